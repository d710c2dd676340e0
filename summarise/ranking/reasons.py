"""Why a sentence stands where it stands: the shares of its score, said in words that are true of the method used."""

from __future__ import annotations

import re
from functools import cache
from itertools import starmap
from typing import TYPE_CHECKING

import numpy as np

from summarise.language.words import stems
from summarise.ranking import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from summarise.analysing import Analysis
    from summarise.ranking.terms import Floats, Ints, Sparse
    from summarise.ranking.texts import Text

SHOWN = 3
LEAST = 0.05
"""Reasons said of a sentence, and the share below which a contribution is not worth a word."""

AT_ONCE = 10_000
"""Sentences whose shares are compared together."""

_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_][\w’'&-]*")
_NOUNS_ARE_CAPITAL = frozenset({"de", "lb"})


def term_shares(text: Text, analysis: Analysis, weights: Sparse, base: str) -> dict[str, Floats]:
    """Split what each sentence's terms add to its score into title, heading, names, figures, and the rest as `base`.

    `weights` are the contributions of the cells of text.terms.counts. Each array is one share a sentence; they add to
    1, or to 0 where a sentence has no terms.
    """
    terms = text.terms
    kinds = _kinds(text, analysis)
    rows = weights.rows()
    kind = kinds[weights.columns]
    own = np.zeros(len(rows), dtype=bool)
    if text.headings:
        pairs = {(section, stem) for section, found in text.headings.items() for stem in found}
        sections = text.sections[rows].tolist()
        vocabulary = terms.vocabulary
        own = np.fromiter(((section, vocabulary[column]) in pairs for section, column in
                           zip(sections, weights.columns.tolist(), strict=True)), dtype=bool, count=len(rows))
    kind = np.where(own & (kind != 1), 2, kind)
    values = np.maximum(weights.values, 0.0)
    total = np.maximum(np.bincount(rows, weights=values, minlength=terms.height), 1e-12)
    return {name: np.bincount(rows, weights=np.where(kind == code, values, 0.0), minlength=terms.height) / total
            for code, name in enumerate((base, "title", "heading", "names", "figures"))}


def choose_reasons(shares: Mapping[str, Floats], low: NDArray[np.bool_],
                   low_keys: Sequence[str]) -> tuple[tuple[Reason, ...], ...]:
    """Pick the largest shares of each sentence, at most SHOWN, largest first.

    `shares` are one value a sentence by key; `low` is true for a sentence that the method holds to be less than most:
    what is said against it is its own of `low_keys`. Sentences of which the same is said share one tuple.
    """
    reason = cache(Reason)
    row = cache(lambda *said: tuple(starmap(reason, said)))
    rows: list[tuple[Reason, ...]] = []
    for largest, is_low, low_key in zip(_largest(shares, len(low)), low.tolist(), low_keys, strict=True):
        said = [(key, weight, False) for key, weight in largest if weight >= LEAST]
        if is_low or not said:
            said.append((low_key, 1.0, True))
        rows.append(row(*said))
    return tuple(rows)


def _largest(shares: Mapping[str, Floats], height: int) -> Iterator[list[tuple[str, float]]]:
    """Give the largest shares of each sentence, largest first; of few sentences at once, as the tables are large."""
    keys = list(shares)
    for begin in range(0, height, AT_ONCE):
        count = min(AT_ONCE, height - begin)
        table = np.stack([shares[key][begin:begin + count] for key in keys], axis=1) if keys else np.zeros((count, 0))
        total = np.maximum(table.sum(axis=1, keepdims=True), 1e-12)
        table = np.round(table / np.maximum(total, 1.0), 2)
        best = np.argsort(-table, axis=1, kind="stable")[:, :SHOWN]
        values = np.take_along_axis(table, best, axis=1)
        for places, weights in zip(best.tolist(), values.tolist(), strict=True):
            yield [(keys[place], weight) for place, weight in zip(places, weights, strict=True)]


def held_back(reasons: tuple[Reason, ...], key: str) -> tuple[Reason, ...]:
    """Say against a sentence that it waits behind all others, whatever its score: that alone keeps it low."""
    return (*(reason for reason in reasons if not reason.against), Reason(key, 1.0, True))


def _kinds(text: Text, analysis: Analysis) -> Ints:
    names = _name_stems(text, analysis)
    kinds = np.zeros(len(text.terms.vocabulary), dtype=np.int64)
    for number, term in enumerate(text.terms.vocabulary):
        if term in text.title:
            kinds[number] = 1
        elif any(character.isdigit() for character in term):
            kinds[number] = 4
        elif term in names:
            kinds[number] = 3
    return kinds


def _name_stems(text: Text, analysis: Analysis) -> frozenset[str]:
    """Return the stems of words written with a capital inside a sentence; none where every noun has one."""
    if text.language in _NOUNS_ARE_CAPITAL:
        return frozenset()
    found: set[str] = set()
    for number in dict.fromkeys(text.blocks.tolist()):
        words = _INSIDE.findall(analysis.document.blocks[number].text)
        found.update(word for word in words if word[0].isupper())
    return frozenset(stems([name.lower() for name in sorted(found)], text.language))
