"""The buttons beside a point under the pointer: move up, move down, reword, remove. Keys do the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.translating import tr
from desktop.views.controls import IconButton
from desktop.views.painting import RING, paint_box

if TYPE_CHECKING:
    from desktop.theme import Theme


class PointTools(QWidget):
    """Four buttons of 28 px on a small card; they take no focus."""

    used = Signal(str)
    """The name of the command."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        buttons = (("arrow-up", tr("Move up"), "move_up"),
                   ("arrow-down", tr("Move down"), "move_down"),
                   ("pencil", tr("Reword"), "reword"), ("trash-2", tr("Remove"), "remove_point"))
        for icon, words, name in buttons:
            button = IconButton(theme, icon, words, parent=self, command=name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, name=name: self.used.emit(name))
            row.addWidget(button)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def stand_beside(self, box: QRect, right: int) -> None:
        """Stand at the right of a point's box, within the paper's right edge."""
        size = self.sizeHint()
        self.setGeometry(right - size.width() - 4, box.center().y() - size.height() // 2, size.width(), size.height())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = RING - 2
        paint_box(painter, QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), self.theme.tokens["raised"],
                  self.theme.tokens["edge"], self.theme.radius("control"))
        painter.end()
