"""The numbers of headings and paragraphs, by their paths: 1 and 1.1 and (a), or 1. running through, or (1) a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.brief import Field, Paragraph
from summarise.writers.walking import RIGHT_TO_LEFT, paragraphs

if TYPE_CHECKING:
    from desktop.pages.rows import Path
    from summarise.writers.walking import Written


LATIN = "abcdefghijklmnopqrstuvwxyz"
ABJAD = dict.fromkeys(("he", "iw", "yi"), "אבגדהוזחטיכלמנסעפצקרשת") | {"ar": "ابجدهوزحطيكلمنسعفصقرشت"}


def numbers_of(written: Written, ghosts: frozenset[int] = frozenset()) -> dict[Path, str]:
    """Number sections by ("section", i), paragraphs by their path, a field's paragraphs by one place more.

    What is not exported has no number: the sections in `ghosts`, and empty fields.
    """
    numbers: dict[Path, str] = {}
    heading, running = 0, 0
    for place, section in enumerate(written.sections):
        if place in ghosts:
            continue
        numbered = section.style == "numbered"
        inner, letter = 0, 0
        if numbered and section.heading:
            heading += 1
            numbers["section", place] = str(heading)
        for number, node in enumerate(section.nodes):
            path: Path = ("node", place, number)
            if not isinstance(node, Paragraph | Field):
                continue
            places = [path] if isinstance(node, Paragraph) else [
                (*path, item) for item in range(len(paragraphs(node.text)))]
            for item, each in enumerate(places):
                if node.role == "lettered":
                    letter += 1
                    numbers[each] = f"({letters(letter, written.brief.language)})"
                elif node.role == "list":
                    numbers[each] = f"({item + 1})"
                elif node.role == "numbered" and numbered:
                    inner += 1
                    letter = 0
                    numbers[each] = f"{heading}.{inner}"
                elif node.role == "numbered":
                    running += 1
                    numbers[each] = f"{running}."
    return numbers


def letters(number: int, language: str = "en") -> str:
    """Write a number as Word's letters: a … z, aa, bb …; those of the abjad in languages from right to left."""
    row = ABJAD.get(language) or (ABJAD["ar"] if language in RIGHT_TO_LEFT else LATIN)
    return row[(number - 1) % len(row)] * ((number - 1) // len(row) + 1)
