"""The choice of the method at the foot of the window, each with its one line, and the way to compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.key_faces import face_of, key_of
from desktop.translating import tr
from desktop.views.fields import DETAIL, KEY, SEPARATE, Choice

if TYPE_CHECKING:
    from desktop.theme import Theme

METHOD_LINES = {
    "briefdesk": tr("Learned from many kinds of text"),
    "lexrank": tr("Sentences most like all the others"),
    "textrank": tr("Sentences that share most words"),
    "lsa": tr("The main themes of the text"),
    "luhn": tr("The main words, close together"),
    "sumbasic": tr("The commonest words, each once"),
    "kl": tr("Words spread as in the whole text"),
    "reduction": tr("Sentences tied to many others"),
    "edmundson": tr("Title words, cue words and place"),
    "pacsum": tr("Like what follows, unlike what precedes"),
    "centroid": tr("Nearest to the middle of the text"),
    "lead": tr("The opening sentences"),
    "random": tr("Drawn by lot, to compare with"),
}


class MethodChoice(Choice):
    """Offers the methods there are; its last entry is the way to compare them."""

    chosen = Signal(str)
    """The name of a method."""
    compared = Signal()
    """The methods are to be compared."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Method"))
        self._method = ""
        self._list()
        self.activated.connect(self._take)
        theme.changed.connect(self._name_comparing)

    def show_method(self, name: str) -> None:
        """Show the method in use."""
        self._method = name
        self.setCurrentIndex(self.findData(name))

    def _list(self) -> None:
        from summarise.ranking import METHODS

        for name, method in METHODS.items():
            self.addItem(method.title, name)
            self.setItemData(self.count() - 1, METHOD_LINES.get(name, ""), DETAIL)
        self.addItem(tr("Compare methods…"), "")
        self.setItemData(self.count() - 1, True, SEPARATE)
        self._name_comparing()

    def _name_comparing(self) -> None:
        """Show beside the last entry the key it has now."""
        for role in (KEY, Qt.ItemDataRole.AccessibleDescriptionRole):
            self.setItemData(self.count() - 1, face_of(key_of("compare")), role)

    def _take(self, row: int) -> None:
        name = str(self.itemData(row) or "")
        if name:
            self.chosen.emit(name)
            return
        self.show_method(self._method)
        self.compared.emit()
