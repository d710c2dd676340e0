"""Long briefs: laid out in slices, shown in a beat of their own, given up for a later decision, and freed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.notices import notices_of
from desktop.pages import lay_out, laying, rows_of
from desktop.views.brief import FRAME, BriefPane
from desktop.views.text_layout import AT_ONCE
from summarise import plan as plans
from summarise.analysing import analyse
from summarise.brief import statements
from summarise.wording import message
from tests.desktop.opened import document_of, long_document
from tests.desktop.page_briefs import every_node
from tests.waiting import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from tests.desktop.fixtures import Runs


def test_a_brief_laid_out_in_steps_is_the_one_laid_out_at_once(qtbot: QtBot) -> None:
    steps, bodies = laying(every_node(), prompts=True), []
    while True:
        try:
            bodies.append(next(steps))
        except StopIteration as end:
            pages = end.value
            break
    whole = lay_out(every_node(), prompts=True)
    assert [page.height for page in pages.pages] == [page.height for page in whole.pages]
    assert [page.spots for page in pages.pages] == [page.spots for page in whole.pages]
    assert pages.lines_over == whole.lines_over
    assert sum(body is not None for body in bodies) == len(whole.pages) - 1


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, runs: Runs, open_documents: Callable[..., Workspace]) -> BriefPane:
    """The brief pane beside a text of which nearly everything is chosen."""
    workspace = open_documents(long_document(600))
    found = BriefPane(workspace, theme, runs)
    qtbot.addWidget(found)
    found.resize(600, 800)
    shown(found)
    choose(workspace, 9000)
    qtbot.waitUntil(lambda: settled(found))
    return found


def choose(workspace: Any, words: int) -> None:
    workspace.decide("Length", plans.set_length(workspace.plan, plans.Length(words, "words")))


def settled(pane: BriefPane) -> bool:
    quiet = not (pane.workspace.composing or pane._later.isActive() or pane._slices.isActive())
    return quiet and pane._brief is pane.workspace.brief


def test_a_long_brief_is_shown_whole_when_it_is_laid_out_and_the_old_one_is_freed(qtbot: QtBot,
                                                                                 pane: BriefPane) -> None:
    assert pane.desk.pages is not None and pane.workspace.brief is not None
    many = len(pane.desk.pages.pages)
    assert many == len(lay_out(pane.workspace.brief).pages) > 10
    choose(pane.workspace, 5000)
    assert len(pane.desk.pages.pages) == many
    qtbot.waitUntil(lambda: settled(pane))
    assert len(pane.desk.pages.pages) < many
    assert not pane._gone and not pane._made


def test_a_brief_with_a_point_that_has_no_end_is_laid_out_in_slices(
        qtbot: QtBot, theme: Theme, runs: Runs, open_documents: Callable[..., Workspace]) -> None:
    workspace = open_documents(document_of((("p", "Before it stands this."), ("p", "abcdefghij" * 30_000),
                                            ("p", "After it stands that."))))
    assert workspace.brief is not None and workspace.selection is not None
    assert 1 not in workspace.selection.chosen
    assert any(len(statement.text) > AT_ONCE for section in workspace.brief.sections for node in section.nodes
               for statement, _ in statements(node))
    pane = BriefPane(workspace, theme, runs)
    qtbot.addWidget(pane)
    assert pane.desk.pages is None
    qtbot.waitUntil(lambda: pane.desk.pages is not None)
    assert len(pane.desk.pages.pages) > 10


def test_what_is_laid_out_is_given_up_for_a_later_decision(qtbot: QtBot, pane: BriefPane) -> None:
    with qtbot.waitSignal(pane._later.timeout):
        choose(pane.workspace, 5000)
    assert pane._steps is not None
    choose(pane.workspace, 7000)
    assert pane._steps is None
    qtbot.waitUntil(lambda: settled(pane))
    assert pane.workspace.brief is not None and pane.desk.pages is not None
    assert len(pane.desk.pages.pages) == len(lay_out(pane.workspace.brief).pages)


def test_what_is_laid_out_waits_a_frame_after_a_press_and_then_goes_on_without_waiting(qtbot: QtBot,
                                                                                     pane: BriefPane) -> None:
    with qtbot.waitSignal(pane._later.timeout):
        choose(pane.workspace, 5000)
    assert pane._slices.isActive() and pane._slices.interval() == 0
    pane.workspace.look(sentence=pane.workspace.view.sentence + 1)
    assert pane._slices.isActive() and pane._slices.interval() == FRAME
    with qtbot.waitSignal(pane._slices.timeout):
        pass
    assert pane._slices.interval() == 0
    qtbot.waitUntil(lambda: settled(pane))
    assert pane.desk.pages is not None and pane.workspace.brief is not None
    assert len(pane.desk.pages.pages) == len(lay_out(pane.workspace.brief).pages)


def test_a_brief_that_is_laid_out_is_shown_in_a_beat_of_its_own(qtbot: QtBot, pane: BriefPane) -> None:
    before = pane.desk.pages
    with qtbot.waitSignal(pane._later.timeout):
        choose(pane.workspace, 5000)
    while pane._laid is None:
        pane._go_on()
    assert pane.desk.pages is before
    assert pane.pages_laid() is None
    laid = pane._laid
    pane._go_on()
    assert pane.desk.pages is laid


def test_the_window_says_that_a_text_is_weighed_by_section() -> None:
    analysis = replace(analyse(document_of()), warnings=(message("length.sections"),))
    (notice,) = notices_of(analysis, "1")
    assert (notice.pane, notice.kind) == ("text", "info")
    assert notice.lead == "This text is very long: its sentences are weighed section by section."


def test_of_a_long_text_the_page_follows_in_the_next_beat_or_when_it_is_asked_for(
        qtbot: QtBot, theme: Theme, open_documents: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.views.brief.MANY_SENTENCES", 3)
    workspace = open_documents(document_of())
    pane = BriefPane(workspace, theme, lambda *_: None)
    qtbot.addWidget(pane)
    before = pane.desk.pages
    assert workspace.selection is not None
    number = next(number for number in range(9) if number not in workspace.selection.chosen)
    workspace.decide("Pin", plans.pin(workspace.plan, workspace.anchor_of(number)))
    assert pane.desk.pages is before
    qtbot.waitUntil(lambda: pane.desk.pages is not before)
    assert workspace.brief is not None
    assert pane.desk.rows.rows == rows_of(workspace.brief)
    workspace.undo_stack.undo()
    assert pane.pages() == 1
    assert pane.desk.rows.rows == rows_of(workspace.brief)
