"""What is painted on a text: tints, bars, strikes, rings, found words, and the gutter with notes, pins and crosses."""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QWidget

from desktop.translating import tr
from desktop.views.painting import Line, outline, paint_box
from desktop.views.text_layout import BETWEEN_ROWS, SIDE, PageLayout, offset_in
from summarise.document import Kind, page_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.theme import Theme
    from desktop.views.text_view import TextView

TINTS = {"chosen": "chosen_tint", "pinned": "pinned_tint"}
BARS = {"chosen": ("chosen_bar", "chosen_mark"), "pinned": ("pinned_bar", "pinned_mark")}
BAR_MIDDLE, NUMBER_RIGHT, MARK_LEFT = 47, 38, 26
UNDER_WORDS = 2.5
_hit_end = itemgetter(0, 2)
REACH = 20
"""Pixels that a mark in the gutter may reach over the edges of its block."""


def paint_block(view: TextView, painter: QPainter, block: QTextBlock, top: float) -> list[Line]:
    """Paint one block of the text, tints under its words and strikes over them; return the current sentence's lines."""
    tokens = view.theme.tokens
    radius = view.theme.radius("tint")
    formats: list[QTextLayout.FormatRange] = []
    struck: list[Line] = []
    marked: list[tuple[str, list[Line]]] = []
    current: list[Line] = []
    text = view.words_of(block)
    here = view.workspace.view.sentence
    for index, sentence in view.sentences_in(block):
        number = view.number_of(index)
        state = view.workspace.state_of(number) if number >= 0 else ""
        if not state and number != here:
            continue
        lines = view.lines_of(block, top, sentence.start, sentence.end)
        if state in TINTS:
            painter.fillPath(outline(lines, radius), tokens[TINTS[state]])
            marked.append((state, lines))
        elif state:
            begin = view.part_of(block).start
            struck += _single_lines(lines, view.lines_of(block, top, begin, begin + 1))
            formats.append(_ink(view, block, text, max(sentence.start - begin, 0), sentence.end - begin,
                                "text_left_out"))
        if number == here and number >= 0:
            current = lines
    _paint_found(view, painter, block, top)
    if faint := formats + _block_ink(view, block):
        # These inks could hardly be read on the tint of what is found.
        faint = _found_ink(view, block, text) + faint
    # Where two inks meet Qt takes the first.
    formats = _selection(view, block) + faint
    painter.setPen(tokens["text"])
    # Without the part in view all ten thousand lines of a block would be painted.
    view.layout_of(block).draw(painter, QPointF(0, top), formats, QRectF(view.viewport().rect()))
    _paint_lines(view.theme, painter, marked, struck)
    _underline_found(view, painter, block, top)
    _paint_rule(view, painter, block, top)
    return current


def _block_ink(view: TextView, block: QTextBlock) -> list[QTextLayout.FormatRange]:
    own = view.block_of(block)
    quiet = own is not None and (own.kind is Kind.BOILERPLATE or (own.kind is Kind.HEADING and own.level > 2))
    return [_ink(view, block, "", 0, block.length(), "text_muted")] if quiet else []


def _ink(view: TextView, block: QTextBlock, text: str, start: int, end: int, name: str) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setForeground(view.theme.tokens[name])
    span = QTextLayout.FormatRange()
    span.start = offset_in(text, block, start) if text else start
    span.length = (offset_in(text, block, end) if text else end) - span.start
    span.format = style
    return span


def _selection(view: TextView, block: QTextBlock) -> list[QTextLayout.FormatRange]:
    cursor = view.textCursor()
    start = max(cursor.selectionStart() - block.position(), 0)
    end = min(cursor.selectionEnd() - block.position(), block.length() - 1)
    if not cursor.hasSelection() or end <= start:
        return []
    span = _ink(view, block, "", start, end, "on_accent")
    span.format.setBackground(view.theme.tokens["accent_fill"])
    return [span]


def _single_lines(lines: list[Line], first: list[Line]) -> list[Line]:
    """Part the box of a row of a table, whose cells may be several lines high, into lines as high as its first."""
    height = first[0][3] - first[0][1]
    return [(left, top + line * height, right, top + (line + 1) * height)
            for left, top, right, bottom in lines for line in range(round((bottom - top) / height))]


def _paint_lines(theme: Theme, painter: QPainter, marked: list[tuple[str, list[Line]]], struck: list[Line]) -> None:
    tokens = theme.tokens
    painter.setPen(QPen(tokens["text_left_out"], tokens.stroke("left_out")))
    for left, top, right, bottom in struck:
        y = round((top + bottom) / 2) + 1.5
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    if theme.scheme != "contrast":
        return
    for state, lines in marked:
        painter.setPen(QPen(tokens[BARS[state][1]], tokens.stroke("chosen_underline")))
        for left, _top, right, bottom in lines:
            y = bottom - UNDER_WORDS - (2 if state == "pinned" else 1)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            if state == "pinned":
                painter.drawLine(QPointF(left, y + 3), QPointF(right, y + 3))


