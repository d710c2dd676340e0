"""The start page: open, paste, the example, recent briefs, and what to know in three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from desktop.key_faces import face_of, key_of
from desktop.translating import tr
from desktop.views.heading import TITLE, Heading
from desktop.views.labels import Hovered, Ink
from desktop.views.painting import begin_control, key_size, paint_box, paint_key, paint_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.settings import Preferences
    from desktop.theme import Theme
    from desktop.views.recent import Recent

CARDS = (("open_source", "folder-open", tr("Open a document"), tr("Word, PDF, web page, e-mail or text"), "Ctrl+O"),
         ("paste_text", "clipboard-paste", tr("Paste a text"), tr("Whatever you have just copied"), "Ctrl+V"),
         ("try_example", "book-open", tr("Try the example"), tr("A news article of 435 words"), ""))
"""The commands of the cards, and their standard keys: the table of commands is loaded after the first paint."""
STEPS = (tr("The sentences that matter are marked at once, each with its reason."),
         tr("Set the length. Press [Space] to pin a sentence, [X] to leave one out."),
         tr("Export to Word. Every statement keeps a note of where it stands in the source."))
WITHOUT_KEYS = tr("Set the length. Pin a sentence, or leave one out.")
"""The second step while one of its commands has no key."""
RECENT = tr("Recent briefs")
PRIVATE, ALL_KEYS = tr("Nothing leaves this computer."), tr("all keys")
DROP = tr("You can also drop files anywhere in this window.")
CARDS_TOP = 56
"""From the title's top to the first card's."""
CARD, APART, BESIDE = 440, 84, 264
"""How wide a card is, how far the column beside the cards is from them where there is room, and its least width."""
NARROW, NEAR = 340, 34
"""How narrow a card may become for that column, and how near to it."""
HIGH, LOW = (64, 74), (40, 46)
"""How high a card is and how far it is from one to the next; the second in a low window, without the line below."""
FOOT = 35
RING = 4

Run = tuple[float, float, str]
"""Words on one line, or a key's name: left, top, what is written."""


