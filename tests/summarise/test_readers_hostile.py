"""Broken and hostile files end in a document or in one clear sentence; nothing outside them is touched."""

from __future__ import annotations

import os
import resource
import struct
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from summarise.document import Document
from summarise.errors import (
    BriefdeskError,
    CannotOpen,
    Damaged,
    NoSource,
    NoText,
    OldWord,
    Scanned,
    Sealed,
    TooLarge,
    UnknownFormat,
    unopened,
)
from summarise.readers import read, read_bytes
from summarise.readers.cleaning import clean
from tests.costs import bounded
from tests.summarise import reader_files as files

if TYPE_CHECKING:
    from collections.abc import Callable

PROSE = "A first sentence that is long enough to be read. A second one follows it."
SAMPLES: dict[str, bytes] = {
    "a.txt": ("Heading\n\n" + PROSE + "\n\n- one\n- two\n").encode(),
    "a.md": f"# Heading\n\n{PROSE}[^1]\n\n- one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: note\n".encode(),
    "a.html": f"<html lang=en><title>T</title><body><h1>H</h1><p>{PROSE}</p><ul><li>one</ul><table><tr><th>a<td>b<tr>"
              "<td>1<td>2</table>".encode(),
    "a.mhtml": f"MIME-Version: 1.0\nSubject: T\nContent-Type: text/html\n\n<h1>H</h1><p>{PROSE}</p>".encode(),
    "a.fodt": zipfile.ZipFile(BytesIO(files.open_text(f"<text:p>{PROSE}</text:p>"))).read("content.xml").replace(
        b"office:document-content", b"office:document"),
    "a.docx": files.word(files.paragraph("Heading", "Heading1") + files.paragraph(PROSE)),
    "a.odt": files.open_text(f"<text:h text:outline-level='1'>Heading</text:h><text:p>{PROSE}</text:p>"),
    "a.epub": files.book([f"<h1>Heading</h1><p>{PROSE}</p>"]),
    "a.rtf": (
        r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\pard\outlinelevel0 Heading\par}" + PROSE + r"\par\u8217 \'e9 }"
    ).encode(),
    "a.eml": files.mail(PROSE),
    "a.mbox": b"From jane@example.org Tue Nov  3 10:00:00 2026\n" + files.mail(PROSE),
    "a.pdf": files.pdf([files.lines_at(72, 700, ["Heading"], 20) + files.lines_at(72, 660, [PROSE])]),
}
MANY = settings(max_examples=60)


def opened(data: bytes, name: str) -> Document | None:
    """Read bytes; any failure must be a kind of BriefdeskError that says one sentence naming the file."""
    try:
        document = read_bytes(data, name)
    except BriefdeskError as failure:
        said = failure.message.say()
        assert name in said and "\n" not in said and said.endswith(".")
        return None
    for block in document.blocks:
        assert block.text and block.text.encode("utf-8")
        assert block.kind.value == "code" or clean(block.text) == block.text
    assert document.title
    return document


@pytest.mark.parametrize("name", SAMPLES)
def test_each_sample_opens(name: str) -> None:
    document = opened(SAMPLES[name], name)
    assert document is not None
    assert PROSE in "\n".join(block.text for block in document.blocks)


@pytest.mark.parametrize("name", SAMPLES)
@MANY
@given(data=some.binary(max_size=600))
def test_random_bytes_never_raise_anything_else(name: str, data: bytes) -> None:
    opened(data, name)


@pytest.mark.parametrize("name", SAMPLES)
@MANY
@given(part=some.floats(0, 1))
def test_a_truncated_file_never_raises_anything_else(name: str, part: float) -> None:
    opened(SAMPLES[name][:int(len(SAMPLES[name]) * part)], name)


@pytest.mark.parametrize("name", SAMPLES)
@MANY
@given(flips=some.lists(some.tuples(some.floats(0, 0.9999), some.integers(0, 255)), min_size=1, max_size=12))
def test_a_file_with_changed_bytes_never_raises_anything_else(name: str, flips: list[tuple[float, int]]) -> None:
    data = bytearray(SAMPLES[name])
    for part, value in flips:
        data[int(part * len(data))] = value
    opened(bytes(data), name)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub", ".rtf", ".html", ".pdf"])
