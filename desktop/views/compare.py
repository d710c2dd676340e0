"""Comparing methods: the sentences any of four methods chooses, side by side at the same length and focus."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.views.controls import Button, PaneHeader, SlimScrollBar, Title
from desktop.views.labels import KeyFace
from desktop.views.painting import paint_box

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from summarise.analysing import Analysis
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

WANTED = ("briefdesk", "lexrank", "textrank", "lead", "centroid", "luhn")
"""The methods compared: the one in use, and the first of these there are."""
COLUMNS, INSET, COLUMN, TOP = 4, 40, 172, 137
ROW = Qt.ItemDataRole.UserRole + 1
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


class Compare(QWidget):
    """Takes the place of the panes while methods are compared. ← → choose a method, Enter uses it, Esc goes back."""

    def __init__(self, workspace: Workspace, theme: Theme, run: Callable[..., None], lines: Mapping[str, object],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.run = run
        self.lines = lines
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self.current = 0
        self.hints: list[Title] = []
        self._rankings: dict[str, Ranking] = {}
        self._ranked: Ranking | None = None
        self._job = workspace.jobs.new()
        self._job.done.connect(self._take)
        self.header = PaneHeader(theme, "Compare methods", self)
        self.subject = Title(theme, role="ui", ink="text_muted")
        self.header.add(self.subject, 1)
        self._add_hints()
        self.top = Top(self)
        self.list = SentenceList(self)
        self.list.setModel(QStandardItemModel(self))
        self.list.setItemDelegate(Rows(self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBar(SlimScrollBar(theme, parent=self.list))
        self.list.setAccessibleName("Sentences that a method chose")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.top)
        column.addWidget(self.list, 1)
        workspace.brief_changed.connect(self.follow)
        theme.changed.connect(self._restyle)
        self._restyle()

    def focus_widget(self) -> QWidget:
        """Return the list."""
        return self.list

    def follow(self) -> None:
        """Compare anew if that is what is looked at; methods not ranked yet are ranked off this thread."""
        ranking = self.workspace.ranking
        if self.workspace.view.overlay != "compare" or ranking is None:
            return
        if self._ranked is not ranking:
            kept = self._rankings if self._ranked is not None and _same_texts(self._ranked, ranking) else {}
            self._ranked, self._rankings = ranking, {**kept, ranking.method: ranking}
        if missing := tuple(name for name in self.methods() if name not in self._rankings):
            self._job.start(rank_by, ranking.analyses, missing, ranking.focus)
        self._fill()

    def step(self, places: int) -> None:
        """Make another method the current one."""
        self.current = min(max(self.current + places, 0), max(len(self.columns) - 1, 0))
        self._tell()
        self.top.update()

    def use(self) -> None:
        """Use the current method."""
        if self.columns:
            self.run("choose_method", self.columns[self.current].name)

    def left_of(self, column: int) -> float:
        """Return where a column begins."""
        return self.width() - self.theme.px(INSET) - (COLUMNS - column) * self._wide()

    def _wide(self) -> float:
        return min(self.theme.px(COLUMN), self.width() * 0.14)

    def room(self) -> float:
        """Return how wide the sentences may be."""
        return self.left_of(0) - self.theme.px(INSET + 16 + 24)

    def methods(self) -> tuple[str, ...]:
        """Return the names of the methods compared, from the first."""
        from summarise.ranking import METHODS

        known = [name for name in WANTED if name in METHODS]
        if self.workspace.plan.method not in known[:COLUMNS]:
            known.insert(0, self.workspace.plan.method)
        return tuple(known[:COLUMNS])

    def _take(self, rankings: dict[str, Ranking]) -> None:
        self._rankings.update(rankings)
        self._fill()

    def _fill(self) -> None:
        from summarise.ranking import METHODS
        from summarise.selecting import select

        plan = self.workspace.ranked_plan
        names = tuple(name for name in self.methods() if name in self._rankings)
        selections = {name: select(self._rankings[name], replace(plan, method=name)) for name in names}
        before = self.columns[self.current].name if self.rows else plan.method
        self.columns = tuple(Column(name, METHODS[name].title, str(self.lines.get(name, "")), _amount(selections[name]))
                             for name in names)
        used = names.index(plan.method) if plan.method in names else 0
        self.current = names.index(before) if before in names else used
        self.subject.set_text(self.workspace.title)
        numbers = sorted({number for selection in selections.values() for number in selection.chosen})
        states = {number: tuple(_state(selections[name], number) for name in names) for number in numbers}
        self.rows = tuple(Row(number, self.workspace.text_of(number), states[number], states[number][used])
                          for number in numbers)
        model = self.list.model()
        assert isinstance(model, QStandardItemModel)
        model.clear()
        for row in self.rows:
            item = QStandardItem()
            item.setData(row, ROW)
            by = ", ".join(METHODS[name].title for name, state in zip(names, row.states, strict=True) if state)
            item.setData(f"{row.words} {by}", Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)
        self.list.setCurrentIndex(model.index(0, 0))
        self.top.fill()
        self._tell()

    def _tell(self) -> None:
        if self.columns:
            column = self.columns[self.current]
            used = ", in use" if column.name == self.workspace.plan.method else ""
            self.list.setAccessibleDescription(f"{column.title}: {column.amount}{used}")

    def _add_hints(self) -> None:
        for keys, words in ((("←", "→"), "method"), (("Enter",), "use it"), (("Esc",), "back to the text")):
            self.header.row.addSpacing(9)
            for key in keys:
                self.header.add(KeyFace(self.theme, key, self))
                self.header.row.addSpacing(4)
            self.hints.append(Title(self.theme, words, role="ui_small", ink="text_muted"))
            self.header.add(self.hints[-1])

    def _restyle(self) -> None:
        inset = self.theme.px(INSET)
        self.header.row.setContentsMargins(inset, 0, inset, 1)
        self.header.row.setStretch(0, 0)
        for label in (self.header.title, *self.hints):
            width = QFontMetricsF(label.font()).horizontalAdvance(label.text())
            label.setFixedWidth(ceil(width) + self.theme.px(8 if label is self.header.title else 0))
        self.top.setFixedHeight(self.theme.px(TOP))
        palette = self.theme.palette()
        palette.setColor(palette.ColorRole.Base, self.theme.tokens["reader"])
        self.list.setPalette(palette)
        self.list.doItemsLayout()


class SentenceList(QListView):
    """The sentences; arrows left and right and Enter are the pane's."""

    def __init__(self, pane: Compare) -> None:
        super().__init__(pane)
        self.pane = pane

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and use a method, go back, or move through the sentences."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.pane.step(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pane.use()
        elif key == Qt.Key.Key_Escape:
            self.pane.workspace.look(overlay="")
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters find nothing here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew."""
        super().resizeEvent(event)
        self.doItemsLayout()


class Top(QWidget):
    """What is compared, and over each column its method, how much it chose, and the button that uses it."""

    def __init__(self, pane: Compare) -> None:
        super().__init__(pane)
        self.pane = pane
        self.buttons: list[Button] = []
        self.setFixedHeight(pane.theme.px(TOP))

    def fill(self) -> None:
        """Make the buttons of the methods that are not in use."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for column in self.pane.columns:
            button = Button(self.pane.theme, "Use this", parent=self)
            button.height_in_pixels = 28
            button.setAccessibleName(f"Use {column.title}")
            button.clicked.connect(lambda _checked=False, name=column.name: self.pane.run("choose_method", name))
            button.setVisible(column.name != self.pane.workspace.plan.method)
            self.buttons.append(button)
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons under their methods."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        pane, theme = self.pane, self.pane.theme
        tokens, px = theme.tokens, theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens["reader"])
        plan = pane.workspace.plan
        painter.setFont(theme.font("title", 115))
        painter.setPen(tokens["text"])
        count = {2: "Two", 3: "Three", 4: "Four"}[len(pane.methods())]
        room = QRectF(px(INSET), px(14), pane.room(), px(20))
        painter.drawText(room, _WORDS, f"{count} methods, the same length")
        painter.setFont(theme.font("ui"))
        painter.setPen(tokens["text_muted"])
        painter.drawText(QRectF(px(INSET), px(35), pane.room(), px(60)), _WORDS,
                         _rules(plan.length, pane.workspace, len(pane.methods())))
        for number, column in enumerate(pane.columns):
            self._column(painter, number, column)
        painter.fillRect(px(INSET), self.height() - 1, self.width() - 2 * px(INSET), 1, tokens["text"])
        painter.end()

    def _column(self, painter: QPainter, number: int, column: Column) -> None:
        pane, theme = self.pane, self.pane.theme
        tokens, px = theme.tokens, theme.px
        box = QRectF(pane.left_of(number), 0, pane.left_of(1) - pane.left_of(0), self.height())
        used = column.name == pane.workspace.plan.method
        if used:
            radius = theme.radius("row")
            paint_box(painter, box.adjusted(0, 0, 0, radius), tokens["selected"], None, radius)
        if number == pane.current:
            painter.fillRect(QRectF(box.left(), 0, box.width(), 2), tokens["accent"])
        painter.setFont(theme.font("title", 108))
        painter.setPen(tokens["text"])
        painter.drawText(QRectF(box.left(), px(16), box.width(), px(20)), _CENTRE, column.title)
        painter.setFont(theme.font("ui_small"))
        painter.setPen(tokens["text_muted"])
        painter.drawText(QRectF(box.left() + px(10), px(35), box.width() - px(20), px(34)), _CENTRE, column.line)
        painter.setPen(tokens["text"])
        painter.drawText(QRectF(box.left(), px(70), box.width(), px(18)), _CENTRE, column.amount)
        if used:
            painter.drawPixmap(QPointF(box.center().x() - px(27), px(101)), theme.pixmap("check", 16, "accent"))
            painter.setFont(theme.font("title"))
            painter.setPen(tokens["accent"])
            painter.drawText(QRectF(box.center().x() - px(6), px(100), px(60), px(20)), _WORDS, "In use")

    def _place(self) -> None:
        pane = self.pane
        wide = pane.left_of(1) - pane.left_of(0)
        for number, button in enumerate(self.buttons):
            size = button.sizeHint()
            left = pane.left_of(number) + (wide - size.width()) / 2
            button.setGeometry(round(left), pane.theme.px(90), size.width(), size.height())


