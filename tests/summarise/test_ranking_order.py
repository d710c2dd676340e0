"""Tests of the one order: redundancy, spread, sources in turn, what must come before, what is held back."""

from __future__ import annotations

from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.ranking import ordering
from summarise.ranking.ordering import Ground, make_order
from summarise.ranking.terms import build_terms, weigh
from summarise.ranking.twins import find_twins


def ground(sentences: list[str], worth: list[float], **changes: list[int]) -> Ground:
    """Make ground in which every sentence is a unit of its own."""
    count = len(sentences)
    given_ = {"section": [0] * count, "source": [0] * count, "words": [10] * count, "after": [-1] * count,
              "twin": [0] * count, **changes}
    return Ground(weighed=weigh(build_terms([text.split() for text in sentences])), first=np.arange(count),
                  worth=np.array(worth), **{name: np.array(values) for name, values in given_.items()})


def test_what_repeats_a_chosen_sentence_comes_after_what_is_a_little_less() -> None:
    three = ground(["harbour budget grows", "harbour budget shrinks", "ferries sail north"], [1.0, 0.95, 0.9])
    assert make_order(three) == (0, 2, 1)
    assert make_order(three, shaped=False) == (0, 1, 2)


def test_another_section_comes_before_more_of_the_same() -> None:
    assert make_order(ground(["a b", "c d", "e f"], [1.0, 0.95, 0.9], section=[0, 0, 1])) == (0, 2, 1)


def test_two_short_units_come_before_a_long_one_that_is_a_little_more_but_the_best_is_always_first() -> None:
    words = [60, 60, 12, 12]
    assert make_order(ground(["a", "b", "c", "d"], [1.2, 1.1, 1.0, 0.9], words=words)) == (0, 2, 3, 1)
    assert make_order(ground(["a", "b", "c", "d"], [1.2, 1.1, 1.0, 0.9], words=words), shaped=False) == (0, 1, 2, 3)


def test_a_unit_that_a_much_better_one_waits_for_comes_before_what_is_a_little_better_than_itself() -> None:
    worth = [2.0, 0.9, 0.5, 1.5]
    assert make_order(ground(["a", "b", "c", "d"], worth, after=[-1, -1, -1, 2])) == (0, 2, 3, 1)
    assert make_order(ground(["a", "b", "c", "d"], worth)) == (0, 3, 1, 2)


def test_what_waits_for_another_lifts_it_to_no_first_place_and_not_where_it_comes_last_itself() -> None:
    assert make_order(ground(["a", "b", "c"], [1.0, 0.9, 3.0], after=[-1, -1, 1])) == (0, 1, 2)
    four = ground(["a", "b", "c", "d"], [2.0, 0.9, 0.5, 1.5], after=[-1, -1, -1, 2], twin=[0, 0, 0, 1])
    assert make_order(four) == (0, 1, 2, 3)


def test_ties_go_to_the_earlier_unit() -> None:
    assert make_order(ground(["a b", "c d", "e f"], [0.5, 0.5, 0.5])) == (0, 1, 2)


def test_a_source_with_more_than_half_of_the_words_waits() -> None:
    order = make_order(ground(["a", "b", "c", "d"], [4.0, 3.0, 2.0, 1.0], source=[0, 0, 0, 1]))
    assert order == (0, 3, 1, 2)


def test_every_source_is_heard_once_as_many_units_stand_as_there_are_sources() -> None:
    order = make_order(ground(list("abcdefg"), [7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0], source=[0, 1, 0, 1, 0, 1, 2]))
    assert order == (0, 1, 2, 6, 3, 4, 5)


def test_a_twin_and_what_is_left_out_come_last() -> None:
    four = ground(["a", "b", "c", "d"], [4.0, 3.0, 2.0, 1.0], twin=[1, 0, 0, 0])
    assert make_order(four, without=[1]) == (2, 3, 0, 1)


@settings(max_examples=150)
@given(st.data())
def test_an_order_holds_every_unit_once_and_what_must_come_before_does(data: st.DataObject) -> None:
    count = data.draw(st.integers(0, 25))
    ints = st.lists(st.integers(0, 2), min_size=count, max_size=count)
    seldom = st.lists(st.sampled_from([0, 0, 0, 1]), min_size=count, max_size=count)
    after = needs(data.draw(ints))
    twin, without = data.draw(seldom), [unit for unit, held in enumerate(data.draw(seldom)) if held]
    made = ground([data.draw(st.sampled_from(["a b", "a c", "d", ""])) for _ in range(count)],
                  [float(value) for value in data.draw(ints)], section=data.draw(ints), source=data.draw(ints),
                  after=after, twin=twin)
    last = {unit for unit in range(count) if twin[unit]} | set(without)
    free = [unit for unit in range(count) if not last.intersection(chain_of(after, unit))]
    for shaped in (True, False):
        order = make_order(made, shaped, without)
        assert sorted(order) == list(range(count))
        assert sorted(order[:len(free)]) == free
        place = {unit: position for position, unit in enumerate(order)}
        assert all(needed < 0 or place[needed] < place[unit] for unit, needed in enumerate(after))


