"""Line breaks typed inside a paragraph: the lines of an address, a letterhead or a poem, or prose that runs on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarise.document import Kind
from summarise.readers.cleaning import clean, has_unspaced
from summarise.readers.lines.headings import ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE_BREAK = "\v"
"""What the readers write for a line break that does not end the paragraph; it is no character of XML."""
BREAKABLE = frozenset((Kind.PARAGRAPH, Kind.QUOTATION))
"""What its line breaks may part; a heading, an item or a cell of several lines is one."""
_LONGEST = 60
_MOST_LINES = 7
_FEWEST_WORDS = 5
"""Words to a line from which more lines than that are a poem; of fewer words they are a list, which stays together."""
_FEWEST_OF_PROSE = 3
"""Lines from which a full stop at the end of the last makes no sentence of all of them: a poem ends in one too."""


def parted(kind: Kind, text: str) -> tuple[str, ...]:
    """Return the lines of a paragraph where each is short and none goes on with a sentence, else all in one line."""
    whole = clean(text)
    if LINE_BREAK not in text or kind not in BREAKABLE:
        return (whole,) if whole else ()
    lines = tuple(line for line in map(clean, text.split(LINE_BREAK)) if line)
    return lines if are_lines(lines) else (whole,) if whole else ()


def are_lines(lines: Sequence[str]) -> bool:
    """Tell whether what stands between line breaks are lines that were meant as such, not prose broken for its look."""
    if len(lines) < 2 or any(len(line) > _LONGEST or has_unspaced(line) for line in lines):
        return False
    if len(lines) > _MOST_LINES and sum(len(line.split()) for line in lines) < _FEWEST_WORDS * len(lines):
        return False
    if len(lines) < _FEWEST_OF_PROSE and lines[-1][-1] in ENDS and lines[0][-1] not in ENDS:
        return False
    return not any(_runs_on(line, after) for line, after in pairwise(lines))


def _runs_on(line: str, after: str) -> bool:
    """Tell whether a line goes on with the sentence of the line before it; "www.example.org" does not."""
    return line[-1] not in ENDS and after[0].islower() and after.split()[0].rstrip(",;").isalpha()
