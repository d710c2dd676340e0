"""Recovery copies: while a brief has unsaved changes a copy is kept, and offered at the next start after a crash."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, QTimer

from desktop.crash import data_folder

if TYPE_CHECKING:
    from desktop.workspace import Workspace
    from summarise.document import Document
    from summarise.plan import Plan

EVERY = 10_000
"""Milliseconds between two looks whether there is something to keep."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy left behind: where it is, which file the brief was saved in ("" for none), and when it was kept."""

    path: Path
    original: str
    kept: datetime


class Keeper(QObject):
    """Keeps a copy of one window's brief while it has unsaved changes, and throws it away once it has none."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._path = folder() / f"{os.getpid()}-{_boot()}-{os.urandom(16).hex()}.brief"
        self._kept: Plan | None = None
        self._job = workspace.jobs.new()
        self.kept_at: datetime | None = None
        workspace.undo_stack.cleanChanged.connect(self._clean_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.keep)

    def keep(self) -> None:
        """Keep a copy now, off this thread, if the brief has changed since the last one."""
        plan = self._workspace.plan
        if self._workspace.undo_stack.isClean() or plan == self._kept:
            return
        self._kept, self.kept_at = plan, datetime.now()
        self._job.start(write, self._path, plan, dict(self._workspace.documents), str(self._workspace.path or ""))

    def keep_now(self) -> None:
        """Keep a copy before this returns, for when nothing after it is certain."""
        if not self._workspace.undo_stack.isClean():
            self.kept_at = datetime.now()
            write(self._path, self._workspace.plan, dict(self._workspace.documents), str(self._workspace.path or ""))

    def forget(self) -> None:
        """Throw the copy away: the brief was saved or given up."""
        self._job.cancel()
        self._timer.stop()
        self._kept = None
        for path in (self._path, original_of(self._path)):
            path.unlink(missing_ok=True)

    def _clean_changed(self, clean: bool) -> None:
        if clean:
            self.forget()
        else:
            self._timer.start()


def folder() -> Path:
    """Return the folder of the copies, made if it is missing; only its owner may look into it."""
    made = data_folder() / "recovery"
    made.mkdir(mode=0o700, exist_ok=True)
    return made


def write(path: Path, plan: Plan, documents: dict[str, Document], original: str) -> None:
    """Write a copy and, beside it, where the brief belongs."""
    from summarise.storage import save

    original_of(path).write_text(original, encoding="utf-8")
    save(path, plan, documents)


def left_behind() -> tuple[Copy, ...]:
    """Return the copies of processes that are no more, the newest first."""
    found = []
    for path in sorted(folder().glob("*.brief")):
        process, boot, *_ = path.name.split("-")
        if process.isdecimal() and not (boot == _boot() and _is_alive(int(process))):
            note = original_of(path)
            original = note.read_text(encoding="utf-8") if note.exists() else ""
            found.append(Copy(path, original, datetime.fromtimestamp(path.stat().st_mtime)))
    return tuple(sorted(found, key=lambda copy: copy.kept, reverse=True))


def throw_away(copy: Copy) -> None:
    """Throw a copy away."""
    for path in (copy.path, original_of(copy.path)):
        path.unlink(missing_ok=True)


def original_of(path: Path) -> Path:
    """Return the file beside a copy that says where its brief belongs."""
    return path.with_suffix(".from")


def _boot() -> str:
    """Return what tells this run of the computer from others: after a restart a number belongs to another process."""
    return bytes(QSysInfo.bootUniqueId().data()).hex()


def _is_alive(process: int) -> bool:
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, process)
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _has_ended(process)


def _has_ended(process: int) -> bool:
    """Tell of a process with a number whether it is over and only waits for the one that began it to look (Linux)."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except ProcessLookupError:
        return True
    except FileNotFoundError:
        return Path("/proc/self/stat").exists()
    return state.rpartition(")")[2].split()[0] == "Z"
