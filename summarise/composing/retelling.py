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


def retold(one: Figure, other: Figure, analyses: tuple[Analysis, Analysis], *, sole: bool) -> bool:
    """Tell whether two figures of one unit are of the same thing, `sole` saying that no source counts more of it."""
    language = analyses[0].language
    if one.dated != other.dated and one.dated.isdisjoint(other.dated):
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
    if one.fact.kind == "quantity" and not one.noun:
        return False  # "took eight minutes", "took off 20 minutes late"
    # A clause alone may be what is said of any figure ("a rise of 5% on the year before").
    alike = all(len(ours & theirs) >= SHARED * min(len(ours), len(theirs))
                for ours, theirs in ((one.clause, other.clause), (one.content, other.content)))
    beside = _around(one, other, shared) or not shared.isdisjoint(one.after & other.after)
    return len(shared) >= LEAST_SHARED and alike and beside


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
