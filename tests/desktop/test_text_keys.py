"""Keys in the text: what is selected, and moving by pages and to the ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.pressing import press


@pytest.fixture
def window(open_window, tmp_path):
    lines = [f"Station {number} measured {number * 37 % 991} litres on day {number % 365}, said its keeper."
             for number in range(200)]
    path = tmp_path / "stations.txt"
    path.write_text("\n\n".join(" ".join(lines[start:start + 4]) for start in range(0, 200, 4)), encoding="utf-8")
    made = open_window(path)
    press("Ctrl+2")
    return made


def text_of(window):
    return window.fittings.panes["text"].text


def in_view(window):
    text = text_of(window)
    box = text.box_of(window.desk.workspace.view.sentence)
    return not box.isEmpty() and box.top() >= 0 and box.bottom() <= text.viewport().height()


@pytest.mark.parametrize("keys", ["Escape", "Down"])
def test_a_selection_is_copied_and_let_go_by_key(window, keys):
    press("Ctrl+A")
    press("Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Station 0 measured") and copied.count("Station") == 200
    press(keys)
    assert not text_of(window).textCursor().hasSelection()
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text().count("Station") == 2, "the sentence, and the title named after one"
    assert "¶ 1)" in QGuiApplication.clipboard().text()


def test_part_of_a_paragraph_is_copied_as_it_stands(window):
    text = text_of(window)
    cursor = text.textCursor()
    cursor.setPosition(8)
    cursor.setPosition(18, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "0 measured"


def test_the_current_sentence_goes_with_the_view(window):
    workspace, bar = window.desk.workspace, text_of(window).verticalScrollBar()
    press("Home")
    assert workspace.view.sentence == 0
    places = [0]
    for _ in range(2):
        press("PgDown")
        QApplication.processEvents()
        places.append(workspace.view.sentence)
        assert in_view(window) and bar.value() > 0
    assert places == sorted(set(places))
    press("PgUp")
    assert 0 < workspace.view.sentence < places[-1] and in_view(window)
    press("End")
    assert workspace.view.sentence == 199 and bar.value() == bar.maximum() and in_view(window)
    press("PgUp")
    assert workspace.view.sentence < 199 and in_view(window)
    press("Home")
    assert workspace.view.sentence == 0 and bar.value() == 0
    QTest.keyClick(text_of(window), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert workspace.view.sentence == 199


def test_what_stands_beside_the_text_is_stepped_over_and_can_be_pinned(open_window, tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text("Share this article\n\nThe bridge is closed for a year, said the council on Monday.\n\n"
                    "Two boats carry people over the river until it opens again.\n\n"
                    "© 2026 Norden Post. All rights reserved.", encoding="utf-8")
    window = open_window(path)
    press("Ctrl+2")
    workspace = window.desk.workspace
    assert workspace.text_of(workspace.view.sentence).startswith("The bridge")
    for _ in range(3):
        press("Down")
    assert workspace.text_of(workspace.view.sentence).startswith("Two boats")
    for _ in range(3):
        press("Up")
    assert workspace.text_of(workspace.view.sentence).startswith("The bridge")
    greyed = workspace.sentences_of(workspace.view.source)[-2]
    workspace.look(sentence=greyed)
    press("Space")
    assert workspace.text_of(greyed).startswith("© 2026")
    assert workspace.state_of(greyed) == "pinned" and greyed in workspace.selection.chosen


def test_a_file_without_a_word_opens_and_says_so(open_window, tmp_path):
    path = tmp_path / "blank.txt"
    path.write_text("\n\n", encoding="utf-8")
    window = open_window(path)
    workspace = window.desk.workspace
    assert [analysis.sentences for analysis in workspace.analyses.values()] == [()]
    assert workspace.selection.chosen == ()
    for keys in ("Ctrl+2", "Down", "Space", "+", "N", "W", "Escape", "Ctrl+3"):
        press(keys)
    assert workspace.brief is not None
