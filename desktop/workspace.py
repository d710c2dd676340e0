"""What is open now: the Plan, what was made of it, the undo stack, and the signals that say what changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from desktop.change import Change
from desktop.composing import Composing
from desktop.conditions import CONDITIONS
from desktop.jobs import Jobs
from desktop.making import first_to_read, keep_ranking, rank_texts
from desktop.notices import Notice, notice_of_lost, notices_of
from desktop.sourcing import Sourcing
from desktop.translating import ui_language
from desktop.view import View

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.jobs import Job
    from desktop.sourcing import Reading
    from summarise.analysing import Analysis
    from summarise.brief import Brief
    from summarise.document import Document
    from summarise.errors import BriefdeskError
    from summarise.plan import Anchor, Plan, Source
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

SOURCES_REMEMBERED = 64


class Workspace(QObject):
    """Holds one value of each kind and swaps it for the next; panes listen and read.

    Signals carry nothing: a listener reads the properties. They are emitted once a change, after all values agree.
    """

    sources_changed = Signal()
    """documents, analyses or reading changed."""
    plan_changed = Signal()
    """plan changed; selection and brief already follow it unless a job is still ranking."""
    ranking_changed = Signal()
    """ranking changed (and with it selection and brief)."""
    brief_changed = Signal()
    """selection or brief changed; emitted for every decision, and once more when a long brief follows it."""
    view_changed = Signal()
    """view changed."""
    noticed = Signal(object)
    """a Notice is to be shown in its pane."""
    began = Signal()
    """another brief, or a new one, has taken the place of what was open."""

    def __init__(self, jobs: Jobs | None = None, parent: QObject | None = None) -> None:
        from summarise.plan import Plan

        super().__init__(parent)
        self.jobs = jobs or Jobs()
        self.plan: Plan = Plan()
        self.view = View()
        self.ranking: Ranking | None = None
        self._lost: tuple[Anchor, ...] = ()
        self._warned: tuple[Analysis, ...] = ()
        self.undo_stack = QUndoStack(self)
        self.path: Path | None = None
        self.digest: str | None = None
        self.exported: Path | None = None
        self.wanted: Path | None = None
        self.account = ""
        self.recent: tuple[str, ...] = ()
        # Of files opened together several are often ready at once: what shows them follows once.
        self._moved_on = QTimer(self, singleShot=True, interval=0)
        self._moved_on.timeout.connect(self._sources_moved_on)
        self._sourcing = Sourcing(self.jobs, self._moved_on.start, self.notice)
        self._composing = Composing(self.jobs, self.brief_changed.emit, self)
        self._ranked: tuple[Source, ...] = ()
        self._ranking_key: tuple[object, ...] = ()
        self._rankings: dict[tuple[object, ...], Ranking] = {}
        self._wanted: tuple[tuple[object, ...], tuple[Source, ...]] = ((), ())
        self._merges: list[str] = []
        self._ranking_job: Job = self.jobs.new()
        self._ranking_job.done.connect(self._take_ranking)
        self._ranking_job.failed.connect(self._ranking_failed)

    @property
    def documents(self) -> dict[str, Document]:
        """Return the texts read so far, by source key."""
        return self._sourcing.documents

    @property
    def analyses(self) -> dict[str, Analysis]:
        """Return what is known of each text, by source key."""
        return self._sourcing.analyses

    @property
    def reading(self) -> dict[str, Reading]:
        """Return how far the sources are that are not read yet, by source key."""
        return self._sourcing.reading

    @property
    def sourcing(self) -> Sourcing:
        """Return what reads the sources."""
        return self._sourcing

    @property
    def selection(self) -> Selection | None:
        """Return which sentences are chosen, None until there is a ranking."""
        return self._composing.selection

    @property
    def brief(self) -> Brief | None:
        """Return the brief as it is shown, None until there is a ranking."""
        return self._composing.brief

    @property
    def composing(self) -> bool:
        """Tell whether the brief is that of a plan a moment ago; `brief_now` makes the one of the plan."""
        return self._composing.behind

    @property
    def ranking_under_way(self) -> bool:
        """Tell whether the marks shown are still those of an earlier method, focus or set of sources."""
        return self._ranking_job.running

    @property
    def ranked_plan(self) -> Plan:
        """Return the plan as far as the ranking shown knows its sources."""
        now = {source.key: source for source in self.plan.sources}
        return replace(self.plan, sources=tuple(now.get(source.key, source) for source in self._ranked))

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the ranked sources, in the ranking's order."""
        return tuple(source.key for source in self._ranked)

    @property
    def title(self) -> str:
        """Return its own title, else its source's or what several share; until those are read, its file's name."""
        sources = self.plan.sources
        if self.plan.field("title") or not sources:
            return self.plan.field("title")
        if len(sources) > 1 and self.brief is not None and len(self.brief.sources) > 1:
            return self.brief.title.text
        if len(sources) > 1 and self.brief is None and self.path is not None:
            return self.path.stem
        return self.title_of(next((source.key for source in sources if source.key in self.documents), sources[0].key))

    def title_of(self, key: str) -> str:
        """Return what a source is called: the user's own title, the document's, or its file's without suffix."""
        source = self.source(key)
        document = self.documents.get(key)
        if source is None:
            return ""
        return source.title or (document.title if document else "") or PureWindowsPath(source.path).stem

    def source(self, key: str) -> Source | None:
        """Return a source of the plan by its key."""
        return next((source for source in self.plan.sources if source.key == key), None)

    def begin(self, plan: Plan, documents: dict[str, Document] | None = None, path: Path | None = None,
              digest: str | None = None) -> None:
        """Open another brief in the place of this one; it cannot be undone and is not an unsaved change."""
        self.path, self.digest, self.exported, self.wanted = path, digest, None, None
        self._sourcing.forget()
        for source in plan.sources:
            if documents and source.key in documents:
                self._sourcing.give(source, documents[source.key])
        self._ranked, self._ranking_key, self.ranking = (), (), None
        self.undo_stack.clear()
        first = plan.sources[0].key if plan.sources else ""
        self.view = replace(self.view, source=first, sentence=-1, row=-1, overlay="", find="", finding=False)
        self.plan = plan
        self._sourcing.follow(plan)
        self._rank()
        self._composing.follow(self.ranked_plan, self.ranking)
        self.began.emit()
        self._say(self.sources_changed, self.plan_changed, self.ranking_changed, self.brief_changed, self.view_changed)

    def decide(self, label: str, plan: Plan, merge: str | None = None) -> None:
        """Swap the Plan for another, undoable under a label; decisions with the same `merge` become one."""
        if plan == self.plan:
            return
        if merge is not None and merge not in self._merges:
            self._merges.append(merge)
        number = -1 if merge is None else self._merges.index(merge)
        self.undo_stack.push(Change(self._swap, label, self.plan, plan, number))

    def look(self, **changes: Any) -> None:
        """Swap the View for one with some fields changed; a source that is no longer open is not gone to."""
        after = replace(self.view, **changes)
        if after.source != self.view.source and self.source(after.source) is None:
            # Rows and marks are those of the ranking shown, until what is left is ranked anew.
            after = replace(after, source=self.view.source, sentence=self.view.sentence)
        if after != self.view:
            self.view = after
            self.view_changed.emit()

    def sentences_of(self, key: str) -> range:
        """Return the numbers, over all sources, of a source's sentences (empty until it is ranked)."""
        if self.ranking is None or key not in self.keys:
            return range(0)
        number = self.keys.index(key)
        start = self.ranking.offsets[number]
        return range(start, start + len(self.ranking.analyses[number].sentences))

    def source_of(self, number: int) -> str:
        """Return the key of the source a sentence stands in, "" for none."""
        if self.ranking is None or not 0 <= number < len(self.ranking.scores):
            return ""
        return self.keys[self.ranking.locate(number)[0]]

    def state_of(self, number: int) -> str:
        """Return "pinned", "chosen", "left_out" or "" for a sentence."""
        return self._composing.state_of(number)

    def note_of(self, number: int) -> tuple[int, ...]:
        """Return the numbers of the notes that cite a sentence on the page."""
        return self._composing.note_of(number)

    def anchor_of(self, number: int) -> Anchor:
        """Name a sentence for a decision about it."""
        from summarise.anchoring import anchor_of

        assert self.ranking is not None
        return anchor_of(self.ranking, self.keys, number)

    def text_of(self, number: int) -> str:
        """Return the words of a sentence."""
        assert self.ranking is not None
        source, sentence = self.ranking.locate(number)
        return self.ranking.analyses[source].text(sentence)

    def brief_now(self) -> Brief | None:
        """Return the brief of the plan as it is, composed at once if it is still being composed."""
        self._composing.catch_up()
        return self.brief

    def notice(self, notice: Notice) -> None:
        """Show a message in its pane."""
        self.noticed.emit(notice)

    def when(self, name: str) -> str | None:
        """Return None if the named condition holds now, else the sentence why not."""
        return CONDITIONS[name](self)

    def close(self) -> None:
        """Stop all work for this brief."""
        self._ranking_job.cancel()
        self._composing.stop()
        self._sourcing.forget()
        self._moved_on.stop()

    def _swap(self, plan: Plan) -> None:
        before, self.plan = self.plan, plan
        signals = [self.plan_changed, self.brief_changed]
        view = self.view
        if plan.sources != before.sources:
            self._sourcing.follow(plan)
            signals.insert(0, self.sources_changed)
            if self.source(self.view.source) is None:
                self.view = replace(self.view, source=plan.sources[0].key if plan.sources else "", sentence=-1)
        if self._rank():
            signals.append(self.ranking_changed)
        self._composing.follow(self.ranked_plan, self.ranking)
        if self.view is not view:
            signals.append(self.view_changed)
        self._say(*signals)

    def _sources_moved_on(self) -> None:
        """Hear that a source has been read, analysed or stopped, or is further than it was."""
        if self._rank():
            self._composing.follow(self.ranked_plan, self.ranking)
            self._say(self.sources_changed, self.ranking_changed, self.brief_changed, self.view_changed)
        else:
            self.sources_changed.emit()
        # A text that is shown only now would cover what was said before it.
        self._warn()

    def _rank(self) -> bool:
        """Rank what has been analysed, unless that is what is shown; tell whether another ranking is shown now."""
        sources = tuple(source for source in self.plan.sources if source.key in self.analyses)
        known = tuple((source.key, id(self.analyses[source.key])) for source in sources)
        key = (known, self.plan.method, self.plan.focus)
        if key == self._ranking_key:
            self._ranking_job.cancel()
            return False
        if self._ranking_job.running and self._wanted[0] == key:
            return False
        self._wanted = (key, sources)
        if not sources:
            self._ranking_job.cancel()
            return self._show(None)
        if key in self._rankings:
            self._ranking_job.cancel()
            return self._show(self._rankings[key])
        analyses = tuple(self.analyses[source.key] for source in sources)
        self._ranking_job.start(rank_texts, analyses, replace(self.plan, sources=sources), tells=True)
        return False

    def _take_ranking(self, made: tuple[Ranking, Plan, Selection, Brief]) -> None:
        ranking, plan, selection, brief = made
        keep_ranking(self._rankings, self._wanted[0], ranking)
        self._show(ranking)
        if self.ranked_plan == plan:
            self._composing.take(plan, ranking, selection, brief)
        else:
            self._composing.follow(self.ranked_plan, self.ranking)
        self._say(self.ranking_changed, self.brief_changed, self.view_changed)

    def _ranking_failed(self, error: BriefdeskError) -> None:
        self.notice(Notice("length", "bad", error.message.say(ui_language())))

    def _show(self, ranking: Ranking | None) -> bool:
        """Show another ranking; the current sentence stays the same one, whatever its number now is."""
        current = self.anchor_of(self.view.sentence) if self.source_of(self.view.sentence) else None
        changed = ranking is not self.ranking
        self.ranking, (self._ranking_key, self._ranked) = ranking, self._wanted
        number = self._find(current) if current else -1
        if number < 0:
            number = first_to_read(ranking, self.sentences_of(self.view.source))
        self.view = replace(self.view, sentence=number)
        return changed

    def _find(self, anchor: Anchor) -> int:
        from summarise.anchoring import find_anchor

        found = find_anchor(self.ranking, self.keys, anchor) if self.ranking is not None else None
        return -1 if found is None else found

    def _say(self, *signals: Any) -> None:
        for signal in signals:
            signal.emit()
        lost = self.selection.lost if self.selection is not None else ()
        before, self._lost = self._lost, lost
        if lost and lost != before:
            source = self.source(lost[0].source)
            name = PurePath(source.path).name if source and source.path else self.title_of(lost[0].source)
            self.notice(notice_of_lost(lost, name))

    def _warn(self) -> None:
        """Say once what is to be minded about the source shown."""
        analysis = self.analyses.get(self.view.source)
        if analysis is not None and not any(analysis is known for known in self._warned):
            self._warned = (*self._warned, analysis)[-SOURCES_REMEMBERED:]
            for notice in notices_of(analysis, self.view.source):
                self.notice(notice)
