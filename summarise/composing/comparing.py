"""Where several sources say the same, and where their figures differ: one row a point."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from summarise.composing.differing import are_near, differing
from summarise.composing.drafting import facts_at
from summarise.composing.measuring import MEASURES, struck_out, unit_of
from summarise.composing.supporting import content_runs, shared_phrase, shared_words
from summarise.facts import FIGURES
from summarise.facts.clauses import clause_around
from summarise.facts.lexicon import listed
from summarise.facts.tolls import number_words
from summarise.language.words import content_stems, tokens
from summarise.same import Same

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarise.composing.measuring import Figure
    from summarise.facts import Fact
    from summarise.ranking import Ranking

MOST_WORDS = 14
LEAST_DENIED = 2
"""Stems of a claim in what another source denies: a denial may share more with it in what it says besides."""
LABEL_WORDS = 3
MATTER_WORDS = 4
"""Words of a label where figures differ: their sentences say it in other words, so no one phrase tells all of it."""
SEARCHED = 150
"""How many of the best-placed sentences are compared figure by figure beyond the clusters."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_WORD_OR_LESS = re.compile(r"[^\W\d_]+")
_HALF = re.compile(r"[:;](?=\s)")
_NUMBER = re.compile(r"(?<![\w-])[£$€¥]?\d[\d.,:]*(?![\w-])")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A point several sources make: its label, whether their figures agree, and what is quoted of each source.

    `quoted` holds the source, the sentence's number and the span in its block.
    """

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
    clusters = [_from_cluster(ranking, group) for group in (shown_first + others)[:most]]
    # What sources contradict each other on is what a reader looks for first.
    rows = list(_denials(Same(ranking)))
    clusters = [row for row in clusters if _is_new(row, rows)]
    rows += [row for row in clusters if not row.agree]
    rows += [row for row in map(partial(_from_figures, ranking), differing(ranking)) if _is_new(row, rows)]
    rows += [row for row in clusters if row.agree and _is_new(row, rows)]
    if len(rows) < most:
        covered = {number for row in rows for _, number, _ in row.quoted}
        rows += _shared_figures(ranking, stands, covered)
    return tuple(rows[:most])


@lru_cache(maxsize=4)
def _denials(same: Same[Ranking]) -> tuple[Comparison, ...]:
    """Return what one source says and another denies, each sentence in one row, as their sentences say it."""
    ranking, rows = same.value, list[Comparison]()
    for pair in ranking.overtaken:
        if ranking.locate(pair[0])[0] == ranking.locate(pair[1])[0] or not _is_of(ranking, *pair):
            continue
        spans = tuple(_to_a_half(ranking, number) for number in pair)
        parts = sorted(zip((ranking.locate(number)[0] for number in pair), pair, spans, strict=True))
        row = Comparison(_label(ranking, pair, _phrase(ranking, pair, spans)), False, tuple(parts))
        rows += [row] if _is_new(row, rows) else []
    return tuple(sorted(rows, key=lambda row: min(ranking.place_or_last(number) for _, number, _ in row.quoted)))


def _is_of(ranking: Ranking, claim: int, denial: int) -> bool:
    """Tell whether what a sentence denies is another's claim: it shares words with what follows the denying."""
    analysis, local = ranking.at(denial)
    words, signs = analysis.text(local).casefold().split(), listed("decisions.signs.denied", analysis.language)
    place = next((place for place, word in enumerate(words) if word.strip(".,") in signs), len(words))
    said = content_stems(tokens(" ".join(words[place:]), analysis.language), analysis.language)
    claiming, other = ranking.at(claim)
    return len(frozenset(said) & frozenset(claiming.stems[other])) >= LEAST_DENIED


def _to_a_half(ranking: Ranking, number: int) -> tuple[int, int]:
    """Return the span of a sentence up to the colon or semicolon in it, which says more."""
    analysis, local = ranking.at(number)
    start, _ = _sentence_span(ranking, number)
    return start, start + len(_HALF.split(analysis.text(local).rstrip(".。"), maxsplit=1)[0])


