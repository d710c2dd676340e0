"""A whole brief laid out: its pages as flat lists of marks and spots, in twips from each page's top left corner."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.pages.bands import Block, Fill, Mark, Spot, Words, moved, turned, turned_spot
from desktop.pages.breaking import Breaker
from desktop.pages.flow import blocks_of, note_block
from desktop.pages.rows import listing
from desktop.pages.setting import Paper, Part, plain, set_paragraph, set_ruled
from desktop.pages.styles import BOTTOM, FOOTER, HEADER, RULES, STYLES
from desktop.pages.text import Run, height_of_line
from summarise.writers.sheet import Sheet, sheet_of
from summarise.writers.walking import walk

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

    from desktop.pages.breaking import Page
    from desktop.pages.rows import Row
    from summarise.brief import Brief
    from summarise.writers.walking import Written

Made = TypeVar("Made")
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
    """A brief laid out. `rows` is empty for what is printed; `lines_over` is how many lines too long for one page.

    `spots` are where each row stands: numbers of pages from 0, and its rectangles there.
    """

    sheet: Sheet
    pages: tuple[LaidPage, ...]
    rows: tuple[Row, ...]
    lines_over: int
    spots: Mapping[int, Sequence[tuple[int, Spot]]]

    def spots_of(self, row: int) -> Sequence[tuple[int, Spot]]:
        """Return where a row stands: page numbers from 0, and its rectangles there."""
        return self.spots.get(row, ())

    def row_at(self, page: int, x: float, y: float) -> int:
        """Return the row at a place of a page, -1 for none."""
        return next((spot.row for spot in self.pages[page].spots
                     if spot.left <= x < spot.left + spot.width and spot.top <= y < spot.top + spot.height), -1)


def lay_out(brief: Brief, *, prompts: bool = False) -> Pages:
    """Lay out a brief; with `prompts` as the desk shows it, empty fields and rows included, else as it is exported."""
    return last_of(laying(brief, prompts=prompts))


def last_of(steps: Generator[Any, None, Made]) -> Made:
    """Take all steps at once; return what they make."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Made = end.value
            return made


def laying(brief: Brief, *, prompts: bool = False) -> Generator[LaidPage | None, None, Pages]:
    """Lay out a brief in small steps, between which a window can do other things, and return its pages.

    A step gives the body of the page that it filled, if it filled one: who gives up on the way can free them one by
    one. What a page was made of is let go with the page, so that no step has much to free itself.
    """
    written = walk(brief, prompts=prompts)
    sheet = sheet_of(brief.layout, brief.paper)
    paper = Paper(sheet.measure, written.right_to_left)
    yield None
    rows: list[Row] = []
    for row in listing(brief) if prompts else ():
        rows.append(row)
        if len(rows) % ROWS_A_STEP == 0:
            yield None
    places = {row.path: number for number, row in enumerate(rows)}
    yield None
    notes = _Notes(written, paper)
    furniture = _Furniture(written, paper, sheet, places.get(("marking",), -1))
    tops = (furniture.top(first=True), furniture.top(first=False))
    breaker = Breaker(tops, furniture.bottom(), notes.heights)
    bodies: deque[LaidPage] = deque()
    for _ in breaker.fill(notes.met(blocks_of(written, paper, places))):
        while breaker.done:
            bodies.append(_body(breaker.done.popleft(), furniture, notes))
            yield bodies[-1]
        yield None
    bodies.append(_body(breaker.done.popleft(), furniture, notes))
    laid: list[LaidPage] = []
    spots: dict[int, list[tuple[int, Spot]]] = {}
    count = len(bodies)
    while bodies:
        laid.append(furniture.round(bodies.popleft(), len(laid), count))
        for spot in laid[-1].spots:
            spots.setdefault(spot.row, []).append((len(laid) - 1, spot))
        yield None
    over = breaker.height - (breaker.bottom - tops[0])
    line = height_of_line(STYLES["body"])
    return Pages(sheet, tuple(laid), tuple(rows), max(ceil(over / line), 1) if count > 1 else 0, spots)


class _Notes:
    """The notes at the feet of pages, each set when it is first met and let go with its page."""

    def __init__(self, written: Written, paper: Paper) -> None:
        self.heights: dict[int, float] = {}
        self._written, self._paper = written, paper
        self._shown = written.shown if written.brief.notes_style == "footnotes" else {}
        self._set: dict[int, Block] = {}

    def met(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Give the blocks on, with the heights of their notes known."""
        for block in blocks:
            for band in block.bands:
                for number in band.notes:
                    if number in self._shown and number not in self.heights:
                        note = self.block(number)
                        self.heights[number] = note.height + note.after
            yield block

    def block(self, number: int) -> Block:
        """Return a note as it is set."""
        if number not in self._set:
            written = self._written
            self._set[number] = note_block(self._paper, self._shown[number], written.citation(written.notes[number]),
                                           written.aside(written.notes[number]))
        return self._set[number]

    def let_go(self, number: int) -> None:
        """Set a note anew should it be met again."""
        self._set.pop(number, None)


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

    def round(self, body: LaidPage, number: int, count: int) -> LaidPage:
        """Put header and footer round the body of a page."""
        marks, spots = self._marks(number, count, body.height)
        return LaidPage((*self.place(marks, 0), *body.marks), (*self.spots(spots, 0), *body.spots), body.height)

    def place(self, marks: Iterable[Mark], y: float) -> list[Mark]:
        """Move marks to their place on the paper, turned round where the page runs from right to left."""
        left, measure = self.sheet.side, self.paper.measure
        return [moved(turned(mark, measure) if self.paper.rtl else mark, left, y) for mark in marks]

    def spots(self, spots: Iterable[Spot], y: float) -> list[Spot]:
        """Move spots as marks are moved."""
        left, measure = self.sheet.side, self.paper.measure
        faced = [turned_spot(spot, measure) if self.paper.rtl else spot for spot in spots]
        return [Spot(spot.row, left + spot.left, y + spot.top, spot.width, spot.height) for spot in faced]

    def _marks(self, number: int, count: int, height: float) -> tuple[list[Mark], list[Spot]]:
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


def _body(page: Page, furniture: _Furniture, notes: _Notes) -> LaidPage:
    """Make a page of its bands and notes, without header and footer."""
    marks: list[Mark] = []
    spots: list[Spot] = []
    for y, band in page.bands:
        marks += furniture.place(band.marks, y)
        spots += furniture.spots(band.spots, y)
    if page.notes:
        marks += _foot(page, furniture, notes)
    return LaidPage(tuple(_joined(marks)), tuple(spots), furniture.sheet.height + page.extra)


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


def _foot(page: Page, furniture: _Furniture, notes: _Notes) -> list[Mark]:
    # The space after the last note falls away, as it does in a word processor.
    y = page.bottom + page.extra - page.notes_height + notes.block(page.notes[-1]).after
    marks = furniture.place([Fill(0, -56, furniture.paper.measure / 4, 15, "text")], y)
    for number in page.notes:
        block = notes.block(number)
        for band in block.bands:
            marks += furniture.place(band.marks, y)
            y += band.height
        y += block.after
        notes.let_go(number)
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
