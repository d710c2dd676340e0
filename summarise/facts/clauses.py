"""What a figure or a date is about: the noun phrase it counts, or the clause it stands in. English and its like."""

from __future__ import annotations

import re

MOST_WORDS = 18

_EDGE = re.compile(r"[,;:](?=\s)|[–—]|\s-\s|[()\[\]“”\"„«»]|[.!?…]+(?=\s|$)|\b(?:where|which|who|while|whereas|because|although|"
                   r"but|when|that|wobei|während|weil|dass|où|tandis que|parce que)\b")
_WORD = re.compile(r"\S+")
_AFTER = re.compile(r"[\s-]+(?=[A-Za-z])")
_PHRASE_WORD = re.compile(r"[^\W\d_][\w’'.-]*|\d[\d,.]*%?")
_STOPS = frozenset(
    "that which who whom whose where when while as than because if unless although though but or nor so yet is are was "
    "were be been being has have had having do does did will would can could may might must shall should not after "
    "before since until till following including amid despite during through under within also then it he she they we "
    "i you this these those there said says told added per from compared by at into over between about up down more "
    "less ago earlier later each every every once again last next rose fell grew hit came went remain remains remained "
    "reflects reflect coincides coincide took made became begin began start started ended expired".split())
_LINKS = frozenset("of on for in to with against and the a an its their our his her".split())
_PREPOSITIONS = frozenset("of on for in to with against".split())
_NOT_FIRST = _STOPS | _LINKS


def noun_phrase_after(text: str, position: int, most: int = 10) -> tuple[int, int] | None:
    """Find the noun phrase a figure stands before ("50% | tariffs on Indian goods"), or None."""
    lead = _AFTER.match(text, position)
    if lead is None:
        return None
    start = end = cursor = lead.end()
    words = 0
    last = ""
    for match in _PHRASE_WORD.finditer(text, cursor):
        gap = text[cursor:match.start()]
        word = match.group().rstrip(".")
        lower = word.casefold()
        if gap.strip() or (words and not gap) or words == most:
            break
        if lower in (_NOT_FIRST if words == 0 else _STOPS) or (word[0].isdigit() and last not in _PREPOSITIONS):
            break
        words += 1
        cursor = match.end()
        last = lower
        if lower not in _LINKS:
            end = match.start() + len(word)
        if match.group().endswith("."):
            break
    return (start, end) if end > start else None


def clause_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the clause a fact stands in, or None where it is longer than a table row can hold."""
    left, right = 0, len(text)
    for match in _EDGE.finditer(text):
        if match.end() <= start:
            left = match.end() if not match.group()[0].isalpha() else match.start()
        elif match.start() >= end:
            right = match.start()
            break
    while left < right and not (text[left].isalnum() or text[left] in "$€£¥₹#"):
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    words = len(_WORD.findall(text, left, right))
    return (left, right) if 3 <= words <= MOST_WORDS else None