@settings(MANY, max_examples=30)
@given(part=some.floats(0, 1),
       flips=some.lists(some.tuples(some.floats(0, 0.9999), some.integers(0, 255)), max_size=12))
def test_a_real_file_cut_and_changed_never_raises_anything_else(
    suffix: str, part: float, flips: list[tuple[float, int]]
) -> None:
    path = files.by_office(suffix) if suffix == ".pdf" else files.by_pandoc(suffix)
    whole = path.read_bytes()
    data = bytearray(whole[:int(len(whole) * part)] if not flips else whole)
    for place, value in flips:
        data[int(place * len(data))] = value
    opened(bytes(data), f"a{suffix}")


@pytest.mark.parametrize("name", [name for name in SAMPLES if SAMPLES[name].startswith(b"PK")])
@MANY
@given(part=some.floats(0, 0.9999), value=some.integers(0, 255), cut=some.booleans())
def test_broken_xml_inside_a_sound_package_never_raises_anything_else(
    name: str, part: float, value: int, cut: bool
) -> None:
    source = zipfile.ZipFile(BytesIO(SAMPLES[name]))
    parts = {entry: source.read(entry) for entry in source.namelist()}
    main = max(parts, key=lambda entry: len(parts[entry]) if entry.endswith(("l", "f")) else 0)
    data = bytearray(parts[main])
    place = int(part * len(data))
    parts[main] = bytes(data[:place]) if cut else bytes(data[:place]) + bytes((value,)) + bytes(data[place + 1:])
    opened(files.package(parts), name)


@MANY
@given(text=some.text(max_size=400))
def test_any_text_at_all_can_be_read_as_text(text: str) -> None:
    opened(text.encode("utf-8", "surrogatepass"), "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01" + bytes(200),
        b"MZ\x90\x00\x03" + bytes(300),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
)
def test_a_file_of_another_kind_is_refused_with_what_opens(data: bytes) -> None:
    with pytest.raises(UnknownFormat) as failure:
        read_bytes(data, "a.bin")
    assert "Word, PDF, OpenDocument" in failure.value.message.say()


@pytest.mark.parametrize("name", ["letter.doc", "letter.docx", "letter"])
def test_a_word_document_of_the_old_kind_is_called_one_whatever_its_name(name: str) -> None:
    with pytest.raises(OldWord) as failure:
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"), name)
    assert failure.value.message.say() == (
        f"“{name}” is a Word document of the old kind. Save it as .docx in Word and open that.")


@pytest.mark.parametrize("name", ["a.png", "a.docx", "a.pdf", "a.txt"])
@pytest.mark.parametrize("head", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"II*\0", b"MM\0*"])
def test_a_picture_is_called_a_picture_whatever_its_name(head: bytes, name: str) -> None:
    with pytest.raises(Scanned) as failure:
        read_bytes(head + bytes(500), name)
    assert failure.value.message.say() == f"“{name}” holds pictures of pages, no text. Briefdesk cannot read pictures."


def test_a_brief_is_no_document_of_its_own() -> None:
    for name in ("a.brief", "a.txt"):
        with pytest.raises(NoSource, match="the documents it was made of"):
            read_bytes(b'{\n "briefdesk": 1,\n "documents": {}\n}', name)
    assert read_bytes(b'{"briefdesk": "a word in a text of braces"}', "a.txt").blocks


def test_a_spreadsheet_is_no_document() -> None:
    with pytest.raises(UnknownFormat):
        read_bytes(files.package({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}), "a.xlsx")


def test_folders_devices_and_pipes_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "shut.txt").write_text("x")
    for path, cause, ursache in (
        (tmp_path, "folder", "Ordner"),
        (Path("/dev/zero"), "device", "Gerät"),
        (tmp_path / "pipe.txt", "device", "Gerät"),
        (tmp_path / "none.txt", "not there", "nicht da"),
        (Path("a\0b"), "could not be read", "ließ sich nicht"),
        (tmp_path / ("x" * 300), "could not be read", "ließ sich nicht"),
    ):
        with pytest.raises(CannotOpen) as failure:
            read(path)
        assert cause in failure.value.message.say()
        assert ursache in failure.value.message.say("de")


