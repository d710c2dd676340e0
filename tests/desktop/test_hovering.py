"""A control shows the pointer on it while it is there, and no longer."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import Theme
from desktop.views.controls import Button, IconButton
from desktop.views.fields import Check, Choice, Field, LengthSlider
from tests.waiting import shown, until

MAKERS = (
    lambda theme, home: Button(theme, "Open", parent=home),
    lambda theme, home: IconButton(theme, "x", "Close", parent=home),
    lambda theme, home: Choice(theme, "Method", parent=home),
    lambda theme, home: Field(theme, "Length", parent=home),
    lambda theme, home: Check(theme, "Hint", "", parent=home),
    lambda theme, home: LengthSlider(theme, "Length", parent=home),
)


class Painted(QObject):
    """Keeps whether the pointer was on a widget when it was painted last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.widget = widget
        self.hovered = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.hovered = self.widget.underMouse()
        return False


@pytest.mark.parametrize("make", MAKERS)
def test_a_control_that_the_pointer_leaves_for_a_menu_no_longer_shows_it(qtbot: Any, theme: Theme, make: Any) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    home.resize(500, 300)
    made, other = make(theme, home), Button(theme, "Other", parent=home)
    made.setGeometry(10, 10, 100, 34)
    other.setGeometry(300, 200, 100, 34)
    shown(home)
    other.setFocus()
    painted = Painted(made)
    QTest.mouseMove(home, home.rect().bottomRight() - QPoint(4, 4))
    QTest.mouseMove(made, QPoint(30, 17))
    until(lambda: painted.hovered, "the control shows the pointer")
    menu = QMenu(home)
    qtbot.addWidget(menu)
    menu.addAction("One")
    menu.popup(home.mapToGlobal(QPoint(200, 100)))
    until(menu.isVisible, "the menu is open")
    QTest.mouseMove(menu, QPoint(5, 5))
    until(lambda: not painted.hovered, "the control no longer shows the pointer")
    menu.close()
