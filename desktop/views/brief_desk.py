"""The desk with the paper on it: a list of the brief's rows that shows them as laid-out pages.

Qt's list gives the cursor, the keys, dragging nowhere, and the names screen readers say; where a row stands, and how
it looks, is the pages'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.pages import place_of
from desktop.translating import tr
from desktop.views.brief_editor import RowEditor, style_of
from desktop.views.brief_paper import Places, inks_of, places_of, whole_box
from desktop.views.brief_rows import RowsModel
from desktop.views.brief_scene import Scene, Sheets
from desktop.views.brief_tools import PointTools
from desktop.views.controls import SlimScrollBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.pages import Inks, Pages, Row
    from desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
STEPS = {Action.MoveDown: 1, Action.MoveNext: 1, Action.MoveRight: 1, Action.MoveUp: -1, Action.MovePrevious: -1,
         Action.MoveLeft: -1}


class PageDesk(QListView):
    """Shows pages; says what the user does with a row, and does nothing about it itself."""

    row_chosen = Signal(int)
    """The cursor went to a row, by key or mouse."""
    row_written = Signal(object, str)
    """A Row was given other words."""
    menu_wanted = Signal(int, QPoint)
    """The right button or its key, on a row, at a place of the screen."""
    tool_used = Signal(int, str)
    """A button beside a point: the row, and move_up, move_down, reword or remove_point."""

    def __init__(self, theme: Theme, text_of: Callable[[Row], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text_of = text_of
        self.pages: Pages | None = None
        self.places: Places | None = None
        self.whole = False
        self.white = False
        self.twin = -1
        self.rows = RowsModel(self)
        self.editor: RowEditor | None = None
        self._sheets = Sheets(theme)
        self._boxes: dict[int, list[QRectF]] = {}
        self._hovered = -1
        self._quiet = False
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimScrollBar(theme, ground="desk"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Brief"))
        self.tools = PointTools(theme, self.viewport())
        self.tools.used.connect(lambda name: self.tool_used.emit(self._hovered, name))

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages; the view stays where it is."""
        self.pages = pages
        self._quiet = True
        self.rows.show_rows(pages.rows if pages else ())
        self._quiet = False
        self.arrange()
        if self._hovered >= self.rows.rowCount():
            self._hover(-1)

    def arrange(self) -> None:
        """Put the pages where they lie in the sizes of now, and paint them in the colours of now."""
        self._boxes.clear()
        # The scroll bar lies in the desk's right margin, so the paper keeps the pane's whole width.
        width = self.viewport().width() + self.verticalScrollBar().width()
        self.places = None if self.pages is None else places_of(
            self.pages, width, self.viewport().height(), self.whole)
        self.updateGeometries()
        self.viewport().update()
        if self.editor is not None:
            self.scrollTo(self.rows.index(place_of(self.rows.rows, self.editor.row)))
        self._place_editor()

    @property
    def inks(self) -> Inks:
        """Return the colours of the paper."""
        return inks_of(self.theme.tokens, self.white)

    def show_row(self, row: int) -> None:
        """Put the cursor on a row without telling anyone."""
        if row != self.currentIndex().row():
            self._quiet = True
            self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
            self._quiet = False
        self.viewport().update()

    def show_twin(self, row: int) -> None:
        """Tint the row whose words are the text's current sentence, -1 for none."""
        if row != self.twin:
            self.twin = row
            self.viewport().update()

    def row_now(self) -> Row | None:
        """Return the row the cursor is on."""
        place = self.currentIndex().row()
        return self.rows.rows[place] if 0 <= place < len(self.rows.rows) else None

    def boxes_of(self, row: int) -> list[QRectF]:
        """Return where a row stands on the desk, a box a line."""
        kept = self._boxes.get(row)
        if kept is None:
            pages, places = self.pages, self.places
            kept = [] if pages is None or places is None else [
                places.box_of(page, spot) for page, spot in pages.spots_of(row)]
            self._boxes[row] = kept
        return kept

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

    def step(self, places: int) -> None:
        """Go to the row some places on."""
        count = self.rows.rowCount()
        if count:
            here = max(self.currentIndex().row(), -1 if places > 0 else 0)
            self.setCurrentIndex(self.rows.index(min(max(here + places, 0), count - 1)))

    # What Qt asks of a list.

    def visualRect(self, index: Index) -> QRect:
        """Return where a row stands in the viewport."""
        box = whole_box(self.boxes_of(index.row()))
        return box.translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        if self.pages is None or self.places is None:
            return QModelIndex()
        y = point.y() + self.verticalOffset()
        page = self.places.page_at(y)
        if page < 0:
            return QModelIndex()
        row = self.pages.row_at(page, *self.places.twips(page, point.x(), y))
        return self.rows.index(row) if row >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
                 ) -> None:
        """Bring a row into view, a third from the top where it was out of it."""
        box = whole_box(self.boxes_of(index.row()))
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if box.isEmpty():
            return
        if box.top() - 8 < bar.value() or box.bottom() + 8 > bar.value() + height:
            bar.setValue(min(box.top() - 8, max(box.top() - height // 3, 0)))

    def verticalOffset(self) -> int:
        """Return how far the desk is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return that the desk is never scrolled sideways."""
        return 0

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row a key leads to."""
        count, here = self.rows.rowCount(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        if action == Action.MoveHome:
            return self.rows.index(0)
        if action == Action.MoveEnd:
            return self.rows.index(count - 1)
        if action in (Action.MovePageDown, Action.MovePageUp):
            return self.rows.index(self._row_a_page_on(1 if action == Action.MovePageDown else -1))
        return self.rows.index(min(max(here + STEPS[action], 0), count - 1) if here >= 0 else 0)

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Return the whole viewport: what is selected is painted as the ring."""
        return QRegion(self.viewport().rect())

    def keyboardSearch(self, search: str) -> None:
        """Find nothing: letters are commands here."""

    def updateGeometries(self) -> None:
        """Set the range of the scroll bar."""
        height = self.places.height if self.places else 0
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(round(height) - seen, 0))
        bar.setPageStep(seen)
        bar.setSingleStep(40)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that the cursor went to another row."""
        if self._quiet:
            return
        super().currentChanged(current, previous)
        self.scrollTo(current)
        self.viewport().update()
        if current.isValid():
            self.row_chosen.emit(current.row())

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
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the buttons beside a point."""
        super().leaveEvent(event)
        self._hover(-1)

    def _row_a_page_on(self, direction: int) -> int:
        row = max(self.currentIndex().row(), 0)
        start = whole_box(self.boxes_of(row)).top()
        room = self.viewport().height() * 0.9
        while 0 <= row + direction < self.rows.rowCount():
            row += direction
            if abs(whole_box(self.boxes_of(row)).top() - start) >= room:
                break
        return row

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