def test_that_a_file_may_not_be_read_is_said_in_every_language_of_the_window() -> None:
    error = unopened(PermissionError(13, "Permission denied"), "a.txt")
    assert [error.message.say(language) for language in ("en", "de", "fr")] == [
        "“a.txt” could not be opened: you may not read it.",
        "„a.txt“ konnte nicht geöffnet werden: Sie dürfen die Datei nicht lesen.",
        "«\u202fa.txt\u202f» n’a pas pu être ouvert\xa0: vous n’avez pas le droit de le lire."]


def bomb(name: str, size: int) -> bytes:
    """Write a package whose main part unpacks to many megabytes of one letter."""
    main = {"a.docx": "word/document.xml", "a.odt": "content.xml", "a.epub": "b/c0.xhtml"}[name]
    source = zipfile.ZipFile(BytesIO(SAMPLES[name]))
    return files.package({entry: b" " * size if entry == main else source.read(entry) for entry in source.namelist()})


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(name: str) -> None:
    data = bomb(name, 120_000_000)
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with bounded(), pytest.raises(TooLarge):
        read_bytes(data, name)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - made < 50_000


def test_sizes_that_a_zip_file_lies_about_do_not_help_it() -> None:
    data = bytearray(bomb("a.docx", 5_000_000))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = 0
        while (start := data.find(mark, start)) >= 0:
            if struct.unpack_from("<I", data, start + offset)[0] == 5_000_000:
                struct.pack_into("<I", data, start + offset, 100)
            start += 4
    with pytest.raises(BriefdeskError):
        read_bytes(bytes(data), "a.docx")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(TooLarge):
        read_bytes(
            files.package({f"word/part{number}.xml": "" for number in range(5_001)} | {"word/document.xml": "<a/>"}),
            "a.docx",
        )


@pytest.mark.parametrize("part", ["../../evil.xml", "/etc/passwd", "a/../../b", "C:/x"])
def test_parts_outside_the_package_are_refused(part: str) -> None:
    source = zipfile.ZipFile(BytesIO(SAMPLES["a.docx"]))
    with pytest.raises(Damaged):
        read_bytes(files.package({entry: source.read(entry) for entry in source.namelist()} | {part: "x"}), "a.docx")


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]>"
)


@pytest.mark.parametrize(
    "make",
    [
        lambda doctype: files.word(files.paragraph("&m;"), before=doctype),
        lambda doctype: files.open_text("<text:p>&m;</text:p>", before=doctype),
    ],
)
def test_a_doctype_in_an_office_document_is_refused(make: Any) -> None:
    with bounded(), pytest.raises(Damaged):
        read_bytes(make(LAUGHS), "a.docx")


def test_entities_in_an_ebook_are_not_blown_up() -> None:
    chapter = LAUGHS + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>" + PROSE + "&m;</p></body></html>"
    document = opened(files.book(["<p>x</p>"], **{"b/c0.xhtml": chapter.encode()}), "a.epub")
    assert document is None or sum(len(block.text) for block in document.blocks) < 1_000


def test_fifty_megabytes_in_one_line_are_read() -> None:
    data = (PROSE + " ").encode() * (49_000_000 // (len(PROSE) + 1))
    with bounded():
        document = read_bytes(data, "a.txt")
    assert len(document.blocks) == 1
    with pytest.raises(TooLarge):
        read_bytes(data + data[:2_000_000], "a.txt")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<div>" * 100_000 + PROSE.encode()),
        ("a.html", b"<table><tr><td>" * 20_000 + PROSE.encode()),
        ("a.md", b"> " * 50_000 + PROSE.encode()),
        ("a.md", b"[" * 50_000),
        ("a.md", b"*a_" * 30_000),
        ("a.rtf", rb"{\rtf1 " + b"{" * 200_000 + PROSE.encode()),
        ("a.txt", b"- " * 100_000),
        ("a.txt", b"a\n" * 200_000),
        ("a.txt", (b"1. x\n") * 50_000),
        ("a.txt", b"#" * 500_000),
        ("a.txt", b"(" * 300_000),
        ("a.txt", b"x | y\n" * 100_000),
        ("a.txt", b"```\n" * 100_000),
        ("a.txt", b" " * 2_000_000 + b"x"),
        ("a.eml", b"Subject: x\n" * 50_000 + b"\n" + PROSE.encode()),
        (
            "a.eml",
            b"Content-Type: multipart/mixed; boundary=a\n\n"
            + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 3_000,
        ),
        ("a.docx", files.word("<w:tbl><w:tr><w:tc>" * 80 + files.paragraph(PROSE) + "</w:tc></w:tr></w:tbl>" * 80)),
        (
            "a.docx",
            files.word("<w:sdt><w:sdtContent>" * 120 + files.paragraph(PROSE) + "</w:sdtContent></w:sdt>" * 120),
        ),
        (
            "a.odt",
            files.open_text(
                "<text:list><text:list-item>" * 120
                + f"<text:p>{PROSE}</text:p>"
                + "</text:list-item></text:list>" * 120
            ),
        ),
    ],
)
def test_what_is_nested_or_repeated_without_end_is_read_in_bounded_time(name: str, data: bytes) -> None:
    with bounded():
        opened(data, name)


