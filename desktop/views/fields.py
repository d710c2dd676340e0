"""Choices, fields and the length slider, painted in the theme; editing, keys and names are Qt's own."""

from __future__ import annotations

import sys
from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QSlider, QStyledItemDelegate, QWidget

from desktop.theme import Theme
from desktop.views.hovering import ShowsPointer
from desktop.views.menu_rows import offer_editing, round_off
from desktop.views.painting import RIGHT, RING, begin_control, paint_box, paint_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

DETAIL = Qt.ItemDataRole.UserRole + 1
"""The second line of a choice's row."""
SEPARATE = Qt.ItemDataRole.UserRole + 2
"""True for a choice's row that has a line above it."""
KEY = Qt.ItemDataRole.UserRole + 3
"""The key that stands at the right of a choice's row."""

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Choice(ShowsPointer, QComboBox):
    """A choice of 30 px; a row may have a second line (DETAIL) and a line above it (SEPARATE)."""

    def __init__(self, theme: Theme, name: str, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.strong = strong
        self.may_be_cut = False
        self.setAccessibleName(name)
        if sys.platform.startswith("linux"):
            # There Qt tells the value in place of the name, in the hope of a label.
            self.setAccessibleDescription(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setItemDelegate(_ChoiceRows(theme, self))
        self.setMaxVisibleItems(20)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return room for the widest of its names that has no line above it, and for the ring."""
        metrics = QFontMetricsF(self.font())
        texts = [self.itemText(row) for row in range(self.count()) if not self.itemData(row, SEPARATE)]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=self.theme.px(40))
        return QSize(round(widest) + self.theme.px(11 + 8 + 14 + 9) + 2 * RING, self.theme.size("control") + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a choice is never cut, unless it may be."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), self.theme.px(200)), whole.height()) if self.may_be_cut else whole

    def showPopup(self) -> None:
        """Show the names, as wide as their lines need."""
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + self.theme.px(8)))
        popup = self.view().window()
        popup.setStyleSheet(self.theme.popups)
        super().showPopup()
        round_off(popup, self.theme.radius("row"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the name in use and the chevron."""
        tokens = self.theme.tokens
        painter, box = begin_control(self)
        radius = self.theme.radius("control")
        enabled = self.isEnabled()
        if enabled:
            down = self.view().isVisible()
            rest = "field" if self.theme.scheme == "dark" else "raised"
            fill = "pressed" if down else "hover" if self.underMouse() else rest
            paint_box(painter, box, tokens[fill], tokens["edge"], radius, tokens.edge_width(fill))
        if self.hasFocus():
            paint_focus(painter, box, self.theme, radius)
        painter.setFont(self.font())
        painter.setPen(tokens["text" if enabled else "text_disabled"])
        room = box.adjusted(self.theme.px(11), 0, -self.theme.px(11 + 14), 0)
        painter.drawText(room, _LEFT, QFontMetricsF(self.font()).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() + 1))
        if enabled:
            pixels = self.theme.px(14)
            painter.drawPixmap(round(box.right() - self.theme.px(9) - pixels), round(box.center().y() - pixels / 2),
                               self.theme.pixmap("chevron-down", 14))
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self.theme.font("title" if self.strong else "ui"))
        self.view().setFont(self.theme.font("ui"))
        self.updateGeometry()
        self.update()


