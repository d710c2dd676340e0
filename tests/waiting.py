"""Waiting for what a machine does in its own time: never for a time, always for a state."""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

    Widget = TypeVar("Widget", bound=QWidget)

PATIENCE = 60_000
"""Milliseconds that a state may take on the slowest machine; a wait that comes to its end is a failure."""


def until(condition: Callable[[], bool], what: str) -> None:
    """Let events be heard until a state is there; none are while it is there already."""
    end = monotonic() + PATIENCE / 1000
    while not condition():
        assert monotonic() < end, f"never so: {what}"
        QTest.qWait(0)
        # Qt's own wait would keep the interpreter: a thread that is waited for went on at a fifth of its pace.
        sleep(0.005)


def shown(widget: Widget) -> Widget:
    """Show a window and wait until it is painted on the screen, has its size there, and is the active one."""
    widget.show()
    widget.activateWindow()
    until(lambda: widget.isActiveWindow() and widget.windowHandle().isExposed(), "the window is active")
    until(lambda: has_size(widget, widget.size()), "the window has its size")
    return widget


def resized(window: QWidget, width: int, height: int) -> None:
    """Give a window a size and wait until the window manager has; asked again where an earlier size comes after it."""
    window.resize(width, height)
    wanted = window.size()

    def is_so() -> bool:
        if has_size(window, wanted):
            return True
        if window.size() != wanted:
            window.resize(wanted)
        return False

    until(is_so, f"the window is {width} × {height}")


def has_size(window: QWidget, size: QSize) -> bool:
    """Tell whether a window has a size on the screen, and here when all that the display has sent is heard."""
    on_screen = size
    if QGuiApplication.platformName() == "xcb":
        on_screen = window.screen().grabWindow(window.winId()).deviceIndependentSize().toSize()
    QApplication.processEvents()
    return on_screen == size == window.size()


def focused() -> QWidget:
    """Return the widget that has the focus, as soon as the system has given it to a window of ours."""
    until(lambda: QApplication.focusWidget() is not None, "a widget has the focus")
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
