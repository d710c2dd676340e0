"""Anchors: a sentence is found again by its place and its words, and only where it stands."""

from __future__ import annotations

from dataclasses import replace

from summarise.anchoring import anchor_of, find_anchor
from tests.summarise.rankings import analysed, ranking_of

KEYS = ("1", "2")


def test_a_sentence_is_found_again_by_its_words_after_its_place_has_changed():
    before = ranking_of(analysed("The first was cut.", "The second one stays. So does the third."))
    after = ranking_of(analysed("A new opening stands here.", "Another.", "The second one stays. So does the third."))
    anchor = anchor_of(before, KEYS, 2)
    assert anchor.text == "So does the third."
    assert find_anchor(after, KEYS, anchor) == 3
    assert find_anchor(after, KEYS, replace(anchor, text="Nobody wrote this.")) is None
    assert find_anchor(after, ("7",), anchor) is None


def test_two_equal_sentences_are_told_apart_by_their_place():
    ranking = ranking_of(analysed("It was agreed.", "It was agreed."))
    assert [find_anchor(ranking, KEYS, anchor_of(ranking, KEYS, number)) for number in (0, 1)] == [0, 1]
