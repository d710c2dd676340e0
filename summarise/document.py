"""What a document is: the values every reader makes and every later room reads. No behaviour beyond the least."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarise.wording import Message


class Kind(StrEnum):
    """What a block of a document is; readers decide it once and nothing guesses it again."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTATION = "quotation"
    ROW = "row"
    CAPTION = "caption"
    NOTE = "note"
    CODE = "code"
    BOILERPLATE = "boilerplate"


NUMBERED = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTATION})
"""Kinds that carry a paragraph number (¶); headings, rows and the rest do not."""

RANKED = NUMBERED
"""Kinds whose sentences can be chosen for the user; any other sentence can still be pinned."""

SENTENCED = NUMBERED | {Kind.ROW, Kind.CAPTION, Kind.NOTE, Kind.BOILERPLATE}
"""Kinds that are split into sentences; a heading and code never stand in a summary."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like piece of a document, in reading order.

    `level` is 1–6 for a heading, 1 and deeper for a list item, else 0. `page` is the one it begins on, from 1, and
    None where the format has no pages; `turns` are (offset, page) of the words with which further pages begin.
    `paragraph` (¶) counts NUMBERED blocks from 1. A table row has `table` and `row`, from 1. `text` holds no control
    characters, no lone surrogates and no line breaks, except in code; the cells of a row are joined by " | ".
    """

    kind: Kind
    text: str
    level: int = 0
    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    turns: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from. `date` is ISO 8601 as the document itself states it, never the file's own time."""

    path: str
    sha256: str
    format: str
    size: int = 0
    pages: int | None = None
    author: str = ""
    date: str = ""
    site: str = ""
    encoding: str = ""
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What was read: title, language (ISO 639-1, "" while unknown), origin, and blocks in reading order."""

    title: str
    language: str
    origin: Origin
    blocks: tuple[Block, ...]
    warnings: tuple[Message, ...] = ()


def page_at(block: Block, offset: int) -> int | None:
    """Return the page on which the character at an offset of a block's text stands, None where there are no pages."""
    place = bisect_right(block.turns, offset, key=itemgetter(0))
    return block.turns[place - 1][1] if place else block.page


def set_aside(block: Block) -> Block:
    """Return a block as no part of the text that is weighed."""
    return replace(block, kind=Kind.BOILERPLATE, level=0, table=None, row=None)


def number_paragraphs(blocks: list[Block]) -> tuple[Block, ...]:
    """Give each numbered block its paragraph number, counted from 1 over the whole document, and no other block one."""
    numbered: list[Block] = []
    count = 0
    for block in blocks:
        own = block.kind in NUMBERED
        count += own
        number = count if own else None
        # Made anew only where it must be: a long text has many thousands.
        numbered.append(block if block.paragraph == number else Block(
            block.kind, block.text, block.level, block.page, number, block.table, block.row, block.turns))
    return tuple(numbered)
