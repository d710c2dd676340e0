"""Methods that count shared words over the logarithms of lengths: TextRank, Reduction. Matrix-free, by length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarise.ranking.terms import by_column, tally

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.ranking.terms import Floats, Ints, Terms
    from summarise.ranking.texts import Text

DAMPING = 0.85
TOLERANCE = 1e-4
NEVER_ZERO = 1e-7
CELLS = 500_000
"""How many cells of the term × length table are held together."""

SINGLE = 250_000
"""Multiplications below which a matrix product stays in one thread: waiting for others costs more than they help."""


def textrank(text: Text) -> Floats:
    """Score sentences by a random walk along shared words.

    Mihalcea and Tarau, TextRank: Bringing Order into Texts, EMNLP 2004.
    """
    return textrank_scores(text.terms)


def reduction(text: Text) -> Floats:
    """Score sentences by the words they share with every other, for their length.

    Fabish, Reduction, 2014, github.com/adamfabish/Reduction: TextRank's edges summed, no walk.
    """
    return reduction_scores(text.terms)


def textrank_scores(terms: Terms) -> Floats:
    """Score as sumy 0.13 does: a sentence votes for itself too, damping .85, power method to a change of 1e-4."""
    height = terms.height
    if not height:
        return np.zeros(0)
    votes = _shared_words(terms, alone=1.0)
    given = votes(np.ones(height)) + NEVER_ZERO
    scores = np.full(height, 1.0 / height)
    change = 1.0
    while change > TOLERANCE:
        received = (1.0 - DAMPING) / height * scores.sum() + DAMPING * votes(scores / given)
        change = float(np.linalg.norm(received - scores))
        scores = received
    return scores


def reduction_scores(terms: Terms) -> Floats:
    """Score as sumy 0.13 does: the sum over all other sentences; two one-word sentences share nothing."""
    counts = terms.counts
    votes = _shared_words(terms, alone=0.0)
    logarithms = np.log(np.maximum(terms.lengths, 1))
    own = np.divide(counts.row_sums(counts.values**2), 2.0 * logarithms, out=np.zeros(terms.height),
                    where=logarithms > 0)
    return np.asarray(votes(np.ones(terms.height)) - own)


def _shared_words(terms: Terms, alone: float) -> Callable[[Floats], Floats]:
    """Return the product with the matrix Σ tf·tf / (ln length + ln length), `alone` for two sentences of one word.

    The denominator depends on lengths only, so sentences of one length are summed before they are compared.
    """
    counts = terms.counts
    lengths, length = np.unique(np.maximum(terms.lengths, 1), return_inverse=True)
    logarithms = np.log(lengths)
    norms = logarithms[:, None] + logarithms[None, :]
    shares = np.divide(1.0, norms, out=np.full(norms.shape, alone), where=norms > 0)
    order = by_column(counts.columns)
    columns, rows, values = counts.columns[order], counts.rows()[order], counts.values[order]
    chunks = [(rows[part], (columns[part] - first) * len(lengths) + length[rows[part]], values[part], width)
              for part, first, width in _chunks(columns, len(lengths))]

    def product(vector: Floats) -> Floats:
        result = np.zeros(terms.height)
        for row, cell, value, width in chunks:
            sums = tally(cell, value * vector[row], width * len(lengths)).reshape(width, len(lengths))
            result += tally(row, value * (sums @ shares).ravel()[cell], terms.height)
        return result

    return product


def _chunks(columns: Ints, lengths: int) -> list[tuple[slice, int, int]]:
    """Cut sorted columns into (entries, first column, how many columns) of at most CELLS cells."""
    chunks = []
    last = int(columns[-1]) + 1 if len(columns) else 0
    step = max(1, min(CELLS // max(lengths, 1), SINGLE // max(lengths, 1) ** 2))
    for first in range(0, last, step):
        width = min(step, last - first)
        begin, end = np.searchsorted(columns, (first, first + width)).tolist()
        chunks.append((slice(begin, end), first, width))
    return chunks
