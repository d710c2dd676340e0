"""Several windows: where they stand, and quitting all of them."""

from __future__ import annotations

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from desktop.commands import sheet_rows
from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.waiting import resized, until


def test_quitting_closes_no_window_before_all_have_agreed(open_window, office, seed, qtbot):
    open_window(seed)
    press("Space")
    second = open_window(seed)
    press("Space")
    answers = iter(("leave", "cancel", "leave", "leave"))
    office.answers.answer = lambda _question: next(answers)
    second.run("quit_briefdesk")
    assert len(office.windows) == 2
    assert all(window.isVisible() for window in office.windows)
    second.run("quit_briefdesk")
    assert office.windows == []
    assert next(answers, None) is None


def test_each_new_window_stands_wholly_on_the_screen_and_beside_the_last(open_window, office):
    first = open_window()
    resized(first, 730, 530)
    first.move(0, 0)
    QApplication.processEvents()
    for _ in range(4):
        open_window()
    room = first.screen().availableGeometry()
    places = [window.frameGeometry() for window in office.windows[1:]]
    assert places[0].topLeft() - first.frameGeometry().topLeft() == QPoint(28, 28)
    assert len({(place.x(), place.y()) for place in places}) > 1
    for place in places:
        assert room.contains(place)


def test_taking_the_last_source_away_leaves_a_window_without_unsaved_changes_to_show(open_window, seed):
    window = open_window(seed)
    press("Ctrl+1")
    press("Delete")
    assert window.windowTitle() == "Briefdesk"
    assert not window.isWindowModified()


def test_printing_says_that_it_is_done_and_a_cancelled_one_says_nothing(open_window, office, seed, tmp_path):
    window = open_window(seed)
    bar = window.fittings.panes["brief"].messages
    office.answers.answers["printer"] = False
    press("Ctrl+P")
    assert not bar.isVisible()

    def to_a_file(printer):
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    office.answers.printer = to_a_file
    press("Ctrl+P")
    sent(window)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert bar.isVisible() and bar.kind == "good" and bar.accessibleName() == "Printed."


def test_pages_that_the_brief_has_not_are_not_called_printed(open_window, office, seed, tmp_path):
    window = open_window(seed)
    bar = window.fittings.panes["brief"].messages

    def far_behind(printer):
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setFromTo(7, 8)
        return True

    office.answers.printer = far_behind
    press("Ctrl+P")
    sent(window)
    assert bar.isVisible() and bar.kind == "bad"
    assert bar.accessibleName().startswith("Not printed. The brief ends with page 1.")
    assert not (tmp_path / "printed.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_is_said_to(open_window, office, seed, tmp_path):
    window = open_window(seed)
    bar = window.fittings.panes["brief"].messages

    def to_no_folder(printer):
        printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
        return True

    office.answers.printer = to_no_folder
    press("Ctrl+P")
    sent(window)
    assert bar.isVisible() and bar.kind == "bad" and bar.accessibleName().startswith("Not printed. The printer")
    assert [button.text() for button in bar.buttons] == ["Try again"]


def test_the_key_sheet_says_how_a_source_is_removed(open_window, seed):
    assert ("In the sources", "Remove", ("Delete",)) in sheet_rows()
    window = open_window(seed)
    window.run("key_sheet")
    said = window.fittings.overlays.card.accessibleDescription()
    assert said.endswith("In the sources. Move up, down: Alt+↑ or Alt+↓. Rename: F2. Read again: F5. Remove: Del")


@pytest.mark.parametrize("words", ["# A dam\n\nIt was built.\n\n## Cost\n\nMuch.\n", "It was built. It holds.\n"])
def test_a_window_that_is_closed_leaves_nothing_of_itself_or_its_text(open_window, tmp_path, office, words):
    path = tmp_path / "text.md"
    path.write_text(words, encoding="utf-8")
    open_window()
    window = open_window(path)
    for name in ("pin", "compare", "settings", "key_sheet", "find_command", "find", "export_word"):
        window.run(name)
    sent(window)
    window.leaving = True
    workspace = window.desk.workspace
    left = [ref(value) for value in (window, workspace, workspace.ranking, *workspace.analyses.values())]
    del window, workspace
    # No look for garbage finds any of it now.
    gc.freeze()
    office.windows[-1].close()
    until(lambda: not any(value() for value in left), "nothing is left")
    gc.unfreeze()
