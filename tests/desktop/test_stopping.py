"""Stopping the reading of a long PDF, and pages without text, by real keys in a real window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.commands import BY_NAME
from desktop.notices import notice_of_pages, notices_of, pages_kept
from desktop.views.sources_rows import ENTRY
from summarise.plan import Length
from summarise.readers import worker
from tests.desktop.pressing import choose, press
from tests.summarise import reader_files as files
from tests.waiting import focused

LINES = [f"Line {number} of this page says something of its own about the harbour." for number in range(3)]
PAGES = 900


@pytest.fixture(autouse=True)
def patient_worker(monkeypatch):
    """Let a stop be heeded as late as a slow machine does."""
    monkeypatch.setattr(worker, "WORKER_STOPPING", 60)


def reading_window(open_window, qtbot, folder):
    """Open a long PDF of slow pages, of which one has been read."""
    path = folder / "long.pdf"
    path.write_bytes(files.slow_pdf(PAGES))
    window = open_window()
    window.run("open_paths", (path,))
    qtbot.waitUntil(lambda: window.desk.workspace.reading["1"].done > 0)
    return window


def stopped_window(open_window, qtbot, folder):
    """Open a long PDF and stop reading it with Esc."""
    window = reading_window(open_window, qtbot, folder)
    press("Ctrl+2")
    press("Esc")
    qtbot.waitUntil(lambda: window.desk.workspace.reading["1"].kept > 0)
    return window


def row_of(window, key):
    rows = window.fittings.panes["sources"].list.model()
    entries = [rows.index(row, 0).data(ENTRY) for row in range(rows.rowCount())]
    return next(entry for entry in entries if entry.kind == "source" and entry.key == key)


def test_a_stopped_pdf_offers_its_pages_and_the_brief_is_made_from_them(open_window, qtbot, tmp_path):
    window = stopped_window(open_window, qtbot, tmp_path)
    workspace, bar = window.desk.workspace, window.fittings.messages
    kept = workspace.reading["1"].kept
    assert 0 < kept < PAGES
    assert bar.isVisible() and bar.accessibleName() == f"Stopped after page {kept}."
    assert [button.text() for button in bar.buttons] == ["Use these pages", "Remove"]
    assert QApplication.focusWidget() is bar.buttons[0]
    assert workspace.when("a_source_being_read") and workspace.brief is None
    press("Space")
    qtbot.waitUntil(lambda: workspace.brief is not None)
    document = workspace.documents["1"]
    assert max(block.page for block in document.blocks) == kept == pages_kept(document)
    assert row_of(window, "1").meta == f"PDF · {kept} of {PAGES} pages"
    assert notices_of(workspace.analyses["1"], "1")[-1].lead == f"Stopped after page {kept}."


def test_a_length_and_a_focus_can_be_typed_while_the_source_is_still_being_read(open_window, qtbot, tmp_path):
    window = reading_window(open_window, qtbot, tmp_path)
    workspace = window.desk.workspace
    for keys, typed in (("Ctrl+L", "40 words"), ("Ctrl+K", "harbour")):
        press(keys)
        QTest.keyClicks(focused(), typed)
        press("Return")
    assert workspace.ranking is None
    assert (workspace.plan.length, workspace.plan.focus) == (Length(40, "words"), "harbour")
    choose(window, "stop_reading")
    qtbot.waitUntil(lambda: workspace.reading["1"].kept > 0)
    choose(window, "use_pages")
    qtbot.waitUntil(lambda: workspace.brief is not None)
    assert (workspace.plan.length, workspace.plan.focus) == (Length(40, "words"), "harbour")


def test_a_reading_is_stopped_and_its_pages_are_used_from_the_menu(open_window, qtbot, tmp_path):
    window = reading_window(open_window, qtbot, tmp_path)
    workspace = window.desk.workspace
    choose(window, "stop_reading")
    qtbot.waitUntil(lambda: workspace.reading["1"].kept > 0)
    choose(window, "use_pages")
    qtbot.waitUntil(lambda: workspace.brief is not None)
    assert 0 < pages_kept(workspace.documents["1"]) < PAGES


def test_a_stopped_pdf_is_removed_from_its_message(open_window, qtbot, tmp_path):
    window = stopped_window(open_window, qtbot, tmp_path)
    press("Tab")
    press("Space")
    assert not window.desk.workspace.plan.sources


def test_a_stopped_pdf_waits_when_its_message_is_closed_and_its_row_has_the_way_on(open_window, qtbot, tmp_path):
    window = stopped_window(open_window, qtbot, tmp_path)
    workspace, page = window.desk.workspace, window.fittings.panes["text"].reading
    press("Esc")
    assert not window.fittings.messages.isVisible() and workspace.reading["1"].kept
    qtbot.waitUntil(page.way.isVisible)
    assert page.remove.isVisible() and not page.stop.isVisible()
    assert page.heading.text() == f"Stopped after page {workspace.reading['1'].kept}."
    press("Ctrl+1")
    assert row_of(window, "1").title == "long"
    assert row_of(window, "1").button == ("Use these pages", "use_pages")
    press("Return")
    qtbot.waitUntil(lambda: workspace.brief is not None)


def test_a_stopped_pdf_can_be_read_again_as_a_whole(open_window, qtbot, tmp_path):
    window = stopped_window(open_window, qtbot, tmp_path)
    workspace = window.desk.workspace
    press("Space")
    qtbot.waitUntil(lambda: workspace.brief is not None)
    few = len(workspace.documents["1"].blocks)
    (tmp_path / "long.pdf").write_bytes(files.slow_pdf(PAGES, strokes=0))
    press("F5")
    qtbot.waitUntil(lambda: "1" in workspace.analyses and not pages_kept(workspace.documents["1"]))
    assert len(workspace.analyses["1"].document.blocks) > few


def test_which_pages_hold_no_text_is_told_in_the_place_of_the_message(open_window, qtbot, tmp_path):
    path = tmp_path / "mixed.pdf"
    text = files.lines_at(60, 740, LINES)
    path.write_bytes(files.pdf(["" if number in (3, 17, 18) else text for number in range(1, 49)], picture=True))
    window = open_window(path)
    workspace, bar = window.desk.workspace, window.fittings.panes["text"].messages
    qtbot.waitUntil(bar.isVisible)
    assert bar.accessibleName() == "3 of 48 pages hold no text, probably scans. The other 45 are used."
    (which,) = bar.buttons
    assert which.text() == "Which?"
    which.setFocus()
    press("Space")
    assert bar.accessibleName() == "Pages 3, 17–18 hold no text." and bar.isVisible()
    bar.leave()
    assert workspace.when("a_source_with_pictures") is None
    window.run("show_pages_without_text")
    assert bar.isVisible()


def test_one_page_without_text_is_named_as_one():
    assert notice_of_pages((7,), "1").lead == "Page 7 holds no text."
    assert all(name in BY_NAME for name in ("use_pages", "show_pages_without_text", "read_again"))


def test_every_button_of_a_message_about_a_text_is_a_command(open_window, seed):
    from summarise.wording import message

    analysis = open_window(seed).desk.workspace.analyses["1"]
    warnings = (message("reading.stopped", page=2, total=4),
                message("reading.picture", pages=1, total=4, rest=3, which="2"))
    minded = replace(analysis, document=replace(analysis.document, warnings=warnings))
    assert [name for notice in notices_of(minded, "1") for _, name in notice.buttons] == ["read_again",
                                                                                    "show_pages_without_text"]
