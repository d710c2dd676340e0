"""Methods that count words: SumBasic, KL, LSA, Luhn."""

from __future__ import annotations

from heapq import heapify, heappop, heappushpop
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from summarise.language.words import stems
from summarise.ranking.terms import number_terms, ranges, tally

if TYPE_CHECKING:
    from summarise.ranking.terms import Floats, Ints, Numbered, Terms
    from summarise.ranking.texts import Text

GAP = 4
"""Words apart at which two significant words still stand together, in Luhn's method."""

GREEDY = 1000
"""Sentences that KL picks one after the other; the rest follow by what they would have added then."""

SMOOTH = 0.4


def sumbasic(text: Text) -> Floats:
    """Score sentences by the mean probability of their words, which falls once a word is used.

    Vanderwende, Suzuki, Brockett and Nenkova, Beyond SumBasic, IPM 43, 2007.
    """
    return from_order(sumbasic_order(text.terms))


def kl(text: Text) -> Floats:
    """Score sentences by how close they bring the summary's words to the text's.

    Haghighi and Vanderwende, Exploring Content Models for Multi-document Summarization, NAACL 2009.
    """
    return from_order(kl_order(text.terms))


def lsa(text: Text) -> Floats:
    """Score sentences by their weight in the space of the text's topics.

    Steinberger and Ježek, Using Latent Semantic Analysis in Text Summarization, ISIM 2004.
    """
    return lsa_scores(text.terms)


def luhn(text: Text) -> Floats:
    """Score sentences by their densest cluster of significant words.

    Luhn, The Automatic Creation of Literature Abstracts, IBM Journal, 1958.
    """
    every = number_terms(text.words, lambda words: stems(words, text.language))
    frequency = dict(zip(text.terms.vocabulary, text.terms.term_frequency.tolist(), strict=True))
    return luhn_scores(every, np.array([frequency.get(term, 0) > 1 for term in every.vocabulary], dtype=bool))


def from_order(order: list[int]) -> Floats:
    """Turn an order, best first, into scores from 1 down to 1/n."""
    scores = np.empty(len(order))
    scores[order] = 1.0 - np.arange(len(order)) / max(len(order), 1)
    return scores


def sumbasic_order(terms: Numbered) -> list[int]:
    """Order as sumy 0.13 does: the best mean probability first, each of its words' probabilities then squared.

    A probability only ever falls, so a sentence whose mean of now leads the older ones of the rest is the best.
    Probabilities are held negative, as a heap gives the least first.
    """
    words = terms.tokens.tolist()
    rows = [words[start:end] for start, end in pairwise(terms.starts.tolist())]
    chance: list[float] = (terms.term_frequency / -max(len(words), 1)).tolist()
    chance_of = chance.__getitem__
    heap = [(sum(map(chance_of, row)) / (len(row) or 1), place) for place, row in enumerate(rows)]
    heapify(heap)
    order: list[int] = []
    while heap:
        first, looked_at = heappop(heap), None
        while first is not looked_at:
            place = first[1]
            looked_at = (sum(map(chance_of, rows[place])) / (len(rows[place]) or 1), place)
            first = heappushpop(heap, looked_at)
        order.append(place)
        for word in rows[place]:
            chance[word] *= -chance[word]
    return order


def kl_order(terms: Terms, added: Terms | None = None, whole: Terms | None = None) -> list[int]:
    """Order as sumy 0.13 does: each next sentence is the one that leaves the least divergence, ties by place.

    The divergence is Σ p·ln(p/q) over the words of the summary and the sentence, rounded to 10 digits. `added` holds
    what a chosen sentence adds to the summary, `whole` the text it is held against, where these differ from the words
    of the sentences (same rows and vocabulary).
    """
    summary = _Summary(terms, terms if added is None else added, terms if whole is None else whole)
    order: list[int] = []
    free = np.ones(terms.height, dtype=bool)
    while len(order) < min(GREEDY, terms.height):
        best = int(np.argmin(np.where(free, np.round(summary.divergences(), 10), np.inf)))
        order.append(best)
        free[best] = False
        summary.add(best)
    rest = np.flatnonzero(free)
    order.extend(rest[np.argsort(np.round(summary.divergences()[rest], 10), kind="stable")].tolist())
    return order


