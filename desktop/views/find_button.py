"""The way to find a command that stands at the right of the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.key_faces import key_of
from desktop.translating import tr
from desktop.views.labels import Hovered
from desktop.views.painting import key_size, paint_key, paint_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme

PARTS = (frozenset({"words", "key"}), frozenset({"words"}))
"""What stands beside the icon where there is room for it."""


class FindButton(Hovered):
    """At the right of the menus: find a command, and its key."""

    def __init__(self, theme: Theme, pressed: Callable[[], None], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._parts = PARTS[0]
        self.setText(tr("Find a command"))
        self.setAccessibleName(tr("Find a command"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: pressed())

    def fit(self, room: int) -> None:
        """Leave out the key, then the words too, where there is no room for them; the icon stays."""
        known = PARTS if key_of("find_command") else PARTS[1:]
        self._parts = next((parts for parts in known if self._wide(parts) <= room), frozenset())
        self.updateGeometry()
        self.update()

    def least(self) -> int:
        """Return the width of the icon alone."""
        return self._wide(frozenset())

    def sizeHint(self) -> QSize:
        """Return room for the icon and what stands beside it."""
        return QSize(self._wide(self._parts), self.theme.size("menu_bar") - 1)

    def _wide(self, parts: frozenset[str]) -> int:
        px = self.theme.px
        key = px(8) + key_size(self.theme, key_of("find_command")).width() if "key" in parts else 0
        return px(6 + 14 + 6) + key + (px(8) + self._words() if "words" in parts else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, words and key."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = "text" if self.underMouse() or self.hasFocus() else "text_muted"
        left = self.width() - px(6)
        if "key" in self._parts:
            size = key_size(theme, key_of("find_command"))
            left -= size.width()
            paint_key(painter, QRectF(left, (self.height() - size.height() + 1) // 2, size.width(), size.height()),
                      theme, key_of("find_command"))
            left -= px(8)
        if "words" in self._parts:
            left -= self._words()
            painter.setPen(tokens[ink])
            paint_words(painter, QRectF(left, 0, self.width(), self.height()), theme, self.text(), "ui")
            left -= px(8)
        painter.drawPixmap(left - px(14), (self.height() - px(14)) // 2, theme.pixmap("search", 14, ink))
        if self.hasFocus():
            painter.setPen(tokens["accent"])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), 6, 6)
        painter.end()

    def _words(self) -> int:
        return round(QFontMetricsF(self.theme.font("ui")).horizontalAdvance(self.text()))
