"""A decision that can be undone: one Plan swapped for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.plan import Plan


class Change(QUndoCommand):
    """The only kind of decision there is: one Plan swapped for another."""

    def __init__(self, swap: Callable[[Plan], None], label: str, before: Plan, after: Plan, merge: int = -1) -> None:
        super().__init__(label)
        self._swap = swap
        self._merge = merge
        self.before = before
        self.after = after

    def id(self) -> int:
        """Return what decisions that become one share, -1 for a decision of its own."""
        return self._merge

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a decision that follows at once and changes the same thing."""
        if not isinstance(other, Change) or other.before != self.after:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        """Bring the later Plan back."""
        self._swap(self.after)

    def undo(self) -> None:
        """Bring the earlier Plan back."""
        self._swap(self.before)
