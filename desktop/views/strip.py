"""The strip beside the text: a ruler of ticks by how much each sentence matters, blocks where something is chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise, repeat
from operator import sub
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.translating import tr
from desktop.views.hovering import HasTip
from desktop.views.painting import paint_box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.views.text_view import TextView
    from summarise.analysing import Sentence
    from summarise.selecting import Selection

END = 4
"""Pixels free above and below the ruler."""
RIGHT, SHORTEST, LONGEST = 22, 3, 16
MANY, SHARED = 250, 3
"""Above so many sentences a tick is the best of those that share so many pixels."""
Tick = tuple[float, float, int]
"""Where a tick stands, how long it is, and the index of its sentence."""
Rows = tuple[tuple[int, ...], tuple[int, ...]]
"""For each row of pixels the first sentence that stands in it, and the first one below it."""
Mark = tuple[float, float, str]
"""Top and bottom of a block, and its state."""
BLOCKS = {"chosen": (4, "chosen_mark"), "pinned": (8, "pinned_mark")}


class Strip(HasTip, QWidget):
    """A ruler of the whole source, by characters. Mouse only: the keys N and P do the same."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self.view = view
        self._cells: list[Tick] | None = None
        self._marks: list[Mark] | None = None
        self._selection: Selection | None = None
        self._rows: Rows = (), ()
        self._boxes: list[QRectF] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Where the chosen sentences stand"))

    def refresh(self) -> None:
        """Paint everything anew: another ranking or theme, or another source."""
        self._forget()
        self.update()

    def marks_changed(self) -> None:
        """Paint the blocks anew if other sentences are chosen: a step from one to the next leaves them as they are."""
        selection = self.view.workspace.selection
        if selection is not self._selection:
            self._selection, self._marks = selection, None
            self.update()

    def place(self, index: int) -> tuple[float, float]:
        """Return the y of the start and the end of a sentence of the source."""
        analysis = self.view.analysis
        assert analysis is not None
        sentence, starts = analysis.sentences[index], self._starts
        scale, start = (self.height() - 2 * END) / max(starts[-1], 1), starts[sentence.block]
        return END + scale * (start + sentence.start), END + scale * (start + sentence.end)

    def sentence_at(self, y: float) -> int:
        """Return the index of the last sentence that begins at or above a y, -1 for none."""
        analysis = self.view.analysis
        if analysis is None or not analysis.sentences:
            return -1
        return max(bisect_right(analysis.sentences, self._character(y), key=self._start_of()) - 1, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, ticks, blocks and the veil over what is in view."""
        theme, tokens = self.view.theme, self.view.theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens["reader"])
        painter.fillRect(0, 0, 1, self.height(), tokens["line"])
        first, last = self.view.shares_in_view()
        room = self.height() - 2 * END
        top, bottom = (0 if first <= 0 else END + room * first), (
            self.height() if last >= 1 else END + room * last)
        if theme.scheme == "contrast":
            painter.setPen(QPen(tokens["text"], 1))
            painter.drawRect(QRectF(1.5, top + 0.5, self.width() - 2, bottom - top - 1))
        else:
            veil = QColor(tokens["text"])
            veil.setAlphaF(0.05)
            painter.fillRect(QRectF(1, top, self.width() - 1, bottom - top), veil)
        self._paint_ticks(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_blocks(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the ticks for the new height."""
        self._forget()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the ruler is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while it is pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the end of a press, so that nothing below does."""
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Say which sentence is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def tip_at(self, y: float) -> str:
        """Return the first 60 characters of the sentence at a y, and its place among all."""
        from desktop.views.words import ordinal

        index, analysis = self.sentence_at(y), self.view.analysis
        if analysis is None or index < 0:
            return ""
        words = analysis.text(index)
        words = words if len(words) <= 60 else words[:60].rstrip() + "…"
        ranking, number = self.view.workspace.ranking, self.view.number_of(index)
        if ranking is None or number < 0 or not ranking.place[number]:
            return words
        total = sum(1 for place in ranking.place if place)
        return tr("{words}\n{place} of {total}").format(words=words, place=ordinal(ranking.place[number]),
                                                             total=total)

    def _go(self, y: float) -> None:
        self.view.go_to_share(min(max((y - END) / max(self.height() - 2 * END, 1), 0.0), 1.0))

    @property
    def _starts(self) -> Sequence[int]:
        """Before how many characters each block of the source stands, and how many there are in all."""
        return (0,) if self.view.filling is None else self.view.filling.starts()

    def _forget(self) -> None:
        self._cells = self._marks = None
        self._rows, self._boxes = ((), ()), []

    def _paint_ticks(self, painter: QPainter) -> None:
        """Paint the ticks of what is not chosen, then those of what is; what is left out has a cross instead."""
        view, right = self.view, self.view.theme.px(RIGHT)
        states, base = view.workspace.state_of, view.numbers.start
        boxes: dict[str, list[QRectF]] = {"": [], "chosen": [], "pinned": [], "left_out": []}
        if not self._boxes:
            self._boxes = [QRectF(right - length, round(y), length, 2) for y, length, _index in self.ticks()]
        for (_y, _length, index), box in zip(self.ticks(), self._boxes, strict=True):
            boxes[states(base + index)].append(box)
        painter.setPen(Qt.PenStyle.NoPen)
        for state, ink in (("", "strip_mark"), *((state, ink) for state, (_width, ink) in BLOCKS.items())):
            painter.setBrush(view.theme.tokens[ink])
            painter.drawRects(boxes[state])

    def ticks(self) -> list[Tick]:
        """Return every tick; in a long text one a few pixels, the longest of those that share them."""
        if self._cells is None:
            self._cells = self._find_ticks()
        return self._cells

    def _find_ticks(self) -> list[Tick]:
        view, ranking = self.view, self.view.workspace.ranking
        if view.analysis is None or ranking is None or not view.numbers:
            return []
        base, length_of = view.numbers.start, self._length_of()
        indexes = self._best_of_cells() if len(view.numbers) > MANY else range(len(view.numbers))
        return [(self.place(index)[0], length_of(base + index), index) for index in indexes
                if ranking.place[base + index]]

    def _best_of_cells(self) -> list[int]:
        """Return the best sentence of each few pixels, the first of equals."""
        ranking, numbers = self.view.workspace.ranking, self.view.numbers
        assert ranking is not None
        found = []
        for begin, end in pairwise((numbers.start, *self._numbers_by_row()[1][SHARED - 1::SHARED], numbers.stop)):
            if begin < end:
                scores = ranking.scores[begin:end]
                best = max(scores)
                first = next((begin + place for place, score in enumerate(scores)
                              if score == best and ranking.place[begin + place]), begin)
                found.append(first - numbers.start)
        return found

    def _character(self, y: float) -> float:
        """Return how many characters stand before a y."""
        return (y - END) / max(self.height() - 2 * END, 1) * max(self._starts[-1], 1)

    def _start_of(self) -> Callable[[Sentence], int]:
        """Return the function from a sentence to how many characters stand before it."""
        starts = self._starts
        return lambda sentence: starts[sentence.block] + sentence.start

    def _length_of(self) -> Callable[[int], float]:
        """Return the function from a sentence's number to its tick's length, by its score between least and most."""
        ranking = self.view.workspace.ranking
        scores = ranking.scores if ranking is not None else ()
        least = min(scores, default=0.0)
        spread = (max(scores, default=0.0) - least) or 1.0
        scale = self.view.theme.px(100) / 100
        return lambda number: scale * (SHORTEST + (LONGEST - SHORTEST) * (scores[number] - least) / spread)

    def _paint_blocks(self, painter: QPainter) -> None:
        tokens, theme = self.view.theme.tokens, self.view.theme
        if self._marks is None:
            self._marks = self._find_marks()
        right = theme.px(RIGHT)
        plain = len(self._marks) > MANY
        for top, bottom, state in self._marks:
            if state == "left_out":
                painter.setPen(QPen(tokens["text_left_out"], 1.5))
                half = theme.px(3)
                middle = right - half - 1
                painter.drawLine(QPointF(middle - half, top - half), QPointF(middle + half, top + half))
                painter.drawLine(QPointF(middle - half, top + half), QPointF(middle + half, top - half))
            else:
                width, ink = theme.px(BLOCKS[state][0]), BLOCKS[state][1]
                block = QRectF(right - width, round(top), width, max(bottom - top - 1, 2))
                if plain:
                    painter.fillRect(block, tokens[ink])
                else:
                    paint_box(painter, block, tokens[ink], None, 1)

    def _find_marks(self) -> list[Mark]:
        """Find the extents of what is chosen or pinned, and where something is left out.

        In a long text all of one state that share a pixel, or stand in neighbouring ones, become one block.
        """
        view, selection = self.view, self.view.workspace.selection
        if view.analysis is None or selection is None or not view.numbers:
            return []
        first, last = view.numbers.start, view.numbers.stop - 1
        chosen = selection.chosen[bisect_left(selection.chosen, first):bisect_right(selection.chosen, last)]
        pinned = set(selection.pinned)
        if len(view.numbers) > MANY:
            own = tuple(number for number in selection.pinned if first <= number <= last)
            rows = self._numbers_by_row()
            marks = runs(rows, chosen, own, "chosen") + (runs(rows, own, (), "pinned") if own else [])
        else:
            marks = [(*self.place(number - first), "pinned" if number in pinned else "chosen") for number in chosen]
        return marks + [(self.place(number - first)[0], 0.0, "left_out")
                        for number in selection.left_out if first <= number <= last]

    def _numbers_by_row(self) -> Rows:
        """Return what `spread` does of the numbers of the source's sentences; found once a text and a height."""
        if not self._rows[0] and self.view.analysis is not None:
            edges = [self._character(row) for row in range(self.height() + 1)]
            self._rows = spread(self.view.analysis.sentences, self._start_of(), edges, self.view.numbers.start)
        return self._rows


def spread(sentences: Sequence[Sentence], start_of: Callable[[Sentence], int], edges: Sequence[float], base: int,
           ) -> Rows:
    """Return for each row between two edges the first sentence that stands in it, and the first one below it.

    `start_of` tells where a sentence begins and `edges` where the rows do, both in characters and rising; the first
    sentence has the number `base`.
    """
    def first_in_row(begin: int, above: float) -> int:
        before = sentences[begin - 1]
        return base + begin - (begin > 0 and start_of(before) + before.end - before.start > above)

    begins = [bisect_left(sentences, edge, key=start_of) for edge in edges]
    return tuple(map(first_in_row, begins, edges[:-1])), tuple(base + begin for begin in begins[1:])


def runs(rows: Rows, numbers: Sequence[int], besides: Sequence[int], state: str) -> list[Mark]:
    """Return the blocks of neighbouring rows in which sentences stand that are among `numbers`, yet not `besides`.

    `besides` are some of `numbers`; both rise. Nothing is done a sentence: a long text has many more than rows.
    """
    marks: list[Mark] = []
    for row, (count, others) in enumerate(zip(_counts(rows, numbers), _counts(rows, besides), strict=True)):
        if count > others:
            if marks and marks[-1][1] == row:
                marks[-1] = (marks[-1][0], row + 1, state)
            else:
                marks.append((row, row + 1, state))
    return marks


def _counts(rows: Rows, numbers: Sequence[int]) -> Iterator[int]:
    firsts, stops = rows
    return map(sub, map(bisect_left, repeat(numbers), stops), map(bisect_left, repeat(numbers), firsts))
