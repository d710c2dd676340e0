"""Selection: units, pins and exclusions, the budget, and that longer contains shorter."""

from __future__ import annotations

import gc
import subprocess
import sys
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.anchoring import anchor_of
from summarise.plan import Anchor, Length, Plan, leave_out, parse_length, pin, set_length
from summarise.ranking import Ranking, rank
from summarise.ranking.units import LONGEST
from summarise.selecting import leads_of, length_at_step, select
from tests.costs import passes
from tests.summarise.rankings import analysed, counted, plan_of, ranking_of

KEYS = ("1", "2")


def decided(ranking: Ranking, plan: Plan, pins: set[int], left_out: set[int]) -> Plan:
    keys = [source.key for source in plan.sources]
    for number in pins:
        plan = pin(plan, anchor_of(ranking, keys, number))
    for number in left_out - pins:
        plan = leave_out(plan, anchor_of(ranking, keys, number))
    return plan


@st.composite
def situations(draw: st.DrawFn) -> tuple[Ranking, Plan, set[int], set[int]]:
    """A ranking of one or two sources with units, an order and near-duplicates, and some decisions."""
    lengths = draw(st.lists(st.integers(1, 40), min_size=1, max_size=40))
    cut = draw(st.integers(1, len(lengths)))
    analyses = [counted(lengths[:cut], draw(st.integers(1, 4)))]
    if lengths[cut:]:
        analyses.append(counted(lengths[cut:]))
    units, start = [], 0
    while start < len(lengths):
        size = draw(st.integers(1, 3))
        units.append(tuple(range(start, min(start + size, len(lengths)))))
        start += size
    order = draw(st.permutations(range(len(units))))
    numbers = st.sets(st.integers(0, len(lengths) - 1), max_size=4)
    pair = draw(st.lists(st.integers(0, len(lengths) - 1), min_size=2, max_size=3, unique=True)
                if len(lengths) > 2 else st.just([]))
    clusters = (tuple(sorted(pair)),) if pair else ()
    ranking = ranking_of(*analyses, order=order, units=units, clusters=clusters)
    pins, left_out = draw(numbers), draw(numbers)
    return ranking, decided(ranking, plan_of(ranking), pins, left_out), pins, left_out - pins


LENGTHS = st.one_of(
    st.builds(Length, st.integers(1, 500), st.just("words")),
    st.builds(Length, st.integers(1, 20), st.just("sentences")),
    st.builds(Length, st.integers(1, 100), st.just("percent")),
    st.builds(Length, st.integers(1, 3), st.just("minutes")),
)


@settings(max_examples=150)
@given(situations(), st.sampled_from(["words", "sentences", "percent", "minutes"]),
       st.integers(1, 100), st.integers(1, 100))
def test_a_longer_selection_contains_a_shorter_one(situation, unit, one, other):
    ranking, plan, *_ = situation
    shorter, longer = sorted((one, other))
    short = select(ranking, set_length(plan, Length(shorter, unit)))
    long = select(ranking, set_length(plan, Length(longer, unit)))
    assert set(short.chosen) <= set(long.chosen)


@settings(max_examples=150)
@given(situations(), LENGTHS)
def test_pins_are_in_exclusions_are_out_and_the_order_is_that_of_the_text(situation, length):
    ranking, plan, pins, left_out = situation
    selection = select(ranking, set_length(plan, length))
    assert pins <= set(selection.chosen)
    assert not left_out & set(selection.chosen)
    assert list(selection.chosen) == sorted(set(selection.chosen))
    assert set(selection.pinned) == pins and set(selection.left_out) == left_out
    assert selection.lost == ()


@settings(max_examples=150)
@given(situations(), st.integers(1, 600))
def test_a_length_in_words_is_exceeded_by_five_words_or_five_percent_at_most(situation, amount):
    ranking, plan, *_ = situation
    selection = select(ranking, set_length(plan, Length(amount, "words")))
    limit = amount + max(5, 0.05 * amount)
    lengths = [length for analysis in ranking.analyses for length in analysis.lengths]
    assert selection.words == sum(lengths[number] for number in selection.chosen)
    if selection.words > limit:
        pinned = {number for unit in ranking.units if not set(unit).isdisjoint(selection.pinned) for number in unit}
        first_alone = not pinned and selection.step == 0
        assert first_alone or set(selection.chosen) <= pinned
    assert selection.pins_exceed == (bool(selection.pinned) and selection.words > limit) or amount < 5


@settings(max_examples=150)
@given(situations(), st.data())
def test_each_step_of_the_slider_has_a_length_that_leads_to_it(situation, data):
    ranking, plan, *_ = situation
    selection = select(ranking, plan)
    if not selection.steps:
        return
    step = data.draw(st.integers(0, len(selection.steps) - 1))
    again = select(ranking, set_length(plan, length_at_step(selection, step)))
    assert again.step == step and again.words == selection.steps[step]
    assert again.steps == selection.steps


