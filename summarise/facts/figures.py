"""Money, percentages and quantities of a sentence, as plain numbers with their unit."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from summarise.facts import Found
from summarise.facts.bodies import NOUNS
from summarise.facts.clauses import clause_around, noun_phrase_after
from summarise.facts.lexicon import lines, listed, rows
from summarise.facts.numerals import UNSPACED, Numerals, any_of, folded, meaning, numerals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "€": "EUR", "eur": "EUR", "euro": "EUR",
    "euros": "EUR", "£": "GBP", "gbp": "GBP", "pounds": "GBP", "¥": "JPY", "jpy": "JPY", "yen": "JPY", "₹": "INR",
    "rs": "INR", "inr": "INR", "rupees": "INR", "chf": "CHF", "francs": "CHF", "franken": "CHF", "c$": "CAD",
    "cad": "CAD", "a$": "AUD", "aud": "AUD", "yuan": "CNY", "cny": "CNY", "rmb": "CNY", "₩": "KRW", "won": "KRW",
    "zł": "PLN", "pln": "PLN", "złotych": "PLN", "r$": "BRL", "reais": "BRL", "hk$": "HKD", "nz$": "NZD", "s$": "SGD",
    "rp": "IDR",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "kronor": "SEK", "roubles": "RUB", "rubles": "RUB", "₽": "RUB",
    "₺": "TRY", "lira": "TRY", "₪": "ILS", "shekels": "ILS", "pesos": "MXN", "rand": "ZAR", "円": "JPY", "元": "CNY",
    "cents": "USD cents", "pence": "GBP pence",
}
SCALES = {
    "thousand": 10**3, "k": 10**3, "million": 10**6, "millions": 10**6, "m": 10**6, "mn": 10**6, "mio": 10**6,
    "billion": 10**9, "billions": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "trillions": 10**12,
    "tn": 10**12, "lakh": 10**5, "crore": 10**7, "tausend": 10**3, "millionen": 10**6, "milliarde": 10**9,
    "milliarden": 10**9, "mrd": 10**9, "md": 10**9, "milliard": 10**9, "milliards": 10**9, "mille": 10**3,
    "mil": 10**3, "millones": 10**6, "milioni": 10**6, "milione": 10**6, "miliardi": 10**9,
    "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9, "millón": 10**6,
    "miljoen": 10**6, "miljard": 10**9, "mln": 10**6, "mld": 10**9, "milionów": 10**6, "miliardów": 10**9,
    "万": 10**4, "億": 10**8, "亿": 10**8,
}
NUMBER_WORDS = {word: number for number, word in enumerate(listed("numbers.words"))} | {
    word: 20 + 10 * number for number, word in enumerate(listed("numbers.tens"))}
COMMA_DECIMAL = frozenset((
    "de", "fr", "es", "it", "pt", "nl", "pl", "id", "vi", "tr", "sv", "da", "no", "fi", "cs", "ro", "hu", "el", "ru",
    "uk"))
_UNITS = "|".join(sorted(listed("numbers.units"), key=len, reverse=True))
_DURATIONS = "|".join(sorted(listed("numbers.compounds"), key=len, reverse=True))

_NUMBER = r"\d{1,3}(?:[,.’'٬\u00a0\u202f ]\d{3})+(?:[.,٫]\d+)?(?!\d)|\d+(?:[.,٫]\d+)?"
_GREATER = re.compile(rf"({_NUMBER})\s?([^\s\d.]+)")
"""The parts of an amount that is told in several: "1兆2000億円", "5 млрд 300 млн рублей"."""
_NOTHING = Decimal(0)
_WIDE = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of languages that set no space before a number."""
_WORDED = "|".join(sorted((word for word in NUMBER_WORDS if word not in ("zero", "one")), key=len, reverse=True))
_CODES = "rs usd eur gbp chf jpy inr cad aud cny pln rmb rp sek nok dkk"
_CAPITALS = {"sek": "(?-i:SEK)", "nok": "(?-i:NOK)"}
"""Codes that are words in small letters: “30 sek” are seconds, and “nok 500” are probably so many."""
_SIGNS = "|".join(_CAPITALS.get(sign, re.escape(sign)) for sign in sorted(
    (name for name in CURRENCIES if not name[-1].isalpha() or name in _CODES.split()), key=len, reverse=True))
_NAMES = "|".join(_CAPITALS.get(name, re.escape(name)) for name in sorted(CURRENCIES, key=len, reverse=True)
                  if name != "rp")
"""Behind a number "Rp" is no rupiah but Swiss."""
_SCALED = "|".join(re.escape(name) for name in sorted(SCALES, key=len, reverse=True))


