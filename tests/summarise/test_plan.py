"""The user's decisions: lengths as people write them, and pure edits that never lose anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.errors import NotUnderstood
from summarise.plan import (
    Anchor,
    Length,
    Plan,
    Point,
    Source,
    add_source,
    automatic,
    change_source,
    leave_out,
    move_point,
    move_sentence,
    move_source,
    next_key,
    parse_length,
    pin,
    remove_point,
    remove_source,
    reword,
    reword_point,
    set_field,
    set_focus,
    set_points,
)

anchors = st.builds(lambda source, place: Anchor(str(source), place, 0, 4, f"s{place}"),
                    st.integers(1, 3), st.integers(0, 5))


@pytest.mark.parametrize(("text", "length"), [
    ("120 words", Length(120, "words")), ("120w", Length(120, "words")), ("120", Length(120, "words")),
    ("20 %", Length(20, "percent")), ("20%", Length(20, "percent")), ("5s", Length(5, "sentences")),
    ("1 sentence", Length(1, "sentences")), ("2 min", Length(2, "minutes")), ("1.5 minutes", Length(1.5, "minutes")),
    ("1,5 min", Length(1.5, "minutes")), (" 80 Words ", Length(80, "words")),
])
def test_a_length_is_read_as_people_write_it(text, length):
    assert parse_length(text) == length


@pytest.mark.parametrize("text", ["", "words", "0", "-5", "120 pages", "110%", "5 5", "٪"])
def test_any_other_length_is_refused_with_an_example(text):
    with pytest.raises(NotUnderstood, match="120 words"):
        parse_length(text)


@given(st.builds(Length, st.integers(1, 10_000), st.sampled_from(["words", "sentences", "minutes"])))
def test_a_length_written_out_is_read_again(length):
    assert parse_length(str(length)) == length


@given(st.lists(st.tuples(st.sampled_from([pin, leave_out, automatic]), anchors), max_size=20))
def test_a_sentence_is_pinned_or_left_out_or_neither(decisions):
    plan = Plan()
    last = {}
    for decide, anchor in decisions:
        plan = decide(plan, anchor)
        last[anchor] = decide
    assert set(plan.pins) == {anchor for anchor, decide in last.items() if decide is pin}
    assert set(plan.exclusions) == {anchor for anchor, decide in last.items() if decide is leave_out}
    assert len(plan.pins) == len(set(plan.pins)) and len(plan.exclusions) == len(set(plan.exclusions))


@given(st.lists(anchors, max_size=12), st.sampled_from(["1", "2", "3"]))
def test_a_source_goes_with_every_decision_about_it_and_no_other(some, key):
    plan = Plan(sources=tuple(Source(str(number), "x") for number in (1, 2, 3)))
    for anchor in some:
        plan = reword(pin(plan, anchor), anchor, "mine")
    plan = set_points(plan, tuple(Point(anchor, ((0, 4),)) for anchor in some))
    left = remove_source(plan, key)
    assert [source.key for source in left.sources] == [other for other in ("1", "2", "3") if other != key]
    assert left.pins == tuple(anchor for anchor in plan.pins if anchor.source != key)
    assert all(point.anchor.source != key for point in left.points or ())
    assert (left.points is None) == bool(some and all(anchor.source == key for anchor in some))
    assert all(anchor.source != key for anchor, _ in left.wordings)
    assert next_key(plan) == "4"


def test_sources_are_added_changed_and_moved():
    plan = add_source(add_source(Plan(), Source("1", "a")), Source("2", "b"))
    assert next_key(plan) == "3"
    assert [source.key for source in move_source(plan, "2", -5).sources] == ["2", "1"]
    assert change_source(plan, "2", title="B").sources[1].title == "B"


def test_points_are_moved_removed_and_reworded_as_shown():
    shown = tuple(Point(Anchor("1", number, 0, 4, "text"), ((0, 4),)) for number in range(3))
    plan = move_point(Plan(), shown, 2, -1)
    assert [point.anchor.block for point in plan.points] == [0, 2, 1]
    assert [point.anchor.block for point in remove_point(plan, shown, 0).points] == [1, 2]
    assert reword_point(plan, shown, 1, "Mine.").points[1].wording == "Mine."
    assert set_points(plan, None).points is None


def test_sentences_are_moved_as_shown():
    shown = tuple(Anchor("1", number, 0, 4, "text") for number in range(3))
    assert move_sentence(Plan(), shown, 0, 1).order == (shown[1], shown[0], shown[2])
    assert move_sentence(Plan(), shown, 0, -1).order == shown


def test_a_field_is_written_and_emptied():
    plan = set_field(set_field(Plan(), "to", "Director"), "ask", "None.")
    assert plan.field("to") == "Director" and set_field(plan, "to", "").field("to") == ""
    assert plan == set_field(set_field(Plan(), "ask", "None."), "to", "Director")
    assert set_focus(plan, "  F-35 ").focus == "F-35"
