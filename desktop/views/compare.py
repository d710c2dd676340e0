"""Comparing methods: the sentences any of four methods chooses, side by side at the same length and focus."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop.jobs import give_back
from desktop.translating import tr
from desktop.views.compare_table import COLUMN, COLUMNS, INSET, ROW, Column, Row, Rows, Top
from desktop.views.controls import PaneHeader, SlimScrollBar, Title
from desktop.views.labels import KeyFace
from desktop.views.words import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from summarise.analysing import Analysis
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

NARROWEST, STEP, SUBJECT = 720, 5, 120
"""Pixels at 100 % from which the comparison has its whole size, the percent by which it is smaller below, and the
pixels at 100 % that what is compared has beside the hints: in fewer there would be a letter or two of it."""
WANTED = ("briefdesk", "lexrank", "textrank", "lead", "centroid", "luhn")
"""The methods compared: the one in use, and the first of these there are."""


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
        self._rankings: dict[str, Ranking] = {}
        self._ranked: Ranking | None = None
        self._job = workspace.jobs.new()
        self._job.done.connect(self._take)
        self.header = PaneHeader(theme, tr("Compare methods"), self)
        self.subject = Title(theme, role="ui", ink="text_muted")
        self.header.add(self.subject, 1)
        self.hints = tuple(Hint(theme, keys, words, self.header) for keys, words in (
            (("←", "→"), tr("method")), (("Enter",), tr("use it")), (("Esc",), tr("back to the text"))))
        for hint in self.hints:
            self.header.add(hint)
        self.top = Top(self)
        self.list = SentenceList(self)
        self.list.setModel(QStandardItemModel(self))
        self.list.setItemDelegate(Rows(self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMinimumHeight(1)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBar(SlimScrollBar(theme, parent=self.list))
        self.list.setAccessibleName(tr("Sentences that a method chose"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.top)
        column.addWidget(self.list, 1)
        workspace.brief_changed.connect(self.follow)
        theme.changed.connect(self._restyle)

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

    @property
    def zoom(self) -> int:
        """Return how large the comparison is, in percent of the text size: four columns need their room."""
        return max(min(100, self.width() * 100 // self.theme.px(NARROWEST) // STEP * STEP), STEP)

    def px(self, size: float) -> int:
        """Return a size in pixels at the size of the comparison."""
        return self.theme.px(size * self.zoom / 100)

    def font_of(self, role: str, zoom: float = 100) -> QFont:
        """Return the font of a role at the size of the comparison, and a zoom in percent."""
        return self.theme.font(role, zoom * self.zoom / 100)

    def left_of(self, column: int) -> int:
        """Return where a column begins."""
        return self.width() - self.px(INSET) - (COLUMNS - column) * self._wide()

    def _wide(self) -> int:
        return min(self.px(COLUMN), self.width() * 14 // 100)

    def room(self) -> int:
        """Return how wide the sentences may be."""
        return self.left_of(0) - self.px(INSET + 16 + 24)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the sizes and colours of now, which were left while nobody saw them."""
        super().showEvent(event)
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out of the head the hints there is no room for, that of going back last."""
        super().resizeEvent(event)
        self._fit_head()

    def methods(self) -> tuple[str, ...]:
        """Return the names of the methods compared, from the first."""
        from summarise.ranking import METHODS

        known = [name for name in WANTED if name in METHODS]
        if self.workspace.plan.method not in known[:COLUMNS]:
            known.insert(0, self.workspace.plan.method)
        return tuple(known[:COLUMNS])

    def _take(self, rankings: dict[str, Ranking]) -> None:
        self._rankings.update(rankings)
        if self._ranked is self.workspace.ranking:
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
        self._fit_head()
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
            used = tr(", in use") if column.name == self.workspace.plan.method else ""
            self.list.setAccessibleDescription(f"{column.title}: {column.amount}{used}")

    def _fit_head(self) -> None:
        inset, px = self.px(INSET), self.theme.px
        self.header.row.setContentsMargins(inset, 0, inset, 1)
        self.header.row.setStretch(0, 0)
        self.header.title.setFixedWidth(_width_of(self.header.title) + px(8))
        room = self.width() - 2 * inset - self.header.title.width() - px(SUBJECT)
        for hint in reversed(self.hints):
            room -= hint.fit()
            hint.setVisible(room >= 0)
        self.subject.set_text(self.workspace.title)

    def _restyle(self) -> None:
        if not self.isVisible():
            return
        self._fit_head()
        self.top.fit()
        palette = self.theme.palette()
        palette.setColor(palette.ColorRole.Base, self.theme.tokens["reader"])
        self.list.setPalette(palette)
        self.list.doItemsLayout()


class Hint(QWidget):
    """Keys in the head, and what they do."""

    def __init__(self, theme: Theme, keys: tuple[str, ...], words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.row = QHBoxLayout(self)
        for key in keys:
            self.row.addWidget(KeyFace(theme, key, self))
        self.words = Title(theme, words, role="ui_small", ink="text_muted")
        self.row.addWidget(self.words)

    def fit(self) -> int:
        """Take the sizes of now; return the width."""
        self.words.setFixedWidth(_width_of(self.words))
        self.row.setContentsMargins(self.theme.px(14), 0, 0, 0)
        self.row.setSpacing(self.theme.px(4))
        return self.row.sizeHint().width()


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


def rank_by(analyses: tuple[Analysis, ...], methods: tuple[str, ...], focus: str) -> dict[str, Ranking]:
    """Rank by several methods, and give back after each what it left free: the next would take its own beside it."""
    from summarise.ranking import rank

    rankings = {}
    for name in methods:
        rankings[name] = rank(analyses, name, focus)
        give_back()
    return rankings


def _width_of(title: Title) -> int:
    return ceil(QFontMetricsF(title.font()).horizontalAdvance(title.text()))


def _same_texts(one: Ranking, other: Ranking) -> bool:
    return one.analyses == other.analyses and one.focus == other.focus


def _state(selection: Selection, number: int) -> str:
    return "pinned" if number in selection.pinned else "chosen" if number in selection.chosen else ""


def _amount(selection: Selection) -> str:
    words, sentences = counted(str(selection.words), "words"), counted(str(len(selection.chosen)), "sentences")
    # Where a column is too narrow for both, the line ends between them.
    sentences = sentences.replace(" ", "\N{NO-BREAK SPACE}")
    return f"{words}, {sentences}"
