"""Single keys on the page act on the row that has the ring, and on nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.desktop.pressing import press


@pytest.fixture
def window(open_window, seed):
    made = open_window(seed)
    press("F6")
    return made


def page_of(window):
    return window.fittings.panes["brief"].desk


def go_to(window, row: int) -> None:
    page_of(window).setCurrentIndex(page_of(window).rows.index(row))
    assert page_of(window).hasFocus()


def rows_where(window, bare: bool) -> list[int]:
    return [place for place, row in enumerate(page_of(window).rows.rows) if (row.sentence is None) == bare]


@pytest.mark.parametrize("key", ["Space", "X", "0", "W", "Alt+Up", "Alt+Down"])
def test_a_key_for_sentences_does_nothing_on_a_row_without_one(window, key):
    before, messages = window.desk.workspace.plan, []
    window.desk.workspace.noticed.connect(lambda notice: messages.append(notice.lead))
    for row in rows_where(window, bare=True):
        go_to(window, row)
        press(key)
        assert window.desk.workspace.plan is before
        assert window.desk.workspace.view.overlay == ""
    assert set(messages) == {"This cannot be moved that way." if "Alt" in key else "No sentence is current."}


@pytest.mark.parametrize(("key", "state"), [("Space", "pinned"), ("X", "left_out")])
def test_a_key_for_sentences_acts_on_the_sentence_of_the_row(window, key, state):
    workspace = window.desk.workspace
    for row in rows_where(window, bare=False):
        go_to(window, row)
        sentence = page_of(window).row_now().sentence
        press(key)
        assert workspace.state_of(sentence) == state
        assert [number for number in range(len(workspace.ranking.place)) if workspace.state_of(number) == state] == [
            sentence]
        workspace.undo_stack.undo()


def test_f2_writes_in_the_row_that_has_the_ring(window):
    page = page_of(window)
    for row in range(len(page.rows.rows)):
        go_to(window, row)
        box = page.visualRect(page.currentIndex())
        press("F2")
        editor = QApplication.focusWidget()
        if isinstance(editor, QPlainTextEdit):
            assert page.row_now() is page.rows.rows[row]
            assert box.intersects(editor.rect().translated(editor.mapTo(page.viewport(), QPoint())))
            press("Escape")
        assert page.currentIndex().row() == row


def test_enter_goes_to_the_sentence_of_the_row_or_nowhere(window):
    page = page_of(window)
    for row in range(len(page.rows.rows)):
        go_to(window, row)
        now = page.row_now()
        press("Return")
        if now.field:
            press("Escape")
        assert window.desk.workspace.view.pane == ("text" if now.sentence is not None else "brief")
        if now.sentence is not None:
            assert window.desk.workspace.view.sentence == now.sentence
        press("Ctrl+3")


def test_what_a_key_cannot_do_on_a_row_is_said(window):
    page, said = page_of(window), []
    window.desk.workspace.noticed.connect(lambda notice: said.append(notice.lead))
    silent = {"F2": {row.path for row in page.rows.rows if row.editable},
              "Delete": {row.path for row in page.rows.rows if row.editable},
              "Return": {row.path for row in page.rows.rows if row.field or row.sentence is not None}}
    words = {"F2": "This cannot be reworded.", "Delete": "This cannot be removed.",
             "Return": "This was made from no sentence."}
    for key, kept in silent.items():
        rows = [number for number, row in enumerate(page.rows.rows) if row.path not in kept]
        assert rows
        for row in rows:
            go_to(window, row)
            press(key)
        assert said == [words[key]] * len(rows)
        said.clear()


def test_the_page_gets_the_focus_back_where_the_ring_is_after_a_field(window):
    page = page_of(window)
    to = next(place for place, row in enumerate(page.rows.rows) if row.field == "to")
    go_to(window, to)
    press("F6")
    press("Shift+F6")
    assert page.currentIndex().row() == to
    press("F2")
    QApplication.focusWidget().setPlainText("The Cabinet")
    press("Return")
    assert window.desk.workspace.plan.field("to") == "The Cabinet"


def test_a_news_item_of_a_press_digest_is_reworded_moved_and_left_out_as_any_chosen_sentence(open_window, seed):
    window = open_window(*sorted(seed.parent.glob("*-*.md")), seed)
    page, workspace = page_of(window), window.desk.workspace
    press("F6")
    window.run("press_digest")
    press("Ctrl+3")
    first, second = [place for place, row in enumerate(page.rows.rows) if row.section == "by-theme"][:2]
    moved = page.rows.rows[second].sentence
    go_to(window, second)
    press("Alt+Up")
    assert page.rows.rows[first].sentence == moved
    go_to(window, first)
    press("F2")
    QApplication.focusWidget().setPlainText("In our own words.")
    press("Return")
    assert (page.rows.rows[first].text, page.rows.rows[first].edited) == ("In our own words.", True)
    press("Delete")
    assert workspace.state_of(moved) == "left_out"


def test_a_quotation_is_not_reworded(window):
    page, workspace = page_of(window), window.desk.workspace
    window.run("set_length", "1 sentence")
    window.run("quotations")
    press("Ctrl+3")
    places = [place for place, row in enumerate(page.rows.rows) if row.section == "quotations"]
    assert places
    for place in places:
        go_to(window, place)
        press("F2")
        assert not isinstance(QApplication.focusWidget(), QPlainTextEdit)
    assert workspace.plan.wordings == ()
