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


def test_in_high_contrast_menus_and_dialogs_have_edges(theme: Theme) -> None:
    def outer() -> set[str]:
        seen: list[QImage] = []

        def answer(dialog: QDialog) -> None:
            button = dialog.findChildren(QPushButton)[-1]
            seen.append(button.grab().toImage())
            dialog.reject()

        answered(lambda: Prompts(None, theme).line("Rename", "Title of the source:", "A treaty"), answer)
        return {seen[0].pixelColor(x, seen[0].height() // 2).name() for x in range(3)}

    assert theme.edges == ""
    theme.set_scheme("contrast")
    assert "#ffffff" in outer()
    menu = QMenu()
    menu.setStyleSheet(theme.edges)
    menu.addAction("Pin")
    menu.popup(QPoint(0, 0))
    assert menu.grab().toImage().pixelColor(0, 9).name() == "#ffffff"
    menu.close()


def test_no_words_about_briefdesk_are_bolder_than_the_heaviest_type_there_is() -> None:
    document = QTextDocument()
    document.setHtml(ABOUT)
    weights = [piece.format.fontWeight() for piece in document.firstBlock().textFormats()]
    assert weights[0] == 600 and max(weights) == 600
