"""The way to find a command that stands at the right of the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.translating import tr
from desktop.views.painting import LEFT, key_size, paint_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme


class FindButton(QAbstractButton):
    """At the right of the menus: find a command, and its key."""

    def __init__(self, theme: Theme, pressed: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setText(tr("Find a command"))
        self.setAccessibleName(tr("Find a command"))
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
        width = self._words() + self.theme.px(6 + 14 + 8 + 8 + 6) + key_size(self.theme, "Ctrl+Shift+P").width()
        return QSize(width, self.theme.size("menu_bar") - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, words and key."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = "text" if self.underMouse() or self.hasFocus() else "text_muted"
        size = key_size(theme, "Ctrl+Shift+P")
        left = self.width() - px(6) - size.width()
        paint_key(painter, QRectF(left, (self.height() - size.height() + 1) // 2, size.width(), size.height()), theme,
                  "Ctrl+Shift+P")
        left -= px(8) + self._words()
        painter.setFont(theme.font("ui"))
        painter.setPen(tokens[ink])
        painter.drawText(QRectF(left, 0, self.width(), self.height()), LEFT, self.text())
        painter.drawPixmap(left - px(8 + 14), (self.height() - px(14)) // 2, theme.pixmap("search", 14, ink))
        if self.hasFocus():
            painter.setPen(tokens["accent"])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), 6, 6)
        painter.end()

    def _words(self) -> int:
        return round(QFontMetricsF(self.theme.font("ui")).horizontalAdvance(self.text()))
