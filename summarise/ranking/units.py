"""Which sentences stand or fall together: a leaning opener, a question and its answer, a quotation and its speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarise.document import RANKED
from summarise.ranking.cues import count_cues, cue_words, is_dangling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.analysing import Analysis

LONGEST = 3
"""Sentences a unit may hold; one that would be longer is cut, and its last part only ordered after the first."""

NONE, LOOSE, FIRM = 0, 1, 2
"""How a sentence leans on the one before: not at all; it may follow later; the two are never apart."""

_OPENING = "\"“„‟«「『'‘"
_CLOSING = "\"”“»」』'’"
_QUESTION = re.compile(r"[?？؟;]\s*$")
_INTRODUCES = re.compile(r"[:：]\s*$")
_SPEAKER = 5
"""Words within which an attribution names its verb of saying."""


@dataclass(frozen=True, slots=True)
class Units:
    """Units as tuples of sentence numbers over all sources, and for each the unit that must come before it, or -1."""

    members: tuple[tuple[int, ...], ...]
    after: tuple[int, ...]


def find_units(analyses: Sequence[Analysis], offsets: Sequence[int], scores: Sequence[float]) -> Units:
    """Join sentences into units.

    A firm bond always joins. A loose one joins where the leaning sentence is worth more than what it leans on, which is
    then carried along; where it is worth less it stays by itself and comes after, so that a prefix of the order never
    holds it alone.
    """
    members: list[tuple[int, ...]] = []
    after: list[int] = []
    for analysis, offset in zip(analyses, offsets, strict=True):
        previous = -1
        for number, bond in bonds(analysis):
            sentence = offset + number
            if bond and members[previous][-1] == sentence - 1:
                unit = members[previous]
                wanted = bond == FIRM or scores[sentence] > max(scores[member] for member in unit)
                if wanted and len(unit) < LONGEST:
                    members[previous] = (*unit, sentence)
                    continue
                after.append(previous)
            else:
                after.append(-1)
            members.append((sentence,))
            previous = len(members) - 1
    return Units(tuple(members), tuple(after))


def bonds(analysis: Analysis) -> list[tuple[int, int]]:
    """Return (sentence number, how it leans on the sentence before) for each sentence that may be chosen."""
    found: list[tuple[int, int]] = []
    last = -1
    for number, sentence in enumerate(analysis.sentences):
        if analysis.document.blocks[sentence.block].kind not in RANKED:
            continue
        beside = last == number - 1 and last >= 0 and analysis.section[last] == analysis.section[number]
        found.append((number, _bond(analysis, number) if beside else NONE))
        last = number
    return found


def _bond(analysis: Analysis, number: int) -> int:
    before, here = analysis.text(number - 1), analysis.text(number)
    if _INTRODUCES.search(before):
        return FIRM
    if _QUESTION.search(before) and not _QUESTION.search(here):
        return FIRM
    if _is_bare_quotation(before) and _says(analysis, number, _SPEAKER):
        return FIRM
    if _is_bare_quotation(here):
        return FIRM if _says(analysis, number - 1, None) else LOOSE
    return LOOSE if is_dangling(analysis.words[number], analysis.language) and here[:1] not in _OPENING else NONE


def _is_bare_quotation(text: str) -> bool:
    return len(text) > 1 and text[0] in _OPENING and text.rstrip(".!?,")[-1:] in _CLOSING


def _says(analysis: Analysis, number: int, within: int | None) -> bool:
    return count_cues(analysis.words[number][:within], cue_words(analysis.language, "said")) > 0
