"""How a date is written in words, in the language of a brief."""

from __future__ import annotations

from functools import cache

from summarise.wording import say


def write_date(iso: str, language: str, form: str = "long") -> str:
    """Write an ISO 8601 date in words ("22 November 2026"; short: "22 Nov 2026"; without its day: "November 2026").

    What is neither a date nor a month is returned as it is.
    """
    parts = iso[:10].split("-")
    if len(parts) not in (2, 3) or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return iso
    year, month, day = map(int, (*parts, "0")[:3])
    name, short = (say(f"dates.{key}", language).split()[month - 1] for key in ("months", "short_months"))
    if not day:
        return say("dates.whole_month", language, year=year, number=month, month=short if form == "short" else name)
    return say(f"dates.{form}", language, day=day, year=year, number=month, month=name, short_month=short)


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Return the names of months and weekdays, case folded."""
    names = (say("dates.months", language), say("dates.weekdays", language))
    return frozenset(name.casefold() for line in names for name in line.split())
