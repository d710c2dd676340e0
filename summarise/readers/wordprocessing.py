"""The body of a Word document → blocks: paragraphs by style and outline level, lists, tables, notes, text boxes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarise.document import Block, Kind
from summarise.readers.cleaning import clean, clean_code
from summarise.readers.metadata import iso_date

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W2003 = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_VALUE = f"{W}val"
_HEADING_NAME = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek|заголовок)\s*(\d)$")
_QUOTES = frozenset(("quote", "intense quote", "quotations", "block text", "blockquote", "block quotation", "zitat", "citation"))
_CAPTIONS = frozenset(("caption", "illustration", "figure", "drawing", "image caption", "table caption", "beschriftung", "légende"))
_CODES = frozenset(("source code", "html preformatted", "preformatted text", "code", "verbatim", "macro text"))
_CONTENTS = re.compile(r"(?:toc|contents|index|table of figures|table of authorities|user index)\s*(?:\d|heading|$)")
_LIST_NAME = re.compile(r"list (?:bullet|number)\s*(\d?)$")
_ALREADY_MARKED = re.compile(r"[•▪◦‣·\uf0b7]\s+")
_LAYOUT_CELL = 600
"""Characters in a cell from which a table is there for its look, not for data."""
_PROGRESS_EVERY = 500


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style means to a reader: its lower-case name, heading level, and list (numbering, level)."""

    name: str
    heading: int = 0
    numbering: str = ""
    list_level: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """The other parts of the package that the body refers to; `chunk` gives the blocks of an embedded document."""

    styles: dict[str, Style]
    numbering: frozenset[tuple[str, int]]
    """(numbering, level) pairs that show no mark at all."""
    footnotes: _Element | None
    endnotes: _Element | None
    pages: int | None
    chunk: Callable[[str], list[Block]]
    progress: Callable[[int, int], None]


@dataclass(slots=True)
class Body:
    """The blocks of a body, and what its first paragraphs say by their styles."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    author: str = ""
    date: str = ""
    paged: bool = False


@dataclass(slots=True)
class _State:
    parts: Parts
    body: Body
    page: int = 1
    table: int = 0
    carried: str = ""
    """Words of a paragraph whose end was deleted by a tracked change: they go on in the next one."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    bold: set[int] = field(default_factory=set)
    """Places of blocks that are bold throughout."""


def blocks_of_body(root: _Element, parts: Parts) -> Body:
    """Make blocks of the body in reading order, its text boxes after the paragraph they hang on, its notes last."""
    state = _State(parts, Body())
    holder = next((child for child in root if _local(child) in ("body", "glossaryDocument")), root)
    total = len(holder)
    for place, element in enumerate(holder):
        _story(state, element)
        if place % _PROGRESS_EVERY == 0:
            parts.progress(place, total)
    _settle_pages(state)
    _settle_headings(state)
    _add_notes(state)
    return state.body


def styles_of(root: _Element | None) -> dict[str, Style]:
    """Read the paragraph styles, each with what it inherits; a style that is based on itself ends the chain."""
    elements = {element.get(f"{W}styleId", ""): element for element in root.iter(f"{W}style")} if root is not None else {}
    return {identity: _style(identity, elements) for identity in elements}


def numbering_of(root: _Element | None) -> frozenset[tuple[str, int]]:
    """Return the list levels that carry no mark: their paragraphs are only indented."""
    if root is None:
        return frozenset()
    bare: dict[str, set[int]] = {}
    for abstract in root.iter(f"{W}abstractNum"):
        for level in abstract.iter(f"{W}lvl"):
            shown, words = level.find(f"{W}numFmt"), level.find(f"{W}lvlText")
            if shown is not None and shown.get(_VALUE) == "none" and (words is None or not words.get(_VALUE)):
                bare.setdefault(abstract.get(f"{W}abstractNumId", ""), set()).add(_number(level.get(f"{W}ilvl")))
    pairs: set[tuple[str, int]] = set()
    for numbering in root.iter(f"{W}num"):
        abstract_id = numbering.find(f"{W}abstractNumId")
        key = abstract_id.get(_VALUE, "") if abstract_id is not None else ""
        pairs |= {(numbering.get(f"{W}numId", ""), level) for level in bare.get(key, ())}
    return frozenset(pairs)


