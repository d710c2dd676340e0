"""People, organisations and places in languages other than English, by shipped lists and the words beside a name.

A capital letter says little where nouns have one too, so a name is taken only where something vouches for it: a given
name or a role before it, a word such as "Université de" or "GmbH" at its edge, a country's name, or a city's behind a
word that leads to a place.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarise.facts import Found
from summarise.facts.lexicon import lines, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.facts.names import People

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
_PARTICLES = "van der|van den|von der|de la|de|da|do|dos|das|del|della|di|van|von|zu|la|le"
_SURNAME = rf"(?:(?:{_PARTICLES})\s)?(?!\w+['’]\w){_CAPITAL}"
_FURTHER = re.compile(rf"\s{_SURNAME}")
_GIVEN = frozenset(listed("names.given"))
_ORGANISATIONS = frozenset(name for name in lines("names.organisations") if len(name) > 2)
_NOUNS = frozenset(("de",))
"""Languages in which every noun has a capital."""
_LONGER = re.compile(r"\s(?:[^\W\d_a-zß-öø-ÿ]|\d)")
_NEAR = re.compile(rf"{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}")


@dataclass(frozen=True, slots=True)
class Patterns:
    """What names are told by in one language."""

    given: re.Pattern[str]
    role: re.Pattern[str]
    organisation: re.Pattern[str]
    city: re.Pattern[str]
    listed: frozenset[str]
    countries: frozenset[str]
    cities: frozenset[str]
    not_names: frozenset[str]
    titles: frozenset[str]
    nouns: bool


def find_foreign_names(text: str, language: str, people: People,
                       taken: tuple[tuple[int, int], ...] = ()) -> list[Found]:
    """Find people, organisations and places of a sentence; none in a language without a list of roles."""
    known = _patterns(language)
    if known is None:
        return []
    found: list[Found] = []
    held = list(taken)
    for fact in (*_organisations(text, known), *_people(text, known, people), *_places(text, known)):
        if not any(fact.start < end and start < fact.end for start, end in held):
            found.append(fact)
            held.append((fact.start, fact.end))
    return found


@cache
def countries_and_cities() -> tuple[dict[str, list[str]], frozenset[str]]:
    """Return the shipped table of places: countries by language, and cities."""
    table = json.loads((files("resources") / "facts" / "places.json").read_text(encoding="utf-8"))
    return table["countries"], frozenset(table["cities"])


@cache
def _patterns(language: str) -> Patterns | None:
    roles = lines("names.roles", language)
    if not roles:
        return None
    heads, suffixes = _either(lines("names.heads", language)), _either(lines("names.suffixes", language))
    joints, leads = "|".join(lines("names.joints", language)), "|".join(lines("names.leads", language))
    more = "" if language in ("de", "nl") else rf"(?:\s{_CAPITAL})?"
    name = rf"{_CAPITAL}(?:\s[A-Z]\.)*(?:\s{_SURNAME}){{0,1}}{more}"
    countries, cities = countries_and_cities()
    not_names = frozenset(listed("names.not_names", language))
    return Patterns(
        given=re.compile(rf"(?<![\w’'-])(?P<first>{_CAPITAL})(?:\s[A-Z]\.)*(?:\s(?P<middle>{_CAPITAL}))??"
                         rf"\s(?P<last>{_SURNAME}){more}"),
        role=re.compile(rf"(?<!\w)(?P<role>(?i:{_either(roles)}))\s(?P<name>{name})"),
        organisation=re.compile(
            rf"(?<!\w)(?:(?i:{heads})(?:\s(?:{joints})\s?){_CAPITAL}"
            rf"(?:(?:\s(?:{joints})\s?|\s){_CAPITAL}){{0,2}}(?:(?:-)?\s(?:und|e|et|y)\s{_CAPITAL})?(?![\w-])|{_CAPITAL}(?:\s(?:&\s)?{_CAPITAL}){{0,3}}\s(?:{suffixes})(?!\w))"),
        city=re.compile(rf"(?<!\w)(?i:{leads})(?:\s|(?<=['’]))(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,2}})"),
        listed=_ORGANISATIONS | frozenset(lines("names.organisations", language)),
        countries=frozenset(countries.get(language, ())) | frozenset(lines("names.places", language)),
        cities=cities - not_names, not_names=not_names, titles=frozenset(lines("names.titles", language)),
        nouns=language in _NOUNS)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _organisations(text: str, known: Patterns) -> Iterator[Found]:
    for match in known.organisation.finditer(text):
        yield Found("organisation", match.start(), match.end(), "")
    for start, end, words in _runs(text):
        if words in known.listed and words not in known.countries:
            yield Found("organisation", start, end, "")


def _people(text: str, known: Patterns, people: People) -> Iterator[Found]:
    for match in known.role.finditer(text):
        name = match["name"]
        first = name.split()[0]
        genitive = known.nouns and name.endswith("s") and " " not in name  # "Präsident Syriens"
        if genitive or first in known.countries | known.not_names | known.listed or first.isupper():
            continue
        role = "" if match["role"] in known.titles else match["role"]
        yield Found("person", match.start("name"), match.end("name"), people.learn(people.full(name), role))
    for match in known.given.finditer(text):
        if match["first"] in _GIVEN and match["first"] not in known.not_names and not (
                {*match.group().split()[1:]} & (known.not_names | known.countries)):
            end = _whole_name(text, match)
            if not text.startswith(" &", end):
                yield Found("person", match.start(), end, people.learn(text[match.start():end], ""))
    for start, end, words in _runs(text, most=1):
        if words in people.names and words not in known.not_names and not words.isupper():
            full = people.names[words]
            whole = text[:end].endswith(full)
            yield Found("person", end - len(full) if whole else start, end, people.roles.get(full, ""))


def _whole_name(text: str, match: re.Match[str]) -> int:
    """Return where a name ends: a given name at its end asks for one more word."""
    end = match.end()
    while text[match.start():end].split()[-1] in _GIVEN and (more := _FURTHER.match(text, end)):
        end = more.end()
    return end


def _places(text: str, known: Patterns) -> Iterator[Found]:
    for start, end, words in _runs(text):
        if words in known.countries and (known.nouns or not _LONGER.match(text, end)):
            yield Found("place", start, end, "")
    for match in known.city.finditer(text):
        name = match["name"]
        if name in known.cities:
            yield Found("place", match.start("name"), match.end("name"), "")


def _runs(text: str, most: int = 3) -> Iterator[tuple[int, int, str]]:
    """Yield the capitalised words of a text with their places, the longest runs first at each word."""
    for run in _NEAR.finditer(text):
        words = [(match.start(), match.end()) for match in re.finditer(r"\S+", text[run.start():run.end()])]
        for first in range(len(words)):
            for last in range(min(len(words), first + most), first, -1):
                start, end = run.start() + words[first][0], run.start() + words[last - 1][1]
                yield start, end, text[start:end]