def lsa_scores(terms: Terms) -> Floats:
    """Score as sumy 0.13 does. It keeps every dimension, so the score is the norm of the sentence's column.

    The column holds .4 + .6·tf/max tf for every word of the text, .4 for those the sentence lacks.
    """
    counts = terms.counts
    rows = counts.rows()
    most = np.ones(terms.height)
    np.maximum.at(most, rows, counts.values)
    present = (SMOOTH + (1.0 - SMOOTH) * counts.values / most[rows]) ** 2
    squares = counts.row_sums(present - SMOOTH**2) + SMOOTH**2 * len(terms.vocabulary)
    return np.asarray(np.where(terms.lengths > 0, np.sqrt(squares), 0.0))


def luhn_scores(terms: Numbered, significant: np.ndarray) -> Floats:
    """Score as sumy 0.13 does: (significant words)² / words of the best cluster; a lone significant word counts 0.

    `terms` holds every word of each sentence in order, `significant` tells for each term whether it is one.
    """
    places = np.flatnonzero(significant[terms.tokens]) if len(terms.tokens) else np.empty(0, dtype=np.int64)
    scores = np.zeros(terms.height)
    if not len(places):
        return scores
    rows = np.searchsorted(terms.starts, places, side="right") - 1
    begins = np.flatnonzero(np.concatenate(([True], (np.diff(places) > GAP) | (np.diff(rows) > 0))))
    ends = np.concatenate((begins[1:], [len(places)]))
    found = (ends - begins).astype(np.float64)
    worth = np.where(found > 1, found**2 / (places[ends - 1] - places[begins] + 1), 0.0)
    np.maximum.at(scores, rows[begins], worth)
    return scores


class _Summary:
    """The words chosen so far, and what each sentence would make of their divergence from the text's.

    With s the summary's counts and c a sentence's, the divergence is Σ p·(ln p − ln(s + c)) + ln(total)·Σ p over the
    words of both. The parts that concern a sentence's own words are kept and changed where a word's count changes.
    """

    def __init__(self, terms: Terms, added: Terms, whole: Terms) -> None:
        self._added = added.counts
        self._added_length = added.lengths
        self._lengths = terms.lengths
        self._postings = terms.counts.transposed()
        self._chance = np.maximum(whole.term_frequency, 1e-300) / max(len(whole.tokens), 1)
        self._counts = np.zeros(len(terms.vocabulary))
        self._words = 0
        self._log = 0.0
        self._mass = 0.0
        entries = np.arange(len(self._postings.values))
        columns = self._postings.rows()
        self._part_log = self._logs(entries, columns)
        self._part_mass = self._chance[columns]
        self._sums = tally(self._postings.columns, self._part_log, terms.height)
        self._masses = tally(self._postings.columns, self._part_mass, terms.height)

    def divergences(self) -> Floats:
        """Return the divergence that each sentence would leave if it were chosen next."""
        words = np.maximum(self._words + self._lengths, 1)
        return np.asarray(self._log + self._sums + (self._mass + self._masses) * np.log(words))

    def add(self, row: int) -> None:
        """Take a sentence into the summary."""
        part = slice(int(self._added.starts[row]), int(self._added.starts[row + 1]))
        columns, counts = self._added.columns[part], self._added.values[part]
        chance = self._chance[columns]
        old = self._counts[columns]
        self._counts[columns] += counts
        self._words += int(self._added_length[row])
        was = np.where(old > 0, np.log(chance) - np.log(np.maximum(old, 1.0)), 0.0)
        self._log += float((chance * (np.log(chance) - np.log(old + counts) - was)).sum())
        self._mass += float(chance[old == 0].sum())
        lengths = self._postings.starts[columns + 1] - self._postings.starts[columns]
        entries = ranges(self._postings.starts[columns], lengths)
        self._update(entries, np.repeat(columns, lengths))

    def _update(self, entries: Ints, columns: Ints) -> None:
        rows = self._postings.columns[entries]
        height = len(self._sums)
        fresh = self._logs(entries, columns)
        self._sums += tally(rows, fresh - self._part_log[entries], height)
        self._masses -= tally(rows, self._part_mass[entries], height)
        self._part_log[entries] = fresh
        self._part_mass[entries] = 0.0

    def _logs(self, entries: Ints, columns: Ints) -> Floats:
        chance, counts = self._chance[columns], self._counts[columns]
        value = -np.log(self._postings.values[entries] + counts)
        value += np.where(counts > 0, np.log(np.maximum(counts, 1.0)), np.log(chance))
        return np.asarray(chance * value)