def _style(identity: str, elements: dict[str, _Element]) -> Style:
    first = elements[identity]
    name_element = first.find(f"{W}name")
    name = (name_element.get(_VALUE, "") if name_element is not None else identity).strip().lower()
    found = _HEADING_NAME.match(name)
    heading = min(6, int(found[1]) or 1) if found else 0
    numbering, level, bold = "", 0, False
    seen: set[str] = set()
    while identity in elements and identity not in seen:
        seen.add(identity)
        element = elements[identity]
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        if not heading and outline is not None and _number(outline.get(_VALUE), 9) < 9:
            heading = min(6, _number(outline.get(_VALUE)) + 1)
        listed = element.find(f"{W}pPr/{W}numPr/{W}numId")
        if not numbering and listed is not None:
            numbering = listed.get(_VALUE, "")
            depth = element.find(f"{W}pPr/{W}numPr/{W}ilvl")
            level = _number(depth.get(_VALUE)) if depth is not None else 0
        bold = bold or _is_on(element.find(f"{W}rPr/{W}b"))
        base = element.find(f"{W}basedOn")
        identity = base.get(_VALUE, "") if base is not None else ""
    return Style(name, heading, numbering, level, bold)


def _story(state: _State, element: _Element, depth: int = 0) -> None:
    """Take one element that stands where paragraphs stand."""
    local = _local(element)
    if local == "p":
        _paragraph(state, element)
    elif local == "tbl":
        _table(state, element)
    elif local == "altChunk":
        relation = next((value for name, value in element.attrib.items() if str(name).endswith("}id")), "")
        state.body.blocks += state.parts.chunk(str(relation))
    elif local == "AlternateContent":
        for child in _chosen(element):
            _story(state, child, depth + 1)
    elif local in _STORY_HOLDERS and depth < 100:
        for child in element:
            _story(state, child, depth + 1)


_STORY_HOLDERS = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "sect", "sub-section", "body"))


def _chosen(element: _Element) -> list[_Element]:
    """Return the children of the first branch of an AlternateContent that holds anything."""
    branches = [branch for branch in element if _local(branch) in ("Choice", "Fallback")]
    best = next((branch for branch in branches if branch.find(f".//{W}t") is not None), None)
    return list(best) if best is not None else []


def _paragraph(state: _State, element: _Element) -> None:
    properties = element.find(f"{W}pPr")
    run = _Run()
    _words(state, element, run)
    text = state.carried + "".join(run.parts)
    if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
        state.carried = text
    else:
        state.carried = ""
        _add(state, text, properties, bold=run.bold and not run.plain)
    boxes, state.boxes = state.boxes, []
    for box in boxes:
        for child in box:
            _story(state, child)


@dataclass(slots=True)
class _Run:
    parts: list[str] = field(default_factory=list)
    bold: bool = False
    plain: bool = False


def _words(state: _State, element: _Element, run: _Run, depth: int = 0) -> None:
    for child in element:
        tag = child.tag
        if tag == _TEXT:
            run.parts.append(child.text or "")
        elif tag == _RUN:
            _one_run(state, child, run, depth)
        elif isinstance(tag, str) and tag not in _PROPERTIES:
            _inline(state, child, run, tag.rpartition("}")[2], depth)


