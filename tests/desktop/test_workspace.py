"""The workspace swaps values: signals come once and after all values agree; nothing decided is lost."""

from __future__ import annotations

from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.making import notes_by_sentence, rank_texts
from desktop.workspace import Workspace
from summarise.plan import (
    Length,
    Plan,
    Source,
    add_source,
    remove_source,
    set_focus,
    set_length,
    set_method,
)

TEXT = """The dam

The dam was opened in March. It holds two million litres of water. The town of Example paid for it.

Its cost

The dam cost nine million euros. The council had expected seven million euros. Nobody knows who pays the rest.
"""
OTHER = """The bridge was closed in May. Cars go round by the old road. The bridge will be open again in June.
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "dam.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


@pytest.fixture
def workspace(qtbot, text):
    made = Workspace()
    made.begin(Plan(sources=(Source("1", str(text)),), length=Length(2, "sentences"), date="2026-01-02T09:00"))
    qtbot.waitUntil(lambda: made.brief is not None)
    yield made
    made.close()
    made.jobs.close()


def test_a_text_is_read_analysed_ranked_and_composed(workspace):
    assert list(workspace.documents) == list(workspace.analyses) == ["1"]
    assert workspace.reading == {}
    assert len(workspace.sentences_of("1")) == 6
    assert len(workspace.selection.chosen) == 2
    assert workspace.view.source == "1" and workspace.view.sentence == 0
    assert workspace.undo_stack.isClean()


def test_every_signal_comes_once_for_a_decision_and_values_agree_by_then(workspace):
    heard = []

    def note(name: str) -> None:
        heard.append((name, len(workspace.selection.chosen), workspace.plan.length.amount))

    for name in ("plan_changed", "brief_changed", "sources_changed", "ranking_changed", "view_changed"):
        getattr(workspace, name).connect(lambda name=name: note(name))
    workspace.decide("Longer", set_length(workspace.plan, Length(3, "sentences")))
    assert heard == [("plan_changed", 3, 3), ("brief_changed", 3, 3)]


def test_a_decision_that_changes_nothing_is_none(workspace):
    workspace.decide("Nothing", replace(workspace.plan))
    assert workspace.undo_stack.count() == 0


def test_decisions_with_the_same_merge_are_undone_as_one(workspace):
    before = workspace.plan
    for count in (3, 4, 5):
        workspace.decide("Length", set_length(workspace.plan, Length(count, "sentences")), merge="length")
    workspace.decide("Focus", set_focus(workspace.plan, "water"), merge="focus")
    assert workspace.undo_stack.count() == 2
    workspace.undo_stack.undo()
    assert workspace.plan.length == Length(5, "sentences") and workspace.plan.focus == ""
    workspace.undo_stack.undo()
    assert workspace.plan == before


def test_old_marks_stay_while_another_method_is_ranked(workspace, qtbot):
    marks, method = workspace.selection, workspace.plan.method
    workspace.decide("Method", set_method(workspace.plan, "lead"))
    assert workspace.ranking.method == method and workspace.ranking_under_way
    assert workspace.selection.chosen == marks.chosen
    qtbot.waitUntil(lambda: workspace.ranking.method == "lead")
    workspace.undo_stack.undo()
    assert workspace.ranking.method == method, "a ranking made before is kept"


def test_the_newest_wish_wins_when_methods_are_tried_quickly(workspace, qtbot):
    for method in ("lead", "textrank", "luhn", "lead"):
        workspace.decide("Method", set_method(workspace.plan, method))
    qtbot.waitUntil(lambda: workspace.ranking.method == "lead")
    qtbot.wait(100)
    assert workspace.ranking.method == "lead" == workspace.plan.method


def test_a_ranking_ends_as_soon_as_another_method_is_chosen(workspace, qtbot, monkeypatch):
    begun, ended = [], []

    def until_nobody_waits(analyses, plan, progress, cancelled):
        begun.append(plan.method)
        while plan.method == "lexrank" and not cancelled():
            pass
        try:
            return rank_texts(analyses, plan, progress, cancelled)
        except CancelledError:
            ended.append(plan.method)
            raise

    monkeypatch.setattr("desktop.workspace.rank_texts", until_nobody_waits)
    for method in ("lexrank", "lead"):
        workspace.decide("Method", set_method(workspace.plan, method))
        qtbot.waitUntil(lambda: workspace.plan.method in begun)
    qtbot.waitUntil(lambda: workspace.ranking.method == "lead" and ended == ["lexrank"])


def test_the_current_sentence_stays_the_same_one_when_sources_come_and_go(workspace, other, qtbot):
    workspace.look(sentence=4)
    words = workspace.text_of(4)
    added = add_source(workspace.plan, Source("2", str(other)))
    workspace.decide("Add", replace(added, sources=added.sources[::-1]))
    qtbot.waitUntil(lambda: workspace.keys == ("2", "1"))
    assert workspace.text_of(workspace.view.sentence) == words
    assert workspace.source_of(workspace.view.sentence) == "1"


def test_a_removed_source_comes_back_by_undo_without_being_read_again(workspace, text, qtbot):
    brief = workspace.brief
    workspace.decide("Remove", remove_source(workspace.plan, "1"))
    assert (workspace.brief, workspace.ranking, dict(workspace.documents)) == (None, None, {})
    text.unlink()
    workspace.undo_stack.undo()
    qtbot.waitUntil(lambda: workspace.brief == brief)


def test_a_source_that_cannot_be_read_says_why_and_the_others_go_on(workspace, tmp_path, qtbot):
    workspace.decide("Add", add_source(workspace.plan, Source("2", str(tmp_path / "gone.txt"))))
    qtbot.waitUntil(lambda: workspace.reading["2"].error is not None)
    assert workspace.brief is not None
    (tmp_path / "gone.txt").write_text(OTHER, encoding="utf-8")
    workspace.sourcing.again("2")
    qtbot.waitUntil(lambda: workspace.keys == ("1", "2"))
    assert "2" not in workspace.reading


def test_sources_that_are_ready_together_are_shown_together(workspace, qtbot):
    told = []
    workspace.sources_changed.connect(lambda: told.append(""))
    for _ in range(3):
        workspace.sourcing._changed()
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert len(told) == 1


def test_what_is_to_be_minded_about_a_text_is_said_once_it_is_shown_which_would_cover_it(workspace, tmp_path, qtbot):
    short, heard = tmp_path / "short.txt", []
    short.write_text("The dam was opened in March. Nobody came.", encoding="utf-8")
    workspace.sources_changed.connect(lambda: heard.append("shown"))
    workspace.noticed.connect(lambda _notice: heard.append("said"))
    workspace.decide("Add source", add_source(workspace.plan, Source("2", str(short))))
    workspace.look(source="2")
    qtbot.waitUntil(lambda: "said" in heard)
    assert heard[-1] == "said"


def test_states_notes_and_anchors_name_the_same_sentence(workspace):
    chosen = workspace.selection.chosen[0]
    assert workspace.state_of(chosen) == "chosen"
    assert workspace.note_of(chosen)
    assert workspace.anchor_of(chosen).text == workspace.text_of(chosen)
    assert notes_by_sentence(workspace.brief)[chosen] == workspace.note_of(chosen)
    left = next(number for number in range(6) if not workspace.state_of(number))
    assert workspace.state_of(left) == ""
    assert workspace.source_of(-1) == "" == workspace.source_of(6)


def test_beginning_anew_leaves_nothing_of_the_old_brief(workspace, other, qtbot):
    workspace.decide("Longer", set_length(workspace.plan, Length(4, "sentences")))
    workspace.begin(Plan(sources=(Source("1", str(other)),)))
    assert workspace.brief is None and workspace.selection is None and workspace.undo_stack.count() == 0
    qtbot.waitUntil(lambda: workspace.brief is not None)
    assert workspace.analyses["1"].document.blocks[0].text.startswith("The bridge")


def test_conditions_say_why_not(qtbot):
    empty = Workspace()
    assert empty.when("") is None
    assert empty.when("a_brief") == "There is no brief yet"
    assert empty.when("a_sentence") == "No text is open"
    assert empty.when("something_to_undo") == "There is nothing to undo"
    empty.jobs.close()


def test_a_text_that_is_shown_while_it_is_looked_through_is_not_said_to_be_missing(other, qtbot):
    workspace = Workspace()
    workspace.begin(Plan(sources=(Source("1", str(other)),)))
    heard = []
    workspace.sources_changed.connect(lambda: heard.append(("1" in workspace.documents, workspace.when("a_sentence"))))
    assert workspace.when("a_text") == workspace.when("room_to_grow") == "The text is still being read"
    qtbot.waitUntil(lambda: workspace.ranking is not None)
    assert (True, "The text is still being read") in heard
    assert workspace.when("a_text") is workspace.when("a_chosen_sentence") is None
    workspace.close()
    workspace.jobs.close()


def test_a_brief_of_several_sources_is_called_by_what_they_share_and_not_by_the_first(workspace, other, qtbot):
    assert workspace.title == "The dam"
    workspace.decide("Add source", add_source(workspace.plan, Source("2", str(other))))
    qtbot.waitUntil(lambda: len(workspace.brief.sources) == 2)
    assert workspace.title == workspace.brief.title.text == "Summary of 2 sources"
    workspace.begin(set_method(workspace.plan, "lead"), dict(workspace.documents), Path("Dams in spring.brief"))
    assert workspace.brief is None
    assert workspace.title == "Dams in spring"
    qtbot.waitUntil(lambda: workspace.brief is not None)
    assert workspace.title == "Summary of 2 sources"


def test_a_brief_whose_first_source_cannot_be_read_is_called_after_the_first_that_can(workspace, tmp_path, qtbot):
    gone = Source("2", str(tmp_path / "gone.txt"))
    workspace.decide("Add source", replace(workspace.plan, sources=(gone, *workspace.plan.sources)))
    qtbot.waitUntil(lambda: workspace.reading["2"].error is not None)
    assert workspace.title == "The dam"
