"""Key points: clause candidates of the sentences, trimmed by deletion only, and labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.plan import Point
from summarise.selecting import anchor_of, find_anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.plan import Plan
    from summarise.ranking import Ranking


def choose_points(ranking: Ranking, plan: Plan, count: int, taken: Sequence[int] = ()) -> tuple[Point, ...]:
    """Choose up to `count` key points, other sentences than `taken` first; the plan's own list where it has one."""
    if plan.points is not None:
        return plan.points
    keys = [source.key for source in plan.sources]
    left_out = {find_anchor(ranking, keys, anchor) for anchor in plan.exclusions}
    numbers = [number for unit in ranking.order for number in ranking.units[unit] if number not in left_out]
    used = set(taken)
    numbers.sort(key=lambda number: number in used)
    points = []
    for number in sorted(numbers[:count]):
        anchor = anchor_of(ranking, keys, number)
        points.append(Point(anchor, ((anchor.start, anchor.end),)))
    return tuple(points)


def point_text(point: Point, block_text: str) -> str:
    """Return a point's words: the user's wording, or its kept spans joined, with "…" where words went."""
    if point.wording is not None:
        return point.wording
    pieces = [block_text[start:end].strip() for start, end in point.kept]
    text = " … ".join(pieces)
    if point.kept[0][0] > point.anchor.start:
        text = "… " + text
    if point.kept[-1][1] < point.anchor.end:
        text += " …"
    return text
