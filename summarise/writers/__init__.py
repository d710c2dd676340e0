"""Brief → bytes: one module a format. WRITERS maps a suffix to a writer, resolved at first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from summarise.errors import UnknownChoice, unopened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarise.brief import Brief
    from summarise.writers.template import Report

WRITERS = {
    ".docx": "summarise.writers.word:write_word",
    ".md": "summarise.writers.markdown:write_markdown",
    ".html": "summarise.writers.html:write_html",
    ".txt": "summarise.writers.text:write_text",
    ".json": "summarise.writers.json:write_json",
}
"""Each suffix and its writer, module and function."""


def write(brief: Brief, suffix: str, *, pages: int | None = None, template: Path | None = None) -> bytes:
    """Write a brief in the format of a suffix (".docx", ".md", ".html", ".txt", ".json"); raises UnknownChoice.

    For .docx alone, `pages` is the number of pages where it has been counted, else it is estimated, and `template` the
    user's own Word template; raises CannotOpen, Locked, TooLarge or Damaged for one that cannot be used.
    """
    place = WRITERS.get(suffix.casefold())
    if place is None:
        raise UnknownChoice(what="format", name=suffix, known=", ".join(WRITERS))
    module, _, name = place.partition(":")
    writer = cast("Callable[..., bytes]", getattr(import_module(module), name))
    if suffix.casefold() != ".docx":
        return writer(brief)
    if template is None:
        return writer(brief, pages=pages)
    return writer(brief, pages=pages, template=_read(template), template_name=template.name)


def export(brief: Brief, path: Path, *, template: Path | None = None) -> None:
    """Write a brief to a file atomically: the old file stays whole whatever happens.

    Raises TargetOpen, NoPermission, DiskFull or CannotWrite, and what `write` raises.
    """
    from summarise.saving import replace_file

    replace_file(path, write(brief, path.suffix or path.name, template=template))


def look_at_template(path: Path) -> Report:
    """Tell what the user's own Word template offers; raises CannotOpen, Locked, TooLarge or Damaged."""
    from summarise.writers.template import inspect_template

    return inspect_template(_read(path), path.name)


def _read(template: Path) -> bytes:
    try:
        return template.read_bytes()
    except OSError as error:
        raise unopened(error, template.name) from error
