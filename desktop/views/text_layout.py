"""A document as a QTextDocument set like a page: line heights, gaps, heading fonts; a Block a text block or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from time import perf_counter
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontDatabase,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

from desktop.pages.text import has_endless_word
from desktop.views.text_parts import Parts
from desktop.views.text_tables import SEPARATOR, UNSEEN, Tables, set_cells
from summarise.document import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from desktop.theme import Theme
    from desktop.views.painting import Line
    from desktop.views.text_parts import Part
    from summarise.document import Block, Document

TOP, FOOT = 28, 28
SIDE = 4
"""Pixels left and right of the words for the ring of the current sentence."""
ABOVE_HEADING, BELOW_HEADING, BETWEEN = 22, 8, 12
BETWEEN_ITEMS, BETWEEN_ROWS = 6, 7
HEADING_ROLES = {1: "reader_heading_1", 2: "reader_heading"}
AT_ONCE, A_STEP = 100_000, 60_000
"""Characters that are there at once, more than any window shows, and those added in a step."""
TIGHT = {Kind.ITEM: BETWEEN_ITEMS, Kind.ROW: BETWEEN_ROWS}

STYLED = 400
"""Blocks whose letters are set at another size in a step, more than any window shows."""

Space = tuple[float, float]
"""The gap above a block and the height of its lines, in pixels."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a block, in UTF-16 units, the `numbers` of the lines they stand in, and the boxes found so far."""

    start: int
    end: int
    numbers: range
    boxes: dict[int, Line]


class Spaces(Sequence[Space]):
    """The gap above each block of a text and the height of its lines, found as they are asked for."""

    def __init__(self, document: Document, parts: Parts, theme: Theme, zoom: float) -> None:
        self._blocks, self._parts = document.blocks, parts
        self._heights = {role: theme.line(role, zoom) for role in ("reader", *HEADING_ROLES.values())}
        self._scale = theme.px(100) / 100 * zoom / 100
        self._found: dict[int, Space] = {} if document.blocks else {0: (theme.px(TOP), self._heights["reader"])}

    def __len__(self) -> int:
        """Return of how many blocks it is known: an empty text has one too."""
        return self._parts.made if self._blocks else 1

    @overload
    def __getitem__(self, number: int) -> Space: ...

    @overload
    def __getitem__(self, number: slice) -> tuple[Space, ...]: ...

    def __getitem__(self, number: int | slice) -> Space | tuple[Space, ...]:
        """Return both in pixels, of one block or of several."""
        if isinstance(number, slice):
            return tuple(self[one] for one in range(len(self))[number])
        if number not in self._found:
            self._found[number] = self._space(number)
        return self._found[number]

    def _space(self, number: int) -> Space:
        if number >= self._parts.made:
            raise IndexError(number)
        part = self._parts.part(number)
        block, before = self._blocks[part.block], self._blocks[part.block - 1] if part.block else None
        role = HEADING_ROLES.get(block.level, "reader") if block.kind is Kind.HEADING else "reader"
        # Qt puts the margin of the sides above the first block too.
        gap = round(_gap(before, block) * self._scale) - (SIDE if before is None else 0)
        return 0 if part.start else gap, self._heights[role]


