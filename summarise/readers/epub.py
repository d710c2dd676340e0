"""E-books (.epub) → Document: the chapters of the spine in their order. Source: W3C EPUB 3.3, IDPF OPF 2.0."""

from __future__ import annotations

import posixpath
import re
from html.entities import html5
from typing import TYPE_CHECKING
from urllib.parse import unquote

from summarise.document import Block, set_aside
from summarise.errors import Damaged, Sealed, TooLarge
from summarise.readers.html import decode_markup, parse_markup
from summarise.readers.limits import HTML_BYTES, MEGABYTE, Archive, parse_xml
from summarise.readers.markup import blocks_from_markup, tag_of
from summarise.readers.metadata import Stated, finish

if TYPE_CHECKING:
    from lxml.etree import _Element

    from summarise.document import Document
    from summarise.readers.source import Source

_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*;)")
_XML_ENTITIES = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))
_FONTS_ONLY = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
_CONTENTS = re.compile(r"(?i)(?:table of )?contents|inhalt(?:sverzeichnis)?|table des matières|índice|indice")
_CHAPTER_TYPES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")


def read(source: Source) -> Document:
    """Read an e-book; raises Sealed when its chapters are encrypted, Damaged when it names no chapters."""
    archive = Archive(source.data, source.name)
    _refuse_locked(archive, source.name)
    book_part = _book_part(archive, source.name)
    book, mended = parse_xml(archive.read(book_part), source.name, doctype=True)
    chapters = _spine(book, posixpath.dirname(book_part))
    if not chapters:
        raise Damaged(name=source.name)
    blocks: list[Block] = []
    for place, part in enumerate(chapters):
        source.progress(place, len(chapters))
        root = _chapter(archive, part, source.name)
        if root is None:
            mended = True
            continue
        tables = max((block.table or 0 for block in blocks), default=0)
        blocks += _without_contents(blocks_from_markup(_body(root), tables_before=tables))
    return finish(source, "epub", blocks, _stated(book), mended=mended)


def _refuse_locked(archive: Archive, name: str) -> None:
    if "META-INF/encryption.xml" not in archive:
        return
    listed = archive.read("META-INF/encryption.xml")
    algorithms = re.findall(rb"EncryptionMethod[^>]*Algorithm=[\"']([^\"']+)", listed)
    if any(algorithm not in _FONTS_ONLY for algorithm in algorithms):
        raise Sealed(name=name)


def _book_part(archive: Archive, name: str) -> str:
    """Return the name of the package document; raises Damaged when there is none."""
    if "META-INF/container.xml" in archive:
        container, _ = parse_xml(archive.read("META-INF/container.xml"), name)
        for element in container.iter():
            path = element.get("full-path", "") if tag_of(element) == "rootfile" else ""
            if path and path in archive:
                return str(path)
    part = next((part for part in archive.names if part.lower().endswith(".opf")), None)
    if part is None:
        raise Damaged(name=name)
    return part


def _spine(book: _Element, folder: str) -> list[str]:
    """Return the parts of the chapters in reading order, without the book's navigation."""
    parts: dict[str, str] = {}
    order: list[str] = []
    for element in book.iter():
        tag = tag_of(element)
        if tag == "item" and element.get("href") and element.get("media-type", "") in _CHAPTER_TYPES:
            if "nav" not in element.get("properties", "").split():
                path = posixpath.normpath(posixpath.join(folder, unquote(element.get("href", "").partition("#")[0])))
                parts[element.get("id", "")] = path
        elif tag == "itemref":
            order.append(element.get("idref", ""))
    return [parts[identity] for identity in order if identity in parts] or list(parts.values())


def _chapter(archive: Archive, part: str, name: str) -> _Element | None:
    """Parse a chapter as XML, as it should be, else as forgivingly as a web page; None where there is none to read."""
    try:
        data = archive.read(part)
    except (KeyError, Damaged):
        return None
    if len(data) > HTML_BYTES:
        raise TooLarge(name=name, limit=HTML_BYTES // MEGABYTE, of="unpacked")
    text = _ENTITY.sub(_character, decode_markup(data).text)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root, mended = parse_xml(text.encode("utf-8", "replace"), name, doctype=True)
    except Damaged:
        return parse_markup(text)
    return parse_markup(text) if mended else root


def _character(found: re.Match[str]) -> str:
    name = found[1]
    return found[0] if name in _XML_ENTITIES else html5.get(name, found[0])


def _body(root: _Element) -> _Element:
    return next((element for element in root if tag_of(element) in ("body", "book")), root)


def _without_contents(blocks: list[Block]) -> list[Block]:
    """Mark a chapter that is but a table of contents: short items or lines under such a heading."""
    if blocks and _CONTENTS.fullmatch(blocks[0].text) and all(len(block.text) < 200 for block in blocks):
        return list(map(set_aside, blocks))
    return blocks


def _stated(book: _Element) -> Stated:
    values: dict[str, list[str]] = {}
    metadata = next((element for element in book.iter() if tag_of(element) == "metadata"), book)
    for element in metadata.iter():
        tag = tag_of(element)
        if tag in ("title", "creator", "date", "language", "publisher") and element.text and element.text.strip():
            values.setdefault(tag, []).append(element.text.strip())

    def first(name: str) -> str:
        return next(iter(values.get(name, ())), "")

    return Stated(
        title=first("title"),
        author=", ".join(values.get("creator", ())[:4]),
        date=first("date"),
        language=first("language"),
        site=first("publisher"),
    )
