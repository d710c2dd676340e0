"""The values of the look, read from resources/themes/tokens.toml: colours of a scheme, sizes, strokes, roles of type.

The file is read by a few lines of its own: importing tomllib costs eight milliseconds before the first paint, this one
a third of one. A test holds both readings equal.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | int | float | dict[str, "str | int | float"]
SCHEMES = ("light", "dark", "contrast")
FOLDER = Path(resources.__file__).parent


class Tokens:
    """The look in one scheme ("light", "dark" or "contrast"). Strokes are in pixels, sizes in pixels at 100 % text."""

    __slots__ = ("colours", "scheme", "strokes", "veil")

    def __init__(self, scheme: str, colours: Mapping[str, QColor], strokes: Mapping[str, float], veil: float) -> None:
        self.scheme = scheme
        self.colours = colours
        self.strokes = strokes
        self.veil = veil

    def __getitem__(self, name: str) -> QColor:
        """Return a colour by its name in the file."""
        return self.colours[name]

    def stroke(self, name: str) -> float:
        """Return the width of a stroke by its name in the file."""
        return self.strokes[name]

    def edge_width(self, fill: str = "") -> float:
        """Return the width of a control's edge: 1 px; in high contrast, where fills are one colour, it tells which."""
        return self.strokes.get(fill, self.strokes.get("control", self.strokes["hairline"]))


@cache
def table() -> dict[str, dict[str, Value]]:
    """Return the whole file, a dictionary a section ("colour.light", "size", …)."""
    return parse((FOLDER / "themes" / "tokens.toml").read_text(encoding="utf-8"))


@cache
def tokens_of(scheme: str) -> Tokens:
    """Return the look in a scheme; high contrast has strokes of its own."""
    strokes = dict(_numbers("stroke"))
    if scheme == "contrast":
        strokes.update(_numbers("stroke.contrast"))
    colours = {name: QColor(str(value)) for name, value in table()[f"colour.{scheme}"].items()}
    return Tokens(scheme, colours, strokes, _numbers("veil")[scheme])


def size_of(name: str, part: str = "") -> int:
    """Return a size of the file's [size], or a part of one ("reader", "gutter"), in pixels at 100 % text."""
    value = table()["size"][name]
    found = value[part] if isinstance(value, dict) else value
    return int(found) if isinstance(found, int | float) else 0


def radius_of(name: str) -> int:
    """Return a corner's radius in pixels at 100 % text."""
    return int(_numbers("radius")[name])


def parse(text: str) -> dict[str, dict[str, Value]]:
    """Read the part of TOML that the file uses: sections, strings, numbers and inline tables, one a line."""
    sections: dict[str, dict[str, Value]] = {}
    section: dict[str, Value] = {}
    for line in text.splitlines():
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            name, _, value = line.partition(" = ")
            section[name] = _table(value) if value.startswith("{") else _scalar(value)
    return sections


def _table(text: str) -> dict[str, str | int | float]:
    pairs = (pair.partition(" = ") for pair in text.strip("{} ").split(", "))
    return {name: _scalar(value) for name, _, value in pairs}


def _scalar(text: str) -> str | int | float:
    if text.startswith('"'):
        return text.strip('"')
    return float(text) if "." in text else int(text)


def _numbers(section: str) -> dict[str, float]:
    return {name: value for name, value in table()[section].items() if isinstance(value, int | float)}
