"""Rich Text Format (.rtf) → Document. Source: Microsoft, Rich Text Format Specification 1.9.1."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarise.document import Block, Kind
from summarise.readers.cleaning import clean, join_cells
from summarise.readers.limits import TEXT_BYTES, check_size
from summarise.readers.lines.breaks import parted
from summarise.readers.metadata import Stated, finish
from summarise.readers.rtf.words import (
    CODE_PAGES,
    DESTINATIONS,
    INFO,
    KEPT_AFTER_STAR,
    LIST_MARKS,
    MAC_PAGES,
    MARK,
    PAGE_EDGES,
    SETS,
    SIGNS,
    SKIPPED,
    SYMBOLS,
)
from summarise.readers.stylenames import DEEPEST_HEADING, heading_level, kind_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.document import Document
    from summarise.readers.source import Source

_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.DOTALL
)
_PROGRESS_EVERY = 200_000
_GATHERED = ("text", "footnote", "stylesheet", "title", "author")
"""The destinations whose words are kept."""
_DEEPEST_ITEM = 9


@dataclass(slots=True)
class _Group:
    """What holds inside one pair of braces."""

    destination: str = "text"
    skip: int = 1
    codec: str = ""
    hidden: bool = False
    fresh: bool = True
    star: bool = False


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What the paragraph in the making is; `outline` counts from 1, 0 is none."""

    outline: int = 0
    listed: bool = False
    level: int = 0
    indent: int = 0
    in_table: bool = False
    style: int = -1


@dataclass(slots=True)
class _State:
    codec: str = "cp1252"
    group: _Group = field(default_factory=_Group)
    stack: list[_Group] = field(default_factory=list)
    paragraph: _Paragraph = _Paragraph()
    words: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in _GATHERED})
    """What has been gathered for each destination."""
    raw: bytearray = field(default_factory=bytearray)
    to_skip: int = 0
    blocks: list[Block] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    table: int = 0
    row: int = 0
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    styles: dict[int, tuple[str, int]] = field(default_factory=dict)
    style: int = 0
    style_outline: int = 0
    created: str = ""
    edges: bool = False
    """Whether what stands at the edges of every page is read too."""


def read(source: Source) -> Document:
    """Read an RTF document; raises TooLarge beyond the bound for text."""
    check_size(len(source.data), TEXT_BYTES, source.name)
    state = _read(source, _State())
    if not state.blocks:
        state = _read(source, _State(edges=True))
    stated = Stated(title=_taken(state, "title"), author=_taken(state, "author"), date=state.created)
    return finish(source, "rtf", state.blocks, stated)


def _read(source: Source, state: _State) -> _State:
    text = source.data.decode("latin-1")
    start = max(0, text.find("{\\rtf"))
    position, told = start, start
    while (found := _TOKEN.match(text, position)) is not None:
        position = found.end()
        if found[1] == "bin":
            position += max(0, int(found[2] or 0))
        elif _token(state, found):
            break
        if position - told > _PROGRESS_EVERY:
            told = position
            source.progress(position, len(text))
    state.paragraph = replace(state.paragraph, in_table=False)
    _end_paragraph(state)
    _end_row(state)
    state.blocks += [Block(Kind.NOTE, note) for note in state.notes]
    return state


def _token(state: _State, found: re.Match[str]) -> bool:
    """Take one token; tell whether the document has ended."""
    word, number, code, symbol, brace, text = found.groups()
    if word is not None:
        _control(state, word, int(number) if number else None)
    elif brace == "{":
        _flush_raw(state)
        state.stack.append(state.group)
        state.group = replace(state.group, fresh=True, star=False)
        state.to_skip = 0
    elif brace == "}":
        return _close(state)
    elif code is not None:
        _byte(state, bytes((int(code, 16),)))
    elif symbol is not None:
        _symbol(state, symbol)
    elif text is not None:
        skipped = min(state.to_skip, len(text))
        state.to_skip -= skipped
        if text[skipped:]:
            _byte(state, text[skipped:].encode("latin-1"))
    return False


