"""An unforeseen exception: it is logged without a word of any document, a recovery copy is kept, the user is told."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal

if TYPE_CHECKING:
    from types import TracebackType

LOG_BYTES = 200_000


class Crash(QObject):
    """Hears of every exception nobody caught, on any thread, and says so on the window's thread."""

    happened = Signal(str)
    """An account of what happened, fit for a bug report: kinds of errors and places in the code, no messages."""
    _caught = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._telling = False
        self._caught.connect(self._tell, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Take over both hooks of Python for exceptions nobody caught."""
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell the windows; Ctrl+C in a terminal ends the program instead."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            sys.exit(130)
        self._caught.emit(describe(error))

    def _catch_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.catch(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _tell(self, account: str) -> None:
        if self._telling:
            # What fails while a failure is told would be told while it fails, and so on without end.
            return
        self._telling = True
        try:
            with suppress(OSError):
                log(account)
            self.happened.emit(account)
        finally:
            self._telling = False


def describe(error: BaseException) -> str:
    """Say what kind of error it was and where in the code; its message is left out, for it may quote a document."""
    lines = []
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
                  for frame in traceback.extract_tb(seen.__traceback__)]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def log_path() -> Path:
    """Return where the log is."""
    return data_folder() / "log.txt"


def data_folder() -> Path:
    """Return the folder for what Briefdesk keeps for itself, made if it is missing.

    In a home that cannot be written in it is one that the system empties when its user has gone.
    """
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    # Asked for only now: where the system has none, Qt makes one for this user alone, and warns.
    passing = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)) / "briefdesk"
    passing.mkdir(mode=0o700, exist_ok=True)
    return passing


def log(account: str) -> None:
    """Add an account to the log; a log that has grown too long begins anew."""
    path = log_path()
    mode = "w" if path.exists() and path.stat().st_size > LOG_BYTES else "a"
    with path.open(mode, encoding="utf-8") as file:
        file.write(f"{datetime.now().isoformat(timespec='seconds')} {account}\n\n")
