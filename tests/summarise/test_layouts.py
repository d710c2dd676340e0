"""Choosing a layout: its own length comes with it, unless somebody asked for another."""

from __future__ import annotations

import argparse

import pytest

from summarise.arguments import add_plan_arguments, plan_of
from summarise.errors import UnknownChoice
from summarise.layouts import LAYOUTS, own_length, set_layout
from summarise.plan import Length, Plan, parse_length, set_length


def asked(*arguments: str) -> Plan:
    parser = argparse.ArgumentParser()
    add_plan_arguments(parser)
    return plan_of(parser.parse_args(arguments))


def test_a_new_plan_has_its_layouts_own_length() -> None:
    assert Plan().length == own_length(Plan().layout)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layouts_own_length_comes_and_goes_with_it(name: str) -> None:
    changed = set_layout(Plan(), name)
    assert (changed.layout, changed.length) == (name, own_length(name))
    assert set_layout(changed, "one-page") == Plan()


@pytest.mark.parametrize("typed", ["110 words", "250 words", "5 sentences", "20%"])
def test_a_length_somebody_asked_for_stays(typed: str) -> None:
    plan = set_length(Plan(), parse_length(typed))
    assert set_layout(plan, "digest").length == plan.length


def test_the_command_takes_the_layouts_own_length_where_none_is_given() -> None:
    assert asked().length == own_length("one-page")
    assert asked("--layout", "digest").length == Length(250, "words", usual=True)
    assert asked("--layout", "digest", "-n", "110w").length == Length(110, "words")


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(UnknownChoice):
        set_layout(Plan(), "poster")
