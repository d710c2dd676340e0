"""Tables whose cells are broken over lines are rows with whole cells; text in columns is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.readers import read_bytes
from summarise.readers.pdf.grids import with_whole_rows
from summarise.readers.pdf.hyphens import Vocabulary
from summarise.readers.pdf.lines import Line
from tests.costs import bounded
from tests.summarise import reader_files as files
from tests.summarise.reader_files import lines_at

ROWS = (
    (("Year",), ("What was built",), ("Cost",)),
    (("2019",), ("The first pumps at the", "old mill and the pipes", "to the school"), ("£4.2m",)),
    (("2020",), ("The pipes under the", "river"), ("£6m, paid", "later")),
    (("2021",), ("Nothing",), ("£0",)),
)
PLACES = (60, 180, 400)


def table(rows: tuple[tuple[tuple[str, ...], ...], ...], top: float, places: tuple[float, ...] = PLACES) -> str:
    """Write a table cell by cell, as word processors do."""
    drawn = ""
    for row in rows:
        drawn += "".join(lines_at(left, top, list(cell), leading=13)
                         for left, cell in zip(places, row, strict=True))
        top -= 13 * max(map(len, row))
    return drawn


def shown(*pages: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read_bytes(files.pdf(list(pages)), "a.pdf").blocks]


def test_cells_broken_over_lines_are_whole_in_their_row() -> None:
    above, below = ["The council lists what was built and what it cost:"], ["It will build more in the spring of 2022."]
    assert shown(lines_at(60, 740, above) + table(ROWS, 700) + lines_at(60, 580, below)) == [
        ("paragraph", above[0]), ("row", "Year | What was built | Cost"),
        ("row", "2019 | The first pumps at the old mill and the pipes to the school | £4.2m"),
        ("row", "2020 | The pipes under the river | £6m, paid later"), ("row", "2021 | Nothing | £0"),
        ("paragraph", below[0])]


def test_a_first_cell_may_be_broken_too_and_a_word_in_a_cell() -> None:
    rows = ((("The pumps may fail in", "a cold week"), ("Buy a spare pump be-", "fore the winter")),
            (("Prices rise before the", "network grows"), ("Fix them",)))
    assert shown(table(rows, 700, (60, 300))) == [
        ("row", "The pumps may fail in a cold week | Buy a spare pump before the winter"),
        ("row", "Prices rise before the network grows | Fix them")]


def test_paragraphs_beside_each_other_stay_paragraphs() -> None:
    left = ["The harbour board has ordered two electric", "ferries for the crossing to the islands, which",
            "will enter service in the spring of next year."]
    right = ["The council has said that it will pay for the", "half of them, and that the other half is to be",
             "paid by those who use them in the summer."]
    page = (lines_at(60, 700, left) + lines_at(330, 700, right) + lines_at(60, 640, right) + lines_at(330, 640, left))
    assert [kind for kind, _ in shown(page)] == ["paragraph"] * 4


LINES = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 6), st.booleans()), max_size=40)


@given(LINES)
def test_no_word_is_lost_and_none_changes_its_place(places: list[tuple[int, int, bool]]) -> None:
    lines = [Line(f"word{number} x" if parted else f"word{number}", left * 80.0, 700.0 - base * 13, left * 80.0 + 50,
                  11.0, True, cells=(f"word{number}", "x") if parted else ())
             for number, (left, base, parted) in enumerate(places)]
    whole = with_whole_rows(lines, Vocabulary([lines]))
    assert " ".join(line.text for line in whole) == " ".join(line.text for line in lines)


@pytest.mark.parametrize("words", ["one", "many words of a text that is set in columns and is no table at all"])
def test_a_page_of_very_many_rows_costs_in_proportion_to_them(words: str) -> None:
    lines = [Line(words, left, 7e5 - row * 26 - under * 13, left + 50, 11.0, True)
             for row in range(20_000) for left in (60.0, 200.0) for under in (0, 1)]
    with bounded():
        whole = with_whole_rows(lines, Vocabulary([lines]))
    assert len(whole) == (20_000 if words == "one" else 80_000)
