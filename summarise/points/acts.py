"""What wording shows: that a sentence only tells what was asked, warns, only describes or does not end."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from summarise.facts.lexicon import rows
from summarise.ranking.openings import opens
from summarise.wording import say

# Thai ends its sentences with no mark.
_WHOLE = re.compile(r"[.!?…‥;。．｡！？；؟؛۔।॥\u0E00-\u0E7F][\"'\]”’»›」』)）】》\s\d*†‡]*$")

_DOTTED = re.compile(r"(?<!\d)\d{1,3}(?:\.\d+)+$")
"""A number that ends a line ("up to version 9.4.2"): its dot is no stop, and what follows no note's number."""


def asks(text: str, language: str) -> bool:
    """Tell whether a sentence only tells what somebody asked ("The chair asked whether …")."""
    return opens(text, "asking", language)


def warns(words: Collection[str], language: str) -> bool:
    """Tell whether words speak of what may go wrong: a risk by name, or a harm that has not happened ("may lose")."""
    known = set(_pattern_of("points.no_risk", language).sub("", " ".join(words)).split())
    return not known.isdisjoint(cue_words("risk", language)) or not (
        known.isdisjoint(cue_words("harm", language)) or known.isdisjoint(cue_words("possible", language)))


@cache
def cue_words(cue: str, language: str) -> frozenset[str]:
    """Return the words that tell a kind of statement in a language ("risk", "decision", "outlook" …)."""
    return frozenset(say(f"cues.{cue}", language).split())


def only_describes(text: str, language: str) -> bool:
    """Tell whether a sentence says what something is or has long been, and not what happens ("was a key topic")."""
    return opens(text, "describing", language)


def means_somebody(text: str, language: str) -> bool:
    """Tell whether a sentence is about somebody or something named before it.

    "The 35-year-old lost", "Nothing works, he said", "The council did so in May".
    """
    return opens(text, "somebody", language)


def is_whole(text: str) -> bool:
    """Tell whether words end as a sentence does, and are no line of a form, date line or heading."""
    return _WHOLE.search(text) is not None and not (text[-1].isdigit() and _DOTTED.search(text))


@cache
def _pattern_of(key: str, language: str) -> re.Pattern[str]:
    return re.compile("|".join(rows(key, language)) or "(?!)")
