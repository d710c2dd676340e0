"""A recent brief on the start page: its title, layout and sources, and when it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.translating import tr, ui_language
from desktop.views.hovering import HasTip
from desktop.views.labels import Hovered, Ink
from desktop.views.painting import paint_box, paint_words
from desktop.views.words import LAYOUTS, capital

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme


class Recent(HasTip, Hovered):
    """A recent brief of 50 px. Delete forgets it."""

    def __init__(self, theme: Theme, line: str, run: Callable[..., None], forget: Callable[[str], None],
                 parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._forget = forget
        self.path, self.title, layout, count, saved = line.split("\t")
        sources = tr("1 source") if count == "1" else tr("{count} sources").format(count=count)
        self.below, self.day = f"{dict(LAYOUTS).get(layout, layout)}, {sources}", day_of(saved)
        self._muted = Ink(theme, "text_muted", self._paint_muted, self)
        self.setAccessibleName(f"{self.title}, {self.below}, {self.day}")
        self.setToolTip(self.path)
        self.clicked.connect(lambda: run("open_recent", self.path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open it, arrows go to its neighbours, and Delete forget it."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Delete:
            self._forget(self.path)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row; its title is cut where it would reach the day."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = theme.radius("row")
        if self.underMouse():
            edge = tokens["edge"] if theme.scheme == "contrast" else None
            paint_box(painter, box, tokens["hover"], edge, radius, tokens.edge_width())
        if self.hasFocus():
            paint_box(painter, box, None, tokens["accent"], radius, 2)
        title = cut(self.title, QFontMetricsF(theme.font("label")), self._room())
        paint_words(painter, QRectF(px(10), px(7), self._room(), px(18)), theme, title, "label")
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Let what is muted lie over the whole row."""
        self._muted.resize(self.size())

    def _room(self) -> float:
        """Return how much the day leaves the title."""
        return self.width() - self._day_width() - self.theme.px(36)

    def _day_width(self) -> float:
        return QFontMetricsF(self.theme.font("ui_small")).horizontalAdvance(self.day)

    def _paint_muted(self, painter: QPainter) -> None:
        px, wide = self.theme.px, self._day_width()
        room = self.width() - px(22)
        below = cut(self.below, QFontMetricsF(self.theme.font("ui_small")), room)
        for box, words in ((QRectF(self.width() - wide - px(12), px(7), wide + 1, px(18)), self.day),
                           (QRectF(px(10), px(25), room, px(18)), below)):
            paint_words(painter, box, self.theme, words, "ui_small")


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
        return capital(locale.standaloneDayName(when.isoweekday()))
    form = tr("{day} {month}") if when.year == date.today().year else tr("{day} {month} {year}")
    return form.format(day=when.day, month=locale.monthName(when.month), year=when.year)
