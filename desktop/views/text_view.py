"""The text of one source as a page that scrolls: where sentences stand, mouse, scrolling. marks.py paints it.

QPlainTextEdit lays out only what is in view, so 10 MB stay smooth; this class never touches a sentence out of view.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QWidget

from desktop.views.controls import SlimScrollBar
from desktop.views.marks import Gutter, paint_block
from desktop.views.strip import Strip
from desktop.views.text_layout import SIDE, PageLayout, make_text, offset_from, offset_in, restyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.theme import Theme
    from desktop.views.painting import Line
    from desktop.workspace import Workspace
    from summarise.analysing import Analysis, Sentence
    from summarise.document import Document

MEASURE_MOST = 544


class TextView(QPlainTextEdit):
    """Shows a source. Sentences are numbered over all sources; -1 is no sentence."""

    sentence_clicked = Signal(int)
    sentence_toggled = Signal(int)
    menu_wanted = Signal(int, QPoint)
    zoom_wanted = Signal(int)
    moved = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.key = ""
        self.source: Document | None = None
        self.analysis: Analysis | None = None
        self.numbers = range(0)
        self.zoom = 100
        self.hits: tuple[tuple[int, int, int], ...] = ()
        self.hit = -1
        self._blocks_of_sentences: tuple[int, ...] = ()
        self._text: QTextDocument | None = None
        self._pending: tuple[int, int, int] | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(SlimScrollBar(theme))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.gutter = Gutter(self)
        self.strip = Strip(self)
        self.updateRequest.connect(self._follow)
        theme.changed.connect(self._restyle)
        self._colour()

    # What is shown

    def show_source(self, key: str, document: Document | None, analysis: Analysis | None, numbers: range) -> None:
        """Show a source, or the same one with more known of it; its place in view stays."""
        if document is not self.source or key != self.key:
            self.key, self.source = key, document
            self.hits, self.hit, self._pending = (), -1, None
            self._set_text()
        if analysis is not self.analysis:
            self.analysis = analysis
            self._blocks_of_sentences = tuple(s.block for s in analysis.sentences) if analysis else ()
        self.numbers = numbers
        self.strip.refresh()
        self.viewport().update()
        self.gutter.update()

    def marks_changed(self) -> None:
        """Paint again what is in view: states of sentences are others."""
        self.strip.marks_changed()
        self.viewport().update()
        self.gutter.update()

    def set_zoom(self, percent: int) -> None:
        """Set the text at another zoom; the same place stays in view."""
        if percent != self.zoom:
            self.zoom = percent
            self._restyle()

    def show_hits(self, hits: tuple[tuple[int, int, int], ...], hit: int) -> None:
        """Mark found words: (block, start, end) in order; `hit` is the index of the one gone to, or -1."""
        self.hits, self.hit = hits, hit
        if hit >= 0:
            self.go_to(hits[hit][0], hits[hit][1], hits[hit][2])
        self.viewport().update()

    # Geometry

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

    def sentences_in(self, block: int) -> Iterator[tuple[int, Sentence]]:
        """Give the sentences of a block with their index in the source."""
        if self.analysis is not None:
            index = bisect_left(self._blocks_of_sentences, block)
            end = bisect_right(self._blocks_of_sentences, block, index)
            for place in range(index, end):
                yield place, self.analysis.sentences[place]

    def number_of(self, index: int) -> int:
        """Return a sentence's number over all sources, -1 until it is ranked."""
        return self.numbers[index] if index < len(self.numbers) else -1

    def lines_of(self, block: QTextBlock, top: float, start: int, end: int) -> list[Line]:
        """Return the line boxes of characters `start`–`end` of a block whose top stands at `top`, full line height."""
        text = self.words_of(block)
        start, end = offset_in(text, block, start), offset_in(text, block, end)
        layout = block.layout()
        above, height = self._space(block)
        lines: list[Line] = []
        if not layout.lineCount() or end <= start:
            return lines
        first = layout.lineForTextPosition(start).lineNumber()
        last = layout.lineForTextPosition(max(end - 1, start)).lineNumber()
        for index in range(first, last + 1):
            line = layout.lineAt(index)
            begin, stop = line.textStart(), line.textStart() + line.textLength()
            one = _x(line.cursorToX(max(start, begin)))
            # A line's trailing space has no place in a mark.
            two = min(_x(line.cursorToX(min(end, stop))), line.x() + line.naturalTextWidth()) if stop <= end else (
                _x(line.cursorToX(end)))
            y = top + above + index * height
            lines.append((min(one, two), y, max(one, two), y + height))
        return lines

    def words_of(self, block: QTextBlock) -> str:
        """Return the document's own text of a block."""
        if self.source is None or block.blockNumber() >= len(self.source.blocks):
            return ""
        return self.source.blocks[block.blockNumber()].text

    def box_of(self, index: int) -> QRectF:
        """Return the box of a sentence of the source in the viewport, empty while it is out of view."""
        if self.analysis is None or not 0 <= index < len(self.analysis.sentences):
            return QRectF()
        sentence = self.analysis.sentences[index]
        for block, top in self.visible_blocks():
            if block.blockNumber() == sentence.block:
                lines = self.lines_of(block, top, sentence.start, sentence.end)
                box = QRectF()
                for left, y, right, bottom in lines:
                    box = box.united(QRectF(left, y, right - left, bottom - y))
                return box
        return QRectF()

    def sentence_at(self, point: QPointF) -> int:
        """Return the index of the sentence at a point of the viewport, -1 for none."""
        for block, top in self.visible_blocks():
            if top <= point.y() < top + self.blockBoundingRect(block).height():
                for index, sentence in self.sentences_in(block.blockNumber()):
                    for left, y, right, bottom in self.lines_of(block, top, sentence.start, sentence.end):
                        if left - 2 <= point.x() <= right + 2 and y <= point.y() < bottom:
                            return index
        return -1

    def sentence_beside(self, y: float) -> int:
        """Return the index of the sentence that a place in the gutter belongs to: a marked one, else the first."""
        found = -1
        for block, top in self.visible_blocks():
            if top <= y < top + self.blockBoundingRect(block).height():
                for index, sentence in self.sentences_in(block.blockNumber()):
                    lines = self.lines_of(block, top, sentence.start, sentence.end)
                    if lines and lines[0][1] <= y < lines[-1][3]:
                        if self.workspace.state_of(self.number_of(index)):
                            return index
                        found = index if found < 0 else found
        return found

    def selected_span(self) -> tuple[int, int, int] | None:
        """Return (block, start, end) of what is selected with the mouse inside one block, or None."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        if not cursor.hasSelection() or block != self.document().findBlock(cursor.selectionEnd()):
            return None
        words = self.words_of(block)
        start = offset_from(words, block, cursor.selectionStart() - block.position())
        return block.blockNumber(), start, offset_from(words, block, cursor.selectionEnd() - block.position())

    # Scrolling

    def go_to(self, number: int, start: int, end: int) -> None:
        """Bring characters of a block into view, a third from the top; nothing moves where they are in view already."""
        block = self.document().findBlockByNumber(number)
        if not block.isValid():
            return
        if not self.isVisible():
            self._pending = (number, start, end)
            return
        for seen, top in self.visible_blocks():
            if seen == block:
                lines = self.lines_of(block, top, start, end)
                if lines and lines[0][1] >= 0 and lines[-1][3] <= self.viewport().height():
                    return
        self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(offset_in(self.words_of(block), block, start)).lineNumber()
        self._scroll(block, max(line, 0), self.viewport().height() / 3)

    def go_to_share(self, share: float) -> None:
        """Go to the place before which a share of the characters stands, 0–1."""
        document = self.document()
        position = round(share * max(document.characterCount() - 1, 0))
        block = document.findBlock(position)
        if block.isValid():
            self.blockBoundingRect(block)
            line = block.layout().lineForTextPosition(position - block.position()).lineNumber()
            self._scroll(block, max(line, 0), self.viewport().height() / 2)

    def shares_in_view(self) -> tuple[float, float]:
        """Return which part of the characters is in view, as two shares of the whole."""
        whole = max(self.document().characterCount() - 1, 1)
        first, last = 0.0, 0.0
        for order, (block, top) in enumerate(self.visible_blocks()):
            height = max(self.blockBoundingRect(block).height(), 1)
            if order == 0:
                first = block.position() + block.length() * max(-top, 0) / height
            last = block.position() + block.length() * min((self.viewport().height() - top) / height, 1)
        return first / whole, min(last / whole, 1.0)

    def top_place(self) -> tuple[int, int]:
        """Return (block number, line) at the top, to be given back to `keep_place`."""
        block = self.firstVisibleBlock()
        return block.blockNumber(), self.verticalScrollBar().value() - block.firstLineNumber()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks in view: tints, then words, then strikes and rings."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.rect())
        painter.fillRect(clip, self.theme.tokens["reader"])
        for block, top in self.visible_blocks():
            if top < clip.bottom() and top + self.blockBoundingRect(block).height() > clip.top() - 4:
                paint_block(self, painter, block, top)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text its measure and keep the place."""
        place = self.top_place()
        self._set_margins()
        super().resizeEvent(event)
        self._place_sides()
        self._keep_place(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Go where the view was sent before it had a size."""
        super().showEvent(event)
        if self._pending is not None:
            pending, self._pending = self._pending, None
            self.go_to(*pending)

    def event(self, event: QEvent) -> bool:
        """Leave every key to the commands of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the current sentence in accent."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ring the current sentence quietly."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Make the sentence under a plain click current."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            number = self.number_of(self.sentence_at(event.position())) if self.numbers else -1
            if self.sentence_at(event.position()) >= 0 and number >= 0:
                self.sentence_clicked.emit(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Pin the sentence, or give it back."""
        index = self.sentence_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0 and self.number_of(index) >= 0:
            self.sentence_toggled.emit(self.number_of(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the sentence under the pointer."""
        index = self.sentence_at(QPointF(event.pos()))
        self.menu_wanted.emit(self.number_of(index) if index >= 0 else -1, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    # Inner

    def _set_text(self) -> None:
        old = self._text
        if self.source is None:
            self._text = QTextDocument()
            self._text.setDocumentLayout(QPlainTextDocumentLayout(self._text))
        else:
            self._text = make_text(self.source, self.theme, self.zoom)
        self._text.setParent(self)
        self.setDocument(self._text)
        if old is not None:
            old.deleteLater()
        self._set_margins()
        self._place_sides()

    def _space(self, block: QTextBlock) -> tuple[float, float]:
        layout = self.document().documentLayout()
        number = block.blockNumber()
        if isinstance(layout, PageLayout) and number < len(layout.spaces):
            return layout.spaces[number]
        return 0, block.layout().boundingRect().height()

    def _scroll(self, block: QTextBlock, line: int, above: float) -> None:
        """Scroll so that a line of a block stands `above` pixels from the top."""
        room = above
        while True:
            space, height = self._space(block)
            if line * height + space > room:
                line = max(line - int(room // height), 0)
                break
            room -= line * height + space
            before = block.previous()
            if not before.isValid():
                line = 0
                break
            block = before
            self.blockBoundingRect(block)
            line = block.layout().lineCount()
        self.verticalScrollBar().setValue(block.firstLineNumber() + min(line, max(block.lineCount() - 1, 0)))

    def _keep_place(self, place: tuple[int, int]) -> None:
        block = self.document().findBlockByNumber(place[0])
        if block.isValid():
            self.blockBoundingRect(block)
            line = min(place[1], max(block.lineCount() - 1, 0))
            self.verticalScrollBar().setValue(block.firstLineNumber() + line)

    def _set_margins(self) -> None:
        theme = self.theme
        gutter, strip, bar = (theme.size("reader", part) for part in ("gutter", "strip", "scroll_bar"))
        room = self.width() - gutter - theme.px(8) - strip - bar
        spare = max(room - round(theme.px(MEASURE_MOST) * max(self.zoom / 100, 1)), 0)
        left = spare // 3
        self.setViewportMargins(gutter + left - SIDE, 0, theme.px(8) + strip + spare - left - SIDE, 0)

    def _place_sides(self) -> None:
        gutter, strip, bar = (self.theme.size("reader", part) for part in ("gutter", "strip", "scroll_bar"))
        left = self.viewportMargins().left() + SIDE
        self.gutter.setGeometry(left - gutter, 0, gutter - SIDE, self.height())
        self.strip.setGeometry(self.width() - bar - strip, 0, strip, self.height())

    def _follow(self) -> None:
        self.gutter.update()
        self.strip.update()
        self.moved.emit()

    def _colour(self) -> None:
        palette = self.theme.palette()
        palette.setColor(QPalette.ColorRole.Base, self.theme.tokens["reader"])
        palette.setColor(QPalette.ColorRole.Window, self.theme.tokens["reader"])
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.setAutoFillBackground(True)

    def _restyle(self) -> None:
        place = self.top_place()
        self._colour()
        if self.source is not None:
            restyle(self.document(), self.source, self.theme, self.zoom)
        self._set_margins()
        self._place_sides()
        self._keep_place(place)
        self.strip.refresh()
        self.viewport().update()


def _x(place: object) -> float:
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
