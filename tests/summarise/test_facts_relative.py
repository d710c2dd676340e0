"""Which day a document is of, and which one a weekday of the news is."""

from __future__ import annotations

from datetime import date

import pytest

from summarise.facts.dates import reference_date
from summarise.facts.relative import weekday

TUESDAY = date(2026, 3, 3)


@pytest.mark.parametrize(("text", "day"), [
    ("2026-03-03", TUESDAY), ("2026-03-03T10:00:00+02:00", TUESDAY), ("2026-03", None), ("", None)])
def test_a_document_is_of_its_day_whatever_the_time(text: str, day: date | None) -> None:
    assert reference_date(text) == day


@pytest.mark.parametrize(("number", "step", "day"), [
    (0, 0, "2026-03-02"), (1, 0, "2026-03-03"), (2, 0, "2026-02-25"),
    (0, -1, "2026-03-02"), (1, -1, "2026-02-24"), (2, -1, "2026-02-25"),
    (0, 1, "2026-03-09"), (1, 1, "2026-03-10"), (2, 1, "2026-03-04")])
def test_a_weekday_is_the_last_one_or_today_unless_the_news_says_last_or_next(number: int, step: int, day: str) -> None:
    assert weekday(TUESDAY, number, step).isoformat() == day
