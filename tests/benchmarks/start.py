"""How long the window takes from exec to its first paint, beside a QMainWindow that shows one QLabel.

Fresh processes, in turn, medians: `python tests/benchmarks/start.py [rounds] [files …]`.
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


def first_paint(code: str, arguments: list[str], home: str) -> tuple[float, float]:
    """Return the milliseconds from exec to the first paint of one process: by the clock, and of the processor."""
    # Installed modules are compiled once; so are ours, at the start that is not counted.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "PYTHONPATH": str(TOP)}
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    answer = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True,
                            env=environment, cwd=TOP)
    painted, busy = (float(part) for part in answer.stdout.split()[:2])
    return (painted - began) * 1000, busy * 1000


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
    for name, which in (("by the clock", 0), ("of the processor", 1)):
        one, other = (statistics.median(taken[which] for taken in times) for times in (plain, ours))
        print(f"{name:<16} one label {one:.0f} ms, Briefdesk {other:.0f} ms, ratio {other / one:.2f} "
              f"(medians of {rounds} fresh processes each, in turn)")


if __name__ == "__main__":
    main()
