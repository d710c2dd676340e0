"""One text saved in every format reads back as the same headings, paragraphs and list items."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarise.document import Document, Kind
from summarise.readers import READERS, SUFFIXES, read, read_bytes, read_html, read_text
from tests.summarise import reader_files as files

if TYPE_CHECKING:
    from collections.abc import Callable


MADE: dict[str, Callable[[], Path]] = {
    "Markdown": lambda: _written("harbour.md", files.HARBOUR.encode()),
    "text, wrapped": lambda: files.by_pandoc(".txt", "plain"),
    "html": lambda: files.by_pandoc(".html"),
    "Word": lambda: files.by_pandoc(".docx"),
    "OpenDocument": lambda: files.by_pandoc(".odt"),
    "EPUB 3": lambda: files.by_pandoc(".epub"),
    "EPUB 2": lambda: files.by_pandoc(".epub", "epub2"),
    "RTF": lambda: files.by_pandoc(".rtf"),
}
BY_OFFICE: dict[str, Callable[[], Path]] = {
    "PDF": lambda: files.by_office(".pdf"),
    "OpenDocument": lambda: files.by_office(".odt"),
    "flat OpenDocument": lambda: files.by_office(".fodt"),
    "Word template": lambda: files.by_office(".dotx"),
    "RTF": lambda: files.by_office(".rtf"),
    "html": lambda: files.by_office(".html"),
}


def _written(name: str, data: bytes) -> Path:
    path = files.made_folder() / name
    path.write_bytes(data)
    return path


def same_text(document: Document, *, straight: bool = False) -> None:
    """Compare a document with the harbour report, block by block."""

    def plain(text: str) -> str:
        return text.replace("“", '"').replace("”", '"')

    shown = [(block.text, block.level) for block in document.blocks if block.kind is Kind.HEADING]
    assert shown == files.HEADINGS
    assert [block.text for block in document.blocks if block.kind is Kind.ITEM] == files.ITEMS
    assert [plain(block.text) for block in document.blocks if block.kind is Kind.PARAGRAPH] == [
        plain(text) for text in files.PARAGRAPHS
    ]
    assert [block.paragraph for block in document.blocks if block.paragraph] == list(range(1, 11))
    assert document.title == "Report on harbours"


@pytest.mark.parametrize("made", MADE)
def test_the_report_made_by_pandoc_reads_the_same(made: str) -> None:
    same_text(read(MADE[made]()))


@pytest.mark.parametrize("made", BY_OFFICE)
def test_the_report_made_by_libreoffice_reads_the_same(made: str) -> None:
    same_text(read(BY_OFFICE[made]()))


@pytest.mark.parametrize("suffix", [".md", ".html", ".docx", ".odt", ".epub", ".rtf"])
def test_items_have_the_depth_of_their_list_and_rows_their_number_in_every_format(suffix: str) -> None:
    blocks = read(files.by_pandoc(suffix, "gfm" if suffix == ".md" else "", files.DEPTHS)).blocks
    assert [(block.text, block.level) for block in blocks if block.kind is Kind.ITEM] == [
        ("Ships", 1), ("Ferries", 2), ("Night ferries", 3), ("Tugs", 1)]
    assert [(block.table, block.row) for block in blocks if block.kind is Kind.ROW] == [
        (1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]


def test_the_report_in_a_mail_reads_the_same() -> None:
    text = files.HARBOUR.replace("# Report on harbours\n\n", "").replace("## ", "")
    same_text(read_bytes(files.mail(text, Subject="Re: Report on harbours"), "mail.eml"))


def test_the_report_in_a_mailbox_reads_the_same() -> None:
    text = files.HARBOUR.replace("# Report on harbours\n\n", "").replace("## ", "")
    box = b"From jane@example.org Tue Nov  3 10:00:00 2026\n" + files.mail(text, Subject="Report on harbours")
    same_text(read_bytes(box, "post.mbox"))


def test_the_report_in_a_mail_of_html_reads_the_same() -> None:
    page = files.by_pandoc(".html").read_text("utf-8")
    body = page.partition("<body>")[2].partition('<h1 id="report-on-harbours">Report on harbours</h1>')[2]
    message = files.mail("x", Subject="Report on harbours").replace(b"text/plain", b"text/html")
    head, _, _ = message.partition(b"\n\n")
    head = head.replace(b"7bit", b"8bit").replace(b"us-ascii", b"utf-8")
    same_text(read_bytes(head + b"\n\n" + body.encode(), "mail.eml"))


@pytest.mark.parametrize("suffix", [".docm", ".dotx", ".dotm"])
def test_the_report_in_every_kind_of_word_document_reads_the_same(suffix: str) -> None:
    same_text(read_bytes(files.by_pandoc(".docx").read_bytes(), f"report{suffix}"))


UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


@pytest.mark.parametrize(("encoding", "ends"), [
    *((encoding, ends) for encoding in UNICODE for ends in ("\n", "\r\n", "\r")),
    *((encoding, ends) for encoding in ("cp1250", "cp1252", "cp1257") for ends in ("\n", "\r\n")),
    ("mac_roman", "\r"),
])
def test_the_report_as_text_in_every_encoding_and_with_every_line_end_reads_the_same(encoding: str, ends: str) -> None:
    text = files.by_pandoc(".txt", "plain").read_text("utf-8").replace("\n", ends)
    same_text(read_bytes(text.encode(encoding), "report.txt"))


@pytest.mark.parametrize("suffix", [".md", ".html", ".rtf"])
def test_the_report_with_the_line_ends_of_another_system_reads_the_same(suffix: str) -> None:
    made = files.HARBOUR.encode() if suffix == ".md" else files.by_pandoc(suffix).read_bytes()
    same_text(read_bytes(made.replace(b"\n", b"\r\n"), f"report{suffix}"))


def test_the_report_as_a_saved_page_in_one_file_reads_the_same() -> None:
    page = files.by_pandoc(".html").read_bytes()
    head = b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=xx\r\n\r\n"
    part = b"--xx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    same_text(read_bytes(head + part + page + b"\r\n--xx--\r\n", "saved.mhtml"))


def test_pasted_html_and_pasted_text_read_the_same() -> None:
    same_text(read_html(files.by_pandoc(".html").read_text("utf-8"), "Pasted text"))
    same_text(read_text(files.by_pandoc(".txt", "plain").read_text("utf-8"), "Pasted text"))


def test_a_pdf_knows_its_pages() -> None:
    document = read(files.by_office(".pdf"))
    assert document.origin.pages == 1
    assert {block.page for block in document.blocks} == {1}


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub", ".rtf", ".html"])
def test_a_file_is_known_by_its_contents_whatever_it_is_called(suffix: str) -> None:
    data = files.by_pandoc(suffix).read_bytes()
    document = read_bytes(data, "misnamed.txt")
    assert document.origin.format == suffix[1:]


def test_a_text_that_is_a_pdf_opens_as_pdf() -> None:
    document = read_bytes(
        files.pdf([files.lines_at(72, 700, ["A line of text on a page that is long enough to be read."])]), "notes.txt"
    )
    assert document.origin.format == "pdf"


def test_every_format_has_suffixes_and_none_is_claimed_twice() -> None:
    assert all(reader.suffixes and reader.label for reader in READERS.values())
    assert len(SUFFIXES) == len(set(SUFFIXES))


def test_the_origin_tells_where_the_document_came_from(seed: Path) -> None:
    origin = read(seed).origin
    assert origin.path == str(seed)
    assert (origin.format, origin.size, origin.encoding) == ("txt", 2933, "utf-8")
    assert origin.sha256.startswith("5f38e216266e12bf")
