"""Writing on the page: a field over a row, in the row's own font and width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.pages import font_of, in_family
from desktop.views.menu_rows import offer_editing
from desktop.views.painting import paint_box

if TYPE_CHECKING:
    from desktop.pages import Inks, Row
    from desktop.theme import Theme

SIDE, EDGE = 5, 2
"""Pixels between the words of a field and its ring's outside, at the sides and above and below."""
_STYLES = {"title": "title", "marking": "marking", "detail": "detail"}


class RowEditor(QWidget):
    """Enter keeps what was written, Esc gives it up, leaving keeps it; Tab keeps it and goes on to the next field.

    Where a field may hold several paragraphs, Shift+Enter begins another.
    """

    kept = Signal(str, int)
    """The text, and where to go on: 0 stay, 1 or -1 the next or previous field."""
    given_up = Signal()

    def __init__(self, theme: Theme, row: Row, text: str, inks: Inks, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.row = row
        self.before = text
        self._inks = inks
        self._box = QRect()
        self._lower = 0
        self._closed = False
        self.field = _Field(self)
        self.field.setFont(font_of(style_of(row), scale))
        self.field.setAccessibleName(row.label or row.heading or row.prompt or row.text)
        self.field.setPlaceholderText(row.prompt)
        palette = self.field.palette()
        palette.setColor(QPalette.ColorRole.Base, inks.colour("paper"))
        palette.setColor(QPalette.ColorRole.Text, inks.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, inks.colour("prompt"))
        self.field.setPalette(palette)
        self.field.setPlainText(text)
        self.field.selectAll()
        self.field.textChanged.connect(self._fit)
        self.setFocusProxy(self.field)

    def lie_over(self, box: QRect, line: float) -> None:
        """Lie over a row's box, no smaller than it; its first line, so high, stays where it stands."""
        self._box = box.adjusted(-SIDE, -EDGE, SIDE, EDGE)
        # A line of the paper has its room above its letters.
        self._lower = max(round(line - QFontMetricsF(self.field.font()).height()), 0)
        self._fit()

    def keep(self, onward: int = 0) -> None:
        """Keep what was written, once."""
        if not self._closed:
            self._closed = True
            self.kept.emit(self.words(), onward)

    def give_up(self) -> None:
        """Leave everything as it was, once."""
        if not self._closed:
            self._closed = True
            self.given_up.emit()

    def words(self) -> str:
        """Return what was written: one paragraph, or one a line where the field may hold several."""
        lines = [" ".join(line.split()) for line in self.field.toPlainText().splitlines()]
        return ("\n" if self.row.many else " ").join(filter(None, lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper under the field and the ring round it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()), self._inks.colour("paper"), self.theme.tokens["accent"],
                  self.theme.radius("tint"), self.theme.tokens.stroke("focus"))
        painter.end()

    def _fit(self) -> None:
        """Grow with what is written."""
        width, top = max(self._box.width(), 60), EDGE + self._lower
        font = self.field.font()
        font.setItalic(self.field.document().isEmpty() and in_family(self.row.prompt))
        if font != self.field.font():
            self.field.setFont(font)
        self.field.setGeometry(SIDE, top, width - 2 * SIDE, 10_000)
        lines = 0
        block = self.field.document().begin()
        while block.isValid():
            lines += max(block.layout().lineCount(), 1)
            block = block.next()
        height = max(round(lines * self.field.fontMetrics().lineSpacing()) + 2,
                     self._box.height() - 2 * EDGE - self._lower)
        self.field.setGeometry(SIDE, top, width - 2 * SIDE, height)
        self.setGeometry(self._box.left(), self._box.top(), width, top + height + EDGE)


def style_of(row: Row) -> str:
    """Return the paragraph style in which a row is written."""
    first = str(row.path[0])
    return _STYLES.get(first) or ("bottom line" if row.section == "bottom-line" else "body")


class _Field(QPlainTextEdit):
    """The field itself: plain words, no frame, no scroll bars."""

    def __init__(self, editor: RowEditor) -> None:
        super().__init__(editor)
        self.editor = editor
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep, give up, go on, or write."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.editor.give_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.editor.row.many and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.editor.keep()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.editor.keep(1 if key == Qt.Key.Key_Tab else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, paste and so on."""
        offer_editing(self, self.editor.theme, event.globalPos())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave Tab to the key press: it keeps and goes on to the next field."""
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the focus goes elsewhere; a menu or another window is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.editor.keep()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in plain text only, on one line where the field holds one."""
        text = source.text()
        self.textCursor().insertText(text if self.editor.row.many else " ".join(text.split()))
