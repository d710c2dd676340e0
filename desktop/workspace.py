"""What is open now: the Plan, what was made of it, the undo stack, and the signals that say what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.analysing import Analysis
    from summarise.brief import Brief
    from summarise.document import Document
    from summarise.errors import BriefdeskError
    from summarise.plan import Anchor, Plan
    from summarise.ranking import Ranking
    from summarise.selecting import Selection


@dataclass(frozen=True, slots=True)
class Reading:
    """How far a source is: `done` of `pages` (0 where unknown), or the error that stopped it."""

    done: int = 0
    pages: int = 0
    error: BriefdeskError | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A message in a pane: `kind` is good, warn, bad or info; `buttons` are (label, command name) pairs, at most two."""

    pane: str
    kind: str
    lead: str
    text: str = ""
    buttons: tuple[tuple[str, str], ...] = ()


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
    """selection or brief changed; emitted for every decision."""
    view_changed = Signal()
    """view changed."""
    noticed = Signal(object)
    """a Notice is to be shown in its pane."""

    plan: Plan
    view: View
    documents: dict[str, Document]
    analyses: dict[str, Analysis]
    reading: dict[str, Reading]
    ranking: Ranking | None
    selection: Selection | None
    brief: Brief | None
    undo_stack: QUndoStack

    def decide(self, label: str, plan: Plan, merge: str | None = None) -> None:
        """Swap the Plan for another, undoable under a label; decisions with the same `merge` become one."""
        raise NotImplementedError

    def look(self, **changes: object) -> None:
        """Swap the View for one with some fields changed."""
        raise NotImplementedError

    def sentences_of(self, key: str) -> range:
        """Return the numbers, over all sources, of a source's sentences (empty until it is ranked)."""
        raise NotImplementedError

    def state_of(self, number: int) -> str:
        """Return "pinned", "chosen", "left_out" or "" for a sentence."""
        raise NotImplementedError

    def note_of(self, number: int) -> tuple[int, ...]:
        """Return the numbers of the notes that cite a sentence on the page."""
        raise NotImplementedError

    def anchor_of(self, number: int) -> Anchor:
        """Name a sentence for a decision about it."""
        raise NotImplementedError

    def notice(self, notice: Notice) -> None:
        """Show a message in its pane."""
        raise NotImplementedError

    def when(self, name: str) -> str | None:
        """Return None if the named condition holds now, else the sentence why not."""
        raise NotImplementedError


Run = "Callable[[str], None]"
"""Views run a command by its name; the window gives them the function."""
