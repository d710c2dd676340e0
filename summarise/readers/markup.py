"""An html tree → blocks: the walk that web pages, e-books and e-mail share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarise.document import Block, Kind
from summarise.readers.cleaning import LONGEST_CELL, clean, clean_code, clean_lines, join_cells
from summarise.readers.elements import local_name
from summarise.readers.formulas import linear
from summarise.readers.limits import MARKUP_DEPTH
from summarise.readers.lines.blocks import blocks_from_lines
from summarise.readers.lines.breaks import BREAKABLE, are_lines
from summarise.readers.lines.code import code_lines
from summarise.readers.lines.labels import label_lines
from summarise.readers.lines.letter import closes, is_salutation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

SKIPPED = frozenset((
    "script", "style", "template", "noscript", "svg", "iframe", "object", "embed", "applet", "canvas", "audio",
    "video", "map", "select", "option", "optgroup", "datalist", "textarea", "input", "button", "head", "title",
    "link", "meta", "base", "param", "source", "track", "area", "rp", "rt", "dialog", "frame", "frameset",
    "progress", "meter", "img"
))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset((
    "html", "body", "article", "section", "div", "p", "main", "header", "footer", "nav", "aside", "address",
    "figure", "center", "fieldset", "form", "details", "summary", "legend", "hgroup", "menu", "dir", "dl", "dt",
    "dd", "ul", "ol", "li", "blockquote", "table", "caption", "tbody", "thead", "tfoot", "tr", "td", "th",
    "figcaption", "pre", "listing", "xmp", "plaintext", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "label"
))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_CODE = frozenset(("pre", "listing", "xmp", "plaintext"))
_KINDS = {"blockquote": Kind.QUOTATION, "figcaption": Kind.CAPTION, "caption": Kind.CAPTION, "nav": Kind.BOILERPLATE,
          "footer": Kind.BOILERPLATE}
_NOTE_TYPES = frozenset(
    (
        "footnote",
        "footnotes",
        "endnote",
        "endnotes",
        "rearnote",
        "rearnotes",
        "doc-endnotes",
        "doc-footnote",
        "doc-endnote",
    )
)
_NOTE_CLASS = re.compile(r"(?:^|[\s_-])(?:foot|end)notes?(?:$|[\s_-])|^references$", re.IGNORECASE)
_NOTE_ID = re.compile(r"(?:sdfootnote|sdendnote|_?ftn|_?edn|fn|footnote)-?\d+$", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?:foot|end)note-?ref|\breference\b|noteref|mw-cite|backlink|back-ref|footnote-back|mw-editsection|"
    r"headerlink|anchorjs|sd(?:foot|end)note(?:sym|anc)",
    re.IGNORECASE,
)
_READ_OUT = frozenset(("sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden"))
"""Classes by which the commonest style sheets hide words from sight."""
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_MARK_TEXT = re.compile(r"[\s\[\](){}]*(?:\d{1,3}|[a-z*†‡§¶#↩↑^️]{1,3})[\s\[\](){}]*")
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_LONG_LINE = 80
_ENDS = re.compile(r"[^\W\d_]{2}[.?!…][\"”’')]*(?:\s|$)")
_LONGEST_PROSE = 80
"""Words of preformatted prose in which at least one sentence ends; in code and on a screen hardly any does."""
_LONGEST_HEADED_CELL = 2000
"""Characters of a cell of data in a table that has headings."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What the text at one place of the tree belongs to."""

    kind: Kind = Kind.PARAGRAPH
    lists: int = 0
    depth: int = 0


@dataclass(slots=True)
class _Walk:
    dropped: Callable[[_Element], bool]
    letter: bool = False
    blocks: list[Block] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    items: int = 0
    """List items begun whose first words have not come yet, as the level of the innermost; 0 for none."""
    table: int = 0


def blocks_from_markup(root: _Element, *, tables_before: int = 0,
                       dropped: Callable[[_Element], bool] = lambda element: False,
                       letter: bool = False) -> list[Block]:
    """Make blocks of an html element and all under it; `dropped` names the elements to leave out.

    In a `letter` the lines of salutation and closing stand by themselves, though only a line break parts them.
    """
    walk = _Walk(dropped, letter, table=tables_before)
    _element(walk, root, _Place(), root=True)
    _flush(walk, _Place())
    return walk.blocks


def tag_of(element: _Element) -> str:
    """Return an element's tag in lower case without its namespace; "" for comments and instructions."""
    return local_name(element).lower()


def is_hidden(element: _Element) -> bool:
    """Tell whether an element is not shown to a reader, or only read out what a sign beside it shows."""
    style = element.get("style")
    return (element.get("hidden") is not None or element.get("aria-hidden") == "true"
            or bool(style and _HIDDEN.search(style)) or (element.tag == "span" and _is_read_out(element)))


