"""Which sentences cannot stand alone, and which say nothing of the matter.

Those that open with words for what was said before, questions, quotations, lines that introduce others and pieces of
sentences lean on a neighbour; the forms of a sitting say nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarise.document import Kind
from summarise.ranking.cues import count_cues, cue_phrases, is_dangling
from summarise.ranking.lists import begins_small, introduces, led_entries, ranked
from summarise.ranking.openings import announces, corrects, denies, is_procedural, names_no_speaker, refers_back
from summarise.ranking.rulings import decisions, denied, overtaken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.analysing import Analysis

LONGEST = 3
"""Sentences a unit may hold; one that would be longer is cut, and its last part only ordered after the first."""

NONE, BACK, ON, BOTH = 0, 1, 2, 3
"""What two neighbours need: nothing; the later needs the earlier; the earlier needs the later; each the other."""

_OPENING = "\"“„‟«「『'‘"
_CLOSING = "\"”“»」』'’"
_QUESTION = re.compile(r"[?？؟]\s*$")
_SPEAKER = 5
"""Words within which an attribution names its verb of saying."""

_ENDED = re.compile(r"(?:[.!?…‥:;。．｡！？：；։؟؛۔॥།।༎།။።፧\]}>）】》」』]|[—–-](?=[\"”“»]))"
                    r"[\"”“»›’‘')\s\d*†‡⁰¹²³⁴-⁹]*$")
"""The end of a whole sentence: a stop, behind which quotations and brackets may close and the number of a note stand.

A quotation mark alone ends a title (the good ship “Nordkapp Star”), but for speech that breaks off; a round bracket
alone ends an entry of a list ("Chancellor (1969–1974)").
"""

_TAIL = 12
"""Characters in which the end of a sentence stands with the number of its note."""


@dataclass(frozen=True, slots=True)
class Units:
    """Units as tuples of sentence numbers over all sources, and for each the unit that must come before it, or -1.

    `broken` are the units that hold a piece of a sentence; `forms` those of mere forms of a sitting that none needs.
    `decided` are the units that hold a decision of a sitting.
    `overtaken` pairs a sentence that only proposes with the one that decides of it; `settled` are the units of such
    pairs of which the second must come first.
    """

    members: tuple[tuple[int, ...], ...]
    after: tuple[int, ...]
    broken: tuple[int, ...] = ()
    forms: tuple[int, ...] = ()
    decided: tuple[int, ...] = ()
    overtaken: tuple[tuple[int, int], ...] = ()
    settled: tuple[tuple[int, int], ...] = ()


def find_units(analyses: Sequence[Analysis], offsets: Sequence[int]) -> Units:
    """Join sentences that need each other, and order a sentence that needs another after that one.

    A need is mostly one-sided: an answer can stand without its question, a speaker's sentence without what else was
    said. So a prefix of the order never holds a sentence without what it needs, and nothing is carried along in vain.
    A sentence that needs both its neighbours is joined with the later one and ordered after the earlier.
    """
    members: list[tuple[int, ...]] = []
    after: list[int] = []
    decided: list[int] = []
    proposals: list[tuple[int, int]] = []
    settled: list[tuple[int, int]] = []
    units: dict[int, int] = {}
    for analysis, offset in zip(analyses, offsets, strict=True):
        led = led_entries(analysis)
        unit_of: dict[int, int] = {}
        for number, need in needs(analysis):
            sentence, last = offset + number, len(members) - 1
            together = need == BOTH or (need == ON and after[last] >= 0)
            if together and len(members[last]) < LONGEST:
                members[last] = (*members[last], sentence)
                unit_of[number] = last
                continue
            if need == ON and after[last] < 0:
                after[last] = last + 1
            unit_of[number] = len(members)
            members.append((sentence,))
            after.append(unit_of[led[number]] if number in led else last if need in (BACK, BOTH) else -1)
        found = overtaken(analysis).items()
        settled += _settle(after, [(unit_of[number], unit_of[later]) for number, later in found])
        units |= {offset + number: unit for number, unit in unit_of.items()}
        decided += sorted({unit_of[number] for number in decisions(analysis)})
        proposals += [(offset + number, offset + later) for number, later in found]
    claims = denied(analyses, offsets)
    settled += _settle(after, [(units[number], units[other]) for number, other in claims])
    proposals += claims
    pieces, forms = ({offset + number for analysis, offset in zip(analyses, offsets, strict=True)
                      for number in find(analysis)} for find in (find_pieces, find_forms))
    needed = set(after)
    broken = tuple(unit for unit, numbers in enumerate(members) if not pieces.isdisjoint(numbers))
    idle = tuple(unit for unit, numbers in enumerate(members) if forms.issuperset(numbers) and unit not in needed)
    return Units(tuple(members), tuple(after), broken, idle, tuple(decided), tuple(proposals), tuple(settled))


def _settle(after: list[int], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Let the first unit of each pair come after the second, and that after what the first leans on.

    A decision never waits for what was proposed: "The motion was lost" stands without the motion, and not the other way
    round.
    """
    settled = []
    for unit, needed in pairs:
        if unit == needed:
            continue
        before, after[unit] = after[unit], -1
        last = _chain(after, needed)[-1]
        if last == unit:
            last = _chain(after, needed)[-2]
            after[last] = -1
        if before >= 0 and last not in _chain(after, before):
            after[last] = before
        after[unit] = needed
        settled.append((unit, needed))
    return settled