@pytest.mark.parametrize("words", range(2, 300))
def test_the_length_of_a_step_allows_its_words_and_not_one_more(words):
    ranking = ranking_of(counted([1, words - 1, 1]))
    selection = select(ranking, plan_of(ranking))
    assert selection.steps == (1, words, words + 1)
    assert select(ranking, set_length(plan_of(ranking), length_at_step(selection, 1))).words == words


@settings(max_examples=60)
@given(situations(), LENGTHS)
def test_a_selection_is_whole_units_but_for_what_was_left_out(situation, length):
    ranking, plan, _, left_out = situation
    chosen = set(select(ranking, set_length(plan, length)).chosen)
    for unit in ranking.units:
        taken = chosen & set(unit)
        assert not taken or set(unit) - left_out <= chosen


PIECES = ("The ferry sails to the island.", "He left the council at noon.", "Who pays for the bridge?",
          "Why does it cost so much?", "\"We pay for the bridge.\"", "The mayor said so again.", "It costs this:",
          "The bridge opens in May.", "However, nobody came to the harbour.", "Fishermen protest against fees.",
          "# Reactions", "- Close the harbour.", "than in the past, if the harbour")
MARKED = {"?": 1, ":": 1, "\"": -1, "He ": -1, "However": -1, "It costs": -1}
"""What a sentence ends or begins with, and where the sentence stands that it cannot do without."""


def wanting(ranking: Ranking, chosen: set[int]) -> list[str]:
    """Return the chosen sentences whose answer, introduced line, speaker or predecessor is there but not chosen.

    The last sentence of a unit that was cut at its longest may want what follows.
    """
    analysis = ranking.analyses[0]
    ranked = {number for unit in ranking.units for number in unit}
    cut = {unit[-1] for unit in ranking.units if len(unit) == LONGEST}
    found = []
    for number in chosen - cut:
        text = analysis.text(number)
        if text.startswith('"') and not text.endswith('"'):
            continue
        for mark, step in MARKED.items():
            other = number + step
            if (text.endswith(mark) if step > 0 else text.startswith(mark)) and other in ranked - chosen:
                found += [text] * (analysis.section[other] == analysis.section[number])
    return found


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14), st.sampled_from(["lead", "lexrank", "random"]),
       st.data())
def test_no_selection_of_a_text_holds_a_sentence_without_what_it_needs_unless_pinned(paragraphs, method, data):
    ranking = rank((analysed(" ".join(paragraphs[:3]), *paragraphs[3:]),), method)
    numbers = [number for unit in ranking.units for number in unit]
    if not numbers:
        return
    left_out = data.draw(st.sets(st.sampled_from(numbers), max_size=3))
    plan = decided(ranking, plan_of(ranking), set(), left_out)
    whole = {number for unit in ranking.units if not left_out & set(unit) for number in unit}
    for step in range(len(select(ranking, plan).steps)):
        chosen = set(select(ranking, set_length(plan, length_at_step(select(ranking, plan), step))).chosen)
        assert chosen <= whole
        assert wanting(ranking, chosen) == []


def test_the_first_unit_stands_however_short_the_length():
    ranking = ranking_of(counted([30, 10, 10]))
    assert select(ranking, plan_of(ranking, length=Length(1, "words"))).chosen == (0,)
    assert select(ranking, plan_of(ranking, length=Length(1, "percent"))).chosen == (0,)


def test_sentences_are_counted_exactly():
    ranking = ranking_of(counted([5, 6, 7, 8]), order=(2, 0, 1, 3))
    assert select(ranking, plan_of(ranking, length=parse_length("3s"))).chosen == (0, 1, 2)


def test_a_percentage_is_of_all_words_of_the_sources():
    ranking = ranking_of(counted([25, 25, 25, 25]), order=(3, 1, 0, 2))
    assert select(ranking, plan_of(ranking, length=parse_length("50%"))).chosen == (1, 3)


def test_a_minute_is_238_words_of_english():
    ranking = ranking_of(counted([60] * 10))
    assert len(select(ranking, plan_of(ranking, length=parse_length("1 min"))).chosen) == 4


def test_a_near_duplicate_of_a_pinned_sentence_is_passed_over():
    ranking = ranking_of(counted([10, 10, 10, 10]), order=(1, 0, 2, 3), clusters=((1, 3),))
    plan = decided(ranking, plan_of(ranking, length=Length(40, "words")), {3}, set())
    assert select(ranking, plan).chosen == (0, 2, 3)


def test_what_cannot_stand_without_a_sentence_goes_with_it_when_that_is_left_out() -> None:
    ranking = ranking_of(counted([10] * 5), after=(-1, 0, 1, -1, 3))
    plan = plan_of(ranking, length=Length(100, "words"))
    assert select(ranking, decided(ranking, plan, set(), {0})).chosen == (3, 4)
    assert select(ranking, decided(ranking, plan, {1}, {0})).chosen == (1, 2, 3, 4)
    assert select(ranking, decided(ranking, plan, {3}, set())).chosen == (0, 1, 2, 3, 4)