def _is_new(row: Comparison, rows: list[Comparison]) -> bool:
    said = {number for other in rows for _, number, _ in other.quoted}
    return said.isdisjoint(number for _, number, _ in row.quoted)


def _from_figures(ranking: Ranking, figures: tuple[Figure, ...]) -> Comparison:
    group = tuple(figure.sentence for figure in figures)
    quoted = tuple((figure.source, figure.sentence, span_of(figure.fact)) for figure in figures)
    texts = tuple(_words_without_figures(ranking, number, _sentence_span(ranking, number)) for number in group)
    language = ranking.at(group[0])[0].language
    matter = shared_words(texts, language, MATTER_WORDS) or _counted(ranking, figures[0], language)
    thing = figures[0].fact.text.rpartition(" ")[2]
    if figures[0].noun and thing not in " ".join(matter).split():
        matter = (thing, *matter)
    return Comparison(_label(ranking, group, ", ".join(matter)), False, quoted)


def _counted(ranking: Ranking, figure: Figure, language: str) -> tuple[str, ...]:
    """Return the first words beside a figure in its clause, for a point that sources tell in different words."""
    text = _words_without_figures(ranking, figure.sentence, span_of(figure.fact))
    return tuple(" ".join(run) for run, _ in content_runs(text, language))[:LABEL_WORDS - 1]


@lru_cache(maxsize=4)
def _groups(same: Same[Ranking]) -> tuple[tuple[int, ...], ...]:
    """Return the clusters over several sources, one sentence a source, the best-placed cluster first."""
    ranking = same.value
    groups = (_one_a_source(ranking, cluster) for cluster in ranking.clusters)
    return tuple(sorted((group for group in groups if len(group) > 1),
                        key=lambda group: min(map(ranking.place_or_last, group))))


def _one_a_source(ranking: Ranking, cluster: tuple[int, ...]) -> tuple[int, ...]:
    best: dict[int, int] = {}
    for number in sorted(cluster, key=lambda number: (ranking.place_or_last(number), number)):
        best.setdefault(ranking.locate(number)[0], number)
    return tuple(best[source] for source in sorted(best))


def _from_cluster(ranking: Ranking, group: tuple[int, ...]) -> Comparison:
    figures = [_figures(ranking, number) for number in group]
    units = set.intersection(*({unit_of(fact) for fact in facts} for facts in figures))
    values = {unit: [[fact for fact in facts if unit_of(fact) == unit] for facts in figures] for unit in units}
    apart = {unit for unit, held in values.items() if not all(_meet(held[0], others) for others in held[1:])}
    phrase = _phrase(ranking, group)
    told = [[fact for fact in facts if unit_of(fact) in apart
             or (not apart and unit_of(fact) in units and all(_meet([fact], held) for held in values[unit_of(fact)]))]
            for facts in figures]
    quoted = tuple((ranking.locate(number)[0], number, _quoted_span(ranking, number, facts, phrase))
                   for number, facts in zip(group, told, strict=True))
    return Comparison(_label(ranking, group, phrase), not apart, quoted)


def _meet(facts: list[Fact], others: list[Fact]) -> bool:
    """Tell whether two sources name a value alike; a date meets its month, a figure what it is rounded to."""
    return any(one.value.startswith(other.value) or other.value.startswith(one.value) if "-" in one.value
               else are_near(one, other) for one in facts for other in others)


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
        shared = set.intersection(*(_content(ranking, number, span_of(fact)) for number, fact in found.values()))
        if len(found) > 1 and shared and _sole(ranking, list(found.values())):
            group = tuple(number for number, _ in found.values())
            spans = tuple(span_of(fact) for _, fact in found.values())
            quoted = tuple((source, number, span_of(fact)) for source, (number, fact) in sorted(found.items()))
            rows.append(Comparison(_label(ranking, group, _phrase(ranking, group, spans), shared), True, quoted))
    return rows


