"""The start page: open, paste, the example, recent briefs, and what to know in three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.views.painting import LEFT, RIGHT, key_size, paint_box, paint_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent

    from desktop.settings import Preferences
    from desktop.theme import Theme

CARDS = (("open_source", "folder-open", "Open a document", "Word, PDF, web page, e-mail or text", "Ctrl+O"),
         ("paste_text", "clipboard-paste", "Paste a text", "Whatever you have just copied", "Ctrl+V"),
         ("try_example", "book-open", "Try the example", "A news article of 435 words", ""))
STEPS = ((("The sentences that matter are marked at once, each with its reason.",)),
         (("Set the length. Press ", "[Space]", " to pin a sentence, ", "[X]", " to leave one out.")),
         (("Export to Word. Every statement keeps a note of where it stands in the source.",)))
LAYOUTS = {"one-page": "One-page brief", "information": "Information paper", "submission": "Submission",
           "digest": "Press digest"}
COLUMN = 920


class Start(QWidget):
    """What is seen before anything is open. Built before the first paint, so nothing heavy is in it."""

    def __init__(self, preferences: Preferences, theme: Theme, run: Callable[..., None],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.theme = theme
        self.run = run
        self.cards = tuple(Card(theme, *words, run, self) for words in CARDS)
        self.recent: tuple[Recent, ...] = ()
        theme.changed.connect(self._arrange)
        preferences.changed.connect(self._fill)
        self._fill()

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

    def resizeEvent(self, _event: object) -> None:
        """Keep the column in the middle."""
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint headings, steps and the foot."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens["window"])
        left, top, column = self._column()
        painter.setPen(tokens["text"])
        painter.setFont(theme.font("big"))
        painter.drawText(QRectF(left, top, px(440), px(36)), LEFT, "Start a brief")
        right = left + px(524)
        if self.recent:
            painter.setFont(theme.font("title"))
            painter.setPen(tokens["text_muted"])
            painter.drawText(QRectF(right, top + px(14), px(300), px(18)), LEFT, "Recent briefs")
        painter.setFont(theme.font("ui"))
        painter.setPen(tokens["text_muted"])
        below = top + px(53 + 3 * 74)
        painter.drawText(QRectF(left + px(2), below + px(7), px(440), px(20)), LEFT,
                         "You can also drop files anywhere in this window.")
        if self.recent:
            line = below + px(90)
            painter.fillRect(QRectF(left, line, column, 1), tokens["line"])
            for number, words in enumerate(STEPS):
                self._step(painter, QRectF(left + number * px(318), line + px(30), px(290), px(60)), number, words)
        else:
            for number, words in enumerate(STEPS):
                self._step(painter, QRectF(right, top + px(58) + number * px(74), column - px(524), px(60)), number,
                           words)
        self._foot(painter)
        painter.end()

    def _step(self, painter: QPainter, box: QRectF, number: int, words: tuple[str, ...]) -> None:
        """Paint a step's figure and its words, the keys among them as keys, broken where they reach the right."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter.setFont(theme.font("middle"))
        painter.setPen(tokens["chosen_mark"])
        painter.drawText(QRectF(box.left(), box.top() - px(4), px(20), px(28)), LEFT, str(number + 1))
        font = theme.font("ui")
        metrics = QFontMetricsF(font)
        left = box.left() + px(22)
        x, y, line = left, box.top(), px(22)
        painter.setFont(font)
        for piece in _pieces(words):
            key = piece.startswith("[")
            text = piece.strip("[]") if key else piece
            width = key_size(theme, text).width() if key else metrics.horizontalAdvance(text.rstrip())
            if x + width > box.right() and x > left:
                x, y = left, y + line
                text = text.lstrip()
            if key:
                size = key_size(theme, text)
                paint_key(painter, QRectF(x, y + (line - size.height()) / 2, size.width(), size.height()), theme, text)
                x += size.width()
            else:
                painter.setPen(tokens["text"])
                painter.drawText(QRectF(x, y, width + px(8), line), LEFT, text)
                x += metrics.horizontalAdvance(text)

    def _foot(self, painter: QPainter) -> None:
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        middle = self.height() - px(26)
        painter.drawPixmap(QPointF(px(24), middle - px(7)), theme.pixmap("lock", 14))
        painter.setFont(theme.font("ui_small"))
        painter.setPen(tokens["text_muted"])
        painter.drawText(QRectF(px(45), middle - px(9), px(300), px(18)), LEFT, "Nothing leaves this computer.")
        words = QFontMetricsF(theme.font("ui_small")).horizontalAdvance("all keys")
        painter.drawText(QRectF(self.width() - px(24) - words, middle - px(9), words + 1, px(18)), LEFT, "all keys")
        face = key_size(theme, "F1")
        paint_key(painter, QRectF(self.width() - px(28) - words - face.width(), middle - face.height() / 2,
                                  face.width(), face.height()), theme, "F1")

    def _column(self) -> tuple[float, float, float]:
        """Return left and top of the column and its width; in a narrow window it keeps 24 from the edges."""
        width = min(self.theme.px(COLUMN), self.width() - self.theme.px(48))
        top = self.theme.px(116) if self.height() > self.theme.px(640) else self.theme.px(32)
        return round((self.width() - width) / 2), top, width

    def _fill(self) -> None:
        for row in self.recent:
            row.hide()
            row.deleteLater()
        self.recent = tuple(
            Recent(self.theme, line, self.run, self.forget, self)
            for line in self.preferences.now.recent[:6] if line.count("\t") == 4)
        self._arrange()
        for row in self.recent:
            row.setVisible(True)

    def _arrange(self) -> None:
        px = self.theme.px
        left, top, column = self._column()
        ring = 4
        for number, card in enumerate(self.cards):
            card.setGeometry(int(left) - ring, int(top) + px(53) + number * px(74) - ring, px(440) + 2 * ring,
                             px(64) + 2 * ring)
        for number, row in enumerate(self.recent):
            row.setGeometry(int(left) + px(524 - 10), int(top) + px(47) + number * px(55), int(column) - px(524 - 10),
                            px(50))
        self.update()


