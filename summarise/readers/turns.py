"""Page turns inside a paragraph: with which of its words a further page begins."""

from __future__ import annotations

import re
from dataclasses import replace
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
    parts = words.split(PAGE_TURN)
    page = last - len(parts) + 1
    found: dict[tuple[int, int], int] = {}
    for place in range(1, len(parts)):
        behind = len("".join(clean("".join(parts[place:])).split()))
        number, offset = letters[max(0, len(letters) - behind)] if behind else (len(blocks), 0)
        start = word_from(blocks[number].text, offset) if behind else None
        found[(number, start) if start is not None else (number + 1, 0)] = page + place
    paged = []
    for number, block in enumerate(blocks):
        page = found.get((number, 0), page)
        turns = tuple((start, turned) for (holder, start), turned in found.items() if holder == number and start)
        paged.append(replace(block, page=page, turns=turns))
        page = turns[-1][1] if turns else page
    return paged
