"""Brief → bytes: one module a format. WRITERS maps a suffix to a writer, resolved at first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from summarise.brief import Brief


def write(brief: Brief, suffix: str, *, pages: int | None = None) -> bytes:
    """Write a brief in the format of a suffix (".docx", ".md", ".html", ".txt", ".json"); raises UnknownChoice.

    `pages` is the number of pages where it has been counted; it is estimated otherwise.
    """
    raise NotImplementedError


def export(brief: Brief, path: Path, *, pages: int | None = None) -> None:
    """Write a brief to a file atomically: the old file stays whole whatever happens.

    Raises TargetOpen, NoPermission, DiskFull or CannotWrite.
    """
    raise NotImplementedError
