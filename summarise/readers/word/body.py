"""The body of a Word document → blocks: paragraphs by style and outline level, lists, tables, notes, text boxes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarise.document import Block, Kind
from summarise.readers.cleaning import clean, clean_code, is_layout, join_cells
from summarise.readers.elements import attribute, local_name
from summarise.readers.formulas import linear
from summarise.readers.lines.breaks import LINE_BREAK, parted
from summarise.readers.lines.dates import iso_date
from summarise.readers.stylenames import kind_named
from summarise.readers.turns import PAGE_TURN, on_pages
from summarise.readers.word.styles import VALUE, Styles, W, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT, _RUN, _RUN_PROPERTIES, _BOLD, _HIDDEN = (f"{W}{name}" for name in ("t", "r", "rPr", "b", "vanish"))
_PROPERTIES = frozenset(f"{W}{name}" for name in ("pPr", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd"))
_ALTERNATE = "AlternateContent"
_STORY_HOLDERS = frozenset(
    ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "sect", "sub-section", "body", _ALTERNATE)
)
_ALREADY_MARKED = re.compile(r"[•▪◦‣·\uf0b7]\s+")
_PROGRESS_EVERY = 500


@dataclass(frozen=True, slots=True)
class Parts:
    """The other parts of the package that the body refers to; `chunk` gives the blocks of an embedded document."""

    styles: Styles
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

    @property
    def shown(self) -> int | None:
        """Return the page, where the document says that it has several."""
        return self.page if self.parts.pages and self.parts.pages > 1 else None


def blocks_from_body(root: _Element, parts: Parts) -> Body:
    """Make blocks of the body in reading order, its text boxes after the paragraph they hang on, its notes last."""
    state = _State(parts, Body())
    holder = next((child for child in root if local_name(child) in ("body", "glossaryDocument")), root)
    total = len(holder)
    for place, element in enumerate(holder):
        _story(state, element)
        if place % _PROGRESS_EVERY == 0:
            parts.progress(place, total)
    _settle_pages(state)
    _settle_headings(state)
    _add_notes(state)
    return state.body


def _story(state: _State, element: _Element) -> None:
    """Take one element that stands where paragraphs stand; no walk here goes too deep, as `parse_xml` does not."""
    local = local_name(element)
    if local in _STORIES:
        _STORIES[local](state, element)
    elif local in _STORY_HOLDERS:
        for child in _chosen(element) if local == _ALTERNATE else element:
            _story(state, child)


def _chunk(state: _State, element: _Element) -> None:
    state.body.blocks += state.parts.chunk(attribute(element, "id"))


def _chosen(element: _Element) -> list[_Element]:
    """Return the children of the first branch of an AlternateContent that holds anything."""
    branches = [branch for branch in element if local_name(branch) in ("Choice", "Fallback")]
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


def _words(state: _State, element: _Element, run: _Run) -> None:
    for child in element:
        tag = child.tag
        if tag == _TEXT:
            run.parts.append(child.text or "")
        elif tag == _RUN:
            _one_run(state, child, run)
        elif isinstance(tag, str) and tag not in _PROPERTIES:
            _inline(state, child, run, tag.rpartition("}")[2])


def _one_run(state: _State, element: _Element, run: _Run) -> None:
    bold = worded = False
    for child in element:
        tag = child.tag
        if tag == _TEXT:
            words = child.text
            if words:
                run.parts.append(words)
                worded = worded or not words.isspace()
        elif tag == _RUN_PROPERTIES:
            bold, hidden = _look(child)
            if hidden:
                return
        elif isinstance(tag, str):
            _inline(state, child, run, tag.rpartition("}")[2])
    if worded:
        run.bold = run.bold or bold
        run.plain = run.plain or not bold


def _look(properties: _Element) -> tuple[bool, bool]:
    """Tell by a run's properties whether it is bold, and whether it is hidden."""
    bold = hidden = False
    for choice in properties:
        if choice.tag == _BOLD:
            bold = is_on(choice)
        elif choice.tag == _HIDDEN:
            hidden = is_on(choice)
    return bold, hidden


