"""The desk's pages follow the rules that the exported document is written by: tables, directions, hangs."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.pages import lay_out, words_of
from desktop.pages.bands import Fill, Words
from desktop.pages.styles import CELL_GAP, FAMILY, STYLES
from summarise.brief import Cell, Extract, Paragraph, Section, Statement, Table
from summarise.composing.dates import write_date
from summarise.writers.sheet import column_widths, sheet_of
from summarise.writers.walking import kept_rows
from tests.desktop.page_briefs import METHOD, one_page
from tests.desktop.test_pages import assert_within_margins

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("role", "count"), [("sources", 1), ("sources", 2), ("sources", 5), ("timeline", 3),
                                             ("timeline", 6), ("timeline", 9)])
def test_a_table_is_cut_only_where_word_may_cut_it(role: str, count: int) -> None:
    rows = tuple((Cell(Statement(f"Row {number}"), "figure"), Cell(Statement("what"))) for number in range(count))
    table = Table(role, ("Date", "What"), rows, "Figures", "Figures")
    part = Section("figures", "Figures", (table,))
    kept = kept_rows(table)
    cuts = set()
    for filler in range(20, 60):
        before = Section("summary", "", tuple(Paragraph((Statement("A line."),)) for _ in range(filler)))
        brief = replace(one_page(), layout="information", sections=(before, part), notes=())
        pages = [words_of(page) for page in lay_out(brief).pages]
        for above, below in pairwise(pages):
            stood = [number for number in range(count) if f"Row {number}" in above]
            if stood and stood[-1] < count - 1:
                cuts.add(stood[-1])
                assert "Date" in below
            assert stood or "Figures" not in above
            # The method's line has the last of the sources above it.
            assert role != "sources" or f"Row {count - 1}" in below or not any(METHOD[:20] in line for line in below)
    assert cuts == {number for number in range(count - 1) if number not in kept}


def test_an_extract_longer_than_a_page_fills_the_pages() -> None:
    extract = Extract(0, 1, "Many words stand in one paragraph. " * 400, (), ())
    brief = replace(one_page(), sections=(Section("annex-extracts", "Annex", (extract,), "annex"),), notes=())
    counts = [sum("words" in line for line in words_of(page)) for page in lay_out(brief).pages]
    assert len(counts) < 8
    assert max(counts) > 40


def test_a_paragraph_in_arabic_stands_at_the_right_in_an_english_brief() -> None:
    arabic = "وقعت الهند والولايات المتحدة اتفاقا إطاريا مدته عشر سنوات."
    extract = Extract(0, 7, arabic, ((0, 4),), (), language="ar")
    brief = replace(one_page(), notes=(), sections=(
        Section("summary", "Summary", (Paragraph((Statement(arabic, language="ar"),)),)),
        Section("annex-extracts", "Annex", (extract,), "annex")))
    pages = lay_out(brief, prompts=True)
    assert_within_margins(pages)
    right = pages.sheet.width - pages.sheet.side
    found = [mark for page in pages.pages for mark in page.marks
             if isinstance(mark, Words) and mark.laid.text == arabic]
    ends = [mark.left + mark.laid.lines[0].right for mark in found]
    assert [round(right - end, -2) for end in ends] == [0, 600]
    number = next(mark for page in pages.pages for mark in page.marks
                  if isinstance(mark, Words) and mark.laid.text == "¶\N{NO-BREAK SPACE}7")
    assert abs(number.left + number.laid.lines[0].right - right) < 20
    [chosen] = [mark for page in pages.pages for mark in page.marks if isinstance(mark, Fill) and mark.ink == "chosen"]
    assert abs(chosen.left + chosen.width - ends[1]) < 20
    row = next(number for number, row in enumerate(pages.rows) if row.kind == "statement")
    [(_, spot)] = pages.spots_of(row)
    assert abs(spot.left + spot.width - right) < 20


def test_extracts_hang_as_far_as_the_longest_of_their_numbers() -> None:
    def left(paragraph: int) -> float:
        extract = Extract(0, paragraph, "Ein Absatz.", (), ())
        part = Section("annex-extracts", "Anlage", (extract,), "annex")
        pages = lay_out(replace(one_page(language="de"), sections=(part,), notes=()))
        assert_within_margins(pages)
        [mark] = [mark for page in pages.pages for mark in page.marks
                  if isinstance(mark, Words) and mark.laid.text == "Ein Absatz."]
        return mark.left - pages.sheet.side

    assert 567 < left(1) < left(125)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("layout", ["one-page", "information", "submission", "digest"])
def test_the_longest_date_has_room_in_one_line_among_the_details(layout: str, paper: str) -> None:
    lay_out(one_page())
    font = QFont(FAMILY)
    font.setPixelSize(round(STYLES["detail"].size * 20))
    room = column_widths("details", 4, sheet_of(layout, paper).measure)[-1] - CELL_GAP
    for language in ("en", "de", "fr", "es", "it", "pt", "nl", "pl"):
        dates = [write_date(f"2026-{month:02}-28", language) for month in range(1, 13)]
        across = [QFontMetricsF(font).horizontalAdvance(date) for date in dates]
        assert max(across) <= room, (language, max(across), room)
