"""How the readers stand up to real files: tried, opened, warned, refused, seconds and the worst memory, by suffix.

    python tests/benchmarks/files.py FOLDER… [--all] [--each]

Every file whose suffix Briefdesk opens (with --all every file) is read in the worker process, as the app does it. A
crash, a hang or anything raised that is no BriefdeskError is a defect and printed with its file. Memory is the worst
resident size of the worker, in MB.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from summarise.errors import BriefdeskError, TooSlow
from summarise.readers import SUFFIXES, worker

if TYPE_CHECKING:
    from collections.abc import Iterator


def main() -> None:
    """Read every file of the folders and print a line a suffix."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--all", action="store_true", help="files of every suffix")
    parser.add_argument("--each", action="store_true", help="print every file that did not open")
    choices = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    seconds: Counter[str] = Counter()
    worst: dict[str, tuple[int, str]] = {}
    slowest = (0.0, "")
    for path in found(choices.folders, every=choices.all):
        suffix = path.suffix.lower()
        outcome, taken = read(path, each=choices.each)
        counts.setdefault(suffix, Counter()).update(("tried", *outcome))
        seconds[suffix] += taken
        slowest = max(slowest, (taken, path.name))
        worst[suffix] = max(worst.get(suffix, (0, "")), (memory(), path.name))
    print(f"{'':8}{'tried':>7}{'opened':>8}{'warned':>8}{'refused':>9}{'defects':>9}{'seconds':>9}{'MB':>6}")
    for suffix in sorted(counts):
        row = counts[suffix]
        print(
            f"{suffix:8}{row['tried']:7}{row['opened']:8}{row['warned']:8}{row['refused']:9}{row['defect']:9}"
            f"{seconds[suffix]:9.1f}{worst[suffix][0]:6}"
        )
    total = sum(counts.values(), Counter[str]())
    most = max(worst.values(), default=(0, ""))
    print(f"{dict(total)}; slowest {slowest[0]:.1f} s ({slowest[1]}); worst memory {most[0]} MB (by {most[1]})")
    worker.stop()


def found(folders: list[Path], *, every: bool) -> Iterator[Path]:
    """Give the files of the folders in order."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and (every or path.suffix.lower() in SUFFIXES):
                yield path


def read(path: Path, *, each: bool) -> tuple[list[str], float]:
    """Read one file; return what came of it and the seconds it took."""
    begun = time.perf_counter()
    try:
        document = worker.read_in_worker(path)
        outcome = ["opened", *(["warned"] if document.warnings else [])]
    except TooSlow:
        print(f"hang: {path}")
        outcome = ["defect"]
    except BriefdeskError as failure:
        outcome = ["refused", type(failure).__name__]
        if each:
            print(f"{type(failure).__name__}: {path}")
    except Exception as failure:
        print(f"{failure!r}: {path}", *getattr(failure, "__notes__", ()), sep="\n")
        outcome = ["defect"]
    return outcome, time.perf_counter() - begun


def memory() -> int:
    """Return the most that the worker process has held so far, in MB; 0 where the system does not tell."""
    process = worker._worker.process if worker._worker else None
    status = Path(f"/proc/{process.pid}/status") if process else Path()
    if not status.is_file():
        return 0
    line = next((line for line in status.read_text().splitlines() if line.startswith("VmHWM")), "VmHWM: 0 kB")
    return int(line.split()[1]) // 1024


if __name__ == "__main__":
    main()
