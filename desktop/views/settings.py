"""The settings: the look, what briefs begin with, and the user's own keys. Every change holds at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from desktop.commands import BY_NAME, COMMANDS
from desktop.key_faces import face_of
from desktop.keys import NOT_COMPARED, holder
from desktop.translating import TRANSLATED, tr
from desktop.views.controls import Button, IconButton, Title
from desktop.views.fields import Check, Choice, Field
from desktop.views.overlay_card import EDGE, ScrolledCard
from desktop.views.painting import RING
from desktop.views.words import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.desk import Desk
    from desktop.keys import Keys

WIDTH, HEIGHT = 640, 740
LANGUAGES = (("", tr("As the system")), ("en", "English"), *TRANSLATED.items())
THEMES = (("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark")),
          ("contrast", tr("High contrast")))
SIZES = tuple((size, tr("{count}%").format(count=size)) for size in (80, 90, 100, 110, 125, 150, 175, 200))
PAPERS = (("a4", "A4"), ("letter", tr("Letter")))
NOTES = (("footnotes", tr("At the foot of the page")), ("brackets", tr("In brackets, in the text")))


class SettingsCard(ScrolledCard):
    """The card with all settings; Esc closes it."""

    def __init__(self, desk: Desk, run: Callable[..., None], keys: Keys, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.keys = keys
        self.setAccessibleName(tr("Settings"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = Title(self.theme, tr("Settings"), role="middle")
        self.leave = IconButton(self.theme, "x", tr("Close"), "Esc")
        self.leave.clicked.connect(lambda: desk.workspace.look(overlay=""))
        self.body = QWidget()
        self.grid = QGridLayout(self.body)
        self.grid.setColumnStretch(1, 1)
        self.labels: list[tuple[QLabel, str]] = []
        self.rows: list[tuple[QWidget, int]] = []
        self.stacked = False
        self._fill()
        self.lay_out(self.body, (self.title, 1), (self.leave, 0))
        self.theme.changed.connect(self._restyle)
        self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, or at the keys where these are wanted."""
        super().showEvent(event)
        keys = self.desk.workspace.view.overlay == "settings keys"
        self.setFocusProxy(self.command if keys else self.first)
        if keys:
            self.area.ensureWidgetVisible(self.reset)

    def place(self, area: QRect) -> None:
        """Stand in the middle, as large as the window allows."""
        px = self.theme.px
        wide, high = min(px(WIDTH), area.width() - px(48)), min(px(HEIGHT), area.height() - px(48))
        left, top = (area.width() - wide) // 2, (area.height() - high) // 2
        self.setGeometry(left - EDGE, top - EDGE, wide + 2 * EDGE, high + 2 * EDGE)
        names = max(label.sizeHint().width() for label, role in self.labels if role == "label")
        widgets = max(widget.minimumSizeHint().width() for widget, _ in self.rows if widget is not self.said)
        margins = self.grid.contentsMargins()
        room = wide - margins.left() - margins.right() - self.grid.horizontalSpacing() - px(16)
        self._stack(names + widgets > room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.desk.workspace.look(overlay="")

    def _fill(self) -> None:
        now, change = self.desk.preferences.now, self.desk.preferences.change
        self._heading(tr("Look"))
        self.first = self._choice(tr("Language, from the next start"), LANGUAGES, now.language,
                                  lambda value: change(language=value))
        self._choice(tr("Colours"), THEMES, now.theme, self._set_theme)
        self._choice(tr("Text size"), SIZES, now.text_size, self._set_size)
        self._check(tr("System fonts"), tr("Use them in the window"), now.system_fonts, self._set_fonts)
        self._heading(tr("A new brief begins with"))
        self._choice(tr("Layout"), LAYOUTS, now.layout, lambda value: change(layout=value))
        self._field(tr("Length"), now.length, tr("The layout’s own"), lambda text: change(length=text))
        self._choice(tr("Paper"), PAPERS, now.paper, lambda value: change(paper=value))
        self._choice(tr("Notes"), NOTES, now.notes, lambda value: change(notes=value))
        self._field(tr("From"), now.author, tr("Your name or office"), lambda text: change(author=text))
        self._field(tr("Marking"), now.marking, tr("e.g. Official"), lambda text: change(marking=text))
        self._heading(tr("Keys"))
        rows = tuple((command.name, f"{command.words} ({command.menu_words})") for command in COMMANDS)
        self.command = self._choice(tr("Command"), rows, rows[0][0], self._show_keys)
        self.command.may_be_cut = True
        self.command.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.capture = KeyCapture(self)
        self.capture.pressed.connect(self._try_key)
        self._row(tr("Its key"), self.capture)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self._add(self.said, self.grid.rowCount())
        self.reset = Button(self.theme, tr("Back to its own key"))
        self.reset.clicked.connect(self._reset_key)
        self._add(self.reset, self.grid.rowCount())
        self.grid.setRowStretch(self.grid.rowCount(), 1)
        self._show_keys(rows[0][0])

    def _stack(self, stacked: bool) -> None:
        """Set every setting under its name where both do not fit side by side."""
        if stacked == self.stacked:
            return
        self.stacked = stacked
        for widget, row in self.rows:
            self.grid.addWidget(widget, row + 1 if stacked else row, 0 if stacked else 1, 1, 2 if stacked else 1)

    def _heading(self, text: str) -> None:
        label = QLabel(text, self)
        self.labels.append((label, "title"))
        self.grid.addWidget(label, self.grid.rowCount(), 0, 1, 2)

    def _row(self, text: str, widget: QWidget) -> None:
        label = QLabel(text, self)
        label.setBuddy(widget)
        self.labels.append((label, "label"))
        row = self.grid.rowCount()
        self.grid.addWidget(label, row, 0)
        self._add(widget, row)

    def _add(self, widget: QWidget, row: int) -> None:
        """Put a widget beside the names; the row below is its own where it stands under one."""
        self.grid.addWidget(widget, row, 1)
        self.grid.setRowMinimumHeight(row + 1, 0)
        self.rows.append((widget, row))

    def _choice(self, text: str, rows: Sequence[tuple[object, str]], current: object,
                chosen: Callable[[object], None]) -> Choice:
        choice = Choice(self.theme, text)
        for value, words in rows:
            choice.addItem(words, value)
        choice.setCurrentIndex(max([value for value, _ in rows].index(current) if current in dict(rows) else 0, 0))
        choice.activated.connect(lambda _row: chosen(choice.currentData()))
        self._row(text, choice)
        return choice

    def _field(self, text: str, current: str, prompt: str, written: Callable[[str], None]) -> None:
        field = Field(self.theme, text)
        field.setText(current)
        field.setPlaceholderText(prompt)
        field.editingFinished.connect(lambda: written(field.text().strip()))
        self._row(text, field)

    def _check(self, text: str, words: str, current: bool, chosen: Callable[[bool], None]) -> None:
        box = Check(self.theme, words, text, self)
        box.setChecked(current)
        box.toggled.connect(chosen)
        self._row(text, box)

    def _set_theme(self, value: object) -> None:
        self.desk.preferences.change(theme=value)
        self.theme.set_scheme(str(value))

    def _set_size(self, value: object) -> None:
        self.desk.preferences.change(text_size=value)
        self.theme.set_text_size(int(str(value)))

    def _set_fonts(self, wanted: bool) -> None:
        self.desk.preferences.change(system_fonts=wanted)
        self.theme.set_system_fonts(wanted)

    def _show_keys(self, name: object) -> None:
        keys = self.keys.keys[str(name)]
        self.capture.setText(face_of(keys[0]) if keys else "")
        faces = tr(" or ").join(face_of(key) for key in keys)
        words = tr("Now {keys}. Press another key to change it.") if keys else tr("No key yet. Press one.")
        self.said.setText(words.format(keys=faces))

    def _try_key(self, sequence: QKeySequence) -> None:
        """Take a pressed key; one that has no name, or several words for it, could not be kept."""
        wanted = sequence.toString()
        if QKeySequence(wanted) == sequence and " " not in wanted:
            self._take((wanted,))

    def _reset_key(self) -> None:
        self._take(BY_NAME[str(self.command.currentData())].keys)

    def _take(self, wanted: tuple[str, ...]) -> None:
        """Give the command these keys, or say why it cannot have one of them."""
        name = str(self.command.currentData())
        why = next(filter(None, (_why_not(self.keys.keys, name, key) for key in wanted)), "")
        if not why:
            others = tuple(line for line in self.desk.preferences.now.keys if line.split("=", 1)[0] != name)
            own = () if wanted == BY_NAME[name].keys else (f"{name}={' '.join(wanted)}",)
            self.desk.preferences.change(keys=(*others, *own))
        self._show_keys(name)
        if why:
            self.said.setText(why)

    def _restyle(self) -> None:
        px = self.theme.px
        self.column.setContentsMargins(EDGE + 1, EDGE, EDGE + 1, EDGE + px(8))
        self.head.setContentsMargins(px(28), px(12), px(14), px(13))
        self.grid.setContentsMargins(px(28), px(8), px(28), px(20))
        self.grid.setHorizontalSpacing(px(20))
        self.grid.setVerticalSpacing(px(4))
        palette = self.theme.palette()
        palette.setColor(palette.ColorRole.Window, self.theme.tokens["raised"])
        for widget in (self.area, self.body):
            widget.setPalette(palette)
        for label, role in self.labels:
            label.setFont(self.theme.font(role))
            label.setContentsMargins(0, px(16) if role == "title" else 0, 0, px(4) if role == "title" else 0)
        self.said.setFont(self.theme.font("ui_small"))
        self.said.setContentsMargins(RING, 0, 0, px(4))


class KeyCapture(Field):
    """A field that takes one key in place of text; Tab and Esc stay the card's."""

    pressed = Signal(QKeySequence)
    takes_every_key = True

    def __init__(self, card: SettingsCard) -> None:
        super().__init__(card.theme, tr("Its new key"))
        self.card = card
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring what is said of a key into view with its field."""
        super().focusInEvent(event)
        self.card.area.ensureWidgetVisible(self.card.reset)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window's commands."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc close the card; tell of every other key that is more than a modifier."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.card.keyPressEvent(event)
        elif key not in _MODIFIERS:
            modifiers = event.modifiers() & ~NOT_COMPARED
            # A sign that needs Shift on this keyboard is the key itself: "+", not "Shift++".
            if event.text() and event.text().isprintable() and not event.text().isalnum() and event.text() != " ":
                modifiers &= ~Qt.KeyboardModifier.ShiftModifier
            self.pressed.emit(QKeySequence(QKeyCombination(modifiers, key)))


def _why_not(keys: dict[str, tuple[str, ...]], name: str, wanted: str) -> str:
    """Return why a command cannot have a key, "" where it can."""
    command, words = BY_NAME[name], holder(keys, name, wanted)
    if words:
        return tr("{key} belongs to “{command}”. Nothing was changed.").format(key=face_of(wanted), command=words)
    if command.where in {"everywhere", "sources"} and wanted not in command.keys and not _ANYWHERE.search(wanted):
        return tr("{key} alone works only for commands of the text or the page. Nothing was changed.").format(
            key=face_of(wanted))
    return ""


_ANYWHERE = re.compile(r"(Ctrl|Alt|Meta)\+|F\d")
"""What a key has that fields and lists have no use for: the others write, move and delete in them."""
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
              Qt.Key.Key_NumLock}
