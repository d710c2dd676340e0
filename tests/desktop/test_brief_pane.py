"""The brief pane in a real window, by real keys and clicks: fields, points, the way to the sentence and back."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.making import rank_texts
from desktop.pages import lay_out
from desktop.views.brief import BriefPane
from desktop.views.brief_fit import fit_state
from desktop.views.brief_paper import inks_of
from desktop.views.controls import IconButton
from desktop.views.screen_reader import focus_on_row
from summarise import plan as plans
from summarise.layouts import LAYOUTS
from tests.desktop.hands import Hands
from tests.desktop.opened import long_document
from tests.desktop.seeing import has
from tests.waiting import resized, shown, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.theme import Theme
    from desktop.workspace import Workspace


def test_the_first_row_with_the_focus_is_the_texts_current_sentence(hands: Hands) -> None:
    row = hands.desk.row_now()
    assert row is not None
    assert row.sentence == hands.workspace.view.sentence == 0
    assert hands.workspace.view.row == hands.desk.currentIndex().row()


def test_arrows_home_and_end_go_through_all_rows(hands: Hands) -> None:
    count = len(hands.desk.rows.rows)
    hands.press(Qt.Key.Key_End)
    assert hands.desk.currentIndex().row() == count - 1
    hands.press(Qt.Key.Key_Home)
    for row in range(count):
        assert hands.desk.currentIndex().row() == hands.workspace.view.row == row
        box = hands.desk.visualRect(hands.desk.currentIndex())
        assert hands.desk.viewport().rect().intersects(box)
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_PageUp)
    assert hands.desk.currentIndex().row() < count - 1


def test_a_page_on_is_as_far_as_what_was_in_view_and_back_again(hands: Hands) -> None:
    hands.window.run("set_length", "100%")
    resized(hands.window, 1000, 600)
    until(lambda: hands.pane.pages() is not None, "the pages are laid out")
    tops = [hands.desk.boxes_of(row)[0].top() for row in range(len(hands.desk.rows.rows))]
    seen = hands.desk.viewport().height() * 0.9
    hands.press(Qt.Key.Key_Home)
    rows = [0]
    while rows[-1] < len(tops) - 1:
        hands.press(Qt.Key.Key_PageDown)
        rows.append(hands.desk.currentIndex().row())
        further = next((row for row, top in enumerate(tops) if top - tops[rows[-2]] >= seen), len(tops) - 1)
        assert rows[-1] == further
    assert len(rows) > 2
    hands.press(Qt.Key.Key_PageUp)
    assert tops[-1] - tops[hands.desk.currentIndex().row()] >= seen
    assert tops[-1] - tops[hands.desk.currentIndex().row() + 1] < seen


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_row_of_the_page_reaches_into_another(hands: Hands, layout: str) -> None:
    hands.window.run("choose_layout", layout)
    for name in ("people_and_organisations", "timeline", "quotations"):
        hands.window.run(name)
    until(lambda: hands.pane.pages() is not None, "the pages are laid out")
    boxes = [(row, box.adjusted(0.5, 0.5, -0.5, -0.5)) for row in range(len(hands.desk.rows.rows))
             for box in hands.desk.boxes_of(row)]
    assert [(row, other) for row, box in boxes for other, beside in boxes
            if row < other and box.intersects(beside)] == []


def test_points_move_with_the_cursor_on_them_and_are_removed(hands: Hands) -> None:
    first, second, third = hands.points()
    hands.to_point(0)
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert hands.points() == [second, first, third]
    row = hands.desk.row_now()
    assert row is not None
    assert row.text == first
    hands.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert hands.points() == [first, second, third]
    hands.press(Qt.Key.Key_Delete)
    assert hands.points() == [second, third]


def test_sentences_of_a_part_move_with_the_cursor_on_them_and_not_out_of_it(hands: Hands) -> None:
    def summary() -> list[str]:
        return [row.text for row in hands.desk.rows.rows if row.kind == "statement" and row.section == "summary"]

    first, second, *others = summary()
    hands.go_to(lambda row: row.text == first)
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert summary() == [second, first, *others]
    row = hands.desk.row_now()
    assert row is not None
    assert row.text == first
    for _ in range(2):
        # The second press finds the bottom line before it, which is another part.
        hands.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert summary() == [first, second, *others]
    steps = hands.workspace.undo_stack.count()
    assert steps == 2
    hands.workspace.undo_stack.undo()
    assert summary() == [second, first, *others]


def test_enter_leads_to_the_sentence_and_back(hands: Hands) -> None:
    place = hands.to_point(1)
    row = hands.desk.rows.rows[place]
    hands.press(Qt.Key.Key_Return)
    assert hands.workspace.view.pane == "text"
    assert not hands.desk.hasFocus()
    assert hands.workspace.view.sentence == row.sentence
    hands.press(Qt.Key.Key_Return)
    assert hands.desk.hasFocus()
    assert hands.desk.currentIndex().row() == place
    hands.press(Qt.Key.Key_Escape)
    assert not hands.desk.hasFocus()


def test_the_twin_of_the_texts_sentence_is_tinted(hands: Hands) -> None:
    assert hands.workspace.selection is not None
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    tint = hands.window.theme.tokens["pinned_tint"]
    for number in hands.workspace.selection.chosen:
        hands.workspace.look(sentence=number)
        twin = hands.desk.twin
        assert hands.desk.rows.rows[twin].sentence == number
        box = hands.desk.boxes_of(twin)[0].translated(0, -hands.desk.verticalOffset())
        ratio = hands.desk.devicePixelRatioF()
        corner = QPointF(box.left() + 3, box.bottom() - 2) * ratio
        assert hands.picture().pixelColor(corner.toPoint()) == tint
    elsewhere = next(number for number in range(15) if not hands.workspace.note_of(number))
    hands.workspace.look(sentence=elsewhere)
    assert hands.desk.twin == -1


def test_the_ring_goes_through_no_word(hands: Hands) -> None:
    last = max(row.sentence for row in hands.desk.rows.rows if row.section == "summary")
    ringed = hands.desk.boxes_of(hands.go_to(lambda row: row.section == "summary" and row.sentence == last))
    above = ringed[0].translated(0, -hands.desk.verticalOffset()).toRect().adjusted(-200, -4, 0, 4)

    def ink() -> set[tuple[int, int]]:
        image = hands.picture()
        return {(x, y) for x in range(max(above.left(), 0), above.right()) for y in range(above.top(), above.bottom())
                if image.pixelColor(x, y).lightness() < 60}

    with_ring = ink()
    hands.desk.clearFocus()
    assert ink() <= with_ring


def test_letters_are_commands_and_never_a_search(hands: Hands) -> None:
    place = hands.go_to(lambda row: row.kind == "statement")
    sentence = hands.desk.rows.rows[place].sentence
    hands.press(Qt.Key.Key_Space)
    assert hands.workspace.state_of(sentence) == "pinned"
    hands.press(Qt.Key.Key_X)
    assert hands.workspace.state_of(sentence) == "left_out"
    here = hands.desk.currentIndex().row()
    hands.press(Qt.Key.Key_T)
    assert hands.desk.currentIndex().row() == here


def test_n_and_p_take_the_pages_cursor_along(hands: Hands) -> None:
    hands.go_to(lambda row: row.kind == "statement")
    before = hands.workspace.view.sentence
    hands.press(Qt.Key.Key_N)
    row = hands.desk.row_now()
    assert hands.workspace.view.sentence != before
    assert row is not None
    assert row.sentence == hands.workspace.view.sentence


def test_a_click_makes_a_row_current_and_a_double_click_writes(hands: Hands) -> None:
    place = hands.to_point(0)
    hands.press(Qt.Key.Key_Home)
    hands.click(place)
    assert hands.desk.currentIndex().row() == place
    assert hands.desk.editor is None
    hands.click(place, double=True)
    assert hands.desk.editor is not None
    hands.press(Qt.Key.Key_Escape)


def test_the_buttons_beside_a_point_do_what_the_keys_do(hands: Hands) -> None:
    first, second, third = hands.points()
    place = hands.to_point(0)
    box = hands.desk.visualRect(hands.desk.rows.index(place))
    assert not hands.desk.tools.isVisible()
    QTest.mouseMove(hands.desk.viewport(), box.center())
    hands.desk._hover(place)
    assert hands.desk.tools.isVisible()
    buttons = {button.accessibleName(): button for button in hands.desk.tools.findChildren(IconButton)}
    QTest.mouseClick(buttons["Move down"], Qt.MouseButton.LeftButton)
    assert hands.points() == [second, first, third]
    assert all(button.accessibleName() for button in buttons.values())
    edge = hands.desk.theme.tokens["edge"].name()
    image = hands.desk.tools.grab().toImage()
    assert edge in {image.pixelColor(x, image.height() // 2).name() for x in range(4)}


def test_the_fit_is_said_live(hands: Hands) -> None:
    assert hands.pane.fit.text() == "Fits one page"
    hands.workspace.decide("Longer", plans.set_length(hands.workspace.plan, plans.parse_length("100%")))
    assert "lines too long" in hands.pane.fit.text()
    assert hands.pane.pages() == 2
    hands.window.run("choose_layout", "submission")
    assert hands.pane.fit.text().endswith("pages")


@pytest.mark.parametrize(("state", "words", "ink"), [
    (("one-page", 1, 0, 0), "Fits one page", "good"), (("one-page", 2, 1, 0), "1 line too long", "warn"),
    (("one-page", 2, 2, 0), "2 lines too long", "warn"), (("digest", 3, 40, 0), "3 pages", "text_muted"),
    (("submission", 1, 0, 0), "1 page", "text_muted"),
    (("one-page", 1, 0, 1), "1 source still being read", "text_muted"),
    (("one-page", 1, 0, 2), "2 sources still being read", "text_muted")])
def test_the_words_of_the_fit(state: tuple[str, int, int, int], words: str, ink: str) -> None:
    said, icon, colour = fit_state(*state)
    assert (said, colour) == (words, ink)
    assert icon


def test_that_sentences_are_weighed_for_long_is_said_until_they_are(hands: Hands,
                                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    free = Event()

    def slow(*values: Any, **told: Any) -> Any:
        free.wait()
        return rank_texts(*values, **told)

    monkeypatch.setattr("desktop.workspace.rank_texts", slow)
    before = hands.pane.fit.text()
    hands.workspace.decide("Method", plans.set_method(hands.workspace.plan, "lexrank"))
    assert hands.pane.fit.text() == before
    until(lambda: hands.pane.fit.text() == "Sentences still being weighed", "it is said after a moment")
    free.set()
    until(lambda: hands.pane.fit.text() == before, "the new brief fits as the old one did")


def test_the_layout_is_chosen_in_the_head(hands: Hands) -> None:
    hands.pane.layouts.setFocus()
    hands.press(Qt.Key.Key_Down)
    assert hands.workspace.plan.layout == "information"
    assert hands.workspace.brief is not None
    assert hands.workspace.brief.layout == "information"
    hands.press(Qt.Key.Key_Up)
    assert hands.workspace.plan.layout == "one-page"


def test_every_row_has_a_name_and_a_role_for_screen_readers(hands: Hands) -> None:
    interface = QAccessible.queryAccessibleInterface(hands.desk)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Brief"
    rows = hands.desk.rows.rows
    assert interface.childCount() == len(rows)
    for number, row in enumerate(rows):
        child = interface.child(number)
        assert child.role() == QAccessible.Role.ListItem
        assert child.text(QAccessible.Text.Name) == row.name
        assert row.name


def test_a_screen_reader_is_told_of_the_row_with_the_cursor_and_not_of_the_list(hands: Hands) -> None:
    for _ in range(3):
        hands.press(Qt.Key.Key_Down)
        told = focus_on_row(hands.desk).accessibleInterface()
        row = hands.desk.row_now()
        assert row is not None
        assert told.text(QAccessible.Text.Name) == row.name
        assert told.role() == QAccessible.Role.ListItem


def test_the_paper_follows_the_theme_unless_white_is_wanted(hands: Hands) -> None:
    theme = hands.window.theme
    theme.set_scheme("dark")
    pages = hands.desk.pages
    assert hands.desk.inks == inks_of(theme.tokens, False)
    box = hands.desk.places.page_box(0)
    corner = QPoint(round(box.left()) + 40, round(box.top()) + 30)
    assert hands.picture().pixelColor(corner).lightness() < 80
    hands.workspace.look(white_paper=True)
    assert hands.picture().pixelColor(corner).lightness() == 255
    theme.set_scheme("light")
    assert hands.desk.pages is pages


def test_the_whole_page_is_in_view_when_asked_for(hands: Hands) -> None:
    hands.workspace.look(whole_page=True)
    assert hands.desk.places.page_box(0).bottom() < hands.desk.viewport().height()
    hands.workspace.look(whole_page=False)
    assert hands.desk.places.page_box(0).bottom() > hands.desk.viewport().height()


def test_a_longer_summary_keeps_the_cursor_and_the_place(hands: Hands) -> None:
    hands.to_point(2)
    before = hands.desk.row_now()
    offset = hands.desk.verticalOffset()
    for _ in range(3):
        hands.press(Qt.Key.Key_Plus)
    after = hands.desk.row_now()
    assert before is not None
    assert after is not None
    assert after.anchor == before.anchor or after.index == before.index
    assert hands.desk.verticalOffset() == offset


def test_the_page_count_is_of_the_export(hands: Hands) -> None:
    assert hands.workspace.brief is not None
    exported = lay_out(hands.workspace.brief)
    assert exported.rows == ()
    assert hands.window.desk.window.pages() == hands.window.desk.window.pages_laid() == len(exported.pages) == 1


def test_a_command_means_the_row_with_the_ring(hands: Hands) -> None:
    hands.to_point(1)
    hands.window.run("choose_layout", "submission")
    row = hands.desk.row_now()
    assert row is not None
    assert row.sentence is None or row.sentence == hands.workspace.view.sentence
    place = hands.go_to(lambda row: row.kind == "statement")
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    away = next(number for number in range(15) if not hands.workspace.note_of(number))
    hands.workspace.look(sentence=away)
    hands.to_page()
    assert hands.desk.currentIndex().row() == place
    assert hands.workspace.view.sentence == hands.desk.rows.rows[place].sentence


def test_a_brief_of_many_pages_is_laid_out_when_decisions_pause(
        qtbot: QtBot, theme: Theme, open_documents: Callable[..., Workspace]) -> None:
    workspace = open_documents(long_document(400))
    pane = BriefPane(workspace, theme, lambda *_values: None)
    qtbot.addWidget(pane)
    shown(pane)
    workspace.decide("Longer", plans.set_length(workspace.plan, plans.parse_length("100%")))
    assert pane.pages() is not None
    many = pane.desk.pages
    assert many is not None
    assert len(many.pages) > 10
    for amount in ("90%", "80%", "70%"):
        workspace.decide("Shorter", plans.set_length(workspace.plan, plans.parse_length(amount)))
        assert pane.desk.pages is many
    qtbot.waitUntil(lambda: pane.desk.pages is not many)
    assert pane.desk.pages is not None
    assert len(pane.desk.pages.pages) < len(many.pages)


def test_the_handle_beside_the_pages_is_seen_while_the_pointer_is_over_them_and_in_high_contrast(hands: Hands) -> None:
    resized(hands.window, 1200, 600)
    bar, theme = hands.desk.verticalScrollBar(), hands.pane.theme
    until(lambda: bar.maximum() > 0, "there is more than is in view")

    def seen() -> bool:
        return has(bar.grab().toImage(), theme.tokens["edge"], bar.rect())

    hands.desk.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    assert not seen()
    hands.desk.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    assert seen()
    hands.desk.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    theme.set_scheme("contrast")
    assert seen()