def _inline(state: _State, element: _Element, run: _Run, local: str) -> None:
    if local in _INSTEAD:
        run.parts.append(_INSTEAD[local])
    elif local in _INLINE:
        _INLINE[local](state, element, run)
    elif local == _ALTERNATE:
        for child in _chosen(element):
            _inline(state, child, run, local_name(child))
    elif local not in _SILENT:
        _words(state, element, run)


def _page_break(state: _State, element: _Element, run: _Run) -> None:
    run.parts.append(PAGE_TURN)
    state.page += 1


def _note(state: _State, element: _Element, run: _Run) -> None:
    state.notes.append((local_name(element).removesuffix("Reference"), element.get(f"{W}id", "")))


def _symbol(state: _State, element: _Element, run: _Run) -> None:
    """Take a character by its number; controls and those of the private use of a font mean nothing without it."""
    code = element.get(f"{W}char", "")
    if re.fullmatch(r"[0-9A-Fa-f]{4}", code) and "0020" <= code.upper() < "F000":
        run.parts.append(chr(int(code, 16)))


def _boxes(state: _State, element: _Element, run: _Run) -> None:
    state.boxes += [box for box in element.iter(f"{W}txbxContent") if not _inside_box(box, element)]


def _text(state: _State, element: _Element, run: _Run) -> None:
    run.parts.append(element.text or "")


def _break(state: _State, element: _Element, run: _Run) -> None:
    run.parts.append(" " if element.get(f"{W}type") in ("page", "column") else LINE_BREAK)


def _formula(state: _State, element: _Element, run: _Run) -> None:
    run.parts.append(linear(element))


_INSTEAD = {"tab": " ", "ptab": " ", "cr": LINE_BREAK, "noBreakHyphen": "\u2011"}
_INLINE: dict[str, Callable[[_State, _Element, _Run], None]] = {
    "t": _text, "br": _break, "oMath": _formula, "sym": _symbol, "lastRenderedPageBreak": _page_break,
    "footnoteReference": _note, "endnoteReference": _note, "drawing": _boxes, "pict": _boxes, "object": _boxes,
}
"""What takes each element that stands among words."""
_SILENT = frozenset((
    "del", "moveFrom", "delText", "instrText", "delInstrText", "fldChar", "softHyphen", "footnoteRef", "endnoteRef",
    "annotationRef", "commentReference", "separator", "continuationSeparator", "pgNum", "rt", "rubyPr", "sdtPr",
    "sdtEndPr", "fldData", "txbxContent", "oMathParaPr", "ctrlPr", "smartTagPr", "customXmlPr", "Fallback",
))


def _inside_box(box: _Element, top: _Element) -> bool:
    parent = box.getparent()
    while parent is not None and parent is not top:
        if local_name(parent) in ("txbxContent", "Fallback"):
            return True
        parent = parent.getparent()
    return False


def _add(state: _State, words: str, properties: _Element | None, *, bold: bool) -> None:
    """Add a paragraph as the kind of block that its style, outline level and numbering make it."""
    raw = words.replace(PAGE_TURN, "")
    text = clean(raw) if raw else ""
    style, outline, listed = state.parts.styles.meaning(properties)
    blocks = state.body.blocks
    named = kind_named(style.name)
    if named is Kind.CODE:
        if blocks and blocks[-1].kind is Kind.CODE:
            blocks[-1] = replace(blocks[-1], text=clean_code(f"{blocks[-1].text}\n{raw}"))
            return
        blocks.append(Block(Kind.CODE, clean_code(raw), page=state.shown))
        return
    if not text:
        return
    _note_first(state, style.name, text)
    kind, level = Kind.PARAGRAPH, 0
    if outline and named is not Kind.BOILERPLATE:
        kind, level = Kind.HEADING, outline
    elif listed and named not in (Kind.BOILERPLATE, Kind.CAPTION):
        kind, level = Kind.ITEM, listed
    elif named is not None:
        kind = named
    elif found := _ALREADY_MARKED.match(text):
        kind, level, raw = Kind.ITEM, 1, text[found.end():]
    before = len(blocks)
    made = [Block(kind, line, level, state.shown) for line in parted(kind, raw)]
    blocks += on_pages(made, words, state.shown) if state.shown and PAGE_TURN in words else made
    if bold or style.bold:
        state.bold.update(range(before, len(blocks)))


