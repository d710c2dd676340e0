"""Organisations in languages other than English: by the words in their names and beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from summarise.facts import Found
from summarise.facts.doubts import opens_sentence
from summarise.facts.lexicon import given_names, lines, listed, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
_ARTICLES = (
    "Die|Der|Das|Den|Dem|Des|Eine?|Firma|Unternehmen|Konzern|La|Le|Les|Un|Une|El|Los|Las|Il|Lo|Gli|O|A|Os|As|Um|Uma")
NOUNS = frozenset(("de",))
"""Languages in which every noun has a capital."""
_GIVEN = given_names("")
_LISTED = frozenset(name for name in lines("names.organisations") if len(name) > 2)
_LONGER = re.compile(r"\s(?:[^\W\d_a-zß-öø-ÿ]|\d)")
_LOWER_END = r"(?:\s(?:nationale|écologique|sociale|supérieur|publique|étrangères|solidaire|européennes))?"
"""How a French ministry's name ends without a capital ("ministère de l'Éducation nationale")."""
_CAPITAL_BEFORE = re.compile(rf"(?<![\w’'-]){CAPITAL}(?:-|\s)$")
_NUMBER_BEFORE = re.compile(r"\d[),]?\s$")
_JOINED_BEFORE = re.compile(rf"{CAPITAL}\s(?:and|&|e|y|et|und)\s$")
_PURPOSE_BEFORE = re.compile(r"\b(?:für|zur|zum|pour|para|per)\s(?:[dl]\w+\s|\w+\sde[rs]\s)?$", re.IGNORECASE)
"""What stands before the end of a longer name ("Vereinigung für | Erneuerbare Energien e. V.")."""
_OF_COURSE = re.compile(r"\s(?:des Landes|der Welt|der Stadt|des Staates|der Region)\b")
_SHORT = re.compile(r"\s\((?:kurz\s|abgekürzt\s|en\s|siglas?\s)?(?P<short>[A-Z][\w-]{0,6}[A-Z])(?=[);,])")
_ACRONYM = r"(?P<name>[A-Z][A-Za-z]{0,4}[A-Z])(?![\w-])"
_ENGLISH = "|".join(sorted(listed("names.heads_abroad")))
_ENGLISH_FIRST = "|".join(sorted(listed("names.first_abroad")))
_SOME_ABROAD = re.compile(rf"\b(?:{_ENGLISH})\b|\b(?:{_ENGLISH_FIRST})\sof\s")
_ABROAD = re.compile(
    rf"(?<![\w-])(?!(?:{_ARTICLES})\s)(?:(?:{CAPITAL}\s(?:(?:of|for|and|the|&)\s){{0,2}}){{1,5}}(?:{_ENGLISH})"
    rf"(?:\s(?:of|for)\s{CAPITAL}(?:\s(?:and\s)?{CAPITAL}){{0,2}})?(?![\w’'-])|"
    rf"(?:{CAPITAL}\s)?(?:{_ENGLISH_FIRST})\sof\s(?:the\s)?{CAPITAL}(?:\s(?:and\s)?{CAPITAL}){{0,2}})")
"""A body with an English name, in whatever language is written of it."""
_NO_ACRONYMS = frozenset(listed("names.not_bodies")) | frozenset(listed("names.not_acronyms"))


@dataclass(frozen=True, slots=True)
class Bodies:
    """What organisations are told by in one language: patterns, each with a sign it is not tried without."""

    starts: re.Pattern[str]
    named: tuple[tuple[re.Pattern[str] | None, re.Pattern[str]], ...]
    beside: re.Pattern[str]
    acronym: re.Pattern[str] | None
    listed: frozenset[str]
    nouns: bool