def _sole(ranking: Ranking, found: list[tuple[int, Fact]]) -> bool:
    """Tell whether what is quoted names the same figures of a kind everywhere: a range holds more than one."""
    held = [{other.value for other in _figures(ranking, number) if other.kind == fact.kind
             and span_of(fact)[0] <= other.start < span_of(fact)[1]} for number, fact in found]
    return all(values == held[0] for values in held)


def _figures(ranking: Ranking, number: int) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts_at(*ranking.at(number)) if fact.kind in MEASURES)


def span_of(fact: Fact) -> tuple[int, int]:
    """Return the span in its block of the words that say what a figure or date is of, with the figure itself."""
    about = fact.about or (fact.start, fact.end)
    return min(fact.start, about[0]), max(fact.end, about[1])


def _content(ranking: Ranking, number: int, span: tuple[int, int]) -> set[str]:
    return {word.casefold() for word in _WORD.findall(_words_without_figures(ranking, number, span))}


def _words_without_figures(ranking: Ranking, number: int, span: tuple[int, int]) -> str:
    """Return words of a sentence with its figures and dates, and numbers by themselves, struck out: no label is one."""
    analysis, local = ranking.at(number)
    text = analysis.block(local).text
    text = struck_out(text, ((fact.start, fact.end) for fact in _figures(ranking, number)), "|")
    return _NUMBER.sub("|", _WORD_OR_LESS.sub(partial(_without_number, analysis.language), text[span[0]:span[1]]))


def _without_number(language: str, word: re.Match[str]) -> str:
    return "|" if word.group().casefold() in number_words(language) else word.group()


def _phrase(ranking: Ranking, group: tuple[int, ...], spans: tuple[tuple[int, int], ...] = ()) -> str:
    """Return the longest run of words, without figures, that the sentences share, or the given spans of them."""
    spans = spans or tuple(_sentence_span(ranking, number) for number in group)
    texts = tuple(_words_without_figures(ranking, number, span) for number, span in zip(group, spans, strict=True))
    return shared_phrase(texts, ranking.at(group[0])[0].language)


def _sentence_span(ranking: Ranking, number: int) -> tuple[int, int]:
    analysis, local = ranking.at(number)
    sentence = analysis.sentences[local]
    return sentence.start, sentence.end


def _quoted_span(ranking: Ranking, number: int, told: list[Fact], phrase: str) -> tuple[int, int]:
    """Choose what is quoted: the clause with a figure that is compared, else the one with the words of the label."""
    for fact in told:
        if fact.about is not None:
            return span_of(fact)
    analysis, local = ranking.at(number)
    start, end = _sentence_span(ranking, number)
    if analysis.lengths[local] <= MOST_WORDS:
        return start, end
    text = analysis.text(local)
    place = max(0, text.casefold().find(phrase.casefold()))
    clause = clause_around(text, place, place + max(1, len(phrase))) or (0, len(text))
    return start + clause[0], start + clause[1]


def _label(ranking: Ranking, group: tuple[int, ...], phrase: str, shared: set[str] | None = None) -> str:
    """Name a point by the longest phrase its sentences share, else by words they share in any form."""
    if phrase:
        return phrase[:1].upper() + phrase[1:]
    stems = set.intersection(*(set(analysis.stems[local]) for analysis, local in map(ranking.at, group)))
    words = _WORD.findall(_words_without_figures(ranking, group[0], _sentence_span(ranking, group[0])))
    kept = [word for word in dict.fromkeys(words) if word.casefold() in (shared or ())
            or (shared is None and any(word.casefold().startswith(stem[:5]) for stem in stems if len(stem) > 3))]
    label = " ".join(kept[:LABEL_WORDS]) or "–"
    return label[:1].upper() + label[1:]
