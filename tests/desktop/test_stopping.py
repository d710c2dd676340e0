"""Stopping what is read, analysed or weighed, and pages without text, by real keys in a real window."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import sourcing
from desktop import workspace as workspace_of_window
from desktop.commands import BY_NAME
from desktop.notices import notice_of_pages, notices_of, pages_kept
from desktop.views.sources_rows import ENTRY
from summarise.errors import Stopped
from summarise.plan import Length
from summarise.readers import worker
from tests.desktop.pressing import choose, press
from tests.summarise import reader_files as files
from tests.waiting import focused, until

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


def made(folder, name):
    """Write a long book, document or text: it has 300 chapters, or 5,000 paragraphs."""
    path = folder / name
    path.write_bytes(MAKERS[path.suffix]())
    return path


def said(number):
    return f"The gate with the number {number} was painted in May."


MAKERS = {
    ".epub": lambda: files.book(["".join(f"<p>{said(4 * chapter + one)}</p>" for one in range(4))
                                 for chapter in range(300)]),
    ".docx": lambda: files.word("".join(files.paragraph(said(number)) for number in range(5_000))),
    ".odt": lambda: files.open_text("".join(f"<text:p>{said(number)}</text:p>" for number in range(5_000))),
    ".txt": lambda: "\n\n".join(map(said, range(5_000))).encode(),
}
STAGES = {
    "read": (sourcing, "read_source"),
    "analysed": (sourcing, "analyse_document"),
    "weighed": (workspace_of_window, "rank_texts"),
}


class Held:
    """Holds one stage of the work on its thread, so that a key comes in the middle of it, and tells when it ended."""

    def __init__(self, function):
        self.function = function
        self.begun, self.free, self.ended = Event(), Event(), Event()

    def __call__(self, *values, **told):
        self.begun.set()
        self.free.wait()
        try:
            return self.function(*values, **told)
        finally:
            self.ended.set()

    def let_go(self):
        self.free.set()
        until(self.ended.is_set, "the thread is at its end")
        QApplication.processEvents()


@pytest.fixture
def hold(monkeypatch):
    """Return what holds a stage from now on."""
    made = []

    def held(stage):
        room, name = STAGES[stage]
        made.append(Held(getattr(room, name)))
        monkeypatch.setattr(room, name, made[-1])
        return made[-1]

    yield held
    for one in made:
        one.free.set()


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


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", ["long.epub", "long.docx", "long.odt", "long.txt"])
def test_esc_stops_a_source_of_every_kind_at_once_and_nothing_of_it_comes_later(open_window, tmp_path, hold, name,
                                                                                stage):
    window, held = open_window(), hold(stage)
    workspace = window.desk.workspace
    window.run("open_paths", (made(tmp_path, name),))
    until(held.begun.is_set, f"it is being {stage}")
    press("Ctrl+2")
    before = set(workspace.documents)
    press("Esc")
    assert type(workspace.reading["1"].error) is Stopped
    assert workspace.when("a_source_being_read")
    held.let_go()
    assert type(workspace.reading["1"].error) is Stopped and set(workspace.documents) == before
    assert not workspace.analyses and workspace.ranking is None and workspace.brief is None
    assert not workspace.ranking_under_way
    until(lambda: row_of(window, "1").meta == "Stopped", "its row says so")
    assert row_of(window, "1").button == ("Try again", "read_again")


def test_a_book_that_was_stopped_while_it_was_weighed_is_taken_up_again(open_window, tmp_path, hold):
    window, held = open_window(), hold("weighed")
    workspace = window.desk.workspace
    window.run("open_paths", (made(tmp_path, "long.epub"),))
    until(held.begun.is_set, "it is weighed")
    choose(window, "stop_reading")
    assert type(workspace.reading["1"].error) is Stopped
    held.let_go()
    choose(window, "read_again")
    until(lambda: workspace.brief is not None, "the brief is there")
    assert workspace.keys == ("1",) and not workspace.reading


def test_a_pasted_text_that_was_stopped_is_taken_up_again_though_it_has_no_file(open_window, hold):
    window, held = open_window(), hold("analysed")
    workspace = window.desk.workspace
    data = QMimeData()
    data.setText("\n\n".join(map(said, range(30))))
    QGuiApplication.clipboard().setMimeData(data)
    press("Ctrl+V")
    until(held.begun.is_set, "it is analysed")
    choose(window, "stop_reading")
    assert type(workspace.reading["1"].error) is Stopped and "1" in workspace.documents
    held.let_go()
    choose(window, "read_again")
    until(lambda: workspace.brief is not None, "the brief is there")


def test_a_stopped_source_leaves_the_others_as_they_were(open_window, seed, tmp_path, hold):
    window = open_window(seed)
    workspace = window.desk.workspace
    until(lambda: workspace.brief is not None, "the first is there")
    before, held = workspace.ranking, hold("weighed")
    window.run("open_paths", (made(tmp_path, "long.docx"),))
    until(held.begun.is_set, "both are weighed")
    assert workspace.view.source == "2"
    choose(window, "stop_reading")
    assert type(workspace.reading["2"].error) is Stopped
    held.let_go()
    assert workspace.ranking is before and workspace.keys == ("1",) and workspace.brief is not None


@pytest.mark.parametrize("leave", [lambda window: window.run("remove_source"), lambda window: window.close()])
def test_of_a_source_left_in_the_middle_of_its_reading_nothing_comes(open_window, office, tmp_path, hold, leave):
    office.answers.answers["save_before_closing"] = "discard"
    # With the last window the threads are waited for.
    open_window()
    window, held = open_window(), hold("read")
    followed = window.desk.workspace.sourcing
    window.run("open_paths", (made(tmp_path, "long.epub"),))
    until(held.begun.is_set, "it is read")
    leave(window)
    held.let_go()
    assert not followed.documents and not followed.analyses and not followed.reading


def test_a_new_brief_in_the_middle_of_a_reading_leaves_it_to_its_own_window(open_window, office, tmp_path, hold):
    window, held = open_window(), hold("read")
    workspace = window.desk.workspace
    window.run("open_paths", (made(tmp_path, "long.epub"),))
    until(held.begun.is_set, "it is read")
    press("Ctrl+N")
    (other,) = (one for one in office.windows if one is not window)
    held.let_go()
    until(lambda: "1" in workspace.documents, "it is read")
    assert not other.desk.workspace.plan.sources and not other.desk.workspace.documents


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
