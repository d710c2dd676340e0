"""The rows of the menus by their letters, those above all that have no key: each does what its hint says."""

from __future__ import annotations

from importlib.metadata import version
from shutil import copyfile

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.views.sources_rows import ENTRY
from summarise.ranking import METHODS
from tests.desktop.offices import sent
from tests.desktop.pressing import choose, press, type_text
from tests.waiting import focused, shown, until

OTHER = "The bridge was closed in May. Cars go round by the old road. It is long.\n"


@pytest.fixture
def window(open_window, seed):
    made = open_window(seed)
    press("Ctrl+2")
    return made


@pytest.fixture
def heard(window):
    said = []
    window.desk.workspace.noticed.connect(lambda notice: said.append(notice.lead))
    return said


@pytest.fixture
def asked_to_open():
    """What the system is asked to open, in place of its own programs."""
    catcher = Catcher()
    QDesktopServices.setUrlHandler("file", catcher, "catch")
    yield catcher.paths
    QDesktopServices.unsetUrlHandler("file")


class Catcher(QObject):
    def __init__(self):
        super().__init__()
        self.paths = []

    @Slot(QUrl)
    def catch(self, url):
        self.paths.append(url.toLocalFile())


def two_sources(open_window, seed, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(OTHER, encoding="utf-8")
    window = open_window(seed, other)
    until(lambda: len(window.desk.workspace.keys) == 2, "both are read")
    return window


def test_a_letter_pressed_in_a_menu_means_its_row_and_not_the_sentence_behind_it(window, office):
    workspace = window.desk.workspace
    office.answers.answers["where_to_export"] = None
    before = workspace.plan, workspace.view
    press("Alt+B")
    menu = window.menu.menus["&Brief"]
    until(menu.isVisible, "the menu is open")
    for key in ("0", "+", "-", "J", "K", "Escape"):
        press_in(menu, key)
    until(menu.isHidden, "the menu is closed")
    shown(window)
    choose(window, "export_as")
    assert office.answers.asked == ["where_to_export"]
    menu = window.fittings.panes["text"].sentence_menu()
    menu.popup(window.mapToGlobal(window.rect().center()))
    until(menu.isVisible, "the menu of the sentence is open")
    press_in(menu, "J")
    press_in(menu, "Escape")
    assert (workspace.plan, workspace.view) == before


def press_in(menu, keys):
    QTest.keyClick(menu, QKeySequence(keys)[0].key())


def test_keys_of_the_panes_are_theirs_still_when_a_menu_is_closed_and_its_bar_has_the_focus(window, qtlog):
    press("Alt+U")
    until(window.menu.menus["S&ummary"].isVisible, "a menu is open")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape):
        QTest.keyClick(QApplication.activePopupWidget(), key)
    until(lambda: focused() is window.menu, "the bar has the focus")
    before = window.desk.workspace.plan
    for key in ("F2", "X"):
        press(key)
    assert window.desk.workspace.plan == before
    assert not [record for record in qtlog.records if "Ambiguous" in record.message], "two commands have the key"


def test_a_key_given_while_the_menus_had_other_letters_stays_the_commands(open_window, office, seed):
    office.preferences.change(keys=("legend=Alt+S",))
    window = open_window(seed)
    for shown_now in (False, True):
        press("Alt+S")
        assert window.desk.workspace.view.legend is shown_now
    assert [menu.title() for menu in window.menu.menus.values()][2:4] == ["Sources", "S&ummary"]


def test_a_recent_brief_is_opened_or_not_as_it_is_answered(window, office, tmp_path):
    workspace, path = window.desk.workspace, tmp_path / "Recent.brief"
    office.answers.answers.update(where_to_save=path, choice=None)
    choose(window, "save_brief")
    sent(window)
    press("Ctrl+N")
    until(lambda: len(office.windows) == 2, "another window is open")
    second = office.windows[1]
    second.furnish()
    second.run("open_recent")
    assert office.answers.names == (f"{workspace.title} – {path}",)
    assert second.desk.workspace.path is None
    office.answers.answers["choice"] = 0
    second.run("open_recent")
    until(lambda: second.desk.workspace.brief is not None, "the brief is open")
    assert second.desk.workspace.path == path


