"""Text as every later room may rely on it: no control characters, no lone surrogates, one space between words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CONTROLS = "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"
_INVISIBLE = "\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
"""Soft hyphen, invisible spaces, direction overrides, marks of order, non-characters, lone surrogates."""
_OTHER_BREAKS = "\x0b\x0c\x1c-\x1e\x85\u2028\u2029"

_UNWANTED = re.compile(f"[{_CONTROLS}{_INVISIBLE}]")
_BREAKS = re.compile(f"[{_OTHER_BREAKS}]")
_SPECIAL = re.compile(f"[{_CONTROLS}{_INVISIBLE}{_OTHER_BREAKS}]")
_ASCII: dict[int, str | None] = (
    dict.fromkeys((*range(32), 127)) | dict.fromkeys((9,), "\t") | dict.fromkeys((10, 11, 12, 28, 29, 30), "\n")
)

_SPACES = re.compile("\\s{2,}|[^\\S \u00a0\u202f\u2009]")
"""Runs of white space, and single ones that are neither plain nor binding (a binding space belongs to the words)."""

_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\U00020000-\U0003ffff]"
)
"""Scripts written without spaces between words."""
_LAST_SPACED = "\u0dff"
"""No script up to this character is written without spaces."""
_FIRST_BEYOND = "\u0600"
_QUOTES = "\"“„‘"
_START = re.compile(f"[^\\W\\d_]+|[{_QUOTES}]")


LONGEST_CELL = 600
"""Characters of a cell of data; a longer one is prose in a table that is there for its look."""


def clean(text: str) -> str:
    """Return one line of text: unwanted characters removed, white space collapsed, ends trimmed."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _UNWANTED.sub("", text)).strip()


def clean_lines(text: str) -> str:
    """Return text of many lines: every kind of line break becomes a newline, unwanted characters are removed."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text.translate(_ASCII)
    if not _SPECIAL.search(text):
        return text
    return _UNWANTED.sub("", _BREAKS.sub("\n", text))


def clean_code(text: str) -> str:
    """Return code: its line breaks and indents stay, trailing white space goes."""
    lines = clean_lines(text).expandtabs(4).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def is_layout(rows: Sequence[Sequence[str]]) -> bool:
    """Tell by its cells whether a table is there for its look: it has one column, or a cell as long as prose."""
    return bool(rows) and (max(map(len, rows)) < 2 or max(len(cell) for row in rows for cell in row) > LONGEST_CELL)


def join_cells(cells: Iterable[str]) -> str:
    """Return the cells of a table's row as one line."""
    return " | ".join(cells).strip()


def is_unspaced(character: str) -> bool:
    """Tell whether a character belongs to a script written without spaces between words."""
    return character > _LAST_SPACED and bool(_unspaced().match(character))


def has_unspaced(text: str) -> bool:
    """Tell whether a text has a character of a script written without spaces between words."""
    return not text.isascii() and bool(_unspaced().search(text))


@cache
def _unspaced() -> re.Pattern[str]:
    """Compile the scripts at the first text beyond ASCII."""
    return re.compile(_UNSPACED)


def first_letters(text: str) -> str:
    """Return the first three letters of a text, fewer of a shorter word, in lower case: what tables of starts hold.

    It is a quotation mark before the first word, and "" where the text begins with anything else or in a script beyond
    Greek, Cyrillic and their like.
    """
    start = text[:3].lower()
    if not start.isalpha():
        found = _START.match(start)
        start = found[0] if found else ""
    return start if start < _FIRST_BEYOND or start in _QUOTES else ""


def join_lines(first: str, second: str) -> str:
    """Join two lines of one paragraph, with no space in scripts that have none and after a hyphen inside a word."""
    if not first or not second:
        return first or second
    if is_unspaced(first[-1]) and is_unspaced(second[0]):
        return first + second
    if first[-1] == "-" and first[-2:-1].isalpha() and second[0].islower():
        return first + second
    return f"{first} {second}"
