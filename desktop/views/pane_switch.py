"""The switch between the panes of a narrow window: Sources, Text, Brief, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QTabBar, QToolButton, QWidget

from desktop.key_faces import key_of, with_face
from desktop.translating import tr
from desktop.views.brief_fit import FitState
from desktop.views.controls import Button
from desktop.views.hovering import HasTip
from desktop.views.painting import key_size, paint_box, paint_key

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.workspace import Workspace

GAP = 8
_UNBOUND = 16777215
"""Qt's own bound of a width."""
NAMES = (("sources", tr("Sources"), "go_to_sources"), ("text", tr("Text"), "go_to_text"),
         ("brief", tr("Brief"), "go_to_brief"))
"""The panes, their names and the commands that go there."""


class PaneSwitch(QWidget):
    """A row with the tabs; the pane chosen is the view's."""

    def __init__(self, theme: Theme, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.workspace = workspace
        self.tabs = Tabs(theme, self)
        self._taken: list[QWidget] = []
        self._gaps: list[QSpacerItem] = []
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.tabs)
        self.tabs.currentChanged.connect(lambda number: workspace.look(pane=NAMES[number][0]))
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def pane(self) -> str:
        """Return the pane that is shown."""
        return NAMES[self.tabs.currentIndex()][0]

    def show_pane(self, pane: str) -> None:
        """Show that a pane is the one shown."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex([name for name, _, _ in NAMES].index(pane))
        self.tabs.blockSignals(False)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Take a widget from the head of a pane; buttons that are icons stand close."""
        self._taken = [taken for taken in self._taken if taken.parentWidget() is self]
        if not self._taken:
            for gap in self._gaps:
                self.row.removeItem(gap)
            self._gaps = []
        if not (isinstance(widget, QToolButton) and self._taken and isinstance(self._taken[-1], QToolButton)):
            self._gaps.append(QSpacerItem(self.theme.px(GAP), 0, QSizePolicy.Policy.Fixed))
            self.row.addSpacerItem(self._gaps[-1])
        self.row.addWidget(widget, stretch)
        self._taken.append(widget)

    def give_back(self, widget: QWidget) -> None:
        """Let a widget have its words and its width again."""
        widget.setMaximumWidth(_UNBOUND)
        if isinstance(widget, Button):
            widget.set_bare(False)

    def event(self, event: QEvent) -> bool:
        """Look anew whether there is room for the keys when a widget takes another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the keys where they would cut the words beside them, then more."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line of the pane that has the focus."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens["window"])
        height = int(tokens.stroke("pane_focus"))
        painter.fillRect(0, self.height() - height, self.width(), height, tokens["accent"])
        painter.end()

    def _fit(self) -> None:
        # The row's own items are never asked for: Qt deletes them as widgets come and go, and Python would still
        # take what is made at their addresses for them.
        taken = [widget for widget in self._taken if widget.parentWidget() is self]
        margins = self.row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - len(self._gaps) * self.theme.px(GAP)
        others = sum(one.whole_size().width() if isinstance(one, Button) else one.sizeHint().width() for one in taken)
        self.tabs.show_keys(room - others)
        # First the button gives up its words, then what is only said is left out, the last first: nothing is cut. Of
        # how the brief fits the icon stays.
        said = [one for one in taken if isinstance(one, QLabel)]
        bare = others - sum(one.sizeHint().width() for one in said[:1]) + self.theme.px(20) + self.tabs.wide() > room
        for one in taken:
            if isinstance(one, Button):
                one.set_bare(bare)
        left = room - self.tabs.wide() - sum(one.sizeHint().width() for one in taken if one not in said)
        for one in said:
            whole, least = one.sizeHint().width(), one.minimumSizeHint().width() if isinstance(one, FitState) else 0
            one.setMaximumWidth(_UNBOUND if whole <= left else least if least <= left else 0)
            left -= min(whole, one.maximumWidth())

    def _restyle(self) -> None:
        px = self.theme.px
        for gap in self._gaps:
            gap.changeSize(px(GAP), 0, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.theme.size("pane_header"))
        self.row.setContentsMargins(px(12), 0, px(4), 2)
        self.row.setSpacing(0)
        self.tabs.restyle()
        self._fit()


class Tabs(HasTip, QTabBar):
    """Three tabs in one box; the one shown has the selected fill and a bar below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.keys = True
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setAccessibleName(tr("Panes"))
        for _, words, _ in NAMES:
            self.addTab(words)
        self.setCurrentIndex(1)

    def restyle(self) -> None:
        """Take the keys of now and the theme's sizes."""
        for number, (_, words, command) in enumerate(NAMES):
            self.setTabToolTip(number, with_face(words, key_of(command)))
            # Other words are what makes Qt measure the tabs anew.
            self.setTabText(number, words)
        self.updateGeometry()

    def show_keys(self, room: int) -> None:
        """Show the keys in the tabs if the room, in pixels, is enough for them."""
        wanted = sum(self._wide(index, True) for index in range(self.count())) <= room
        if wanted != self.keys:
            self.keys = wanted
            self.restyle()

    def wide(self) -> int:
        """Return the width of all tabs as they are now."""
        return sum(self._wide(index, self.keys) for index in range(self.count()))

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size of a tab, with its key where keys are shown."""
        return QSize(self._wide(index, self.keys), self.theme.size("control"))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: a tab is never cut."""
        return self.tabSizeHint(index)

    def _wide(self, index: int, with_key: bool) -> int:
        px = self.theme.px
        _, words, command = NAMES[index]
        keys = key_of(command)
        width = round(QFontMetricsF(self.theme.font("title")).horizontalAdvance(words))
        return width + (px(32) + key_size(self.theme, keys).width() if with_key and keys else px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the tabs."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = self.tabRect(self.count() - 1).right()
        box = QRectF(0.5, 0.5, last, self.theme.size("control") - 1)
        radius = theme.radius("control")
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        painter.fillPath(path, tokens["raised"])
        painter.setClipPath(path)
        for number, (_, words, command) in enumerate(NAMES):
            tab = QRectF(self.tabRect(number)).adjusted(0, 1, 0, -1)
            current = number == self.currentIndex()
            if current:
                painter.fillRect(tab, tokens["selected"])
                painter.fillRect(QRectF(tab.left(), tab.bottom() - 3, tab.width(), 3), tokens["accent"])
            if number:
                painter.fillRect(QRectF(tab.left(), tab.top(), 1, tab.height()), tokens["edge"])
            painter.setFont(theme.font("title" if current else "ui"))
            painter.setPen(tokens["text"])
            painter.drawText(tab.adjusted(px(12), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
            keys = key_of(command)
            if self.keys and keys:
                size = key_size(theme, keys)
                face = QRectF(tab.right() - px(8) - size.width(), tab.center().y() - size.height() / 2, size.width(),
                              size.height())
                paint_key(painter, face, theme, keys)
        painter.setClipping(False)
        painter.strokePath(path, QPen(tokens["edge"], 1))
        if self.hasFocus():
            paint_box(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), None, tokens["accent"], radius, 2)
        painter.end()
