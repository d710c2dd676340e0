"""What every reader is given: the bytes of one file, what it is called, and the choices the user made for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from summarise.errors import Empty

if TYPE_CHECKING:
    from collections.abc import Callable


def _no_progress(done: int, total: int) -> None:
    """Stand in where nobody watches."""


def _not_stopped() -> bool:
    """Stand in where nobody can stop the reading."""
    return False


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read. `encoding` and `password` are "" unless the user gave them; `progress` takes done and total.

    `stopped` tells a reader of pages that it is to make do with those it has read, `processes` how many may read them.
    Raises Empty for no bytes.
    """

    name: str
    data: bytes
    path: str = ""
    encoding: str = ""
    password: str = ""
    whole_page: bool = False
    processes: int = field(default=2, compare=False)
    progress: Callable[[int, int], None] = field(default=_no_progress, compare=False)
    stopped: Callable[[], bool] = field(default=_not_stopped, compare=False)

    def __post_init__(self) -> None:
        if not self.data:
            raise Empty(name=self.name)

    @property
    def suffix(self) -> str:
        """Return the suffix of the name in lower case, with its dot, or ""."""
        stem, dot, suffix = self.name.rpartition(".")
        return f".{suffix.lower()}" if dot and stem else ""

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the bytes in hexadecimal."""
        return sha256(self.data).hexdigest()
