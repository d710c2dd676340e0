"""A very long block is a block of the text in parts: nothing is lost at their ends, and one is laid out at a time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextOption

from desktop.pages import cutting
from desktop.pages.cutting import PIECE, WHOLE, cost_of, ends_of, is_long
from desktop.pages.text import WITHOUT_END
from desktop.views import text_layout, text_view
from desktop.views.marks import Gutter
from desktop.views.reader import Reader
from desktop.views.text_layout import PageLayout
from desktop.views.text_parts import Part, Parts
from summarise.document import Block, Kind
from tests.desktop.opened import decide, document_of
from tests.waiting import shown

if TYPE_CHECKING:

    from desktop.views.text_view import TextView

SENTENCE = "The gauge at weir {} was read on Monday, and the keeper reported what it said. "
PROSE = "".join(map(SENTENCE.format, range(1000, 1900))).strip()


def blocks(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(Kind.PARAGRAPH, text) for text in texts)


def reached(last: Part, parts: Parts) -> tuple[int, int]:
    """Return which block, and from what offset on, follows a part."""
    return (last.block, last.end) if parts.is_part(last) and last.end % 10_000 == 0 else (last.block + 1, 0)


def letters(block: QTextBlock) -> int:
    """Return how large the letters of a block of the text are."""
    (style,) = block.textFormats()
    return style.format.font().pixelSize()


@pytest.fixture
def set_out(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The blocks of texts that have been laid out, each time with their number and how many lines they took."""
    found: list[tuple[int, int]] = []
    measure = PageLayout.blockBoundingRect

    def measuring(layout: PageLayout, block: QTextBlock) -> QRectF:
        fresh = block.isValid() and not block.layout().lineCount()
        box = measure(layout, block)
        if fresh:
            found.append((block.blockNumber(), block.layout().lineCount()))
        return box

    monkeypatch.setattr(PageLayout, "blockBoundingRect", measuring)
    return found


def laid_out(view: TextView) -> list[int]:
    """Return which blocks of the text are laid out."""
    text = view.document()
    return [number for number in range(text.blockCount()) if text.findBlockByNumber(number).layout().lineCount()]


