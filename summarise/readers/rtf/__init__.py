"""Rich Text Format (.rtf) → Document. Source: Microsoft, Rich Text Format Specification 1.9.1."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarise.document import Block, Kind
from summarise.readers.cleaning import clean, join_cells
from summarise.readers.limits import TEXT_BYTES, check_size
from summarise.readers.metadata import Stated, finish
from summarise.readers.rtf.words import (
    CODE_PAGES,
    HEADING_NAME,
    KEPT_AFTER_STAR,
    MAC_PAGES,
    MARK,
    PAGE_EDGES,
    SETS,
    SIGNS,
    SKIPPED,
    STYLE_KINDS,
    SYMBOLS,
)

if TYPE_CHECKING:
    from summarise.document import Document
    from summarise.readers.source import Source

_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.DOTALL
)
_PROGRESS_EVERY = 200_000
_CHARACTER_WORDS = frozenset(("u", "uc", "ansicpg", "f", "fcharset", "v", "deleted", "plain"))
_INFO = frozenset(("title", "author", "creatim"))


@dataclass(slots=True)
class _Group:
    """What holds inside one pair of braces."""

    destination: str = "text"
    skip: int = 1
    codec: str = ""
    hidden: bool = False
    fresh: bool = True
    star: bool = False


@dataclass(slots=True)
class _Paragraph:
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
    paragraph: _Paragraph = field(default_factory=_Paragraph)
    text: list[str] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    to_skip: int = 0
    blocks: list[Block] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    table: int = 0
    row: int = 0
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    styles: dict[int, tuple[str, int]] = field(default_factory=dict)
    style: int = 0
    style_outline: int = 0
    style_name: list[str] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)
    edges: bool = False
    """Whether what stands at the edges of every page is read too."""


def read(source: Source) -> Document:
    """Read an RTF document; raises TooLarge beyond the bound for text."""
    check_size(len(source.data), TEXT_BYTES, source.name)
    state = _read(source, _State())
    if not state.blocks:
        state = _read(source, _State(edges=True))
    stated = Stated(
        title=state.info.get("title", ""), author=state.info.get("author", ""), date=state.info.get("creatim", "")
    )
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
    state.paragraph.in_table = False
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
        if note := clean(_whole("".join(state.note))):
            state.notes.append(note)
        state.note = []
    elif closed.destination == "stylesheet" and state.style_name:
        name = clean("".join(state.style_name)).rstrip(";").lower()
        state.styles[state.style] = name, state.style_outline
        state.style_name, state.style, state.style_outline = [], 0, 0
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
    if fresh and _destination(state, word):
        return
    if word in _CHARACTER_WORDS or word in SIGNS or word in SETS:
        _character_control(state, word, number)
    elif group.destination == "creatim" and word in ("yr", "mo", "dy"):
        begun = state.info.get("creatim", "")
        state.info["creatim"] = f"{begun}-{number or 0:02d}" if begun else f"{number or 0:04d}"
    elif group.destination == "stylesheet":
        _style_control(state, word, number)
    elif group.destination in ("text", "shptxt"):
        _paragraph_control(state, word, number)
    elif word == "par" and group.destination == "footnote":
        _put(state, " ")


def _character_control(state: _State, word: str, number: int | None) -> None:
    """Take a word that says which characters follow, or stands for one."""
    group = state.group
    if word in SIGNS:
        _put(state, SIGNS[word])
    elif word in SETS:
        state.codec = SETS[word]
    elif word == "u":
        _flush_raw(state)
        _put(state, chr((number or 0) % 0x10000))
        state.to_skip = group.skip
    elif word == "uc":
        group.skip = min(8, max(0, number or 0))
    elif word == "ansicpg":
        state.codec = _codec(number or 0) or state.codec
    elif word == "f":
        _font(state, number or 0)
    elif word == "fcharset" and group.destination == "fonttbl":
        state.fonts[state.font] = CODE_PAGES.get(number or 0, "")
    elif word in ("v", "deleted"):
        group.hidden = number != 0
    elif word == "plain":
        group.hidden = False


def _destination(state: _State, word: str) -> bool:
    """Turn to the destination that a group's first word names; tell whether it was one."""
    group = state.group
    if word in SKIPPED or (group.star and word not in KEPT_AFTER_STAR and word not in ("s", "cs", "ds", "ts")):
        group.destination = "skipped"
    elif group.destination == "skipped":
        pass
    elif word in PAGE_EDGES:
        group.destination = "text" if state.edges else "skipped"
    elif word in ("fonttbl", "stylesheet", "footnote", "info") or (word in _INFO and group.destination == "info"):
        group.destination = word
    elif word in ("listtext", "pntext"):
        group.destination = "skipped"
        state.paragraph.listed = True
    elif word in ("shptxt", "dptxbxtext", "result"):
        group.destination = "text"
    elif word in ("shpinst", "do"):
        group.destination = "shape"
    else:
        return False
    return True


