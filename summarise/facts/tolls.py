"""Figures of how many died, were hurt, are missing or lose their jobs, by the ways in which a language tells them."""

from __future__ import annotations

import re
from functools import cache

from summarise.facts.lexicon import listed, rows

COUNTED = ("dead", "injured", "missing", "jobs")
_NUMBER = r"(?<![\w.,-])(?P<number>\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+)(?![\d%]|[.,:-]\d)"
_WORD = re.compile(r"[^\W\d_]+")


def find_tolls(text: str, language: str) -> tuple[tuple[str, int, int], ...]:
    """Find what a sentence counts of `COUNTED`, each with the span of its number.

    A sentence that tells of years, or of a figure that held before, counts nothing; nor does one with two of a kind.
    """
    words = {word.casefold() for word in _WORD.findall(text)}
    if not words.isdisjoint((*listed("tolls.spans", language), *listed("tolls.earlier", language))):
        return ()
    found = []
    for counted in COUNTED:
        spans = {match.span("number") for pattern in _patterns(counted, language) for match in pattern.finditer(text)}
        spans = {span for span in spans if not _is_part(text[:span[0]], language)}
        found += [(counted, *span) for span in spans if len(spans) == 1]
    return tuple(found)


def _is_part(before: str, language: str) -> bool:
    """Tell whether the last words before a number make it a part of the whole, or one more ("another 5")."""
    return not set(before.casefold().split()[-2:]).isdisjoint(listed("tolls.parts", language))


@cache
def _patterns(counted: str, language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row.replace("#", _NUMBER), re.IGNORECASE) for row in rows(f"tolls.{counted}", language))
