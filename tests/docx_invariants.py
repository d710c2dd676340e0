"""What must hold in every Word file we write, beyond what validators look at: every reference finds its target, ids are
unique, fields balance, nothing is formatted by hand, and a reader who cannot see it is told the same."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.contrast import contrast

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DC = "{http://purl.org/dc/elements/1.1/}"
CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

BY_HAND = {"rStyle", "rFonts", "rtl", "lang"}
"""All that a run may say itself: its style, and what its language needs."""
PARAGRAPH_BY_HAND = {"pStyle", "numPr", "bidi"}
HEADINGS = {"Title": 0, "Heading1": 1, "Heading2": 2, "Heading3": 3}


def problems(data: bytes) -> list[str]:
    """Return what is wrong with a Word file, one sentence each; an empty list for a sound one."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = archive.namelist()
    found = [f"{name} is in the package twice" for name, count in Counter(names).items() if count > 1]
    parts = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    for check in CHECKS:
        try:
            found += check(names, parts)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            found.append(f"{check.__name__.strip('_')} cannot be read: {error!r}")
    return found


def _packaging(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    types = parts["[Content_Types].xml"]
    defaults = {item.get("Extension", "").lower() for item in types.iter(f"{TYPES}Default")}
    overrides = [item.get("PartName", "").lstrip("/") for item in types.iter(f"{TYPES}Override")]
    yield from (f"content type of {name}, which is missing" for name in overrides if name not in names)
    yield from (f"{name} has no content type" for name in names
                if name not in overrides and name.rpartition(".")[2].lower() not in defaults)
    for name, root in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in root.iter(f"{RELS}Relationship"):
            target = relation.get("Target", "")
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if relation.get("TargetMode") != "External" and inside not in names:
                yield f"{name} leads to {target}, which is missing"


def _relations(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in parts.items():
        if name.endswith(".rels"):
            continue
        folder, base = posixpath.split(name)
        rels = parts.get(f"{folder}/_rels/{base}.rels")
        known = {relation.get("Id") for relation in rels.iter(f"{RELS}Relationship")} if rels is not None else set()
        for element in root.iter():
            for attribute in ("id", "embed", "link"):
                value = element.get(R + attribute)
                if value is not None and value not in known:
                    yield f"{name}: relationship {value} is missing"


def _links(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    starts = [item for root in parts.values() for item in root.iter(f"{W}bookmarkStart")]
    ends = [item.get(f"{W}id") for root in parts.values() for item in root.iter(f"{W}bookmarkEnd")]
    bookmarks = Counter(item.get(f"{W}name") for item in starts)
    yield from (f"bookmark {name} stands twice" for name, count in bookmarks.items() if count > 1)
    yield from (f"bookmark {name} has too long a name" for name in bookmarks if len(name or "") > 40)
    if Counter(item.get(f"{W}id") for item in starts) != Counter(ends):
        yield "bookmarks do not open and close in pairs"
    yield from _twice("bookmark id", (item.get(f"{W}id") for item in starts))
    for root in parts.values():
        for link in root.iter(f"{W}hyperlink"):
            anchor = link.get(f"{W}anchor")
            if anchor is not None and anchor not in bookmarks:
                yield f"link to {anchor}, which is not there"
            if anchor is None and link.get(f"{R}id") is None:
                yield "a link leads nowhere"
            if not "".join(link.itertext()).strip():
                yield f"link to {anchor or 'a page'} says nothing"


def _styles(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    styles = parts["word/styles.xml"]
    known = {item.get(f"{W}styleId"): item.get(f"{W}type") for item in styles.iter(f"{W}style")}
    yield from _twice("style", (item.get(f"{W}styleId") for item in styles.iter(f"{W}style")))
    kinds = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
    for name, root in parts.items():
        for tag, kind in kinds.items():
            for use in root.iter(W + tag):
                if known.get(use.get(f"{W}val")) != kind:
                    yield f"{name}: no {kind} style {use.get(f'{W}val')}"
    for tag in ("basedOn", "next", "link"):
        yield from (f"style leads to {use.get(f'{W}val')}" for use in styles.iter(W + tag)
                    if use.get(f"{W}val") not in known)
    for name, root in parts.items():
        if name.startswith(("word/document", "word/header", "word/footer", "word/footnotes")):
            for tag, allowed in (("rPr", BY_HAND), ("pPr", PARAGRAPH_BY_HAND)):
                for properties in root.iter(W + tag):
                    extra = {etree.QName(item).localname for item in properties} - allowed - {"sectPr"}
                    if extra:
                        yield f"{name}: formatted by hand: {', '.join(sorted(extra))}"


def _lists(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    numbering = parts["word/numbering.xml"]
    order = [etree.QName(item).localname for item in numbering]
    if order != sorted(order):
        yield "a w:num stands before a w:abstractNum"
    abstract = {item.get(f"{W}abstractNumId") for item in numbering.iter(f"{W}abstractNum")}
    numbers = {item.get(f"{W}numId"): item.find(f"{W}abstractNumId") for item in numbering.iter(f"{W}num")}
    yield from _twice("list", (item.get(f"{W}numId") for item in numbering.iter(f"{W}num")))
    yield from (f"list {number} has no levels" for number, item in numbers.items()
                if item is None or item.get(f"{W}val") not in abstract)
    for name, root in parts.items():
        yield from (f"{name}: no list {use.get(f'{W}val')}" for use in root.iter(f"{W}numId")
                    if use.get(f"{W}val") not in numbers)


def _notes(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    notes = parts["word/footnotes.xml"]
    ids = [note.get(f"{W}id") for note in notes.iter(f"{W}footnote")]
    yield from _twice("footnote", iter(ids))
    separators = {note.get(f"{W}type") for note in notes.iter(f"{W}footnote")} - {None}
    if separators != {"separator", "continuationSeparator"}:
        yield "the notes' separators are missing"
    if "word/endnotes.xml" in parts:
        yield "there are endnotes, whose page LibreOffice gives no header"
    used = [use.get(f"{W}id") for use in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    yield from _twice("reference to footnote", iter(used))
    own = [note.get(f"{W}id") for note in notes.iter(f"{W}footnote") if note.get(f"{W}type") is None]
    if own != used:
        yield f"footnotes {own} but references {used}"
    yield from (f"settings name the note {use.get(f'{W}id')}" for use in
                parts["word/settings.xml"].iter(f"{W}footnote") if use.get(f"{W}id") not in ids)


def _tables(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    for root in parts.values():
        for cell in root.iter(f"{W}tc"):
            if not len(cell) or cell[-1].tag != f"{W}p":
                yield "a cell does not end in a paragraph"
        for table in root.iter(f"{W}tbl"):
            columns = [column.get(f"{W}w") for column in table.find(f"{W}tblGrid")]
            width = table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")
            if sum(map(int, columns)) != int(width):
                yield f"a table is {width} wide, its columns {sum(map(int, columns))}"
            for row in table.findall(f"{W}tr"):
                if [cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w") for cell in row.findall(f"{W}tc")] != columns:
                    yield "a row's cells are not as wide as the columns"
                if row.find(f"{W}trPr/{W}cantSplit") is None:
                    yield "a row may part over two pages"
            following = table.getnext()
            if following is None or following.tag == f"{W}tbl":
                control = table.getparent().getparent()
                if control.tag != f"{W}sdt" or control.getnext() is None or control.getnext().tag == f"{W}tbl":
                    yield "two tables run together, or a table ends the document"


def _fields(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in parts.items():
        open_, parted = 0, 0
        for character in root.iter(f"{W}fldChar"):
            kind = character.get(f"{W}fldCharType")
            open_ += {"begin": 1, "separate": 0, "end": -1}[kind]
            parted += kind == "separate"
            if open_ < 0:
                yield f"{name}: a field ends that has not begun"
        if open_:
            yield f"{name}: {open_} fields do not end"
        if parted != sum(character.get(f"{W}fldCharType") == "begin" for character in root.iter(f"{W}fldChar")):
            yield f"{name}: a field has no result"
    if parts["word/settings.xml"].find(f"{W}updateFields") is not None:
        yield "Word would ask whether to update fields"


def _identifiers(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    controls = [item.get(f"{W}val") for root in parts.values() for item in root.iterfind(f".//{W}sdtPr/{W}id")]
    yield from _twice("content control", iter(controls))
    yield from _twice("drawing", (item.get("id") for root in parts.values() for item in root.iter(f"{WP}docPr")))


def _properties(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    core = parts["docProps/core.xml"]
    titles = core.findall(f"{DC}title")
    if len(titles) != 1 or not (titles[0].text or "").strip():
        yield f"{len(titles)} titles, or an empty one"
    if not (core.findtext(f"{DC}language") or ""):
        yield "the file's language is not given"
    if b"python-docx" in etree.tostring(core):
        yield "the file's properties are another's"
    mode = parts["word/settings.xml"].find(f"{W}compat/{W}compatSetting[@{W}name='compatibilityMode']")
    if mode is None or mode.get(f"{W}val") != "15":
        yield "compatibility mode"
    if parts["word/styles.xml"].find(f".//{W}rPrDefault//{W}lang") is None:
        yield "the text's language is not given"
    marking = core.findtext(f"{CORE}category") or ""
    running = [name for name in names if name.startswith(("word/header", "word/footer"))]
    if len(running) != 4 or parts["word/document.xml"].find(f".//{W}titlePg") is None:
        yield f"headers and footers: {running}"
    for name in running:
        text = "".join(parts[name].itertext())
        if marking and marking not in text:
            yield f"{name} lacks the marking"
        if name.startswith("word/footer") and not {"PAGE", "NUMPAGES"} <= set(text.split()):
            yield f"{name} lacks its page number"


def _accessibility(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    document = parts["word/document.xml"]
    yield from ("a picture is not told in words" for item in document.iter(f"{WP}docPr") if not item.get("descr"))
    for table in document.iter(f"{W}tbl"):
        if table.find(f"{W}tblPr/{W}tblCaption") is None or table.find(f"{W}tblPr/{W}tblDescription") is None:
            yield "a table has no accessible name"
        if (table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") != "BriefDetails"
                and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None):
            yield "a table has no header row"
    styles = parts["word/styles.xml"]
    based = {item.get(f"{W}styleId"): item.find(f"{W}basedOn") for item in styles.iter(f"{W}style")}
    level = 0
    for use in document.iterfind(f".//{W}p/{W}pPr/{W}pStyle"):
        own = use.get(f"{W}val")
        while own is not None and own not in HEADINGS:
            own = based[own].get(f"{W}val") if based.get(own) is not None else None
        if own is None or use.get(f"{W}val") == "TOCHeading":
            continue
        if HEADINGS[own] > level + 1 and not (level <= 1 and HEADINGS[own] == 3 and level):
            yield f"heading level {HEADINGS[own]} follows level {level}"
        level = HEADINGS[own]
    for colour in styles.iter(f"{W}color"):
        value = colour.get(f"{W}val", "auto")
        if value != "auto" and contrast(value, "FFFFFF") < 4.5:
            yield f"colour {value} is too pale on white"


def _direction(names: list[str], parts: dict[str, etree._Element]) -> Iterator[str]:
    """Right to left is said on each paragraph, table and run: no application takes it from the style alone."""
    if (parts["docProps/core.xml"].findtext(f"{DC}language") or "")[:2] not in ("ar", "fa", "he", "ur"):
        return
    for name in (name for name in parts if name.startswith(("word/document", "word/header", "word/foot"))):
        for paragraph in parts[name].iter(f"{W}p"):
            if paragraph.find(f"{W}pPr/{W}bidi") is None:
                yield f"{name}: a paragraph runs from left to right"
        for run in parts[name].iter(f"{W}r"):
            words = run.find(f"{W}t") is not None or run.find(f"{W}fldChar") is not None
            properties = run.find(f"{W}rPr")
            if words and (properties is None or (properties.find(f"{W}rtl") is None
                                                 and properties.find(f"{W}lang") is None)):
                yield f"{name}: a run runs from left to right"
        yield from (f"{name}: a table runs from left to right" for table in parts[name].iter(f"{W}tbl")
                    if table.find(f"{W}tblPr/{W}bidiVisual") is None)


def _twice(what: str, values: Iterator[str | None]) -> Iterator[str]:
    return (f"{what} {value} stands twice" for value, count in Counter(values).items() if count > 1)


CHECKS = (_packaging, _relations, _links, _styles, _lists, _notes, _tables, _fields, _identifiers, _properties,
          _accessibility, _direction)
