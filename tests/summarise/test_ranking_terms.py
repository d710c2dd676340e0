"""Tests of the shared sparse view: what it computes is what dense matrices would give, in bounded memory."""

from __future__ import annotations

import tracemalloc
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.ranking.graphs import directed, lexrank_scores
from summarise.ranking.overlaps import reduction_scores, textrank_scores
from summarise.ranking.terms import (
    Sparse,
    Terms,
    build_terms,
    by_column,
    distinct,
    products,
    ranges,
    take_terms,
    weigh,
    without_commonest,
)

SENTENCES = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=7), max_size=9)


def dense(matrix: Sparse) -> np.ndarray:
    table = np.zeros((matrix.height, matrix.width))
    table[matrix.rows(), matrix.columns] = matrix.values
    return table


@settings(max_examples=80)
@given(st.lists(st.integers(0, 2**20), max_size=60), st.integers(0, 2**20))
def test_entries_go_by_column_and_in_a_column_as_they_stand(columns: list[int], mask: int) -> None:
    numbers = np.array(columns, dtype=np.int64) & mask
    assert by_column(numbers).tolist() == sorted(range(len(columns)), key=numbers.tolist().__getitem__)


@settings(max_examples=80)
@given(SENTENCES)
def test_counts_postings_and_rows_are_those_of_the_dense_table(sentences: list[list[str]]) -> None:
    terms = build_terms(sentences)
    table = np.array([[sentence.count(term) for term in terms.vocabulary] for sentence in sentences]).reshape(
        len(sentences), len(terms.vocabulary))
    assert (dense(terms.counts) == table).all()
    assert (dense(terms.counts.transposed()) == table.T).all()
    assert (terms.document_frequency == (table > 0).sum(axis=0)).all()
    assert (terms.term_frequency == table.sum(axis=0)).all()
    backwards = np.arange(len(sentences))[::-1]
    assert (dense(take_terms(terms, backwards).counts) == table[::-1]).all()


@settings(max_examples=80)
@given(SENTENCES)
def test_products_are_the_dense_products_block_by_block(sentences: list[list[str]]) -> None:
    weighed = weigh(build_terms(sentences))
    table = dense(weighed)
    whole, later = (np.zeros((len(sentences), len(sentences))) for _ in range(2))
    for first, corner, block in products(weighed, weighed.transposed()):
        whole[first:first + len(block), corner:] = block
    for first, corner, block in products(weighed, weighed.transposed(), later_only=True):
        later[first:first + len(block), corner:] = block
    assert np.allclose(whole, table @ table.T)
    assert np.allclose(later, np.triu(table @ table.T, 1))
    forward, backward = directed(weighed)
    assert np.allclose(forward, np.triu(table @ table.T, 1).sum(axis=1))
    assert np.allclose(backward, np.tril(table @ table.T, -1).sum(axis=1))


@settings(max_examples=80)
@given(SENTENCES, st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("xyz")))
def test_words_given_their_terms_count_as_those_terms_and_others_are_dropped(sentences: list[list[str]],
                                                                           stem_of: dict[str, str]) -> None:
    named = build_terms(sentences, lambda words: [stem_of.get(word, "") for word in words])
    plain = build_terms([[stem_of[word] for word in sentence if word in stem_of] for sentence in sentences])

    def said(terms: Terms) -> list[list[str]]:
        return [[terms.vocabulary[token] for token in terms.tokens[start:end]]
                for start, end in pairwise(terms.starts.tolist())]

    assert said(named) == said(plain)
    assert named.counts.row_sums().tolist() == plain.counts.row_sums().tolist()
    assert (named.vocabulary, named.term_frequency.tolist()) == (plain.vocabulary, plain.term_frequency.tolist())


@given(st.lists(st.integers(-3, 3)))
def test_distinct_integers_are_sorted_and_come_once(values: list[int]) -> None:
    assert distinct(np.array(values, dtype=np.int64)).tolist() == sorted(set(values))


def test_ranges_are_joined_and_empty_ones_vanish() -> None:
    assert ranges(np.array([5, 0, 9]), np.array([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]
    assert ranges(np.array([], dtype=np.int64), np.array([], dtype=np.int64)).tolist() == []


def test_the_commonest_columns_are_dropped_only_beyond_the_bound() -> None:
    counts = build_terms([["a", "b"], ["a", "b"], ["a", "c"]]).counts
    assert without_commonest(counts, 4) is counts
    assert dense(without_commonest(counts, 1)).tolist() == [[0, 1, 0], [0, 1, 0], [0, 0, 1]]


def test_twenty_thousand_sentences_of_one_pattern_stay_within_bounded_memory() -> None:
    terms = build_terms([[*"abcdefgh", str(number), str(number % 50)] for number in range(20_000)])
    tracemalloc.start()
    for scores in (lexrank_scores(terms), textrank_scores(terms), reduction_scores(terms)):
        assert np.isfinite(scores).all()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 400e6
