"""A brief on its way into a file or to a printer: laid out in slices on the window's thread, all else off it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from desktop.pages import LaidPage, Pages
    from desktop.workspace import Workspace
    from summarise.brief import Brief
    from summarise.plan import Plan
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

    Made = TypeVar("Made")
    Steps = Generator[Callable[[], Any] | None, Any, Made]

LASTS = 400
"""Milliseconds after which an export that still lasts is spoken of."""
SLICE = 0.004
"""Seconds of laying out between which the window does what else there is to do."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be written, and where, or on which printer; what is decided after it was asked for is not in it.

    `brief` is None where it is still being composed, `pages` where they have not been counted yet. `place` is the
    number of the brief that was open in the window, which another may have taken the place of since.
    """

    path: Path
    place: int
    plan: Plan
    ranking: Ranking
    selection: Selection
    brief: Brief | None = None
    pages: int | None = None
    template: Path | None = None
    printer: QPrinter | None = None


class Exporting(QObject):
    """Makes one file after the other, in the order in which they were asked for.

    Until it is made an export can be stopped; then the file is put in its place, and the pages are printed, whole,
    whatever happens.
    """

    lasting = Signal(object)
    """An Export has lasted so long that the user is to be told of it."""
    exported = Signal(object, object)
    """An Export is in its file, as this Brief."""
    failed = Signal(object, object)
    """An Export could not be written, for this BriefdeskError."""
    ended = Signal(bool)
    """An export is over; tells whether it is in its file."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.place = 0
        """The number of the brief that is open."""
        self.told = False
        """Whether the user has been told that an export lasts."""
        self._now: Export | None = None
        self._steps: Steps[Any] | None = None
        self._brief: Brief | None = None
        """What was made, while it is being put in its place."""
        self._waiting: deque[Export] = deque()
        self._kept: list[LaidPage] = []
        self._gone: list[LaidPage] = []
        self._job = workspace.jobs.apart()
        self._job.done.connect(self._take)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on)
        self._freeing = QTimer(self, interval=0)
        self._freeing.timeout.connect(self._free)
        self._lasts = QTimer(self, singleShot=True, interval=LASTS)
        self._lasts.timeout.connect(self._tell)
        workspace.began.connect(self._turn_over)

    @property
    def running(self) -> bool:
        """Tell whether anything asked for is not in its file yet."""
        return self._now is not None

    def start(self, export: Export) -> None:
        """Export, after what is being exported already; what still waits for the same file would be in vain."""
        others = (other for other in self._waiting if export.printer is not None or other.path != export.path)
        self._waiting = deque((*others, export))
        if self._now is None:
            self._next()

    def stop(self) -> bool:
        """Give up what is being made and what waits; tells whether it could: not while a file is put in its place."""
        if self._now is None or self._brief is not None:
            return False
        self._waiting.clear()
        self._job.cancel()
        self._end(written=False)
        return True

    def _next(self) -> None:
        self._now = self._waiting.popleft()
        self._steps = making(self._now, self._kept)
        self._lasts.start()
        self._go_on()

    def _go_on(self, answer: Any = None, error: Exception | None = None) -> None:
        """Make more of the file, until something is to be done off this thread or a slice of time is over."""
        steps, end = self._steps, perf_counter() + SLICE
        assert steps is not None
        try:
            work = steps.send(answer) if error is None else steps.throw(error)
            while work is None and perf_counter() < end:
                work = next(steps)
        except StopIteration as done:
            self._further(done.value)
            return
        except Exception as caught:
            self._fail(caught)
            return
        if work is None:
            self._slices.start()
        else:
            self._slices.stop()
            self._job.start(tried, work)

    def _take(self, tried_of: tuple[Any, Exception | None]) -> None:
        self._go_on(*tried_of)

    def _further(self, made: Any) -> None:
        """Put what was made in its place; once it is there, say so."""
        assert self._now is not None
        if self._brief is None:
            self._brief, data = made
            self._steps = placing(self._now, data)
            self._go_on()
        else:
            self.exported.emit(self._now, self._brief)
            self._end(written=True)

    def _fail(self, error: Exception) -> None:
        """Say why nothing was written; what nobody has foreseen goes on to where such errors are heard."""
        from summarise.errors import BriefdeskError

        if isinstance(error, BriefdeskError):
            self.failed.emit(self._now, error)
        self._end(written=False)
        if not isinstance(error, BriefdeskError):
            raise error

    def _end(self, *, written: bool) -> None:
        self._slices.stop()
        self._lasts.stop()
        self._now = self._steps = self._brief = None
        self.told = False
        self._gone += self._kept
        self._kept = []
        self._freeing.start()
        if self._waiting:
            self._next()
        self.ended.emit(written)

    def _free(self) -> None:
        """Free what was laid out: many pages are so many values that all at once would stop the window."""
        end = perf_counter() + SLICE
        while self._gone and perf_counter() < end:
            self._gone.pop()
        if not self._gone:
            self._freeing.stop()

    def _tell(self) -> None:
        self.told = True
        self.lasting.emit(self._now)

    def _turn_over(self) -> None:
        self.place += 1


def making(export: Export, kept: list[LaidPage]) -> Steps[tuple[Brief, bytes | Pages]]:
    """Make the bytes of a file, or the pages to print, in small steps.

    A function that is given is to be called off the window's thread, and what it returns to be sent back. What is laid
    out is kept in a list, to be freed by and by. Raises what composing and the writers raise.
    """
    from desktop.pages import dated, writing_pdf
    from summarise.composing import compose
    from summarise.writers import write

    brief, suffix, pages = export.brief, export.path.suffix.lower(), export.pages
    if brief is None:
        brief = yield partial(compose, export.plan, export.ranking, export.selection)
    if export.printer is not None:
        return brief, (yield from _laying(brief, kept))
    if suffix == ".pdf":
        data = yield from writing_pdf((yield from _laying(brief, kept)), brief)
        return brief, (yield partial(dated, data, brief.date))
    if suffix == ".docx" and pages is None:
        pages = len((yield from _laying(brief, kept)).pages)
    return brief, (yield partial(write, brief, suffix, pages=pages, template=export.template))


def placing(export: Export, made: bytes | Pages) -> Steps[None]:
    """Put what `making` made in its place, in small steps like those: into its file, or on paper."""
    from desktop.pages import printing

    if isinstance(made, bytes):
        yield partial(put, export.path, made)
    else:
        assert export.printer is not None
        yield from printing(made, export.printer)


def put(path: Path, data: bytes) -> None:
    """Put a file in its place, in a folder that is made where there is none; raises what `replace_file` raises."""
    from summarise.saving import replace_file, unwritten

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritten(error, path, len(data)) from error
    replace_file(path, data)


def tried(work: Callable[[], Any]) -> tuple[Any, Exception | None]:
    """Call a function; return what it returned, or what it raised."""
    try:
        return work(), None
    except Exception as error:
        return None, error


def _laying(brief: Brief, kept: list[LaidPage]) -> Generator[None, Any, Pages]:
    from desktop.pages import laying

    steps = laying(brief)
    while True:
        try:
            page = next(steps)
        except StopIteration as end:
            pages: Pages = end.value
            return pages
        if page is not None:
            kept.append(page)
        yield None
