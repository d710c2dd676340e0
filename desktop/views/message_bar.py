"""A message at the foot of the pane it concerns: what happened, why, and at most two ways on."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.translating import tr
from desktop.views.controls import Button, IconButton
from desktop.views.painting import RING, paint_box, paint_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.notices import Notice
    from desktop.theme import Theme
    from desktop.workspace import Workspace

OFF, SHADOW, STAYS = 16, 16, 10_000
MOST = 16_777_215
"""Pixels: what Qt calls no bound."""
KINDS = {"good": ("circle-check", "good", "good_tint"), "warn": ("triangle-alert", "warn", "warn_tint"),
         "bad": ("triangle-alert", "bad", "bad_tint"), "info": ("info", "accent", "raised")}


class MessageBar(QFrame):
    """Floats at the foot of its parent and moves nothing. One at a time; good ones leave after ten seconds.

    What asks for a decision comes back once a passing message that took its place has gone, what speaks of a source
    once that is looked at again.

    `foot` is how far above the parent's foot it stands, `widest` how wide it becomes (0: as wide as there is room),
    `left` where it begins.
    """

    def __init__(self, theme: Theme, run: Callable[..., object], parent: QWidget, foot: int = 0,
                 widest: int = 0) -> None:
        super().__init__(parent)
        self.widest = widest
        self.left = OFF
        self.home = parent
        self.host: Callable[[], QWidget] = lambda: parent
        """Says where it stands now: in another pane while its own is not shown."""
        self.theme = theme
        self.run = run
        self.foot = foot
        self.kind = "info"
        self.over: Callable[[Workspace], bool] | None = None
        """Tells whether what is said is no longer so."""
        self._said: Notice | None = None
        self._behind: Notice | None = None
        self._source: str | None = None
        self._elsewhere: dict[str, Notice] = {}
        """What is to be said of sources that are not looked at now."""
        self.buttons: tuple[Button, ...] = ()
        self._beside = False
        self.words = QLabel(self)
        self.more = QLabel(self)
        self.close_button = IconButton(theme, "x", tr("Close the message"), parent=self, command="back")
        self.close_button.clicked.connect(self.leave)
        self._leaving = QTimer(self, singleShot=True, interval=STAYS)
        self._leaving.timeout.connect(self._leave_unless_used)
        self._build()
        parent.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self.hide()

    def show_notice(self, notice: Notice, focused: bool = False) -> None:
        """Show a message; `focused` gives its first button the focus (an error that follows a key)."""
        if self._source is not None and notice.about not in {"", self._source}:
            self._elsewhere[notice.about] = notice
            return
        self.settle()
        asking = self._said if self._said is not None and self._said.asks else self._behind
        self._behind = asking if notice.passes else None
        self._said = notice
        self.over = notice.over
        self.kind = notice.kind if notice.kind in KINDS else "info"
        self._set_words(notice.lead, notice.text)
        self._set_buttons(notice.buttons)
        said = " ".join(part for part in (notice.lead, notice.text) if part)
        self.setAccessibleName(said)
        self._restyle()
        self.show()
        self.raise_()
        self._place()
        if self.kind == "good":
            self._leaving.start()
        else:
            self._leaving.stop()
        if QAccessible.isActive():
            # Not an alert: on Linux Qt tells nobody of one.
            told = QAccessibleAnnouncementEvent(self, said)
            if self.kind in {"bad", "warn"}:
                told.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(told)
        if focused and self.buttons:
            self.buttons[0].setFocus()

    def settle(self) -> None:
        """Stand where the host says, with the focus if it was here."""
        host, before = self.host(), self.parentWidget()
        if host is before:
            return
        shown, focus = not self.isHidden(), self.window().focusWidget()
        held = focus if focus is not None and self.isAncestorOf(focus) else None
        if before is not None:
            before.removeEventFilter(self)
        self.setParent(host)
        host.installEventFilter(self)
        if shown:
            self.show()
            self.raise_()
            self._place()
        if held is not None:
            held.setFocus()

    def leave(self) -> None:
        """Close the message; what it stood before comes back."""
        behind = self._behind
        self._close()
        if behind is not None:
            self.show_notice(behind)

    def clear(self) -> None:
        """Close the message and forget all others."""
        self._elsewhere.clear()
        self._close()

    def follow(self, workspace: Workspace) -> None:
        """Close what is no longer so, and say what there is to say of the source that is looked at."""
        if self._behind is not None and self._behind.over is not None and self._behind.over(workspace):
            self._behind = None
        if self.over is not None and self.over(workspace):
            self.leave()
        if workspace.view.source == self._source:
            return
        self._source = workspace.view.source
        if self._said is not None and self._said.about not in {"", self._source}:
            self._elsewhere[self._said.about] = self._said
            self._close()
        waiting = self._elsewhere.pop(self._source, None)
        if waiting is not None and not (waiting.over is not None and waiting.over(workspace)):
            self.show_notice(waiting)

    def _close(self) -> None:
        self._leaving.stop()
        self.over = self._said = self._behind = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the pane when it changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on it."""
        self._leaving.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Begin to count anew when the pointer is gone."""
        if self.kind == "good" and self.isVisible():
            self._leaving.start()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shadow, the box in the tint of its kind, and its icon."""
        theme = self.theme
        icon, ink, tint = KINDS[self.kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_card(painter, box, theme, spread=SHADOW - 4, opacity=0.12)
        edge = theme.tokens["edge" if self.kind == "info" else ink]
        paint_box(painter, QRectF(box), theme.tokens[tint], edge, theme.radius("row"))
        painter.drawPixmap(box.left() + theme.px(12), box.top() + theme.px(10), theme.pixmap(icon, 16, ink))
        painter.end()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        for label in (self.words, self.more):
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setIndent(RING)
        self.line = QHBoxLayout()
        self.line.setSpacing(0)
        self.line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(0)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.column.addLayout(self.line)
        self.column.addWidget(self.more)
        self.column.addLayout(self.button_row)

    def _set_words(self, lead: str, text: str) -> None:
        """Set the bold lead and the text: what went wrong stands alone in its line, what went well goes on in it."""
        first, _, rest = text.partition("\n")
        if lead and self.kind in {"bad", "warn"}:
            first, rest = "", text
        # A sentence alone has nothing to stand out from.
        strong = f'<span style="font-weight:600">{escape(lead)}</span>' if lead and text else escape(lead)
        parts = (strong, escape(first))
        self.words.setText(self._line(" ".join(part for part in parts if part)))
        self.more.setText(self._line(escape(rest)))
        self.more.setVisible(bool(rest))

    def _line(self, markup: str) -> str:
        """Give words the line height of the look, which a label of plain text would not have.

        Elsewhere Qt makes a narrow space that does not break, such as French quotes have, a plain one.
        """
        height = round(self.theme.line("ui"))
        return f'<p style="margin:0; line-height:{height}px; white-space:pre-wrap">{markup}</p>' if markup else ""

    def _set_buttons(self, rows: tuple[tuple[str, str], ...]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        while self.button_row.count():
            self.button_row.takeAt(0)
        made = []
        for label, name in rows[:2]:
            button = Button(self.theme, label, parent=self)
            button.clicked.connect(lambda _checked=False, name=name: self._use(name))
            made.append(button)
        self.buttons = tuple(made)
        # By Tab what can be done comes before the way to close the message.
        order = (self.close_button, *made, self.close_button)
        for before, after in pairwise(order if made else ()):
            QWidget.setTabOrder(before, after)
        # One button after one short sentence stands beside it, as a line of its own would only be taller.
        beside = len(made) == 1 and self.kind == "info" and not self.more.isVisibleTo(self)
        for button in made:
            (self.line if beside else self.button_row).addWidget(button)
            button.show()
        if made and not beside:
            self.button_row.addStretch(1)
        self._beside = beside

    def _use(self, name: str) -> None:
        self.leave()
        self.run(name)

    def _leave_unless_used(self) -> None:
        focus = self.window().focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._leaving.start()
        else:
            self.leave()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.width() - 2 * OFF
        box = min(room, self.theme.px(self.widest)) if self.widest else room
        width = max(box + 2 * SHADOW, 1)
        self.setFixedWidth(width)
        height = self._fit(width, parent.height() - self.foot + 2 * SHADOW)
        self.setFixedHeight(height)
        left = max(min(self.left, parent.width() - OFF - box), OFF)
        self.move(left - SHADOW, max(parent.height() - OFF - self.foot - height + SHADOW, -SHADOW))
        side = self.close_button.sizeHint().width()
        self.close_button.setGeometry(self.width() - SHADOW - self.theme.px(8) - side + RING, SHADOW + 1, side, side)

    def _fit(self, width: int, most: int) -> int:
        """Return the height at a width; where that is not there the last lines of the words are not shown."""
        line = round(self.theme.line("ui"))
        for label in (self.words, self.more):
            label.setMaximumHeight(MOST)
        cut = self.words if self.more.isHidden() else self.more
        height, lines = self._high(width), most // line
        while height > most and lines > (cut is self.words):
            lines -= 1
            cut.setMaximumHeight(lines * line + cut.contentsMargins().top())
            height = self._high(width)
        # The whole of it can still be read.
        self.setToolTip("" if cut.maximumHeight() == MOST else self.accessibleName())
        return height

    def _high(self, width: int) -> int:
        for layout in (self.line, self.column):
            layout.invalidate()
        return self.column.heightForWidth(width) if self.column.hasHeightForWidth() else self.sizeHint().height()

    def _restyle(self) -> None:
        theme = self.theme
        palette = theme.palette()
        self.words.setFont(theme.font("ui"))
        self.words.setPalette(palette)
        if self.kind == "good":
            palette.setColor(QPalette.ColorRole.WindowText, theme.tokens["text_muted"])
        self.more.setFont(theme.font("ui"))
        self.more.setPalette(palette)
        # A button beside the words has its ring's room for an inset; the words keep theirs, on the icon's line.
        ring = RING if self._beside else 0
        self.words.setContentsMargins(0, ring, 0, ring)
        left, inset = SHADOW + theme.px(38) - RING, SHADOW + theme.px(9) - ring
        self.column.setContentsMargins(left, inset, SHADOW + theme.px(44), inset)
        self.button_row.setContentsMargins(0, theme.px(6), 0, 0) if self.buttons and not self._beside else (
            self.button_row.setContentsMargins(0, 0, 0, 0))
        if self.isVisible():
            self._place()
        self.update()
