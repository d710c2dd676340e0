"""Quotations: which marks open and which close, so that no sentence ends between the two; brackets likewise."""

from __future__ import annotations

import re

_MARKS = re.compile(
    r"[\"“”„‟«»「」『』《》＂]|‘(?=\w)|(?<!\s)’(?!\w)|``(?=\w)|(?<=\S)''|(?<![\w'])'(?=[^\W\d_])|(?<=[.,!?…])'(?![\w'])"
)
_OPENS = {"„": "double", "‟": "double", "「": "corner", "『": "white corner", "《": "title", "‘": "single",
          "``": "typed"}
_CLOSES = {"」": "corner", "』": "white corner", "》": "title", "''": "typed"}
_LONGEST_OF = {"single": 600, "plain": 600}
"""Characters a quotation in single marks may hold, since its closing mark is an apostrophe too."""
_LONGEST = 4000
"""Characters any other may hold before its marks are taken for strays."""

_BRACKETS = re.compile(r"[()（）]")
_LONGEST_REMARK = 400


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
            if place - start <= _LONGEST_OF.get(family, _LONGEST):
                found.append((start, place))
    return found


def brackets(text: str) -> list[tuple[int, int]]:
    """Return the places of the round brackets that hold a remark of some sentences at most; strays are left out."""
    found: list[tuple[int, int]] = []
    start = -1
    for match in _BRACKETS.finditer(text):
        if match[0] in "(（":
            start = match.start()
        elif start >= 0 and match.start() - start <= _LONGEST_REMARK:
            found.append((start, match.start()))
            start = -1
    return found


def join(text: str, ends: list[int]) -> list[int]:
    """Drop the sentence ends that stand inside a quotation or a remark in brackets."""
    kept: list[int] = []
    spans = iter(sorted(pairs(text) + brackets(text)))
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
    before, after = text[place - 1:place], text[place + 1:place + 2]
    if mark == "'":
        return "plain", after.isalpha()
    if mark == "’":
        # "the boys’ room": after an s the mark is read as an apostrophe, even where it closes.
        return ("single" if before != "s" else "apostrophe"), False
    family = "angle" if mark in "«»" else "double"
    at_start = (not before or before.isspace() or before in "([{—–-/") and bool(after) and (
        not after.isspace() and after not in ",.;:!?)")
    if family not in opened:
        return family, mark == "“" or mark == "«" or at_start or not _closes(before, after)
    other = text[opened[family]]
    if mark in "\"＂":
        glued = before.isspace() and text[place - 2:place - 1] in ",.!?" and after.islower()
        return family, at_start and not glued
    if mark in "“«":
        return family, other not in "„‟»"
    return family, mark == other and at_start


def _closes(before: str, after: str) -> bool:
    return bool(before) and not before.isspace() and (not after or not after.isalnum())
