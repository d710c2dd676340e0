"""Where a very long paragraph is cut, so that it can be laid out piece by piece: Qt lays one out as a whole."""

from __future__ import annotations

import re

from PySide6.QtCore import QTextBoundaryFinder

WHOLE, PIECE = 30_000, 20_000
"""Characters up to which a paragraph is laid out whole, and those of a piece of a longer one: some hundred lines."""
REACH, SIGNS = 2_000, 200
"""Characters before the end of a piece among which it is looked for where a sentence ends, and of one sign at most."""
_SENTENCE_END = re.compile(r"(?:[.!?…։؟۔।]['\"”’»)\]]*\s+|[。！？]['”’」』）]*)(?=\S)")
_SPACE = re.compile(r"\s(?=\S)")


def ends_of(text: str) -> tuple[int, ...]:
    """Return where the pieces of a long text end, from 0 on: at a line's, a sentence's or a word's end near by."""
    ends = [0]
    while len(text) - ends[-1] > WHOLE:
        ends.append(_end_before(text, ends[-1] + PIECE))
    return (*ends, len(text))


def _end_before(text: str, most: int) -> int:
    near = text[most - REACH:most + 1]
    found = near.rfind("\n", 0, REACH) + 1
    for ends in (_SENTENCE_END, _SPACE):
        if not found:
            found = max((end.end() for end in ends.finditer(near)), default=0)
    return most - REACH + found if found else _sign_before(text, most)


def _sign_before(text: str, most: int) -> int:
    """Return where the sign begins that stands at a place, or goes on there: a letter with its accents, an emoji."""
    before, near = text[most - SIGNS:most], text[most - SIGNS:most + SIGNS]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, near)
    finder.setPosition(len(before.encode("utf-16-le")) // 2)
    if not finder.isAtBoundary():
        finder.toPreviousBoundary()
    found = len(near.encode("utf-16-le")[:2 * finder.position()].decode("utf-16-le", errors="ignore"))
    return most - SIGNS + found if found else most
