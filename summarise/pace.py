"""How fast a text is read: words a minute by language, and the minutes that a number of words takes."""

from __future__ import annotations

import math

WORDS_A_MINUTE = 238
"""Silent reading of non-fiction in English: Brysbaert, "How many words do we read per minute? A review and
meta-analysis of reading rate", Journal of Memory and Language 109 (2019)."""

RATES = {"ar": 138, "he": 187, "fi": 161, "fr": 195, "de": 179, "it": 188, "pl": 166, "pt": 181, "ru": 184, "sl": 180,
         "es": 218, "sv": 199, "tr": 166, "nl": 202, "zh": 158, "ja": 193}
"""Words a minute elsewhere: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New
International Reading Speed Texts IReST", IOVS 53 (2012), read aloud; other languages count as English."""


def words_a_minute(language: str) -> int:
    """Return how many words a practised reader takes in a minute in a language (ISO 639-1)."""
    return RATES.get(language, WORDS_A_MINUTE)


def reading_minutes(words: int, language: str) -> int:
    """Return whole minutes, rounded to the nearest and at least 1."""
    return max(1, math.floor(words / words_a_minute(language) + 0.5))
