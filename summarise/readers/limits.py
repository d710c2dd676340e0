"""Every bound on hostile or unworkable input, and the two guarded doors through which archives and XML come in."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from summarise.errors import Damaged, Sealed, TooLarge

if TYPE_CHECKING:
    from lxml.etree import _Element

MEGABYTE = 1_000_000

FILE_BYTES = 200 * MEGABYTE
TEXT_BYTES = 50 * MEGABYTE
HTML_BYTES = 20 * MEGABYTE
"""A web page is parsed into a tree of some twenty times its size."""
ARTICLE_BYTES = 2 * MEGABYTE
"""Beyond this a page is a manual or a list, no article, and finding one would take longer than anybody waits."""
XML_BYTES = 60 * MEGABYTE
ARCHIVE_ENTRIES = 5_000
ARCHIVE_BYTES = 200 * MEGABYTE
ARCHIVE_RATIO = 200
RATIO_FLOOR = MEGABYTE
"""Below this many unpacked bytes a part may be packed as tightly as it likes."""
PDF_PAGES = 2_000
MAIL_MESSAGES = 2_000
MARKUP_DEPTH = 200
OUTLINE_ENTRIES = 5_000
WORKER_FROM_BYTES = 256 * 1024
"""Files above this size are read in the worker process; every PDF is."""
WORKER_SILENCE = 20.0
"""Seconds without progress after which the worker process is killed and replaced."""
WORKER_STOPPING = 2.0
"""Seconds in which the worker process says that it will make do with the pages read; else it is killed and replaced."""
WORKER_MEMORY = 1_500 * MEGABYTE
"""Address space of the worker process; what it really occupies is far less."""

_CHUNK = 1 << 16
_SAFE_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_NUMBER = re.compile(r"\s*[0-9]{1,9}\s*")
_UNSAFE_NAME = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")


def check_size(size: int, limit: int, name: str) -> None:
    """Raise TooLarge when a size in bytes goes beyond a limit."""
    if size > limit:
        raise TooLarge(name=name, limit=limit // MEGABYTE)


def to_number(text: str | None, otherwise: int = 0) -> int:
    """Return the whole number that a file writes, or another where it writes none or one beyond all measure."""
    return int(text) if text and _NUMBER.fullmatch(text) else otherwise


class Archive:
    """A zip file whose parts are unpacked one by one under the bounds; nothing is ever written to disk.

    Raises Damaged when it is no zip file or names parts outside itself, TooLarge beyond a bound, Sealed when a part
    is encrypted.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._unpacked = 0
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, RuntimeError, UnicodeDecodeError) as cause:
            raise Damaged(name=name) from cause
        entries = self._file.infolist()
        if len(entries) > ARCHIVE_ENTRIES:
            raise TooLarge(name=name, limit=ARCHIVE_ENTRIES, of="parts")
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            if _UNSAFE_NAME.search(entry.filename):
                raise Damaged(name=name)
            self._entries.setdefault(entry.filename.replace("\\", "/"), entry)
        self._folded = {part.lower(): part for part in self._entries}

    def __contains__(self, part: str) -> bool:
        return part in self._entries or part.lower() in self._folded

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the parts in the archive's order."""
        return tuple(self._entries)

    def read(self, part: str) -> bytes:
        """Unpack one part; raises KeyError when there is none of that name, Sealed, Damaged or TooLarge."""
        entry = self._entries.get(part) or self._entries[self._folded[part.lower()]]
        if entry.flag_bits & 1:
            raise Sealed(name=self._name)
        if entry.compress_type not in _SAFE_METHODS:
            raise Damaged(name=self._name)
        try:
            return self._unpack(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as cause:
            raise Damaged(name=self._name) from cause

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        size = 0
        ceiling = max(RATIO_FLOOR, entry.compress_size * ARCHIVE_RATIO)
        with self._file.open(entry) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                self._unpacked += len(piece)
                if size > ceiling or self._unpacked > ARCHIVE_BYTES:
                    raise TooLarge(name=self._name, limit=ARCHIVE_BYTES // MEGABYTE, of="unpacked")
                pieces.append(piece)
        return b"".join(pieces)


def parse_xml(data: bytes, name: str, *, doctype: bool = False) -> tuple[_Element, bool]:
    """Parse XML with nothing resolved, fetched or loaded; tell also whether it had to be mended.

    What is nested deeper than 256 elements, which is as far as libxml2 goes, is cut off with what follows it, so that
    the tree can be walked by functions that call themselves. A DOCTYPE is refused unless allowed. Raises Damaged when
    there is no root element to be had, TooLarge beyond the bound.
    """
    from lxml import etree

    check_size(len(data), XML_BYTES, name)
    choices: dict[str, Any] = {
        "resolve_entities": False, "no_network": True, "huge_tree": False, "load_dtd": False, "dtd_validation": False,
        "remove_comments": True, "remove_pis": True,
    }
    mended = False
    try:
        root = etree.fromstring(data, etree.XMLParser(**choices))
    except (etree.XMLSyntaxError, ValueError) as cause:
        mended = True
        try:
            root = etree.fromstring(data, etree.XMLParser(recover=True, **choices))
        except (etree.XMLSyntaxError, ValueError):
            root = None
        if root is None:
            raise Damaged(name=name) from cause
    if not doctype and root.getroottree().docinfo.doctype:
        raise Damaged(name=name)
    return root, mended
