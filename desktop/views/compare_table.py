"""How the comparison of methods is painted: over each column its method, beside each sentence who chose it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.translating import tr
from desktop.views.controls import Button
from desktop.views.painting import paint_box
from desktop.views.words import length_words

if TYPE_CHECKING:
    from desktop.tokens import Tokens
    from desktop.views.compare import Compare
    from desktop.workspace import Workspace
    from summarise.plan import Length

COLUMNS, INSET, COLUMN, SIDE = 4, 40, 172, 2
ROW = Qt.ItemDataRole.UserRole + 1
_HEADINGS = {2: tr("Two methods, the same length"), 3: tr("Three methods, the same length"),
             4: tr("Four methods, the same length")}
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence that some method chose: `states` is chosen, pinned or "" by column, `in_use` that of the one used."""

    number: int
    words: str
    states: tuple[str, ...]
    in_use: str


@dataclass(frozen=True, slots=True)
class Column:
    """A method: its name and title, one line about it, and how much it chose."""

    name: str
    title: str
    line: str
    amount: str


class Top(QWidget):
    """What is compared, and over each column its method, how much it chose, and the button that uses it."""

    def __init__(self, pane: Compare) -> None:
        super().__init__(pane)
        self.pane = pane
        self.buttons: list[Button] = []
        self.fit()

    def fit(self) -> None:
        """Be as high as the words need at the width there is, and put the buttons under their methods."""
        px = self.pane.px
        wide = self.pane.left_of(1) - self.pane.left_of(0)
        columns = self.pane.columns
        self.lines = max([px(34), *(self._high("ui_small", 100, wide - px(20), column.line) for column in columns)])
        self.amounts = max([px(18), *(self._high("ui_small", 100, wide, column.amount) for column in columns)])
        heading = max(px(20), self._high("title", 115, self.pane.room(), self._heading()))
        self.rules = px(15) + heading
        under = self.rules + self._high("ui", 100, self.pane.room(), self._said()) + px(12)
        self.under = px(38) + self.lines + self.amounts
        self.setFixedHeight(max(self.under + px(47), under))
        for number, button in enumerate(self.buttons):
            button.set_zoom(self.pane.zoom)
            size = button.sizeHint()
            left = self.pane.left_of(number) + (wide - size.width()) / 2
            button.setGeometry(round(left), self.under, size.width(), size.height())
        self.update()

    def fill(self) -> None:
        """Make the buttons of the methods that are not in use."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for column in self.pane.columns:
            button = Button(self.pane.theme, tr("Use this"), parent=self)
            button.height_in_pixels = 28
            button.setAccessibleName(tr("Use {method}").format(method=column.title))
            button.clicked.connect(lambda _checked=False, name=column.name: self.pane.run("choose_method", name))
            button.setVisible(column.name != self.pane.workspace.plan.method)
            self.buttons.append(button)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        pane, theme = self.pane, self.pane.theme
        tokens, px = theme.tokens, pane.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens["reader"])
        painter.setFont(pane.font_of("title", 115))
        painter.setPen(tokens["text"])
        painter.drawText(QRectF(px(INSET), px(14), pane.room(), self.height()), _WORDS, self._heading())
        painter.setFont(pane.font_of("ui"))
        painter.setPen(tokens["text_muted"])
        painter.drawText(QRectF(px(INSET), self.rules, pane.room(), self.height()), _WORDS, self._said())
        for number, column in enumerate(pane.columns):
            self._column(painter, number, column)
        painter.fillRect(px(INSET), self.height() - 1, self.width() - 2 * px(INSET), 1, tokens["text"])
        painter.end()

    def _column(self, painter: QPainter, number: int, column: Column) -> None:
        pane, theme = self.pane, self.pane.theme
        tokens, px = theme.tokens, pane.px
        box = QRectF(pane.left_of(number), 0, pane.left_of(1) - pane.left_of(0), self.height())
        used = column.name == pane.workspace.plan.method
        if used:
            radius = 0 if number == pane.current else theme.radius("row")
            paint_box(painter, box.adjusted(0, 0, 0, radius), tokens["selected"], None, radius)
            _paint_sides(painter, box, tokens)
        if number == pane.current:
            painter.fillRect(QRectF(box.left(), 0, box.width(), 2), tokens["accent"])
        painter.setFont(pane.font_of("title", 108))
        painter.setPen(tokens["text"])
        painter.drawText(QRectF(box.left(), px(16), box.width(), px(20)), _CENTRE, column.title)
        painter.setFont(pane.font_of("ui_small"))
        painter.setPen(tokens["text_muted"])
        painter.drawText(QRectF(box.left() + px(10), px(35), box.width() - px(20), self.lines), _CENTRE, column.line)
        painter.setPen(tokens["text"])
        painter.drawText(QRectF(box.left(), px(36) + self.lines, box.width(), self.amounts), _CENTRE, column.amount)
        if used:
            words = tr("In use")
            metrics = QFontMetricsF(pane.font_of("title"))
            left = box.center().x() - (px(21) + metrics.horizontalAdvance(words)) / 2
            painter.drawPixmap(QPointF(left, self.under + px(11)), theme.pixmap("check", _icon(pane), "accent"))
            painter.setFont(pane.font_of("title"))
            painter.setPen(tokens["accent"])
            painter.drawText(QPointF(left + px(21), self.under + px(10) + metrics.ascent()), words)

    def _heading(self) -> str:
        return _HEADINGS[len(self.pane.methods())]

    def _said(self) -> str:
        return _rules(self.pane.workspace.plan.length, self.pane.workspace, len(self.pane.methods()))

    def _high(self, role: str, zoom: float, width: float, words: str) -> int:
        metrics = QFontMetricsF(self.pane.font_of(role, zoom))
        return ceil(metrics.boundingRect(QRectF(0, 0, width, 10_000), _WORDS, words).height())


class Rows(QStyledItemDelegate):
    """Paints a sentence and under each method that chose it a dot, or a pin."""

    def __init__(self, pane: Compare) -> None:
        super().__init__(pane)
        self.pane = pane

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height the sentence takes."""
        row: Row = index.data(ROW)
        font = self.pane.font_of("reader", 88)
        box = QFontMetricsF(font).boundingRect(QRectF(0, 0, self.pane.room(), 10_000), _WORDS, row.words)
        return QSize(self.pane.width(), round(box.height()) + self.pane.px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint a row."""
        pane, theme = self.pane, self.pane.theme
        tokens, px = theme.tokens, pane.px
        row: Row = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = pane.left_of(1) - pane.left_of(0)
        for number, (column, state) in enumerate(zip(pane.columns, row.states, strict=False)):
            cell = QRectF(pane.left_of(number), box.top(), wide, box.height())
            if column.name == pane.workspace.plan.method:
                painter.fillRect(cell, tokens["selected"])
                _paint_sides(painter, cell, tokens)
            if state == "pinned":
                painter.drawPixmap(QPointF(cell.center().x() - px(8), cell.center().y() - px(8)),
                                   theme.pixmap("pin:filled", _icon(pane), "pinned_mark"))
            elif state:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens["chosen_mark"])
                painter.drawEllipse(cell.center(), px(7), px(7))
        if row.in_use:
            bar = tokens.stroke(f"{row.in_use}_bar")
            painter.fillRect(QRectF(px(INSET), box.top() + px(7), bar, box.height() - px(14)),
                             tokens[f"{row.in_use}_mark"])
        painter.setFont(pane.font_of("reader", 88))
        painter.setPen(tokens["text" if row.in_use else "text_muted"])
        # As its own letters run, not the window's.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(QRectF(px(INSET + 16), box.top() + px(8), pane.room(), box.height()), _WORDS, row.words)
        painter.fillRect(QRectF(px(INSET), box.bottom() - 1, pane.width() - 2 * px(INSET), 1), tokens["line"])
        if index.row() == pane.list.currentIndex().row() and pane.list.hasFocus():
            ring = QRectF(px(INSET - 8), box.top() + px(3), pane.room() + px(8 + 16 + 8), box.height() - px(6))
            paint_box(painter, ring, None, tokens["accent"], theme.radius("control"), tokens.stroke("focus"))
        painter.restore()


def _paint_sides(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """Paint the sides of the column in use where its ground is everyone's."""
    if tokens["selected"] == tokens["reader"]:
        for left in (box.left(), box.right() - SIDE):
            painter.fillRect(QRectF(left, box.top(), SIDE, box.height()), tokens["accent"])


def _icon(pane: Compare) -> int:
    """Return the size of an icon, as the theme is asked for it."""
    return round(16 * pane.zoom / 100)


def _rules(length: Length, workspace: Workspace, count: int) -> str:
    """Say what holds for every method compared."""
    pins, out = len(workspace.plan.pins), len(workspace.plan.exclusions)
    everywhere = {2: tr("both"), 3: tr("all three"), 4: tr("all four")}[count]
    said = [tr("Each may use up to {length}.").format(length=length_words(length))]
    if pins:
        pinned = tr("Your pinned sentence is in {all}.") if pins == 1 else tr("Your pinned sentences are in {all}.")
        said.append(pinned.format(all=everywhere))
    if out:
        said.append(tr("What you left out is in none."))
    return " ".join(said)
