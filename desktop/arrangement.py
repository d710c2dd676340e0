"""How the panes stand beside each other at every width: three, two, or one at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.tokens import size_of
from desktop.views.brief import BriefPane
from desktop.views.length_bar import LengthBar
from desktop.views.pane_switch import PaneSwitch
from desktop.views.reader import Reader
from desktop.views.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme
    from desktop.views.compare import Compare
    from desktop.views.message_bar import MessageBar
    from desktop.workspace import Workspace

READER_SHARE = 0.469
PANES = ("sources", "text", "brief")
Pane = Sources | Reader | BriefPane | LengthBar
"""What stands in a window: each has a place for the focus."""


class Arrangement(QWidget):
    """Sources, text and brief over the bottom bar. Follows the view's pane and folding."""

    def __init__(self, workspace: Workspace, theme: Theme, panes: dict[str, Pane],
                 make_comparison: Callable[[], Compare], stack: QStackedWidget) -> None:
        super().__init__(stack)
        self.stack = stack
        self.workspace = workspace
        self.theme = theme
        self.panes = panes
        self.shape = ""
        self.make_comparison = make_comparison
        self.comparison: Compare | None = None
        self._bars: dict[str, MessageBar] = {}
        self._lent: list[tuple[QWidget, QHBoxLayout, int, int]] = []
        self.splitter = Splitter(theme, self)
        for name in PANES:
            self.splitter.addWidget(panes[name])
        self.splitter.setChildrenCollapsible(False)
        self._sources_width = 0
        """What the user has given the sources, 0 for their first width."""
        self._share = READER_SHARE
        """Of what the sources leave, the part of the text."""
        self.splitter.splitterMoved.connect(self._take_widths)
        for number, stretch in enumerate((0, 47, 53)):
            self.splitter.setStretchFactor(number, stretch)
        self.switch = PaneSwitch(theme, workspace, self)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.switch)
        column.addWidget(self.splitter, 1)
        column.addWidget(panes["length"])
        theme.changed.connect(self._restyle)
        workspace.view_changed.connect(self.follow)
        self._restyle()

    def follow(self) -> None:
        """Show the panes the width has room for; the one with the focus is always among them."""
        view = self.workspace.view
        comparing = view.overlay == "compare"
        self._compare(comparing)
        if not comparing:
            self._show_panes()
        self._settle()

    def _settle(self) -> None:
        for bar in self._bars.values():
            bar.settle()

    def lodge(self, bars: dict[str, MessageBar]) -> None:
        """Let the messages of a pane stand where they are seen while it is not: in another, or on the start page."""
        self._bars = bars
        for name, bar in bars.items():
            bar.host = partial(self._host_of, name)
        self.stack.currentChanged.connect(self._settle)

    def _host_of(self, pane: str) -> QWidget:
        page = self.stack.currentWidget()
        if page is not None and page is not self:
            return page
        if self.comparison is not None and not self.comparison.isHidden():
            return self.comparison
        order = (pane, self.workspace.view.pane, "text", "brief", "sources")
        return next(self._bars[name].home for name in order if name in PANES and not self.panes[name].isHidden())

    def _show_panes(self) -> None:
        view = self.workspace.view
        if self.shape == "one":
            shown = {view.pane if view.pane in PANES else self.switch.pane}
        elif self.shape == "two":
            shown = {"text", "brief"} if view.pane != "sources" else set(PANES)
        else:
            shown = {"text", "brief"} if view.folded else set(PANES)
        if self.shape == "one":
            self.switch.show_pane(next(iter(shown)))
        for name in PANES:
            pane = self.panes[name]
            if pane.isVisibleTo(self) != (name in shown):
                if pane.isHidden() and not pane.width():
                    # What is hidden has no width here, and shown so it would be laid out, and gone to its place in,
                    # for none; Qt would then move parts of it over what is to lie over them.
                    pane.resize(self.splitter.size())
                pane.setVisible(name in shown)
        self.splitter.refresh()
        self.spread()

    def spread(self) -> None:
        """Give the sources the width they had when last beside the other panes; text and brief share the rest."""
        if self.shape != "one":
            shown = not self.panes["sources"].isHidden()
            # The line beside the sources is the last pixel of their width.
            wanted = self._sources_width or self.theme.size("sources", "width") - self.splitter.handleWidth()
            # In a smaller text size the pane may not be as wide as it was, and would leave a gap beside it.
            sources = min(wanted, self.panes["sources"].maximumWidth()) if shown else 0
            rest = sum(self.splitter.sizes()) - sources
            text = round(rest * self._share)
            self.splitter.setSizes([sources, text, rest - text])

    def _take_widths(self) -> None:
        """Remember where the user has put the handles."""
        sources, text, brief = self.splitter.sizes()
        if self.shape != "one" and text + brief:
            self._share = text / (text + brief)
            self._sources_width = sources or self._sources_width

    def _compare(self, wanted: bool) -> None:
        """Put the comparison of methods in the place of the panes, or the panes back."""
        comparison = self.comparison
        if wanted == (comparison is not None and not comparison.isHidden()):
            return
        if comparison is None:
            comparison = self.comparison = self.make_comparison()
            self.column.insertWidget(1, comparison, 1)
        # What is shown comes first: the focus of what is hidden goes there.
        if wanted:
            comparison.show()
            comparison.follow()
            comparison.focus_widget().setFocus()
        self.splitter.setVisible(not wanted)
        self.switch.setVisible(not wanted and self.shape == "one")
        if not wanted:
            comparison.hide()

    def reset(self) -> None:
        """Give the panes their first widths: sources 236, text and brief 47 : 53."""
        self._sources_width, self._share = 0, READER_SHARE
        self.spread()

    def state(self) -> QByteArray:
        """Return where the handles stand: the width of the sources, and the text's share in thousandths."""
        return QByteArray(b"%d %d" % (self._sources_width, round(self._share * 1000)))

    def restore(self, state: QByteArray | None) -> None:
        """Put the handles where they stood, or at their first places."""
        self.reset()
        parts = bytes(state.data()).split() if state is not None else []
        if len(parts) == 2 and all(part.isdigit() for part in parts):
            self._sources_width, self._share = int(parts[0]), min(int(parts[1]) / 1000, 1)
            self.spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another shape where the width asks for it."""
        super().resizeEvent(event)
        self._choose_shape()

    def _choose_shape(self) -> None:
        width = self.width()
        one, two = (self.theme.px(size_of("window", name)) for name in ("one_pane_below", "fold_sources_below"))
        shape = "one" if width < one else "two" if width < two else "three"
        if shape != self.shape:
            self.shape = shape
            self.switch.setVisible(shape == "one")
            self._lend(shape == "one")
            least = 0 if shape == "one" else 1
            self.panes["text"].setMinimumWidth(self.theme.size("reader", "least") * least)
            self.panes["brief"].setMinimumWidth(self.theme.size("brief", "least") * least)
            self.panes["sources"].setMaximumWidth(self.theme.size("sources", "most") if least else 16777215)
            self.follow()

    def _lend(self, wanted: bool) -> None:
        """Let the switch take what matters from the heads of the panes while only one is shown, or give it back."""
        if wanted == bool(self._lent):
            return
        for pane in self.panes.values():
            if not isinstance(pane, LengthBar):
                pane.header.setVisible(not wanted)
        for widget, row, place, stretch in reversed(self._lent):
            self.switch.give_back(widget)
            row.insertWidget(place, widget, stretch)
        self._lent = []
        if wanted:
            for taken, row, stretch in _lendable(self.panes["text"], self.panes["brief"]):
                place = row.indexOf(taken)
                self._lent.append((taken, row, place, row.stretch(place)))
                self.switch.add(taken, stretch)

    def _restyle(self) -> None:
        self.panes["sources"].setMinimumWidth(self.theme.size("sources", "least"))
        self.panes["sources"].setMaximumWidth(self.theme.size("sources", "most") if self.shape != "one" else 16777215)
        self._choose_shape()
        # Once the panes have their new sizes: until then the handles keep what the old ones asked for.
        QTimer.singleShot(0, self, self.spread)
        self.update()


class Splitter(QSplitter):
    """Panes side by side with a line of 1 px between, gripped over 7."""

    def __init__(self, theme: Theme, parent: Arrangement) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setHandleWidth(1)
        self.arrangement = parent

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share more or less room between text and brief; the sources keep their width."""
        super().resizeEvent(event)
        self.arrangement.spread()

    def createHandle(self) -> QSplitterHandle:
        """Make a handle that paints itself."""
        return Handle(self)


class Handle(QSplitterHandle):
    """The line between two panes. A double click puts it back."""

    def __init__(self, splitter: Splitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self.whole = splitter

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.whole.theme.tokens["line"])
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put the handles back."""
        self.whole.arrangement.reset()


def _lendable(text: Pane, brief: Pane) -> tuple[tuple[QWidget, QHBoxLayout, int], ...]:
    """Return what the switch takes from the heads of the panes, in its order, with their rows and its own stretches."""
    assert isinstance(text, Reader) and isinstance(brief, BriefPane)
    heads = text.header.row, brief.header.row
    return ((brief.fit, heads[1], 1), (text.count, heads[0], 0), (text.before, heads[0], 0), (text.next, heads[0], 0),
            (brief.export, heads[1], 0))
