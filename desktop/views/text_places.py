"""Where the sentences of a text stand: their lines, what is in view, what is under the pointer, going to a place.

QPlainTextEdit lays out only what is in view, so 10 MB stay smooth; nothing here touches a sentence out of view.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import floor
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.views.text_layout import Filling, PageLayout, Span, offset_from, offset_in
from desktop.views.text_parts import Part
from desktop.views.text_tables import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.views.painting import Line
    from desktop.workspace import Workspace
    from summarise.analysing import Analysis, Sentence
    from summarise.document import Block, Document

BLOCKS_KEPT = 1000
"""Blocks of which it is kept where their characters stand: more than any window shows."""
LINES_AT_ONCE = 200
"""Lines found at once: a block of a megabyte has ten thousand, and each is asked of Qt."""
_START, _END = attrgetter("block", "start"), attrgetter("block", "end")


class TextPlaces(QPlainTextEdit):
    """A text with sentences. An index counts within the source, a number over all sources; -1 is no sentence."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.source: Document | None = None
        self.analysis: Analysis | None = None
        self.numbers = range(0)
        self.filling: Filling | None = None
        self._pending: tuple[int, int, int] | None = None
        """Where the view was sent before it had a size, or before the text had come so far."""

    @property
    def is_whole(self) -> bool:
        """Tell whether the whole text is there; a long one comes in slices."""
        return self.filling is None or self.filling.done

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, float]]:
        """Give the blocks in view with the y of their top in the viewport."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top() if block.isValid() else 0
        bottom = self.viewport().height()
        while block.isValid() and top < bottom:
            # Measuring lays the block out, which a reader of its lines relies on.
            height = self.blockBoundingRect(block).height()
            yield block, top
            top += height
            block = block.next()

    def part_of(self, block: QTextBlock) -> Part:
        """Return what a block of the text is of the source."""
        return Part(0, 0, 0) if self.filling is None else self.filling.parts.part(block.blockNumber())

    def block_of(self, block: QTextBlock) -> Block | None:
        """Return the block of the source that a block of the text is, or is a part of."""
        number = self.part_of(block).block
        return self.source.blocks[number] if self.source and number < len(self.source.blocks) else None

    def sentences_in(self, block: QTextBlock) -> Iterator[tuple[int, Sentence]]:
        """Give the sentences that stand in a block of the text, or in part, with their index in the source."""
        if self.analysis is not None:
            sentences, part = self.analysis.sentences, self.part_of(block)
            index = bisect_right(sentences, (part.block, part.start), key=_END)
            for place in range(index, bisect_left(sentences, (part.block, part.end), index, key=_START)):
                yield place, sentences[place]

    def sentence_over(self, block: int, offset: int) -> int:
        """Return the index of the sentence at an offset of a block of the source, -1 for none."""
        sentences = () if self.analysis is None else self.analysis.sentences
        index = bisect_right(sentences, (block, offset), key=_START) - 1
        return index if index >= 0 and (block, offset) < _END(sentences[index]) else -1

    def number_of(self, index: int) -> int:
        """Return a sentence's number over all sources, -1 until it is ranked."""
        return self.numbers[index] if index < len(self.numbers) else -1

    def lines_of(self, block: QTextBlock, top: float, start: int, end: int) -> list[Line]:
        """Return the line boxes of characters of a block whose top stands at `top`, full line height.

        `start` and `end` count in the source's block, and what stands in another part of it has no lines here.
        Of more lines than any window shows only the first, the last and those in view.
        """
        layout = self.document().documentLayout()
        if not isinstance(layout, PageLayout) or not block.layout().lineCount():
            return []
        if len(layout.lines) > BLOCKS_KEPT:
            layout.lines.clear()
        part = self.part_of(block)
        if layout.parts.is_part(part):
            start, end = max(start - part.start, 0), min(end, part.end) - part.start
        known = layout.lines.setdefault(block.blockNumber(), {})
        span = known.get((start, end))
        if span is None:
            span = known[start, end] = self._span_of(block, start, end)
        numbers = span.numbers if len(span.numbers) <= LINES_AT_ONCE else self._in_view(block, top, span.numbers)
        boxes = span.boxes
        for number in numbers:
            if number not in boxes:
                boxes[number] = self._box_of_line(block, number, span)
        return [(left, top + y, right, top + bottom) for left, y, right, bottom in map(boxes.__getitem__, numbers)]

    def layout_of(self, block: QTextBlock) -> QTextLayout:
        """Return the layout in which the words of a block in view stand."""
        layout = self.document().documentLayout()
        return layout.layout_of(block) if isinstance(layout, PageLayout) else block.layout()

    def words_of(self, block: QTextBlock) -> str:
        """Return the document's own text of a block of the text."""
        own, part = self.block_of(block), self.part_of(block)
        return "" if own is None else own.text[part.start:part.end]

    def current(self) -> Sentence | None:
        """Return the current sentence where it is one of this text."""
        number = self.workspace.view.sentence
        if self.analysis is None or number not in self.numbers:
            return None
        return self.analysis.sentences[number - self.numbers.start]

    def shows(self, number: int, start: int, end: int) -> bool:
        """Tell whether characters of a block of the source are wholly in view."""
        lines: list[Line] = []
        seen = 0
        for block, top in self.visible_blocks():
            part = self.part_of(block)
            if part.block == number and part.start < max(end, start + 1) and start < max(part.end, part.start + 1):
                lines += self.lines_of(block, top, start, end)
                seen += min(end, part.end) - max(start, part.start)
        return bool(lines) and seen == end - start and lines[0][1] >= 0 and lines[-1][3] <= self.viewport().height()

    def box_of(self, index: int) -> QRectF:
        """Return the box of a sentence of the source in the viewport, empty while it is out of view."""
        if self.analysis is None or not 0 <= index < len(self.analysis.sentences):
            return QRectF()
        sentence = self.analysis.sentences[index]
        box = QRectF()
        for block, top in self.visible_blocks():
            if self.part_of(block).block == sentence.block:
                for left, y, right, bottom in self.lines_of(block, top, sentence.start, sentence.end):
                    box = box.united(QRectF(left, y, right - left, bottom - y))
        return box

    def sentence_at(self, point: QPointF) -> int:
        """Return the index of the sentence at a point of the viewport, -1 for none."""
        for block, top in self.visible_blocks():
            if top <= point.y() < top + self.blockBoundingRect(block).height():
                for index, sentence in self.sentences_in(block):
                    for left, y, right, bottom in self.lines_of(block, top, sentence.start, sentence.end):
                        if left - 2 <= point.x() <= right + 2 and y <= point.y() < bottom:
                            return index
        return -1

    def sentence_beside(self, y: float) -> int:
        """Return the index of the sentence that a place in the gutter belongs to: a marked one, else the first."""
        found = -1
        for block, top in self.visible_blocks():
            if top <= y < top + self.blockBoundingRect(block).height():
                for index, sentence in self.sentences_in(block):
                    lines = self.lines_of(block, top, sentence.start, sentence.end)
                    if lines and lines[0][1] <= y < lines[-1][3]:
                        if self.workspace.state_of(self.number_of(index)):
                            return index
                        found = index if found < 0 else found
        return found

    def place_in_row(self, point: QPointF) -> int:
        """Return the position of a point in a row of a table, -1 elsewhere: Qt knows no lines side by side."""
        for block, top in self.visible_blocks():
            if top <= point.y() < top + self.blockBoundingRect(block).height() and self._is_row(block):
                layout = self.layout_of(block)
                lines = map(layout.lineAt, range(layout.lineCount()))
                boxes = ((line, line.naturalTextRect().translated(0, top)) for line in lines)
                line, _ = min(boxes, key=lambda one: (_off(point.y(), one[1].top(), one[1].bottom()),
                                                      _off(point.x(), one[1].left(), one[1].right())))
                # What parts two cells belongs to neither.
                text = self.words_of(block)
                ends = (offset_in(text, block, end) for _, end in cells_of(text))
                return block.position() + min(line.xToCursor(point.x()), next(e for e in ends if e >= line.textStart()))
        return -1

    def selected_span(self) -> tuple[int, int, int] | None:
        """Return (block, start, end) of what is selected with the mouse inside one block of the source, or None."""
        cursor = self.textCursor()
        (number, start), (last, end) = map(self._place_of, (cursor.selectionStart(), cursor.selectionEnd()))
        return (number, start, end) if cursor.hasSelection() and number == last else None

    def selected_text(self) -> str:
        """Return the document's own words that are selected, each block in its line, "" for none."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        block, parts = self.document().findBlock(start), list[str]()
        while start < end and block.isValid() and block.position() < end:
            words = self.words_of(block)
            first = offset_from(words, block, max(start - block.position(), 0))
            parts += "\n" if parts and not self.part_of(block).start else ""
            parts.append(words[first:offset_from(words, block, min(end - block.position(), block.length() - 1))])
            block = block.next()
        return "".join(parts)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give what else takes the selection, such as the middle button elsewhere, the document's own words."""
        words = QMimeData()
        words.setText(self.selected_text())
        return words

    def clear_selection(self) -> bool:
        """Select nothing; tells whether something was selected."""
        cursor = self.textCursor()
        held = cursor.hasSelection()
        if held:
            cursor.clearSelection()
            self.setTextCursor(cursor)
        return held

    def first_in_view(self) -> int:
        """Return the index of the first sentence that is wholly in view, -1 for none."""
        for block, top in self.visible_blocks():
            for index, sentence in self.sentences_in(block):
                lines = self.lines_of(block, top, sentence.start, sentence.end)
                if lines and lines[0][1] >= 0 and self.shows(sentence.block, sentence.start, sentence.end):
                    return index
        return -1

    def go_to(self, number: int, start: int, end: int) -> None:
        """Bring characters of a block into view, a third from the top or as much higher as they need to be seen whole.

        Nothing moves where they are in view already.
        """
        self._pending = (number, start, end)
        self._go_on()

    def _go_on(self) -> None:
        """Go where the view was sent, unless it must wait."""
        if self._pending is None or not self.isVisible() or not self._is_there(*self._pending[:2]):
            return
        (number, start, end), self._pending = self._pending, None
        parts = None if self.filling is None else self.filling.parts
        block = self.document().findBlockByNumber(parts.number_at(number, start) if parts else number)
        if not block.isValid() or self.shows(number, start, end):
            return
        self.blockBoundingRect(block)
        offset = offset_in(self.words_of(block), block, start - self.part_of(block).start)
        line = block.layout().lineForTextPosition(offset).lineNumber()
        high, lines = self.viewport().height(), self.lines_of(block, 0, start, end)
        left = high - (lines[-1][3] - lines[0][1]) if lines else high
        self._scroll(block, line, max(min(high / 3, left), 0))

    def go_to_share(self, share: float) -> None:
        """Go to the place before which a share of the characters stands, 0–1."""
        self._pending = None
        if self.filling is not None and not self.filling.done:
            self.filling.starts()
        position = round(share * max(self._characters() - 1, 0))
        block = self.document().findBlock(position)
        if self.filling is not None and not block.isValid():
            starts = self.filling.starts()
            number = min(bisect_right(starts, position), len(starts) - 1) - 1
            self.go_to(number, position - starts[number], position - starts[number] + 1)
        if block.isValid():
            self.blockBoundingRect(block)
            line = block.layout().lineForTextPosition(position - block.position()).lineNumber()
            self._scroll(block, line, self.viewport().height() / 2)

    def shares_in_view(self) -> tuple[float, float]:
        """Return which part of the characters is in view, as two shares of the whole."""
        whole = max(self._characters() - 1, 1)
        first, last = 0.0, 0.0
        for order, (block, top) in enumerate(self.visible_blocks()):
            height = max(self.blockBoundingRect(block).height(), 1)
            if order == 0:
                first = block.position() + block.length() * max(-top, 0) / height
            last = block.position() + block.length() * min((self.viewport().height() - top) / height, 1)
        return first / whole, min(last / whole, 1.0)

    def _span_of(self, block: QTextBlock, start: int, end: int) -> Span:
        text = self.words_of(block)
        start, end = offset_in(text, block, start), offset_in(text, block, end)
        layout = self.layout_of(block)
        if end <= start:
            return Span(start, end, range(0), {})
        first = layout.lineForTextPosition(start).lineNumber()
        last = layout.lineForTextPosition(max(end - 1, start)).lineNumber()
        span = Span(start, end, range(first, last + 1), {})
        if last > first and (start, end) == (0, block.length() - 1) and self._is_row(block):
            lines = [self._box_of_line(block, number, span) for number in span.numbers]
            whole = (min(left for left, *_ in lines), self._space(block)[0], max(right for *_, right, _ in lines),
                     max(bottom for *_, bottom in lines))
            return Span(start, end, range(1), {0: whole})
        return span

    def _box_of_line(self, block: QTextBlock, number: int, span: Span) -> Line:
        """Return where those characters of a span stand that are in a line of its block, below the block's top."""
        line, height = self.layout_of(block).lineAt(number), self._space(block)[1]
        begin, stop = line.textStart(), line.textStart() + line.textLength()
        y = line.y() - (height - line.height()) / 2
        if len(span.numbers) > LINES_AT_ONCE and span.start <= begin and stop <= span.end:
            # Asked where a character stands Qt goes over the whole word, which may be the block.
            return line.x(), y, line.x() + line.naturalTextWidth(), y + height
        one = _x(line.cursorToX(max(span.start, begin)))
        # A line's trailing space has no place in a mark.
        two = min(max(_x(line.cursorToX(min(span.end, stop))), line.x()), line.x() + line.naturalTextWidth())
        return min(one, two), y, max(one, two), y + height

    def _in_view(self, block: QTextBlock, top: float, numbers: range) -> list[int]:
        """Return the lines of a block of so many that are in view, one more above and below, the first and the last."""
        above, height = self._space(block)
        lines = ((y - top - above) / height for y in (0, self.viewport().height()))
        low, high = (min(max(floor(line), numbers[0]), numbers[-1]) for line in lines)
        return sorted({numbers[0], *range(max(low - 1, numbers[0]), min(high + 1, numbers[-1]) + 1), numbers[-1]})

    def _is_row(self, block: QTextBlock) -> bool:
        """Tell whether a block is a row of a table whose cells stand side by side."""
        layout = self.document().documentLayout()
        return isinstance(layout, PageLayout) and layout.in_columns(block)

    def _characters(self) -> int:
        """Count the characters of the whole text; of one that is still being filled as far as its length is known."""
        filling = self.filling
        return self.document().characterCount() if filling is None or filling.done else filling.characters

    def _is_there(self, number: int, offset: int) -> bool:
        return self.filling is None or self.filling.done or self.filling.parts.holds(number, offset)

    def _place_of(self, position: int) -> tuple[int, int]:
        """Return the source's block, and the offset in it, of a position in the text."""
        block = self.document().findBlock(position)
        part = self.part_of(block)
        return part.block, part.start + offset_from(self.words_of(block), block, position - block.position())

    def top_place(self) -> tuple[int, int]:
        """Return (block number, line) at the top, to be given back to `keep_place`."""
        block = self.firstVisibleBlock()
        return block.blockNumber(), self.verticalScrollBar().value() - block.firstLineNumber()

    def _space(self, block: QTextBlock) -> tuple[float, float]:
        layout = self.document().documentLayout()
        number = block.blockNumber()
        if isinstance(layout, PageLayout) and number < len(layout.spaces):
            return layout.spaces[number]
        return 0, block.layout().boundingRect().height()

    def _scroll(self, block: QTextBlock, line: int, above: float) -> None:
        """Scroll so that a line of a block stands `above` pixels from the top, or nearly so and no lower."""
        room = above
        line = max(min(line, block.lineCount() - 1), 0)
        while True:
            space, height = self._space(block)
            if line * height + space > room:
                # Over its first line stands its space, for which there is no room.
                line = max(line - int(room // height), min(line, 1))
                break
            room -= line * height + space
            before = block.previous()
            if not before.isValid():
                line = 0
                break
            block = before
            line = round((self.blockBoundingRect(block).height() - self._space(block)[0]) / self._space(block)[1])
        # Behind its last line stands the next block; a row of cells is scrolled as if it were one line.
        self.verticalScrollBar().setValue(block.firstLineNumber() + min(line, block.lineCount()))

    def keep_place(self, place: tuple[int, int]) -> None:
        """Bring (block number, line) back to the top."""
        block = self.document().findBlockByNumber(place[0])
        if block.isValid():
            self.blockBoundingRect(block)
            line = min(place[1], max(block.lineCount() - 1, 0))
            self.verticalScrollBar().setValue(block.firstLineNumber() + line)


def _off(value: float, least: float, most: float) -> float:
    """Return how far a value is from a span, 0 within it."""
    return max(least - value, 0, value - most)


def _x(place: object) -> float:
    """Return the x of what PySide gives for cursorToX: a pair of x and position."""
    x = place[0] if isinstance(place, tuple) else place
    return float(x) if isinstance(x, int | float) else 0.0
