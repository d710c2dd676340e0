"""The one process in which large files and every PDF are read: it can be bounded, watched, cancelled and replaced."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from concurrent.futures import CancelledError
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from summarise.errors import BriefdeskError, CannotOpen, Damaged, TooLarge, TooSlow
from summarise.readers import read
from summarise.readers.limits import WORKER_FROM_BYTES, WORKER_MEMORY, WORKER_SILENCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from summarise.document import Document

_LOOK = 0.05
"""Seconds between two looks at whether the reading was cancelled."""


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    heard: bool = False
    """The process has said that it is up; before that its silence is Python starting."""


_lock = Lock()
"""Held while a file is read: there is one worker, and files wait for it in turn."""
_start_lock = Lock()
_worker: _Worker | None = None


def start() -> None:
    """Start the worker process ahead of the first file, without waiting for it."""
    _ready_worker()


def stop() -> None:
    """End the worker process, also in the middle of a file; the next file starts another."""
    global _worker
    with _start_lock:
        worker, _worker = _worker, None
    if worker is not None:
        _end(worker)


def needs_worker(path: Path) -> bool:
    """Tell whether a file is to be read in the worker process: every PDF, and everything above 256 KB."""
    try:
        if path.stat().st_size > WORKER_FROM_BYTES:
            return True
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return b"%PDF-" in stream.read(1024)
    except (OSError, ValueError):
        return False


def read_anywhere(path: Path, *, progress: Callable[[int, int], None] | None = None,
                  cancelled: Callable[[], bool] | None = None, **options: Any) -> Document:
    """Read a file in the worker process when it is large or a PDF, else here.

    Raises what `read` raises, and `concurrent.futures.CancelledError` when it was cancelled.
    """
    if needs_worker(path):
        return read_in_worker(path, progress=progress, cancelled=cancelled, **options)
    return read(path, progress=progress, **options)


def read_in_worker(path: Path, *, progress: Callable[[int, int], None] | None = None,
                   cancelled: Callable[[], bool] | None = None, **options: Any) -> Document:
    """Read a file in the worker process from any thread; `options` are those of `read`.

    `progress` is called in the calling thread with pages done and in all; `cancelled` is asked twenty times a second.
    Raises what `read` raises, TooSlow after 20 s without progress, TooLarge when memory ran out, Damaged when the
    file brought the process down, and `concurrent.futures.CancelledError` when it was cancelled.
    """
    while not _lock.acquire(timeout=_LOOK):
        if cancelled is not None and cancelled():
            raise CancelledError
    try:
        worker = _ready_worker()
        try:
            worker.pipe.send((path, options))
        except (OSError, ValueError):
            stop()
            worker = _ready_worker()
            worker.pipe.send((path, options))
        return _wait(worker, path, progress, cancelled)
    finally:
        _lock.release()


def _wait(worker: _Worker, path: Path, progress: Callable[[int, int], None] | None,
          cancelled: Callable[[], bool] | None) -> Document:
    quiet_since = time.monotonic()
    while True:
        if cancelled is not None and cancelled():
            stop()
            raise CancelledError
        try:
            if not worker.pipe.poll(_LOOK):
                if time.monotonic() - quiet_since > WORKER_SILENCE * (1 if worker.heard else 2):
                    stop()
                    raise TooSlow(name=path.name)
                continue
            kind, value = worker.pipe.recv()
        except (EOFError, OSError) as cause:
            stop()
            raise Damaged(name=path.name) from cause
        quiet_since = time.monotonic()
        worker.heard = True
        if kind == "progress" and progress is not None:
            progress(*value)
        elif kind == "document":
            document: Document = value
            return document
        elif kind == "failed":
            raise value


def _ready_worker() -> _Worker:
    global _worker
    with _start_lock:
        if _worker is not None and not _worker.process.is_alive():
            _end(_worker)
            _worker = None
        if _worker is None:
            context = multiprocessing.get_context("spawn")
            here, there = context.Pipe()
            process = context.Process(target=_serve, args=(there,), name="briefdesk-reader", daemon=True)
            process.start()
            there.close()
            _worker = _Worker(process, here)
        return _worker


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join(5)
    worker.pipe.close()


def _serve(pipe: Connection) -> None:
    """Read files as they are asked for, until the pipe closes: the body of the worker process."""
    _bound_memory()
    pipe.send(("ready", None))
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            path, options = pipe.recv()
            pipe.send(_outcome(pipe, path, options))


def _outcome(pipe: Connection, path: Path, options: dict[str, Any]) -> tuple[str, Any]:
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        if (now := time.monotonic()) - told > _LOOK or done == total:
            told = now
            pipe.send(("progress", (done, total)))

    try:
        return "document", read(path, progress=tell, **options)
    except BriefdeskError as failure:
        return "failed", failure
    except MemoryError:
        return "failed", TooLarge(name=path.name, limit="the memory set aside for reading")
    except OSError:
        return "failed", CannotOpen(name=path.name, cause="it could not be read from the disk")
    except Exception as failure:
        return "failed", _portable(failure)


def _portable(failure: Exception) -> Exception:
    """Return a defect in a form that crosses the pipe, with its traceback told in a note."""
    import traceback

    carried = RuntimeError(f"{type(failure).__name__} in the reading process")
    carried.add_note("".join(traceback.format_tb(failure.__traceback__)))
    return carried


def _bound_memory() -> None:
    """Bound the address space of this process, where the system has such a bound."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (WORKER_MEMORY, WORKER_MEMORY))
