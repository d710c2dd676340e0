"""Tables in the text: how wide their columns are, and where the cells of a row stand. A row is one block of the text.

A row has a layout of its own, in which a cell is a line, or several, side by side with those of other cells: Qt scrolls
over lines that stand below each other, so for Qt a row is one line. Where a table has more columns than there is room
for, the others stand in tiers below the first ones.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QTextLayout

from desktop.pages.cutting import is_long
from summarise.document import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from summarise.document import Document

SEPARATOR, UNSEEN = " | ", "\u200b\u200b\u2028"
"""What stands between the cells of a row in its block, and as long, unseen, and ending a line, between columns."""
GAP, LEAST = 1.0, 4.0
"""Between two columns, and the narrowest column that words are broken in, in heights of the letters."""
MEASURED, CELLS, LONGEST = 1000, 50_000, 3
"""Of a column the first cells, fewer where a table has many columns, and of these the few of most characters, are
measured: rows may be thousands."""
_CELL_ENDS = UNSEEN[-1].encode("utf-16-le")
_FIGURE = re.compile(r"[^\w]*\d[\d\W]*\w?")


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column stands from the left of the text, how wide it is, whether it holds figures, and in which tier."""

    left: float
    width: float
    figures: bool
    tier: int = 0


class Tables:
    """The columns of the tables of a document, measured when a row of one is laid out."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._longest: dict[int, tuple[tuple[str, ...], ...]] = {}
        self._columns: dict[tuple[int, int, int], tuple[Column, ...]] = {}
        self._firsts: list[int] = []

    def take(self, first: int, end: int) -> None:
        """Find where tables begin among blocks that are shown from now on."""
        self._firsts += (number for number in range(first, end)
                         if self._blocks[number].kind is Kind.ROW and not self.goes_on(number - 1))

    def row(self, number: int) -> str:
        """Return the text of a block that is a row, "" for another or one in parts; only cells end lines."""
        block = self._blocks[number] if number < len(self._blocks) else None
        known = block is not None and block.kind is Kind.ROW and not is_long(block.text)
        return block.text.replace(UNSEEN[-1], " ") if block is not None and known else ""

    def goes_on(self, number: int) -> bool:
        """Tell whether a block and the next one are rows of one table."""
        if not 0 <= number < len(self._blocks) - 1:
            return False
        above, below = self._blocks[number], self._blocks[number + 1]
        return above.kind is below.kind is Kind.ROW and above.table == below.table

    def columns(self, number: int, font: QFont, left: float, width: float) -> tuple[Column, ...]:
        """Return the columns of a row's table from a place to the right in a width."""
        first = self._firsts[bisect_right(self._firsts, number) - 1]
        if first not in self._longest:
            self._longest[first] = self._longest_of(first)
        known = first, font.pixelSize(), round(width)
        if known not in self._columns:
            self._columns[known] = _columns(self._longest[first], QFontMetricsF(font), left, width)
        return self._columns[known]

    def _longest_of(self, first: int) -> tuple[tuple[str, ...], ...]:
        most = min(MEASURED, CELLS // (self._blocks[first].text.count(SEPARATOR) + 1) + 1)
        last = next((row for row in range(first, first + most) if not self.goes_on(row)), first + most - 1)
        rows = (block.text.split(SEPARATOR) for block in self._blocks[first:last + 1])
        whole = [row for row in rows if len(row) > 1]
        return tuple(tuple(nlargest(LONGEST, column, len)) for column in zip_longest(*whole, fillvalue=""))


def cells_of(row: str) -> tuple[tuple[int, int], ...]:
    """Return where the cells of a row begin and end in its text."""
    cells = row.split(SEPARATOR)
    starts = accumulate((len(cell) + len(SEPARATOR) for cell in cells), initial=0)
    return tuple((start, start + len(cell)) for start, cell in zip(starts, cells, strict=False))


def set_cells(layout: QTextLayout, columns: tuple[Column, ...], above: float, height: float) -> int:
    """Lay the cells of a row out in its columns, parted by UNSEEN; return how many lines high the row is.

    `above` is the gap over the first line and `height` that of every line in pixels.
    """
    letters = layout.text().encode("utf-16-le")
    place = tier = first = number = most = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        column = columns[place]
        if column.tier > tier:
            tier, first = column.tier, most
        line.setLineWidth(column.width)
        shift = max(column.width - line.naturalTextWidth(), 0) if column.figures else 0
        line.setPosition(QPointF(column.left + shift, above + (first + number) * height + (height - line.height()) / 2))
        number += 1
        most = max(most, first + number)
        if letters.endswith(_CELL_ENDS, 0, 2 * (line.textStart() + line.textLength())):
            place, number = place + 1, 0
    layout.endLayout()
    return most


def _columns(longest: tuple[tuple[str, ...], ...], metrics: QFontMetricsF, left: float, width: float,
             ) -> tuple[Column, ...]:
    """Give every column its width where there is room; else the wide ones share what the narrow ones leave.

    Where that is too little there are as many tiers as it takes, the lower ones a little to the right.
    """
    if not longest:
        return ()
    gap, least = metrics.height() * GAP, metrics.height() * LEAST
    wanted = [max(metrics.horizontalAdvance(cell) for cell in cells) + 1 for cells in longest]
    size, widest, room = _tier(wanted, gap, least, width)
    widths = _shared(widest, room)
    lefts = tuple(accumulate((one + gap for one in widths), initial=left))
    made = []
    for number, cells in enumerate(longest):
        tier, place = divmod(number, size)
        figures = sum(map(bool, map(_FIGURE.fullmatch, cells))) > len(cells) / 2
        made.append(Column(lefts[place] + gap * (tier > 0), widths[place], figures, tier))
    return tuple(made)


def _tier(wanted: list[float], gap: float, least: float, width: float) -> tuple[int, list[float], float]:
    """Return how many columns there are in a tier at most, how wide their widest cells are, and the room they share.

    Each has the narrowest width where it wants that much; of one column that is not asked.
    """
    fewest = tuple(accumulate(sorted(min(own, least) for own in wanted)))
    for size in range(len(wanted), 0, -1):
        room = width - gap * (size if size < len(wanted) else size - 1)
        if size > 1 and fewest[size - 1] > room:
            # Not even the narrowest have room: with hundreds of columns to look at all each time would take long.
            continue
        widest = [max(wanted[place::size]) for place in range(size)]
        if size == 1 or sum(min(own, least) for own in widest) <= room:
            break
    return size, widest, room


def _shared(wanted: list[float], room: float) -> list[float]:
    """Share a room: nobody gets more than wanted, and those that want more than there is get the same."""
    given = dict.fromkeys(range(len(wanted)), 0.0)
    open_, left = sorted(given, key=wanted.__getitem__), room
    for rank, place in enumerate(open_):
        given[place] = min(wanted[place], left / (len(wanted) - rank))
        left -= given[place]
    return list(given.values())
