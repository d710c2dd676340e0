"""What keys on the page mean while a source without sentences is shown beside it."""

from __future__ import annotations

import pytest

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
