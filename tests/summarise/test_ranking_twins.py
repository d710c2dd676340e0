"""Tests of near-duplicates: what is found is what measuring every pair would find, however long or strange the text."""

from __future__ import annotations

import random

import numpy as np

from summarise.ranking.terms import build_terms, weigh
from summarise.ranking.twins import CONTAINMENT, COSINE, FEWEST, find_twins


def near_duplicates(sentences: list[list[str]]) -> np.ndarray:
    """Measure every pair of sentences over dense tables."""
    weighed = weigh(build_terms(sentences))
    table = np.zeros((weighed.height, weighed.width))
    table[weighed.rows(), weighed.columns] = weighed.values
    holds = (table > 0).astype(np.float64)
    smaller = np.minimum.outer(holds.sum(axis=1), holds.sum(axis=1))
    within = (holds @ holds.T >= CONTAINMENT * smaller - 1e-9) & (smaller >= FEWEST)
    return (table @ table.T >= COSINE - 1e-9) | within


def made_up(generator: random.Random) -> list[list[str]]:
    """Make sentences over few words, some of them others with a word or two changed, added or left out."""
    vocabulary = [f"w{number}" for number in range(generator.randint(3, 30))]
    sentences = [generator.choices(vocabulary, k=generator.randint(0, 12)) for _ in range(generator.randint(1, 14))]
    for _ in range(generator.randint(0, 6)):
        changed = generator.choice(sentences).copy()
        for _ in range(generator.randint(0, 2) if changed else 0):
            changed[generator.randrange(len(changed))] = generator.choice(vocabulary)
        sentences.append(changed + (generator.choice(sentences) if generator.random() < 0.3 else []))
    for number in range(generator.randint(0, 6)):
        numbered = generator.choice(sentences).copy()
        numbered.insert(generator.randint(0, len(numbered)), f"n{number}")
        sentences.append(numbered)
    return sentences


def test_every_near_duplicate_that_measuring_all_pairs_would_find_is_found() -> None:
    generator = random.Random(1)
    for _ in range(400):
        sentences = made_up(generator)
        near = near_duplicates(sentences)
        scores = [float(generator.randrange(4)) for _ in sentences]
        clusters = find_twins(weigh(build_terms(sentences)), scores)
        taken: set[int] = set()
        expected = []
        for row in sorted(range(len(sentences)), key=lambda row: (-scores[row], row)):
            twins = [other for other in np.flatnonzero(near[row]).tolist() if other != row and other not in taken]
            if row not in taken and twins:
                expected.append((row, *twins))
                taken.update((row, *twins))
        assert clusters == tuple(sorted(expected))


def test_two_very_long_sentences_with_the_same_words_are_twins() -> None:
    long = [f"w{number}" for number in range(60_000)]
    assert find_twins(weigh(build_terms([long, ["other", "words"], long[::-1]])), [0.0, 0.0, 1.0]) == ((2, 0),)


def test_of_a_sentence_said_thousands_of_times_all_are_twins_of_the_best() -> None:
    letter = [["we", "thank", "you", "for", "your", "letter"]]
    scores = [0.0] * 6_000
    scores[4_001] = 1.0
    clusters = find_twins(weigh(build_terms(letter * 3_000 + [["unlike", "all"]] + letter * 2_999)), scores)
    assert clusters == ((4_001, *(row for row in range(6_000) if row not in {3_000, 4_001})),)


def test_entries_that_differ_in_their_number_alone_are_measured_once_however_many() -> None:
    entries = [["the", "gate", "north", "opened", "for", "train", f"{number}"] for number in range(9_000)]
    scores = [0.0] * 9_000
    scores[4_001] = 1.0
    clusters = find_twins(weigh(build_terms(entries)), scores)
    assert clusters == ((4_001, *(row for row in range(9_000) if row != 4_001)),)


def test_sentences_that_share_too_little_are_no_twins_though_they_share_the_same() -> None:
    heads = [["item", "seen", f"a{number}", f"b{number}", f"c{number}"] for number in range(50)]
    assert find_twins(weigh(build_terms(heads)), [0.0] * 50) == ()
