"""The way to find a command that stands at the right of the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.views.painting import LEFT, key_size, paint_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme


class FindButton(QAbstractButton):
    """At the right of the menus: find a command, and its key."""

    def __init__(self, theme: Theme, pressed: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setText("Find a command")
        self.setAccessibleName("Find a command")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: pressed())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon, words and key."""
        px = self.theme.px
        width = QFontMetricsF(self.theme.font("ui")).horizontalAdvance(self.text())
        return QSize(round(width) + px(24 + 8 + 16) + key_size(self.theme, "Ctrl+Shift+P").width(),
                     self.theme.size("menu_bar") - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, words and key."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        ink = "text" if self.underMouse() or self.hasFocus() else "text_muted"
        painter.drawPixmap(px(6), round(middle - px(8)), theme.pixmap("search", 16, ink))
        painter.setFont(theme.font("ui"))
        painter.setPen(tokens[ink])
        painter.drawText(QRectF(px(30), 0, self.width(), self.height()), LEFT, self.text())
        size = key_size(theme, "Ctrl+Shift+P")
        paint_key(painter, QRectF(self.width() - px(14) - size.width(), middle - size.height() / 2, size.width(),
                                  size.height()), theme, "Ctrl+Shift+P")
        if self.hasFocus():
            painter.setPen(tokens["accent"])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -7, -3), 6, 6)
        painter.end()
