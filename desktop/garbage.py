"""Python's search for garbage: on the window's thread alone, and never through everything."""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer

BUSY, IDLE = 25, 2000
"""Milliseconds to the next look while much is made, and while little is."""

FEW = 700
"""How many new values, as Python itself counts them, are not worth a look."""


class Garbage:
    """Looks for garbage on the thread it is made on, in the place of Python.

    Python looks on whatever thread makes something, and would end a widget or a timer there that is garbage: Qt wants
    its objects ended on their own thread, and crashes where it tells them something at that moment. What is a look
    old stays unlooked at: to go through a long text would stop the window for a moment.
    """

    def __init__(self) -> None:
        gc.disable()
        self._timer = QTimer(interval=IDLE)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def expect(self) -> None:
        """Look soon: work begins that may make much."""
        self._timer.setInterval(BUSY)

    def stop(self) -> None:
        """Look no more; nothing does then, until somebody asks Python to."""
        self._timer.stop()

    def _look(self) -> None:
        much = gc.get_count()[0] > FEW
        if much:
            gc.collect(1)
        if self._timer.interval() != (interval := BUSY if much else IDLE):
            self._timer.setInterval(interval)