@cache
def bodies(language: str) -> Bodies:
    """Return what tells organisations in a language, out of its list of words."""
    heads, suffixes = either(lines("names.heads", language)), either(lines("names.suffixes", language))
    joints = "|".join(lines("names.joints", language))
    # "Tribunal Supremo", "Agencia Estatal de Meteorología": where nouns have no capital, several of them make a name.
    further = "" if language in NOUNS else rf"(?:(?:\s(?:{joints})\s?|\s){CAPITAL}){{0,3}}"
    named_heads = either(lines("names.named_heads", language)) or "(?!)"
    kinds = either(lines("names.body_kinds", language)) or "(?!)"
    shapes = "".join(f"{row}|" for row in rows("names.body_shapes", language))
    leads = "|".join(rows("names.body_leads", language))
    own = re.compile(
        rf"(?<![\w-])(?:{shapes}(?:{named_heads})(?:\s(?:{joints})\s?|\s)(?![A-Z]\b){CAPITAL}{further}|"
        rf"(?i:{heads})(?:\s(?:{joints})\s?){CAPITAL}(?:(?:\s(?:{joints})\s?|\s){CAPITAL}){{0,2}}"
        rf"(?:(?:-)?\s(?:und|e|et|y)\s{CAPITAL})?{_LOWER_END}(?![\w-]))")
    ended = re.compile(
        rf"(?<![\w-])(?!(?:{_ARTICLES})\s|[^\W\d_]{{1,4}}['’]){CAPITAL}(?:\s(?:&\s)?{CAPITAL}){{0,5}}\s(?:{suffixes})(?!\w)")
    return Bodies(
        starts=re.compile(rf"(?<![\w-])(?:[^\W\d_a-zß-öø-ÿ]|(?:{heads})\s)"),
        named=((None, own), (_SOME_ABROAD, _ABROAD), (re.compile(rf"\s(?:{suffixes})(?!\w)"), ended)),
        beside=re.compile(rf"(?<![\w-])(?:{kinds})\s(?P<name>[A-Z]{{3,}}\b|{CAPITAL}(?:\s{CAPITAL}){{0,2}})"
                          r"(?![\w-]|\sislami|\s(?:e|et|y)\s[a-z])"),
        acronym=re.compile(rf"(?<!\w)(?:{leads})\s?{_ACRONYM}") if leads else None,
        listed=_LISTED | frozenset(lines("names.organisations", language)), nouns=language in NOUNS)


def find_bodies(text: str, known: Bodies, runs: tuple[tuple[int, int, str], ...], others: frozenset[str],
                shorts: set[str]) -> Iterator[Found]:
    """Yield the organisations of a sentence; `runs` are its capitalised words, `others` names of other things.

    What the sentence introduces ("Verband der Chemie (VdC)", "die Firma Quandrix") is added to `shorts`, the names
    by which later sentences speak of organisations.
    """
    for match in _named(text, known):
        joined = _JOINED_BEFORE.search(text, 0, match.start())
        if not joined and not _PURPOSE_BEFORE.search(text, 0, match.start()) and not _OF_COURSE.search(match.group()):
            short = _SHORT.match(text, match.end())
            if short is not None and short["short"][0].casefold() in _initials(match.group()):
                shorts.add(short["short"])
            before = _CAPITAL_BEFORE.search(text, 0, match.start())
            given = before is not None and before.group()[:-1] in _GIVEN  # "Robert Koch-Institut"
            yield Found("organisation", before.start() if before and given else match.start(), match.end(), "")
    for match in known.beside.finditer(text):
        if match["name"].split()[0] not in _GIVEN and match["name"] not in others:
            shorts.add(match["name"])
            yield Found("organisation", *match.span("name"), "")
    for match in known.acronym.finditer(text) if known.acronym else ():
        if match["name"] not in _NO_ACRONYMS | others:
            shorts.add(match["name"])
            yield Found("organisation", *match.span("name"), "")
    for start, end, words in runs:
        if (words in known.listed or words in shorts) and words not in others and not _in_longer(
                text, start, end, words, known):
            yield Found("organisation", start, end, "")


def _named(text: str, known: Bodies) -> Iterator[re.Match[str]]:
    """Yield the matches of each pattern, tried where a name may begin in a sentence with its sign."""
    patterns = [pattern for sign, pattern in known.named if sign is None or sign.search(text)]
    starts = [match.start() for match in known.starts.finditer(text)]
    for pattern in patterns:
        done = 0
        for start in starts:
            match = pattern.match(text, start) if start >= done else None
            if match is not None:
                done = match.end()
                yield match


def either(words: tuple[str, ...]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).casefold()


def _in_longer(text: str, start: int, end: int, words: str, known: Bodies) -> bool:
    """Tell whether a listed organisation's name is part of another name ("Edouard Roche", "Gen 16 EU")."""
    before = _CAPITAL_BEFORE.search(text, 0, start)
    given = before is not None and (before.group()[:-1] in _GIVEN | {"New"} or (
        not known.nouns and not before.group()[:-1].isupper() and not opens_sentence(text, before.start())))
    product = not known.nouns or words in _LISTED  # "Boeing 747", "Google Play"
    follows = product and not words.isupper() and _LONGER.match(text, end)
    return bool(given or follows or _NUMBER_BEFORE.search(text, 0, start) or _JOINED_BEFORE.search(text, 0, start))
