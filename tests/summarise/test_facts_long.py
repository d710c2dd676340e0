"""Facts of a sentence without end: a row of a table, a list without full stops, a page run together."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.costs import cheapest
from tests.summarise.test_facts import facts_in

WORDS = ("Leeds", "2024", "12%", "$3m", "the", "a harbour", "(", '"')


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_the_cost_grows_with_a_sentence_and_no_faster(language):
    row = "Anna Meier and the Harbour Bank of Leeds met in Berlin in 2024, 12% of 40 people, "

    def seconds(times: int) -> float:
        return cheapest(lambda: facts_in([row * times], language=language), 3)

    seconds(1)
    assert seconds(160) < 12 * seconds(40)


def test_no_name_is_lost_in_a_list_without_end():
    found = facts_in(["The fund is held by " + ", ".join(["Anna Meier of Leeds"] * 400)])
    assert Counter(fact.text for fact in found) == {"Anna Meier": 400, "Leeds": 400}


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=700, max_size=800), st.sampled_from((" ", ", ", "|", "\n")))
def test_what_is_found_in_a_sentence_without_end_stands_where_it_is_said_to_stand(words, mark):
    text = mark.join(words)
    facts = facts_in([text])
    assert all(text[fact.start:fact.end] == fact.text for fact in facts)
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
