"""Finding a command, or a field of the page, by its words: at most nine rows, and why a command cannot run now."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.commands import COMMANDS
from desktop.commands.page import fields_of
from desktop.commands.synonyms import COMMAND_WORDS, FIELD_WORDS
from desktop.key_faces import key_of
from desktop.tokens import size_of
from desktop.translating import tr
from desktop.views.controls import SlimScrollBar
from desktop.views.menu_rows import offer_editing
from desktop.views.overlay_card import EDGE, OverlayCard
from desktop.views.painting import key_size, paint_box, paint_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.desk import Desk
    from desktop.keys import Keys
    from desktop.theme import Theme

    Spans = tuple[tuple[int, int], ...]

FOUND = Qt.ItemDataRole.UserRole + 1
MOST = 9
OTHER = 3
"""Letters from which other words than those of the row are looked at: fewer begin too many of them."""
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_GO = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST, Qt.Key.Key_PageDown: MOST}


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: `spans` are the letters that matched, `reason` says why a command cannot run now.

    `others` are words that find it too; `values` are what the command is given, as the field that it fills in.
    """

    name: str
    words: str
    menu: str
    others: str
    keys: tuple[str, ...] = ()
    reason: str = ""
    values: tuple[str, ...] = ()
    spans: Spans = ()


def find(wanted: str, rows: Iterable[Found]) -> tuple[Found, ...]:
    """Return the rows whose words hold every word wanted: those that can run first, the nearest first."""
    parts = wanted.casefold().split()
    found: list[tuple[tuple[bool, int], Found]] = []
    for row in rows:
        match = _match(row, parts)
        if match is not None:
            found.append(((bool(row.reason), match[0]), replace(row, spans=match[1])))
    return tuple(row for _, row in sorted(found, key=lambda one: one[0]))


def rows_of_commands(keys_of: dict[str, tuple[str, ...]], when: Callable[[str], str | None]) -> tuple[Found, ...]:
    """Return every command as a row."""
    return tuple(Found(command.name, command.words, command.menu_words,
                       f"{command.hint} {COMMAND_WORDS.get(command.name, '')}", keys_of[command.name],
                       when(command.when) or "") for command in COMMANDS)


def rows_of_fields(fields: Iterable[tuple[str, str]]) -> tuple[Found, ...]:
    """Return fields of the page as rows that let the user write in them."""
    return tuple(Found("fill_in", words, tr("On the page"), FIELD_WORDS.get(field, ""), values=(field,))
                 for field, words in fields)