def _close(state: _State) -> bool:
    _flush_raw(state)
    closed = state.group
    if not state.stack:
        return True
    state.group = state.stack.pop()
    state.to_skip = 0
    if closed.destination == "footnote" != state.group.destination:
        if note := clean(_taken(state, "footnote")):
            state.notes.append(note)
    elif closed.destination == "stylesheet" and (name := _taken(state, "stylesheet")):
        state.styles[state.style] = clean(name).rstrip(";").lower(), state.style_outline
        state.style, state.style_outline = 0, 0
    return not state.stack


def _symbol(state: _State, symbol: str) -> None:
    if symbol == "*":
        state.group.star = True
    elif symbol in "\r\n":
        _control(state, "par", None)
    elif state.to_skip:
        state.to_skip -= 1
    elif symbol in SYMBOLS:
        _put(state, SYMBOLS[symbol])


def _control(state: _State, word: str, number: int | None) -> None:
    group = state.group
    fresh, group.fresh = group.fresh, False
    if fresh and _turns(state, word):
        return
    if word in SIGNS:
        _put(state, SIGNS[word])
    elif word in SETS:
        state.codec = SETS[word]
    elif word in _GROUP_WORDS:
        _flush_raw(state)
        state.group = _GROUP_WORDS[word](group, number)
    elif word in _WORDS:
        _WORDS[word](state, number or 0)
    elif group.destination in _INSIDE:
        _INSIDE[group.destination](state, word, number)


def _turns(state: _State, word: str) -> bool:
    """Turn to the destination that a group's first word names; tell whether it was one."""
    group = state.group
    if word in SKIPPED or (group.star and word not in KEPT_AFTER_STAR):
        group.destination = "skipped"
    elif group.destination == "skipped":
        return True
    elif word in LIST_MARKS:
        group.destination = "skipped"
        state.paragraph = replace(state.paragraph, listed=True)
    elif word in PAGE_EDGES:
        group.destination = "text" if state.edges else "skipped"
    elif word in DESTINATIONS or (word in INFO and group.destination == "info"):
        group.destination = DESTINATIONS.get(word, word)
    else:
        return False
    return True


def _unicode(state: _State, number: int) -> None:
    _put(state, chr(number % 0x10000))
    state.to_skip = state.group.skip


def _code_page(state: _State, number: int) -> None:
    """Take the number of a code page that Python knows for the codec."""
    codec = MAC_PAGES.get(number, f"cp{number}")
    with suppress(LookupError):
        state.codec = codecs.lookup(codec).name


def _font(state: _State, number: int) -> None:
    _flush_raw(state)
    state.font = number
    if state.group.destination != "fonttbl":
        state.group.codec = state.fonts.get(number, "")


def _character_set(state: _State, number: int) -> None:
    if state.group.destination == "fonttbl":
        state.fonts[state.font] = CODE_PAGES.get(number, "")


_GROUP_WORDS: dict[str, Callable[[_Group, int | None], _Group]] = {
    "uc": lambda group, number: replace(group, skip=min(8, max(0, number or 0))),
    "v": lambda group, number: replace(group, hidden=number != 0),
    "deleted": lambda group, number: replace(group, hidden=number != 0),
    "plain": lambda group, number: replace(group, hidden=False),
}
"""The words that hold to the end of their group."""
_WORDS: dict[str, Callable[[_State, int], None]] = {
    "u": _unicode, "ansicpg": _code_page, "f": _font, "fcharset": _character_set,
}
"""The words that say which characters follow, wherever they stand."""


def _in_text(state: _State, word: str, number: int | None) -> None:
    if word in _ENDS:
        _ENDS[word](state)
    elif word in _PARAGRAPH_WORDS:
        state.paragraph = _PARAGRAPH_WORDS[word](state.paragraph, number or 0)


def _in_note(state: _State, word: str, number: int | None) -> None:
    if word == "par":
        _put(state, " ")


def _in_styles(state: _State, word: str, number: int | None) -> None:
    if word == "s":
        state.style = number or 0
    elif word == "outlinelevel" and number is not None and 0 <= number < 9:
        state.style_outline = number + 1


def _in_created(state: _State, word: str, number: int | None) -> None:
    if word in ("yr", "mo", "dy"):
        state.created = f"{state.created}-{number or 0:02d}" if state.created else f"{number or 0:04d}"


