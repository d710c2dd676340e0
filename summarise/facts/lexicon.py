"""The shipped word lists that facts and clauses are told apart by, from resources/facts/<language>.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def listed(key: str, language: str = "en") -> tuple[str, ...]:
    """Return the words under a dotted key such as "clauses.stops", in the order of the list; empty where unknown."""
    table: Any = _lists(language)
    for name in key.split("."):
        table = table.get(name, {})
    return tuple(table.split()) if isinstance(table, str) else ()


def lines(key: str, language: str = "en") -> tuple[str, ...]:
    """Return the entries of several words under a dotted key, parted by commas."""
    table: Any = _lists(language)
    for name in key.split("."):
        table = table.get(name, {})
    entries = " ".join(table.split()).split(",") if isinstance(table, str) else []
    return tuple(entry.strip() for entry in entries if entry.strip())


@cache
def _lists(language: str) -> dict[str, Any]:
    source = files("resources") / "facts" / f"{language}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}
