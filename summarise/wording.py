"""Every sentence the engine says, by message key and language, from resources/words/<language>.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence still to be said: its key in the word files and the values it names."""

    key: str
    values: tuple[tuple[str, str | int], ...] = ()

    def say(self, language: str = FALLBACK) -> str:
        """Say the message in a language, its numbers as that writes them."""
        return say(self.key, language, **{
            name: write_number(value, language) if isinstance(value, int) else value for name, value in self.values})


def message(key: str, **values: object) -> Message:
    """Make a message; values are kept as text or whole numbers so that it is hashable and can cross processes."""
    return Message(key, tuple(
        (name, value if isinstance(value, int) else str(value)) for name, value in values.items()))


def say(key: str, language: str = FALLBACK, **values: object) -> str:
    """Say the sentence under a dotted key such as "errors.damaged", in English where the language lacks it.

    Raises KeyError for a key that English lacks too: a missing sentence is a defect, not a state.
    """
    table = _words(language)
    text = table.get(key)
    if text is None:
        text = _words(FALLBACK)[key]
    return text.format(**values) if values else text


def count(key: str, number: int, language: str = FALLBACK, **values: object) -> str:
    """Say the sentence under a key in the form a number asks for (key.one, key.few, key.many …; {count} is it).

    Forms after the plural rules of Unicode CLDR, whole numbers only; a language lacking a form uses its "many", one
    lacking that too English. Raises KeyError for a key that English lacks.
    """
    for spoken in (language, FALLBACK):
        table, form = _words(spoken), plural(spoken, number)
        for candidate in (f"{key}.{form}", f"{key}.many"):
            if candidate in table:
                return table[candidate].format(count=number, **values)
    raise KeyError(f"{key}.many")


def write_number(number: int, language: str = FALLBACK) -> str:
    """Write a whole number with the groups of a language ("1,250" in English, "1.250" in German)."""
    return f"{number:,}".replace(",", say("numbers.group", language))


def plural(language: str, number: int) -> str:
    """Name the form a whole number asks for in a language, after Unicode CLDR: "one", "few", "many" …"""
    if language in _PLURALS:
        return _PLURALS[language](number)
    return "one" if number == 1 else "many"


def knows(key: str) -> bool:
    """Tell whether there is a sentence under a key."""
    return key in _words(FALLBACK)


def has_words(language: str) -> bool:
    """Tell whether the engine has its own word file for a language."""
    return bool(_words(language))


def languages() -> tuple[str, ...]:
    """Return the codes of the languages the engine has words in, in their order."""
    names = [path.name for path in files("resources").joinpath("words").iterdir()]
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def _slavic(number: int) -> str:
    if number == 1:
        return "one"
    return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "many"


def _arabic(number: int) -> str:
    if number <= 2:
        return ("zero", "one", "two")[number]
    return "few" if 3 <= number % 100 <= 10 else "many"


_PLURALS: dict[str, Callable[[int], str]] = {
    "fr": lambda number: "one" if number < 2 else "many",
    "pt": lambda number: "one" if number < 2 else "many",
    "pl": _slavic,
    "ar": _arabic,
    "he": lambda number: {1: "one", 2: "two"}.get(number, "many"),
    "ja": lambda number: "many",
    "zh": lambda number: "many",
    "ko": lambda number: "many",
}


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
