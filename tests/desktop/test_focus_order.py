"""Tab and Shift+Tab in every state of the window: each goes round, in the same order, over what can be seen."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop.notices import Notice
from desktop.views.settings import SettingsCard
from desktop.views.sources_list import SourceList
from summarise.plan import Plan, Source, add_source
from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.waiting import focused, resized, until

MOST = 80
"""More presses than any state has places."""


def is_seen(place: QWidget) -> bool:
    """Tell whether any of a place is on the screen; a viewport may hide the whole of what it is the viewport of."""
    shown = place.viewport() if isinstance(place, QAbstractScrollArea) else place
    return not shown.visibleRegion().isEmpty()


def walk(start: QWidget, key: str) -> list[QWidget]:
    """Press a key until the focus is back at its start; every place on the way."""
    start.setFocus()
    places = [start]
    for _ in range(MOST):
        press(key)
        if QApplication.focusWidget() is start:
            return places
        places.append(QApplication.focusWidget())
        assert places[-1].isEnabled()
        assert is_seen(places[-1]), f"“{places[-1].accessibleName()}” cannot be seen"
    raise AssertionError(f"no way back from {type(places[-1]).__name__} “{places[-1].accessibleName()}”")


def failed(window) -> None:
    plan = window.desk.workspace.plan
    window.desk.workspace.decide("Add", add_source(plan, Source("9", "/nowhere/gone.txt")))
    window.desk.workspace.look(source="9", sentence=-1)
    until(window.fittings.panes["text"].reading.way.isVisible, "the way on is offered")


def ten_sources(window, seed) -> None:
    plan = window.desk.workspace.plan
    for number in range(2, 11):
        plan = add_source(plan, Source(str(number), str(seed)))
    window.desk.workspace.decide("Add", plan)
    until(lambda: len(window.desk.workspace.keys) == 10, "ten sources are ranked")


def comparing(window, _seed) -> None:
    window.run("compare")
    until(lambda: len(window.fittings.arrangement.comparison.columns) == 4, "four methods are compared")


STATES = {
    "one source": lambda window, seed: None,
    "ten sources": ten_sources,
    "comparing": comparing,
    "finding": lambda window, seed: window.run("find"),
    "why": lambda window, seed: window.run("why"),
    "one pane": lambda window, seed: resized(window, 900, 700),
    "settings": lambda window, seed: window.run("settings"),
    "keys": lambda window, seed: window.run("key_sheet"),
    "finding a command": lambda window, seed: window.run("find_command"),
}


def check() -> list[QWidget]:
    QApplication.processEvents()
    press("Tab")
    places = walk(QApplication.focusWidget(), "Tab")
    back = walk(places[0], "Shift+Tab")
    assert back == [places[0], *places[:0:-1]]
    return places


def test_the_start_page_is_walked_from_above(open_window, office):
    office.preferences.change(recent=("/a.brief\tTitle\tone-page\t1\t2026-01-05T10:00",))
    window = open_window()
    places = check()
    inside = [place for place in places if window.start.isAncestorOf(place)]
    first = inside.index(window.start.cards[0])
    assert [*inside[first:], *inside[:first]] == [*window.start.cards, *window.start.recent]


@pytest.mark.parametrize("state", STATES)
def test_tab_goes_round_over_what_can_be_seen_and_back_the_same_way(open_window, seed, state):
    window = open_window(seed)
    STATES[state](window, seed)
    places = check()
    overlay = window.desk.workspace.view.overlay
    if overlay in {"settings", "keys", "find-command"}:
        card = window.fittings.overlays._cards[overlay]
        assert all(place is card or card.isAncestorOf(place) for place in places)


def test_what_can_be_done_with_a_source_that_cannot_be_read_stands_between_the_sources_and_the_page(open_window, seed):
    window = open_window(seed)
    resized(window, 1440, 900)
    failed(window)
    window.findChild(SourceList).setFocus()
    places = []
    for _ in range(3):
        press("Tab")
        places.append(QApplication.focusWidget())
        assert is_seen(places[-1])
    assert [place.text() for place in places[:2]] == ["Try again", "Remove"]
    assert places[2].accessibleName() == "Brief"


@pytest.mark.parametrize("state", STATES)
def test_a_key_that_leads_to_a_field_does_so_out_of_every_state(open_window, seed, state):
    window = open_window(seed)
    for key, name in {"Ctrl+F": "Find in the text", "Ctrl+L": "Length", "Ctrl+K": "Focus"}.items():
        STATES[state](window, seed)
        for _ in range(2):
            press(key)
            field = focused()
            assert field.accessibleName() == name
            assert is_seen(field)
            press("Ctrl+1")


@pytest.mark.parametrize("key", ["F6", "Shift+F6", "Escape"])
def test_out_of_the_comparison_leads_back_to_where_it_was_asked_for(open_window, seed, key):
    window = open_window(seed)
    press("Ctrl+3")
    before = focused()
    press("Ctrl+D")
    until(lambda: window.fittings.arrangement.comparison.isAncestorOf(focused()), "methods are compared")
    press(key)
    assert focused() is before
    assert window.desk.workspace.view.pane == "brief"


@pytest.mark.parametrize("key", ["F1", "Ctrl+,", "Ctrl+Shift+P", "Ctrl+D"])
def test_what_comes_while_a_row_is_written_in_leads_back_to_the_page(hands, key):
    row = hands.to_point(0)
    press("F2")
    field = focused()
    assert field is not hands.desk
    press(key)
    assert hands.desk.editor is None and focused() is not field
    press("Escape")
    assert focused() is hands.desk
    assert hands.desk.currentIndex().row() == row
    assert is_seen(hands.desk)


def test_a_text_that_comes_takes_no_focus_from_what_lies_over_it_and_has_it_afterwards(open_window, seed):
    window = open_window()
    window.run("open_paths", (seed,))
    assert window.desk.workspace.documents == {}
    press("F1")
    card = focused()
    until(lambda: window.desk.workspace.brief is not None, "the text is there")
    assert focused() is card
    press("Escape")
    assert focused() is window.fittings.panes["text"].text


@pytest.mark.parametrize("card", ["F1", "Ctrl+,", "Ctrl+Shift+P"])
def test_the_comparison_asked_for_on_a_card_has_the_focus(open_window, seed, card):
    window = open_window(seed)
    press(card)
    press("Ctrl+D")
    assert window.fittings.arrangement.comparison.isAncestorOf(focused())
    press("Escape")
    assert is_seen(focused())


def test_a_text_that_comes_back_by_undo_has_the_focus_while_the_sources_are_folded(open_window, seed):
    window = open_window(seed)
    resized(window, 1440, 900)
    press("Ctrl+1")
    press("Delete")
    until(window.start.isVisible, "nothing is open")
    press("F9")
    press("Ctrl+Z")
    assert not window.fittings.panes["sources"].isVisible()
    text = window.fittings.panes["text"]
    until(lambda: focused() is text.text, "the text is there and has the focus")


def test_a_text_that_comes_with_its_pane_follows_a_beat_later_at_its_place_and_in_the_focus(open_window, seed):
    window = open_window(seed)
    resized(window, 1440, 900)
    workspace, text = window.desk.workspace, window.fittings.panes["text"]
    plan, documents, last = workspace.plan, dict(workspace.documents), workspace.sentences_of("1")[-1]
    workspace.begin(Plan())
    until(window.start.isVisible, "nothing is open")
    workspace.begin(plan, documents)
    workspace.look(sentence=last)
    window.fittings.focus("text")
    assert text.isVisible()
    assert not text.text.isVisible()
    until(text.text.isVisible, "the text is there")
    assert focused() is text.text
    assert not text.text.box_of(last).isEmpty()


def test_a_text_gone_to_from_a_source_that_cannot_be_read_has_the_focus(open_window, seed):
    window = open_window(seed)
    failed(window)
    press("Ctrl+2")
    text = window.fittings.panes["text"]
    assert focused() is text
    press("Ctrl+PgUp")
    assert focused() is text.text


def test_a_message_with_the_focus_is_seen_over_a_text_gone_to(open_window, seed):
    window = open_window(seed)
    failed(window)
    window.desk.workspace.notice(Notice("text", "info", "Something is to be known."))
    cross = window.fittings.panes["text"].messages.close_button
    cross.setFocus()
    press("Ctrl+PgUp")
    assert focused() is cross
    QApplication.processEvents()
    assert is_seen(cross)


@pytest.mark.parametrize("key", ["Escape", "Return"])
@pytest.mark.parametrize("asked_for", [True, False], ids=["that took the focus", "gone to by Tab"])
def test_a_message_gives_the_focus_back(open_window, seed, key, asked_for):
    window = open_window(seed)
    press("Ctrl+3")
    page = focused()
    bar = window.fittings.panes["text"].messages
    bar.show_notice(Notice("text", "bad", "Not done.", "", (("Go on", "go_on"),)), focused=asked_for)
    if not asked_for:
        assert focused() is page
        bar.buttons[0].setFocus()
    assert focused() is bar.buttons[0]
    press(key)
    assert bar.isHidden()
    assert focused() is page


def test_a_message_that_came_before_the_text_leads_to_the_text(open_window, seed):
    window = open_window(seed)
    failed(window)
    press("Ctrl+2")
    text = window.fittings.panes["text"]
    assert focused() is text
    window.desk.workspace.notice(Notice("text", "info", "Something is to be known."))
    text.messages.close_button.setFocus()
    press("Ctrl+PgUp")
    press("Escape")
    assert focused() is text.text


def test_what_has_the_focus_may_go_while_another_window_is_the_active_one(open_window, seed):
    window = open_window(seed)
    press("Ctrl+3")
    page = focused()
    bar = window.fittings.panes["brief"].messages
    bar.show_notice(Notice("brief", "info", "Something is to be known."))
    bar.close_button.setFocus()
    open_window()
    bar.leave()
    window.activateWindow()
    until(window.isActiveWindow, "the window is active again")
    assert focused() is page


def test_a_row_of_a_source_that_is_removed_leads_to_it_no_more(open_window, seed):
    window = open_window(seed, seed.parent / "meeting-note-ferry-timetable.md")
    workspace = window.desk.workspace
    until(lambda: len(workspace.keys) == 2, "both are ranked")
    press("Ctrl+3")
    page = focused()
    for _ in range(MOST):
        press("Down")
        if workspace.view.source == "2" and not workspace.view.bare:
            break
    assert workspace.view.source == "2"
    window.run("remove_source")
    assert page.hasFocus()
    for key in ("Up", "Down", "Down"):
        press(key)
        assert workspace.view.source == "1"
    until(lambda: len(workspace.keys) == 1, "what is left is ranked")
    assert workspace.view.source == "1"


def test_the_settings_are_opened_again_where_the_focus_is(open_window, seed):
    window = open_window(seed)
    window.run("larger_text")
    resized(window, 1100, 520)
    press("Ctrl+,")
    first = next(iter(window.findChildren(SettingsCard))).first
    for _ in range(2):
        press("Shift+Tab")
    until(lambda: not is_seen(first), "the end of the settings is shown")
    press("Escape")
    press("Ctrl+,")
    QApplication.processEvents()
    assert focused() is first and is_seen(first)


def test_a_button_that_goes_leaves_the_focus_in_its_pane(open_window, seed):
    window = open_window(seed)
    text = window.fittings.panes["text"]
    text.search.setFocus()
    window.run("read_again")
    until(text.search.isHidden, "the text is no longer there")
    assert window.desk.workspace.view.pane == "text"
    until(lambda: window.desk.workspace.brief is not None, "the text is read again")
    assert focused() is text.text


def test_a_page_in_the_focus_before_it_shows_another_brief_chooses_no_sentence(open_window, office, seed, tmp_path):
    (tmp_path / "a.txt").write_text("The bridge is closed for a year. The council said so.", encoding="utf-8")
    office.answers.answers["where_to_save"] = tmp_path / "a.brief"
    other = open_window(tmp_path / "a.txt")
    press("Ctrl+S")
    sent(other)
    window = open_window(seed)
    resized(window, 900, 700)
    press("Ctrl+3")
    workspace = window.desk.workspace
    window.fittings.panes["text"].next.setFocus()
    window.run("open_paths", (tmp_path / "a.brief",))
    assert workspace.ranking is None
    assert workspace.view.sentence == -1, "a row of the page before chose its sentence"


def test_the_menus_stay_the_windows_own_when_a_card_is_walked_by_tab(open_window, seed):
    window = open_window(seed)
    press("Ctrl+,")
    press("Tab")
    window.desk.workspace.look(overlay="")
    # A parent that ends takes the wrappers of all below it with it.
    (parent,) = (line for line in shiboken6.dump(window.menu).splitlines() if line.startswith("parent"))
    assert "<Window at" in parent
