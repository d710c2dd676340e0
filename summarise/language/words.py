"""Words of a text: tokens that keep figures and names, their stems, and the function words that carry no content."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarise.language import language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_CURRENCY = "$€£¥₹₽₩₺₴"
_TOKEN = re.compile(
    rf"""
      (?:[a-z]{{1,3}})?[{_CURRENCY}]\d++(?:[.,]\d++)*[a-z]*+       # $3.5bn, us$20m
    | \d++(?:[.,:]\d++)*%                                        # 12%, 3.5%
    | (?<!\w)[^\W\d_]{{1,2}}\.(?:[^\W\d_]\.)++(?:[^\W\d_](?!\w))?  # u.s., e.g., ph.d.
    | [^\W\d_]++-\d++\w*+                                       # covid-19, f-35
    | (?<!\w)[^\W\d_]-[^\W\d_]++                               # x-ray, e-mail
    | \d++(?:[.,:/]\d++)*\w*+                                    # 2024, 1,000, 3.5bn, 10:30, 5th
    | (?:[^\W\d_]|[\u0300-\u036f])++(?:['&][^\W\d_]++)*\d*+      # don't, at&t, r&d, g20
    """,
    re.VERBOSE,
)


def tokens(text: str, language: str) -> tuple[str, ...]:
    """Return the lower-cased words of a text in order; figures, money, percentages and dotted names stay whole."""
    return tuple(_TOKEN.findall(text.lower().replace("’", "'")))


@cache
def stop_words(code: str) -> frozenset[str]:
    """Return the function words of a language, empty where there is no list."""
    row = language(code)
    source = files("resources") / "language" / f"{row.code}.txt"
    if not row.code or not source.is_file():
        return frozenset()
    lines = source.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_stop(word: str, language: str) -> bool:
    """Tell whether a lower-cased word is a function word of a language."""
    return word in stop_words(language)


def stems(words: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the stem of each word by the Snowball stemmer of a language; the words themselves where there is none."""
    cache_of = _stem_cache(language)
    return tuple([cache_of[word] for word in words])


def content_stems(words: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the stems of the words that are no function words and hold a letter or a digit."""
    cache_of, stops = _stem_cache(language), stop_words(language)
    return tuple([cache_of[word] for word in words if word not in stops and (len(word) > 1 or word.isdigit())])


class _Stems(dict[str, str]):
    """Stems by word, each stemmed at its first use; emptied when it has grown large."""

    _LIMIT = 200_000

    def __init__(self, stem: Callable[[str], str] | None) -> None:
        super().__init__()
        self._stem = stem

    def __missing__(self, word: str) -> str:
        if len(self) >= self._LIMIT:
            self.clear()
        stem = self._stem(word) if self._stem and word.replace("'", "").isalpha() else word
        self[word] = stem
        return stem


@cache
def _stem_cache(code: str) -> _Stems:
    row = language(code)
    if not row.stemmer:
        return _Stems(None)
    import Stemmer

    return _Stems(Stemmer.Stemmer(row.stemmer).stemWord)

