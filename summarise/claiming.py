"""Which part of a layout takes which chosen sentence: filters over the chosen, each sentence standing once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarise.selecting import unit_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.layouts import Layout, Part
    from summarise.ranking import Ranking


@dataclass(frozen=True, slots=True)
class Pool:
    """What a filter sees: the sentences nobody has taken yet, in the brief's order, and the sentences of the points."""

    ranking: Ranking
    free: tuple[int, ...]
    points: tuple[int, ...] = ()


def claim(ranking: Ranking, layout: Layout, chosen: tuple[int, ...], points: tuple[int, ...],
          ) -> dict[str, tuple[int, ...]]:
    """Give each part of a layout the chosen sentences it takes, by the part's key."""
    claims: dict[str, tuple[int, ...]] = {}
    free = chosen
    for part in sorted((part for part in layout.parts if part.claim), key=lambda part: part.turn):
        taken = CLAIMS[part.claim](Pool(ranking, free, points), part)
        claims[part.key] = taken
        free = tuple(number for number in free if number not in set(taken))
    return claims


def strongest(pool: Pool, part: Part) -> tuple[int, ...]:
    """Take the strongest sentence, with the sentences it cannot stand without."""
    if not pool.free:
        return ()
    place = pool.ranking.place
    best = min(pool.free, key=lambda number: (place[number] or len(place) + 1, number))
    return tuple(number for number in unit_of(pool.ranking, best) if number in pool.free)


def rest(pool: Pool, part: Part) -> tuple[int, ...]:
    """Take all that is left."""
    return pool.free


CLAIMS: dict[str, Callable[[Pool, Part], tuple[int, ...]]] = {"strongest": strongest, "rest": rest}
