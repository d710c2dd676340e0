"""Training: what a sentence is worth follows from its references; every corpus keeps its fold."""

from __future__ import annotations

import numpy as np
import pytest

from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.ranking.features import lexicon_columns
from summarise.training.corpora import CORPORA, Example, fold_of
from summarise.training.labels import pick, taken, worth
from summarise.training.preparing import Prepared, prepare

SENTENCES = ("The harbour council voted to build a new bridge in May.", "Ducks were seen.",
             "In May the harbour council voted to build the new bridge.", "It rained for most of a long and grey day.",
             "The bridge will cost nine million euros.")


def prepared(reference: str, budget: int = 20) -> Prepared:
    blocks = number_paragraphs([Block(Kind.PARAGRAPH, sentence) for sentence in SENTENCES])
    document = Document("", "en", Origin("x.txt", "0", "text"), blocks)
    found = prepare(Example("none", "x", (document,), (reference,), budget, 1))
    assert found is not None
    return found


REFERENCE = "The harbour council voted to build a new bridge. The bridge will cost nine million euros."


def test_a_sentence_of_the_reference_is_worth_more_than_one_it_does_not_hold() -> None:
    values = worth(prepared(REFERENCE))
    assert values[4] > values[3]
    assert values[0] > values[1]
    assert values.min() >= 0
    assert values.max() <= 1


def test_a_summary_that_peeks_takes_what_the_reference_says_within_the_budget() -> None:
    example = prepared(REFERENCE)
    chosen, score = pick(example, np.arange(5))
    assert sorted(chosen) == [0, 4]
    assert score > 0.8
    assert pick(prepared(REFERENCE, budget=7), np.arange(5))[0] == [0]


def test_of_two_sentences_that_say_the_same_both_are_held_to_be_good() -> None:
    example = prepared(REFERENCE)
    shares = taken(example, example.single.recalls() + example.double.recalls())
    assert shares[0] > shares[2] > 0
    assert shares[3] == 0


def test_a_reference_that_shares_no_word_leaves_every_sentence_worthless() -> None:
    assert not worth(prepared("Zebra xylophone.")).any()


@pytest.mark.parametrize("value", [0.0, 2.5])
def test_without_a_lexicon_its_columns_tell_no_sentence_from_another(value: float) -> None:
    columns = lexicon_columns(np.zeros(4))
    assert not any(column.any() for column in columns.values())
    spread = lexicon_columns(np.array([0.0, value, 2 * value]))
    assert spread["lexicon_rank"].tolist() == ([0.0, 0.5, 1.0] if value else [0.0, 0.0, 0.0])


def test_folds_are_even_and_every_corpus_has_a_budget() -> None:
    counts = np.bincount([fold_of(f"text-{number}") for number in range(5000)], minlength=5)
    assert counts.min() > 900
    assert all(corpus.budget >= 20 for corpus in CORPORA)
