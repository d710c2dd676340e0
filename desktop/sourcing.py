"""How sources become texts: which are read, analysed, under way or stopped, and what is kept of those gone."""

from __future__ import annotations

from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from desktop.notices import notice_of_stop, pages_kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.jobs import Job, Jobs
    from desktop.notices import Notice
    from summarise.analysing import Analysis
    from summarise.document import Document
    from summarise.errors import BriefdeskError
    from summarise.plan import Plan, Source

ANALYSES_KEPT = 64


@dataclass(frozen=True, slots=True)
class Reading:
    """How far a source is: `done` of `pages` (0 where unknown), or the error that ended it.

    `kept` is how many pages are there to be used of a reading that was stopped. `since` is when the first page was
    told of, before that when the reading was asked for, by the clock that never goes back.
    """

    done: int = 0
    pages: int = 0
    error: BriefdeskError | None = None
    kept: int = 0
    since: float = field(default_factory=monotonic, compare=False)

    @property
    def under_way(self) -> bool:
        """Tell whether the source is still being read."""
        return self.error is None and not self.kept


class Sourcing:
    """Follows the plan's sources: `changed` is called whenever one of them is further than before.

    `notify` is given what is to be said of one.
    """

    def __init__(self, jobs: Jobs, changed: Callable[[], None], notify: Callable[[Notice], None]) -> None:
        self._jobs = jobs
        self._changed = changed
        self._notify = notify
        self._stops: dict[str, Event] = {}
        self._kept: dict[str, Document] = {}
        self._under_way: dict[str, Job] = {}
        self._now: dict[str, Source] = {}
        self._texts: dict[tuple[str, ...], Document] = {}
        self._analysed: dict[tuple[str | int, ...], Analysis] = {}
        self._passwords: dict[str, str] = {}
        self.documents: dict[str, Document] = {}
        self.analyses: dict[str, Analysis] = {}
        self.reading: dict[str, Reading] = {}

    def give(self, source: Source, document: Document) -> None:
        """Take a text that is already there: pasted, or kept in the brief."""
        self._texts[_identity(source)] = document

    def follow(self, plan: Plan) -> None:
        """Bring what is kept into agreement with the plan's sources; read what is missing."""
        wanted = {source.key: source for source in plan.sources}
        for key in [key for key in self._now if key not in wanted]:
            self._drop(key)
        for key, source in wanted.items():
            before = self._now.get(key)
            if before is None or _identity(before) != _identity(source) or before.language != source.language:
                self._drop(key)
                self._now[key] = source
                self._advance(source)
            self._now[key] = source
        for values in (self.documents, self.analyses, self.reading):
            _sort(values, list(wanted))

    def forget(self) -> None:
        """Stop everything and forget every source; analyses are kept for the next brief."""
        for key in list(self._now):
            self._drop(key)
        self._texts.clear()
        self._passwords.clear()

    def again(self, key: str, password: str = "", fresh: bool = False) -> None:
        """Try once more to read a source that could not be read, or with `fresh` one that may have changed."""
        source = self._now[key]
        if fresh and source.path:
            self._texts.pop(_identity(source), None)
        if password:
            self._passwords[key] = password
        self._drop(key)
        self._now[key] = source
        self._advance(source)
        self._changed()

    def stop(self, key: str) -> None:
        """Stop reading a source, or weighing it for the first time; of a PDF the pages read so far are kept.

        The pages are waited for, and kept until it is decided whether to use them. Of every other source nothing comes
        any more.
        """
        reading = self.reading.get(key)
        if key in self._stops and reading is not None and reading.done and _has_pages(self._now[key]):
            self._stops[key].set()
        elif key in self._under_way or key in self.analyses:
            self._stop_at_once(key)

    def _stop_at_once(self, key: str) -> None:
        from summarise.errors import Stopped

        job = self._under_way.pop(key, None)
        if job is not None:
            job.cancel()
        self._stops.pop(key, None)
        self.analyses.pop(key, None)
        self.reading[key] = Reading(error=Stopped(name=Path(self._now[key].path).name))
        self._changed()

    def use_kept(self, key: str) -> None:
        """Make do with the pages that were read before the reading was stopped."""
        source = self._now[key]
        self._texts[_identity(source)] = self._kept.pop(key)
        self._advance(source)
        _sort(self.documents, list(self._now))
        self._changed()

    def _drop(self, key: str) -> None:
        job = self._under_way.pop(key, None)
        if job is not None:
            job.cancel()
        for values in (self._now, self.documents, self.analyses, self.reading, self._stops, self._kept):
            values.pop(key, None)

    def _advance(self, source: Source) -> None:
        """Take a source one step further: read it, then analyse it."""
        document = self._texts.get(_identity(source))
        if document is None:
            self.reading[source.key] = Reading()
            password = self._passwords.get(source.key, "")
            stop = self._stops[source.key] = Event()
            self._start(source, self._read, read_source, source.path, source.encoding, password, stop, tells=True)
            return
        self.documents[source.key] = document
        analysis = self._analysed.get(_measure(document, source))
        if analysis is None:
            self.reading[source.key] = Reading()
            self._start(source, self._took, analyse_document, document, source.language, tells=True)
        else:
            self.reading.pop(source.key, None)
            self.analyses[source.key] = analysis

    def _start(self, source: Source, take: Callable[[Source, Any], None], function: Callable[..., Any], *values: Any,
               tells: bool = False) -> None:
        job = self._jobs.new()
        self._under_way[source.key] = job
        job.done.connect(lambda result: take(source, result))
        job.failed.connect(lambda error: self._failed(source, error))
        job.progressed.connect(lambda done, pages: self._further(source, done, pages))
        job.start(function, *values, tells=tells)

    def _read(self, source: Source, document: Document) -> None:
        if self._stops[source.key].is_set() and not pages_kept(document):
            # The last page came with the stop, or what is called a PDF is none.
            self._stop_at_once(source.key)
            return
        self._under_way.pop(source.key)
        self._stops.pop(source.key)
        if kept := pages_kept(document):
            self._kept[source.key] = document
            self.reading[source.key] = Reading(kept=kept)
            self._changed()
            self._notify(notice_of_stop(kept, source.key))
            return
        self._texts[_identity(source)] = document
        self._advance(source)
        _sort(self.documents, list(self._now))
        self._changed()

    def _took(self, source: Source, analysis: Analysis) -> None:
        self._under_way.pop(source.key)
        while len(self._analysed) >= ANALYSES_KEPT:
            del self._analysed[next(iter(self._analysed))]
        self._analysed[_measure(analysis.document, source)] = analysis
        self.reading.pop(source.key, None)
        self.analyses[source.key] = analysis
        _sort(self.analyses, list(self._now))
        self._changed()

    def _failed(self, source: Source, error: BriefdeskError) -> None:
        self._under_way.pop(source.key)
        self._stops.pop(source.key, None)
        self.reading[source.key] = Reading(error=error)
        self._changed()

    def _further(self, source: Source, done: int, pages: int) -> None:
        before = self.reading.get(source.key)
        since = before.since if before is not None and before.pages else monotonic()
        self.reading[source.key] = Reading(done, pages, since=since)
        self._changed()