def _is_read_out(element: _Element) -> bool:
    """Tell whether words within a line are for the ear alone, such as the title of the link they stand in."""
    link = element.getparent()
    title = link.get("title") if link is not None and link.tag == "a" else None
    return not _READ_OUT.isdisjoint((element.get("class") or "").split()) or (
        bool(title) and (element.text or "").strip() == title and bool((link.text or "").strip()))


def text_of(element: _Element) -> str:
    """Return the readable words under an element as one line."""
    return clean(" ".join(part for part in _words(element)))


def _words(element: _Element, depth: int = 0) -> list[str]:
    if tag_of(element) in SKIPPED or not tag_of(element) or depth > MARKUP_DEPTH:
        return []
    if tag_of(element) == "math":
        return [linear(element)]
    parts = [element.text or ""]
    for child in element:
        inner = "".join(_words(child, depth + 1)) if not is_reference(child) else ""
        parts.append(f" {inner} " if tag_of(child) in BLOCKS or tag_of(child) == "br" else inner)
        parts.append(child.tail or "")
    return ["".join(parts)]


def _all_words(element: _Element) -> Iterator[str]:
    """Yield all words under an element, which is too deep to be walked by its parts."""
    for part in element.iter():
        if tag_of(part) not in SKIPPED:
            yield f"{part.text or ''} "
        if part is not element:
            yield f"{part.tail or ''} "


def is_reference(element: _Element) -> bool:
    """Tell whether an element is only the mark of a note, or the way back from one."""
    tag = tag_of(element)
    if tag not in ("sup", "a", "span"):
        return False
    named = " ".join(element.get(name, "") for name in ("class", "role", _EPUB_TYPE, "epub:type", "rel"))
    if named.strip() and _REFERENCE.search(named):
        return True
    if tag != "sup" and not (tag == "a" and any(tag_of(child) == "sup" for child in element)):
        return False
    words = "".join(element.itertext())
    links = [element] if tag == "a" else [child for child in element.iter() if tag_of(child) == "a"]
    return any("#" in link.get("href", "") for link in links) and bool(_MARK_TEXT.fullmatch(words))


def _element(walk: _Walk, element: _Element, place: _Place, *, root: bool = False) -> None:
    tag = tag_of(element)
    if not root and (
        not tag
        or tag in SKIPPED
        or is_hidden(element)
        or is_reference(element)
        or walk.dropped(element)
    ):
        return
    place = replace(place, depth=place.depth + 1)
    if place.depth > MARKUP_DEPTH:
        walk.buffer.extend(_all_words(element))
    elif tag == "br":
        walk.buffer.append("\n")
    elif tag == "math":
        walk.buffer.append(linear(element))
    elif tag in _HEADINGS:
        _flush(walk, place)
        _heading(walk, element, place)
    elif tag in _CODE:
        _flush(walk, place)
        _code(walk, element)
    elif tag == "table" and is_data_table(element):
        _flush(walk, place)
        _table(walk, element, place)
    elif tag in BLOCKS:
        _block(walk, element, tag, place)
    else:
        _inside(walk, element, place)


def _inside(walk: _Walk, element: _Element, place: _Place) -> None:
    if element.text:
        walk.buffer.append(element.text.replace("\n", " "))
    for child in element:
        _element(walk, child, place)
        if child.tail:
            walk.buffer.append(child.tail.replace("\n", " "))


def _block(walk: _Walk, element: _Element, tag: str, place: _Place) -> None:
    _flush(walk, place)
    inner = replace(place, kind=_kind(element, tag, place.kind))
    if tag in _LISTS or tag == "dl":
        inner = replace(inner, lists=place.lists + 1)
    elif tag in ("li", "dt", "dd"):
        level = max(1, place.lists) + (tag == "dd")
        walk.items = level if inner.kind is Kind.PARAGRAPH else 0
    _inside(walk, element, inner)
    _flush(walk, inner)
    if tag in ("li", "dt", "dd"):
        walk.items = 0


def _kind(element: _Element, tag: str, outer: Kind) -> Kind:
    if outer is not Kind.PARAGRAPH:
        return outer
    if tag in _KINDS:
        return _KINDS[tag]
    if tag in ("aside", "section", "div", "ol", "ul", "li"):
        types = f"{element.get('role', '')} {element.get(_EPUB_TYPE, '')} {element.get('epub:type', '')}".split()
        if (
            _NOTE_TYPES & set(types)
            or _NOTE_CLASS.search(element.get("class", ""))
            or _NOTE_ID.match(element.get("id", ""))
        ):
            return Kind.NOTE
    if tag == "aside" and not element.get(_EPUB_TYPE):
        return Kind.BOILERPLATE
    return outer


def _heading(walk: _Walk, element: _Element, place: _Place) -> None:
    text = text_of(element)
    if text:
        kind = Kind.HEADING if place.kind is not Kind.BOILERPLATE else Kind.BOILERPLATE
        level = _HEADINGS[tag_of(element)] if kind is Kind.HEADING else 0
        walk.blocks.append(Block(kind, text, level))
        walk.items = 0


