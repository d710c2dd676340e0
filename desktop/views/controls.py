"""Controls that paint themselves and take keys, names and roles from Qt: buttons, key faces, heads, scroll bars.

Each keeps RING pixels round its box for the focus ring, so a 30 px button is 38 px high: layouts take the difference
from their gaps. Choices, fields and sliders are in fields.py.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.key_faces import face_of, key_of, with_face
from desktop.theme import Theme
from desktop.views.hovering import HasTip, ShowsPointer
from desktop.views.painting import RING, begin_control, paint_box, paint_focus

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Button(HasTip, ShowsPointer, QPushButton):
    """A button of 30 px; `main` is the window's one filled button; `height` 28 in lists."""

    def __init__(self, theme: Theme, text: str = "", icon: str = "", main: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self.main = main
        self.icon_name = icon
        self.bare = False
        self.zoom = 100.0
        self.height_in_pixels = 30
        # Else Enter presses it on some desktops only.
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_bare(self, bare: bool) -> None:
        """Show the icon without the words, where there is no room for them, or both again."""
        if bare != self.bare:
            self.bare = bare
            self.updateGeometry()
            self.update()

    def set_zoom(self, zoom: float) -> None:
        """Be smaller, in percent, as what stands round it is."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._restyle()

    def sizeHint(self) -> QSize:
        """Return the box's size and the room for the ring."""
        if self.bare:
            return QSize(self._px(16 + 26) + 2 * RING, self._px(self.height_in_pixels) + 2 * RING)
        return self.whole_size()

    def whole_size(self) -> QSize:
        """Return the same with the words, whether they are shown or not."""
        text = QFontMetricsF(self.font()).horizontalAdvance(self.text().replace("&", ""))
        icon = self._px(24) if self.icon_name else 0
        return QSize(round(text) + icon + 2 * self._px(13) + 2 * RING, self._px(self.height_in_pixels) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the icon and the text of the state."""
        tokens = self.theme.tokens
        painter, box = begin_control(self)
        radius = self.theme.radius("control")
        fill, edge, ink = self._colours()
        if fill:
            paint_box(painter, box, tokens[fill], tokens[edge] if edge else None, radius,
                      tokens.edge_width(fill))
        if self.hasFocus():
            paint_focus(painter, box, self.theme, radius)
        painter.setFont(self.font())
        painter.setPen(tokens[ink])
        left = box.left() + self._px(13)
        if self.icon_name:
            pixels = self.theme.px(16)
            painter.drawPixmap(round(left), round(box.center().y() - pixels / 2),
                               self.theme.pixmap(self.icon_name, 16, ink))
            left += self._px(24)
        painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()),
                         _LEFT | Qt.TextFlag.TextHideMnemonic, "" if self.bare else self.text())
        painter.end()

    def _colours(self) -> tuple[str, str, str]:
        if not self.isEnabled():
            return "", "", "text_disabled"
        hovered = self.underMouse()
        if self.main:
            fill = "accent_pressed" if self.isDown() else "accent_hover" if hovered else "accent_fill"
            framed = self.theme.scheme == "contrast" and fill != "accent_fill"
            return fill, "on_accent" if framed else "", "on_accent"
        return ("pressed" if self.isDown() else "hover" if hovered else "raised"), "edge", "text"

    def _px(self, pixels: float) -> int:
        return self.theme.px(pixels * self.zoom / 100)

    def _restyle(self) -> None:
        self.setFont(self.theme.font("label", self.zoom))
        self.updateGeometry()
        self.update()


class IconButton(HasTip, ShowsPointer, QToolButton):
    """A button of 28 px that is an icon; its name is what a screen reader says and the tooltip shows.

    `command` names what it runs, whose key of now the tooltip shows; `keys` belong to no command. A `snug` one keeps
    no room for the ring and has it inside, so that several can stand side by side.
    """

    def __init__(self, theme: Theme, icon: str, name: str, keys: str = "", parent: QWidget | None = None,
                 *, command: str = "", snug: bool = False) -> None:
        super().__init__(parent)
        self.margin = 0 if snug else RING
        self.theme = theme
        self.icon_name = icon
        self.icon_size = 16
        self.setAccessibleName(name)
        self._keys, self._command = keys, command
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return the box's size and the room for the ring."""
        side = self.theme.size("icon_button") + 2 * self.margin
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same: an icon is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon on the fill of the state."""
        tokens = self.theme.tokens
        painter, box = begin_control(self, self.margin)
        radius = self.theme.radius("control")
        ink = "text_muted" if self.isEnabled() else "text_disabled"
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            edge = tokens["edge"] if self.theme.scheme == "contrast" else None
            fill = "pressed" if self.isDown() else "hover"
            paint_box(painter, box, tokens[fill], edge, radius, tokens.edge_width(fill))
            ink = "text"
        if self.hasFocus():
            inset = RING - self.margin
            paint_focus(painter, box.adjusted(inset, inset, -inset, -inset), self.theme, radius - inset)
        pixels = self.theme.px(self.icon_size)
        painter.drawPixmap(round(box.center().x() - pixels / 2), round(box.center().y() - pixels / 2),
                           self.theme.pixmap(self.icon_name, self.icon_size, ink))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it as Space does, whatever the desktop."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        keys = key_of(self._command) if self._command else self._keys
        self.setToolTip(with_face(self.accessibleName(), keys))
        # Without a description Qt gives the tooltip for one, which says the name once more.
        self.setAccessibleDescription(face_of(keys) if keys else "")
        self.updateGeometry()
        self.update()


class PaneHeader(QWidget):
    """The 44 px head of a pane: its title, then what the pane adds; a 2 px accent line while the pane has the focus."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.focused = False
        self._ring = 0
        self.title = Title(theme, title)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(0)
        self.row.addWidget(self.title, 1)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_title(self, title: str) -> None:
        """Show another title, cut with … where it is too long."""
        self.title.set_text(title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget at the right of the title; a button last of all stands off the edge by its box, not its ring."""
        self.row.addWidget(widget, stretch)
        self._ring = RING if isinstance(widget, Button) else 0
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line under it."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens["window"])
        height = int(tokens.stroke("pane_focus")) if self.focused else 1
        painter.fillRect(0, self.height() - height, self.width(), height,
                         tokens["accent" if self.focused else "line"])
        painter.end()

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        pane = self.parentWidget()
        focused = new is not None and pane is not None and pane.isAncestorOf(new)
        if new is not None and focused != self.focused:
            self.focused = focused
            self.update()

    def _restyle(self) -> None:
        self.setFixedHeight(self.theme.size("pane_header"))
        inset = self.theme.size("inset")
        self.row.setContentsMargins(inset, 0, self.theme.px(8) - self._ring, 1)
        self.update()


class Title(HasTip, QLabel):
    """A text of one line that is cut with … where it is too long; the whole stays its accessible name and tooltip."""

    def __init__(self, theme: Theme, text: str = "", role: str = "title", ink: str = "text",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.role = role
        self.ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(0)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """Return next to nothing: it may be cut."""
        return QSize(self.theme.px(20), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, cut."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.theme.tokens[self.ink])
        shown = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(self.rect()), _LEFT, shown)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Give the whole text as tooltip only where it is cut."""
        if event.type() == QEvent.Type.ToolTip:
            cut = QFontMetricsF(self.font()).horizontalAdvance(self.text()) > self.width()
            self.setToolTip(self.text() if cut else "")
        return super().event(event)

    def _restyle(self) -> None:
        self.setFont(self.theme.font(self.role))
        self.update()


class SlimScrollBar(ShowsPointer, QScrollBar):
    """A scroll bar of 14 px whose handle is 6 px wide; it has no arrows.

    A shy one shows its handle only while the pointer is in what it scrolls, and in high contrast always.
    """

    def __init__(self, theme: Theme, orientation: Qt.Orientation = Qt.Orientation.Vertical,
                 ground: str = "reader", parent: QWidget | None = None, shy: bool = False) -> None:
        super().__init__(orientation, parent)
        self.theme = theme
        self.ground = ground
        self.shy = shy
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Qt paints anew only where its own handle would stand.
        self.sliderPressed.connect(self.update)
        self.sliderReleased.connect(self.update)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return 14 px across."""
        width = self.theme.size("reader", "scroll_bar")
        return QSize(width, 40) if self.orientation() == Qt.Orientation.Vertical else QSize(40, width)

    def handle(self) -> QRectF:
        """Return the handle's box, empty while everything is in view."""
        span = self.maximum() - self.minimum()
        if span <= 0:
            return QRectF()
        upright = self.orientation() == Qt.Orientation.Vertical
        length = (self.height() if upright else self.width()) - 8
        handle = max(length * self.pageStep() / (span + self.pageStep()), 28.0)
        start = 4 + (length - handle) * (self.value() - self.minimum()) / span
        across = (self.width() if upright else self.height()) / 2 - 3
        return QRectF(across, start, 6, handle) if upright else QRectF(start, across, handle, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle on the ground of its pane."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens[self.ground])
        handle = self.handle()
        if not handle.isEmpty() and self._shown():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            state = "pressed" if self.isSliderDown() else "hover" if self.underMouse() else ""
            wider = tokens.edge_width(state) - tokens.edge_width()
            paint_box(painter, handle.adjusted(-wider, -wider, wider, wider), tokens["text_muted" if state else "edge"],
                      None, 3 + wider)
        painter.end()

    def _shown(self) -> bool:
        # Between a bar and what it scrolls Qt has a widget of its own.
        beside = self.parentWidget() if self.shy else None
        area = beside.parentWidget() if beside is not None else None
        return area is None or area.underMouse() or self.isSliderDown() or self.theme.scheme == "contrast"
