"""Formulas inside a text → one line of characters: a fraction becomes a/b, an exponent ^2, a root √x.

Source: W3C MathML 3 for web pages, e-books and OpenDocument; ECMA-376 part 1, 22.1 (Office Math) for Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.readers.elements import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEPTH = 60
_SILENT = frozenset(("annotation", "annotation-xml", "mphantom", "phant", "del", "moveFrom"))
_TEXTS = frozenset(("mi", "mn", "mo", "mtext", "ms", "t"))
_BETWEEN = {
    "mfrac": "/", "f": "/", "msup": "^", "sSup": "^", "mover": "^", "limUpp": "^", "msub": "_", "sSub": "_",
    "munder": "_", "limLow": "_", "mr": " ", "mtr": " ", "mlabeledtr": " ", "mtable": "; ", "m": "; ", "eqArr": "; ",
}
"""What stands between the two parts, or between all, of what is not written in one line."""


def linear(element: _Element, depth: int = 0) -> str:
    """Return a formula written in one line."""
    local = _local(element)
    if not local or local in _SILENT or local.endswith("Pr") or depth > _DEPTH:
        return ""
    if local in _TEXTS:
        return "".join(text for text in element.itertext() if isinstance(text, str)).strip(" \n\t")
    parts = [linear(child, depth + 1) for child in element if not _local(child).endswith("Pr")]
    if local in _BETWEEN:
        mark = _BETWEEN[local]
        return mark.join(_grouped(part) if mark in "/^_" else part for part in parts if part)
    if local in ("msubsup", "munderover", "sSubSup") and len(parts) == 3:
        return f"{_grouped(parts[0])}_{_grouped(parts[1])}^{_grouped(parts[2])}"
    if local == "nary":
        return _sign(element, "chr", "∫") + "".join(
            f"{mark}{_grouped(part)}" if part else "" for mark, part in zip(("_", "^", " "), parts, strict=False)
        )
    if local in ("msqrt", "mroot", "rad"):
        return "√" + _grouped("".join(parts[-1:] if local == "rad" else parts[:1] if local == "mroot" else parts))
    if local == "d":
        return _sign(element, "begChr", "(") + ", ".join(parts) + _sign(element, "endChr", ")")
    if local == "mfenced":
        return f"{element.get('open', '(')}{', '.join(parts)}{element.get('close', ')')}"
    if local == "func":
        return " ".join(parts)
    return "".join(parts)


def _local(element: _Element) -> str:
    """Return an element's tag without its namespace, and without the prefix that web pages leave on it."""
    return local_name(element).rpartition(":")[2]


def _grouped(part: str) -> str:
    """Put a part of several signs in brackets, so that it is seen where it ends."""
    return part if len(part) < 2 or part.isalnum() or _is_one(part) else f"({part})"


def _is_one(part: str) -> bool:
    """Tell whether a part is in brackets already, or a root of one thing."""
    return (part[0] == "(" and part[-1] == ")" and ")" not in part[1:-1]) or (part[0] == "√" and part[1:].isalnum())


def _sign(element: _Element, name: str, otherwise: str) -> str:
    """Return the sign that an Office formula's properties name."""
    choices = (choice for properties in element if _local(properties).endswith("Pr") for choice in properties)
    choice = next((choice for choice in choices if _local(choice) == name), None)
    if choice is None:
        return otherwise
    return next((str(value) for key, value in choice.attrib.items() if str(key).endswith("val")), "")
