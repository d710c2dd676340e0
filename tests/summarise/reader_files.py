"""Documents that the readers' tests make: one text in every format, small packages and PDFs written by hand."""

from __future__ import annotations

import io
import subprocess
import zipfile
import zlib
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

HARBOUR = """# Report on harbours

The harbour authority publishes its yearly report today. It covers shipping, dredging and the new international \
container terminal that opened in the spring, which handled extraordinarily many containers.

## Traffic in the port

Traffic rose by 4.5 per cent over the year. Ferries carried 1.2 million passengers, and the “largest vessel \
ever seen” arrived in June, when the weather was fine and the quays were full of people.

- Containers rose to 310,000 units.
- Bulk cargo fell slightly.
- Ferries gained passengers.

The authority expects the growth to continue, although it warns that the channel must be \
made deeper before larger vessels can call.

## Dredging and depth

The following works were finished during the year, all of them on time and within the money that had been set aside:

1. The outer channel was deepened.
2. The inner basin was cleaned.

Works will go on until 2027, when the second phase of the plan is to be finished and the last \
of the old cranes will be taken down.
"""
"""An invented report: what it says of the harbour is an example."""

HEADINGS = [("Report on harbours", 1), ("Traffic in the port", 2), ("Dredging and depth", 2)]
ITEMS = ["Containers rose to 310,000 units.", "Bulk cargo fell slightly.", "Ferries gained passengers.",
         "The outer channel was deepened.", "The inner basin was cleaned."]
PARAGRAPHS = [paragraph for paragraph in HARBOUR.split("\n\n") if paragraph.strip() and paragraph[0] not in "#-1"]
PARAGRAPHS = [paragraph.strip() for paragraph in PARAGRAPHS]


DEPTHS = """# Depths of the port

- Ships
    - Ferries
        - Night ferries
- Tugs

The first table counts the ships of two years, and the second one tells how deep the basins are.

| Year | Ships |
|------|-------|
| 2024 | 312   |
| 2025 | 296   |

Both were agreed by the authority in the spring, after a long debate about the money.

| Basin | Depth |
|-------|-------|
| Outer | 12 m  |
"""
"""Lists inside lists, and two tables."""


@cache
def made_folder() -> Path:
    """Return the folder that this run's documents are made in."""
    return Path(mkdtemp(prefix="reader-files-"))


@cache
def by_pandoc(suffix: str, writer: str = "", text: str = HARBOUR) -> Path:
    """Make the harbour report, or another text in Markdown, in a format with pandoc."""
    folder = Path(mkdtemp(dir=made_folder()))
    source, target = folder / "harbour.md", folder / f"pandoc{writer}{suffix}"
    source.write_text(text, encoding="utf-8")
    command = ["pandoc", "-s", "--metadata", "pagetitle=Report on harbours", *(["-t", writer] if writer else []),
               "-o", target, source]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return target


@cache
def by_office(suffix: str, filters: str = "") -> Path:
    """Make the harbour report in a format with LibreOffice, from pandoc's Word document."""
    source = by_pandoc(".docx")
    folder = made_folder() / f"office{suffix}{len(filters)}"
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{made_folder()}/profile",
            "--headless",
            "--convert-to",
            f"{suffix[1:]}{filters}",
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / f"pandoc{suffix}"


def locked_pdf() -> Path:
    """Make the harbour report as a PDF that opens with the password “secret”."""
    return by_office(".pdf", ':writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
                             '"DocumentOpenPassword":{"type":"string","value":"secret"}}')


def mail(text: str = "Hello,\n\nthe report is ready.\n", **headers: str) -> bytes:
    """Write a message of plain text."""
    message = EmailMessage()
    for name, value in {"From": "Jane Example <jane@example.org>", "To": "desk@example.org", "Subject": "The report",
                        "Date": "Tue, 03 Nov 2026 10:00:00 +0000", **headers}.items():
        message[name] = value
    message.set_content(text)
    return message.as_bytes()


