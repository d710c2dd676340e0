"""Plan + Ranking → Brief: selects, arranges and cites; under 5 ms at 10,000 sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarise.brief import Brief
    from summarise.plan import Plan
    from summarise.ranking import Ranking
    from summarise.selecting import Selection


def compose(plan: Plan, ranking: Ranking, selection: Selection | None = None) -> Brief:
    """Compose the brief of a plan; the selection is made from the ranking where none is given."""
    raise NotImplementedError
