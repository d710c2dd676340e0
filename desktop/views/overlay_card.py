"""What every card over the panes has: Tab stays in it until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class OverlayCard(QFrame):
    """A card on the veil: what lies under the veil cannot be reached by Tab."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Give the focus to the next place in the card, or the one before; after the last comes the first."""
        places = self._places()
        now = self.window().focusWidget()
        if not places or now is None:
            return False
        here = places.index(now) if now in places else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        place = places[(here + (1 if forward else -1)) % len(places)]
        place.setFocus(reason)
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(place):
                area.ensureWidgetVisible(place)
        return True

    def _places(self) -> list[QWidget]:
        """Return what takes the focus by Tab in the card, in Qt's order."""
        chain: list[QWidget] = []
        place = self.nextInFocusChain()
        while place is not None and place is not self:
            chain.append(place)
            place = place.nextInFocusChain()
        tab = Qt.FocusPolicy.TabFocus
        return [one for one in chain if self.isAncestorOf(one) and one.isVisibleTo(self) and one.isEnabled()
                and one.focusPolicy() & tab == tab and one.focusProxy() is None]
