"""Quotations: which marks open and which close, so that no sentence ends between the two."""

from __future__ import annotations

import re

_MARKS = re.compile("[\"“”„‟«»「」『』＂]")
_OPENS = {"„": "double", "‟": "double", "「": "corner", "『": "white corner"}
_CLOSES = {"」": "corner", "』": "white corner"}
LONGEST = 4000
"""Characters a quotation may hold before its marks are taken for strays."""


def pairs(text: str) -> list[tuple[int, int]]:
    """Return the places of the opening and closing mark of each quotation, in order of the closing marks.

    A mark without its other half is left out. What a mark does that may open and close is read from the space beside
    it and from what is open, so English, German, Nordic and French habits all hold.
    """
    found: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for match in _MARKS.finditer(text):
        place, mark = match.start(), match[0]
        family, opens = _role(text, place, mark, opened)
        if opens:
            opened[family] = place
        elif family in opened:
            start = opened.pop(family)
            if place - start <= LONGEST:
                found.append((start, place))
    return found


def join(text: str, ends: list[int]) -> list[int]:
    """Drop the sentence ends that stand inside a quotation."""
    kept: list[int] = []
    spans = iter(sorted(pairs(text)))
    span = next(spans, None)
    inside = -1
    for end in ends:
        while span is not None and span[0] < end:
            inside = max(inside, span[1])
            span = next(spans, None)
        if end > inside:
            kept.append(end)
    return kept


def _role(text: str, place: int, mark: str, opened: dict[str, int]) -> tuple[str, bool]:
    if mark in _OPENS:
        return _OPENS[mark], True
    if mark in _CLOSES:
        return _CLOSES[mark], False
    family = "angle" if mark in "«»" else "double"
    before, after = text[place - 1:place], text[place + 1:place + 2]
    at_start = (not before or before.isspace() or before in "([{—–-/") and bool(after) and not after.isspace()
    if family not in opened:
        return family, mark == "“" or mark == "«" or at_start or not _closes(before, after)
    if mark in "\"＂":
        return family, at_start
    return family, mark == "«" and text[opened[family]] == "«"


def _closes(before: str, after: str) -> bool:
    return bool(before) and not before.isspace() and (not after or not after.isalnum())
