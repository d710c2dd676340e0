"""The list of the sources pane: where its rows stand, what the keys and the mouse do with them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.translating import tr
from desktop.views.controls import SlimScrollBar
from desktop.views.screen_reader import tell_row
from desktop.views.sources_rows import ENTRY, Entry, Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
REMOVE = frozenset({int(Qt.Key.Key_Delete), int(Qt.Key.Key_Backspace)})
STEPS = {Action.MoveDown: 1, Action.MoveNext: 1, Action.MoveUp: -1, Action.MovePrevious: -1}


class EntryModel(QAbstractListModel):
    """The rows as they are: a heading costs a place in a tuple until it is seen, for there may be thousands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's entry, or what a screen reader says of it."""
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        return entry.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def fill(self, entries: tuple[Entry, ...]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def change(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Hold the same rows with other words and marks; return those that differ."""
        before, self.entries = self.entries, entries
        changed = [number for number, (old, new) in enumerate(zip(before, entries, strict=True))
                   if old is not new and old != new]
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))
        return tuple(entries[number] for number in changed)


class SourceList(QListView):
    """The list itself. Four hooks tell the pane what happened in it.

    Its rows differ in height, and headings may be thousands: where they stand is reckoned here, in a moment; Qt would
    ask for the size of each.
    """

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.button_pressed: Callable[[Entry], None] = _nothing
        self.moved_to: Callable[[Entry], None] = _nothing
        self.menu_wanted: Callable[[Entry, QPoint], None] = _no_menu
        self.kept_removed: Callable[[Entry], None] = _nothing
        self.gone_into: Callable[[Entry], None] = _nothing
        self.setAccessibleName(tr("Sources"))
        self._tops: list[int] = [0]
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.rows = Rows(theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(theme, ground="window", parent=self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def restyle(self) -> None:
        """Take the theme's colours and sizes."""
        palette = self.theme.palette()
        palette.setColor(palette.ColorRole.Base, self.theme.tokens["window"])
        self.setPalette(palette)
        self.doItemsLayout()

    def fill(self, entries: tuple[Entry, ...]) -> None:
        """Show other rows; the ring stays on its row, or goes to the source that is shown where that row is gone."""
        before: Entry | None = self.currentIndex().data(ENTRY)
        self.entries.fill(entries)
        self._reckon()
        shown = next((number for number, entry in enumerate(entries) if entry.kind == "source" and entry.current), 0)
        kept = (number for number, entry in enumerate(entries) if before is not None
                and (entry.kind, entry.key, entry.title) == (before.kind, before.key, before.title))
        self.setCurrentIndex(self.entries.index(next(kept, shown)))

    def ring_source(self, key: str) -> None:
        """Put the ring on the row of a source: commands mean the source that is shown."""
        for row, entry in enumerate(self.entries.entries):
            if entry.kind == "source" and entry.key == key:
                self.setCurrentIndex(self.entries.index(row))

    def show_row(self, row: int) -> None:
        """Bring a row into view; the ring stays where it is."""
        self.executeDelayedItemsLayout()
        self.scrollTo(self.entries.index(row))

    @property
    def kept_keys(self) -> frozenset[int]:
        """Return the keys that mean no command now: only a source that has the ring is removed."""
        entry: Entry | None = self.currentIndex().data(ENTRY)
        return frozenset() if entry is not None and entry.kind == "source" else REMOVE

    def change(self, entries: tuple[Entry, ...]) -> None:
        """Show the same rows with other words and marks, of which a source's may take another height."""
        if any(entry.kind == "source" for entry in self.entries.change(entries)):
            self.scheduleDelayedItemsLayout()

    # What Qt asks of a list.

    def doItemsLayout(self) -> None:
        """Reckon where the rows stand, and no more: Qt's own lists lay out one row after the other."""
        self._reckon()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Set the range of the scroll bar."""
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self._tops[-1] - seen, 0))
        bar.setPageStep(seen)
        bar.setSingleStep(self.theme.size("outline_row"))

    def visualRect(self, index: Index) -> QRect:
        """Return where a row stands in the viewport."""
        row = index.row()
        if not 0 <= row < len(self._tops) - 1:
            return QRect()
        top = self._tops[row]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), self._tops[row + 1] - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        return self.entries.index(self._row_at(point.y() + self.verticalOffset()))

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
                 ) -> None:
        """Bring a row into view, and no further."""
        box, bar = self.visualRect(index), self.verticalScrollBar()
        if box.top() < 0:
            bar.setValue(bar.value() + box.top())
        elif box.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + min(box.bottom() + 1 - self.viewport().height(), box.top()))

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return that the list is never scrolled sideways."""
        return 0

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row a key leads to."""
        here, last = max(self.currentIndex().row(), 0), len(self.entries.entries) - 1
        if action in (Action.MoveHome, Action.MoveEnd):
            return self.entries.index(0 if action == Action.MoveHome else last)
        if action in (Action.MovePageDown, Action.MovePageUp):
            page = self.viewport().height() * (1 if action == Action.MovePageDown else -1)
            return self.entries.index(min(max(self._row_at(max(self._tops[here] + page, 0)), 0), last))
        return self.entries.index(min(max(here + STEPS.get(action, 0), 0), last))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row that is pressed."""
        self.selectionModel().select(self.indexAt(rect.topLeft()), command)

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Return the whole viewport: what is selected is painted as the ring."""
        return QRegion(self.viewport().rect())

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint the rows that are in view now."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in view."""
        painter = QPainter(self.viewport())
        box = event.rect()
        painter.fillRect(box, self.theme.tokens["window"])
        ringed = self.currentIndex().row() if self.hasFocus() else -1
        under, offset, last = self._row_under_mouse(), self.verticalOffset(), len(self.entries.entries)
        row = max(self._row_at(box.top() + offset), 0)
        while row < last and self._tops[row] - offset <= box.bottom():
            place = self.visualRect(self.entries.index(row))
            self.rows.paint(painter, place, self.entries.entries[row], row == under, row == ringed)
            row += 1
        painter.end()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that the cursor went to another row."""
        super().currentChanged(current, previous)
        tell_row(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell which row has the cursor."""
        super().focusInEvent(event)
        tell_row(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the source the arrows come to; Enter goes into it, and presses the button of one that went wrong."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            entry: Entry | None = self.currentIndex().data(ENTRY)
            if entry is not None and entry.button[0]:
                self.button_pressed(entry)
            elif entry is not None:
                self.gone_into(entry)
            return
        if event.key() in self.kept_keys:
            self.kept_removed(self.currentIndex().data(ENTRY))
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.moved_to(self.currentIndex().data(ENTRY))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button in a row that is under the mouse."""
        index = self.indexAt(event.position().toPoint())
        entry: Entry | None = index.data(ENTRY)
        if entry is not None and entry.button[0]:
            box = self.rows.button_box(entry, QRectF(self.visualRect(index)))
            if box.contains(event.position()):
                self.button_pressed(entry)
                return
        super().mouseReleaseEvent(event)
        ringed: Entry | None = self.currentIndex().data(ENTRY)
        if ringed is not None:
            # A press that was let go beside its row has moved the ring all the same.
            self.moved_to(ringed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with a source."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            place = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted(index.data(ENTRY), place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let rows take another height when the pane takes another width."""
        if event.type() == QEvent.Type.Resize:
            self.scheduleDelayedItemsLayout()
        return super().viewportEvent(event)

    def _reckon(self) -> None:
        width, height = self.viewport().width(), self.theme.size("outline_row")
        self._tops = list(accumulate((height if entry.kind == "section" and not entry.gap else
                                      self.rows.height_of(entry, width) for entry in self.entries.entries), initial=0))

    def _row_at(self, y: int) -> int:
        """Return the row at a height of the list, -1 above and below all."""
        row = bisect_right(self._tops, y) - 1
        return row if row < len(self._tops) - 1 else -1

    def _row_under_mouse(self) -> int:
        seen = self.viewport()
        return self.indexAt(seen.mapFromGlobal(QCursor.pos())).row() if seen.underMouse() else -1


def _nothing(_entry: Entry) -> None:
    """Do nothing, until the pane says what."""


def _no_menu(_entry: Entry, _place: QPoint) -> None:
    """Show no menu, until the pane says which."""
