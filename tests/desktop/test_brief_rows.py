"""The rows of the page as a model: what it tells a screen reader of each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.pages.rows import Row
from desktop.views.brief_rows import RowsModel

ROWS = {
    "a sentence": (Row("statement", (), "Rain fell.", heading="Summary", note=2), "Summary: Rain fell.", "note 2"),
    "a reworded point": (Row("point", (), "It rained.", label="Decision", note=1, edited=True),
                         "Decision: It rained.", "note 1, reworded by you"),
    "an empty field": (Row("field", (), "", field="ask", prompt="Say what you ask for."),
                       "Say what you ask for.", "empty"),
    "a written field": (Row("field", (), "Approve it.", field="ask", prompt="Say what."), "Approve it.", ""),
}


@pytest.mark.parametrize("kind", ROWS)
def test_a_row_says_what_it_is_and_what_is_to_be_known_of_it(kind: str) -> None:
    row, name, description = ROWS[kind]
    model = RowsModel()
    model.show_rows((row,))
    place = model.index(0)
    assert model.data(place) == row.text
    assert model.data(place, Qt.ItemDataRole.AccessibleTextRole) == name
    assert model.data(place, Qt.ItemDataRole.AccessibleDescriptionRole) == description
    assert model.data(place, Qt.ItemDataRole.DecorationRole) is None
