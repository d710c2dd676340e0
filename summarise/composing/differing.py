"""Where sources give different figures for one thing: two sentences of different sources with the same measure.

A row says that sources contradict each other, so whatever may explain two figures otherwise (another period, another
thing, a range, rounding, a bound such as "at least", a figure that the other source names too) leaves them out.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarise.composing.measuring import (
    DATE,
    NUMBER,
    WHOLE_DAY,
    Figure,
    figures_of,
    names_in,
    plain_stems,
    value_of,
)
from summarise.composing.retelling import is_near, retold
from summarise.facts.dates import reference_date
from summarise.facts.lexicon import listed, rows
from summarise.language.words import content_stems, tokens
from summarise.same import Same
from summarise.wording import say

if TYPE_CHECKING:
    from summarise.analysing import Analysis
    from summarise.facts import Fact
    from summarise.ranking import Ranking

ALIKE = 0.75
"""Of the content of the longer sentence, what both must hold for two dates to be of one thing."""
WEEK = 7
FAR = Decimal("0.8")
"""Of the higher of two figures, what the lower stays below for neither to be a guess at the other."""
LEAST_SHARED = 3
SHARE = 0.5
"""Of the content of the shorter sentence, what the other must hold for both to speak of one thing."""
KIN = 0.25
"""Of the names in the shorter source, what the other must hold for figures without a name to be of one thing."""
MAIN, OFTEN = 3, 3
"""How many of its commonest words, each in so many sentences at least, say what a source is about."""
SAME_STORY = 8
"""Words that two sources share, beside two names, where their sentences of a toll name nothing else in common."""
NAMES_OF_TITLED = 2
"""Names that two sources of one story share where their titles share one of them and another word."""
NAMES_OF_STORY = 4
"""Names beside days and months that two sources of one story share; twice so many where nouns have capitals."""
LEAST_NAMES = 3
"""Names that two sentences share which tell of one event though they have no other word in common."""
MOST_APART = 45
"""Days between two sources beyond which a figure of no stated time may have changed."""
NOUNS_CAPITAL = ("de",)
"""Languages in which what happened is in capitals as names are."""


def differing(ranking: Ranking) -> tuple[tuple[Figure, ...], ...]:
    """Return the points on which sources differ, one figure a source in the order of the sources, best-placed first."""
    return _differing(Same(ranking))


@lru_cache(maxsize=4)
def _differing(same: Same[Ranking]) -> tuple[tuple[Figure, ...], ...]:
    ranking = same.value
    by_unit: dict[str, list[Figure]] = {}
    for figure in figures_of(ranking):
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
                                                 or _same_event(ranking, figure, other)
                                                 or _same_in_story(ranking, figure, other, named)):
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
    if one.kind == DATE:
        return one.value == other.value
    first, second = (value_of(fact) for fact in (one, other))
    if first is None or second is None:
        return one.value == other.value
    (value, grain), (other_value, other_grain) = first, second
    return value == other_value or (grain != other_grain and abs(value - other_value) < max(grain, other_grain))


def _measures_same(ranking: Ranking, one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of the same thing, by all that stands around them."""
    analyses = ranking.analyses[one.source], ranking.analyses[other.source]
    if analyses[0].language != analyses[1].language or not _alike_bound(one, other):
        return False
    shared = one.content & other.content
    same_time = not one.periods.isdisjoint(other.periods)
    if len(shared) + same_time < LEAST_SHARED or len(shared) < SHARE * min(len(one.content), len(other.content)):
        return False
    if one.unit.startswith(DATE) and one.unit != DATE:
        return False
    if shared.isdisjoint((one.subject, other.subject)) or not _beside_each(one, other, shared):
        return False
    if one.step and other.step and one.step != other.step:
        return False
    if one.periods != other.periods and not same_time and not _are_of_the_week(one, other, analyses):
        return False
    if one.unit == DATE and len(shared) < ALIKE * max(len(one.content), len(other.content)):
        return False
    if _are_contrasted(one, other, analyses[0].language):
        return False
    if (not one.periods and _far_apart(*analyses)) or _differ_in_subject(*analyses):
        return False
    if one.names - other.content and other.names - one.content:
        return False
    return not (one.names | other.names).isdisjoint(shared) or _are_kin(*analyses)


