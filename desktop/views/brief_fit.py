"""How the brief fits its pages, said in a few words with an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.translating import tr
from desktop.views.hovering import HasTip

if TYPE_CHECKING:
    from desktop.theme import Theme

GAP = 6


def fit_state(layout: str, pages: int, lines_over: int, reading: int,
              weighing: bool = False) -> tuple[str, str, str]:
    """Return the words, the icon and the colour of how a brief fits.

    `reading` sources are still being read, or their sentences are `weighing`; without pages there is nothing to say.
    """
    if reading:
        words = tr("1 source still being read") if reading == 1 else tr("{count} sources still being read")
        return words.format(count=reading), "loader", "text_muted"
    if weighing:
        return tr("Sentences still being weighed"), "loader", "text_muted"
    if not pages:
        return "", "", "text_muted"
    if layout != "one-page":
        words = tr("1 page") if pages == 1 else tr("{count} pages")
        return words.format(count=pages), "file-text", "text_muted"
    if lines_over <= 0:
        return tr("Fits one page"), "circle-check", "good"
    words = tr("1 line too long") if lines_over == 1 else tr("{count} lines too long")
    return words.format(count=lines_over), "triangle-alert", "warn"


class FitState(HasTip, QLabel):
    """Shows one state; cut with … where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.icon_name, self.ink = "", "text_muted"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(0)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, words: str, icon: str, ink: str) -> None:
        """Show another state."""
        if (words, icon, ink) != (self.text(), self.icon_name, self.ink):
            self.icon_name, self.ink = icon, ink
            self.setText(words)
            self.setAccessibleName(words)
            self.setToolTip(words)
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon and words."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + self.theme.px(16) + GAP
        return QSize(round(width), self.theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon: the words may be cut."""
        return QSize(self.theme.px(18), self.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon and the words."""
        if not self.text():
            return
        painter = QPainter(self)
        side = self.theme.px(14)
        painter.drawPixmap(0, (self.height() - side) // 2, self.theme.pixmap(self.icon_name, 14, self.ink))
        painter.setFont(self.font())
        painter.setPen(self.theme.tokens[self.ink])
        room = QRectF(self.rect()).adjusted(side + GAP, 0, 0, 0)
        if self.width() > self.minimumSizeHint().width():
            words = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self.theme.font("ui_small"))
        self.updateGeometry()
        self.update()
