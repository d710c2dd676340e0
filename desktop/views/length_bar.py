"""The bar at the foot of the window: length, method, focus, and how long the summary takes to read."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QWidget

from desktop.notices import Notice, notice_of_focus
from desktop.tokens import size_of
from desktop.translating import tr
from desktop.views.controls import IconButton, Title
from desktop.views.fields import LengthSlider
from desktop.views.focus_field import FocusField
from desktop.views.length_field import LengthField
from desktop.views.message_bar import MessageBar
from desktop.views.method_choice import MethodChoice
from desktop.views.painting import RING
from desktop.views.words import counted, length_now, time_saved

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from summarise.plan import Length
    from summarise.selecting import Selection

TIGHT_BELOW = 860
TWO_ROWS_BELOW = 640


class LengthBar(QWidget):
    """Shows and changes the length, the method and the focus; one pane of the window."""

    def __init__(self, workspace: Workspace, theme: Theme, run: Callable[..., object],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.run = run
        self.narrow = False
        self.tight = False
        self.two_rows = False
        self._placed: Selection | None = None
        self._following = False
        self._asked = ""  # The focus, until what it brings is there.
        self._labels: list[QLabel] = []
        self._gaps: list[tuple[QSpacerItem, int, int]] = []
        self.less = IconButton(theme, "minus", tr("Shorter"), command="shorter")
        self.slider = LengthSlider(theme, tr("Length"))
        self.more = IconButton(theme, "plus", tr("Longer"), command="longer")
        self.field = LengthField(theme)
        self.share = Title(theme, ink="text_muted", role="ui")
        self.method = MethodChoice(theme)
        self.focus = FocusField(theme, tr("Focus"))
        self.time = Title(theme, ink="text_muted", role="ui")
        self.messages: MessageBar | None = None
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.lengths = QHBoxLayout()
        self.wishes = QHBoxLayout()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._build()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.follow()

    def focus_widget(self) -> QWidget:
        """Return what takes the focus when the bar does."""
        return self.slider

    def edit_length(self) -> None:
        """Put the cursor into the length, all of it selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def edit_focus(self) -> None:
        """Put the cursor into the focus, all of it selected."""
        self.focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.focus.selectAll()

    def follow(self) -> None:
        """Show the plan and the selection as they are now."""
        workspace = self.workspace
        selection = workspace.selection
        self._following = True
        self._follow_slider()
        self.field.show_length(length_now(selection, workspace.plan.length))
        self.method.show_method(workspace.plan.method)
        if not (self.focus.hasFocus() and self.focus.isModified()) and self.focus.text() != workspace.plan.focus:
            self.focus.setText(workspace.plan.focus)
        label = self._labels[2]
        label.setFont(self.theme.font("title" if workspace.plan.focus else "label"))
        self._following = False
        self.less.setEnabled(selection is not None and selection.step > 0)
        self.more.setEnabled(selection is not None and selection.step < len(selection.steps) - 1)
        self._say_amounts()

    def _say_amounts(self) -> None:
        """Say how much is chosen and how long that takes to read, as far as there is room."""
        selection = self.workspace.selection
        count = len(selection.chosen) if selection else 0
        percent = round(100 * selection.words / selection.total_words) if selection and selection.total_words else 0
        sentences = counted(str(count), "sentences")
        self.share.set_text(self._share_words(percent, count) if selection else "")
        # Wide enough for the whole text: nothing to its right moves while the length changes.
        whole = self._share_words(100, max(count, len(selection.steps))) if selection else ""
        self.share.setMinimumWidth(ceil(QFontMetricsF(self.share.font()).horizontalAdvance(whole)))
        self.time.set_text(time_saved(selection, self.workspace.brief))
        length = length_now(selection, self.workspace.plan.length)
        self.slider.setAccessibleDescription(f"{length}, {percent} %, {sentences}" if selection else "")
        self._show_time()

    def _share_words(self, percent: int, count: int) -> str:
        share = tr("{count}%").format(count=percent)
        return share if self.narrow else f"{share}, {counted(str(count), 'sentences')}"

    def show_notice(self, notice: Notice) -> None:
        """Show a message that concerns the length; it stands above the bar."""
        if notice.pane == "length" and self.parentWidget() is not None:
            if self.messages is None:
                self.messages = MessageBar(self.theme, self.run, self.window(), widest=470)
            # It stands right above the bar, where what was typed stands.
            self.messages.foot = self.height() - 8
            self.messages.left = self.field.x() + RING
            self.messages.show_notice(notice)

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(600, self._high())

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the bar gives way in width."""
        return QSize(0, self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the narrow form below 1000 px, without words and time, a tight one below 860, two rows below 640."""
        super().resizeEvent(event)
        before = self.narrow, self.tight, self.two_rows
        self._choose_form()
        if before != (self.narrow, self.tight, self.two_rows):
            self._fit()
            self.follow()
        self._show_time()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give up what was typed on Esc, and go back to the text."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.field.setModified(False)
                self.focus.setText(self.workspace.plan.focus)
                self.field.clearFocus()
                self.focus.clearFocus()
                self._hide_message()
                self.follow()
                self.run("go_to_text")
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.tokens["window"])
        painter.fillRect(0, 0, self.width(), 1, self.theme.tokens["line"])
        painter.end()

    def _build(self) -> None:
        gap = self._add_gap
        for row in (self.row, self.lengths, self.wishes):
            row.setSpacing(0)
        self.row.addLayout(self.lengths)
        self.row.addLayout(self.wishes, 1)
        self.share.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.time.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.time.setObjectName("reading-time")
        self._add_label(self.lengths, tr("Length"), self.slider)
        gap(self.lengths, 4, 4)
        for part in (self.less, self.slider, self.more, self.field):
            self.lengths.addWidget(part)
        gap(self.lengths, 4, 4)
        self.lengths.addWidget(self.share)
        # Less than what follows the method: beside the usual words stands the room kept for those of the whole text.
        gap(self.lengths, 18, 18)
        self.lengths.addStretch(0)
        self._add_label(self.wishes, tr("Method"), self.method)
        gap(self.wishes, 4, 4)
        self.wishes.addWidget(self.method)
        gap(self.wishes, 28, 20)
        self._add_label(self.wishes, tr("Focus"), self.focus)
        gap(self.wishes, 4, 4)
        self.wishes.addWidget(self.focus, 1000)
        self.wishes.addStretch(1)
        self.wishes.addWidget(self.time)

    def _add_label(self, row: QHBoxLayout, text: str, buddy: QWidget) -> None:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        self._labels.append(label)
        row.addWidget(label)

    def _add_gap(self, row: QHBoxLayout, wide: int, narrow: int) -> None:
        spacer = QSpacerItem(wide, 0, QSizePolicy.Policy.Fixed)
        self._gaps.append((spacer, wide, narrow))
        row.addSpacerItem(spacer)

    def _connect(self) -> None:
        workspace = self.workspace
        # Said after every other change too.
        workspace.brief_changed.connect(self.follow)
        workspace.ranking_changed.connect(self._hear_focus)
        workspace.noticed.connect(self.show_notice)
        self.less.clicked.connect(lambda: self.run("shorter"))
        self.more.clicked.connect(lambda: self.run("longer"))
        self.slider.valueChanged.connect(self._take_step)
        self.field.taken.connect(self._take_length)
        self.field.refused.connect(self._say)
        self.field.given_up.connect(self._give_up_length)
        self.field.textEdited.connect(lambda _text: self._hide_message())
        self.method.chosen.connect(self._take_method)
        self.method.compared.connect(lambda: self.run("compare"))
        self.focus.editingFinished.connect(self._take_focus)
        self.focus.cleared.connect(self._take_focus)
        for field in (self.field, self.focus):
            field.installEventFilter(self)
            # The next key is for a sentence.
            field.returnPressed.connect(lambda: self.field.wrong or self.run("go_to_text"))

    def _follow_slider(self) -> None:
        selection = self.workspace.selection
        self.slider.setEnabled(selection is not None and len(selection.steps) > 1)
        if selection is None:
            return
        if selection is not self._placed:
            self._placed = selection
            self.slider.set_places(selection.steps, max(selection.total_words, 1))
        self.slider.setValue(selection.step)

    def _take_step(self, step: int) -> None:
        selection = self.workspace.selection
        if self._following or selection is None or step == selection.step:
            return
        from summarise.plan import set_length
        from summarise.selecting import length_at_step

        plan = set_length(self.workspace.plan, length_at_step(selection, step))
        self.workspace.decide(tr("Change the length"), plan, merge="length")

    def _take_length(self, length: Length) -> None:
        from summarise.plan import set_length

        self._hide_message()
        self.workspace.decide(tr("Change the length"), set_length(self.workspace.plan, length))
        self.follow()

    def _give_up_length(self) -> None:
        self._hide_message()
        self.follow()

    def _take_method(self, name: str) -> None:
        from summarise.plan import set_method

        self.workspace.decide(tr("Change the method"), set_method(self.workspace.plan, name))

    def _take_focus(self) -> None:
        from summarise.plan import set_focus

        if self._following:
            return
        wanted = self.focus.text().strip()
        self.focus.setModified(False)
        if wanted != self.workspace.plan.focus:
            self._asked = wanted
            self.workspace.decide(tr("Change the focus"), set_focus(self.workspace.plan, wanted))
        elif self.focus.text() != wanted:
            # Spaces alone are no focus, and would hide what may stand here.
            self.focus.setText(wanted)

    def _hear_focus(self) -> None:
        """Say that a focus that was asked for has brought nothing."""
        ranking = self.workspace.ranking
        if self._asked and ranking is not None and ranking.focus == self._asked:
            from summarise.composing import answers_focus

            self._asked = ""
            if not answers_focus(ranking):
                self.workspace.notice(notice_of_focus(ranking.focus, len(ranking.analyses)))

    def _say(self, words: str) -> None:
        self.field.setAccessibleDescription(words)
        self.show_notice(Notice("length", "bad", "", words))

    def _hide_message(self) -> None:
        self.field.setAccessibleDescription("")
        if self.messages is not None:
            self.messages.leave()

    def _show_time(self) -> None:
        """Show the reading time, and the word before the focus, only where the focus keeps room for a few words."""
        label = self._labels[2]
        label.setVisible(not self.tight)
        # Where the focus stands follows from what was just written to its left.
        self.row.activate()
        left, inset = self.focus.x(), self.theme.size("inset")
        short = tr("e.g. F-35")
        if self.tight:
            room = self.width() - inset - left - self.theme.px(24) - 2 * RING
            label.setVisible(room - label.sizeHint().width() >= self.focus.measured(short))
        self.focus.prompt(*(f"{tr('Focus')}, {short}", tr("Focus")) if label.isHidden() else
                          (tr("A word or a question, e.g. F-35"), short))
        self.time.setVisible(not self.narrow and self.width() >= left + self.theme.px(150) + inset
                             + self.time.sizeHint().width())

    def _choose_form(self) -> None:
        breaks = size_of("window", "one_pane_below"), TIGHT_BELOW, TWO_ROWS_BELOW
        self.narrow, self.tight, self.two_rows = (self.width() < self.theme.px(width) for width in breaks)

    def _high(self) -> int:
        return self.theme.size("bottom_bar") + (self.theme.size("control") + self.theme.px(10) if self.two_rows else 0)

    def _fit(self) -> None:
        directions = QBoxLayout.Direction
        self.row.setDirection(directions.TopToBottom if self.two_rows else directions.LeftToRight)
        self.setFixedHeight(self._high())
        for spacer, wide, narrow in self._gaps:
            gap = min(narrow, 12) if self.tight else narrow if self.narrow else wide
            spacer.changeSize(self.theme.px(gap), 0, QSizePolicy.Policy.Fixed)
        self.slider.set_width(96 if self.tight else 150 if self.narrow else 200)
        self.field.set_width(92 if self.tight else 100 if self.narrow else 104)
        self.share.setVisible(not self.tight)
        self.focus.setMaximumWidth(self.theme.px(202 if self.narrow else 232) + 2 * RING)
        for row in (self.lengths, self.wishes, self.row):
            row.invalidate()

    def _restyle(self) -> None:
        self.row.setContentsMargins(self.theme.size("inset"), 2, self.theme.size("inset"), 0)
        palette = self.theme.palette()
        for label in self._labels:
            label.setFont(self.theme.font("label"))
            label.setPalette(palette)
        self._choose_form()
        self._fit()
        self._say_amounts()
        self.updateGeometry()
        self.update()
