"""The desk with the paper on it: how the brief's rows look, and what the pointer, the keys and writing do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)

from desktop.pages import place_of
from desktop.translating import tr
from desktop.views.brief_editor import RowEditor, style_of
from desktop.views.brief_list import PageList
from desktop.views.brief_paper import inks_of, whole_box
from desktop.views.brief_scene import Scene, Sheets
from desktop.views.brief_tools import PointTools
from desktop.views.screen_reader import tell_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.pages import Inks, Pages, Row
    from desktop.theme import Theme


class PageDesk(PageList):
    """Shows pages; says what the user does with a row, and does nothing about it itself."""

    row_written = Signal(object, str)
    """A Row was given other words."""
    menu_wanted = Signal(int, QPoint)
    """The right button or its key, on a row, at a place of the screen."""
    tool_used = Signal(int, str)
    """A button beside a point: the row, and move_up, move_down, reword or remove_point."""

    def __init__(self, theme: Theme, text_of: Callable[[Row], str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._text_of = text_of
        self.white = False
        self.twin = -1
        self.editor: RowEditor | None = None
        self._sheets = Sheets(theme)
        self._hovered = -1
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Brief"))
        self.tools = PointTools(theme, self.viewport())
        self.tools.used.connect(lambda name: self.tool_used.emit(self._hovered, name))

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages, with no buttons beside a point that is gone."""
        super().show_pages(pages)
        if self._hovered >= self.rows.rowCount():
            self._hover(-1)

    def arrange(self) -> None:
        """Put the pages where they lie, what is written in in view, and paint them in the colours of now."""
        super().arrange()
        if self.editor is not None:
            self.scrollTo(self.rows.index(place_of(self.rows.rows, self.editor.row)))
        self._place_editor()

    @property
    def inks(self) -> Inks:
        """Return the colours of the paper."""
        return inks_of(self.theme.tokens, self.white)

    def show_twin(self, row: int) -> None:
        """Tint the row whose words are the text's current sentence, -1 for none."""
        if row != self.twin:
            self.twin = row
            self.viewport().update()

    def write(self) -> bool:
        """Let the user write in the row the cursor is on; tells whether that can be done."""
        row, places = self.row_now(), self.places
        if row is None or not row.editable or places is None:
            return False
        self.end_writing()
        self.scrollTo(self.currentIndex())
        self.editor = RowEditor(self.theme, row, self._text_of(row), self.inks, places.scale, self.viewport())
        self.editor.kept.connect(self._keep)
        self.editor.given_up.connect(self.end_writing)
        self._place_editor()
        self.editor.show()
        self.editor.field.setFocus()
        self.editor.field.cursorPositionChanged.connect(self._come_back)
        self._hover(-1)
        return True

    def end_writing(self) -> None:
        """Close the field that is written in, if there is one, and give the focus back to the page."""
        editor, self.editor = self.editor, None
        if editor is not None:
            held = editor.field.hasFocus()
            editor.give_up()
            if held:
                # Before it is hidden: Qt would hand the focus to another pane, which the cursor then follows.
                self.setFocus()
            editor.hide()
            editor.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages on the desk anew, the same place staying at the top, or what is written in in view."""
        before = self.places
        super().resizeEvent(event)
        share = self.verticalOffset() / before.height if before and before.height else 0.0
        self.arrange()
        if self.editor is None and self.places and before and before.scale != self.places.scale:
            self.verticalScrollBar().setValue(round(share * self.places.height))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the field that is written in with the paper."""
        self.viewport().update()
        self._place_editor()
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk, the paper, what lies behind the words, the words, and the cursor."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.theme.tokens["desk"])
        if self.pages is not None and self.places is not None:
            current = self.currentIndex().row()
            self._sheets.paint(painter, Scene(
                self.pages, self.inks, self.places, self.rows.rows, self.boxes_of, self.twin,
                current if self.hasFocus() else -1, {self._hovered, current},
                QRectF(self.viewport().rect()).translated(0, self.verticalOffset()), self.devicePixelRatioF()))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the buttons beside the point under the pointer, and an upright pointer over what can be written."""
        row = self.indexAt(event.position().toPoint()).row()
        self._hover(row)
        field = row >= 0 and self.rows.rows[row].field
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor if field else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor on a row; an empty field is written in at once."""
        if self.editor is not None:
            self.editor.keep()
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        row = self.row_now()
        if event.button() == Qt.MouseButton.LeftButton and row is not None and row.field and not row.text:
            self.write()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in the row."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.write()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do no more than the press did."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row, where the pointer is or where the row stands."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(index.row(), self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write in a field on Enter; let letters pass, which are commands."""
        row = self.row_now()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None and row.field and self.write():
            return
        if event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor: on the text's current sentence where it stands on the page, else where it was."""
        super().focusInEvent(event)
        if self.rows.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(max(self.twin, 0)))
        elif self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())
        tell_row(self)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the buttons beside a point."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row == self._hovered and row >= 0:
            return
        before, self._hovered = self._hovered, row
        point = row >= 0 and self.rows.rows[row].index >= 0 and self.editor is None
        if point and self.places is not None:
            box = whole_box(self.boxes_of(row)).translated(0, -self.verticalOffset())
            right = round(self.places.left + self.places.width)
            self.tools.stand_beside(box, right)
        elif not self.tools.underMouse() or row >= 0:
            self.tools.hide()
        else:
            self._hovered = before
            return
        self.viewport().update()

    def _come_back(self) -> None:
        """Bring what is written in into view when it is written in after the page was scrolled away from it."""
        if self.editor is not None and self.editor.visibleRegion().isEmpty():
            self.scrollTo(self.rows.index(place_of(self.rows.rows, self.editor.row)))

    def _place_editor(self) -> None:
        editor = self.editor
        if editor is None or self.places is None or self.pages is None:
            return
        boxes = self.boxes_of(place_of(self.rows.rows, editor.row))
        box = whole_box(boxes).translated(0, -self.verticalOffset())
        if box.isEmpty():
            editor.keep()
            return
        if style_of(editor.row) not in ("detail", "marking"):
            right = self.places.left + (self.pages.sheet.width - self.pages.sheet.side) * self.places.scale
            box.setRight(round(right))
        editor.lie_over(box, boxes[0].height())

    def _keep(self, text: str, onward: int) -> None:
        editor = self.editor
        if editor is None:
            return
        row, before = editor.row, editor.before
        self.end_writing()
        if text != before:
            self.row_written.emit(row, text)
        if onward:
            self._write_next(row, onward)

    def _write_next(self, row: Row, direction: int) -> None:
        here = max(place_of(self.rows.rows, row), 0)
        ahead = [place for place, other in enumerate(self.rows.rows)
                 if other.field not in ("", row.field) and (place - here) * direction > 0]
        if ahead:
            self.setCurrentIndex(self.rows.index(ahead[0] if direction > 0 else ahead[-1]))
            self.write()
