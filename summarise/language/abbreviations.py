"""Abbreviations of a language: our own lists beside the tables Punkt learned (Kiss and Strunk, 2006)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from summarise.language import LANGUAGES, language


@dataclass(frozen=True, slots=True)
class Rules:
    """What decides whether a stop ends a sentence. All words are lower-cased, without their final stop."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    anywhere: frozenset[str]
    starters: frozenset[str]
    ordinals: bool


@cache
def rules(code: str) -> Rules:
    """Return the rules of a language, read once; a language without tables gets those that hold everywhere."""
    own = _own()
    row = language(code)
    mine = own.get(row.code, {})
    every = own["every"]
    learned, starters = learned_tables(row.punkt) if row.punkt else (frozenset(), frozenset())
    before_name = _words(mine, "before_name") | _words(every, "before_name")
    anywhere = (learned - _words(mine, "not")) | _words(mine, "anywhere") | _words(every, "anywhere")
    return Rules(
        before_name,
        _words(mine, "before_number") | _words(every, "before_number"),
        anywhere - before_name,
        starters | _words(mine, "starters") | stop_starters(row.code),
        row.ordinals,
    )


def learned_tables(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return Punkt's abbreviations and sentence starters of a language, by the name of its table.

    The table is loaded from its own file: importing the package would run its trainer and every codec as well.
    """
    package = PathFinder.find_spec("punkt")
    if package is None or not package.submodule_search_locations:
        return frozenset(), frozenset()
    place = Path(package.submodule_search_locations[0]) / "data" / f"{name}.py"
    spec = spec_from_file_location(f"punkt_table_{name}", place)
    if spec is None or spec.loader is None or not place.is_file():
        return frozenset(), frozenset()
    table = module_from_spec(spec)
    spec.loader.exec_module(table)
    return frozenset(table.ABBREV_TYPES), frozenset(table.SENT_STARTERS)


def stop_starters(code: str) -> frozenset[str]:
    """Return the function words of a language: capitalised after an abbreviation, they open a sentence."""
    from summarise.language.words import stop_words

    return stop_words(code)


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