class Rows(QStyledItemDelegate):
    """Paints a sentence and under each method that chose it a dot, or a pin."""

    def __init__(self, pane: Compare) -> None:
        super().__init__(pane)
        self.pane = pane

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height the sentence takes."""
        row: Row = index.data(ROW)
        font = self.pane.theme.font("reader", 88)
        box = QFontMetricsF(font).boundingRect(QRectF(0, 0, self.pane.room(), 10_000), _WORDS, row.words)
        return QSize(self.pane.width(), round(box.height()) + self.pane.theme.px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint a row."""
        pane, theme = self.pane, self.pane.theme
        tokens, px = theme.tokens, theme.px
        row: Row = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = pane.left_of(1) - pane.left_of(0)
        for number, (column, state) in enumerate(zip(pane.columns, row.states, strict=False)):
            cell = QRectF(pane.left_of(number), box.top(), wide, box.height())
            if column.name == pane.workspace.plan.method:
                painter.fillRect(cell, tokens["selected"])
            if state == "pinned":
                painter.drawPixmap(QPointF(cell.center().x() - px(8), cell.center().y() - px(8)),
                                   theme.pixmap("pin:filled", 16, "pinned_mark"))
            elif state:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens["chosen_mark"])
                painter.drawEllipse(cell.center(), px(7), px(7))
        if row.in_use:
            mark = "pinned_mark" if row.in_use == "pinned" else "chosen_mark"
            painter.fillRect(QRectF(px(INSET), box.top() + px(7), px(5 if row.in_use == "pinned" else 3),
                                    box.height() - px(14)), tokens[mark])
        painter.setFont(theme.font("reader", 88))
        painter.setPen(tokens["text" if row.in_use else "text_muted"])
        painter.drawText(QRectF(px(INSET + 16), box.top() + px(8), pane.room(), box.height()), _WORDS, row.words)
        painter.fillRect(QRectF(px(INSET), box.bottom(), pane.width() - 2 * px(INSET), 1), tokens["line"])
        if index.row() == pane.list.currentIndex().row() and pane.list.hasFocus():
            ring = QRectF(px(INSET - 8), box.top() + px(3), pane.room() + px(8 + 16 + 8), box.height() - px(6))
            paint_box(painter, ring, None, tokens["accent"], theme.radius("control"), tokens.stroke("focus"))
        painter.restore()


