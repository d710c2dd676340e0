"""How each language writes money, great numbers and percentages, from resources/facts/numbers.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summarise.facts.lexicon import lines, listed

UNSPACED = frozenset(("zh", "ja", "ko", "th"))
"""Languages that set no space between a number, its unit and what follows."""
_ENDINGS = r"[^\W\d_]{0,5}"


@dataclass(frozen=True, slots=True)
class Numerals:
    """The words of a language beside those that figures.py knows in any; an entry with "*" is a word's beginning."""

    money: tuple[tuple[str, str], ...]
    signs: tuple[str, ...]
    scales: tuple[tuple[str, str], ...]
    percent: tuple[str, ...]
    before: tuple[str, ...]


@cache
def numerals(language: str) -> Numerals:
    """Return the words of a language, none for one that is not listed."""
    money, signs, scales, percent, before = (lines(f"{language}.{key}", "numbers")
                                             for key in ("money", "signs", "scales", "percent", "before"))
    return Numerals(_pairs(money), signs, _pairs(scales), percent, before)


@cache
def month_names(language: str) -> tuple[str, ...]:
    """Return the months of a language without a file of words, as its dates have them, or none."""
    return listed(f"{language}.months", "numbers")


def any_of(entries: tuple[str, ...]) -> str:
    """Return the pattern of any of some words, longest first, which matches nothing where there are none."""
    return "|".join(re.escape(entry.rstrip("*")) + _ENDINGS * entry.endswith("*")
                    for entry in sorted(entries, key=len, reverse=True)) or "(?!)"


def meaning(word: str, entries: tuple[tuple[str, str], ...]) -> str:
    """Return what a word stands for, "" where no entry is it or its beginning."""
    word = folded(word)
    return next((told for entry, told in entries if word == folded(entry)), "") or next(
        (told for entry, told in entries if entry[-1] == "*" and word.startswith(folded(entry[:-1]))), "")


def folded(word: str) -> str:
    """Return a word as one for all that a pattern without case takes for it: the Turkish LİRA, lira and LIRA too."""
    return word.casefold().replace("i\u0307", "i").replace("ı", "i")


def _pairs(entries: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    parts = (entry.rpartition(" ") for entry in entries)
    return tuple((word, told) for word, _, told in parts)
