"""Every key of the table with every pane and every field of text in the focus: what must run runs, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from desktop.commands import COMMANDS
from desktop.notices import Notice
from desktop.views.find_button import FindButton
from tests.desktop.pressing import press
from tests.waiting import resized, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.window import Window

HOLDS = {"sources": {"sources"}, "text": {"text", "text or page"}, "page": {"page", "text or page"}}
"""The places of the table that each pane is."""


def length_bar(window: Window, part: str) -> QWidget:
    return getattr(window.fittings.panes["length"], part)


def finding(window: Window) -> QWidget:
    window.run("find")
    return window.fittings.panes["text"].find_bar.field


def writing(window: Window) -> QWidget:
    window.run("go_to_brief")
    window.fittings.panes["brief"].desk.setCurrentIndex(window.fittings.panes["brief"].desk.model().index(1, 0))
    window.run("reword")
    return QApplication.focusWidget()


def finding_a_command(window: Window) -> QWidget:
    window.run("find_command")
    return QApplication.focusWidget()


def setting(window: Window) -> QWidget:
    window.run("settings")
    card = QApplication.focusWidget().window().fittings.overlays._cards["settings"]
    return next(field for field in card.findChildren(QLineEdit) if field.accessibleName() == "From")


def comparing(window: Window) -> QWidget:
    window.run("compare")
    until(lambda: len(window.fittings.arrangement.comparison.columns) == 4, "four methods are compared")
    return window.fittings.arrangement.comparison.focus_widget()


def reading_the_keys(window: Window) -> QWidget:
    window.run("key_sheet")
    return QApplication.focusWidget()


def told(window: Window) -> QWidget:
    """Give the button of a message over the page the focus."""
    window.desk.workspace.notice(Notice("brief", "bad", "Not exported.", "", (("Try again", "export_word"),)))
    return QApplication.focusWidget()


PLACES: dict[str, tuple[str, Callable[[Window], QWidget]]] = {
    "sources": ("sources", lambda window: window.fittings.panes["sources"].focus_widget()),
    "text": ("text", lambda window: window.fittings.panes["text"].focus_widget()),
    "page": ("page", lambda window: window.fittings.panes["brief"].focus_widget()),
    "button over the text": ("text", lambda window: window.fittings.panes["text"].search),
    "layout": ("page", lambda window: window.fittings.panes["brief"].layouts),
    "export button": ("page", lambda window: window.fittings.panes["brief"].export),
    "button of a message": ("page", told),
    "slider": ("", lambda window: length_bar(window, "slider")),
    "method": ("", lambda window: length_bar(window, "method")),
    "menu bar": ("", lambda window: window.menu),
    "button of the commands": ("", lambda window: window.menu.findChild(FindButton)),
    "comparison": ("", comparing),
    "key sheet": ("", reading_the_keys),
    "length field": ("written", lambda window: length_bar(window, "field")),
    "focus field": ("written", lambda window: length_bar(window, "focus")),
    "find field": ("written", finding),
    "editor on the page": ("written", writing),
    "field of a command": ("written", finding_a_command),
    "field of the settings": ("written", setting)}
"""Where the focus can be: what kind of place it is, and how it gets there."""


def keeps(widget: QWidget, kind: str, key: str) -> bool:
    """Tell whether a field, a button or a choice lives by a key, with whatever is held beside it."""
    if kind == "written":
        return key in {"Ctrl+C", "Ctrl+V"}
    moved = {"Up", "Down"} if isinstance(widget, QComboBox) else set()
    return isinstance(widget, QAbstractButton | QComboBox) and (
        key.split("+")[-1] in {"Space", "Return", "Escape", *moved})


@pytest.mark.parametrize("place", PLACES)
def test_every_key_runs_what_holds_in_its_place_and_nothing_else(open_window, seed, place):
    # On a small screen a window shows one pane, and the bar over it has the buttons.
    window = open_window(seed)
    resized(window, 1280, 800)
    kind, go = PLACES[place]
    widget = go(window)
    widget.setFocus()
    ran: list[str] = []
    for name, action in window.fittings.keys.actions.items():
        action.triggered.disconnect()
        action.triggered.connect(lambda _checked=False, name=name: ran.append(name))
    wrong = []
    for command in COMMANDS:
        for key in command.keys:
            if not isValid(widget) or not widget.isVisible():
                # Enter and Esc end the writing.
                widget = go(window)
            widget.setFocus()
            assert QApplication.focusWidget() is widget
            ran.clear()
            press(key)
            if isinstance(widget, QComboBox):
                widget.hidePopup()
            kept = keeps(widget, kind, key)
            due = [other.name for other in COMMANDS if key in other.keys and not kept
                   and (other.where == "everywhere" or other.where in HOLDS.get(kind, ()))]
            if ran != due:
                wrong.append((key, ran.copy(), due))
    assert wrong == []


def test_what_is_typed_on_the_page_and_in_the_bar_is_written_and_runs_nothing(open_window, seed):
    window = open_window(seed)
    before = window.desk.workspace.plan
    for go in (writing, lambda made: length_bar(made, "focus"), finding):
        widget = go(window)
        widget.setFocus()
        widget.clear()
        for key in "jknpxw0+-":
            press(key)
        press("Space")
        press("Delete")
        text = widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()
        assert text.lower() == "jknpxw0+- "
        widget.clear()
    assert window.desk.workspace.plan == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Enter], ids=lambda key: key.name)
def test_what_a_field_keeps_it_keeps_in_the_block_of_numbers_too(open_window, seed, key):
    window = open_window(seed)
    field = finding(window)
    field.setFocus()
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.KeypadModifier)
    QApplication.sendEvent(field, asked)
    assert asked.isAccepted(), "a command would run"
