"""The pages of a PDF, of a long one by two processes: a copy of this one reads every other page at the same time."""

from __future__ import annotations

import ctypes
import marshal
import mmap
import os
import signal
import struct
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from summarise.readers.pdf.lines import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarise.readers.source import Source

LONG = 60
"""Pages from which a second process pays for itself."""

_LOOK = 0.002
_NUMBER = struct.Struct("q")
_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""
_values = attrgetter(*Line.__slots__)


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page: its lines, its height in points, and whether it could not be read.

    `pictured` is the part of the page that pictures cover, where there are few letters on it.
    """

    lines: list[Line]
    height: float = 0.0
    pictured: float = 0.0
    broken: bool = False


@dataclass(slots=True)
class _Copy:
    """The other process, the memory it writes pages to, and the count of those that stand there."""

    process: int
    memory: int
    count: mmap.mmap
    ended: bool = False

    @property
    def done(self) -> int:
        return int(_NUMBER.unpack_from(self.count)[0])

    def running(self) -> bool:
        self.ended = self.ended or os.waitpid(self.process, os.WNOHANG)[0] != 0
        return not self.ended

    def pages(self) -> list[Page]:
        data, start, found = os.pread(self.memory, os.fstat(self.memory).st_size, 0), 0, []
        for _ in range(self.done):
            start, end = start + _NUMBER.size, start + _NUMBER.size + _NUMBER.unpack_from(data, start)[0]
            lines, *rest = marshal.loads(data[start:end])
            found.append(Page([Line(*line) for line in lines], *rest))
            start = end
        return found


def read_pages(read_page: Callable[[int], Page], total: int, source: Source) -> list[Page]:
    """Return the pages (from 0), or those read when `source` was stopped; `read_page` reads one, in any order."""
    if source.processes > 1 and total >= LONG and _has_room():
        return read_by_two(read_page, total, source)
    return _read_on([], read_page, total, source)


def read_by_two(read_page: Callable[[int], Page], total: int, source: Source) -> list[Page]:
    """Return what `read_pages` does, the odd pages read by a copy of this process; Linux alone can do that.

    Pages that a copy which came to grief has not read are read here.
    """
    own: list[Page] = []
    stopped = False
    with _copied(read_page, range(1, total, 2)) as copy:
        while not stopped and (len(own) * 2 < total or copy.running()):
            if len(own) * 2 < total:
                own.append(read_page(len(own) * 2))
            else:
                time.sleep(_LOOK)
            source.progress(len(own) + copy.done, total)
            stopped = source.stopped()
        pages = list(_in_turn(own, copy.pages()))
    if stopped:
        return pages
    # The copy may have ended between the last look at what it has done and the look at whether it runs.
    source.progress(len(pages), total)
    return _read_on(pages, read_page, total, source)


def _read_on(pages: list[Page], read_page: Callable[[int], Page], total: int, source: Source) -> list[Page]:
    for number in range(len(pages), total):
        pages.append(read_page(number))
        source.progress(number + 1, total)
        if number + 1 < total and source.stopped():
            break
    return pages


def _in_turn(even: Sequence[Page], odd: Sequence[Page]) -> Iterator[Page]:
    for number, page in enumerate(even):
        yield page
        if number >= len(odd):
            return
        yield odd[number]


def _has_room() -> bool:
    """Tell whether a copy of this process pays: it has one thread, and a processor is free."""
    return (sys.platform == "linux" and threading.active_count() == 1
            and os.getloadavg()[0] < len(os.sched_getaffinity(0)))


@contextmanager
def _copied(read_page: Callable[[int], Page], numbers: range) -> Iterator[_Copy]:
    """Let a copy of this process read pages; it ends with this process, and with the context."""
    assert sys.platform == "linux"
    memory, count = os.memfd_create("pages"), mmap.mmap(-1, _NUMBER.size)
    process = os.fork()
    if not process:
        try:
            ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
            _write(read_page, numbers, memory, count)
        finally:
            os._exit(0)
    copy = _Copy(process, memory, count)
    try:
        yield copy
    finally:
        if copy.running():
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        os.close(memory)
        count.close()


def _write(read_page: Callable[[int], Page], numbers: range, memory: int, count: mmap.mmap) -> None:
    with open(memory, "wb", closefd=False) as stream:
        for done, number in enumerate(numbers, 1):
            page = read_page(number)
            data = marshal.dumps((list(map(_values, page.lines)), page.height, page.pictured, page.broken))
            stream.write(_NUMBER.pack(len(data)) + data)
            stream.flush()
            _NUMBER.pack_into(count, 0, done)
