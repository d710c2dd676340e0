"""Words are found in the text: every place is marked and gone to, what is not there is said, and Esc ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRectF, Qt

from desktop.tokens import tokens_of
from desktop.views.find_bar import MOST, FindBar, find_all, nearest
from desktop.views.reader import Reader
from summarise.plan import leave_out
from tests.contrast import contrast
from tests.desktop.opened import document_of, long_document, number_of
from tests.desktop.seeing import has, picture
from tests.waiting import shown

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from tests.desktop.fixtures import Runs
    from tests.desktop.hands import Hands


def test_finding_marks_every_place_and_goes_round(reader: Reader, workspace: Workspace, qtbot: Any) -> None:
    workspace.look(finding=True)
    assert reader.find_bar.isVisible()
    qtbot.keyClicks(reader.find_bar.field, "TREATY")
    assert workspace.view.find == "TREATY"
    assert reader.find_bar.found.text() == "1 of 5"
    for _ in range(5):
        qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert reader.find_bar.found.text() == "1 of 5"
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reader.find_bar.found.text() == "5 of 5"
    assert has(picture(reader), reader.theme.tokens["find_tint"], reader.text.viewport().rect())
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    assert not workspace.view.finding
    assert not reader.find_bar.isVisible()
    assert workspace.view.sentence == number_of(workspace, "A review")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("words", ["A review of the treaty", "What it costs"])
def test_words_found_in_what_is_left_out_or_in_a_quiet_heading_can_be_read(
        reader: Reader, workspace: Workspace, scheme: str, words: str) -> None:
    ground = tokens_of(scheme)["find_tint"].name()
    reader.theme.set_scheme(scheme)
    workspace.decide("Leave out", leave_out(workspace.plan, workspace.anchor_of(number_of(workspace, "A review"))))

    workspace.look(finding=True, find=words)
    (hit,) = reader.text.hits
    (lines,) = [lines for block, top in reader.text.visible_blocks() if reader.text.part_of(block).block == hit[0]
                and (lines := reader.text.lines_of(block, top, *hit[1:]))]
    # Above the strike and the line below the words.
    left, top, right, bottom = lines[0]
    seen = picture(reader).copy(QRectF(left, top, right - left, (bottom - top) / 2 - 1).toRect())
    colours = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}
    assert ground in colours
    assert max(contrast(colour, ground) for colour in colours) >= 4.5


def test_another_source_is_searched_for_the_same_words(qtbot: Any, theme: Theme, runs: Runs,
                                                       open_documents: Any) -> None:
    workspace = open_documents(document_of(), long_document(30))
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    reader.resize(564, 600)
    shown(reader)
    workspace.look(finding=True, find="treaty")
    assert reader.find_bar.found.text() == "1 of 5"
    workspace.look(source="2")
    assert reader.find_bar.found.text() == "Not here, but in source 1"
    workspace.look(source="1")
    assert reader.find_bar.found.text() == "1 of 5"


def test_words_that_only_another_source_has_are_gone_on_to_in_it(qtbot: Any, theme: Theme, runs: Runs,
                                                                   open_documents: Any) -> None:
    workspace = open_documents(document_of(), long_document(30), long_document(20))
    reader = Reader(workspace, theme, runs)
    qtbot.addWidget(reader)
    shown(reader)
    reader.edit_find()
    qtbot.keyClicks(reader.find_bar.field, "LITRES")
    assert reader.find_bar.found.text() == "Not here, but in source 2"
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert workspace.view.source == "2"
    assert reader.find_bar.found.text() == "1 of 30"
    assert reader.find_bar.field.hasFocus()
    workspace.look(source="3", find="harvests")
    assert reader.find_bar.found.text() == "Not here, but in source 1"
    assert not reader.find_bar.before.isEnabled()
    reader.find_bar.next.click()
    assert workspace.view.source == "1"
    assert reader.find_bar.found.text() == "1 of 1"


def test_words_that_are_not_there_are_said_not_to_be(reader: Reader, workspace: Workspace) -> None:
    workspace.look(finding=True, find="xyz")
    assert reader.find_bar.found.text() == "“xyz” is not in this text."
    assert not reader.find_bar.next.isEnabled()


def test_a_text_is_gone_through_once_for_words_that_are_not_there(
        reader: Reader, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("desktop.views.reader.stands_in", lambda document, _words: bool(asked.append(document)))
    workspace.look(finding=True, find="zeppelin")
    assert reader.find_bar.found.text()
    assert workspace.documents["1"] not in asked


def test_finding_stops_counting_at_a_bound_and_ignores_case_without_moving_places() -> None:
    document = document_of((("p", "İstanbul " + "water " * (MOST + 5)),))
    hits = find_all(document, "WATER")
    assert len(hits) == MOST
    assert hits[0] == (0, 9, 14)
    assert find_all(document, "  ") == ()
    assert nearest(hits, 5) == 0
    assert nearest((), 0) == -1


def test_what_is_said_of_words_that_are_not_there_is_not_cut_however_long_they_are(reader: Reader,
                                                                                  workspace: Workspace) -> None:
    wanted = "no such words as these in it"
    workspace.look(finding=True, find=wanted)
    found = reader.find_bar.found
    assert found.text().startswith("“no")
    assert found.text().endswith("…” is not in this text.")
    assert found.fontMetrics().horizontalAdvance(found.text()) <= found.width()
    assert wanted in reader.find_bar.field.accessibleDescription()


def test_esc_on_a_button_of_the_bar_ends_the_finding_too(reader: Reader, workspace: Workspace, qtbot: Any) -> None:
    bar = reader.find_bar
    for button in (bar.before, bar.next, bar.close_button):
        workspace.look(finding=True, find="treaty")
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Escape)
        assert not workspace.view.finding


def test_only_the_pane_with_the_focus_has_its_line_while_words_are_found(hands: Hands) -> None:
    hands.workspace.look(finding=True, find="the")
    bar = hands.window.findChild(FindBar)
    accent = bar.theme.tokens["accent"].name()

    def line() -> str:
        return str(bar.grab().toImage().pixelColor(5, bar.height() - 1).name())

    assert line() != accent
    hands.window.fittings.focus("text")
    assert line() == accent
