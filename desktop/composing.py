"""How a plan becomes what is shown of it: its marks at once, its brief too, or where that is long a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop.making import compose_brief, notes_by_sentence, states_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from desktop.jobs import Jobs
    from summarise.brief import Brief
    from summarise.plan import Plan
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

LONG = 140
"""From so many chosen sentences on a brief is composed off the window's thread: it would take longer than a frame."""
PAUSE = 30
"""Milliseconds without a decision before that begins, so that what was decided is painted first."""


class Composing:
    """Follows plan and ranking with a selection and a brief: `caught_up` is called when a long brief has followed.

    Until then the brief before it stands, if it is of the same ranking; `parent` ends what waits for that.
    """

    def __init__(self, jobs: Jobs, caught_up: Callable[[], None], parent: QObject) -> None:
        self.selection: Selection | None = None
        self.brief: Brief | None = None
        self.behind = False
        """The brief is that of a plan a moment ago; `now` makes the one of the plan."""
        self._caught_up = caught_up
        self._followed: tuple[Plan, Ranking] | None = None
        self._composed: Ranking | None = None
        self._states: dict[int, str] = {}
        self._notes: dict[int, tuple[int, ...]] = {}
        self._job = jobs.new()
        self._job.done.connect(self._take)
        self._pause = QTimer(parent, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._start)

    def follow(self, plan: Plan, ranking: Ranking | None) -> None:
        """Select and compose anew; without a ranking there is no brief."""
        self.stop()
        if ranking is None:
            self.selection, self.brief, self._followed, self._states, self._notes = None, None, None, {}, {}
            return
        from summarise.composing import compose
        from summarise.selecting import select

        selection = self._select(plan, ranking, select(ranking, plan))
        if len(selection.chosen) < LONG or self._composed is not ranking:
            self._show(ranking, compose(plan, ranking, selection))
        else:
            self.behind = True
            self._pause.start()

    def take(self, plan: Plan, ranking: Ranking, selection: Selection, brief: Brief) -> None:
        """Take what was made of a plan with its ranking."""
        self._show(ranking, brief)
        self._select(plan, ranking, selection)

    def catch_up(self) -> None:
        """Compose the brief of the plan at once, where it is still to follow."""
        if self.behind and self._followed is not None:
            from summarise.composing import compose

            plan, ranking = self._followed
            self._show(ranking, compose(plan, ranking, self.selection))
            self._caught_up()

    def stop(self) -> None:
        """Let no brief follow any more."""
        self._pause.stop()
        self._job.cancel()
        self.behind = False

    def state_of(self, number: int) -> str:
        """Return "pinned", "chosen", "left_out" or "" for a sentence."""
        return self._states.get(number, "")

    def note_of(self, number: int) -> tuple[int, ...]:
        """Return the numbers of the notes that cite a sentence on the page."""
        return self._notes.get(number, ())

    def _select(self, plan: Plan, ranking: Ranking, selection: Selection) -> Selection:
        self._followed = plan, ranking
        self.selection, self._states = selection, states_of(selection)
        return selection

    def _start(self) -> None:
        if self._followed is not None:
            self._job.start(compose_brief, *self._followed, self.selection, tells=True)

    def _take(self, made: tuple[Brief, dict[int, tuple[int, ...]]]) -> None:
        if self._followed is not None:
            self._show(self._followed[1], *made)
            self._caught_up()

    def _show(self, ranking: Ranking, brief: Brief, notes: dict[int, tuple[int, ...]] | None = None) -> None:
        self.stop()
        self.brief, self._composed = brief, ranking
        self._notes = notes_by_sentence(brief) if notes is None else notes