class FindCommand(OverlayCard):
    """The card: typing finds, arrows choose, Enter runs, Esc closes."""

    def __init__(self, desk: Desk, run: Callable[..., None], keys: Keys, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.run = run
        self.keys = keys
        self.setAccessibleName(tr("Find a command"))
        self.field = QLineEdit(self)
        self.field.setFrame(False)
        self.field.setAccessibleName(tr("Find a command"))
        self.field.installEventFilter(self)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.field.customContextMenuRequested.connect(
            lambda place: offer_editing(self.field, self.theme, self.field.mapToGlobal(place)))
        self.field.textChanged.connect(self.refresh)
        self.list = QListView(self)
        self.list.setModel(QStandardItemModel(self))
        self.list.setItemDelegate(Rows(self.theme, self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(tr("Commands found"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollBar(SlimScrollBar(self.theme, ground="raised", parent=self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._run)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.column.addWidget(self.field)
        self.column.addSpacing(1)
        self.column.addWidget(self.list)
        self.setFocusProxy(self.field)
        self.rows: tuple[Found, ...] = ()
        """All there is to be found."""
        self.found: tuple[Found, ...] = ()
        self.theme.changed.connect(self._restyle)
        desk.workspace.brief_changed.connect(self._follow)
        self._restyle()

    def showEvent(self, event: object) -> None:
        """Begin with an empty field: every command."""
        self.field.clear()
        self._follow()

    def refresh(self) -> None:
        """Find anew."""
        self.found = find(self.field.text(), self.rows)
        model = self.list.model()
        assert isinstance(model, QStandardItemModel)
        model.clear()
        for found in self.found:
            item = QStandardItem()
            item.setData(found, FOUND)
            item.setData(", ".join(filter(None, (found.words, found.menu, " ".join(found.keys), found.reason))),
                         Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)
        self.list.setCurrentIndex(model.index(0, 0))
        # How many there are is painted beside the field, not in the list.
        self.update()
        area = self.parentWidget()
        if area is not None:
            self.place(area.rect())

    def place(self, area: QRect) -> None:
        """Stand in the middle, 96 from the top, as high as the rows need; in a low window higher, with fewer rows."""
        px = self.theme.px
        top = min(self.theme.size("find_command", "top"), area.height() // 9)
        fit = (area.height() - top - px(52 + 6 + 6 + 40 + 24)) // px(36)
        rows = max(min(len(self.found), MOST, fit), 1)
        wide = min(self.theme.size("find_command", "width"), area.width() - 32)
        high = px(52 + 6 + 6 + 40) + rows * px(36) + 1
        self.setGeometry((area.width() - wide) // 2 - EDGE, top - EDGE, wide + 2 * EDGE, high + 2 * EDGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's arrows, Enter and Esc act on the list; the keys of commands do nothing meanwhile."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the search icon, how many were found, and the foot."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        painter = QPainter(self)
        card = self.paint_ground(painter)
        painter.drawPixmap(QPointF(card.left() + px(16), card.top() + px(18)), theme.pixmap("search", 16))
        painter.setFont(theme.font("ui_small"))
        painter.setPen(tokens["text_muted"])
        words = tr("{found} of {count} commands") if self.field.text() else tr("{count} commands")
        count = words.format(found=len(self.found), count=len(self.rows))
        painter.drawText(QRectF(card.right() - px(196), card.top(), px(180), px(52)), _RIGHT, count)
        painter.fillRect(card.left(), card.top() + px(52), card.width(), 1, tokens["line"])
        foot = card.bottom() - px(40) + 1
        painter.setClipRect(card.adjusted(0, foot - card.top(), 0, 0))
        paint_box(painter, QRectF(card), tokens["window"], tokens["line"], theme.radius("card"))
        painter.setClipping(False)
        painter.fillRect(card.left(), foot, card.width(), 1, tokens["line"])
        self._paint_hints(painter, card, foot + px(20))
        if not self.found:
            painter.setFont(theme.font("ui"))
            painter.setPen(tokens["text_muted"])
            painter.drawText(QRectF(card.left() + px(16), card.top() + px(58), card.width() - px(32), px(36)), _LEFT,
                             tr("No command is called “{words}”.").format(words=self.field.text()))
        painter.end()

    def _paint_hints(self, painter: QPainter, card: QRect, middle: float) -> None:
        """Paint what keys do: the last of its own that there is room for, then at the right where all keys are."""
        theme, left, gap = self.theme, float(card.left() + self.theme.px(16)), self.theme.px(16)
        right = card.right() - self.theme.px(20)
        hints = [(("↑", "↓"), tr("choose")), (("Enter",), tr("run")), (("Esc",), tr("close"))]
        while left + sum(_hint_width(theme, *hint) + gap for hint in hints) - gap > right:
            del hints[0]
        for keys, words in hints:
            left = _hint(painter, theme, left, middle, keys, words)
        key, words = key_of("key_sheet"), tr("all keys")
        width = _hint_width(theme, (key,), words)
        if key and left + width <= right:
            _hint(painter, theme, right - width, middle, (key,), words)

    def _follow(self) -> None:
        """Tell anew what can run, and what can be filled in, when the brief is another."""
        if self.isVisible():
            self.rows = (*rows_of_commands(self.keys.keys, self.desk.workspace.when),
                         *rows_of_fields(fields_of(self.desk)))
            self.refresh()

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.desk.workspace.look(overlay="")
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_F1:
            self.desk.workspace.look(overlay="keys")
        elif event.key() in _GO and self.found:
            last = len(self.found) - 1
            row = min(max(self.list.currentIndex().row() + _GO[Qt.Key(event.key())], 0), last)
            self.list.setCurrentIndex(self.list.model().index(row, 0))
        else:
            shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_P and event.modifiers() == shift:
                self.desk.workspace.look(overlay="")
                return True
            return False
        return True

    def _run(self, index: QModelIndex) -> None:
        """Close, give the focus back, and run the command; one that cannot run says why and stays."""
        found: Found | None = index.data(FOUND)
        if found is not None and not found.reason:
            self.desk.workspace.look(overlay="")
            self.run(found.name, *found.values)

    def _restyle(self) -> None:
        px = self.theme.px
        # What is in the card leaves its edge free, which is all that sets it off in high contrast.
        self.column.setContentsMargins(EDGE + 1, EDGE, EDGE + 1, EDGE + px(40))
        self.field.setFont(self.theme.font("field_large"))
        self.field.setFixedHeight(px(size_of("find_command", "field")))
        self.field.setTextMargins(px(41), 0, px(196), 0)
        palette = self.theme.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.field.setPalette(palette)
        self.list.setPalette(palette)
        self.list.setViewportMargins(0, px(6), 0, px(6))
        self.list.doItemsLayout()


class Rows(QStyledItemDelegate):
    """Paints a command: its words with what matched, its menu or why it cannot run, its keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(self.theme.px(100), self.theme.size("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint a row."""
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        found: Found = index.data(FOUND)
        row = QRectF(option.rect).adjusted(px(6), 0, -px(6), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        tinted = selected or bool(option.state & QStyle.StateFlag.State_MouseOver)
        if tinted:
            # A tint alone is black on black in high contrast.
            edge = tokens["accent"] if selected and theme.scheme == "contrast" else None
            paint_box(painter, row, tokens["selected" if selected else "hover"], edge, theme.radius("control"), 2)
        if selected:
            painter.fillRect(QRectF(row.left(), row.top() + px(6), 3, row.height() - px(12)), tokens["accent"])
        right = self._keys(painter, row, found)
        font = theme.font("ui_small")
        font.setItalic(bool(found.reason))
        box = QRectF(row.left() + px(10), row.top(), right - px(8) - row.left() - px(10), row.height())
        said, end = found.reason or found.menu, row.right() - px(142)
        wide = QFontMetricsF(font).horizontalAdvance(said)
        free = end - wide - px(8) - box.left() - self._wide(found)
        if free < 0 and found.reason:
            # Where the keys of another would stand there is room for why it cannot run.
            end = right
        if free >= 0 or found.reason:
            painter.setFont(font)
            painter.setPen(tokens["text_muted"])
            painter.drawText(QRectF(row.left(), row.top(), end - row.left(), row.height()), _RIGHT, said)
            box.setRight(end - wide - px(8))
        self._words(painter, box, found, "text_muted" if tinted else "text_disabled")
        painter.restore()

    def _keys(self, painter: QPainter, row: QRectF, found: Found) -> float:
        """Paint the keys of a command that can run at the end of its row; return where they begin."""
        theme, right = self.theme, row.right() - self.theme.px(10)
        for key in reversed(() if found.reason else found.keys[:2]):
            size = key_size(theme, key)
            right -= size.width()
            paint_key(painter, QRectF(right, row.center().y() - size.height() / 2, size.width(), size.height()), theme,
                      key)
            right -= theme.px(4)
        return right

    def _wide(self, found: Found) -> float:
        fonts = (self.theme.font("ui"), self.theme.font("title"))
        return sum(QFontMetricsF(fonts[matched]).horizontalAdvance(text)
                   for text, matched in _parts(found.words, found.spans))

    def _words(self, painter: QPainter, box: QRectF, found: Found, unavailable: str) -> None:
        """Paint the words, what matched in its own type, and cut them where the box ends."""
        theme, tokens = self.theme, self.theme.tokens
        plain, strong = theme.font("ui"), theme.font("title")
        left = box.left()
        for text, matched in _parts(found.words, found.spans):
            font = strong if matched else plain
            painter.setFont(font)
            ink = unavailable if found.reason else "accent" if matched else "text"
            painter.setPen(tokens[ink])
            metrics = QFontMetricsF(font)
            # What has just room is not cut for the part of a pixel.
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.right() - left + 1)
            width = metrics.horizontalAdvance(shown)
            painter.drawText(QRectF(left, box.top(), width + 2, box.height()), _LEFT, shown)
            left += width
            if shown != text:
                return


def _hint_width(theme: Theme, keys: tuple[str, ...], words: str) -> float:
    faces = sum(key_size(theme, key).width() + theme.px(4) for key in keys)
    return faces + QFontMetricsF(theme.font("ui_small")).horizontalAdvance(words)


def _hint(painter: QPainter, theme: Theme, left: float, middle: float, keys: tuple[str, ...], words: str) -> float:
    """Paint keys and what they do; return where the next ones begin."""
    px = theme.px
    for key in keys:
        size = key_size(theme, key)
        paint_key(painter, QRectF(left, middle - size.height() / 2, size.width(), size.height()), theme, key)
        left += size.width() + px(4)
    painter.setFont(theme.font("ui_small"))
    painter.setPen(theme.tokens["text_muted"])
    width = QFontMetricsF(theme.font("ui_small")).horizontalAdvance(words)
    painter.drawText(QRectF(left, middle - px(10), width + 2, px(20)), _LEFT, words)
    return left + width + px(16)


def _match(row: Found, parts: list[str]) -> tuple[int, Spans] | None:
    """Return how near a row is to what is wanted, 0 the nearest, and the letters that match; None if it is not."""
    text = row.words.casefold()
    spans = _spans(text, parts)
    if spans is None:
        words = f"{text} {row.others.casefold()}"
        known = all(len(part) >= OTHER and re.search(rf"(?<!\w){re.escape(part)}", words) for part in parts)
        return (4, ()) if known else None
    if [text] == parts:
        return 0, spans
    return 1 if text.startswith(tuple(parts)) else 2 if _begins_a_word(text, spans) else 3, spans


def _spans(text: str, parts: list[str]) -> Spans | None:
    """Return where each part stands, at the beginning of a word if it can; None where one is missing."""
    spans = []
    for part in parts:
        place = f" {text}".find(f" {part}")
        place = place if place >= 0 else text.find(part)
        if place < 0:
            return None
        spans.append((place, place + len(part)))
    return tuple(sorted(spans))


def _begins_a_word(text: str, spans: Spans) -> bool:
    return all(start == 0 or text[start - 1] == " " for start, _ in spans)


def _parts(words: str, spans: Spans) -> list[tuple[str, bool]]:
    parts, last = [], 0
    for start, end in spans:
        if start >= last:
            parts += [(words[last:start], False), (words[start:end], True)]
            last = end
    return [*parts, (words[last:], False)]
