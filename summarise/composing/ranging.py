"""Where a figure is one end of a range ("between 60 and 75 per cent"): the words that tell both ends."""

from __future__ import annotations

import re

_BETWEEN = "between|zwischen|entre|tra|fra|tussen|mellan|mellom|mellem|między|pomiędzy"
_AND = "and|und|et|y|e|en|och|og|a|i"
_NUMBER = r"(?:[$€£¥]\s?)?\d[\d.,’'\u00a0\u202f]*(?:\s\d{3})*(?<![.,])"
_SCALE = r"(?:\s?(?:%|[^\W\d_]{1,12}\.?)){0,3}?"
_LOWER = re.compile(rf"\b(?:{_BETWEEN})\s{_NUMBER}{_SCALE}\s(?:{_AND})\s\Z", re.IGNORECASE)
_TO = re.compile(rf"(?:(?P<from>\b(?:from|von|vom|van|från|fra|de|du|da|dal|od|desde))\s)?(?<![\w.,]){_NUMBER}"
                 r"(?:\s(?:to|bis|tot|till|til|do|à)\s|\s?[–-]\s?)\Z", re.IGNORECASE)
"""The lower end before "to"; behind a word such as "from" it is what a figure was before it changed."""
_OPENED = re.compile(rf"\b(?:{_BETWEEN})\s\Z", re.IGNORECASE)
_UPPER = re.compile(rf"{_SCALE}\s(?:{_AND})\s(?={_NUMBER})", re.IGNORECASE)
_REACH = 60
"""Characters on both sides among which the other end stands."""


def range_around(text: str, start: int, end: int, others: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """Return the span of the whole range that a figure is an end of, or its own.

    `others` are the spans of the other figures of the text; the upper end is one of them.
    """
    near = max(0, start - _REACH)
    if (lower := _LOWER.search(text, near, start)) or ((lower := _TO.search(text, near, start)) and not lower["from"]):
        return lower.start(), end
    if (opened := _OPENED.search(text, near, start)) and (joint := _UPPER.match(text, end)):
        ends = (stop for begin, stop in others if begin == joint.end())
        return next(((opened.start(), stop) for stop in ends), (start, end))
    return start, end
