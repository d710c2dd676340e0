"""Fixtures for tests of single views: a theme, and workspaces that are closed at the end. A test module names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.theme import Theme
from tests.desktop.opened import close, opened

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
