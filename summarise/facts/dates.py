"""Dates of a sentence, normalised to ISO 8601; relative ones resolved against the document's own date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from summarise.facts import Found
from summarise.facts.clauses import clause_around
from summarise.facts.numerals import folded, month_names
from summarise.facts.relative import find_relative_days, is_ahead, weekday
from summarise.wording import has_words, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
AHEAD = frozenset({"by", "until", "till", "before", "next", "coming"})
_AHEAD_WORDS = frozenset({
    "will", "would", "may", "might", "could", "plan", "plans", "planned", "expects", "expected", "due", "scheduled",
    "ahead", "aims", "hopes", "shall", "next", "upcoming", "wird", "werden", "soll", "sollen", "sera", "doit"})
"""A month named alone is the one to come where a sentence looks ahead, else the one gone by last."""
_AHEAD_FORMS = {
    "en": "(?!)", "de": "(?!)", "fr": r"\b[a-zà-ÿ]\w+(?:[edr]ra|ront)\b|^\w{3,}[ei]r\b(?<!ier)",
    "es": r"\b(?:[a-zà-ÿ]\w+|^Se)rán?\b|^\w{3,}[aei]r\b",
    "pt": r"\b(?!verão|barão)(?:[a-zà-ÿ]\w*[aeio]|^Se)r(?:á|ão)\b|^\w{3,}[aei]r\b",
    "it": r"\w{2}(?:rà|ranno)\b|^\w{3,}[aei]re\b",
}
"""Forms of what is to come beside words for it: the future, and an infinitive that opens a task. In other languages a
month named alone has no year."""
_PAST = re.compile(r"\b(?:was|were|had|war|waren|hatte|hatten|était|étaient|avait|era|eran|fue|foi|foram)\b")
"""What tells of a clause by itself that it is past, whatever the sentence around it looks to."""
BEHIND = frozenset({"last", "since", "past"})
ALSO_WORDS = frozenset({"may", "march", "mar", "sept", "dec", "jan", "set", "ago", "nov", "oct", "feb", "apr",
                        "jun", "jul", "aug", "sep"})
"""Month names that are also other words; alone they count only after a word that announces a date."""


def reference_date(text: str) -> date | None:
    """Read the document's own date (ISO 8601, a day at least), or None."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def find_dates(text: str, language: str, today: date | None, words: frozenset[str] | None = None) -> list[Found]:
    """Find the dates of a sentence; `today` is the document's own date.

    `words` are the sentence's words without case where it holds no digit: most such sentences hold no date.
    """
    found = _written_dates(text, language, today, words)
    if today is not None:
        found += [Found("date", start, end, day.isoformat(), clause_around(text, start, end))
                  for start, end, day in find_relative_days(text, language, today)
                  if not any(start < fact.end and fact.start < end for fact in found)]
    return found


def _written_dates(text: str, language: str, today: date | None, words: frozenset[str] | None) -> list[Found]:
    pattern, months = _pattern(language)
    if pattern is None or (words is not None and words.isdisjoint(months) and words.isdisjoint(_TRIGGERS)):
        return []
    found: list[Found] = []
    for match in _matches(pattern, months, text):
        value = _value(match, months, today, language)
        if value:
            start, end = match.start(), match.start() + len(match.group().rstrip("."))
            lead = _LEAD.match(match.group()) if match["single"] or match["relative"] else None
            if match["cue"]:
                start = match.end("cue") + 1
            elif lead is not None:
                start += lead.end()
            found.append(Found("date", start, end, value, clause_around(text, start, end)))
    return _share_years(text, found)


def _share_years(text: str, found: list[Found]) -> list[Found]:
    """Give a day without a year that opens a span ("from 3 March to 28 November 2025") the year of its last day."""
    shared = list(found)
    for place, (first, last) in enumerate(pairwise(found)):
        days = len(last.value) == len("2025-11-28") and len(first.value) in (len("--11-28"), len("2025-11-28"))
        if (days and _TO.fullmatch(text[first.end:last.start]) and _YEAR.search(text[last.start:last.end])
                and not _YEAR.search(text[first.start:first.end])):
            year = int(last.value[:4]) - (first.value[-5:] > last.value[-5:])
            shared[place] = replace(first, value=f"{year}-{first.value[-5:]}")
    return shared


