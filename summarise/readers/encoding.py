"""Which characters a file's bytes stand for: byte order marks, UTF-8, then detection; or what the user says."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in, and whether some characters were lost."""

    text: str
    encoding: str
    lossy: bool = False


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Turn bytes into text in the given encoding, or in the one they are found to be in; never raises."""
    if encoding and _known(encoding):
        return _in(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _in(data, name)
    if b"\x1b" not in data and b"~{" not in data:
        try:
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    return _in(data, _wide(data) or _detect(data))


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are no text in any encoding: too many control characters among the first of them."""
    sample = data[:4096]
    if not sample or any(sample.startswith(mark) for mark, _ in _MARKS) or _wide(sample):
        return False
    return len(_BINARY.findall(sample)) > len(sample) // 50


def _known(encoding: str) -> bool:
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
    """Return the UTF-16 or UTF-32 form that the zero bytes of Western text betray, or ""."""
    sample = data[:4096]
    size = len(sample)
    if size < 4 or sample.count(0) < size // 5:
        return ""
    quarters = [sample[start::4].count(0) * 4 > size * 0.8 for start in range(4)]
    if quarters[1:] == [True, True, True] and not quarters[0]:
        return "utf-32-le"
    if quarters[:3] == [True, True, True] and not quarters[3]:
        return "utf-32-be"
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else ""


def _detect(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = data if len(data) <= _SAMPLE else data[:data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"
