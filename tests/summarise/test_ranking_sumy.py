"""Tests of the fast forms against sumy itself: the same words in, the same order of sentences out."""

from __future__ import annotations

import random
from collections.abc import Callable
from math import fsum
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.ranking import frequency
from summarise.ranking.frequency import sumbasic_order
from summarise.ranking.terms import number_terms
from tests.benchmarks.sumy_side import OURS, Material, order, our_scores, sumy_document, sumy_scores

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SUBJECTS = ("The council", "Parliament", "A spokesman", "The new harbour", "Analysts", "the ministry", "Nobody", "He")
VERBS = ("approved", "has delayed", "rejected", "is building", "welcomed", "perhaps needs", "decided on")
OBJECTS = ("the important budget", "a larger harbour", "new ships and new cranes", "it", "the agreement of the council",
           "an old example", "higher fees for larger ships", "the result of the harbour agreement with parliament")
ENDS = ("", " on Monday", " in 2024", " after a long debate in parliament", " because of the budget", ", he said")


def made_up(seed: int) -> Material:
    """Make a text of 2–60 sentences in paragraphs; some sentences come twice, some hold one word or none."""
    generator = random.Random(seed)
    sentences = [generator.choice(SUBJECTS) + " " + generator.choice(VERBS) + " " + generator.choice(OBJECTS)
                 + generator.choice(ENDS) + "." for _ in range(generator.randint(2, 60))]
    sentences += generator.choices(["Yes.", "1,200.", "Budget!", "The of and."], k=generator.randint(0, 3))
    generator.shuffle(sentences)
    size = generator.randint(1, 7)
    paragraphs = tuple(tuple(sentences[start:start + size]) for start in range(0, len(sentences), size))
    return Material(paragraphs, ("The harbour agreement",) if seed % 2 else ())


def seeds() -> list[Material]:
    found = []
    for path in sorted(SEEDS.glob("*.txt")) + sorted(SEEDS.glob("*.md")):
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        found.append(Material(tuple(tuple(line.replace(". ", ".\n").split("\n")) for line in lines)))
    return found


@pytest.mark.parametrize("method", OURS)
def test_the_order_of_made_up_texts_is_sumys(method: str) -> None:
    for seed in range(25):
        material = made_up(seed)
        document = sumy_document(material)
        assert order(our_scores(method, material)) == order(sumy_scores(method, document)), seed


@pytest.mark.parametrize("method", OURS)
def test_the_order_of_the_seeds_is_sumys(method: str) -> None:
    materials = seeds()
    assert materials
    for number, material in enumerate(materials):
        document = sumy_document(material)
        assert order(our_scores(method, material)) == order(sumy_scores(method, document)), number


@pytest.mark.parametrize("add", [sum, fsum], ids=["added up one by one", "added up exactly, as by a later Python"])
@settings(max_examples=40)
@given(sentences=st.lists(st.lists(st.integers(0, 40).map(str), max_size=9), min_size=1, max_size=120))
def test_sumbasic_takes_the_best_mean_of_all_that_are_left_each_time(
        add: Callable[..., float], sentences: list[list[str]]) -> None:
    words = [word for sentence in sentences for word in sentence]
    chance = {word: words.count(word) / max(len(words), 1) for word in words}
    left = list(range(len(sentences)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frequency, "sum", add, raising=False)
        found = sumbasic_order(number_terms(sentences))
    for row in found:
        means = [add(map(chance.__getitem__, sentences[other])) / max(len(sentences[other]), 1) for other in left]
        assert row == left[means.index(max(means))]
        left.remove(row)
        for word in sentences[row]:
            chance[word] *= chance[word]
    assert not left
