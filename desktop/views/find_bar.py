"""Finding words in the text: the bar that takes the place of the pane's head, and the search itself."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent

from desktop.translating import tr
from desktop.views.controls import IconButton, PaneHeader, Title
from desktop.views.fields import Field
from desktop.views.painting import RING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme
    from summarise.document import Document

MOST = 10_000
"""So many places are found and counted; a reader wants no more."""

Hit = tuple[int, int, int]


def find_all(document: Document, wanted: str) -> tuple[Hit, ...]:
    """Return every (block, start, end) where some words stand, whatever their case, at most MOST of them."""
    wanted = _lower(wanted)
    if not wanted.strip():
        return ()
    hits: list[Hit] = []
    for number, block in enumerate(document.blocks):
        text = _lower(block.text)
        place = text.find(wanted)
        while place >= 0:
            hits.append((number, place, place + len(wanted)))
            if len(hits) >= MOST:
                return tuple(hits)
            place = text.find(wanted, place + len(wanted))
    return tuple(hits)


def stands_in(document: Document, wanted: str) -> bool:
    """Tell whether some words stand in a text at all, whatever their case."""
    wanted = _lower(wanted)
    return bool(wanted.strip()) and any(wanted in _lower(block.text) for block in document.blocks)


def _lower(text: str) -> str:
    lowered = text.lower()
    # A few letters (İ) become two in lower case, which would move all that follows.
    return lowered if len(lowered) == len(text) else "".join(
        letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


class FindBar(PaneHeader):
    """A field, the number of places found, next, previous and close. Enter goes on, Shift+Enter back, Esc closes."""

    wanted = Signal(str)
    moved = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.title.hide()
        self.field = Field(theme, tr("Find in the text"), tr("Find in the text"))
        self.found = Title(theme, role="ui_small", ink="text_muted")
        self.before = IconButton(theme, "chevron-up", tr("Previous place"), "Shift+Enter", snug=True)
        self.next = IconButton(theme, "chevron-down", tr("Next place"), "Enter", snug=True)
        self.close_button = IconButton(theme, "x", tr("Close"), "Esc", snug=True)
        self.row.addWidget(self.field, 3)
        self.row.addSpacing(4)
        self.row.addWidget(self.found, 2)
        for button in (self.before, self.next, self.close_button):
            self.row.addWidget(button)
        self.field.textEdited.connect(self.wanted)
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.next.clicked.connect(lambda: self.moved.emit(1))
        self.close_button.clicked.connect(self.closed)
        self.field.installEventFilter(self)
        self.hide()

    def tell(self, wanted: str, count: int, place: int, elsewhere: int = 0) -> None:
        """Say how many places were found and which one is shown (from 0), or in which other source there are some."""
        shown = ""
        if not wanted.strip():
            words = ""
        elif elsewhere:
            words = tr("Not here, but in source {number}").format(number=elsewhere)
        elif not count:
            said = tr("“{words}” is not in this text.")
            words = said.format(words=wanted)
            shown = said.format(words=self._short(words, wanted))
        elif count >= MOST:
            words = tr("{place} of more than {count}").format(place=place + 1, count=MOST)
        else:
            words = tr("{place} of {count}").format(place=place + 1, count=count)
        self.found.set_text(shown or words)
        self.field.setAccessibleDescription(words)
        self.before.setEnabled(count > 0)
        self.next.setEnabled(count > 0 or elsewhere > 0)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Take Enter, Shift+Enter and Esc from the field."""
        if watched is self.field and isinstance(event, QKeyEvent):
            key = event.key()
            if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and key == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if event.type() == QEvent.Type.KeyPress and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.moved.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return False

    def sizeHint(self) -> QSize:
        """Return the height of a pane's head."""
        return QSize(200, self.theme.size("pane_header"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc from one of the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _short(self, words: str, wanted: str) -> str:
        """Return so much of what is looked for as leaves room for the whole of what is said of it."""
        metrics = QFontMetricsF(self.found.font())
        room = self.found.width() - metrics.horizontalAdvance(words) + metrics.horizontalAdvance(wanted)
        cut = metrics.elidedText(wanted, Qt.TextElideMode.ElideRight, room)
        return cut if len(cut) > 1 else wanted

    def _restyle(self) -> None:
        self.setFixedHeight(self.theme.size("pane_header"))
        self.row.setContentsMargins(self.theme.px(12) - RING, 0, self.theme.px(8), 1)


def nearest(hits: tuple[Hit, ...], block: int, start: int = 0) -> int:
    """Return the index of the first hit from a place in a block on, the first of all if none is; -1 without hits."""
    if not hits:
        return -1
    index = bisect_left(hits, (block, start, 0))
    return index if index < len(hits) else 0
