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
from summarise.facts.bodies import CAPITAL, NOUNS, Bodies, bodies, either, find_bodies
from summarise.facts.doubts import opens_sentence
from summarise.facts.lexicon import given_names, lines, listed, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.facts.names import People

_PARTICLES = (
    "ben|bin|ibn|al|el|van der|van den|von der|de la|de|da|do|dos|das|del|della|di|van|von|zu|la|le|"
    "Graf von|Graf|Freiherr von|Le|La|De|Di|Du|Von|Van")
_CAPITAL_PARTICLES = frozenset(("Graf", "Freiherr", "Le", "La", "De", "Di", "Du", "Von", "Van"))
_SURNAME = rf"(?:(?:{_PARTICLES})\s|(?:al|el)-)?(?!\w+['’]\w){CAPITAL}"
_FURTHER = re.compile(rf"\s{_SURNAME}")
_GIVEN = given_names("")
LONGEST_OFFICE = 60
"""Signs of an office behind its first word ("ministre | de la Santé et de la Prévention")."""
_OF_OFFICE = (
    r"(?:\s[\w-]+)?(?:\s(?:(?:de|du|des|à|au|aux|en|chargée?|pour|auprès|près|del|della|dello|dei|degli|delle|alla|allo|ai|al|do|da|dos|"
    rf"das|no|na|nos|nas|para|per|von|der|für|im|in|beim)\s|(?:d|dell|all)['’])[^,.;:()]{{2,{LONGEST_OFFICE}}})?")
LEAST_SURNAME = 4
"""A shorter word alone is not taken for the surname it has been, where every noun has a capital."""
_LONGER = re.compile(r"\s(?:[^\W\d_a-zß-öø-ÿ]|\d)")
CLOSED = re.compile(r"\s?[,.;:!?()\"”»]|\s–|$")
"""What stands behind an apposition."""
_NUMERAL = re.compile(r"\s(?:I{1,3}|I[VX]|VI{0,3}|XI{0,3}|XI[VX]|XVI{0,3})(?!\w)")
_CAPITAL_BEFORE = re.compile(rf"(?<![\w’'-]){CAPITAL}(?:-|\s)$")
_ARTICLE_BEFORE = re.compile(r"\b(?:der|die|das|den|dem|des|im|am|zum|zur|El|San|Los)\s$")
_OF_NAME = re.compile(rf"(?<=\w\s){CAPITAL}\s(?:de|di)\s$")
_IN_NAME = re.compile(
    r"Amérique latine|Ciudad de |(?:Irlande|Corée|Macédoine) du |Olympique de |[Pp]ublique France|"
    r"France (?:insoumise|[Ii]nfo|[Bb]leu|[Cc]ulture|[Ii]nter)|den Bayern|FC Bayern")
"""Names that a country or a city is part of."""
_STREET_BEFORE = re.compile(
    r"\b(?:rues?|avenue|boulevard|place|stade|lycée|collège|hôpital|école|pont|aéroport|prix|fondation|gare|square|"
    r"rua|avenida|viaduto|praça|aeroporto|estádio|hospital|ponte|calle|plaza|estadio|aeropuerto|puente|via|piazza|"
    r"stadio|ospedale|premio|prêmio|parque|complexo|ginásio|parc|parco|Stadion|Stiftung|Preis)\s"
    rf"(?:de\s|d[ou]\s|da\s|del\s|(?-i:{CAPITAL})\s)?$", re.IGNORECASE)
_LED_BEFORE = re.compile(
    r"(?:\b(?:de|à|la|le|les|du|des|da|do|das|dos|di|del|della|dello|al|el|los|las|il|lo|a|o)\s|[dl]['’])$")
"""What leads to a place or a thing and not to a given name ("la procureure de Pau | Cécile Gensac")."""
_FOREIGN_BEFORE = re.compile(r"\b(?:New|South|North|West|East|Rio|Río|Port|Lake)\s$")
_SAINT_BEFORE = re.compile(r"\b(?:San|Santa|Santo|Sant['’]|São|Saint|Sainte|St\.|Sankt|Villa|Fort|Port)[\s-]?$")
_RUN_WORD = re.compile(r"(?:(?:L|Un|Dell|All|Nell|Dall|Sull)['’](?=[^\W\d_a-zß-öø-ÿ]))?(\S+)")
"""A word of a run without the article that opens a sentence before it ("L'Istat")."""
_NEAR = re.compile(rf"{CAPITAL}(?:\s{CAPITAL}){{0,3}}")