class Start(Heading):
    """What is seen before anything is open. It comes right after the first frame, so it has few widgets."""

    def __init__(self, preferences: Preferences, theme: Theme, run: Callable[..., None],
                 parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.preferences = preferences
        self.run = run
        self._inks = (Ink(theme, "text_muted", self._paint_muted, self),
                      Ink(theme, "chosen_mark", self._paint_figures, self))
        self.cards = tuple(Card(theme, *words, run, self) for words in CARDS)
        self.recent = self._rows()
        self.steps: tuple[Step, ...] = ()
        self._right = self._below = 0
        self.setAccessibleName(TITLE)
        theme.changed.connect(self.arrange)
        preferences.changed.connect(self._fill)

    def focus_widget(self) -> QWidget:
        """Return the first card."""
        return self.cards[0]

    def forget(self, path: str) -> None:
        """Forget a recent brief; its file stays."""
        lines = self.preferences.now.recent
        place = next((number for number, line in enumerate(lines) if line.split("\t")[0] == path), 0)
        self.preferences.change(recent=tuple(line for line in lines if line.split("\t")[0] != path))
        if self.recent:
            self.recent[min(place, len(self.recent) - 1)].setFocus()
        else:
            self.cards[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close a message on Esc; the key is bound to the panes, none of which is shown."""
        if event.key() == Qt.Key.Key_Escape:
            self.run("back")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in the colour of text and no button: the steps, and the rule above them."""
        theme, px = self.theme, self.theme.px
        left, _top, column = self.column()
        painter = QPainter(self)
        if self.recent and self.steps:
            paint_box(painter, QRectF(left, self._below + px(88), column, 1), theme.tokens["line"], None, 0)
        for step in self.steps:
            for x, y, words in step.runs:
                paint_words(painter, QRectF(x, y, step.box.width(), px(22)), theme, words, "ui")
        painter.end()

    def _paint_muted(self, painter: QPainter) -> None:
        theme, px = self.theme, self.theme.px
        left, top, _column = self.column()
        below, foot = self._below, self.height() - px(FOOT)
        drop = QRectF(left + px(2), below + px(5), self.width() - left - px(2), px(20))
        if drop.bottom() <= foot and QFontMetricsF(theme.font("ui")).horizontalAdvance(DROP) <= drop.width():
            paint_words(painter, drop, theme, DROP, "ui")
        if any(not row.isHidden() for row in self.recent):
            paint_words(painter, QRectF(self._right, top + px(14), px(300), px(18)), theme, RECENT, "title")
        for step in self.steps:
            for x, y, key in step.keys:
                paint_key(painter, QRectF(QPointF(x, y), key_size(theme, key)), theme, key, ink="")
        if foot < below:
            return
        painter.drawPixmap(px(24), foot + px(2), theme.pixmap("lock", 14))
        paint_words(painter, QRectF(px(45), foot, px(300), px(18)), theme, PRIVATE, "ui_small")
        key = key_of("key_sheet", "F1")
        if key:
            edge = self.width() - px(24) - QFontMetricsF(theme.font("ui_small")).horizontalAdvance(ALL_KEYS)
            paint_words(painter, QRectF(edge, foot, self.width() - edge, px(18)), theme, ALL_KEYS, "ui_small")
            face = key_size(theme, key)
            paint_key(painter, QRectF(QPointF(round(edge) - px(4) - face.width(), foot), face), theme, key, ink="")

    def _paint_figures(self, painter: QPainter) -> None:
        px = self.theme.px
        for step in self.steps:
            box = QRectF(step.box.left(), step.box.top(), px(20), px(28))
            paint_words(painter, box, self.theme, str(step.number), "step")

    def _fill(self) -> None:
        """Show the recent briefs and the keys of now."""
        for row in self.recent:
            row.hide()
            row.deleteLater()
        self.recent = self._rows()
        self.arrange()

    def _rows(self) -> tuple[Recent, ...]:
        lines = tuple(line for line in self.preferences.now.recent[:6] if line.count("\t") == 4)
        if not lines:
            return ()
        from desktop.views.recent import Recent

        return tuple(Recent(self.theme, line, self.run, self.forget, self) for line in lines)

    def arrange(self) -> None:
        """Put everything in its place, in the size of now."""
        super().arrange()
        px = self.theme.px
        left, top, column = self.column()
        foot = self.height() - px(FOOT)
        high, pitch = HIGH if top + px(CARDS_TOP + 3 * HIGH[1]) <= foot else LOW
        beside = column >= px(NARROW + NEAR + BESIDE)
        wide = min(px(CARD), column - px(NEAR + BESIDE) if beside else column)
        self._right = left + wide + min(px(APART), column - wide - px(BESIDE))
        self._below = below = top + px(CARDS_TOP + 3 * pitch)
        for ink in self._inks:
            ink.resize(self.size())
        for number, card in enumerate(self.cards):
            card.setGeometry(left - RING, top + px(CARDS_TOP) + number * px(pitch) - RING, wide + 2 * RING,
                             px(high) + 2 * RING)
        for number, row in enumerate(self.recent):
            y = top + px(49) + number * px(55)
            row.setGeometry(self._right - px(10), y, left + column - self._right + px(10), px(50))
            row.setVisible(beside and y + px(50) <= foot)
        if beside and not self.recent:
            places = tuple((self._right, top + px(CARDS_TOP + 1) + number * px(74), left + column - self._right)
                           for number in range(3))
        else:
            third = (column + px(33)) // 3
            places = tuple((left + number * third, below + px(113 if self.recent else 44), third - px(33))
                           for number in range(3))
        words = _steps_now()
        steps = tuple(Step(self.theme, number + 1, words[number], places[number]) for number in range(3))
        self.steps = steps if max(step.bottom for step in steps) <= foot else ()
        self.setAccessibleDescription(" ".join((*words, DROP, PRIVATE)).replace("[", "").replace("]", ""))
        self.update()


class Step:
    """What to know, at its place: its figure, and its words with the keys among them as keys."""

    __slots__ = ("bottom", "box", "keys", "number", "runs")

    def __init__(self, theme: Theme, number: int, words: str, place: tuple[int, int, int]) -> None:
        """Break words into lines that reach no further than a place is wide (left, top and width)."""
        px = theme.px
        left, top, wide = place
        self.number = number
        self.box = QRectF(left, top, wide, px(88))
        self.runs: list[Run] = []
        self.keys: list[Run] = []
        metrics = QFontMetricsF(theme.font("ui"))
        space = metrics.horizontalAdvance(" ")
        x, y, run = float(px(22)), px(4), ""
        for piece in words.split(" "):
            key = piece.strip("[]") if piece.startswith("[") else ""
            width = key_size(theme, key).width() if key else metrics.horizontalAdvance(piece)
            if x + width > wide and x > px(22):
                x, y, run = float(px(22)), y + px(22), ""
            if key:
                self.keys.append((left + round(x), top + y + px(2), key))
            elif run:
                self.runs[-1] = (*self.runs[-1][:2], f"{self.runs[-1][2]} {piece}")
            else:
                self.runs.append((left + x, top + y, piece))
            run = "" if key else piece
            x += width + space
        self.bottom = top + y + px(22)


def _steps_now() -> tuple[str, ...]:
    """Return the steps with the keys that pin and leave out now."""
    pin, leave_out = key_of("pin", "Space"), key_of("leave_out", "X")
    if not pin or not leave_out:
        return STEPS[0], WITHOUT_KEYS, STEPS[2]
    pin, leave_out = (f"[{face_of(key)}]".replace(" ", "\u00a0") for key in (pin, leave_out))
    second = STEPS[1].replace("[Space]", pin).replace("[X]", leave_out)
    return STEPS[0], second, STEPS[2]


class Card(Hovered):
    """A card: an icon, what it does, its key where there is room, and where it is high enough a line about it."""

    def __init__(self, theme: Theme, command: str, icon: str, title: str, text: str, keys: str,
                 run: Callable[..., None], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._command, self._standard = command, keys
        self._icon, self._title, self._text = icon, title, text
        self._muted = Ink(theme, "text_muted", self._paint_muted, self)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.clicked.connect(lambda: run(command))

    def sizeHint(self) -> QSize:
        """Return the size of a card with its ring."""
        return QSize(self.theme.px(440) + 2 * RING, self.theme.px(64) + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, what stands on it, and its ring."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter, box = begin_control(self)
        radius = theme.radius("card")
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "raised"
        paint_box(painter, box, tokens[fill], tokens["edge" if theme.scheme == "contrast" else "line"], radius,
                  tokens.edge_width(fill))
        if self.hasFocus():
            paint_box(painter, box.adjusted(-RING, -RING, RING, RING), None, tokens["accent"], radius + RING, 2)
        # Between two pixels it would be soft.
        painter.drawPixmap(RING + px(16), self.height() // 2 - px(10), theme.pixmap(self._icon, 20, "accent"))
        title = QRectF(RING + px(51), RING + self._first(), px(300), px(20))
        paint_words(painter, title, theme, self._title, "card")
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Let what is muted lie over the whole card."""
        self._muted.resize(self.size())

    def _paint_muted(self, painter: QPainter) -> None:
        theme, px = self.theme, self.theme.px
        box = QRectF(self.rect())
        words = 0.0
        if self._is_high():
            paint_words(painter, QRectF(RING + px(51), RING + px(32), px(300), px(20)), theme, self._text, "ui")
            words = QFontMetricsF(theme.font("ui")).horizontalAdvance(self._text)
        key = key_of(self._command, self._standard)
        size = key_size(theme, key)
        corner = QPointF(box.right() - RING - px(16) - size.width(), box.center().y() - px(9))
        if key and RING + px(51 + 8) + words <= corner.x():
            paint_key(painter, QRectF(corner, size), theme, key, ink="")

    def _is_high(self) -> bool:
        return self.height() >= self.theme.px(HIGH[0])

    def _first(self) -> int:
        """Return where the title stands below the card's top."""
        return self.theme.px(13 if self._is_high() else (LOW[0] - 20) // 2)
