"""Key points: clause candidates of the sentences, trimmed by deletion only, and labelled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarise.document import Kind
from summarise.facts import FIGURES, facts_of
from summarise.plan import Point
from summarise.points.trimming import (
    LEAST_WORDS,
    MOST_WORDS,
    candidates,
    count_words,
    opens_dangling,
    opens_with_connective,
    polarity_words,
)
from summarise.selecting import Same, anchor_of, find_anchor, twins_of
from summarise.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarise.analysing import Analysis
    from summarise.facts import Fact
    from summarise.plan import Plan
    from summarise.points.trimming import Kept
    from summarise.ranking import Ranking

SEARCHED = 24
"""How many of the best-placed sentences are looked at for each point wanted."""
OVERLAP = 0.5
"""Two points that share this much of the shorter one's content say the same thing."""
SPARSE = 0.1
"""Below this share of sentences with money or percentages a text is not about figures."""
HEADLINES = {"headline": 1.2, "outlook": 0.4, "total": 0.4}
"""What it adds to a figure's worth that its words are of that kind (cues in the word files)."""
WEIGHTS = {"figure": 0.25, "decision": 0.2, "action": 0.1, "date": 0.1, "quote": 0.0, "risk": 0.1}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence as it could stand among the points: the spans that stay, counted in its own text, and its worth."""

    number: int
    kept: Kept
    label: str
    worth: float
    stems: frozenset[str]
    values: frozenset[str]


def choose_points(ranking: Ranking, plan: Plan, count: int, taken: Sequence[int] = ()) -> tuple[Point, ...]:
    """Choose up to `count` key points, other sentences than `taken` first; the plan's own list where it has one.

    The points come in the order of the sources. No two of them say the same thing, by content stems and by the
    ranking's near-duplicates; a point outside `taken` does not repeat what `taken` says either.
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
        others = [other.stems for other in chosen] + ([] if candidate.number in stands else said)
        if not _is_said(candidate, chosen, others, ranking):
            chosen.append(candidate)
    return tuple(_point(ranking, keys, candidate) for candidate in sorted(chosen, key=lambda one: one.number))


def point_text(point: Point, block_text: str) -> str:
    """Return a point's words: the user's wording, or its kept spans joined, with "…" where words went."""
    if point.wording is not None:
        return point.wording
    text = " … ".join(block_text[start:end].strip() for start, end in point.kept)
    if point.kept and point.kept[0][0] > point.anchor.start:
        text = f"… {text}"
    if point.kept and point.kept[-1][1] < point.anchor.end:
        text = f"{text.rstrip(' ,;:')} …"
    return text


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


@lru_cache(maxsize=4096)
def _candidates(same: Same[Ranking], number: int) -> tuple[Candidate, ...]:
    ranking = same.value
    source, local = ranking.locate(number)
    analysis = ranking.analyses[source]
    text = analysis.text(local)
    facts = facts_of(analysis.facts, local)
    start = analysis.sentences[local].start
    item = analysis.kind(local) is Kind.ITEM
    found = []
    for kept in (((0, len(text)),),) if item else candidates(text, analysis.language):
        inside = tuple(fact for fact in facts if any(left <= fact.start - start and fact.end - start <= right
                                                     for left, right in kept))
        label = _label(_words(text, kept), inside, analysis.language, text)
        found.append(Candidate(
            number, kept, label, _worth(ranking, number, text, kept, label, inside, item), _content(ranking, number),
            frozenset(fact.value for fact in inside if fact.kind in FIGURES)))
    return tuple(found)


def _words(text: str, kept: Kept) -> list[str]:
    return [word.strip(".,;:!?\"“”()").casefold() for start, end in kept for word in text[start:end].split()]


def _worth(ranking: Ranking, number: int, text: str, kept: Kept, label: str, facts: tuple[Fact, ...],
           item: bool) -> float:
    """Weigh a candidate: its sentence's place, what it tells, and how short it is.

    In a text full of figures the figures are the news: there money and percentages, the headline ones above all,
    weigh more than the place, and brevity weighs more too.
    """
    source, _ = ranking.locate(number)
    analysis = ranking.analyses[source]
    dense = _density(Same(analysis))
    place, places = ranking.place[number] or len(ranking.place), len(ranking.place) + 1
    worth = 0.5 / (1 + 0.1 * place) + 0.5 * (1 - dense) * (1 - place / places)
    worth += WEIGHTS.get(label, 0.0) + 0.03 * min(len(facts), 4)
    figures = sum(fact.kind in ("money", "percentage") for fact in facts)
    if figures and dense:
        words = frozenset(_words(text, kept))
        told = sum(weight for cue, weight in HEADLINES.items()
                   if not words.isdisjoint(cue_words(cue, analysis.language)))
        worth += dense * (1.0 + 0.3 * min(figures, 2) + told)
    count = count_words(text, kept)
    if not item and not LEAST_WORDS <= count <= MOST_WORDS:
        worth -= 0.5
    if opens_dangling(text, kept) and not item:
        worth -= 0.6
    worth -= (0.004 + 0.04 * dense) * max(0, count - 12)
    # Of two forms of one sentence the whole one stands, unless it is long for a point.
    return worth - (0.02 if kept != ((0, len(text)),) else 0.0) - (0.1 if opens_with_connective(text, kept) else 0.0)


@lru_cache(maxsize=64)
def _density(same: Same[Analysis]) -> float:
    """Return how full of money and percentages a text is, 0 to 1 (a quarter of its sentences or more)."""
    analysis = same.value
    telling = {fact.sentence for fact in analysis.facts if fact.kind in ("money", "percentage")}
    share = len(telling) / max(1, len(analysis.sentences))
    return min(1.0, share / 0.25) if share > SPARSE else 0.0


def _label(words: list[str], facts: tuple[Fact, ...], language: str, text: str) -> str:
    kinds = {fact.kind for fact in facts}
    known = frozenset(words)
    if any(fact.kind == "quotation" and fact.value for fact in facts):
        return "quote"
    if not known.isdisjoint(cue_words("decision", language)) and not polarity_words(text, language):
        return "decision"
    if not known.isdisjoint(cue_words("risk", language)):
        return "risk"
    if kinds & {"money", "percentage"} or any(fact.kind == "quantity" and fact.text[0].isdigit() for fact in facts):
        return "figure"
    if "date" in kinds:
        return "date"
    return "action" if not known.isdisjoint(cue_words("action", language)) else ""


@cache
def cue_words(cue: str, language: str) -> frozenset[str]:
    """Return the words that tell a kind of statement in a language ("risk", "decision", "outlook" …)."""
    return frozenset(say(f"cues.{cue}", language).split())


def _content(ranking: Ranking, number: int) -> frozenset[str]:
    source, local = ranking.locate(number)
    return frozenset(ranking.analyses[source].stems[local])


def _is_said(candidate: Candidate, chosen: list[Candidate], others: Iterable[frozenset[str]], ranking: Ranking) -> bool:
    numbers = {other.number for other in chosen}
    if candidate.number in numbers or not numbers.isdisjoint(twins_of(ranking, candidate.number)):
        return True
    if any(candidate.values & other.values and len(candidate.stems & other.stems) > 2 for other in chosen):
        return True
    return any(len(candidate.stems & other) >= max(2, OVERLAP * min(len(candidate.stems), len(other)))
               for other in others)


def _point(ranking: Ranking, keys: Sequence[str], candidate: Candidate) -> Point:
    anchor = anchor_of(ranking, keys, candidate.number)
    kept = tuple((start + anchor.start, end + anchor.start) for start, end in candidate.kept)
    return Point(anchor, kept, candidate.label)
