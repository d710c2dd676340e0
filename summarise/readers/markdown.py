"""Markdown → Document, by the tokens of markdown-it; html inside it is dropped, front matter is metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarise.document import Block, Kind
from summarise.readers.cleaning import clean, clean_code, clean_lines, join_cells
from summarise.readers.encoding import decode
from summarise.readers.limits import MARKUP_DEPTH, TEXT_BYTES, check_size
from summarise.readers.lines.code import code_lines
from summarise.readers.metadata import Stated, finish
from summarise.wording import message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from summarise.document import Document
    from summarise.readers.source import Source

_FIELD = re.compile(r"^(title|author|date|lang|language|site|publisher)\s*[:=]\s*(.+)$", re.IGNORECASE | re.MULTILINE)
_TITLE_BLOCK = re.compile(r"\A% (?P<title>[^\n]*)\n(?:% ?(?P<author>[^\n]*)\n)?(?:% ?(?P<date>[^\n]*)\n)?")
_DROPPED_HTML = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(slots=True)
class _State:
    blocks: list[Block] = field(default_factory=list)
    lists: int = 0
    quotes: int = 0
    notes: int = 0
    item_begun: bool = False
    heading: int = 0
    cells: list[str] | None = None
    table: int = 0
    row: int = 0


def read(source: Source) -> Document:
    """Read CommonMark with tables, footnotes and front matter; raises TooLarge beyond the bound for text."""
    check_size(len(source.data), TEXT_BYTES, source.name)
    decoded = decode(source.data, source.encoding)
    text = clean_lines(decoded.text)
    stated = Stated(encoding=decoded.encoding)
    if found := _TITLE_BLOCK.match(text):
        stated = replace(stated, title=found["title"], author=found["author"] or "", date=found["date"] or "")
        text = text[found.end():]
    tokens = _tokens(text)
    if tokens and tokens[0].type == "front_matter":
        stated = _front_matter(tokens[0].content, stated)
    warnings = [message("reading.replaced", name=source.name, encoding=decoded.encoding)] if decoded.lossy else []
    return finish(source, "md", blocks_from_markdown(tokens), stated, warnings)


def blocks_from_markdown(tokens: Sequence[Token]) -> list[Block]:
    """Make blocks of markdown-it's tokens."""
    state = _State()
    for token in tokens:
        if token.type in ("fence", "code_block"):
            state.blocks.append(Block(Kind.CODE, clean_code(token.content)))
        elif token.type == "inline":
            _add(state, token)
        elif change := _CHANGES.get(token.type):
            change(state, token)
    return state.blocks


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    # Left to itself it leaves out what stands in ten lists, and all after it.
    parser = MarkdownIt("commonmark", {"maxNesting": MARKUP_DEPTH}).enable(["table", "strikethrough"])
    return parser.use(front_matter_plugin).use(footnote_plugin).parse(text)


def _front_matter(text: str, stated: Stated) -> Stated:
    values = {name.lower(): clean(value.strip().strip("\"'")) for name, value in _FIELD.findall(text)}
    return replace(
        stated,
        title=values.get("title", ""),
        author=values.get("author", "").strip("[]"),
        date=values.get("date", ""),
        language=values.get("lang") or values.get("language", ""),
        site=values.get("site") or values.get("publisher", ""),
    )


def _words(token: Token) -> str:
    """Return what a reader sees of an inline token: no marks, no html, no addresses of links."""
    parts: list[str] = []
    for child in token.children or ():
        if child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or (
            child.type == "html_inline" and _DROPPED_HTML.match(child.content)
        ):
            parts.append(" ")
    return clean("".join(parts))


def _add(state: _State, token: Token) -> None:
    """Add an inline token as what it is, or as code where its lines are code that nothing fences in."""
    lines = token.content.split("\n")
    plain = state.cells is None and not (state.heading or state.lists or state.notes)
    if plain and len(code_lines(lines, token.content)) == len(lines):
        state.blocks.append(Block(Kind.CODE, clean_code(token.content)))
    else:
        _inline(state, _words(token))


def _inline(state: _State, text: str) -> None:
    if state.cells is not None:
        state.cells.append(text)
    elif state.heading:
        state.blocks.append(Block(Kind.HEADING, text, state.heading))
    elif state.notes:
        state.blocks.append(Block(Kind.NOTE, text))
    elif state.lists and not state.item_begun:
        state.item_begun = True
        state.blocks.append(Block(Kind.ITEM, text, state.lists))
    else:
        state.blocks.append(Block(Kind.QUOTATION if state.quotes else Kind.PARAGRAPH, text))


def _counted(name: str, step: int) -> Callable[[_State, Token], None]:
    def change(state: _State, token: Token) -> None:
        setattr(state, name, getattr(state, name) + step)

    return change


def _begin_item(state: _State, token: Token) -> None:
    state.item_begun = False


def _end_item(state: _State, token: Token) -> None:
    state.item_begun = True


def _begin_heading(state: _State, token: Token) -> None:
    state.heading = int(token.tag[1:])


def _end_heading(state: _State, token: Token) -> None:
    state.heading = 0


def _begin_table(state: _State, token: Token) -> None:
    state.table += 1
    state.row = 0


def _begin_row(state: _State, token: Token) -> None:
    state.cells = []


def _end_row(state: _State, token: Token) -> None:
    state.row += 1
    state.blocks.append(Block(Kind.ROW, join_cells(state.cells or ()), table=state.table, row=state.row))
    state.cells = None


_CHANGES: dict[str, Callable[[_State, Token], None]] = {
    "bullet_list_open": _counted("lists", 1), "bullet_list_close": _counted("lists", -1),
    "ordered_list_open": _counted("lists", 1), "ordered_list_close": _counted("lists", -1),
    "list_item_open": _begin_item, "list_item_close": _end_item,
    "blockquote_open": _counted("quotes", 1), "blockquote_close": _counted("quotes", -1),
    "footnote_open": _counted("notes", 1), "footnote_close": _counted("notes", -1),
    "heading_open": _begin_heading, "heading_close": _end_heading,
    "table_open": _begin_table, "tr_open": _begin_row, "tr_close": _end_row,
}