def _note_first(state: _State, name: str, text: str) -> None:
    body = state.body
    if name == "title" and not body.title:
        body.title = text
    elif name == "author":
        body.author = f"{body.author}, {text}" if body.author else text
    elif name == "date" and not body.date:
        body.date = iso_date(text)


def _table(state: _State, element: _Element) -> None:
    rows = [list(_cells(row)) for row in _rows(element)]
    rows = [row for row in rows if row]
    words = [[_cell_words(state, cell) for cell in row] for row in rows]
    texts = [[clean(cell.replace(PAGE_TURN, "")) for cell in row] for row in words]
    if is_layout(texts):
        for child in (child for row in rows for cell in row for child in cell):
            _story(state, child)
        return
    state.table += 1
    number = 0
    for row, cells in zip(words, texts, strict=True):
        over, turns = _turns_of(row)
        state.page += over
        if any(cells):
            number += 1
            state.body.blocks.append(Block(Kind.ROW, join_cells(cells), 0, state.shown, None, state.table, number))
        state.page += turns - over


_STORIES: dict[str, Callable[[_State, _Element], None]] = {"p": _paragraph, "tbl": _table, "altChunk": _chunk}
"""What takes each element that stands where paragraphs stand."""


def _rows(element: _Element) -> Iterator[_Element]:
    for child in element:
        local = local_name(child)
        if local == "tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif local in _STORY_HOLDERS:
            yield from _rows(child)


def _cells(row: _Element) -> Iterator[_Element]:
    for child in row:
        local = local_name(child)
        if local == "tc":
            yield child
        elif local in _STORY_HOLDERS:
            yield from _cells(child)


def _turns_of(row: Sequence[str]) -> tuple[int, int]:
    """Count the pages that begin over the words of a row, and all that begin in it: each cell notes those in it."""
    over = row[0][:len(row[0]) - len(row[0].lstrip())]
    return over.count(PAGE_TURN), max(cell.count(PAGE_TURN) for cell in row)


def _cell_words(state: _State, cell: _Element) -> str:
    """Return the words of a cell as they stand; nested tables and text boxes are read where they stand."""
    scratch = _State(state.parts, Body(), notes=state.notes)
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    if merged is not None and merged.get(VALUE, "continue") == "continue":
        return ""
    parts: list[str] = []
    for paragraph in cell.iter(f"{W}p"):
        run = _Run()
        _words(scratch, paragraph, run)
        parts.append("".join(run.parts))
    return " ".join(parts)


def _settle_pages(state: _State) -> None:
    """Keep page numbers only when the breaks Word noted add up to the pages it counted; else no page is sure."""
    state.body.paged = state.page > 1 and state.page == state.parts.pages
    if not state.body.paged and state.shown is not None:
        state.body.blocks = [replace(block, page=None, turns=()) for block in state.body.blocks]


def _settle_headings(state: _State) -> None:
    """Where no style marks any heading, take short bold lines without a stop, with prose under them, for headings."""
    blocks = state.body.blocks
    if any(block.kind is Kind.HEADING for block in blocks):
        return
    for place in sorted(state.bold):
        block = blocks[place] if place < len(blocks) else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if (
            block is not None
            and after is not None
            and block.kind is Kind.PARAGRAPH
            and place + 1 not in state.bold
            and len(block.text) <= 90
            and block.text[-1] not in ".!?;,…"
            and after.kind in (Kind.PARAGRAPH, Kind.ITEM)
        ):
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
        text = clean(_cell_words(state, known[key]).replace(PAGE_TURN, ""))
        if text:
            state.body.blocks.append(Block(Kind.NOTE, text))
