"""Every key of the table of commands does in a window what it says, by real presses."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.desktop.offices import sent
from tests.desktop.pressing import press, type_text
from tests.waiting import until


@pytest.fixture
def window(open_window, seed):
    made = open_window(seed)
    made.desk.window.focus("text")
    return made


def test_moving_through_the_sentences(window):
    workspace = window.desk.workspace
    numbers = workspace.sentences_of(workspace.view.source)
    for key, place in (("Down", 1), ("J", 2), ("Up", 1), ("K", 0), ("K", 0)):
        press(key)
        assert workspace.view.sentence == numbers[place], key
    press("N")
    assert workspace.view.sentence in workspace.selection.chosen
    first = workspace.view.sentence
    press("N")
    press("P")
    assert workspace.view.sentence == first


def test_deciding_and_undoing_everything(window):
    workspace = window.desk.workspace
    number = workspace.view.sentence
    plans = [workspace.plan]
    undecided = workspace.state_of(number)
    assert undecided not in {"pinned", "left_out"}
    for key, state in (("Space", "pinned"), ("X", "left_out"), ("0", undecided), ("X", "left_out"),
                       ("Space", "pinned")):
        press(key)
        assert workspace.state_of(number) == state
        plans.append(workspace.plan)
    press("-")
    plans.append(workspace.plan)
    for plan in reversed(plans[:-1]):
        press("Ctrl+Z")
        assert workspace.plan == plan
    for plan in plans[1:]:
        press("Ctrl+Shift+Z")
        assert workspace.plan == plan


def test_longer_and_shorter_take_one_step(window):
    workspace = window.desk.workspace
    step = workspace.selection.step
    press("+")
    assert workspace.selection.step == step + 1
    press("-")
    assert workspace.selection.step == step


def test_panes_by_number_and_in_turn(window):
    panes = window.fittings.panes

    def focused() -> str:
        return next(name for name, pane in panes.items() if pane.isAncestorOf(QApplication.focusWidget()))

    for key, pane in (("Ctrl+1", "sources"), ("Ctrl+2", "text"), ("Ctrl+3", "brief"), ("F6", "length"),
                      ("F6", "sources"), ("Shift+F6", "length"), ("Shift+F6", "brief")):
        press(key)
        assert focused() == pane == window.desk.workspace.view.pane, key


def test_folding_zooming_and_hiding(window):
    view = window.desk.workspace.view
    press("F9")
    assert window.desk.workspace.view.folded and not window.fittings.panes["sources"].isVisible()
    press("Ctrl+1")
    assert window.fittings.panes["sources"].isVisible()
    press("Ctrl+=")
    assert window.desk.workspace.view.zoom > view.zoom
    press("Ctrl+-")
    press("Ctrl+-")
    assert window.desk.workspace.view.zoom < view.zoom
    press("Ctrl+0")
    assert window.desk.workspace.view.zoom == 100


def test_a_typed_length_and_focus_with_undo_out_of_the_fields(window, qtbot):
    workspace = window.desk.workspace
    before = workspace.plan
    press("Ctrl+L")
    type_text("3 sentences")
    press("Return")
    assert len(workspace.selection.chosen) == 3
    press("Ctrl+Z")
    assert workspace.plan == before
    press("Ctrl+K")
    type_text("F-35")
    press("Return")
    qtbot.waitUntil(lambda: workspace.ranking is not None and workspace.ranking.focus == "F-35")
    assert any("F-35" in workspace.text_of(number) for number in workspace.selection.chosen)


@pytest.mark.parametrize("key", ["Ctrl+L", "Ctrl+K"])
def test_escape_out_of_the_length_and_the_focus_leads_to_the_text(window, key):
    press(key)
    type_text("3 s")
    press("Escape")
    press("W")
    assert window.desk.workspace.view.overlay == "why"


def test_letters_typed_into_a_field_are_no_commands(window):
    workspace = window.desk.workspace
    plan, view = workspace.plan, workspace.view.sentence
    press("Ctrl+F")
    type_text("x0nwp j-k+")
    assert (workspace.plan, workspace.view.sentence, workspace.view.overlay) == (plan, view, "")
    assert workspace.view.find == "x0nwp j-k+"
    press("Escape")
    assert not workspace.view.finding


def test_why_compare_and_the_overlays_open_and_close(window):
    workspace = window.desk.workspace
    for key, overlay in (("W", "why"), ("F1", "keys"), ("Ctrl+Shift+P", "find-command"), ("Ctrl+,", "settings"),
                         ("Ctrl+D", "compare")):
        focus = QApplication.focusWidget()
        press(key)
        assert workspace.view.overlay == overlay, key
        press("Escape")
        assert workspace.view.overlay == "", key
        assert QApplication.focusWidget() is focus, key


def test_a_command_found_by_its_words_runs(window):
    press("Ctrl+Shift+P")
    type_text("leave out")
    press("Return")
    workspace = window.desk.workspace
    assert workspace.view.overlay == ""
    assert workspace.state_of(workspace.view.sentence) == "left_out"


def test_copying_a_sentence_and_the_brief(window, qtbot):
    workspace = window.desk.workspace
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == f"{workspace.text_of(workspace.view.sentence)} " \
                                                 f"({workspace.title_of('1')}, ¶ 1)"
    press("Ctrl+Shift+C")
    qtbot.waitUntil(lambda: "Bottom line" in QGuiApplication.clipboard().text())
    assert "Bottom line" in QGuiApplication.clipboard().mimeData().html()
    press("Ctrl+Shift+C")
    press("Ctrl+C")
    assert not window.desk.copying.running
    assert QGuiApplication.clipboard().text().startswith(workspace.text_of(workspace.view.sentence))


def test_pasting_a_text_adds_a_source(window, qtbot):
    workspace = window.desk.workspace
    QGuiApplication.clipboard().setText("A dam was built. It holds much water. The town pays for it every year.\n")
    press("Ctrl+V")
    qtbot.waitUntil(lambda: len(workspace.sentences_of("2")) == 3)
    assert [source.path for source in workspace.plan.sources][1] == ""
    press("Ctrl+Z")
    assert len(workspace.plan.sources) == 1
    qtbot.waitUntil(lambda: workspace.keys == ("1",))


def test_from_a_sentence_to_its_place_and_back(window):
    panes = window.fittings.panes
    press("N")
    press("Return")
    assert panes["brief"].isAncestorOf(QApplication.focusWidget())
    press("Return")
    assert panes["text"].isAncestorOf(QApplication.focusWidget())
    press("Ctrl+3")
    press("Escape")
    assert panes["text"].isAncestorOf(QApplication.focusWidget())


def test_why_a_key_does_nothing_is_said_until_it_does_something(window):
    message = window.fittings.panes["text"].messages
    press("Ctrl+1")
    press("Ctrl+2")
    press("Ctrl+Z")
    assert "There is nothing to undo." in message.words.text()
    press("Down")
    QApplication.processEvents()
    assert message.isVisible()
    press("Space")
    until(message.isHidden, "the message is gone")
    press("Ctrl+Shift+Z")
    assert "There is nothing to redo." in message.words.text()
    press("Ctrl+Z")
    until(message.isHidden, "the message is gone")


def test_points_are_moved_removed_and_given_back(window):
    from desktop.commands.page import shown_points

    desk = window.desk
    points = shown_points(desk)
    assert len(points) > 1
    press("Ctrl+3")
    place = next(number for number, row in enumerate(window.fittings.panes["brief"].desk.rows.rows)
                 if row.point == points[0])
    page = window.fittings.panes["brief"].desk
    page.setCurrentIndex(page.model().index(place, 0))
    press("Alt+Down")
    assert shown_points(desk)[1] == points[0]
    press("Alt+Up")
    assert shown_points(desk)[0] == points[0]
    message, decided = window.fittings.panes["brief"].messages, desk.workspace.undo_stack.count()
    press("Alt+Up")
    assert message.isVisible() and "This cannot be moved that way." in message.words.text()
    assert desk.workspace.undo_stack.count() == decided
    press("Delete")
    until(message.isHidden, "the message is gone")
    assert points[0] not in shown_points(desk)
    window.run("points_for_you")
    assert shown_points(desk) == points


def test_export_as_writes_every_format(window, office, tmp_path):
    for suffix, head in ((".docx", b"PK"), (".pdf", b"%PDF"), (".md", b""), (".html", b"<!"), (".txt", b"")):
        office.answers.answers["where_to_export"] = tmp_path / f"brief{suffix}"
        press("Ctrl+Shift+E")
        sent(window)
        data = (tmp_path / f"brief{suffix}").read_bytes()
        assert data.startswith(head) and len(data) > 400, suffix


def test_a_first_export_asks_nothing_and_leaves_foreign_files_alone(window, office, tmp_path):
    from summarise.saving import file_name

    office.answers.answers["where_to_save"] = tmp_path / "Mine.brief"
    press("Ctrl+S")
    sent(window)
    name = file_name(window.desk.workspace.title, "")
    (tmp_path / f"{name}.docx").write_bytes(b"somebody else's")
    press("Ctrl+E")
    sent(window)
    assert (tmp_path / f"{name} 2.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / f"{name}.docx").read_bytes() == b"somebody else's"
    before = (tmp_path / f"{name} 2.docx").stat().st_ino
    press("Ctrl+E")
    sent(window)
    assert (tmp_path / f"{name} 2.docx").stat().st_ino != before
    assert not (tmp_path / f"{name} 3.docx").exists()


def test_what_cannot_run_says_why_in_the_window(window):
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    press("Ctrl+Shift+Z")
    assert [notice.lead for notice in heard] == ["There is nothing to redo."]


def test_menus_tell_what_can_run_what_is_on_and_what_would_be_undone(window):
    press("Space")
    menu = window.menu.menus["&Edit"]
    menu.aboutToShow.emit()
    actions = window.fittings.keys.actions
    assert actions["undo"].text() == "&Undo “Pin sentence”\tCtrl+Z"
    assert not actions["redo"].isEnabled()
    menu.aboutToHide.emit()
    assert actions["redo"].isEnabled()
    window.menu.menus["&View"].aboutToShow.emit()
    assert actions["hints"].isChecked() and not actions["theme_dark"].isChecked()
    window.menu.menus["&Brief"].aboutToShow.emit()
    assert actions["move_up"].text() == "Move &up\tAlt+↑" and actions["annex"].text() == "&Annex of extracts"
