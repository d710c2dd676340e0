"""Hyphens and dashes at the ends of printed lines: kept where they belong to the word, gone where they part it."""

from __future__ import annotations

import pytest

from summarise.readers import read_bytes
from tests.summarise import reader_files as files

OPENING = "The board met to look at the report that had been asked for."


def read_lines(*lines: str) -> str:
    document = read_bytes(files.pdf([files.lines_at(72, 740, [OPENING, *lines])]), "a.pdf")
    return " ".join(block.text for block in document.blocks)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("A fire broke out, and the safety of all was asked for by the fire-", "safety board."), "fire-safety board"),
        (("The well-known rules were in print, and they were said to be well-", "known by all."), "well-known by all"),
        (("The rest of the information was not shown: this infor-", "mation is secret."), "information is secret"),
        (("They went in with a lamp and came out at night with-", "out any."), "night without any"),
        (("All of the plans were seen at the time, so the short-", "and long-term ones."), "short- and long-term"),
        (("All of this was paid for by the Anglo-", "Saxon bank in the town."), "Anglo-Saxon bank"),
        (("ALL OF THIS WAS PAID FOR BY THE INTER-", "NATIONAL BANK OF THE TOWN."), "INTERNATIONAL BANK"),
        (("All of this was paid for by the board, and it was asked by e-", "mail for a report."), "by e-mail for"),
        (("All of this was paid for by the board under the EU-", "wide rules of the year."), "EU-wide rules"),
        (("The harbour paid for it in the year that was known as 2025-", "26. It was a long one."), "2025-26. It was"),
        (("The harbour was paid for in the years that were 1950\u2013", "2003 and later."), "1950\u20132003 and later"),
        (("All of this was paid for after the years of the COVID-", "19 illness."), "COVID-19 illness"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_the_words_of_the_text_have_it(
    lines: tuple[str, str], expected: str
) -> None:
    assert expected in read_lines(*lines)


def test_the_halves_of_a_word_that_lines_part_are_no_words_of_the_text() -> None:
    text = read_lines("They were asked about it, and the answer was that the sub-",
                      "stance is known to all in the town and that the sub-", "stance was paid for by the board.")
    assert text.count("substance") == 2