class PageLayout(QPlainTextDocumentLayout):
    """Spaces lines and blocks, which QPlainTextDocumentLayout otherwise sets without line height and margins."""

    def __init__(self, document: QTextDocument, tables: Tables, parts: Parts, spaces: Spaces, foot: float) -> None:
        super().__init__(document)
        self.tables = tables
        self.parts = parts
        self._rows: dict[int, tuple[QTextLayout, int]] = {}
        """The layouts of the rows of tables that are set in columns, and how many lines high they are."""
        self.spaces = spaces
        self.lines: dict[int, dict[tuple[int, int], Span]] = {}
        """Where characters of a block stand below its top, found once while the block is laid out as it is."""
        self.foot = foot
        self.last = -1
        """The last block, over the foot of the page; -1 until it is there."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the block's box with its gap, its lines put in their places when it is laid out anew."""
        fresh = block.isValid() and not block.layout().lineCount()
        box = super().blockBoundingRect(block)
        number = block.blockNumber()
        if not block.isValid() or number >= len(self.spaces):
            return box
        above, height = self.spaces[number]
        layout = block.layout()
        if fresh:
            self.lines.pop(number, None)
            from_right = block.textDirection() is Qt.LayoutDirection.RightToLeft
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                shift = line.width() - line.naturalTextWidth() if from_right else 0
                line.setPosition(QPointF(line.x() + shift, above + index * height + (height - line.height()) / 2))
            self._set_cells(block)
        count = self._rows[number][1] if number in self._rows else layout.lineCount()
        foot = self.foot if number == self.last else 0
        return QRectF(0, 0, box.width(), above + count * height + foot)

    def in_columns(self, block: QTextBlock) -> bool:
        """Tell whether a block is a row of a table that is set in columns."""
        return block.blockNumber() in self._rows

    def layout_of(self, block: QTextBlock) -> QTextLayout:
        """Return the layout in which the words of a block stand where they are seen, once it is laid out."""
        known = self._rows.get(block.blockNumber())
        return block.layout() if known is None else known[0]

    def _set_cells(self, block: QTextBlock) -> None:
        """Set a row of a table in its columns, where they have room."""
        number, layout = block.blockNumber(), block.layout()
        self._rows.pop(number, None)
        block_number = self.parts.part(number).block
        row, font, line = self.tables.row(block_number), self.document().defaultFont(), layout.lineAt(0)
        cells = row.count(SEPARATOR) + 1
        columns = self.tables.columns(block_number, font, SIDE, line.width()) if cells > 1 else ()
        if cells > len(columns):
            return
        own = QTextLayout(row.replace(SEPARATOR, UNSEEN), font)
        own.setTextOption(layout.textOption())
        self._rows[number] = own, set_cells(own, columns, *self.spaces[number])
        layout.beginLayout()
        layout.createLine().setNumColumns(block.length())
        layout.endLayout()
        if block.lineCount() > 1:
            block.setLineCount(1)
            self.documentSizeChanged.emit(self.documentSize())


