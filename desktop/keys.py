"""How key presses reach commands: an action a command, held while its place has the focus, with the user's own keys."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.commands import BY_NAME, COMMANDS
from desktop.commands.row import PLACES
from desktop.key_faces import changed_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ALSO = {"Return": "Enter", "+": "Shift++", "Delete": "Backspace"}
"""The same key on another part of the keyboard."""
TEXT_KEEPS = frozenset({"Ctrl+C", "Ctrl+V"})
"""Keys that a field of text keeps for itself."""
NOT_COMPARED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
"""That a key stands in the block of numbers, and that AltGr is held: the sign says that already."""
ELSEWHERE = "elsewhere"
"""The place of commands of other panes than that with the focus."""

BUTTON_KEEPS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
CHOICE_KEEPS = BUTTON_KEEPS | {Qt.Key.Key_Up, Qt.Key.Key_Down}


@runtime_checkable
class TakesEveryKey(Protocol):
    """A widget that takes a key itself in the place of what it does."""

    takes_every_key: bool


@runtime_checkable
class KeepsKeys(Protocol):
    """A widget that keeps some keys to itself just now."""

    @property
    def kept_keys(self) -> frozenset[int]:
        """Return the keys that mean no command now."""


def own_keys(lines: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return the keys of every command by its name: the user's own where they were changed."""
    changed = changed_keys(lines)
    return {command.name: changed.get(command.name, command.keys) for command in COMMANDS}


def holder(keys: dict[str, tuple[str, ...]], name: str, wanted: str) -> str:
    """Return the words of what a key belongs to in a place the named command shares, "" where it is free.

    That is another command, or a menu that opens by it.
    """
    places, pressed = _panes(BY_NAME[name].where), set(_sequences((wanted,)))
    commands = (command.words for command in COMMANDS if command.name != name and places & _panes(command.where)
                and pressed.intersection(_sequences(keys[command.name])))
    menus = (command.menu_words for command in COMMANDS if QKeySequence.mnemonic(command.menu) in pressed)
    return next(chain(commands, menus), "")


class Keys(QObject):
    """Holds the actions of one window and sees to it that their keys reach them.

    A pane's own widget would take letters, arrows and Ctrl+Z for itself: the filter on whatever has the focus gives
    the keys of the table their way.
    """

    def __init__(self, window: QWidget, run: Callable[[str], None], changed: tuple[str, ...] = ()) -> None:
        super().__init__(window)
        self._window = window
        self._panes: Mapping[str, QWidget] = {}
        self._watched: QWidget | None = None
        self.actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(command.label, window)
            action.setStatusTip(command.hint)
            action.setCheckable(bool(command.shows))
            action.triggered.connect(lambda _checked=False, name=command.name: run(name))
            self.actions[command.name] = action
        self.keys = own_keys(changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def bind(self, panes: Mapping[str, QWidget]) -> None:
        """Put every action where its keys hold: `panes` are sources, text and brief."""
        self._panes = panes
        for command in COMMANDS:
            action = self.actions[command.name]
            if command.where == "everywhere":
                self._window.addAction(action)
                continue
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for name in _panes(command.where):
                panes[name].addAction(action)
        self.change(self.keys)
        self._focus_changed(None, QApplication.focusWidget())

    def change(self, keys: dict[str, tuple[str, ...]]) -> None:
        """Use other keys from now on."""
        self.keys = keys
        for command in COMMANDS:
            self.actions[command.name].setShortcuts(_sequences(keys[command.name]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a pane from taking the keys of commands that hold there, and commands from taking what is typed."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or isinstance(watched, TakesEveryKey):
            return False
        where = self._claimed(watched, _pressed_by(event))
        if not where:
            return False
        # Accepted, the key is the widget's; ignored, it is the command's.
        kept = where == ELSEWHERE or _is_written_in(watched) or event.key() in _kept_by(watched)
        event.setAccepted(kept and where != "everywhere")
        return True

    def _claimed(self, widget: QWidget, pressed: QKeySequence) -> str:
        """Return the place of the command that a key belongs to while a widget has the focus, "" for none.

        What belongs to other panes alone is claimed too: Qt would run it where the focus is in the bar of its menu.
        """
        if _is_written_in(widget) and pressed.toString() in TEXT_KEEPS:
            return "text"
        panes = {name for name, pane in self._panes.items() if pane is widget or pane.isAncestorOf(widget)}
        claiming = [command.where for command in COMMANDS if pressed in self.actions[command.name].shortcuts()]
        here = (where for where in claiming if where == "everywhere" or _panes(where) & panes)
        return next(here, ELSEWHERE if claiming else "")

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self._window:
            # An open menu has the focus, and Qt does not say when it gives that back to the bar.
            return
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new
        new.installEventFilter(self)


def _pressed_by(event: QKeyEvent) -> QKeySequence:
    """Return what is pressed as Qt compares it with the keys of commands."""
    return QKeySequence(QKeyCombination(event.modifiers() & ~NOT_COMPARED, Qt.Key(event.key())))


def _panes(where: str) -> set[str]:
    assert where in PLACES
    return {"everywhere": {"sources", "text", "brief"}, "text or page": {"text", "brief"}, "text": {"text"},
            "page": {"brief"}, "sources": {"sources"}}[where]


def _sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    return [QKeySequence(key) for one in keys for key in (one, ALSO.get(one, "")) if key]


def _kept_by(widget: QWidget) -> frozenset[int]:
    """Return the keys that a button or a choice lives by, or that a list says it keeps."""
    if isinstance(widget, KeepsKeys):
        return widget.kept_keys
    if isinstance(widget, QAbstractButton):
        return BUTTON_KEEPS
    return CHOICE_KEEPS if isinstance(widget, QComboBox) else frozenset()


def _is_written_in(widget: QWidget) -> bool:
    """Tell whether letters typed into a widget belong to it."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable())
