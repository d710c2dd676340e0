"""Names that a whole English document vouches for, whichever of its sentences does: read once, before its facts.

Much is named without what it is ("Acme said"), but somewhere beside a word that tells: "the software firm Acme",
"Acme's chairman", "the International Fencing Board (IFB)", "shares in Acme". It holds everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarise.facts.dates import WEEKDAYS
from summarise.facts.lexicon import given_names, lines, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITAL = r"[A-ZÀ-ÖØ-Þ](?:[\w-]|[’'](?!s\b)|&(?=\w))++"
_START = r"(?<![\w’'&-])"
"""Where a word begins; inside one nothing is tried, so that a text of one endless word costs no more than another."""
_NAME = rf"{_START}(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}+)"
_HEADS = frozenset(listed("names.organisation_heads")) - frozenset(listed("names.technical_heads"))
_LEGAL = frozenset(listed("names.company_forms"))
_JOINTS = frozenset(("of", "for", "and", "the", "on", "in", "to", "&"))
_PLACES = frozenset(lines("names.places"))
_GIVEN = given_names("en")
_OPENERS = frozenset((*listed("names.openers"), *listed("names.interjections")))
_PERSONAL = frozenset((*listed("names.titles"), *listed("names.roles"), *listed("names.modifiers"),
                       *map(str.capitalize, WEEKDAYS), *listed("names.beside_places")))
_NO_BODIES = frozenset(listed("names.not_bodies"))
_ORDINARY = re.compile(r"(?:ese|ish|ians?|can|ans|ists?|ed|ing|ly)$")


def _either(key: str) -> str:
    return "|".join(sorted(lines(key), key=len, reverse=True))


_KINDS = _either("names.body_kinds")
_ACTING = "|".join(sorted((*listed("names.saying"), *listed("names.acting"))))
_BEFORE = re.compile(rf"(?:\b(?:{_KINDS})|\b[Ss](?:hares|take|hareholders)\s(?:in|of)(?:\sthe)?)\s{_NAME}")
_AFTER = re.compile(
    rf"{_NAME}(?:\s(?:{_either('names.kinds_after')})\b|(?:['’]s)?\s(?:{_either('names.body_roles')})\b|"
    rf"(?:['’]s)?\sshare(?:s\b|holders|\sprice)|,\s(?:the|an?)\s(?:[\w'’-]+\s){{0,4}}(?:{_KINDS})\b|"
    rf"\s(?:said|says)\s(?:that\s)?(?:its\b|it\s(?:plan|expect|intend|aim|hope)\w*)|"
    rf"(?P<acts>\s(?:has\s|have\s|had\s|also\s)?(?:{_ACTING})\b))")
_ACCORDING = re.compile(r"\b[Aa]ccording\sto\s(?:the\s)?(?P<name>[A-Z](?:[A-Z]|&(?=[A-Z])){1,6})\b")
_FORM = re.compile(rf"(?:,(?=\s(?:Inc|Ltd|Limited|Corp|plc|PLC)\b))?\s(?:{'|'.join(sorted(_LEGAL))})\b")
_LAST_NAME = re.compile(rf"{_NAME}$")
_LONGEST = 60
_SHORTENED = re.compile(
    rf"{_START}(?P<long>{_CAPITAL}(?:\s(?:(?:of|for|and|the|on|in|to|&)\s){{0,2}}{_CAPITAL}){{1,8}})"
    r"\s\((?:the\s)?(?P<short>[A-Z][A-Za-z]*[A-Z])\)")
_ADDRESSED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s(?:{_CAPITAL}\s)?(?P<name>{_CAPITAL})")
_LOWER = re.compile(r"\b[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Vouched:
    """What a document vouches for: organisations by name, and surnames it addresses somebody by ("Mr Miller")."""

    bodies: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


def vouched(text: str) -> Vouched:
    """Read which names a document's text shows to be organisations and surnames."""
    surnames = frozenset(match["name"] for match in _ADDRESSED.finditer(text))
    bodies = {_usable(name) for name in _told(text)} - {""}
    for match in _SHORTENED.finditer(text):
        name = _spelt(match["long"].split(), match["short"])
        if name:
            bodies |= {name, match["short"]}
    common = frozenset(_LOWER.findall(text)) if bodies else frozenset()
    alone = "|".join(sorted(re.escape(name) for name in bodies if " " not in name))
    named = re.findall(rf"\b({_CAPITAL})\s({alone})\b", text) if alone else ()
    people = surnames | {last for first, last in named if first in _GIVEN}
    return Vouched(frozenset(name for name in bodies if name not in people
                             and (" " in name or name.isupper() or name.casefold() not in common)), surnames)


def _told(text: str) -> Iterator[str]:
    """Yield the names beside a word that tells an organisation."""
    for pattern in (_BEFORE, _ACCORDING):
        yield from (match["name"] for match in pattern.finditer(text))
    for match in _AFTER.finditer(text):
        if not match["acts"] or _usable(match["name"]).isupper():  # what else acts may be a person
            yield match["name"]
    for form in _FORM.finditer(text):
        named = _LAST_NAME.search(text, max(0, form.start() - _LONGEST), form.start())
        if named is not None:
            yield named["name"]


def _usable(name: str) -> str:
    """Return a name without the words that open a sentence, or "" where it may be a person's, a place's or a role."""
    words = name.split()
    while words and words[0] in _OPENERS:
        words.pop(0)
    while words and words[-1] in _LEGAL:
        words.pop()
    if not words or not _PERSONAL.isdisjoint(words) or not _GIVEN.isdisjoint(words):
        return ""
    whole = " ".join(words)
    if whole in _PLACES or whole in _NO_BODIES or words[0] in _NO_BODIES or words[-1] in _NO_BODIES:
        return ""
    return "" if len(words) == 1 and (len(whole) < 2 or _ORDINARY.search(whole)) else whole


def _spelt(words: list[str], short: str) -> str:
    """Return the words whose capitals spell the short form, where one of them names a body; else ""."""
    for start in range(len(words) - 1, -1, -1):
        capitals = "".join(word[0] for word in words[start:] if word not in _JOINTS)
        if capitals.casefold() == short.casefold():
            return " ".join(words[start:]) if not _HEADS.isdisjoint(words[start:]) else ""
    return ""
