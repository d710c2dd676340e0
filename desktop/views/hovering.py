"""What controls have in common that show the pointer on them, or a tip under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent
    from PySide6.QtWidgets import QWidget as Widget
else:
    Widget = object
    """A control is a widget by what else it is made of."""

ROOMY = "QToolTip { padding: 2px 4px; }"
"""Room for the words of a tip, which Qt sets three pixels from its edge; its colours stay the palette's."""


class ShowsPointer(Widget):
    """Stands before the widget that a control is made of."""

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone, also while a menu is open: then Qt paints nothing anew."""
        super().leaveEvent(event)
        self.update()


class HasTip(Widget):
    """Stands before the widget that a control with a tip is made of."""

    def enterEvent(self, event: QEnterEvent) -> None:
        """Give the tip room: Qt takes that from the sheet of its widget, and one for all would cost the first paint."""
        if not self.styleSheet():
            self.setStyleSheet(ROOMY)
        super().enterEvent(event)