def package(parts: dict[str, bytes | str]) -> bytes:
    """Write a zip file of parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def word(body: str, before: str = "", **parts: str) -> bytes:
    """Write a Word document from the XML of its body, with other parts by name (styles, footnotes …)."""
    related = "".join(
        f'<Relationship Id="p{number}" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(parts)
    )
    return package(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": _RELATIONS,
            "word/document.xml": f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": _RELATIONS.split("<Relationship ")[0] + related + "</Relationships>",
            **{
                f"word/{name}.xml": content.replace("<w:", "<w:", 1).replace(">", f" {_W}>", 1)
                for name, content in parts.items()
            },
        }
    )


def paragraph(text: str, style: str = "", properties: str = "") -> str:
    """Write a Word paragraph."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{named}{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def open_text(body: str, before: str = "", manifest: str = "<manifest/>") -> bytes:
    """Write an OpenDocument text from the XML inside its office:text."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": f'<?xml version="1.0"?>{before}<office:document-content {names}><office:body><office:text>'
                           f'{body}</office:text>'
            "</office:body></office:document-content>",
        }
    )


def book(chapters: list[str], **extra: bytes) -> bytes:
    """Write an e-book of chapters of xhtml bodies."""
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return package(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="b/book.opf"/></rootfiles></container>',
            "b/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>An example</dc:title><dc:language>en</dc:language></metadata><manifest>{items}</manifest>"
            f"<spine>{spine}</spine></package>",
            **{
                f"b/c{n}.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
                for n, body in enumerate(chapters)
            },
            **extra,
        }
    )


def pdf(pages: list[str], *, picture: bool = False, pack: bool = False, more: dict[int, bytes] | None = None) -> bytes:
    """Write a PDF of content streams, in Helvetica /F1 and bold /F2; each page may show a picture.

    Page n is object 4 + 2n and its content the next; `more` replaces objects or adds those that follow.
    """
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        5: b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "
           b"/Length 1 >>\nstream\n\x80\nendstream",
    }
    kids: list[str] = []
    for number, content in enumerate(pages):
        stream = (("q 612 0 0 792 0 0 cm /I1 Do Q\n" if picture else "") + content).encode("cp1252")
        place = 6 + 2 * number
        kids.append(f"{place} 0 R")
        objects[place] = (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {place + 1} 0 R /Resources "
                          "<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I1 5 0 R >> >> >>").encode()
        packed = zlib.compress(stream) if pack else stream
        filtered = b"/Filter /FlateDecode " if pack else b""
        objects[place + 1] = b"<< %s/Length %d >>\nstream\n%s\nendstream" % (filtered, len(packed), packed)
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(pages)} >>".encode()
    objects |= more or {}
    written = bytearray(b"%PDF-1.4\n")
    places: dict[int, int] = {}
    for number in sorted(objects):
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number in sorted(objects):
        written += b"%010d 00000 n \n" % places[number]
    written += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(written)


def slow_pdf(pages: int, strokes: int = 50_000) -> bytes:
    """Write a PDF with one sentence on each page, and so many strokes that a page takes a twentieth of a second.

    Of nine hundred pages nobody is held up so long that all have been read when the reading is stopped.
    """
    drawn = b"0 0 m 9 9 l S\n" * strokes
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Length %d >>\nstream\n%s\nendstream" % (len(drawn),
                                                                                                          drawn)
    return pdf([lines_at(72, 600, [f"This is what page {page} tells of its own."]) for page in range(pages)],
               picture=True, more={5: form})


def lines_at(left: float, top: float, lines: list[str], size: float = 11, font: str = "F1", leading: float = 14) -> str:
    """Write lines of text from a point downwards as a PDF content stream."""
    shown = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
    return "".join(
        f"BT /{font} {size} Tf {left} {top - number * leading} Td ({line}) Tj ET\n" for number, line in enumerate(shown)
    )
