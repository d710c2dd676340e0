"""The one process in which large files and every PDF are read: it can be bounded, watched, cancelled and replaced."""

from __future__ import annotations

import contextlib
import gc
import time
from concurrent.futures import CancelledError
from dataclasses import dataclass, fields, replace
from importlib import import_module
from operator import attrgetter
from threading import Lock
from typing import TYPE_CHECKING, Any

from summarise.document import Block
from summarise.errors import BriefdeskError, CannotOpen, Damaged, Stopped, TooLarge, TooSlow
from summarise.readers import read
from summarise.readers.limits import MEGABYTE, WORKER_FROM_BYTES, WORKER_MEMORY, WORKER_SILENCE, WORKER_STOPPING

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from summarise.document import Document

_LOOK = 0.05
"""Seconds between two looks at whether the reading was stopped or cancelled."""

_PIECE = 1 << 20
"""Characters of one text handed over at a time: what takes longer would hold up the window's thread."""

_BLOCKS = 1000
"""Blocks handed over at a time, for the same reason."""

_VALUES_MADE = 100_000
"""So many values are made before garbage is looked for."""

_VALUES = attrgetter(*(field.name for field in fields(Block)))
"""A block as a plain tuple, in which it crosses the pipe in a quarter of the time."""

_STOP = "stop"
"""What is sent to the worker process so that it makes do with the pages it has read."""


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
                  cancelled: Callable[[], bool] | None = None, stopped: Callable[[], bool] | None = None,
                  **options: Any) -> Document:
    """Read a file in the worker process when it is large or a PDF, else here.

    Raises what `read` raises, and `concurrent.futures.CancelledError` when it was cancelled.
    """
    if needs_worker(path):
        return read_in_worker(path, progress=progress, cancelled=cancelled, stopped=stopped, **options)
    return read(path, progress=progress, stopped=stopped, **options)


def read_in_worker(path: Path, *, progress: Callable[[int, int], None] | None = None,
                   cancelled: Callable[[], bool] | None = None, stopped: Callable[[], bool] | None = None,
                   **options: Any) -> Document:
    """Read a file in the worker process from any thread; `options` are those of `read`.

    `progress` is called in the calling thread with pages done and in all; `cancelled` and `stopped` are asked twenty
    times a second. Once stopped, the pages read so far are the document, with a warning that says so.
    Raises what `read` raises, Stopped where there is no such page within 2 s, TooSlow after 20 s without progress,
    TooLarge when memory ran out, Damaged when the file brought the process down, and
    `concurrent.futures.CancelledError` when it was cancelled.
    """
    while not _lock.acquire(timeout=_LOOK):
        if cancelled is not None and cancelled():
            raise CancelledError
        if stopped is not None and stopped():
            raise Stopped(name=path.name)
    try:
        worker = _ready_worker()
        try:
            worker.pipe.send((path, options))
        except (OSError, ValueError):
            stop()
            worker = _ready_worker()
            worker.pipe.send((path, options))
        return _wait(worker, path, progress, cancelled, stopped)
    finally:
        _lock.release()


def _wait(worker: _Worker, path: Path, progress: Callable[[int, int], None] | None,
          cancelled: Callable[[], bool] | None, stopped: Callable[[], bool] | None) -> Document:
    quiet_since = time.monotonic()
    asked_at: float | None = None
    heeded = False
    pieces: dict[int, list[str]] = {}
    blocks: list[Block] = []
    while True:
        if cancelled is not None and cancelled():
            stop()
            raise CancelledError
        try:
            if asked_at is None and stopped is not None and stopped():
                asked_at = time.monotonic()
                worker.pipe.send(_STOP)
            if not worker.pipe.poll(_LOOK):
                _lose_patience(worker, path, quiet_since, None if heeded else asked_at)
                continue
            kind, value = worker.pipe.recv()
        except (EOFError, OSError) as cause:
            stop()
            raise Damaged(name=path.name) from cause
        quiet_since = time.monotonic()
        worker.heard = True
        heeded = heeded or kind == "stopping"
        if kind == "progress" and progress is not None:
            progress(*value)
        elif kind == "piece":
            place, text = value
            pieces.setdefault(place, []).append(text)
        elif kind == "blocks":
            blocks += [Block(*values) for values in value]
        elif kind == "document":
            return _whole(value, blocks, pieces)
        elif kind == "failed":
            raise value


