"""The table of commands is sound in itself, and so is what is read off it: the menus' letters, the sheet, own keys."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from desktop.commands import ACTS, BY_NAME, COLUMNS, COMMANDS, key_table, sheet_rows
from desktop.commands.row import PLACES
from desktop.conditions import CONDITIONS
from desktop.key_faces import face_of
from desktop.keys import holder, own_keys
from desktop.menus import TITLES


def mnemonics(title: str) -> list[str]:
    """Return the letters that lead to commands in a menu."""
    return [match[1].lower() for command in COMMANDS if command.menu == title
            if (match := re.search(r"&(\w)", command.label))]


def letters(label: str) -> set[str]:
    return set(filter(str.isalpha, label.lower()))


def test_no_command_that_asks_is_ticked_but_one_that_takes_back_without_asking():
    asking = {command.name for command in COMMANDS if command.shows and command.label.endswith("…")}
    assert asking == {"your_template"}


def test_names_are_unique():
    assert [name for name, count in Counter(command.name for command in COMMANDS).items() if count > 1] == []


def test_a_key_belongs_to_one_command_in_places_that_overlap():
    keys = own_keys(())
    clashes = [(command.name, key, words) for command in COMMANDS for key in command.keys
               if (words := holder(keys, command.name, key))]
    assert clashes == []


@pytest.mark.parametrize("title", TITLES)
def test_mnemonics_are_unique_in_a_menu(title):
    assert [letter for letter, count in Counter(mnemonics(title)).items() if count > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_row_is_whole(command):
    assert command.menu in TITLES
    assert command.when in CONDITIONS
    assert command.where in PLACES
    assert command.hint and not command.hint.endswith(".")
    assert command.function.__doc__
    assert "&" in command.label or letters(command.label) <= set(mnemonics(command.menu))
    assert all(not QKeySequence(key).isEmpty() for key in command.keys)
    if command.sheet:
        assert command.sheet.partition(": ")[0] in COLUMNS


def test_single_letters_hold_only_where_nobody_writes():
    assert [command.name for command in COMMANDS for key in command.keys
            if len(key) == 1 and command.where in {"everywhere", "sources"}] == []


def test_commands_of_a_group_stand_together_in_their_menu():
    for title in TITLES:
        groups = [command.group for command in COMMANDS if command.menu == title]
        runs = [group for number, group in enumerate(groups) if number == 0 or groups[number - 1] != group]
        assert len(runs) == len(set(runs)), title


def test_keys_are_written_as_on_their_faces():
    assert [face_of(key) for key in ("Alt+Up", "Ctrl++", "+", "-", "Return", "Ctrl+,", "Ctrl+-")] == [
        "Alt+↑", "Ctrl++", "+", "−", "Enter", "Ctrl+,", "Ctrl+−"]


def test_the_sheet_begins_with_what_a_brief_begins_with():
    rows = sheet_rows()
    assert [words for column, words, _ in rows if column == "Everywhere"] == [
        "Open a source", "Paste a text", "New brief", "Save the brief", "Save as", "Close the window", "Quit", "Undo",
        "Redo", "Find a command", "Settings", "This sheet"]
    assert [words for column, words, _ in rows if column == "Sending"][:2] == ["Export to Word", "Export as"]


def test_the_sheet_shows_every_key_where_it_holds():
    places = {"text": "In the text", "page": "On the page", "sources": "In the sources"}
    shown = [(column, key) for column, _, keys in sheet_rows() for key in keys]
    for command in COMMANDS:
        column = places.get(command.where, command.sheet.partition(":")[0])
        assert all((column, key) in shown for key in command.keys), command.name


def test_the_sheet_puts_the_keys_of_one_row_side_by_side():
    rows = {words: keys for _, words, keys in sheet_rows()}
    assert rows["Next, previous sentence"] == ("Down", "Up", "J", "K")
    assert rows["Longer, shorter"] == ("+", "-")


def test_the_table_for_the_readme_holds_every_row_of_the_sheet():
    table = key_table()
    assert all(f"| {words} |" in table for _, words, _ in sheet_rows())
    assert "`Ctrl+Shift+P`" in table


def test_the_sheet_shows_a_key_that_a_command_without_one_was_given():
    assert ("Everywhere", "Annex of extracts", ("Ctrl+M",)) in sheet_rows({"annex": ("Ctrl+M",)})


def test_own_keys_replace_those_of_the_table_and_conflicts_are_found():
    keys = own_keys(("pin=B", "no_such_command=Ctrl+B"))
    assert keys["pin"] == ("B",)
    assert holder(keys, "leave_out", "B") == "Pin"
    assert holder(keys, "leave_out", "Ctrl+S") == "Save"
    assert holder(keys, "rename_source", "B") == ""
    assert holder(keys, "pin", "B") == ""


@pytest.mark.parametrize(("wanted", "words"), [("Enter", "To its sentence"), ("Backspace", "Remove"),
                                               ("Shift++", "Longer"), ("Alt+F", "File")])
def test_a_key_on_another_part_of_the_keyboard_and_the_letter_of_a_menu_are_taken(wanted, words):
    assert holder(own_keys(()), "settings", wanted) == words


def test_every_button_of_a_message_runs_a_command_or_an_act(top):
    sources = [path.read_text(encoding="utf-8") for path in sorted((top / "desktop").rglob("*.py"))]
    names = {name for source in sources for name in re.findall(r'\(tr\("[^"]+"\), "(\w+)"\)', source)}
    assert len(names) > 12
    assert {name for name in names if name not in BY_NAME and name not in ACTS} == set()
