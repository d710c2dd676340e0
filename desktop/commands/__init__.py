"""What a user can do: COMMANDS, one row each. Menus, keys, find-command, key sheet and README derive from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands import brief, edit, export, file, layout, sources, summary, view
from desktop.commands import help as help_menu
from desktop.commands.row import Command
from desktop.key_faces import face_of
from desktop.notices import Notice
from desktop.translating import tr, ui_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk import Desk

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS, *edit.COMMANDS, *sources.COMMANDS, *summary.COMMANDS, *brief.COMMANDS, *view.COMMANDS,
    *help_menu.COMMANDS)

BY_NAME: dict[str, Command] = {command.name: command for command in COMMANDS}

ACTS: dict[str, Callable[..., None]] = {function.__name__: function for function in (
    file.open_paths, file.throw_away_recovered, edit.add_data, help_menu.go_on, sources.show_source,
    summary.go_to_sentence, summary.set_step, summary.set_length, summary.set_focus, export.export_again,
    export.export_plain, export.stop_exporting, layout.choose_layout, layout.choose_template, brief.fill_in,
    brief.set_field, brief.reword_point, brief.reword_sentence)}
"""What a pane or a pointer does with a value of its own: run by name like a command, without a row in a menu."""

COLUMNS = (tr("Everywhere"), tr("In the text"), tr("Length and method"), tr("Moving"), tr("On the page"),
           tr("Sending"), tr("In the sources"))
"""The key sheet's headings, in its order."""

EARLY = frozenset({"open_source", "paste_text", "export_word", "export_as"})
LATE = frozenset({"settings", "key_sheet", "copy", "find", "to_its_place", "zoom_in", "zoom_out", "zoom_reset",
                  "next_source", "previous_source"})
"""What stands above and below the others under its heading, where the sheet has not the order of the menus."""

__all__ = ["ACTS", "BY_NAME", "COLUMNS", "COMMANDS", "Command", "key_table", "run", "sheet_rows"]


def run(desk: Desk, name: str, *values: object) -> None:
    """Run a command by its name, or say in the window why it cannot run now."""
    from summarise.errors import BriefdeskError

    pane = desk.workspace.view.pane
    reason = desk.workspace.when(BY_NAME[name].when) if name in BY_NAME else None
    if reason is not None:
        when = BY_NAME[name].when
        desk.workspace.notice(Notice(pane, "info", f"{reason}.", over=lambda workspace: workspace.when(when) is None))
        return
    function = BY_NAME[name].function if name in BY_NAME else ACTS[name]
    try:
        function(desk, *values)
    except BriefdeskError as error:
        desk.workspace.notice(Notice(pane, "bad", error.message.say(ui_language())))


def sheet_rows(keys_of: dict[str, tuple[str, ...]] | None = None) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return the key sheet: (column, words, keys) in its order; commands of one row put their keys side by side.

    `keys_of` are the user's own keys by command name.
    """
    rows: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for command in sorted(COMMANDS, key=lambda command: (command.name in LATE) - (command.name in EARLY)):
        keys = (keys_of or {}).get(command.name, command.keys)
        if keys:
            # Without a row of its own it has no key but one the user gave it.
            column, _, words = (command.sheet or f"{COLUMNS[0]}: {command.words}").partition(": ")
            rows.setdefault((column, words), []).append(keys)
    made = [(column, words, _side_by_side(keys)) for (column, words), keys in rows.items()]
    return tuple(sorted(made, key=lambda row: COLUMNS.index(row[0])))


def key_table() -> str:
    """Return every key as a Markdown table, for the README."""
    lines = ["| Where | What | Keys |", "|---|---|---|"]
    last = ""
    for column, words, keys in sheet_rows():
        faces = ", ".join(f"`{face_of(key)}`" for key in keys)
        lines.append(f"| {column if column != last else ''} | {words} | {faces} |")
        last = column
    return "\n".join(lines)


def _side_by_side(keys: list[tuple[str, ...]]) -> tuple[str, ...]:
    longest = max(map(len, keys))
    return tuple(some[place] for place in range(longest) for some in keys if place < len(some))
