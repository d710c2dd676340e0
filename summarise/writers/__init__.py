"""Brief → bytes: one module a format. WRITERS maps a suffix to a writer, resolved at first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from summarise.errors import UnknownChoice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarise.brief import Brief

WRITERS = {
    ".docx": "summarise.writers.word:write_word",
    ".md": "summarise.writers.markdown:write_markdown",
    ".html": "summarise.writers.html:write_html",
    ".txt": "summarise.writers.text:write_text",
    ".json": "summarise.writers.json:write_json",
}
"""Each suffix and its writer, module and function."""


def write(brief: Brief, suffix: str, *, pages: int | None = None) -> bytes:
    """Write a brief in the format of a suffix (".docx", ".md", ".html", ".txt", ".json"); raises UnknownChoice.

    `pages` is the number of pages where it has been counted; it is estimated otherwise.
    """
    place = WRITERS.get(suffix.casefold())
    if place is None:
        raise UnknownChoice(what="format", name=suffix, known=", ".join(WRITERS))
    module, _, name = place.partition(":")
    writer = cast("Callable[..., bytes]", getattr(import_module(module), name))
    return writer(brief, pages=pages)


def export(brief: Brief, path: Path, *, pages: int | None = None) -> None:
    """Write a brief to a file atomically: the old file stays whole whatever happens.

    Raises TargetOpen, NoPermission, DiskFull or CannotWrite.
    """
    from summarise.saving import replace_file

    replace_file(path, write(brief, path.suffix, pages=pages))