def test_a_usual_length_takes_a_third_of_a_short_text_but_two_sentences() -> None:
    usual = Length(110, "words", usual=True)
    assert len(select(ranking_of(counted([10] * 15)), Plan(length=usual)).chosen) == 5
    assert len(select(ranking_of(counted([10] * 4)), Plan(length=usual)).chosen) == 2
    assert len(select(ranking_of(counted([10])), Plan(length=usual)).chosen) == 1
    assert len(select(ranking_of(counted([10] * 99)), Plan(length=usual)).chosen) == 11
    assert len(select(ranking_of(counted([10] * 15)), Plan(length=Length(110, "words"))).chosen) == 11


@pytest.mark.parametrize(("lengths", "chosen"), [((36, 91), 2), ((91, 36), 2), ((36, 140), 1), ((140, 20), 1)])
def test_a_usual_length_takes_two_long_sentences_if_they_are_not_much_longer(lengths: tuple[int, int],
                                                                             chosen: int) -> None:
    ranking = ranking_of(counted([*lengths, *[20] * 50]))
    assert len(select(ranking, Plan(length=Length(110, "words", usual=True))).chosen) == chosen
    assert len(select(ranking, Plan(length=Length(110, "words"))).chosen) == 1


def test_pins_beyond_the_length_all_stay_and_it_is_said():
    ranking = ranking_of(counted([50, 50, 50]))
    plan = decided(ranking, plan_of(ranking, length=Length(60, "words")), {1, 2}, set())
    selection = select(ranking, plan)
    assert selection.chosen == (1, 2) and selection.pins_exceed


def test_a_decision_does_not_depend_on_the_order_in_which_it_was_made():
    ranking = ranking_of(counted([10] * 12), order=tuple(reversed(range(12))))
    forward = decided(ranking, plan_of(ranking), {3, 5}, {1})
    keys = [source.key for source in forward.sources]
    backward = pin(pin(leave_out(plan_of(ranking), anchor_of(ranking, keys, 1)), anchor_of(ranking, keys, 5)),
                   anchor_of(ranking, keys, 3))
    assert select(ranking, forward) == select(ranking, backward)


def test_leaving_everything_out_leaves_nothing():
    ranking = ranking_of(counted([10, 10]))
    selection = select(ranking, decided(ranking, plan_of(ranking), set(), {0, 1}))
    assert selection.chosen == () and selection.words == 0 and len(selection.steps) == 1


def test_a_lost_anchor_is_listed_and_changes_nothing_else():
    ranking = ranking_of(counted([10, 10, 10]))
    gone = Anchor("1", 0, 999, 1003, "gone")
    selection = select(ranking, pin(plan_of(ranking, length=Length(20, "words")), gone))
    assert selection.lost == (gone,) and selection.chosen == (0, 1)


def test_a_decision_costs_a_few_passes_over_ten_thousand_sentences():
    size = 10_000
    ranking = ranking_of(counted([20] * size, 500), order=tuple((number * 7919) % size for number in range(size)))
    plan = decided(ranking, plan_of(ranking), {5, 70, 700}, {11, 110})
    times = []
    for amount in (100, 400, 2_000, 10_000, 50_000, 100_000, 150_000, 200_000, 250_000):
        changed = set_length(plan, Length(amount, "words"))
        times.append(passes(lambda changed=changed: select(ranking, changed)))
    assert sorted(times)[len(times) // 2] < 10


def test_a_selection_is_the_same_under_any_hash_seed():
    program = (
        "from tests.summarise.rankings import *\n"
        "from summarise.anchoring import *\n"
        "from summarise.selecting import *\n"
        "from summarise.plan import *\n"
        "order = tuple((n * 5) % 36 for n in range(36))\n"
        "r = ranking_of(counted([7, 9, 11, 13] * 9), order=order, clusters=((3, 8),))\n"
        "p = plan_of(r)\n"
        "for n in (3, 20, 9): p = pin(p, anchor_of(r, ['1'], n))\n"
        "print(select(r, p))\n")
    said = {subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True,
                           env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."}).stdout for seed in ("0", "1", "77")}
    assert len(said) == 1


@given(st.data())
def test_a_lead_is_one_of_the_sentences_leans_on_no_other_of_them_and_is_the_same_for_a_whole_unit(data):
    size = data.draw(st.integers(1, 12))
    after = tuple(data.draw(st.integers(-1, unit - 1)) for unit in range(size))
    ranking = ranking_of(counted([3] * size), after=after)
    numbers = data.draw(st.lists(st.integers(0, size - 1), unique=True))
    leads = leads_of(ranking, numbers)
    assert set(leads) == set(numbers) and set(leads.values()) <= set(numbers)
    for number, lead in leads.items():
        assert leads[lead] == lead and after[lead] not in numbers
        assert lead == number if after[number] not in numbers else lead == leads[after[number]]


def test_what_is_kept_for_the_decisions_on_a_ranking_takes_a_few_bytes_a_sentence() -> None:
    ranking = ranking_of(counted([12] * 20_000))
    plan = plan_of(ranking)
    tracemalloc.start()
    try:
        select(ranking, plan)
        gc.collect()
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 50 * 20_000
