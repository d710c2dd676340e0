"""Key presses as a keyboard makes them: to whatever has the focus, or to a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop.commands import BY_NAME
from tests.waiting import focused, until

if TYPE_CHECKING:
    from desktop.window import Window


def press(keys: str) -> None:
    """Press a key sequence such as "Ctrl+Z" where the focus is."""
    combination: QKeyCombination = QKeySequence(keys)[0]
    modifiers = combination.keyboardModifiers()
    QTest.keyClick(focused(), combination.key(), modifiers)


def type_text(text: str) -> None:
    """Type letters where the focus is."""
    QTest.keyClicks(focused(), text)


def choose(window: Window, name: str) -> None:
    """Open the menu of a command with Alt and its letter, and choose the command by its own."""
    command = BY_NAME[name]
    menu = window.menu.menus[command.menu]
    press(f"Alt+{_letter(command.menu)}")
    until(menu.isVisible, f"the menu {command.menu} is open")
    QTest.keyClicks(menu, _letter(command.label))
    until(menu.isHidden, f"{command.label} is chosen")
    # Without a window manager the menu would stay the active window.
    window.activateWindow()
    until(window.isActiveWindow, "the window is active again")


def _letter(label: str) -> str:
    return label[label.index("&") + 1].lower()


NONE = Qt.KeyboardModifier.NoModifier
