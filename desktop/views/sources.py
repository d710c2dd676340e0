"""The sources pane: every source with its state, the headings of the current one, and what the marks mean."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from desktop.menus import menu_of
from desktop.notices import Notice
from desktop.translating import tr
from desktop.views.controls import PaneHeader
from desktop.views.sources_list import SourceList
from desktop.views.sources_rows import ENTRY, Entries, Entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme
    from desktop.workspace import Workspace

MENU = ("rename_source", "choose_language", "choose_encoding", "read_again", "move_source_up", "move_source_down",
        "remove_source")


LIST_KEPT = 120
"""Pixels of the list that the legend leaves, or is not shown."""


class Sources(QWidget):
    """Lists the sources; Enter and a click show one, its headings go to their first sentence."""

    def __init__(self, workspace: Workspace, theme: Theme, run: Callable[..., None],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.run = run
        self.header = PaneHeader(theme, tr("Sources"), self)
        self.list = SourceList(theme, self)
        self.legend = Legend(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self._above = QSpacerItem(0, 0)
        column.addItem(self._above)
        column.addWidget(self.list, 1)
        column.addWidget(self.legend)
        self.list.clicked.connect(self._activate)
        self.list.button_pressed = self._button
        self.list.menu_wanted = self._menu
        self.list.moved_to = self._current_moved
        self.list.kept_removed = self._refuse
        self.list.gone_into = self._enter
        for signal in (workspace.sources_changed, workspace.brief_changed, workspace.plan_changed,
                       workspace.view_changed):
            signal.connect(self.refresh)
        theme.changed.connect(self._restyle)
        self._known: tuple[object, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self._rows = Entries(workspace)
        self._followed = ""
        self._section = -1
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on)
        self._restyle()
        self.refresh()

    def focus_widget(self) -> QWidget:
        """Return what takes the focus of the pane."""
        return self.list

    def refresh(self) -> None:
        """Show the rows anew where they have changed; the current row stays the same one."""
        workspace = self.workspace
        self._show_legend()
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
            self.list.fill(entries)
        else:
            self.list.change(entries)
        if not self._rows.done:
            self._slices.start()
        source = workspace.view.source
        if source != self._followed:
            self._followed = source
            self.list.ring_source(source)
        self._follow_section()

    def _follow_section(self) -> None:
        """Bring the heading over the current sentence into view when it becomes another one."""
        rows = (row for row, entry in enumerate(self._entries) if entry.kind == "section" and entry.current)
        row = next(rows, -1)
        section = self._entries[row].sentence if row >= 0 else -1
        if section not in (-1, self._section):
            self.list.show_row(row)
        self._section = section

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the legend where there is room for it."""
        super().resizeEvent(event)
        self._show_legend()

    def _show_legend(self) -> None:
        """Show what the marks mean below a list that keeps some sources in view."""
        room = self.height() - self.legend.height() - (0 if self.header.isHidden() else self.header.height())
        self.legend.setVisible(self.workspace.view.legend and room >= self.theme.px(LIST_KEPT))

    def _go_on(self) -> None:
        """Make the rows of a long outline, and show them when all are there."""
        self._rows.go_on()
        if self._rows.done:
            self._slices.stop()
            self._known = ()
            self.refresh()

    def _restyle(self) -> None:
        self.setPalette(self.theme.palette())
        self._above.changeSize(0, self.theme.px(8))
        self.list.restyle()
        self.legend.restyle()

    def _enter(self, entry: Entry) -> None:
        """Do what a press on a row does, and go to the text: the arrows alone have shown it before."""
        self._activate(self.list.currentIndex())
        if entry.kind != "add":
            self.run("go_to_text")

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

    def _refuse(self, entry: Entry) -> None:
        """Say that a heading is no source of its own, which the key would remove."""
        if entry.kind == "section":
            self.workspace.notice(Notice("sources", "info", tr("A heading cannot be removed."),
                                         tr("Its sentences can be left out in the text.")))

    def _button(self, entry: Entry) -> None:
        self._show(entry)
        self.run(entry.button[1])

    def _menu(self, entry: Entry, place: QPoint) -> None:
        if entry.kind != "source":
            return
        self._show(entry)
        menu_of(MENU, self, self.workspace, self.run, self.theme).popup(place)


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
