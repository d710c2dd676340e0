"""Quotations of a sentence with their speaker: the name beside a verb of saying, outside the quotation marks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarise.facts import Found
from summarise.facts.dates import WEEKDAYS
from summarise.facts.lexicon import lines, listed, rows
from summarise.facts.numerals import UNSPACED

if TYPE_CHECKING:
    from summarise.facts.names import People

LEAST_WORDS = 5
"""Shorter words in quotation marks without a speaker are terms and titles, not what somebody said."""

LEAST_SIGNS = 12
"""The same where no space sets words apart."""

_QUOTED = re.compile(
    r'(?<![\w.,!?])"(?=\S)([^"“”]{2,}?)(?<=\S)"|“([^“”]{2,})”|„([^„“”]{2,})[“”]'
    r'|(?<![\w.,!?…])«\s?([^«»]{2,}?)\s?»|(?<![\w.,!?…])»(?=\w)([^«»]{2,}?)«|(?<![\w.,!?…])”(?=\w)([^“”„]{2,}?)”'
    r'|「([^「」]{2,})」')
_MARK = re.compile(r'["“”„«»「]')
_SENTENCE_BETWEEN = re.compile(r"[.!?…][\"”»“]?\s?[-–•]?\s?[\"“„«]\w")
_OF_WHOM = re.compile(r"\b(?:de|d['’]|da|do|del|della|di|du|des|von|vom|der|au|à|in|im|auf|an)\s?$")
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*(?:\s(?:(?:de|da|do|dos|van|von|der|bin|al|di)\s)?[^\W\d_a-zß-öø-ÿ][\w’'-]*)*"
_LEADS = {"en": "also|later|then|has|had"}
_ACCORDING = re.compile(rf"[Aa]ccording to\s(?:the\s)?(?:[a-z][\w-]*\s){{0,3}}(?P<subject>{_NAME})")
_ENGLISH = "en"
_TITLES = frozenset(listed("names.titles"))
_NOBODY = frozenset((*listed("names.openers"), *listed("names.roles"), *map(str.capitalize, WEEKDAYS)))
_UNNAMED = frozenset((*listed("names.openers"), "Il", "Elle", "Er", "Sie"))
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’']*")
_LAST_NAME = re.compile(_NAME)


def find_quotations(text: str, people: People, language: str = _ENGLISH, last: str = "") -> list[Found]:
    """Find the quotations of a sentence; `value` is the speaker, "" where nobody is named.

    `people` are the people named so far, `last` is whom "he said" means, "" where that is not sure. In a language
    without a list of verbs of saying no speaker is looked for.
    """
    quoted = list(_QUOTED.finditer(text)) if _MARK.search(text) else []
    if not quoted or text.count('"') % 2:
        return []
    beside = _beside(language)
    sure = language == _ENGLISH
    name, place = _speaker(text, quoted, people, *beside, sure=sure) if beside else ("", 0)
    if beside and last and not name:
        masked = _masked(text, quoted)
        said = _by_pronoun(language).search(masked)
        if said is not None and all(word in _UNNAMED for word in _CAPITALS.findall(masked, 0, said.start())):
            name, place = last, said.start()
    found = []
    for match in quoted:
        words = match.group().split()
        speaker = name if sure or not _SENTENCE_BETWEEN.search(text, *sorted((place, match.start()))) else ""
        whole = language in UNSPACED and len(match.group()) >= LEAST_SIGNS
        if (whole or len(words) >= (2 if speaker else LEAST_WORDS)) and not _is_title(words):
            found.append(Found("quotation", match.start(), match.end(), speaker))
    return found


def _is_title(words: list[str]) -> bool:
    return len(words) > 1 and sum(word.strip("\"“”„«»")[:1].isupper() for word in words) > len(words) / 2


@cache
def _beside(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    """Return the patterns of a speaker behind a quotation, behind his office there, and before a quotation.

    None where no verbs are listed.
    """
    verbs = listed("names.saying") if language == _ENGLISH else lines("names.saying", language)
    if not verbs:
        return None
    saying, leads = "|".join(sorted(verbs, key=len, reverse=True)), _LEADS.get(language, "(?!)")
    after = re.compile(
        rf"[\s,.–—-]*(?:(?:the|a|an)\s)?(?P<subject>(?:[a-z][\w-]*\s){{0,3}}{_NAME}),?\s(?:(?:{leads})\s)?(?:{saying})\b"
        rf"|[\s,.–—-]*(?:{saying})\s(?:the\s)?(?:[A-Z]{{2,}}\s(?:[a-z-]+\s){{1,4}})?(?P<inverted>(?:[^\W\dA-Z][\w’'-]*\s){{0,3}}{_NAME})")
    behind_office = re.compile(rf"[\s,.–—-]*(?:{saying})\s[^,.;:!?\"“”«»\x00]{{2,60}},\s(?P<apposition>{_NAME})")
    before = re.compile(
        rf"(?P<subject>{_NAME})(?:,(?P<apposition>[^,\"“”]{{2,60}}),)?\s(?:(?:{leads})\s)?(?:{saying})\b[^\"“”«».!?]*$")
    return after, behind_office, before


@cache
def _by_pronoun(language: str) -> re.Pattern[str]:
    """Return the pattern of one that speaks by "he" or "she", which matches nothing where no pronouns are listed."""
    saying = "|".join(sorted(listed("names.saying") if language == _ENGLISH else lines("names.saying", language)))
    rows_of = rows("names.pronouns", language)
    return re.compile("|".join(row.replace("#", f"(?:{saying})") for row in rows_of) or "(?!)")


def _speaker(text: str, quoted: list[re.Match[str]], people: People, after: re.Pattern[str],
             behind_office: re.Pattern[str], before: re.Pattern[str], sure: bool) -> tuple[str, int]:
    """Name the speaker and where the text says so: after the last quotation, before the first one, or "according to".

    Where the lists do not make it `sure` that a name speaks, only people the text has named do.
    """
    outside = _masked(text, quoted)
    # What follows a quotation that ends with a full stop is a sentence of its own and may name somebody else.
    open_ended = [quote.end() for quote in reversed(quoted) if text[quote.end() - 2] != "."]
    for match in (*(pattern.match(outside, end) for end in open_ended[:1] for pattern in (behind_office, after)),
                  before.search(outside[:quoted[0].start()]),
                  *(after.match(outside, end) for end in open_ended[1:]), _ACCORDING.search(outside)):
        if match is not None:
            groups = match.groupdict()
            # "The lawyer of Smith, Jane Roe, said": the name beside the verb speaks.
            if not sure and _OF_WHOM.search(outside, 0, max(match.start(name) for name in groups)):
                continue  # "la femme de Paul Exemple a dit"
            beside = _person_in(groups.get("apposition") or "", people, among=True)
            name = _person_in(groups.get("subject") or groups.get("inverted") or "", people)
            if beside or (name and (sure or name in people.roles or name in people.names.values())):
                return beside or name, match.start()
    return "", 0


def _masked(text: str, quoted: list[re.Match[str]]) -> str:
    for match in quoted:
        text = text[:match.start()] + "\x00" * (match.end() - match.start()) + text[match.end():]
    return text


def _person_in(words: str, people: People, among: bool = False) -> str:
    """Return the person meant by the words before a verb of saying: full name where the text gave it.

    `among` takes nobody but those the text has named in full.
    """
    names = _LAST_NAME.findall(words)
    if not names:
        return ""
    parts = [part for part in names[-1].rstrip(".").split() if part.rstrip(".") not in _TITLES]
    name = " ".join(parts)
    if not parts:
        return ""
    for start in range(len(parts)):
        tail = " ".join(parts[start:])
        if tail in people.roles:
            return tail
    if among:
        return ""
    if parts[-1] in people.names:
        return people.names[parts[-1]]
    return "" if parts[0] in _NOBODY else name