class _ChoiceRows(QStyledItemDelegate):
    """Paints the rows of a choice: the name, its one line, a line above where it is set apart."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return 30 px for a name, 48 with its line."""
        detail = index.data(DETAIL) or ""
        width = max(QFontMetricsF(self.theme.font("label")).horizontalAdvance(str(index.data())),
                    QFontMetricsF(self.theme.font("ui_small")).horizontalAdvance(str(detail)))
        return QSize(round(width) + self.theme.px(32), self.theme.px(48 if detail else 30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint one row."""
        # Here and not above: Python builds six hundred constants of QStyle's, and few choices are ever opened.
        from PySide6.QtWidgets import QStyle

        tokens, theme = self.theme.tokens, self.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, tokens["raised"])
        if state & QStyle.StateFlag.State_Selected:
            edge = tokens["accent"] if theme.scheme == "contrast" else None
            paint_box(painter, QRectF(rect).adjusted(4, 2, -4, -2), tokens["selected"], edge, theme.radius("control"))
        if index.data(SEPARATE):
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, tokens["line"])
        room = QRectF(rect).adjusted(theme.px(14), 0, -theme.px(10), 0)
        detail = index.data(DETAIL) or ""
        painter.setPen(tokens["text"])
        painter.setFont(theme.font("label" if detail else "ui"))
        if detail:
            painter.drawText(room.adjusted(0, theme.px(6), 0, -theme.px(24)), _LEFT, str(index.data()))
            painter.setFont(theme.font("ui_small"))
            painter.setPen(tokens["text_muted"])
            painter.drawText(room.adjusted(0, theme.px(24), 0, -theme.px(6)), _LEFT, str(detail))
        else:
            painter.drawText(room, _LEFT, str(index.data()))
            painter.setPen(tokens["text_muted"])
            painter.drawText(room, RIGHT, str(index.data(KEY) or ""))
        painter.restore()


class Field(ShowsPointer, QLineEdit):
    """A field of one line, 30 px high; `wrong` gives it a ring in the colour of errors until it is edited."""

    def __init__(self, theme: Theme, name: str, prompt: str = "", width: int = 0,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.wrong = False
        self.width_in_pixels = width
        self.setAccessibleName(name)
        self.setPlaceholderText(prompt)
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.textEdited.connect(lambda _text: self.set_wrong(False))
        self.textChanged.connect(self._show_beginning_of_what_was_set)
        self.editingFinished.connect(self._show_beginning)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_wrong(self, wrong: bool) -> None:
        """Mark what is typed as not understood, or take the mark away."""
        if wrong != self.wrong:
            self.wrong = wrong
            self.update()

    def set_width(self, width: int) -> None:
        """Set the width of the box in pixels at 100 % text, 0 for Qt's own."""
        self.width_in_pixels = width
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return the box's size and the room for the ring."""
        width = self.theme.px(self.width_in_pixels) if self.width_in_pixels else super().sizeHint().width()
        return QSize(width + 2 * RING, self.theme.size("control") + 2 * RING)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, paste and so on."""
        offer_editing(self, self.theme, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box of the state, then let Qt set the text."""
        self.paint_ground()
        super().paintEvent(event)

    def paint_ground(self) -> None:
        """Paint the box of the state."""
        tokens = self.theme.tokens
        painter, box = begin_control(self)
        radius = self.theme.radius("control")
        if self.isEnabled():
            edge, state = ("text", "hover") if self.underMouse() else ("edge", "")
            paint_box(painter, box, tokens["field"], tokens[edge], radius, tokens.edge_width(state))
        if self.hasFocus() or self.wrong:
            ring = box.adjusted(-1, -1, 1, 1)
            paint_box(painter, ring, None, tokens["bad" if self.wrong else "accent"], radius + 1,
                      tokens.stroke("focus") + (1 if self.theme.scheme == "contrast" else 0))
        painter.end()

    def _show_beginning_of_what_was_set(self) -> None:
        # What is typed goes on where it is, also while the window has no focus, as an input method may type.
        if not self.isModified():
            self._show_beginning()

    def _show_beginning(self) -> None:
        """Show where a long text begins while nobody writes; Qt leaves it at its end."""
        if not self.hasFocus():
            self.setCursorPosition(0)

    def _restyle(self) -> None:
        tokens = self.theme.tokens
        self.setFont(self.theme.font("ui"))
        side = self.theme.px(9) + RING
        self.setTextMargins(side, RING, side, RING)
        palette = self.theme.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.PlaceholderText, tokens["text_muted"])
        self.setPalette(palette)
        self.setFixedHeight(self.theme.size("control") + 2 * RING)
        if self.width_in_pixels:
            self.setFixedWidth(self.sizeHint().width())
        self.update()


class Check(ShowsPointer, QCheckBox):
    """A box to tick, 16 px, with its words beside it."""

    def __init__(self, theme: Theme, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return room for box, words and ring."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(words) + self.theme.px(16 + 8 + 4) + 2 * RING, self.theme.size("control") + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return room for the box: the words may be cut, they are told as the description too."""
        return QSize(self.theme.px(16 + 8 + 60), self.sizeHint().height())

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere on box and words."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box of the state and the words."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(RING, (self.height() - px(16)) // 2, px(16), px(16))
        ticked = self.isChecked()
        rest = "hover" if self.underMouse() else "field"
        paint_box(painter, box, tokens["accent_fill" if ticked else rest], None if ticked else tokens["edge"], px(4),
                  tokens.edge_width(rest))
        if ticked:
            painter.drawPixmap(box.topLeft() + QPointF(px(1), px(1)), theme.pixmap("check", 14, "on_accent"))
        if self.hasFocus():
            paint_focus(painter, box, theme, px(4))
        painter.setFont(self.font())
        painter.setPen(tokens["text" if self.isEnabled() else "text_disabled"])
        room = QRectF(box.right() + px(8), 0, self.width() - box.right() - px(8), self.height())
        words = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self.theme.font("ui"))
        self.updateGeometry()
        self.update()


class LengthSlider(ShowsPointer, QSlider):
    """A slider whose steps stand where their share of the text puts them: its first half takes three quarters.

    `set_places` gives each step its part of the whole text, rising; the value is the step's number.
    """

    def __init__(self, theme: Theme, name: str, width: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.width_in_pixels = width
        self._parts: Sequence[float] = (0.0, 1.0)
        self._whole = 1.0
        self.setRange(0, 1)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_places(self, parts: Sequence[float], whole: float = 1) -> None:
        """Set the steps by their parts of the whole text, such as words of its words."""
        self._parts, self._whole = parts or (0.0,), whole
        self.setRange(0, len(self._parts) - 1)
        self.setPageStep(max(len(self._parts) // 10, 1))
        self.update()

    def set_width(self, width: int) -> None:
        """Set the length of the track in pixels at 100 % text."""
        self.width_in_pixels = width
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return the track's length and the room for handle and ring."""
        return QSize(self.theme.px(self.width_in_pixels) + 2 * RING, self.theme.px(18) + 4 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the track keeps its length."""
        return self.sizeHint()

    def place(self, value: int) -> float:
        """Return the x of the handle's middle at a step; the handle never leaves the track."""
        left, room = self._travel()
        return left + room * self._place_of(self._parts[min(max(value, 0), len(self._parts) - 1)])

    def value_at(self, x: float) -> int:
        """Return the step nearest to an x."""
        left, room = self._travel()
        wanted = (x - left) / room
        above = min(bisect_left(self._parts, wanted, key=self._place_of), len(self._parts) - 1)
        below = max(above - 1, 0)
        before, after = (self._place_of(self._parts[step]) for step in (below, above))
        return below if wanted - before < after - wanted else above

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the track is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self.value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while it is pressed."""
        if self.isSliderDown():
            self.setValue(self.value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        self.setSliderDown(False)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, its filled part and the handle of the state."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, left = self.height() / 2, RING
        x = self.place(self.value())
        high = self.theme.scheme == "contrast"
        rest, filled = (1, 3) if high else (2, 2)
        ink = "accent" if self.isEnabled() else "text_disabled"
        paint_box(painter, QRectF(left, middle - rest, self.width() - 2 * left, 2 * rest), tokens["line"], None, rest)
        paint_box(painter, QRectF(left, middle - filled, x - left, 2 * filled), tokens[ink], None, filled)
        active = self.isEnabled() and (self.underMouse() or self.isSliderDown())
        radius = self.theme.px(20 if active else 18) / 2
        pressed = self.isSliderDown()
        edge = "text" if high and self.isEnabled() and not pressed else ink
        centre = QPointF(x, middle)
        handle = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        paint_box(painter, handle, tokens["accent" if pressed else "raised"], tokens[edge], radius, 3 if high else 2)
        if self.hasFocus():
            ring = handle.adjusted(-3.5, -3.5, 3.5, 3.5)
            paint_box(painter, ring, None, tokens["accent"], radius + 3.5, 2)
        painter.end()

    def _place_of(self, part: float) -> float:
        return place_of_share(part / self._whole)

    def _travel(self) -> tuple[float, float]:
        handle = self.theme.px(18)
        return RING + handle / 2, max(self.width() - 2 * RING - handle, 1)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def place_of_share(share: float) -> float:
    """Return where on the track, 0–1, a share of the text stands: one half at three quarters."""
    return share * 1.5 if share <= 0.5 else 0.75 + (share - 0.5) * 0.5
