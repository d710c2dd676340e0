"""A whole brief laid out: its pages as flat lists of marks and spots, in twips from each page's top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from desktop.pages.bands import Block, Fill, Mark, Spot, Words, moved, turned
from desktop.pages.breaking import Page, breaking, finished, height_of
from desktop.pages.flow import blocks_of, note_block
from desktop.pages.rows import listing
from desktop.pages.setting import Paper, Part, plain, set_paragraph, set_ruled
from desktop.pages.styles import BOTTOM, FOOTER, HEADER, RULES, STYLES
from desktop.pages.text import PRINT, Inks, Run, height_of_line
from summarise.writers.sheet import Sheet, sheet_of
from summarise.writers.walking import walk

if TYPE_CHECKING:
    from collections.abc import Generator

    from desktop.pages.rows import Row
    from summarise.brief import Brief
    from summarise.writers.walking import Written

ROWS_A_STEP = 100
"""So many rows of a brief are listed at a time."""


@dataclass(frozen=True, slots=True)
class LaidPage:
    """A page: what is drawn, and where the rows stand, in twips from its top left corner.

    `height` is the paper's; on the desk it is longer by what is not exported.
    """

    marks: tuple[Mark, ...]
    spots: tuple[Spot, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Pages:
    """A brief laid out. `rows` is empty for what is printed; `lines_over` is how many lines too long for one page."""

    sheet: Sheet
    inks: Inks
    pages: tuple[LaidPage, ...]
    rows: tuple[Row, ...]
    lines_over: int

    def spots_of(self, row: int) -> tuple[tuple[int, Spot], ...]:
        """Return where a row stands: page numbers from 0, and its rectangles there."""
        return tuple((number, spot) for number, page in enumerate(self.pages) for spot in page.spots
                     if spot.row == row)

    def row_at(self, page: int, x: float, y: float) -> int:
        """Return the row at a place of a page, -1 for none."""
        return next((spot.row for spot in self.pages[page].spots
                     if spot.left <= x < spot.left + spot.width and spot.top <= y < spot.top + spot.height), -1)


def lay_out(brief: Brief, inks: Inks = PRINT, *, prompts: bool = False) -> Pages:
    """Lay out a brief; with `prompts` as the desk shows it, empty fields and rows included, else as it is exported."""
    return finished(laying(brief, inks, prompts=prompts))


def laying(brief: Brief, inks: Inks = PRINT, *, prompts: bool = False) -> Generator[None, None, Pages]:
    """Lay out a brief in small steps, between which a window can do other things, and return its pages."""
    written = walk(brief, prompts=prompts)
    sheet = sheet_of(brief.layout, brief.paper)
    paper = Paper(sheet.measure, inks, written.right_to_left)
    yield
    rows: list[Row] = []
    for row in listing(brief) if prompts else ():
        rows.append(row)
        if len(rows) % ROWS_A_STEP == 0:
            yield
    places = {row.path: number for number, row in enumerate(rows)}
    yield
    blocks: list[Block] = []
    for block in blocks_of(written, paper, places):
        blocks.append(block)
        yield
    notes: dict[int, Block] = {}
    for number, shown in written.shown.items() if brief.notes_style == "footnotes" else ():
        notes[number] = note_block(paper, shown, written.citation(written.notes[number]),
                                  written.aside(written.notes[number]))
        yield
    heights = {number: block.height + block.after for number, block in notes.items()}
    furniture = _Furniture(written, paper, sheet, places.get(("marking",), -1))
    tops = (furniture.top(first=True), furniture.top(first=False))
    bottom = furniture.bottom()
    broken = yield from breaking(blocks, tops, bottom, heights)
    laid: list[LaidPage] = []
    for number, page in enumerate(broken):
        laid.append(_page(page, number, len(broken), furniture, notes))
        yield
    over = height_of(blocks, heights) - (bottom - tops[0])
    line = height_of_line(STYLES["body"])
    return Pages(sheet, inks, tuple(laid), tuple(rows), max(ceil(over / line), 1) if len(broken) > 1 else 0)


@dataclass(frozen=True, slots=True)
class _Furniture:
    """What stands on each page besides the flow: markings, running title, reference and page number."""

    written: Written
    paper: Paper
    sheet: Sheet
    row: int

    def top(self, *, first: bool) -> float:
        """Return where the text begins: at the margin, or below the header where that is deeper."""
        blocks = self._header(first)
        depth = HEADER + sum(block.height + block.after for block in blocks)
        return max(self.sheet.top, depth)

    def bottom(self) -> float:
        """Return where the text ends: at the margin, or above the footer."""
        depth = sum(block.height + block.after for block in self._footer(0, 0))
        return self.sheet.height - max(BOTTOM, FOOTER + depth)

    def marks(self, number: int, count: int, height: float) -> tuple[list[Mark], list[Spot]]:
        """Return the marks of a page's header and footer, from the left margin and the page's top."""
        header, footer = self._header(number == 0), self._footer(number + 1, count)
        depth = sum(block.height + block.after for block in footer)
        marks: list[Mark] = []
        spots: list[Spot] = []
        for y, blocks in ((HEADER, header), (height - FOOTER - depth, footer)):
            for block in blocks:
                for band in block.bands:
                    marks += [moved(mark, 0, y) for mark in band.marks]
                    y += band.height
                y += block.after
        if number == 0 and self.row >= 0:
            line = height_of_line(STYLES["marking"])
            spots.append(Spot(self.row, self.paper.measure * 0.3, HEADER, self.paper.measure * 0.4, line))
        return marks, spots

    def _header(self, first: bool) -> list[Block]:
        brief = self.written.brief
        blocks = self._marking()
        if not first and brief.title.text.strip():
            title = set_paragraph(self.paper, "header", (plain(brief.title.text),))
            hair = Fill(0, title.height + 80, self.paper.measure, RULES["hair"], "rule")
            last = title.bands[-1]
            top = sum(band.height for band in title.bands[:-1])
            ruled = type(last)(last.height + 90, (*last.marks, moved(hair, 0, -top)))
            blocks.append(Block((*title.bands[:-1], ruled), after=title.after))
        return blocks

    def _footer(self, number: int, count: int) -> list[Block]:
        brief = self.written.brief
        left = "  ·  ".join(filter(None, (brief.reference, brief.date_text)))
        right = self.written.label("page_of", page=number, pages=count)
        block = set_paragraph(self.paper, "footer", (plain(left or "\N{NO-BREAK SPACE}"),))
        end = set_paragraph(self.paper, "footer end", (plain(right),))
        first = block.bands[0]
        joined = type(first)(first.height, (*first.marks, *end.bands[0].marks))
        ruled = set_ruled(self.paper, Block((joined, *block.bands[1:]), after=block.after), 100)
        return [ruled, *self._marking()]

    def _marking(self) -> list[Block]:
        text = self.written.brief.marking
        return [set_paragraph(self.paper, "marking", (Part(Run(text)),))] if text.strip() else []


def _page(page: Page, number: int, count: int, furniture: _Furniture, notes: dict[int, Block]) -> LaidPage:
    measure, left = furniture.paper.measure, furniture.sheet.side
    height = furniture.sheet.height + page.extra
    marks, spots = furniture.marks(number, count, height)
    for y, band in page.bands:
        marks += [moved(mark, 0, y) for mark in band.marks]
        spots += [Spot(spot.row, spot.left, y + spot.top, spot.width, spot.height) for spot in band.spots]
    if page.notes:
        marks += _foot(page, measure, notes)
    if furniture.paper.rtl:
        marks = [turned(mark, measure) for mark in marks]
        spots = [Spot(spot.row, measure - spot.left - spot.width, spot.top, spot.width, spot.height)
                 for spot in spots]
    spots = [Spot(spot.row, spot.left + left, spot.top, spot.width, spot.height) for spot in spots]
    return LaidPage(tuple(moved(mark, left, 0) for mark in _joined(marks)), tuple(spots), height)


def _joined(marks: list[Mark]) -> list[Mark]:
    """Join fills that touch: painted one by one, their edges would show as seams."""
    found: list[Mark] = []
    open_fills: dict[tuple[float, float, str], int] = {}
    for mark in marks:
        if isinstance(mark, Fill):
            key = (mark.left, mark.width, mark.ink)
            place = open_fills.get(key, -1)
            above = found[place] if place >= 0 else None
            if isinstance(above, Fill) and abs(above.top + above.height - mark.top) < 0.5:
                found[place] = Fill(above.left, above.top, above.width, above.height + mark.height, above.ink)
                continue
            open_fills[key] = len(found)
        found.append(mark)
    return found


def _foot(page: Page, measure: float, notes: dict[int, Block]) -> list[Mark]:
    # The space after the last note falls away, as it does in a word processor.
    y = page.bottom + page.extra - page.notes_height + notes[page.notes[-1]].after
    marks: list[Mark] = [Fill(0, y - 56, measure / 4, 15, "text")]
    for number in page.notes:
        for band in notes[number].bands:
            marks += [moved(mark, 0, y) for mark in band.marks]
            y += band.height
        y += notes[number].after
    return marks


def words_of(page: LaidPage) -> tuple[str, ...]:
    """Return the lines of words on a page in the order in which they are drawn, for tests and comparisons."""
    found = []
    for mark in page.marks:
        if isinstance(mark, Words):
            line = mark.laid.lines[mark.line]
            units = mark.laid.text.encode("utf-16-le", "surrogatepass")
            found.append(units[line.start * 2:line.end * 2].decode("utf-16-le", "surrogatepass"))
    return tuple(found)
