"""Near-duplicates: sentences that say the same in nearly the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarise.ranking.terms import Sparse, by_column, distinct, ranges, tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from summarise.ranking.terms import Floats, Ints

    Bools = NDArray[np.bool_]

COSINE = 0.75
CONTAINMENT = 0.85
FEWEST = 4
"""Different content stems below which containment proves nothing."""

AT_ONCE = 200_000
"""Pairs, or entries of pairs, that are looked at together: more would take much memory and be no faster."""

ROWS = 10_000
"""Rows whose rarest terms are found together, for the same reason."""

MOST_PAIRS = 2_000_000
"""Pairs that are measured at most: in a very long text the commonest stems that would propose more propose none."""


def find_twins(weighed: Sparse, scores: Sequence[float]) -> tuple[tuple[int, ...], ...]:
    """Return clusters of rows: first the best, then in reading order the rows that are near-duplicates of it.

    Two rows are near-duplicates if their cosine is at least COSINE, or the smaller shares CONTAINMENT of its terms.
    Rows are taken best first (ties by place); each takes the free rows it resembles, so no two that lead a cluster or
    stand outside one are near-duplicates.
    """
    kind, firsts = _kinds(weighed)
    begins, rows = _by_key(kind, np.arange(weighed.height), len(firsts))
    starts, others = _likeness(weighed if len(firsts) == weighed.height else weighed.take(firsts))
    sizes = np.diff(begins)
    near = np.flatnonzero(((sizes > 1) | (np.diff(starts) > 0))[kind])
    taken = np.zeros(len(firsts), dtype=bool)
    clusters: list[tuple[int, ...]] = []
    for row in sorted(near.tolist(), key=lambda row: (-round(scores[row], 10), row)):
        own = kind[row]
        if taken[own]:
            continue
        free = np.append(own, others[starts[own]:starts[own + 1]])
        free = free[~taken[free]]
        taken[free] = True
        found = np.sort(rows[ranges(begins[free], sizes[free])]).tolist()
        if len(found) > 1:
            clusters.append((row, *(twin for twin in found if twin != row)))
    return tuple(sorted(clusters))


def _kinds(weighed: Sparse) -> tuple[Ints, Ints]:
    """Return for each row the number of its kind, and the first row of each.

    Rows of a kind differ at most in terms that no other row has, such as the number of a letter or the time of an
    entry, and are near-duplicates of each other: what is like one is like all, so a form letter sent a thousand times
    is measured once. A row without terms is like none but itself.
    """
    first = _first_of_kind(weighed)
    firsts = np.flatnonzero(first == np.arange(weighed.height))
    return np.searchsorted(firsts, first), firsts


def _likeness(weighed: Sparse) -> tuple[Ints, Ints]:
    """Return the near-duplicates of each row, one row after the other: where they begin, and which they are.

    Of the pairs that meet, millions in a long text, only the few that are near-duplicates are kept.
    """
    near = (pairs[_are_near(weighed, pairs)] for pairs in _meetings(weighed))
    pairs = distinct(np.concatenate([np.empty(0, dtype=np.int64), *near]))
    low, high = np.divmod(pairs, max(weighed.height, 1))
    return _by_key(np.append(low, high), np.append(high, low), weighed.height)


def _by_key(keys: Ints, values: Ints, count: int) -> tuple[Ints, Ints]:
    """Sort values by keys below a count; return where each key's begin (and the end), and the values."""
    return np.append(0, np.cumsum(np.bincount(keys, minlength=count))), values[by_column(keys)]


def _meetings(weighed: Sparse) -> Iterator[Ints]:
    """Give pairs that may be near-duplicates, first · height + second, part by part, some of them more than once.

    The rarest term that two rows share is among the rarest of both if their cosine is above its bound, and among the
    rarest of the smaller if it is contained (prefix filtering: Bayardo, Ma and Srikant, Scaling Up All Pairs Similarity
    Search, WWW 2007). So only pairs that meet in such a term are measured.
    """
    sizes, owner = np.diff(weighed.starts), weighed.rows()
    like, held = _rarest(weighed, owner)
    order = by_column(weighed.columns)
    frequency = np.bincount(weighed.columns, minlength=weighed.width)
    starts = np.cumsum(frequency) - frequency
    entries = np.flatnonzero((like | held) & (frequency[weighed.columns] > 1))
    entries = entries[np.argsort(frequency[weighed.columns[entries]], kind="stable")]
    lengths = frequency[weighed.columns[entries]]
    most = int(np.searchsorted(np.cumsum(lengths), MOST_PAIRS, side="right"))
    entries = entries[:most]
    # Of all that is as long as the text has words, no more than what is asked for again and again.
    columns, rows, may_be, may_hold = weighed.columns[entries], owner[entries], like[entries], held[entries]
    row_met, may_be_met = owner[order].astype(np.int32), like[order]
    del owner, like, held, order, entries
    ends = np.cumsum(lengths[:most])
    edges = np.searchsorted(ends, np.arange(AT_ONCE, int(ends[-1]) if most else 0, AT_ONCE))
    for part in np.split(np.arange(most), edges):
        lengths = frequency[columns[part]]
        met = ranges(starts[columns[part]], lengths)
        one, other = np.repeat(rows[part], lengths), row_met[met].astype(np.int64)
        keep = np.repeat(may_be[part], lengths) & may_be_met[met]
        keep |= np.repeat(may_hold[part], lengths) & (sizes[other] >= sizes[one])
        keep &= one != other
        pairs = distinct(np.minimum(one, other)[keep] * weighed.height + np.maximum(one, other)[keep])
        # What is done with the pairs needs the room.
        del met, one, other, keep
        yield pairs


