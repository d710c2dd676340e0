"""What the tests of the window share: a theme, and workspaces that are closed at the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from desktop.theme import Theme
from tests.desktop import opened as opening
from tests.desktop.offices import QuietOffice, opened_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.window import Window
    from desktop.workspace import Workspace
    from summarise.document import Document


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Qt's offscreen platform say what it lacks; every other warning of Qt still fails its test."""
    for item in items:
        if "tests/desktop" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def theme(qapp: object) -> Theme:
    """The light theme with the bundled fonts."""
    made = Theme("light")
    made.load_page_fonts()
    made.load_reading_fonts()
    made.apply()
    return made


@pytest.fixture
def open_documents(qtbot: QtBot) -> Iterator[Callable[..., Workspace]]:
    """The function that opens documents in a workspace; every workspace is closed after the test."""
    made: list[Workspace] = []

    def open_them(*documents: Document) -> Workspace:
        made.append(opening.opened(qtbot, *documents))
        return made[-1]

    yield open_them
    for workspace in made:
        opening.close(workspace)


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
