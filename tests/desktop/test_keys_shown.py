"""Every place that shows a key shows the one that works, also after the user has changed it."""

from __future__ import annotations

from itertools import product
from string import ascii_uppercase
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.commands import COMMANDS
from desktop.key_faces import face_of, take_keys
from desktop.views import labels, painting
from tests.waiting import resized

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.window import Window

OTHER = (f"{held}+{letter}" for held, letter in product(("Ctrl+Alt", "Alt+Shift", "Ctrl+Alt+Shift"), ascii_uppercase))
CHANGED = tuple(f"{command.name}={key}"
                for command, key in zip((command for command in COMMANDS if command.keys), OTHER, strict=False))
CLOSING = {"Enter", "Esc", "↓", "↑"}
"""Keys that are no command's in the card or list that shows them."""
STANDARD = {face_of(key) for command in COMMANDS for key in command.keys} - CLOSING


@pytest.fixture(autouse=True)
def standard_keys() -> Iterator[None]:
    """Leave the process with the standard keys."""
    yield
    take_keys(())


def tooltips(window: Window) -> set[str]:
    tabs = (bar.tabToolTip(number) for bar in window.findChildren(QTabBar) for number in range(bar.count()))
    return {text.split("  ")[-1] for text in (*(widget.toolTip() for widget in window.findChildren(QWidget)), *tabs)}


def look(window: Window) -> None:
    """Show every place that shows keys, one after the other."""
    workspace = window.desk.workspace
    for number in range(3):
        workspace.look(sentence=number)
        window.run("leave_out" if number else "pin")
        window.grab()
    for overlay in ("keys", "find-command", "settings", ""):
        workspace.look(overlay=overlay)
        window.grab()
    window.start.resize(1440, 860)
    window.start.grab()
    resized(window, 900, 700)
    window.grab()


@pytest.mark.parametrize("before", [True, False], ids=["before the start", "in the open window"])
def test_no_place_shows_a_key_that_the_user_has_changed(open_window, office, seed, monkeypatch, before):
    painted: set[str] = set()

    def remembered(keys: str) -> str:
        painted.add(face_of(keys))
        return face_of(keys)

    monkeypatch.setattr(painting, "face_of", remembered)
    monkeypatch.setattr(labels, "face_of", remembered)
    if before:
        office.preferences.change(keys=CHANGED)
    window = open_window(seed)
    look(window)
    assert before or (STANDARD & painted and STANDARD & tooltips(window))
    resized(window, 1440, 900)
    office.preferences.change(keys=CHANGED)
    painted.clear()
    look(window)
    changed = {face_of(line.partition("=")[2]) for line in CHANGED}
    assert len(changed & painted) > 25 and len(changed & tooltips(window)) > 8
    assert not STANDARD & painted
    assert not STANDARD & tooltips(window)
    listed = {window.fittings.panes["length"].method.itemText(row) for row in range(
        window.fittings.panes["length"].method.count())}
    assert not any(text.endswith(tuple(f"  {key}" for key in STANDARD)) for text in listed)
    menus = (window.fittings.panes["brief"].row_menu(), window.fittings.panes["text"].sentence_menu())
    assert {action.text().partition("\t")[2] for menu in menus for action in menu.actions()} <= changed | {""}
    said = {action.shortcut().toString() for action in window.fittings.keys.actions.values()}
    assert said - {""} == {line.partition("=")[2] for line in CHANGED}


def test_a_place_whose_command_has_no_key_shows_none(open_window, office, seed, monkeypatch):
    office.preferences.change(keys=tuple(f"{command.name}=" for command in COMMANDS))
    painted: set[str] = set()
    monkeypatch.setattr(painting, "face_of", lambda keys: painted.add(keys) or face_of(keys))
    window = open_window(seed)
    look(window)
    assert painted - {""} <= CLOSING
    assert not STANDARD & tooltips(window)
    assert "[" not in window.start.accessibleDescription()
