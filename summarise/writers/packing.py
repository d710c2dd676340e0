"""A Word package around a body: the base document opened with python-docx, its parts filled, the same bytes saved."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from datetime import datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.parts.numbering import NumberingPart

from summarise.writers import ooxml
from summarise.writers.walking import HEBREW, RIGHT_TO_LEFT, clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarise.brief import Brief
    from summarise.writers.sheet import Sheet

EPOCH = (1980, 1, 1, 0, 0, 0)
BASE_MEASURE = "9072"
_W = f"{{{ooxml.W}}}"


def open_base(language: str) -> Any:
    """Open the base document of a language's direction as a python-docx document."""
    name = "base-rtl.docx" if language in RIGHT_TO_LEFT else "base.docx"
    return Document(io.BytesIO((files("resources") / "word" / name).read_bytes()))


def relating(document: Any) -> Callable[[str], str]:
    """Return the function that gives an address its relationship."""
    return lambda address: document.part.relate_to(address, RELATION.HYPERLINK, is_external=True)


def embedding(document: Any) -> Callable[[bytes], str]:
    """Return the function that puts a picture in the package and gives its relationship."""
    return lambda image: document.part.get_or_add_image(io.BytesIO(image))[0]


def set_body(document: Any, body: str, sheet: Sheet) -> None:
    """Put a body before the section properties and set its page."""
    element = document.element.body
    section = element.sectPr
    page = section.find(f"{_W}pgSz")
    margins = section.find(f"{_W}pgMar")
    for target, name, value in ((page, "w", sheet.width), (page, "h", sheet.height), (margins, "top", sheet.top),
                                (margins, "left", sheet.side), (margins, "right", sheet.side)):
        target.set(f"{_W}{name}", str(value))
    fresh = parse_xml(f"<w:body {ooxml.NAMESPACES}>{body}</w:body>")
    element[:] = [*fresh, section]


def set_measure(document: Any, measure: int) -> None:
    """Move the right tabs of the styles to the end of the measure."""
    for stop in document.styles.element.iter(f"{_W}tab"):
        if stop.get(f"{_W}pos") == BASE_MEASURE:
            stop.set(f"{_W}pos", str(measure))


def set_hang(document: Any, hang: int) -> None:
    """Indent the extracts so far that the numbers before them have room; never less than the base document does."""
    style = next(style for style in document.styles.element.iter(f"{_W}style")
                 if style.get(f"{_W}styleId") == "BriefExtract")
    indent = style.find(f"{_W}pPr/{_W}ind")
    least = int(indent.get(f"{_W}hanging"))
    if hang <= least:
        return
    for name in ("left", "hanging"):
        indent.set(f"{_W}{name}", str(hang))
    for stop in style.iter(f"{_W}tab"):
        if stop.get(f"{_W}pos") == str(least):
            stop.set(f"{_W}pos", str(hang))


def set_language(document: Any, language: str) -> None:
    """Set the language of the document's text, and which of the theme's fonts go with it."""
    tag = ooxml.tag_of(language)
    for root, path in ((document.styles.element, f".//{_W}rPrDefault//{_W}lang"),
                       (document.settings.element, f".//{_W}themeFontLang")):
        for found in root.iterfind(path):
            for kind in ooxml.kinds_of(language):
                found.set(f"{_W}{kind}", tag)
    if language in HEBREW:
        for form in document.part.numbering_part.element.iter(f"{_W}numFmt"):
            if form.get(f"{_W}val") == "arabicAbjad":
                form.set(f"{_W}val", "hebrew1")


def add_lists(document: Any, count: int, abstract: int = 1, first: int = ooxml.FIRST_FREE_LIST) -> None:
    """Add a w:num that starts anew for each list of a person's numbered points."""
    numbering = numbering_of(document)
    for number in range(first, first + count):
        numbering.append(parse_xml(
            f'<w:num xmlns:w="{ooxml.W}" w:numId="{number}"><w:abstractNumId w:val="{abstract}"/><w:lvlOverride '
            'w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'))


def add_notes(document: Any, notes: Iterable[str]) -> None:
    """Put footnotes after those that are there; a document without notes gets its separators first."""
    part, text = document.part, "".join(notes)
    relation = _notes_relation(document)
    if relation is None and not text:
        return
    if relation is None:
        base = open_base("en")
        old = base.part.rels[_notes_relation(base)].target_part
        target, blob = PackURI("/word/footnotes.xml"), old.blob
    else:
        old = part.rels[relation].target_part
        target, blob = old.partname, old.blob
    root = parse_xml(blob)
    root.extend(parse_xml(f"<w:footnotes {ooxml.NAMESPACES}>{text}</w:footnotes>"))
    new = Part(target, old.content_type, serialize_part_xml(root), part.package)
    if relation is not None:
        del part.rels[relation]
    part.relate_to(new, RELATION.FOOTNOTES)


def next_note(document: Any) -> int:
    """Return the first free number of a footnote."""
    relation = _notes_relation(document)
    if relation is None:
        return 1
    root = parse_xml(document.part.rels[relation].target_part.blob)
    return max([0, *(int(note.get(f"{_W}id")) for note in root)]) + 1


def numbering_of(document: Any) -> Any:
    """Return the numbering of a document, made empty where it has none."""
    part = document.part
    for relation in part.rels.values():
        if relation.reltype == RELATION.NUMBERING:
            return relation.target_part.element
    empty = f'<w:numbering xmlns:w="{ooxml.W}"/>'.encode()
    new = NumberingPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, part.package)
    part.relate_to(new, RELATION.NUMBERING)
    return new.element


def _notes_relation(document: Any) -> str | None:
    return next((key for key, value in document.part.rels.items() if value.reltype == RELATION.FOOTNOTES), None)


def set_running(document: Any, first: str, rest: str, foot_first: str, foot_rest: str) -> None:
    """Fill the headers and footers of the first and of the later pages with whole paragraphs."""
    section = document.sections[0]
    for place, inner in ((section.first_page_header, first), (section.header, rest),
                         (section.first_page_footer, foot_first), (section.footer, foot_rest)):
        element = place.part.element
        element[:] = list(parse_xml(f"<w:hdr {ooxml.NAMESPACES}>{inner}</w:hdr>"))


def set_properties(document: Any, brief: Brief) -> None:
    """Set every core property from the brief; nothing of the base document's stays."""
    core, moment = document.core_properties, moment_of(brief.date)

    def short(text: str) -> str:
        return clean(text)[:ooxml.LONGEST_PROPERTY]

    core.title, core.subject = short(brief.title.text or brief.kicker), short(brief.subject or brief.kicker)
    core.author = short(brief.author)
    core.keywords, core.category = short("; ".join(brief.keywords)), short(brief.marking)
    core.last_modified_by, core.language = short(brief.author), ooxml.tag_of(brief.language)
    core.created, core.modified, core.revision = moment, moment, 1
    core.comments = ""


def moment_of(date: str) -> datetime:
    """Read a brief's date; a brief without one is dated 1980, the first year a zip file can hold."""
    match = re.match(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?", date)
    with suppress(ValueError):
        return datetime.fromisoformat(match[0] if match else "")
    return datetime(*EPOCH)


def save(document: Any) -> bytes:
    """Save a document with fixed dates inside, so that the same brief gives the same bytes."""
    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            target.writestr(zipfile.ZipInfo(item.filename, EPOCH), source.read(item), zipfile.ZIP_DEFLATED)
    return second.getvalue()
