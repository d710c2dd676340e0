"""Analyses → Ranking: scores of each source on one scale, support by other sources, focus, units, order, reasons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from summarise.analysing import is_very_long
from summarise.language.words import content_stems, tokens
from summarise.ranking import Ranking
from summarise.ranking.edmundson import edmundson_shares
from summarise.ranking.openings import sums_up
from summarise.ranking.ordering import Ground, make_order
from summarise.ranking.reasons import choose_reasons, held_back, term_shares
from summarise.ranking.sections import SAID_OF_SECTIONS, comparable, sections_of
from summarise.ranking.terms import build_terms, weigh
from summarise.ranking.texts import text_of
from summarise.ranking.twins import find_twins
from summarise.ranking.units import find_units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarise.analysing import Analysis
    from summarise.ranking import Method, Reason
    from summarise.ranking.terms import Floats, Ints, Sparse, Terms
    from summarise.ranking.texts import Text
    from summarise.ranking.units import Units

SUPPORT = 0.6
"""What being said by the other sources adds, in standard deviations."""

SUMMED = 1.5
"""What a sentence gains that stands under a heading such as "Summary" or "Recommendations", in standard deviations."""

DECIDED = 1.5
"""What a decision gains in minutes, in standard deviations: most else there is what was said of it."""

FOCUS = 2.0
"""What the best answer to the focus gains, in the worth that the best sentence has without it: so it mostly leads."""

LEAST_BEST = 2.0
"""What the best sentence is taken to be worth at least, in standard deviations: in a short text none stands out."""

ANSWERS = 0.5
"""How well a source must answer the focus, of what the best one does, for the order to hear it in its turn."""

CARRIED = 0.8
"""How much of its answer a sentence lends to the one that must come before it: else it would wait there unread."""

BEHIND = 1e6
"""What puts a piece of a sentence behind any whole one that it repeats, in standard deviations."""


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """A method's scores of one text, the share of each reason in them, and what is said of a sentence that is low."""

    scores: Floats
    shares: dict[str, Floats]
    lows: list[str]


def make_ranking(analyses: tuple[Analysis, ...], key: str, method: Method, focus: str,
                 beat: Callable[[], None]) -> Ranking:
    """Rank all sentences of all sources by one method; `beat` is called before each step, or raises to end the work."""
    offsets = _offsets(analyses)
    texts = [text_of(analysis) for analysis in analyses]
    rows = np.concatenate([np.empty(0, dtype=np.int64), *(text.numbers + offset for text, offset in
                                                           zip(texts, offsets, strict=True))])
    source = np.repeat(np.arange(len(texts)), [text.terms.height for text in texts])
    terms = texts[0].terms if len(texts) == 1 else build_terms(
        [analysis.stems[number] for analysis, text in zip(analyses, texts, strict=True) for number in text.numbers])
    weighed = weigh(terms)
    verdicts = [_judge(text, analysis, method, beat) for text, analysis in zip(texts, analyses, strict=True)]
    worth = np.concatenate([np.empty(0), *(standardised(verdict.scores) for verdict in verdicts)])
    support = _support(weighed, source)
    match = focus_match(terms, focus, [analysis.language for analysis in analyses])
    summed = np.concatenate([np.empty(0), *(_summed(text) * bool(method.judges) for text in texts)])
    sections = np.concatenate([np.empty(0, dtype=np.int64), *(text.sections for text in texts)])
    # The terms of a long text are large, and what follows needs their weights only.
    del texts, terms
    beat()
    worth = worth + SUMMED * summed + SUPPORT * standardised(support)
    units = find_units(analyses, offsets, beat)
    worth = worth + DECIDED * bool(method.judges) * _rows_of(units, units.decided)
    worth = worth + FOCUS * max(LEAST_BEST, float(worth.max(initial=0.0))) * _carried(match, units)
    total = offsets[-1] + len(analyses[-1].sentences) if analyses else 0
    scores = np.zeros(total)
    scores[rows] = _to_unit(worth)
    beat()
    clusters = find_twins(weighed, (worth - BEHIND * _rows_of(units, units.broken)).tolist())
    beat()
    ground = _ground(analyses, rows, sections, units, _raised(worth, units), weighed, clusters, source,
                     _turns(match, source))
    order = make_order(ground, method.shaped, (*units.broken, *units.forms))
    reasons: list[tuple[Reason, ...]] = [()] * total
    for number, found in zip(rows.tolist(), _reasons(verdicts, worth, support, match, summed), strict=True):
        reasons[number] = found
    hold_back = cache(held_back)
    for number, why in _held(units, clusters, rows):
        reasons[number] = hold_back(reasons[number], why)
    return Ranking(
        analyses=analyses, method=key, focus=focus, offsets=offsets, scores=tuple(np.round(scores, 10).tolist()),
        units=units.members, order=order, place=_places(units.members, order, total), reasons=tuple(reasons),
        clusters=tuple(tuple(rows[list(cluster)].tolist()) for cluster in clusters), after=units.after,
        overtaken=units.overtaken)


def resolve(function: str) -> Callable[..., Any]:
    """Import the function that a row of METHODS names."""
    module, name = function.split(":")
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found


