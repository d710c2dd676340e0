"""Whether two sources that tell one story give other figures or dates for one thing in sentences of different words.

What a sentence shares with another may be little here ("48,000 homes", "to build 52,000 houses"), since that the
sources tell one story is known already; so what is counted, or done on a day, must be the same beyond doubt.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarise.composing.measuring import DATE
from summarise.facts.dates import reference_date
from summarise.facts.lexicon import listed

if TYPE_CHECKING:
    from summarise.analysing import Analysis
    from summarise.composing.measuring import Figure

NEAR = Decimal("0.5")
"""Of the higher of two counts, what the lower reaches at least where little else tells that they count the same."""
SHARED = 0.5
"""Of the content of the shorter clause and of the shorter sentence, what the other must hold."""
LEAST_SHARED = 2
WEEK = 7


def retold(one: Figure, other: Figure, analyses: tuple[Analysis, Analysis], *, sole: bool) -> bool:
    """Tell whether two figures of one unit are of the same thing, `sole` saying that no source counts more of it."""
    language = analyses[0].language
    if not _at_one_time(one, other, analyses):
        return False
    if one.clause & one.names - other.content and other.clause & other.names - one.content:
        return False
    shared = one.clause & other.clause
    if one.unit.startswith(DATE):
        once = frozenset(listed("numbers.once", language)) & one.words & other.words
        return (len(shared) + bool(once) >= LEAST_SHARED and _around(one, other, shared)
                and (bool(once) or _are_ahead(one, other, analyses)))
    if _spans(one, language) != _spans(other, language):
        return False
    if one.noun and sole and is_near(one, other) and _counts_the_same(one, other, shared, language):
        return True
    if _say_the_same(one, other, shared) or _place_the_same(one, other, language):
        return True
    if one.fact.kind == "quantity" and not one.noun:
        return False  # "took eight minutes", "took off 20 minutes late"
    # A clause alone may be what is said of any figure ("a rise of 5% on the year before").
    alike = all(len(ours & theirs) >= SHARED * min(len(ours), len(theirs))
                for ours, theirs in ((one.clause, other.clause), (one.content, other.content)))
    beside = _around(one, other, shared) or not shared.isdisjoint(one.after & other.after)
    return len(shared) >= LEAST_SHARED and alike and beside


def _at_one_time(one: Figure, other: Figure, analyses: tuple[Analysis, Analysis]) -> bool:
    """Tell whether two clauses name the same time, or only one does and it is that of the news."""
    if one.dated == other.dated or not one.dated.isdisjoint(other.dated):
        return True
    return not (one.dated and other.dated) and are_of_the_week((one, other), analyses)


def are_of_the_week(figures: tuple[Figure, Figure], analyses: tuple[Analysis, Analysis]) -> bool:
    """Tell whether all that the clauses of two figures date is of the days before their sources were written."""
    for figure, analysis in zip(figures, analyses, strict=True):
        today = reference_date(analysis.document.origin.date)
        for period in figure.dated:
            day = reference_date(period)
            if today is None or day is None or abs((today - day).days) > WEEK:
                return False
    return True


def _say_the_same(one: Figure, other: Figure, shared: frozenset[str]) -> bool:
    """Tell whether all that one clause says stands in the other, with a word of it beside both figures."""
    fewer, more = sorted((one, other), key=lambda figure: len(figure.clause))
    if len(shared) < LEAST_SHARED or not fewer.clause <= more.clause or (more.clause - fewer.clause) & more.names:
        return False
    return not shared.isdisjoint({*one.beside} & {*other.beside})


def _place_the_same(one: Figure, other: Figure, language: str) -> bool:
    """Tell whether two counts of nobody in particular are of those in one place ("318 people on board")."""
    people = one.unit.rpartition(" ")[2].casefold() in listed("numbers.anybody", language)
    place = one.beside[1]
    return bool(people and place and one.behind and is_near(one, other)
                and (one.behind, place) == (other.behind, other.beside[1]))


def _spans(figure: Figure, language: str) -> bool:
    """Tell whether a sentence tells of some years together, or of a time before."""
    return not figure.words.isdisjoint((*listed("tolls.spans", language), *listed("tolls.earlier", language)))


def is_near(one: Figure, other: Figure) -> bool:
    """Tell whether two counts are of one size, so that little else need tell that they count the same."""
    low, high = sorted((one.value, other.value))
    return low >= high * NEAR


def _around(one: Figure, other: Figure, shared: frozenset[str]) -> bool:
    """Tell whether what stands before both figures, or after both, or all around them, is said in both clauses."""
    around = {*one.beside, *other.beside} - {""}
    return around <= shared or any("" not in pair and shared.issuperset(pair)
                                   for pair in zip(one.beside, other.beside, strict=True))


def _are_ahead(one: Figure, other: Figure, analyses: tuple[Analysis, Analysis]) -> bool:
    """Tell whether both dates are to come: what has been done may have been done more than once."""
    written = [reference_date(analysis.document.origin.date) for analysis in analyses]
    return all(day is not None and figure.value > day.toordinal()
               for figure, day in zip((one, other), written, strict=True))


def _counts_the_same(one: Figure, other: Figure, shared: frozenset[str], language: str) -> bool:
    """Tell whether two clauses that count the same noun say the same of it, or nothing that would part them."""
    if shared - one.names - other.names:
        return True
    counting = frozenset(listed("numbers.counting", language))
    if all(counting & figure.words for figure in (one, other)):
        return True
    parting = [figure.behind in listed("numbers.parting", language) or figure.behind.endswith("ed")
               for figure in (one, other)]
    return one.opens and other.opens and not any(parting) and bool(one.content & other.content)
