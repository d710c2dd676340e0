"""The outline of a PDF: which headings its maker named, by cheap calls of PDFium."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import TYPE_CHECKING, Any

from summarise.readers.limits import OUTLINE_ENTRIES
from summarise.readers.pdf.letters import bare_calls
from summarise.readers.stylenames import DEEPEST_HEADING

if TYPE_CHECKING:
    from collections.abc import Callable

_DEEPEST = 8
_TITLE_BYTES = 2_048
"""A longer title heads nothing."""


def outline_of(pdf: Any) -> dict[tuple[int, str], int]:
    """Return the level of every entry of a document's outline, by its page (from 1) and its words in small letters."""
    first_child, next_sibling, title_of, target_of, page_of = _calls()
    handle = pdf.raw
    words = ctypes.create_string_buffer(_TITLE_BYTES)
    found: dict[tuple[int, str], int] = {}
    seen: set[int] = set()
    entries = [(first_child(handle, None), 1)]
    while entries and len(seen) < OUTLINE_ENTRIES:
        entry, level = entries.pop()
        if not entry or entry in seen:
            continue
        seen.add(entry)
        here = ctypes.c_void_p(entry)
        entries.append((next_sibling(handle, here), level))
        if level < _DEEPEST:
            entries.append((first_child(handle, here), level + 1))
        size = title_of(here, words, _TITLE_BYTES)
        target = target_of(handle, here)
        page = page_of(handle, ctypes.c_void_p(target)) if target else -1
        if page >= 0 and 2 < size <= _TITLE_BYTES:
            title = " ".join(ctypes.string_at(words, size - 2).decode("utf-16-le", "replace").split()).casefold()
            found[page + 1, title] = min(DEEPEST_HEADING, level)
    return found


@cache
def _calls() -> tuple[Callable[..., Any], ...]:
    """Return PDFium's calls about the outline."""
    from pypdfium2 import raw

    return bare_calls(
        (raw.FPDFBookmark_GetFirstChild, ctypes.c_void_p),
        (raw.FPDFBookmark_GetNextSibling, ctypes.c_void_p),
        (raw.FPDFBookmark_GetTitle, ctypes.c_ulong),
        (raw.FPDFBookmark_GetDest, ctypes.c_void_p),
        (raw.FPDFDest_GetDestPageIndex, ctypes.c_int),
    )
