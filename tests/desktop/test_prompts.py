"""The dialogs in which words are asked for: they take and give them, have room for a title, and plain buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QListView, QListWidget, QMenu, QPushButton, QVBoxLayout

from desktop.commands.help import ABOUT
from desktop.prompts import WIDE, Prompts
from desktop.views.menu_rows import dress
from tests.desktop.seeing import has
from tests.waiting import shown, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.theme import Theme

ASKED: dict[str, Callable[[Prompts], object]] = {
    "line": lambda prompts: prompts.line("Rename", "Title of the source:", "A treaty"),
    "password": lambda prompts: prompts.password("Report.pdf"),
    "choice": lambda prompts: prompts.choice("Language", "Language of the source:", ("As found", "English"), 1),
    "about": lambda prompts: prompts.about("Nothing leaves this computer.")}


def answered(theme: Theme, name: str, answer: Callable[[QDialog], None]) -> object:
    """Ask, and answer once the dialog is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            answer(dialog)
        else:
            QTimer.singleShot(5, look)

    look()
    return ASKED[name](Prompts(theme))


@pytest.mark.parametrize(("name", "given"), [("line", "A treaty"), ("password", ""), ("choice", 1), ("about", None)])
def test_what_stands_in_a_dialog_is_the_answer_unless_it_is_given_up(theme: Theme, name: str,
                                                                         given: object) -> None:
    assert answered(theme, name, QDialog.accept) == given
    assert answered(theme, name, QDialog.reject) is None


@pytest.mark.parametrize("name", ASKED)
def test_dialogs_have_room_for_a_title_and_no_pictures_on_their_buttons(theme: Theme, name: str) -> None:
    seen = []

    def answer(dialog: QDialog) -> None:
        seen.append((dialog.width() >= WIDE, [button.icon().isNull() for button in dialog.findChildren(QPushButton)]))
        dialog.reject()

    answered(theme, name, answer)
    (wide, plain), = seen
    assert plain and all(plain)
    assert wide or name == "about"


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_buttons_of_dialogs_have_the_edges_and_the_ground_of_ours(theme: Theme, scheme: str) -> None:
    seen: list[QImage] = []

    def answer(dialog: QDialog) -> None:
        seen.append(dialog.findChildren(QPushButton)[-1].grab().toImage())
        dialog.reject()

    theme.set_scheme(scheme)
    answered(theme, "line", answer)
    middle = seen[0].height() // 2
    colours = {seen[0].pixelColor(x, middle).name() for x in range(5)}
    assert {theme.tokens["edge"].name(), theme.tokens["raised"].name()} <= colours


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("name", ["line", "password", "choice"])
def test_of_a_dialog_only_what_has_the_focus_is_ringed_and_enter_has_another_look(theme: Theme, scheme: str,
                                                                                   name: str) -> None:
    seen: list[list[QImage]] = []

    def answer(dialog: QDialog) -> None:
        buttons = dialog.findChildren(QPushButton)
        enter = next(button for button in buttons if button.isDefault())
        assert not enter.hasFocus() and len({button.height() for button in buttons}) == 1
        seen.append([button.grab().toImage() for button in (enter, next(one for one in buttons if one is not enter))])
        enter.setFocus()
        until(enter.hasFocus, "the button has the focus")
        seen[0].append(enter.grab().toImage())
        dialog.reject()

    theme.set_scheme(scheme)
    answered(theme, name, answer)
    (enter, other, ringed), = seen
    accent, text = theme.tokens["accent"], theme.tokens["text"]
    assert not has(enter, accent, enter.rect()) and has(ringed, accent, ringed.rect())
    assert enter.pixelColor(0, enter.height() // 2) == text
    assert ringed.size() == enter.size()
    assert (other.pixelColor(0, other.height() // 2) == text) == (scheme == "contrast")


def test_in_high_contrast_an_edge_tells_by_its_width_which_button_of_a_dialog_is_hovered_or_pressed(
        theme: Theme) -> None:
    seen: list[QImage] = []

    def answer(dialog: QDialog) -> None:
        button = dialog.findChildren(QPushButton)[-1]
        none, inside = Qt.MouseButton.NoButton, QPointF(button.rect().center())
        for hovered, pressed in ((False, False), (True, False), (True, True)):
            # Wherever the pointer is: Qt asks both whether it is here and when it last moved.
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, hovered)
            QApplication.sendEvent(button, QMouseEvent(QEvent.Type.MouseMove, inside, inside, none, none,
                                                       Qt.KeyboardModifier.NoModifier))
            button.setDown(pressed)
            seen.append(button.grab().toImage())
        dialog.reject()

    theme.set_scheme("contrast")
    answered(theme, "line", answer)
    edge, middle = theme.tokens["edge"].name(), seen[0].height() // 2
    assert [sum(image.pixelColor(x, middle).name() == edge for x in range(10)) for image in seen] == [2, 4, 6]
    assert len({image.size().toTuple() for image in seen}) == 1


def test_the_scroll_bar_of_a_dialog_is_seen_in_high_contrast(qtbot: QtBot, theme: Theme) -> None:
    theme.set_scheme("contrast")
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setPalette(theme.palette())
    dialog.setStyleSheet(theme.dialogs)
    rows = QListWidget(dialog)
    rows.addItems([str(number) for number in range(99)])
    QVBoxLayout(dialog).addWidget(rows)
    shown(dialog)
    bar = rows.verticalScrollBar()
    until(bar.isVisible, "there is more to scroll to")
    assert has(bar.grab().toImage(), theme.tokens["text"], bar.rect())


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_rows_of_a_dialogs_list_are_chosen_in_the_colours_of_every_list(theme: Theme, scheme: str) -> None:
    seen: list[tuple[QImage, QRect]] = []

    def answer(dialog: QDialog) -> None:
        rows = dialog.findChild(QListView)
        assert rows is not None
        seen.append((rows.viewport().grab().toImage(), rows.visualRect(rows.currentIndex())))
        dialog.reject()

    theme.set_scheme(scheme)
    answered(theme, "choice", answer)
    (picture, row), = seen
    assert picture.pixelColor(row.right() - 8, row.center().y()) == theme.tokens["selected"]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_menus_have_edges_and_rules_on_every_ground(theme: Theme, scheme: str) -> None:
    theme.set_scheme(scheme)
    menu = dress(QMenu(), theme)
    menu.addAction("Pin")
    menu.addSeparator()
    menu.addAction("Leave out")
    menu.popup(QPoint(0, 0))
    image = menu.grab().toImage()
    assert image.pixelColor(0, 9).name() == theme.tokens["edge"].name()
    rules = {image.pixelColor(image.width() // 2, y).name() for y in range(2, image.height() - 2)}
    assert theme.tokens["line"].name() in rules
    menu.close()


def test_no_words_about_briefdesk_are_bolder_than_the_heaviest_type_there_is() -> None:
    document = QTextDocument()
    document.setHtml(ABOUT)
    weights = [piece.format.fontWeight() for piece in document.firstBlock().textFormats()]
    assert weights[0] == 600 and max(weights) == 600
