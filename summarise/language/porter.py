"""Porter's stemmer as the ROUGE measure defines it (nltk's, with its extensions); for evaluation alone."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any


@lru_cache(maxsize=100_000)
def porter_stem(word: str) -> str:
    """Return the stem of an English word."""
    return str(_stemmer().stem(word))


@cache
def _stemmer() -> Any:
    from nltk.stem.porter import PorterStemmer

    return PorterStemmer()