@pytest.mark.parametrize(("key", "left"), [("Ctrl+W", 1), ("Ctrl+Q", 0)])
def test_one_window_or_all_are_closed_by_a_key(open_window, office, key, left):
    open_window()
    open_window()
    assert len(office.windows) == 2
    press(key)
    until(lambda: len(office.windows) == left, "the windows have gone")


def test_a_source_that_was_moved_is_found_and_read_again(open_window, office, seed, tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "elsewhere" / "new.txt"
    old.write_text(OTHER, encoding="utf-8")
    window = open_window(old)
    workspace = window.desk.workspace
    office.answers.answers["where_is"] = None
    choose(window, "find_source")
    assert workspace.plan.sources[0].path == str(old)
    new.parent.mkdir()
    copyfile(seed, new)
    office.answers.answers["where_is"] = new
    choose(window, "find_source")
    until(lambda: len(workspace.sentences_of("1")) == 15, "the other file is read")
    assert workspace.plan.sources[0].path == str(new)
    press("Ctrl+Z")
    until(lambda: len(workspace.sentences_of("1")) == 3, "the first one is back")
    assert workspace.plan.sources[0].path == str(old)


def test_sources_are_shown_in_turn_and_moved_both_ways(open_window, seed, tmp_path):
    window = two_sources(open_window, seed, tmp_path)
    workspace = window.desk.workspace
    for key, wanted in (("Ctrl+PgDown", "2"), ("Ctrl+PgDown", "1"), ("Ctrl+PgUp", "2"), ("Ctrl+PgUp", "1")):
        press(key)
        assert workspace.view.source == wanted
        assert workspace.source_of(workspace.view.sentence) == wanted
    press("Ctrl+1")
    for key, order in (("Alt+Down", ["2", "1"]), ("Alt+Down", ["2", "1"]), ("Alt+Up", ["1", "2"])):
        press(key)
        assert [source.key for source in workspace.plan.sources] == order


def test_a_method_is_asked_for_and_used(window, office):
    workspace = window.desk.workspace
    before = workspace.plan
    office.answers.answers["choice"] = None
    choose(window, "choose_method")
    assert office.answers.names == tuple(method.title for method in METHODS.values())
    assert workspace.plan == before
    office.answers.answers["choice"] = list(METHODS).index("lead")
    choose(window, "choose_method")
    until(lambda: workspace.ranking.method == "lead", "it is ranked by the other method")
    assert workspace.selection.chosen[0] == 0


def test_a_focus_is_cleared_from_the_menu_and_undone_while_its_field_has_the_cursor(window):
    workspace = window.desk.workspace
    choose(window, "focus_words")
    type_text("Singapore")
    press("Return")
    until(lambda: workspace.ranking.focus == "Singapore", "it is ranked with the focus")
    choose(window, "focus_words")
    choose(window, "clear_focus")
    until(lambda: workspace.ranking.focus == "", "it is ranked without")
    field = window.fittings.panes["length"].focus
    assert workspace.plan.focus == field.text() == "" and field.hasFocus()
    press("Ctrl+Z")
    assert workspace.plan.focus == field.text() == "Singapore"
    press("Ctrl+Z")
    press("Ctrl+2")
    assert workspace.plan.focus == field.text() == "", "leaving the field brings nothing back"


def test_the_slider_chooses_by_keys_and_its_steps_are_one_decision(window):
    workspace, slider = window.desk.workspace, window.fittings.panes["length"].slider
    steps, before = workspace.selection.step, workspace.plan
    slider.setFocus()
    press("Right")
    press("Right")
    assert workspace.selection.step == steps + 2
    assert workspace.plan != before
    press("Ctrl+Z")
    assert workspace.plan == before


def test_pins_beyond_the_length_are_said_to_stay_until_they_have_room(window, heard):
    workspace = window.desk.workspace
    window.run("set_length", "5 words")
    assert heard == []
    press("Space")
    assert heard == []  # the pin is painted first
    until(lambda: heard == [f"Your pinned sentence alone is {workspace.selection.words} words."], "it is said")
    message = next(bar for bar in window.findChildren(type(window.fittings.messages)) if bar.isVisible())
    assert message.accessibleName().endswith("It stays.")
    press("Down")
    press("Space")
    until(lambda: heard[1:] == [f"Your pinned sentences alone are {workspace.selection.words} words."], "of both")
    assert message.accessibleName().endswith("They all stay.")
    press("Space")
    press("Up")
    press("Space")
    until(message.isHidden, "there is room for the pins again")


def test_that_every_sentence_is_left_out_is_said_until_one_is_back(window, heard):
    workspace = window.desk.workspace
    while workspace.selection.chosen:
        assert heard == []
        press("N")
        press("X")
    assert heard == ["Every sentence is left out."]
    message = window.fittings.panes["text"].messages
    assert "Press 0 on one to bring it back." in message.words.text()
    press("0")
    until(message.isHidden, "one is back")
    assert workspace.state_of(workspace.view.sentence) in {"", "chosen"}


def test_pinning_selected_words_needs_some_and_says_so_until_something_else_is_looked_at(window, heard):
    before = window.desk.workspace.plan
    press("Shift+Space")
    assert heard == ["No words are selected."]
    message = window.fittings.panes["text"].messages
    assert message.isVisible()
    press("Down")
    until(message.isHidden, "another sentence is current")
    assert window.desk.workspace.plan == before


def test_the_exported_file_and_its_folder_are_opened(window, office, asked_to_open, heard, tmp_path):
    for name in ("open_exported", "show_exported"):
        window.run(name)
    assert heard == ["Nothing has been exported yet."] * 2
    office.answers.answers["where_to_export"] = tmp_path / "brief.docx"
    choose(window, "export_as")
    sent(window)
    choose(window, "open_exported")
    choose(window, "show_exported")
    assert asked_to_open == [str(tmp_path / "brief.docx"), str(tmp_path)]


def test_each_layout_is_chosen_from_the_menu(window):
    for name, layout in (("information_paper", "information"), ("submission", "submission"),
                         ("press_digest", "digest"), ("one_page_brief", "one-page")):
        choose(window, name)
        assert window.desk.workspace.plan.layout == window.desk.workspace.brief_now().layout == layout


def test_help_opens_the_example_and_says_what_briefdesk_is(open_window, office):
    window = open_window()
    choose(window, "try_example")
    until(lambda: window.desk.workspace.brief is not None, "the example is open")
    assert len(window.desk.workspace.sentences_of("1")) == 15
    choose(window, "about")
    assert f"Briefdesk {version('briefdesk')}" in office.answers.asked[-1]


def test_what_went_wrong_is_copied_and_work_goes_on(window, office, heard):
    window.run("copy_details")
    assert heard == ["Nothing has gone wrong."]
    focus = QApplication.focusWidget()
    office.crash.happened.emit("an account")
    message = window.fittings.panes["text"].messages
    until(message.isVisible, "it is said")
    go_on = message.buttons[1]
    go_on.click()
    assert message.isHidden() and QApplication.focusWidget() is focus
    choose(window, "copy_details")
    assert QGuiApplication.clipboard().text() == "an account"


def test_a_right_click_on_a_source_offers_what_can_be_done_with_it(open_window, office, seed, tmp_path):
    window = two_sources(open_window, seed, tmp_path)
    workspace = window.desk.workspace
    press("Ctrl+1")
    pane = window.fittings.panes["sources"]
    pane._menu(pane.list.currentIndex().data(ENTRY), window.mapToGlobal(window.rect().center()))
    menu = pane.findChild(QMenu)
    until(menu.isVisible, "the menu is open")
    assert [action.text().partition("\t")[0] for action in menu.actions()] == [
        "&Rename…", "&Language…", "&Encoding…", "Read &again", "Move source &up", "Move source &down", "Re&move"]
    office.answers.answers["line"] = "A pact"
    press_in(menu, "R")
    until(lambda: workspace.title_of("1") == "A pact", "it has another title")