def needs(ways: list[int]) -> list[int]:
    """Let a unit need nothing (0), the one before (1) or the one after (2), never two each other."""
    after: list[int] = []
    for unit, way in enumerate(ways):
        back = way == 1 and unit > 0 and after[unit - 1] != unit
        on = way == 2 and unit + 1 < len(ways)
        after.append(unit - 1 if back else unit + 1 if on else -1)
    return after


def chain_of(after: list[int], unit: int) -> list[int]:
    """Return a unit and all that must come before it."""
    found = []
    while unit >= 0:
        found.append(unit)
        unit = after[unit]
    return found


@settings(max_examples=80)
@given(st.data())
def test_the_first_units_are_those_that_looking_at_every_unit_each_time_gives(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 30))
    sentences = [" ".join(data.draw(st.lists(st.sampled_from("abcdefg"), max_size=3))) for _ in range(count)]
    tenths = data.draw(st.lists(st.integers(-10, 20), min_size=count, max_size=count))
    worth = [value / 10 + unit / 977 for unit, value in enumerate(tenths)]
    ints = st.lists(st.integers(0, 2), min_size=count, max_size=count)
    after = [number - 1 if number and lean == 2 else -1 for number, lean in enumerate(data.draw(ints))]
    words = data.draw(st.lists(st.integers(0, 40), min_size=count, max_size=count))
    made = ground(sentences, worth, section=data.draw(ints), source=data.draw(ints), words=words, after=after)
    with patch.object(ordering, "SHAPED", 4):
        assert make_order(made)[:4] == tuple(greedy(made)[:4])


def greedy(made: Ground) -> list[int]:
    """Order units one after the other, each time by what every one of them is worth then."""
    dense = np.zeros((made.weighed.height, made.weighed.width))
    dense[made.weighed.rows(), made.weighed.columns] = made.weighed.values
    cosines = dense @ dense.T
    length = np.log(np.maximum(made.words, 1) / max(np.median(made.words), 1))
    brief = made.worth - ordering.LONG * np.maximum(length, 0.0)
    for unit in reversed(range(len(brief))):
        if (needed := made.after[unit]) >= 0 and brief[unit] > brief[needed]:
            brief[needed] += ordering.LENT * (brief[unit] - brief[needed])
    chosen: list[int] = []
    while len(chosen) < len(made.first):
        free = [unit for unit, needed in enumerate(made.after)
                if unit not in chosen and (needed < 0 or needed in chosen)]
        said = [int(made.words[chosen][made.source[chosen] == source].sum()) for source in range(3)]
        worth = made.worth
        if chosen:
            crowd = (made.section[:, None] == made.section[chosen]).mean(axis=1)
            worth = (brief - ordering.SPREAD * crowd
                     - ordering.REDUNDANCY * cosines[:, chosen].max(axis=1))
        eligible = [unit for unit in free if said[made.source[unit]] <= sum(said) / 2] or free
        if len(chosen) > made.source.max():
            eligible = [unit for unit in free if made.source[unit] not in made.source[chosen]] or eligible
        chosen.append(min(eligible, key=lambda unit: (-round(float(worth[unit]), 9), unit)))
    return chosen


def test_leaders_of_clusters_and_free_rows_are_never_near_duplicates() -> None:
    sentences = ["council approves harbour budget", "harbour budget council approves",
                 "council approves harbour budget today", "ferries sail",
                 "council approves harbour budget today again", "ferries sail", "ferries moor"]
    weighed = weigh(build_terms([text.split() for text in sentences]))
    clusters = find_twins(weighed, [0.1, 0.2, 0.9, 0.3, 0.1, 0.4, 0.0])
    assert clusters == ((2, 0, 1, 4), (5, 3))


def test_twins_of_many_equal_sentences_are_found_without_all_pairs() -> None:
    weighed = weigh(build_terms([["council", "approves", "budget"]] * 3000))
    clusters = find_twins(weighed, [0.5] * 3000)
    assert clusters == (tuple(range(3000)),)