def _chain(after: Sequence[int], unit: int) -> list[int]:
    """Return a unit, the one it must come after, and so on."""
    chain = [unit]
    while after[chain[-1]] >= 0:
        chain.append(after[chain[-1]])
    return chain


def find_pieces(analysis: Analysis) -> set[int]:
    """Return the sentences of paragraphs that are pieces: they begin small, end without a mark, or introduce none.

    So a broken line of a PDF begins or ends; what a line with a colon over a heading or a table introduces is no
    sentence that it could be read with. What most sentences of a text do is its manner (chat, poems, scripts without
    stops) and no sign of a piece. A name like iPhone or al-Azhar begins no piece.
    """
    blocks = analysis.document.blocks
    prose = [number for number, sentence in enumerate(analysis.sentences)
             if blocks[sentence.block].kind is Kind.PARAGRAPH]
    texts = [analysis.text(number) for number in prose]
    followed = {number - 1 for number, beside in ranked(analysis) if beside}
    led = led_entries(analysis)
    leads = set(led.values())
    signs = ([number for number, text in zip(prose, texts, strict=True) if begins_small(text) and number not in led],
             [number for number, text in zip(prose, texts, strict=True)
              if number not in leads and not _ENDED.search(text[-_TAIL:])],
             [number for number, text in zip(prose, texts, strict=True)
              if number not in followed and introduces(text)])
    return {number for found in signs if 2 * len(found) <= len(prose) for number in found}


def find_forms(analysis: Analysis) -> set[int]:
    """Return the sentences that are mere forms of a sitting: greetings, thanks, minutes approved, a paper introduced.

    Where they are most of a text, they are what it is about.
    """
    found = {number for number in range(len(analysis.sentences))
             if is_procedural(analysis.text(number), analysis.language)}
    return found if 2 * len(found) <= len(analysis.sentences) else set()


def needs(analysis: Analysis) -> list[tuple[int, int]]:
    """Return (sentence number, what it and the sentence before need) for each sentence that may be chosen."""
    led = led_entries(analysis)
    return [(number, _need(analysis, number) | (BOTH if led.get(number) == number - 1 else NONE) if beside else NONE)
            for number, beside in ranked(analysis)]


def _need(analysis: Analysis, number: int) -> int:
    before, here = analysis.text(number - 1), analysis.text(number)
    introduced = introduces(before)
    spoken = _is_bare_quotation(before) and _names_speaker(analysis, number)
    # What an earlier version said holds no more: it stands with what does or not at all.
    on = (introduced or spoken or _QUESTION.search(before) is not None or corrects(before, analysis.language)
          or denies(here, analysis.language))
    if here[:1] in _OPENING:
        back = _is_bare_quotation(here) or names_no_speaker(here, analysis.language)
    else:
        leans = is_dangling(analysis.words[number], analysis.language) or refers_back(here, analysis.language)
        back = leans and not announces(here, analysis.language)
    return (ON if on else NONE) | (BACK if back else NONE)


def _is_bare_quotation(text: str) -> bool:
    return len(text) > 1 and text[0] in _OPENING and text.rstrip(".!?,")[-1:] in _CLOSING


def _names_speaker(analysis: Analysis, number: int) -> bool:
    return count_cues(analysis.words[number][:_SPEAKER], cue_phrases(analysis.language, "said")) > 0
