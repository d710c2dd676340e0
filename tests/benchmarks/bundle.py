"""How fast the built program starts beside the source: `python -m tests.benchmarks.bundle BUNDLE [runs] [file]`.

Fresh processes in turn on the screen of DISPLAY, from exec to the window being on the screen (asked of the X server
by xdotool); medians, and how large the bundle is. The bar is 1.2 × from source.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median


def started(command: list[str]) -> float:
    """Return the seconds until a program's window is on the screen; the program is ended."""
    begun = time.monotonic()
    with subprocess.Popen(command, start_new_session=True) as process:
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Briefdesk"], check=True,
                       capture_output=True, timeout=60)
        seconds = time.monotonic() - begun
        process.kill()
    while subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Briefdesk"], check=False,
                         capture_output=True).returncode == 0:
        time.sleep(0.05)
    return seconds


def main() -> None:
    bundle, runs, *files = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 9, *sys.argv[3:]
    commands = {"source": [sys.executable, "-m", "desktop", *files], "bundle": [str(bundle / "briefdesk"), *files]}
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            seconds[name].append(started(command))
    source, built = median(seconds["source"]), median(seconds["bundle"])
    size = sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"source {source * 1000:.0f} ms, bundle {built * 1000:.0f} ms: {built / source:.2f} × (≤ 1.2), medians of "
          f"{runs}; {size / 1e6:.1f} MB (≤ 180)")


if __name__ == "__main__":
    main()
