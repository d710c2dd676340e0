"""The start page: open, paste, the example, recent briefs, and what to know in three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from desktop.translating import tr
from desktop.views.labels import Hovered, KeyFace, Words
from desktop.views.painting import LEFT, paint_box

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.settings import Preferences
    from desktop.theme import Theme
    from desktop.views.recent import Recent

CARDS = (("open_source", "folder-open", tr("Open a document"), tr("Word, PDF, web page, e-mail or text"), "Ctrl+O"),
         ("paste_text", "clipboard-paste", tr("Paste a text"), tr("Whatever you have just copied"), "Ctrl+V"),
         ("try_example", "book-open", tr("Try the example"), tr("A news article of 435 words"), ""))
STEPS = (tr("The sentences that matter are marked at once, each with its reason."),
         tr("Set the length. Press [Space] to pin a sentence, [X] to leave one out."),
         tr("Export to Word. Every statement keeps a note of where it stands in the source."))
COLUMN = 920
CARDS_TOP = 56
"""From the title's top to the first card's."""
RING = 4


class Start(QWidget):
    """What is seen before anything is open. Painted first of all, so nothing heavy is in it."""

    def __init__(self, preferences: Preferences, theme: Theme, run: Callable[..., None],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.theme = theme
        self.run = run
        self.cards = tuple(Card(theme, *words, run, self) for words in CARDS)
        self.recent: tuple[Recent, ...] = ()
        self._title = Words(theme, tr("Start a brief"), "big", "text", self)
        self._drop = Words(theme, tr("You can also drop files anywhere in this window."), "ui", "text_muted", self)
        self._recent_title = Words(theme, tr("Recent briefs"), "title", "text_muted", self)
        self._steps = tuple(Step(theme, number, words, self) for number, words in enumerate(STEPS, start=1))
        self._lock = QLabel(self)
        self._private = Words(theme, tr("Nothing leaves this computer."), "ui_small", "text_muted", self)
        self._key = KeyFace(theme, "F1", self)
        self._all_keys = Words(theme, tr("all keys"), "ui_small", "text_muted", self)
        self._dressed = False
        theme.changed.connect(self._restyle)
        preferences.changed.connect(self._fill)
        self._fill()

    def focus_widget(self) -> QWidget:
        """Return the first card."""
        return self.cards[0]

    def dress(self) -> None:
        """Put the icons in their places; after the first paint, which QtSvg would make wait."""
        self._dressed = True
        self._lock.setPixmap(self.theme.pixmap("lock", 14))
        for card in self.cards:
            card.dress()

    def forget(self, path: str) -> None:
        """Forget a recent brief; its file stays."""
        lines = self.preferences.now.recent
        place = next((number for number, line in enumerate(lines) if line.split("\t")[0] == path), 0)
        self.preferences.change(recent=tuple(line for line in lines if line.split("\t")[0] != path))
        if self.recent:
            self.recent[min(place, len(self.recent) - 1)].setFocus()
        else:
            self.cards[0].setFocus()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule above the steps, where recent briefs stand beside the cards."""
        if self.recent:
            left, top, column = self._column()
            painter = QPainter(self)
            rule = QRectF(left, top + self.theme.px(CARDS_TOP + 3 * 74 + 88), column, 1)
            paint_box(painter, rule, self.theme.tokens["line"], None, 0)
            painter.end()

    def _restyle(self) -> None:
        if self._dressed:
            self.dress()
        self._arrange()

    def _fill(self) -> None:
        for row in self.recent:
            row.hide()
            row.deleteLater()
        lines = tuple(line for line in self.preferences.now.recent[:6] if line.count("\t") == 4)
        self.recent = self._rows(lines) if lines else ()
        self._recent_title.setVisible(bool(lines))
        self._arrange()
        for row in self.recent:
            row.setVisible(True)

    def _rows(self, lines: tuple[str, ...]) -> tuple[Recent, ...]:
        from desktop.views.recent import Recent

        return tuple(Recent(self.theme, line, self.run, self.forget, self) for line in lines)

    def _column(self) -> tuple[int, int, int]:
        """Return left and top of the column and its width; in a narrow window it keeps 24 from the edges."""
        width = min(self.theme.px(COLUMN), self.width() - self.theme.px(48))
        top = self.theme.px(116) if self.height() > self.theme.px(640) else self.theme.px(32)
        return round((self.width() - width) / 2), top, width

    def _arrange(self) -> None:
        px = self.theme.px
        left, top, column = self._column()
        right, below = left + px(524), top + px(CARDS_TOP + 3 * 74)
        self._title.setGeometry(left, top, px(440), px(36))
        for number, card in enumerate(self.cards):
            card.setGeometry(left - RING, top + px(CARDS_TOP) + number * px(74) - RING, px(440) + 2 * RING,
                             px(64) + 2 * RING)
        self._drop.setGeometry(left + px(2), below + px(5), px(510), px(20))
        self._recent_title.setGeometry(right, top + px(14), px(300), px(18))
        for number, row in enumerate(self.recent):
            row.setGeometry(right - px(10), top + px(49) + number * px(55), column - px(524 - 10), px(50))
        pitch = (column + px(33)) // 3
        for number, step in enumerate(self._steps):
            if self.recent:
                step.setGeometry(left + number * pitch, below + px(113), pitch - px(28), px(66))
            else:
                step.setGeometry(right, top + px(CARDS_TOP + 1) + number * px(74), column - px(524), px(66))
        self._arrange_foot()
        self.update()

    def _arrange_foot(self) -> None:
        px = self.theme.px
        middle = self.height() - px(26)
        words, key = self._all_keys.sizeHint().width(), self._key.width()
        self._lock.setGeometry(px(24), middle - px(7), px(14), px(14))
        self._private.setGeometry(px(45), middle - px(9), px(300), px(18))
        self._all_keys.setGeometry(self.width() - px(24) - words, middle - px(9), words, px(18))
        self._key.move(self.width() - px(28) - words - key, middle - px(9))


