"""How many pages a brief will take, reckoned from its lines; for footers and for "fits on one page" without a page."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from summarise.brief import Bullet, Extract, Field, Heading, Paragraph, SourceLine, Strip, Table, statements
from summarise.writers.body import CONTENTS_FROM
from summarise.writers.sheet import column_widths, sheet_of
from summarise.writers.walking import EAST_ASIAN, is_run_in, paragraphs, walk

if TYPE_CHECKING:
    from summarise.brief import Brief, Node
    from summarise.writers.walking import Written

LATIN_WIDTH, WIDE_WIDTH = 0.45, 1.0
"""Mean width of a character in ems: Calibri over running English, and a full-width East Asian character."""
ASCENT = 1.22
"""Calibri's own line height in ems; a line is this times the style's multiple."""
POINTS_PER_TWIP = 0.05
NOTE_LINE, NOTE_RULE = 11.5, 11.0
SLACK = 12.0
"""What the reckoning is over by on a page that was just full."""
CONTENTS_LINE, CONTENTS_HEADING = 16.4, 33.0


def estimate_pages(brief: Brief) -> int:
    """Estimate how many pages a brief takes in Word, from 1; each annex that breaks the page starts a new one."""
    written, sheet = walk(brief), sheet_of(brief.layout, brief.paper)
    room = (sheet.height - sheet.top - 1304) * POINTS_PER_TWIP
    # Space before a heading takes up the space after what stands above it.
    heading = 19.5 if brief.layout == "one-page" else 28.0
    pages, used, method = 0, _opening(written, sheet.measure), written.method_place()
    for place, part in enumerate(written.sections):
        if place == method:
            used += _method(written, sheet.measure)
        if part.style == "annex":
            pages, used = pages + ceil(used / room), 0.0
        used += heading if part.heading and not is_run_in(part) else 0.0
        used += sum(_height(written, node, sheet.measure) for node in part.nodes)
        notes = sum(number in written.shown for node in part.nodes for number in _notes(node))
        if written.has_footnotes:
            used += NOTE_LINE * notes
    used += _method(written, sheet.measure) if method >= len(written.sections) else 0.0
    return max(1, pages + ceil((used - SLACK) / room))


def _method(written: Written, measure: int) -> float:
    return 15.5 + _text(written, written.brief.method, 9.0, measure, 0.0) if written.brief.method else 0.0


def _opening(written: Written, measure: int) -> float:
    title = _lines(written, written.brief.title.text, 20, measure) * 24.0
    rule = NOTE_RULE if written.shown and written.has_footnotes else 0.0
    lines = written.headings()
    contents = CONTENTS_HEADING + CONTENTS_LINE * lines if lines >= CONTENTS_FROM else 0.0
    return 11.4 + title + 7.5 + 15.5 * ceil(len(written.details) / 2) + rule + contents


def _lines(written: Written, text: str, size: float, width: int) -> int:
    wide = written.brief.language in EAST_ASIAN
    across = len(text) * size * (WIDE_WIDTH if wide else LATIN_WIDTH)
    return max(1, ceil(across / (width * POINTS_PER_TWIP)))


def _text(written: Written, text: str, size: float, width: int, after: float) -> float:
    return _lines(written, text, size, width) * size * ASCENT * 1.08 + after


def _height(written: Written, node: Node, measure: int) -> float:
    if isinstance(node, Paragraph):
        size, width = (12.0, measure - 400) if node.role == "bottom-line" else (11.0, measure)
        if node.role in ("numbered", "lettered"):
            width = measure - 567
        return _text(written, " ".join(part.text for part in node.statements), size, width, 6.0)
    if isinstance(node, Bullet):
        return _text(written, node.label + node.headline + node.byline + node.statement.text, 11.0, measure - 283, 4.0)
    if isinstance(node, Table):
        widths = column_widths(node.role, len(node.header), measure)
        return 18.0 + sum(5.0 + 12.6 * max(_lines(written, cell.statement.text, 10.0, width - 142)
                                           for cell, width in zip(row, widths, strict=False)) for row in node.rows)
    if isinstance(node, Field):
        return sum(_text(written, line, 11.0, measure, 5.5) for line in paragraphs(node.text))
    if isinstance(node, Strip):
        return 40.0
    if isinstance(node, Extract):
        return _text(written, f"{node.text} {'0000' * len(node.notes)}", 10.0, measure - 567, 5.5)
    if isinstance(node, SourceLine):
        return _text(written, node.name + node.detail, 9.0, measure, 5.5) - 1.0
    assert isinstance(node, Heading)
    return 25.0


def _notes(node: Node) -> list[int]:
    """Return the notes of a node's running text."""
    if isinstance(node, Table):
        return []
    return [statement.note for statement, _ in statements(node) if statement.note is not None]
