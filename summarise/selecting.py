"""Which sentences are kept under a length: pins, exclusions, then a prefix of the ranking's one order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.plan import Anchor, Length, Plan
    from summarise.ranking import Ranking


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen. All numbers are sentence numbers over all sources (see Ranking), in reading order.

    `chosen` includes the pinned. `lost` are anchors whose sentence is no longer found. `steps` are the total words
    after each possible cut of the order with these pins and exclusions: the steps of a length slider; `step` is the
    current one. `words` is the total of the chosen, `total_words` of all sentences.
    """

    chosen: tuple[int, ...]
    pinned: tuple[int, ...]
    left_out: tuple[int, ...]
    lost: tuple[Anchor, ...]
    words: int
    total_words: int
    steps: tuple[int, ...]
    step: int
    pins_exceed: bool = False


def select(ranking: Ranking, plan: Plan) -> Selection:
    """Cut the ranking's order at the plan's length, with its pins in and its exclusions out."""
    raise NotImplementedError


def find_anchor(ranking: Ranking, keys: Sequence[str], anchor: Anchor) -> int | None:
    """Find an anchor's sentence: by place and text, else by text in its source, else None.

    `keys` are the plan's source keys in the order of the ranking's analyses.
    """
    raise NotImplementedError


def anchor_of(ranking: Ranking, keys: Sequence[str], number: int) -> Anchor:
    """Name a sentence so that it is found again after its source has been read anew."""
    raise NotImplementedError


def length_at_step(selection: Selection, step: int) -> Length:
    """Return the length in words that cuts the order at a step of the slider."""
    raise NotImplementedError
