"""Finding a command or a field: what is found by which words, in what order, and what then happens."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem

from desktop.commands import BY_NAME
from desktop.commands.synonyms import COMMAND_WORDS, FIELD_WORDS
from desktop.keys import own_keys
from desktop.pages import words_of
from desktop.views.find_command import (
    FOUND,
    FindCommand,
    Found,
    Rows,
    _hint_width,
    find,
    rows_of_commands,
    rows_of_fields,
)
from desktop.views.overlay_card import EDGE
from summarise.layouts import LAYOUTS
from tests.desktop.pressing import press, type_text
from tests.desktop.seeing import has
from tests.waiting import resized

FREE_FIELDS = ("marking", "title")
"""Fields that every layout has."""


def test_finding_puts_what_can_run_first_and_says_why_the_rest_cannot():
    rows = rows_of_commands(
        own_keys(()), lambda when: "Nothing has been copied" if when == "something_copied" else None)
    found = find("ex", rows)
    assert [row.words for row in found][:2] == ["Export to Word…", "Export as…"]
    assert found[-1].words == "Paste text" and found[-1].reason == "Nothing has been copied"
    assert found[0].spans == ((0, 2),)
    assert find("no such words", rows) == ()


def test_a_command_that_cannot_run_is_as_faint_as_what_is_unavailable_and_shows_what_matched(theme, qtbot):
    theme.set_scheme("contrast")
    rows = QStandardItemModel()
    found = Found("paste_text", "Paste text", "Edit", "", reason="Nothing has been copied")
    for spans in ((), ((7, 9),)):
        item = QStandardItem()
        item.setData(replace(found, spans=spans), FOUND)
        rows.appendRow(item)
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(rows)
    delegate = Rows(theme, view)
    seen = []
    for row in range(2):
        image = QImage(500, 36, QImage.Format.Format_RGB32)
        image.fill(theme.tokens["raised"])
        painter = QPainter(image)
        option = QStyleOptionViewItem()
        option.rect = image.rect()
        delegate.paint(painter, option, rows.index(row, 0))
        painter.end()
        seen.append(image.copy(0, 0, 200, 36))
    assert has(seen[0], theme.tokens["text_disabled"], seen[0].rect())
    assert not has(seen[0], theme.tokens["text"], seen[0].rect())
    assert seen[0] != seen[1]


class Recorder(QPainter):
    """A painter that remembers where words were written, as begin and end."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.places: list[tuple[float, float, str]] = []

    def drawText(self, box: QRectF, flags: Qt.AlignmentFlag, words: str) -> None:
        width = QFontMetricsF(self.font()).horizontalAdvance(words)
        left = box.right() - width if flags & Qt.AlignmentFlag.AlignRight else box.left()
        if words:
            self.places.append((left, left + width, words))
        super().drawText(box, flags, words)


@pytest.mark.parametrize(("words", "spans", "keys", "reason"), [
    ("Als Word exportieren …", ((9, 11),), ("Ctrl+E",), ""),
    ("Speichern unter …", (), ("Ctrl+Shift+S",), ""),
    ("Montrer le fichier exporté dans son dossier", (), (), ""),
    ("Exportierte Datei im Ordner zeigen", ((0, 2),), (), "Es ist noch nichts exportiert")])
@pytest.mark.parametrize("wide", [360, 580, 690])
@pytest.mark.parametrize("size", [100, 200])
def test_nothing_in_a_row_is_written_over_another_word(theme, qtbot, words, spans, keys, reason, wide, size):
    theme.set_text_size(size)
    rows = QStandardItemModel()
    item = QStandardItem()
    item.setData(Found("any", words, "Bearbeiten", "", keys=keys, spans=spans, reason=reason), FOUND)
    rows.appendRow(item)
    view = QListView()
    qtbot.addWidget(view)
    image = QImage(wide, theme.size("row"), QImage.Format.Format_RGB32)
    painter = Recorder(image)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    Rows(theme, view).paint(painter, option, rows.index(0, 0))
    painter.end()
    places = sorted(painter.places)
    assert all(end <= start + 1 for (_, end, _), (start, _, _) in pairwise(places)), places
    assert places[0][0] >= 0 and places[-1][1] <= wide
    assert places[0][2][0] == words[0]
    assert any(said == reason for _, _, said in places) or not reason


@pytest.mark.parametrize(("wanted", "first"), [
    ("memo", "Information paper"), ("layout", "One-page brief"), ("docx", "Export to Word…"),
    ("search", "Find in the text…"), ("shortcuts", "Keys"), ("footnotes", "Notes in the text"),
    ("confidential", "Marking"), ("to", "To"), ("marking", "Marking"), ("title", "Title"), ("recipient", "To"),
    ("change keys", "Settings…"), ("press dig", "Press digest"), ("e-mail", "Contact"), ("mail", "Contact")])
def test_a_command_or_a_field_is_found_by_other_words_too(wanted, first):
    fields = (("marking", "Marking"), ("title", "Title"), ("to", "To"), ("contact", "Contact"))
    rows = (*rows_of_commands(own_keys(()), lambda _: None), *rows_of_fields(fields))
    assert find(wanted, rows)[0].words == first


def test_what_is_called_so_comes_before_what_is_found_by_other_words():
    words = [row.words for row in find("export", rows_of_commands(own_keys(()), lambda _: None))]
    assert words[:2] == ["Export to Word…", "Export as…"]
    assert words.index("Open the exported file") < words.index("Your Word template…")


