"""Bytes → Document: one module a format, or a folder where one could not hold it.

`load` takes the bytes, `signatures` tells their format, READERS its reader, resolved at first use; that makes blocks,
and `metadata.finish` a Document of them. `limits` holds every bound on hostile input. What a line is by its words,
whatever the format, stands in `lines`; `markup` is the walk of web pages, e-books and e-mail.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from summarise.errors import Device, Folder, UnknownFormat, unopened
from summarise.readers.limits import FILE_BYTES, check_size
from summarise.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.document import Document

    Progress = Callable[[int, int], None]
    """Called with pages done and pages in all while a long document is read."""

    Stopped = Callable[[], bool]
    """Asked after every page of a long document whether the pages read so far will do."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of document: what a user calls it, the suffixes it goes by, and the module whose `read` opens it.

    A kind that is not known `by_suffix` is known by its contents alone.
    """

    label: str
    suffixes: tuple[str, ...]
    module: str
    by_suffix: bool = True


READERS: dict[str, Reader] = {
    "docx": Reader("Word documents", (".docx", ".docm", ".dotx", ".dotm"), "summarise.readers.word", by_suffix=False),
    "pdf": Reader("PDF", (".pdf",), "summarise.readers.pdf", by_suffix=False),
    "odt": Reader("OpenDocument text", (".odt", ".ott", ".fodt"), "summarise.readers.opendocument", by_suffix=False),
    "rtf": Reader("Rich text", (".rtf",), "summarise.readers.rtf", by_suffix=False),
    "epub": Reader("E-books", (".epub",), "summarise.readers.epub", by_suffix=False),
    "html": Reader("Web pages", (".html", ".htm", ".xhtml", ".mhtml", ".mht"), "summarise.readers.html"),
    "eml": Reader("E-mail", (".eml", ".mbox"), "summarise.readers.email"),
    "md": Reader("Markdown", (".md", ".markdown"), "summarise.readers.markdown"),
    "txt": Reader("Plain text", (".txt", ".text"), "summarise.readers.text", by_suffix=False),
}
"""Every format by its name, which is what `Origin.format` holds; the order is that of the open dialog."""

SUFFIXES = tuple(suffix for reader in READERS.values() for suffix in reader.suffixes)
"""Every suffix that opens, for dialogs and drops; a file of another suffix opens when its contents are known."""


def read(path: Path, *, encoding: str = "", password: str = "", whole_page: bool = False, processes: int = 2,
         progress: Progress | None = None, stopped: Stopped | None = None) -> Document:
    """Read a file of any known format; raises a BriefdeskError naming the file and the cause."""
    data = load(path)
    return read_bytes(data, path.name, path=str(path), encoding=encoding, password=password, whole_page=whole_page,
                      processes=processes, progress=progress, stopped=stopped)


def read_bytes(data: bytes, name: str, *, path: str = "", encoding: str = "", password: str = "",
               whole_page: bool = False, processes: int = 2, progress: Progress | None = None,
               stopped: Stopped | None = None) -> Document:
    """Read a document from its bytes; `name` is what it is called in messages and gives the suffix.

    Raises Empty, UnknownFormat, and what the format's own reader raises.
    """
    from summarise.readers.signatures import format_of

    source = Source(name, data, path, encoding, password, whole_page, processes)
    if progress is not None:
        source = replace(source, progress=progress)
    if stopped is not None:
        source = replace(source, stopped=stopped)
    kind = format_of(source)
    if kind not in READERS:
        raise UnknownFormat(name=name)
    return _reader(kind)(source)


def read_text(text: str, name: str) -> Document:
    """Read pasted or piped plain text; raises Empty for none."""
    return _reader("txt")(Source(name, text.encode("utf-8", "replace"), encoding="utf-8"))


def read_html(text: str, name: str) -> Document:
    """Read pasted html; raises Empty for none."""
    return _reader("html")(Source(name, text.encode("utf-8", "replace"), encoding="utf-8", whole_page=True))


def load(path: Path) -> bytes:
    """Return the bytes of a regular file; raises Folder, CannotOpen for anything else and TooLarge beyond the bound."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Folder(name=path.name or str(path))
        if not stat.S_ISREG(status.st_mode):
            raise Device(name=path.name)
        check_size(status.st_size, FILE_BYTES, path.name)
        with path.open("rb") as stream:
            data = stream.read(FILE_BYTES + 1)
    except (OSError, ValueError) as cause:
        raise unopened(cause, path.name) from cause
    check_size(len(data), FILE_BYTES, path.name)
    return data


def _reader(kind: str) -> Callable[[Source], Document]:
    function: Callable[[Source], Document] = import_module(READERS[kind].module).read
    return function
