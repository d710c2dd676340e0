"""An office for tests: its own settings, and prompts that answer what the test says and count what was asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.office import Office
from desktop.prompts import Prompts
from desktop.settings import Preferences
from desktop.theme import Theme
from desktop.window import Window
from tests.waiting import shown, until


class Answers(Prompts):
    """Prompts without a dialog: `answers` by the name of the question; an unexpected question is an error."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.answers: dict[str, Any] = {}
        self.asked: list[str] = []
        self.folder = ""
        self.names: tuple[str, ...] = ()

    def answer(self, question: str) -> Any:
        self.asked.append(question)
        return self.answers[question]

    def files_to_open(self, folder: str) -> list[Path]:
        self.folder = folder
        return list(self.answer("files_to_open"))

    def where_to_save(self, suggested: Path) -> Path | None:
        return self.answer("where_to_save")

    def where_to_export(self, suggested: Path) -> Path | None:
        return self.answer("where_to_export")

    def where_is(self, name: str, folder: str) -> Path | None:
        return self.answer("where_is")

    def which_template(self, folder: str) -> Path | None:
        return self.answer("which_template")

    def save_before_closing(self, title: str) -> str:
        return str(self.answer("save_before_closing"))

    def password(self, name: str) -> str | None:
        return self.answer("password")

    def line(self, title: str, label: str, text: str) -> str | None:
        return self.answer("line")

    def choice(self, title: str, label: str, names: Any, current: int) -> int | None:
        self.names = tuple(names)
        return self.answer("choice")

    def printer(self, printer: Any) -> bool:
        return bool(self.answer("printer"))

    def about(self, text: str) -> None:
        self.asked.append(text)


class QuietOffice(Office):
    """An office whose windows ask a test, and which leaves the test's own hooks and worker process alone."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Window, Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)))
        self.theme.set_scheme("light")
        self.answers = Answers(self.theme)
        self._warm = True

    def prompts(self, window: Window) -> Prompts:
        return self.answers


def opened_window(office: QuietOffice, qtbot: QtBot, *paths: Path) -> Window:
    """Open a window on files, wait until it is active and their brief is there."""
    window = office.open(tuple(paths))
    qtbot.waitUntil(lambda: window.was_painted)
    window.furnish()
    if paths:
        qtbot.waitUntil(lambda: window.desk.workspace.brief is not None)
    return shown(window)


def sent(window: Window) -> None:
    """Wait until whatever was asked to be exported or saved is in its file, or could not be."""
    until(lambda: not window.desk.exporting.running and not window.desk.saving.running, "the brief is in its file")