def _style_control(state: _State, word: str, number: int | None) -> None:
    if word == "s":
        state.style = number or 0
    elif word == "outlinelevel" and number is not None and number < 9:
        state.style_outline = number + 1


def _paragraph_control(state: _State, word: str, number: int | None) -> None:
    paragraph = state.paragraph
    if word in ("par", "sect"):
        _end_paragraph(state)
    elif word == "pard":
        state.paragraph = _Paragraph()
    elif word == "outlinelevel":
        paragraph.outline = (number or 0) + 1 if (number or 0) < 9 else 0
    elif word == "ls":
        paragraph.listed = bool(number)
    elif word == "ilvl":
        paragraph.level = max(0, min(8, number or 0))
    elif word == "li":
        paragraph.indent = number or 0
    elif word == "s":
        paragraph.style = number or 0
    elif word == "intbl":
        paragraph.in_table = True
    elif word in ("cell", "nestcell"):
        _flush_raw(state)
        state.cells.append(clean(_whole("".join(state.text))))
        state.text = []
    elif word in ("row", "nestrow"):
        _end_row(state)


def _font(state: _State, number: int) -> None:
    _flush_raw(state)
    state.font = number
    if state.group.destination != "fonttbl":
        state.group.codec = state.fonts.get(number, "")


def _codec(page: int) -> str:
    """Return the name of a code page's codec, "" for a page that Python has none for."""
    codec = MAC_PAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return ""


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
    group = state.group
    if group.hidden or not text:
        return
    if group.destination == "text":
        state.text.append(text)
    elif group.destination == "footnote":
        state.note.append(text)
    elif group.destination == "stylesheet":
        state.style_name.append(text)
    elif group.destination in ("title", "author"):
        state.info[group.destination] = state.info.get(group.destination, "") + text


def _whole(text: str) -> str:
    """Return text whose characters beyond the basic plane, written as two halves, are one again."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


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
    raw, state.text = _whole("".join(state.text)), []
    paragraph = state.paragraph
    if paragraph.in_table:
        state.text = [raw, " "] if raw.strip() else []
        return
    marked = MARK.match(raw.lstrip())
    text = clean(raw.lstrip()[marked.end():] if marked else raw)
    if not text:
        return
    if state.cells:
        _end_row(state)
    name, outline = state.styles.get(paragraph.style, ("", 0))
    kind, level = Kind.PARAGRAPH, 0
    heading = HEADING_NAME.match(name)
    if heading:
        kind, level = Kind.HEADING, min(6, int(next(digit for digit in heading.groups() if digit)) or 1)
    elif paragraph.outline or outline:
        kind, level = Kind.HEADING, min(6, paragraph.outline or outline)
    elif name in STYLE_KINDS:
        kind, level = STYLE_KINDS[name]
    elif paragraph.listed or marked:
        kind, level = Kind.ITEM, _item_level(state, paragraph)
    if kind is not Kind.ITEM:
        state.indents = []
    state.blocks.append(Block(kind, text, level))


def _item_level(state: _State, paragraph: _Paragraph) -> int:
    """Return an item's level as its list states it, else by how far it is indented."""
    if paragraph.level:
        return paragraph.level + 1
    while state.indents and state.indents[-1] > paragraph.indent:
        state.indents.pop()
    if not state.indents or paragraph.indent > state.indents[-1]:
        state.indents.append(paragraph.indent)
    return min(9, len(state.indents)) if not paragraph.listed else 1
