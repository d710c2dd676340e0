"""Sentences that only steer a meeting: greetings, thanks, handing over, the next question, who is present."""

from __future__ import annotations

import re
from functools import cache

from summarise.facts.lexicon import rows


def steers(text: str, language: str) -> bool:
    """Tell whether a sentence greets, thanks, hands over or lists who is there, and so says nothing of the matter."""
    pattern = _pattern(language)
    return pattern is not None and pattern.match(text.replace("’", "'")) is not None


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    acts = rows("points.acts", language)
    return re.compile(rf"(?:[^:.!?]{{1,40}}:)?\W*(?:{'|'.join(acts)})", re.IGNORECASE) if acts else None
