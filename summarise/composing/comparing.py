"""Where several sources say the same, and where their figures differ: one row a cluster of near-duplicates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.composing.drafting import facts_at
from summarise.composing.supporting import shared_phrase
from summarise.facts import FIGURES
from summarise.facts.clauses import clause_around
from summarise.selecting import Same

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarise.facts import Fact
    from summarise.ranking import Ranking

MOST_WORDS = 14
LABEL_WORDS = 3
SEARCHED = 150
"""How many of the best-placed sentences are compared figure by figure beyond the clusters."""
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A point several sources make: its label, whether their figures agree, and in each source the sentence's number
    and the span in its block that is quoted."""

    label: str
    agree: bool
    quoted: tuple[tuple[int, int, tuple[int, int]], ...]


def compare(ranking: Ranking, shown: Iterable[int], most: int) -> tuple[Comparison, ...]:
    """Compare the sources on at most `most` points, those that the brief shows first."""
    if len(ranking.analyses) < 2:
        return ()
    stands = frozenset(shown)
    groups = _groups(Same(ranking))
    shown_first = [group for group in groups if not stands.isdisjoint(group)]
    others = [group for group in groups[:most] if stands.isdisjoint(group)]
    rows = [_from_cluster(ranking, group) for group in (shown_first + others)[:most]]
    if len(rows) == most:
        return tuple(rows)
    covered = {number for row in rows for _, number, _ in row.quoted}
    rows += _shared_figures(ranking, stands, covered)[:most - len(rows)]
    return tuple(rows)


@lru_cache(maxsize=4)
def _groups(same: Same[Ranking]) -> tuple[tuple[int, ...], ...]:
    """Return the clusters over several sources, one sentence a source, the best-placed cluster first."""
    ranking = same.value
    groups = (_one_a_source(ranking, cluster) for cluster in ranking.clusters)
    return tuple(sorted((group for group in groups if len(group) > 1), key=lambda group: min(
        ranking.place[number] or len(ranking.place) for number in group)))


def _one_a_source(ranking: Ranking, cluster: tuple[int, ...]) -> tuple[int, ...]:
    best: dict[int, int] = {}
    for number in sorted(cluster, key=lambda number: (ranking.place[number] or 10**9, number)):
        best.setdefault(ranking.locate(number)[0], number)
    return tuple(best[source] for source in sorted(best))


def _from_cluster(ranking: Ranking, group: tuple[int, ...]) -> Comparison:
    figures = [_figures(ranking, number) for number in group]
    kinds = set.intersection(*({fact.kind for fact in facts} for facts in figures))
    agree = True
    for kind in sorted(kinds):
        values = [{fact.value for fact in facts if fact.kind == kind} for facts in figures]
        agree = agree and all(_meet(values[0], others) for others in values[1:])
    quoted = tuple((ranking.locate(number)[0], number, _quoted_span(ranking, number, facts))
                   for number, facts in zip(group, figures, strict=True))
    return Comparison(_label(ranking, group), agree, quoted)


def _meet(values: set[str], others: set[str]) -> bool:
    """Tell whether two sources name a value alike; a date meets the month it lies in."""
    return any(one.startswith(other) or other.startswith(one) if "-" in one else one == other
               for one in values for other in others)


def _shared_figures(ranking: Ranking, stands: frozenset[int], covered: set[int]) -> list[Comparison]:
    """Find the same figure of the same thing in two or more sources."""
    order = sorted(stands) + [number for unit in ranking.order[:SEARCHED] for number in ranking.units[unit]]
    index: dict[tuple[str, str], dict[int, tuple[int, Fact]]] = {}
    for number in dict.fromkeys(order):
        source, local = ranking.locate(number)
        for fact in facts_at(ranking.analyses[source], local):
            if fact.kind in FIGURES and fact.about is not None and number not in covered and not fact.text[0].isalpha():
                index.setdefault((fact.kind, fact.value), {}).setdefault(source, (number, fact))
    rows = []
    for found in index.values():
        words = [_content(ranking, number, fact) for number, fact in found.values()]
        if len(found) > 1 and set.intersection(*(set(some) for some in words)):
            shared = set.intersection(*(set(some) for some in words))
            texts = tuple(_words_of(ranking, number, _span(fact)) for number, fact in found.values())
            label = _phrase(ranking, next(iter(found.values()))[0], texts) or " ".join(
                [word for word in words[0] if word in shared][:LABEL_WORDS])
            quoted = tuple((source, number, _span(fact)) for source, (number, fact) in sorted(found.items()))
            rows.append(Comparison(label[:1].upper() + label[1:], True, quoted))
    return rows


def _figures(ranking: Ranking, number: int) -> tuple[Fact, ...]:
    source, local = ranking.locate(number)
    return tuple(fact for fact in facts_at(ranking.analyses[source], local) if fact.kind in (*FIGURES, "date"))


def _span(fact: Fact) -> tuple[int, int]:
    about = fact.about or (fact.start, fact.end)
    return min(fact.start, about[0]), max(fact.end, about[1])


def _content(ranking: Ranking, number: int, fact: Fact) -> list[str]:
    text = _words_of(ranking, number, _span(fact))
    return list(dict.fromkeys(word.casefold() for word in _WORD.findall(text) if word.casefold() not in fact.text))


def _words_of(ranking: Ranking, number: int, span: tuple[int, int]) -> str:
    source, local = ranking.locate(number)
    analysis = ranking.analyses[source]
    return analysis.document.blocks[analysis.sentences[local].block].text[span[0]:span[1]]


def _phrase(ranking: Ranking, number: int, texts: tuple[str, ...]) -> str:
    return shared_phrase(texts, ranking.analyses[ranking.locate(number)[0]].language)


def _quoted_span(ranking: Ranking, number: int, figures: tuple[Fact, ...]) -> tuple[int, int]:
    source, local = ranking.locate(number)
    analysis = ranking.analyses[source]
    sentence = analysis.sentences[local]
    for fact in figures:
        if fact.about is not None:
            return _span(fact)
    if analysis.lengths[local] <= MOST_WORDS:
        return sentence.start, sentence.end
    text = analysis.text(local)
    first = clause_around(text, 0, 1) or (0, len(text))
    return sentence.start + first[0], sentence.start + first[1]


def _label(ranking: Ranking, group: tuple[int, ...]) -> str:
    """Name a point by the longest phrase its sentences share, else by words they share in any form."""
    texts = tuple(ranking.analyses[source].text(local) for source, local in map(ranking.locate, group))
    phrase = _phrase(ranking, group[0], texts)
    if phrase:
        return phrase[:1].upper() + phrase[1:]
    stems: list[set[str]] = []
    for number in group:
        source, local = ranking.locate(number)
        stems.append(set(ranking.analyses[source].stems[local]))
    source, local = ranking.locate(group[0])
    analysis = ranking.analyses[source]
    shared = set.intersection(*stems)
    kept = [word for word in dict.fromkeys(_WORD.findall(analysis.text(local)))
            if any(word.casefold().startswith(stem[:5]) for stem in shared if len(stem) > 3)]
    label = " ".join(kept[:LABEL_WORDS]) or "–"
    return label[:1].upper() + label[1:]
