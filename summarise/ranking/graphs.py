"""Methods that see a text as a graph of sentences that share words: LexRank, PacSum, Centroid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarise.ranking.terms import BLOCK, by_column, products, tally, weigh, without_commonest

if TYPE_CHECKING:
    from summarise.ranking.terms import Floats, Ints, Sparse, Terms
    from summarise.ranking.texts import Text

THRESHOLD = 0.1
NEARLY = THRESHOLD * (1 - 1e-9)
TOLERANCE = 0.1
MOST_PAIRS = 60_000_000
"""Pairs of sentences that are compared for one shared word; a longer text drops its commonest words from it."""
BACKWARD = 0.5
"""What likeness to earlier sentences costs, as a share of what likeness to later ones gives."""


def lexrank(text: Text) -> Floats:
    """Score sentences by how many others they are like, passed on along likeness.

    Erkan and Radev, LexRank: Graph-based Lexical Centrality as Salience in Text Summarization, JAIR 22, 2004.
    """
    return lexrank_scores(text.terms)


def lexrank_scores(terms: Terms) -> Floats:
    """Score as sumy 0.13 does: idf-modified cosine above .1, no damping, the power method to a change of .1.

    Zero for every sentence where no two share a weighed word.
    """
    height = terms.height
    pairs, own = _alike(terms)
    degrees = own.copy()
    for first, second in pairs:
        degrees += np.bincount(first, minlength=height) + np.bincount(second, minlength=height)
    shares = 1.0 / np.maximum(degrees, 1.0)
    scores = np.full(height, 1.0 / max(height, 1))
    change = 1.0
    while change > TOLERANCE:
        sent = scores * shares
        received = own * sent
        for first, second in pairs:
            received += tally(first, sent[second], height)
            received += tally(second, sent[first], height)
        norm = np.linalg.norm(received)
        if norm == 0:
            return np.zeros(height)
        received /= norm
        change = float(np.linalg.norm(received - scores))
        scores = received
    return scores


def _alike(terms: Terms) -> tuple[list[tuple[Ints, Ints]], Floats]:
    """Return the pairs (i < j) whose idf-modified cosine is above the threshold, and 1 for each that has a cosine."""
    counts = terms.counts
    rows = counts.rows()
    most = np.ones(terms.height)
    np.maximum.at(most, rows, counts.values)
    frequency = counts.with_values(counts.values / most[rows])
    rarity = np.log(terms.height / (1.0 + terms.document_frequency))
    norms = np.sqrt(frequency.row_sums((frequency.values * rarity[counts.columns]) ** 2))
    found: list[tuple[Ints, Ints]] = []
    waiting: list[tuple[Ints, Ints]] = []
    size = 0
    compared = without_commonest(frequency, MOST_PAIRS)
    for start, corner, block in products(compared, compared.transposed(), rarity**2, later_only=True):
        bounds = (norms[start:start + len(block), None] * NEARLY) * norms[corner:]
        near = np.flatnonzero(block > bounds)
        first, second = np.divmod(near, block.shape[1])
        first, second = first + start, second + corner
        alike = block.ravel()[near] / (norms[first] * norms[second]) > THRESHOLD
        waiting.append((first[alike].astype(np.int32), second[alike].astype(np.int32)))
        size += len(waiting[-1][0])
        if size > BLOCK:
            found.append(_joined(waiting))
            waiting, size = [], 0
    return [*found, _joined(waiting)] if waiting else found, (norms > 0).astype(np.float64)


def _joined(pairs: list[tuple[Ints, Ints]]) -> tuple[Ints, Ints]:
    return np.concatenate([first for first, _ in pairs]), np.concatenate([second for _, second in pairs])


def pacsum(text: Text) -> Floats:
    """Score sentences by what follows them and is like them, less what they take up from before.

    Zheng and Lapata, Sentence Centrality Revisited for Unsupervised Summarization, ACL 2019; over tf-idf, all edges.
    """
    forward, backward = directed(weigh(text.terms))
    return np.asarray(forward - BACKWARD * backward)


def centroid(text: Text) -> Floats:
    """Score sentences by their cosine to the text's own centroid.

    Radev, Jing, Styś and Tam, Centroid-based Summarization of Multiple Documents, IPM 40, 2004.
    """
    weighed = weigh(text.terms)
    middle = weighed.column_sums()
    return weighed.times(middle / max(float(np.linalg.norm(middle)), 1e-12))


def directed(weighed: Sparse) -> tuple[Floats, Floats]:
    """Return each row's summed products with all later rows, and with all earlier ones, in linear time."""
    order = by_column(weighed.columns)
    values, columns = weighed.values[order], weighed.columns[order]
    sums = np.cumsum(values)
    begins = np.concatenate(([0], np.cumsum(np.bincount(columns, minlength=weighed.width))))
    before_column = np.concatenate(([0.0], sums))[begins[:-1]]
    earlier = np.empty(len(values))
    earlier[order] = sums - values - before_column[columns]
    later = weighed.column_sums()[weighed.columns] - earlier - weighed.values
    return weighed.row_sums(weighed.values * later), weighed.row_sums(weighed.values * earlier)
