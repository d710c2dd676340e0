"""What stands beside an English name and makes it doubtful: part of a longer name is widened, or is no fact."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarise.facts.lexicon import given_names, lines, listed

if TYPE_CHECKING:
    from summarise.facts import Found

_BEFORE = re.compile(r"(?<![\w’'.&-])([^\W\d_a-zß-öø-ÿ][\w’'-]*|[A-Z]\.)\s$")
_AFTER = re.compile(r"\s([^\W\d_a-zß-öø-ÿ][\w’'-]*)")
_NUMBER_BEFORE = re.compile(r"\d\s$")
_NAME_GOES_ON = re.compile(r"\s(?:for|of)\s")
_KIND_BEFORE = re.compile(
    r"\b(?:a|an|our|their|his|her|its|my|each|every|any|some|several|first|second|third|fourth|fifth|these|those)\s$",
    re.IGNORECASE)
_DIGITS = re.compile(r"\d")
_OWNED = re.compile(r"\b(?:an?|our|their|its|each|every|any)\s$", re.IGNORECASE)
_KIND_AFTER = re.compile(
    r"\s(?:segments?|business|businesses|divisions?|units?|brands?|products?|sales|revenues?|solutions?|categor(?:y|ies)|"
    r"customers|communit(?:y|ies)|collections?|platforms?|stores?|franchise|technolog(?:y|ies)|channels?|lines?|margins?|shares?|shareholders?|stock|employees|franchisees?|(?:Bill|Act|Grant|Index|Cup|Prize)\b)")
_SPOKESMAN = re.compile(r"\s(?:spokes\w+|officers?|officials?|sources?|statement|report)\b")
_PLACE_BEFORE = re.compile(r"(?<![\w’'.-])([A-Z][\w’-]+)\s(&\s)?$")
_NICKNAME = re.compile(r"\s[“\"'(]\w+[”\"')]\s[A-Z]")
_OF_BEFORE = re.compile(r"\b(?:City|County|Borough|Institute|School|All|New|First)\s(?:of\s(?:the\s)?)?$")
_THING = re.compile(r"\bthe\s$")
_LOWER = re.compile(r"\s[a-z]{3,}")
_LEAD = re.compile(r"(?:^|\s)(?:in|from|to|at|near|of|outside|around)\s$")
_PACT = re.compile(r"\b(?:Treaty|Declaration|Convention|Accords?|Duke|Duchess|Earl|Merchant)\sof\s$")
_ORDINARY = re.compile(r"(?:er|or|ist|man|men|woman|ly|ing|ed|an|ese|ish|time|star|side|day|wards?)$")
_AMBIGUOUS = frozenset(lines("names.ambiguous_places"))
_BESIDE_PLACES = frozenset(listed("names.beside_places"))
_NAMES = frozenset((*lines("names.places"), *lines("names.organisations")))
_GIVEN = given_names("en")
_PERSONAL = frozenset((*listed("names.titles"), *listed("names.roles"), *listed("names.modifiers"),
                       *(noun.capitalize() for noun in listed("names.role_nouns"))))
_TITLES = frozenset(listed("names.titles"))
_OPENERS = frozenset((*listed("names.openers"), *listed("names.interjections")))
_NOT_PART = _OPENERS | _PERSONAL | _NAMES
_NAMED_AFTER = _NAMES | _PERSONAL
_NOBODYS = _PERSONAL | _GIVEN | _OPENERS
_PUBLIC = frozenset((
    "Center", "Centre", "Office", "Network", "Exchange", "Fund", "Force", "Government", "Radio", "Television"))
"""General words that behind two others name a body ("Storm Prediction Center")."""
_GENERIC = frozenset(listed("names.generic_heads"))
_COMMON_WORDS = frozenset(("Labour", "Democrats", "Conservatives", "Republicans"))
_COMMON_HEADS = frozenset(listed("names.not_alone"))


def settled(text: str, fact: Found) -> Found | None:
    """Return a person, organisation or place as it stands, widened to its whole name, or None where it is doubtful."""
    return _CHECKS[fact.kind](text, fact)


def _before(text: str, start: int) -> tuple[str, int]:
    """Return the capitalised word that touches a name from the left and may belong to it, with its place."""
    match = _BEFORE.search(text, max(0, start - 30), start)
    if match is None or "'" in match[1] or "’" in match[1]:
        return "", start
    word = match[1]
    plain = word not in _NOT_PART and not (len(word) > 1 and word.isupper())
    return (word, match.start(1)) if plain else ("", start)


def _before_any(text: str, start: int) -> str:
    match = _BEFORE.search(text, max(0, start - 30), start)
    return match[1] if match else ""


def _after(text: str, end: int) -> str:
    """Return the capitalised word that touches a name from the right and belongs to nobody's name or role."""
    match = _AFTER.match(text, end)
    return match[1] if match and match[1].rstrip("'’s") not in _NOBODYS else ""


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word opens its sentence, so that its capital says nothing."""
    return not any(letter.isalnum() for letter in text[:start]) or text[:start].rstrip().endswith((".", ":", "?", "!"))


def _person(text: str, fact: Found) -> Found | None:
    words = text[fact.start:fact.end].split()
    thing = _THING.search(text, 0, fact.start) and _LOWER.match(text, fact.end)
    if thing or (len(words) == 1 and _after(text, fact.end)):
        return None  # "the Raymond James platform", "Morgan Stanley"
    if _KIND_AFTER.match(text, fact.end) or _NICKNAME.match(text, fact.end):
        return None  # "the loyal Kate Spade community"
    if _OWNED.search(text, 0, fact.start):
        return None  # "our Samuel Adams", "a Prime"
    titled = _before_any(text, fact.start) in _TITLES
    if len(words[0].rstrip(".")) == 1 or (len(words) == 1 and not titled and _NAME_GOES_ON.match(text, fact.end)):
        return None  # "Professor B: yes", "the General Architecture for Text"
    word, start = _before(text, fact.start)
    plural = len(words) > 1 and word.endswith("s") and opens_sentence(text, start)  # "Veterans Anna Meier and …"
    if not word or plural or (_ORDINARY.search(word) and word not in _GIVEN):
        return fact
    return _person(text, replace(fact, start=start)) if word in _GIVEN else None


def _organisation(text: str, fact: Found) -> Found | None:
    words = text[fact.start:fact.end].split()
    if _NUMBER_BEFORE.search(text, 0, fact.start) or (not words[-1].isupper() and _after(text, fact.end)):
        return None  # "Bayer Leverkusen"
    if len(words) == 1 and words[0] in _COMMON_WORDS and opens_sentence(text, fact.start):
        return None  # "Labour costs rose"
    speaks = _SPOKESMAN.match(text, fact.end)  # "a Suffolk Police spokesman"
    if (_KIND_BEFORE.search(text, 0, fact.start) and not speaks) or _KIND_AFTER.match(text, fact.end):
        return None  # "our Resource Group", "the Home Center business"
    longer = _PLACE_BEFORE.search(text, 0, fact.start)
    if longer is not None and (longer[1] in _NAMES or longer[2]):
        return replace(fact, start=longer.start(1))  # "Georgia Bureau of …", "Securities & Exchange Commission"
    if len(words) == 2 and words[1] in ("Centre", "Center", "Institution") and words[0] in _NAMED_AFTER:
        return None  # "Calgary Centre" is a constituency, "an American Institution" none at all
    if _generic(words) or _OF_BEFORE.search(text, 0, fact.start):
        return None
    common = len(words) == 2 and words[1] in _COMMON_HEADS and words[0] not in _NAMES and not words[0].isupper()
    listed_name = " ".join(words) in _NAMES
    return None if common and not listed_name and opens_sentence(text, fact.start) else fact


def _generic(words: list[str]) -> bool:
    """Tell whether a head such as "Services" stands behind words that nothing shows to be a name."""
    name = words[0].isupper() or words[0] in _NAMES or words[0] in _GIVEN or not {
        " ".join(words), " ".join(words[:-1])}.isdisjoint(_NAMES)
    return _DIGITS.search(" ".join(words)) is not None or (
        words[-1] in _GENERIC and len(words) > 1 and not name and not {"of", "for"} & {*words}
        and not (len(words) > 2 and words[-1] in _PUBLIC))


def _place(text: str, fact: Found) -> Found | None:
    name = text[fact.start:fact.end]
    if name in _AMBIGUOUS and not _LEAD.search(text, 0, fact.start):
        return None
    after = _after(text, fact.end)
    if _PACT.search(text, 0, fact.start) or (after and after not in _BESIDE_PLACES and not name.isupper()
                                             and "." not in name):
        return None
    word = _before(text, fact.start)[0]
    doubtful = word and word not in _BESIDE_PLACES and not _ORDINARY.search(word)
    return None if doubtful else fact


_CHECKS = {"person": _person, "organisation": _organisation, "place": _place}
