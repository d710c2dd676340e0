"""Hands on the keyboard and the mouse for tests of the brief pane in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.views.brief import BriefPane
from tests.waiting import focused

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.brief_desk import PageDesk
    from desktop.window import Window
    from desktop.workspace import Workspace


class Hands:
    """A window with its brief pane, and hands on the keyboard and the mouse."""

    def __init__(self, window: Window) -> None:
        self.window = window
        pane = window.desk.window.panes["brief"]
        assert isinstance(pane, BriefPane)
        self.pane: BriefPane = pane

    @property
    def workspace(self) -> Workspace:
        return self.window.desk.workspace

    @property
    def desk(self) -> PageDesk:
        return self.pane.desk

    def press(self, keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(focused(), keys, modifiers)

    def write(self, text: str) -> None:
        QTest.keyClicks(focused(), text)

    def to_page(self) -> None:
        self.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        assert self.desk.hasFocus()

    def go_to(self, wanted: Callable[[object], bool]) -> int:
        """Walk down from the top, by key, to a row."""
        self.press(Qt.Key.Key_Home)
        for _ in range(len(self.desk.rows.rows)):
            row = self.desk.row_now()
            assert row is not None
            if wanted(row):
                return self.desk.currentIndex().row()
            self.press(Qt.Key.Key_Down)
        raise AssertionError("no such row")

    def to_field(self, name: str) -> int:
        return self.go_to(lambda row: row.field == name)

    def to_point(self, index: int) -> int:
        return self.go_to(lambda row: row.index == index)

    def points(self) -> list[str]:
        return [row.text for row in self.desk.rows.rows if row.index >= 0]

    def click(self, row: int, double: bool = False) -> None:
        box = self.desk.boxes_of(row)[0].translated(0, -self.desk.verticalOffset())
        place = QPoint(round(box.left()) + 6, round(box.center().y()))
        (QTest.mouseDClick if double else QTest.mouseClick)(
            self.desk.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def picture(self) -> QImage:
        QApplication.processEvents()
        return self.desk.viewport().grab().toImage()