def _rarest(weighed: Sparse, owner: Ints) -> tuple[Bools, Bools]:
    """Tell of each entry whether it may be the rarest that its row shares with a row that is like it, or that holds it.

    From a row's rarest term on: until what is left is too little for the cosine, and one more than may be missing.
    """
    frequency = np.bincount(weighed.columns, minlength=weighed.width)
    like, held = np.empty(len(owner), dtype=bool), np.empty(len(owner), dtype=bool)
    for first in range(0, weighed.height, ROWS):
        starts = weighed.starts[first:first + ROWS + 1]
        part = slice(int(starts[0]), int(starts[-1]))
        columns, sizes = weighed.columns[part], np.diff(starts)
        order = np.lexsort((columns, frequency[columns], owner[part]))
        # The last of each row's rarest that may all be missing.
        last = np.where(sizes >= FEWEST, np.floor((1 - CONTAINMENT) * sizes + 1e-9), -1.0)
        held[part][order] = np.arange(len(order)) <= np.repeat(starts[:-1] - starts[0] + last, sizes)
        like[part][order] = _rest(weighed.values[part][order] ** 2, starts - starts[0]) >= COSINE**2 - 1e-9
    return like, held


def _first_of_kind(weighed: Sparse) -> Ints:
    """Return for each row the first row of its kind."""
    known = np.bincount(weighed.columns, minlength=weighed.width)[weighed.columns] > 1
    columns, values = weighed.columns[known], np.round(weighed.values[known], 10)
    starts = np.concatenate(([0], np.cumsum(known)))[weighed.starts]
    shared, sizes = np.diff(starts), np.diff(weighed.starts)
    cosine = weighed.row_sums(np.where(known, weighed.values**2, 0.0))
    alike = (shared > 0) & _enough(cosine, shared, sizes)
    # Equal rows have equal sums: the few rows that share theirs are compared, not all of a long text.
    _, number, times = np.unique(Sparse(starts, columns, values, weighed.width).row_sums(values * columns),
                                 return_inverse=True, return_counts=True)
    seen: dict[tuple[int, bytes], int] = {}
    first = np.arange(weighed.height)
    for row in np.flatnonzero((times[number] > 1) & alike).tolist():
        own = slice(int(starts[row]), int(starts[row + 1]))
        first[row] = seen.setdefault((int(sizes[row]), columns[own].tobytes() + values[own].tobytes()), row)
    return first


def _enough(cosine: Floats, common: Floats | Ints, smaller: Ints) -> Bools:
    """Tell of pairs of rows by their cosine, common terms and the terms of the smaller if they are near-duplicates."""
    within = (common >= CONTAINMENT * smaller - 1e-9) & (smaller >= FEWEST)
    return np.asarray((cosine >= COSINE - 1e-9) | within)


def _rest(squares: Floats, starts: Ints) -> Floats:
    """Return for each entry the sum of the squares from it to the end of its row."""
    sums = np.concatenate(([0.0], np.cumsum(squares)))
    return np.repeat(sums[starts[1:]], np.diff(starts)) - sums[:-1]


def _are_near(weighed: Sparse, pairs: Ints) -> Bools:
    """Tell of each pair, first · height + second, whether its rows are near-duplicates."""
    sizes = np.diff(weighed.starts)
    # In place: each of these is as large as the text has words.
    cells = weighed.rows()
    cells *= weighed.width
    cells += weighed.columns
    near = np.zeros(len(pairs), dtype=bool)
    step = max(1, AT_ONCE // max(1, int(sizes.max(initial=1))))
    for begin in range(0, len(pairs), step):
        one, other = np.divmod(pairs[begin:begin + step], weighed.height)
        lengths = sizes[one]
        entries = ranges(weighed.starts[one], lengths)
        wanted = np.repeat(other, lengths) * weighed.width + weighed.columns[entries]
        found = np.minimum(np.searchsorted(cells, wanted), len(cells) - 1)
        shared = cells[found] == wanted
        pair = np.repeat(np.arange(len(one)), lengths)
        cosine = tally(pair, np.where(shared, weighed.values[entries] * weighed.values[found], 0.0), len(one))
        common = tally(pair, shared.astype(np.float64), len(one))
        near[begin:begin + step] = _enough(cosine, common, np.minimum(sizes[one], sizes[other]))
    return near
