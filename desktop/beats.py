"""Work of the window's thread that is done in steps, one at each beat of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QWindow

TOUCHES = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})
"""What a user does; a key is asked for a shortcut before it is pressed."""


class Beats(QObject):
    """Takes one step at each beat once it is started; all that are left at once where somebody needs what they make.

    While it listens, a key or a click is such a need: none is lost on a window that is not ready for it.
    """

    finished = Signal()

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = steps
        self._window: QWindow | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._beat)

    def listen(self, window: QWindow) -> None:
        """Take from now on all steps before a key or a click comes into a window, if anything is left to do.

        Every one of them comes from the system to the window first. To hear what all objects of the application hear
        would make Python build each class of Qt's, to find what the object is: a tenth of what is loaded at the start.
        """
        if self._steps is not None:
            self._window = window
            window.installEventFilter(self)

    def start(self) -> None:
        """Begin at the next beat, if anything is left to do."""
        if self._steps is not None:
            self._timer.start()

    def finish(self) -> None:
        """Take all steps that are left; a step that asks for it goes on as it is."""
        steps, self._steps = self._steps, None
        if steps is not None:
            for _ in steps:
                pass
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Finish before a key or a click is heard."""
        if event.type() in TOUCHES:
            self.finish()
        return False

    def _beat(self) -> None:
        steps, self._steps = self._steps, None
        if steps is not None and next(steps, self) is None:
            self._steps = steps
        else:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
        self.finished.emit()
