"""Word documents (.docx, .docm, .dotx, flat XML) → Document: the parts of the package and what they say of themselves.

Source: ECMA-376 parts 1 and 2 (Office Open XML); ISO 29500 strict names are read as the transitional ones.
"""

from __future__ import annotations

import posixpath
import re
from base64 import b64decode
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from summarise.errors import BriefdeskError, Damaged, TooLarge
from summarise.readers.elements import local_name
from summarise.readers.limits import ARCHIVE_BYTES, MEGABYTE, XML_BYTES, Archive, check_size, parse_xml, to_number
from summarise.readers.metadata import Stated, finish
from summarise.readers.word.body import Parts, blocks_from_body
from summarise.readers.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

    from summarise.document import Block, Document
    from summarise.readers.source import Source

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_TEMPLATE_DATE = "2013-12-23"
"""The date python-docx's template carries into every file made with it."""
_CHUNK_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mht": "html",
    ".mhtml": "html",
    ".txt": "txt",
    ".rtf": "rtf",
    ".docx": "docx",
}


class _Package:
    """The parts of one document by name, from a zip file or from flat XML, and the relations between them."""

    def __init__(self, source: Source) -> None:
        self.name = source.name
        self.mended = False
        self._archive: Archive | None = None
        self._flat: dict[str, _Element | bytes] = {}
        self._trees: dict[str, _Element | None] = {}
        if source.data.startswith(b"PK"):
            self._archive = Archive(source.data, source.name)
        else:
            self._flat = self._parts(source)

    def bytes_of(self, part: str) -> bytes | None:
        """Return a part's bytes, or None when there is no such part."""
        if self._archive is not None:
            return self._archive.read(part) if part in self._archive else None
        content = self._flat.get(part)
        return content if isinstance(content, bytes) else None

    def tree(self, part: str) -> _Element | None:
        """Return a part's XML, or None when there is no such part or nothing to be read in it."""
        if part not in self._trees:
            content = self._flat.get(part)
            self._trees[part] = self._parsed(part) if content is None or isinstance(content, bytes) else content
        return self._trees[part]

    def optional_tree(self, part: str) -> _Element | None:
        """Return a part's XML as `tree` does, and None too when it is broken or too large: the body is read without."""
        try:
            return self.tree(part)
        except (Damaged, TooLarge):
            self.mended = True
            return None

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """Return (id, last word of the type, target part) of a part's inner relations; outer ones are not looked at."""
        folder, _, leaf = part.rpartition("/")
        root = self.optional_tree(posixpath.join(folder, "_rels", f"{leaf}.rels"))
        found: list[tuple[str, str, str]] = []
        for relation in root if root is not None else ():
            target = relation.get("Target", "")
            if relation.get("TargetMode") == "External" or not target:
                continue
            path = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.normpath(posixpath.join(folder, unquote(target)))
            )
            found.append((relation.get("Id", ""), relation.get("Type", "").rpartition("/")[2], path))
        return found

    def main_part(self) -> str:
        """Return the name of the part that holds the body; raises Damaged when there is none."""
        related = [target for _, kind, target in self.relations("") if kind == "officeDocument"]
        for part in (*related, "word/document.xml", "word/document2.xml"):
            if self.tree(part) is not None:
                return part
        raise Damaged(name=self.name)

    def _parsed(self, part: str) -> _Element | None:
        data = self.bytes_of(part)
        if not data:
            return None
        if part.endswith("styles.xml"):
            data = _paragraph_styles(data)
        for strict, transitional in _STRICT if b"purl.oclc.org" in data else ():
            data = data.replace(strict, transitional)
        try:
            root, mended = parse_xml(data, self.name)
        except Damaged:
            self.mended = True
            return None
        self.mended = self.mended or mended
        return root

    def _parts(self, source: Source) -> dict[str, _Element | bytes]:
        check_size(len(source.data), XML_BYTES, source.name)
        root, self.mended = parse_xml(source.data, source.name)
        if not str(root.tag).startswith(_PACKAGE):
            return {"word/document.xml": root}
        parts: dict[str, _Element | bytes] = {}
        for part in root:
            name = str(part.get(f"{_PACKAGE}name", "")).lstrip("/")
            holder = next(iter(part), None)
            if holder is None:
                continue
            if holder.tag == f"{_PACKAGE}binaryData":
                parts[name] = b64decode(holder.text or "", validate=False)
            elif len(holder):
                parts[name] = holder[0]
        return parts


