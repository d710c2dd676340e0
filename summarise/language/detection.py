"""Which language a text is in: by its script, then by the function words it uses. Offline, no table but the stop lists.

A word counts the more the fewer languages share it (as in Grefenstette, 1995, "Comparing two language identification
schemes": small words tell languages apart as well as letter sequences do, from some 20 words on).
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

from summarise.language import LANGUAGES
from summarise.language.words import stop_words

_SAMPLE = 3000
"""Characters read at each of three places of a long text."""

_SCRIPTS = {
    "latin": "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ", "cyrillic": "Ѐ-ӿ", "greek": "Ͱ-Ͽἀ-῿", "arabic": "؀-ۿݐ-ݿ", "hebrew": "֐-׿",
    "devanagari": "ऀ-ॿ", "thai": "฀-๿", "hangul": "가-힣ᄀ-ᇿ", "kana": "ぁ-ヿｦ-ﾟ", "han": "㐀-䶿一-鿿",
}
_LETTERS = {name: re.compile(f"[{span}]") for name, span in _SCRIPTS.items()}
_ALONE = {"greek": "el", "thai": "th", "hangul": "ko", "han": "zh"}
_SHARED = {
    "latin": ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "tr", "id", "vi", "ca",
              "ro", "hu", "sk", "hr", "sl", "et", "lv", "lt", "is", "af", "gl", "eu", "sq", "ms", "sw", "ga"),
    "cyrillic": ("ru", "uk", "bg", "sr", "mk", "be"),
    "arabic": ("ar", "fa", "ur"),
    "hebrew": ("he", "yi"),
    "devanagari": ("hi", "mr", "ne"),
}
_FOREIGN = {"ru": "іїєґўј", "uk": "ыэъёўј", "bg": "ыэёіїєґўј", "sr": "ыэъёіїєґўйщ", "mk": "ыэъёіїєґўйщ", "be": "ъїєґщј"}
"""Letters that a language of a script does not write; a name or a quotation brings in few."""
_FEW = 0.01
"""Part of the letters that a quotation may bring in."""
_WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u0903\u093a-\u094f\u0300-\u036f][^\W\d_]*)*")
_ENOUGH = 20
"""Words from which function words decide safely, and letters from which a script does."""

_CHINESE = frozenset("的了是不在这這们們吗嗎")
_HAN_ENOUGH = 100
"""Chinese characters without any Japanese kana from which a text is surely Chinese; fewer may be a Japanese heading."""


_LETTER = 0.3
"""What a word of one letter weighs beside others: it may as well be an initial or the name of a variable."""


@dataclass(frozen=True, slots=True)
class Detection:
    """The ISO 639-1 code of a text's language, "" if it is none the engine treats, and whether that is sure.

    `untreated` is the code of a language the engine knows by its function words alone.
    """

    language: str
    sure: bool
    untreated: str = ""


def detect(text: str) -> Detection:
    """Tell which language a text is in."""
    sample = _sample(text)
    script = _script(sample)
    if not script:
        return Detection("", False)
    if script == "kana":
        return Detection("ja", True)
    if script in _ALONE:
        letters = len(_LETTERS[script].findall(sample))
        return Detection(_ALONE[script], letters >= _ENOUGH and (script != "han" or _is_chinese(sample, letters)))
    return _by_words(sample, script)


def _is_chinese(sample: str, letters: int) -> bool:
    """Tell Chinese from a Japanese heading, which may do with little kana or none."""
    return letters >= _HAN_ENOUGH or (not _CHINESE.isdisjoint(sample) and not _LETTERS["kana"].search(sample))


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle, last = (len(text) - _SAMPLE) // 2, len(text) - _SAMPLE
    return f"{text[:_SAMPLE]} {text[middle:middle + _SAMPLE]} {text[last:]}"


def _script(sample: str) -> str:
    """Return the script most of the letters are in; a tenth of kana among Chinese characters makes Japanese."""
    counts = {name: len(pattern.findall(sample)) for name, pattern in _LETTERS.items()}
    if counts["kana"] * 10 >= counts["han"] and counts["kana"]:
        counts["kana"] += counts.pop("han")
    weighted = {name: count * (3 if name in ("han", "kana", "hangul") else 1) for name, count in counts.items()}
    best = max(weighted, key=lambda name: weighted[name])
    return best if weighted[best] else ""


def _by_words(sample: str, script: str) -> Detection:
    weights = _weights(script)
    words = _WORD.findall(sample.lower())
    scores: dict[str, float] = defaultdict(float)
    hits: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for code, weight in weights.get(word, ()):
            scores[code] += weight * count
            hits[code] += count
    for code, letters in _FOREIGN.items():
        if code in scores and sum(map(sample.count, letters)) > _FEW * len(sample):
            scores[code] = 0.0
    ranked = sorted(_SHARED[script], key=lambda code: (-scores[code], _SHARED[script].index(code)))
    best, second = ranked[0], ranked[1]
    clear = scores[best] >= 1.15 * scores[second] and hits[best] >= 0.12 * len(words)
    code = best if best in LANGUAGES and scores[best] else ""
    sure = clear and len(words) >= _ENOUGH
    return Detection(code, sure and bool(code), best if sure and not code else "")


@cache
def _weights(script: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return for each function word of a script's languages what it says for each of them."""
    lists = {code: _known_words(code) for code in _SHARED[script]}
    shared = Counter(word for words in lists.values() for word in words)
    weights: dict[str, list[tuple[str, float]]] = {}
    for code, words in lists.items():
        for word in sorted(words):
            weight = log(1 + len(lists) / shared[word]) * (_LETTER if len(word) == 1 else 1.0)
            weights.setdefault(word, []).append((code, weight))
    return {word: tuple(pairs) for word, pairs in weights.items()}


def _known_words(code: str) -> frozenset[str]:
    if code in LANGUAGES:
        return stop_words(code)
    return frozenset(_others()[code].split())


@cache
def _others() -> dict[str, str]:
    source = files("resources") / "language" / "others.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
