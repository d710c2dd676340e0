"""How menus and lists that drop down look: paper, edge, rows, keys, ticks; what they do is Qt's own.

An event filter paints in place of Qt: a class derived from QMenu would have to be built before the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QMenu, QWidget

from desktop.views.painting import LEFT, RIGHT, paint_box

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    from desktop.theme import Theme

MNEMONIC = 0x800
"""Qt's TextShowMnemonic, as drawText takes it."""
TICK, DOT, SIDE = 14, 6, 12
"""Pixels: a tick, a dot, and what is free left of the marks and right of the keys."""
ACTIVE = {True: ("selected", "text"), False: ("hover", "text_muted")}
"""The ground and the ink of the row under the pointer, by whether it can be used; both can be read."""


def dress(menu: QMenu, theme: Theme) -> QMenu:
    """Give a menu its looks for as long as it lives; returns it."""
    menu.setFont(theme.font("ui"))
    menu.setStyleSheet(theme.menus)
    menu.installEventFilter(MenuRows(menu, theme))
    if not cuts_corners():
        menu.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    return menu


def offer_editing(field: QLineEdit | QPlainTextEdit, theme: Theme, place: QPoint) -> None:
    """Show Qt's own menu of a field, such as copy and paste, with our looks."""
    menu = dress(field.createStandardContextMenu(), theme)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)


def cuts_corners() -> bool:
    """Tell whether corners are cut off: on X11 there may be nobody who could let them shine through."""
    return QGuiApplication.platformName() == "xcb"


def round_off(popup: QWidget, radius: int) -> None:
    """Cut the corners off what pops up, where they are not let shine through."""
    if cuts_corners():
        path = QPainterPath()
        # A mask has no soft pixels: cut as round as the edge, it would leave gaps in the edge.
        path.addRoundedRect(QRectF(popup.rect()), radius - 2, radius - 2)
        popup.setMask(QRegion(path.toFillPolygon().toPolygon()))


class MenuRows(QObject):
    """Paints the rows of one menu, as those of the other lists are painted."""

    def __init__(self, menu: QMenu, theme: Theme) -> None:
        super().__init__(menu)
        self.theme = theme
        self._menu = menu

    def eventFilter(self, _menu: QObject, event: QEvent) -> bool:
        """Paint the menu, and cut its corners off when its size is known."""
        if event.type() == QEvent.Type.Resize:
            round_off(self._menu, self.theme.radius("row"))
        if event.type() != QEvent.Type.Paint:
            return False
        painter = QPainter(self._menu)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, radius, paper = self.theme.tokens, self.theme.radius("row"), QRectF(self._menu.rect())
        if cuts_corners():
            # The edge lies on what is cut: its pixels have nothing to be softened against.
            painter.fillRect(paper, tokens["edge"])
            paint_box(painter, paper.adjusted(1, 1, -1, -1), tokens["raised"], None, radius - 1)
        else:
            paint_box(painter, paper, tokens["raised"], tokens["edge"], radius)
        for action in self._menu.actions():
            if action.isSeparator():
                self._paint_line(painter, QRectF(self._menu.actionGeometry(action)))
            elif action.isVisible():
                self._paint_row(painter, action)
        painter.end()
        return True

    def _paint_line(self, painter: QPainter, row: QRectF) -> None:
        side = self.theme.px(SIDE)
        painter.fillRect(QRectF(row.left() + side, round(row.center().y()), row.width() - 2 * side, 1),
                         self.theme.tokens["line"])

    def _paint_row(self, painter: QPainter, action: QAction) -> None:
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        row = QRectF(self._menu.actionGeometry(action))
        enabled = action.isEnabled()
        active = action is self._menu.activeAction()
        if active:
            edge = tokens["accent"] if theme.scheme == "contrast" else None
            paint_box(painter, row, tokens[ACTIVE[enabled][0]], edge, theme.radius("control"), 2)
        ink = "text" if enabled else ACTIVE[False][1] if active else "text_disabled"
        if action.isCheckable() and action.isChecked():
            self._paint_mark(painter, action, QRectF(row.left() + px(SIDE - 4), row.top(), px(TICK), row.height()), ink)
        label, _, keys = action.text().partition("\t")
        painter.setFont(self._menu.font())
        painter.setPen(tokens[ink])
        painter.drawText(row.adjusted(px(SIDE + 18), 0, 0, 0), LEFT | MNEMONIC, label)
        painter.setPen(tokens["text_muted" if enabled else ink])
        painter.drawText(row.adjusted(0, 0, -px(SIDE), 0), RIGHT, keys)

    def _paint_mark(self, painter: QPainter, action: QAction, place: QRectF, ink: str) -> None:
        """Paint a dot for the one of several that is on, a tick for what can be on by itself."""
        group, theme = action.actionGroup(), self.theme
        if group is not None and group.isExclusive():
            dot = theme.px(DOT)
            box = QRectF(place.center().x() - dot / 2, place.center().y() - dot / 2, dot, dot)
            paint_box(painter, box, theme.tokens[ink], None, dot / 2)
            return
        painter.drawPixmap(round(place.left()), round(place.center().y() - theme.px(TICK) / 2),
                           theme.pixmap("check", TICK, ink))
