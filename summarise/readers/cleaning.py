"""Text as every later room may rely on it: no control characters, no lone surrogates, one space between words."""

from __future__ import annotations

import re

_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]"
)
"""Controls (breaks apart), soft hyphen, invisible spaces, direction overrides, non-characters, surrogates."""

_SPACES = re.compile("\\s{2,}|[^\\S \u00a0\u202f\u2009]")
"""Runs of white space, and single ones that are neither plain nor binding (a binding space belongs to the words)."""

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\U00020000-\U0003ffff]")
"""Scripts written without spaces between words."""


def clean(text: str) -> str:
    """Return one line of text: unwanted characters removed, white space collapsed, ends trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _UNWANTED.sub("", text)).strip()


def clean_lines(text: str) -> str:
    """Return text of many lines: every kind of line break becomes a newline, unwanted characters are removed."""
    return _UNWANTED.sub("", _BREAKS.sub("\n", text))


def clean_code(text: str) -> str:
    """Return code: its line breaks and indents stay, trailing white space goes."""
    lines = clean_lines(text).expandtabs(4).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def is_unspaced(character: str) -> bool:
    """Tell whether a character belongs to a script written without spaces between words."""
    return bool(_UNSPACED.match(character))


def join_lines(first: str, second: str) -> str:
    """Join two lines of one paragraph, with no space in scripts that have none and after a hyphen inside a word."""
    if not first or not second:
        return first or second
    if is_unspaced(first[-1]) and is_unspaced(second[0]):
        return first + second
    if first[-1] == "-" and first[-2:-1].isalpha() and second[0].islower():
        return first + second
    return f"{first} {second}"
