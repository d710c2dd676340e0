"""People with their role, organisations and places, where capital letters and shipped lists make them sure. English."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from summarise.facts import Found
from summarise.facts.dates import WEEKDAYS
from summarise.facts.doubts import settled
from summarise.facts.foreign import CLOSED, countries_and_cities
from summarise.facts.lexicon import given_names, lines, listed
from summarise.facts.vouching import Vouched

_TITLES = frozenset(listed("names.titles"))
_ROLES = frozenset(listed("names.roles"))
_ROLE_NOUNS = frozenset(listed("names.role_nouns"))
_MODIFIERS = frozenset(listed("names.modifiers"))
_GIVEN = given_names("en")
_SAYING = frozenset(listed("names.saying"))
_PARTICLES = frozenset(listed("names.particles"))
_HEADS = frozenset(listed("names.organisation_heads"))
_CLUBS = frozenset(listed("names.clubs"))
_HEADED = _HEADS | _CLUBS
_NOT_ALONE = frozenset(listed("names.not_alone"))
_NOT_ORGANISATIONS = lines("names.not_organisations")
_NO_BODIES = frozenset(listed("names.not_bodies"))
_ORGANISATIONS = frozenset(lines("names.organisations"))
_ORGANISATIONS |= {name.capitalize() for name in _ORGANISATIONS if name.isupper() and name.isalpha() and len(name) > 3}
_PLACES = frozenset(lines("names.places"))
_NOT_PLACE_AFTER = frozenset(listed("names.not_place_after"))
_NOT_SURNAMES = frozenset(listed("names.not_surnames"))
_JOB_TITLES = frozenset(listed("names.job_titles"))
_LEGAL = frozenset(listed("names.legal_forms"))
_NOT_SHORT = _PLACES | _NO_BODIES
_LONGER = _HEADS | _NOT_SURNAMES | {"Officer", "Director", "Manager"}
_NO_NAMES = _ROLES | _HEADS | _NOT_SURNAMES
_ABBREVIATED = _TITLES | frozenset(("Inc", "Ltd", "Co", "Corp", "Bros", "St"))
_BEFORE_NAMES = _ROLES | _TITLES
_OPENERS = frozenset((*listed("names.openers"), *listed("names.interjections")))
_DAYS = frozenset(map(str.capitalize, WEEKDAYS))
_LONGEST = 4
_REACH = 80
"""Signs before a name among which its role is looked for."""

_WORD = r"(?:[^\W\d_a-zß-öø-ÿ](?:[\w’']|&(?=\w)|\.(?=\w)|-(?=\w))*\.?)"
_JOINTS = "|".join(("of", "for", "and", "on", r"of\sthe", r"for\sthe", *sorted(_PARTICLES)))
_RUN = re.compile(rf"{_WORD}(?:\splc\b|\s(?:(?:{_JOINTS})\s)?{_WORD})*")
_PART = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_OWNERS = re.compile(
    r"(?:[^\W\d_]+s['’]|(?:People|Children|Women|Men|Queen|King)['’]s)\s(?:[A-Z][\w-]+\s)?(?:"
    + "|".join(sorted(_HEADS)) + r")\b")
"""What a body is named after ("the Workers' Union", "the Children's Society") and does not own it."""
_APPOSITION = re.compile(
    r",\s(?:(?:our|my|your|its|their|his|her)\s)?"
    r"(?P<role>(?:the\s|an?\s)?(?:[^\W\d_][\w’'-]*\s){0,4}?(?:" + "|".join(sorted(_ROLE_NOUNS))
    + r")(?:\s(?:of|at|for|to|with|in)\s(?:the\s)?[^,;.]{2,50})?)(?=[,;.])", re.IGNORECASE)
_ROLE_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)|['’]s?)\s"
    r"(?P<role>(?:(?!(?:of|the|for|to|in|by|with|and)\b)[^\W\d_][\w-]*\s){0,4}?(?i:"
    + "|".join(sorted(_ROLE_NOUNS)) + r")(?:\s(?:of|for)\s(?:the\s)?(?:[\w’'-]+\s?){1,4})?),\s$")
"""Who somebody is, told before his name ("the Environment Secretary, | David Loames")."""
_NUMERAL = re.compile(r"(?:I{2,3}|I[VX]|VI{0,3}|XI{0,3}|XI[VX]|XVI{0,3})$")
_CITY_LEAD = re.compile(r"\b(?:in|near|outside)\s$")
_SITE_LEAD = re.compile(r"\b(?:in|near|outside|at|from|to|of|on|around|between)\s$")
_SAINTS = frozenset(("St", "Saint", "San", "Santa", "Los", "Las"))
_SITES = frozenset(listed("names.sites"))
_REGION = re.compile(r",\s(\w+(?:\s[A-Z]\w+)?)")
_SAID = re.compile(r"\s(?:(?:also|later|then|has|had)\s)?(?:" + "|".join(sorted(_SAYING)) + r")\b")
_CALLED = re.compile(r"(?<![\w-])(?:" + "|".join(sorted(listed("names.callings"))) + r")\s$")
_AGED = re.compile(r",\s(?:aged\s)?\d{2}(?=[,.]|\s(?:who|from|of)\b)|,?\swho\b")
_OF_FIRMS = re.compile(r"\b(?:partner|owner|member|leader|producer|designer|representative)\b", re.IGNORECASE)
_SAID_BEFORE = re.compile(r"[,”\"’'–-]\s?(?:" + "|".join(sorted(_SAYING)) + r")\s$")


@dataclass(slots=True)
class People:
    """The people named so far in a document, by surname: full name and role. Filled as the text is read.

    `shorts` are the initials of the organisations named so far ("BA" of British Airways), `known` is what the whole
    document vouches for; both in English.
    """

    names: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    shorts: set[str] = field(default_factory=set)
    known: Vouched = field(default_factory=Vouched)

    def learn(self, name: str, role: str) -> str:
        """Remember a full name with its role, and return the role known of it."""
        surname = name.split()[-1]
        self.names[surname] = name
        if role or name not in self.roles:
            self.roles[name] = role or self.roles.get(name, "")
        return self.roles[name]

    def full(self, name: str) -> str:
        """Return the full name known for a surname, else the name itself."""
        return self.names.get(name, name)


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    start: int
    end: int


def find_names(text: str, people: People, taken: tuple[tuple[int, int], ...] = ()) -> list[Found]:
    """Find people, organisations and places of a sentence, in reading order."""
    found: list[Found] = []
    for run in _RUN.finditer(text):
        if run.group() in _OPENERS:
            continue
        parts = _parts(text, run.start(), run.end())
        found.extend(_names_in(text, parts, people))
    sure = (fact if _is_spelt_out(text, fact, people) else settled(text, fact) for fact in found)
    return [fact for fact in sure
            if fact is not None and not any(fact.start < end and start < fact.end for start, end in taken)]


def _is_spelt_out(text: str, fact: Found, people: People) -> bool:
    """Tell whether the document vouches for a name of several words, which nothing beside it then makes doubtful."""
    name = text[fact.start:fact.end]
    return " " in name and name in people.known.bodies


def _parts(text: str, start: int, end: int) -> list[_Part]:
    parts = []
    for match in _PART.finditer(text, start, end):
        word = match.group() if _OWNERS.match(text, match.start()) else _POSSESSIVE.sub("", match.group())
        if word.endswith(".") and len(word) > 2 and word.count(".") == 1 and word[:-1] not in _ABBREVIATED:
            word = word[:-1]
        parts.append(_Part(word, match.start(), match.start() + len(word)))
    return parts


def _names_in(text: str, parts: list[_Part], people: People) -> list[Found]:
    """Read a run of capitalised words from the left: the longest sure name at each word, else the word is passed."""
    found: list[Found] = []
    place = 0
    rules = _RULES if any(part.text.rstrip(".") in _HEADED for part in parts) else _RULES[1:]
    while place < len(parts):
        if parts[place].text in _OPENERS:
            place += 1
            continue
        for rule in rules:
            result = rule(text, parts, place, people)
            if result is not None:
                fact, used = result
                found.append(fact)
                place += used
                break
        else:
            place += 1
    return found


def _fact(kind: str, parts: list[_Part], value: str) -> Found:
    return Found(kind, parts[0].start, parts[-1].end, value)


def _broken(parts: list[_Part]) -> bool:
    """Tell whether a possessive ends a name inside the parts ("India's Ministry" is no one name)."""
    return any(after.start - before.end > 1 for before, after in pairwise(parts))


def _organisation(text: str, parts: list[_Part], place: int, people: People) -> tuple[Found, int] | None:
    rest = parts[place:]
    if len(rest) > 1 and rest[0].text.isupper() and rest[1].text == "and":
        return None  # "BBN and Science Applications Corporation" are two
    # "General Medical Council", "Justice Department"
    general = (rest[0].text == "General" and len(rest) > 2 and rest[1].text not in _GIVEN) or (
        rest[0].text == "Justice" and len(rest) > 1 and rest[1].text in _HEADS)
    if not rest[0].text[0].isupper() or (rest[0].text in _ROLES and not general) or rest[0].text.rstrip(".") in _TITLES:
        return None
    best = 0
    headed = False
    for count in range(2, min(len(rest), 9) + 1):
        piece = rest[:count]
        last = piece[-1].text.rstrip(".")
        if _broken(piece) or last in _DAYS or (last == "on" and not (count == 2 and piece[0].text in _HEADS)):
            break
        headless = len(rest) == count or rest[count].text not in _HEADS  # but "Devon and Cornwall Police"
        if piece[-2].text == "and" and ((last in _PLACES and headless) or (
                not headed and piece[-3].text.rstrip(".") in _HEADS | _LEGAL | _ORGANISATIONS | {"House"})):
            break
        if last in ("of", "for") and piece[-2].text not in _HEADS and not headed:
            break
        heads = (last in _HEADS and last not in _ROLES) or (last in _CLUBS and count == len(rest))
        if heads and not _opens_sentence(text, piece, count):
            best = count
        headed = headed or (last in ("of", "for", "on") and piece[-2].text in _HEADS)
        if headed and last[:1].isupper():
            best = count
    if not best:
        return None
    piece = rest[:best]
    words = " ".join(part.text for part in piece)
    if words in _PLACES or words.endswith(_NOT_ORGANISATIONS):
        return None  # "West Bank"; and every company has a board
    called = best > 2 and text[:piece[0].start].endswith(("the ", "The "))  # "the Anna Meier Centre"
    if piece[0].text in _GIVEN and piece[-1].text.rstrip(".") not in _LEGAL and not called:
        return None
    people.shorts.add("".join(part.text[0] for part in piece if part.text[0].isupper()))
    return _fact("organisation", piece, ""), best


def _opens_sentence(text: str, piece: list[_Part], count: int) -> bool:
    """Tell whether a two-word name owes its first capital to the sentence or to an article ("The Bank")."""
    return count == 2 and piece[0].text in ("The", "A", "An", "This", "That", "Our", "Their", "Its", "His", "Her", "In",
                                            "Each", "Every", "No", "Any", "New", "Some", "Another", "Both", "At", "For")


def _person(text: str, parts: list[_Part], place: int, people: People) -> tuple[Found, int] | None:
    rest = parts[place:]
    lead = _role_words(rest)
    name = _name_words(rest[lead:])
    before = " ".join(part.text for part in rest[:lead])
    if name == 1 and lead and rest[lead - 1].text in _JOB_TITLES:
        name = 0  # "Manager Expert": only a form of address stands before a surname alone
    if lead and not _broken(rest[:lead + 1]) and name and _is_role(rest[:lead]) and not _goes_on(rest[lead + name:]):
        return _known_person(text, rest[lead:lead + name], people, "" if _only_title(rest[:lead]) else before,
                             lead + name)
    name = _name_words(rest)
    if not name:
        return None
    piece = rest[:name]
    first = piece[0].text
    if name >= 2 and _goes_on(rest[name:]):
        return None
    whole = " ".join(part.text for part in piece)
    if whole in people.known.bodies:
        return None  # "Christian Aid"
    if name >= 2 and first in _GIVEN:
        return _known_person(text, piece, people, "", name)
    if _is_listed(whole):
        return None
    if name == 1 and first in people.names:
        return _fact("person", piece, people.roles.get(people.names[first], "")), 1
    if first in _MODIFIERS or any(part.text in _GIVEN for part in piece[1:]):
        return None  # "the MP for Keighley Kris Hopkins"
    told = _speaks(text, piece) if name == 1 else _is_told(text, piece, people)
    return _known_person(text, piece, people, "", name) if told and (name > 1 or first in _GIVEN) else None


def _speaks(text: str, piece: list[_Part]) -> bool:
    """Tell whether a verb of saying stands beside a name."""
    start, end = piece[0].start, piece[-1].end
    return bool(_SAID.match(text, end) or _SAID_BEFORE.search(text, max(0, start - 20), start))


def _is_told(text: str, piece: list[_Part], people: People) -> bool:
    """Tell whether something beside two capitalised words shows a person: a verb, a calling, an age, an address."""
    start, end = piece[0].start, piece[-1].end
    if _speaks(text, piece):
        return True
    apart = piece[0].text.rstrip(".") in _SAINTS or any(
        part.text in _PLACES or part.text in people.known.bodies or part.text in _DAYS for part in piece)
    if apart:
        return False
    apposition = _APPOSITION.match(text, end)
    return bool(piece[-1].text in people.known.surnames or _CALLED.search(text, max(0, start - 20), start)
                or _AGED.match(text, end) or (apposition and not _OF_FIRMS.search(apposition["role"])))


def _goes_on(after: list[_Part]) -> bool:
    """Tell whether the words of a name belong to a longer one ("Chief Risk | Officer", "Anna Meier | Centre")."""
    return bool(after) and after[0].text in _LONGER


def _known_person(text: str, piece: list[_Part], people: People, role: str, used: int) -> tuple[Found, int]:
    name = " ".join(part.text for part in piece)
    if not role:
        start, end = piece[0].start, piece[-1].end
        told = _APPOSITION.match(text, end) or (
            _ROLE_BEFORE.search(text, max(0, start - _REACH), start) if CLOSED.match(text, end) else None)
        role = told["role"] if told else ""
    if len(piece) == 1:
        full = people.full(name)
        known = people.learn(full, role) if full != name or role else people.roles.get(full, "")
        return _fact("person", piece, known), used
    return _fact("person", piece, people.learn(name, role)), used


def _role_words(parts: list[_Part]) -> int:
    """Count the words of a role before a name ("US Defence Secretary | Pete Hegseth")."""
    count = 0
    last_role = 0
    while count < len(parts):
        word = parts[count].text.rstrip(".")
        if word in _ROLES or word in _TITLES or word.split("-")[-1] in _ROLES:
            count += 1
            last_role = count
        elif " ".join(part.text for part in parts[count:count + 2]) in _PLACES:
            count += 2  # "Northern Ireland Secretary"
        elif word in _MODIFIERS or word in _PLACES or (count and word in ("of", "for", "and") and last_role == 0):
            count += 1
        else:
            break
    return last_role


def _is_role(parts: list[_Part]) -> bool:
    return bool(parts) and (parts[-1].text.rstrip(".") in _BEFORE_NAMES or "-" in parts[-1].text)


def _only_title(parts: list[_Part]) -> bool:
    return all(part.text.rstrip(".") in _TITLES for part in parts)


def _name_words(parts: list[_Part]) -> int:
    """Count the words that can be a person's name: capitals and particles, up to four, not in lists of other things."""
    count = 0
    for number, part in enumerate(parts[:_LONGEST]):
        word = part.text
        if number and part.start - parts[number - 1].end > 1:
            break
        if (word in _PARTICLES and count) or (len(word) == 1 and number):
            continue  # an initial without its stop ends no name
        if count and _NUMERAL.match(word):
            return number + 1
        if not word[0].isupper() or word in ("of", "for", "and") or word.rstrip(".") in _NO_NAMES:
            break
        if word.isupper() and len(word) > 1 and not (len(word) == 2 and word.endswith(".")):
            break
        if number == 0 and word in _PLACES and word not in _GIVEN:
            break
        count = number + 1
    return count


