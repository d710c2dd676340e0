"""Words and figures parted at the ends of printed lines: put together, with their hyphen or without it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from summarise.readers.cleaning import is_unspaced
from summarise.readers.pdf.letters import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.readers.pdf.lines import Line

_HYPHENS = f"{HYPHENS}\u00ad"
"""The soft hyphen is one too."""
_STRAY = re.compile(f"[{_HYPHENS}]\\s*")
_PARTING = frozenset(f"{_HYPHENS}-")
_DASHES = frozenset("-–—")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD = re.compile(rf"{_WORD.pattern}$")
_TAIL = re.compile(r"[^\W\d_]+")
_SHORTEST_COMPOUND = 10
_SHORTEST_HALF = 3
"""Letters that a compound, with its hyphen, and each of its halves has at least: "with" and "out" make no compound."""
_BETWEEN_HALVES = frozenset(("and", "or", "und", "oder"))
"""What stands behind a hyphen that leaves out the end of a word: "short- and long-term"."""


class Vocabulary:
    """The words of a document, gathered where a hyphen at a line's end first asks for them."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        self._pages = pages

    @cached_property
    def hyphenated(self) -> set[str]:
        """Return the words with a hyphen inside, and some others."""
        return _words([line.text for lines in self._pages for line in lines if "-" in line.text])

    @cached_property
    def whole(self) -> set[str]:
        """Return all words but those that a line's end parts."""
        texts: list[str] = []
        parted = False
        for line in (line for lines in self._pages for line in lines):
            text = line.text.partition(" ")[2] if parted else line.text
            parted = line.text[-1] in _PARTING
            texts.append(text.rpartition(" ")[0] if parted else text)
        return _words(texts)


def _words(texts: Sequence[str]) -> set[str]:
    return set(_WORD.findall("\n".join(set(" ".join(texts).split())).lower()))


def is_parted(before: str, after: str) -> bool:
    """Tell whether a line ends inside a word, or inside a span of figures ("2025-26")."""
    ending = before[-1]
    if ending in _DASHES:
        return (ending == "-" and after[0].islower()) or (before[-2:-1].isdigit() and after[0].isdigit())
    return ending in _HYPHENS


def joined(texts: Sequence[str], words: Vocabulary) -> str:
    """Join the lines of a paragraph; hyphens at their ends are resolved by the words of the document itself."""
    parts = list(texts[:1])
    for following in texts[1:]:
        before = parts[-1]
        ending, last = before[-1], before[-2:-1]
        if ending in _HYPHENS or (ending == "-" and last.isalpha() and following[0].islower()):
            parts[-1] = _mended(before.rstrip(f"{_HYPHENS}-"), following, words)
        elif (ending in _DASHES and last.isalnum() and following[0].isalnum()) or (
            is_unspaced(ending) and is_unspaced(following[0])
        ):
            parts[-1] += following
        else:
            parts.append(following)
    return _STRAY.sub("", " ".join(parts))


def _mended(start: str, rest: str, words: Vocabulary) -> str:
    head, tail = _HEAD.search(start.rpartition(" ")[2]), _TAIL.match(rest)
    if head is None or tail is None:
        return f"{start}-{rest}"
    whole, parted = f"{head[0]}{tail[0]}".lower(), f"{head[0]}-{tail[0]}".lower()
    if whole not in words.whole:
        if tail[0] in _BETWEEN_HALVES:
            return f"{start}- {rest}"
        if parted in words.hyphenated or _is_compound(parted, words.whole):
            return f"{start}-{rest}"
    # No word is parted after one letter, nor where capitals end: "e-mail", "EU-wide".
    runs_on = tail[0].isupper() if head[0].isupper() else rest[0].islower()
    return f"{start}{rest}" if runs_on and len(head[0]) > 1 else f"{start}-{rest}"


def _is_compound(parted: str, whole: set[str]) -> bool:
    """Tell whether the words on both sides of the last hyphen stand in the text by themselves."""
    halves = parted.split("-")[-2:]
    return (len(parted) >= _SHORTEST_COMPOUND and whole.issuperset(halves)
            and min(map(len, halves)) >= _SHORTEST_HALF)
