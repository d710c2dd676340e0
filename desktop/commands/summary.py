"""Summary: moving through the sentences, pinning and leaving out, how much is chosen, by which method and focus."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop.commands.page import shown_points
from desktop.commands.row import Command
from desktop.composing import PAUSE
from desktop.key_faces import face_of, key_of
from desktop.notices import Notice, notice_here
from desktop.translating import tr

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.workspace import Workspace
    from summarise.plan import Length, Plan


def next_sentence(desk: Desk) -> None:
    """Make the next sentence of the source the current one."""
    _step(desk, 1)


def previous_sentence(desk: Desk) -> None:
    """Make the previous sentence of the source the current one."""
    _step(desk, -1)


def next_chosen(desk: Desk) -> None:
    """Go to the next chosen sentence, over all sources, round the end."""
    _step_chosen(desk, 1)


def previous_chosen(desk: Desk) -> None:
    """Go to the previous chosen sentence, over all sources, round the beginning."""
    _step_chosen(desk, -1)


def go_to_sentence(desk: Desk, number: int) -> None:
    """Make a sentence the current one, in its source."""
    workspace = desk.workspace
    workspace.look(source=workspace.source_of(number) or workspace.view.source, sentence=number)


def pin(desk: Desk, number: int | None = None) -> None:
    """Pin a sentence, or take the pin away from a pinned one."""
    from summarise.plan import automatic as unpinned
    from summarise.plan import pin as pinned

    workspace = desk.workspace
    number = workspace.view.sentence if number is None else number
    if workspace.state_of(number) == "pinned":
        workspace.decide(tr("Unpin sentence"), unpinned(workspace.plan, workspace.anchor_of(number)))
    else:
        workspace.decide(tr("Pin sentence"), pinned(workspace.plan, workspace.anchor_of(number)))
        _say_if_pins_exceed(desk)


def leave_out(desk: Desk, number: int | None = None) -> None:
    """Leave a sentence out, or take one back that was left out."""
    from summarise.plan import automatic as taken_back
    from summarise.plan import leave_out as left_out

    workspace = desk.workspace
    number = workspace.view.sentence if number is None else number
    if workspace.state_of(number) == "left_out":
        workspace.decide(tr("Take sentence back"), taken_back(workspace.plan, workspace.anchor_of(number)))
    else:
        workspace.decide(tr("Leave out sentence"), left_out(workspace.plan, workspace.anchor_of(number)))
        _say_if_all_left_out(desk)


def automatic(desk: Desk, number: int | None = None) -> None:
    """Take back what was decided about a sentence."""
    from summarise.plan import automatic as undecided

    workspace = desk.workspace
    number = workspace.view.sentence if number is None else number
    workspace.decide(tr("Back to automatic"), undecided(workspace.plan, workspace.anchor_of(number)))


def pin_selection(desk: Desk) -> None:
    """Make the selected part of a sentence a key point."""
    from summarise.plan import Point, add_point

    span = desk.window.selected_span()
    workspace = desk.workspace
    if span is None:
        workspace.notice(notice_here(workspace, "text", tr("No words are selected.")))
        return
    block, start, end = span
    number = _sentence_at(desk, block, start)
    if number is None:
        return
    anchor = workspace.anchor_of(number)
    point = Point(anchor, ((start, min(end, anchor.end)),))
    workspace.decide(tr("Pin the selected words"), add_point(workspace.plan, shown_points(desk), point))


def why(desk: Desk) -> None:
    """Show or hide why the current sentence stands as it does."""
    workspace = desk.workspace
    workspace.look(overlay="" if workspace.view.overlay == "why" else "why")


def longer(desk: Desk) -> None:
    """Choose one sentence more."""
    _set_step(desk, 1, tr("Longer"))


def shorter(desk: Desk) -> None:
    """Choose one sentence less."""
    _set_step(desk, -1, tr("Shorter"))


def set_step(desk: Desk, step: int) -> None:
    """Choose as much as a step of the slider; the steps of one drag are one decision."""
    from summarise.selecting import length_at_step

    selection = desk.workspace.selection
    if selection is not None:
        _set_length(desk, length_at_step(selection, step), tr("Change length"), "length")


def type_length(desk: Desk) -> None:
    """Go to the field where a length can be typed."""
    desk.window.focus("length", "length")


def set_length(desk: Desk, text: str) -> None:
    """Set a typed length; raises NotUnderstood."""
    from summarise.plan import parse_length

    _set_length(desk, parse_length(text), tr("Change length"), None)


def choose_method(desk: Desk, name: str | None = None) -> None:
    """Rank by another method; without a name, ask for it."""
    from summarise.plan import set_method
    from summarise.ranking import METHODS

    workspace = desk.workspace
    if name is None:
        names = list(METHODS)
        current = names.index(workspace.plan.method) if workspace.plan.method in names else 0
        number = desk.prompts.choice(tr("Method"), tr("Method:"), [METHODS[key].title for key in names], current)
        name = None if number is None else names[number]
    if name is not None:
        workspace.decide(tr("Change method"), set_method(workspace.plan, name))


def compare(desk: Desk) -> None:
    """Show side by side what four methods choose, or go back to the text."""
    workspace = desk.workspace
    workspace.look(overlay="" if workspace.view.overlay == "compare" else "compare")


def focus_words(desk: Desk) -> None:
    """Go to the field for the words the summary leans to."""
    desk.window.focus("length", "focus")


def set_focus(desk: Desk, text: str) -> None:
    """Lean the summary to some words."""
    from summarise.plan import set_focus as leaned

    desk.workspace.decide(tr("Change focus"), leaned(desk.workspace.plan, text), "focus")


def clear_focus(desk: Desk) -> None:
    """Let the summary lean to nothing."""
    from summarise.plan import set_focus as leaned

    desk.workspace.decide(tr("Clear focus"), leaned(desk.workspace.plan, ""))


def _step(desk: Desk, places: int) -> None:
    workspace = desk.workspace
    numbers = workspace.sentences_of(workspace.view.source)
    if not numbers:
        return
    now = workspace.view.sentence
    kept = now if now in numbers else numbers[0]
    onward = range(now + places, numbers[-1] + 1 if places > 0 else numbers[0] - 1, places) if kept == now else numbers
    workspace.look(sentence=next((number for number in onward if _is_in_text(workspace, number)), kept))


def _is_in_text(workspace: Workspace, number: int) -> bool:
    """Tell whether a sentence is part of the text: steps leave out what stands beside it, a click reaches it."""
    from summarise.document import Kind

    assert workspace.ranking is not None
    source, sentence = workspace.ranking.locate(number)
    return workspace.ranking.analyses[source].kind(sentence) is not Kind.BOILERPLATE


def _step_chosen(desk: Desk, places: int) -> None:
    workspace = desk.workspace
    selection = workspace.selection
    if selection is None or not selection.chosen:
        return
    now = workspace.view.sentence
    if places > 0:
        wanted = next((number for number in selection.chosen if number > now), selection.chosen[0])
    else:
        wanted = next((number for number in reversed(selection.chosen) if number < now), selection.chosen[-1])
    go_to_sentence(desk, wanted)


def _set_step(desk: Desk, places: int, label: str) -> None:
    from summarise.selecting import length_at_step

    selection = desk.workspace.selection
    if selection is not None:
        step = min(max(selection.step + places, 0), len(selection.steps) - 1)
        _set_length(desk, length_at_step(selection, step), label, None)


def _set_length(desk: Desk, length: Length, label: str, merge: str | None) -> None:
    desk.workspace.decide(label, replace(desk.workspace.plan, length=length), merge)
    _say_if_pins_exceed(desk)


def _sentence_at(desk: Desk, block: int, start: int) -> int | None:
    """Return the number of the sentence of the source shown that covers a place in a block."""
    workspace = desk.workspace
    numbers = workspace.sentences_of(workspace.view.source)
    analysis = workspace.analyses.get(workspace.view.source)
    if analysis is None or not numbers:
        return None
    return next((numbers[index] for index, sentence in enumerate(analysis.sentences)
                 if sentence.block == block and sentence.start <= start < sentence.end), None)


def _say_if_pins_exceed(desk: Desk) -> None:
    """Say so in a moment: what was decided is painted first, and the message not in its way.

    Of what was decided within that moment only the last is spoken of: it would be said twice.
    """
    plan = desk.workspace.plan
    QTimer.singleShot(PAUSE, desk.workspace, lambda: _say_that_pins_exceed(desk, plan))


def _say_that_pins_exceed(desk: Desk, plan: Plan) -> None:
    selection = desk.workspace.selection
    if desk.workspace.plan is plan and selection is not None and selection.pins_exceed:
        lead, rest = tr("Your pinned sentences alone are {count} words."), tr("They all stay.")
        if len(selection.pinned) == 1:
            lead, rest = tr("Your pinned sentence alone is {count} words."), tr("It stays.")
        lead = lead.format(count=selection.words)
        desk.workspace.notice(Notice("length", "info", lead, rest, over=_pins_have_room))


def _say_if_all_left_out(desk: Desk) -> None:

    selection = desk.workspace.selection
    if selection is not None and not selection.chosen and selection.left_out:
        key = face_of(key_of("automatic"))
        way = tr("Press {key} on one to bring it back.").format(key=key) if key else ""
        desk.workspace.notice(Notice("text", "info", tr("Every sentence is left out."), way,
                                     over=lambda workspace: workspace.when("a_chosen_sentence") is None))


def _pins_have_room(workspace: Workspace) -> bool:
    return workspace.selection is None or not workspace.selection.pins_exceed


MENU = tr("S&ummary")
COMMANDS = (
    Command(MENU, tr("&Next sentence"), next_sentence, ("Down", "J"), "text", "move", "a_sentence",
            tr("Go to the next sentence"), tr("In the text: Next, previous sentence")),
    Command(MENU, tr("&Previous sentence"), previous_sentence, ("Up", "K"), "text", "move", "a_sentence",
            tr("Go to the sentence before"), tr("In the text: Next, previous sentence")),
    Command(MENU, tr("Next &chosen sentence"), next_chosen, ("N",), "text or page", "move", "a_chosen_sentence",
            tr("Go to the next chosen sentence"), tr("In the text: Next, previous chosen one")),
    Command(MENU, tr("Previous c&hosen sentence"), previous_chosen, ("P",), "text or page", "move", "a_chosen_sentence",
            tr("Go to the chosen sentence before"), tr("In the text: Next, previous chosen one")),
    Command(MENU, tr("P&in"), pin, ("Space",), "text or page", "decide", "a_sentence",
            tr("Keep the sentence whatever the length"), tr("In the text: Pin")),
    Command(MENU, tr("Leave &out"), leave_out, ("X",), "text or page", "decide", "a_sentence",
            tr("Leave the sentence out whatever the length"), tr("In the text: Leave out")),
    Command(MENU, tr("&Back to automatic"), automatic, ("0",), "text or page", "decide", "a_decided_sentence",
            tr("Take back what was decided about the sentence"), tr("In the text: Back to automatic")),
    Command(MENU, tr("Pin the &selected words"), pin_selection, ("Shift+Space",), "text", "decide", "a_sentence",
            tr("Make the selected part of a sentence a key point"), tr("In the text: Pin the selected words")),
    Command(MENU, tr("&Why this sentence"), why, ("W",), "text or page", "decide", "a_sentence",
            tr("Say why the sentence stands as it does"), tr("In the text: Why this sentence")),
    Command(MENU, tr("&Longer"), longer, ("+",), "text or page", "length", "room_to_grow",
            tr("Choose one sentence more"), tr("Length and method: Longer, shorter")),
    Command(MENU, tr("Sho&rter"), shorter, ("-",), "text or page", "length", "room_to_shrink",
            tr("Choose one sentence less"), tr("Length and method: Longer, shorter")),
    Command(MENU, tr("&Type a length"), type_length, ("Ctrl+L",), group="length", when="something_open",
            hint=tr("Type a length such as 120 words or 20%"), sheet=tr("Length and method: Type a length")),
    Command(MENU, tr("&Focus on words"), focus_words, ("Ctrl+K",), group="method", when="something_open",
            hint=tr("Let the summary lean to a word or a question"), sheet=tr("Length and method: Focus on words")),
    Command(MENU, tr("Cl&ear the focus"), clear_focus, group="method", when="a_focus",
            hint=tr("Let the summary lean to nothing")),
    Command(MENU, tr("&Method…"), choose_method, group="method", when="a_brief", hint=tr("Choose by another method")),
    Command(MENU, tr("Comp&are methods"), compare, ("Ctrl+D",), group="method", when="a_brief",
            hint=tr("See side by side what four methods choose"), sheet=tr("Length and method: Compare methods")),
)
