"""What keys on the page mean where nothing of the source beside it stands there."""

from __future__ import annotations

import pytest

from summarise.plan import Length, set_length
from tests.desktop.pressing import press
from tests.waiting import focused, until


@pytest.mark.parametrize("key", ["X", "Space"])
def test_keys_on_the_page_mean_the_row_with_the_cursor_beside_a_source_without_sentences(
        open_window, seed, tmp_path, key):
    window = open_window(seed)
    workspace = window.desk.workspace
    window.run("open_paths", (tmp_path / "nowhere.txt",))
    until(lambda: not any(reading.under_way for reading in workspace.reading.values()), "it is known that it is gone")
    press("Ctrl+PgUp")
    until(lambda: workspace.view.source == workspace.plan.sources[0].key, "the first source is shown")
    press("Ctrl+3")
    page = window.fittings.panes["brief"].desk
    while page.row_now().sentence is None:
        press("Down")
    ringed = page.row_now().sentence
    press("Ctrl+PgUp")
    assert workspace.view.source == workspace.plan.sources[-1].key
    assert focused() is page
    assert page.row_now().sentence == workspace.view.sentence == ringed
    press(key)
    assert workspace.state_of(ringed) in {"left_out", "pinned"}


def test_another_source_of_which_nothing_is_chosen_is_gone_to_in_the_text_not_on_the_page(open_window, seed):
    window = open_window(seed, seed.parent / "meeting-note-ferry-timetable.md")
    workspace = window.desk.workspace
    until(lambda: len(workspace.keys) == 2, "both are ranked")
    workspace.decide("Shortest", set_length(workspace.plan, Length(1, "sentences")))
    chosen, = {workspace.source_of(number) for number in workspace.selection.chosen}
    other, = set(workspace.keys) - {chosen}
    window.run("show_source", chosen)
    press("Ctrl+3")
    press("Ctrl+PgDown")
    assert workspace.view.source == workspace.source_of(workspace.view.sentence) == other
    assert focused() is window.fittings.panes["text"].text
    press("Ctrl+3")
    press("Ctrl+PgDown")
    # Back at the first source its sentence is on the page, which keeps the focus.
    assert workspace.view.source == chosen and focused() is window.fittings.panes["brief"].desk
