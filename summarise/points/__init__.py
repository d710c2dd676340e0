"""Key points: clause candidates of the sentences, trimmed by deletion only, and labelled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.anchoring import anchor_of, find_anchor
from summarise.document import Kind
from summarise.facts import FIGURES, facts_of
from summarise.facts.lexicon import listed
from summarise.language.words import content_stems, tokens
from summarise.plan import Point
from summarise.points.acts import is_form, without_speaker
from summarise.points.trimming import candidates
from summarise.points.weighing import label_of, stands_alone, worth
from summarise.ranking.lists import led_entries
from summarise.ranking.openings import denies
from summarise.same import Same
from summarise.selecting import twins_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarise.analysing import Analysis
    from summarise.plan import Plan
    from summarise.points.trimming import Kept
    from summarise.ranking import Ranking

KEPT = 4
"""Rankings whose candidates are kept: what a decision asks for again, and no more than a window compares."""
SEARCHED = 24
"""How many of the best-placed sentences are looked at for each point wanted."""
OVERLAP = 0.7
"""Two points that share this much of the shorter one's content say the same thing."""
REPEATED = 0.5
"""A point that shares this much with a chosen sentence says it again."""
FORMAL = 5.0
"""What it costs a point beside that, that it is a mere form of a sitting: minutes approved, an interest declared."""
LEANING = 5.0
"""What it costs a point, in standard deviations of the scores, that it says nothing without its neighbours."""

