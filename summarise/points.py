"""Key points: clause candidates of the sentences, trimmed by deletion only, and labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.plan import Plan, Point
    from summarise.ranking import Ranking


def choose_points(ranking: Ranking, plan: Plan, count: int, taken: Sequence[int] = ()) -> tuple[Point, ...]:
    """Choose up to `count` key points, other sentences than `taken` first; the plan's own list where it has one."""
    raise NotImplementedError


def point_text(point: Point, block_text: str) -> str:
    """Return a point's words: the user's wording, or its kept spans joined, with "…" where words went."""
    raise NotImplementedError
