"""Measure decisions in the real window: `python -m tests.benchmarks.decisions [sentences]`.

A made-up text of 10,000 sentences is opened in the real window; then real keys are pressed: pin, leave out, longer,
next sentence, undo; at the default length, at a long one, and with most sentences chosen. For each: milliseconds from
the press until everything it asked to be painted is painted, by the clock and of the processor; of the processor until
the page has followed, which it does in the beats after, and of a long brief later; and the longest gap of the event
loop in the quarter of a second from the press on.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop.office import Office
from desktop.settings import Preferences
from desktop.window import Window
from summarise.selecting import length_at_step
from tests.desktop.opened import long_document
from tests.desktop.pressing import press

KEYS = (("pin", "Space"), ("leave out", "X"), ("longer", "+"), ("next sentence", "Down"), ("undo", "Ctrl+Z"))
SHARES = (("the default length", 0.0), ("a tenth chosen", 0.1), ("most chosen", 0.84))
TIMES = 9
WATCHED = 0.25


class Heart:
    """Beats as often as the event loop lets it, and remembers the longest pause: by the clock, and of the processor.

    On a busy machine only the second can be compared.
    """

    def __init__(self) -> None:
        self.timer = QTimer(interval=0)
        self.timer.timeout.connect(self.beat)
        self.last = self.longest = 0.0
        self.worked = self.busiest = 0.0

    def start(self) -> None:
        """Begin to watch."""
        self.last, self.longest = time.perf_counter(), 0.0
        self.worked, self.busiest = time.thread_time(), 0.0
        self.timer.start()

    def beat(self) -> None:
        """Take note of the time since the last beat."""
        now, worked = time.perf_counter(), time.thread_time()
        self.longest, self.busiest = max(self.longest, now - self.last), max(self.busiest, worked - self.worked)
        self.last, self.worked = now, worked


def settle(seconds: float) -> None:
    """Let the window do what it has to."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()


def wait_until(condition: Callable[[], bool], heart: Heart | None = None, seconds: float = 60) -> None:
    """Let the window work until something holds."""
    end = time.perf_counter() + seconds
    while not condition():
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get so far")
        QApplication.processEvents()
        if heart is None:
            time.sleep(0.001)


def open_text(office: Office, sentences: int, folder: Path) -> Window:
    """Open a text of so many sentences and say how long the window stood still until its brief was shown."""
    path = folder / "stations.txt"
    path.write_text("\n\n".join(block.text for block in long_document(sentences).blocks), "utf-8")
    window = office.open()
    wait_until(lambda: window.was_painted)
    window.furnish()
    settle(2)
    heart = Heart()
    heart.start()
    start = time.perf_counter()
    window.run("open_paths", (path,))
    wait_until(lambda: window.desk.workspace.brief is not None, heart)
    settle(0.3)
    print(f"{sentences} sentences: shown after {time.perf_counter() - start - 0.3:.2f} s, "
          f"longest gap of the event loop {heart.longest * 1000:.0f} ms, processor {heart.busiest * 1000:.0f} ms")
    heart.timer.stop()
    return window


def measure(window: Window, name: str, keys: str) -> None:
    """Press a key some times and print what it took."""
    clock, processor, pages, gaps, busiest = [], [], [], [], []
    page = window.fittings.panes["brief"].desk
    heart = Heart()
    for _ in range(TIMES):
        window.run("next_sentence")
        settle(WATCHED)
        heart.start()
        before, busy, shown = time.perf_counter(), time.thread_time(), page.pages
        press(keys)
        QApplication.processEvents()
        clock.append((time.perf_counter() - before) * 1000)
        processor.append((time.thread_time() - busy) * 1000)
        end = time.perf_counter() + WATCHED
        while page.pages is shown and time.perf_counter() < end:
            QApplication.processEvents()
        if page.pages is not shown:
            QApplication.processEvents()
            pages.append((time.thread_time() - busy) * 1000)
        settle(end - time.perf_counter())
        heart.timer.stop()
        gaps.append(heart.longest * 1000)
        busiest.append(heart.busiest * 1000)
    followed = f"; with the page {told(pages)}" if pages else ""
    print(f"  {name:<14} {told(clock)}; processor {told(processor)}{followed}; gap {told(gaps)}; processor "
          f"{told(busiest)}")


def told(times: list[float]) -> str:
    """Say a median and the worst."""
    return f"median {statistics.median(times):6.1f} worst {max(times):6.1f} ms"


def main() -> None:
    """Measure every key at every length."""
    sentences = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as name:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = name
        settings = QSettings(str(Path(name) / "settings.ini"), QSettings.Format.IniFormat)
        office = Office(Window, Preferences(settings))
        window = open_text(office, sentences, Path(name))
        window.activateWindow()
        wait_until(lambda: QApplication.activeWindow() is window)
        for words, share in SHARES:
            workspace = window.desk.workspace
            if share and workspace.selection is not None:
                step = round(share * len(workspace.selection.steps))
                window.run("set_length", str(length_at_step(workspace.selection, step)))
                settle(1)
            window.run("go_to_text")
            selection = workspace.selection
            assert selection is not None
            print(f"{words}: {len(selection.chosen)} sentences, {selection.words} words, "
                  f"{window.fittings.pages()} pages")
            for label, keys in KEYS:
                measure(window, label, keys)
        workspace.undo_stack.setClean()
        window.close()
        office.end()


if __name__ == "__main__":
    main()
