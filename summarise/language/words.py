"""Words of a text: tokens that keep figures and names, their stems, and the function words that carry no content.

Chinese, Japanese and Thai are written without spaces and get no dictionary here: a run of Chinese or Thai characters
gives its overlapping pairs, a run of kana stands whole. Pairs compare texts nearly as well as words do (Nie and Ren,
1999, "Chinese information retrieval: using characters or words?"), but they are not words.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarise.language import language as row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_CURRENCY = "$€£¥₹₽₩₺₴"
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957"
)
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_FIGURES = rf"""
      (?:[a-z]{{1,3}})?[{_CURRENCY}]\d++(?:[.,]\d++)*[a-z]*+       # $3.5bn, us$20m
    | \d++(?:[.,:]\d++)*%                                        # 12%, 3.5%
    | (?<!\w)[^\W\d_]{{1,2}}\.(?:[^\W\d_]\.)++(?:[^\W\d_](?!\w))?  # u.s., e.g., ph.d.
    | [^\W\d_]++-\d++\w*+                                       # covid-19, f-35
    | (?<!\w)[^\W\d_]-[^\W\d_]++                               # x-ray, e-mail
    | \d++(?:[.,:/]\d++)*[a-z]*+                                 # 2024, 1,000, 3.5bn, 10:30, 5th
"""
_PLAIN = rf"[^\W\d_]++(?![\w.'&{_CURRENCY}{_MARKS}-])"
_TOKEN = rf"{_PLAIN} | {_FIGURES} | {_LETTER}++(?:['&]{_LETTER}++)*\d*+"
_ELIDED = rf"{_PLAIN} | {_FIGURES} | {_LETTER}++(?:&{_LETTER}++)*\d*+"
_MARKED = rf"""{_FIGURES} | {_LETTER}++(?:['"״׳]{_LETTER}++)*"""
_WIDE = r"""[一-鿿㐀-䶿々]+ | [ァ-ヺー]+ | [ぁ-ゖ]+ | [\u0e01-\u0e4e]+
    | [$€£¥]?\d++(?:[.,:]\d++)*%? | [a-zà-ɏ]++(?:[-'&.]?[a-z\d]++)*"""
_PAIRED = r"[一-鿿㐀-䶿々\u0e01-\u0e4e]"
_PARTICLES = re.compile("([的了])")
_TURKISH = str.maketrans({"I": "ı", "İ": "i"})
_PATTERNS = {"ar": _MARKED, "he": _MARKED, "hi": _MARKED, "zh": _WIDE, "ja": _WIDE, "th": _WIDE}


def tokens(text: str, language: str) -> tuple[str, ...]:
    """Return the lower-cased words of a text in order; figures, money, percentages and dotted names stay whole."""
    row = row_of(language)
    if row.code == "tr":
        text = text.translate(_TURKISH)
    if "’" in text:
        text = text.replace("’", "'")
    found = _compiled(_PATTERNS.get(row.code, _ELIDED if row.elision else _TOKEN)).findall(text.lower())
    return tuple(found) if row.spaced else tuple(_pairs(found, row.code))


def count_words(text: str, language: str) -> int:
    """Count the words of a text as lengths count them: by white space, or by tokens where none sets words apart."""
    row = row_of(language)
    return len(text.split()) if row.spaced or not row.code else len(tokens(text, language))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern at the first text of a language that has it: few need more than one."""
    return re.compile(pattern, re.VERBOSE)


def _pairs(runs: list[str], code: str) -> list[str]:
    """Cut runs without spaces into overlapping pairs of characters; Japanese words of two stay what they are."""
    found: list[str] = []
    for run in runs:
        if not _compiled(_PAIRED).match(run):
            found.append(run)
            continue
        for part in _PARTICLES.split(run) if code == "zh" else (run,):
            if len(part) <= 2:
                found.extend([part] if part else [])
            else:
                found.extend([part[start:start + 2] for start in range(len(part) - 1)])
    return found


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the function words of a language, empty where there is no list."""
    code = row_of(language).code
    source = files("resources") / "language" / f"{code}.txt"
    if not code or not source.is_file():
        return frozenset()
    lines = source.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_stop(word: str, language: str) -> bool:
    """Tell whether a lower-cased word is a function word of a language."""
    return word in stop_words(language)


def stems(words: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the stem of each word by the Snowball stemmer of a language; the words themselves where there is none."""
    stem_of = _stem_cache(language)
    return tuple([stem_of[word] for word in words])


def content_stems(words: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the stems of the words that are no function words and hold more than one letter, or a figure."""
    stem_of, stops = _stem_cache(language), stop_words(language)
    return tuple([stem_of[word] for word in words if word not in stops and (len(word) > 1 or not word.isascii()
                                                                            or word.isdigit())])


class _Stems(dict[str, str]):
    """Stems by word, each stemmed at its first use; emptied when it has grown large."""

    _LIMIT = 200_000

    def __init__(self, stem: Callable[[str], str] | None) -> None:
        super().__init__()
        self._stem = stem

    def __missing__(self, word: str) -> str:
        if len(self) >= self._LIMIT:
            self.clear()
        stem = self._stem(word) if self._stem and not any(character.isdigit() for character in word) else word
        # Snowball leaves nothing of some words ("έως" in Greek): such a word is its own stem.
        self[word] = stem or word
        return self[word]


@cache
def _stem_cache(language: str) -> _Stems:
    row = row_of(language)
    if not row.stemmer:
        return _Stems(None)
    import Stemmer

    # PyStemmer keeps a cache of its own that is cleared wholesale; ours is the one that counts.
    return _Stems(Stemmer.Stemmer(row.stemmer, 0).stemWord)
