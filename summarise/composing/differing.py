"""Where sources give different figures for one thing: two sentences of different sources with the same measure.

A row says that sources contradict each other, so whatever may explain two figures otherwise (another period, another
thing, a range, rounding, a bound such as "at least", a figure that the other source names too) leaves them out.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarise.composing.drafting import facts_at
from summarise.facts import FIGURES, Fact
from summarise.facts.clauses import clause_around
from summarise.facts.dates import reference_date
from summarise.facts.lexicon import lines, listed
from summarise.facts.tolls import find_tolls
from summarise.language.words import content_stems, tokens
from summarise.selecting import Same
from summarise.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.analysing import Analysis
    from summarise.ranking import Ranking

SEARCHED = 300
"""How many of the best-placed sentences are looked through."""
LEAST_SHARED = 3
SHARE = 0.5
"""Of the content of the shorter sentence, what the other must hold for both to speak of one thing."""
KIN = 0.25
"""Of the names in the shorter source, what the other must hold for figures without a name to be of one thing."""
MAIN, OFTEN = 3, 3
"""How many of its commonest words, each in so many sentences at least, say what a source is about."""
SAME_STORY = 8
"""Words that two sources share, beside two names, where their sentences of a toll name nothing else in common."""
MOST_APART = 45
"""Days between two sources beyond which a figure of no stated time may have changed."""
_NUMBER = re.compile(r"\d[\d.,’'\u00a0\u202f]*\d|\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RANGE = re.compile(r"\d\S*(?:\s[^\W\d_]{1,4}|\s?[–-])\s?$")
_NAME = re.compile(r"[^\W\d_][\w’'-]+")
_BEFORE = 3
NOUNS_CAPITAL = ("de",)
"""Languages in which what happened is in capitals as names are."""
WHOLE_DAY = len("2026-03-02")
_RISING = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a source and what tells whether another measures the same.

    `unit` is what it counts, `content` are the stems of its sentence, `subject` the first of them, `beside` the last
    before it and the first after it. `periods` are the years, months and dates the sentence names, `names` its words
    in capitals. `hedges` are the words before it that make it a bound or a guess, `floor` whether it is "at least" so
    much; `step` is the word before it that tells "by 5%" from "to 5%". `toll` says that it counts the dead, the hurt,
    the missing or lost jobs, and `risen` that the source has it as grown.
    """

    sentence: int
    source: int
    fact: Fact
    unit: str
    value: Decimal
    content: frozenset[str]
    subject: str
    beside: tuple[str, str]
    periods: frozenset[str]
    names: frozenset[str]
    hedges: frozenset[str]
    floor: bool
    step: str
    toll: bool = False
    risen: bool = False


def differing(ranking: Ranking) -> tuple[tuple[Figure, ...], ...]:
    """Return the points on which sources differ, one figure a source in the order of the sources, best-placed first."""
    return _differing(Same(ranking))


@lru_cache(maxsize=4)
def _differing(same: Same[Ranking]) -> tuple[tuple[Figure, ...], ...]:
    ranking = same.value
    by_unit: dict[str, list[Figure]] = {}
    for figure in _figures(ranking):
        by_unit.setdefault(figure.unit, []).append(figure)
    found: list[tuple[Figure, ...]] = []
    taken: set[int] = set()
    for figures in by_unit.values():
        named = {source: frozenset(figure.value for figure in figures if figure.source == source)
                 for source in {figure.source for figure in figures}}
        for figure in figures:
            row = _row(ranking, figure, figures, named)
            if row and taken.isdisjoint(other.sentence for other in row):
                taken.update(other.sentence for other in row)
                found.append(row)
    return tuple(sorted(found, key=lambda row: min(ranking.place[figure.sentence] for figure in row)))


def _row(ranking: Ranking, figure: Figure, figures: list[Figure],
         named: dict[int, frozenset[Decimal]]) -> tuple[Figure, ...]:
    """Gather a figure and those of other sources that differ from it; empty where a source gives several."""
    row = {figure.source: figure}
    for other in figures:
        if other.source == figure.source or not (_measures_same(ranking, figure, other)
                                                 or _same_event(ranking, figure, other)):
            continue
        if other.source in row and row[other.source].value != other.value:
            return ()
        row.setdefault(other.source, other)
    apart = [other for other in row.values() if not may_be_one(figure, other)]
    restated = any(figure.value in named[other.source] or other.value in named[figure.source] for other in apart)
    return tuple(row[source] for source in sorted(row)) if apart and not restated else ()


