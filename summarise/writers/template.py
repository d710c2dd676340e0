"""The user's own Word template: opened whatever its kind, filled where it says so, its styles used for ours.

A control tagged `briefdesk.body` takes the brief, else it goes to the end; controls tagged `briefdesk.title`, `.date`,
`.author`, `.marking` and so on take those words. What the template lacks comes from our base document and is listed.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarise.errors import Damaged, Locked, TooLarge
from summarise.wording import FALLBACK, count, say
from summarise.writers import ooxml, packing
from summarise.writers.body import Body, write_body
from summarise.writers.sheet import Sheet
from summarise.writers.template_styles import VISIBLE, adopt, speak
from summarise.writers.walking import Written, clean, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OTHER_MAINS = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""What a template or a file with macros calls itself; it is a plain document once the macros are left out."""
MACROS = ("vbaProject", "vbaData", "keyMapCustomizations", "attachedToolbars")
A4_WIDTH = 11906 * ooxml.EMU_PER_TWIP
LARGEST = 200_000_000
PACKED_BEYOND_READING = b"\xd0\xcf\x11\xe0"
PREFIX = "briefdesk."
_W = f"{{{ooxml.W}}}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a template called `name` offers.

    `lacks` are the names of the styles it has not, `body` whether it has a place for the brief, `controls` the names of
    the controls that are filled.
    """

    name: str
    lacks: tuple[str, ...]
    body: bool
    controls: tuple[str, ...]

    def say(self, language: str = FALLBACK) -> str:
        """Say in words what a template lacks, and where the brief goes in one that names no place for it."""
        styles = ", ".join(f"“{style}”" for style in self.lacks)
        lacking = count("templates.lacks", len(self.lacks), language, styles=styles) if self.lacks else say(
            "templates.whole", language)
        return lacking if self.body else f"{lacking} {say('templates.at_end', language)}"


def open_template(data: bytes, name: str) -> Any:
    """Open a .docx, .dotx, .docm or .dotm as a python-docx document, macros and attached template left out.

    Raises Locked, TooLarge or Damaged.
    """
    from docx import Document
    from lxml.etree import XMLSyntaxError

    if data.startswith(PACKED_BEYOND_READING):
        raise Locked(name=name)
    try:
        document = Document(io.BytesIO(_as_document(data, name)))
        body = document.element.body
    except (zipfile.BadZipFile, KeyError, ValueError, XMLSyntaxError) as error:
        raise Damaged(name=name) from error
    if body is None or body.sectPr is None:
        raise Damaged(name=name)
    return document


def inspect_template(data: bytes, name: str) -> Report:
    """Tell what a template offers before anything is written; raises Locked, TooLarge or Damaged."""
    document = open_template(data, name)
    known = {style.find(f"{_W}name").get(f"{_W}val").casefold() for style in document.styles.element.iter(f"{_W}style")}
    tags = {tag for element in _stories(document) for tag, _ in _controls(element)}
    return Report(name, tuple(style for style in VISIBLE if style.casefold() not in known), "body" in tags,
                  tuple(sorted(tags - {"body"})))


def fill_template(document: Any, written: Written) -> None:
    """Put a brief into an opened template: body, words by tag, notes, lists, marking and properties."""
    brief = written.brief
    values = _values(written)
    placed = {tag for element in _stories(document) for tag, _ in _controls(element)}
    body = _new_body(document, written)
    text = write_body(body, opened=frozenset(placed & set(values)))
    marking = body.paragraph("BriefMarking", body.run(brief.marking)) if brief.marking else ""
    styles = adopt(document, text + marking + "".join(body.notes), body.sheet.measure, brief.language)
    speak(document, brief.language)
    packing.add_lists(document, body.lists, styles.numbered_list, styles.first_list)
    _put_body(document, styles.translate(text))
    packing.add_notes(document, [styles.translate(note) for note in body.notes])
    for element in _stories(document):
        for tag, control in list(_controls(element)):
            if tag in values:
                _set_words(control, values[tag], brief.date)
    if marking:
        _mark_pages(document, styles.translate(marking))
    packing.set_properties(document, brief)


def _as_document(data: bytes, name: str) -> bytes:
    """Rewrite a package so that it is a plain document: its content type, no macros, no template it came from."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as changed:
        if sum(item.file_size for item in source.infolist()) > LARGEST:
            raise TooLarge(name=name, limit=LARGEST // 1_000_000, of="unpacked")
        for part in dict.fromkeys(source.namelist()):
            if any(word in part for word in MACROS):
                continue
            changed.writestr(part, _plain(part, source.read(part)))
    return target.getvalue()


def _plain(part: str, text: bytes) -> bytes:
    """Return a part of a package without what makes it a template, names macros, or leads to another template."""
    macros = "|".join(MACROS).encode()
    if part == "[Content_Types].xml":
        for other in OTHER_MAINS:
            text = text.replace(other.encode(), MAIN.encode())
        return re.sub(rb"<Override[^>]*(?:%s)[^>]*/>" % macros, b"", text)
    if part.endswith(".rels"):
        return re.sub(rb"<Relationship [^>]*(?:%s|attachedTemplate)[^>]*/>" % macros, b"", text)
    return re.sub(rb"<w:attachedTemplate[^>]*/>", b"", text) if part == "word/settings.xml" else text


def _values(written: Written) -> dict[str, str]:
    """Return what each tag takes; a field of the details table goes by its own name."""
    brief = written.brief
    values = {"title": brief.title.text, "date": brief.date_text, "author": brief.author, "marking": brief.marking,
              "reference": brief.reference, "kind": brief.kicker}
    for pair in brief.details:
        name = getattr(pair.value, "name", "")
        if name:
            values.setdefault(name, pair.value.text)
    return values


def _new_body(document: Any, written: Written) -> Body:
    """Start a body whose ids keep clear of the template's."""
    section = document.sections[-1]
    margins = (section.left_margin or 0) + (section.right_margin or 0) + (section.gutter or 0)
    measure = ((section.page_width or A4_WIDTH) - margins) // ooxml.EMU_PER_TWIP
    sheet = Sheet(measure, 0, 0, 0)
    elements = list(_stories(document))

    def highest(tag: str, attribute: str) -> int:
        numbers = [int(item.get(attribute) or 0) for element in elements for item in element.iter(tag)]
        return max([0, *(number for number in numbers if number < 2**30)])

    controls = {int(item.get(f"{_W}val") or 0) for element in elements for item in element.iterfind(
        f".//{_W}sdtPr/{_W}id")}
    first = ooxml.FIRST_CONTROL
    while any(first <= number < first + 1000 for number in controls):
        first += 1000
    return Body(written, sheet, packing.relating(document), packing.embedding(document),
                bookmarks=highest(f"{_W}bookmarkStart", f"{_W}id"), pictures=highest(f"{{{ooxml.WP}}}docPr", "id"),
                controls=first - 1, first_note=packing.next_note(document))


def _stories(document: Any) -> Iterator[Any]:
    """Yield the body and every header and footer."""
    yield document.element.body
    for part in document.part.package.iter_parts():
        if re.match(r"/word/(?:header|footer)\d*\.xml", str(part.partname)):
            yield part.element


def _controls(element: Any) -> Iterator[tuple[str, Any]]:
    for control in element.iter(f"{_W}sdt"):
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        value = tag.get(f"{_W}val", "") if tag is not None else ""
        if value.startswith(PREFIX):
            yield value.removeprefix(PREFIX), control


def _put_body(document: Any, text: str) -> None:
    from docx.oxml import parse_xml

    fresh = list(parse_xml(f"<w:body {ooxml.NAMESPACES}>{text}</w:body>"))
    body = document.element.body
    target = next((control for tag, control in _controls(body) if tag == "body"), None)
    if target is None:
        for element in reversed(list(body)):
            if element.tag == f"{_W}p" and not "".join(element.itertext()).strip() and len(element) <= 1 \
                    and element.find(f".//{_W}sectPr") is None:
                body.remove(element)
            elif element.tag != f"{_W}sectPr":
                break
        place = list(body).index(body.sectPr)
        body[place:place] = fresh
        return
    while target.getparent().tag not in (f"{_W}body", f"{_W}tc", f"{_W}sdtContent"):
        target = target.getparent()
    parent = target.getparent()
    place = list(parent).index(target)
    parent[place:place + 1] = fresh


def _set_words(control: Any, words: str, date: str) -> None:
    """Put words in a control in the look of what stood there; a control with nothing to say goes."""
    properties, content = control.find(f"{_W}sdtPr"), control.find(f"{_W}sdtContent")
    if content is None:
        return
    for child in properties.findall(f"{_W}showingPlcHdr"):
        properties.remove(child)
    picker = properties.find(f"{_W}date")
    if picker is not None and date:
        picker.set(f"{_W}fullDate", f"{date[:10]}T00:00:00Z")
    lines = paragraphs(clean(words).replace("\u2028", "\n")) or ("",)
    holders = list(content.iter(f"{_W}p")) or [content]
    _fill(holders[0], " ".join(lines))
    for extra in holders[1:]:
        extra.getparent().remove(extra)


def _fill(holder: Any, words: str) -> None:
    from docx.oxml import parse_xml

    first = holder.find(f".//{_W}r")
    look = first.find(f"{_W}rPr") if first is not None else None
    run = parse_xml(f'<w:r xmlns:w="{ooxml.W}"><w:t xml:space="preserve">{ooxml.escape(words)}</w:t></w:r>')
    if look is not None:
        for style in look.findall(f"{_W}rStyle"):
            if "laceholder" in style.get(f"{_W}val", ""):
                look.remove(style)
        run.insert(0, look)
    for child in list(holder):
        if child.tag != f"{_W}pPr":
            holder.remove(child)
    holder.append(run)


def _make_room(section: Any) -> None:
    """Give header and footer a place in the margin where a template that has neither gives them none."""
    for name, margin in (("header_distance", section.top_margin), ("footer_distance", section.bottom_margin)):
        if not getattr(section, name):
            setattr(section, name, (margin or 0) // 2)


def _mark_pages(document: Any, marking: str) -> None:
    """Put the marking on top of each header and at the foot of each footer that has no place for it."""
    for number, section in enumerate(document.sections):
        _make_room(section)
        edges = [(section.header, section.footer)]
        if section.different_first_page_header_footer:
            edges.append((section.first_page_header, section.first_page_footer))
        if document.settings.odd_and_even_pages_header_footer:
            edges.append((section.even_page_header, section.even_page_footer))
        for header, footer in edges:
            _mark_edge(header, marking, at_end=False, is_first=number == 0)
            _mark_edge(footer, marking, at_end=True, is_first=number == 0)


def _mark_edge(edge: Any, marking: str, *, at_end: bool, is_first: bool) -> None:
    """Mark a header or footer, unless it has a place for the marking or is that of the section before."""
    from docx.oxml import parse_xml

    if edge.is_linked_to_previous and not is_first:
        return
    if edge.is_linked_to_previous:
        edge.is_linked_to_previous = False
        edge.part.element[:] = []
    element = edge.part.element
    if not any(tag == "marking" for tag, _ in _controls(element)):
        paragraph = parse_xml(f"<w:hdr {ooxml.NAMESPACES}>{marking}</w:hdr>")[0]
        element.insert(len(element) if at_end else 0, paragraph)
