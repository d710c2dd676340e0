"""Near-duplicates: sentences that say the same in nearly the same words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from summarise.ranking.terms import Sparse, distinct, ranges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.ranking.terms import Floats, Ints

COSINE = 0.75
CONTAINMENT = 0.85
FEWEST = 4
"""Different content stems below which containment proves nothing."""

MOST_PAIRS = 2_000_000
"""Pairs that are measured at most: in a very long text the commonest stems that would propose more propose none."""


def find_twins(weighed: Sparse, scores: Sequence[float]) -> tuple[tuple[int, ...], ...]:
    """Return clusters of rows: first the best, then in reading order the rows that are near-duplicates of it.

    Two rows are near-duplicates if their cosine is at least COSINE, or the smaller shares CONTAINMENT of its terms.
    Rows are taken best first (ties by place); each takes the free rows it resembles, so no two that lead a cluster or
    stand outside one are near-duplicates.
    """
    first, second = _pairs(weighed)
    likeness: dict[int, list[int]] = {}
    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        likeness.setdefault(one, []).append(other)
        likeness.setdefault(other, []).append(one)
    taken: set[int] = set()
    clusters: list[tuple[int, ...]] = []
    for row in sorted(likeness, key=lambda row: (-round(scores[row], 10), row)):
        if row in taken:
            continue
        twins = sorted(other for other in likeness[row] if other not in taken)
        taken.add(row)
        taken.update(twins)
        if twins:
            clusters.append((row, *twins))
    return tuple(sorted(clusters))


def _pairs(weighed: Sparse) -> tuple[Ints, Ints]:
    """Return the pairs of near-duplicate rows, first < second.

    A pair above either bound must share one of the rarest terms of one of its rows (prefix filtering: Bayardo, Ma and
    Srikant, Scaling Up All Pairs Similarity Search, WWW 2007), so only those propose pairs, which are then measured.
    """
    postings = weighed.transposed()
    frequency = np.diff(postings.starts)
    rows = weighed.rows()
    sizes = np.diff(weighed.starts)
    order = np.lexsort((weighed.columns, frequency[weighed.columns], rows))
    columns = weighed.columns[order]
    rank = np.arange(len(order)) - np.repeat(weighed.starts[:-1], sizes)
    rest = _rest(weighed.values[order] ** 2, weighed.starts)
    proposes = (rest >= COSINE**2 - 1e-9) | (rank <= np.floor((1 - CONTAINMENT) * sizes[rows] + 1e-9))
    proposes &= frequency[columns] > 1
    columns, rows = columns[proposes], rows[proposes]
    rarest = np.argsort(frequency[columns], kind="stable")
    rarest = rarest[:int(np.searchsorted(np.cumsum(frequency[columns][rarest]), MOST_PAIRS, side="right"))]
    columns, rows = columns[rarest], rows[rarest]
    lengths = frequency[columns]
    one = np.repeat(rows, lengths)
    other = postings.columns[ranges(postings.starts[columns], lengths)]
    keep = one != other
    equals = _first_of_equals(weighed)
    same = np.flatnonzero(equals < np.arange(len(equals)))
    low = np.concatenate((np.minimum(one, other)[keep], equals[same]))
    high = np.concatenate((np.maximum(one, other)[keep], same))
    cells = distinct(low * weighed.height + high)
    low, high = np.divmod(cells, max(weighed.height, 1))
    return _measured(weighed, low, high)


def _first_of_equals(weighed: Sparse) -> Ints:
    """Return for each row the first row with the same terms and weights; a row without terms equals none but itself."""
    seen: dict[bytes, int] = {}
    starts = weighed.starts.tolist()
    first = np.arange(weighed.height)
    for row, (begin, end) in enumerate(pairwise(starts)):
        if begin < end:
            key = weighed.columns[begin:end].tobytes() + weighed.values[begin:end].tobytes()
            first[row] = seen.setdefault(key, row)
    return first


def _rest(squares: Floats, starts: Ints) -> Floats:
    """Return for each entry the sum of the squares from it to the end of its row."""
    sums = np.concatenate(([0.0], np.cumsum(squares)))
    return np.asarray(np.repeat(sums[starts[1:]], np.diff(starts)) - sums[:-1])


def _measured(weighed: Sparse, low: Ints, high: Ints) -> tuple[Ints, Ints]:
    sizes = np.diff(weighed.starts)
    cells = weighed.rows() * weighed.width + weighed.columns
    kept = np.zeros(len(low), dtype=bool)
    step = max(1, 1_000_000 // max(1, int(sizes.max(initial=1))))
    for begin in range(0, len(low), step):
        one, other = low[begin:begin + step], high[begin:begin + step]
        lengths = sizes[one]
        entries = ranges(weighed.starts[one], lengths)
        wanted = np.repeat(other, lengths) * weighed.width + weighed.columns[entries]
        found = np.minimum(np.searchsorted(cells, wanted), len(cells) - 1)
        shared = cells[found] == wanted
        pair = np.repeat(np.arange(len(one)), lengths)
        cosine = np.bincount(pair, weights=np.where(shared, weighed.values[entries] * weighed.values[found], 0.0),
                             minlength=len(one))
        common = np.bincount(pair, weights=shared, minlength=len(one))
        smaller = np.minimum(sizes[one], sizes[other])
        within = (common >= CONTAINMENT * smaller - 1e-9) & (smaller >= FEWEST)
        kept[begin:begin + step] = (cosine >= COSINE - 1e-9) | within
    return low[kept], high[kept]
