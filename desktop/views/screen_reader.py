"""What Qt does not tell screen readers of by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


def tell_row(view: QAbstractItemView) -> None:
    """Tell that the current row of a list has the focus.

    Qt takes a row's number from the places it has found for rows; a list that finds none itself would say its own name
    at every row.
    """
    if QAccessible.isActive() and view.currentIndex().isValid() and view.hasFocus():
        QAccessible.updateAccessibility(focus_on_row(view))


def focus_on_row(view: QAbstractItemView) -> QAccessibleEvent:
    """Return what tells that the current row has the focus."""
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(view.currentIndex().row())
    return event
