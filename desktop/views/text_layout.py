"""A document as a QTextDocument set like a page: line heights, gaps, heading fonts; one text block a Block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontDatabase, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from summarise.document import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from desktop.theme import Theme
    from summarise.document import Block, Document

TOP, FOOT = 28, 28
SIDE = 4
"""Pixels left and right of the words for the ring of the current sentence."""
ABOVE_HEADING, BELOW_HEADING, BETWEEN = 22, 8, 12
BETWEEN_ITEMS, BETWEEN_ROWS = 6, 2
HEADING_ROLES = {1: "reader_heading_1", 2: "reader_heading"}
TIGHT = {Kind.ITEM: BETWEEN_ITEMS, Kind.ROW: BETWEEN_ROWS}

Space = tuple[float, float]
"""The gap above a block and the height of its lines, in pixels."""


class PageLayout(QPlainTextDocumentLayout):
    """Spaces lines and blocks, which QPlainTextDocumentLayout otherwise sets without line height and margins."""

    def __init__(self, document: QTextDocument, spaces: Sequence[Space], foot: float) -> None:
        super().__init__(document)
        self.spaces = spaces
        self.foot = foot

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the block's box with its gap, its lines put in their places when it is laid out anew."""
        fresh = block.isValid() and not block.layout().lineCount()
        box = super().blockBoundingRect(block)
        number = block.blockNumber()
        if not block.isValid() or number >= len(self.spaces):
            return box
        above, height = self.spaces[number]
        layout = block.layout()
        count = layout.lineCount()
        if fresh:
            for index in range(count):
                line = layout.lineAt(index)
                line.setPosition(QPointF(line.x(), above + index * height + (height - line.height()) / 2))
        foot = self.foot if number == len(self.spaces) - 1 else 0
        return QRectF(0, 0, box.width(), above + count * height + foot)


def make_text(document: Document, theme: Theme, zoom: float) -> QTextDocument:
    """Make the text of a document: a line break inside code becomes a line separator, so offsets stay the same."""
    text = QTextDocument()
    text.setUndoRedoEnabled(False)
    text.setDocumentMargin(SIDE)
    text.setPlainText("\n".join(block.text.replace("\n", "\u2028") for block in document.blocks))
    text.setDefaultFont(theme.font("reader", zoom))
    _set_fonts(text, document, theme, zoom)
    text.setDocumentLayout(PageLayout(text, spaces_of(document, theme, zoom), theme.px(FOOT)))
    return text


def restyle(text: QTextDocument, document: Document, theme: Theme, zoom: float) -> None:
    """Set a text made before at another text size or zoom."""
    layout = text.documentLayout()
    if isinstance(layout, PageLayout):
        layout.spaces = spaces_of(document, theme, zoom)
        layout.foot = theme.px(FOOT)
    _set_fonts(text, document, theme, zoom)
    text.setDefaultFont(theme.font("reader", zoom))


def spaces_of(document: Document, theme: Theme, zoom: float) -> tuple[Space, ...]:
    """Return the gap above each block and the height of its lines, in pixels."""
    heights = {role: theme.line(role, zoom) for role in ("reader", "reader_heading", "reader_heading_1")}
    scale = theme.px(100) / 100 * zoom / 100
    spaces: list[Space] = []
    before: Block | None = None
    for block in document.blocks:
        role = HEADING_ROLES.get(block.level, "reader") if block.kind is Kind.HEADING else "reader"
        # Qt puts the margin of the sides above the first block too.
        gap = round(_gap(before, block) * scale) - (SIDE if before is None else 0)
        spaces.append((gap, heights[role]))
        before = block
    return tuple(spaces) or ((theme.px(TOP), heights["reader"]),)


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
    return TIGHT.get(block.kind, BETWEEN) if before.kind is block.kind else BETWEEN


def _set_fonts(text: QTextDocument, document: Document, theme: Theme, zoom: float) -> None:
    fonts: dict[str, QFont] = {role: theme.font(role, zoom)
                               for role in ("reader_heading_1", "reader_heading", "reader_heading_3")}
    fonts["code"] = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fonts["code"].setPixelSize(max(round(theme.font("reader", zoom).pixelSize() * 0.875), 1))
    cursor = QTextCursor(text)
    cursor.beginEditBlock()
    for number, block in enumerate(document.blocks):
        role = _role_of(block)
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
