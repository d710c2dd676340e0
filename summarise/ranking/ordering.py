"""The one order of units: best first, what repeats the chosen and what crowds a section or a source coming later."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

import numpy as np

from summarise.ranking.terms import ranges, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarise.ranking.terms import Floats, Ints, Sparse

    Bools = NDArray[np.bool_]

REDUNDANCY = 1.4
"""What a cosine of 1 to a chosen sentence costs, in standard deviations of the scores."""

LENT = 0.5
"""How far a unit that a better one waits for rises to that one's worth: else both would come late."""

SPREAD = 0.1
"""What it costs that all chosen units stand in the same section."""

LONG = 0.5
"""What it costs a unit, but for the first, to be e times as long as the middle one: two short ones may say more."""

SHAPED = 300
"""Units whose place depends on what was chosen before; beyond them the order is by what the worth was then."""


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What the order is made of, one entry a unit.

    These are its sentences as rows of the weighed terms (`first` to `last`, both ranked rows), `worth` in standard
    deviations, the number of the section and of the source, the length in words, the unit that must come before (-1),
    and whether it only repeats a better one.
    """

    weighed: Sparse
    first: Ints
    worth: Floats
    section: Ints
    source: Ints
    words: Ints
    after: Ints
    twin: Ints


def make_order(ground: Ground, shaped: bool = True, without: Sequence[int] = ()) -> tuple[int, ...]:
    """Order units best first, those `without` last of all, and with them what must come after one of them.

    Greedy: each next unit is the best of worth − REDUNDANCY · highest cosine to a chosen sentence − SPREAD · its
    section's share of what is chosen (Carbonell and Goldstein, The Use of MMR, SIGIR 1998) − LONG · how far, in
    logarithms, it is above the middle length. Of its worth a unit lends LENT to one that must come before it; but the
    very first is the best as it is. A source that holds more than half of the chosen words waits for the others; after
    as many units as there are sources, those not heard yet come next. Ties go to the earlier unit.
    """
    count = len(ground.first)
    if not count:
        return ()
    worth = np.round(ground.worth, 10)
    held = np.zeros(count, dtype=bool)
    held[list(without)] = True
    held |= ground.twin.astype(bool)
    _hold_followers(held, ground.after)
    begun, priority = _shape(ground, worth, held) if shaped else ([], worth)
    return tuple(_finish(ground, begun, priority, held))


def _shape(ground: Ground, worth: Floats, held: Bools) -> tuple[list[int], Floats]:
    """Choose the first units one after the other; return them and what the worth of every unit is then."""
    brief = worth - LONG * np.maximum(np.log(np.maximum(ground.words, 1) / max(np.median(ground.words), 1)), 0.0)
    brief = _lifted(brief, ground.after, held)
    open_ = ~held & (ground.after < 0)
    if not open_.any():
        return [], worth
    some = _candidates(ground, worth, brief, open_, held)
    postings = ground.weighed.transposed()
    ends = np.append(ground.first[1:], ground.weighed.height)
    sizes = (ends - ground.first)[some]
    rows, firsts = ranges(ground.first[some], sizes), np.cumsum(sizes) - sizes
    section, source = ground.section[some], ground.source[some]
    local = {unit: place for place, unit in enumerate(some.tolist())}
    near = np.zeros(ground.weighed.height)
    crowd = np.zeros(int(ground.section.max()) + 1)
    share = np.zeros(int(ground.source.max()) + 1)
    waiting, priority = open_[some], worth[some]
    followers = _followers(ground.after)
    chosen: list[int] = []
    while len(chosen) < SHAPED and waiting.any():
        eligible = waiting & (share <= share.sum() / 2)[source]
        unheard = waiting & (share == 0)[source]
        if len(chosen) >= len(share) and unheard.any():
            eligible = unheard
        elif not eligible.any():
            eligible = waiting
        place = int(np.argmax(np.where(eligible, priority, -np.inf)))
        best = int(some[place])
        chosen.append(best)
        waiting[place] = False
        waiting[[local[unit] for unit in followers.get(best, ()) if unit in local]] = True
        crowd[section[place]] += 1
        share[source[place]] += ground.words[best]
        for row in range(int(ground.first[best]), int(ends[best])):
            np.maximum(near, _cosines(ground.weighed, postings, row), out=near)
        repeats = np.maximum.reduceat(near[rows], firsts)
        priority = brief[some] - REDUNDANCY * repeats - SPREAD * (crowd / len(chosen))[section]
    repeats = np.maximum.reduceat(near, ground.first)
    priority = brief - REDUNDANCY * repeats - SPREAD * (crowd / len(chosen))[ground.section]
    return chosen, np.round(priority, 10)


def _lifted(worth: Floats, after: Ints, held: Bools) -> Floats:
    """Return the worth of units, lifted by LENT towards that of a better one that must come after."""
    lifted, needs = worth.tolist(), after.tolist()
    # What leans on an earlier unit mostly follows it, so one way back takes a chain to its beginning.
    for unit in np.flatnonzero((after >= 0) & ~held)[::-1].tolist():
        needed = needs[unit]
        if lifted[unit] > lifted[needed]:
            lifted[needed] += LENT * (lifted[unit] - lifted[needed])
    return np.array(lifted)


def _candidates(ground: Ground, worth: Floats, brief: Floats, open_: Bools, held: Bools) -> Ints:
    """Return the units, ascending, of which alone the first SHAPED can be.

    A unit falls by REDUNDANCY and SPREAD at most, and of a source's SHAPED best one is always left: what is further
    below them is never next. The very first is chosen by its worth alone.
    """
    bound = np.full(int(ground.source.max()) + 1, -np.inf)
    for source in np.flatnonzero(np.bincount(ground.source[open_]) > SHAPED).tolist():
        bound[source] = np.partition(brief[open_ & (ground.source == source)], -SHAPED)[-SHAPED]
    near = ~held & (brief >= bound[ground.source] - REDUNDANCY - SPREAD - 1e-9)
    near[np.argmax(np.where(open_, worth, -np.inf))] = True
    return np.flatnonzero(near)


def _finish(ground: Ground, begun: list[int], priority: Floats, held: Bools) -> list[int]:
    """Append the rest by priority: units that need another after it, sources in turn, repeats and held units last."""
    ranked = np.argsort(-priority, kind="stable")
    rank = np.argsort(ranked)
    placed = np.zeros(len(ranked), dtype=bool)
    placed[begun] = True
    share = np.bincount(ground.source[begun], weights=ground.words[begun],
                        minlength=int(ground.source.max()) + 1).tolist()
    followers = {unit: found for unit, found in _followers(ground.after).items() if not placed[unit]}
    unit_at, source_of, words = ranked.tolist(), ground.source.tolist(), ground.words.tolist()
    order = list(begun)
    for late in (False, True):
        mine = ~placed & (held == late)
        begins = mine & ((ground.after < 0) | placed[ground.after] | (late & ~held[ground.after]))
        queues: dict[int, list[int]] = {}
        for place in np.sort(rank[begins]).tolist():
            queues.setdefault(source_of[unit_at[place]], []).append(place)
        while queues:
            source = _next_source(queues, share)
            queue = queues[source]
            unit = unit_at[heappop(queue)]
            order.append(unit)
            share[source] += words[unit]
            for follower in followers.get(unit, ()):
                if mine[follower]:
                    heappush(queue, int(rank[follower]))
            if not queue:
                del queues[source]
        placed[order] = True
    order.extend(np.flatnonzero(~placed).tolist())
    return order


def _hold_followers(held: NDArray[np.bool_], after: Ints) -> None:
    leaning = after >= 0
    while (more := leaning & held[after] & ~held).any():
        held |= more


def _next_source(queues: dict[int, list[int]], share: list[float]) -> int:
    if len(queues) == 1:
        return next(iter(queues))
    half = sum(share) / 2
    eligible = [source for source in queues if share[source] <= half] or queues
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
