"""The line under the text: why the current sentence stands as it does, and the keys that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.key_faces import key_of
from desktop.translating import tr
from desktop.views.painting import key_size, paint_key
from desktop.views.words import capital, reasons_of

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.workspace import Workspace

_PIN, _LEAVE_OUT, _WHY = ("pin", tr("pin")), ("leave_out", tr("leave out")), ("why", tr("why"))
_AUTOMATIC = ("automatic", tr("automatic"))
_WRITE = ("reword", tr("write"))
COMMANDS = {"pinned": (_AUTOMATIC, _LEAVE_OUT, _WHY), "left_out": (_AUTOMATIC, _PIN, _WHY),
            "": (_PIN, _LEAVE_OUT, _WHY)}
"""What is said to change a sentence in its state, and the words for it; "" is any other state."""
GROUNDS_KEPT = 8
ROOM_FOR_REASONS = 150
"""Pixels that keys leave for a reason: the last of them, the least needed, goes before it takes more."""
JOINT = " · "
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class HintLine(QWidget):
    """Tells the state and up to three reasons of the current sentence; a screen reader hears the same words."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.state = ""
        self.reasons = ""
        self._commands: tuple[tuple[str, str], ...] = ()
        self._grounds: dict[tuple[object, ...], tuple[QPixmap, float]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        workspace.view_changed.connect(self.update)

    @property
    def said(self) -> str:
        """Return the whole line in words."""
        return f"{self.state} {self.reasons}".strip()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that change the sentence, or write in the field of the page that is current instead."""
        view, commands = self.workspace.view, self._commands
        if view.pane == "brief" and view.bare:
            commands = (_WRITE,) if view.editable else ()
        return tuple((key, words) for command, words in commands if (key := key_of(command)))

    def follow(self) -> None:
        """Tell of the sentence that is current now."""
        number, ranking = self.workspace.view.sentence, self.workspace.ranking
        analysis = self.workspace.analyses.get(self.workspace.view.source)
        if analysis is not None and len(analysis.sentences) < 2:
            self.reasons, self._commands = "", ()
            self.state = tr("There is nothing to summarise here: the text has only one sentence. "
                                 "It is shown as it is.") if analysis.sentences else tr(
                                     "There is nothing to summarise here. The text is shown as it is.")
        elif ranking is None or not 0 <= number < len(ranking.reasons):
            self.state, self.reasons, self._commands = "", "", ()
        else:
            state = self.workspace.state_of(number)
            self.state = {"pinned": tr("Pinned by you."), "left_out": tr("Left out by you."),
                          "chosen": tr("Chosen.")}.get(state, tr("Not chosen."))
            reasons = [words for words, _share in reasons_of(ranking.reasons[number], state in {"chosen", "pinned"})]
            self.reasons = capital(JOINT.join(reasons))
            self._commands = COMMANDS[state if state in COMMANDS else ""]
        self.setAccessibleName(self.said)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the line."""
        return QSize(200, self.theme.size("hint_line"))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; any width will do."""
        return QSize(0, self.theme.size("hint_line"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keys from the right, then what room is left for the words."""
        theme, tokens = self.theme, self.theme.tokens
        painter = QPainter(self)
        ground, left = self._ground()
        painter.drawPixmap(0, 0, ground)
        small = theme.font("ui_small")
        state = theme.font("ui_small")
        state.setWeight(state.Weight.DemiBold)
        x = float(theme.size("inset"))
        painter.setFont(state)
        painter.setPen(tokens["text"])
        words = QFontMetricsF(state).elidedText(self.state, Qt.TextElideMode.ElideRight, left - theme.px(8) - x)
        painter.drawText(QRectF(x, 1, self.width(), self.height() - 1), _LEFT, words)
        x += QFontMetricsF(state).horizontalAdvance(words) + theme.px(6)
        room = left - theme.px(8) - x
        painter.setFont(small)
        painter.setPen(tokens["text_muted"])
        painter.drawText(QRectF(x, 1, room, self.height() - 1), _LEFT, self.reasons_in(room))
        painter.end()

    def reasons_in(self, room: float) -> str:
        """Return as many whole reasons, the strongest first, as there is room for; where none fits, one is cut."""
        metrics, reasons, shown = QFontMetricsF(self.theme.font("ui_small")), self.reasons.split(JOINT), ""
        for reason in reasons:
            longer = capital(f"{shown}{JOINT}{reason}" if shown else reason)
            if metrics.horizontalAdvance(longer) <= room:
                shown = longer
        return shown or metrics.elidedText(reasons[0], Qt.TextElideMode.ElideRight, room)

    def _ground(self) -> tuple[QPixmap, float]:
        """Return the line with its keys and without its words, and the left edge of the keys.

        It is painted once for each kind of sentence: keys take many strokes.
        """
        ratio = self.devicePixelRatioF()
        wanted = self.keys, self.state, self.size().toTuple(), ratio
        if wanted not in self._grounds:
            if len(self._grounds) == GROUNDS_KEPT:
                self._grounds.clear()
            ground = QPixmap(self.size() * ratio)
            ground.setDevicePixelRatio(ratio)
            painter = QPainter(ground)
            painter.fillRect(self.rect(), self.theme.tokens["window"])
            painter.fillRect(0, 0, self.width(), 1, self.theme.tokens["line"])
            left = self._paint_keys(painter)
            painter.end()
            self._grounds[wanted] = ground, left
        return self._grounds[wanted]

    def _paint_keys(self, painter: QPainter) -> float:
        """Paint the keys that have room with their words, and return their left edge."""
        theme = self.theme
        x = left = self._left_of(shown := self._keys_with_room())
        small, metrics = theme.font("ui_small"), QFontMetricsF(theme.font("ui_small"))
        for key, label in shown:
            face = key_size(theme, key)
            paint_key(painter, QRectF(round(x), (self.height() - face.height()) // 2 + 1, face.width(), face.height()),
                      theme, key)
            x += face.width() + theme.px(4)
            painter.setFont(small)
            painter.setPen(theme.tokens["text_muted"])
            text = metrics.horizontalAdvance(label)
            painter.drawText(QRectF(x, 1, text + 1, self.height() - 1), _LEFT, label)
            x += text + theme.px(13)
        return left

    def _keys_with_room(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that leave room for the state and a reason; the first needs it for the state alone."""
        theme, keys = self.theme, self.keys
        state = theme.font("ui_small")
        state.setWeight(state.Weight.DemiBold)
        said = theme.size("inset") + QFontMetricsF(state).horizontalAdvance(self.state) + theme.px(6 + 8)
        while keys and self._left_of(keys) < said + (theme.px(ROOM_FOR_REASONS) if len(keys) > 1 else 0):
            keys = keys[:-1]
        return keys

    def _left_of(self, keys: tuple[tuple[str, str], ...]) -> float:
        """Return where keys begin that end at the right edge."""
        theme, metrics = self.theme, QFontMetricsF(self.theme.font("ui_small"))
        wide = sum(key_size(theme, key).width() + theme.px(4) + metrics.horizontalAdvance(label) for key, label in keys)
        return self.width() - theme.px(12) - wide - theme.px(13) * max(len(keys) - 1, 0)

    def _restyle(self) -> None:
        self._grounds.clear()
        self.updateGeometry()
        self.update()
