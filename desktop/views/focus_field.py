"""The field of the focus at the foot of the window, with a × that clears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.translating import tr
from desktop.views.controls import IconButton
from desktop.views.fields import Field

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent, QPaintEvent, QResizeEvent

    from desktop.theme import Theme


class FocusField(Field):
    """The field of the focus, with a × that clears it."""

    cleared = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(80))
        self._prompts: tuple[str, ...] = ("",)
        self.clear_button = IconButton(theme, "x", tr("Clear the focus"), parent=self)
        self.clear_button.icon_size = 14
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.clicked.connect(self._clear)
        self.textChanged.connect(lambda _text: self.follow())
        theme.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the × only where there is something to clear."""
        self.clear_button.setVisible(bool(self.text()))
        margins = self.textMargins()
        right = self.clear_button.sizeHint().width() if self.text() else margins.left()
        if margins.right() != right:
            margins.setRight(right)
            self.setTextMargins(margins)

    def prompt(self, *prompts: str) -> None:
        """Say what may be written here, in the first of some words, the longest first, that has room."""
        self._prompts = prompts
        room = self.contentsRect().width() - 2 * self.textMargins().left()
        fitting = (prompt for prompt in prompts if self.measured(prompt) <= room)
        self.setPlaceholderText(next(fitting, prompts[-1]))

    def measured(self, words: str) -> float:
        """Return how wide words are in the field, in pixels."""
        return QFontMetricsF(self.font()).horizontalAdvance(words)

    def is_cut(self) -> bool:
        """Tell whether the words go on behind the ×, while nobody writes in them."""
        return not self.hasFocus() and self.measured(self.text()) > self._words().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, those that have no room as "…"."""
        if not self.is_cut():
            super().paintEvent(event)
            return
        self.paint_ground()
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.theme.tokens["text" if self.isEnabled() else "text_disabled"])
        painter.drawText(self._words(), Qt.AlignmentFlag.AlignVCenter, QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self._words().width()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the × at the right end, and the words where they have room."""
        super().resizeEvent(event)
        self.prompt(*self._prompts)
        side = self.clear_button.sizeHint().width()
        self.clear_button.setGeometry(self.width() - side, (self.height() - side) // 2, side, side)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the focus with what is dropped: until the field is left its words would be shown and not be meant."""
        super().dropEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _words(self) -> QRect:
        """Where Qt sets words: within the margins, and two pixels more at either side."""
        return self.contentsRect().marginsRemoved(self.textMargins()).adjusted(2, 0, -2, 0)

    def _clear(self) -> None:
        self.clear()
        self.cleared.emit()