def read_source(path: str, encoding: str, password: str, stop: Event, progress: Callable[[int, int], None],
                cancelled: Callable[[], bool]) -> Document:
    """Read a source, in the worker process if it is long or a PDF."""
    from summarise.readers.worker import read_anywhere

    return read_anywhere(Path(path), progress=progress, cancelled=cancelled, stopped=stop.is_set, encoding=encoding,
                         password=password)


def analyse_document(document: Document, language: str, progress: Callable[[int, int], None],
                     cancelled: Callable[[], bool]) -> Analysis:
    """Analyse a text in its own language, or in the one given; raises CancelledError once nobody waits for it."""
    from summarise.analysing import analyse

    def beat() -> None:
        if cancelled():
            raise CancelledError

    return analyse(document, language, beat=beat)


def _measure(document: Document, source: Source) -> tuple[str | int, ...]:
    """Return what tells analyses apart: the file, how much of it was read, and the language."""
    return document.origin.sha256, len(document.blocks), source.language


def _has_pages(source: Source) -> bool:
    """Tell whether a source is of the one kind that can be used in part."""
    from summarise.readers import READERS

    return Path(source.path).suffix.lower() in READERS["pdf"].suffixes


def _identity(source: Source) -> tuple[str, ...]:
    return source.path, source.sha256, source.encoding


def _sort(values: dict[str, Any], keys: list[str]) -> None:
    for key in keys:
        if key in values:
            values[key] = values.pop(key)
