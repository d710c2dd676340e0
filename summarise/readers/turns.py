"""Page turns inside a paragraph: with which of its words a further page begins."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from summarise.readers.cleaning import clean, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.document import Block

PAGE_TURN = "\f"
"""What the readers write among the words of a paragraph where a page begins; it is no character of XML."""
_BEGINNING = re.compile(r"(?<!\S)\S")


def word_from(text: str, offset: int) -> int | None:
    """Return where the first word begins that begins at an offset or behind it, None where none does.

    So a word that the end of a page parts belongs to that page.
    """
    if 0 < offset < len(text) and is_unspaced(text[offset - 1]) and is_unspaced(text[offset]):
        return offset
    found = _BEGINNING.search(text, offset)
    return found.start() if found else None


def on_pages(blocks: Sequence[Block], words: str, last: int) -> list[Block]:
    """Give the blocks made of one paragraph their pages.

    `words` are those of the paragraph as they were read, with a PAGE_TURN for every page that begins there, and `last`
    is the page it ends on. Of `words` the blocks may lack some at the beginning, and white space.
    """
    letters = [(number, offset) for number, block in enumerate(blocks)
               for offset, letter in enumerate(block.text) if not letter.isspace()]
    parts = words.split(PAGE_TURN)[1:]
    behind = [*accumulate(len("".join(clean(part).split())) for part in reversed(parts))]
    page = last - len(parts)
    found: list[dict[int, int]] = [{} for _ in range(len(blocks) + 1)]
    for turned, count in enumerate(reversed(behind), page + 1):
        if count:
            number, offset = letters[max(0, len(letters) - count)]
            start = word_from(blocks[number].text, offset)
            found[number if start is not None else number + 1][start or 0] = turned
    paged = []
    for block, turns in zip(blocks, found, strict=False):
        page = turns.pop(0, page)
        paged.append(replace(block, page=page, turns=tuple(turns.items())))
        page = max(turns.values(), default=page)
    return paged
