"""What is counted of a sentence for a key point, a run of marks without end among it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.points.trimming import candidates, count_words
from tests.costs import cheapest


@pytest.mark.parametrize("mark", ["(", '"', "“", "'", "😀", "-."])
def test_a_run_of_marks_costs_no_more_than_in_proportion(mark):
    def seconds(times: int) -> float:
        return cheapest(lambda: candidates.__wrapped__(mark * times, ""), 3)

    seconds(1)
    assert seconds(16_000) < 40 * max(seconds(1_000), 1e-4)


@given(st.text("a1_é .(-\"\t\n“漢", max_size=40))
def test_what_is_counted_is_what_stands_between_blanks_and_holds_a_letter_or_a_digit(text):
    assert count_words(text, ((0, len(text)),)) == sum(bool(re.search(r"\w", run)) for run in text.split())
