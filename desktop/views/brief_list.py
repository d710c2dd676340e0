"""The list under the desk: its rows stand where they are on laid-out pages.

Qt's list gives the cursor, the keys, dragging nowhere, and the names screen readers say; where a row stands, and which
one a key leads to, is the pages'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.views.brief_paper import Places, places_of, whole_box
from desktop.views.brief_rows import RowsModel
from desktop.views.controls import SlimScrollBar
from desktop.views.screen_reader import tell_row

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent

    from desktop.pages import Pages, Row
    from desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
STEPS = {Action.MoveDown: 1, Action.MoveNext: 1, Action.MoveRight: 1, Action.MoveUp: -1, Action.MovePrevious: -1,
         Action.MoveLeft: -1}


class PageList(QListView):
    """Knows where each row of some pages stands, has a cursor on one, and keeps it in view."""

    row_chosen = Signal(int)
    """The cursor went to a row, by key or mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.pages: Pages | None = None
        self.places: Places | None = None
        self.whole = False
        self.rows = RowsModel(self)
        self._boxes: dict[int, list[QRectF]] = {}
        self._quiet = False
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimScrollBar(theme, ground="desk", shy=True))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the scroll bar's handle."""
        super().enterEvent(event)
        self.verticalScrollBar().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the scroll bar's handle."""
        super().leaveEvent(event)
        self.verticalScrollBar().update()

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages; the view stays where it is."""
        self.pages = pages
        self._quiet = True
        self.rows.show_rows(pages.rows if pages else ())
        self._quiet = False
        self.arrange()

    def arrange(self) -> None:
        """Put the pages where they lie in the sizes of now."""
        self._boxes.clear()
        # The scroll bar lies in the desk's right margin, so the paper keeps the pane's whole width.
        width = self.viewport().width() + self.verticalScrollBar().width()
        self.places = None if self.pages is None else places_of(
            self.pages, width, self.viewport().height(), self.whole)
        self.updateGeometries()
        self.viewport().update()

    def show_row(self, row: int) -> None:
        """Put the cursor on a row without telling anyone."""
        if row != self.currentIndex().row():
            self._quiet = True
            self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
            self._quiet = False
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

    def doItemsLayout(self) -> None:
        """Find no place for any row, as Qt's list would: it took a dozen milliseconds for what the pages know."""
        QAbstractItemView.doItemsLayout(self)

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
        tell_row(self)
        self.scrollTo(current)
        self.viewport().update()
        if current.isValid():
            self.row_chosen.emit(current.row())

    def _row_a_page_on(self, direction: int) -> int:
        row = max(self.currentIndex().row(), 0)
        start = whole_box(self.boxes_of(row)).top()
        room = self.viewport().height() * 0.9
        while 0 <= row + direction < self.rows.rowCount():
            row += direction
            if abs(whole_box(self.boxes_of(row)).top() - start) >= room:
                break
        return row
