"""Word templates that users could have: one poor, one with a letterhead and styles of its own, one from LibreOffice."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'
DATE = '<w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def poor() -> bytes:
    """A document with one style and an empty line: no headings, lists, notes, settings, headers or properties."""
    return _package({
        "word/document.xml": (f"{KIND}.document.main+xml", f'<w:document {NAMES}><w:body><w:p/><w:sectPr><w:pgSz '
                              'w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" '
                              'w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body>'
                              "</w:document>"),
        "word/styles.xml": (f"{KIND}.styles+xml", f"<w:styles {NAMES}>{_style('Normal', 'Normal', first=True)}"
                            "</w:styles>"),
    }, {"word/document.xml": [("styles", "styles.xml", "")]})


def letterhead(*, macros: bool = False) -> bytes:
    """A .dotx (or .dotm) of an office: letterhead, German style ids, and controls for what a brief brings."""
    styles = "".join((
        _style("Standard", "Normal", first=True), _style("Textkrper", "Body Text", "Standard"),
        _style("berschrift1", "heading 1", "Standard", '<w:outlineLvl w:val="0"/>'),
        _style("berschrift2", "heading 2", "Standard", '<w:outlineLvl w:val="1"/>'),
        _style("Titel", "Title", "Standard"), _style("Kopfzeile", "header", "Standard"),
        _style("Aufzhlungszeichen", "List Bullet", "Standard", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        '<w:style w:type="character" w:styleId="Platzhaltertext"><w:name w:val="Placeholder Text"/></w:style>'))
    body = (_block("title", "Titel", "Title of the paper") + f'<w:p><w:r><w:t>Example Office, </w:t></w:r>'
            f"{_inline('date', 'Date', DATE)}"
            f"<w:r><w:t>, by </w:t></w:r>{_inline('author', 'Author')}</w:p>"
            "<w:p><w:r><w:t>Above the brief</w:t></w:r></w:p>" + _block("body", "Textkrper", "The brief stands here")
            + "<w:p><w:r><w:t>Below the brief</w:t></w:r></w:p>")
    section = ('<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar '
               'w:top="1985" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
               "</w:sectPr>")
    header = (f'<w:hdr {NAMES}><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:t>EXAMPLE OFFICE  </w:t></w:r>'
              f"{_inline('marking', 'Marking')}</w:p></w:hdr>")
    main = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml" if macros else f"{KIND}.template.main+xml"
    parts = {
        "word/document.xml": (main, f"<w:document {NAMES}><w:body>{body}{section}</w:body></w:document>"),
        "word/styles.xml": (f"{KIND}.styles+xml", f"<w:styles {NAMES}>{styles}</w:styles>"),
        "word/numbering.xml": (f"{KIND}.numbering+xml", (
            f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl '
            'w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="■"/><w:lvlJc w:val="left"/>'
            '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')),
        "word/settings.xml": (f"{KIND}.settings+xml", f'<w:settings {NAMES}><w:attachedTemplate r:id="rId1"/>'
                              "</w:settings>"),
        "word/header1.xml": (f"{KIND}.header+xml", header),
    }
    relations = {
        "word/document.xml": [("styles", "styles.xml", ""), ("numbering", "numbering.xml", ""),
                              ("settings", "settings.xml", ""), ("header", "header1.xml", "")],
        "word/settings.xml": [("attachedTemplate", "file:///C:/example.dotm", "External")],
    }
    if macros:
        parts["word/vbaProject.bin"] = ("application/vnd.ms-office.vbaProject", "not really macros")
        relations["word/document.xml"].append(("vbaProject", "vbaProject.bin", ""))
    return _package(parts, relations)


def from_libreoffice(folder: Path) -> bytes:
    """A .dotx that LibreOffice made of a web page with headings and a list."""
    page = folder / "house-style.html"
    page.write_text("<h1>Example Office</h1><h2>House style</h2><p>Text</p><ul><li>point</li></ul>", encoding="utf-8")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--writer",
                    "--infilter=HTML (StarWriter)", "--convert-to", "dotx", "--outdir", str(folder), str(page)],
                   check=True, capture_output=True, timeout=300)
    return page.with_suffix(".dotx").read_bytes()


def _style(key: str, name: str, based_on: str = "", properties: str = "", *, first: bool = False) -> str:
    default = ' w:default="1"' if first else ""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    inner = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return (f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
            f"{inner}</w:style>")


def _block(tag: str, style: str, words: str) -> str:
    return (f'<w:sdt><w:sdtPr><w:tag w:val="briefdesk.{tag}"/><w:id w:val="{1001 + len(tag)}"/></w:sdtPr>'
            f'<w:sdtContent><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
            "</w:sdtContent></w:sdt>")


def _inline(tag: str, words: str, kind: str = "<w:text/>") -> str:
    return (f'<w:sdt><w:sdtPr><w:tag w:val="briefdesk.{tag}"/><w:id w:val="{2001 + len(tag)}"/><w:showingPlcHdr/>{kind}'
            '</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="Platzhaltertext"/></w:rPr>'
            f"<w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>")


def _package(parts: dict[str, tuple[str, str]], relations: dict[str, list[tuple[str, str, str]]]) -> bytes:
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in parts.items())
    files = {"[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{types}</Types>'),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml", "")])}
    for owner, rows in relations.items():
        folder, _, base = owner.rpartition("/")
        files[f"{folder}/_rels/{base}.rels"] = _relations(rows)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, HEAD + text)
        for name, (_, text) in parts.items():
            kept = text.replace("<w:t>", '<w:t xml:space="preserve">')
            archive.writestr(name, HEAD + kept if name.endswith(".xml") else text)
    return target.getvalue()


def _relations(rows: list[tuple[str, str, str]]) -> str:
    other = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{other if kind == "vbaProject" else f"{R}/{kind}"}" Target="{target}"'
        f'{f" TargetMode={chr(34)}{mode}{chr(34)}" if mode else ""}/>' for number, (kind, target, mode) in
        enumerate(rows, 1))
    return f'<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'
