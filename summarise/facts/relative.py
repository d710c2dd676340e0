"""Days told from the day of writing: which day a weekday means, and "gestern" or "lundi dernier" beside English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from summarise.facts.lexicon import lines, listed

REACH = 4
"""So many words before a weekday, and after it in its clause, tell whether it is still to come."""
_AHEAD = frozenset((
    "will", "due", "wird", "werden", "soll", "sollen", "plant", "doit", "doivent", "devrait", "sera", "seront", "va",
    "vont", "debe", "deben", "será", "serán", "deve", "devono", "sarà", "saranno", "devem", "vai", "vão", "serão"))
_WORDS = re.compile(r"\w+")
_CLAUSE = re.compile(r"[^,;.:!?]*")


@dataclass(frozen=True, slots=True)
class _Days:
    pattern: re.Pattern[str]
    steps: dict[str, int]
    weekdays: tuple[str, ...]
    led: bool
    which: dict[str, int]


def find_relative_days(text: str, language: str, today: date) -> list[tuple[int, int, date]]:
    """Find the days told from `today` with their places; none in English, which has a pattern of its own."""
    known = _days(language)
    if known is None:
        return []
    found = []
    for match in known.pattern.finditer(text):
        step = known.which.get(match["before"] or match["after"] or "", 0)
        if match["word"]:
            found.append((*match.span(), today + timedelta(known.steps[match["word"]])))
        elif match["lead"] or step or not known.led:
            number = known.weekdays.index(match["day"])
            found.append((*match.span(), weekday(today, number, step or int(is_ahead(text, *match.span())))))
    return found


def weekday(today: date, number: int, step: int) -> date:
    """Return the weekday meant (0 is Monday): `step` is -1 for the last one, 1 for the next, 0 for neither said.

    News says "on Monday" of the last one, today included.
    """
    back = (today.weekday() - number) % 7
    if step > 0:
        return today + timedelta(7 - back if back else 7)
    return today - timedelta(back or (7 if step < 0 else 0))


def is_ahead(text: str, start: int, end: int, after: bool = True) -> bool:
    """Tell whether the words beside a day, in its clause, say that it is still to come ("will meet on | Monday")."""
    before = _WORDS.findall(re.split(r"[,;.:!?]", text[:start])[-1].casefold())[-REACH:]
    clause = _CLAUSE.match(text, end)
    following = _WORDS.findall(clause.group().casefold())[:REACH] if after and clause else []
    return not _AHEAD.isdisjoint((*before, *following))


@cache
def _days(language: str) -> _Days | None:
    led = listed("dates.led_weekdays", language)
    weekdays = led or listed("dates.weekdays", language)
    if not weekdays:
        return None
    steps = {word: int(step) for word, step in (entry.rsplit(" ", 1) for entry in lines("dates.days", language))}
    which = {word: step for key, step in (("last", -1), ("next", 1)) for word in listed(f"dates.{key}", language)}
    said, leads = "|".join(which), "|".join(listed("dates.leads", language))
    held = "".join(rf"(?<!\b(?i:{word})\s)" for word in lines("dates.not_after", language))
    return _Days(re.compile(
        rf"(?<![\w-]){held}(?:(?P<word>{'|'.join(steps)})|(?:(?P<lead>{leads})\s)?(?:(?P<before>{said})\s)?"
        rf"(?P<day>{'|'.join(weekdays)})(?:\s(?P<after>{said}))?)(?!\w|-\w|,?\s(?:den\s)?\d)"),
        steps, weekdays, bool(led), which)
