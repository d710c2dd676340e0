"""A walk over the keys by chance: whatever follows whatever, the page is what is decided, and the focus is seen."""

from __future__ import annotations

from random import Random

from PySide6.QtWidgets import QApplication

from desktop.commands import COMMANDS
from desktop.pages import lay_out
from summarise.composing import compose
from tests.desktop.pressing import press
from tests.desktop.test_focus_order import is_seen
from tests.waiting import focused, resized, until

LEAD_OUT = {"paste_text", "copy", "copy_brief", "export_word", "export_as", "find_command"}
"""What has to do with other programs and files, or leads to any command."""
KEYS = [key for command in COMMANDS if command.menu != "&File" and command.name not in LEAD_OUT for key in command.keys]
WITHIN = ["Tab", "Shift+Tab", "Home", "End", "PgDown", "PgUp", "Return", "Escape", "Shift+Down", "Backspace", "a", "1"]
PRESSES = 100


def check(window) -> None:
    """Check that the focus is seen, and that the page is laid out from what is decided."""
    workspace, pane = window.desk.workspace, window.fittings.panes["brief"]
    until(lambda: not (workspace.ranking_under_way or workspace.composing or workspace.reading), "all is made")
    QApplication.processEvents()
    assert is_seen(focused())
    assert -1 <= workspace.view.sentence < max(len(workspace.ranking.scores) if workspace.ranking else 0, 1)
    if workspace.ranking is None:
        assert workspace.brief is None
    else:
        assert workspace.brief == compose(workspace.ranked_plan, workspace.ranking)
        until(lambda: pane.pages_laid() is not None, "the pages are laid out")
        assert pane.desk.rows.rows == lay_out(workspace.brief, prompts=True).rows


def test_whatever_is_pressed_the_window_shows_what_is_decided_and_all_of_it_can_be_undone(
        open_window, office, seed, qtlog):
    office.answers.answers = {"line": "Another title", "which_template": None, "choice": None}
    window = open_window(seed, seed.parent / "meeting-note-ferry-timetable.md")
    resized(window, 1280, 860)
    workspace = window.desk.workspace
    until(lambda: len(workspace.keys) == 2, "both are ranked")
    chance, stack = Random(7), workspace.undo_stack
    stack.clear()
    first, pressed = workspace.plan, []
    for _ in range(PRESSES):
        pressed.append(chance.choice(KEYS if chance.random() < 0.7 else WITHIN))
        press(pressed[-1])
        check(window)
    last = workspace.plan
    assert last != first
    for _ in range(stack.count()):
        stack.undo()
    assert workspace.plan == first
    check(window)
    for _ in range(stack.count()):
        stack.redo()
    assert workspace.plan == last
    check(window)
