"""The text of one source as a page that scrolls: what it shows, mouse, focus, zoom. marks.py paints it."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QPlainTextDocumentLayout, QWidget

from desktop.views.controls import SlimScrollBar
from desktop.views.marks import Gutter, paint_block, paint_ring
from desktop.views.strip import Strip
from desktop.views.text_layout import SIDE, Filling
from desktop.views.text_places import TextPlaces

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.views.painting import Line
    from desktop.workspace import Workspace
    from summarise.analysing import Analysis
    from summarise.document import Document

MEASURE_MOST = 544
SLICE = 0.008
"""Seconds of filling between which the window does what else there is to do."""
SPARE = 5
"""Pixels painted anew above and below a block."""
_GO = QAbstractSlider.SliderAction
_SCROLLS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_Home: _GO.SliderToMinimum, Qt.Key.Key_End: _GO.SliderToMaximum,
    Qt.Key.Key_PageUp: _GO.SliderPageStepSub, Qt.Key.Key_PageDown: _GO.SliderPageStepAdd}
_DOWN = {_GO.SliderToMaximum, _GO.SliderPageStepAdd}


class TextView(TextPlaces):
    """Shows a source. Sentences are numbered over all sources; -1 is no sentence."""

    sentence_clicked = Signal(int)
    sentence_toggled = Signal(int)
    menu_wanted = Signal(int, QPoint)
    zoom_wanted = Signal(int)
    moved = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.theme = theme
        self.key = ""
        self.zoom = 100
        self.hits: tuple[tuple[int, int, int], ...] = ()
        self.hit = -1
        self._text: QTextDocument | None = None
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._fill)
        self._known: tuple[object, ...] = ()
        self.seen = False
        """Whether the current sentence was wholly in view when the text was last painted."""
        self._marked: dict[int, tuple[object, ...]] = {}
        self._ringed = -1
        """The block of the sentence that was the current one when marks were looked through last."""
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(SlimScrollBar(theme))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.gutter = Gutter(self)
        self.strip = Strip(self)
        self.updateRequest.connect(self._follow)
        theme.changed.connect(self._restyle)
        self._colour()

    def show_source(self, key: str, document: Document | None, analysis: Analysis | None, numbers: range) -> None:
        """Show a source, or the same one with more known of it; its place in view stays."""
        if document is not self.source or key != self.key:
            self.key, self.source = key, document
            self.hits, self.hit, self._pending = (), -1, None
            self._set_text()
        self.analysis = analysis
        # Analysed anew, a text has other sentences until it is ranked anew as well.
        ranked = analysis is not None and len(numbers) == len(analysis.sentences)
        numbers = self.numbers = numbers if ranked else range(0)
        # Progress of another source says so many times that nothing is new here.
        ranking = self.workspace.ranking
        known = (id(document), id(analysis), numbers, id(ranking))
        if known != self._known:
            self._known = known
            self.strip.refresh()
            self._marked = {}
            self.viewport().update()
            self.gutter.update()

    def marks_changed(self) -> None:
        """Paint again the blocks in view whose marks are others."""
        self.strip.marks_changed()
        before, self._marked = self._marked, {}
        for block, top in self.visible_blocks():
            number = block.blockNumber()
            marks = self._marked[number] = self._marks_of(block)
            if before.get(number) != marks:
                # Rings and the marks of pages reach a little over the edges of a block.
                height = ceil(self.blockBoundingRect(block).height()) + 2 * SPARE
                self.viewport().update(0, floor(top) - SPARE, self.viewport().width(), height)
                self.gutter.update(0, floor(top) - SPARE, self.gutter.width(), height)
        current = self.current()
        parts = None if self.filling is None else self.filling.parts
        number = -1 if current is None or parts is None else parts.number_at(current.block, current.start)
        ringed, self._ringed = self._ringed, number
        if ringed not in (self._ringed, *self._marked):
            # The ring of a block that has gone out of view still reaches into it.
            for y in (0, self.viewport().height() - SPARE):
                self.viewport().update(0, y, self.viewport().width(), SPARE)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks in view: tints, then words, then strikes and rings."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.rect())
        painter.fillRect(clip, self.theme.tokens["reader"])
        ring: list[Line] = []
        for block, top in self.visible_blocks():
            if top < clip.bottom() + SPARE and top + self.blockBoundingRect(block).height() > clip.top() - SPARE:
                ring += paint_block(self, painter, block, top)
        if ring:
            paint_ring(self, painter, ring)
        painter.end()
        current = self.current()
        self.seen = current is not None and self.shows(current.block, current.start, current.end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text its measure and keep the place, and the current sentence in view."""
        place = self.top_place()
        self._set_margins()
        if event.size() == self.viewport().size():
            # Else other margins have changed the width once more, and the text is laid out in that already.
            bar = self.verticalScrollBar()
            # With no line laid out the text is short: the bar would go up, and what stands there be laid out.
            bar.blockSignals(True)
            super().resizeEvent(event)
            bar.blockSignals(False)
        self._place_sides()
        self._come_back(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Go where the view was sent before it had a size."""
        super().showEvent(event)
        self._go_on()

    def event(self, event: QEvent) -> bool:
        """Leave every key to the commands of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by a page or to an end; the current sentence goes with the view."""
        action = _SCROLLS.get(event.key())
        if action is _GO.SliderToMaximum and not self.is_whole and self.source is not None:
            # As soon as the end is there.
            end = len(self.source.blocks[-1].text)
            self.go_to(len(self.source.blocks) - 1, max(end - 1, 0), end)
            if self.numbers:
                self.sentence_clicked.emit(self.number_of(len(self.numbers) - 1))
            return
        if action is None or not self.numbers or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        bar = self.verticalScrollBar()
        bar.triggerAction(action)
        last = len(self.numbers) - 1
        ends = {bar.minimum(): 0, bar.maximum(): last if self.is_whole else self.first_in_view()}
        if bar.minimum() == bar.maximum():
            ends = {bar.minimum(): last if action in _DOWN else 0}
        index = ends.get(bar.value(), self.first_in_view())
        if index >= 0:
            self.sentence_clicked.emit(self.number_of(index))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the current sentence in accent."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ring the current sentence quietly."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, or with Shift select further, in a row of a table at the cell under the pointer."""
        super().mousePressEvent(event)
        further = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._select_in_row(event, QTextCursor.MoveMode.KeepAnchor if further else QTextCursor.MoveMode.MoveAnchor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select further."""
        super().mouseMoveEvent(event)
        self._select_in_row(event, QTextCursor.MoveMode.KeepAnchor)

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

    def _select_in_row(self, event: QMouseEvent, mode: QTextCursor.MoveMode) -> None:
        place = self.place_in_row(event.position()) if event.buttons() & Qt.MouseButton.LeftButton else -1
        if place >= 0:
            cursor = self.textCursor()
            cursor.setPosition(place, mode)
            self.setTextCursor(cursor)

    def _marks_of(self, block: QTextBlock) -> tuple[object, ...]:
        """Return all that is painted on and beside the sentences of a block."""
        workspace, current = self.workspace, self.workspace.view.sentence
        numbers = [self.number_of(index) for index, _sentence in self.sentences_in(block)]
        return tuple((workspace.state_of(number), workspace.note_of(number), number == current) for number in numbers)

    def _set_text(self) -> None:
        old = self._text
        if self.source is None:
            self.filling = None
            self._text = QTextDocument()
            self._text.setDocumentLayout(QPlainTextDocumentLayout(self._text))
        else:
            self.filling = Filling(self.source, self.theme, self.zoom)
            self._text = self.filling.text
            self._slices.start()
        self._text.setParent(self)
        self.setDocument(self._text)
        if old is not None:
            old.deleteLater()
        self._set_margins()
        self._begin()
        self._place_sides()

    def _begin(self) -> None:
        """Fill as much as any window shows; a word without end changes where its lines end before it is there."""
        if self.filling is not None:
            self.setWordWrapMode(self.filling.wrap_mode)
            self.filling.begin()
            self.setWordWrapMode(self.filling.wrap_mode)
            # Once what is in view first is laid out Qt knows how far it scrolls.
            self.blockBoundingRect(self.firstVisibleBlock())

    def _fill(self) -> None:
        """Fill a long text for a slice of time; go where the view was sent as soon as that is there."""
        if self.filling is None or self.filling.settled:
            self._slices.stop()
            return
        self.filling.go_on(SLICE)
        self.setWordWrapMode(self.filling.wrap_mode)
        self._go_on()

    def _set_margins(self) -> None:
        theme = self.theme
        if self.filling is not None:
            self.filling.forget_lines()
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

    def _follow(self, _area: QRect, scrolled: int) -> None:
        """Let what stands beside the text follow it, and paint what a ring reaches beyond what came and what left."""
        if scrolled:
            high = self.viewport().height()
            for y in (scrolled, high - SPARE) if scrolled > 0 else (0, high + scrolled - SPARE):
                self.viewport().update(0, y, self.viewport().width(), SPARE)
        self.gutter.update()
        self.strip.update()
        self.moved.emit()

    def _colour(self) -> None:
        # Qt gives a text the font of its widget whenever the application's font changes.
        self.setFont(self.theme.font("reader", self.zoom))
        palette = self.theme.palette()
        palette.setColor(QPalette.ColorRole.Base, self.theme.tokens["reader"])
        palette.setColor(QPalette.ColorRole.Window, self.theme.tokens["reader"])
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.setAutoFillBackground(True)

    def _come_back(self, place: tuple[int, int]) -> None:
        """Bring what stood at the top back there, unless the current sentence was seen before and would not be now."""
        self.keep_place(place)
        current = self.current()
        if self.seen and current is not None and self._pending is None:
            self.go_to(current.block, current.start, current.end)

    def _restyle(self) -> None:
        place = self.top_place()
        self._colour()
        if self.filling is not None:
            self.filling.restyle(self.zoom, place[0])
            self._slices.start()
        self._set_margins()
        self._place_sides()
        self._come_back(place)
        self.strip.refresh()
        self.viewport().update()