def find_figures(text: str, language: str, taken: tuple[tuple[int, int], ...] = (),
                 words: frozenset[str] | None = None) -> list[Found]:
    """Find money, percentages and quantities outside the spans already taken by dates.

    `words` are the sentence's words without case where it holds no digit.
    """
    english = language == "en"
    if words is not None and (not english or words.isdisjoint(_SPELT)):
        return []
    found = []
    for match in _matches(_pattern(language), _sign_before(language), text):
        start, end = match.start(), match.end()
        if any(start < stop and begin < end for begin, stop in taken):
            continue
        if english and match.group()[0].isalpha() and _SPELT_BEFORE.search(text, 0, start):
            continue  # "twelve point five euros": no part of a number is a number
        if not english and _HOUR.search(match.group()) and _CLOCK.search(text, 0, start):
            continue  # "vers 17 heures" is a time of day
        if not english and _PARTED.search(text, 0, start):
            continue  # "11, 3 millions": the beginning of the number stands before
        if _DURATION.search(match.group()) and _is_age(text, start, end, language):
            continue  # "the 38-year-old ferry", "un homme de 38 ans"
        if _WEIGHT.search(match.group() + text[end:end + 12]):
            continue
        kind = match.lastgroup or ""
        value = _VALUES[kind](match, language)
        if value:
            found.append(Found(kind, start, end, value, _about(text, start, end, language)))
    return found


