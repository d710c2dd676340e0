"""Our styles in the user's template: the template's own where it has one of the name, else ours brought in."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from summarise.writers import ooxml, packing

_W = f"{{{ooxml.W}}}"
_USE = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)"')
_LIST = re.compile(r'(<w:numId w:val=")(\d+)"')

VISIBLE = ("Title", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "caption", "footnote text",
           "Table Grid")
"""Styles whose lack a user is told of, by the names Word itself gives them."""
STAND_INS = {"body text": "normal", "brief table": "table grid"}
"""What a template may use in place of one of ours."""


@dataclass(frozen=True, slots=True)
class Styles:
    """How our style ids and lists are called in a template.

    `first_list` is the first free w:num, `numbered_list` the abstract list that numbered points follow.
    """

    names: dict[str, str]
    lists: dict[str, str]
    first_list: int
    numbered_list: int

    def translate(self, text: str) -> str:
        """Return XML of ours in the template's own style ids and list numbers."""
        shift = self.first_list - ooxml.FIRST_FREE_LIST
        named = _USE.sub(lambda found: f'{found[1]}{self.names.get(found[2], found[2])}"', text)
        return _LIST.sub(lambda found: f'{found[1]}{int(found[2]) + shift}"', named)


def adopt(document: Any, text: str, measure: int, language: str) -> Styles:
    """Bring into a template every style that a text of ours uses and the template lacks, with its list."""
    base = packing.open_base(language)
    ours = {style.get(f"{_W}styleId"): style for style in base.styles.element.iter(f"{_W}style")}
    target = document.styles.element
    theirs = {_name(style): style.get(f"{_W}styleId") for style in target.iter(f"{_W}style")}
    names: dict[str, str] = {}
    wanted = [found[2] for found in _USE.finditer(text)] + ["BriefNoteRule", "FootnoteText", "FootnoteReference"]
    brought: list[str] = []
    while wanted:
        own = wanted.pop(0)
        if own in names or own not in ours:
            continue
        name = _name(ours[own])
        known = theirs.get(name) or theirs.get(STAND_INS.get(name, "")) if name != "brief table" else theirs.get(name)
        if known is None:
            brought.append(own)
            known = own if own not in theirs.values() else f"{own}Briefdesk"
            based_on = ours[own].find(f"{_W}basedOn")
            if based_on is not None:
                wanted.append(based_on.get(f"{_W}val"))
        names[own] = known
    lists, first, numbered = _adopt_lists(document, base, names, brought)
    themed = any(relation.reltype.endswith("/theme") for relation in document.part.rels.values())
    for own in brought:
        target.append(_brought(ours[own], names, lists, measure, themed=themed))
    return Styles(names, lists, first, numbered)


def speak(document: Any, language: str) -> None:
    """Say the language of the text in a template's defaults, which many templates leave out."""
    place = document.styles.element
    for tag in ("docDefaults", "rPrDefault", "rPr", "lang"):
        found = place.find(_W + tag)
        if found is None:
            found = place.makeelement(_W + tag)
            # The language closes the run's properties but for rare East Asian ones; the others come first.
            place.insert(len(place) if tag == "lang" else 0, found)
        place = found
    packing.set_language(document, language)


def _name(style: Any) -> str:
    found = style.find(f"{_W}name")
    return str(found.get(f"{_W}val")).casefold() if found is not None else ""


def _brought(style: Any, names: dict[str, str], lists: dict[str, str], measure: int, *, themed: bool) -> Any:
    """Copy a style of ours, with what it leads to called as the template calls it."""
    copy = deepcopy(style)
    copy.set(f"{_W}styleId", names[style.get(f"{_W}styleId")])
    copy.attrib.pop(f"{_W}default", None)
    for tag in ("basedOn", "next"):
        for lead in copy.findall(_W + tag):
            known = names.get(lead.get(f"{_W}val"))
            if known is None:
                copy.remove(lead)
            else:
                lead.set(f"{_W}val", known)
    if not themed:
        # Without a theme its fonts have no name, and each application takes one of its own.
        for fonts in list(copy.iter(f"{_W}rFonts")):
            fonts.getparent().remove(fonts)
    for number in copy.iter(f"{_W}numId"):
        number.set(f"{_W}val", lists[number.get(f"{_W}val")])
    for stop in copy.iter(f"{_W}tab"):
        if stop.get(f"{_W}pos") == packing.BASE_MEASURE:
            stop.set(f"{_W}pos", str(measure))
    return copy


def _adopt_lists(document: Any, base: Any, names: dict[str, str], brought: list[str]) -> tuple[
        dict[str, str], int, int]:
    """Bring our lists in behind the template's own; returns w:num by ours, the first free one, the numbered list."""
    numbering = packing.numbering_of(document)
    abstracts = [int(item.get(f"{_W}abstractNumId")) for item in numbering.iter(f"{_W}abstractNum")]
    numbers = [int(item.get(f"{_W}numId")) for item in numbering.iter(f"{_W}num")]
    next_abstract, next_number = max(abstracts, default=-1) + 1, max(numbers, default=0) + 1
    lists: dict[str, str] = {}
    place = next((at for at, item in enumerate(numbering) if item.tag == f"{_W}num"), len(numbering))
    own = base.part.numbering_part.element
    for step, abstract in enumerate(own.findall(f"{_W}abstractNum")):
        copy = deepcopy(abstract)
        copy.set(f"{_W}abstractNumId", str(next_abstract + step))
        for tied in list(copy.iter(f"{_W}pStyle")):
            style = tied.get(f"{_W}val")
            if style in brought:
                tied.set(f"{_W}val", names[style])
            else:
                tied.getparent().remove(tied)
        numbering.insert(place + step, copy)
    for step, number in enumerate(own.findall(f"{_W}num")):
        copy = deepcopy(number)
        lists[number.get(f"{_W}numId")] = str(next_number + step)
        copy.set(f"{_W}numId", str(next_number + step))
        copy.find(f"{_W}abstractNumId").set(f"{_W}val", str(next_abstract + step))
        numbering.append(copy)
    return lists, next_number + len(lists), _numbered_list(document, names, numbering, next_abstract + 1)


def _numbered_list(document: Any, names: dict[str, str], numbering: Any, ours: int) -> int:
    """Return the abstract list of the template's own List Number, or ours where it has none."""
    lists = {item.get(f"{_W}numId"): item for item in numbering.iter(f"{_W}num")}
    for style in document.styles.element.iter(f"{_W}style"):
        number = style.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        is_its = style.get(f"{_W}styleId") == names.get("ListNumber", "")
        if is_its and number is not None and number.get(f"{_W}val") in lists:
            return int(lists[number.get(f"{_W}val")].find(f"{_W}abstractNumId").get(f"{_W}val"))
    return ours
