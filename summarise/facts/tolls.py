"""Figures of how many died, were hurt, held or marched, and of what a thing costs, in the ways a language has."""

from __future__ import annotations

import re
from functools import cache

from summarise.facts.lexicon import listed, rows

PEOPLE = ("dead", "injured", "missing", "rescued", "arrested", "marched", "jobs")
THINGS = ("burned", "cost", "deal")
"""What is counted in a unit, such as hectares or a currency, that belongs to what is told."""
_DIGITS = r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+"
_NUMBER = rf"(?<![\w.,-])(?P<number>{_DIGITS}%s)(?![\d%%]|[.,:-]\d)"
_MONEY = (
    r"(?:[$€£]\s?)?(?P<number>\d[\d.,]*\d|\d)(?:\s?(?:m|bn|million|billion|Millionen|Milliarden|Mio\.|Mrd\.|millions?|milliards?)\b)?"
    r"(?:\s(?:de\s|d['’])?(?:euros?|dollars|pounds|francs|Franken|US-Dollar)\b)?")
_WORD = re.compile(r"[^\W\d_]+")


def find_tolls(text: str, language: str) -> tuple[tuple[str, int, int], ...]:
    """Find what a sentence counts of `PEOPLE` and `THINGS`, each with the span of its number.

    A sentence that tells of years, of a part, or of a figure that held before counts nothing; nor does one with two
    of a kind.
    """
    words = {word.casefold() for word in _WORD.findall(text)}
    if not words.isdisjoint((*listed("tolls.spans", language), *listed("tolls.earlier", language))):
        return ()
    found = []
    for counted in (*PEOPLE, *THINGS):
        spans = {match.span("number") for pattern in _patterns(counted, language) for match in pattern.finditer(text)}
        spans = {span for span in spans if not _is_part(text[:span[0]], language)}
        found += [(counted, *span) for span in spans if len(spans) == 1]
    return tuple(found)


@cache
def number_words(language: str) -> dict[str, int]:
    """Return the numbers that a language tells in a word, from two on ("vier" is 4)."""
    return {word: number for number, word in enumerate(listed("tolls.numbers", language), 2)}


def _is_part(before: str, language: str) -> bool:
    """Tell whether the last words before a number make it a part of the whole, or one more ("another 5")."""
    return not set(before.casefold().split()[-2:]).isdisjoint(listed("tolls.parts", language))


@cache
def _patterns(counted: str, language: str) -> tuple[re.Pattern[str], ...]:
    number = _NUMBER % "".join(rf"|\b{word}\b" for word in number_words(language))
    return tuple(re.compile(row.replace("#", number).replace("@", _MONEY), re.IGNORECASE)
                 for row in rows(f"tolls.{counted}", language))