def may_be_one(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be one: equal, nearer than the coarser of them is given, or above a floor."""
    if are_near(one.fact, other.fact):
        return True
    low, high = sorted((one, other), key=lambda figure: figure.value)
    return low.floor and not high.floor and not high.risen


def are_near(one: Fact, other: Fact) -> bool:
    """Tell whether two figures of one unit are equal, or nearer than the coarser of them is given."""
    first, second = (value_of(fact) for fact in (one, other))
    if first is None or second is None:
        return one.value == other.value
    (value, grain), (other_value, other_grain) = first, second
    return value == other_value or (grain != other_grain and abs(value - other_value) < max(grain, other_grain))


def value_of(fact: Fact) -> tuple[Decimal, Decimal] | None:
    """Return a figure's value and the step in which it is given, None for a range and for a number in words.

    A number of two digits is exact; the zeros at the end of a longer one are not.
    """
    shown, plain = _NUMBER.search(fact.text), fact.value.partition(" ")[0]
    if shown is None or not plain.replace(".", "").isdigit():
        return None
    value, digits = Decimal(plain), shown.group()
    if len(digits) <= 2 and int(digits) and value:
        return value, value / int(digits)
    return value, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def unit_of(fact: Fact) -> str:
    """Return what a figure counts ("money EUR", "quantity people"); a date counts nothing."""
    return f"{fact.kind} {fact.value.partition(' ')[2]}" if fact.kind in FIGURES else fact.kind


def _measures_same(ranking: Ranking, one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of the same thing, by all that stands around them."""
    analyses = ranking.analyses[one.source], ranking.analyses[other.source]
    if analyses[0].language != analyses[1].language or not _alike_bound(one, other):
        return False
    shared = one.content & other.content
    if len(shared) < LEAST_SHARED or len(shared) < SHARE * min(len(one.content), len(other.content)):
        return False
    if shared.isdisjoint((one.subject, other.subject)) or not _beside_each(one, other, shared):
        return False
    if one.step and other.step and one.step != other.step:
        return False
    if one.periods != other.periods and one.periods.isdisjoint(other.periods):
        return False
    if (not one.periods and _far_apart(*analyses)) or _differ_in_subject(*analyses):
        return False
    if one.names - other.content and other.names - one.content:
        return False
    return not (one.names | other.names).isdisjoint(shared) or _are_kin(*analyses)


def _alike_bound(one: Figure, other: Figure) -> bool:
    return one.hedges == other.hedges or one.floor or other.floor


def _same_event(ranking: Ranking, one: Figure, other: Figure) -> bool:
    """Tell whether two figures are tolls of one event: a name is shared, what happened too, and no name parts them."""
    analyses = ranking.analyses[one.source], ranking.analyses[other.source]
    language = analyses[0].language
    if not (one.toll and other.toll) or analyses[1].language != language or not _alike_bound(one, other):
        return False
    said = [_said(Same(analysis)) for analysis in analyses]
    plain = _told_by_all(language)
    shared = (one.content & other.content) - plain
    names = shared & (one.names | other.names)
    story = (said[0].keys() & said[1].keys()) - plain
    if not names or len(shared) < 2 or (
            shared == names and language not in NOUNS_CAPITAL and len(story) < SAME_STORY):
        return False
    # The day of a toll that has grown is the day of the news, not of what happened.
    grown = one.risen or other.risen
    weekdays = _weekdays(language) if grown else frozenset()
    apart = one.names - said[1].keys() - weekdays, other.names - said[0].keys() - weekdays
    return not all(apart) and _same_time(one.periods, other.periods, grown=grown) and not _far_apart(*analyses)


def _same_time(one: frozenset[str], other: frozenset[str], *, grown: bool) -> bool:
    """Tell whether two tolls are of one time: the same years and months, and the same day where both name one."""
    days, other_days = ({period for period in periods if len(period) == WHOLE_DAY} for periods in (one, other))
    if days and other_days and days.isdisjoint(other_days) and not grown:
        return False
    return one - days == other - other_days or not (one - days).isdisjoint(other - other_days)


@cache
def _told_by_all(language: str) -> frozenset[str]:
    """Return the stems that tell no event from another: those of any toll, and the days and months."""
    calendar = tokens(say("dates.months", language), language)
    return _weekdays(language).union(content_stems((*listed("tolls.words", language), *calendar), language))


@cache
def _weekdays(language: str) -> frozenset[str]:
    return frozenset(content_stems(tokens(say("dates.weekdays", language), language), language))


def _beside_each(one: Figure, other: Figure, shared: frozenset[str]) -> bool:
    """Tell whether what stands before both figures, or after both, or all around them, is said in both sentences."""
    around = {*one.beside, *other.beside} - {""}
    return around <= shared or any(shared.issuperset(pair) for pair in zip(one.beside, other.beside, strict=True))


def _are_kin(one: Analysis, other: Analysis) -> bool:
    """Tell whether two sources speak of the same: many of the names that one holds are the other's too."""
    names = _names_of(Same(one)), _names_of(Same(other))
    return len(names[0] & names[1]) >= KIN * max(1, min(map(len, names)))


@lru_cache(maxsize=64)
def _names_of(same: Same[Analysis]) -> frozenset[str]:
    return frozenset(name for number in range(len(same.value.sentences))
                     for name in _names(same.value.text(number), same.value.language))


def _differ_in_subject(one: Analysis, other: Analysis) -> bool:
    """Tell whether one source speaks again and again of what the other never names, such as another country."""
    said, also = _said(Same(one)), _said(Same(other))
    return any(stem not in second for first, second in ((said, also), (also, said))
               for stem, count in first.most_common(MAIN) if count >= OFTEN)


@lru_cache(maxsize=64)
def _said(same: Same[Analysis]) -> Counter[str]:
    """Count in how many sentences of a source each stem stands."""
    return Counter(stem for stems in same.value.stems for stem in dict.fromkeys(stems) if not _NUMBER.search(stem))


def _names(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words in capitals but the first, which has one in any sentence."""
    words = [word.group() for word in _NAME.finditer(text) if word.start() and word.group()[0].isupper()]
    return frozenset(_plain_stems(tokens(" ".join(words), language), language))


def _far_apart(one: Analysis, other: Analysis) -> bool:
    first, second = (reference_date(analysis.document.origin.date) for analysis in (one, other))
    return first is not None and second is not None and abs((first - second).days) > MOST_APART


def _figures(ranking: Ranking) -> Iterator[Figure]:
    order = (number for unit in ranking.order for number in ranking.units[unit])
    looked = 0
    for number in order:
        source, local = ranking.locate(number)
        analysis = ranking.analyses[source]
        if not _hedges(analysis.language) or not any(map(str.isdigit, analysis.text(local))):
            continue
        yield from _sentence_figures(analysis, source, local, number)
        looked += 1
        if looked == SEARCHED:
            return


def _sentence_figures(analysis: Analysis, source: int, local: int, number: int) -> Iterator[Figure]:
    facts = tuple(fact for fact in facts_at(analysis, local) if fact.kind in (*FIGURES, "date"))
    counted = [fact for fact in facts if fact.kind in FIGURES]
    units = [unit_of(fact) for fact in counted]
    # Of two figures of one unit nothing tells which is the other source's.
    read = [(fact, "") for fact, unit in zip(counted, units, strict=True) if units.count(unit) == 1]
    for toll, *span in find_tolls(analysis.text(local), analysis.language):
        start, end = (analysis.sentences[local].start + place for place in span)
        held = [fact for fact in counted if fact.start <= start < fact.end]
        read = [(fact, toll if fact in held else known) for fact, known in read]
        read += [] if held else [(_bare(analysis, local, start, end), toll)]
    for fact, toll in read:
        figure = _figure(analysis, source, local, number, fact, facts, toll)
        if figure is not None:
            yield figure


def _bare(analysis: Analysis, local: int, start: int, end: int) -> Fact:
    """Make a fact of a number without a unit, which the words around it say the meaning of."""
    sentence, text = analysis.sentences[local], analysis.text(local)
    number = text[start - sentence.start:end - sentence.start]
    about = clause_around(text, start - sentence.start, end - sentence.start) or (0, len(text))
    return Fact("quantity", number, "".join(filter(str.isdigit, number)), local, start, end,
                (sentence.start + about[0], sentence.start + about[1]))


def _figure(analysis: Analysis, source: int, local: int, number: int, fact: Fact,
            facts: tuple[Fact, ...], toll: str) -> Figure | None:
    sentence, text, language = analysis.sentences[local], analysis.text(local), analysis.language
    start, end = fact.start - sentence.start, fact.end - sentence.start
    known = value_of(fact)
    if known is None or _RANGE.search(text, 0, start):
        return None
    blank = _without(text, [(other.start - sentence.start, other.end - sentence.start) for other in facts])
    before, after = (tokens(part, language) for part in (blank[:start], blank[end:]))
    stems = _plain_stems(before, language), _plain_stems(after, language)
    last, hedges = before[-_BEFORE:], _hedges(language)
    return Figure(
        number, source, fact, f"toll {toll}" if toll else unit_of(fact), known[0],
        content=frozenset((*stems[0], *stems[1])), subject=next(iter((*stems[0], *stems[1])), ""),
        beside=((stems[0] or ("",))[-1], (stems[1] or ("",))[0]), periods=_periods(analysis, local, facts),
        names=_names(blank, language), hedges=frozenset(last) & hedges,
        floor=" ".join(last).endswith(lines("numbers.floors", language)),
        step=next((word for word in before[-1:] if word in _steps(language)), ""),
        toll=bool(toll), risen=not set(before[-_RISING:]).isdisjoint(listed("tolls.risen", language)))


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _plain_stems(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(stem for stem in content_stems(words, language) if not any(map(str.isdigit, stem)))


def _periods(analysis: Analysis, local: int, facts: tuple[Fact, ...]) -> frozenset[str]:
    text, months = analysis.text(local), _months(analysis.language)
    dates = {fact.value for fact in facts if fact.kind == "date"}
    return frozenset((*dates, *(year.group() for year in _YEAR.finditer(text)),
                      *(word for word in tokens(text, analysis.language) if word in months)))


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset(say("dates.months", language).casefold().split())


@cache
def _steps(language: str) -> frozenset[str]:
    return frozenset(listed("numbers.steps", language))


@cache
def _hedges(language: str) -> frozenset[str]:
    return frozenset(listed("numbers.hedges", language))