_TEXT, _RUN = f"{W}t", f"{W}r"
_PROPERTIES = frozenset(f"{W}{name}" for name in ("pPr", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd"))


def _one_run(state: _State, element: _Element, run: _Run, depth: int) -> None:
    properties = element.find(f"{W}rPr")
    if properties is not None and _is_on(properties.find(f"{W}vanish")):
        return
    before = len(run.parts)
    _words(state, element, run, depth + 1)
    if any(part.strip() for part in run.parts[before:]):
        if properties is not None and _is_on(properties.find(f"{W}b")):
            run.bold = True
        else:
            run.plain = True


def _inline(state: _State, element: _Element, run: _Run, local: str, depth: int) -> None:
    if local in _INSTEAD:
        run.parts.append(_INSTEAD[local])
    elif local == "lastRenderedPageBreak":
        state.page += 1
    elif local in ("footnoteReference", "endnoteReference"):
        state.notes.append((local[:-9], element.get(f"{W}id", "")))
    elif local == "sym":
        code = element.get(f"{W}char", "")
        if re.fullmatch(r"[0-9A-Fa-f]{4}", code) and not code.upper().startswith("F"):
            run.parts.append(chr(int(code, 16)))
    elif local in ("drawing", "pict", "object"):
        state.boxes += [box for box in element.iter(f"{W}txbxContent") if not _inside_box(box, element)]
    elif local == "AlternateContent":
        for child in _chosen(element):
            _inline(state, child, run, _local(child), depth + 1)
    elif local == "t":
        run.parts.append(element.text or "")
    elif local not in _SILENT and depth < 100:
        _words(state, element, run, depth + 1)


_INSTEAD = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
_SILENT = frozenset((
    "del", "moveFrom", "delText", "instrText", "delInstrText", "fldChar", "softHyphen", "footnoteRef", "endnoteRef", "annotationRef",
    "commentReference", "separator", "continuationSeparator", "pgNum", "rt", "rubyPr", "sdtPr", "sdtEndPr", "fldData", "txbxContent",
    "oMathParaPr", "ctrlPr", "smartTagPr", "customXmlPr", "Fallback",
))


def _inside_box(box: _Element, top: _Element) -> bool:
    parent = box.getparent()
    while parent is not None and parent is not top:
        if _local(parent) in ("txbxContent", "Fallback"):
            return True
        parent = parent.getparent()
    return False


def _add(state: _State, text: str, properties: _Element | None, *, bold: bool) -> None:
    """Add a paragraph as the kind of block that its style, outline level and numbering make it."""
    text = clean(text) if text else ""
    style, outline, listed = _meaning(state.parts, properties)
    blocks = state.body.blocks
    if style.name in _CODES:
        if blocks and blocks[-1].kind is Kind.CODE:
            blocks[-1] = replace(blocks[-1], text=clean_code(f"{blocks[-1].text}\n{text}"))
            return
        blocks.append(Block(Kind.CODE, text, page=state.page))
        return
    if not text:
        return
    _note_first(state, style.name, text)
    if bold or style.bold:
        state.bold.add(len(blocks))
    kind, level = Kind.PARAGRAPH, 0
    if _CONTENTS.match(style.name) or style.name in ("author", "date", "header", "footer"):
        kind = Kind.BOILERPLATE
    elif outline:
        kind, level = Kind.HEADING, outline
    elif style.name in _CAPTIONS:
        kind = Kind.CAPTION
    elif listed:
        kind, level = Kind.ITEM, listed
    elif style.name in _QUOTES:
        kind = Kind.QUOTATION
    elif found := _ALREADY_MARKED.match(text):
        kind, level, text = Kind.ITEM, 1, text[found.end():]
    elif style.name in ("footnote text", "endnote text"):
        kind = Kind.NOTE
    blocks.append(Block(kind, text, level, state.page))


def _note_first(state: _State, name: str, text: str) -> None:
    body = state.body
    if name == "title" and not body.title:
        body.title = text
    elif name == "author":
        body.author = f"{body.author}, {text}" if body.author else text
    elif name == "date" and not body.date:
        body.date = iso_date(text)


def _meaning(parts: Parts, properties: _Element | None) -> tuple[Style, int, int]:
    """Return a paragraph's style, its heading level (0 for none) and its list level (0 for none)."""
    if properties is None:
        return _PLAIN, 0, 0
    named = properties.find(f"{W}pStyle")
    identity = named.get(_VALUE, "") if named is not None else ""
    style = parts.styles.get(identity) or (Style(_spaced(identity)) if identity else _PLAIN)
    outline = style.heading or _named_level(style.name)
    own = properties.find(f"{W}outlineLvl")
    if own is not None:
        number = _number(own.get(_VALUE), 9)
        outline = min(6, number + 1) if number < 9 else outline
    numbering, level = style.numbering, style.list_level
    listed = properties.find(f"{W}numPr")
    if listed is not None:
        number_id, depth = listed.find(f"{W}numId"), listed.find(f"{W}ilvl")
        numbering = number_id.get(_VALUE, "") if number_id is not None else numbering
        level = _number(depth.get(_VALUE)) if depth is not None else level
    if numbering not in ("", "0") and (numbering, level) not in parts.numbering:
        return style, outline, level + 1
    found = _LIST_NAME.match(style.name) if numbering == "" else None
    return style, outline, int(found[1] or 1) if found else 0


_PLAIN = Style("")


def _named_level(name: str) -> int:
    found = _HEADING_NAME.match(name)
    return min(6, int(found[1]) or 1) if found else {"title": 1, "subtitle": 2}.get(name, 0)


def _spaced(identity: str) -> str:
    """Return what a style without a definition is called: "Heading1" names heading 1."""
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", identity).lower()


def _table(state: _State, element: _Element) -> None:
    rows = [[cell for cell in _cells(row)] for row in _rows(element)]
    rows = [row for row in rows if row]
    texts = [[_cell_text(state, cell) for cell in row] for row in rows]
    longest = max((len(text) for row in texts for text in row), default=0)
    if len(rows) and (max(len(row) for row in rows) < 2 or longest > _LAYOUT_CELL):
        for row in rows:
            for cell in row:
                for child in cell:
                    _story(state, child)
        return
    state.table += 1
    number = 0
    for row, cells in zip(rows, texts, strict=True):
        before = state.page
        state.page += sum(1 for cell in row[:1] for _ in cell.iter(f"{W}lastRenderedPageBreak"))
        if any(cells):
            number += 1
            state.body.blocks.append(Block(Kind.ROW, " | ".join(cells), 0, before, None, state.table, number))


def _rows(element: _Element, depth: int = 0) -> Iterator[_Element]:
    for child in element:
        local = _local(child)
        if local == "tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif local in _STORY_HOLDERS and depth < 20:
            yield from _rows(child, depth + 1)


def _cells(row: _Element, depth: int = 0) -> Iterator[_Element]:
    for child in row:
        local = _local(child)
        if local == "tc":
            yield child
        elif local in _STORY_HOLDERS and depth < 20:
            yield from _cells(child, depth + 1)


def _cell_text(state: _State, cell: _Element) -> str:
    """Return the words of a cell on one line; nested tables and text boxes are read where they stand."""
    scratch = _State(state.parts, Body(), notes=state.notes)
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    if merged is not None and merged.get(_VALUE, "continue") == "continue":
        return ""
    parts: list[str] = []
    for paragraph in cell.iter(f"{W}p"):
        run = _Run()
        _words(scratch, paragraph, run)
        parts.append("".join(run.parts))
    return clean(" ".join(parts))


def _settle_pages(state: _State) -> None:
    """Keep page numbers only when the breaks Word noted add up to the pages it counted; else no page is sure."""
    state.body.paged = state.page > 1 and state.page == state.parts.pages
    if not state.body.paged:
        state.body.blocks = [replace(block, page=None) for block in state.body.blocks]


def _settle_headings(state: _State) -> None:
    """Where no style marks any heading, take short bold lines without a stop, with prose under them, for headings."""
    blocks = state.body.blocks
    if any(block.kind is Kind.HEADING for block in blocks):
        return
    for place in sorted(state.bold):
        block = blocks[place] if place < len(blocks) else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if (block is not None and after is not None and block.kind is Kind.PARAGRAPH and place + 1 not in state.bold
                and len(block.text) <= 90 and block.text[-1] not in ".!?;,…" and after.kind in (Kind.PARAGRAPH, Kind.ITEM)):
            blocks[place] = replace(block, kind=Kind.HEADING, level=2)


def _add_notes(state: _State) -> None:
    stories = {"footnote": state.parts.footnotes, "endnote": state.parts.endnotes}
    known = {(kind, note.get(f"{W}id", "")): note for kind, root in stories.items() if root is not None for note in root
             if isinstance(note.tag, str)}
    seen: set[tuple[str, str]] = set()
    for key in list(state.notes):
        if key not in known or key in seen:
            continue
        seen.add(key)
        text = _cell_text(state, known[key])
        if text:
            state.body.blocks.append(Block(Kind.NOTE, text))


def _local(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _is_on(element: _Element | None) -> bool:
    return element is not None and element.get(_VALUE, "1") not in ("0", "false", "off", "none")


def _number(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.strip().isdigit() else otherwise
