"""How a heading looks among lines of plain text: short, begun like a title, ended without a stop, numbered or not."""

from __future__ import annotations

import re

from summarise.readers.cleaning import is_unspaced
from summarise.readers.stylenames import DEEPEST_HEADING

_LONGEST_HEADING = 90
_MOST_HEADING_WORDS = 14
LONGEST_TITLE = 140
MOST_TITLE_WORDS = 22
ENDS = ".!?…。！？।۔؟:;"
CLOSERS = "\"'”’»)]）」』"
_SECTION = re.compile(
    r"(?:(?P<decimal>\d{1,2}(?:\.\d{1,2}){0,4})\.?|(?P<roman>[IVX]{1,5})\.|(?P<word>(?i:chapter|part|section|article|"
    r"kapitel|teil|abschnitt|chapitre|partie|capítulo|parte|capitolo|annex|appendix)) [\dIVXA-Z]{1,5}[.:]?)(?:\s+|$)"
)
_NO_TITLES = ("|", "\t", "@", "://", " = ", "...")
_SPOKEN = re.compile(r"(?:I|We)['’][a-z]+|I (?!and )[a-z]|(?:We|Please|Ich|Wir|Bitte|Je|Nous|Veuillez|Ik|Wij) [a-zà-ÿ]")
"""How a sentence begins whose writer left out the stop; what is written as a title has no "I'll" in it."""


def reads_as_heading(text: str, longest: int = _LONGEST_HEADING, most_words: int = _MOST_HEADING_WORDS) -> bool:
    """Tell whether a line is short, begins like a title and ends without a stop."""
    if not text or len(text) > longest or text[-1] in ".!?…,;:。！？।。、，" or is_ended(text):
        return False
    if is_unspaced(text[0]):
        return len(text) <= 40
    bare = text.lstrip("\"'“‘«„([¿¡")
    if _SPOKEN.match(bare):
        return False
    if not bare or not (bare[0].isupper() or bare[0].isdigit() or (bare[0].isalpha() and not bare[0].islower())):
        return False
    if any(map(text.__contains__, _NO_TITLES)) or text.count(",") > 3:
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= 0.5 * len(text.replace(" ", "")) and len(text.split()) <= most_words


def level_of(text: str) -> int:
    """Return a heading's level: by its number ("2.3" is one deeper than "2"), else 2, under the title's 1."""
    found = _SECTION.match(text)
    if found and found["decimal"]:
        return min(DEEPEST_HEADING, 2 + found["decimal"].count("."))
    return 2


def is_ended(line: str) -> bool:
    """Tell whether a line ends where a sentence can end."""
    return line.rstrip().rstrip(CLOSERS)[-1:] in ENDS
