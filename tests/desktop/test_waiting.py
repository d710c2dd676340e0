"""What the tests wait with: a size that an earlier answer of the window manager takes back is asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QWidget

from tests import waiting
from tests.waiting import resized, shown

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_a_size_that_an_earlier_answer_takes_back_is_asked_for_again(qtbot: QtBot,
                                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 10_000)
    window = QWidget()
    qtbot.addWidget(window)
    shown(window)
    QTimer.singleShot(0, window, lambda: window.resize(500, 400))
    resized(window, 640, 480)
    assert window.size() == QSize(640, 480)
