"""A message stands at the foot of its pane, says what happened in words, and leaves as it should."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.notices import Notice
from desktop.theme import Theme
from desktop.views.fields import Field
from desktop.views.message_bar import OFF, SHADOW, MessageBar
from tests.desktop.pressing import press
from tests.waiting import focused, resized, shown, until

BAD = Notice("brief", "bad", "Not exported: the file is open in Word.",
             "“Brief.docx” cannot be replaced while Word has it open. Close it there and try again, or choose another "
             "name. Your brief is unchanged.", (("Try again", "export_word"), ("Choose another name…", "export_as")))
GOOD = Notice("brief", "good", "Exported to Word.",
              "“Brief.docx” is in Documents.\n“Ask” was empty and has been left out.",
              (("Open", "open_exported"), ("Show in folder", "show_exported")))


@pytest.fixture
def pane(qtbot: Any, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(Field(theme, "Words"))
    made.resize(640, 500)
    shown(made)
    return made


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def bar(pane: QWidget, theme: Theme, ran: list[str]) -> MessageBar:
    return MessageBar(theme, ran.append, pane)


def test_it_stands_16_off_the_foot_and_the_sides_whatever_the_size(bar: MessageBar, pane: QWidget) -> None:
    bar.show_notice(BAD)
    for width, height in ((640, 500), (420, 400), (900, 700)):
        resized(pane, width, height)
        box = bar.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        assert box.left() == OFF
        assert box.right() == width - OFF - 1
        assert box.bottom() == height - OFF - 1


def test_every_word_and_every_button_has_room(bar: MessageBar) -> None:
    bar.show_notice(BAD)
    assert bar.more.height() >= bar.more.heightForWidth(bar.more.width())
    assert all(button.height() == button.sizeHint().height() for button in bar.buttons)
    assert all(bar.rect().contains(button.geometry()) for button in bar.buttons)
    assert not bar.grab().isNull()


def test_its_lines_are_18_high(bar: MessageBar) -> None:
    bar.show_notice(BAD)
    assert bar.words.height() == 18
    assert bar.more.height() == 36


def test_words_beside_a_button_stand_on_the_line_of_their_icon(bar: MessageBar) -> None:
    bar.show_notice(Notice("text", "info", "", "“a.html” has changed since it was read.", (("Read again", "again"),)))
    words = bar.words.contentsRect().translated(bar.words.pos())
    assert words.top() + 9 == SHADOW + 18
    assert bar.height() - 2 * SHADOW == 48
    assert bar.buttons[0].geometry().center().y() == pytest.approx(bar.height() / 2, abs=1)


def test_what_went_wrong_stands_alone_in_its_line_and_what_went_well_goes_on(bar: MessageBar) -> None:
    bar.show_notice(BAD)
    assert "Close it there" not in bar.words.text()
    assert "Your brief is unchanged." in bar.more.text()
    bar.show_notice(GOOD)
    assert "is in Documents." in bar.words.text()
    assert "“Ask” was empty and has been left out." in bar.more.text()


def test_a_name_with_signs_of_markup_is_shown_as_it_is(bar: MessageBar) -> None:
    bar.show_notice(Notice("brief", "info", "", "“a<b>&c.txt” has changed since it was read."))
    assert "&lt;b&gt;&amp;c" in bar.words.text()


def test_narrow_spaces_of_quotes_stay_and_do_not_break(bar: MessageBar) -> None:
    bar.show_notice(Notice("brief", "info", "", "«\u202fNote.docx\u202f» a changé."))
    shown_as = QTextDocument()
    shown_as.setHtml(bar.words.text())
    assert shown_as.firstBlock().text() == "«\u202fNote.docx\u202f» a changé."


def test_its_buttons_run_commands_and_close_it(bar: MessageBar, ran: list[str], qtbot: Any) -> None:
    bar.show_notice(BAD)
    qtbot.mouseClick(bar.buttons[1], Qt.MouseButton.LeftButton)
    assert ran == ["export_as"]
    assert not bar.isVisible()


def test_the_newest_message_wins_and_the_buttons_of_the_old_one_are_gone(bar: MessageBar) -> None:
    bar.show_notice(BAD)
    bar.show_notice(GOOD)
    assert [button.text() for button in bar.buttons] == ["Open", "Show in folder"]
    visible = [child for child in bar.findChildren(type(bar.buttons[0])) if child.isVisible()]
    assert len(visible) == 2


def away(bar: Any) -> None:
    """Make the bar impatient, and the pointer far from it, wherever the platform has put it."""
    bar.underMouse = lambda: False
    bar._leaving.setInterval(30)


def test_a_question_comes_back_once_a_passing_message_has_gone(bar: MessageBar) -> None:
    asked = Notice("brief", "info", "This brief was not saved.", "Here it is.", (("Keep", "a"), ("Throw away", "b")))
    for passing in ("This cannot be reworded.", "No sentence is current."):
        bar.show_notice(asked)
        bar.show_notice(Notice("brief", "info", "First.", over=lambda _workspace: True))
        bar.show_notice(Notice("brief", "info", passing, over=lambda _workspace: True))
        assert bar.accessibleName() == passing
        bar.leave()
        assert bar.accessibleName() == "This brief was not saved. Here it is."
        assert [button.text() for button in bar.buttons] == ["Keep", "Throw away"]
        bar.leave()
        assert bar.isHidden()
    bar.show_notice(asked)
    bar.show_notice(BAD)
    bar.leave()
    assert bar.isHidden()


def test_a_good_message_leaves_by_itself_and_a_bad_one_stays(bar: MessageBar, qtbot: Any) -> None:
    away(bar)
    bar.show_notice(GOOD)
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.show_notice(BAD)
    qtbot.wait(90)
    assert bar.isVisible()


def test_a_good_message_stays_while_it_has_the_focus(bar: MessageBar, pane: QWidget, qtbot: Any) -> None:
    away(bar)
    bar.show_notice(GOOD, focused=True)
    qtbot.wait(100)
    assert bar.isVisible()
    pane.findChild(Field).setFocus()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_good_message_stays_while_the_pointer_is_on_it(bar: Any, qtbot: Any) -> None:
    away(bar)
    bar.underMouse = lambda: True
    bar.show_notice(GOOD)
    qtbot.wait(100)
    assert bar.isVisible()


def test_it_takes_no_focus_unless_asked_and_closes_on_escape(bar: MessageBar, pane: QWidget, qtbot: Any) -> None:
    field = pane.findChild(Field)
    field.setFocus()
    bar.show_notice(BAD)
    assert field.hasFocus()
    bar.show_notice(BAD, focused=True)
    assert bar.buttons[0].hasFocus()
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_it_moves_nothing_in_its_pane(bar: MessageBar, pane: QWidget) -> None:
    before = pane.findChild(Field).geometry()
    bar.show_notice(BAD)
    assert pane.findChild(Field).geometry() == before


def test_a_screen_reader_hears_the_whole_message(bar: MessageBar) -> None:
    bar.show_notice(BAD)
    name = QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Name)
    assert name.startswith("Not exported: the file is open in Word. “Brief.docx” cannot")


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_each_kind_has_its_own_icon_or_words(bar: MessageBar, theme: Theme, scheme: str) -> None:
    theme.set_scheme(scheme)
    pictures = []
    for kind in ("good", "bad", "info"):
        bar.show_notice(Notice("brief", kind, "", "The same words."))
        pictures.append(bar.grab().toImage().copy(SHADOW + 8, SHADOW + 6, 24, 24))
    assert all(one != two for place, one in enumerate(pictures) for two in pictures[:place])


def test_by_tab_its_buttons_come_before_its_cross(bar: MessageBar, pane: QWidget) -> None:
    for _ in range(2):
        bar.show_notice(Notice("brief", "good", "Exported to Word.", "It is there.", (("Open", "a"), ("Show", "b"))))
        bar.buttons[0].setFocus()
        places = [focused()]
        for _ in range(2):
            press("Tab")
            places.append(focused())
        assert places == [*bar.buttons, bar.close_button]


def test_a_button_is_there_until_its_click_is_over(bar: MessageBar, qtbot: Any) -> None:
    bar.run = lambda _name: bar.show_notice(BAD)
    bar.show_notice(BAD)
    clicked = bar.buttons[0]
    qtbot.mouseClick(clicked, Qt.MouseButton.LeftButton)
    assert clicked not in bar.buttons
    assert clicked.parent() is bar, "Python ends what has no parent as soon as it can"


def test_a_sentence_alone_is_no_bolder_than_a_text(bar: MessageBar) -> None:
    bar.show_notice(BAD)
    assert "font-weight" in bar.words.text()
    bar.show_notice(Notice("text", "info", "“Article.html” has changed since it was read.", ""))
    assert "font-weight" not in bar.words.text()
    assert "has changed" in bar.words.text()


def test_a_message_lies_over_a_ruler_that_had_moved_before_it_came(open_window, seed):
    window = open_window(seed)
    resized(window, 1440, 824)
    pane, bar = window.fittings.panes["text"], window.fittings.panes["text"].messages
    strip, painted = pane.text.strip, Painted()
    until(lambda: not pane.text.filling or pane.text.is_whole, "the text is there")
    for widget in (strip, bar):
        widget.installEventFilter(painted)
    for act in (lambda: press("F9"), lambda: window.desk.workspace.notice(Notice("text", "info", "Said.")),
                strip.update):
        painted.count = 0
        act()
        until(lambda: painted.count > 0, "it is painted")
        QApplication.processEvents()
    place = QRect(bar.mapTo(window, QPoint()), bar.size())
    own = window.grab().copy(place).toImage()
    assert window.screen().grabWindow(window.winId()).copy(place).toImage().convertToFormat(own.format()) == own


class Painted(QObject):
    """Counts how often something is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False
