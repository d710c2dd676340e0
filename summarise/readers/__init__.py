"""Bytes → Document: one module a format. READERS maps a signature and a suffix to a reader, resolved at first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarise.document import Document

    Progress = Callable[[int, int], None]
    """Called with pages done and pages in all while a long document is read."""


def read(path: Path, *, encoding: str = "", password: str = "", whole_page: bool = False,
         progress: Progress | None = None) -> Document:
    """Read a file of any known format; raises a BriefdeskError naming the file and the cause."""
    raise NotImplementedError


def read_bytes(data: bytes, name: str, *, path: str = "", encoding: str = "", password: str = "",
               whole_page: bool = False, progress: Progress | None = None) -> Document:
    """Read a document from its bytes; `name` is what it is called in messages and gives the suffix."""
    raise NotImplementedError


def read_text(text: str, name: str) -> Document:
    """Read pasted or piped plain text."""
    raise NotImplementedError


def read_html(text: str, name: str) -> Document:
    """Read pasted html."""
    raise NotImplementedError