def _matches(pattern: re.Pattern[str], before: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Try the pattern only at numbers and at the signs before them: most of a sentence is neither."""
    done = 0
    for number in _STARTS.finditer(text):
        if number.start() < done:
            continue
        sign = before.search(text, max(done, number.start() - _LONGEST_SIGN), number.start())
        match = (pattern.match(text, sign.start()) if sign else None) or pattern.match(text, number.start())
        if match is not None:
            done = match.end()
            yield match


def _is_age(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether a number of years or months is how old somebody or something is."""
    before, after = _aged(language)
    return text.startswith("-old", end) or text[start:end].endswith("-old") or bool(
        (before and before.search(text, 0, start)) or (after and after.match(text, end)))


@cache
def _aged(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    before, after = ("".join(rows(f"numbers.aged_{where}", language)) for where in ("before", "after"))
    return re.compile(before, re.IGNORECASE) if before else None, re.compile(after) if after else None


def _about(text: str, start: int, end: int, language: str) -> tuple[int, int] | None:
    phrase = noun_phrase_after(text, end) if language == "en" else None
    if phrase is not None and " " in text[phrase[0]:phrase[1]]:
        return phrase
    return clause_around(text, start, end) or phrase


_SPELT = frozenset(word for word in NUMBER_WORDS if word not in ("zero", "one"))
_SPELT_BEFORE = re.compile(rf"\b(?:point|hundred|thousand|{_WORDED}|one|zero|oh)(?:\s|\s?-\s?|\sand\s)$", re.IGNORECASE)
_HOUR = re.compile(r"(?:heures?|horas?|ore)$")
_CLOCK = re.compile(
    r"\b(?:à|vers|dès|avant|après|alentours de|às|las|alle|ore|até|(?:entre|tra)\s\d+\s[aeyà]t?)\s$", re.IGNORECASE)
_PARTED = re.compile(r"\d,\s$")
_WEIGHT = re.compile(r"pounds\s(?:heavier|lighter|overweight|in weight|of\s)")
_DURATION = re.compile(r"year|month|week|day|Jahre?|Monate|ans?\b|mois|años?|meses|anni|mesi|anos?\b")
_LONGEST_SIGN = 8
_STARTS = re.compile(rf"\d+|\b(?:{_WORDED})\b", re.IGNORECASE)


@cache
def _sign_before(language: str) -> re.Pattern[str]:
    own = numerals(language)
    return re.compile(rf"(?:(?<![\w$])(?:{_SIGNS}|{any_of(own.signs)})\.?\s?|(?:{any_of(own.before)})\s?|[+−-])$",
                      re.IGNORECASE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    english, own, spaced = language == "en", numerals(language), language not in UNSPACED
    bound, gap = (r"(?!\w)", r"\.?\s") if spaced else ("", r"\s?")
    great = any_of(tuple(word for word, _ in own.scales))
    scaled, greater = f"{great}|{_SCALED}", rf"(?P<greater>(?:(?:{_NUMBER})\s?(?:{great}){gap})*)"
    named = f"(?:{any_of(tuple(word for word, _ in own.money))}){bound}"
    range_ = rf"(?:{_NUMBER})(?:\s?[–-]\s?(?:{_NUMBER}))?"
    words = rf"|\b(?:{_WORDED})\b" if english else ""
    if english:
        counted = (rf"(?:-(?P<compound>{_DURATIONS})(?:-old)?\b"
                   rf"|\s(?P<unit>(?:(?:basis|percentage|square|cubic)\s)?(?:{_UNITS}))\b(?![’'])"
                   rf"(?!(?<=point)\s(?:\d|oh\b|zero\b|one\b|{_WORDED})))")
    else:
        units = "|".join(re.escape(unit) for unit in sorted(lines("numbers.units", language), key=len, reverse=True))
        counted = rf"\s?(?P<unit>{units})(?![\w²³/^]|-\w)(?P<compound>)" if units else ""
    quantity = (rf"|(?P<quantity>(?<![\w.,$€£¥₹/#-])(?<!\d:)(?:(?P<many>{range_}{words})"
                rf"(?:\s(?P<many_scale>hundred|{_SCALED})\b(?:\sd[e'’]\s?|\sdi\s)?)?{counted}))") if counted else ""
    return re.compile(
        rf"(?P<percentage>(?:{any_of(own.before)})\s?(?P<share_after>{range_})"
        rf"|(?<![0-9A-Za-z_.,])(?P<share>(?:[+−]|(?<!\w)-)?{range_}{words})\s?(?:%|per\s?cent(?!\w)|percent(?:age\spoints)?(?!\w)"
        rf"|pct\b|Prozent(?:punkte)?\b|pour\scent\b|por\sciento\b|por\scento\b|per\scento\b|procent\b|％|(?:{any_of(own.percent)}){bound})(?:\spoints?\b)?)"
        rf"|(?P<money>(?:(?<![\w$])(?P<before>{_SIGNS}|{any_of(own.signs)})\.?\s?(?P<amount>{range_})"
        rf"(?:\s?-?(?P<scale>(?:{great}){bound}(?!\d)|(?:{_SCALED})(?!\w)))?(?!\s?-?(?:{great}){bound}|[.,]?\d)"
        rf"|(?<![^\W{_WIDE}])(?<![.,$€£]){greater}(?P<amount_first>{_NUMBER}{words})\s?"
        rf"(?:(?P<scale_first>{scaled})(?:{gap}(?:d['’]|de\s|di\s)?|(?=[$€£]|kr(?!\w))))?"
        rf"(?P<after>{named}|(?:{_NAMES})(?![\w’']))))" + quantity, re.IGNORECASE)


def _number(text: str, language: str) -> Decimal | None:
    lowered = text.casefold().strip()
    if lowered in NUMBER_WORDS:
        return Decimal(NUMBER_WORDS[lowered])
    plain = re.sub(r"[’'٬\u00a0\u202f ]", "", lowered).lstrip("+").replace("−", "-")
    if language in COMMA_DECIMAL:
        plain = plain.replace(".", "").replace(",", ".") if "," in plain or re.fullmatch(
            r"-?\d{1,3}(?:\.\d{3})+", plain) else plain
    else:
        plain = plain.replace(",", "").replace("٫", ".")
    return Decimal(plain) if re.fullmatch(r"-?\d+(?:\.\d+)?", plain) else None


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _range(text: str, language: str, scale: int = 1, more: Decimal = _NOTHING) -> str:
    ends = re.split(r"(?<=\d)\s?[–-]\s?(?=\d)", text)
    numbers = [_number(end, language) for end in ends]
    if any(number is None for number in numbers):
        return ""
    return "–".join(_plain(number * scale + more) for number in numbers if number is not None)


def _percentage(match: Match[str], language: str) -> str:
    value = _range(match["share"] or match["share_after"], language)
    points = re.search(r"points?$|punkte$", match.group(), re.IGNORECASE)
    return f"{value} {'percentage points' if points else '%'}" if value else ""


def _money(match: Match[str], language: str) -> str:
    own, name = numerals(language), match["before"] or match["after"]
    currency = meaning(name, own.money) or CURRENCIES[folded(name)]
    scale = _scale(match["scale"] or match["scale_first"] or "", own)
    more = _NOTHING
    for amount, great in reversed(_GREATER.findall(match["greater"] or "")):
        number, before = _number(amount, language), _scale(great, own)
        if number is None or before <= scale:
            return ""
        more += number * before
    value = _range(match["amount"] or match["amount_first"], language, scale, more)
    return f"{value} {currency}" if value else ""


def _scale(word: str, own: Numerals) -> int:
    noughts = meaning(word, own.scales)
    return 10**int(noughts) if noughts else SCALES.get(folded(word), 1)


def _quantity(match: Match[str], language: str) -> str:
    scale = {"hundred": 100, **SCALES}.get(folded(match["many_scale"] or ""), 1)
    value = _range(match["many"], language, scale)
    unit = match["compound"] or match["unit"]
    if not match["compound"] and language == "en" and value != "1" and unit.casefold() in _SINGULARS:
        return ""  # "two family films" counts films
    if language in NOUNS and unit.islower() and unit.capitalize() in lines("numbers.units", language):
        return ""  # "2015 beschäftigte sich …": a noun has a capital
    unit = unit.casefold() if language == "en" else unit
    if match["compound"] and not unit.endswith("s") and unit != "km" and value != "1":
        unit += "s"
    return f"{value} {unit}" if value else ""


_MEASURES = frozenset(listed("numbers.measures"))
_SINGULARS = frozenset(unit for unit in listed("numbers.units") if unit not in _MEASURES and not {
    f"{unit}s", f"{unit}es", f"{unit[:-1]}ies"}.isdisjoint(listed("numbers.units"))) | {
        "person", "man", "woman", "child"}
"""Units in the singular: after another number than one they stand before what is counted."""

_VALUES = {"percentage": _percentage, "money": _money, "quantity": _quantity}