class Step(QWidget):
    """What to know: its figure, and its words with the keys among them as keys, broken where they reach the right."""

    def __init__(self, theme: Theme, number: int, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._figure = Words(theme, str(number), "step", "chosen_mark", self)
        self._pieces = tuple(words.split())
        self._keys = {piece: KeyFace(theme, piece.strip("[]"), self) for piece in self._pieces if piece.startswith("[")}
        self._runs: list[tuple[float, float, str]] = []
        self.setAccessibleName(words.replace("[", "").replace("]", ""))
        theme.changed.connect(self._arrange)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Break the words into lines anew."""
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; a widget's pen has the colour of text from the start."""
        painter = QPainter(self)
        painter.setFont(self.theme.font("ui"))
        high = self.theme.px(22)
        for x, y, words in self._runs:
            painter.drawText(QRectF(x, y, self.width(), high), LEFT, words)
        painter.end()

    def _arrange(self) -> None:
        px = self.theme.px
        self._figure.setGeometry(0, 0, px(20), px(28))
        metrics = QFontMetricsF(self.theme.font("ui"))
        space = metrics.horizontalAdvance(" ")
        first, x, y, run = px(22), float(px(22)), px(4), ""
        self._runs = []
        for piece in self._pieces:
            key = self._keys.get(piece)
            width = key.width() if key else metrics.horizontalAdvance(piece)
            if x + width > self.width() and x > first:
                x, y, run = float(first), y + px(22), ""
            if key:
                key.move(round(x), y + px(2))
            elif run:
                self._runs[-1] = (*self._runs[-1][:2], f"{self._runs[-1][2]} {piece}")
            else:
                self._runs.append((x, y, piece))
            run = "" if key else piece
            x += width + space
        self.update()


class Card(Hovered):
    """A card of 440 × 64: an icon, what it does, a line about it, its key."""

    def __init__(self, theme: Theme, command: str, icon: str, title: str, text: str, keys: str,
                 run: Callable[..., None], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._picture = icon
        self._icon = QLabel(self)
        self._title = Words(theme, title, "card", "text", self)
        self._text = Words(theme, text, "ui", "text_muted", self)
        self._key = KeyFace(theme, keys, self) if keys else None
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.clicked.connect(lambda: run(command))
        theme.changed.connect(self._arrange)
        self._arrange()

    def dress(self) -> None:
        """Put the icon in its place."""
        self._icon.setPixmap(self.theme.pixmap(self._picture, 20, "accent"))

    def sizeHint(self) -> QSize:
        """Return the size of a card with its ring."""
        return QSize(self.theme.px(440) + 2 * RING, self.theme.px(64) + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its ring; what is on it are labels."""
        theme, tokens = self.theme, self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        radius = theme.radius("card")
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "raised"
        paint_box(painter, box, tokens[fill], tokens["edge" if theme.scheme == "contrast" else "line"], radius)
        if self.hasFocus():
            paint_box(painter, box.adjusted(-RING, -RING, RING, RING), None, tokens["accent"], radius + RING, 2)
        painter.end()

    def _arrange(self) -> None:
        px = self.theme.px
        middle = RING + px(32)
        self._icon.setGeometry(RING + px(16), middle - px(10), px(20), px(20))
        self._title.setGeometry(RING + px(51), RING + px(13), px(300), px(20))
        self._text.setGeometry(RING + px(51), RING + px(32), px(300), px(20))
        if self._key:
            self._key.move(RING + px(440 - 16) - self._key.width(), middle - px(9))
