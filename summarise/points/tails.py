"""Where a long sentence may end before its last clause, in languages that set what only adds behind a comma.

French, Spanish, Italian and Portuguese put a comma before a relative clause only where it adds to a name that is known
already; German puts one before all of them, so that only such words as "wobei" show that a clause adds.
"""

from __future__ import annotations

import re
from functools import cache

from summarise.facts.lexicon import listed, rows

_JOINS = re.compile(r",\s(?:und|doch|et|y|e)\s")
_LAST_COMMA = re.compile(r",\s[^,;:]*$")
_WORDS = re.compile(r"\w+")


def adding_tail(text: str, language: str) -> int | None:
    """Return where a last clause begins that only adds to a whole statement before it, or None.

    It is the last one behind a comma, so that the main verb stands before it: a clause in the middle has a comma
    behind it too. A second main clause ("…, et …") goes only where no other comma may have parted its subject from it.
    """
    adding = _adding(language)
    comma = _LAST_COMMA.search(text)
    if adding is None or comma is None or not adding.match(text, comma.start()):
        return None
    before = text[:comma.start()]
    asked = not _asking(language).isdisjoint(_WORDS.findall(before.casefold()))
    parted = _JOINS.match(text, comma.start()) is not None and ("," in before or ";" in before)
    return None if asked or parted else comma.start()


@cache
def _adding(language: str) -> re.Pattern[str] | None:
    patterns = rows("trimming.adding", language)
    return re.compile(rf",\s(?:{'|'.join(patterns)})") if patterns else None


@cache
def _asking(language: str) -> frozenset[str]:
    return frozenset(listed("trimming.asking", language))
