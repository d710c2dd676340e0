"""The one order of units: best first, what repeats the chosen and what crowds a section or a source coming later."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

import numpy as np

from summarise.ranking.terms import ranges, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarise.ranking.terms import Floats, Ints, Sparse

REDUNDANCY = 0.4
"""What a cosine of 1 to a chosen sentence costs, in standard deviations of the scores."""

SPREAD = 0.1
"""What it costs that all chosen units stand in the same section."""

LONG = 0.5
"""What it costs a unit, but for the first, to be e times as long as the middle one: two short ones may say more."""

SHAPED = 300
"""Units whose place depends on what was chosen before; beyond them the order is by what the worth was then."""


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What the order is made of, one entry a unit: sentences as rows of the weighed terms (`first` to `last`, both
    ranked rows), `worth` in standard deviations, number of the section and of the source, length in words, the unit
    that must come before (-1), and whether it only repeats a better one."""

    weighed: Sparse
    first: Ints
    worth: Floats
    section: Ints
    source: Ints
    words: Ints
    after: Ints
    twin: Ints


def make_order(ground: Ground, shaped: bool = True, without: Sequence[int] = ()) -> tuple[int, ...]:
    """Order units best first, those `without` last of all.

    Greedy: each next unit is the best of worth − REDUNDANCY · highest cosine to a chosen sentence − SPREAD · its
    section's share of what is chosen (Carbonell and Goldstein, The Use of MMR, SIGIR 1998) − LONG · how far, in
    logarithms, it is above the middle length. A source that holds more than half of the chosen words waits for the
    others. Ties go to the earlier unit.
    """
    count = len(ground.first)
    if not count:
        return ()
    worth = np.round(ground.worth, 10)
    held = np.zeros(count, dtype=bool)
    held[list(without)] = True
    held |= ground.twin.astype(bool)
    begun, priority = _shape(ground, worth, held) if shaped else ([], worth)
    return tuple(_finish(ground, begun, priority, held))


def _shape(ground: Ground, worth: Floats, held: NDArray[np.bool_]) -> tuple[list[int], Floats]:
    count = len(worth)
    postings = ground.weighed.transposed()
    brief = worth - LONG * np.maximum(np.log(np.maximum(ground.words, 1) / max(np.median(ground.words), 1)), 0.0)
    near = np.zeros(ground.weighed.height)
    crowd = np.zeros(int(ground.section.max(initial=-1)) + 1)
    share = np.zeros(int(ground.source.max(initial=-1)) + 1)
    open_ = ~held & (ground.after < 0)
    chosen: list[int] = []
    priority = worth
    followers = _followers(ground.after)
    while len(chosen) < min(SHAPED, count) and open_.any():
        eligible = open_ & (share[ground.source] <= share.sum() / 2)
        if not eligible.any():
            eligible = open_
        best = int(np.argmax(np.where(eligible, priority, -np.inf)))
        chosen.append(best)
        open_[best] = False
        open_[[unit for unit in followers.get(best, ()) if not held[unit]]] = True
        crowd[ground.section[best]] += 1
        share[ground.source[best]] += ground.words[best]
        last = ground.first[best + 1] if best + 1 < count else ground.weighed.height
        for row in range(int(ground.first[best]), int(last)):
            np.maximum(near, _cosines(ground.weighed, postings, row), out=near)
        repeats = np.maximum.reduceat(near, ground.first)
        priority = brief - REDUNDANCY * repeats - SPREAD * (crowd / len(chosen))[ground.section]
    return chosen, np.round(priority, 10)


def _finish(ground: Ground, begun: list[int], priority: Floats, held: NDArray[np.bool_]) -> list[int]:
    """Append the rest by priority: units that need another after it, sources in turn, repeats and held units last."""
    order = list(begun)
    placed = np.zeros(len(priority), dtype=bool)
    placed[order] = True
    followers = _followers(ground.after)
    share = np.bincount(ground.source[order], weights=ground.words[order],
                        minlength=int(ground.source.max(initial=-1)) + 1).tolist()
    for late in (False, True):
        queues: list[list[tuple[float, int]]] = [[] for _ in share]
        for unit in np.flatnonzero(~placed & (held if late else ~held)).tolist():
            needed = ground.after[unit]
            if needed < 0 or placed[needed] or (late and not held[needed]):
                queues[ground.source[unit]].append((-priority[unit], unit))
        for queue in queues:
            heapify(queue)
        while any(queues):
            source = _next_source(queues, share)
            _, unit = heappop(queues[source])
            order.append(unit)
            placed[unit] = True
            share[source] += int(ground.words[unit])
            for follower in followers.get(unit, ()):
                if bool(held[follower]) == late and not placed[follower]:
                    heappush(queues[source], (-priority[follower], follower))
    order.extend(np.flatnonzero(~placed).tolist())
    return order


def _next_source(queues: list[list[tuple[float, int]]], share: list[float]) -> int:
    half = sum(share) / 2
    waiting = [source for source, queue in enumerate(queues) if queue]
    eligible = [source for source in waiting if share[source] <= half] or waiting
    return min(eligible, key=lambda source: queues[source][0])


def _followers(after: Ints) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for unit in np.flatnonzero(after >= 0).tolist():
        needed = int(after[unit])
        found[needed] = (*found.get(needed, ()), unit)
    return found


def _cosines(weighed: Sparse, postings: Sparse, row: int) -> Floats:
    entries = slice(int(weighed.starts[row]), int(weighed.starts[row + 1]))
    columns = weighed.columns[entries]
    begins = postings.starts[columns]
    lengths = postings.starts[columns + 1] - begins
    shared = ranges(begins, lengths)
    products = np.repeat(weighed.values[entries], lengths) * postings.values[shared]
    return tally(postings.columns[shared], products, weighed.height)
