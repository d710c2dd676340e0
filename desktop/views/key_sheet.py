"""The key sheet: every key and what it does, made from the table of commands."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.commands import sheet_rows
from desktop.key_faces import face_of
from desktop.translating import tr
from desktop.views.controls import Button, IconButton, Title
from desktop.views.overlay_card import EDGE, ScrolledCard
from desktop.views.painting import key_size, paint_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk import Desk
    from desktop.keys import Keys

WIDTH = 1220
PILES = ((tr("Everywhere"),), (tr("In the text"),), (tr("Length and method"), tr("Moving")),
         (tr("On the page"), tr("Sending"), tr("In the sources")))
"""Which columns stand below each other."""
SHARES = (0.229, 0.248, 0.275, 0.248)
_FORMS: tuple[tuple[int, tuple[tuple[str, ...], ...], tuple[float, ...]], ...] = (
    (952, PILES, SHARES),
    (560, (PILES[0] + PILES[2], PILES[1] + PILES[3]), (0.5, 0.5)),
    (0, (PILES[0] + PILES[1] + PILES[2] + PILES[3],), (1.0,)),
)
"""From which width on, the columns beside each other, and the share of the width that each takes."""
ROW, TALL_ROW = 34, 60
"""The height of a row, and of one whose words and keys do not fit beside each other."""
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_ALONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
          Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right}
"""Keys that do not close the sheet: they serve its buttons or come before another key."""


class KeySheet(ScrolledCard):
    """The card with all keys; any key but the arrows closes it."""

    def __init__(self, desk: Desk, run: Callable[..., None], keys: Keys, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(tr("Keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = Title(self.theme, tr("Keys"), role="middle")
        self.words = Title(self.theme, tr("Single letters work while the text or the page has the focus."), role="ui",
                           ink="text_muted")
        policy = self.words.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.words.setSizePolicy(policy)
        self.change = Button(self.theme, tr("Change keys…"))
        self.change.clicked.connect(lambda: desk.workspace.look(overlay="settings keys"))
        self.leave = IconButton(self.theme, "x", tr("Close"), "Esc")
        self.leave.clicked.connect(lambda: desk.workspace.look(overlay=""))
        self.body = Body(desk, keys)
        self.lay_out(self.body, (self.title, 0), (self.words, 1), (self.change, 0), (self.leave, 0))
        self.theme.changed.connect(self._restyle)
        self._restyle()

    def showEvent(self, event: object) -> None:
        """Say the keys as they are now."""
        self.body.refresh()
        self.setAccessibleDescription(self.body.spoken())

    def place(self, area: QRect) -> None:
        """Stand in the middle, as large as the keys of now need and the window allows."""
        self.body.refresh()
        px = self.theme.px
        wide = min(px(WIDTH), area.width() - px(48))
        high = min(px(61 + 20) + self.body.height_for(wide), area.height() - px(48))
        left, top = (area.width() - wide) // 2, max((area.height() - high) // 3 + px(12), px(24))
        self.setGeometry(left - EDGE, top - EDGE, wide + 2 * EDGE, high + 2 * EDGE)
        others = self.title.width() + self.leave.sizeHint().width() + px(28 + 12 + 18) + 2
        # Of a button nothing is cut: in the smallest window with the largest text it is smaller.
        for zoom in range(100, 50, -5):
            self.change.set_zoom(zoom)
            space = wide - others - self.change.sizeHint().width()
            if space >= 0:
                break
        self.words.setMaximumWidth(max(space, 0))
        self.words.setVisible(space >= QFontMetricsF(self.words.font()).horizontalAdvance(self.words.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the arrows, close with any other key."""
        if event.key() in _ARROWS:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + _ARROWS[Qt.Key(event.key())] * self.theme.px(34))
        elif event.key() not in _ALONE:
            self.desk.workspace.look(overlay="")

    def _restyle(self) -> None:
        px = self.theme.px
        self.column.setContentsMargins(EDGE + 1, EDGE, EDGE + 1, EDGE + px(8))
        self.head.setContentsMargins(px(28), px(11), px(12), px(12))
        self.head.setSpacing(px(6))
        self.title.setFixedWidth(round(QFontMetricsF(self.theme.font("middle")).horizontalAdvance(tr("Keys"))) + px(9))
        palette = self.theme.palette()
        palette.setColor(palette.ColorRole.Window, self.theme.tokens["raised"])
        self.area.setPalette(palette)
        self.body.setPalette(palette)


