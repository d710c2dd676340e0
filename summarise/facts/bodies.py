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
_LINK = r"(?:(?:de\sla|des|du|de|del|della|dos|das|da|do|für|dell['’]|de\sl['’]|d['’]|l['’])\s?)?"
NOUNS = frozenset(("de",))
"""Languages in which every noun has a capital."""
_GIVEN = given_names("")
_LISTED = frozenset(name for name in lines("names.organisations") if len(name) > 2)
_LONGER = re.compile(r"\s(?:[^\W\d_a-zß-öø-ÿ]|\d)")
_LOWER_END = r"(?:\s(?:nationale|écologique|sociale|supérieur|publique|étrangères|solidaire|européennes))?"
"""How a French ministry's name ends without a capital ("ministère de l'Éducation nationale")."""
_CAPITAL_BEFORE = re.compile(rf"(?<![\w’'-]){CAPITAL}(?:-|\s)$")
_NUMBER_BEFORE = re.compile(r"(?:\d[),]?|\bff?\.|\bof(?:\sthe)?)\s$")
"""What stands before the end of a reference or of an English name ("Mk 6,1 ff. | EU", "Mall of the | Emirates")."""
_JOINED_BEFORE = re.compile(rf"{CAPITAL}\s(?:and|&|e|y|et|und)\s$")
_PURPOSE_BEFORE = re.compile(r"\b(?:für|zur|zum|pour|para|per)\s(?:[dl]\w+\s|\w+\sde[rs]\s)?$", re.IGNORECASE)
"""What stands before the end of a longer name ("Vereinigung für | Erneuerbare Energien e. V.")."""
_NOBLE_BEFORE = re.compile(rf"(?P<given>{CAPITAL})\s(?:Graf\s|Freiherr\s)?(?:von|van|zu|de|di)\s$")
_OF_COURSE = re.compile(r"\s(?:des Landes|der Welt|der Stadt|des Staates|der Region)\b")
_SHORT = re.compile(r"\s\((?:kurz\s|abgekürzt\s|en\s|siglas?\s)?(?P<short>[A-Z][\w-]{0,6}[A-Z])(?=[);,])")
_IN_BRACKETS = re.compile(r"\s\((?:kurz\s|abgekürzt\s)?(?P<short>[A-Z][A-Za-zÀ-ÿ]{0,8}[A-Za-z])\)")
_CLAUSE_BEFORE = re.compile(r"[^.;:!?()\"“”„«»]*$")
_NAME_WORD = re.compile(r"[^\W\d_][\w-]*")
LONGEST_SPELT = 120
"""Signs of a name that its short form in brackets spells."""
LEAST_ALONE = 6
"""Letters of a firm's name that stands for it without its legal form."""
_MINISTRY = re.compile("minist", re.IGNORECASE)
_ITS_MATTERS = re.compile(
    rf"(?:,\s{_LINK}{CAPITAL}){{0,4}}\s(?:und|et|y|e)\s{_LINK}{CAPITAL}(?:\snationale)?(?![\w-]|\s{CAPITAL})")
"""What else a ministry is for ("Ministerium für Energie | , Klimaschutz und Umwelt")."""
_LED = re.compile(
    r"(?:[dlDL]['’]|\b(?:[A-Za-z]{1,2}|les|las|los|del|della|dalla|alla|nella|sulla|aux|par|gli|uma|dos|das)\s)$")
LONGEST_LED = 7
"""Signs before a name that tell whether such a word stands there: the longest, and one before it."""
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
    spelt: re.Pattern[str]
    plain: re.Pattern[str]
    forms: frozenset[str]
    listed: frozenset[str]
    ordinary: frozenset[str]
    nouns: bool


@cache
def bodies(language: str) -> Bodies:
    """Return what tells organisations in a language, out of its list of words."""
    heads, suffixes = either(lines("names.heads", language)), either(lines("names.suffixes", language))
    joints = "|".join(lines("names.joints", language))
    # "Tribunal Supremo", "Agencia Estatal de Meteorología": where nouns have no capital, several of them make a name.
    further = "" if language in NOUNS else rf"(?:(?:\s(?:{joints})\s?|\s){CAPITAL}){{0,3}}"
    of_country = "" if language in NOUNS else r"(?:\s[a-zà-ÿ]{4,})?"  # "ministère turc des Affaires étrangères"
    named_heads = either(lines("names.named_heads", language)) or "(?!)"
    kinds = either(lines("names.body_kinds", language)) or "(?!)"
    titles = either(lines("names.titles", language)) or "(?!)"  # "Richterin am Landgericht Dr. Eva Beispiel"
    shapes = "".join(f"{row}|" for row in rows("names.body_shapes", language))
    leads = "|".join(rows("names.body_leads", language))
    tails = "|".join(rows("names.body_tails", language)) or "(?!)"
    own = re.compile(
        rf"(?<![\w-])(?:{shapes}(?:{named_heads})(?:\s(?:{joints})\s?|\s)(?![A-Z]\b|(?:{titles})\s){CAPITAL}{further}|"
        rf"(?i:{heads}){of_country}(?:\s(?:{joints})\s?){CAPITAL}(?:(?:\s(?:{joints})\s?|\s){CAPITAL}){{0,2}}"
        rf"(?:(?:-)?\s(?:und|e|et|y)\s{CAPITAL})?{_LOWER_END}(?![\w-]))")
    ended = re.compile(
        rf"(?<![\w-])(?!(?:{_ARTICLES})\s|[^\W\d_]{{1,4}}['’]){CAPITAL}(?:\s(?:&\s)?{CAPITAL}){{0,5}}\s(?:{suffixes})(?!\w)")
    return Bodies(
        starts=re.compile(rf"(?<![\w-])(?:[^\W\d_a-zß-öø-ÿ]|(?:{heads})\s)"),
        named=((None, own), (_SOME_ABROAD, _ABROAD), (re.compile(rf"\s(?:{suffixes})(?!\w)"), ended)),
        beside=re.compile(rf"(?<![\w-])(?:{kinds})\s(?P<name>[A-Z]{{3,}}\b|{CAPITAL}(?:\s{CAPITAL}){{0,2}})"
                          r"(?![\w-]|\sislami|\s(?:e|et|y)\s[a-z])"),
        acronym=re.compile(rf"(?<!\w)(?:{leads})\s?{_ACRONYM}") if leads else None,
        spelt=re.compile("|".join(rows("names.body_words", language)) or "(?!)"),
        plain=re.compile(rf"(?:{named_heads})\s(?:{tails})(?![\w’'-])"),
        forms=frozenset(lines("names.suffixes", language)),
        listed=_LISTED | frozenset(lines("names.organisations", language)),
        ordinary=frozenset(listed("names.ordinary", language)), nouns=language in NOUNS)


