"""What stories share: an office of their own, and windows on real files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.desktop.offices import QuietOffice, opened_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.window import Window


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Qt's offscreen platform say what it lacks; every other warning of Qt still fails its test."""
    for item in items:
        if "tests/stories" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[QuietOffice]:
    """The office of a test; its windows are closed at the end without a question."""
    qapp.setQuitOnLastWindowClosed(False)
    made = QuietOffice(tmp_path)
    yield made
    made.answers.answers["save_before_closing"] = "leave"
    made.quit()
    made.end()


@pytest.fixture
def open_window(office: QuietOffice, qtbot: QtBot) -> Callable[..., Window]:
    """The function that opens a window on files and waits until their brief is there."""
    return partial(opened_window, office, qtbot)
