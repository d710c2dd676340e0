"""How words open: a sentence that is a mere form of a sitting or leans on what was said before, and a heading."""

from __future__ import annotations

import re
from functools import cache

from summarise.facts.lexicon import rows

MOST_MARKS = 9
"""Marks before the first word of a sentence; a line of thousands is not looked at from each of them."""
_LONGEST_LABEL = 40
_LABEL = rf"(?:[^:.!?]{{1,{_LONGEST_LABEL}}}:)?"
"""Who speaks, or what a line is, before a sentence: "Chair: thank you", "Correction: in an earlier version …"."""


def is_procedural(text: str, language: str) -> bool:
    """Tell whether a sentence greets, thanks, hands over, lists who is there or corrects the text itself.

    It says nothing of the matter.
    """
    return opens(text, "acts", language, _label(text)) or corrects(text, language)


def corrects(text: str, language: str) -> bool:
    """Tell whether a sentence says what an earlier version of the text said, or only what holds instead."""
    return opens(text, "corrections", language, _label(text))


def denies(text: str, language: str) -> bool:
    """Tell whether a sentence opens by saying that what was said before it is not so ("No, that is not true")."""
    return opens(text, "decisions.denying", language, _label(text))


def refers_back(text: str, language: str) -> bool:
    """Tell whether a sentence opens with words for somebody, something or a time named before it ("The next day")."""
    return opens(text, "leaning", language) or names_no_speaker(text, language)


def names_no_speaker(text: str, language: str) -> bool:
    """Tell whether what a sentence quotes is given to a pronoun alone ("“It is late,” she said")."""
    return opens(text, "unnamed", language)


def announces(text: str, language: str) -> bool:
    """Tell whether authors say in a sentence what they do or have found ("To this end, we present a method")."""
    return opens(text, "announcing", language)


def sums_up(heading: str, language: str) -> bool:
    """Tell whether a heading stands over what its author holds to be the sum: "Summary", "3 Recommendations"."""
    return opens(heading, "summaries", language, r"(?:[\dIVX]+[.)\d]*\s)?")


def _label(text: str) -> str:
    """Return what may stand before a sentence: without a colon no label does, and none need be looked for."""
    return _LABEL if ":" in text[:_LONGEST_LABEL + 1] else ""


def opens(text: str, key: str, language: str, before: str = "") -> bool:
    """Tell whether a sentence opens with one of the patterns under a key, behind what may stand `before`.

    A key without a table is one of those under points.
    """
    pattern = _pattern(key, before, language)
    return pattern is not None and pattern.match(text.replace("’", "'")) is not None


@cache
def _pattern(key: str, before: str, language: str) -> re.Pattern[str] | None:
    openings = rows(key if "." in key else f"points.{key}", language)
    return re.compile(rf"{before}\W{{0,{MOST_MARKS}}}(?:{'|'.join(openings)})", re.IGNORECASE) if openings else None
