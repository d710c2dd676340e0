"""How long the window takes from exec to its first paint, beside a QMainWindow that shows one QLabel; what follows.

Then: until the engine is ready, until it has rehearsed, and from opening the example then to its summary on the
screen. Fresh processes, in turn, medians: `python -m tests.benchmarks.start [rounds] [files …]`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
SEED = TOP / "seeds" / "000_4d898108dbfcd6f6.txt"
PLAIN = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
def tell():
    print(time.clock_gettime(time.CLOCK_MONOTONIC), time.process_time(), flush=True)
    os._exit(0)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("Briefdesk"))
window.resize(1440, 900)
window.show()
application.exec()
"""
OURS = """
import os, sys, time
from desktop.__main__ import begin, run
def tell(window):
    print(time.clock_gettime(time.CLOCK_MONOTONIC), time.process_time(), flush=True)
    os._exit(0)
application = begin()
from desktop.window import Window
Window.painted_first = tell
run(application)
"""

AFTER = """
import os, sys, time
from pathlib import Path
example = Path(sys.argv.pop())
from PySide6.QtCore import QTimer
from desktop.__main__ import begin, run
application = begin()
import desktop.making, desktop.office
from desktop.window import Window
going_on, warm_up, rehearse = Window.painted_first, desktop.office.warm_up, desktop.making.rehearse
told, began = [], []
def warm():
    warm_up()
    told.append(time.process_time() - began[0])
def rehearsed(text):
    rehearse(text)
    told.append(time.process_time() - began[0])
def tell(window):
    began.append(time.process_time())
    going_on(window)
    timer = QTimer(window, interval=5)
    timer.timeout.connect(lambda: look(window, timer))
    timer.start()
def look(window, timer):
    if len(told) == 2:
        timer.stop()
        QTimer.singleShot(1000, lambda: open_seed(window))
def open_seed(window):
    here = time.perf_counter(), time.process_time()
    timer = QTimer(window, interval=2)
    timer.timeout.connect(lambda: shown(window, here))
    timer.start()
    window.run("open_paths", (example,))
def shown(window, here):
    if window.desk.workspace.brief is None or window.fittings.panes["brief"].desk.pages is None:
        return
    window.repaint()
    print(*told, time.perf_counter() - here[0], time.process_time() - here[1], flush=True)
    os._exit(0)
desktop.office.warm_up, desktop.making.rehearse = warm, rehearsed
Window.painted_first = tell
run(application)
"""


def first_paint(code: str, arguments: list[str], home: str) -> tuple[float, float]:
    """Return the milliseconds from exec to the first paint of one process: by the clock, and of the processor."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    painted, busy = told_by(code, arguments, home)[:2]
    return (painted - began) * 1000, busy * 1000


def told_by(code: str, arguments: list[str], home: str) -> list[float]:
    """Return the figures that a fresh process prints."""
    # Installed modules are compiled once; so are ours, at the start that is not counted.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "PYTHONPATH": str(TOP)}
    answer = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True,
                            env=environment, cwd=TOP)
    return [float(part) for part in answer.stdout.split()]


def main() -> None:
    """Measure and print medians and their ratio."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    files = sys.argv[2:]
    plain, ours = [], []
    with tempfile.TemporaryDirectory() as home:
        for code in (PLAIN, OURS):
            first_paint(code, files if code is OURS else [], home)
        for _ in range(rounds):
            plain.append(first_paint(PLAIN, [], home))
            ours.append(first_paint(OURS, files, home))
        after = [told_by(AFTER, [str(SEED)], home) for _ in range(rounds)]
    for name, which in (("by the clock", 0), ("of the processor", 1)):
        one, other = (statistics.median(taken[which] for taken in times) for times in (plain, ours))
        print(f"{name:<16} one label {one:.0f} ms, Briefdesk {other:.0f} ms, ratio {other / one:.2f} "
              f"(medians of {rounds} fresh processes each, in turn)")
    ready, rehearsed, shown, busy = (statistics.median(taken) * 1000 for taken in zip(*after, strict=True))
    print(f"engine ready     {ready:.0f} ms of the processor after the first paint")
    print(f"rehearsed        {rehearsed:.0f} ms: what the first text loads is loaded")
    print(f"example opened   {shown:.0f} ms to its summary, {busy:.0f} ms of the processor")


if __name__ == "__main__":
    main()
