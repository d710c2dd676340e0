"""Names that a whole English document vouches for, whichever of its sentences does: read once, before its facts.

Much is named without what it is ("Acme said"), but somewhere beside a word that tells: "the software firm Acme",
"Acme's chairman", "the International Fencing Board (IFB)", "shares in Acme". It holds everywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarise.facts.dates import WEEKDAYS
from summarise.facts.foreign import countries_and_cities
from summarise.facts.lexicon import given_names, lines, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CAPITAL = r"[A-ZÀ-ÖØ-Þ](?:[\w-]|[’'](?!s\b)|&(?=\w))++"
_START = r"(?<![\w’'&-])"
"""Where a word begins; inside one nothing is tried, so that a text of one endless word costs no more than another."""
_NAME = rf"{_START}(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,5}}+)"
_NAMED = re.compile(_NAME)
_OF_ANOTHER = re.compile(rf"\s(?:of|for|on)\s(?:the\s)?{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}+")
_ANOTHER = re.compile(rf"(?:,|,?\sand|\sor)\s(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}+)")
_HEADS = frozenset(listed("names.organisation_heads")) - frozenset(listed("names.technical_heads"))
_LEGAL = frozenset(listed("names.company_forms"))
_FIRM_ENDS = _LEGAL | frozenset(listed("names.firm_ends"))
_JOINTS = frozenset(("of", "for", "and", "the", "on", "in", "to", "&"))
_PLACES = frozenset(lines("names.places"))
_GIVEN = given_names("en")
_OPENERS = frozenset((*listed("names.openers"), *listed("names.interjections")))
_PERSONAL = frozenset((*listed("names.titles"), *listed("names.roles"), *listed("names.modifiers"),
                       *map(str.capitalize, WEEKDAYS), *listed("names.beside_places")))
_NO_BODIES = frozenset(listed("names.not_bodies"))
_ORDINARY = re.compile(r"(?:ese|ish|ians?|can|ans|ists?|ed|ing|ly)$")
_APPOSED = frozenset(lines("names.body_kinds"))
_KINDS = _APPOSED | frozenset(lines("names.kinds_before"))
_PLURALS = frozenset(kind[:-1] + "ies" if kind.endswith("y") else f"{kind}s" for kind in _APPOSED)
_MAKERS = re.compile(r"maker$|[a-z]+(?:mak|build)ers?$")
_LEADING = frozenset(lines("names.body_leads"))
_LEADS = 4
"""So many words before a name are looked at."""
_REACH = 60
_PIECE = 20_000
"""Characters that are searched at once: no other thread has its turn meanwhile, the window's neither."""