def _matches(pattern: re.Pattern[str], months: dict[str, int], text: str) -> Iterator[re.Match[str]]:
    """Try the pattern only where a digit, a month or a day is near: most sentences hold none."""
    if not months:
        yield from pattern.finditer(text)
        return
    words = list(_WORDS.finditer(text))
    done = 0
    for number, word in enumerate(words):
        known = folded(word.group())
        if not (known[0].isdigit() or known[-1].isdigit() or known in months or known in _TRIGGERS):
            continue
        starts = [other.start() for other in words[max(0, number - _REACH):number + 1] if other.start() >= done]
        matches = [match for start in starts if (match := pattern.match(text, start)) and match.end() > word.start()]
        if matches:
            longest = max(matches, key=lambda match: (match.end(), -match.start()))
            done = longest.end()
            yield longest


@cache
def _pattern(language: str) -> tuple[re.Pattern[str] | None, dict[str, int]]:
    if language in ("ja", "zh", "ko"):
        return re.compile(_EAST_ASIAN), {}
    keys = ("dates.months", "dates.short_months") if has_words(language) else ()
    written = [tuple(say(key, language).split()) for key in keys] or [month_names(language)]
    months = {folded(name).rstrip("."): number for names in written for number, name in enumerate(names, 1)}
    if not months:
        return None, {}
    bare_names = (name.lower().rstrip(".") for name in chain(*written))
    names = "|".join(sorted(map(re.escape, bare_names), key=len, reverse=True))
    english, weekday = (_ENGLISH, _WEEKDAY) if language == "en" else (_NO_ENGLISH, "")
    bare = _BARE if language == "de" else ""
    dated = _DATED if language in _DAY_FIRST else ""
    dates = _DATES.format(months=names, english=english, weekday=weekday, bare=bare, counted=_COUNTED, dated=dated)
    return re.compile(dates, re.IGNORECASE), months


_TO = re.compile(
    r"\.?(?:,?\s(?:and|to|until|till|through|und|bis(?: zum)?|et(?: le)?|au|jusqu'au|y(?: el)?|al|hasta el|e(?: il)?|a|"
    r"até(?: a)?|en|tot(?: en met)?|och|till|do|i)\s(?:on )?|\s?[–—-]\s?)", re.IGNORECASE)
"""What stands between the first and the last day of a span, or between two days that share a year."""
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_WORDS = re.compile(r"\w+")
_REACH = 3
"""How many words before its digit or its month a date can begin ("the day before yesterday")."""
_TRIGGERS = frozenset({*WEEKDAYS, "yesterday", "today", "tomorrow", "week", "month", "quarter", "year", "tonight",
                       "night", "morning", "afternoon", "evening"})
_EVERY = re.compile(
    r"\b(?:every|each|an?|any|one|the|of|per|most|some|and|or|to|through|except|black|good|ash|easter|cyber)\s$",
    re.IGNORECASE)
"""What stands before a weekday that is every such day, one of several, or a feast."""
_LEAD = re.compile(
    r"(?:late |early )?on\s|(?:in|since|by|until|during|from|of|before|after|fiscal|fiscal year|FY|im Jahre?|"
    r"seit|en|depuis|desde|nel|dal|em|"
    r"w|od|sinds|Jahre?|between|entre|zwischen|and|et|und|e|y|to|à|a|bis)\s(?=\d)", re.IGNORECASE)
