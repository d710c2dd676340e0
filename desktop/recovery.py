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
    from collections.abc import Callable

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


Held = tuple["Plan", "dict[str, Document]", Path | None, str | None]
"""What a copy holds: the plan, its texts, where the brief was saved and the digest of that."""


class Keeper(QObject):
    """Keeps a copy of one window's brief while it has unsaved changes, and throws it away once it has none."""

    def __init__(self, workspace: Workspace, drafted: Callable[[], Plan]) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._drafted = drafted
        self._path = _new_path()
        self._kept: Plan | None = None
        self._job = workspace.jobs.new()
        self.kept_at: datetime | None = None
        workspace.undo_stack.cleanChanged.connect(self._clean_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.keep)
        self._timer.start()

    def keep(self) -> None:
        """Keep a copy now, off this thread, if the brief has changed since the last one.

        What is being written and not yet decided is in the copy: a sentence may take longer than a power cut.
        """
        plan = self._drafted()
        if self._workspace.undo_stack.isClean() and plan == self._workspace.plan:
            if self._kept is not None:
                self.forget()
            return
        if plan == self._kept or self._job.running:
            return
        self._kept, self.kept_at = plan, datetime.now()
        self._job.start(write_while_wanted, self._path, plan, dict(self._workspace.documents),
                        str(self._workspace.path or ""), tells=True)

    def keep_now(self) -> None:
        """Keep a copy before this returns, for when nothing after it is certain."""
        plan = self._drafted()
        if not self._workspace.undo_stack.isClean() or plan != self._workspace.plan:
            path = _new_path()
            write(path, plan, dict(self._workspace.documents), str(self._workspace.path or ""))
            self.kept_at = datetime.now()
            self._put(path)

    def adopt(self, copy: Copy) -> None:
        """Take over a copy that was left behind of the brief that is open now."""
        path = _new_path()
        for one, other in ((original_of(copy.path), original_of(path)), (copy.path, path)):
            if one.exists():
                one.replace(other)
        self._kept, self.kept_at = self._workspace.plan, copy.kept
        self._put(path)

    def forget(self) -> None:
        """Throw the copy away: the brief was saved, or what was written was given up."""
        self._kept = None
        self._put(_new_path())

    def end(self) -> None:
        """Throw the copy away and keep none any more: the window closes."""
        self._timer.stop()
        self.forget()

    def _put(self, path: Path) -> None:
        """Keep copies somewhere else from now on; the one there was goes, also if it is only just being written."""
        self._job.cancel()
        throw_away(self._path)
        self._path = path

    def _clean_changed(self, clean: bool) -> None:
        if clean:
            self.forget()


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


def write_while_wanted(path: Path, plan: Plan, documents: dict[str, Document], original: str,
                       progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
    """Write a copy, and throw it away again if it was given up meanwhile."""
    write(path, plan, documents, original)
    if cancelled():
        throw_away(path)


def left_behind() -> tuple[Copy, ...]:
    """Return the copies of processes that are no more, the newest first."""
    found = []
    for path in sorted(folder().glob("*.brief")):
        process, boot, *_ = path.name.split("-")
        if process.isdecimal() and not (boot == _boot() and _is_alive(int(process))):
            note = original_of(path)
            original = note.read_text(encoding="utf-8", errors="replace") if note.exists() else ""
            found.append(Copy(path, original, datetime.fromtimestamp(path.stat().st_mtime)))
    return tuple(sorted(found, key=lambda copy: copy.kept, reverse=True))


def read(copy: Copy) -> Held | None:
    """Read a copy; None for one that cannot be read. A damaged one is put aside, and offered no more."""
    from summarise.errors import BriefdeskError, Damaged
    from summarise.storage import digest, load

    try:
        plan, documents, _ = load(copy.path)
    except BriefdeskError as error:
        if isinstance(error, Damaged):
            copy.path.replace(copy.path.with_suffix(".damaged"))
        return None
    original = Path(copy.original) if copy.original else None
    return plan, documents, original, digest(original) if original is not None and original.is_file() else None


def throw_away(path: Path) -> None:
    """Throw a copy away, and what stands beside it."""
    for one in (path, original_of(path)):
        one.unlink(missing_ok=True)


def original_of(path: Path) -> Path:
    """Return the file beside a copy that says where its brief belongs."""
    return path.with_suffix(".from")


def _new_path() -> Path:
    return folder() / f"{os.getpid()}-{_boot()}-{os.urandom(16).hex()}.brief"


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