_WORDS = re.compile(r"[^\W\d_]+")
_OPENED = re.compile(r"(…) (?=[,.;:])")
"""A mark that stands behind "…" as it does behind a word."""
_GREEK_QUESTION = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff];")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence as it could stand among the points: the spans that stay, counted in its own text, and its worth.

    `alone` tells that it says something without the sentences beside it.
    """

    number: int
    kept: Kept
    label: str
    alone: bool
    worth: float
    values: frozenset[str]


def choose_points(ranking: Ranking, plan: Plan, count: int, taken: Sequence[int] = ()) -> tuple[Point, ...]:
    """Choose up to `count` key points, other sentences than `taken` first; the plan's own list where it has one.

    The points come in the order of the sources. No two of them say the same thing, by content stems and by the
    ranking's near-duplicates; a point outside `taken` does not repeat what `taken` says either. What says nothing
    without its neighbours, and what is taken, only helps to fill half the list.
    """
    if plan.points is not None:
        return plan.points
    keys = [source.key for source in plan.sources]
    left_out = {find_anchor(ranking, keys, anchor) for anchor in plan.exclusions}
    stands = frozenset(taken)
    same = Same(ranking)
    found = [candidate for number in _best(ranking, left_out, count) for candidate in _candidates(same, number)]
    found.sort(key=lambda candidate: (candidate.number in stands, -candidate.worth, candidate.number))
    said = [_content(ranking, number) for number in taken]
    chosen: list[Candidate] = []
    for candidate in found:
        if len(chosen) == count:
            break
        fills = len(chosen) < count / 2 or (candidate.alone and candidate.number not in stands)
        if fills and not _is_said(same, candidate, chosen, () if candidate.number in stands else said):
            chosen.append(candidate)
    return tuple(_point(ranking, keys, candidate) for candidate in sorted(chosen, key=lambda one: one.number))


def point_text(point: Point, block_text: str) -> str:
    """Return a point's words: the user's wording, or its kept spans joined, with "…" where words went.

    What only parts an item of a list from the next, "; " or ", ", is left off.
    """
    if point.wording is not None:
        return point.wording
    pieces = [block_text[start:end].strip() for start, end in point.kept]
    # A closing stop alone after words that went stands for nothing: "…" ends the point.
    closed = len(pieces) > 1 and not any(letter.isalnum() for letter in pieces[-1])
    text = _OPENED.sub(r"\1", " … ".join(pieces[:-1] if closed else pieces))
    if point.kept and point.kept[0][0] > point.anchor.start:
        text = f"… {text}"
    if closed or (point.kept and point.kept[-1][1] < point.anchor.end):
        text = f"{text.rstrip(' ,;:–—-')} …"
    return text if _GREEK_QUESTION.fullmatch(text[-2:]) else text.rstrip("\u00a0 ,;；")


def _best(ranking: Ranking, left_out: set[int | None], count: int) -> Iterator[int]:
    most = max(SEARCHED * count, 2 * SEARCHED)
    seen = 0
    for unit in ranking.order:
        for number in ranking.units[unit]:
            if number not in left_out:
                yield number
                seen += 1
        if seen >= most:
            return


@lru_cache(maxsize=KEPT)
def _known_candidates(_same: Same[Ranking]) -> dict[int, tuple[Candidate, ...]]:
    return {}


@lru_cache(maxsize=KEPT)
def _known_stems(_same: Same[Ranking]) -> dict[tuple[int, Kept], frozenset[str]]:
    return {}


def _candidates(same: Same[Ranking], number: int) -> tuple[Candidate, ...]:
    known = _known_candidates(same)
    if number not in known:
        known[number] = _make_candidates(same.value, number)
    return known[number]


def _make_candidates(ranking: Ranking, number: int) -> tuple[Candidate, ...]:
    analysis, local = ranking.at(number)
    text = analysis.text(local)
    facts = facts_of(analysis.facts, local)
    start = analysis.sentences[local].start
    item = analysis.kind(local) is Kind.ITEM
    formal = is_form(text, analysis.language)
    denied = local + 1 < len(analysis.sentences) and denies(analysis.text(local + 1), analysis.language)
    leans = denied or number in _leaning(Same(ranking)) or speaks_unnamed(analysis, local)
    found = []
    for kept in (((0, len(text)),),) if item else candidates(text, analysis.language):
        inside = tuple(fact for fact in facts if any(left <= fact.start - start and fact.end - start <= right
                                                     for left, right in kept))
        label = label_of(text, kept, inside, analysis.language)
        alone = not leans and stands_alone(text, kept, inside, analysis.language, item)
        cost = LEANING * (not alone) + FORMAL * formal
        found.append(Candidate(number, kept, label, alone,
                               worth(ranking, number, kept, label, inside, item) - cost,
                               frozenset(fact.value for fact in inside if fact.kind in FIGURES)))
    return tuple(found)


def speaks_unnamed(analysis: Analysis, local: int) -> bool:
    """Tell whether somebody says "we" in a sentence whose paragraph names who speaks, and not the sentence."""
    sentence = analysis.sentences[local]
    first = frozenset(listed("trimming.speakers", analysis.language))
    paragraph = analysis.block(local).text
    return (sentence.start > 0 and not first.isdisjoint(_WORDS.findall(analysis.text(local).casefold()))
            and without_speaker(paragraph) is not paragraph)


@lru_cache(maxsize=KEPT)
def _leaning(same: Same[Ranking]) -> frozenset[int]:
    """Return the sentences that would mislead alone: a line over a list, what only goes on with it, mere proposals.

    An entry says neither whose it is nor whether it was done, a proposal not what was decided.
    """
    ranking = same.value
    led = (offset + number for analysis, offset in zip(ranking.analyses, ranking.offsets, strict=True)
           for pair in led_entries(analysis).items() for number in pair)
    return frozenset((*led, *(number for number, _ in ranking.overtaken)))


def _content(ranking: Ranking, number: int) -> frozenset[str]:
    analysis, local = ranking.at(number)
    return frozenset(analysis.stems[local])


def _is_said(same: Same[Ranking], candidate: Candidate, chosen: list[Candidate],
             said: Iterable[frozenset[str]]) -> bool:
    """Tell whether a chosen point tells what a candidate tells, or a sentence of the summary does."""
    numbers = {other.number for other in chosen}
    if candidate.number in numbers or not numbers.isdisjoint(twins_of(same.value, candidate.number)):
        return True
    stems = _stems(same, candidate.number, candidate.kept)
    for other in chosen:
        others = _stems(same, other.number, other.kept)
        if _shares(stems, others, OVERLAP) or (candidate.values & other.values and len(stems & others) > 1):
            return True
    return any(_shares(stems, others, REPEATED) for others in said)


def _shares(stems: frozenset[str], others: frozenset[str], share: float) -> bool:
    return len(stems & others) >= max(2, share * min(len(stems), len(others)))


def _stems(same: Same[Ranking], number: int, kept: Kept) -> frozenset[str]:
    known = _known_stems(same)
    if (number, kept) not in known:
        known[number, kept] = _make_stems(same.value, number, kept)
    return known[number, kept]


def _make_stems(ranking: Ranking, number: int, kept: Kept) -> frozenset[str]:
    analysis, local = ranking.at(number)
    text = analysis.text(local)
    if kept == ((0, len(text)),):
        return _content(ranking, number)
    words = tokens(" ".join(text[start:end] for start, end in kept), analysis.language)
    return frozenset(content_stems(words, analysis.language))


def _point(ranking: Ranking, keys: Sequence[str], candidate: Candidate) -> Point:
    anchor = anchor_of(ranking, keys, candidate.number)
    kept = tuple((start + anchor.start, end + anchor.start) for start, end in candidate.kept)
    return Point(anchor, kept, candidate.label)
