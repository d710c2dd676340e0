"""The sources pane: the numbers agree with the page, and the ring is on the source that commands mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.theme import Theme
from desktop.views.sources_list import SourceList
from desktop.views.sources_rows import A_STEP, ENTRY, Entry, Outline, Rows
from summarise import plan as plans
from summarise.analysing import analyse
from summarise.readers import read_text
from tests.desktop.pressing import press
from tests.desktop.seeing import has
from tests.waiting import resized, shown

BRIDGE = "The bridge was closed in May. Cars go round by the old road. It is long.\n"
UNDER_A_TITLE = "# The dam\n\nThe dam was opened in March. It holds water.\n\n## The cost\n\nThe town paid it all.\n"
HEADED = "# The dam\n\nThe dam was opened in March. It holds much water.\n\n# The cost\n\nThe town paid 4 million.\n"


def entries_of(window):
    rows = window.fittings.panes["sources"].list.model()
    return [rows.index(row, 0).data(ENTRY) for row in range(rows.rowCount())]


def ringed(window):
    return window.fittings.panes["sources"].list.currentIndex().data(ENTRY)


def opened_on(open_window, qtbot, folder, *texts):
    paths = [folder / f"source{number}.md" for number in range(1, len(texts) + 1)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    window = open_window(*paths)
    qtbot.waitUntil(lambda: len(window.desk.workspace.keys) == len(texts))
    return window


def test_a_source_that_was_not_read_takes_no_number_from_those_on_the_page(open_window, seed, tmp_path, qtbot):
    other = tmp_path / "other.txt"
    other.write_text(BRIDGE, encoding="utf-8")
    window = open_window(seed, tmp_path / "gone.txt", other)
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: workspace.keys == ("1", "3"))
    numbers = {entry.key: entry.number for entry in entries_of(window) if entry.kind == "source"}
    assert numbers == {"1": 1, "2": 0, "3": 2}
    workspace.look(source="3", folded=True)
    assert window.fittings.panes["text"].header.title.text().startswith("2  ")
    assert workspace.brief.sources[numbers["3"] - 1].key == "3"


def test_the_ring_goes_to_the_source_that_is_shown_and_delete_removes_that_one(open_window, tmp_path, qtbot):
    window = opened_on(open_window, qtbot, tmp_path, BRIDGE, HEADED)
    workspace = window.desk.workspace
    press("Ctrl+PgDown")
    assert workspace.view.source == "2"
    press("Ctrl+1")
    assert (ringed(window).kind, ringed(window).key) == ("source", "2")
    press("Delete")
    assert [source.key for source in workspace.plan.sources] == ["1"]
    assert (ringed(window).kind, ringed(window).key) == ("source", "1")


@pytest.mark.parametrize("width", [1440, 1100, 900])
def test_enter_on_a_source_or_a_heading_leads_into_its_text(open_window, tmp_path, qtbot, width):
    window = opened_on(open_window, qtbot, tmp_path, BRIDGE, HEADED)
    resized(window, width, 700)
    workspace, reader = window.desk.workspace, window.fittings.panes["text"].focus_widget()
    for presses, sentence in ((0, workspace.sentences_of("2").start), (2, workspace.sentences_of("2").stop - 1)):
        press("Ctrl+1")
        press("End")
        press("Up")
        while ringed(window).kind != "source":
            press("Up")
        for _ in range(presses):
            press("Down")
        assert QApplication.focusWidget() is window.fittings.panes["sources"].list
        press("Return")
        assert (workspace.view.source, workspace.view.sentence) == ("2", sentence)
        assert QApplication.focusWidget() is reader


def test_after_a_removal_the_ring_is_on_a_source_and_not_on_a_heading(open_window, tmp_path, qtbot):
    window = opened_on(open_window, qtbot, tmp_path, BRIDGE, HEADED)
    press("Ctrl+1")
    press("Delete")
    assert [entry.kind for entry in entries_of(window)] == ["source", "section", "section", "add"]
    assert (ringed(window).kind, ringed(window).key) == ("source", "2")


def test_the_outline_does_not_say_the_title_again(open_window, tmp_path, qtbot):
    window = opened_on(open_window, qtbot, tmp_path, UNDER_A_TITLE)
    titles = [(entry.kind, entry.title) for entry in entries_of(window)]
    assert titles[:-1] == [("source", "The dam"), ("section", "Beginning"), ("section", "The cost")]


class Asked(tuple):
    """Blocks that are asked for by their places alone."""

    def __iter__(self):
        raise AssertionError("all blocks are walked through")


def test_an_outline_asks_for_the_headings_it_shows_and_not_for_all_blocks():
    analysis = analyse(read_text("# Weirs\n\nThe weir is old.\n\n" + "## Part\n\nIt holds water.\n\n" * 3, "weirs.md"))
    asked = replace(analysis, document=replace(analysis.document, blocks=Asked(analysis.document.blocks)))
    outline = Outline("1", asked, 0)
    outline.go_on()
    assert [row.title for row in outline.marked((), str, 0)] == ["Beginning", "Part", "Part", "Part"]


def test_a_first_heading_that_has_others_beside_it_keeps_its_name(open_window, tmp_path, qtbot):
    window = opened_on(open_window, qtbot, tmp_path, HEADED)
    assert [entry.title for entry in entries_of(window)[:-1]] == ["The dam", "The dam", "The cost"]


def test_a_text_with_its_title_for_only_heading_has_no_outline(open_window, tmp_path, qtbot):
    window = opened_on(open_window, qtbot, tmp_path, f"# The bridge\n\n{BRIDGE}")
    assert [entry.kind for entry in entries_of(window)] == ["source", "add"]


@pytest.mark.parametrize("remove", ["Delete", "Backspace"])
def test_delete_removes_nothing_while_the_ring_is_on_no_source(open_window, tmp_path, qtbot, remove):
    window = opened_on(open_window, qtbot, tmp_path, HEADED)
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    press("Ctrl+1")
    for kind, keys in (("section", "Down"), ("add", "End")):
        press(keys)
        assert ringed(window).kind == kind
        press(remove)
        assert len(window.desk.workspace.plan.sources) == 1
    assert [f"{notice.lead} {notice.text}" for notice in heard] == [
        "A heading cannot be removed. Its sentences can be left out in the text."]
    assert window.fittings.messages.isVisible() and window.fittings.panes["sources"].list.hasFocus()


def test_the_heading_over_the_current_sentence_is_in_view_and_stays_where_it_is_scrolled_away(
        open_window, tmp_path, qtbot):
    text = "\n\n".join(f"## Part {part}\n\nThe town paid {part} million. It holds." for part in range(90))
    window = opened_on(open_window, qtbot, tmp_path, text)
    workspace, rows = window.desk.workspace, window.fittings.panes["sources"].list
    for sentence in (120, 2, 179):
        workspace.look(sentence=sentence)
        row = next(number for number, entry in enumerate(entries_of(window)) if entry.title == f"Part {sentence // 2}")
        assert entries_of(window)[row].current
        assert rows.viewport().rect().contains(rows.visualRect(rows.model().index(row, 0)))
    rows.verticalScrollBar().setValue(0)
    workspace.look(sentence=178)
    assert rows.verticalOffset() == 0


def test_a_press_let_go_beside_its_row_shows_the_source_that_got_the_ring(open_window, tmp_path, qtbot):
    window = opened_on(open_window, qtbot, tmp_path, BRIDGE, HEADED)
    sources = window.fittings.panes["sources"].list
    press("Ctrl+1")
    QApplication.processEvents()
    second = sources.visualRect(sources.model().index(1, 0)).center()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(sources.viewport(), Qt.MouseButton.LeftButton, none, second)
    QTest.mouseRelease(sources.viewport(), Qt.MouseButton.LeftButton, none, QPoint(second.x(), sources.height() - 40))
    assert ringed(window).key == window.desk.workspace.view.source == "2"


def test_a_damaged_source_is_tried_again_or_removed_where_its_text_would_stand(open_window, seed, tmp_path, qtbot):
    broken = tmp_path / "Report.docx"
    broken.write_bytes(b"PK\x03\x04 and no more")
    window = open_window(seed, broken)
    workspace, page = window.desk.workspace, window.fittings.panes["text"].reading
    qtbot.waitUntil(lambda: "2" in workspace.reading and workspace.reading["2"].error is not None)
    workspace.look(source="2")
    qtbot.waitUntil(page.way.isVisible)
    assert (page.way.text(), page.remove.text()) == ("Try again", "Remove")
    assert page.remove.x() >= page.way.x() + page.way.width() and not page.stop.isVisible()
    error = workspace.reading["2"].error
    page.way.click()
    qtbot.waitUntil(lambda: workspace.reading["2"].error not in {None, error})
    qtbot.waitUntil(page.remove.isVisible)
    page.remove.click()
    assert [source.key for source in workspace.plan.sources] == ["1"]
    assert not page.isVisible()


def test_a_folder_is_no_source_and_is_not_tried_again(open_window, seed, tmp_path, qtbot):
    window = open_window(seed, tmp_path)
    workspace, page = window.desk.workspace, window.fittings.panes["text"].reading
    qtbot.waitUntil(lambda: "2" in workspace.reading and workspace.reading["2"].error is not None)
    assert workspace.reading["2"].error.message.say() == f"“{tmp_path.name}” is a folder. Open the documents in it."
    assert [(entry.meta, entry.button) for entry in entries_of(window) if entry.key == "2"] == [
        ("A folder", ("Remove", "remove_source"))]
    workspace.look(source="2")
    qtbot.waitUntil(page.remove.isVisible)
    assert not page.way.isVisible()


def test_a_source_of_one_word_has_one_word(open_window, tmp_path, qtbot):
    window = opened_on(open_window, qtbot, tmp_path, "Yes.")
    assert entries_of(window)[0].meta == "Markdown · 1 word"
    assert window.fittings.panes["length"].field.text() == "1 word"


def test_a_decision_makes_the_rows_once_and_changes_only_those_of_its_sections(open_window, tmp_path, qtbot,
                                                                               monkeypatch):
    window = opened_on(open_window, qtbot, tmp_path, HEADED)
    workspace, pane = window.desk.workspace, window.fittings.panes["sources"]
    workspace.look(sentence=0)
    made, make = [], pane._rows.rows
    monkeypatch.setattr(pane._rows, "rows", lambda: made.append(make()) or made[-1])
    before, changed = entries_of(window), []
    pane.list.model().dataChanged.connect(lambda first, _last, _roles: changed.append(first.row()))
    workspace.decide("Pin", plans.pin(workspace.plan, workspace.anchor_of(0)))
    assert len(made) == 1
    assert set(changed) == {1}
    assert entries_of(window)[1].marks[0] == "pinned"
    assert entries_of(window)[2:] == before[2:]


def test_of_thousands_of_headings_only_those_in_view_are_asked_for_their_words(qtbot, monkeypatch):
    asked, spoken = [], Entry.spoken.fget
    monkeypatch.setattr(Entry, "spoken", property(lambda entry: asked.append(entry) or spoken(entry)))
    sources = SourceList(Theme(), None)
    qtbot.addWidget(sources)
    sources.resize(260, 600)
    shown(sources)
    headings = tuple(Entry("section", f"Part {number}", "1", sentence=number) for number in range(3_000))
    sources.fill((Entry("source", "Text", "1", 1, current=True), *headings, Entry("add", "Add a source")))
    QApplication.processEvents()
    assert len(asked) < 100
    assert sources.currentIndex().data(ENTRY).kind == "source"
    QTest.keyClick(sources, Qt.Key.Key_End)
    assert sources.currentIndex().data(ENTRY).kind == "add"
    QTest.keyClick(sources, Qt.Key.Key_Up)
    assert sources.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Part 2999"
    assert sources.visualRect(sources.currentIndex()).bottom() <= sources.viewport().height()


def test_thousands_of_headings_come_in_steps_and_are_marked_as_a_few_are(open_window, qtbot, tmp_path):
    parts = 2 * A_STEP + 3
    text = "\n\n".join(f"# Part {number}\n\nThe weir of part {number} holds {number} litres."
                       for number in range(parts))
    window = opened_on(open_window, qtbot, tmp_path, text)
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: len(entries_of(window)) == parts + 2)
    rows = entries_of(window)[1:-1]
    assert [row.title for row in rows] == [f"Part {number}" for number in range(parts)]
    chosen = workspace.selection.chosen
    assert [row.sentence for row in rows if row.marks] == [row.sentence for row in rows if row.sentence in chosen]
    number = next(row.sentence for row in rows if not row.marks)
    workspace.look(sentence=number)
    workspace.decide("Pin", plans.pin(workspace.plan, workspace.anchor_of(number)))
    marked = {row.sentence: row for row in entries_of(window) if row.kind == "section"}
    assert marked[number].marks == ("pinned",) and marked[number].current
    assert sum(row.current for row in marked.values()) == 1
    workspace.undo_stack.undo()
    assert [row.marks for row in entries_of(window)[1:-1]] == [row.marks for row in rows]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_how_much_is_still_to_be_read_is_seen_beside_what_is_read(theme, scheme):
    theme.set_scheme(scheme)
    row = QRect(0, 0, 236, 80)
    image = QImage(row.size(), QImage.Format.Format_RGB32)
    image.fill(theme.tokens["window"])
    painter = QPainter(image)
    Rows(theme).paint(painter, row, Entry("source", "Report", "1", 1, "PDF", progress=0.5, current=True), False, False)
    painter.end()
    bar = QRect(60, 60, 150, 12)
    assert has(image, theme.tokens["accent"], bar) and has(image, theme.tokens["line"], bar)


def test_the_button_of_a_source_has_the_wide_edge_of_every_control_in_high_contrast(theme):
    theme.set_scheme("contrast")
    painted, row = Rows(theme), QRect(0, 0, 236, 90)
    entry = Entry("source", "Report", "1", 1, "Damaged", wrong=True, button=("Try again", "read_again"))
    image = QImage(row.size(), QImage.Format.Format_RGB32)
    image.fill(theme.tokens["window"])
    painter = QPainter(image)
    painted.paint(painter, row, entry, False, False)
    painter.end()
    box = painted.button_box(entry, QRectF(row))
    left, middle = round(box.left()), round(box.center().y())
    assert [image.pixelColor(left + x, middle).name() for x in (0, 1)] == [theme.tokens["edge"].name()] * 2


def test_the_rows_take_another_size_at_once_since_when_painted_they_would_be_painted_twice(open_window, seed):
    window = open_window(seed)
    rows = window.fittings.panes["sources"].list
    first = rows.model().index(0, 0)
    before = rows.visualRect(first).height()
    window.theme.set_text_size(150)
    assert rows.visualRect(first).height() > before
