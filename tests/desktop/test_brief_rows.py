"""The rows of the page as a model: what it tells a screen reader of each, and what it is asked by the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from desktop.pages.rows import Row, place_of
from desktop.views.brief_list import PageList
from desktop.views.brief_rows import TOP, RowsModel
from summarise.plan import Anchor
from tests.costs import cheapest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.theme import Theme
    from desktop.views.brief_rows import Index

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


def test_every_row_says_what_part_of_the_page_it_belongs_to() -> None:
    model = RowsModel()
    model.show_rows((Row("field", ("marking",), "", field="marking", prompt="Add a handling marking"),
                     Row("field", ("title",), "Rain", field="title"),
                     Row("point", ("a",), "It rained.", section="points", heading="Key points", note=1),
                     Row("point", ("b",), "It will rain.", section="points", note=2)))
    said = [model.data(model.index(row), Qt.ItemDataRole.AccessibleDescriptionRole) for row in range(4)]
    assert said == ["Handling marking, empty", "Title", "note 1", "Key points, note 2"]


def test_the_list_finds_no_place_for_thousands_of_rows_that_stand_where_the_pages_say(
        qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Index] = []
    count = RowsModel.rowCount
    monkeypatch.setattr(RowsModel, "rowCount",
                        lambda model, parent=TOP: asked.append(parent) or count(model, parent))
    rows = PageList(theme)
    qtbot.addWidget(rows)
    rows.show()
    rows.rows.show_rows(tuple(Row("statement", ("node", 0, number), "Rain fell.") for number in range(1000)))
    rows.executeDelayedItemsLayout()
    rows.grab()
    assert rows.model().rowCount(QModelIndex()) == 1000
    assert len(asked) < 100


def test_a_row_that_is_gone_is_looked_for_once_among_thousands() -> None:
    rows = tuple(Row("statement", ("node", 0, number, 0), "Words.", sentence=number, section="a",
                     anchor=Anchor("1", number, 0, 6, "Words.")) for number in range(7_000))
    gone = replace(rows[0], anchor=Anchor("1", 8_000, 0, 6, "Words."))
    once = cheapest(lambda: [row for row in rows if row.anchor == gone.anchor])
    assert cheapest(lambda: place_of(rows, gone)) < 1.5 * once
    assert place_of(rows, gone) == -1
    assert place_of(rows, replace(rows[5_000], section="b", kind="point", path=("node", 1, 0))) == 5_000
