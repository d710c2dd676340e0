"""The window: start page, sources pane, saving and closing, messages, overlays, and every width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.commands.export import documents_folder
from desktop.settings import Settings
from desktop.views.overlay_card import EDGE
from desktop.views.sources_rows import ENTRY, Entry
from summarise.plan import set_field
from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.waiting import resized


def wait_for_brief(window, qtbot):
    qtbot.waitUntil(lambda: window.desk.workspace.brief is not None)
    return window.desk.workspace


def test_the_example_opens_from_the_start_page(open_window, qtbot):
    window = open_window()
    press("Down")
    press("Down")
    assert QApplication.focusWidget() is window.start.cards[2]
    press("Return")
    workspace = wait_for_brief(window, qtbot)
    assert sum(workspace.ranking.analyses[0].lengths) > 300


def test_recent_briefs_open_and_are_forgotten(open_window, office, seed, tmp_path, qtbot):
    window = open_window(seed)
    office.answers.answers["where_to_save"] = tmp_path / "Recent.brief"
    press("Ctrl+S")
    sent(window)
    press("Ctrl+N")
    qtbot.waitUntil(lambda: len(office.windows) == 2)
    second = office.windows[1]
    second.furnish()
    assert [row.path for row in second.start.recent] == [str(tmp_path / "Recent.brief")]
    second.start.recent[0].click()
    workspace = wait_for_brief(second, qtbot)
    assert workspace.path == tmp_path / "Recent.brief"
    second.start.forget(str(tmp_path / "Recent.brief"))
    assert office.preferences.now.recent == ()
    assert (tmp_path / "Recent.brief").exists()
    assert window in office.windows


def test_the_title_names_the_brief_and_its_unsaved_changes(open_window, seed, tmp_path, office):
    window = open_window(seed)
    workspace = window.desk.workspace
    workspace.decide("Title", set_field(workspace.plan, "title", "Defence pact"))
    assert window.windowTitle() == "Defence pact[*] — Briefdesk"
    assert window.isWindowModified()
    office.answers.answers["where_to_save"] = tmp_path / "a.brief"
    press("Ctrl+S")
    sent(window)
    assert not window.isWindowModified()


def test_only_the_first_of_several_decisions_gives_the_title_to_the_system_again(open_window, seed):
    class Ear(QObject):
        heard = 0

        def eventFilter(self, watched, event):
            self.heard += event.type() == QEvent.Type.ModifiedChange
            return False

    window, ear = open_window(seed), Ear()
    window.installEventFilter(ear)
    for words in ("For the press", "For the minister", "For the office"):
        window.run("set_field", "to", words)
    assert window.isWindowModified()
    assert ear.heard == 1


def test_unsaved_changes_are_asked_about_once(open_window, seed, office):
    window = open_window(seed)
    press("Space")
    office.answers.answers["save_before_closing"] = "cancel"
    assert not window.close()
    assert office.answers.asked == ["save_before_closing"]
    office.answers.answers["save_before_closing"] = "leave"
    assert window.close()
    assert office.windows == []


def test_a_text_only_looked_at_is_closed_without_a_question(open_window, seed, office):
    window = open_window(seed)
    assert window.close()
    assert office.answers.asked == []


def test_a_brief_changed_by_someone_else_is_not_replaced_unasked(open_window, seed, office, tmp_path):
    window = open_window(seed)
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    path = tmp_path / "shared.brief"
    office.answers.answers["where_to_save"] = path
    press("Ctrl+S")
    sent(window)
    path.write_text("theirs", encoding="utf-8")
    press("Space")
    press("Ctrl+S")
    sent(window)
    assert heard[-1].lead == "Not saved: “shared.brief” was changed by someone else."
    assert path.read_text(encoding="utf-8") == "theirs"
    window.run("replace_theirs")
    sent(window)
    assert path.read_text(encoding="utf-8").startswith("{")
    assert window.desk.workspace.undo_stack.isClean()


def test_files_are_looked_for_among_documents_then_where_the_last_source_was(open_window, seed, office, qtbot):
    window = open_window()
    office.answers.answers["files_to_open"] = [seed]
    press("Ctrl+O")
    assert office.answers.folder == str(documents_folder())
    wait_for_brief(window, qtbot)
    press("Ctrl+O")
    assert office.answers.folder == str(seed.parent)
    office.answers.answers["files_to_open"] = []
    open_window().run("open_source")
    assert office.answers.folder == str(seed.parent)


def test_dropped_files_become_sources(open_window, seed, tmp_path, qtbot):
    window = open_window(seed)
    other = tmp_path / "other.txt"
    other.write_text("The bridge was closed in May. Cars go round by the old road. It is long.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    event = QDropEvent(QPointF(QPoint(50, 50)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    qtbot.waitUntil(lambda: len(window.desk.workspace.keys) == 2)
    rows = window.fittings.panes["sources"].list.model()
    entries = [rows.index(row, 0).data(ENTRY) for row in range(rows.rowCount())]
    assert [entry.title for entry in entries if entry.kind == "source"][1]
    assert entries[-1].kind == "add"


def test_sources_are_moved_renamed_and_removed_by_keys(open_window, seed, tmp_path, office, qtbot):
    other = tmp_path / "other.txt"
    other.write_text("The bridge was closed in May. Cars go round by the old road. It is long.\n", encoding="utf-8")
    window = open_window(seed, other)
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: len(workspace.keys) == 2)
    press("Ctrl+1")
    assert workspace.view.source == "1"
    press("Alt+Down")
    assert [source.key for source in workspace.plan.sources] == ["2", "1"]
    office.answers.answers["line"] = "The bridge"
    workspace.look(source="2")
    press("F2")
    assert workspace.title_of("2") == "The bridge"
    press("Delete")
    assert [source.key for source in workspace.plan.sources] == ["1"]
    press("Ctrl+Z")
    assert [source.key for source in workspace.plan.sources] == ["2", "1"]


def test_a_source_that_went_wrong_says_so_in_its_row(open_window, seed, tmp_path, qtbot):
    window = open_window(seed, tmp_path / "gone.txt")
    rows = window.fittings.panes["sources"].list.model()

    def entry() -> Entry:
        return next(rows.index(row, 0).data(ENTRY) for row in range(rows.rowCount())
                    if rows.index(row, 0).data(ENTRY).key == "2")

    qtbot.waitUntil(lambda: entry().wrong)
    assert entry().button == ("Try again", "read_again")
    assert entry().spoken.startswith("gone, ")


def test_panes_go_one_by_one_as_the_window_narrows(open_window, seed, qtbot):
    window = open_window(seed)
    panes, arrangement = window.fittings.panes, window.fittings.arrangement

    def shown() -> list[str]:
        return [name for name in ("sources", "text", "brief") if panes[name].isVisible()]

    for width, shape, names in ((1440, "three", ["sources", "text", "brief"]), (1100, "two", ["text", "brief"]),
                                (900, "one", ["text"])):
        resized(window, width, 800)
        qtbot.waitUntil(lambda shape=shape: arrangement.shape == shape)
        assert shown() == names, width
        if shape == "two":
            text = panes["text"]
            qtbot.waitUntil(lambda text=text: text.unfold.isVisible() and text.header.title.text().startswith("1  "))
            text.unfold.click()
            assert shown() == ["sources", "text", "brief"]
            qtbot.waitUntil(lambda text=text: not text.unfold.isVisible())
            press("Ctrl+2")
    press("Ctrl+3")
    assert shown() == ["brief"]
    press("Ctrl+1")
    assert shown() == ["sources"]
    qtbot.waitUntil(lambda: panes["sources"].width() == arrangement.width())
    press("Ctrl+2")
    assert shown() == ["text"] and arrangement.switch.isVisible()


def test_view_settings_hold_for_the_next_window(open_window, office, seed):
    open_window(seed)
    press("F9")
    press("Ctrl+=")
    assert office.preferences.now == Settings(folded=True, zoom=110)
    second = office.open()
    second.furnish()
    assert second.desk.workspace.view.folded and second.desk.workspace.view.zoom == 110


def test_a_users_own_key_works_and_shows_in_sheet_and_menu(open_window, office, seed):
    window = open_window(seed)
    office.preferences.change(keys=("leave_out=B",))
    press("B")
    workspace = window.desk.workspace
    assert workspace.state_of(workspace.view.sentence) == "left_out"
    press("0")
    press("X")
    assert workspace.state_of(workspace.view.sentence) != "left_out"
    press("F1")
    assert ("In the text", "Leave out", ("B",)) in window.fittings.overlays._cards["keys"].body.rows


def test_a_key_that_is_taken_is_refused_in_the_settings(open_window, office, seed):
    from PySide6.QtGui import QKeySequence

    window = open_window(seed)
    press("Ctrl+,")
    card = window.fittings.overlays._cards["settings"]
    card.command.setCurrentIndex(card.command.findData("leave_out"))
    card._try_key(QKeySequence("Space"))
    assert card.said.text() == "Space belongs to “Pin”. Nothing was changed."
    assert office.preferences.now.keys == ()
    card._try_key(QKeySequence("Ctrl+Shift+X"))
    assert office.preferences.now.keys == ("leave_out=Ctrl+Shift+X",)
    card._reset_key()
    assert office.preferences.now.keys == ()


def test_a_key_of_the_window_pressed_for_a_command_is_refused_and_does_nothing_else(open_window, office, seed):
    window = open_window(seed)
    press("Ctrl+,")
    card = window.fittings.overlays._cards["settings"]
    card.command.setCurrentIndex(card.command.findData("leave_out"))
    card.capture.setFocus()
    seen = card.area.viewport().rect()
    assert seen.contains(card.reset.mapTo(card.area.viewport(), card.reset.rect().bottomLeft()))
    press("Ctrl+Shift+P")
    assert card.said.text() == "Ctrl+Shift+P belongs to “Find a command…”. Nothing was changed."
    assert window.desk.workspace.view.overlay == "settings"
    assert office.preferences.now.keys == ()


@pytest.mark.parametrize("height", [520, 700, 900])
def test_finding_a_command_fits_into_a_low_window(open_window, height):
    window = open_window()
    resized(window, 720, height)
    press("Ctrl+Shift+P")
    card = window.fittings.overlays._cards[window.fittings.overlays.shown]
    card.place(window.rect())
    assert card.geometry().bottom() - EDGE <= window.height() - 16
    assert card.list.height() >= 36


def test_a_key_is_taken_as_it_is_pressed_and_shift_only_where_it_means_something(open_window, office, seed, qtbot):
    window = open_window(seed)
    press("Ctrl+,")
    card = window.fittings.overlays._cards["settings"]
    card.command.setCurrentIndex(card.command.findData("leave_out"))
    card.capture.setFocus()
    for key, modifiers, face in ((Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, None),
                                 (Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier, "!"),
                                 (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier
                                  | Qt.KeyboardModifier.AltModifier, "Ctrl+Alt+B")):
        qtbot.keyClick(card.capture, key, modifiers)
        assert office.preferences.now.keys == (() if face is None else (f"leave_out={face}",))
        assert face is None or card.capture.text() == face
    qtbot.keyClick(card.capture, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_a_sentence_from_the_right_ends_at_the_left_where_methods_are_compared(open_window, tmp_path, qtbot):
    source = tmp_path / "port.txt"
    source.write_text("وقعت البلدية مع الشركة اتفاقا. وحذر المجلس من أسعار الفولاذ.", encoding="utf-8")
    window = open_window(source)
    resized(window, 1440, 900)
    press("Ctrl+D")
    rows = window.fittings.arrangement.comparison.list
    qtbot.waitUntil(lambda: rows.model().rowCount() > 0)
    image = rows.viewport().grab(rows.visualRect(rows.model().index(0, 0)).adjusted(50, 6, 0, -6)).toImage()
    columns = ([y for y in range(image.height()) if image.pixelColor(x, y).lightness() < 128]
               for x in range(image.width()))
    stop = next(column for column in columns if column)
    assert len(stop) <= 3 and min(stop) > image.height() / 2


def test_methods_are_compared_and_another_is_used(open_window, seed, qtbot):
    window = open_window(seed)
    resized(window, 1440, 900)
    workspace = window.desk.workspace
    high = {}
    press("Ctrl+D")
    comparison = window.fittings.arrangement.comparison
    qtbot.waitUntil(lambda: len(comparison.columns) == 4)
    for size in (100, 200):
        window.theme.set_text_size(size)
        top = comparison.top
        qtbot.waitUntil(lambda top=top: top.height() == top.minimumHeight())
        high[size] = top.height()
        assert top.height() >= max(button.geometry().bottom() for button in top.buttons)
    assert high[200] > 2 * high[100]
    window.theme.set_text_size(100)
    used = workspace.plan.method
    assert comparison.columns[comparison.current].name == used
    assert comparison.subject.text() == workspace.title
    chosen = {row.number for row in comparison.rows if row.states[comparison.current]}
    assert chosen == set(workspace.selection.chosen)
    press("Right")
    wanted = comparison.columns[comparison.current].name
    press("Return")
    qtbot.waitUntil(lambda: workspace.ranking.method == wanted != used)
    press("Escape")
    assert window.fittings.panes["text"].isVisible()


def test_the_brief_of_the_window_fits_one_page_when_asked(open_window, seed):
    window = open_window(seed)
    workspace = window.desk.workspace
    window.run("set_length", "90%")
    assert window.desk.window.pages() > 1
    window.run("fit_one_page")
    assert window.desk.window.pages() == 1
    press("Ctrl+Z")
    assert workspace.plan.length.amount == 90


def test_fitting_takes_the_strip_off_first_and_leaves_a_brief_that_never_fits_as_it_was(open_window, seed):
    window = open_window(seed)
    workspace = window.desk.workspace
    heard = []
    workspace.noticed.connect(heard.append)
    window.run("coverage_strip")
    window.run("fit_one_page")
    assert heard[-1].lead == "It fits one page already." and workspace.plan.strip
    window.run("set_length", "90%")
    window.run("fit_one_page")
    assert window.desk.window.pages() == 1
    assert workspace.plan.strip is False
    press("Ctrl+Z")
    window.run("annex")
    before = workspace.plan
    window.run("fit_one_page")
    assert heard[-1].lead == "Even with the shortest summary it does not fit one page."
    assert workspace.plan == before


def test_escape_closes_the_message_of_the_pane_first(open_window, seed):
    window = open_window(seed)
    bar = window.fittings.panes["text"].messages
    press("Ctrl+Shift+Z")
    assert bar.isVisible()
    press("Escape")
    assert not bar.isVisible()


def test_a_narrow_window_keeps_fit_and_export_in_the_row_of_the_switch(open_window, seed, qtbot):
    window = open_window(seed)
    theme = window.theme
    page, switch = window.fittings.panes["brief"], window.fittings.arrangement.switch
    resized(window, 900, 700)
    qtbot.waitUntil(lambda: page.export.parentWidget() is switch)
    qtbot.waitUntil(lambda: page.export.isVisible() and page.fit.isVisible())
    assert not window.fittings.panes["text"].header.isVisible()
    assert switch.tabs.keys
    theme.set_text_size(200)
    resized(window, 1440, 900)
    qtbot.waitUntil(lambda: page.fit.width() >= page.fit.sizeHint().width())
    assert not switch.tabs.keys and not page.export.bare
    resized(window, 720, 900)
    qtbot.waitUntil(lambda: page.export.bare and page.export.geometry().right() < switch.width() == 720)
    assert switch.tabs.width() >= switch.tabs.wide()
    assert page.export.accessibleName() or page.export.text()
    theme.set_text_size(100)
    resized(window, 1440, 900)
    qtbot.waitUntil(lambda: page.export.parentWidget() is page.header and not page.export.bare)
    assert page.fit.maximumWidth() > 1440
    assert [page.header.row.indexOf(widget) for widget in (page.layouts, page.fit, page.export)] == sorted(
        page.header.row.indexOf(widget) for widget in (page.layouts, page.fit, page.export))
    assert window.fittings.panes["text"].header.isVisible()
