"""How work leaves the window's thread and comes back: a pool of two threads, one Job for each kind of work."""

from __future__ import annotations

import sys
from concurrent.futures import CancelledError, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal

from desktop.garbage import Garbage

if TYPE_CHECKING:
    from collections.abc import Callable

THREADS = 2
TURN = 0.0005
"""Seconds a thread works on when another waits for its turn: with Python's own 5 ms the window would wait often."""

ARENA_MAX, MMAP_THRESHOLD, TRIM_THRESHOLD = -8, -3, -1
"""What glibc's mallopt calls the most heaps there may be, the least size that never goes into one, and how much may
stay free at the end of one."""

LARGE = 4 << 20
"""Bytes of a table that is as long as a long text, which would leave a hole in the heap."""

WAITING = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class Job(QObject):
    """One kind of work: the newest start wins, an older one never begins or its late result is dropped.

    The worker only emits; everything a listener hears happens on the thread that made the Job. An error that is no
    BriefdeskError is raised there, so that it reaches the one place for unforeseen errors.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    _arrived = Signal(int, object, object)
    _told = Signal(int, int, int)

    def __init__(self, pool: ThreadPoolExecutor, garbage: Garbage) -> None:
        super().__init__()
        self._pool = pool
        self._garbage = garbage
        self._ticket = 0
        self.running = False
        self._arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self, function: Callable[..., Any], *values: Any, tells: bool = False) -> None:
        """Run a function on a worker thread; with `tells` it is given `progress` and `cancelled`.

        `progress` is a function of what is done and of all; `cancelled` tells whether nobody waits any more.
        """
        self._ticket += 1
        self.running = True
        self._garbage.put_off()
        self._pool.submit(self._work, self._ticket, function, values, tells)

    def cancel(self) -> None:
        """Drop whatever is under way; nothing more is heard of it."""
        self._ticket += 1
        self.running = False

    def wait(self) -> None:
        """Let the windows be painted, but hear nothing from the user, until nothing is under way."""
        while self.running:
            QCoreApplication.processEvents(WAITING)

    def _work(self, ticket: int, function: Callable[..., Any], values: tuple[Any, ...], tells: bool) -> None:
        if ticket != self._ticket:
            return
        named: dict[str, Any] = {}
        if tells:
            named = {"progress": lambda done, pages: self._told.emit(ticket, done, pages),
                     "cancelled": lambda: ticket != self._ticket}
        try:
            result, error = function(*values, **named), None
        except BaseException as caught:
            result, error = None, caught
        self._arrived.emit(ticket, result, error)

    def _arrive(self, ticket: int, result: object, error: BaseException | None) -> None:
        from summarise.errors import BriefdeskError

        current = ticket == self._ticket
        if current:
            self.running = False
        if error is not None and not isinstance(error, BriefdeskError | CancelledError):
            raise error
        if not current:
            return
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)

    def _tell(self, ticket: int, done: int, pages: int) -> None:
        if ticket == self._ticket:
            self.progressed.emit(done, pages)


def share_heap() -> None:
    """Let no more threads have a heap of their own: what one frees of it no other can use, a long text's too.

    What is large stays out of it, and what is freed at its end goes back; else glibc raises both bounds as it goes.
    """
    if sys.platform == "linux":
        import ctypes

        system = ctypes.CDLL(None)
        for bound, value in ((ARENA_MAX, 1), (MMAP_THRESHOLD, LARGE), (TRIM_THRESHOLD, 4 * LARGE)):
            system.mallopt(bound, value)


def give_back() -> None:
    """Give the system what is free between what is used: work on a long text leaves a hundred megabytes of it."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).malloc_trim(0)


class Jobs:
    """The pool all windows share, and the jobs made from it, kept until the pool is closed."""

    def __init__(self) -> None:
        sys.setswitchinterval(TURN)
        self._garbage = Garbage()
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="briefdesk", initializer=share_heap)
        self._apart = ThreadPoolExecutor(1, thread_name_prefix="briefdesk-apart", initializer=share_heap)
        self._jobs: list[Job] = []

    def new(self) -> Job:
        """Make a job for one kind of work."""
        return self._keep(Job(self._pool, self._garbage))

    def apart(self) -> Job:
        """Make a job that waits neither for a long text nor for a ranking: the user asked for it and waits."""
        return self._keep(Job(self._apart, self._garbage))

    def close(self) -> None:
        """Drop what has not begun, wait for what has, and let the threads end."""
        for job in self._jobs:
            job.cancel()
        for pool in (self._pool, self._apart):
            pool.shutdown(wait=True, cancel_futures=True)
        self._garbage.stop()
        for job in self._jobs:
            # Told of it after this, a job could be collected by another thread in that very moment.
            QCoreApplication.removePostedEvents(job)

    def _keep(self, job: Job) -> Job:
        self._jobs.append(job)
        return job