@pytest.fixture
def parted(qtbot: Any, theme: Any, open_documents: Any, runs: Any, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader that shows a heading, a paragraph in four parts and one behind it."""
    for name, size in (("WHOLE", 3_000), ("PIECE", 2_000), ("REACH", 200)):
        monkeypatch.setattr(cutting, name, size)
    made = Reader(open_documents(document_of((("h2", "Gauges"), ("p", PROSE[:8_000]), ("p", "After it. And more.")))),
                  theme, runs)
    qtbot.addWidget(made)
    made.resize(564, 780)
    return shown(made)


@pytest.mark.parametrize("text", [
    PROSE, "a" * 70_000, "word " * 20_000, "\u6c49\u5b57\u3002" * 30_000, "e\u0301\u0323" * 30_000,
    "\U0001f469\u200d\U0001f469\u200d\U0001f466" * 20_000, "line of code\n" * 8_000, " " * 70_000])
def test_the_parts_of_a_block_are_its_whole_text_and_none_is_long(text):
    ends = tuple(ends_of(text))
    assert ends[0] == 0 and ends[-1] == len(text)
    pieces = [text[start:end] for start, end in pairwise(ends)]
    assert all(pieces) and max(map(cost_of, pieces)) <= WHOLE
    assert len(pieces) <= cost_of(text) / PIECE * 1.6 + 1


@pytest.mark.parametrize("sign", ["\u6c49", "\U0001f600", "\u05d0", "e\u0301", "\uac00", "\u0e01"])
def test_of_signs_that_are_dear_to_set_there_are_fewer_in_a_part(sign):
    text, word = f"{sign}\u3000" * 20_000, "le" * 20_000
    assert is_long(text[:WHOLE]) and not is_long(word[:WHOLE])
    assert len(tuple(ends_of(text))) > 1.5 * len(tuple(ends_of(word)))
    assert tuple(ends_of(word))[1] == PIECE


def test_where_the_parts_of_a_book_in_one_block_end_is_found_part_by_part(monkeypatch):
    found: list[int] = []
    before = cutting._end_before
    monkeypatch.setattr(cutting, "_end_before", lambda *values: found.append(1) or before(*values))
    parts = Parts(blocks("\u6c49" * 1_000_000))
    parts.take(10_000)
    assert 0 < len(found) < 6


@pytest.mark.parametrize(("text", "before", "after"), [
    (PROSE, ". ", "The gauge"), ("word " * 20_000, "word ", "word"), ("One line.\nTwo. " * 5_000, "\n", "Two"),
    ("e\u0301\u0323" * 30_000, "\u0323", "e"), ("\u5b57\u3002" * 30_000, "\u3002", "\u5b57"),
    ("\U0001f469\u200d\U0001f466" * 20_000, "\U0001f466", "\U0001f469")])
def test_a_part_ends_with_a_line_or_a_sentence_else_with_a_word_else_with_a_sign(text, before, after):
    for end in tuple(ends_of(text))[1:-1]:
        assert text[:end].endswith(before)
        assert text[end:].startswith(after)


def test_a_block_of_the_text_and_a_place_in_the_document_lead_to_each_other():
    parts = Parts(blocks("a", "b" * 70_001, "", "c" * WHOLE, "d" * 40_001, "e"))
    while not parts.done:
        made = parts.made
        taken = parts.take(1)
        assert taken == [parts.part(number) for number in range(made, parts.made)]
        assert all(parts.holds(part.block, max(part.end - 1, 0)) for part in taken)
        assert parts.done or not parts.holds(*reached(taken[-1], parts))
    assert [parts.part(number) for number in (0, 6, 8)] == [Part(0, 0, 1), Part(3, 0, WHOLE), Part(4, 20_000, 40_001)]
    for number in range(parts.made):
        part = parts.part(number)
        assert parts.number_at(part.block, part.start) == number
        assert parts.number_at(part.block, max(part.end - 1, 0)) == number
        assert parts.is_part(part) is (part.block in {1, 4})


def test_of_a_paragraph_of_a_whole_book_no_more_is_laid_out_than_is_looked_at(unranked, qtbot):
    unranked.show_source("1", document_of((("p", PROSE * 40),), "Text"), None, range(0))
    unranked.grab()
    assert len(laid_out(unranked)) <= 2
    qtbot.waitUntil(lambda: unranked.is_whole)
    assert unranked.document().blockCount() > 100
    for share in (0.3, 1.0, 0.6):
        before = set(laid_out(unranked))
        unranked.go_to_share(share)
        unranked.grab()
        assert len(set(laid_out(unranked)) - before) <= 4
    unranked.resize(500, 600)
    unranked.grab()
    assert len(laid_out(unranked)) < 10


def test_of_a_long_paragraph_that_is_opened_only_its_beginning_and_its_end_are_laid_out_in_lines(unranked, set_out):
    unranked.show_source("1", document_of((("p", PROSE * 40),), "Text"), None, range(0))
    last = unranked.document().blockCount() - 1
    assert last > 3
    assert [number for number, lines in set_out if lines > 1] == [last, 0]
    assert {number for number, _lines in set_out} == {last, 0}


@pytest.mark.parametrize("size", [(900, 700), (560, 500), (400, 700)])
def test_a_part_of_a_long_paragraph_is_laid_out_once_when_its_view_takes_another_size(unranked, qtbot, set_out, size):
    unranked.show_source("1", document_of((("p", PROSE * 40),), "Text"), None, range(0))
    qtbot.waitUntil(lambda: unranked.is_whole)
    unranked.grab()
    set_out.clear()
    unranked.resize(*size)
    numbers = [number for number, _lines in set_out]
    assert numbers
    assert len(numbers) == len(set(numbers))


def test_a_long_paragraph_comes_in_slices_and_is_gone_into_as_soon_as_the_place_is_there(unranked, qtbot):
    text = PROSE * 40
    unranked.show_source("1", document_of((("p", text),), "Text"), None, range(0))
    assert not unranked.is_whole
    at = text.rindex("weir 1500")
    unranked.go_to(0, at, at + 9)
    assert not unranked.shows(0, at, at + 9)
    qtbot.waitUntil(lambda: unranked.is_whole)
    assert unranked.shows(0, at, at + 9)


def test_the_end_key_goes_to_the_last_words_of_a_long_paragraph(unranked, qtbot):
    text = PROSE * 40
    unranked.show_source("1", document_of((("p", text),), "Text"), None, range(0))
    qtbot.keyClick(unranked, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: unranked.is_whole)
    assert unranked.shows(0, len(text) - 9, len(text))


def test_every_sentence_is_under_the_pointer_where_it_is_painted_also_at_the_ends_of_parts(parted):
    text = parted.text
    assert text.document().blockCount() == 6
    for index, sentence in enumerate(text.analysis.sentences):
        text.go_to(sentence.block, sentence.start, sentence.end)
        assert text.shows(sentence.block, sentence.start, sentence.end)
        box = text.box_of(index)
        found = {text.sentence_at(QPointF(box.center().x(), y)) for y in (box.top() + 5, box.bottom() - 5)}
        assert index in found
        assert text.sentence_over(sentence.block, sentence.start) == index
        assert text.sentence_over(sentence.block, sentence.end - 1) == index


def test_no_gap_and_no_bullet_parts_two_parts_of_a_paragraph(parted):
    text = parted.text
    text.go_to(1, 2_100, 2_101)
    tops = {block.blockNumber(): (block, top) for block, top in text.visible_blocks()}
    above, below = (text.lines_of(*tops[number], 0, 8_000) for number in (1, 2))
    assert below[0][1] == pytest.approx(above[-1][3], abs=1)


@pytest.fixture
def endless(qtbot: Any, theme: Any, open_documents: Any, runs: Any, parted: Reader) -> Reader:
    """A reader that shows the second part of a pinned sentence that is no shorter than its paragraph."""
    made = Reader(open_documents(document_of((("p", "word after word " * 500),))), theme, runs)
    qtbot.addWidget(made)
    made.resize(564, 780)
    decide(made.workspace, pinned="word")
    shown(made)
    begin = made.text.filling.parts.part(1).start
    made.text.verticalScrollBar().setValue(made.text.document().findBlockByNumber(1).firstLineNumber() - 4)
    assert [part.start for part in map(made.text.part_of, (block for block, _ in made.text.visible_blocks()))][:2] == [
        0, begin]
    return made


def test_the_current_sentence_has_one_ring_over_the_ends_of_parts(endless, monkeypatch):
    rings: list[list[Any]] = []
    monkeypatch.setattr(text_view, "paint_ring", lambda _view, _painter, lines: rings.append(lines))
    endless.workspace.look(sentence=0)
    endless.text.grab()
    (lines,) = rings
    assert all(below[1] == pytest.approx(above[3], abs=1) for above, below in pairwise(lines))
    part, top = list(endless.text.visible_blocks())[1]
    assert part.blockNumber() == 1
    assert lines[0][1] < top - 50 and lines[-1][3] > top + 50


def test_the_pin_and_the_number_of_a_sentence_stand_where_it_begins_and_not_at_the_ends_of_parts(endless, monkeypatch):
    heights: list[float] = []
    monkeypatch.setattr(Gutter, "_paint_numbers", lambda _gutter, _painter, y, *_values: heights.append(y))
    endless.text.gutter.grab()
    assert not [y for y in heights if y > 0]
    endless.text.verticalScrollBar().setValue(0)
    heights.clear()
    endless.text.gutter.grab()
    assert heights == [endless.text.lines_of(*next(endless.text.visible_blocks()), 0, 1)[0][1]]


def test_what_is_selected_over_the_end_of_a_part_is_one_piece_of_its_paragraph(parted):
    text, source = parted.text, parted.text.source.blocks[1].text
    block = text.document().findBlockByNumber(2)
    begin = text.part_of(block).start
    cursor = text.textCursor()
    cursor.setPosition(block.position() - 20)
    cursor.setPosition(block.position() + 10, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    number, start, end = text.selected_span()
    assert (number, start, end) == (1, begin - 19, begin + 10)
    assert text.selected_text() == text.createMimeDataFromSelection().text() == source[start:end]
    cursor.setPosition(text.document().findBlockByNumber(5).position() + 5, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert text.selected_span() is None
    assert text.selected_text() == source[start:] + "\nAfter"


def test_what_is_found_over_the_end_of_a_part_is_marked_in_both_and_gone_to(parted, workspace):
    text, source = parted.text, parted.text.source.blocks[1].text
    begin = text.part_of(text.document().findBlockByNumber(3)).start
    wanted = source[begin - 12:begin + 22]
    parted.workspace.look(finding=True, find=wanted)
    assert text.hits == ((1, begin - 12, begin + 22),)
    assert text.shows(*text.hits[0])
    ends = [text.lines_of(block, top, begin - 12, begin + 22) for block, top in text.visible_blocks()
            if block.blockNumber() in {2, 3}]
    assert all(ends)
    parted.run("find")
    parted._close_finding()
    current = text.current()
    assert current.start <= begin - 12 < current.end


@pytest.mark.parametrize(("first", "then", "direction"), [
    ("\u05d4\u05d2\u05e9\u05e8 ", "Latin letters here ", Qt.LayoutDirection.RightToLeft),
    ("Latin letters here ", "\u05d4\u05d2\u05e9\u05e8 ", Qt.LayoutDirection.LeftToRight)])
def test_every_part_runs_in_the_direction_of_its_paragraph(unranked, qtbot, first, then, direction):
    text = first * 2_000 + then * 20_000
    unranked.show_source("1", document_of((("p", text), ("p", "Words.")), "Text"), None, range(0))
    qtbot.waitUntil(lambda: unranked.is_whole)
    document = unranked.document()
    parts = [document.findBlockByNumber(number) for number in range(document.blockCount() - 1)]
    assert len(parts) > 3
    assert {block.textDirection() for block in parts} == {direction}
    assert document.lastBlock().textDirection() is Qt.LayoutDirection.LeftToRight


def test_the_end_of_a_part_in_code_makes_no_empty_line(unranked, qtbot):
    lines = [f"line {number} of the log" for number in range(6_000)]
    unranked.show_source("1", document_of((("c", "\n".join(lines)),), "Log"), None, range(0))
    qtbot.waitUntil(lambda: unranked.is_whole)
    text = unranked.document()
    parts = [text.findBlockByNumber(number) for number in range(text.blockCount())]
    for block in parts:
        unranked.blockBoundingRect(block)
    assert len(parts) > 3
    assert sum(block.layout().lineCount() for block in parts) == len(lines)


def test_a_row_of_a_table_longer_than_any_page_stands_as_a_paragraph(unranked, qtbot):
    document = document_of((("r", "A | B"), ("r", f"A | {PROSE}"), ("r", "C | D")), "Table")
    unranked.show_source("1", document, None, range(0))
    qtbot.waitUntil(lambda: unranked.is_whole)
    unranked.grab()
    text = unranked.document()
    layout = text.documentLayout()
    numbers = range(text.blockCount())
    for number in numbers:
        unranked.blockBoundingRect(text.findBlockByNumber(number))
    assert [layout.in_columns(text.findBlockByNumber(number)) for number in numbers] == [
        True, *(False for _ in numbers[1:-1]), True]


def test_a_word_without_end_is_known_as_one_in_parts_too(unranked):
    assert PIECE < WITHOUT_END < WHOLE
    unranked.show_source("1", document_of((("p", "a" * 70_000),), "Text"), None, range(0))
    assert unranked.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere


def test_of_thousands_of_headings_only_those_near_the_view_take_another_zoom_at_once(
        unranked, theme, qtbot, monkeypatch):
    headings = document_of(tuple(("h2", f"Section {number}") for number in range(5_000)), "Headings")
    unranked.show_source("1", headings, None, range(0))
    qtbot.waitUntil(lambda: unranked.filling.settled)
    unranked.go_to_share(0.5)
    asked: list[int] = []
    set_fonts = text_layout._set_fonts

    def counting(text: Any, document: Any, theme: Any, zoom: float, numbers: dict[int, int]) -> None:
        asked.append(len(numbers))
        set_fonts(text, document, theme, zoom, numbers)

    monkeypatch.setattr(text_layout, "_set_fonts", counting)
    unranked.set_zoom(150)
    assert asked == [text_layout.STYLED]
    large = theme.font("reader_heading", 150).pixelSize()
    blocks = [block for block, _top in unranked.visible_blocks()]
    assert set(map(letters, blocks)) == {large}
    qtbot.waitUntil(lambda: unranked.filling.settled)
    assert sum(asked) == 5_000
    ends = unranked.document().firstBlock(), unranked.document().lastBlock()
    assert set(map(letters, ends)) == {large}