def _code(walk: _Walk, element: _Element) -> None:
    for line_break in [child for child in element.iter() if tag_of(child) == "br"]:
        line_break.tail = "\n" + (line_break.tail or "")
    text = "".join(part for part in element.itertext() if isinstance(part, str))
    if not any(tag_of(child) == "code" for child in element) and _is_prose(text):
        walk.blocks.extend(blocks_from_lines(clean_lines(text)))
    else:
        walk.blocks.append(Block(Kind.CODE, clean_code(text)))


def _is_prose(text: str) -> bool:
    """Tell whether preformatted text is written for readers: nearly all words, and those in sentences."""
    letters = sum(character.isalpha() or character.isspace() for character in text)
    words = len(text.split())
    return (len(text) > 200 and letters > 0.88 * len(text) and words > 40
            and len(_ENDS.findall(text)) * _LONGEST_PROSE >= words)


def is_data_table(table: _Element) -> bool:
    """Tell whether a table holds cells of data, not the layout of a page."""
    if table.get("role") in ("presentation", "none"):
        return False
    if any(tag_of(other) in ("table", "ul", "ol", "article", "h1", "h2") for other in table.iterdescendants()):
        return False
    rows = _rows_of(table)
    widths = [len(row) for row in rows]
    if len(rows) < 2 or max(widths) < 2:
        return False
    cells = [text_of(cell) for row in rows for cell in row]
    filled = [cell for cell in cells if cell]
    if len(filled) < 2:
        return False
    headed = any(tag_of(cell) == "th" for row in rows for cell in row)
    longest = max(len(cell) for cell in filled)
    return longest <= (_LONGEST_HEADED_CELL if headed else LONGEST_CELL)


def _rows_of(table: _Element) -> list[list[_Element]]:
    rows = (row for row in table.iterdescendants() if tag_of(row) == "tr")
    cells = [[cell for cell in row if tag_of(cell) in ("td", "th")] for row in rows]
    return [row for row in cells if row]


def _table(walk: _Walk, table: _Element, place: _Place) -> None:
    for caption in table:
        if tag_of(caption) == "caption" and (text := text_of(caption)):
            walk.blocks.append(Block(Kind.CAPTION, text))
    walk.table += 1
    kind = Kind.ROW if place.kind is not Kind.BOILERPLATE else Kind.BOILERPLATE
    number = 0
    for row in _rows_of(table):
        cells = [text_of(cell) for cell in row]
        if any(cells):
            number += 1
            numbers = (walk.table, number) if kind is Kind.ROW else (None, None)
            walk.blocks.append(Block(kind, join_cells(cells), table=numbers[0], row=numbers[1]))


def _flush(walk: _Walk, place: _Place) -> None:
    """End the paragraph that has been gathered; breaks inside it part it only where they end a line of prose."""
    if not walk.buffer:
        return
    gathered, walk.buffer = "".join(walk.buffer), []
    if not gathered.strip():
        return
    lines = [line for line in gathered.split("\n") if line.strip()]
    if place.kind is Kind.PARAGRAPH and not walk.items and len(code_lines(lines, gathered)) == len(lines):
        walk.blocks.append(Block(Kind.CODE, clean_code(gathered)))
        return
    typed = place.kind in BREAKABLE and not walk.items
    for text in _parted(gathered, letter=walk.letter, typed=typed):
        kind, level = place.kind, 0
        if walk.items and kind is Kind.PARAGRAPH:
            kind, level, walk.items = Kind.ITEM, walk.items, 0
        walk.blocks.append(Block(kind, text, level))


def _parted(text: str, *, letter: bool, typed: bool) -> list[str]:
    """Part what was gathered at its breaks: where two meet, where prose ends, and round labels and courtesies.

    Where lines may have been `typed` as such, those of an address or a poem are parted too.
    """
    if "\n" not in text:
        return [clean(text)]
    paragraphs: list[str] = []
    for piece in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text):
        lines = [line for line in (clean(line) for line in piece.split("\n")) if line]
        if typed and are_lines(lines):
            paragraphs += lines
            continue
        labels = label_lines(lines)
        closing = next((place for place, line in enumerate(lines) if letter and closes(line)), len(lines))
        joined = ""
        for place, line in enumerate(lines):
            ended = len(joined) >= _LONG_LINE and joined[-1] in ".!?…:”\""
            alone = place in labels or place - 1 in labels or place >= closing
            if joined and (ended or alone or (letter and is_salutation(joined))):
                paragraphs.append(joined)
                joined = line
            else:
                joined = f"{joined} {line}".strip()
        paragraphs.append(joined)
    return [paragraph for paragraph in paragraphs if paragraph]