def standardised(scores: Floats) -> Floats:
    """Scale scores to mean 0 and standard deviation 1; zeros where they are all the same."""
    if not len(scores):
        return scores
    scores = np.nan_to_num(scores, nan=0.0, posinf=0.0, neginf=0.0)
    spread = float(scores.std())
    if spread <= 1e-12 * max(1.0, float(np.abs(scores).max())):
        return np.zeros(len(scores))
    return np.asarray((scores - scores.mean()) / spread)


def focus_match(terms: Terms, focus: str, languages: Sequence[str]) -> Floats:
    """Return how well each sentence answers a focus, 0–1, by BM25 over stems (k1 1.2, b .75).

    Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
    """
    words = [tokens(focus, language) for language in dict.fromkeys(languages)]
    wanted = {stem for language, found in zip(dict.fromkeys(languages), words, strict=True)
              for stem in content_stems(found, language) or found}
    columns = np.array([number for number, term in enumerate(terms.vocabulary) if term in wanted], dtype=np.int64)
    if not len(columns):
        return np.zeros(terms.height)
    frequency = terms.document_frequency
    rarity = np.zeros(len(terms.vocabulary))
    rarity[columns] = np.log1p((terms.height - frequency[columns] + 0.5) / (frequency[columns] + 0.5))
    lengths = terms.lengths / max(1.0, float(terms.lengths.mean()))
    counts = terms.counts
    damped = counts.values * 2.2 / (counts.values + 1.2 * (0.25 + 0.75 * lengths[counts.rows()]))
    match = counts.row_sums(damped * rarity[counts.columns])
    return np.asarray(match / max(float(match.max(initial=0.0)), 1e-12))


def _support(weighed: Sparse, source: Ints) -> Floats:
    """Return the summed cosines of each sentence to the sentences of the other sources; zeros for a single source."""
    count = int(source.max(initial=0)) + 1
    support = np.zeros(weighed.height)
    if count < 2:
        return support
    entries = source[weighed.rows()]
    whole = weighed.column_sums()
    for number in range(count):
        own = weighed.column_sums(np.where(entries == number, weighed.values, 0.0))
        support += np.where(source == number, weighed.times(whole - own), 0.0)
    return support


def _carried(match: Floats, units: Units) -> Floats:
    """Return how well each sentence answers the focus, or opens the way to one that does."""
    if not match.any():
        return match
    sizes = np.array([len(members) for members in units.members], dtype=np.int64)
    answers = np.maximum.reduceat(match, np.cumsum(sizes) - sizes)
    lent = np.zeros(len(sizes))
    # What leans on an earlier unit mostly follows it, so one way back takes a chain to its beginning.
    for unit, needed in reversed(tuple(enumerate(units.after))):
        if needed >= 0:
            lent[needed] = max(lent[needed], CARRIED * answers[unit], CARRIED * lent[unit])
    return np.maximum(match, np.repeat(lent, sizes))


def _raised(worth: Floats, units: Units) -> Floats:
    """Return the worth of each sentence, that of what a decision needs, and its own, as high as what waits for it."""
    if not units.settled and not units.decided:
        return worth
    lifted = worth.copy()
    ends = np.cumsum([len(members) for members in units.members])
    for unit, needed in (*units.settled, *((unit, unit) for unit in units.decided)):
        least = worth[ends[unit] - len(units.members[unit]):ends[unit]].max()
        while needed >= 0:
            rows = slice(ends[needed] - len(units.members[needed]), ends[needed])
            lifted[rows] = np.maximum(lifted[rows], least)
            needed = units.after[needed]
    return lifted


def _turns(match: Floats, source: Ints) -> Ints:
    """Return the number of the source in whose turn each sentence comes.

    One that does not answer the focus has no turn of its own but comes in that of the first that does.
    """
    answering = np.unique(source[match >= ANSWERS * match.max(initial=0.0)])
    turns = np.where(np.isin(source, answering), source, answering[:1])
    return np.searchsorted(answering, turns)


def _summed(text: Text) -> Floats:
    """Return 1 for each sentence whose heading says that it sums the text up, else 0."""
    blocks = text.analysis.document.blocks
    told = [number for number in text.headings if sums_up(blocks[number].text, text.language)]
    return np.isin(text.sections, told).astype(np.float64)


def _rows_of(units: Units, some: Sequence[int]) -> Floats:
    """Return 1 for each sentence of some units, else 0."""
    marked = np.zeros(len(units.members))
    marked[list(some)] = 1.0
    return np.repeat(marked, [len(members) for members in units.members])


def _to_unit(worth: Floats) -> Floats:
    low, high = (float(worth.min()), float(worth.max())) if len(worth) else (0.0, 0.0)
    return np.asarray((worth - low) / (high - low)) if high > low else np.ones(len(worth))


def _offsets(analyses: Sequence[Analysis]) -> tuple[int, ...]:
    counts = [len(analysis.sentences) for analysis in analyses]
    return tuple(np.concatenate(([0], np.cumsum(counts)))[:-1].astype(int).tolist()) if counts else ()


