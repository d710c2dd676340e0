"""What every test shares: the seeds, a home of its own for each run, patience, and the same examples on every run."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.waiting import PATIENCE, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

pytest_plugins = ["tests.desktop.fixtures"]

TOP = Path(__file__).resolve().parent.parent

# What is random, or looks at the clock, fails by chance. `--hypothesis-profile default` looks for other examples.
settings.register_profile("briefdesk", deadline=None, derandomize=True,
                          suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
settings.load_profile("briefdesk")

# The machine's language and letters are nothing that a test depends on, and Qt warns of a locale without UTF-8.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# Without a screen Qt would abort the whole run; tests of widgets work offscreen too.
if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def python_looks_for_garbage() -> Iterator[None]:
    """Let Python look for garbage again after a test whose jobs have taken that over."""
    yield
    gc.enable()


@pytest.fixture(scope="session")
def top() -> Path:
    """The top of the checkout."""
    return TOP


@pytest.fixture(scope="session")
def seed() -> Path:
    """The example that ships: a news article of 435 words."""
    return TOP / "seeds" / "000_4d898108dbfcd6f6.txt"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, logs, recovery copies and exports of a test out of the user's own folders."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


class PatientBot(QtBot):
    """Waits as long as a slow machine needs."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        # The timers and loops of pytest-qt are garbage after each look, which another thread may collect while Qt
        # still tells them something: the whole run then crashed.
        until(lambda: bool(callback()), "what the test waits for")

    def waitSignal(self, signal: object, *, timeout: int = PATIENCE, **options: object) -> object:
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The bot of pytest-qt with patience, at carets that do not blink: two pictures of one state are the same."""
    qapp.setCursorFlashTime(0)
    return PatientBot(request)


def pytest_sessionfinish() -> None:
    """Empty the clipboard: offscreen, Qt lets go of what was copied after Python has ended, and crashes."""
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()
