"""Methods that look at where a sentence stands, or at nothing: Lead, Random."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from summarise.ranking.terms import Floats
    from summarise.ranking.texts import Text


def lead(text: Text) -> Floats:
    """Score sentences by their place alone, the first highest.

    Brandow, Mitze and Rau, Automatic Condensation of Electronic Publications by Sentence Selection, IPM 31, 1995.
    """
    height = text.terms.height
    return 1.0 - np.arange(height) / max(height, 1)


def chance(text: Text) -> Floats:
    """Score sentences by lot: the yardstick that any method must beat.

    The lot is drawn from each sentence's own words and place, so it is the same on every run and machine.
    """
    def draw(place: int, words: tuple[str, ...]) -> float:
        digest = blake2b(f"{place} {' '.join(words)}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") / 2.0**64

    return np.array([draw(place, words) for place, words in enumerate(text.words)], dtype=np.float64)
