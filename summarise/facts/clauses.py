"""What a figure or a date is about: the noun phrase it counts, or the clause it stands in. English and its like."""

from __future__ import annotations

import re

from summarise.facts.lexicon import listed

MOST_WORDS = 18
LEAST_BESIDE = 2
"""A clause that adds fewer words to the fact says nothing of it."""

_EDGE = re.compile(
    r"[,;:](?=\s)|[–—]|\s-\s|[()\[\]“”\"„«»]|(?<=[a-z]{3})[.!?…]+(?=\s+[^\W\d_a-z]|$)|\b(?:where|which|who|while|whereas|because|"
    r"although|but|when|that|wobei|während|weil|dass|où|tandis que|parce que)\b")
_WORD = re.compile(r"\S+")
_SIGNS = frozenset("$€£¥₹")
_AFTER = re.compile(r"[\s-]+(?=[A-Za-z])")
_PHRASE_WORD = re.compile(r"[^\W\d_][\w’'.-]*|\d[\d,.]*%?")
_STOPS = frozenset(listed("clauses.stops"))
_LINKS = frozenset(listed("clauses.links"))
_PREPOSITIONS = frozenset(listed("clauses.prepositions"))
_NOT_FIRST = _STOPS | _LINKS


def noun_phrase_after(text: str, position: int, most: int = 10) -> tuple[int, int] | None:
    """Find the noun phrase a figure stands before ("50% | tariffs on Indian goods"), or None."""
    lead = _AFTER.match(text, position)
    if lead is None:
        return None
    start = end = cursor = lead.end()
    last = ""
    for words, match in enumerate(_PHRASE_WORD.finditer(text, cursor)):
        gap = text[cursor:match.start()]
        word = match.group().rstrip(".")
        lower = word.casefold()
        if gap.strip() or (words and not gap) or words == most or text[match.end():match.end() + 1] in _SIGNS:
            break
        if lower in (_NOT_FIRST if words == 0 else _STOPS) or (word[0].isdigit() and last not in _PREPOSITIONS):
            break
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
    beside = len(_WORD.findall(text, left, start)) + len(_WORD.findall(text, end, right))
    return (left, right) if words <= MOST_WORDS and beside >= LEAST_BESIDE else None
