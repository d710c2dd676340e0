"""The dialogs in which words are asked for: they take and give them, have room for a title, and plain buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

from desktop.commands.help import ABOUT
from desktop.prompts import WIDE, Prompts

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme

pytestmark = pytest.mark.usefixtures("theme")
ASKED = {"line": lambda: Prompts().line("Rename", "Title of the source:", "A treaty"),
         "password": lambda: Prompts().password("Report.pdf"),
         "choice": lambda: Prompts().choice("Language", "Language of the source:", ("As found", "English"), 1),
         "about": lambda: Prompts().about("Nothing leaves this computer.")}


def answered(ask: Callable[[], object], answer: Callable[[QDialog], None]) -> object:
    """Ask, and answer once the dialog is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            answer(dialog)
        else:
            QTimer.singleShot(5, look)

    look()
    return ask()


@pytest.mark.parametrize(("name", "given"), [("line", "A treaty"), ("password", ""), ("choice", 1), ("about", None)])
def test_what_stands_in_a_dialog_is_the_answer_unless_it_is_given_up(name: str, given: object) -> None:
    assert answered(ASKED[name], QDialog.accept) == given
    assert answered(ASKED[name], QDialog.reject) is None


@pytest.mark.parametrize("name", ASKED)
def test_dialogs_have_room_for_a_title_and_no_pictures_on_their_buttons(name: str) -> None:
    seen = []

    def answer(dialog: QDialog) -> None:
        seen.append((dialog.width() >= WIDE, [button.icon().isNull() for button in dialog.findChildren(QPushButton)]))
        dialog.reject()

    answered(ASKED[name], answer)
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
    answered(ASKED["line"], answer)
    middle = seen[0].height() // 2
    colours = {seen[0].pixelColor(x, middle).name() for x in range(5)}
    assert {theme.tokens["edge"].name(), theme.tokens["raised"].name()} <= colours


@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_menus_have_edges_and_rules_on_a_dark_ground_too(theme: Theme, scheme: str) -> None:
    assert theme.edges == ""
    theme.set_scheme(scheme)
    menu = QMenu()
    menu.setStyleSheet(theme.edges)
    menu.addAction("Pin")
    menu.addSeparator()
    menu.addAction("Leave out")
    menu.popup(QPoint(0, 0))
    image = menu.grab().toImage()
    assert image.pixelColor(0, 9).name() == theme.tokens["edge"].name()
    rules = {image.pixelColor(image.width() - 9, y).name() for y in range(2, image.height() - 2)}
    assert theme.tokens["line"].name() in rules
    menu.close()


def test_no_words_about_briefdesk_are_bolder_than_the_heaviest_type_there_is() -> None:
    document = QTextDocument()
    document.setHtml(ABOUT)
    weights = [piece.format.fontWeight() for piece in document.firstBlock().textFormats()]
    assert weights[0] == 600 and max(weights) == 600
