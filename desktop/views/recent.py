"""A recent brief on the start page: its title, layout and sources, and when it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.translating import tr, ui_language
from desktop.views.labels import Hovered, Words
from desktop.views.painting import LEFT, paint_box
from desktop.views.words import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme



class Recent(Hovered):
    """A recent brief of 50 px. Delete forgets it."""

    def __init__(self, theme: Theme, line: str, run: Callable[..., None], forget: Callable[[str], None],
                 parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._forget = forget
        self.path, self.title, layout, count, saved = line.split("\t")
        sources = tr("1 source") if count == "1" else tr("{count} sources").format(count=count)
        below, day = f"{dict(LAYOUTS).get(layout, layout)}, {sources}", day_of(saved)
        self._below = Words(theme, below, "ui_small", "text_muted", self)
        self._day = Words(theme, day, "ui_small", "text_muted", self)
        self.setAccessibleName(f"{self.title}, {below}, {day}")
        self.setToolTip(self.path)
        self.clicked.connect(lambda: run("open_recent", self.path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open it, arrows go to its neighbours, and Delete forget it."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Delete:
            self._forget(self.path)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put the lines in their places."""
        px = self.theme.px
        wide = self._day.sizeHint().width()
        self._day.setGeometry(self.width() - wide - px(12), px(7), wide, px(18))
        self._below.setGeometry(px(10), px(25), max(self.width() - wide - px(36), 0), px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row; its title is cut where it would reach the day."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = theme.radius("row")
        if self.underMouse():
            paint_box(painter, box, tokens["hover"], None, radius)
        if self.hasFocus():
            paint_box(painter, box, None, tokens["accent"], radius, 2)
        room = self._day.x() - px(24)
        painter.setFont(theme.font("label"))
        title = cut(self.title, QFontMetricsF(theme.font("label")), room)
        painter.drawText(QRectF(px(10), px(7), room, px(18)), LEFT, title)
        painter.end()


def cut(text: str, metrics: QFontMetricsF, room: float) -> str:
    """Cut a text with … where it is wider than its room."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    while text and metrics.horizontalAdvance(text + "…") > room:
        text = text[:-1]
    return text.rstrip() + "…"


def day_of(saved: str) -> str:
    """Write when a brief was saved: "Today, 09:42", the day of this week, else the date."""
    from datetime import date, datetime

    when = datetime.fromisoformat(saved)
    days = (date.today() - when.date()).days
    if days == 0:
        return tr("Today, {time}").format(time=f"{when:%H:%M}")
    locale = QLocale(ui_language())
    if 0 < days < 7:
        return locale.standaloneDayName(when.isoweekday())
    form = tr("{day} {month}") if when.year == date.today().year else tr("{day} {month} {year}")
    return form.format(day=when.day, month=locale.monthName(when.month), year=when.year)
