"""Key presses as a keyboard makes them: to whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(keys: str) -> None:
    """Press a key sequence such as "Ctrl+Z" where the focus is."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget), "no widget has the focus"
    combination: QKeyCombination = QKeySequence(keys)[0]
    modifiers = combination.keyboardModifiers()
    QTest.keyClick(widget, combination.key(), modifiers)


def type_text(text: str) -> None:
    """Type letters where the focus is."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget), "no widget has the focus"
    QTest.keyClicks(widget, text)


NONE = Qt.KeyboardModifier.NoModifier