def read(source: Source) -> Document:
    """Read a Word document: insertions kept, deletions dropped, headers and comments left out, notes at the end.

    Only where the body is empty is what stands at the edges of the pages read. Raises Damaged where there is no body,
    Locked and TooLarge.
    """
    package = _Package(source)
    main = package.main_part()
    relations = package.relations(main)
    by_kind = {
        kind: package.optional_tree(target)
        for _, kind, target in relations
        if kind in ("styles", "numbering", "footnotes", "endnotes")
    }
    body = package.tree(main)
    if body is None:
        raise Damaged(name=source.name)
    core, pages = _core(package), _pages(package)
    chunks = {identity: target for identity, kind, target in relations if kind == "aFChunk"}
    parts = Parts(
        styles=Styles(by_kind.get("styles"), by_kind.get("numbering")),
        footnotes=by_kind.get("footnotes"), endnotes=by_kind.get("endnotes"), pages=pages,
        chunk=lambda identity: _chunk(source, package, chunks.get(identity, "")),
        progress=source.progress,
    )
    body_blocks = blocks_from_body(body, parts)
    if not body_blocks.blocks:
        edges = [package.optional_tree(target) for _, kind, target in relations if kind in ("header", "footer")]
        body_blocks = replace(body_blocks, blocks=[
            block for edge in edges if edge is not None for block in blocks_from_body(edge, parts).blocks
        ])
    stated = replace(core, title=core.title or body_blocks.title, author=core.author or body_blocks.author,
                     date=body_blocks.date or core.date, pages=pages if body_blocks.paged else None)
    return finish(source, "docx", body_blocks.blocks, stated, mended=package.mended)


def _chunk(source: Source, package: _Package, part: str) -> list[Block]:
    """Return the blocks of a document that is kept whole inside this one."""
    from summarise.readers import read_bytes

    suffix = posixpath.splitext(part)[1].lower()
    data = package.bytes_of(part) if suffix in _CHUNK_SUFFIXES else None
    if not data or source.path.count("#") >= 2:
        return []
    try:
        inner = read_bytes(data, f"part{suffix}", path=f"{source.path}#", whole_page=True)
    except TooLarge:
        raise TooLarge(name=source.name, limit=ARCHIVE_BYTES // MEGABYTE, of="unpacked") from None
    except BriefdeskError:
        package.mended = True
        return []
    return [replace(block, page=None, paragraph=None, turns=()) for block in inner.blocks]


def _paragraph_styles(data: bytes) -> bytes:
    """Return a style part without its table styles: nine tenths of it, and half the time of a report."""
    pieces = data.split(b"</w:style>")
    kept: list[bytes] = []
    for piece in pieces[:-1]:
        start = piece.rfind(b"<w:style ")
        is_table = start >= 0 and b'w:type="table"' in piece[start:piece.find(b">", start)]
        kept.append(piece[:start] if is_table else piece + b"</w:style>")
    return b"".join((*kept, pieces[-1]))


def _core(package: _Package) -> Stated:
    part = next((target for _, kind, target in package.relations("") if kind == "core-properties"), "docProps/core.xml")
    root = package.optional_tree(part)
    if root is None:
        return Stated()
    values = {local_name(element): element.text or "" for element in root}
    created = values.get("created", "")
    return Stated(title=values.get("title", ""), author=re.sub(r"\s*;\s*", ", ", values.get("creator", "").strip("; ")),
                  date="" if created.startswith(_TEMPLATE_DATE) else created)


def _pages(package: _Package) -> int | None:
    root = package.optional_tree("docProps/app.xml")
    for element in root if root is not None else ():
        if local_name(element) == "Pages":
            return to_number(element.text) or None
    return None
