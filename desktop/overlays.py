"""What lies over the panes: finding a command, the key sheet, settings. One at a time, on a veil, made at first use.

Over them all lies the frame of what is dragged over the window.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.views.drop_frame import DropFrame

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.keys import Keys
    from desktop.views.overlay_card import OverlayCard
    from desktop.window import Window

VIEWS = {"find-command": "desktop.views.find_command:FindCommand", "keys": "desktop.views.key_sheet:KeySheet",
         "settings": "desktop.views.settings:SettingsCard"}
"""For each overlay its module and class, resolved at first use."""
VEIL = {"light": 41, "dark": 115, "contrast": 153}
"""How opaque the black veil is, of 255."""


class Overlays(QObject):
    """Follows the view's overlay; it has the focus while it is shown."""

    def __init__(self, window: Window, desk: Desk, keys: Keys) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._keys = keys
        self._veil = Veil(desk, window)
        self._cards: dict[str, OverlayCard] = {}
        self.shown = ""
        self._drop_frame = DropFrame(desk.theme, window)
        desk.workspace.view_changed.connect(self.follow)
        window.installEventFilter(self)

    @property
    def card(self) -> OverlayCard | None:
        """Return the card that is shown, None for none."""
        return self._cards.get(self.shown)

    def follow(self) -> None:
        """Show the overlay of the view, or none."""
        name = self._desk.workspace.view.overlay.partition(" ")[0]
        wanted = name if name in VIEWS else ""
        if wanted == self.shown:
            return
        before, self.shown = self.card, wanted
        self._veil.setVisible(bool(wanted))
        if wanted:
            card = self._card(wanted)
            self._place()
            self._veil.raise_()
            card.raise_()
            card.show()
        if before is not None:
            before.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep veil and card in their places."""
        if event.type() == QEvent.Type.Resize and self.shown:
            self._place()
        return False

    def _card(self, name: str) -> OverlayCard:
        if name not in self._cards:
            module, _, kind = VIEWS[name].partition(":")
            self._cards[name] = getattr(import_module(module), kind)(
                self._desk, self._window.run, self._keys, self._window)
        return self._cards[name]

    def _place(self) -> None:
        area = self._window.rect()
        self._veil.setGeometry(area)
        self._card(self.shown).place(area)


class Veil(QWidget):
    """Darkens what lies below; a click on it closes the overlay."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, VEIL[self._desk.theme.scheme]))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close the overlay."""
        self._desk.workspace.look(overlay="")
