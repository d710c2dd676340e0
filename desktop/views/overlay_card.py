"""What every card over the panes has: its ground, Tab that stays in it until it is closed, a body that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.views.controls import SlimScrollBar
from desktop.views.painting import paint_box, paint_card

if TYPE_CHECKING:
    from desktop.desk import Desk

EDGE = 36
"""Room around a card for its shadow."""


class OverlayCard(QFrame):
    """A card on the veil: what lies under the veil cannot be reached by Tab."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.theme = desk.theme

    def place(self, area: QRect) -> None:
        """Stand where it belongs in a window of that area."""

    def paint_ground(self, painter: QPainter) -> QRect:
        """Paint the card and its shadow; return the card's box."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        tokens = self.theme.tokens
        paint_card(painter, card, self.theme, spread=EDGE - 8, opacity=0.16, lower=8)
        paint_box(painter, QRectF(card), tokens["raised"], tokens["line"], self.theme.radius("card"))
        return card

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close the card by a click beside it, on its shadow too."""
        if not self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(event.position().toPoint()):
            self.desk.workspace.look(overlay="")

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Give the focus to the next place in the card, or the one before; after the last comes the first."""
        places = self._places()
        now = self.window().focusWidget()
        if not self.isVisible():
            return super().focusNextPrevChild(forward)
        if not places or now is None:
            return False
        here = places.index(now) if now in places else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        place = places[(here + (1 if forward else -1)) % len(places)]
        place.setFocus(reason)
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(place):
                area.ensureWidgetVisible(place)
        return True

    def _places(self) -> list[QWidget]:
        """Return what takes the focus by Tab in the card, in the order in which it was made.

        That is Qt's order too. Qt's chain of focus is not walked: PySide takes each widget for a child of the one
        before it in the chain, and ends the wrappers of the window's menus with that of a card.
        """
        tab = Qt.FocusPolicy.TabFocus
        return [one for one in self.findChildren(QWidget) if one.isVisibleTo(self) and one.isEnabled()
                and one.focusPolicy() & tab == tab and one.focusProxy() is None]


class ScrolledCard(OverlayCard):
    """A card with a head and, below a line, a body that scrolls."""

    def lay_out(self, body: QWidget, *head: tuple[QWidget, int]) -> None:
        """Put a row of widgets, each with its stretch, over the body."""
        self.area = QScrollArea(self)
        self.area.setWidget(body)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBar(SlimScrollBar(self.theme, ground="raised", parent=self.area))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.head = QHBoxLayout()
        for widget, stretch in head:
            self.head.addWidget(widget, stretch)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.column.addLayout(self.head)
        self.column.addWidget(self.area, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, where the focus is."""
        super().showEvent(event)
        self.area.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and the line under its head."""
        painter = QPainter(self)
        card = self.paint_ground(painter)
        painter.fillRect(card.left(), self.area.y() - 1, card.width(), 1, self.theme.tokens["line"])
        painter.end()
