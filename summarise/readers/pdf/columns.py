"""The columns of a printed page: the distance of their lines, their right edges, lines stretched to reach these."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.readers.pdf.lines import Line

_COLUMN = 24.0
"""Points to the left and right within which lines begin in one column."""
_NARROWEST = 5
"""How many of these a column of text is wide at least."""
_FEWEST = 4
"""Lines that a column of text has at least."""
_FLUSH = 0.5
"""Part of a letter's size within which two lines end at one edge: a hyphen is not reckoned in."""
_INDENT = 3.0
"""The same for where they begin: the first line of a paragraph may stand further in."""
_CLOSE = 1.2
"""Usual leadings within which lines follow each other."""


class RightEdges:
    """Where the lines of every column of a page end, the rows of tables aside.

    Lines that reach across the next column are a column of their own.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        begun = [line.left // _COLUMN for line in lines]
        starts = Counter(begun)
        full = sorted(start for start, count in starts.items() if count >= _FEWEST)
        reach = self._next = {
            start: next((other * _COLUMN for other in full if other >= start + _NARROWEST), inf) for start in starts
        }
        columns: defaultdict[tuple[float, bool], list[float]] = defaultdict(list)
        for start, line in zip(begun, lines, strict=True):
            if not line.cells:
                columns[start, line.right > reach[start]].append(line.right)
        self._edges: dict[tuple[float, bool], float] = {}
        for start, wide in columns:
            near = sorted(end for other in (start - 1, start, start + 1) for end in columns.get((other, wide), ()))
            self._edges[start, wide] = near[int(len(near) * 0.9)] if len(near) > 1 else near[0]

    def of(self, line: Line) -> float:
        """Return the edge of a line's column: where nearly all lines begun near there end."""
        start = line.left // _COLUMN
        return self._edges[start, line.right > self._next[start]]


def leading_of(lines: Sequence[Line]) -> dict[float, float]:
    """Return the usual distance from line to line for every size of letters."""
    gaps: dict[float, list[float]] = {line.size: [] for line in lines}
    for line, after in pairwise(lines):
        size = line.size
        if size == after.size and 0.8 * size < (gap := line.base - after.base) < 2.5 * size:
            gaps[size].append(gap)
    return {size: sorted(values)[len(values) // 4] if values else 1.2 * size for size, values in gaps.items()}


def unstretched(lines: Sequence[Line], leading: dict[float, float]) -> None:
    """Take the cells from lines that are no row: words drawn apart until they end where a line of text beside does.

    A justified line of few words has gaps as wide as a table's. The last line of a paragraph is not drawn apart, so the
    text over a table hardly ever ends where the table does.
    """
    for place in [place for place, line in enumerate(lines) if line.cells]:
        line = lines[place]
        above, below = lines[max(0, place - 1):place], lines[place + 1:place + 2]
        drawn_apart = not any(" " in cell for cell in line.cells[:-1]) and not any(other.cells for other in above)
        if drawn_apart and (any(_is_beside(other, line, leading) for other in above)
                            or any(not other.cells and _is_beside(line, other, leading) for other in below)):
            line.cells = ()


def _is_beside(line: Line, below: Line, leading: dict[float, float]) -> bool:
    """Tell whether two lines follow each other in a column of one size and end at one edge."""
    return (line.size == below.size and abs(line.right - below.right) < _FLUSH * line.size
            and abs(line.left - below.left) < _INDENT * line.size
            and 0 < line.base - below.base < _CLOSE * leading[line.size])