def _lose_patience(worker: _Worker, path: Path, quiet_since: float, asked_at: float | None) -> None:
    """Kill a worker that has been silent for too long, or that does not heed being asked to stop."""
    now = time.monotonic()
    if asked_at is not None and now - asked_at > WORKER_STOPPING:
        stop()
        raise Stopped(name=path.name)
    if now - quiet_since > WORKER_SILENCE * (1 if worker.heard else 2):
        stop()
        raise TooSlow(name=path.name)


def _ready_worker() -> _Worker:
    global _worker
    with _start_lock:
        if _worker is not None and not _worker.process.is_alive():
            _end(_worker)
            _worker = None
        if _worker is None:
            # Here and not above: small files are read without it.
            from multiprocessing import get_context

            context = get_context("spawn")
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
    # While nobody waits: the first long text is read a tenth sooner.
    import_module("summarise.readers.text")
    # A long text is many values and no garbage: to look for some so often takes a twelfth of the time to read it.
    gc.set_threshold(_VALUES_MADE)
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            asked = pipe.recv()
            if asked != _STOP:  # One that came when the file had already been read.
                kind, value = _outcome(pipe, *asked)
                pipe.send((kind, _in_pieces(pipe, value) if kind == "document" else value))


def _in_pieces(pipe: Connection, document: Document) -> Document:
    """Send the blocks ahead, some at a time and long texts in pieces; return the document without them."""
    blocks = list(document.blocks)
    for place, block in enumerate(blocks):
        if len(block.text) > _PIECE:
            for start in range(0, len(block.text), _PIECE):
                pipe.send(("piece", (place, block.text[start:start + _PIECE])))
            blocks[place] = replace(block, text="")
    for start in range(0, len(blocks), _BLOCKS):
        pipe.send(("blocks", [_VALUES(block) for block in blocks[start:start + _BLOCKS]]))
    return replace(document, blocks=())


def _whole(document: Document, blocks: list[Block], pieces: dict[int, list[str]]) -> Document:
    """Return a document with the blocks that came ahead of it, and in them the long texts that came before those."""
    for place, texts in pieces.items():
        blocks[place] = replace(blocks[place], text="".join(texts))
    return replace(document, blocks=tuple(blocks))


class _Line:
    """The way from a reading to who waits for it: tells how far it is, hears that it is to stop."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._told = self._listened = 0.0
        self._stopped = False

    def tell(self, done: int, total: int) -> None:
        """Tell pages done and in all, at most twenty times a second."""
        if (now := time.monotonic()) - self._told > _LOOK or done == total:
            self._told = now
            self._pipe.send(("progress", (done, total)))

    def stopped(self) -> bool:
        """Tell whether the pages read so far are to do."""
        if not self._stopped and (now := time.monotonic()) - self._listened > _LOOK:
            self._listened = now
            if self._pipe.poll():
                self._pipe.recv()
                self._stopped = True
                self._pipe.send(("stopping", None))
        return self._stopped


def _outcome(pipe: Connection, path: Path, options: dict[str, Any]) -> tuple[str, Any]:
    line = _Line(pipe)
    try:
        return "document", read(path, progress=line.tell, stopped=line.stopped, **options)
    except BriefdeskError as failure:
        return "failed", failure
    except MemoryError:
        return "failed", TooLarge(name=path.name, limit=WORKER_MEMORY // MEGABYTE, of="memory")
    except OSError:
        return "failed", CannotOpen(name=path.name)
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
