"""Where a very long paragraph is cut, so that it can be laid out piece by piece: Qt lays one out as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE, PIECE = 30_000, 20_000
"""What a paragraph costs at most that is laid out whole, and what a piece of a longer one costs: a letter costs 1."""
DEAR = 5
"""What a sign costs that Qt shapes, looks up in other fonts or ends lines at by itself: in time five to six letters."""
REACH, SIGNS = 2_000, 200
"""Characters before the end of a piece among which it is looked for where a sentence ends, and of one sign at most."""
_SENTENCE_END = re.compile(r"(?:[.!?…։؟۔।]['\"”’»)\]]*\s+|[。！？]['”’」』）]*)(?=\S)")
_SPACE = re.compile(r"\s(?=\S)")
_DEAR = re.compile(r"[^\x00-\u02ff\u0370-\u058f\u1e00-\u22ff]+")
"""All but Latin, Greek, Cyrillic and Armenian letters and what stands between them."""


def is_long(text: str) -> bool:
    """Tell whether a paragraph costs too much to be laid out whole."""
    return len(text) > WHOLE or (len(text) * DEAR > WHOLE and cost_of(text) > WHOLE)


def cost_of(text: str) -> int:
    """Return what it costs to lay a text out."""
    return len(text) if text.isascii() else len(text) + (DEAR - 1) * sum(map(len, _DEAR.findall(text)))


def ends_of(text: str) -> Iterator[int]:
    """Yield where the pieces of a long text end, from 0 on: at a line's, a sentence's or a word's end near by."""
    end = 0
    while (most := _reach(text, end, PIECE)) < len(text) and _reach(text, most, WHOLE - PIECE) < len(text):
        yield end
        end = _end_before(text, most)
    yield from (end, len(text))


def _reach(text: str, start: int, cost: int) -> int:
    """Return up to where the signs from a place on cost so much together."""
    if text.isascii():
        return start + cost
    while cost >= DEAR and start < len(text):
        # So many cost no more, whatever they are.
        step = text[start:start + cost // DEAR]
        cost -= cost_of(step)
        start += len(step)
    return start


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
