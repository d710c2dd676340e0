"""Python's search for garbage: on the window's thread alone, in quiet moments, and never through everything."""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer

QUIET = 2000
"""Milliseconds without a new job before a look, and between two looks."""

FEW, MANY = 700, 15_000
"""New values, as Python itself counts them, that are not worth a look, and that would take half a frame."""


class Garbage:
    """Looks for garbage on the thread it is made on, in the place of Python.

    Python looks on whatever thread makes something, and would end a widget or a timer there that is garbage: Qt wants
    its objects ended on their own thread, and crashes where it tells them something at that moment. What comes in
    great numbers is a text or a brief and stays: it is not looked through, nor is what an earlier look has left.
    """

    def __init__(self) -> None:
        gc.disable()
        self._timer = QTimer(interval=QUIET)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def put_off(self) -> None:
        """Wait again for a quiet moment: a job begins."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more; nothing does then, until somebody asks Python to."""
        self._timer.stop()

    def set_apart(self) -> None:
        """Look never through what has just come in great numbers; told of it before what it replaces is freed.

        Afterwards Python's own number says little, and to count all that is new would take longer than a frame.
        """
        if gc.get_count()[0] > MANY:
            gc.freeze()

    def look(self) -> None:
        """Collect the garbage among what is new, unless that is too much or too little."""
        new = gc.get_count()[0]
        # What was freed of old meanwhile is taken off that number; all that is new is counted in a third of the time
        # in which it is looked through.
        if new > MANY or (new > FEW and count_new() > MANY):
            gc.freeze()
        elif new > FEW:
            gc.collect(1)


def count_new() -> int:
    """Count what is new in one step of Python's, so that no other thread runs while the list of it is held.

    A tuple that a thread is just making out of a generator would be in that list, and fail for being held by another.
    """
    (count,) = map(len, map(gc.get_objects, (0,)))
    return count
