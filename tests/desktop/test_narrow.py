"""Messages and widths where there is no room for every pane, and the room beside the method where there is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.menus import TITLES
from desktop.notices import Notice
from desktop.views.key_sheet import KeySheet
from desktop.views.painting import RING
from desktop.views.why_card import SHADOW
from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.waiting import resized, until


def narrowed(window, qtbot, width=900):
    resized(window, width, 700)
    qtbot.waitUntil(lambda: window.fittings.arrangement.shape == ("one" if width < 1000 else "two"))
    return window.fittings.panes


def widened(arrangement, sources):
    """Drag the first handle to the right; return how wide the sources have become."""
    handle, none = arrangement.splitter.handle(1), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, none, QPoint(0, 100))
    QTest.mouseMove(handle, QPoint(64, 100))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, QPoint(0, 100))
    assert sources.width() > 280
    return sources.width()


def test_a_message_of_a_hidden_pane_stands_in_the_one_that_is_shown(open_window, seed, qtbot):
    window = open_window(seed)
    panes = narrowed(window, qtbot)
    press("Ctrl+2")
    press("Ctrl+E")
    sent(window)
    bar = panes["brief"].messages
    assert bar.isVisible() and panes["text"].isAncestorOf(bar)
    assert bar.accessibleName().startswith("Exported to Word.")
    assert bar.geometry().bottom() <= bar.parentWidget().height()
    press("Ctrl+3")
    assert bar.isVisible() and panes["brief"].isAncestorOf(bar)
    press("Ctrl+1")
    assert bar.isVisible() and panes["sources"].isAncestorOf(bar)


def test_an_error_of_a_hidden_pane_has_the_focus_and_leaves_on_escape(open_window, seed, qtbot):
    window = open_window(seed)
    panes = narrowed(window, qtbot)
    press("Ctrl+2")
    buttons = (("Try again", "export_again"),)
    window.desk.workspace.notice(Notice("brief", "bad", "Not exported.", "The disk is full.", buttons))
    bar = panes["brief"].messages
    assert QApplication.focusWidget() is bar.buttons[0]
    press("Ctrl+3")
    assert bar.isVisible()
    press("Ctrl+2")
    press("Escape")
    assert not bar.isVisible()


def test_the_question_after_a_crash_is_seen_in_a_narrow_window(open_window, seed, qtbot):
    window = open_window(seed)
    panes = narrowed(window, qtbot)
    press("Ctrl+2")
    bar = panes["brief"].messages
    window.desk.workspace.notice(Notice("brief", "info", "This brief was not saved when Briefdesk last closed.", "",
                                        (("Keep", "go_to_text"), ("Throw away", "throw_away_recovered"))))
    assert bar.isVisible() and panes["text"].isAncestorOf(bar)
    bar.buttons[0].click()
    assert not bar.isVisible()


def test_a_message_is_seen_over_the_comparison_and_after_it(open_window, seed, qtbot):
    window = open_window(seed)
    workspace, fittings = window.desk.workspace, window.fittings
    resized(window, 1440, 900)
    qtbot.waitUntil(lambda: fittings.arrangement.shape == "three")
    workspace.look(overlay="compare")
    qtbot.waitUntil(lambda: fittings.arrangement.comparison is not None)
    workspace.notice(Notice("brief", "info", "Exported."))
    bar = fittings.panes["brief"].messages
    assert bar.isVisible() and fittings.arrangement.comparison.isAncestorOf(bar)
    workspace.look(overlay="")
    assert bar.isVisible() and fittings.panes["brief"].isAncestorOf(bar)


def test_the_sources_keep_their_width_when_the_window_was_narrow_for_a_while(open_window, office, seed, qtbot):
    window = open_window(seed)
    arrangement, sources = window.fittings.arrangement, window.fittings.panes["sources"]
    wanted = 235
    for _ in range(2):
        for width in (1100, 900, 1440):
            resized(window, width, 900)
            for keys in ("Ctrl+1", "Ctrl+2"):
                press(keys)
                QApplication.processEvents()
        qtbot.waitUntil(sources.isVisible)
        assert sources.width() == wanted
        for keys in ("F9", "F9"):
            press(keys)
            QApplication.processEvents()
        assert sources.width() == wanted
        wanted = widened(arrangement, sources)


def test_a_window_that_opens_narrow_has_sources_as_wide_as_before_when_it_grows(open_window, seed, qtbot):
    window = open_window(seed)
    arrangement, sources = window.fittings.arrangement, window.fittings.panes["sources"]
    resized(window, 1440, 900)
    qtbot.waitUntil(lambda: sources.isVisible() and sources.width() == 235)
    wanted = widened(arrangement, sources)
    narrowed(window, qtbot)
    window.close()
    second = open_window(seed)
    narrowed(second, qtbot)
    resized(second, 1440, 900)
    qtbot.waitUntil(second.fittings.panes["sources"].isVisible)
    QApplication.processEvents()
    assert second.fittings.panes["sources"].width() == wanted


def test_finding_a_command_makes_room_for_the_menus(open_window):
    window = open_window()
    finder, key = window.menu.cornerWidget(), window.menu._finder._wide
    whole = finder.width()
    window.theme.set_text_size(200)
    resized(window, 1440, 900)
    actions = window.menu.actions()
    for width, parts in ((1440, {"words", "key"}), (1110, {"words"}), (880, set())):
        resized(window, width, 900)
        assert finder._parts == parts and finder.width() == key(frozenset(parts)), width
        assert window.menu.actionGeometry(actions[-1]).right() < finder.geometry().left(), width
    window.theme.set_text_size(100)
    resized(window, 1440, 900)
    QApplication.processEvents()
    assert finder.width() == whole


@pytest.mark.parametrize("size", [100, 200])
def test_hints_and_legend_leave_room_for_what_they_are_about(open_window, seed, size):
    window = open_window(seed)
    text, sources = window.fittings.panes["text"], window.fittings.panes["sources"]
    view = window.desk.workspace.view
    window.theme.set_text_size(size)
    resized(window, 720, 520)
    until(lambda: text.text.height() >= 3 * window.theme.line("reader"), "the text has room")
    assert text.hints.isVisible() == (size == 100)
    press("Ctrl+1")
    until(lambda: sources.list.height() >= window.theme.px(80), "the list has room")
    assert sources.legend.isVisible() == (size == 100)
    resized(window, 720, 900)
    until(sources.legend.isVisible, "the legend is there again")
    press("Ctrl+2")
    until(text.hints.isVisible, "the hints are there again")
    assert view.hints and view.legend


@pytest.mark.parametrize(("width", "size", "hints"), [
    (1440, 100, 3), (720, 100, 3), (1440, 200, 3), (1000, 200, 1), (720, 200, 0)])
def test_the_comparison_has_room_for_its_columns_and_cuts_no_hint(open_window, seed, qtbot, width, size, hints):
    window = open_window(seed)
    resized(window, width, 900)
    window.theme.set_text_size(size)
    press("Ctrl+D")
    pane = window.fittings.arrangement.comparison
    qtbot.waitUntil(lambda: len(pane.columns) == 4 and pane.top.height() == pane.top.minimumHeight())
    assert sum(hint.isVisible() for hint in pane.hints) == hints
    assert all(hint.geometry().right() <= pane.header.width() for hint in pane.hints if hint.isVisible())
    wide = pane.left_of(1) - pane.left_of(0)
    titles = QFontMetricsF(pane.font_of("title", 108))
    for number, (column, button) in enumerate(zip(pane.columns, pane.top.buttons, strict=True)):
        assert titles.horizontalAdvance(column.title) <= wide
        assert pane.left_of(number) <= button.x() and button.geometry().right() <= pane.left_of(number) + wide
    assert pane.room() > 100


@pytest.mark.parametrize("names", [
    TITLES, ("&Datei", "&Bearbeiten", "&Quellen", "&Zusammenfassung", "&Vermerk", "&Ansicht", "&Hilfe")])
@pytest.mark.parametrize("size", [80, 100, 160, 200])
def test_every_menu_stands_in_the_bar_of_the_smallest_window(open_window, names, size):
    window = open_window()
    resized(window, 1440, 900)
    for action, name in zip(window.menu.actions(), names, strict=True):
        action.setText(name)
    window.theme.set_text_size(size)
    resized(window, 720, 520)
    places = [window.menu.actionGeometry(action) for action in window.menu.actions()]
    finder = window.menu.cornerWidget()
    assert all(place.width() > 0 for place in places)
    assert places[-1].right() < finder.geometry().left() and finder.geometry().right() < 720
    before = window.menu.font().pixelSize()
    resized(window, 1440, 900)
    assert before <= window.menu.font().pixelSize() == window.theme.font("ui").pixelSize()


def test_german_names_of_the_menus_are_little_smaller_than_asked_for_in_the_smallest_window(open_window):
    window = open_window()
    names = ("&Datei", "&Bearbeiten", "&Quellen", "A&uswahl", "&Vermerk", "&Ansicht", "&Hilfe")
    for action, name in zip(window.menu.actions(), names, strict=True):
        action.setText(name)
    window.theme.set_text_size(200)
    resized(window, 720, 520)
    assert window.menu.font().pixelSize() >= 22
    places = [window.menu.actionGeometry(action) for action in window.menu.actions()]
    assert all(one.right() < other.left() for one, other in pairwise(places))
    assert places[-1].right() < window.menu.cornerWidget().geometry().left()


def test_every_menu_stands_in_the_bar_of_a_window_that_opens_with_large_text(office, qtbot):
    office.theme.set_text_size(200)
    window = office.open(())
    qtbot.waitUntil(lambda: window.was_painted)
    resized(window, 880, 700)
    window.furnish()
    QApplication.processEvents()
    places = [window.menu.actionGeometry(action) for action in window.menu.actions()]
    assert all(place.width() > 0 for place in places)
    assert places[-1].right() < window.menu.cornerWidget().geometry().left()
    assert window.menu.cornerWidget().width() == window.menu.cornerWidget().sizeHint().width()


@pytest.mark.parametrize("words", ["Fits one page", "Passt auf 1 Seite", "2 sources still being read"])
def test_how_the_brief_fits_is_said_whole_or_by_its_icon_alone_beside_the_switch(open_window, seed, words):
    window = open_window(seed)
    fit, count = window.fittings.panes["brief"].fit, window.fittings.panes["text"].count
    fit.say(words, "circle-check", "good")
    for width in (980, 900, 800, 720):
        for size in (100, 150, 200):
            window.theme.set_text_size(size)
            resized(window, width, 700)
            until(lambda: fit.width() >= fit.sizeHint().width() or fit.width() in {0, fit.minimumSizeHint().width()},
                  f"{words} is whole or an icon at {width} and {size} %")
            assert count.width() == 0 or count.width() >= count.sizeHint().width()
        assert window.fittings.arrangement.switch.isVisible()


def test_no_gap_is_left_beside_the_sources_where_they_may_not_be_as_wide_as_before(open_window, seed):
    window = open_window(seed)
    resized(window, 1440, 900)
    arrangement, sources = window.fittings.arrangement, window.fittings.panes["sources"]
    arrangement.splitter.setSizes([360, 520, 560])
    arrangement.splitter.splitterMoved.emit(360, 1)
    for size in (200, 80):
        window.theme.set_text_size(size)
        QApplication.processEvents()
    assert sources.width() == arrangement.splitter.sizes()[0] == window.theme.size("sources", "most")
    assert window.fittings.panes["text"].x() - sources.width() == arrangement.splitter.handleWidth()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_why_a_sentence_stands_as_it_does_is_seen_whole_in_the_smallest_window(open_window, seed, size):
    window = open_window(seed)
    window.theme.set_text_size(size)
    resized(window, 720, 520)
    until(lambda: window.fittings.arrangement.shape == "one", "one pane is shown")
    press("Ctrl+2")
    press("W")
    card = window.fittings.panes["text"].card
    until(card.isVisible, "the card is shown")
    box = card.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert card.parentWidget().rect().contains(box)
    assert card.reasons and card.zoom * size >= 10000


@pytest.mark.parametrize("words", ["Change keys…", "Changer les touches…"])
def test_the_button_over_the_keys_has_room_for_its_words_in_the_smallest_window(open_window, seed, words):
    window = open_window(seed)
    window.theme.set_text_size(200)
    resized(window, 720, 520)
    press("F1")
    sheet = window.findChild(KeySheet)
    sheet.change.setText(words)
    press("Escape")
    press("F1")
    until(lambda: sheet.change.width() >= sheet.change.whole_size().width(), "the button has its width")
    assert sheet.change.geometry().right() < sheet.leave.geometry().left()
    assert sheet.leave.geometry().right() < sheet.width()


@pytest.fixture
def least(open_window, seed):
    """The smallest window in a large text size."""
    window = open_window(seed)
    window.desk.theme.set_text_size(175)
    resized(window, 765, 529)
    until(lambda: window.fittings.arrangement.shape == "one", "one pane is shown")
    yield window
    window.desk.theme.set_text_size(100)


def test_every_sentence_gone_to_from_the_page_is_seen_whole_where_it_can_be(least):
    workspace, text = least.desk.workspace, least.fittings.panes["text"].text
    high, seen = text.viewport().height(), 0
    for number in workspace.sentences_of("1"):
        press("Ctrl+3")
        workspace.look(sentence=number)
        press("Ctrl+2")
        QApplication.processEvents()
        sentence = text.current()
        (top, bottom), = [(lines[0][1], lines[-1][3]) for block, y in text.visible_blocks()
                          if (lines := text.lines_of(block, y, sentence.start, sentence.end))
                          and block.blockNumber() == sentence.block]
        if bottom - top <= 0.8 * high:
            assert top >= 0 and bottom <= high, f"sentence {number} stands from {top} to {bottom} of {high}"
            seen += 1
    assert seen > 1


def test_a_pane_has_its_width_from_the_moment_it_is_shown(least):
    """Laid out without any, it would go to no place, and Qt would paint parts of it over what lies over them."""
    reader, widths = least.fittings.panes["text"], []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show:
                widths.append(reader.width())
            return False

    watch = Watch()
    reader.installEventFilter(watch)
    press("Ctrl+3")
    press("Ctrl+2")
    assert widths == [least.width()]


@pytest.mark.parametrize("kind", ["good", "bad"])
def test_a_message_with_too_many_words_for_its_pane_shows_its_beginning_and_its_buttons(least, kind):
    least.desk.theme.set_text_size(200)
    words = "It is the file with the long name in the folder with the other long name. " * 4
    pane = least.fittings.panes["text"]
    least.desk.workspace.notice(Notice("text", kind, "Something is done.", words, (("Go on", "go_on"),)))
    bar = pane.messages
    QApplication.processEvents()
    for part in (*bar.buttons, bar.close_button):
        assert part.visibleRegion().boundingRect() == part.rect(), f"{part.accessibleName()} is cut"
    assert bar.words.visibleRegion().boundingRect().height() == bar.words.height()
    assert words.strip() in bar.toolTip()
    resized(least, 765, 860)
    until(lambda: bar.toolTip() == "", "there is room for all of it")


def test_the_method_stands_as_far_from_the_usual_amounts_as_the_focus_from_the_method(open_window, seed):
    window = open_window(seed)
    resized(window, 1440, 900)
    bar = window.desk.window.panes["length"]
    amounts = bar.share.x() + QFontMetricsF(bar.share.font()).horizontalAdvance("31%, 4 sentences")
    before = bar._labels[1].x() - amounts
    after = bar._labels[2].x() - (bar.method.x() + bar.method.width() - RING)
    assert abs(before - after) <= 4
    # Where the look has it.
    assert abs(bar._labels[1].x() - 602) <= 4


def test_the_bar_that_finds_lies_over_no_line_of_the_text_where_its_pane_has_no_head(open_window, seed):
    window = open_window(seed)
    resized(window, 800, 600)
    pane, workspace = window.fittings.panes["text"], window.desk.workspace
    press("Ctrl+2")
    assert pane.stack.y() == 0
    workspace.look(finding=True, find="the")
    assert pane.stack.y() == pane.find_bar.geometry().bottom() + 1
    assert pane.text.shows(*pane.text.hits[pane.text.hit])
    resized(window, 1440, 900)
    until(lambda: pane.stack.y() == pane.header.geometry().bottom() + 1, "the bar lies over the head")
    resized(window, 800, 600)
    until(lambda: pane.stack.y() == pane.find_bar.geometry().bottom() + 1, "the bar has its room again")
    workspace.look(finding=False)
    until(lambda: pane.stack.y() == 0, "the room is the text's again")
