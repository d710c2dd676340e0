"""Whether lines of text are wrapped, and how wide: what tells a paragraph of many lines from many paragraphs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarise.readers.cleaning import is_unspaced
from summarise.readers.lines.headings import CLOSERS, ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDEST_WRAP = 132
_NARROWEST_WRAP = 36
_NARROWEST_UNSPACED = 18
"""The same where a letter is as wide as two: Chinese, Japanese, Korean."""
_SAMPLE = 2_000
"""Lines from the beginning by which the width of a text is judged."""
SLACK = 6
"""Characters by which a line may fall short of the widest and still be full: text wrapped by hand is ragged."""


def wrap_width(lines: Sequence[str]) -> int:
    """Return the width that the text is wrapped at, in characters, or 0 when a line is a paragraph.

    Text is wrapped when most lines that another line follows are full.
    """
    lines = lines[:_SAMPLE]
    lengths = sorted(len(line) for line in lines if line and not line.isspace())
    if not lengths:
        return 0
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.97))]
    narrowest = _NARROWEST_WRAP if width >= _NARROWEST_WRAP or not _is_wide(lines) else _NARROWEST_UNSPACED
    if not narrowest <= width <= _WIDEST_WRAP or lengths[-1] > 3 * width:
        return 0
    followed = [(line, after) for line, after in pairwise(lines) if line.strip() and after.strip()]
    full = sum(is_full(line, after, width) for line, after in followed)
    return width if followed and full >= 0.55 * len(followed) else 0


def _is_wide(lines: Sequence[str]) -> bool:
    """Tell whether lines are mostly in letters as wide as two that run on over the ends of lines."""
    lasts = [line.rstrip()[-1] for line in lines if line and not line.isspace()]
    return sum(is_unspaced(last) and last not in ENDS + CLOSERS for last in lasts) * 2 >= len(lasts)


def is_full(line: str, after: str, width: int) -> bool:
    """Tell whether a line is as long as the width lets it be: the next line's first word would not have fitted."""
    after = after.lstrip()
    word = 1 if is_unspaced(after[:1]) else len(after.partition(" ")[0])
    return len(line.rstrip()) + 1 + word > width - SLACK