def rank_by(analyses: tuple[Analysis, ...], methods: tuple[str, ...], focus: str) -> dict[str, Ranking]:
    """Rank by several methods."""
    from summarise.ranking import rank

    return {name: rank(analyses, name, focus) for name in methods}


def _same_texts(one: Ranking, other: Ranking) -> bool:
    return one.analyses == other.analyses and one.focus == other.focus


def _state(selection: Selection, number: int) -> str:
    return "pinned" if number in selection.pinned else "chosen" if number in selection.chosen else ""


def _amount(selection: Selection) -> str:
    count = len(selection.chosen)
    return f"{selection.words} words, {'1 sentence' if count == 1 else f'{count} sentences'}"


def _rules(length: object, workspace: Workspace, count: int) -> str:
    """Say what holds for every method compared."""
    pins, out = len(workspace.plan.pins), len(workspace.plan.exclusions)
    everywhere = {2: "both", 3: "all three", 4: "all four"}[count]
    pinned = f"Your pinned sentence{' is' if pins == 1 else 's are'} in {everywhere}"
    left_out = f"{'the one' if out == 1 else 'those'} you left out in none."
    words = f"{pinned}, {left_out}" if pins and out else f"{pinned}." if pins else ""
    return f"Each may use up to {length}. {words or ('What you left out is in none.' if out else '')}".strip()
