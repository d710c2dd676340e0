"""What controls that show the pointer on them have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QWidget as Widget
else:
    Widget = object
    """A control is a widget by what else it is made of."""


class ShowsPointer(Widget):
    """Stands before the widget that a control is made of."""

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone, also while a menu is open: then Qt paints nothing anew."""
        super().leaveEvent(event)
        self.update()
