"""Keys as labels, and buttons that show the pointer on them: cards, recent briefs, the way to find a command.

Before the first paint nothing here may make Python build the constants of Qt, an eighth of a plain start: no pen or
brush of a colour, no alignment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.key_faces import face_of
from desktop.views.painting import key_size, paint_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent, QSize
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent

    from desktop.theme import Theme


class Ink(QWidget):
    """Lies over a widget of the first paint and paints what has another colour: a widget's pen is its palette's."""

    def __init__(self, theme: Theme, colour: str, paint: Callable[[QPainter], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._colour, self._paint = colour, paint
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is to be painted in this colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.end()

    def _restyle(self) -> None:
        self.setPalette(self.theme.ink(self._colour))


class KeyFace(QLabel):
    """The face of a key, 18 px high, in a hint or a head. It is no button: it shows what to press."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(face_of(keys), parent)
        self.theme = theme
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_keys(self, keys: str) -> None:
        """Be the face of another key."""
        self.setText(face_of(keys))
        self.restyle()

    def sizeHint(self) -> QSize:
        """Return the face's size."""
        return key_size(self.theme, self.text())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a key is never cut."""
        return self.sizeHint()

    def restyle(self) -> None:
        """Take the theme's size."""
        self.setFixedSize(self.sizeHint())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the face and the key's name on it."""
        painter = QPainter(self)
        paint_key(painter, QRectF(self.rect()), self.theme, self.text())
        painter.end()


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
