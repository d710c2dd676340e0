"""Writing on the page in a real window, by real keys and clicks: fields, points and sentences, kept or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from summarise import plan as plans
from tests.desktop.hands import Hands
from tests.desktop.test_focus_order import is_seen
from tests.waiting import focused, resized

if TYPE_CHECKING:

    pass


def test_a_field_is_written_in_place_and_kept_by_enter(hands: Hands) -> None:
    hands.to_field("to")
    hands.press(Qt.Key.Key_Return)
    hands.write("Director General")
    assert hands.workspace.plan.field("to") == ""
    hands.press(Qt.Key.Key_Return)
    assert hands.workspace.plan.field("to") == "Director General"
    assert hands.desk.hasFocus()
    row = hands.desk.row_now()
    assert row is not None
    assert (row.field, row.text) == ("to", "Director General")


def test_esc_gives_up_what_was_written(hands: Hands) -> None:
    hands.to_field("why")
    hands.press(Qt.Key.Key_F2)
    hands.write("Never mind")
    hands.press(Qt.Key.Key_Escape)
    assert hands.workspace.plan.field("why") == ""
    assert hands.desk.editor is None
    assert hands.desk.hasFocus()


def test_tab_keeps_and_goes_on_to_the_next_field(hands: Hands) -> None:
    hands.to_field("to")
    hands.press(Qt.Key.Key_F2)
    hands.write("A minister")
    hands.press(Qt.Key.Key_Tab)
    hands.write("An office")
    hands.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    editor = hands.desk.editor
    assert editor is not None
    assert editor.words() == "A minister"
    hands.press(Qt.Key.Key_Escape)
    assert hands.workspace.plan.field("to") == "A minister"
    assert hands.workspace.plan.field("from") == "An office"


def test_leaving_a_field_keeps_it(hands: Hands) -> None:
    hands.to_field("ask")
    hands.press(Qt.Key.Key_F2)
    hands.write("Agree the note.")
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert hands.workspace.plan.field("ask") == "Agree the note."
    assert hands.desk.editor is None


def test_a_field_of_several_paragraphs_takes_shift_enter(hands: Hands) -> None:
    hands.to_field("why")
    hands.press(Qt.Key.Key_Return)
    hands.write("First.")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    hands.write("Second.")
    hands.press(Qt.Key.Key_Return)
    assert hands.workspace.plan.field("why") == "First.\nSecond."


@pytest.mark.parametrize("way", ["F2", "Enter", "Tab"])
def test_each_option_stays_its_own_line_whichever_way_the_table_is_written_in(hands: Hands, way: str) -> None:
    hands.window.run("submission")
    hands.to_page()
    hands.to_field("options")
    hands.press(Qt.Key.Key_F2)
    hands.write("Agree | quick | dear")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    hands.write("Wait | cheap | late")
    hands.press(Qt.Key.Key_Return)
    if way == "Tab":
        hands.to_field("risks")
        hands.press(Qt.Key.Key_F2)
        hands.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    else:
        hands.to_field("options")
        hands.press(Qt.Key.Key_F2 if way == "F2" else Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hands.write("r")
    hands.press(Qt.Key.Key_Return)
    assert hands.workspace.plan.field("options") == "Agree | quick | dear\nWait | cheap | later"


def test_tab_leaves_a_table_that_is_one_field_at_once(hands: Hands) -> None:
    hands.window.run("submission")
    hands.window.run("set_field", "options", "Agree | quick | dear\nWait | cheap | late")
    hands.to_page()
    hands.to_field("options")
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Tab)
    editor = hands.desk.editor
    assert editor is not None
    assert editor.row.field == "risks"


def test_title_and_marking_are_written_where_they_stand(hands: Hands) -> None:
    hands.to_field("title")
    hands.press(Qt.Key.Key_F2)
    hands.write("A defence pact")
    hands.press(Qt.Key.Key_Return)
    hands.to_field("marking")
    hands.press(Qt.Key.Key_F2)
    hands.write("OFFICIAL")
    hands.press(Qt.Key.Key_Return)
    assert hands.workspace.brief is not None
    assert hands.workspace.brief.title.text == "A defence pact"
    assert hands.workspace.brief.marking == "OFFICIAL"


def test_a_field_is_emptied_by_delete_and_nothing_else_is_lost(hands: Hands) -> None:
    hands.to_field("to")
    hands.press(Qt.Key.Key_F2)
    hands.write("X")
    hands.press(Qt.Key.Key_Return)
    points, chosen = hands.points(), hands.workspace.selection
    hands.press(Qt.Key.Key_Delete)
    assert hands.workspace.plan.field("to") == ""
    assert hands.points() == points
    assert hands.workspace.selection == chosen


def test_a_point_is_reworded_and_its_note_says_so(hands: Hands) -> None:
    place = hands.to_point(0)
    note = hands.desk.rows.rows[place].note
    hands.press(Qt.Key.Key_F2)
    hands.write("The deal was announced in Kuala Lumpur.")
    hands.press(Qt.Key.Key_Return)
    row = hands.desk.rows.rows[place]
    assert row.text == "The deal was announced in Kuala Lumpur."
    assert row.edited
    assert row.note == note
    assert hands.workspace.brief is not None
    assert hands.workspace.brief.notes[note - 1].edited
    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not hands.desk.rows.rows[place].edited


def test_what_is_written_in_stays_where_it_stands_and_a_prompt_stays_slanted_until_something_is_written(
        hands: Hands) -> None:
    for go in (lambda: hands.to_point(0), lambda: hands.to_field("title"), lambda: hands.to_field("ask")):
        line = hands.desk.boxes_of(go())[0]
        hands.press(Qt.Key.Key_F2)
        editor = hands.desk.editor
        assert editor is not None
        field = editor.field
        assert field.font().italic() is (not field.toPlainText())
        field.moveCursor(QTextCursor.MoveOperation.Start)
        letters = field.cursorRect().translated(field.viewport().mapTo(hands.desk.viewport(), QPoint()))
        assert abs(letters.bottom() + 1 + hands.desk.verticalOffset() - line.bottom()) <= 1.5
        hands.write("W")
        assert not field.font().italic()
        hands.press(Qt.Key.Key_Escape)


def test_a_sentence_is_reworded_and_given_back_by_emptying_it(hands: Hands) -> None:
    place = hands.go_to(lambda row: row.kind == "statement")
    before = hands.desk.rows.rows[place].text
    hands.press(Qt.Key.Key_F2)
    hands.write("In short.")
    hands.press(Qt.Key.Key_Return)
    assert hands.desk.rows.rows[place].text == "In short."
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Return)
    assert hands.desk.rows.rows[place].text == before


def test_a_click_on_an_empty_field_writes_at_once(hands: Hands) -> None:
    place = hands.to_field("to")
    hands.click(place)
    hands.write("Someone")
    hands.press(Qt.Key.Key_Return)
    assert hands.workspace.plan.field("to") == "Someone"


def test_what_was_written_into_a_point_that_has_gone_is_not_lost(hands: Hands) -> None:
    hands.to_point(0)
    hands.press(Qt.Key.Key_F2)
    hands.write("My own words.")
    plan = hands.workspace.plan
    points = tuple(row.point for row in hands.desk.rows.rows if row.point is not None)
    hands.workspace.decide("Other points", plans.remove_point(plan, points, 0))
    assert "My own words." in hands.pane.messages.accessibleName()
    assert hands.desk.editor is None


def test_an_open_field_stays_with_its_row_while_the_brief_changes(hands: Hands) -> None:
    hands.to_field("ask")
    hands.press(Qt.Key.Key_F2)
    hands.write("Agree")
    hands.workspace.decide("Shorter", plans.set_length(hands.workspace.plan, plans.parse_length("1 sentence")))
    hands.write(" the note.")
    hands.press(Qt.Key.Key_Return)
    assert hands.workspace.plan.field("ask") == "Agree the note."


@pytest.mark.parametrize("length", ["1 sentence", "400 words"])
def test_an_open_field_stays_in_view_while_the_brief_and_the_window_change(hands: Hands, length: str) -> None:
    hands.to_field("why")
    hands.press(Qt.Key.Key_F2)
    hands.workspace.decide("Other length", plans.set_length(hands.workspace.plan, plans.parse_length(length)))
    assert is_seen(focused())
    for width, height in ((900, 480), (1440, 900), (1100, 480)):
        resized(hands.window, width, height)
        assert is_seen(focused())
    assert hands.desk.editor.row.field == "why"


def test_who_scrolls_away_from_a_field_and_writes_on_sees_what_is_written(hands: Hands) -> None:
    resized(hands.window, 1100, 520)
    hands.to_field("title")
    hands.press(Qt.Key.Key_F2)
    bar = hands.desk.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not is_seen(focused())
    hands.write("A")
    assert is_seen(focused())
    here = bar.value()
    hands.write("n")
    assert bar.value() == here
