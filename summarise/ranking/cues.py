"""What single words show: openers that lean on the sentence before, verbs of saying, cue words; from resources/cues."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarise.language.words import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, longest first; each is the words that follow the first."""
FIRST_WORDS = 5
"""Words of a sentence within which "of them" means somebody named before it."""


@cache
def cue_phrases(language: str, kind: str) -> Phrases:
    """Return the phrases of a kind ("dangling", "bonus", …) in a language, empty where the language has none."""
    phrases: Phrases = {}
    for phrase in _lists(language).get(kind, ()):
        first, *rest = tokens(phrase, language)
        phrases[first] = (*phrases.get(first, ()), tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in phrases.items()}


def count_cues(words: Sequence[str], phrases: Phrases) -> int:
    """Count the places in a sentence where one of the phrases begins."""
    if phrases.keys().isdisjoint(words):
        return 0
    return sum(1 for place, word in enumerate(words) if word in phrases and _starts(words, place, phrases[word]))


def starts_with(words: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether a sentence opens with one of the phrases."""
    return bool(words) and words[0] in phrases and _starts(words, 0, phrases[words[0]])


def is_dangling(words: Sequence[str], language: str) -> bool:
    """Tell whether a sentence opens with a word that leans on what was said before (He, However, Ten of them)."""
    if count_cues(words[:FIRST_WORDS], cue_phrases(language, "inside")):
        return True
    return starts_with(words, cue_phrases(language, "dangling")) and not starts_with(
        words, cue_phrases(language, "expletive"))


def _starts(words: Sequence[str], place: int, rests: tuple[tuple[str, ...], ...]) -> bool:
    return any(tuple(words[place + 1:place + 1 + len(rest)]) == rest for rest in rests)


@cache
def _lists(language: str) -> dict[str, list[str]]:
    source = files("resources") / "cues" / f"{language}.toml"
    if not language or not source.is_file():
        return {}
    return tomllib.loads(source.read_text(encoding="utf-8"))