_DATES = r"""(?x)
  \b(?:
    (?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)\b(?![-\w])
  | {weekday}(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|[º°ªη]|er|ème|e)?\s+(?:of\s+|de\s+)?(?P<month>{months})\.?(?!\w)
      (?:,?\s+(?:de\s+)?(?P<year>(?:1\d|20)\d\d)\b(?!\s*%))?
  | {weekday}(?P<month_first>{months})\.?\s+(?P<day_after>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|[.,]\d|\s*%){dated}
      (?:,?\s+(?P<year_after>(?:1\d|20)\d\d)\b)?
  | (?P<month_of>{months})\.?,?\s+(?:of\s+|de\s+)?(?P<year_of>(?:1\d|20)\d\d)\b
  | {english}
  | (?:(?P<cue>in|by|since|until|till|before|after|last|next|this|during|from|of|early|late|mid|fin|début|mi|
       finales\s+de|principios\s+de|mediados\s+de|fine|inizio|metà|a(?=\s+(?:genn|febbr|marz|april|magg|giug|lugl|agost|settem|ottob|novem|dicem))|
       Ende|Anfang|Mitte|im|seit|bis|ab|en|
       depuis|desde|hasta|da|dal|em|vanaf|sinds|w|od)\s)(?P<alone>{months})(?![\w’'-])(?!\.\w)
  | (?<![\w.,$€£-])(?:mid-|(?:in|since|by|until|during|from|of|before|after|early|late|
       fiscal|fiscal\ year|FY|im\ Jahr|im\ Jahre|seit|en|depuis|desde|nel|dal|
       em|w|od|sinds|Jahre?)\s|(?:between|entre|zwischen)\s(?=\d{{4}}\s(?:and|et|und|e|y)\s(?:1[89]|20)\d\d\b(?!{counted}))
       |(?<=\b(?:1[89]|20)\d\d\s)(?:and|et|und|e|y|to|à|a|bis)\s{bare})
       (?P<single>(?:1[89]|20)\d\d|(?:(?<=Jahr\s)|(?<=Jahre\s))1\d{{3}})(?![\d%]|[.,]\d|\s*%|{counted}|-\d{{3}})
       (?:[-–/]\d\d(?![\d/-]))?
  )
"""
_COUNTED = r"\s+(?!(?:and|but|or|when|while|as|after)\b)(?:[a-z]+s|people|(?:wo)?men|children)\b"
"""What is counted by a number, which is no year then."""
_DAY_FIRST = frozenset(("de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "no"))
"""Languages in which a number behind a month is no day ("Ende März 15 besetzt") unless a year follows."""
_DATED = r"(?=,?\s+(?:de\s+)?(?:1\d|20)\d\d\b)"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
_ENGLISH = r"""(?P<relative>(?:the\s+day\s+before\s+)?yesterday|today|tomorrow
      |last\s+night|tonight|this\s+(?:morning|afternoon|evening)
      |(?<=(?-i:[a-z\d])\s)(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
      |(?:(?:last|next|on|this|late\s+on|early\s+on)\s+)(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)
      |(?:last|next|this)\s+(?:week|month|year|quarter))(?![\w-])(?:(?![’'])|(?<=(?:mon|ues|nes|urs|fri|tur|sun)day)(?=[’']s))
  | (?:(?:the\s+)?(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter|Q(?P<number>[1-4]))
      (?:\s+(?:of\s+)?(?P<quarter_year>(?:19|20)\d\d))?(?!\w)
  | (?:the\s+)?(?:(?:early|mid|late)[\s-])?(?P<decade>(?:1[5-9]|20)\d)0s(?!\w)"""
_AMOUNTS = (
    "als", "rund", "etwa", "ca", "circa", "fast", "über", "knapp", "insgesamt", "zu", "jeweils", "gut", "nur", "auf",
    "um", "genau", "mindestens", "höchstens", "kostet", "kostete", "betrug", "beträgt", "zählt", "zählte")
"""German words before a number that is an amount and no year."""
_BARE = r"|(?<=(?-i:[a-zäöüß])\s)" + "".join(rf"(?<!\b{word}\s)" for word in _AMOUNTS) + r"""(?=\d{4}(?:[.,;:)]
       |\s(?:d(?:er|ie|as|em|en|es)|eine?[mnrs]?|im?|a[mn]|auf|aus|beim?|mit|nach|vom?n?|zu[mr]?|durch|für|gegen|als|und|oder
         |seine?[mnr]?|ihre?[mnr]?|wurden?|war(?:en)?|kam|erstmals|wieder|erneut|auch|ge\w+(?:t|en)|\w+iert
         |(?:ver|be|er|ent)\w+(?:t|en))\b))"""
"""What a year stands between that German tells without a preposition ("wurde | 1990 | gegründet")."""
_NO_ENGLISH = r"(?!)(?P<decade>x)(?P<relative>x)(?P<quarter>x)(?P<number>x)(?P<quarter_year>x)"
_EAST_ASIAN = r"""(?x)
  (?P<ja_year>(?:19|20)\d\d)[年년](?:\s?(?P<ja_month>1[0-2]|0?[1-9])[月월](?:\s?(?P<ja_day>[0-3]?\d)[日일])?)?
  (?P<cue>)(?P<alone>)(?P<relative>)(?P<single>)
"""


def _value(match: Match[str], months: dict[str, int], today: date | None, language: str) -> str:
    groups = match.groupdict()
    if "ja_year" in groups:
        parts = (groups["ja_year"], groups["ja_month"], groups["ja_day"])
        return "-".join(f"{int(part):02d}" for part in parts if part)
    if groups["iso"]:
        return groups["iso"]
    if groups["single"]:
        return groups["single"]
    if groups["decade"]:
        return f"{groups['decade']}X"
    if groups["relative"]:
        if _EVERY.search(match.string, 0, match.start()):
            return ""
        if match.start() and groups["relative"] == "Today":
            return ""  # "the Today programme"
        return _relative(folded(groups["relative"]), today, match)
    if groups["quarter"] or groups["number"]:
        return _quarter(groups)
    if groups["alone"]:
        return _month_alone(match, groups, months, today, language)
    return _named(match, groups, months, today)


def _named(match: Match[str], groups: dict[str, str | None], months: dict[str, int], today: date | None) -> str:
    name = groups["month"] or groups["month_first"] or groups["month_of"] or ""
    month = months[folded(name)]
    if name.islower() and not match.string.islower() and months.get(folded(name)) and name in ("may", "march"):
        return ""
    year = groups["year"] or groups["year_after"] or groups["year_of"]
    day = groups["day"] or groups["day_after"]
    if day and not _is_day(int(year or 2000), month, int(day)):
        return ""
    if not year and day and today is not None:
        near = _nearest_day(today, month, int(day))
        return near.isoformat()
    start = year or "-"
    return f"{start}-{month:02d}" + (f"-{int(day):02d}" if day else "")


def _month_alone(match: Match[str], groups: dict[str, str | None], months: dict[str, int], today: date | None,
                 language: str) -> str:
    name, cue = groups["alone"] or "", folded(groups["cue"] or "")
    if name.islower() and name in ALSO_WORDS:
        return ""
    month = months[folded(name)]
    if today is None or language not in _AHEAD_FORMS:
        return f"--{month:02d}"
    if cue in AHEAD:
        year = today.year + (month < today.month)
    elif cue in BEHIND:
        year = today.year - (month > today.month or (month == today.month and cue == "last"))
    elif _looks_ahead(_clause_of(match), language) or (
            _PAST.search(_clause_of(match)) is None and _looks_ahead(match.string, language)):
        year = today.year + (month < today.month)
    else:
        year = today.year - (month > today.month)
    return f"{year}-{month:02d}"


def _clause_of(match: Match[str]) -> str:
    """Return the words around a date up to the commas beside it ("which was 5% in | October |, would fall")."""
    text = match.string
    after = text.find(",", match.end())
    return text[text.rfind(",", 0, match.start()) + 1:after if after >= 0 else len(text)]


def _looks_ahead(text: str, language: str) -> bool:
    words = _WORDS.findall(text.lower())
    return not _AHEAD_WORDS.isdisjoint(words) or re.search(_AHEAD_FORMS[language], text) is not None or any(
        pair in (("is", "to"), ("are", "to")) for pair in pairwise(words))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _nearest_day(today: date, month: int, day: int) -> date:
    candidates = []
    for year in (today.year - 1, today.year, today.year + 1):
        if _is_day(year, month, day):
            candidates.append(date(year, month, day))
    return min(candidates, key=lambda candidate: (abs((candidate - today).days), candidate))


def _quarter(groups: dict[str, str | None]) -> str:
    quarter = int(groups["number"] or QUARTERS[folded(groups["quarter"] or "")])
    year = groups["quarter_year"]
    return f"{year}-Q{quarter}" if year else f"-Q{quarter}"


def _relative(words: str, today: date | None, match: Match[str]) -> str:
    if today is None:
        return ""
    *lead, last = words.split()
    days = {"yesterday": -2 if lead else -1, "today": 0, "tomorrow": 1, "night": -1, "tonight": 0, "morning": 0,
            "afternoon": 0, "evening": 0}
    step = {"last": -1, "next": 1}.get(lead[-1] if lead else "", 0)
    if last in days:
        return (today + timedelta(days[last])).isoformat()
    if last in WEEKDAYS:
        ahead = step or int(is_ahead(match.string, *match.span(), after=False))
        return weekday(today, WEEKDAYS.index(last), ahead).isoformat()
    if last == "week":
        year, week, _ = (today + timedelta(7 * step)).isocalendar()
        return f"{year}-W{week:02d}"
    if last == "month":
        month = today.year * 12 + today.month - 1 + step
        return f"{month // 12}-{month % 12 + 1:02d}"
    if last == "quarter":
        quarter = today.year * 4 + (today.month - 1) // 3 + step
        return f"{quarter // 4}-Q{quarter % 4 + 1}"
    return str(today.year + step)
