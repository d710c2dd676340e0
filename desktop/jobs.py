"""How work leaves the window's thread and comes back: a pool of threads, one Job for each kind of work."""

from __future__ import annotations

import sys
from concurrent.futures import CancelledError, ThreadPoolExecutor
from itertools import count
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

    Everything a listener hears happens on the thread that made the Job. An error that is no BriefdeskError is raised
    there, so that it reaches the one place for unforeseen errors.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, jobs: Jobs, pool: ThreadPoolExecutor, parent: QObject | None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pool = pool
        self._ticket = 0

    @property
    def running(self) -> bool:
        """Tell whether something is under way that is still wanted."""
        return self._jobs.expects(self._ticket)

    def start(self, function: Callable[..., Any], *values: Any, tells: bool = False) -> None:
        """Run a function on a worker thread; with `tells` it is given `progress` and `cancelled`.

        `progress` is a function of what is done and of all; `cancelled` tells whether nobody waits any more.
        """
        self.cancel()
        self._ticket = self._jobs.send(self, self._pool, function, values, tells)

    def cancel(self) -> None:
        """Drop whatever is under way; nothing more is heard of it."""
        self._jobs.drop(self._ticket)

    def wait(self) -> None:
        """Let the windows be painted, but hear nothing from the user, until nothing is under way."""
        self._jobs.wait(lambda: not self.running)


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


class Jobs(QObject):
    """The pool all windows share, and the one way back to the window's thread of what was done in it.

    A worker knows the number of a start and not its Job: one that it was the last to hold would end on its thread.
    """

    _arrived = Signal(int, object, object)
    _told = Signal(int, int, int)

    def __init__(self) -> None:
        super().__init__()
        sys.setswitchinterval(TURN)
        self._garbage = Garbage()
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="briefdesk", initializer=share_heap)
        self._apart = ThreadPoolExecutor(1, thread_name_prefix="briefdesk-apart", initializer=share_heap)
        self._tickets = count(1)
        self._expecting: dict[int, Job] = {}
        self.awaited = 0
        """How many callers wait: no window may be closed under them."""
        self._arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def new(self, parent: QObject | None = None) -> Job:
        """Make a job for one kind of work, which ends with its parent where it has one."""
        return Job(self, self._pool, parent)

    def apart(self, parent: QObject | None = None) -> Job:
        """Make a job that waits neither for a long text nor for a ranking: the user asked for it and waits."""
        return Job(self, self._apart, parent)

    def ask(self, function: Callable[..., Any], *values: Any) -> Any:
        """Run a function on a worker thread and wait; return what it returns, or raise what it raises."""
        self._garbage.put_off()
        answer = self._apart.submit(function, *values)
        # Number 0 is nobody's: the loop that waits wakes up.
        answer.add_done_callback(lambda _: self._arrived.emit(0, None, None))
        self.wait(answer.done)
        self.has_come()
        return answer.result()

    def wait(self, over: Callable[[], bool]) -> None:
        """Let the windows be painted, but hear nothing from the user, until something is over."""
        self.awaited += 1
        try:
            while not over():
                QCoreApplication.processEvents(WAITING)
        finally:
            self.awaited -= 1

    def send(self, job: Job, pool: ThreadPoolExecutor, function: Callable[..., Any], values: tuple[Any, ...],
             tells: bool) -> int:
        """Let a pool do something for a job, which is kept until it hears of that; return the number of this start."""
        ticket = next(self._tickets)
        self._expecting[ticket] = job
        self._garbage.put_off()
        pool.submit(self._work, ticket, function, values, tells)
        return ticket

    def has_come(self) -> None:
        """Hear that something large is there, which is no garbage, before what it replaces is freed."""
        self._garbage.set_apart()

    def expects(self, ticket: int) -> bool:
        """Tell whether what was started under a number is under way and wanted."""
        return ticket in self._expecting

    def drop(self, ticket: int) -> None:
        """Want no more what was started under a number."""
        self._expecting.pop(ticket, None)

    def close(self) -> None:
        """Drop what has not begun, wait for what has, and let the threads end."""
        self._expecting.clear()
        for pool in (self._pool, self._apart):
            pool.shutdown(wait=True, cancel_futures=True)
        self._garbage.stop()
        # Told of it after this, it could be collected by another thread in that very moment.
        QCoreApplication.removePostedEvents(self)

    def _work(self, ticket: int, function: Callable[..., Any], values: tuple[Any, ...], tells: bool) -> None:
        if not self.expects(ticket):
            return
        named: dict[str, Any] = {}
        if tells:
            named = {"progress": lambda done, pages: self._told.emit(ticket, done, pages),
                     "cancelled": lambda: not self.expects(ticket)}
        try:
            result, error = function(*values, **named), None
        except BaseException as caught:
            result, error = None, caught
        self._arrived.emit(ticket, result, error)

    def _arrive(self, ticket: int, result: object, error: BaseException | None) -> None:
        from summarise.errors import BriefdeskError

        job = self._expecting.pop(ticket, None)
        self.has_come()
        if error is not None and not isinstance(error, BriefdeskError | CancelledError):
            raise error
        if job is None:
            return
        if error is None:
            job.done.emit(result)
        else:
            job.failed.emit(error)

    def _tell(self, ticket: int, done: int, pages: int) -> None:
        job = self._expecting.get(ticket)
        if job is not None:
            job.progressed.emit(done, pages)
