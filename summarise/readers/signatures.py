"""What a file is, by its first bytes before its suffix: a .txt that is a PDF opens as PDF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.errors import Damaged, NoSource, OldWord, Scanned, Sealed, UnknownFormat
from summarise.readers import READERS
from summarise.readers.encoding import decode, is_binary
from summarise.readers.limits import Archive

if TYPE_CHECKING:
    from summarise.readers.source import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_PDF_WITHIN = 1024
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_BRIEF = re.compile(rb'\{\s*"briefdesk":\s*\d')
_FLAT_WORD = re.compile(r"\s*<\?xml[^>]*>.{0,400}?<(?:pkg:package|w:wordDocument)\b", re.DOTALL)
_FLAT_ODF = re.compile(r"\s*<\?xml[^>]*>.{0,400}?<office:document\b", re.DOTALL)
_HEADER = re.compile(r"(?:>?From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_HEADER_NAMES = re.compile(r"(?im)^(?:From|To|Subject|Date|Message-ID|Received|MIME-Version|Return-Path|Content-Type):")
_NEVER_TEXT = frozenset((".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".epub", ".pdf"))


def format_of(source: Source) -> str:
    """Return the name of the format, a key of READERS, or "" when it is none that opens.

    Raises Scanned for a picture whatever its suffix, Damaged when the suffix promises a format the bytes do not hold,
    Sealed for an encrypted Office file, OldWord for one of Word before 2007, NoSource for a brief.
    """
    data = source.data
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Sealed(name=source.name)
        if "WordDocument".encode("utf-16-le") in data:
            raise OldWord(name=source.name)
        return ""
    if data.startswith(_PICTURES):
        raise Scanned(name=source.name)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if data.startswith(b"PK"):
        return _packed(source)
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    if source.suffix in _NEVER_TEXT:
        return _flat(source)
    if _BRIEF.match(data):
        raise NoSource(name=source.name)
    if not source.encoding and is_binary(data):
        return ""
    head = decode(data[:4096], source.encoding).text.lstrip("\ufeff")
    return _written(head, source.suffix)


def _written(head: str, suffix: str) -> str:
    """Return the format of a file of characters by how it begins, else by its suffix."""
    if _FLAT_WORD.match(head):
        return "docx"
    if _FLAT_ODF.match(head):
        return "odt"
    if named := next((name for name, kind in READERS.items() if kind.by_suffix and suffix in kind.suffixes), ""):
        return named
    if _HTML.match(head):
        return "html"
    headers = _HEADER.match(head.replace("\r\n", "\n"))
    if headers and len(set(_HEADER_NAMES.findall(headers[0]))) >= 3:
        return "html" if "multipart/related" in head and "Subject:" not in head else "eml"
    return "rtf" if suffix == ".rtf" and head.startswith("{") else "txt"


def _flat(source: Source) -> str:
    """Return the format of a file that should have been packed: Word and OpenDocument have a flat form too."""
    head = decode(source.data[:4096]).text.lstrip("\ufeff")
    if not is_binary(source.data):
        if _FLAT_WORD.match(head):
            return "docx"
        if _FLAT_ODF.match(head):
            return "odt"
        if _HTML.match(head):
            return "html"
    raise Damaged(name=source.name)


def _packed(source: Source) -> str:
    """Return the format of a zip file by what is in it."""
    try:
        archive = Archive(source.data, source.name)
    except Damaged:
        if source.suffix in _NEVER_TEXT:
            raise
        raise UnknownFormat(name=source.name) from None
    if "mimetype" in archive:
        kind = archive.read("mimetype").strip()
        if kind.startswith(b"application/epub"):
            return "epub"
        if kind.startswith(b"application/vnd.oasis.opendocument.text"):
            return "odt"
        if kind.startswith(b"application/vnd."):
            return ""
    if "META-INF/container.xml" in archive and "content.xml" not in archive:
        return "epub"
    if "content.xml" in archive:
        return "odt"
    if "[Content_Types].xml" in archive or "_rels/.rels" in archive:
        return "" if {"xl/workbook.xml", "ppt/presentation.xml"} & set(archive.names) else "docx"
    return ""