def _paint_rule(view: TextView, painter: QPainter, block: QTextBlock, top: float) -> None:
    """Paint the line between two rows of a table."""
    layout = view.document().documentLayout()
    if isinstance(layout, PageLayout) and layout.tables.goes_on(view.part_of(block).block) and (
            not view.part_of(block.next()).start):
        y = round(top + view.blockBoundingRect(block).height() + view.theme.px(BETWEEN_ROWS) / 2) - 1
        painter.fillRect(QRectF(SIDE, y, view.viewport().width() - 2 * SIDE, 1), view.theme.tokens["line"])


def paint_ring(view: TextView, painter: QPainter, lines: list[Line]) -> None:
    """Paint the ring of the current sentence round its lines, one also where it stands in several parts of a block."""
    tokens, high = view.theme.tokens, view.theme.scheme == "contrast"
    focused = view.hasFocus()
    stroke = tokens.stroke("current" if focused else "current_unfocused")
    ink = "text" if high else "accent" if focused else "edge"
    painter.setPen(QPen(tokens[ink], stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outset = 1 + stroke / 2 if focused else stroke / 2
    painter.drawPath(outline(lines, view.theme.radius("tint") + outset, outset))


def _hits(view: TextView, block: QTextBlock) -> Iterator[tuple[bool, int, int]]:
    """Yield what is found in a block, as start and end in its source's, and whether it is the hit that is current."""
    part = view.part_of(block)
    for index in range(bisect_right(view.hits, (part.block, part.start), key=_hit_end), len(view.hits)):
        hit = view.hits[index]
        if hit[:2] >= (part.block, part.end):
            return
        yield index == view.hit, hit[1], hit[2]


def _found(view: TextView, block: QTextBlock, top: float) -> Iterator[tuple[bool, Line]]:
    """Yield the lines of what is found in a block, and whether it is the hit that is current."""
    for current, start, end in _hits(view, block):
        for line in view.lines_of(block, top, start, end):
            yield current, line


def _found_ink(view: TextView, block: QTextBlock, text: str) -> list[QTextLayout.FormatRange]:
    begin = view.part_of(block).start
    return [_ink(view, block, text, max(start - begin, 0), end - begin, "text") for _current, start, end in
            _hits(view, block)]


def _paint_found(view: TextView, painter: QPainter, block: QTextBlock, top: float) -> None:
    for _current, (left, y, right, bottom) in _found(view, block, top):
        painter.fillRect(QRectF(left, y, right - left, bottom - y), view.theme.tokens["find_tint"])


def _underline_found(view: TextView, painter: QPainter, block: QTextBlock, top: float) -> None:
    """Paint the lines of what is found over those of what is chosen or pinned."""
    tokens, under = view.theme.tokens, 3 if view.theme.scheme == "contrast" else 2
    for current, (left, y, right, bottom) in _found(view, block, top):
        painter.fillRect(QRectF(left, bottom - under, right - left, under), tokens["good"])
        if current:
            paint_box(painter, QRectF(left - 2, y - 1, right - left + 4, bottom - y + 2), None, tokens["edge"], 3, 1.5)


def rows_of(numbers: list[int], metrics: QFontMetricsF, room: float) -> list[str]:
    """Break note numbers into at most two rows as wide as the gutter has room; what is left over becomes "…"."""

    def fits(*words: str) -> bool:
        return metrics.horizontalAdvance(" ".join(words)) <= room

    rows: list[list[str]] = [[]]
    for number in takewhile(fits, map(str, numbers)):
        if not fits(*rows[-1], number):
            rows.append([])
        rows[-1].append(number)
    del rows[2:]
    if sum(map(len, rows)) < len(numbers):
        while rows[-1] and not fits(*rows[-1], "…"):
            rows[-1].pop()
        rows[-1].append("…")
    return [" ".join(row) for row in rows]


class Gutter(QWidget):
    """The 60 px left of the text: note numbers, bars, pins, crosses, bullets and page marks. A click pins."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self.view = view
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pin the sentence beside the pointer, or give it back."""
        index = self.view.sentence_beside(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0 and self.view.number_of(index) >= 0:
            self.view.sentence_toggled.emit(self.view.number_of(index))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the end of a press, so that nothing below does."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands beside the lines in view."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.view.theme.tokens["reader"])
        # Not before: where a pixel of the window is one and a half of the screen's, half of the edge would be bare.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        notes: dict[float, tuple[list[int], bool]] = {}
        bars: list[tuple[str, QRectF]] = []
        pages: list[tuple[float, int]] = []
        first, last = event.rect().top(), event.rect().bottom()
        for block, top in self.view.visible_blocks():
            if top <= last + REACH and top + self.view.blockBoundingRect(block).height() >= first - REACH:
                self._paint_sentences(painter, block, top, notes, bars)
                pages += self._pages(block, top)
        # Two sentences may share a line: there the bar of what the user decided stays whole.
        for state, bar in sorted(bars, key=lambda pair: pair[0] == "pinned"):
            paint_box(painter, bar, self.view.theme.tokens[BARS[state][1]], None, 1)
        for y, (numbers, marked) in notes.items():
            self._paint_numbers(painter, y, numbers, marked)
        for y, page in pages:
            self._paint_page(painter, y, page)
        painter.end()

    def _paint_sentences(self, painter: QPainter, block: QTextBlock, top: float,
                         notes: dict[float, tuple[list[int], bool]], bars: list[tuple[str, QRectF]]) -> None:
        view, theme = self.view, self.view.theme
        source = view.block_of(block)
        if source is not None and source.kind is Kind.ITEM and not view.part_of(block).start:
            self._paint_bullet(painter, view.lines_of(block, top, 0, 1))
        for index, sentence in view.sentences_in(block):
            number = view.number_of(index)
            if number < 0:
                continue
            state, cited = view.workspace.state_of(number), view.workspace.note_of(number)
            lines = view.lines_of(block, top, sentence.start, sentence.end) if state or cited else []
            if not lines:
                continue
            y = lines[0][1]
            if state in BARS:
                stroke = theme.tokens.stroke(BARS[state][0])
                left = theme.px(BAR_MIDDLE) - int(stroke) // 2
                bars.append((state, QRectF(left, y, stroke, lines[-1][3] - y)))
            if sentence.start < view.part_of(block).start:
                # Its marks stand where it begins.
                continue
            mark = {"pinned": ("pin:filled", "pinned_mark"), "left_out": ("x", "text_left_out")}.get(state)
            if mark:
                height = lines[0][3] - y
                painter.drawPixmap(QPointF(theme.px(MARK_LEFT), round(y + (height - theme.px(14)) / 2) + 2),
                                   theme.pixmap(mark[0], 14, mark[1]))
            numbers, marked = notes.get(y, ([], False))
            notes[y] = (numbers + list(cited), marked or mark is not None)

    def _paint_numbers(self, painter: QPainter, y: float, numbers: list[int], marked: bool) -> None:
        theme = self.view.theme
        right = theme.px(MARK_LEFT - 5 if marked else NUMBER_RIGHT)
        painter.setFont(theme.font("figures"))
        painter.setPen(theme.tokens["text_muted"])
        metrics, step = QFontMetricsF(theme.font("figures")), theme.px(11)
        rows = rows_of(numbers, metrics, right - 1)
        # One row stands on the line of the text; two share its height.
        first = y + theme.px(2) - (step - theme.px(4)) / 2 * (len(rows) - 1)
        for place, words in enumerate(rows):
            painter.drawText(QRectF(0, first + place * step, right, theme.px(17)),
                             Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_bullet(self, painter: QPainter, lines: list[Line]) -> None:
        if lines:
            radius = self.view.theme.px(2.25)
            painter.setBrush(self.view.theme.tokens["text_muted"])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(self.view.theme.px(53), (lines[0][1] + lines[0][3]) / 2 + 1),
                                radius, radius)

    def _pages(self, block: QTextBlock, top: float) -> Iterator[tuple[float, int]]:
        """Yield where pages begin: in the gap above a block, and over the line of a block with which one begins."""
        view, (number, begin, _) = self.view, self.view.part_of(block)
        if view.source is None or number >= len(view.source.blocks):
            return
        source, before = view.source.blocks[number], view.source.blocks[max(0, number - 1)]
        if number and not begin and source.page is not None and source.page != page_at(before, len(before.text)):
            for _left, y, _right, _bottom in view.lines_of(block, top, 0, 1):
                yield round((top + y) / 2), source.page
        for start, page in source.turns:
            for _left, y, _right, _bottom in view.lines_of(block, top, start, start + 1):
                yield round(y), page

    def _paint_page(self, painter: QPainter, y: float, page: int) -> None:
        theme = self.view.theme
        painter.setFont(theme.font("figures"))
        painter.setPen(theme.tokens["text_muted"])
        metrics, room = QFontMetricsF(painter.font()), theme.px(NUMBER_RIGHT + 14)
        words = tr("page {number}").format(number=page)
        if metrics.horizontalAdvance(words) > room:
            words = str(page)
        width = metrics.horizontalAdvance(words)
        painter.fillRect(QRectF(room - width, y - theme.px(6), width, theme.px(12)), theme.tokens["reader"])
        painter.drawText(QRectF(0, y - theme.px(8), room, theme.px(16)),
                         Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
