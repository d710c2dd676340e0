"""The sources pane: every source with its state, the headings of the current one, and what the marks mean."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QSpacerItem, QTreeView, QVBoxLayout, QWidget

from desktop.translating import tr
from desktop.views.controls import PaneHeader, SlimScrollBar
from desktop.views.sources_rows import ENTRY, Entries, Entry, Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme
    from desktop.workspace import Workspace

MENU = ("rename_source", "choose_language", "choose_encoding", "read_again", "move_source_up", "move_source_down",
        "remove_source")
NOWHERE = QModelIndex()


class Sources(QWidget):
    """Lists the sources; Enter and a click show one, its headings go to their first sentence."""

    def __init__(self, workspace: Workspace, theme: Theme, run: Callable[..., None],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.run = run
        self.header = PaneHeader(theme, tr("Sources"), self)
        self.tree = SourceTree(theme, self)
        self.legend = Legend(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self._above = QSpacerItem(0, 0)
        column.addItem(self._above)
        column.addWidget(self.tree, 1)
        column.addWidget(self.legend)
        self.tree.activated.connect(self._activate)
        self.tree.clicked.connect(self._activate)
        self.tree.button_pressed = self._button
        self.tree.menu_wanted = self._menu
        self.tree.moved_to = self._current_moved
        for signal in (workspace.sources_changed, workspace.brief_changed, workspace.plan_changed,
                       workspace.view_changed):
            signal.connect(self.refresh)
        theme.changed.connect(self._restyle)
        self._known: tuple[object, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self._rows = Entries(workspace)
        self._followed = ""
        self._restyle()
        self.refresh()

    def focus_widget(self) -> QWidget:
        """Return what takes the focus of the pane."""
        return self.tree

    def refresh(self) -> None:
        """Show the rows anew where they have changed; the current row stays the same one."""
        workspace = self.workspace
        self.legend.setVisible(workspace.view.legend)
        # A decision says several times that something is new; the rows follow once.
        known = (workspace.plan, workspace.view, workspace.ranking, workspace.selection, workspace.brief,
                 *workspace.documents.values(), *workspace.analyses.values(), *workspace.reading.values())
        if len(known) == len(self._known) and all(map(is_, known, self._known)):
            return
        self._known = known
        entries = self._rows.rows()
        before, self._entries = self._entries, entries
        if len(before) != len(entries) or any((old.kind, old.key) != (new.kind, new.key) for old, new in
                                              zip(before, entries, strict=True) if old is not new):
            self.tree.fill(entries)
        else:
            self.tree.change(entries)
        source = workspace.view.source
        if source != self._followed:
            self._followed = source
            self.tree.ring_source(source)

    def _restyle(self) -> None:
        self.setPalette(self.theme.palette())
        self._above.changeSize(0, self.theme.px(8))
        self.tree.restyle()
        self.legend.restyle()

    def _activate(self, index: QModelIndex) -> None:
        entry: Entry = index.data(ENTRY)
        if entry.kind == "add":
            self.run("open_source")
        elif entry.kind == "section":
            self.workspace.look(sentence=entry.sentence)
        else:
            self._show(entry)

    def _current_moved(self, entry: Entry) -> None:
        if entry.kind == "source":
            self._show(entry)

    def _show(self, entry: Entry) -> None:
        if entry.key != self.workspace.view.source:
            numbers = self.workspace.sentences_of(entry.key)
            self.workspace.look(source=entry.key, sentence=next(iter(numbers), -1))

    def _button(self, entry: Entry) -> None:
        self._show(entry)
        self.run(entry.button[1])

    def _menu(self, entry: Entry, place: QPoint) -> None:
        if entry.kind != "source":
            return
        self._show(entry)
        menu = QMenu(self)
        actions = {action.property("command"): action for action in self.tree.actions() + self.window().actions()}
        menu.addActions([actions[name] for name in MENU if name in actions])
        menu.exec(place)


class EntryModel(QAbstractListModel):
    """The rows as they are: a heading costs a place in a tuple until it is seen, for there may be thousands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
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


