"""Steps come one a beat, and all of them before a key or a click is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.beats import Beats
from tests.waiting import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QPushButton("Open")
    qtbot.addWidget(widget)
    shown(widget)
    return widget


def counted(taken: list[int]) -> Iterator[None]:
    for number in range(4):
        taken.append(number)
        yield
    taken.append(4)


def test_between_two_steps_other_events_have_their_turn(parent: QWidget, qtbot: QtBot) -> None:
    taken: list[int] = []
    seen: list[int] = []
    beats = Beats(counted(taken), parent)
    watch = QTimer(parent, interval=0)
    watch.timeout.connect(lambda: seen.append(len(taken)))
    watch.start()
    with qtbot.waitSignal(beats.finished):
        beats.start()
    assert taken == [0, 1, 2, 3, 4]
    assert {1, 2, 3, 4} <= set(seen)


@pytest.mark.parametrize("touch", [lambda window: QTest.keyClick(window, Qt.Key.Key_Space),
                                   lambda window: QTest.mouseClick(window, Qt.MouseButton.LeftButton)])
def test_a_key_and_a_click_are_heard_after_every_step(touch, parent: QPushButton) -> None:
    taken: list[int] = []
    heard: list[int] = []
    beats = Beats(counted(taken), parent)
    beats.listen(parent.windowHandle())
    parent.clicked.connect(lambda: heard.append(len(taken)))
    touch(parent.windowHandle())
    assert heard == [5]
    beats.start()
    QTest.qWait(10)
    assert taken == [0, 1, 2, 3, 4]


def test_a_step_may_ask_for_what_is_being_made(parent: QWidget, qtbot: QtBot) -> None:
    taken: list[int] = []

    def steps() -> Iterator[None]:
        beats.finish()
        taken.append(0)
        yield
        beats.finish()
        taken.append(1)

    beats = Beats(steps(), parent)
    with qtbot.waitSignal(beats.finished):
        beats.start()
    assert taken == [0, 1]


def test_steps_that_are_asked_for_twice_are_taken_once(parent: QWidget) -> None:
    taken: list[int] = []
    told: list[bool] = []
    beats = Beats(counted(taken), parent)
    beats.finished.connect(lambda: told.append(True))
    beats.finish()
    beats.finish()
    assert taken == [0, 1, 2, 3, 4] and told == [True]