class Body(QWidget):
    """The columns, painted."""

    def __init__(self, desk: Desk, keys: Keys) -> None:
        super().__init__()
        self.theme = desk.theme
        self.keys = keys
        self.rows: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Take the keys as they are now."""
        self.rows = tuple((column, words, _without_twins(keys)) for column, words, keys in sheet_rows(self.keys.keys))
        self.update()

    def spoken(self) -> str:
        """Return the whole sheet in words, each heading before its rows."""
        said = []
        for column, rows in groupby(self.rows, key=itemgetter(0)):
            said += [column, *(f"{words}: {tr(' or ').join(map(face_of, keys))}" for _, words, keys in rows)]
        return ". ".join(said)

    def height_for(self, width: int) -> int:
        """Return how high the columns are at a width."""
        return self._walk(None, width)

    def sizeHint(self) -> QSize:
        """Return the size the columns need at the width there is."""
        return QSize(self.width(), self._walk(None, self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return no width and the height the columns need."""
        return QSize(0, self._walk(None, self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the columns."""
        painter = QPainter(self)
        self._walk(painter, self.width())
        painter.end()

    def _walk(self, painter: QPainter | None, width: int) -> int:
        """Lay the columns out, painting them where there is a painter; return the height."""
        px = self.theme.px
        inset, gap = px(28), px(40)
        piles, shares = next((piles, shares) for least, piles, shares in _FORMS if width >= px(least))
        room = width - 2 * inset - gap * (len(piles) - 1)
        left, deepest = float(inset), 0
        for pile, share in zip(piles, shares, strict=True):
            top = px(20)
            for column in pile:
                top = self._column(painter, QPoint(round(left), top), round(room * share), column) + px(10)
            deepest = max(deepest, top)
            left += room * share + gap
        return deepest + px(4)

    def _column(self, painter: QPainter | None, corner: QPoint, width: int, column: str) -> int:
        theme, px = self.theme, self.theme.px
        top = corner.y()
        if painter is not None:
            painter.setFont(theme.font("title"))
            painter.setPen(theme.tokens["text_muted"])
            painter.drawText(QRectF(corner.x(), top, width, px(30)), _LEFT, column)
        top += px(30)
        for _, words, keys in (row for row in self.rows if row[0] == column):
            faces = sum(key_size(theme, key, "key").width() + px(5) for key in keys)
            beside = QFontMetricsF(theme.font("ui")).horizontalAdvance(words) + faces <= width
            high = px(ROW if beside else TALL_ROW)
            if painter is not None:
                self._row(painter, QRectF(corner.x(), top, width, high), words, keys)
            top += high
        return top

    def _row(self, painter: QPainter, box: QRectF, words: str, keys: tuple[str, ...]) -> None:
        theme, px = self.theme, self.theme.px
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.tokens["line"])
        tall = box.height() > px(ROW)
        line = box.adjusted(0, 0, 0, px(ROW) - box.height())
        under = line.translated(0, box.height() - line.height()) if tall else line
        right = box.right()
        for key in reversed(keys):
            size = key_size(theme, key, "key")
            right -= size.width()
            paint_key(painter, QRectF(right, under.center().y() - size.height() / 2 + 0.5, size.width(),
                                      size.height()), theme, key, "key", "text")
            right -= px(5)
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.tokens["text"])
        line.setRight(box.right() if tall else right)
        text = QFontMetricsF(theme.font("ui")).elidedText(words, Qt.TextElideMode.ElideRight, line.width() + 1)
        painter.drawText(line, _LEFT, text)


def _without_twins(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out Ctrl++ beside Ctrl+=: they are one key on most keyboards, and one face says enough."""
    return tuple(key for key in keys if not (key.endswith("++") and f"{key[:-1]}=" in keys))
