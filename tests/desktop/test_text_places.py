"""Going to a place of the text where there is little room, and what is painted anew when the view has gone on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.reader import Reader
from tests.desktop.opened import document_of
from tests.waiting import shown, until

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from tests.desktop.fixtures import Runs

PROSE = ("p", "The harbour heats its homes with waste. The town paid for the pipes over nine years.")
CELL = "It costs nothing now and nobody has to be asked before the spring of the year after the next"
LINE = 25
"""Pixels that a line of the text is high: the text is scrolled by lines."""


def test_a_sentence_under_a_heading_is_seen_whole_where_it_nearly_fills_the_view(qtbot: Any, theme: Theme, runs: Runs,
                                                                                 open_documents: Any) -> None:
    parts = (("h2", "The harbour"), ("p", f"{CELL}, {CELL.lower()}."), *([PROSE] * 9))
    reader = Reader(open_documents(document_of(parts)), theme, runs)
    qtbot.addWidget(reader)
    text = reader.text
    reader.resize(564, 400)
    shown(reader)
    end = len(parts[1][1])
    for high in range(400, 190, -6):
        reader.resize(564, high)
        QApplication.processEvents()
        text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
        text.go_to(1, 0, end)
        if text.box_of(0).height() <= text.viewport().height() - LINE:
            assert text.shows(1, 0, end), f"not in view in a pane that is {high} high"


class Watch(QObject):
    """Keeps which parts of a widget have been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.painted: list[QRegion] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(QRegion(event.region()))
        return False


def test_what_stands_below_a_row_of_many_lines_is_gone_to(qtbot: Any, theme: Theme, runs: Runs,
                                                         open_documents: Any) -> None:
    rows = (("r", "Option | For | Against"), ("r", f"Keep the line | {CELL} | {CELL}"))
    reader = Reader(open_documents(document_of((PROSE, *rows, *([PROSE] * 12)))), theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 400)
    text = shown(reader).text
    for high in range(400, 200, -10):
        reader.resize(564, high)
        QApplication.processEvents()
        text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
        text.go_to(3, 0, 1)
        assert text.shows(3, 0, 1), f"not in view in a pane that is {high} high"


def test_the_ring_of_a_sentence_that_has_gone_out_of_view_leaves_no_edge_behind(reader: Reader, workspace: Workspace,
                                                                               ) -> None:
    text = reader.text
    reader.resize(564, 300)
    workspace.look(sentence=0)
    under = text.document().findBlockByNumber(text.analysis.sentences[0].block + 1)
    text.verticalScrollBar().setValue(under.firstLineNumber())
    # What is in view now has been looked through for other marks.
    text.marks_changed()
    QApplication.processEvents()
    assert text.firstVisibleBlock() == under
    number = next(number for number in text.numbers if text.box_of(number).top() > 60
                  and text.analysis.sentences[number].block > under.blockNumber())
    watch = Watch(text.viewport())
    workspace.look(sentence=number)
    until(lambda: bool(watch.painted), "the other sentence is painted")
    assert any(region.contains(QPoint(100, 0)) for region in watch.painted)


@pytest.mark.parametrize("lines", [1, -1])
def test_a_ring_is_whole_when_its_sentence_is_scrolled_into_view(reader: Reader, workspace: Workspace,
                                                                 lines: int) -> None:
    text, bar = reader.text, reader.text.verticalScrollBar()
    reader.resize(564, 300)
    workspace.look(sentence=0)
    under = text.document().findBlockByNumber(text.analysis.sentences[0].block + 1)
    bar.setValue(under.firstLineNumber() - (lines < 0))
    QApplication.processEvents()
    tops = {block.blockNumber(): top for block, top in text.visible_blocks()}
    watch = Watch(text.viewport())
    bar.setValue(bar.value() - lines)
    until(lambda: bool(watch.painted), "the text is scrolled")
    moved = next(top - tops[number] for block, top in text.visible_blocks() if (number := block.blockNumber()) in tops)
    # A ring reaches as much as three pixels beyond its words.
    reached = moved + 2 if moved > 0 else text.viewport().height() + moved - 3
    assert any(region.contains(QPoint(100, round(reached))) for region in watch.painted)
    assert not any(region.contains(QPoint(100, text.viewport().height() // 2)) for region in watch.painted)


@pytest.mark.parametrize("lines", [1, -1])
def test_nothing_is_left_of_a_ring_whose_sentence_is_scrolled_out_of_view(reader: Reader, workspace: Workspace,
                                                                          lines: int) -> None:
    text, bar = reader.text, reader.text.verticalScrollBar()
    reader.resize(564, 300)
    workspace.look(sentence=0)
    bar.setValue(text.document().findBlockByNumber(text.analysis.sentences[0].block).firstLineNumber())
    QApplication.processEvents()
    watch = Watch(text.viewport())
    bar.setValue(bar.value() + lines)
    until(lambda: bool(watch.painted), "the text is scrolled")
    left = 0 if lines > 0 else text.viewport().height() - 1
    assert any(region.contains(QPoint(100, left)) for region in watch.painted)
