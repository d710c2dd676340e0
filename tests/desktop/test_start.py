"""The start: how large the first window is, what its first paint may not load, and what then stands on the page."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version

import pytest
from PySide6.QtCore import QRect, QSettings, QSize, Qt
from PySide6.QtTest import QTest

from desktop.__main__ import HELP
from desktop.commands import BY_NAME
from desktop.placing import first_size
from desktop.settings import Preferences
from desktop.views.painting import key_size
from desktop.views.start import CARDS, Start
from desktop.window import Window
from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.waiting import shown, until

FIRST_PAINT = """
import gc, linecache, sys
import PySide6.QtCore
from desktop.__main__ import begin, run
application = begin()
from desktop.window import Window
from tests.waiting import shown
going_on = Window.painted_first
def tell(window):
    print("Qt" in vars(PySide6.QtCore), "dataclasses" in sys.modules, gc.isenabled())
    print(any(name.endswith("window.py") for name in linecache.cache))
    going_on(window)
    window.office.quit()
Window.painted_first = tell
run(application)
"""


@pytest.mark.parametrize(("screen", "size"), [
    ((1600, 1000), (1440, 900)), ((1456, 948), (1440, 900)), ((1440, 900), (1224, 765)), ((2560, 900), (2176, 765)),
    ((1440, 1080), (1224, 918)),
])
def test_the_first_window_fits_the_screen_with_its_frame(screen: tuple[int, int], size: tuple[int, int]) -> None:
    assert first_size(QSize(*screen)) == QSize(*size)


def test_the_first_paint_builds_no_constants_of_qt_reads_no_source_and_looks_for_no_garbage(tmp_path) -> None:
    home = str(tmp_path)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home,
                   "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home}
    told = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True, timeout=300,
                          env=environment)
    assert told.stdout.split() == ["False", "False", "False", "False"]


def test_it_starts_where_pyside_leaves_python_s_own_import_in_its_place() -> None:
    code = ("import builtins, PySide6.QtWidgets\nbuiltins.__import__ = builtins.__dict__.pop('__orig_import__')\n"
            "from desktop.__main__ import begin\nprint(begin().applicationName())")
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert told.stdout == "briefdesk\n"


@pytest.mark.parametrize(("asked", "said"), [
    ("--version", f"briefdesk {version('briefdesk')}\n"), ("--help", HELP)])
def test_what_it_is_asked_for_is_said_without_a_display(asked: str, said: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    told = subprocess.run([sys.executable, "-m", "desktop", asked], capture_output=True, text=True, check=True,
                          timeout=300, env={**environment, "QT_QPA_PLATFORM": "xcb"})
    assert told.stdout == said


@pytest.mark.parametrize("size", [(1440, 900), (720, 520)])
def test_menus_and_page_come_round_the_heading_and_move_nothing(office, size) -> None:
    window = office.open()
    window.resize(*size)
    first = window.grab().toImage()
    window.show_start()
    page = window.grab().toImage()
    left, top, width = window.start.column()
    heading = QRect(left, top + window.menu.height(), width, 36)
    assert first.copy(heading) == page.copy(heading)
    assert len({first.pixel(x, y) for x in range(left, left + 160) for y in range(heading.top(), heading.bottom())}) > 9
    ground = first.pixel(2, size[1] - 2)
    assert page.pixel(2, size[1] - 2) == ground
    outside = {(x, y) for x in range(0, size[0], 3) for y in range(0, size[1], 3)
               if not heading.contains(x, y)}
    assert {first.pixel(*spot) for spot in outside} == {ground}
    assert {page.pixel(*spot) for spot in outside} > {ground}
    assert len({page.pixel(x, 20) for x in range(40, 200)}) > 9


def test_a_message_about_what_cannot_be_opened_stands_on_the_page_and_leaves_on_escape(open_window, seed, tmp_path):
    broken = tmp_path / "broken.brief"
    broken.write_bytes(b"{")
    window = open_window()
    message = window.fittings.panes["text"].messages
    window.run("open_paths", (broken,))
    assert message.isVisible() and message.parentWidget() is window.start
    assert message.accessibleName() == "“broken.brief” is damaged and could not be read. Nothing else has changed."
    press("Escape")
    assert message.isHidden()
    window.run("export_word")
    assert message.isVisible()
    window.run("open_paths", (seed,))
    assert not message.isVisible()
    until(lambda: window.desk.workspace.brief is not None, "the brief is there")
    window.run("export_word")
    sent(window)
    assert window.fittings.arrangement.isAncestorOf(window.fittings.panes["brief"].messages)


def test_a_key_pressed_before_the_page_is_there_does_what_it_does_on_the_page(office) -> None:
    office.answers.answers["files_to_open"] = []
    QTest.keyClick(office.open(), Qt.Key.Key_Return)
    assert office.answers.asked == ["files_to_open"]


@pytest.mark.parametrize("size", [80, 100, 200])
@pytest.mark.parametrize(("width", "height"), [(720, 488), (900, 668), (1440, 868)])
@pytest.mark.parametrize("recent", [0, 6])
def test_nothing_on_the_page_stands_over_another_or_is_cut(theme, qtbot, tmp_path, size, width, height, recent) -> None:
    preferences = Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    preferences.change(recent=tuple(f"/{number}.brief\t{'A title ' * 20}\tone-page\t12\t2025-01-05T10:00"
                                    for number in range(recent)))
    theme.set_text_size(size)
    page = Start(preferences, theme, print)
    qtbot.addWidget(page)
    page.resize(width, height)
    shown(page)
    boxes = [card.geometry().adjusted(4, 4, -4, -4) for card in page.cards]
    boxes += [row.geometry() for row in page.recent if row.isVisible()]
    for step in page.steps:
        box = step.box.toRect()
        box.setBottom(step.bottom - 1)
        boxes.append(box)
    assert len(boxes) > 3 or width < 1440
    foot = page.height() - (theme.px(35) if len(boxes) > 3 else 0)
    for number, box in enumerate(boxes):
        assert page.rect().contains(box) and box.bottom() < foot
        assert not any(box.intersects(other) for other in boxes[number + 1:])
    assert all(row.width() >= theme.px(264) for row in page.recent if row.isVisible())


@pytest.mark.parametrize("recent", [(), ("/a.brief\tTitle\tone-page\t1\t2026-01-05T10:00",)])
@pytest.mark.parametrize("width", [720, 1440])
def test_steps_keep_their_words_and_keys_inside_themselves(theme, qtbot, tmp_path, recent, width) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(store)
    preferences.change(recent=recent)
    page = Start(preferences, theme, print)
    qtbot.addWidget(page)
    page.resize(width, 868)
    shown(page)
    said = " ".join(" ".join(words for _, _, words in step.runs) for step in page.steps)
    left, _top, column = page.column()
    for step in page.steps:
        keys = {words for _, _, words in step.keys}
        assert page.rect().contains(step.box.toRect())
        assert left <= step.box.left() and step.box.right() <= left + column
        assert all(x + key_size(theme, key).width() <= step.box.right() for x, _, key in step.keys)
        assert all(step.box.top() <= y <= step.box.bottom() for _, y, _ in (*step.runs, *step.keys))
        assert set(said.split()) | keys <= set(page.accessibleDescription().split()) | keys
    assert [words for step in page.steps for _, _, words in step.keys] == ["Space", "X"]


def test_the_start_page_knows_the_standard_keys_of_its_commands() -> None:
    assert {command: keys for command, _, _, _, keys in CARDS} == {
        command: next(iter(BY_NAME[command].keys), "") for command, *_ in CARDS}
    for name, key in (("pin", "Space"), ("leave_out", "X"), ("key_sheet", "F1")):
        assert BY_NAME[name].keys[0] == key


def test_a_recent_brief_is_read_out_with_its_day(theme, qtbot, tmp_path) -> None:
    preferences = Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    preferences.change(recent=("/a.brief\tSteel & <b>tin</b>\tdigest\t3\t2020-01-05T10:00", "not a brief"))
    page = Start(preferences, theme, print)
    qtbot.addWidget(page)
    said = "Steel & <b>tin</b>, Press digest, 3 sources, 5 January 2020"
    assert [row.accessibleName() for row in page.recent] == [said]


def test_a_key_pressed_while_the_window_is_furnished_reaches_its_command(office, qtbot) -> None:
    # Without the office, which would begin at the first paint: a key comes to a window that the system has made active.
    window = Window(office, ())
    office.windows.append(window)
    told: list[str] = []
    window.painted.connect(lambda: told.append("painted"))
    window.furnished.connect(lambda: told.append("furnished"))
    window.show_start()
    shown(window)
    qtbot.waitUntil(lambda: told == ["painted"])
    window.beats.start()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    assert told == ["painted", "furnished"]
    assert window.desk.workspace.view.overlay == "keys"


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier),
                                                (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)])
def test_a_key_pressed_before_the_first_paint_is_over_is_not_lost(office, key, modifiers) -> None:
    office.answers.answers["files_to_open"] = []
    window = Window(office, ())
    office.windows.append(window)
    window.painted_first = lambda: None
    shown(window)
    QTest.keyClick(window.windowHandle(), key, modifiers)
    assert office.answers.asked == ["files_to_open"]