@dataclass(frozen=True, slots=True)
class Patterns:
    """What names are told by in one language."""

    given: re.Pattern[str]
    role: re.Pattern[str]
    office: re.Pattern[str]
    bodies: Bodies
    city: re.Pattern[str]
    listed: frozenset[str]
    countries: frozenset[str]
    cities: frozenset[str]
    roles: frozenset[str]
    not_names: frozenset[str]
    titles: frozenset[str]
    others: frozenset[str]
    nouns: bool


def find_foreign_names(text: str, language: str, people: People,
                       taken: tuple[tuple[int, int], ...] = ()) -> list[Found]:
    """Find people, organisations and places of a sentence; none in a language without a list of roles."""
    known = _patterns(language)
    if known is None:
        return []
    found: list[Found] = []
    held = list(taken)
    runs = tuple(_runs(text))
    for fact in (*find_bodies(text, known.bodies, runs, known.others, people.shorts), *_people(text, known, people),
                 *_places(text, known, runs)):
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
    leads = "|".join(lines("names.leads", language))
    shapes = "".join(f"|{row}" for row in rows("names.role_shapes", language))
    titles = either(lines("names.titles", language)) or "(?!)"
    more = "" if language in ("de", "nl") else rf"(?:\s{CAPITAL})?"
    name = rf"{CAPITAL}(?:\s[A-Z]\.)*(?:\s{_SURNAME}){{0,1}}{more}"
    countries, cities = countries_and_cities()
    not_names = frozenset(listed("names.not_names", language))
    known = frozenset(countries.get(language, ())) | frozenset(lines("names.places", language))
    return Patterns(
        given=re.compile(rf"(?:(?<![\w’'-])|(?<=\b[dDlLnN][’']))(?P<first>{CAPITAL})(?:\s[A-Z]\.)*(?:\s(?P<middle>{CAPITAL}))??"
                         rf"\s(?P<last>{_SURNAME}){more}"),
        role=re.compile(rf"(?<!\w)(?P<role>(?i:{either(roles)}){shapes})\s(?:(?:{titles})\s)?(?P<name>{name})"),
        office=re.compile(rf"(?<![\w’-])(?P<role>(?:{either(roles)})(?P<many>[sxi]|es)?{_OF_OFFICE}),\s$"),
        bodies=bodies(language),
        city=re.compile(rf"(?<!\w)(?i:{leads})(?:\s|(?<=['’]))(?P<name>{CAPITAL}(?:\s{CAPITAL}){{0,2}})"),
        listed=bodies(language).listed,
        countries=known, others=known | cities | not_names,
        cities=cities - not_names, roles=frozenset(roles), not_names=not_names,
        titles=frozenset(lines("names.titles", language)),
        nouns=language in NOUNS)


def _people(text: str, known: Patterns, people: People) -> Iterator[Found]:
    for match in known.role.finditer(text):
        role, name = match["role"], match["name"]
        addressed = role in known.titles and name.casefold() in known.roles  # "Signor Presidente"
        if addressed or _is_no_person(name, known) or (role not in known.titles and role.capitalize() in known.titles):
            continue  # "3,30 m. Cette crue": a title is written as it is listed
        start, end = match.start("name"), _whole_name(text, match.start("name"), match.end("name"), known)
        role = "" if role in known.titles else role
        yield Found("person", start, end, people.learn(people.full(text[start:end]), role))
    for match in _given(text, known):
        start, end = match.start(), _whole_name(text, match.start(), match.end(), known)
        doubtful = (known.nouns and _LONGER.match(text, end)) or _STREET_BEFORE.search(text, 0, start) or (
            _SAINT_BEFORE.search(text, 0, start))
        before = None if known.nouns else _CAPITAL_BEFORE.search(text, 0, start)
        if before is not None and not opens_sentence(text, before.start()) and text[start - 1] == " ":
            word = before.group()[:-1]
            other = word in known.listed | known.countries or word.casefold() in {*map(str.casefold, known.roles)}
            if not other and not _LED_BEFORE.search(text, 0, before.start()):
                start = before.start()  # "Luiz Antonio de Medeiros"
        if not doubtful and not _is_no_person(text[start:end], known) and not text.startswith(" &", end):
            yield Found("person", start, end, people.learn(text[start:end], _office(text, start, end, known)))
    for start, end, words in _runs(text, most=1):
        if words in people.names and not _is_no_surname(text, start, end, words, known):
            full = people.names[words]
            whole = text[:end].endswith(full)
            yield Found("person", end - len(full) if whole else start, end, people.roles.get(full, ""))


