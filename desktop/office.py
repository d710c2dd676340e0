"""What all windows share: preferences, theme, the pool of threads, the hearing of crashes; and which are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.key_faces import take_keys
from desktop.settings import Preferences
from desktop.theme import Theme
from desktop.tokens import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from desktop.crash import Crash
    from desktop.jobs import Jobs
    from desktop.prompts import Prompts
    from desktop.window import Window

ENGINE = ("readers.text", "readers.worker", "analysing", "ranking", "selecting", "composing")

FRAME = 16
"""Milliseconds that the start page is given to be painted before anything more is loaded."""


class Office(QObject):
    """One for the process. `prompts` makes the questions of a window; tests give others."""

    emptied = Signal()
    """The last window has been closed."""

    def __init__(self, make_window: Callable[[Office, tuple[Path, ...]], Window],
                 preferences: Preferences | None = None) -> None:
        super().__init__()
        self._make_window = make_window
        self.preferences = preferences or Preferences()
        now = self.preferences.now
        self.theme = Theme(now.theme, now.text_size, now.system_fonts)
        self.theme.apply()
        take_keys(now.keys)
        self.preferences.changed.connect(self._follow_keys)
        self.windows: list[Window] = []
        self._jobs: Jobs | None = None
        self._crash: Crash | None = None
        self._warm = False

    @property
    def jobs(self) -> Jobs:
        """Return the pool all windows share."""
        if self._jobs is None:
            from desktop.jobs import Jobs

            self._jobs = Jobs()
        return self._jobs

    @property
    def crash(self) -> Crash:
        """Return what hears of unforeseen exceptions."""
        if self._crash is None:
            from desktop.crash import Crash

            self._crash = Crash()
        return self._crash

    def prompts(self, window: Window) -> Prompts:
        """Return what asks the user in a window."""
        from desktop.prompts import Prompts

        return Prompts(self.theme, window)

    def open(self, paths: tuple[Path, ...] = ()) -> Window:
        """Open a window, on some files."""
        window = self._make_window(self, paths)
        self.windows.append(window)
        window.painted.connect(lambda: self._settle(window))
        window.show()
        return window

    def closed(self, window: Window) -> None:
        """Forget a window that has been closed."""
        if window in self.windows:
            self.windows.remove(window)
            parts = (window, *window.findChildren(QObject))
            # Told of its end while what belongs to it is still there.
            window.destroyed.connect(lambda: QTimer.singleShot(0, lambda: let_go(parts)))
            window.deleteLater()
        if not self.windows:
            self.end()
            self.emptied.emit()

    def quit(self) -> None:
        """Ask every window about its unsaved changes, then close them all; none where one is to stay."""
        windows = tuple(self.windows)
        if all(window.may_close() for window in windows):
            for window in windows:
                window.leaving = True
                window.close()

    def end(self) -> None:
        """Let the threads and the reading process end."""
        import sys

        worker = sys.modules.get("summarise.readers.worker")
        if worker is not None:
            worker.stop()
        if self._jobs is not None:
            self._jobs.close()
            self._jobs = None

    def screens(self) -> str:
        """Name the set-up of screens, so that each has its own place for windows."""
        return " ".join(f"{screen.geometry().width()}x{screen.geometry().height()}"
                        for screen in QApplication.screens())

    def _follow_keys(self) -> None:
        """Let every place that shows a key show the one that works now."""
        if take_keys(self.preferences.now.keys):
            self.theme.changed.emit()

    def _settle(self, window: Window) -> None:
        """After the first paint: the start page, desk and panes, then the engine, which is loaded off this thread."""
        self.theme.load_page_fonts()
        window.show_start()
        if self._warm:
            window.beats.start()
        else:
            self._warm = True
            window.furnished.connect(lambda: self._wake(window))
            QTimer.singleShot(FRAME, window, lambda: self._prepare(window))

    def _prepare(self, window: Window) -> None:
        """Load off this thread what windows are furnished with, then furnish the first."""
        # Here and not above: the first paint would wait for the names of all icons there are.
        from PySide6.QtGui import QIcon

        QApplication.setWindowIcon(QIcon(str(FOLDER / "briefdesk.svg")))
        self.crash.install()
        loading = self.jobs.new()
        loading.done.connect(window.beats.start)
        loading.start(load_furniture)

    def _wake(self, window: Window) -> None:
        """Load the engine off this thread, and open what a crash left behind."""
        warming = self.jobs.new()
        warming.done.connect(lambda _: self._rehearse())
        warming.start(warm_up)
        self._recover(window)

    def _rehearse(self) -> None:
        """Load off this thread what the first text, and its export, would wait for."""
        from desktop.making import rehearse
        from desktop.views.start import STEPS

        rehearsing = self.jobs.new()
        rehearsing.done.connect(lambda _: self.jobs.new().start(stand_by))
        rehearsing.start(rehearse, "\n\n".join(STEPS))

    def _recover(self, window: Window) -> None:
        """Open what a crash left behind: in the first window if it is empty, else in windows of their own."""
        from desktop.recovery import left_behind, read

        found = [(copy, self.jobs.ask(read, copy)) for copy in left_behind()]
        for copy, held in found:
            if held is not None:
                taken = window.desk.workspace.plan.sources
                (self.open() if taken else window).fittings.adopt(copy, held)
        if not all(held for _copy, held in found):
            window.fittings.tell_of_loss()


def let_go(parts: Iterable[QObject]) -> None:
    """Let objects that have ended forget what they held.

    They hold each other, and with them the texts: only a look through everything there is would find that nobody else
    does, which beside a long text takes a fifth of a second.
    """
    for part in parts:
        vars(part).clear()


def load_furniture() -> None:
    """Import what a window is furnished with."""
    from importlib import import_module

    import_module("desktop.furnishing")


def warm_up() -> None:
    """Import the engine, so that the first text need not wait for it."""
    from importlib import import_module

    for room in ENGINE:
        import_module(f"summarise.{room}")


def stand_by() -> None:
    """Load what keeps a copy of the first decision, and start the process in which large files are read."""
    from importlib import import_module

    import_module("summarise.storage")
    import_module("summarise.readers.worker").start()
