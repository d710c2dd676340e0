"""The comparison of methods follows what is compared: other words to lean to, other sources, another method."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.views import compare_table
from summarise.plan import Plan
from tests.desktop.pressing import press
from tests.desktop.test_focus_order import is_seen
from tests.waiting import focused, resized, until


def compared(window):
    """Wait until the method of the brief as it is now stands beside three others; return their rankings by name."""
    pane, workspace = window.fittings.arrangement.comparison, window.desk.workspace
    until(lambda: workspace.ranking is pane._ranked and len(pane._rankings) >= 4, "four methods are compared")
    return pane._rankings


def test_every_method_is_ranked_anew_for_another_focus_and_another_source_and_none_for_another_method(open_window,
                                                                                                      seed):
    window = open_window(seed)
    workspace = window.desk.workspace
    press("Ctrl+D")
    plain = compared(window)
    window.run("set_focus", "F-35")
    until(lambda: workspace.ranking.focus == "F-35", "it is ranked with the focus")
    leaning = compared(window)
    assert {ranking.focus for ranking in leaning.values()} == {"F-35"}
    assert not set(map(id, plain.values())) & set(map(id, leaning.values()))
    QGuiApplication.clipboard().setText("A dam was built. It holds much water. The town pays for it every year.\n")
    press("Ctrl+V")
    until(lambda: len(workspace.ranking.analyses) == 2, "it is ranked with the other source")
    window.run("compare")
    both = compared(window)
    assert {len(ranking.analyses) for ranking in both.values()} == {2}
    window.run("choose_method", "luhn")
    until(lambda: workspace.ranking.method == "luhn", "it is ranked by the other method")
    after = compared(window)
    assert all(after[name] is both[name] for name in both if name in after and name != "luhn")


def test_what_is_compared_is_named_in_the_head_at_every_size_and_hints_make_room_for_it(open_window, seed):
    window = open_window(seed)
    press("Ctrl+D")
    until(lambda: window.fittings.arrangement.comparison is not None, "methods are compared")
    compared(window)
    pane = window.fittings.arrangement.comparison
    hinted = set()
    for size in (100, 150, 200):
        window.theme.set_text_size(size)
        for width in (720, 860, 1000, 1140, 1440, 1900):
            resized(window, width, 900)
            until(lambda width=width: pane.width() == width, "the comparison is as wide")
            assert pane.subject.text() == window.desk.workspace.title
            assert pane.subject.width() >= window.theme.px(120) - 1, (size, width)
            hinted.add(tuple(hint.isVisible() for hint in pane.hints))
    # Going back is the last to go.
    assert hinted == {(False, False, False), (False, False, True), (False, True, True), (True, True, True)}


def test_the_column_in_use_has_sides_in_high_contrast_and_its_bars_are_the_texts(open_window, seed):
    window = open_window(seed)
    window.run("theme_contrast")
    window.run("pin")
    press("Ctrl+D")
    until(lambda: window.fittings.arrangement.comparison is not None, "methods are compared")
    compared(window)
    pane, tokens = window.fittings.arrangement.comparison, window.theme.tokens
    row = next(number for number, row in enumerate(pane.rows) if row.in_use == "pinned")
    box = pane.list.visualRect(pane.list.model().index(row, 0))
    left, right = round(pane.left_of(0)), round(pane.left_of(1))
    for part, y in ((pane.top, 6), (pane.list.viewport(), box.top() + 12)):
        seen = part.grab().toImage()
        sides = [x for x in range(left - 5, right + 5) if seen.pixelColor(x, y) == tokens["accent"]]
        assert sides == [left, left + 1, right - 2, right - 1]
    bar = [x for x in range(36, 80) if seen.pixelColor(x, y) == tokens["pinned_mark"]]
    assert len(bar) == tokens.stroke("pinned_bar")


def test_what_was_compared_is_dropped_where_another_brief_is_open_by_then(open_window, seed):
    window = open_window(seed)
    window.run("compare")
    comparison = window.fittings.arrangement.comparison
    before = comparison.rows
    assert comparison._job.running
    window.desk.workspace.begin(Plan())
    until(lambda: not comparison._job.running, "the methods are ranked")
    assert comparison.rows is before


def test_the_words_under_the_method_in_use_stand_in_its_middle_in_every_language(open_window, seed, monkeypatch):
    window = open_window(seed)
    press("Ctrl+D")
    until(lambda: window.fittings.arrangement.comparison is not None, "methods are compared")
    compared(window)
    pane = window.fittings.arrangement.comparison
    resized(window, 720, 700)
    until(lambda: pane.width() == 720, "the comparison is as wide")
    head, ground = pane.top, window.theme.tokens["selected"].name()
    for words in ("In use", "Utilisée"):
        monkeypatch.setattr(compare_table, "tr", lambda text, words=words: words if text == "In use" else text)
        image = head.grab().toImage()
        left, right = pane.left_of(0) + 3, pane.left_of(1) - 3
        inked = [x for x in range(left, right) for y in range(head.under + 4, head.under + 32)
                 if image.pixelColor(x, y).name() != ground]
        assert abs((min(inked) + max(inked)) / 2 - (left + right) / 2) <= 3, words


def test_a_comparison_that_nobody_sees_measures_nothing_and_has_the_size_and_colours_of_now_when_shown_again(
        open_window, seed, monkeypatch):
    window = open_window(seed)
    resized(window, 1440, 900)
    press("Ctrl+D")
    until(lambda: window.fittings.arrangement.comparison is not None, "methods are compared")
    compared(window)
    pane, workspace = window.fittings.arrangement.comparison, window.desk.workspace
    measured = []
    monkeypatch.setattr(pane.top, "fit", lambda: measured.append(pane.top) or compare_table.Top.fit(pane.top))
    before = pane.list.visualRect(pane.list.model().index(0, 0)).height()
    workspace.look(overlay="")
    window.run("theme_dark")
    window.theme.set_text_size(150)
    assert not measured
    window.run("compare")
    assert measured
    until(lambda: pane.list.visualRect(pane.list.model().index(0, 0)).height() > before, "the rows are higher")
    assert pane.list.palette().base().color() == window.theme.tokens["reader"]


def test_what_is_written_on_the_page_is_seen_though_methods_were_compared(open_window, seed):
    window = open_window(seed)
    pane = window.fittings.panes["brief"]
    press("Ctrl+3")
    pane.desk.setCurrentIndex(next(pane.desk.rows.index(place) for place, row in enumerate(pane.desk.rows.rows)
                                   if row.point is not None))
    press("Ctrl+D")
    compared(window)
    window.run("reword")
    assert window.desk.workspace.view.overlay == ""
    assert pane.desk.editor is not None
    assert pane.desk.editor.field.hasFocus()
    assert is_seen(focused())


def test_a_menu_gives_the_focus_back_to_what_is_seen_when_the_comparison_is_closed_by_then(open_window, seed):
    window = open_window(seed)
    press("Ctrl+2")
    press("Ctrl+D")
    compared(window)
    press("Alt+F")
    menu = window.menu.menus["&File"]
    until(menu.isVisible, "the menu is open")
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    until(window.menu.hasFocus, "the menu bar has the focus")
    press("Shift+F6")
    until(lambda: window.desk.workspace.view.overlay == "", "the comparison is closed")
    press("Escape")
    assert is_seen(focused())
    assert window.fittings.panes["text"].isAncestorOf(focused())
