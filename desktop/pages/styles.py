"""How a brief looks on paper, as data: the paragraph styles, the page, the widths. The .docx holds the same.

Lengths are twips (1/20 point) unless said; sizes are points; `line` is in 240ths of the font's own line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

TWIPS = 1440
"""Twips in an inch: the resolution at which everything is laid out and printed."""
FAMILY = "Carlito"
OWN_LINE = 2500 / 2048
"""Carlito's own line, of its size: ascent 1950, descent 550 of 2048 units, the same as Calibri's."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. `size`, `before`, `after` and `spacing` are points, indents twips. `ink` names a colour."""

    size: float
    before: float = 0
    after: float = 0
    line: int = 259
    bold: bool = False
    italic: bool = False
    ink: str = "text"
    left: float = 0
    right: float = 0
    hang: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    align: str = "start"
    caps: bool = False
    spacing: float = 0
    number_ink: str = "secondary"


def _mm(millimetres: float) -> float:
    return round(millimetres * 1440 / 25.4)


BODY = Style(11, after=5.5)
HEADING_1 = Style(13.5, 13, 3.5, 240, bold=True, ink="accent", keep_next=True, keep_lines=True, number_ink="accent")
TABLE_TEXT = Style(10, line=247)
TABLE_HEAD = Style(9.5, line=247, bold=True, ink="accent", keep_next=True)

STYLES: dict[str, Style] = {
    "body": BODY,
    "kicker": Style(8.5, after=1, line=240, bold=True, ink="secondary", caps=True, spacing=1.2, keep_next=True),
    "title": Style(20, after=7.5, line=228, bold=True, ink="accent", keep_next=True, keep_lines=True),
    "heading": HEADING_1,
    "heading 2": replace(HEADING_1, size=11.5, before=9, after=2.5, ink="text"),
    "heading 3": replace(HEADING_1, size=11, before=7, after=1.5, bold=False, italic=True),
    "brief heading": replace(HEADING_1, size=11.5, before=7.5, after=2),
    "numbered heading": replace(HEADING_1, left=567, hang=567),
    "annex": replace(HEADING_1, size=16, before=0, after=4),
    "annex next": replace(HEADING_1, size=16, before=18, after=4),
    "box heading": replace(HEADING_1, size=10.5, before=11, after=0, left=270, right=130),
    "bottom line": Style(12, 0.5, 8, left=270, right=130, keep_lines=True),
    "numbered": replace(BODY, after=6, left=567, hang=567),
    "lettered": replace(BODY, after=4.5, left=964, hang=397),
    "bullet": replace(BODY, after=4, left=283, hang=283, number_ink="accent"),
    "list": replace(BODY, after=4, left=1021, hang=454, number_ink="text"),
    "byline": Style(9.5, after=2, line=240, ink="secondary", keep_next=True),
    "lead": Style(9.5, after=7, line=247, ink="secondary", keep_next=True),
    "none": replace(BODY, italic=True, ink="secondary"),
    "extract": Style(10, after=5.5, line=252, left=567, hang=567, keep_lines=True),
    "extract end": Style(10, line=252, ink="secondary", left=567, align="end"),
    "source": Style(9, 1.5, 4, 247, keep_next=True, keep_lines=True),
    "source first": Style(9, 8, 4, 247, keep_next=True, keep_lines=True),
    "contact": replace(BODY, before=10, after=6, keep_next=True, keep_lines=True),
    "method": Style(9, 10, line=247, ink="secondary", keep_lines=True),
    "caption": Style(9, 3.5, 6, 247, ink="secondary", keep_next=True),
    "figure line": Style(11, 11, line=240, keep_next=True),
    "label": replace(TABLE_TEXT, ink="secondary"),
    "detail": TABLE_TEXT,
    "table head": TABLE_HEAD,
    "table head number": replace(TABLE_HEAD, align="end"),
    "table text": TABLE_TEXT,
    "table number": replace(TABLE_TEXT, align="end"),
    "table figure": replace(TABLE_TEXT, bold=True),
    "table note": replace(TABLE_TEXT, size=9.5, ink="secondary"),
    "header": Style(9, after=8.5, line=240, ink="secondary"),
    "footer": Style(9, after=1, line=240, ink="secondary"),
    "footer end": Style(9, after=1, line=240, ink="secondary", align="end"),
    "marking": Style(10.5, after=3, line=240, bold=True, spacing=0.8, align="centre"),
    "note": Style(9, after=0.5, line=240, left=227, hang=227, keep_lines=True, number_ink="text"),
    "note rule": Style(9, 3, 3, 240, ink="secondary"),
    "contents heading": HEADING_1,
    "contents 1": Style(11, after=2),
    "contents 2": Style(11, after=1.5, left=567),
}

STRIP_HEIGHT = _mm(3.0)
CELL_STRIP = (_mm(27), _mm(2.2))
CELL_STRIP_LINE, CELL_STRIP_BASE = 56 + 244, 56 + 190
"""A strip in a cell stands on a line of its own, 2.8 points off, on that line's baseline."""
CELL_GAP = 142
"""The right margin of every cell."""
RULES = {"table edge": 20.0, "table head": 15.0, "hair": 10.0, "box bar": 90.0}
"""Widths of rules in twips: 1, 0.75, 0.5 and 4.5 points."""


BOTTOM, HEADER, FOOTER = 1304, 624, 510
"""The lower margin, and how far header and footer stand from the paper's edges."""
