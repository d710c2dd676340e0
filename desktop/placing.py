"""Where a window stands: where it stood on these screens, at its first size else, and a little beside the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication

from desktop.tokens import size_of

if TYPE_CHECKING:
    from desktop.window import Window

STEP = 28
"""Pixels from one window to the next."""
FIRST_SHARE = 0.85
"""Of the screen, where the first size and its frame do not fit."""
FRAME_WIDTH, FRAME_HEIGHT = 16, 48
"""What a window manager's frame takes at most; the true one is known only once the window is shown."""


def place(window: Window) -> None:
    """Put a window where the last one stood on these screens, the first time at the first size in the middle."""
    state = window.office.preferences.remembered(f"window {window.office.screens()}")
    if state is None or not window.restoreGeometry(state):
        window.resize(first_size(QApplication.primaryScreen().availableSize()))
    if window.office.windows:
        _step_aside(window, window.office.windows[-1])


def first_size(screen: QSize) -> QSize:
    """Return the size a window has the first time on a screen with so much room."""
    wide, high = size_of("window", "width"), size_of("window", "height")
    if wide + FRAME_WIDTH > screen.width() or high + FRAME_HEIGHT > screen.height():
        return QSize(round(screen.width() * FIRST_SHARE), round(screen.height() * FIRST_SHARE))
    return QSize(wide, high)


def _step_aside(window: Window, last: Window) -> None:
    """Put a window a little below the last one and beside it, wholly on its screen."""
    # Here and not above: the first paint would wait an eighth longer for the constants of Qt.
    from PySide6.QtCore import Qt

    room, frame = last.screen().availableGeometry(), last.frameGeometry()
    border = frame.size() - last.size()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(window.size().boundedTo(room.size() - border))
    box = QRect(frame.topLeft() + QPoint(STEP, STEP), window.size() + border)
    window.move(box.left() if box.right() <= room.right() else room.left(),
                box.top() if box.bottom() <= room.bottom() else room.top())
