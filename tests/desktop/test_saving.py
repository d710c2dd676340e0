"""Saving a brief: off the window's thread, called saved only once it is, and waited for by whatever would end it."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from summarise.plan import set_field
from summarise.storage import load
from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.waiting import until


@pytest.fixture
def busy(open_window, seed, office, tmp_path):
    """Open a window whose saving waits until the Event is set; it is saved in a.brief."""
    window, free = open_window(seed), Event()
    office.answers.answers["where_to_save"] = tmp_path / "a.brief"
    window.desk.jobs.apart().start(free.wait)
    yield window, free
    free.set()


def test_a_brief_is_called_saved_only_once_it_is_in_its_file(busy, tmp_path):
    window, free = busy
    press("Space")
    press("Ctrl+S")
    assert window.isWindowModified() and window.desk.workspace.path is None
    assert not (tmp_path / "a.brief").exists()
    free.set()
    sent(window)
    assert not window.isWindowModified()
    assert load(tmp_path / "a.brief")[0].pins == window.desk.workspace.plan.pins


def test_what_is_decided_while_a_brief_is_being_saved_is_not_saved(busy, tmp_path):
    window, free = busy
    workspace = window.desk.workspace
    workspace.decide("To", set_field(workspace.plan, "to", "The minister"))
    press("Ctrl+S")
    workspace.undo_stack.undo()
    free.set()
    sent(window)
    assert load(tmp_path / "a.brief")[0].field("to") == "The minister"
    assert window.isWindowModified(), "what is open is what was opened, but not what is in the file"
    press("Ctrl+S")
    sent(window)
    assert not window.isWindowModified()
    assert not load(tmp_path / "a.brief")[0].field("to")


def test_saving_again_at_once_asks_nothing_and_finds_no_stranger_in_its_own_file(busy, office, tmp_path):
    window, free = busy
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    press("Ctrl+S")
    press("Space")
    QTimer.singleShot(0, free.set)
    press("Ctrl+S")
    sent(window)
    assert office.answers.asked == ["where_to_save"] and not heard
    assert load(tmp_path / "a.brief")[0].pins


def test_a_brief_that_is_saved_under_another_name_at_once_is_in_both_files(busy, office, tmp_path):
    window, free = busy
    press("Ctrl+S")
    office.answers.answers["where_to_save"] = tmp_path / "b.brief"
    QTimer.singleShot(0, free.set)
    press("Ctrl+Shift+S")
    sent(window)
    assert {path.name for path in tmp_path.glob("*.brief")} == {"a.brief", "b.brief"}
    assert window.desk.workspace.path == tmp_path / "b.brief"


def test_a_brief_that_was_given_another_name_elsewhere_is_saved_under_the_old_one_and_the_window_says_so(
        open_window, seed, office, tmp_path):
    window = open_window(seed)
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    office.answers.answers["where_to_save"] = tmp_path / "a.brief"
    for key in ("Space", "X"):
        press(key)
        press("Ctrl+S")
        sent(window)
    assert not heard
    (tmp_path / "a.brief").rename(tmp_path / "b.brief")
    press("Space")
    press("Ctrl+S")
    sent(window)
    assert [notice.lead for notice in heard] == ["“a.brief” had been renamed, moved or deleted."]
    assert load(tmp_path / "a.brief")[0].pins == window.desk.workspace.plan.pins
    assert not window.isWindowModified()


def test_a_window_that_is_closed_waits_for_its_brief_and_does_not_ask(busy, office, tmp_path):
    window, free = busy
    press("Space")
    press("Ctrl+S")
    QTimer.singleShot(0, free.set)
    assert window.close()
    assert office.answers.asked == ["where_to_save"]
    assert load(tmp_path / "a.brief")[0].pins


def test_a_brief_is_saved_before_it_is_closed_where_that_is_wanted(open_window, seed, office, tmp_path):
    window = open_window(seed)
    press("Space")
    office.answers.answers |= {"save_before_closing": "save", "where_to_save": tmp_path / "a.brief"}
    assert window.close()
    assert load(tmp_path / "a.brief")[0].pins


def test_a_brief_that_cannot_be_saved_is_not_closed(open_window, seed, office, tmp_path):
    window = open_window(seed)
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    press("Space")
    office.answers.answers |= {"save_before_closing": "save", "where_to_save": tmp_path / "gone" / "a.brief"}
    assert not window.close()
    assert [notice.lead for notice in heard] == ["Not saved."]
    assert window.isWindowModified()


def test_a_window_is_not_closed_under_what_waits_for_its_brief(open_window, seed):
    window, free, closed = open_window(seed), Event(), []
    QTimer.singleShot(0, lambda: closed.append(window.close()) or free.set())
    window.desk.jobs.ask(free.wait)
    assert closed == [False] and window.isVisible()
    assert window.close()


def test_a_pasted_text_that_stands_in_no_file_is_not_lost_without_a_question(open_window, office, tmp_path):
    window = open_window()
    QGuiApplication.clipboard().setText("The dam was opened. It holds two million litres. The town paid for all of it.")
    press("Ctrl+V")
    until(lambda: window.desk.workspace.ranking is not None, "the text is there")
    assert window.isWindowModified()
    office.answers.answers |= {"save_before_closing": "save", "where_to_save": tmp_path / "a.brief"}
    window.close()
    until(lambda: not window.isVisible(), "the window is closed")
    (document,) = load(tmp_path / "a.brief")[1].values()
    assert "two million litres" in document.blocks[0].text
