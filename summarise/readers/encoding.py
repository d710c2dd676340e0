"""Which characters a file's bytes stand for: byte order marks, UTF-8, then detection; or what the user says."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPED = {b"\x1b$": ("iso2022_jp", "iso2022_kr", "iso2022_jp_2"), b"~{": ("hz",)}
"""Encodings of seven bits that shift between alphabets, by what they shift with."""
_SWAPPED = re.compile("[\\u0a00\\u0d00\\u2000\\u0000\\ufffe]")
"""A line feed, a return, a space, a zero, a mark of order with their bytes in the wrong order."""
_SAMPLE = 1 << 16
_BINARY = re.compile(rb"[\x00-\x08\x10-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in, and whether some characters were lost."""

    text: str
    encoding: str
    lossy: bool = False


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Turn bytes into text in the given encoding, or in the one they are found to be in; never raises."""
    if encoding and is_known(encoding):
        return _in(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _in(data, name)
    if wide := _wide(data):
        return _in(data, wide)
    escaped = (name for mark, names in _ESCAPED.items() if mark in data and data.isascii() for name in names)
    if shifting := next((name for name in escaped if _decodes(data, name)), ""):
        return _in(data, shifting)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _in(data, _detect(data))


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are no text in any encoding: too many control characters among the first of them."""
    sample = data[:4096]
    if not sample or any(sample.startswith(mark) for mark, _ in _MARKS) or _wide(sample):
        return False
    return len(_BINARY.findall(sample)) > len(sample) // 50


def is_known(encoding: str) -> bool:
    """Tell whether an encoding of text goes by that name."""
    try:
        return bool(codecs.lookup(encoding)._is_text_encoding)
    except (LookupError, ValueError):
        return False


def _in(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), _shown(encoding))
    except UnicodeError:
        return Decoded(data.decode(encoding, errors="replace"), _shown(encoding), lossy=True)


def _shown(encoding: str) -> str:
    name = codecs.lookup(encoding).name
    return "utf-8" if name == "utf-8-sig" else name


def _wide(data: bytes) -> str:
    """Return the UTF-16 or UTF-32 form that text without a mark is in, or "".

    In the right form the text has spaces or line ends of its own; in the other they are swapped into rare characters.
    """
    sample = data[:4096 - 4096 % 4]
    if len(sample) < 8 or not _BINARY.search(sample):
        return ""
    if sample.count(0) > 0.4 * len(sample):
        for name in ("utf-32-le", "utf-32-be"):
            if len(data) % 4 == 0 and _decodes(sample[:len(sample) - len(sample) % 4], name):
                return name
    for name in ("utf-16-le", "utf-16-be"):
        text = sample[:len(sample) - len(sample) % 2].decode(name, "ignore")
        good = sum(text.count(character) for character in " \n。、，")
        if len(data) % 2 == 0 and good > 0.005 * len(text) and not _SWAPPED.search(text):
            return name
    return ""


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeError:
        return False
    return True


def _detect(data: bytes) -> str:
    """Return the encoding that the bytes are most likely in, judged by their first 64 KB."""
    import chardet

    sample = data if len(data) <= _SAMPLE else data[:data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
    found = chardet.detect(sample)["encoding"] or ""
    if is_known(found) and found.lower() not in ("ascii", "utf-8"):
        return found
    return "cp1252"
