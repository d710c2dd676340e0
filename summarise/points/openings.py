"""What a sentence may lose at its front: a word that links it to the one before, and how a speaker leads up to it."""

from __future__ import annotations

import re
from functools import cache

from summarise.facts.lexicon import lines, listed, rows

_BARE_NEXT = (r"(?=[^\W\d_a-z]|\d|(?:the|a|an|we|our|my|in|on|at|during|as of|last)\s|(?<![Bb]ut\s)for\s"
              r"|(?:we|I)['’](?:ve|re|m)\s)")
"""What shows that a bare "And" or "But" before it joins whole sentences and no two words."""
_FRENCH = re.compile(
    r"(?:Cependant|Toutefois|En effet|Par ailleurs|De plus|En outre|Ainsi|Néanmoins|Enfin|Pourtant|Or|Par exemple),\s+")


def connective_end(text: str, language: str) -> int:
    """Return where a sentence goes on behind words that only link it to the one before; 0 where it has none."""
    pattern = _FRENCH if language == "fr" else _english() if language == "en" else None
    found = pattern.match(text) if pattern else None
    return found.end() if found else 0


def frame_end(text: str, start: int) -> int:
    """Return where an English sentence goes on behind "We are pleased to report that" and its like; `start` if none."""
    found = _frames().match(text, start)
    return found.end() if found else start


@cache
def _english() -> re.Pattern[str]:
    bare = "|".join(listed("trimming.bare"))
    linking = "|".join(re.escape(words) for words in sorted(lines("trimming.connectives"), key=len, reverse=True))
    place = "|".join(rows("trimming.datelines"))
    # "Second, third and fourth place" is a list and no link.
    linked = rf"(?i:(?:(?:{bare})\s+(?!that\s))?(?:{linking})\s?,\s+(?!(?:second|third|fourth|fifth|and|or)\b))(?=\w)"
    return re.compile(rf"(?:{place}|{linked}|(?i:(?:{bare})\s+){_BARE_NEXT})+")


@cache
def _frames() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(rows('trimming.frames'))})\s+")
