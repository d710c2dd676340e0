"""Paper and measure: the page each layout is set on, in twips, and the widths of its tables' columns."""

from __future__ import annotations

from dataclasses import dataclass

TWIPS_PER_MM = 1440 / 25.4

PAPERS = {"a4": (11906, 16838), "letter": (12240, 15840)}
TOP = {"a4": 1247, "letter": 1134}
BOTTOM, HEADER, FOOTER = 1304, 624, 510
WIDE, NARROW = 1417, 1531
"""Side margins: 25 mm where tables are wide, 27 mm where paragraphs are numbered."""
MARGINS = {"information": NARROW, "submission": NARROW}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: width, height, top and side margin, and the measure (width of the text), in twips."""

    width: int
    height: int
    top: int
    side: int

    @property
    def measure(self) -> int:
        """Return the width of the text."""
        return self.width - 2 * self.side


def sheet_of(layout: str, paper: str) -> Sheet:
    """Return the page of a layout on a paper ("a4", "letter")."""
    width, height = PAPERS.get(paper, PAPERS["a4"])
    return Sheet(width, height, TOP.get(paper, TOP["a4"]), MARGINS.get(layout, WIDE))


_MILLIMETRES: dict[str, tuple[float, ...]] = {
    "figures": (28, -50),
    "timeline": (34, -56),
    "people": (46, -68),
    "sources": (8, 78, 28, 24),
    "sources-coverage": (8, 54, 30, 23, 15.6),
    "options": (36, 60),
}
"""Widths of all columns but the last, which takes the rest; a negative width is the measure less so much."""

_POINT = 25.0
_LABELS = (23, 24)
_FIRST_VALUE = 0.62
"""Millimetres of the two columns of labels among the details, and the first value's share of the rest: beside it the
longest of dates ("28 de septiembre de 2026") has room in one line."""


def column_widths(role: str, count: int, measure: int) -> tuple[int, ...]:
    """Return the widths in twips of a table's columns; equal ones for a role or a count that has no own widths."""
    known = _MILLIMETRES.get(role, ())
    if role == "details":
        known = (_LABELS[0], (measure / TWIPS_PER_MM - sum(_LABELS)) * _FIRST_VALUE, _LABELS[1])
    if role == "comparison":
        # The point, and the sources side by side on equal terms.
        known = (_POINT, *((measure / TWIPS_PER_MM - _POINT) / (count - 1),) * (count - 2))
    if len(known) != count - 1:
        each = measure // count
        return (*(each,) * (count - 1), measure - each * (count - 1))
    widths = [round(width * TWIPS_PER_MM) if width > 0 else measure + round(width * TWIPS_PER_MM) for width in known]
    return (*widths, measure - sum(widths))