class Hovered(QAbstractButton):
    """A button that shows the pointer on it."""

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()


class Card(Hovered):
    """A card of 440 × 64: an icon, what it does, a line about it, its key."""

    def __init__(self, theme: Theme, command: str, icon: str, title: str, text: str, keys: str,
                 run: Callable[..., None], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words = (icon, title, text, keys)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.clicked.connect(lambda: run(command))

    def sizeHint(self) -> QSize:
        """Return the size of a card with its ring."""
        return QSize(self.theme.px(440) + 8, self.theme.px(64) + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the card, and arrows go to its neighbours."""
        _press_or_step(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        icon, title, text, keys = self.words
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5)
        radius = theme.radius("card")
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "raised"
        edge = tokens["edge" if theme.scheme == "contrast" else "line"]
        paint_box(painter, box.adjusted(-0.5, -0.5, 0.5, 0.5), tokens[fill], edge, radius)
        if self.hasFocus():
            paint_box(painter, box.adjusted(-4, -4, 4, 4), None, tokens["accent"], radius + 4, 2)
        painter.drawPixmap(QPointF(box.left() + px(16), box.center().y() - px(10)),
                           theme.pixmap(icon, 20, "accent"))
        painter.setPen(tokens["text"])
        painter.setFont(_of_size(theme.font("title"), px(14)))
        painter.drawText(QRectF(box.left() + px(51), box.top() + px(12), px(300), px(20)), LEFT, title)
        painter.setPen(tokens["text_muted"])
        painter.setFont(theme.font("ui"))
        painter.drawText(QRectF(box.left() + px(51), box.top() + px(32), px(300), px(20)), LEFT, text)
        if keys:
            size = key_size(theme, keys)
            paint_key(painter, QRectF(box.right() - px(16) - size.width(), box.center().y() - size.height() / 2,
                                      size.width(), size.height()), theme, keys)
        painter.end()


class Recent(Hovered):
    """A recent brief of 50 px: its title, layout and sources, and when it was saved. Delete forgets it."""

    def __init__(self, theme: Theme, line: str, run: Callable[..., None], forget: Callable[[str], None],
                 parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._forget = forget
        self.path, self.title, layout, count, saved = line.split("\t")
        sources = "1 source" if count == "1" else f"{count} sources"
        self.text_below = f"{LAYOUTS.get(layout, layout)}, {sources}"
        self.day = day_of(saved)
        self.setAccessibleName(f"{self.title}, {self.text_below}, {self.day}")
        self.setToolTip(self.path)
        self.clicked.connect(lambda: run("open_recent", self.path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open it, arrows go to its neighbours, and Delete forget it."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Delete:
            self._forget(self.path)
        else:
            _press_or_step(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = theme.radius("row")
        if self.underMouse():
            paint_box(painter, box, tokens["hover"], None, radius)
        if self.hasFocus():
            paint_box(painter, box, None, tokens["accent"], radius, 2)
        small = QFontMetricsF(theme.font("ui_small"))
        width = small.horizontalAdvance(self.day)
        top = box.top() + px(7)
        room = box.width() - width - px(36)
        painter.setFont(theme.font("label"))
        painter.setPen(tokens["text"])
        title = cut(self.title, QFontMetricsF(theme.font("label")), room)
        painter.drawText(QRectF(px(10), top, room, px(18)), LEFT, title)
        painter.setFont(theme.font("ui_small"))
        painter.setPen(tokens["text_muted"])
        painter.drawText(QRectF(px(10), top + px(18), room, px(18)), LEFT, self.text_below)
        painter.drawText(QRectF(box.right() - width - px(12), top, width + 2, px(18)), RIGHT, self.day)
        painter.end()


def cut(text: str, metrics: QFontMetricsF, room: float) -> str:
    """Cut a text with … where it is wider than its room."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    while text and metrics.horizontalAdvance(text + "…") > room:
        text = text[:-1]
    return text.rstrip() + "…"


def day_of(saved: str) -> str:
    """Write when a brief was saved: "Today, 09:42", the day of this week, else the date."""
    from datetime import date, datetime

    when = datetime.fromisoformat(saved)
    days = (date.today() - when.date()).days
    if days == 0:
        return f"Today, {when:%H:%M}"
    if 0 < days < 7:
        return f"{when:%A}"
    return f"{when.day} {when:%B}" if when.year == date.today().year else f"{when.day} {when:%B %Y}"


def _press_or_step(button: QAbstractButton, event: QKeyEvent) -> None:
    from PySide6.QtCore import Qt

    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
        button.click()
    elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Right}:
        button.focusNextPrevChild(True)
    elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Left}:
        button.focusNextPrevChild(False)
    else:
        QAbstractButton.keyPressEvent(button, event)


def _pieces(words: tuple[str, ...]) -> list[str]:
    """Return what must not be broken: words with the space after them, keys, and what follows a key."""
    found: list[str] = []
    for part in words:
        if part.startswith("["):
            found.append(part)
        else:
            found.extend(f"{word} " for word in part.rstrip().split(" "))
    return found


def _of_size(font: QFont, pixels: int) -> QFont:
    font.setPixelSize(pixels)
    return font