def _alike_bound(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are bounds of one kind, or a guess and one too far from it to be guessed at."""
    low, high = sorted((one.value, other.value))
    far = low < high * FAR and all(not figure.hedges or figure.guessed for figure in (one, other))
    return one.hedges == other.hedges or one.floor or other.floor or far


def _are_contrasted(one: Figure, other: Figure, language: str) -> bool:
    """Tell whether words of two sentences part what they measure ("old", "new"), or one counts in more places."""
    # Most sentences hold no such word, and no group need be looked through for them.
    said, answered = one.words & _contrasting(language), other.words & _contrasting(language)
    for group in _contrasts(language) if said and answered else ():
        words, also = group & said, group & answered
        if words and also and words.isdisjoint(also):
            return True
    if (one.words ^ other.words) & _qualifiers(language):
        return True
    return any(figure.joined and figure.joined - another.names and not figure.joined.isdisjoint(another.names)
               for figure, another in ((one, other), (other, one)))


def _same_event(ranking: Ranking, one: Figure, other: Figure) -> bool:
    """Tell whether two figures are tolls of one event: a name is shared, what happened too, and no name parts them."""
    analyses = ranking.analyses[one.source], ranking.analyses[other.source]
    language = analyses[0].language
    if not (one.toll and other.toll) or analyses[1].language != language or not _alike_bound(one, other):
        return False
    if _are_contrasted(one, other, language):
        return False
    said = [_said(Same(analysis)) for analysis in analyses]
    plain = _told_by_all(language)
    shared = (one.content & other.content) - plain
    names = shared & (one.names | other.names)
    story = (said[0].keys() & said[1].keys()) - plain
    if not names or len(shared) < 2 or (
            shared == names and len(names) < LEAST_NAMES and language not in NOUNS_CAPITAL and len(story) < SAME_STORY):
        return False
    # The day of a toll that has grown is the day of the news, not of what happened.
    grown = one.risen or other.risen
    weekdays = _weekdays(language) if grown else frozenset()
    apart = one.names - said[1].keys() - weekdays, other.names - said[0].keys() - weekdays
    return not all(apart) and _same_time(one.periods, other.periods, grown=grown) and not _far_apart(*analyses)


def _same_in_story(ranking: Ranking, one: Figure, other: Figure, named: dict[int, frozenset[Decimal]]) -> bool:
    """Tell whether two sources of one story count the same thing or date the same act, in whatever sentence."""
    analyses = ranking.analyses[one.source], ranking.analyses[other.source]
    language = analyses[0].language
    if analyses[1].language != language or not _alike_bound(one, other) or not _are_one_story(*analyses):
        return False
    if _are_contrasted(one, other, language) or (one.step and other.step and one.step != other.step):
        return False
    sole = len(named[one.source]) == len(named[other.source]) == 1
    if one.toll and other.toll:
        return sole and is_near(one, other) and _same_time(one.periods, other.periods, grown=one.risen or other.risen)
    return retold(one, other, analyses, sole=sole)


@lru_cache(maxsize=256)
def _one_story(one: Same[Analysis], other: Same[Analysis]) -> bool:
    names = [_names_of(same) - _weekdays(same.value.language) - _months(same.value.language) for same in (one, other)]
    both = names[0] & names[1]
    shared = len(both)
    least = NAMES_OF_STORY * (2 if one.value.language in NOUNS_CAPITAL else 1)
    alike = shared >= least or (shared >= NAMES_OF_TITLED and _titled_alike(one.value, other.value, both))
    return alike and shared >= KIN * min(map(len, names)) and not _far_apart(one.value, other.value)


def _titled_alike(one: Analysis, other: Analysis, names: frozenset[str]) -> bool:
    """Tell whether two titles share a name that the sources share, and a word that is none."""
    titles = [plain_stems(tokens(analysis.document.title, analysis.language), analysis.language)
              for analysis in (one, other)]
    shared = frozenset(titles[0]) & frozenset(titles[1])
    return one.language not in NOUNS_CAPITAL and bool(shared & names) and bool(shared - names)


def _are_one_story(one: Analysis, other: Analysis) -> bool:
    return _one_story(Same(one), Same(other))


def _same_time(one: frozenset[str], other: frozenset[str], *, grown: bool) -> bool:
    """Tell whether two tolls are of one time: the same years and months, and the same day where both name one."""
    days, other_days = ({period for period in periods if len(period) == WHOLE_DAY} for periods in (one, other))
    if not days.isdisjoint(other_days):
        return True
    if days and other_days and not grown:
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


def _are_of_the_week(one: Figure, other: Figure, analyses: tuple[Analysis, Analysis]) -> bool:
    """Tell whether one figure is of a day just before its source was written and the other of no stated time."""
    if one.periods and other.periods:
        return False
    for figure, analysis in zip((one, other), analyses, strict=True):
        today = reference_date(analysis.document.origin.date)
        for period in figure.periods:
            day = reference_date(period)
            if today is None or day is None or abs((today - day).days) > WEEK:
                return False
    return True


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
                     for name in names_in(same.value.text(number), same.value.language))


def _differ_in_subject(one: Analysis, other: Analysis) -> bool:
    """Tell whether one source speaks again and again of what the other never names, such as another country."""
    said, also = _said(Same(one)), _said(Same(other))
    return any(stem not in second for first, second in ((said, also), (also, said))
               for stem, count in first.most_common(MAIN) if count >= OFTEN)


@lru_cache(maxsize=64)
def _said(same: Same[Analysis]) -> Counter[str]:
    """Count in how many sentences of a source each stem stands."""
    return Counter(stem for stems in same.value.stems for stem in dict.fromkeys(stems) if not NUMBER.search(stem))


def _far_apart(one: Analysis, other: Analysis) -> bool:
    first, second = (reference_date(analysis.document.origin.date) for analysis in (one, other))
    return first is not None and second is not None and abs((first - second).days) > MOST_APART


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset(content_stems(tokens(say("dates.months", language), language), language))


@cache
def _qualifiers(language: str) -> frozenset[str]:
    return frozenset(listed("numbers.qualifiers", language))


@cache
def _contrasts(language: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split()) for row in rows("numbers.contrasts", language))


@cache
def _contrasting(language: str) -> frozenset[str]:
    """Return the words of all groups of contrasts."""
    return frozenset().union(*_contrasts(language))