class SourceTree(QTreeView):
    """The list itself. Three hooks tell the pane what happened in it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.button_pressed: Callable[[Entry], None] = _nothing
        self.moved_to: Callable[[Entry], None] = _nothing
        self.menu_wanted: Callable[[Entry, QPoint], None] = _no_menu
        self.setAccessibleName(tr("Sources"))
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.rows = Rows(theme, self)
        self.setItemDelegate(self.rows)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(theme, ground="window", parent=self))
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def restyle(self) -> None:
        """Take the theme's colours and sizes."""
        palette = self.theme.palette()
        palette.setColor(palette.ColorRole.Base, self.theme.tokens["window"])
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    def fill(self, entries: tuple[Entry, ...]) -> None:
        """Show other rows; the ring stays on its row, or goes to the source that is shown where that row is gone."""
        before: Entry | None = self.currentIndex().data(ENTRY)
        self.entries.fill(entries)
        shown = next((number for number, entry in enumerate(entries) if entry.kind == "source" and entry.current), 0)
        kept = (number for number, entry in enumerate(entries) if before is not None
                and (entry.kind, entry.key, entry.title) == (before.kind, before.key, before.title))
        self.setCurrentIndex(self.entries.index(next(kept, shown)))

    def ring_source(self, key: str) -> None:
        """Put the ring on the row of a source: commands mean the source that is shown."""
        for row, entry in enumerate(self.entries.entries):
            if entry.kind == "source" and entry.key == key:
                self.setCurrentIndex(self.entries.index(row))

    @property
    def kept_keys(self) -> frozenset[int]:
        """Return the keys that mean no command now: only a source that has the ring is removed."""
        entry: Entry | None = self.currentIndex().data(ENTRY)
        return frozenset() if entry is not None and entry.kind == "source" else frozenset({int(Qt.Key.Key_Delete)})

    def change(self, entries: tuple[Entry, ...]) -> None:
        """Show the same rows with other words and marks, of which a source's may take another height."""
        if any(entry.kind == "source" for entry in self.entries.change(entries)):
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the source the arrows come to; Enter on a source that went wrong presses its button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            entry: Entry | None = self.currentIndex().data(ENTRY)
            if entry is not None and entry.button[0]:
                self.button_pressed(entry)
            elif entry is not None:
                self.activated.emit(self.currentIndex())
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.moved_to(self.currentIndex().data(ENTRY))

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands."""

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


class Legend(QWidget):
    """What the marks in the text mean: four lines of 24 px."""

    LINES = (("chosen", tr("Chosen for you")), ("pinned", tr("Pinned by you")), ("left_out", tr("Left out by you")),
             ("note", tr("Its note on the page")))

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription(". ".join(words for _, words in self.LINES))
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's sizes."""
        self.setFixedHeight(self.theme.px(24) * len(self.LINES) + self.theme.px(12 + 16) - 1)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the four lines."""
        return QSize(self.theme.px(180), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each mark and its meaning."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens["window"])
        painter.fillRect(0, 0, self.width(), 1, tokens["line"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (kind, words) in enumerate(self.LINES):
            box = QRectF(px(16), px(13) + number * px(24), px(18), px(24))
            self._mark(painter, box, kind)
            painter.setFont(theme.font("ui_small"))
            painter.setPen(tokens["text_muted"])
            room = QRectF(px(44), box.top(), self.width() - px(50), box.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _mark(self, painter: QPainter, box: QRectF, kind: str) -> None:
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        if kind == "left_out":
            painter.drawPixmap(QPointF(box.left() + px(2), box.center().y() - px(7)),
                               theme.pixmap("x", 14, "text_left_out"))
        elif kind == "note":
            painter.setFont(theme.font("figures"))
            painter.setPen(tokens["text"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "1")
        else:
            tint = QRectF(box.left(), box.center().y() - px(7), box.width(), px(14))
            painter.fillRect(tint, tokens[f"{kind}_tint"])
            width = px(3 if kind == "chosen" else 5)
            painter.fillRect(QRectF(tint.left(), tint.top(), width, tint.height()), tokens[f"{kind}_mark"])
            if theme.scheme == "contrast":
                painter.fillRect(QRectF(tint.left(), tint.bottom() - 2, tint.width(), 2), tokens[f"{kind}_mark"])


def _nothing(_entry: Entry) -> None:
    """Do nothing, until the pane says what."""


def _no_menu(_entry: Entry, _place: QPoint) -> None:
    """Show no menu, until the pane says which."""
