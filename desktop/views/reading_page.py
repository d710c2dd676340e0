"""What stands in the place of a text that is being read or could not be: how far, how long, a way on."""

from __future__ import annotations

from html import escape
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.key_faces import key_of
from desktop.notices import words_of_stop
from desktop.translating import tr, ui_language
from desktop.views.controls import Button
from desktop.views.labels import KeyFace
from desktop.views.painting import paint_box
from desktop.views.sources_rows import USE, way_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.sourcing import Reading
    from desktop.theme import Theme
    from desktop.workspace import Workspace

WIDE = 360
PATIENCE = 400
"""Milliseconds before anything is said: most sources are read by then."""
WORTH_SAYING = 3
"""Seconds: a shorter rest of the time is not told."""


class ReadingPage(QWidget):
    """Tells how far the current source has been read. A source read in under 0.4 s never shows it."""

    def __init__(self, workspace: Workspace, theme: Theme, run: Callable[..., object],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.key = ""
        self._share: float | None = None
        self._way = ""
        self.heading = QLabel(self)
        self.detail = QLabel(self)
        for label in (self.heading, self.detail):
            label.setWordWrap(True)
        self.stop = Button(theme, tr("Stop reading"), parent=self)
        self.stop.clicked.connect(lambda: run("stop_reading"))
        self.escape = KeyFace(theme, key_of("back"), self)
        self.way = Button(theme, parent=self)
        self.way.clicked.connect(lambda: run(self._way))
        self.remove = Button(theme, tr("Remove"), parent=self)
        self.remove.clicked.connect(lambda: run("remove_source"))
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    def follow(self, key: str, reading: Reading | None) -> None:
        """Tell of a source that is not read yet."""
        if key != self.key or reading is None:
            self.key = key
            self._set_visible(False)
            self._patience.start(PATIENCE if reading is None else _patience_with(reading))
        elif not self._patience.isActive():
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and how far the reading is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.tokens["reader"])
        if self._share is not None and self.heading.isVisible():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            track = QRectF(self.heading.x(), self.heading.geometry().bottom() + self.theme.px(15),
                           self._wide(), self.theme.px(6))
            paint_box(painter, track, self.theme.tokens["line"], None, 3)
            track.setWidth(max(track.width() * self._share, 6))
            paint_box(painter, track, self.theme.tokens["accent"], None, 3)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._place()

    def _tell(self) -> None:
        reading = self.workspace.reading.get(self.key)
        if reading is None:
            self._set_visible(False)
            return
        self._set_visible(True)
        self._share = None
        if reading.error is not None:
            self.heading.setText(tr("This source could not be read"))
            self._say(reading.error.message.say(ui_language()))
        elif reading.kept:
            self.heading.setText(words_of_stop(reading.kept))
            self._say("")
        elif reading.pages:
            self._share = min(reading.done / reading.pages, 1.0)
            self.heading.setText(tr("Reading page {page} of {pages}").format(page=reading.done,
                                                                                  pages=reading.pages))
            self._say(_rest_of_time(reading))
        else:
            self.heading.setText(tr("Reading"))
            self._say(tr("You can work on the other sources meanwhile."))
        stopping = reading.under_way
        self.stop.setVisible(stopping)
        self.escape.setVisible(stopping and bool(key_of("back")))
        self._show_ways()
        self._place()
        self.update()

    def _show_ways(self) -> None:
        """Offer what can be done about a source that was not read, and to do without it."""
        reading = self.workspace.reading.get(self.key)
        ended = reading is not None and not reading.under_way
        if reading is not None and ended:
            label, self._way = way_on(reading.error) if reading.error is not None else USE
            self.way.setText(label)
        self.way.setVisible(ended and self._way != "remove_source")
        self.remove.setVisible(ended)

    def _say(self, words: str) -> None:
        height = round(self.theme.line("ui"))
        self.detail.setText(f'<p style="margin:0; line-height:{height}px; white-space:pre-wrap">{escape(words)}</p>')

    def _set_visible(self, visible: bool) -> None:
        for widget in (self.heading, self.detail, self.stop, self.escape, self.way, self.remove):
            widget.setVisible(visible)

    def _wide(self) -> int:
        return min(self.theme.px(WIDE), self.width() - 2 * self.theme.size("inset"))

    def _place(self) -> None:
        wide, theme = self._wide(), self.theme
        left, top = (self.width() - wide) // 2, round(self.height() * 0.355)
        self.heading.setGeometry(left, top, wide, max(theme.px(28), self.heading.heightForWidth(wide)))
        below = top + self.heading.height() + theme.px(15 + 6 + 11 if self._share is not None else 8)
        self.detail.setGeometry(left, below, wide, self.detail.heightForWidth(wide))
        below += self.detail.height() + theme.px(14)
        self.stop.adjustSize()
        self.stop.move(left - 4, below)
        for button in (self.way, self.remove):
            button.adjustSize()
        self.way.move(left - 4, below)
        self.remove.move(left - 4 + (0 if self.way.isHidden() else self.way.width()), below)
        self.escape.show_keys(key_of("back"))
        self.escape.move(left + self.stop.width(),
                         below + (self.stop.height() - self.escape.height()) // 2)

    def _restyle(self) -> None:
        self.heading.setFont(self.theme.font("middle"))
        self.detail.setFont(self.theme.font("ui"))
        palette = self.theme.palette()
        self.heading.setPalette(palette)
        palette.setColor(palette.ColorRole.WindowText, self.theme.tokens["text_muted"])
        self.detail.setPalette(palette)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setTextFormat(Qt.TextFormat.RichText)
        self._place()


def _patience_with(reading: Reading) -> int:
    """Return the milliseconds before a source is told of: none when it has long been read, or could not be."""
    return max(0, PATIENCE - round(1000 * (monotonic() - reading.since))) if reading.under_way else 0


def _rest_of_time(reading: Reading) -> str:
    """Say how long the reading will take from now on, at the pace it has had since its first page."""
    spent = monotonic() - reading.since
    rest = round(spent * (reading.pages - reading.done) / reading.done) if reading.done else 0
    meanwhile = tr("You can work on the other sources meanwhile.")
    if rest <= WORTH_SAYING:
        return meanwhile
    return tr("About {seconds} seconds left. {rest}").format(seconds=rest, rest=meanwhile)
