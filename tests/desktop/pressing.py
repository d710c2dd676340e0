"""Key presses as a keyboard makes them: to whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from tests.waiting import focused


def press(keys: str) -> None:
    """Press a key sequence such as "Ctrl+Z" where the focus is."""
    combination: QKeyCombination = QKeySequence(keys)[0]
    modifiers = combination.keyboardModifiers()
    QTest.keyClick(focused(), combination.key(), modifiers)


def type_text(text: str) -> None:
    """Type letters where the focus is."""
    QTest.keyClicks(focused(), text)


NONE = Qt.KeyboardModifier.NoModifier
