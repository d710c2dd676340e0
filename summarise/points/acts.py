"""What wording shows: that a sentence only tells what was asked, warns, only describes or does not end."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from summarise.facts.lexicon import rows
from summarise.ranking.openings import is_procedural, opens
from summarise.wording import say

# Thai ends its sentences with no mark.
_WHOLE = re.compile(r"[.!?…‥;。．｡！？；؟؛۔।॥\u0E00-\u0E7F][\"'\]”’»›」』)）】》\s\d*†‡]*$")

_SPEAKER = re.compile(r"[^\W\d_][\w.’'-]*(?: (?:\([^()]{1,40}\)|[^\W\d_a-z][\w.’'-]*)){0,4}: (?=\S)")

_DOTTED = re.compile(r"(?<!\d)\d{1,3}(?:\.\d+)+$")
"""A number that ends a line ("up to version 9.4.2"): its dot is no stop, and what follows no note's number."""


def without_speaker(text: str) -> str:
    """Return a sentence without the name of who speaks before it ("Chair: …")."""
    label = _SPEAKER.match(text)
    return text[label.end():] if label else text


def is_form(text: str, language: str) -> bool:
    """Tell whether a sentence is a mere form of a sitting, whoever speaks: it opens, thanks or hands over."""
    said = without_speaker(text)
    return (is_procedural(text, language) or (said is not text and is_procedural(said, language))
            or opens(said, "formalities", language))


def is_hearsay(text: str, language: str) -> bool:
    """Tell whether a sentence says what nobody in particular says ("There is a rumour that"): its author may not."""
    return opens(text, "hearsay", language)


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
