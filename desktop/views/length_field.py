"""The field of the length at the foot of the window, which understands what is typed or says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.translating import tr, ui_language
from desktop.views.fields import Field

if TYPE_CHECKING:
    from desktop.theme import Theme


class LengthField(Field):
    """Takes a length by Enter or when it is left; what is not understood is ringed, and given up when it is left."""

    taken = Signal(object)
    """A Length was typed."""
    refused = Signal(str)
    """What was typed is no length: the words that say what may be typed."""
    given_up = Signal()
    """What was refused is no longer asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Length"), width=104)
        self.returnPressed.connect(self._take)
        self.editingFinished.connect(self._leave)

    def show_length(self, words: str) -> None:
        """Show the length there is, unless another is being typed."""
        if not self.hasFocus() or not self.isModified():
            if self.text() != words:
                self.setText(words)
            self.set_wrong(False)

    def _take(self) -> None:
        from summarise.errors import NotUnderstood
        from summarise.plan import parse_length

        try:
            length = parse_length(self.text())
        except NotUnderstood as error:
            self.set_wrong(True)
            self.refused.emit(error.message.say(ui_language()))
            return
        self.setModified(False)
        self.taken.emit(length)

    def _leave(self) -> None:
        """Take what was typed when the field is left; what is not understood is given up."""
        if self.hasFocus() or not self.isModified():
            return
        self._take()
        if self.wrong:
            self.setModified(False)
            self.given_up.emit()