def _either(words: frozenset[str] | tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ACTING = "|".join(sorted((*listed("names.saying"), *listed("names.acting"))))
_IS_ONE = re.compile(
    rf"\s(?:{_either(lines('names.kinds_after'))})\b|,?\s(?:Inc|Ltd|Limited|Corp|plc|PLC)\b|"
    rf",\s(?:(?:the|an?|one\sof)\s)(?:(?!of\s)[\w'’-]+\s){{0,5}}"
    rf"(?:{_either(_APPOSED | _PLURALS)}|[a-z]+(?:mak|build)ers?)\b"
    r"(?!['’-]|\s(?:and\b|[a-z]+(?:[eo]r|man|ist|tive|ef|ss|ary|ad)\b))|"
    rf",?\swhich\s(?:{_either(listed('names.owning'))})\b|"
    r"\s(?:said|says)\s(?:that\s)?(?:its\b|it\s(?:plan|expect|intend|aim|hope)\w*)|"
    r"\s(?:has\s)?[a-z]+ed\s[^.;,\d]{3,60},\ssaying\sit\b")
_MAY_BE = re.compile(
    rf"(?:['’]s)?\s(?:{_either(lines('names.body_roles'))}|share(?:s\b|holders|\sprice))\b|"
    rf"['’]s\s(?:{_either(lines('names.body_things'))})\b|\s(?:has\s)?(?:reported|posted|made)\s"
    r"(?:[\w,.$£€-]+\s){0,5}(?:profits?|loss(?:es)?|earnings|revenues?|sales)\b")
_ACTS = re.compile(rf"\s(?:(?:has\s|have\s|had\s|also\s)?(?:{_ACTING})|{_either(listed('names.crews'))})\b")
_SPEAKS = re.compile(r"\s(?:has\s|had\s|also\s)?(?:said|says|reported|reports|warned|announced|confirmed|denied)\b")
_NO_SPEAKERS = frozenset(listed("names.not_speakers"))
_PLAYS = re.compile(rf"(?:['’]s)?\s(?:(?:{_either(listed('names.players'))})\b|(?:boss|manager|coach)\s[A-Z])")
_ACCORDING = frozenset(("according to", "according to the", "told", "told the"))
_SHORTENED = re.compile(
    rf"{_START}(?P<long>{_CAPITAL}(?:\s(?:(?:of|for|and|the|on|in|to|&)\s){{0,2}}{_CAPITAL}){{1,8}})"
    r"\s\((?:the\s)?(?P<short>[A-Z][A-Za-z]*[A-Z])\)")
_ADDRESSED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s(?:{_CAPITAL}\s)?(?P<name>{_CAPITAL})")
_FOLLOWS = re.compile(r"(?:['’]s?)?,?\s(?P<word>[\w-]+)")
_TELLING = frozenset((
    *(entry.split()[0] for key in ("kinds_after", "body_roles", "body_things") for entry in lines(f"names.{key}")),
    *listed("names.saying"), *listed("names.acting"), *listed("names.players"), *listed("names.crews"), *_LEGAL,
    *listed("names.following")))
"""What may follow a body's name, beside verbs in -ed; the patterns are tried nowhere else."""
_LED_BY = frozenset(entry.split()[-1] for entry in (*_KINDS, *_PLURALS, *_LEADING, *_ACCORDING)) | {
    "as", "like", "including", "called", "named"}


@dataclass(frozen=True, slots=True)
class Vouched:
    """What a document vouches for: organisations by name, and surnames it addresses somebody by ("Mr Miller")."""

    bodies: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


def vouched(text: str, beat: Callable[[], None] = lambda: None) -> Vouched:
    """Read which names a document's text shows to be organisations and surnames; `beat` is called now and then."""
    surnames = frozenset(match["name"] for match in _found(_ADDRESSED, text, beat))
    runs = _found(_NAMED, text, beat)
    bodies = set(_told(text, runs)) - {""}
    for match in _found(_SHORTENED, text, beat):
        name = _spelt(match["long"].split(), match["short"])
        if name:
            bodies |= {name, match["short"]}
    words = (run["name"].split() for run in runs)
    people = surnames | {after for run in words for first, after in pairwise(run) if first in _GIVEN}
    return Vouched(frozenset(name for name in bodies if name not in people
                             and (" " in name or name.isupper() or not _is_word(name.casefold(), text))), surnames)


def _found(pattern: re.Pattern[str], text: str, beat: Callable[[], None]) -> list[re.Match[str]]:
    """Find a pattern piece by piece; each ends with the full stop of a paragraph, beyond which no name goes."""
    found: list[re.Match[str]] = []
    start = 0
    while start < len(text):
        beat()
        end = text.find(".\n", start + _PIECE) + 1 or len(text)
        found += pattern.finditer(text, start, end)
        start = end
    return found


def _is_word(word: str, text: str) -> bool:
    return word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None


def _told(text: str, runs: list[re.Match[str]]) -> Iterator[str]:
    """Yield the names beside a word that tells an organisation."""
    for match in runs:
        start, end = match.span()
        words, follows = match["name"].split(), _FOLLOWS.match(text, end)
        if words[1:] and words[-1] in _FIRM_ENDS:
            yield _usable(match["name"])
        lead = text[max(0, start - _REACH):start].split()[-_LEADS:]
        last = lead[-1].rstrip(",") if lead else ""
        told = follows is not None and (follows["word"] in _TELLING or follows["word"].endswith("ed"))
        if not told and last not in _LED_BY and not _MAKERS.match(last):
            continue
        yield _body(match, text, lead)
        if _are_kinds(lead):
            while (more := _ANOTHER.match(text, end)) is not None:
                yield _usable(more["name"])
                end = more.end()


def _body(match: re.Match[str], text: str, lead: list[str]) -> str:
    """Return the organisation that a run of capitalised words names by what stands beside it, or ""."""
    name, end, kind = match["name"], match.end(), _is_kind(lead)
    longer = _OF_ANOTHER.match(text, end) if kind else None
    if longer is not None:
        return f"{name}{longer.group()}"  # "the group Friends of the Earth"
    if kind or _IS_ONE.match(text, end):
        return _usable(name, sure=kind or not text.startswith(",", end))
    if lead and lead[-1].endswith(",") and text.startswith(",", end) and _is_kind([*lead[:-1], lead[-1][:-1]]):
        return _usable(name)  # "the insurer, Acme, …"
    if _PLAYS.match(text, end) and name in countries_and_cities()[1]:
        return name
    if _is_led(lead) or _MAY_BE.match(text, end):
        return _usable(name)
    before = {" ".join(lead[-count:]).lower() for count in (1, 2, 3)}
    if (before & {"the"} or name.startswith("The ")) and (
            _SPEAKS.match(text, end) or before & {"according to the", "told the"}):
        return _speaking(_usable(name))
    usable = _usable(name)  # what else acts may be a person
    return usable if usable.isupper() and (_ACTS.match(text, end) or before & _ACCORDING) else ""


def _is_kind(lead: list[str]) -> bool:
    """Tell whether the words before a name say what kind of body it is ("the charity | Acme", "firms like | Acme")."""
    if lead[-1:] in (["called"], ["named"]):
        lead = lead[:-1]
    last = " ".join(lead[-1:])
    return bool(last in _KINDS or " ".join(lead[-2:]) in _KINDS or _MAKERS.match(last)
                ) or _are_kinds(lead)


def _are_kinds(lead: list[str]) -> bool:
    if lead[-2:] == ["such", "as"]:
        lead = lead[:-2]
    elif lead[-1:] in (["like"], ["including"]):
        lead = lead[:-1]
    return any(" ".join(lead[-count:]).rstrip(",").lower() in _PLURALS for count in (1, 2))


def _is_led(lead: list[str]) -> bool:
    """Tell whether what stands before a name is a body's ("a stake in | Acme", "an analyst at | Acme")."""
    if lead[-1:] == ["the"]:
        lead = lead[:-1]
    return any(" ".join(lead[-count:]).lower() in _LEADING for count in (2, 3))


def _speaking(name: str) -> str:
    """Return a name behind "the" that speaks, or "" where it is a compatriot's, a townsman's or a ruler's."""
    word = name.rpartition(" ")[2]
    townsman = word.endswith(("er", "ers")) and not {word[:-2], word[:-1], word[:-3]}.isdisjoint(_PLACES)
    return "" if townsman or word.endswith(("man", "men")) or not _NO_SPEAKERS.isdisjoint(name.split()) else name


def _usable(name: str, *, sure: bool = False) -> str:
    """Return a name without the words that open a sentence, or "" where it may be a person's, a place's or a role.

    A name that is `sure` to be a body's may begin as a person's does ("Christian Aid").
    """
    words = name.rstrip("'’").split()
    while words and words[0] in _OPENERS:
        words.pop(0)
    while words and words[-1] in _FIRM_ENDS:
        words.pop()
    personal = not _PERSONAL.isdisjoint(" ".join(words).replace("-", " ").split())
    if not words or personal or not (_GIVEN.isdisjoint(words) or (sure and words[1:])):
        return ""
    whole = " ".join(words)
    if whole in _PLACES or not _NO_BODIES.isdisjoint((whole,) if sure and words[1:] else (whole, words[0], words[-1])):
        return ""
    alone = len(words) == 1 and (len(whole) < 2 or whole in _HEADS or _ORDINARY.search(whole))
    return "" if alone else whole


def _spelt(words: list[str], short: str) -> str:
    """Return the words whose capitals spell the short form, where one of them names a body; else ""."""
    for start in range(len(words) - 1, -1, -1):
        capitals = "".join(word[0] for word in words[start:] if word not in _JOINTS)
        if capitals.casefold() == short.casefold():
            return " ".join(words[start:]) if not _HEADS.isdisjoint(words[start:]) else ""
    capitals = "".join(word[0] for word in words if word not in _JOINTS)  # in another tongue or order
    strange = (Counter(short) - Counter(capitals)).total()
    return "" if strange > len(short) // 4 or _HEADS.isdisjoint(words) else " ".join(words)
