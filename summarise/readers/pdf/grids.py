"""Tables whose cells are broken over lines: they come cell by cell, so within a row the lines leap up again."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from summarise.readers.pdf.hyphens import joined
from summarise.readers.pdf.lines import is_open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.readers.pdf.hyphens import Vocabulary
    from summarise.readers.pdf.lines import Line

_LINES, _CELLS, _WORDS = 8, 30, 15
"""Lines that a cell has at most, cells of a row, and words that a cell has on average: more is text in columns."""
_LEVEL = 0.3
"""Part of a letter's size within which two lines stand at one height."""
_LEADING = 1.7
"""Letters' sizes from one line of a cell to the next."""
_INDENT = 3.0
"""Letters' sizes from where a row begins within which none of its other cells does."""


def with_whole_rows(lines: list[Line], words: Vocabulary) -> list[Line]:
    """Return a page's lines with every row of such a table joined into one line with its cells."""
    tops = {round(line.base) + near for before, line in pairwise(lines) if line.base > before.base
            for near in (-1, 0, 1)}
    if not tops:
        return lines
    result: list[Line] = []
    place = 0
    while place < len(lines):
        rows: list[Line] = []
        end = place
        while end < len(lines) and (lines[end].cells or round(lines[end].base) in tops):
            found = _row(lines, end, words)
            if found is None or (rows and abs(len(found[0].cells) - len(rows[0].cells)) > 1):
                break
            rows.append(found[0])
            end = found[1]
        end = max(end, place + 1)
        leaps = any(line.base > before.base for before, line in pairwise(lines[place:end]))
        result += rows if len(rows) > 1 and leaps and _are_short(rows) else lines[place:end]
        place = end
    return result


def _are_short(rows: Sequence[Line]) -> bool:
    counts = [len(cell.split()) for row in rows for cell in row.cells]
    return sum(counts) <= _WORDS * len(counts)


def _row(lines: Sequence[Line], start: int, words: Vocabulary) -> tuple[Line, int] | None:
    """Return the row that begins with a line, as one line, and where the next one begins; None for less than two cells.

    A cell begins at the row's height to the right of all before it; what stands under its last line goes on with it.
    """
    first = before = lines[start]
    cells = [[cell] for cell in first.cells] or [[first.text]]
    beside, right = first.left + _INDENT * first.size, first.right
    place = start + 1
    while place < len(lines) and len(cells) <= _CELLS:
        line = lines[place]
        if abs(line.base - first.base) < _LEVEL * first.size and line.left > right:
            cells += [[cell] for cell in line.cells or (line.text,)]
            beside = right
        elif (0 < before.base - line.base < _LEADING * first.size and not line.cells and len(cells[-1]) < _LINES
              and (line.left > beside if len(cells) > 1 else abs(line.left - first.left) < first.size)):
            cells[-1].append(line.text)
        else:
            break
        right, before = max(right, line.right), line
        place += 1
    if not 1 < len(cells) <= _CELLS:
        return None
    whole = tuple(joined(cell, words) for cell in cells)
    text = " ".join(whole)
    base = min(line.base for line in lines[start:place])
    return replace(first, text=text, base=base, right=right, is_open=is_open(text), mark="", cells=whole), place