_INSIDE: dict[str, Callable[[_State, str, int | None], None]] = {
    "text": _in_text, "footnote": _in_note, "stylesheet": _in_styles, "creatim": _in_created,
}
"""What takes the other words, by destination."""
_PARAGRAPH_WORDS: dict[str, Callable[[_Paragraph, int], _Paragraph]] = {
    "pard": lambda paragraph, number: _Paragraph(),
    "outlinelevel": lambda paragraph, number: replace(paragraph, outline=number + 1 if 0 <= number < 9 else 0),
    "ls": lambda paragraph, number: replace(paragraph, listed=bool(number)),
    "ilvl": lambda paragraph, number: replace(paragraph, level=max(0, min(8, number))),
    "li": lambda paragraph, number: replace(paragraph, indent=number),
    "s": lambda paragraph, number: replace(paragraph, style=number),
    "intbl": lambda paragraph, number: replace(paragraph, in_table=True),
}


def _byte(state: _State, data: bytes) -> None:
    state.group.fresh = False
    if state.to_skip:
        state.to_skip -= 1
    else:
        state.raw += data


def _flush_raw(state: _State) -> None:
    if state.raw:
        data, state.raw = bytes(state.raw), bytearray()
        _put(state, data.decode(state.group.codec or state.codec, "replace"))


def _put(state: _State, text: str) -> None:
    _flush_raw(state)
    gathered = state.words.get(state.group.destination)
    if gathered is not None and not state.group.hidden:
        gathered.append(text)


def _taken(state: _State, destination: str) -> str:
    """Take what was gathered; characters beyond the basic plane, written as two halves, are one again."""
    text, state.words[destination] = "".join(state.words[destination]), []
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _end_cell(state: _State) -> None:
    _flush_raw(state)
    state.cells.append(clean(_taken(state, "text")))


def _end_row(state: _State) -> None:
    cells, state.cells = state.cells, []
    if not any(cells):
        return
    if not state.blocks or state.blocks[-1].kind is not Kind.ROW:
        state.table, state.row = state.table + 1, 0
    state.row += 1
    state.blocks.append(Block(Kind.ROW, join_cells(cells), table=state.table, row=state.row))


def _end_paragraph(state: _State) -> None:
    _flush_raw(state)
    raw = _taken(state, "text")
    if state.paragraph.in_table:
        state.words["text"] = [raw, " "] if raw.strip() else []
        return
    marked = MARK.match(raw.lstrip())
    raw = raw.lstrip()[marked.end():] if marked else raw
    if not clean(raw):
        return
    if state.cells:
        _end_row(state)
    kind, level = _kind(state, is_marked=marked is not None)
    if kind is not Kind.ITEM:
        state.indents = []
    state.blocks += [Block(kind, line, level) for line in parted(kind, raw)]


_ENDS: dict[str, Callable[[_State], None]] = {
    "par": _end_paragraph, "sect": _end_paragraph, "cell": _end_cell, "nestcell": _end_cell, "row": _end_row,
    "nestrow": _end_row,
}


def _kind(state: _State, *, is_marked: bool) -> tuple[Kind, int]:
    """Return what the paragraph is by its style, its outline level and its list, and how deep."""
    paragraph = state.paragraph
    name, outline = state.styles.get(paragraph.style, ("", 0))
    level = heading_level(name) or paragraph.outline or outline
    if level:
        return Kind.HEADING, min(DEEPEST_HEADING, level)
    if named := kind_named(name):
        return named, 0
    if paragraph.listed or is_marked:
        return Kind.ITEM, _item_level(state, paragraph)
    return Kind.PARAGRAPH, 0


def _item_level(state: _State, paragraph: _Paragraph) -> int:
    """Return an item's level as its list states it, else by how far it is indented."""
    if paragraph.level:
        return paragraph.level + 1
    while state.indents and state.indents[-1] > paragraph.indent:
        state.indents.pop()
    if not state.indents or paragraph.indent > state.indents[-1]:
        state.indents.append(paragraph.indent)
    return min(_DEEPEST_ITEM, len(state.indents)) if not paragraph.listed else 1