def _parts(package: bytes) -> dict[str, bytes | str]:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("number", ["²", "9" * 5_000, "-7"])
@pytest.mark.parametrize(("name", "file"), [
    ("a.odt", lambda number: files.open_text(
        f"<text:h text:outline-level='{number}'>Head</text:h><text:p>{PROSE}<text:s text:c='{number}'/>End.</text:p>")),
    ("a.docx", lambda number: files.word(
        files.paragraph("Head", "", f'<w:outlineLvl w:val="{number}"/>') + files.paragraph(PROSE))),
    ("a.docx", lambda number: files.package({
        **_parts(SAMPLES["a.docx"]),
        "docProps/app.xml": f'<P xmlns="x"><Pages>{number}</Pages></P>'})),
    ("a.rtf", lambda number: rf"{{\rtf1\outlinelevel{number} Head\par\pard {PROSE}\par}}".encode()),
    ("a.txt", lambda number: f"Head\n\n3 {number * 3} 2020\n\n{PROSE}\n".encode()),
], ids=["odt", "docx", "pages", "rtf", "txt"])
def test_what_is_no_number_that_can_be_meant_counts_for_none(
        number: str, name: str, file: Callable[[str], bytes]) -> None:
    document = opened(file(number), name)
    assert document is not None
    assert min(block.level for block in document.blocks) >= 0


@pytest.mark.parametrize("page", ["<pre>a<br>\x0bb</pre>", "<title>a</title><section>b</section>\x01<body>\x0b<p>c"])
def test_signs_that_no_page_may_hold_stop_no_page(page: str) -> None:
    assert opened(f"{page}<p>{PROSE}</p>".encode(), "a.html") is not None


def test_locked_files_say_so() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(400)
    manifest = (
        '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/>'
        '</manifest:file-entry></manifest:manifest>'
    )
    book = files.book(["<p>x</p>"], **{"META-INF/encryption.xml": b'<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></encryption>'})
    for name, data in (
        ("a.docx", ole),
        ("a.odt", files.open_text("<text:p>x</text:p>", manifest=manifest)),
        ("a.epub", book),
    ):
        with pytest.raises(Sealed, match="only PDFs"):
            read_bytes(data, name)


def test_pictures_of_pages_say_so() -> None:
    with pytest.raises(Scanned):
        read_bytes(files.pdf(["", "", ""], picture=True), "a.pdf")
    with pytest.raises(NoText):
        read_bytes(files.pdf(["", ""]), "a.pdf")


def test_a_partly_scanned_document_warns() -> None:
    text = files.lines_at(72, 700, ["A line of text that is long enough to be read as a line."] * 30)
    document = read_bytes(files.pdf([text, text, ""], picture=False) , "a.pdf")
    assert not document.warnings
    mixed = files.pdf([text, text.replace("line", "row"), "q 612 0 0 792 0 0 cm /I1 Do Q"])
    assert [warning.key for warning in read_bytes(mixed, "a.pdf").warnings] == ["reading.picture"]


def test_more_than_two_thousand_pages_are_refused_and_two_thousand_are_read() -> None:
    pages = [files.lines_at(72, 700, [f"Page {number} holds one sentence and no more."]) for number in range(2_000)]
    assert read_bytes(files.pdf(pages), "a.pdf").origin.pages == 2_000
    with pytest.raises(TooLarge):
        read_bytes(files.pdf([*pages, ""]), "a.pdf")
