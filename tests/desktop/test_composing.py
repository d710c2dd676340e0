"""Composing: the marks of a decision are there at once, and the brief is never that of another ranking."""

from __future__ import annotations

from summarise.composing import compose
from summarise.plan import Length, leave_out, set_length, set_method
from tests.desktop.opened import long_document


def test_a_long_brief_follows_its_marks_and_is_composed_at_once_for_who_asks(open_documents, qtbot):
    workspace = open_documents(long_document(600))
    workspace.decide("Length", set_length(workspace.plan, Length(90, "percent")))
    qtbot.waitUntil(lambda: not workspace.composing)
    before, heard = workspace.brief, []
    workspace.brief_changed.connect(lambda: heard.append(workspace.composing))
    left_out = workspace.selection.chosen[3]
    workspace.decide("Leave out", leave_out(workspace.plan, workspace.anchor_of(left_out)))
    assert workspace.state_of(left_out) == "left_out" and workspace.composing and workspace.brief is before
    qtbot.waitUntil(lambda: heard == [True, False])
    assert workspace.brief == compose(workspace.ranked_plan, workspace.ranking, workspace.selection)
    assert workspace.note_of(left_out) == ()
    workspace.undo_stack.undo()
    assert workspace.composing
    assert workspace.brief_now() == before and not workspace.composing


def test_a_long_brief_of_another_ranking_is_never_shown_with_its_marks(open_documents, qtbot):
    workspace = open_documents(long_document(600))
    workspace.decide("Length", set_length(workspace.plan, Length(90, "percent")))
    workspace.decide("Method", set_method(workspace.plan, "lead"))
    qtbot.waitUntil(lambda: workspace.ranking.method == "lead")
    assert workspace.brief == compose(workspace.ranked_plan, workspace.ranking, workspace.selection)
