"""The heading of the start page at its place: all of the page that the first frame holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from desktop.translating import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.theme import Theme

TITLE = tr("Start a brief")
COLUMN = 920


class Heading(QWidget):
    """The ground of the start page, and its heading where the page has it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        # A label of Qt's: to paint here would have Python build what belongs to painting, before the first frame.
        self._heading = QLabel(TITLE, self)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self.arrange()

    def arrange(self) -> None:
        """Put the heading at the head of the column, in the size of now."""
        left, top, _width = self.column()
        self._heading.setFont(self.theme.font("big"))
        self._heading.setGeometry(left, top, self.width() - left, self.theme.px(36))

    def column(self) -> tuple[int, int, int]:
        """Return left and top of the column and its width; in a narrow window it keeps 24 from the edges."""
        px, high = self.theme.px, self.height()
        width = min(px(COLUMN), self.width() - px(48))
        top = 116 if high > px(640) else 32 if high > px(360) else 8
        return round((self.width() - width) / 2), px(top), width
