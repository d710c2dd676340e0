"""What the paragraph styles and lists of a Word document mean to a reader: heading levels, list levels, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarise.readers.limits import to_number
from summarise.readers.stylenames import DEEPEST_HEADING, heading_level

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUE = f"{W}val"

_LIST_NAME = re.compile(r"list (?:bullet|number)\s*(\d?)$")


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style means: its lower-case name, heading level, and list (numbering, level)."""

    name: str
    heading: int = 0
    numbering: str = ""
    list_level: int = 0
    bold: bool = False


_PLAIN = Style("")


class Styles:
    """The paragraph styles and list levels of one document; a style is resolved when it is first met."""

    def __init__(self, styles: _Element | None, numbering: _Element | None) -> None:
        self._elements = (
            {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")} if styles is not None else {}
        )
        self._known: dict[str, Style] = {}
        self._bare = _bare_levels(numbering)

    def named(self, identity: str) -> Style:
        """Return the style of an identity; one without a definition is known by its identity alone."""
        if not identity:
            return _PLAIN
        if identity not in self._known:
            self._known[identity] = self._resolved(identity) if identity in self._elements else Style(_spaced(identity))
        return self._known[identity]

    def meaning(self, properties: _Element | None) -> tuple[Style, int, int]:
        """Return a paragraph's style, its heading level (0 for none) and its list level (0 for none)."""
        if properties is None:
            return _PLAIN, 0, 0
        named = properties.find(f"{W}pStyle")
        style = self.named(named.get(VALUE, "") if named is not None else "")
        outline = style.heading or heading_level(style.name)
        own = properties.find(f"{W}outlineLvl")
        if own is not None:
            number = to_number(own.get(VALUE), 9)
            outline = min(DEEPEST_HEADING, number + 1) if number < 9 else outline
        return style, outline, self._list_level(style, properties.find(f"{W}numPr"))

    def _list_level(self, style: Style, listed: _Element | None) -> int:
        numbering, level = style.numbering, style.list_level
        if listed is not None:
            number_id, depth = listed.find(f"{W}numId"), listed.find(f"{W}ilvl")
            numbering = number_id.get(VALUE, "") if number_id is not None else numbering
            level = to_number(depth.get(VALUE)) if depth is not None else level
        if numbering not in ("", "0") and (numbering, level) not in self._bare:
            return level + 1
        found = _LIST_NAME.match(style.name) if numbering == "" else None
        return int(found[1] or 1) if found else 0

    def _resolved(self, identity: str) -> Style:
        """Gather what a style inherits; a style that is based on itself ends the chain."""
        name_element = self._elements[identity].find(f"{W}name")
        name = (name_element.get(VALUE, "") if name_element is not None else identity).strip().lower()
        heading = heading_level(name)
        numbering, level, bold = "", 0, False
        seen: set[str] = set()
        while identity in self._elements and identity not in seen:
            seen.add(identity)
            element = self._elements[identity]
            outline = element.find(f"{W}pPr/{W}outlineLvl")
            if not heading and outline is not None and to_number(outline.get(VALUE), 9) < 9:
                heading = min(DEEPEST_HEADING, to_number(outline.get(VALUE)) + 1)
            listed = element.find(f"{W}pPr/{W}numPr/{W}numId")
            if not numbering and listed is not None:
                numbering = listed.get(VALUE, "")
                depth = element.find(f"{W}pPr/{W}numPr/{W}ilvl")
                level = to_number(depth.get(VALUE)) if depth is not None else 0
            bold = bold or is_on(element.find(f"{W}rPr/{W}b"))
            base = element.find(f"{W}basedOn")
            identity = base.get(VALUE, "") if base is not None else ""
        return Style(name, heading, numbering, level, bold)


def is_on(element: _Element | None) -> bool:
    """Tell whether a property that is on or off is on."""
    return element is not None and element.get(VALUE, "1") not in ("0", "false", "off", "none")


def _bare_levels(root: _Element | None) -> frozenset[tuple[str, int]]:
    """Return the (numbering, level) pairs that carry no mark: their paragraphs are only indented."""
    if root is None:
        return frozenset()
    bare: dict[str, set[int]] = {}
    for abstract in root.iter(f"{W}abstractNum"):
        for level in abstract.iter(f"{W}lvl"):
            shown, words = level.find(f"{W}numFmt"), level.find(f"{W}lvlText")
            if shown is not None and shown.get(VALUE) == "none" and (words is None or not words.get(VALUE)):
                bare.setdefault(abstract.get(f"{W}abstractNumId", ""), set()).add(to_number(level.get(f"{W}ilvl")))
    pairs: set[tuple[str, int]] = set()
    for numbering in root.iter(f"{W}num") if bare else ():
        abstract_id = numbering.find(f"{W}abstractNumId")
        key = abstract_id.get(VALUE, "") if abstract_id is not None else ""
        pairs |= {(numbering.get(f"{W}numId", ""), level) for level in bare.get(key, ())}
    return frozenset(pairs)


def _spaced(identity: str) -> str:
    """Return what a style without a definition is called: "Heading1" names heading 1."""
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", identity).lower()
