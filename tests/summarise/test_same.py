"""The key of a cache: it stands for one very value, and does not keep it."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from weakref import ref

from summarise.same import Same


@dataclass
class Value:
    """Equal to another one of the same words, as rankings may be."""

    words: str


def test_it_stands_for_the_very_value_and_for_no_other_that_is_equal() -> None:
    value, equal = Value("a text"), Value("a text")
    kept = {Same(value): "found"}
    assert kept.get(Same(value)) == "found"
    assert kept.get(Same(equal)) is None


def test_it_does_not_keep_its_value_and_then_stands_for_nothing() -> None:
    value = Value("a text")
    key, watched = Same(value), ref(value)
    del value
    gc.collect()
    assert watched() is None
    assert key != Same(Value("a text"))