def _ground(analyses: Sequence[Analysis], rows: Ints, sections: Ints, units: Units, worth: Floats, weighed: Sparse,
            clusters: Sequence[Sequence[int]], source: Ints, turns: Ints) -> Ground:
    sizes = np.array([len(members) for members in units.members], dtype=np.int64)
    first = np.cumsum(sizes) - sizes
    lengths = np.fromiter(chain.from_iterable(analysis.lengths for analysis in analyses), dtype=np.int64)[rows]
    twin = np.zeros(len(rows), dtype=np.int64)
    twin[[row for cluster in clusters for row in cluster[1:]]] = 1
    _, section = np.unique(source * (int(sections.max(initial=0)) + 2) + sections, return_inverse=True)
    weight = np.maximum(lengths, 1)
    gathered = _sum(worth * weight, first) / np.maximum(_sum(weight, first), 1)
    return Ground(weighed=weighed, first=first, worth=gathered, section=section[first], source=turns[first],
                  words=_sum(lengths, first), after=np.array(units.after, dtype=np.int64),
                  twin=np.maximum.reduceat(twin, first) if len(first) else twin)


def _sum(values: np.ndarray, first: Ints) -> np.ndarray:
    return np.add.reduceat(values, first) if len(first) else values


def _places(units: Sequence[tuple[int, ...]], order: Sequence[int], total: int) -> tuple[int, ...]:
    places = [0] * total
    place = 0
    for unit in order:
        for sentence in units[unit]:
            place += 1
            places[sentence] = place
    return tuple(places)


def _judge(text: Text, analysis: Analysis, method: Method, beat: Callable[[], None]) -> Verdict:
    """Judge a text by a method; a very long one section by section, unless the method sees only the place or draws."""
    beat()
    if not is_very_long(analysis) or method.sees in ("place", "lot"):
        return _judge_whole(text, analysis, method, beat)
    verdicts = []
    for section in sections_of(text, analysis):
        beat()
        verdicts.append(_judge_whole(section, analysis, method, beat))
    found = list(dict.fromkeys(key for verdict in verdicts for key in verdict.shares))
    shares: dict[str, Floats] = {}
    for key in found:
        whole = np.concatenate([verdict.shares.get(key, np.zeros(len(verdict.scores))) for verdict in verdicts])
        said = SAID_OF_SECTIONS.get(key, key)
        shares[said] = shares[said] + whole if said in shares else whole
    return Verdict(np.concatenate([comparable(standardised(verdict.scores)) for verdict in verdicts]), shares,
                   [SAID_OF_SECTIONS.get(low, low) for verdict in verdicts for low in verdict.lows])


def _judge_whole(text: Text, analysis: Analysis, method: Method, beat: Callable[[], None]) -> Verdict:
    if method.judges:
        return Verdict(*resolve(method.judges)(text, beat))
    scores = resolve(method.function)(text)
    return Verdict(scores, _shares(text, analysis, method), [method.otherwise] * text.terms.height)


def _reasons(verdicts: Sequence[Verdict], worth: Floats, support: Floats, match: Floats,
             summed: Floats) -> list[tuple[Reason, ...]]:
    found: list[tuple[Reason, ...]] = []
    begin = 0
    for verdict in verdicts:
        part = slice(begin, begin + len(verdict.scores))
        begin = part.stop
        shares = dict(verdict.shares)
        if support.any():
            shares["support"] = 0.5 * support[part] / max(float(support.max()), 1e-12)
        if summed[part].any():
            shares["summed"] = 0.5 * summed[part]
        if match.any():
            shares["focus"] = match[part]
        middle = float(np.median(worth[part])) if len(worth[part]) else 0.0
        low = (worth[part] < middle) & (match[part] < 0.5)
        found.extend(choose_reasons(shares, low, verdict.lows))
    return found


def _held(units: Units, clusters: Sequence[Sequence[int]], rows: Ints) -> Iterator[tuple[int, str]]:
    """Yield why sentences wait behind all others, the gravest last: twins of a better one, mere forms, pieces."""
    for cluster in clusters:
        yield from ((number, "twin") for number in rows[list(cluster[1:])].tolist())
    for why, waiting in (("form", units.forms), ("piece", units.broken)):
        yield from ((number, why) for unit in waiting for number in units.members[unit])


def _shares(text: Text, analysis: Analysis, method: Method) -> dict[str, Floats]:
    height = text.terms.height
    if method.sees == "place":
        opens = (np.arange(height) == 0).astype(np.float64)
        return {"opens": opens, method.because: 1.0 - opens}
    if method.sees == "lot":
        return {method.because: np.ones(height)}
    if method.sees == "cues":
        return edmundson_shares(text)
    counts = text.terms.counts
    if method.sees == "words":
        return term_shares(text, analysis, counts.with_values(np.ones(len(counts.values))), method.because)
    if method.sees == "likeness":
        weighed = weigh(text.terms)
        others = weighed.column_sums()[weighed.columns] - weighed.values
        weights = weighed.with_values(weighed.values * others)
    else:
        weights = counts.with_values(counts.values * text.terms.term_frequency[counts.columns])
    return term_shares(text, analysis, weights, method.because)
