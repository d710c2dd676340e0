"""Where the focus is: always on something that is seen. What leads it somewhere else is in the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from shiboken6 import isValid

from desktop.views.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.arrangement import Arrangement
    from desktop.overlays import Overlays
    from desktop.window import Window
    from desktop.workspace import Workspace


class Focusing(QObject):
    """Follows the focus in one window, and gives it to what is seen where what has it is gone or covered.

    That is the card or the comparison where one is shown, else what had the focus before those, else the view's pane.
    The window asks it in the place of Qt, which would hand the focus to the next pane in its chain.
    """

    def __init__(self, window: Window, workspace: Workspace, arrangement: Arrangement, overlays: Overlays) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._arrangement = arrangement
        self._overlays = overlays
        self._held: QWidget | None = None
        """What had the focus last where nothing lay over it."""
        for change in (workspace.sources_changed, workspace.view_changed):
            change.connect(self.settle)
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def lead(self, pane: str, **changes: object) -> None:
        """Give the focus to a pane, or while it has nothing to show to the pane itself; change the view for that."""
        self._held = self._arrangement.panes[pane].focus_widget()
        self._workspace.look(pane=pane, **changes)
        next(self._places_in(pane), self._held).setFocus()

    def settle(self) -> bool:
        """Give the focus to what is seen, unless that has it; tells whether it was given."""
        place = next((place for place in self._places() if _takes_it(place)), None)
        if place is None or place is self._window.focusWidget():
            return False
        place.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Settle when the window becomes the active one: Qt sees to nothing that is hidden before that."""
        if event.type() == QEvent.Type.WindowActivate:
            self.settle()
        return False

    def _places(self) -> Iterator[QWidget]:
        """Go through what may have the focus, from what comes first, whether it is seen or not."""
        now, card, comparison = self._window.focusWidget(), self._overlays.card, self._arrangement.comparison
        if card is not None:
            yield from (now, card) if now is not None and card.isAncestorOf(now) else (card,)
            return
        if now is not None and now not in self._arrangement.panes.values():
            yield now
        if comparison is not None and not comparison.isHidden():
            yield comparison.focus_widget()
        if self._held is not None and isValid(self._held):
            yield self._held
        if not self._workspace.plan.sources:
            yield self._window.start.focus_widget()
        for pane in (self._workspace.view.pane, "text", "brief", "sources"):
            yield from self._places_in(pane)

    def _places_in(self, name: str) -> Iterator[QWidget]:
        pane = self._arrangement.panes[name]
        yield from (place for place in (pane.focus_widget(), pane) if _takes_it(place))

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self._window:
            return
        comparison = self._arrangement.comparison
        if comparison is not None and comparison.isHidden() and comparison.isAncestorOf(new):
            # A menu gives the focus back to what had it before, and that is hidden by now.
            self.settle()
            return
        panes = self._arrangement.panes
        if (self._workspace.view.overlay in {"", "why"} and new not in panes.values()
                and not isinstance(new, QMenuBar) and not isinstance(new.parentWidget(), MessageBar)):
            self._held = new
        for name, pane in panes.items():
            if pane is new or pane.isAncestorOf(new):
                self._workspace.look(pane=name)


def _takes_it(place: QWidget) -> bool:
    return place.isVisible() and place.isEnabled()
