"""Every sentence the engine says, by message key and language, from resources/words/<language>.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence still to be said: its key in the word files and the values it names."""

    key: str
    values: tuple[tuple[str, str], ...] = ()

    def say(self, language: str = FALLBACK) -> str:
        """Say the message in a language."""
        return say(self.key, language, **dict(self.values))


def message(key: str, **values: object) -> Message:
    """Make a message; values are kept as text so that the message is hashable and can cross processes."""
    return Message(key, tuple((name, str(value)) for name, value in values.items()))


def say(key: str, language: str = FALLBACK, **values: object) -> str:
    """Say the sentence under a dotted key such as "errors.damaged", in English where the language lacks it.

    Raises KeyError for a key that English lacks too: a missing sentence is a defect, not a state.
    """
    table = _words(language)
    text = table.get(key)
    if text is None:
        text = _words(FALLBACK)[key]
    return text.format(**values) if values else text


def has_words(language: str) -> bool:
    """Tell whether the engine has its own word file for a language."""
    return bool(_words(language))


@cache
def _words(language: str) -> dict[str, str]:
    source = files("resources") / "words" / f"{language}.toml"
    if not source.is_file():
        return {}
    return dict(_flatten(tomllib.loads(source.read_text(encoding="utf-8")), ""))


def _flatten(table: dict[str, Any], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            pairs.extend(_flatten(value, f"{prefix}{name}."))
        else:
            pairs.append((f"{prefix}{name}", str(value)))
    return pairs
