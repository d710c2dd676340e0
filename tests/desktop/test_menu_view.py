"""The View menu by its letters: what is hidden comes back, the colours and sizes change, and the settings keep it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.commands.view import SIZES, ZOOMS
from tests.desktop.pressing import choose, press
from tests.waiting import resized, until


@pytest.fixture
def window(open_window, seed):
    made = open_window(seed)
    resized(made, 1440, 900)
    return made


def is_ticked(window, name):
    menu, action = window.menu.menus["&View"], window.fittings.keys.actions[name]
    menu.aboutToShow.emit()
    menu.aboutToHide.emit()
    return action.isChecked()


@pytest.mark.parametrize(("name", "pane"), [("hints", "text"), ("legend", "sources")])
def test_hints_and_legend_go_and_come_back(window, office, name, pane):
    part = getattr(window.fittings.panes[pane], name)
    for wanted in (False, True):
        choose(window, name)
        assert part.isVisible() is wanted
        assert getattr(office.preferences.now, name) is wanted
        assert is_ticked(window, name) is wanted


def test_the_whole_page_and_white_paper_are_shown_and_kept(window, office):
    page = window.fittings.panes["brief"].desk
    choose(window, "theme_dark")
    for name, part in (("whole_page", "whole"), ("white_paper", "white")):
        for wanted in (True, False, True):
            choose(window, name)
            assert getattr(page, part) is wanted
            assert getattr(office.preferences.now, name) is wanted
            assert is_ticked(window, name) is wanted
    assert page.places.page_box(0).bottom() < page.viewport().height()


def test_rows_of_which_one_is_on_have_round_marks_and_others_square_ones(window):
    actions = window.fittings.keys.actions
    groups = {}
    for name, action in actions.items():
        groups.setdefault(action.actionGroup(), set()).add(name)
    del groups[None]
    assert sorted(map(sorted, groups.values())) == [
        ["information_paper", "one_page_brief", "press_digest", "submission"],
        ["theme_contrast", "theme_dark", "theme_light", "theme_system"]]
    assert all(group.isExclusive() for group in groups)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_a_menu_has_the_paper_the_edge_and_the_selected_row_of_every_list(window, scheme):
    window.theme.set_scheme(scheme)
    menu, tokens = window.menu.menus["&View"], window.theme.tokens
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    until(menu.isVisible, "the menu is open")
    row = menu.actions()[0]
    menu.setActiveAction(row)
    picture, place = menu.grab().toImage(), menu.actionGeometry(row)
    below = menu.actionGeometry(menu.actions()[1])
    menu.close()
    assert picture.pixelColor(0, picture.height() // 2) == tokens["edge"]
    assert picture.pixelColor(below.left() + 4, below.center().y()) == tokens["raised"]
    assert picture.pixelColor(place.left() + 4, place.center().y()) == tokens["selected"]


def test_the_keys_of_a_menu_end_at_one_edge(window):
    menu = window.menu.menus["&View"]
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    until(menu.isVisible, "the menu is open")
    picture, ground = menu.grab().toImage(), window.theme.tokens["raised"]
    rows = [menu.actionGeometry(action) for action in menu.actions() if action.text().endswith(("Ctrl+1", "F6", "F9"))]
    menu.close()
    ends = {next(x for x in range(row.right() - 2, row.left(), -1)
                 if any(picture.pixelColor(x, y) != ground for y in range(row.top() + 2, row.bottom() - 1)))
            for row in rows}
    assert len(rows) == 4
    assert max(ends) - min(ends) <= 2


def test_each_theme_is_in_use_at_once_ticked_alone_and_kept(window, office):
    themes = ("dark", "contrast", "system", "light")
    for name in themes:
        choose(window, f"theme_{name}")
        assert office.preferences.now.theme == name
        assert window.theme.scheme == name or name == "system"
        assert [other for other in themes if is_ticked(window, f"theme_{other}")] == [name]
        assert QApplication.palette().window().color() == window.theme.tokens["window"]
    lightness = {}
    for name in ("light", "dark"):
        choose(window, f"theme_{name}")
        lightness[name] = window.grab().toImage().pixelColor(700, 60).lightness()
    assert lightness["dark"] < 100 < 200 < lightness["light"]


def test_everything_grows_and_shrinks_by_steps_and_not_beyond_the_last(window, office):
    high = window.menu.height()
    for name, sizes in (("larger_text", SIZES[SIZES.index(100) + 1:]), ("smaller_text", SIZES[-2::-1])):
        for size in (*sizes, sizes[-1]):
            choose(window, name)
            assert (window.theme.text_size, office.preferences.now.text_size) == (size, size)
            assert (window.menu.height() > high) is (size > 100) and (window.menu.height() < high) is (size < 100)


def test_the_text_is_zoomed_by_every_key_and_not_beyond_the_last_step(window, office):
    text = window.fittings.panes["text"].text
    at, own = ZOOMS.index(100), text.box_of(0).height()
    for key, zooms in (("Ctrl+=", ZOOMS[at + 1:]), ("Ctrl+-", ZOOMS[-2::-1]), ("Ctrl++", ZOOMS[1:])):
        for zoom in (*zooms, zooms[-1]):
            press(key)
            assert (window.desk.workspace.view.zoom, office.preferences.now.zoom) == (zoom, zoom), key
        assert (text.box_of(0).height() > own) is (zoom > 100)
    press("Ctrl+0")
    assert text.box_of(0).height() == own
