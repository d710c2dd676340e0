"""The text keeps its places: line heights and gaps, going and staying, scrolling, other sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.sourcing import Reading
from desktop.views.marks import rows_of
from desktop.views.reader import Reader
from desktop.views.reading_page import ReadingPage
from desktop.views.text_layout import Filling, offset_from, offset_in
from desktop.workspace import Workspace as WorkspaceItself
from summarise.document import Block, Kind
from summarise.errors import Damaged
from summarise.plan import Plan, Source
from tests.desktop.opened import ARTICLE, decide, document_of, long_document, number_of
from tests.waiting import resized, shown, until

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from tests.desktop.fixtures import Runs


def test_every_block_of_the_document_is_a_block_of_the_text(reader: Reader) -> None:
    assert reader.text.document().blockCount() == len(ARTICLE)
    assert reader.text.toPlainText().split("\n") == [text for _kind, text in ARTICLE]


def test_lines_are_25_high_and_headings_stand_22_below_what_is_before(reader: Reader) -> None:
    heights = [(block.blockNumber(), reader.text.blockBoundingRect(block).height(), block.layout().lineCount(), top)
               for block, top in reader.text.visible_blocks()]
    assert heights[0][1] + heights[0][3] == 28 + 25
    assert heights[1][1] == 8 + 25 * heights[1][2]
    assert heights[2][1] == 12 + 25 * heights[2][2]
    assert heights[3][1] == 22 + 25
    assert heights[6][1] == 6 + 25 * heights[6][2]
    assert heights[1][3] == 53


def test_a_text_from_right_to_left_begins_at_the_right(qtbot: Any, theme: Theme, runs: Runs,
                                                       open_documents: Any) -> None:
    sentence = "وقعت البلدية وشركة الميناء اتفاقا مدته عشر سنوات لتوسيع الأرصفة الشمالية. "
    parts = (("h2", "اتفاق الميناء"), ("p", (sentence * 5).strip()), ("p", "In Latin."), ("r", "رصيف | 12"))
    workspace = open_documents(document_of(parts))
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 780)
    shown(reader)
    view = reader.text
    *texts, row = view.visible_blocks()
    edges = [(left, right) for block, top in texts
             for left, _, right, _ in view.lines_of(block, top, 0, block.length() - 1)]
    assert view.layout_of(row[0]).lineAt(0).x() == edges[-1][0]
    assert len(edges) > 4
    rights = [right for _, right in edges[:-1]]
    assert max(rights) - min(rights) < 3
    assert min(left for left, _ in edges) >= edges[-1][0] >= 0
    assert max(rights) <= view.viewport().width()
    assert edges[-1][1] < max(rights) / 2


@given(st.text(st.sampled_from("ab𝔸😀e\u0301İ "), max_size=40), st.data())
def test_places_beyond_the_first_plane_are_kept_both_ways(text: str, data: st.DataObject) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    block = document.firstBlock()
    offset = data.draw(st.integers(0, len(text)))
    position = offset_in(text, block, offset)
    assert position == len(text[:offset].encode("utf-16-le")) // 2
    assert offset_from(text, block, position) == offset


def test_code_keeps_its_lines_and_its_places(theme: Theme) -> None:
    document = document_of((("c", "one\ntwo\nthree"), ("p", "After it.")))
    filling = Filling(document, theme, 100)
    filling.begin()
    text = filling.text
    assert text.blockCount() == 2
    assert text.findBlockByNumber(1).text() == "After it."
    assert text.firstBlock().length() - 1 == len("one\ntwo\nthree")


def test_the_same_place_stays_in_view_when_text_size_zoom_and_width_change(qtbot: Any, theme: Theme, runs: Runs,
                                                                         open_documents: Any) -> None:
    workspace = open_documents(long_document(400))
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 600)
    shown(reader)
    workspace.look(sentence=200)
    block = reader.text.top_place()[0]
    assert block > 20
    workspace.look(zoom=150)
    assert reader.text.font() is not None
    assert reader.text.top_place()[0] == block
    theme.set_text_size(140)
    assert reader.text.top_place()[0] == block
    resized(reader, 900, 700)
    assert reader.text.top_place()[0] == block


def test_the_current_sentence_stays_in_view_when_the_text_has_less_room(reader: Reader, workspace: Workspace) -> None:
    workspace.look(sentence=number_of(workspace, "A review of the treaty"))
    until(lambda: reader.text.seen, "the last sentence is seen")
    for width, height in ((564, 350), (420, 600), (420, 350)):
        resized(reader, width, height)
        spot = reader.text.current()
        assert spot is not None and reader.text.shows(spot.block, spot.start, spot.end)
    reader.text.verticalScrollBar().setValue(0)
    until(lambda: not reader.text.seen, "the sentence is scrolled away")
    resized(reader, 420, 320)
    assert reader.text.top_place() == (0, 0)


def test_going_to_a_sentence_leaves_it_a_third_from_the_top(qtbot: Any, theme: Theme, runs: Runs,
                                                           open_documents: Any) -> None:
    workspace = open_documents(long_document(400))
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 800)
    shown(reader)
    for number in (150, 350, 20):
        workspace.look(sentence=number)
        box = reader.text.box_of(number)
        assert not box.isEmpty()
        assert abs(box.top() - reader.text.viewport().height() / 3) < 60


def test_a_text_that_is_not_ranked_yet_scrolls_by_key(qtbot: Any, theme: Theme, runs: Runs) -> None:
    workspace = WorkspaceItself()
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 600)
    shown(reader)
    reader.text.show_source("1", long_document(400), None, range(0))
    reader.stack.setCurrentWidget(reader.text)
    places = [0]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        qtbot.keyClick(reader.text, key)
        places.append(reader.text.verticalScrollBar().value())
    assert places == sorted(set(places))
    qtbot.keyClick(reader.text, Qt.Key.Key_PageUp)
    assert reader.text.verticalScrollBar().value() < places[-1]
    workspace.jobs.close()


def test_a_text_of_one_sentence_says_that_there_is_nothing_to_summarise(qtbot: Any, theme: Theme, runs: Runs,
                                                                       open_documents: Any) -> None:
    reader = Reader(open_documents(document_of((("p", "The treaty was signed on Monday."),))), theme, runs)
    qtbot.addWidget(reader)
    assert reader.hints.said.startswith("There is nothing to summarise here: the text has only one sentence.")


def test_a_source_that_is_read_slowly_shows_how_far_it_is(qtbot: Any, theme: Theme, runs: Runs) -> None:
    workspace: Any = WorkspaceItself()
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 600)
    shown(reader)
    workspace.plan = Plan(sources=(Source("1", "report.pdf"),))
    workspace._sourcing.reading["1"] = Reading(132, 412)
    workspace.look(source="1")
    assert not reader.reading.heading.isVisible()
    qtbot.waitUntil(reader.reading.heading.isVisible)
    assert reader.reading.heading.text() == "Reading page 132 of 412"
    assert "meanwhile" in reader.reading.detail.text()
    assert not reader.hints.isVisible()
    qtbot.mouseClick(reader.reading.stop, Qt.MouseButton.LeftButton)
    assert runs.names == ["stop_reading"]
    workspace.jobs.close()


def test_no_word_of_what_a_page_in_place_of_a_text_says_is_cut(qtbot: Any, theme: Theme, runs: Runs) -> None:
    workspace: Any = WorkspaceItself()
    page = ReadingPage(workspace, theme, runs)
    qtbot.addWidget(page)
    page.resize(564, 600)
    workspace._sourcing.reading["1"] = Reading(error=Damaged(name="a.docx"))
    page.follow("1", workspace.reading["1"])
    qtbot.waitUntil(lambda: not page.heading.isHidden())
    page.heading.setText("Diese Quelle konnte leider nicht gelesen werden")
    page.resize(500, 600)
    shown(page)
    heading = page.heading
    assert heading.heightForWidth(heading.width()) <= heading.height() < page.detail.y() - heading.y()
    assert heading.height() > theme.px(28)
    workspace.jobs.close()


def test_the_time_left_counts_from_the_first_page_also_after_another_source_was_looked_at(
    qtbot: Any, theme: Theme, runs: Runs, monkeypatch: Any
) -> None:
    monkeypatch.setattr("desktop.views.reading_page.monotonic", lambda: 1010.0)
    workspace: Any = WorkspaceItself()
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    shown(reader)
    workspace.plan = Plan(sources=(Source("1", "report.pdf"), Source("2", "other.pdf")))
    workspace._sourcing.reading["1"] = Reading(100, 400, since=1000.0)
    workspace._sourcing.reading["2"] = Reading()
    for source in ("1", "2", "1"):
        workspace.look(source=source)
    qtbot.waitUntil(reader.reading.heading.isVisible)
    assert "About 30 seconds left." in reader.reading.detail.text()
    workspace.jobs.close()


def test_a_sentence_in_view_moves_nothing(reader: Reader, workspace: Workspace) -> None:
    before = reader.text.verticalScrollBar().value()
    for words in ("Farmers on", "It divides", "The joint office"):
        workspace.look(sentence=number_of(workspace, words))
        assert reader.text.verticalScrollBar().value() == before


def test_a_decision_moves_nothing_and_asks_for_no_new_layout(reader: Reader, workspace: Workspace) -> None:
    tops = [top for _block, top in reader.text.visible_blocks()]
    text = reader.text.document()
    decide(workspace, pinned="Farmers on", left_out="Critics doubt", chosen=4)
    assert reader.text.document() is text
    assert [top for _block, top in reader.text.visible_blocks()] == tops


def test_another_source_is_shown_when_it_is_looked_at(qtbot: Any, theme: Theme, runs: Runs,
                                                      open_documents: Any) -> None:
    workspace = open_documents(document_of(), long_document(30))
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 600)
    shown(reader)
    assert reader.text.toPlainText().startswith("A treaty for the river")
    workspace.look(source="2", sentence=workspace.sentences_of("2").start)
    assert reader.text.toPlainText().startswith("Station 0")
    assert reader.text.numbers == workspace.sentences_of("2")
    assert not reader.text.box_of(0).isEmpty()


def test_page_marks_stand_where_a_page_begins(qtbot: Any, theme: Theme, runs: Runs, open_documents: Any) -> None:
    workspace = open_documents(document_of(pages=True))
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 780)
    shown(reader)
    third = next(top for block, top in reader.text.visible_blocks() if block.blockNumber() == 2)
    image = reader.text.gutter.grab().toImage()
    ground = theme.tokens["reader"].name()
    gap = range(int(third), int(third) + 12)
    assert any(image.pixelColor(x, y).name() != ground for x in range(4, 52) for y in gap)


def test_a_page_mark_stands_over_the_line_of_a_paragraph_with_which_a_page_begins(
    qtbot: Any, theme: Theme, runs: Runs, open_documents: Any
) -> None:
    text = "The joint office measures the water of the river at every weir. " * 20
    words = text.index("measures", 700)
    block = Block(Kind.PARAGRAPH, text.strip(), page=4, turns=((words, 5),))
    workspace = open_documents(replace(document_of(), blocks=(block,)))
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 780)
    shown(reader)
    (shown_block, top), = reader.text.visible_blocks()
    (_left, line, _right, _bottom), = reader.text.lines_of(shown_block, top, words, words + 1)
    image = reader.text.gutter.grab().toImage()
    ground = theme.tokens["reader"].name()
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y).name() != ground for x in range(4, 44))]
    inked = [y for y in rows if abs(y - line) <= 10]
    assert inked
    assert abs((inked[0] + inked[-1]) / 2 - line) <= 3


def test_the_wheel_zooms_only_with_ctrl(reader: Reader, runs: Runs) -> None:
    def turn(modifiers: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(QPointF(50, 50), QPointF(50, 50), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
                            modifiers, Qt.ScrollPhase.NoScrollPhase, False)
        reader.text.wheelEvent(event)

    turn(Qt.KeyboardModifier.NoModifier)
    assert runs.names == []
    turn(Qt.KeyboardModifier.ControlModifier)
    assert runs.names == ["zoom_in"]


def test_the_text_keeps_its_own_letters_when_the_text_size_changes(reader: Reader, theme: Theme) -> None:
    theme.set_text_size(200)
    QApplication.processEvents()
    font = reader.text.document().defaultFont()
    assert QFontInfo(font).family() == "Source Serif 4"
    assert font.pixelSize() == 32
    assert {height for _above, height in reader.text.document().documentLayout().spaces} == {50}


@given(st.lists(st.integers(1, 2_000), min_size=1, max_size=9), st.sampled_from([20, 37]))
def test_note_numbers_stay_in_the_gutter(qapp, numbers, room):
    metrics = QFontMetricsF(QFont("Inter", 8))
    rows = rows_of(numbers, metrics, room)
    shown = " ".join(rows).removesuffix("…").split()
    assert len(rows) <= 2
    assert shown == [str(number) for number in numbers][:len(shown)]
    assert rows[-1].endswith("…") == (len(shown) < len(numbers))
    assert all(metrics.horizontalAdvance(row) <= room for row in rows)


def test_no_line_shows_beside_the_text_where_its_edge_lies_between_two_pixels_of_the_screen(reader: Reader) -> None:
    gutter, ratio = reader.text.gutter, 1.5
    image = QImage(round((gutter.width() + 9) * ratio), 90, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.red)
    for left in (0, 1):
        gutter.render(image, QPoint(left, 0))
    ground = reader.text.theme.tokens["reader"]
    edges = {image.pixelColor(round((gutter.width() + left) * ratio) + beside, 3).name()
             for left in (0, 1) for beside in (-1, 0, 1)}
    assert edges <= {ground.name(), QColor(Qt.GlobalColor.red).name()}


def test_a_text_analysed_anew_has_no_marks_until_it_is_ranked_anew(reader: Reader, workspace: Workspace) -> None:
    text, analysis = reader.text, workspace.analyses["1"]
    fewer = replace(analysis, sentences=analysis.sentences[:2])
    text.show_source("1", text.source, fewer, workspace.sentences_of("1"))
    assert len(text.numbers) == 0
    assert not text.strip.grab().isNull()
