"""The shipped word lists that facts and clauses are told apart by, from resources/facts/<language>.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

LISTED = ("en", "de", "fr", "es", "it", "pt")
"""Languages with a list of given names."""


def listed(key: str, language: str = "en") -> tuple[str, ...]:
    """Return the words under a dotted key such as "clauses.stops", in the order of the list; empty where unknown."""
    return tuple(_text(key, language).split())


def lines(key: str, language: str = "en") -> tuple[str, ...]:
    """Return the entries of several words under a dotted key, parted by commas."""
    entries = " ".join(_text(key, language).split()).split(",")
    return tuple(entry.strip() for entry in entries if entry.strip())


def rows(key: str, language: str = "en") -> tuple[str, ...]:
    """Return the lines under a dotted key, such as patterns, that may hold blanks and commas."""
    return tuple(row for row in _text(key, language).splitlines() if row.strip())


@cache
def given_names(language: str) -> frozenset[str]:
    """Return the given names that tell a person in a text of a language: those of all lists, for people travel."""
    known = frozenset(chain.from_iterable(listed("names.given", code) for code in LISTED))
    return known - frozenset(listed("names.not_given", language))


def _text(key: str, language: str) -> str:
    table: Any = _lists(language)
    for name in key.split("."):
        table = table.get(name, {})
    return table if isinstance(table, str) else ""


@cache
def _lists(language: str) -> dict[str, Any]:
    source = files("resources") / "facts" / f"{language}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}
