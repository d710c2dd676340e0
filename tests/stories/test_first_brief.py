"""The first brief, as a new user makes it: by keys alone, from the start page to a Word file and back."""

from __future__ import annotations

from pathlib import Path

from docx import Document as read_docx
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from tests.desktop.offices import sent
from tests.waiting import focused

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a keyboard does."""
    qtbot.keyClick(focused(), key, modifiers)


def test_from_the_start_page_to_a_word_file_and_back_by_keys_alone(office, open_window, qtbot, seed, tmp_path):
    window = open_window()
    workspace = window.desk.workspace
    assert QApplication.focusWidget() is window.start.cards[0]

    # Open: the first card has the focus, Enter presses it.
    office.answers.answers["files_to_open"] = [seed]
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.brief is not None)
    reader = window.fittings.panes["text"]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is reader.focus_widget())
    assert workspace.undo_stack.isClean()
    first = workspace.selection

    # Longer: one sentence more, the others stay.
    press(qtbot, Qt.Key.Key_Plus)
    assert set(first.chosen) < set(workspace.selection.chosen)

    # Pin the second sentence.
    press(qtbot, Qt.Key.Key_Down)
    pinned = workspace.view.sentence
    press(qtbot, Qt.Key.Key_Space)
    assert workspace.state_of(pinned) == "pinned"
    assert workspace.note_of(pinned)

    # Leave the next chosen one out, and think better of it.
    press(qtbot, Qt.Key.Key_N)
    left_out = workspace.view.sentence
    before = workspace.plan
    press(qtbot, Qt.Key.Key_X)
    assert workspace.state_of(left_out) == "left_out"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert workspace.plan == before
    assert workspace.state_of(left_out) != "left_out"

    # Export: nothing is asked, the file is in Documents.
    press(qtbot, Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: workspace.exported is not None)
    exported = workspace.exported
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    assert exported is not None and exported.parent == documents
    words = "\n".join(paragraph.text for paragraph in read_docx(str(exported)).paragraphs)
    assert " ".join(workspace.text_of(pinned).split())[:40] in " ".join(words.split())

    # Save, close, reopen: the same brief with the same decisions.
    office.answers.answers["where_to_save"] = tmp_path / "First.brief"
    press(qtbot, Qt.Key.Key_S, CTRL)
    sent(window)
    assert (tmp_path / "First.brief").exists()
    assert workspace.undo_stack.isClean()
    kept, brief = workspace.plan, workspace.brief
    press(qtbot, Qt.Key.Key_W, CTRL)
    assert office.answers.asked == ["files_to_open", "where_to_save"]

    again = open_window(tmp_path / "First.brief").desk.workspace
    assert again.plan.pins == kept.pins
    assert again.plan.length == kept.length
    assert again.brief == brief