def test_every_other_word_belongs_to_a_command_or_a_field():
    assert COMMAND_WORDS.keys() <= BY_NAME.keys()
    assert FIELD_WORDS.keys() <= {*FREE_FIELDS, *(detail for layout in LAYOUTS.values() for detail in layout.details),
                                  *(part.field for layout in LAYOUTS.values() for part in layout.parts)}


@pytest.mark.parametrize(("size", "choose", "said"), [
    (100, "choose", ["↑↓", "Enter", "Esc", "F1"]), (200, "choose", ["↑↓", "Enter", "Esc"]),
    (200, "choose one command of these", ["Enter", "Esc", "F1"])])
def test_what_keys_do_is_said_where_there_is_room_and_nowhere_else(open_window, monkeypatch, size, choose, said):
    window = open_window()
    resized(window, 720, 520)
    window.theme.set_text_size(size)
    painted, faces = [], []

    def paint(painter, theme, left, middle, keys, words):
        faces.append("".join(keys))
        painted.append((left, left + _hint_width(theme, keys, words)))
        return painted[-1][1] + theme.px(16)

    monkeypatch.setattr("desktop.views.find_command._hint", paint)
    monkeypatch.setattr("desktop.views.find_command.tr", lambda words: choose if words == "choose" else words)
    press("Ctrl+Shift+P")
    card = QApplication.focusWidget().parentWidget()
    painted.clear()
    faces.clear()
    card.grab()
    assert faces == said
    assert all(end < start for (_, end), (start, _) in pairwise(painted))
    assert painted[-1][1] < card.width()


@pytest.mark.parametrize("width", [1440, 900])
def test_a_field_of_the_page_is_written_in_from_finding_it(open_window, seed, width):
    window = open_window(seed)
    resized(window, width, 800)
    press("Ctrl+Shift+P")
    type_text("recipient")
    press("Return")
    type_text("The Minister")
    press("Return")
    assert window.desk.workspace.plan.field("to") == "The Minister"
    assert "The Minister" in words_of(window.fittings.panes["brief"].desk.pages.pages[0])


@pytest.mark.parametrize("words", ["undo", "zoom", "expo"])
def test_a_few_commands_stand_in_the_card_without_a_scroll_bar(open_window, seed, words) -> None:
    open_window(seed)
    press("Ctrl+Shift+P")
    type_text(words)
    card = QApplication.focusWidget().parentWidget()
    assert isinstance(card, FindCommand)
    QApplication.processEvents()
    assert 0 < len(card.found) < 9
    assert not card.list.verticalScrollBar().isVisible()


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_card_has_its_edge_beside_its_rows_too(open_window, seed, scheme) -> None:
    window = open_window(seed)
    window.theme.set_scheme(scheme)
    press("Ctrl+Shift+P")
    card, line = QApplication.focusWidget().parentWidget(), window.theme.tokens["line"].name()
    image, ratio, middle = card.grab().toImage(), card.devicePixelRatioF(), card.list.geometry().center().y()
    for x in (EDGE, card.width() - EDGE - 1):
        assert image.pixelColor(round(x * ratio), round(middle * ratio)).name() == line


def test_the_row_that_enter_runs_is_framed_in_high_contrast(open_window, seed) -> None:
    window = open_window(seed)
    window.theme.set_scheme("contrast")
    press("Ctrl+Shift+P")
    rows = QApplication.focusWidget().parentWidget().list
    box = rows.visualRect(rows.currentIndex())
    image, accent = rows.viewport().grab().toImage(), window.theme.tokens["accent"]
    assert has(image, accent, QRect(box.right() - window.theme.px(8), box.top(), window.theme.px(8), box.height()))


def test_a_click_on_the_shadow_of_a_card_closes_it_and_one_on_the_card_does_not(open_window, seed, qtbot) -> None:
    window = open_window(seed)
    window.run("find_command")
    card = window.fittings.overlays.card
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(EDGE + 4, EDGE + 4))
    assert window.desk.workspace.view.overlay == "find-command"
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(EDGE - 4, EDGE + 4))
    assert window.desk.workspace.view.overlay == ""


@pytest.mark.parametrize("command", ["find_command", "find"])
def test_the_menu_of_a_field_looks_as_every_menu_does(open_window, seed, command) -> None:
    window = open_window(seed)
    window.run(command)
    field = QApplication.focusWidget()
    place = field.rect().center()
    QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, field.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    image, tokens = menu.grab().toImage(), window.theme.tokens
    menu.close()
    assert image.pixelColor(0, image.height() // 2) == tokens["edge"]
    assert image.pixelColor(3, image.height() // 2) == tokens["raised"]


class Painted(QObject):
    """Keeps which parts of a widget were painted."""

    def __init__(self, watched) -> None:
        super().__init__(watched)
        self.areas: list[QRect] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            self.areas += list(event.region())
        return False


def test_the_count_in_the_card_is_painted_anew_when_what_can_be_done_changes(open_window, seed) -> None:
    workspace = open_window(seed).desk.workspace
    press("Ctrl+Shift+P")
    card = QApplication.focusWidget().parentWidget()
    QApplication.processEvents()
    painted = Painted(card)
    workspace.brief_changed.emit()
    QApplication.processEvents()
    count = QPoint(card.width() - 40, card.field.geometry().center().y())
    assert any(area.contains(count) for area in painted.areas)
