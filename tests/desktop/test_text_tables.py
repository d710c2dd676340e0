"""Tables stand in columns: cells below each other, figures to the right, marks and the mouse where the words are."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.views import text_tables
from desktop.views.reader import Reader
from desktop.views.text_tables import MEASURED, SEPARATOR, UNSEEN, Column, _shared, cells_of, set_cells
from summarise.document import Kind
from tests.desktop.opened import decide, document_of, number_of
from tests.desktop.seeing import picture
from tests.waiting import shown

if TYPE_CHECKING:
    from collections.abc import Callable

PROSE = ("p", "The harbour heats its homes with waste. The town paid for the pipes over nine years.")
HOMES = (("r", "Quarter | Homes | Share"), ("r", "North Quay | 1,310 | 78%"), ("r", "Ropewalk | 805 | 8%"))
LONG = (("r", "Option | For | Against"),
        ("r", "Keep the line | It costs nothing now and nobody has to be asked before the spring | Repairs cost more"),
        ("r", "Close it | Saves money | Villages lose their only station, and the school its only bus of the morning"))
MANY = (("r", " | ".join(f"column {number}" for number in range(14))),
        ("r", " | ".join(str(10_000 + number) for number in range(14))))


@pytest.fixture
def reading(qtbot: Any, theme: Any, open_documents: Any, runs: Any) -> Callable[..., Reader]:
    """The function that shows prose, a table and prose again in a reader."""

    def read(*rows: tuple[str, str]) -> Reader:
        made = Reader(open_documents(document_of((PROSE, *rows, PROSE))), theme, runs)
        qtbot.addWidget(made)
        made.resize(564, 780)
        return shown(made)

    return read


def boxes(reader: Reader, words: str) -> list[tuple[float, float, float, float]]:
    """Return where words of the text stand, every line of every place they are at."""
    found = []
    for block, top in reader.text.visible_blocks():
        text = reader.text.words_of(block)
        if words in text:
            start = text.index(words)
            found += reader.text.lines_of(block, top, start, start + len(words))
    return found


def middle(box: tuple[float, float, float, float]) -> QPoint:
    return QPoint(round((box[0] + box[2]) / 2), round((box[1] + box[3]) / 2))


def test_cells_stand_below_each_other_and_figures_end_below_each_other(reading: Any) -> None:
    reader = reading(*HOMES)
    lefts = [boxes(reader, words)[0][0] for words in ("Quarter", "North Quay", "Ropewalk")]
    rights = [boxes(reader, words)[0][2] for words in ("Homes", "1,310", "805")]
    assert max(lefts) - min(lefts) < 0.5
    assert max(rights) - min(rights) < 0.5
    assert boxes(reader, "North Quay")[0][2] < boxes(reader, "1,310")[0][0] < boxes(reader, "78%")[0][0]
    tops = [boxes(reader, words)[0][1] for words in ("North Quay", "1,310", "78%")]
    assert max(tops) - min(tops) < 0.5


def test_columns_follow_another_width_and_another_text_size(reading: Any, theme: Any) -> None:
    reader = reading(*LONG)
    before = boxes(reader, "Repairs cost more")[0]
    reader.resize(800, 780)
    QApplication.processEvents()
    wider = boxes(reader, "Repairs cost more")[0]
    assert wider[0] > before[0]
    theme.set_text_size(150)
    QApplication.processEvents()
    larger = boxes(reader, "Repairs cost more")[0]
    assert larger[3] - larger[1] == 1.5 * (before[3] - before[1]) + 0.5
    assert boxes(reader, "Villages")[0][0] == larger[0]


def test_a_long_cell_is_broken_in_its_column_and_its_row_is_as_high(reader: Reader, reading: Any) -> None:
    reader = reading(*LONG)
    lines = boxes(reader, "It costs nothing now and nobody has to be asked before the spring")
    assert len(lines) > 1
    assert max(right for _, _, right, _ in lines) < boxes(reader, "Repairs cost more")[0][0]
    assert boxes(reader, "Close it")[0][1] >= lines[-1][3]


def test_every_word_of_a_table_is_painted_within_the_text(reading: Any) -> None:
    for rows in (HOMES, LONG, MANY):
        reader = reading(*rows)
        for _, text in rows:
            for word in text.replace("|", " ").split():
                for left, _, right, _ in boxes(reader, word):
                    assert 0 <= left < right <= reader.text.viewport().width()


def test_columns_that_have_no_room_stand_in_a_tier_below_the_first_ones(reading: Any) -> None:
    reader = reading(*MANY)
    cells = [boxes(reader, f"column {number}")[0] for number in range(14)]
    tops = sorted({top for _, top, _, _ in cells})
    tiers = [[cell for cell in cells if cell[1] == top] for top in tops]
    assert 2 <= len(tiers) <= 4
    assert len({len(tier) for tier in tiers[:-1]}) == 1
    assert all(before[2] < after[0] for tier in tiers for before, after in pairwise(tier))
    assert all(tier[0][0] > tiers[0][0][0] for tier in tiers[1:])
    figures = [boxes(reader, str(10_000 + number))[0] for number in range(14)]
    assert figures[0][1] >= tiers[-1][0][3]
    assert all(abs(figure[0] - cell[0]) < 1 for figure, cell in zip(figures, cells, strict=True))


def test_a_whole_row_is_marked_as_one(reading: Any) -> None:
    reader = reading(*HOMES)
    decide(reader.workspace, pinned="North Quay")
    number = number_of(reader.workspace, "North Quay")
    block = next(block for block, _ in reader.text.visible_blocks() if reader.text.words_of(block).startswith("North"))
    (box,) = reader.text.lines_of(block, 0, 0, len(reader.text.words_of(block)))
    assert box[2] - box[0] > 0.8 * (boxes(reader, "Share")[0][2] - boxes(reader, "Quarter")[0][0])
    place = middle(boxes(reader, "78%")[0])
    QTest.mouseClick(reader.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.text.sentence_at(place.toPointF()) == number


def test_a_row_that_is_left_out_is_struck_through_on_each_of_its_lines(reading: Any) -> None:
    reader = reading(*LONG)
    decide(reader.workspace, left_out="Keep the line")
    lines = boxes(reader, "It costs nothing now and nobody has to be asked before the spring")
    image = picture(reader)
    assert len(lines) > 1
    for _, top, _, bottom in lines:
        y = round((top + bottom) / 2) + 1
        struck = {image.pixelColor(round(lines[0][0]) - 8, at).lightness() < 200 for at in (y, y + 1)}
        assert True in struck


def test_words_of_any_cell_are_selected_with_the_mouse_as_the_source_has_them(reading: Any) -> None:
    reader = reading(*HOMES)
    view, none = reader.text.viewport(), Qt.KeyboardModifier.NoModifier
    left, top, _, bottom = boxes(reader, "1,310")[0]
    for last, words in (("1,310", "1,310"), ("78%", "1,310 | 78%")):
        end = QPoint(round(boxes(reader, last)[0][2]), round((top + bottom) / 2))
        QTest.mousePress(view, Qt.MouseButton.LeftButton, none, QPoint(round(left), end.y()))
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, none, end)
        assert reader.selected_text() == words
        assert reader.clear_selection()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, none, QPoint(round(left), end.y()))
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, end)
        assert reader.selected_text() == words
        assert reader.clear_selection()


@pytest.mark.parametrize("cell", ["80", "The keeper of the gauge wrote down what he had seen of the water that day"])
def test_a_long_table_is_read_to_its_end_and_any_row_is_gone_to(reading: Any, cell: str) -> None:
    rows = (*HOMES, *(("r", f"Quay {number} | {number} | {cell}") for number in range(600)))
    reader = reading(*rows)
    reader.text.go_to(400, 0, 4)
    (seen,) = boxes(reader, "Quay 396")
    assert seen[1] >= 0 and seen[3] <= reader.text.viewport().height()
    bar = reader.text.verticalScrollBar()
    before = bar.value()
    bar.setValue(before + 1)
    assert boxes(reader, "Quay 396")[0][1] < seen[1]
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    last = [block.blockNumber() for block, _ in reader.text.visible_blocks()][-1]
    assert last == len(rows) + 1
    assert [block.kind for block in reader.text.source.blocks].count(Kind.ROW) == len(rows)


@pytest.mark.parametrize("rows", [
    (*(f"line {number}" for number in range(MEASURED)), "North Quay | 805"), ("North\u2028Quay | 805", "Ropewalk | 8")])
def test_a_row_is_read_whose_table_has_no_columns_or_whose_cells_hold_ends_of_lines(reading: Any, rows: Any) -> None:
    reader = reading(*(("r", row) for row in rows))
    bar = reader.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    (seen,) = boxes(reader, "805")
    view = reader.text.viewport()
    assert 0 < seen[0] < seen[2] < view.width()
    for place, shift in ((seen[0], Qt.KeyboardModifier.NoModifier), (seen[2], Qt.KeyboardModifier.ShiftModifier)):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, shift, QPoint(round(place), middle(seen).y()))
    assert reader.selected_text() == "805"


CELLS = st.text(st.sampled_from("ab 1,é𝔸😀e\u0301|"), max_size=12).map(lambda cell: cell.strip().lstrip("\u0301"))


@given(st.lists(CELLS, min_size=2, max_size=6))
def test_every_letter_of_a_row_stands_in_its_own_cell(qapp: object, cells: list[str]) -> None:
    text = SEPARATOR.join(cells)
    starts = [len(text[:start].encode("utf-16-le")) // 2 for start, _ in cells_of(text)]
    shown = text.replace(SEPARATOR, UNSEEN)
    layout = QTextLayout(shown, QFont("Inter", 12))
    columns = tuple(Column(100.0 * place, 60, place % 2 == 1) for place in range(len(starts)))
    set_cells(layout, columns, 0, 25)
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert sum(line.textLength() for line in lines) == len(shown.encode("utf-16-le")) // 2
    for line in lines:
        cell = bisect_right(starts, line.textStart()) - 1
        assert 100 * cell <= line.x() < 100 * cell + 100


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=12), st.floats(0, 2000))
def test_columns_share_their_room(wanted: list[float], room: float) -> None:
    given_ = _shared(wanted, room)
    assert all(0 <= one <= own for one, own in zip(given_, wanted, strict=True))
    assert sum(given_) <= room * 1.000001
    assert sum(given_) >= min(sum(wanted), room) * 0.999999


def test_of_a_table_of_hundreds_of_columns_few_cells_are_compared_and_the_room_is_shared_once(
        unranked: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    shared: list[int] = []
    longest, share = text_tables.nlargest, text_tables._shared

    def counting(count: int, column: tuple[str, ...], key: Any) -> list[str]:
        compared.append(len(column))
        return longest(count, column, key)

    monkeypatch.setattr(text_tables, "nlargest", counting)
    monkeypatch.setattr(text_tables, "_shared", lambda wanted, room: shared.append(len(wanted)) or share(wanted, room))
    row = SEPARATOR.join(str(number) for number in range(300))
    unranked.show_source("1", document_of((("r", row),) * 700), None, range(0))
    unranked.grab()
    assert len(compared) == 300
    assert sum(compared) <= text_tables.CELLS + 300
    widths = {unranked.viewport().width()}
    unranked.resize(500, 700)
    unranked.grab()
    assert len(shared) <= 1 + len(widths | {unranked.viewport().width()})
