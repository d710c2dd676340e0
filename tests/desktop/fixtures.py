"""Fixtures for tests of single views: a theme, and workspaces that are closed at the end. A test module names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desktop.theme import Theme
from desktop.views.reader import Reader
from tests.desktop.opened import close, document_of, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

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
        made.append(opened(qtbot, *documents))
        return made[-1]

    yield open_them
    for workspace in made:
        close(workspace)


class Runs:
    """Remembers which commands a view has run."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, name: str, *_values: object) -> None:
        self.names.append(name)


@pytest.fixture
def runs() -> Runs:
    return Runs()


@pytest.fixture
def workspace(open_documents: Callable[..., Workspace]) -> Workspace:
    return open_documents(document_of())


@pytest.fixture
def reader(qtbot: Any, theme: Theme, workspace: Workspace, runs: Runs) -> Reader:
    made = Reader(workspace, theme, runs)
    qtbot.addWidget(made)
    made.resize(564, 780)
    made.show()
    made.focus_widget().setFocus()
    return made
