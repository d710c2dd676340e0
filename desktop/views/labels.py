"""Words and keys as labels, and the buttons they stand on: what the start page is made of.

Labels are painted by Qt alone, and a screen reader finds them. Before the first paint nothing here may make Python
build the constants of Qt, an eighth of a plain start: no pen or brush of a colour, no alignment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.key_faces import face_of
from desktop.views.painting import key_size, paint_face

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QSize
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme


class Words(QLabel):
    """Words on one line."""

    def __init__(self, theme: Theme, words: str, role: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.theme = theme
        self._role, self._colour = role, colour
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's font and colour."""
        self.setFont(self.theme.font(self._role))
        self.setPalette(self.theme.ink(self._colour))


class KeyFace(Words):
    """The face of a key, 18 px high, in a hint or a sheet. It is no button: it shows what to press."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, face_of(keys), "figures", "text_muted", parent)

    def sizeHint(self) -> QSize:
        """Return the face's size."""
        return key_size(self.theme, self.text())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a key is never cut."""
        return self.sizeHint()

    def restyle(self) -> None:
        """Take the theme's font, colour and size."""
        super().restyle()
        size = self.sizeHint()
        self.setFixedSize(size)
        # A label's words stand at its left; this is their middle.
        self.setIndent(round((size.width() - self.fontMetrics().horizontalAdvance(self.text())) / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the face, then the key's name on it."""
        painter = QPainter(self)
        paint_face(painter, QRectF(self.rect()), self.theme)
        painter.end()
        super().paintEvent(event)


class Hovered(QAbstractButton):
    """A button that shows the pointer on it; Enter presses it, arrows go to its neighbours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it, and arrows go to its neighbours."""
        from PySide6.QtCore import Qt

        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Right}:
            self.focusNextPrevChild(True)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Left}:
            self.focusNextPrevChild(False)
        else:
            super().keyPressEvent(event)