def find_bodies(text: str, known: Bodies, runs: tuple[tuple[int, int, str], ...], others: frozenset[str],
                shorts: set[str]) -> Iterator[Found]:
    """Yield the organisations of a sentence; `runs` are its capitalised words, `others` names of other things.

    What the sentence introduces ("Verband der Chemie (VdC)", "die Firma Quandrix") is added to `shorts`, the names
    by which later sentences speak of organisations.
    """
    for start, end, short in _spelt_out(text, known):
        shorts.add(short)
        yield Found("organisation", start, end, "")
    yield from _wholly_named(text, known, shorts)
    for match in known.beside.finditer(text):
        if match["name"].split()[0] not in _GIVEN and match["name"] not in others:
            shorts.add(match["name"])
            yield Found("organisation", *match.span("name"), "")
    for match in known.acronym.finditer(text) if known.acronym else ():
        if match["name"] not in _NO_ACRONYMS | others:
            shorts.add(match["name"])
            yield Found("organisation", *match.span("name"), "")
    for start, end, words in runs:
        opens = words in known.ordinary and opens_sentence(text, start)
        if (words in known.listed or words in shorts) and words not in others and not opens and not _in_longer(
                text, start, end, words, known):
            yield Found("organisation", start, end, "")


def _wholly_named(text: str, known: Bodies, shorts: set[str]) -> Iterator[Found]:
    """Yield the bodies that the words of their names tell; adds to `shorts` by what else they are called."""
    for match in _named(text, known):
        joined = _JOINED_BEFORE.search(text, 0, match.start())
        if not joined and not _PURPOSE_BEFORE.search(text, 0, match.start()) and not _OF_COURSE.search(match.group()):
            short = _SHORT.match(text, match.end())
            if short is not None and short["short"][0].casefold() in _initials(match.group()):
                shorts.add(short["short"])
            before = _CAPITAL_BEFORE.search(text, 0, match.start())
            given = before is not None and before.group()[:-1] in _GIVEN  # "Robert Koch-Institut"
            more = _ITS_MATTERS.match(text, match.end()) if _MINISTRY.search(match.group()) else None
            yield Found("organisation", before.start() if before and given else match.start(),
                        more.end() if more else match.end(), "")
            name, _, form = match.group().rpartition(" ")
            if form in known.forms and " " not in name and len(name) >= LEAST_ALONE:
                shorts.add(name)
    for match in known.plain.finditer(text):
        if _LED.search(text, max(0, match.start() - LONGEST_LED), match.start()):
            yield Found("organisation", *match.span(), "")


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


def _spelt_out(text: str, known: Bodies) -> Iterator[tuple[int, int, str]]:
    """Yield the bodies whose short form stands in brackets behind their name, with its span and the short form."""
    for match in _IN_BRACKETS.finditer(text):
        clause = _CLAUSE_BEFORE.search(text, max(0, match.start() - LONGEST_SPELT), match.start())
        words = tuple(_NAME_WORD.finditer(text, clause.start(), match.start())) if clause else ()
        for place in range(len(words) - 1, -1, -1):
            first = words[place].group()
            if first[0].isupper() and known.spelt.search(first) and _spells(
                    [word.group().casefold() for word in words[place:]], match["short"].casefold()):
                yield words[place].start(), match.start(), match["short"]
                break


def _spells(words: list[str], short: str) -> bool:
    """Tell whether beginnings of words, in order and the first word's among them, make a short form ("Dares")."""
    left = {short[size:] for size in range(1, len(short) + 1) if words[0].startswith(short[:size])}
    for word in words[1:]:
        left |= {rest[size:] for rest in left for size in range(1, len(rest) + 1) if word.startswith(rest[:size])}
    return "" in left


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
    noble = _NOBLE_BEFORE.search(text, 0, start)
    given = given or (noble is not None and noble["given"] in _GIVEN)
    product = not known.nouns or words in _LISTED  # "Boeing 747", "Google Play"
    follows = product and not words.isupper() and _LONGER.match(text, end)
    return bool(given or follows or _NUMBER_BEFORE.search(text, 0, start) or _JOINED_BEFORE.search(text, 0, start))
