"""OpenDocument text (.odt, .ott, flat .fodt) → Document. Source: OASIS OpenDocument 1.3 part 3."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from summarise.document import Block, Kind, set_aside
from summarise.errors import Damaged, NoText, Sealed, TooLarge
from summarise.readers.cleaning import clean, clean_code, is_layout, join_cells
from summarise.readers.elements import attribute, local_name
from summarise.readers.formulas import linear
from summarise.readers.limits import Archive, parse_xml, to_number
from summarise.readers.lines.breaks import LINE_BREAK, parted
from summarise.readers.metadata import Stated, finish
from summarise.readers.stylenames import DEEPEST_HEADING, heading_level, kind_named
from summarise.readers.turns import PAGE_TURN, on_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from summarise.document import Document
    from summarise.readers.source import Source

_INDEXES = frozenset((
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
    "bibliography",
))
_HOLDERS = frozenset((
    "section", "index-body", "numbered-paragraph", "text-box", "list-header", "page-sequence", "a", "g", "frame"
))
_SILENT = frozenset((
    "tracked-changes", "annotation", "annotation-end", "note-citation", "hidden-text", "hidden-paragraph", "title",
    "desc", "object-ole", "sequence-decls", "variable-decls", "user-field-decls", "forms", "script", "ruby-text",
    "event-listeners", "bibliography-mark-x", "image", "plugin", "applet", "object",
))
_CELLS = frozenset(("table-cell", "covered-table-cell"))
_MOST_SPACES = 100
_PAGE_LETTERS = 6_000
"""Characters from which a page is several: LibreOffice without a window notes and counts a few of the pages only."""


@dataclass(frozen=True, slots=True)
class _Package:
    """The parts of a document, packed or flat, and whether any of them had to be mended."""

    content: _Element
    styles: _Element | None
    meta: _Element | None
    archive: Archive | None
    mended: bool


@dataclass(slots=True)
class _State:
    styles: dict[str, tuple[str, int]]
    """Style name → (the name a person gave it or its parent, outline level)."""
    formula: Callable[[_Element], str] = lambda held: ""
    """Gives what an embedded object says in one line, where it is a formula."""
    blocks: list[Block] = field(default_factory=list)
    notes: list[_Element] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    page: int = 1
    table: int = 0
    title: str = ""
    author: str = ""
    date: str = ""
    everything: bool = False
    """Whether what the document hides is read too, for want of anything else."""


def read(source: Source) -> Document:
    """Read an OpenDocument text: deletions and comments left out, text boxes after their paragraph, notes last.

    Raises NoText for a file of another kind than a text, Sealed, Damaged and TooLarge.
    """
    package = _package(source)
    body = next((element for element in package.content.iter() if local_name(element) == "text"
                 and local_name(element.getparent()) == "body"), None)
    if body is None:
        has_other = any(local_name(element) == "body" for element in package.content)
        raise (NoText if has_other else Damaged)(name=source.name)
    known = _styles(package.styles) | _styles(package.content)
    formula = partial(_formula, package.archive, source.name)
    state = _stories(source, _State(known, formula), body)
    if not state.blocks:
        state = _stories(source, _State(known, formula, everything=True), [*body, *_page_edges(package.styles)])
    stated = _meta(package.meta)
    paged = state.page > 1 and state.page == stated.pages and _fullest(state.blocks) <= _PAGE_LETTERS
    if not paged:
        state.blocks = [replace(block, page=None, turns=()) for block in state.blocks]
    for note in state.notes:
        if text := _plain(note, formula):
            state.blocks.append(Block(Kind.NOTE, text))
    stated = replace(
        stated,
        title=stated.title or state.title,
        author=stated.author or state.author,
        date=state.date or stated.date,
        pages=stated.pages if paged else None,
    )
    return finish(source, "odt", state.blocks, stated, mended=package.mended)


def _formula(archive: Archive | None, name: str, held: _Element) -> str:
    """Return an embedded formula in one line; "" for any other object, and for one that is broken."""
    math = next((child for child in held if local_name(child) == "math"), None)
    part = posixpath.normpath(posixpath.join(attribute(held, "href"), "content.xml"))
    if math is None and archive is not None and part in archive:
        try:
            math = parse_xml(archive.read(part), name, doctype=True)[0]
        except (Damaged, TooLarge):
            return ""
    return linear(math) if math is not None and local_name(math) == "math" else ""


def _fullest(blocks: list[Block]) -> int:
    """Return how many characters the fullest page holds."""
    letters: Counter[int | None] = Counter()
    for block in blocks:
        for (start, page), (end, _) in pairwise(((0, block.page), *block.turns, (len(block.text), None))):
            letters[page] += end - start
    return max(letters.values(), default=0)


def _stories(source: Source, state: _State, elements: _Element | list[_Element]) -> _State:
    total = len(elements)
    for place, element in enumerate(elements):
        _story(state, element)
        if place % 500 == 0:
            source.progress(place, total)
    return state


def _page_edges(styles: _Element | None) -> list[_Element]:
    """Return what stands in the headers and footers of the pages."""
    edges = [element for element in styles.iter() if local_name(element) in ("header", "footer")
             and local_name(element.getparent()) == "master-page"] if styles is not None else []
    return [child for edge in edges for child in edge]


def _package(source: Source) -> _Package:
    if not source.data.startswith(b"PK"):
        root, mended = parse_xml(source.data, source.name)
        return _Package(root, root, root, None, mended)
    archive = Archive(source.data, source.name)
    if "encrypted-package" in archive or (
        "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml")
    ):
        raise Sealed(name=source.name)
    if "content.xml" not in archive:
        raise NoText(name=source.name) if "styles.xml" in archive else Damaged(name=source.name)
    content, mended = parse_xml(archive.read("content.xml"), source.name)
    others: list[_Element | None] = []
    for part in ("styles.xml", "meta.xml"):
        try:
            others.append(parse_xml(archive.read(part), source.name)[0] if part in archive else None)
        except (Damaged, TooLarge):
            mended = True
            others.append(None)
    styles, meta = others
    return _Package(content, styles, meta, archive, mended)


def _styles(root: _Element | None) -> dict[str, tuple[str, int]]:
    """Map every paragraph style to the named style behind it and its outline level."""
    if root is None:
        return {}
    elements = {attribute(element, "name"): element for element in root.iter() if local_name(element) == "style"
                and attribute(element, "family") == "paragraph"}
    automatic = {name for name, element in elements.items() if local_name(element.getparent()) == "automatic-styles"}
    found: dict[str, tuple[str, int]] = {}
    for name in elements:
        outline, base, seen = 0, name, {name}
        while base in elements:
            outline = outline or to_number(attribute(elements[base], "default-outline-level"))
            parent = attribute(elements[base], "parent-style-name")
            if base not in automatic or not parent or parent in seen:
                break
            seen.add(parent)
            base = parent
        found[name] = _readable(base), outline
    return found


def _readable(name: str) -> str:
    return re.sub(r"_([0-9a-f]{2})_", lambda code: chr(int(code[1], 16)), name)


def _story(state: _State, element: _Element, lists: int = 0, first: bool = False) -> bool:
    """Take one element that stands where paragraphs stand; tell whether it gave the list item its words.

    No walk here goes too deep, as `parse_xml` does not.
    """
    local = local_name(element)
    if local in _SILENT or (_is_hidden(element, local) and not state.everything):
        return False
    if local in ("p", "h"):
        return _paragraph(state, element, lists if first else 0)
    if local == "list":
        _list(state, element, lists)
    elif local == "table":
        _table(state, element)
    elif local == "soft-page-break":
        state.page += 1
    elif local in _INDEXES:
        before = len(state.blocks)
        for child in element:
            _story(state, child, lists)
        state.blocks[before:] = map(set_aside, state.blocks[before:])
    elif local in _HOLDERS:
        for child in element:
            _story(state, child, lists)
    return False


def _is_hidden(element: _Element, local: str) -> bool:
    """Tell whether a section is one that the document does not show."""
    return local == "section" and (
        attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true"
    )


def _list(state: _State, element: _Element, lists: int) -> None:
    for item in element:
        waiting = local_name(item) == "list-item"
        for child in item:
            if _story(state, child, lists + 1, waiting):
                waiting = False


def _paragraph(state: _State, element: _Element, item_level: int) -> bool:
    parts: list[str] = []
    _words(state, element, parts)
    words = "".join(parts)
    raw = words.replace(PAGE_TURN, "")
    text = clean(raw)
    style = attribute(element, "style-name")
    name, outline = state.styles.get(style, (_readable(style), 0))
    if text:
        _note_first(state, name.lower(), text)
        kind, level = _kind(element, item_level, name.lower(), outline)
        if kind is Kind.CODE and state.blocks and state.blocks[-1].kind is Kind.CODE:
            state.blocks[-1] = replace(state.blocks[-1], text=f"{state.blocks[-1].text}\n{clean_code(raw)}")
        else:
            lines = (clean_code(raw),) if kind is Kind.CODE else parted(kind, raw)
            made = [Block(kind, line, level, state.page) for line in lines]
            state.blocks += on_pages(made, words, state.page) if PAGE_TURN in words else made
    boxes, state.boxes = state.boxes, []
    for box in boxes:
        for child in box:
            _story(state, child)
    return bool(text)


def _note_first(state: _State, name: str, text: str) -> None:
    if name == "title":
        state.title = state.title or text
    elif name == "author":
        state.author = f"{state.author}, {text}" if state.author else text
    elif name == "date":
        state.date = text


def _kind(element: _Element, item_level: int, name: str, outline: int) -> tuple[Kind, int]:
    """Return what a paragraph is, and how deep: by itself, by its style, by the list it stands in."""
    is_heading = local_name(element) == "h"
    stated = attribute(element, "outline-level") or attribute(element, "level") if is_heading else ""
    if level := to_number(stated) or heading_level(name) or outline or int(is_heading):
        return Kind.HEADING, min(DEEPEST_HEADING, level)
    if item_level:
        return Kind.ITEM, item_level
    return kind_named(name) or Kind.PARAGRAPH, 0


def _words(state: _State, element: _Element, parts: list[str]) -> None:
    parts.append(element.text or "")
    for child in element:
        local = local_name(child)
        if local in _INLINE:
            parts.append(_INLINE[local](state, child))
        elif local not in _SILENT:
            _words(state, child, parts)
        parts.append(child.tail or "")


def _spaces(state: _State, element: _Element) -> str:
    return " " * min(_MOST_SPACES, to_number(attribute(element, "c"), 1))


def _page_break(state: _State, element: _Element) -> str:
    state.page += 1
    return PAGE_TURN


def _note(state: _State, element: _Element) -> str:
    state.notes += [body for body in element if local_name(body) == "note-body"]
    return ""


def _frame(state: _State, element: _Element) -> str:
    state.boxes += [box for box in element if local_name(box) == "text-box"]
    return "".join(state.formula(held) for held in element if local_name(held) == "object")


_INLINE: dict[str, Callable[[_State, _Element], str]] = {
    "s": _spaces, "tab": lambda state, element: " ", "line-break": lambda state, element: LINE_BREAK,
    "soft-page-break": _page_break, "note": _note, "frame": _frame,
}
"""What gives the words of each element that stands among words."""


def _plain(element: _Element, formula: Callable[[_Element], str]) -> str:
    """Return all words under an element on one line."""
    scratch = _State({}, formula)
    parts: list[str] = []
    for paragraph in element.iter():
        if local_name(paragraph) in ("p", "h") and not any(
            local_name(above) == "annotation" for above in paragraph.iterancestors()
        ):
            _words(scratch, paragraph, parts)
            parts.append(" ")
    return clean("".join(parts).replace(PAGE_TURN, ""))


def _table(state: _State, element: _Element) -> None:
    rows = [(_is_turn(row.getprevious()), [cell for cell in row if local_name(cell) in _CELLS])
            for row in element.iter() if local_name(row) == "table-row" and _table_of(row) is element]
    texts = [[_plain(cell, state.formula) if local_name(cell) == "table-cell" else "" for cell in row]
             for _, row in rows]
    if is_layout(texts):
        for turned, row in rows:
            state.page += turned
            for child in (child for cell in row for child in cell):
                _story(state, child)
        return
    state.table += 1
    number = 0
    for (turned, row), cells in zip(rows, texts, strict=True):
        state.page += turned
        if any(cells):
            number += 1
            state.blocks.append(Block(Kind.ROW, join_cells(cells), 0, state.page, None, state.table, number))
        state.page += max((sum(map(_is_turn, cell.iter())) for cell in row), default=0)


def _is_turn(element: _Element | None) -> bool:
    return element is not None and local_name(element) == "soft-page-break"


def _table_of(row: _Element) -> _Element | None:
    return next((above for above in row.iterancestors() if local_name(above) == "table"), None)


def _meta(root: _Element | None) -> Stated:
    elements = root.iter() if root is not None else ()
    holder = next((element for element in elements if local_name(element) == "meta"), None)
    if holder is None:
        return Stated()
    values: dict[str, str] = {}
    pages: int | None = None
    for element in holder:
        local = local_name(element)
        if local == "document-statistic":
            pages = to_number(attribute(element, "page-count")) or None
        elif local:
            values.setdefault(local, element.text or "")
    return Stated(title=values.get("title", ""), author=values.get("initial-creator") or values.get("creator", ""),
                  date=values.get("creation-date") or values.get("date", ""), pages=pages)
