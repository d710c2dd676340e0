"""The dashed frame that says, while files or a text are dragged over the window, that they may be dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from desktop.translating import tr
from desktop.views.painting import CENTRE, paint_box, paint_card

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent, QPaintEvent

    from desktop.theme import Theme

STROKE = 3
OFF = 2
"""Pixels from the window's edges to the frame: further in it would run through the menus."""


class DropFrame(QWidget):
    """Lies over the whole window while something from outside is dragged over it.

    Files dropped on it are the window's, wherever they fall. A text may still be dropped into a field below it.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.setAcceptDrops(True)
        self.hide()
        window.winId()
        # Before Qt looks for the widget that takes the drop: a field would take the name of a file for words.
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come with what is dragged and go with it."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            data = event.mimeData()
            # What is dragged within the window has a source: rows, or words in a field.
            if event.source() is None and (data.hasUrls() or data.hasText()):
                files = any(url.isLocalFile() for url in data.urls())
                self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not files)
                self.setGeometry(self.window().rect())
                self.raise_()
                self.show()
        elif event.type() in {QEvent.Type.DragLeave, QEvent.Type.Drop}:
            self.hide()
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the window what is dropped."""
        self.window().dropEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, and the words in the middle."""
        theme, tokens = self.theme, self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = OFF + STROKE / 2
        path = QPainterPath()
        radius = theme.radius("card")
        path.addRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.strokePath(path, QPen(tokens["accent"], STROKE, Qt.PenStyle.DashLine))
        words, font = tr("Drop to add"), theme.font("middle")
        card = QRect(0, 0, round(QFontMetricsF(font).horizontalAdvance(words)) + theme.px(56), theme.px(60))
        card.moveCenter(self.rect().center())
        paint_card(painter, card, theme, spread=28, opacity=0.16, lower=8)
        paint_box(painter, QRectF(card), tokens["raised"], tokens["edge"], radius)
        painter.setFont(font)
        painter.setPen(tokens["text"])
        painter.drawText(QRectF(card), CENTRE, words)
        painter.end()
