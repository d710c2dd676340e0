"""Long texts: filled in slices, gone to before they are there, and painted only where something changed."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent

from desktop.views.strip import runs, spread
from desktop.views.text_layout import AT_ONCE, Filling, PageLayout
from desktop.views.text_view import TextView
from summarise import plan as plans
from summarise.analysing import Sentence
from tests.desktop.opened import ARTICLE, document_of, long_document
from tests.waiting import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from pytestqt.qtbot import QtBot

    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from summarise.document import Document

PARAGRAPH = "The office of the river reported on water, weirs and gauges, as it does each spring. " * 4


def book(blocks: int) -> Document:
    """Make a document of paragraphs with a heading every tenth block."""
    return document_of(tuple(("h2", f"Section {number}") if number % 10 == 0 else ("p", f"{number}. {PARAGRAPH}")
                             for number in range(blocks)), "Book")


def begin(view: TextView) -> None:
    """Show a long text; what follows its beginning does so when the test lets it."""
    view.show_source("1", book(3000), None, range(0))


def fill(qtbot: QtBot, view: TextView) -> None:
    qtbot.waitUntil(lambda: view.is_whole and not view._slices.isActive())


def in_view(view: TextView) -> list[int]:
    return [block.blockNumber() for block, _top in view.visible_blocks()]


def test_the_beginning_of_a_long_text_is_there_at_once_and_the_rest_follows(qtbot: QtBot, unranked: TextView) -> None:
    begin(unranked)
    assert not unranked.is_whole
    assert AT_ONCE <= unranked.document().characterCount() < 2 * AT_ONCE
    assert len(in_view(unranked)) > 3
    fill(qtbot, unranked)
    assert unranked.source is not None
    assert unranked.toPlainText().split("\n") == [block.text for block in unranked.source.blocks]


class Measured(str):
    """A text that takes note of being measured."""

    __slots__ = ("times",)

    def __len__(self) -> int:
        self.times = getattr(self, "times", 0) + 1
        return super().__len__()


def test_of_a_long_text_nothing_is_measured_that_is_not_there_yet(qtbot: QtBot, unranked: TextView) -> None:
    whole = book(3000)
    last = Measured(whole.blocks[-1].text)
    unranked.show_source("1", replace(whole, blocks=(*whole.blocks[:-1], replace(whole.blocks[-1], text=last))), None,
                         range(0))
    unranked.grab()
    assert not hasattr(last, "times")
    fill(qtbot, unranked)
    assert last.times


class InPlaces(tuple[Any, ...]):
    """Values that may be asked for by their places, yet not looked through."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        raise AssertionError("looked through")


def test_the_sentences_of_a_long_text_are_not_looked_through_when_they_are_shown(
        qtbot: QtBot, theme: Theme, open_documents: Callable[..., Workspace]) -> None:
    workspace = open_documents(long_document(600))
    view = TextView(workspace, theme)
    qtbot.addWidget(view)
    view.resize(564, 700)
    analysis = workspace.analyses["1"]
    view.show_source("1", workspace.documents["1"], replace(analysis, sentences=InPlaces(analysis.sentences)),
                     workspace.sentences_of("1"))
    view.marks_changed()
    assert not view.grab().isNull()
    assert len(view.strip.ticks()) > 100


def test_what_is_in_view_does_not_move_while_a_text_is_filled(qtbot: QtBot, unranked: TextView) -> None:
    begin(unranked)
    unranked.verticalScrollBar().setValue(100)
    before = [(block.blockNumber(), top) for block, top in unranked.visible_blocks()]
    fill(qtbot, unranked)
    assert [(block.blockNumber(), top) for block, top in unranked.visible_blocks()] == before


def test_a_text_filled_in_slices_is_set_like_one_filled_at_once(qtbot: QtBot, theme: Theme) -> None:
    slices, once = Filling(book(900), theme, 100), Filling(book(900), theme, 100)
    while not slices.done:
        slices.go_on(0.0001)
    once.go_on(60)
    layout, other = slices.text.documentLayout(), once.text.documentLayout()
    block, twin = slices.text.firstBlock(), once.text.firstBlock()
    while block.isValid():
        assert layout.blockBoundingRect(block) == other.blockBoundingRect(twin)
        assert block.charFormat().fontWeight() == twin.charFormat().fontWeight()
        block, twin = block.next(), twin.next()
    assert slices.text.blockCount() == once.text.blockCount() == 900


def test_going_to_what_is_not_there_yet_waits_until_it_is(qtbot: QtBot, unranked: TextView) -> None:
    begin(unranked)
    unranked.go_to(2500, 0, 5)
    assert in_view(unranked)[0] == 0
    fill(qtbot, unranked)
    assert 2500 in in_view(unranked)


def test_the_last_place_gone_to_is_the_one_that_counts(qtbot: QtBot, unranked: TextView) -> None:
    begin(unranked)
    unranked.go_to(2500, 0, 5)
    unranked.go_to(40, 0, 5)
    assert 40 in in_view(unranked)
    fill(qtbot, unranked)
    assert 40 in in_view(unranked)


def test_the_strip_leads_to_places_that_are_not_there_yet(qtbot: QtBot, unranked: TextView) -> None:
    begin(unranked)
    first, last = unranked.shares_in_view()
    assert 0 <= first < last < 0.02
    unranked.go_to_share(0.75)
    fill(qtbot, unranked)
    assert min(abs(number - 2250) for number in in_view(unranked)) < 20