class Filling:
    """A text that is filled with a document, a long one in slices: with `begin`, then what is not there in `go_on`.

    It is empty before: Qt lays out what comes into view before it has told how wide it is, in lines without end.
    A line break inside code becomes a line separator, so offsets stay the same.
    """

    def __init__(self, document: Document, theme: Theme, zoom: float) -> None:
        self.document, self.theme, self.zoom = document, theme, zoom
        self.text = QTextDocument()
        self.text.setUndoRedoEnabled(False)
        self.text.setDocumentMargin(SIDE)
        self.wrap_mode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        """Where lines end: between words, but anywhere as soon as a word that has no end is there."""
        self.parts = Parts(document.blocks)
        self._starts = [0]
        self._layout = PageLayout(self.text, Tables(document), self.parts, Spaces(document, self.parts, theme, zoom),
                                  theme.px(FOOT))
        self._unstyled: list[range] = []
        self.text.setDefaultFont(theme.font("reader", zoom))
        self.text.setDocumentLayout(self._layout)

    @property
    def done(self) -> bool:
        """Tell whether the whole document is there."""
        return self.parts.done

    @property
    def settled(self) -> bool:
        """Tell whether the whole document is there, and as large as it is to be."""
        return self.done and not self._unstyled

    def begin(self) -> None:
        """Fill more than any window shows."""
        self._take(AT_ONCE)
        # Where the text is one block only, Qt has just laid it out by itself, without the heights of its lines.
        self.text.firstBlock().clearLayout()

    def go_on(self, seconds: float) -> None:
        """Fill for so many seconds."""
        end = perf_counter() + seconds
        while not self.settled and perf_counter() < end:
            if self._unstyled:
                numbers = self._unstyled.pop()
                self._style(numbers[:STYLED])
                self._unstyled += [numbers[STYLED:]] if len(numbers) > STYLED else []
            else:
                self._take(A_STEP)

    def starts(self, end: int | None = None) -> list[int]:
        """Return before how many characters each block of the document stands, and how many there are in all.

        With an `end` as far as that block at least: of what is there it is known, the rest of a long text takes time.
        """
        lengths = (len(block.text) + 1 for block in self.document.blocks[len(self._starts) - 1:end])
        self._starts += islice(accumulate(lengths, initial=self._starts[-1]), 1, None)
        return self._starts

    @property
    def characters(self) -> int:
        """Return how many characters there are in all, by the blocks that are measured where not all are."""
        return self._starts[-1] * len(self.document.blocks) // max(len(self._starts) - 1, 1)

    def restyle(self, zoom: float, near: int = 0) -> None:
        """Set what is there at another text size or zoom, and what follows too.

        The letters of headings and of code are set at once from a few blocks before a block on, those elsewhere in a
        long text follow in `go_on`.
        """
        self.zoom = zoom
        self._layout.foot = self.theme.px(FOOT)
        self._layout.spaces = Spaces(self.document, self.parts, self.theme, zoom)
        self.forget_lines()
        first = max(min(near - STYLED // 4, self.parts.made - STYLED), 0)
        self._style(range(first, min(first + STYLED, self.parts.made)))
        rest = range(first), range(first + STYLED, self.parts.made)
        self._unstyled = [numbers for numbers in rest if numbers]
        self.text.setDefaultFont(self.theme.font("reader", zoom))

    def forget_lines(self) -> None:
        """Find anew where characters stand: the text takes another width or size."""
        self._layout.lines.clear()

    def _take(self, characters: int) -> None:
        """Append blocks of about so many characters."""
        first, before = self.parts.made, self.parts.reached
        taken = self.parts.take(characters)
        self.starts(self.parts.reached)
        self._wrap(before)
        self._layout.tables.take(before, self.parts.reached)
        if self.done:
            self._layout.last = max(self.parts.made, 1) - 1
        words = "\n".join(map(self._words, taken))
        cursor = QTextCursor(self.text)
        # For Qt one change, after each of which it measures the end of the text.
        cursor.beginEditBlock()
        cursor.setPosition(self.text.characterCount() - 1)
        # The letters of a heading do not go on in what follows it.
        cursor.insertText(f"\n{words}" if first else words, QTextCharFormat())
        self._style(range(first, self.parts.made))
        self._direct(cursor, first, taken)
        cursor.endEditBlock()

    def _style(self, numbers: range) -> None:
        _set_fonts(self.text, self.document, self.theme, self.zoom, {number: self.parts.part(number).block
                                                                     for number in numbers})

    def _words(self, part: Part) -> str:
        words = self.document.blocks[part.block].text[part.start:part.end]
        if words.endswith("\n") and self.parts.is_part(part):
            # The part ends the line.
            words = words[:-1] + UNSEEN[0]
        return words.replace("\n", "\u2028")

    def _direct(self, cursor: QTextCursor, first: int, taken: list[Part]) -> None:
        """Let the parts of a block run as its first one does, whatever letters they begin with."""
        if not any(map(self.parts.is_part, (self.parts.part(max(first - 1, 0)), *taken))):
            return
        for number, part in enumerate(taken, first):
            style = QTextBlockFormat()
            if self.parts.is_part(part):
                begin = self.text.findBlockByNumber(self.parts.number_at(part.block, 0))
                style.setLayoutDirection(begin.textDirection())
            cursor.setPosition(self.text.findBlockByNumber(number).position())
            # What follows a block takes its format on.
            cursor.setBlockFormat(style)

    def _wrap(self, before: int) -> None:
        if any(has_endless_word(block.text) for block in self.document.blocks[before:self.parts.reached]):
            self.wrap_mode = QTextOption.WrapMode.WrapAnywhere
            option = self.text.defaultTextOption()
            option.setWrapMode(self.wrap_mode)
            self.text.setDefaultTextOption(option)



def offset_in(text: str, block: QTextBlock, offset: int) -> int:
    """Return where a character of a block's text stands in Qt's, which counts characters beyond U+FFFF twice."""
    if len(text) == block.length() - 1:
        return offset
    return offset + sum(1 for character in text[:offset] if character > "\uffff")


def offset_from(text: str, block: QTextBlock, position: int) -> int:
    """Return which character of a block's text stands at a position of Qt's."""
    if len(text) == block.length() - 1:
        return position
    return len(text.encode("utf-16-le")[:2 * position].decode("utf-16-le", errors="ignore"))


def _gap(before: Block | None, block: Block) -> float:
    if before is None:
        return TOP
    if block.kind is Kind.HEADING:
        return ABOVE_HEADING
    if before.kind is Kind.HEADING:
        return BELOW_HEADING
    alike = before.kind is block.kind and before.table == block.table
    return TIGHT.get(block.kind, BETWEEN) if alike else BETWEEN


def _set_fonts(text: QTextDocument, document: Document, theme: Theme, zoom: float, numbers: dict[int, int]) -> None:
    """Set the letters of blocks of the text that are headings or code; `numbers` gives the document's block of each."""
    fonts: dict[str, QFont] = {role: theme.font(role, zoom)
                               for role in ("reader_heading_1", "reader_heading", "reader_heading_3")}
    fonts["code"] = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fonts["code"].setPixelSize(max(round(theme.font("reader", zoom).pixelSize() * 0.875), 1))
    cursor = QTextCursor(text)
    cursor.beginEditBlock()
    for number, own in numbers.items():
        role = _role_of(document.blocks[own])
        if role:
            place = text.findBlockByNumber(number)
            cursor.setPosition(place.position())
            cursor.setPosition(place.position() + place.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            style.setFont(fonts[role])
            cursor.setCharFormat(style)
    cursor.endEditBlock()


def _role_of(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return HEADING_ROLES.get(block.level, "reader_heading_3")
    return "code" if block.kind is Kind.CODE else ""
