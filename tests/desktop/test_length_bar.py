"""The bar changes length, method and focus, says what comes of it, and understands what is typed or says so."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.views.fields import DETAIL, KEY
from desktop.views.length_bar import LengthBar
from desktop.views.message_bar import SHADOW
from desktop.views.painting import RING
from desktop.views.words import ordinal, reading_time
from summarise.plan import Length, set_length
from tests.desktop.opened import document_of
from tests.waiting import resized, shown, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from desktop.notices import Notice
    from desktop.theme import Theme
    from desktop.workspace import Workspace


@pytest.fixture
def workspace(open_documents: Callable[..., Workspace]) -> Workspace:
    return open_documents(document_of())


def test_a_long_focus_ends_before_its_cross(bar: LengthBar) -> None:
    bar.focus.setText("trade negotiations between the two countries and what they mean for the price of steel")
    bar.theme.changed.emit()
    words = bar.focus.rect().marginsRemoved(bar.focus.textMargins())
    assert words.right() < bar.focus.clear_button.geometry().left() + RING
    bar.focus.clear()
    assert bar.focus.textMargins().right() == bar.focus.textMargins().left()


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_a_long_focus_that_is_cut_ends_in_dots_and_begins_where_the_whole_one_does(bar: LengthBar, scheme: str) -> None:
    bar.theme.set_scheme(scheme)
    bar.focus.setText("wwww")
    bar.slider.setFocus()
    until(bar.slider.hasFocus, "the slider has the focus")
    assert not bar.focus.is_cut()
    first, *_ = _inked(bar)
    bar.focus.setText("w" * 100)
    assert bar.focus.is_cut()
    columns = _inked(bar)
    assert next(iter(columns)) == first
    # What stands last is as low as dots are.
    dots = QFontMetricsF(bar.focus.font()).tightBoundingRect("…")
    last = [row for column, rows in columns.items() if column > max(columns) - dots.width() for row in rows]
    assert max(last) - min(last) <= dots.height() + 1
    bar.focus.setFocus()
    until(bar.focus.hasFocus, "the focus on words has the focus")
    assert not bar.focus.is_cut()


def _inked(bar: LengthBar) -> dict[int, list[int]]:
    """The rows of the pixels that are no ground, by column, within the box and before its ×."""
    image, side = bar.focus.grab().toImage(), bar.theme.px(9)
    ground = bar.theme.tokens["field"].name()
    found = {x: [y for y in range(side, image.height() - side) if image.pixelColor(x, y).name() != ground]
             for x in range(side, bar.focus.clear_button.x())}
    return {x: rows for x, rows in found.items() if rows}


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def bar(qtbot: Any, theme: Theme, workspace: Workspace, ran: list[str]) -> Iterator[LengthBar]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    made = LengthBar(workspace, theme, ran.append)
    column.addWidget(made)
    window.resize(1440, 300)
    shown(window)
    yield made


def test_it_says_words_percent_and_sentences_of_what_is_chosen(bar: LengthBar, workspace: Workspace) -> None:
    selection = workspace.selection
    assert selection is not None
    percent = round(100 * selection.words / selection.total_words)
    assert bar.field.text() == f"{selection.words} words"
    assert bar.share.text() == f"{percent}%, {len(selection.chosen)} sentences"
    assert workspace.brief is not None
    whole = sum(source.words for source in workspace.brief.sources)
    assert whole > selection.total_words
    assert bar.time.text().endswith(f"instead of {reading_time(whole, 'en')}")


def test_no_time_is_said_to_be_saved_where_all_is_kept(open_documents: Callable[..., Workspace], theme: Theme,
                                                       qtbot: Any) -> None:
    workspace = open_documents(document_of((("p", "Hello"),), title=""))
    bar = LengthBar(workspace, theme, lambda *_: None)
    qtbot.addWidget(bar)
    bar.follow()
    assert bar.share.text() == "100%"
    assert bar.time.text() == ""


def test_the_parts_stand_where_the_look_has_them(bar: LengthBar) -> None:
    assert bar.height() == 52
    middles = {"less": 82, "more": 326}
    for name, x in middles.items():
        widget = getattr(bar, name)
        assert abs(widget.geometry().center().x() - x) <= 2
    assert abs(bar.slider.x() + 4 - 104) <= 2
    assert abs(bar.field.x() + 4 - 348) <= 2
    assert abs(bar.time.geometry().right() - 1424) <= 2
    assert {bar.slider.geometry().center().y(), bar.field.geometry().center().y()} <= {25, 26}


def test_each_step_of_the_slider_changes_what_is_chosen(bar: LengthBar, workspace: Workspace, qtbot: Any) -> None:
    bar.slider.setFocus()
    qtbot.keyClick(bar.slider, Qt.Key.Key_Home)
    seen = []
    for _ in range(bar.slider.maximum()):
        assert workspace.selection is not None
        seen.append(workspace.selection.chosen)
        qtbot.keyClick(bar.slider, Qt.Key.Key_Right)
    assert workspace.selection is not None
    seen.append(workspace.selection.chosen)
    assert len(set(seen)) == len(seen)
    assert bar.slider.value() == workspace.selection.step == bar.slider.maximum()


def test_moving_the_slider_is_one_decision_to_undo(bar: LengthBar, workspace: Workspace, qtbot: Any) -> None:
    workspace.decide("Shorter", set_length(workspace.plan, Length(20, "words")))
    before = workspace.plan
    bar.slider.setFocus()
    for _ in range(3):
        qtbot.keyClick(bar.slider, Qt.Key.Key_Right)
    assert workspace.plan != before
    workspace.undo_stack.undo()
    assert workspace.plan == before


def test_minus_and_plus_run_the_commands(bar: LengthBar, ran: list[str], qtbot: Any) -> None:
    bar.workspace.decide("Shorter", set_length(bar.workspace.plan, Length(40, "words")))
    qtbot.mouseClick(bar.less, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert ran == ["shorter", "longer"]


@pytest.mark.parametrize(("typed", "length"), [
    ("40", Length(40, "words")), ("40 words", Length(40, "words")), ("50%", Length(50, "percent")),
    ("3 sentences", Length(3, "sentences")), ("1 sentence", Length(1, "sentences")),
    ("1 min", Length(1, "minutes"))])
def test_a_typed_length_is_taken(bar: LengthBar, workspace: Workspace, qtbot: Any, typed: str, length: Length) -> None:
    bar.edit_length()
    qtbot.keyClicks(bar.field, typed)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert workspace.plan.length == length
    assert not bar.field.wrong
    assert length.unit == "words" or bar.field.text() == typed


def test_enter_takes_a_length_or_a_focus_and_goes_back_to_the_text(bar: LengthBar, ran: list[str], qtbot: Any) -> None:
    for edit, field, typed in ((bar.edit_length, bar.field, "40"), (bar.edit_focus, bar.focus, "harvest")):
        edit()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert ran == ["go_to_text"]
        ran.clear()
    bar.edit_length()
    qtbot.keyClicks(bar.field, "12o")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert ran == [], "what is not understood is written again"


def test_what_is_not_understood_is_ringed_and_explained(bar: LengthBar, workspace: Workspace, qtbot: Any) -> None:
    before = workspace.plan
    bar.edit_length()
    qtbot.keyClicks(bar.field, "12o")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.field.wrong
    assert workspace.plan == before
    assert bar.messages is not None
    assert bar.messages.isVisible()
    assert "Type a length such as 120 words, 20%, 5 sentences or 2 min." in bar.messages.words.text()
    assert bar.field.accessibleDescription().startswith("Type a length")
    box = bar.messages.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert box.bottom() < bar.mapTo(bar.window(), bar.rect().topLeft()).y()
    assert box.left() == bar.field.mapTo(bar.window(), bar.field.rect().topLeft()).x() + 4
    assert box.width() == 470
    qtbot.keyClicks(bar.field, "x")
    assert not bar.messages.isVisible()


@pytest.mark.parametrize("edit", ["edit_length", "edit_focus"])
def test_escape_gives_up_what_was_typed(bar: LengthBar, workspace: Workspace, ran: list[str], qtbot: Any,
                                        edit: str) -> None:
    before, plan = (bar.field.text(), bar.focus.text()), workspace.plan
    getattr(bar, edit)()
    qtbot.keyClicks(QApplication.focusWidget(), "nonsense")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (bar.field.text(), bar.focus.text()) == before
    assert workspace.plan == plan
    assert ran == ["go_to_text"]


def test_leaving_the_field_takes_a_length_and_gives_up_nonsense(bar: LengthBar, workspace: Workspace,
                                                                qtbot: Any) -> None:
    bar.edit_length()
    qtbot.keyClicks(bar.field, "2 sentences")
    bar.slider.setFocus()
    assert workspace.plan.length == Length(2, "sentences")
    bar.edit_length()
    qtbot.keyClicks(bar.field, "many")
    bar.slider.setFocus()
    assert workspace.plan.length == Length(2, "sentences")
    assert not bar.field.wrong
    assert bar.field.text() == "2 sentences"


def test_the_methods_have_their_names_and_a_line_each(bar: LengthBar) -> None:
    from summarise.ranking import METHODS

    rows = [(bar.method.itemText(row), bar.method.itemData(row, DETAIL)) for row in range(bar.method.count())]
    assert [name for name, _line in rows[:-1]] == [method.title for method in METHODS.values()]
    assert all(line for _name, line in rows[:-1])
    assert (rows[-1][0], bar.method.itemData(len(rows) - 1, KEY)) == ("Compare methods…", "Ctrl+D")


def test_another_method_is_a_decision_and_the_last_entry_compares(bar: LengthBar, workspace: Workspace, ran: list[str],
                                                                 qtbot: Any) -> None:
    row = bar.method.findData("lead")
    bar.method.setCurrentIndex(row)
    bar.method.activated.emit(row)
    qtbot.waitUntil(lambda: workspace.ranking is not None and workspace.ranking.method == "lead")
    assert bar.method.currentData() == "lead"
    bar.method.activated.emit(bar.method.count() - 1)
    assert ran == ["compare"]
    assert bar.method.currentData() == "lead"


def test_a_focus_that_is_nowhere_is_said_to_change_nothing_until_it_is_another(bar: LengthBar, workspace: Workspace,
                                                                              qtbot: Any) -> None:
    heard: list[Notice] = []
    workspace.noticed.connect(heard.append)
    for words, told in (("volcano", 1), ("harvest", 1), ("volcano", 2), ("", 2)):
        bar.edit_focus()
        bar.focus.setText(words)
        qtbot.keyClick(bar.focus, Qt.Key.Key_Return)
        until(lambda words=words: workspace.ranking is not None and workspace.ranking.focus == words, words)
        assert [notice.lead for notice in heard] == told * ["“volcano” is not in this text."]
        assert heard[-1].over is not None
        assert heard[-1].over(workspace) is (words != "volcano")


def test_a_focus_is_taken_by_enter_and_cleared_by_its_cross(bar: LengthBar, workspace: Workspace, qtbot: Any) -> None:
    bar.edit_focus()
    qtbot.keyClicks(bar.focus, "harvest")
    qtbot.keyClick(bar.focus, Qt.Key.Key_Return)
    assert workspace.plan.focus == "harvest"
    assert bar.focus.clear_button.isVisible()
    qtbot.waitUntil(lambda: workspace.ranking is not None and workspace.ranking.focus == "harvest")
    qtbot.mouseClick(bar.focus.clear_button, Qt.MouseButton.LeftButton)
    assert workspace.plan.focus == ""
    assert not bar.focus.clear_button.isVisible()


def test_spaces_alone_are_no_focus_and_leave_the_field_empty(bar: LengthBar, workspace: Workspace, qtbot: Any) -> None:
    before = workspace.plan
    bar.edit_focus()
    qtbot.keyClicks(bar.focus, "  ")
    qtbot.keyClick(bar.focus, Qt.Key.Key_Tab)
    assert bar.focus.text() == ""
    assert workspace.plan == before
    assert not workspace.undo_stack.canUndo()


def test_the_label_of_a_focus_is_bold_while_there_is_one(bar: LengthBar, workspace: Workspace) -> None:
    from summarise.plan import set_focus

    before = bar._labels[2].font().weight()
    workspace.decide("Focus", set_focus(workspace.plan, "harvest"))
    assert bar._labels[2].font().weight() > before


def test_below_1000_px_the_words_beside_the_percent_and_the_time_are_gone(bar: LengthBar) -> None:
    window = bar.window()
    resized(window, 900, 300)
    assert not bar.time.isVisible()
    assert bar.share.text().endswith("%")
    assert bar.focus.geometry().right() <= 900 - 12
    assert bar.share.width() >= bar.share.sizeHint().width()
    resized(window, 720, 300)
    assert bar.focus.geometry().right() <= 720
    assert bar.focus.geometry().width() >= 110
    resized(window, 1440, 300)
    assert bar.time.isVisible()
    assert bar.share.text().endswith("sentences")


def test_the_reading_time_gives_way_before_the_focus_does(bar: LengthBar, qtbot: QtBot) -> None:
    def has_room(width: int) -> bool:
        # A window manager may answer an earlier size after this one was asked for.
        bar.window().resize(width, 300)
        least = 150 if bar.time.isVisible() else 100
        return bar.width() == width and bar.focus.width() >= least and bar.focus.geometry().right() < width

    shown = []
    for width in (1440, 1366, 1280, 1200, 1100, 1024, 960, 900, 800, 720):
        qtbot.waitUntil(lambda width=width: has_room(width))
        shown.append(bar.time.isVisible())
    assert shown == sorted(shown, reverse=True)
    assert shown[0]


def test_the_reading_time_gives_way_when_what_stands_before_the_focus_grows(bar: LengthBar, qtbot: QtBot) -> None:
    resized(bar.window(), 1190, 300)
    bar.share.set_text("")
    bar.row.activate()
    bar.follow()
    assert not bar.time.isVisible()
    assert bar.focus.width() >= 150


@pytest.mark.parametrize("width", [720, 1225, 1440])
@pytest.mark.parametrize("size", [80, 100, 125, 150, 200])
def test_it_fits_at_every_text_size_and_width(bar: LengthBar, theme: Theme, size: int, width: int) -> None:
    bar._labels[1].setText("Verfahren")
    bar._labels[2].setText("Schwerpunkt")
    theme.set_text_size(size)
    resized(bar.window(), width, 300)
    bar.row.activate()
    for parts in ((bar._labels[0], bar.less, bar.slider, bar.more, bar.field, bar.share),
                  (bar._labels[1], bar.method, bar._labels[2], bar.focus)):
        seen = [part for part in parts if part.isVisible()]
        assert all(before.geometry().right() < after.geometry().left() + 1 for before, after in pairwise(seen))
        assert seen[-1].geometry().right() < width
        assert all(part.width() >= part.sizeHint().width() for part in seen if part is not bar.focus)
        assert bar.rect().contains(seen[-1].geometry())
    prompt = QFontMetricsF(bar.focus.font()).horizontalAdvance(bar.focus.placeholderText())
    assert prompt <= bar.focus.contentsRect().marginsRemoved(bar.focus.textMargins()).width()


def test_the_focus_is_named_beside_or_in_its_field_at_every_width_and_text_size(bar: LengthBar) -> None:
    for width in range(720, 1441, 40):
        resized(bar.window(), width, 300)
        for size in (100, 150, 200, 100):
            bar.theme.set_text_size(size)
            bar.row.activate()
            assert bar._labels[2].isVisible() or bar.focus.placeholderText().startswith("Focus"), (width, size)
            assert bar.share.text().endswith("%") is bar.narrow
            prompt = QFontMetricsF(bar.focus.font()).horizontalAdvance(bar.focus.placeholderText())
            assert prompt <= bar.focus.contentsRect().marginsRemoved(bar.focus.textMargins()).width(), (width, size)


def test_nothing_beside_the_length_moves_while_it_changes(bar: LengthBar, workspace: Workspace) -> None:
    places = set()
    for step in range(bar.slider.maximum() + 1):
        bar.slider.setValue(step)
        until(lambda step=step: workspace.selection.step == step, "the step is taken")
        places.add((bar._labels[1].x(), bar.focus.x()))
    assert len(places) == 1


def test_a_screen_reader_hears_names_and_the_length(bar: LengthBar, workspace: Workspace) -> None:
    # Qt names a choice by its label on Windows and by a relation to it elsewhere.
    names = {bar.slider: "Length", bar.field: "Length", bar.focus: "Focus", bar.less: "Shorter", bar.more: "Longer"}
    assert bar._labels[1].buddy() is bar.method and bar.method.accessibleName() == "Method"
    for widget, name in names.items():
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name) == name
    assert workspace.selection is not None
    told = bar.slider.accessibleDescription()
    assert told.startswith(f"{workspace.selection.words} words, ") and told.endswith("sentences")


@pytest.mark.parametrize(("words", "language", "time"), [
    (0, "en", "0 seconds"), (1, "en", "1 second"), (4, "en", "1 second"), (135, "en", "34 seconds"),
    (435, "en", "1 min 50 s"), (476, "en", "2 min"), (358, "de", "2 min"),
    (238 * 25 + 70, "en", "25 min"), (238 * 25 + 150, "en", "26 min")])
def test_reading_times_are_those_of_practised_readers_of_the_language(qapp: object, words: int, language: str,
                                                                      time: str) -> None:
    assert reading_time(words, language) == time


@pytest.mark.parametrize(("number", "written"), [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
    (102, "102nd"), (111, "111th")])
def test_places_are_written_as_english_writes_them(qapp: object, number: int, written: str) -> None:
    assert ordinal(number) == written