def _office(text: str, start: int, end: int, known: Patterns) -> str:
    """Return the office told before a name between commas ("la ministre du Travail, | Claire Exemple, …"), or ""."""
    found = known.office.search(text, max(0, start - 2 * LONGEST_OFFICE), start) if CLOSED.match(text, end) else None
    named = found is not None and not _GIVEN.isdisjoint(found["role"].split())
    return "" if found is None or found["many"] or named else found["role"]


def _given(text: str, known: Patterns) -> Iterator[re.Match[str]]:
    """Yield given names with the words behind them; a word that is none takes no name away with it."""
    place = 0
    while (match := known.given.search(text, place)) is not None:
        if is_given(match["first"]) and match["first"] not in known.not_names:
            yield match
            place = match.end()
        else:
            place = match.end("first")


def is_given(word: str) -> bool:
    """Tell whether a word is a given name, or several joined by hyphens ("Jean-Pierre")."""
    return all(part in _GIVEN for part in word.split("-"))


def _is_no_person(name: str, known: Patterns) -> bool:
    """Tell whether words behind a role or a given name are none's name ("Präsident Syriens", "Herr Professor")."""
    first, *rest = name.split()
    rest = [word for number, word in enumerate(rest, 1) if word not in _CAPITAL_PARTICLES or number == len(rest)]
    if known.nouns and " das " in name:
        return True  # "Lukas das Wort": an article, which in Portuguese is part of a surname
    if known.nouns and first.endswith("s") and (not rest or first[:-1] in known.countries | known.cities):
        return True
    if known.nouns and (name.removesuffix("s") in known.cities or name in known.cities):
        return True
    others = known.countries | known.not_names | known.listed | known.roles
    shouted = any(word.isupper() and len(word) > 1 and not _NUMERAL.match(f" {word}") for word in (first, *rest))
    return shouted or first in others or not {*rest}.isdisjoint(known.not_names | known.countries)


def _is_no_surname(text: str, start: int, end: int, words: str, known: Patterns) -> bool:
    """Tell whether a word that has been a surname is doubtful here: a place, or part of a longer name."""
    if words in known.others or words.isupper() or words in _GIVEN:
        return True
    if known.nouns:
        return len(words) < LEAST_SURNAME or _ARTICLE_BEFORE.search(text, 0, start) is not None
    before = _CAPITAL_BEFORE.search(text, 0, start)
    longer = before is not None and (before.group()[:-1] in _GIVEN or not opens_sentence(text, before.start()))
    return longer or _LONGER.match(text, end) is not None or _STREET_BEFORE.search(text, 0, start) is not None


def _leads_on(word: str) -> bool:
    """Tell whether a surname follows a word in a name: a given name, or a father's ("Wassiljewitsch")."""
    return word in _GIVEN or word.endswith(("witsch", "owna", "ewna"))


def _whole_name(text: str, start: int, end: int, known: Patterns) -> int:
    """Return where a name ends: with all its words where only names have capitals, and with its numeral."""
    while (_leads_on(text[start:end].split()[-1]) or not known.nouns) and (more := _FURTHER.match(text, end)):
        end = more.end()
    numeral = _NUMERAL.match(text, end)
    return numeral.end() if numeral else end


def _places(text: str, known: Patterns, runs: tuple[tuple[int, int, str], ...]) -> Iterator[Found]:
    for start, end, words in runs:
        before = None if known.nouns else _CAPITAL_BEFORE.search(text, 0, start)
        part = _FOREIGN_BEFORE.search(text, 0, start) or (
            before is not None and (text[start - 1] == "-" or not opens_sentence(text, before.start())))
        if words in known.countries and not part and not _IN_NAME.search(text[max(0, start - 16):end + 10]) and (
                known.nouns or not _LONGER.match(text, end)):
            yield Found("place", start, end, "")
    for match in known.city.finditer(text):
        name = match["name"]
        start, end = match.span("name")
        of_name = not known.nouns and _OF_NAME.search(text, 0, start)
        if name in known.cities and not of_name and not _IN_NAME.search(text[max(0, start - 16):end]):
            yield Found("place", start, end, "")


def _runs(text: str, most: int = 3) -> Iterator[tuple[int, int, str]]:
    """Yield the capitalised words of a text with their places, the longest runs first at each word."""
    for run in _NEAR.finditer(text):
        words = [match.span(1) for match in _RUN_WORD.finditer(run.group())]
        for first in range(len(words)):
            for last in range(min(len(words), first + most), first, -1):
                start, end = run.start() + words[first][0], run.start() + words[last - 1][1]
                yield start, end, text[start:end]
