"""Which key points stand: the engine's own choice under what the user reworded, added, took off and moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarise.anchoring import find_anchor
from summarise.points import choose_points

if TYPE_CHECKING:
    from summarise.plan import Anchor, Plan, Point
    from summarise.ranking import Ranking


def arrange_points(ranking: Ranking, plan: Plan, keys: tuple[str, ...], count: int, taken: tuple[int, ...],
                   ) -> tuple[tuple[int, Point], ...]:
    """Return the key points with their sentences' numbers, in the user's order where any was moved.

    What the user reworded or added stands whatever the length; what was taken off makes the list one shorter.
    The others are chosen anew, so they follow the length; a new one joins behind its neighbour in the source.
    """
    def found(anchor: Anchor) -> int | None:
        return find_anchor(ranking, keys, anchor)

    left = [(number, point) for point in plan.points or () if (number := found(point.anchor)) is not None]
    standing = [(number, point) for number, point in left if point.added or point.wording is not None]
    reworded = {number for number, point in standing if not point.added}
    added = tuple(point.anchor for _, point in standing if point.added)
    free = replace(plan, points=None, exclusions=(*plan.exclusions, *plan.removed, *added))

    def chosen_for(room: int) -> dict[int, Point]:
        points = choose_points(ranking, free, max(0, room - len(plan.removed)), taken)
        return {number: point for point in points if (number := found(point.anchor)) is not None}

    now = chosen_for(count)
    if not reworded <= now.keys():
        now = chosen_for(count - len(reworded - now.keys()))
    stays = {point for _, point in standing}
    arranged = [(number, point if point in stays else now[number])
                for number, point in left if point in stays or number in now]
    known = {number for number, _ in arranged}
    for number in sorted(now.keys() - known):
        places = [other for other, _ in arranged]
        before = [other for other in places if other < number]
        arranged.insert(places.index(max(before)) + 1 if before else 0, (number, now[number]))
    return tuple(arranged)
