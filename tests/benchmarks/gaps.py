"""The longest time the window's thread works without looking at its events, in each job; and what it does when idle.

`python -m tests.benchmarks.gaps [files …]` with a display; a PDF of 300 pages, a text of 10 MB and files named are
opened too. Counted in the time of the processor that the thread takes between two looks, so that other programs make
no difference.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop.__main__ import begin
from desktop.commands.export import export_to
from desktop.commands.file import save_to
from desktop.commands.summary import choose_method
from desktop.office import Office
from desktop.settings import Preferences
from desktop.window import Window
from tests.summarise.reader_files import lines_at, pdf

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SEED = SEEDS / "000_4d898108dbfcd6f6.txt"
BAR = 50
"""Milliseconds a gap may take; idle, milliseconds of the processor in ten seconds."""
IDLE_BAR = 10


class Watch:
    """Looks every few milliseconds how long the thread has worked since the last look."""

    def __init__(self) -> None:
        self.longest = self.taken = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._look)

    def over(self, job: Callable[[], object], done: Callable[[], bool], at_most: float = 120) -> float:
        """Run a job and return its longest gap in milliseconds; `taken` is then how many seconds it was till done."""
        self.longest, end = 0.0, time.monotonic() + at_most
        self._timer.start()
        rest(20)
        self.longest, began = 0.0, time.monotonic()
        job()
        while not done() and time.monotonic() < end:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.taken = time.monotonic() - began
        rest(400)
        self._timer.stop()
        if not done():
            raise TimeoutError(f"not done in {at_most:.0f} s")
        return self.longest * 1000

    def _look(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def settled(window: Window) -> bool:
    """Tell whether every text is read, the brief follows the plan, its pages are there, and it is in its files."""
    workspace = window.desk.workspace
    page = window.fittings.panes["brief"]
    return (workspace.brief is not None and not workspace.ranking_under_way and not workspace.composing
            and page.desk.pages is not None
            and not window.desk.exporting.running and not window.desk.copying.running
            and not window.desk.saving.running
            and not any(reading.under_way for reading in workspace.reading.values()))


def readable(window: Window) -> bool:
    """Tell whether a text stands in the window; its marks may follow."""
    reader = window.fittings.panes["text"]
    return bool(window.desk.workspace.documents) and reader.stack.currentWidget() is reader.text


def jobs_of(window: Window, folder: Path) -> dict[str, Callable[[], object]]:
    """Return the jobs on an open brief, by their names."""
    workspace, run = window.desk.workspace, window.run
    return {
        "choose another method": lambda: choose_method(window.desk, "luhn"),
        "change the length": lambda: run("longer"),
        "lean to a focus": lambda: run("set_focus", "F-35"),
        "compare methods": lambda: run("compare"),
        "leave the comparison": lambda: workspace.look(overlay=""),
        "pin": lambda: run("pin"),
        "export to Word": lambda: export_to(window.desk, folder / "brief.docx"),
        "export as PDF": lambda: export_to(window.desk, folder / "brief.pdf"),
        "export as a web page": lambda: export_to(window.desk, folder / "brief.html"),
        "copy the brief": lambda: run("copy_brief"),
        "save": lambda: save_to(window.desk, folder / "brief.brief", None),
        "undo twenty times": lambda: [workspace.undo_stack.undo() for _ in range(20)],
        "find": lambda: workspace.look(finding=True, find="the"),
        "dark colours": lambda: run("theme_dark"),
        "zoom": lambda: run("zoom_in"),
        "keep a copy": lambda: window.fittings.keeper.keep_now(),
    }


def long_files(folder: Path) -> tuple[Path, Path]:
    """Write a PDF of 300 pages and a text of 10 MB."""
    text = SEED.read_text(encoding="utf-8")
    words = text.replace("(", "").replace(")", "").encode("cp1252", "ignore").decode("cp1252").split()
    lines = [" ".join(words[start:start + 9]) for start in range(0, len(words), 9)]
    document, article = folder / "300 pages.pdf", folder / "10 MB.txt"
    document.write_bytes(pdf([lines_at(72, 750, (lines[number % 40:] + lines)[:48]) for number in range(300)]))
    count = 9_900_000 // len(text.encode())
    article.write_text("\n\n".join(f"Part {number}\n\n{text}" for number in range(count)), encoding="utf-8")
    return document, article


def opened(office: Office) -> Window:
    """Open another window and wait until it is furnished."""
    window = office.open()
    loop = QEventLoop()
    window.furnished.connect(loop.quit)
    loop.exec()
    rest(500)
    return window


def rest(milliseconds: int) -> None:
    """Let the window be for a while; other threads go on, as they do not while QTest waits."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def idle() -> float:
    """Return the milliseconds of the processor that ten seconds without a touch take.

    First the engine is loaded, and the copy that is kept of what was decided is written: each is done once.
    """
    rest(15_000)
    before = time.process_time()
    rest(10_000)
    return (time.process_time() - before) * 1000


def main() -> int:
    """Measure and print; return how many jobs are over the bar."""
    watch, over = Watch(), 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # What an earlier run left behind would be opened and counted.
        os.environ["XDG_DATA_HOME"] = name
        application = begin()
        office = Office(Window, Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)))

        def tell(what: str, gap: float, bar: float = BAR) -> None:
            nonlocal over
            over += gap > bar
            print(f"{what:<44} {gap:6.1f} ms{'   over' if gap > bar else ''}", flush=True)

        window = office.open()
        furnished: list[bool] = []
        window.furnished.connect(lambda: furnished.append(True))
        tell("furnish the window", watch.over(lambda: None, lambda: bool(furnished)))
        # An error is to be seen here; the window would only say that something went wrong.
        sys.excepthook = sys.__excepthook__
        tell("idle, no source, in 10 s", idle(), IDLE_BAR)
        tell("open the example", watch.over(lambda: window.run("open_paths", (SEED,)), lambda: settled(window)))
        tell("idle, the example, in 10 s", idle(), IDLE_BAR)
        for what, job in jobs_of(window, folder).items():
            tell(what, watch.over(job, lambda: settled(window)))
        ten = [folder / f"{number}.txt" for number in range(10)]
        for number, path in enumerate(ten):
            path.write_text(f"Text {number}\n\n{SEED.read_text(encoding='utf-8')}", encoding="utf-8")
        tell("ten files at once", watch.over(lambda: window.run("open_paths", tuple(ten)), lambda: settled(window)))
        tell("idle, eleven sources, in 10 s", idle(), IDLE_BAR)
        for path in (*long_files(folder), *map(Path, sys.argv[1:])):
            other = opened(office)
            tell(f"open {path.name[:36]}", watch.over(partial(other.run, "open_paths", (path,)),
                                                      partial(readable, other), 300))
            print(f"{'it can be read and scrolled after':<44} {watch.taken:6.2f} s by the clock")
            done = partial(settled, other)
            tell("mark it", watch.over(lambda: None, done, 300))
            tell("find in it", watch.over(partial(other.desk.workspace.look, finding=True, find="the"), done))
            brief, again = folder / f"{path.stem}.brief", opened(office)
            tell("save it", watch.over(partial(save_to, other.desk, brief, None), done))
            tell("open its brief", watch.over(partial(again.run, "open_paths", (brief,)), partial(settled, again), 300))
            for window in (other, again):
                window.leaving = True
                window.close()
    office.end()
    del application
    return over


if __name__ == "__main__":
    sys.exit(main())
