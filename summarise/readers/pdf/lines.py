"""The lines of printed pages: joined where they stand on one line, running heads and page numbers dropped."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_EDGE = 0.08
"""Part of the page's height, above and below, in which running heads stand."""
_REPEATED = 0.5
_FULL_PAGE = 8
"""Lines from which a page is more than its running heads."""
_ENDS = ".!?…。！？:;"
_CLOSERS = "\"'”’»)]"
MARK = re.compile(
    r"(?P<bullet>[•·▪▫‣◦●○■□➢➤–—*\uf000-\uf0ff\u25cf-]|o(?= ))\s+(?=\S)|(?P<number>\(?(?:\d{1,3}|[a-z]|"
    r"[ivx]{2,5})\)|\d{1,3}\.)\s+(?=\S)"
)
_ROMAN = "ivxlc"
_FIGURE = re.compile(r"[ivxlc](?<![^\W\d_][ivxlc])[ivxlc]*(?![^\W\d_])|\d+")
"""Figures, Arabic and Roman; what stands before one is looked at last, since that is dear."""
_PAGE_NUMBER = re.compile(r"(?:(?:page|seite|página|pagina|p\.)\s*)?[-–—\s]*#[-–—\s]*(?:(?:of|/|von|de|sur|di)\s*#)?")


@dataclass(slots=True)
class Line:
    """A line of a page: its words, where its base line runs in points from the lower left corner, its letters' size.

    `mark` is the list mark it begins with, `inner` where the words after that begin; `cells` are its words parted at
    wide gaps, if there are any; `is_open` tells that it ends without a stop.
    """

    text: str
    left: float
    base: float
    right: float
    size: float
    is_open: bool
    bold: bool = False
    mark: str = ""
    inner: float = 0.0
    cells: tuple[str, ...] = ()


def visual_lines(lines: list[Line]) -> list[Line]:
    """Join pieces that stand on one line of the page: PDFium parts a line where the letters change height."""
    result = lines[:1]
    for line in lines[1:]:
        before = result[-1]
        largest = before.size if before.size > line.size else line.size
        if before.base - line.base < 0.45 * largest and _on_one_line(before, line, largest):
            gap = line.left - before.right
            space = " " if gap > 0.15 * max(before.size, line.size) else ""
            longer = before if len(before.text) >= len(line.text) else line
            before.text = f"{before.text}{space}{line.text}"
            before.right = max(before.right, line.right)
            before.base, before.size, before.bold = longer.base, longer.size, longer.bold
            if found := MARK.match(before.text):
                before.mark, before.inner = found[0], before.inner or line.left
            before.is_open = is_open(before.text)
        else:
            result.append(line)
    return result


def is_open(text: str) -> bool:
    """Tell whether a line ends without a stop."""
    return text[-1].isalpha() or text.rstrip(_CLOSERS)[-1:] not in _ENDS


def _on_one_line(before: Line, line: Line, largest: float) -> bool:
    if line.base - before.base >= 0.45 * largest:
        return False
    return -0.5 * line.size <= line.left - before.right <= 1.5 * largest


def without_running_heads(pages: Sequence[tuple[list[Line], float]]) -> list[list[Line]]:
    """Drop lines near the edges that repeat, figures aside, on most pages, or on most odd or most even ones."""
    counts: list[Counter[tuple[bool, str]]] = [Counter(), Counter()]
    keys: list[dict[int, tuple[bool, str]]] = []
    for number, (lines, height) in enumerate(pages):
        low, high = _outermost(lines, height)
        found = {place: (line.base > height / 2, _masked(line.text)) for place, line in enumerate(lines)
                 if not low < line.base < high}
        keys.append(found)
        counts[number % 2].update(set(found.values()))
    known = counts[0].keys() | counts[1].keys()
    sides = [sum(1 for number in range(len(pages)) if number % 2 == side) for side in (0, 1)]

    def repeats(key: tuple[bool, str]) -> bool:
        if "#" in key[1] and _PAGE_NUMBER.fullmatch(key[1]):
            return True
        if len(pages) < 3:
            return False
        total = counts[0].get(key, 0) + counts[1].get(key, 0)
        if total == 1:
            return False
        if total > _REPEATED * len(pages):
            return True
        return any(counts[side][key] > max(1, _REPEATED * sides[side]) and sides[side] >= 3 for side in (0, 1))

    heads = {key for key in known if repeats(key)}
    return [[line for place, line in enumerate(lines) if place not in found or found[place] not in heads]
            if not heads.isdisjoint(found.values()) else lines for (lines, _), found in zip(pages, keys, strict=True)]


def _outermost(lines: list[Line], height: float) -> tuple[float, float]:
    """Return between which heights no running head stands: inside the edges, and the outermost lines of a full page."""
    bases = sorted([line.base for line in lines])
    if len(bases) < _FULL_PAGE:
        return height * _EDGE, height * (1 - _EDGE)
    return max(height * _EDGE, bases[1] + 0.5), min(height * (1 - _EDGE), bases[-2] - 0.5)


def _masked(text: str) -> str:
    """Return a line in small letters with a sign for every figure; most words plainly are none."""
    return " ".join(
        word if word.isalpha() and word.strip(_ROMAN) else _FIGURE.sub("#", word) for word in text.lower().split()
    )
