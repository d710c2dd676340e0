"""The text pane shows a source with its marks, keeps its place, finds words, and runs commands by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.notices import Notice
from desktop.views.reader import Reader
from summarise import plan as plans
from tests.desktop.opened import ARTICLE, decide, number_of
from tests.desktop.seeing import has, picture

if TYPE_CHECKING:
    from desktop.workspace import Workspace
    from tests.desktop.fixtures import Runs


def point_in(reader: Reader, words: str) -> QPoint:
    index = number_of(reader.workspace, words)
    box = reader.text.box_of(index)
    return QPoint(round(box.left()) + 12, round(box.top()) + 12)


def test_a_chosen_sentence_has_a_tint_and_a_bar(reader: Reader, workspace: Workspace) -> None:
    decide(workspace, chosen=3)
    assert workspace.selection is not None
    chosen = next(number for number in workspace.selection.chosen if number != workspace.view.sentence)
    box = reader.text.box_of(chosen)
    assert has(picture(reader), reader.theme.tokens["chosen_tint"], box)
    gutter = reader.text.gutter.grab().toImage()
    bar = QPointF(47, box.top() + 10)
    assert gutter.pixelColor(round(bar.x()), round(bar.y())).name() == reader.theme.tokens["chosen_mark"].name()


def test_a_pinned_sentence_has_its_tint_a_wider_bar_and_a_pin(reader: Reader, workspace: Workspace) -> None:
    decide(workspace, pinned="Critics doubt")
    box = reader.text.box_of(number_of(workspace, "Critics doubt"))
    gutter = reader.text.gutter.grab().toImage()
    ink = reader.theme.tokens["pinned_mark"].name()
    wide = [x for x in range(60) if x < gutter.width() and gutter.pixelColor(x, round(box.top()) + 4).name() == ink]
    assert len(wide) == 5
    pin = QRectF(26, box.top(), 14, 25)
    assert has(gutter, reader.theme.tokens["pinned_mark"], pin)
    assert has(picture(reader), reader.theme.tokens["pinned_tint"], box)


def test_a_left_out_sentence_is_struck_through_and_never_tinted(reader: Reader, workspace: Workspace) -> None:
    decide(workspace, left_out="Critics doubt")
    box = reader.text.box_of(number_of(workspace, "Critics doubt"))
    image = picture(reader)
    lines = reader.text.lines_of(reader.text.document().findBlockByNumber(7), 0, 0, 10)
    assert not has(image, reader.theme.tokens["chosen_tint"], box)
    middle = round(box.top() + 12.5 + 1)
    struck = [image.pixelColor(int(box.left()) + 4 + x, y) for y in (middle - 1, middle, middle + 1)
              for x in range(196)]
    assert lines
    dark = [colour for colour in struck if colour.lightness() < 200]
    assert len(dark) >= 196


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_each_state_is_told_by_shape_and_not_by_colour_alone(reader: Reader, workspace: Workspace,
                                                             scheme: str) -> None:
    reader.theme.set_scheme(scheme)
    words = "Critics doubt"
    pictures: list[QImage] = []
    for edit in (plans.automatic, plans.pin, plans.leave_out):
        workspace.decide("Decide", edit(workspace.plan, workspace.anchor_of(number_of(workspace, words))))
        grey = reader.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pictures.append(grey)
    box = reader.text.box_of(number_of(workspace, words)).toRect().adjusted(20, 44, 60, 44)
    parts = [image.copy(box.adjusted(-20, 0, 0, 0)) for image in pictures]
    assert parts[0] != parts[1]
    assert parts[1] != parts[2]
    assert parts[0] != parts[2]


def test_high_contrast_underlines_what_is_chosen(reader: Reader, workspace: Workspace) -> None:
    reader.theme.set_scheme("contrast")
    decide(workspace, chosen=2)
    assert workspace.selection is not None
    box = reader.text.box_of(workspace.selection.chosen[0])
    assert has(picture(reader), reader.theme.tokens["chosen_mark"], box)


def test_the_current_sentence_has_a_ring_that_is_quiet_without_the_focus(reader: Reader, workspace: Workspace) -> None:
    workspace.look(sentence=number_of(workspace, "Farmers on"))
    box = reader.text.box_of(workspace.view.sentence).adjusted(-4, -4, 4, 4)
    view: Any = reader.text
    view.hasFocus = lambda: True
    assert has(picture(reader), reader.theme.tokens["accent"], box)
    view.hasFocus = lambda: False
    assert not has(picture(reader), reader.theme.tokens["accent"], box)
    assert has(picture(reader), reader.theme.tokens["edge"], box)


def test_note_numbers_stand_beside_the_sentences_that_are_on_the_page(reader: Reader, workspace: Workspace) -> None:
    workspace.look(sentence=-1)
    noted = [number for number in range(10) if workspace.note_of(number)]
    assert noted
    image = reader.text.gutter.grab().toImage()
    box = reader.text.box_of(noted[0])
    ground = reader.theme.tokens["reader"].name()
    assert any(image.pixelColor(x, y).name() != ground for x in range(8, 40)
               for y in range(round(box.top()), round(box.top()) + 20))


def test_a_click_makes_a_sentence_current(reader: Reader, workspace: Workspace, qtbot: Any) -> None:
    qtbot.mouseClick(reader.text.viewport(), Qt.MouseButton.LeftButton, pos=point_in(reader, "Farmers on"))
    assert workspace.view.sentence == number_of(workspace, "Farmers on")


def test_a_double_click_pins_and_a_second_gives_back(reader: Reader, workspace: Workspace, runs: Runs) -> None:
    place = point_in(reader, "Farmers on")
    QTest.mouseDClick(reader.text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert runs.names == ["pin"]
    decide(workspace, pinned="Farmers on")
    QTest.mouseDClick(reader.text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert runs.names == ["pin", "automatic"]


def test_a_click_in_the_gutter_pins_the_sentence_beside_it(reader: Reader, workspace: Workspace, runs: Runs,
                                                          qtbot: Any) -> None:
    place = QPoint(30, point_in(reader, "Farmers on").y())
    qtbot.mouseClick(reader.text.gutter, Qt.MouseButton.LeftButton, pos=place)
    assert runs.names == ["pin"]
    assert workspace.view.sentence == number_of(workspace, "Farmers on")


def test_selecting_words_with_the_mouse_moves_no_sentence(reader: Reader, workspace: Workspace) -> None:
    before, view = workspace.view.sentence, reader.text.viewport()
    start = QPointF(point_in(reader, "Farmers on"))
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, place, button, held in ((QEvent.Type.MouseButtonPress, start, left, left),
                                      (QEvent.Type.MouseMove, start + QPointF(120, 0), none, left),
                                      (QEvent.Type.MouseButtonRelease, start + QPointF(120, 0), left, none)):
        QApplication.sendEvent(view, QMouseEvent(kind, place, view.mapToGlobal(place), button, held,
                                                 Qt.KeyboardModifier.NoModifier))
    assert workspace.view.sentence == before
    span = reader.selected_span()
    assert span is not None
    assert span[0] == 2
    assert ARTICLE[2][1][span[1]:span[2]] in ARTICLE[2][1][:30]
    assert span[2] - span[1] > 8


def test_the_head_counts_the_chosen_sentences(reader: Reader, workspace: Workspace, runs: Runs, qtbot: Any) -> None:
    decide(workspace, chosen=3)
    assert workspace.selection is not None
    workspace.look(sentence=workspace.selection.chosen[1])
    assert reader.count.text() == "Chosen 2 of 3"
    qtbot.mouseClick(reader.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(reader.before, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(reader.search, Qt.MouseButton.LeftButton)
    assert runs.names == ["next_chosen", "previous_chosen", "find"]


def test_the_title_has_its_number_while_the_sources_are_folded(reader: Reader, workspace: Workspace) -> None:
    assert reader.header.title.text() == "River treaty"
    workspace.look(folded=True)
    assert reader.header.title.text() == "1  River treaty"


@pytest.mark.parametrize(("edit", "said", "key"), [
    (plans.pin, "Pinned by you.", "0"), (plans.leave_out, "Left out by you.", "0"),
    (plans.automatic, "hosen.", "Space")])
def test_the_hint_says_why_and_which_keys(reader: Reader, workspace: Workspace, edit: Any, said: str,
                                          key: str) -> None:
    number = number_of(workspace, "Critics doubt")
    workspace.look(sentence=number)
    workspace.decide("Decide", edit(workspace.plan, workspace.anchor_of(number)))
    assert said in reader.hints.state
    assert reader.hints.keys[0][0] == key
    assert reader.hints.reasons.count(" · ") <= 2
    assert not reader.hints.grab().isNull()


def test_the_hint_says_how_to_write_while_a_field_of_the_page_is_current(reader: Reader, workspace: Workspace) -> None:
    workspace.look(sentence=number_of(workspace, "Critics doubt"), pane="brief", bare=True, editable=True)
    assert reader.hints.keys == (("F2", "write"),)
    workspace.look(editable=False)
    assert not reader.hints.keys
    workspace.look(pane="text")
    assert ("X", "leave out") in reader.hints.keys


def test_a_screen_reader_hears_the_state_and_the_words_of_the_current_sentence(reader: Reader,
                                                                             workspace: Workspace) -> None:
    decide(workspace, pinned="Critics doubt")
    workspace.look(sentence=number_of(workspace, "Critics doubt"))
    told = QAccessible.queryAccessibleInterface(reader.text).text(QAccessible.Text.Description)
    assert told.startswith("Pinned by you. Critics doubt that the gauges measure the water well.")
    assert told.endswith(reader.hints.reasons) and reader.hints.reasons
    assert "River treaty" in reader.text.accessibleName()


def test_hints_can_be_hidden(reader: Reader, workspace: Workspace) -> None:
    assert reader.hints.isVisible()
    workspace.look(hints=False)
    assert not reader.hints.isVisible()


def test_the_card_of_reasons_stands_by_its_sentence_and_leaves_with_the_overlay(reader: Reader,
                                                                             workspace: Workspace) -> None:
    workspace.look(sentence=number_of(workspace, "Farmers on"), overlay="why")
    assert reader.card.isVisible()
    assert "sentences." in reader.card.place
    assert 1 <= len(reader.card.reasons) <= 3
    box = reader.text.box_of(workspace.view.sentence)
    assert reader.card.y() >= reader.text.viewport().mapTo(reader, box.bottomLeft().toPoint()).y() - 16
    assert not reader.card.grab().isNull()
    reader.card.reasons = (("The commonest words of the whole text", 1.0),)
    assert reader.card.bars_at(340) > reader.card.fontMetrics().horizontalAdvance(reader.card.reasons[0][0]) * 0.9
    assert reader.card.bars_at(240) == 160
    workspace.look(overlay="")
    assert not reader.card.isVisible()


def test_reasons_asked_for_far_from_their_sentence_bring_it_back(reader: Reader, workspace: Workspace,
                                                                 qtbot: Any) -> None:
    workspace.look(sentence=number_of(workspace, "Farmers on"))
    reader.setFixedHeight(260)
    bar = reader.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert reader.text.box_of(workspace.view.sentence).isEmpty()
    workspace.look(overlay="why")
    assert reader.card.isVisible() and not reader.text.box_of(workspace.view.sentence).isEmpty()


def test_a_message_for_the_text_is_shown_and_one_for_another_pane_is_not(reader: Reader, workspace: Workspace) -> None:
    workspace.notice(Notice("brief", "bad", "Not exported."))
    assert not reader.messages.isVisible()
    workspace.notice(Notice("text", "warn", "Stopped after page 132."))
    assert reader.messages.isVisible()


def test_the_menu_of_the_right_button_has_the_commands_of_a_sentence(reader: Reader, workspace: Workspace,
                                                                    runs: Runs) -> None:
    workspace.look(sentence=number_of(workspace, "Farmers on"))
    menu = reader.sentence_menu()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert any(text.startswith("Pin") for text in texts)
    assert any(text.startswith("Leave out") for text in texts)
    menu.actions()[0].trigger()
    assert runs.names == ["pin"]
    menu.deleteLater()


def test_everything_that_takes_the_focus_has_a_name_and_a_role(reader: Reader, workspace: Workspace) -> None:
    workspace.look(finding=True)
    workspace.notice(Notice("text", "warn", "Stopped after page 132.", "", (("Use these pages", "use"),)))
    taking = [widget for widget in reader.findChildren(QWidget)
              if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and not widget.focusProxy()]
    assert len(taking) >= 8
    for widget in taking:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert interface.role() not in {QAccessible.Role.NoRole, QAccessible.Role.Client}, widget


def test_the_text_keeps_no_tab_and_no_key_of_a_command(reader: Reader) -> None:
    assert reader.text.tabChangesFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_W, Qt.Key.Key_Z):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        event.accept()
        reader.text.event(event)
        assert not event.isAccepted()


def test_reasons_without_end_go_under_no_key_of_the_hints(reader: Reader) -> None:
    hints = reader.hints
    hints.reasons = ""
    plain = hints.grab().toImage()
    hints.reasons = "takes up what was said before it, " * 20
    full = hints.grab().toImage()
    apart = [x for x in range(plain.width()) if any(plain.pixel(x, y) != full.pixel(x, y)
                                                    for y in range(plain.height()))]
    left = hints._ground()[1]
    assert max(apart) < left * hints.devicePixelRatio()
    assert max(apart) > (left - 60) * hints.devicePixelRatio()


def test_reasons_are_left_out_whole_where_there_is_little_room(reader: Reader) -> None:
    hints, metrics = reader.hints, QFontMetricsF(reader.theme.font("ui_small"))
    hints.reasons = "Taken up again later · words that usually matter · names"
    for kept in ("Taken up again later", "Taken up again later · words that usually matter", hints.reasons):
        assert hints.reasons_in(metrics.horizontalAdvance(kept) + 9) == kept
    assert hints.reasons_in(metrics.horizontalAdvance("Taken up ag")) == "Names"
    cut = hints.reasons_in(metrics.horizontalAdvance("Tak"))
    assert cut.startswith("T") and cut.endswith("…")


def test_the_key_needed_least_makes_room_for_a_reason_and_the_first_stays(reader: Reader, workspace: Workspace) -> None:
    hints = reader.hints
    workspace.look(sentence=number_of(workspace, "Farmers on"), pane="text")
    shown = []
    for width in (700, 420, 330):
        hints.resize(width, hints.height())
        shown.append([words for _key, words in hints._keys_with_room()])
    assert shown == [["pin", "leave out", "why"], ["pin", "leave out"], ["pin"]]


def test_high_contrast_underlines_what_is_found_in_a_pinned_sentence_too(reader: Reader, workspace: Workspace) -> None:
    reader.theme.set_scheme("contrast")
    number = number_of(workspace, "Farmers on")
    workspace.decide("Pin sentence", plans.pin(workspace.plan, workspace.anchor_of(number)))
    workspace.look(sentence=number_of(workspace, "Critics doubt"))
    sentence = workspace.analyses["1"].sentences[number]
    reader.text.show_hits(((sentence.block, sentence.start, sentence.start + len("Farmers")),), -1)
    left, bottom = next((lines[0][0], lines[0][3]) for block, top in reader.text.visible_blocks()
                        if block.blockNumber() == sentence.block
                        and (lines := reader.text.lines_of(block, top, sentence.start, sentence.end)))
    image = picture(reader)
    inks = {image.pixelColor(round(left) + 9, round(bottom) - up).name() for up in (1, 2, 3)}
    assert inks == {reader.theme.tokens["good"].name()}


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_mark_of_an_item_touches_neither_a_bar_nor_the_ring_round_its_words(reader: Reader, scheme: str) -> None:
    reader.theme.set_scheme(scheme)
    gutter, ground, stroke = reader.text.gutter, reader.theme.tokens["reader"], reader.theme.tokens.stroke
    image = QImage(gutter.width(), 40, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    gutter._paint_bullet(painter, [(60, 4, 200, 29)])
    painter.end()
    inked = [x for x in range(image.width()) if image.pixelColor(x, 17).name() != ground.name()]
    assert min(inked) >= 47 - int(stroke("pinned_bar")) // 2 + stroke("pinned_bar")
    assert max(inked) < 60 - 1 - stroke("current")
