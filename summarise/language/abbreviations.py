"""Abbreviations of a language: our own lists beside the tables Punkt learned (Kiss and Strunk, 2006)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from importlib.resources import files
from importlib.util import module_from_spec

from summarise.language import LANGUAGES, language
from summarise.language.words import stop_words

_LOWER_CASE, _UPPER_INSIDE = 16 | 32 | 64, 4
"""Flags of Punkt's orthographic context: seen in lower case; seen capitalised inside a sentence."""

_STOPS = ".!?…‼⁇⁈⁉؟۔।॥"
_MORE_STOPS = {"el": ";·", "de": ":"}
"""A Greek question ends in a semicolon; a German colon may stand before a new sentence, written large."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What decides whether a stop ends a sentence. All words are lower-cased, without their final stop.

    `closed` are function words and adverbs that open a sentence even after an initial; `starters` are those and every
    word the language writes small except where a sentence opens; `known` are words seen in running text, none an
    abbreviation. `openers` are words that, written large, open a sentence though no stop shows it, `weak_openers` only
    after a word written small; `articles` among them do where one of the `auxiliaries` follows. `unlisted` is the
    length of the longest abbreviation no list may know ("psicol.", "meteor."). A number after one of the `within` is no
    item's of a list; `compounds` are endings of abbreviations that stand before a number. `elides_openers` tells that a
    sentence may open with "'s" ("'s Zomers").
    """

    stops: str
    before_name: frozenset[str]
    before_number: frozenset[str]
    anywhere: frozenset[str]
    closing: frozenset[str]
    letters: frozenset[str]
    closed: frozenset[str]
    starters: frozenset[str]
    months: frozenset[str]
    known: frozenset[str]
    ordinals: bool
    nouns_large: bool
    elides_openers: bool
    unlisted: int
    openers: frozenset[str]
    weak_openers: frozenset[str]
    articles: frozenset[str]
    auxiliaries: frozenset[str]
    clause_ends: frozenset[str]
    titled: tuple[str, ...]
    prepositions: frozenset[str]
    housed: tuple[str, ...]
    within: frozenset[str]
    addresses: frozenset[str]
    compounds: tuple[str, ...]

    def abbreviates(self, word: str) -> bool:
        """Tell whether a word may be an abbreviation."""
        listed = word in self.before_name or word in self.before_number or word in self.anywhere or word in self.closing
        return listed or word.endswith(self.compounds)


@dataclass(frozen=True, slots=True)
class Learned:
    """Punkt's tables of a language, empty where it has none."""

    abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()


@cache
def rules(code: str) -> Rules:
    """Return the rules of a language, read once; a language without tables gets those that hold everywhere."""
    own = _own()
    row = language(code)
    mine, every = own.get(row.code, {}), own["every"]
    learned = _learned(row.punkt) if row.punkt else Learned()
    before_name = _words(mine, "before_name") | _words(every, "before_name")
    anywhere = (learned.abbreviations - _words(mine, "not")) | _words(mine, "anywhere") | _words(every, "anywhere")
    closed = (stop_words(row.code) | _words(mine, "adverbs")) - _words(mine, "names")
    return Rules(
        stops=_STOPS + _MORE_STOPS.get(row.code, ""),
        before_name=before_name,
        before_number=_words(mine, "before_number") | _words(every, "before_number"),
        anywhere=anywhere - before_name,
        closing=_words(mine, "closing"),
        letters=_words(mine, "letters"),
        closed=closed,
        starters=closed | learned.starters,
        months=_words(mine, "months"),
        known=learned.known | closed,
        ordinals=row.ordinals,
        nouns_large=row.code == "de",
        elides_openers=row.code == "nl",
        unlisted=2 if row.code == "en" else 6,
        openers=_words(mine, "openers") | (closed - _words(mine, "unopened") if "unopened" in mine else frozenset()),
        weak_openers=_words(mine, "weak_openers"),
        articles=_words(mine, "articles"),
        auxiliaries=_words(mine, "auxiliaries"),
        clause_ends=_words(mine, "auxiliaries") | _words(mine, "clause_ends"),
        titled=tuple(sorted(_words(mine, "titled"))),
        prepositions=_words(mine, "prepositions"),
        housed=tuple(sorted(_words(mine, "housed"))),
        within=_words(mine, "within"),
        addresses=_words(mine, "addresses"),
        compounds=tuple(sorted(_words(mine, "compounds"))),
    )


def _learned(name: str) -> Learned:
    """Load one of Punkt's tables from its own file: importing the package would run its trainer and every codec."""
    package = PathFinder.find_spec("punkt")
    if package is None or not package.submodule_search_locations:
        return Learned()
    spec = PathFinder.find_spec(name, [f"{package.submodule_search_locations[0]}/data"])
    if spec is None or spec.loader is None:
        return Learned()
    table = module_from_spec(spec)
    spec.loader.exec_module(table)
    seen: dict[str, int] = table.ORTHO_CONTEXT
    small = frozenset(word for word, flags in seen.items() if flags & _LOWER_CASE)
    return Learned(
        frozenset(table.ABBREV_TYPES),
        frozenset(table.SENT_STARTERS) | frozenset(word for word in small if not seen[word] & _UPPER_INSIDE),
        small,
    )


@cache
def _own() -> dict[str, dict[str, str]]:
    source = files("resources") / "language" / "abbreviations.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    unknown = set(table) - set(LANGUAGES) - {"every"}
    if unknown:
        raise ValueError(f"abbreviations of unknown languages: {sorted(unknown)}")
    return table


def _words(table: dict[str, str], name: str) -> frozenset[str]:
    return frozenset(table.get(name, "").split())