def _is_listed(words: str) -> bool:
    return words in _PLACES or words in _ORGANISATIONS


def _listed(text: str, parts: list[_Part], place: int, people: People) -> tuple[Found, int] | None:
    rest = parts[place:]
    for count in range(min(_LONGEST, len(rest)), 0, -1):
        piece = rest[:count]
        if _broken(piece):
            continue
        words = " ".join(part.text for part in piece)
        if words in _cities() and _CITY_LEAD.search(text, 0, piece[0].start):
            return _fact("place", piece, ""), count
        known = words in people.known.bodies or (words in people.shorts and words not in _NOT_SHORT)
        if known or (words in _ORGANISATIONS and not (count == 1 and words in _NOT_ALONE)):
            if count > 1:
                people.shorts.add("".join(part.text[0] for part in piece))
            return _fact("organisation", piece, ""), count
        if words in _PLACES:
            after = rest[count].text if len(rest) > count else ""
            before = parts[place - 1].text if place and not _broken(parts[place - 1:place + 1]) else ""
            if after in _NOT_PLACE_AFTER or (len(before) > 1 and before.isupper() and before.isalpha()):
                return None  # "Leeds University", "AM USA"
            return _fact("place", piece, ""), count
        if _is_site(text, piece):
            return _fact("place", piece, ""), count
    return None


def _is_site(text: str, piece: list[_Part]) -> bool:
    """Tell whether a name behind "at" or "from" is a park's or a lake's, or stands before its region's."""
    region = _REGION.match(text, piece[-1].end) if text.startswith(",", piece[-1].end) else None
    if not (region or piece[-1].text in _SITES) or not _SITE_LEAD.search(
            text, max(0, piece[0].start - 10), piece[0].start):
        return False
    if not all(part.text[0].isupper() for part in piece) or not _BEFORE_NAMES.isdisjoint(part.text for part in piece):
        return False
    inside = region is not None and (region[1] in _PLACES or region[1].split()[0] in _PLACES)
    apart = not any(_is_listed(part.text) or part.text in _DAYS or part.text in _HEADS for part in piece)
    return (len(piece) > 1 and piece[-1].text in _SITES) or (inside and apart)


@cache
def _cities() -> frozenset[str]:
    return countries_and_cities()[1] - _GIVEN - frozenset(listed("names.not_names"))


_RULES = (_organisation, _person, _listed)