def test_the_strip_leads_to_the_same_place_where_short_blocks_come_first(qtbot: QtBot, unranked: TextView) -> None:
    lines = [("p", f"Entry {number}") for number in range(20_000)] + [("p", f"{number}. {PARAGRAPH}")
                                                                        for number in range(3000)]
    unranked.show_source("1", document_of(tuple(lines), "Book"), None, range(0))
    unranked.go_to_share(0.1)
    fill(qtbot, unranked)
    before = in_view(unranked)
    unranked.go_to_share(0.1)
    assert set(before) & set(in_view(unranked))


def test_end_leads_to_the_end_while_a_text_is_filled(qtbot: QtBot, unranked: TextView) -> None:
    begin(unranked)
    qtbot.keyClick(unranked, Qt.Key.Key_End)
    fill(qtbot, unranked)
    assert 2999 in in_view(unranked)


def test_a_found_word_that_is_not_there_yet_is_gone_to_when_it_is(qtbot: QtBot, unranked: TextView) -> None:
    begin(unranked)
    unranked.show_hits(((2700, 0, 4),), 0)
    fill(qtbot, unranked)
    assert 2700 in in_view(unranked)


def test_another_zoom_in_the_midst_of_filling_holds_for_the_whole_text(qtbot: QtBot, theme: Theme,
                                                                       unranked: TextView) -> None:
    begin(unranked)
    unranked.set_zoom(150)
    fill(qtbot, unranked)
    whole = Filling(book(3000), theme, 150)
    whole.go_on(60)
    layout, other = unranked.document().documentLayout(), whole.text.documentLayout()
    assert isinstance(layout, PageLayout) and isinstance(other, PageLayout)
    assert tuple(layout.spaces) == tuple(other.spaces)


def test_another_source_takes_the_place_of_one_that_is_still_filled(qtbot: QtBot, unranked: TextView) -> None:
    begin(unranked)
    unranked.go_to(2500, 0, 5)
    unranked.show_source("2", document_of(), None, range(0))
    assert unranked.is_whole
    fill(qtbot, unranked)
    assert unranked.document().blockCount() == len(ARTICLE)
    assert in_view(unranked)[0] == 0


def on_screen(view: TextView) -> QImage:
    """Return what the display shows of a view."""
    return view.screen().grabWindow(view.winId()).toImage()


class Painted(QObject):
    """Takes note of what is painted of a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.boxes.append(event.rect())
        return False


def test_a_decision_paints_the_blocks_it_changed_and_no_other(qtbot: QtBot, theme: Theme,
                                                              open_documents: Callable[..., Workspace]) -> None:
    workspace = open_documents(long_document(60))
    view = TextView(workspace, theme)
    qtbot.addWidget(view)
    view.resize(564, 700)
    view.show_source("1", workspace.documents["1"], workspace.analyses["1"], workspace.sentences_of("1"))
    shown(view)
    painted = Painted()
    view.viewport().installEventFilter(painted)
    view.marks_changed()
    view.viewport().update()
    qtbot.waitUntil(lambda: bool(painted.boxes))
    painted.boxes.clear()
    workspace.decide("Pin", plans.pin(workspace.plan, workspace.anchor_of(6)))
    view.marks_changed()
    qtbot.waitUntil(lambda: bool(painted.boxes))
    view.viewport().removeEventFilter(painted)
    tops = {block.blockNumber(): top for block, top in view.visible_blocks()}
    assert all(box.height() < view.viewport().height() for box in painted.boxes)
    assert any(box.top() <= tops[1] and box.bottom() >= tops[2] for box in painted.boxes)
    qtbot.waitUntil(lambda: on_screen(view) == view.grab().toImage())
    picture = on_screen(view)
    pinned = theme.tokens["pinned_tint"].name()
    assert any(picture.pixelColor(x, y).name() == pinned for x in range(picture.width())
               for y in range(round(tops[1]), round(tops[2])))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 60)), min_size=1, max_size=40), st.integers(1, 90),
       st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_blocks_of_the_strip_cover_the_rows_of_their_sentences(gaps: list[tuple[int, int]], height: int,
                                                               chance: Random) -> None:
    spans, place = [], 0
    for gap, length in gaps:
        spans.append(Sentence(0, place + gap, place + gap + length))
        place += gap + length
    edges = [place * row / height for row in range(height + 1)]
    chosen = [number for number in range(len(spans)) if chance.random() < 0.6]
    pinned = [number for number in chosen if chance.random() < 0.3]
    rows_of = spread(spans, lambda sentence: sentence.start, edges, 0)
    marks = runs(rows_of, chosen, pinned, "chosen")
    rows = {row for number in set(chosen) - set(pinned) for row in range(height)
            if spans[number].start < edges[row + 1] and spans[number].end > edges[row]}
    assert {row for top, bottom, _ in marks for row in range(int(top), int(bottom))} == rows
    assert all(bottom < top for (_, bottom, _), (top, _, _) in pairwise(marks))


def test_the_strip_seeks_the_sentences_of_a_row_once() -> None:
    spans = [Sentence(0, place, place + 9) for place in range(0, 40_960, 10)]
    asked: list[Sentence] = []

    def start_of(sentence: Sentence) -> int:
        asked.append(sentence)
        return sentence.start

    spread(spans, start_of, [40_960 * row / 700 for row in range(701)], 0)
    assert len(asked) <= 701 * (len(spans).bit_length() + 1)
