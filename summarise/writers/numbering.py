"""The numbers Word's lists will show, counted as Word counts them, for the forms that must write them out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarise.brief import Field, Paragraph
from summarise.writers.walking import HEBREW, RIGHT_TO_LEFT, paragraphs

if TYPE_CHECKING:
    from summarise.brief import Node, Section
    from summarise.writers.walking import Written

LATIN = "abcdefghijklmnopqrstuvwxyz"
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
NUMERALS = "ת ש ר ק צ פ ע ס נ מ ל כ יט יח יז טז טו י ט ח ז ו ה ד ג ב א"
"""Hebrew, the largest first; those of 15 and 16, put together as the others are, would spell the name of God."""
WORTHS = (*range(400, 0, -100), *range(90, 10, -10), *range(19, 14, -1), *range(10, 0, -1))

FORMS = {"inner": "{heading}.{step}", "running": "{step}.", "lettered": "({letter})", "list": "({step})"}


def number_parts(written: Written, without: frozenset[int] = frozenset(),
                 ) -> tuple[dict[int, str], dict[tuple[int, int], tuple[str, ...]]]:
    """Number headings and paragraphs: section → "2", and (section, node) → "2.1", "(a)", "7." or "(1)" a paragraph.

    The sections in `without` have no numbers, nor has a field that is empty.
    """
    language = written.brief.language
    headings: dict[int, str] = {}
    labels: dict[tuple[int, int], tuple[str, ...]] = {}
    counted: Counter[str] = Counter()
    for place, part in enumerate(written.sections):
        if place in without:
            continue
        counted["inner"] = counted["lettered"] = 0
        if part.style == "numbered" and part.heading:
            counted["heading"] += 1
            headings[place] = str(counted["heading"])
        for number, node in enumerate(part.nodes):
            role, count = _role(part, node)
            if not role:
                continue
            before = 0 if role == "list" else counted[role]
            counted[role] = before + count
            labels[place, number] = tuple(
                FORMS[role].format(heading=counted["heading"], step=step, letter=letter_of(step, language))
                for step in range(before + 1, before + count + 1))
    return headings, labels


def letter_of(number: int, language: str) -> str:
    """Return the letter of a number, from 1, as Word sets it: a to z, then aa, bb; in Hebrew the numeral.

    Source: ECMA-376 part 1, 17.18.59 (lowerLetter, arabicAbjad, hebrew1).
    """
    if language in HEBREW:
        return _numeral(number)
    letters = ABJAD if language in RIGHT_TO_LEFT else LATIN
    turns, place = divmod(number - 1, len(letters))
    return letters[place] * (turns + 1)


def _numeral(number: int) -> str:
    text = ""
    for worth, letter in zip(WORTHS, NUMERALS.split(), strict=True):
        times, number = divmod(number, worth)
        text += letter * times
    return text


def _role(part: Section, node: Node) -> tuple[str, int]:
    if not isinstance(node, Paragraph | Field):
        return "", 0
    count = len(paragraphs(node.text)) if isinstance(node, Field) else 1
    if node.role == "numbered":
        return ("inner" if part.style == "numbered" else "running"), count
    return (node.role if node.role in ("lettered", "list") else ""), count
