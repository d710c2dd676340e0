"""What tests of the window and its views are given: a theme, workspaces and windows that are closed at the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from desktop.theme import Theme
from desktop.views.reader import Reader
from desktop.views.text_view import TextView
from desktop.workspace import Workspace as WorkspaceItself
from tests.desktop.hands import Hands
from tests.desktop.offices import QuietOffice, opened_window
from tests.desktop.opened import close, document_of, opened
from tests.waiting import resized, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.window import Window
    from desktop.workspace import Workspace
    from summarise.document import Document


@pytest.fixture
def theme(qapp: object) -> Theme:
    """The light theme with the bundled fonts."""
    made = Theme("light")
    made.load_page_fonts()
    made.load_reading_fonts()
    made.apply()
    return made


@pytest.fixture
def unranked(qtbot: QtBot, theme: Theme) -> Iterator[TextView]:
    """An empty view, to be shown a text of whose sentences nothing is known yet."""
    workspace = WorkspaceItself()
    view = TextView(workspace, theme)
    qtbot.addWidget(view)
    view.resize(564, 700)
    shown(view)
    yield view
    workspace.close()
    workspace.jobs.close()


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
    shown(made)
    made.focus_widget().setFocus()
    return made


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[QuietOffice]:
    """The office of a test; its windows are closed at the end without a question, and no message leaves by itself."""
    qapp.setQuitOnLastWindowClosed(False)
    monkeypatch.setattr("desktop.views.message_bar.STAYS", 3_600_000)
    made = QuietOffice(tmp_path)
    yield made
    made.answers.answers["save_before_closing"] = "leave"
    made.quit()
    made.end()


@pytest.fixture
def open_window(office: QuietOffice, qtbot: QtBot) -> Callable[..., Window]:
    """The function that opens a window on files and waits until their brief is there."""
    return partial(opened_window, office, qtbot)


@pytest.fixture
def hands(open_window: Callable[..., Window], seed: Path) -> Hands:
    """Hands in a window of the first size on the seed, the focus on the page."""
    window = open_window(seed)
    resized(window, 1440, 900)
    found = Hands(window)
    found.to_page()
    return found
