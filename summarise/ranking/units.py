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
from summarise.ranking.openings import announces, corrects, denies, names_no_speaker, refers_back
from summarise.ranking.rulings import decisions, denied, forms_of, overtaken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

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

_PLAIN_ENDS = (".", "?", "!")
"""How nearly all sentences end."""
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


def find_units(analyses: Sequence[Analysis], offsets: Sequence[int],
               beat: Callable[[], None] = lambda: None) -> Units:
    """Join sentences that need each other, and order a sentence that needs another after that one.

    A need is mostly one-sided: an answer can stand without its question, a speaker's sentence without what else was
    said. So a prefix of the order never holds a sentence without what it needs, and nothing is carried along in vain.
    A sentence that needs both its neighbours is joined with the later one and ordered after the earlier.
    """
    members: list[tuple[int, ...]] = []
    after: list[int] = []
    unit_of = [-1] * sum(len(analysis.sentences) for analysis in analyses)
    decided: set[int] = set()
    proposals: list[tuple[int, int]] = []
    pieces: set[int] = set()
    idle: set[int] = set()
    for analysis, offset in zip(analyses, offsets, strict=True):
        led = led_entries(analysis)
        for number, need in needs(analysis, led):
            beat()
            sentence, last = offset + number, len(members) - 1
            together = need == BOTH or (need == ON and after[last] >= 0)
            if together and len(members[last]) < LONGEST:
                members[last] = (*members[last], sentence)
                unit_of[sentence] = last
                continue
            if need == ON and after[last] < 0:
                after[last] = last + 1
            unit_of[sentence] = len(members)
            members.append((sentence,))
            after.append(unit_of[offset + led[number]] if number in led else last if need in (BACK, BOTH) else -1)
        beat()
        forms = forms_of(analysis)
        beat()
        proposals += [(offset + number, offset + later) for number, later in overtaken(analysis, forms).items()]
        decided |= {unit_of[offset + number] for number in decisions(analysis, forms)}
        pieces |= {unit_of[offset + number] for number in find_pieces(analysis, led)}
        # Where they are most of a text, they are what it is about.
        idle |= {offset + number for number in forms if 2 * len(forms) <= len(analysis.sentences)}
    proposals += denied(analyses, offsets)
    settled = _settle(after, [(unit_of[number], unit_of[later]) for number, later in proposals])
    needed = set(after)
    waiting = tuple(unit for unit in sorted({unit_of[number] for number in idle} - {-1})
                    if idle.issuperset(members[unit]) and unit not in needed)
    return Units(tuple(members), tuple(after), tuple(sorted(pieces)), waiting, tuple(sorted(decided)),
                 tuple(proposals), tuple(settled))


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


def find_pieces(analysis: Analysis, led: Mapping[int, int]) -> set[int]:
    """Return the sentences of paragraphs that are pieces: they begin small, end without a mark, or introduce none.

    So a broken line of a PDF begins or ends; what a line with a colon over a heading or a table introduces is no
    sentence that it could be read with. What most sentences of a text do is its manner (chat, poems, scripts without
    stops) and no sign of a piece. A name like iPhone or al-Azhar begins no piece, nor does an entry that the line
    over its list has `led`.
    """
    blocks = analysis.document.blocks
    leads = set(led.values())
    count = 0
    small, endless, introducing = set(), set(), set()
    for number, sentence in enumerate(analysis.sentences):
        if blocks[sentence.block].kind is not Kind.PARAGRAPH:
            continue
        count += 1
        text = analysis.text(number)
        if begins_small(text) and number not in led:
            small.add(number)
        if not text.endswith(_PLAIN_ENDS) and number not in leads and not _ENDED.search(text[-_TAIL:]):
            endless.add(number)
        if introduces(text):
            introducing.add(number)
    introducing -= {number - 1 for number, beside in ranked(analysis) if beside and number - 1 in introducing}
    return {number for found in (small, endless, introducing) if 2 * len(found) <= count for number in found}


def needs(analysis: Analysis, led: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield (sentence number, what it and the sentence before need) for each sentence that may be chosen."""
    for number, beside in ranked(analysis):
        joined = BOTH if led.get(number) == number - 1 else NONE
        yield number, _need(analysis, number) | joined if beside else NONE


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
