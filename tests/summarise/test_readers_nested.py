"""Texts whose parts stand in one another without end: their words are read, though not their structure."""

from __future__ import annotations

import re

import pytest

from summarise.document import Kind
from summarise.errors import Damaged
from summarise.readers import read_bytes
from tests.summarise import reader_files as files

PROSE = "The bridge is closed for a year. The council said so on Monday."
TAGS = ("<div>", "<ul><li>", "<table><tr><td>", "<span>", "<blockquote>", "<b>", "<section>")


def words_of(data: bytes, name: str) -> str:
    return " ".join(block.text for block in read_bytes(data, name).blocks)


@pytest.mark.parametrize("depth", [150, 250, 3000])
@pytest.mark.parametrize("tags", TAGS)
def test_no_word_of_a_page_is_lost_to_its_depth(tags, depth):
    page = f"<html><body>{tags * depth}{PROSE}<p>After it.</p></body></html>"
    assert words_of(page.encode(), "a.html") == f"{PROSE} After it."


@pytest.mark.parametrize("depth", [250, 3000])
@pytest.mark.parametrize("tags", TAGS)
def test_no_word_of_an_ebook_is_lost_to_its_depth(tags, depth):
    ends = "".join(f"</{name}>" for name in reversed(re.findall(r"<(\w+)>", tags)))
    assert words_of(files.book([f"{tags * depth}<p>{PROSE}</p>{ends * depth}"]), "a.epub") == PROSE


def test_headings_and_paragraphs_stay_where_all_else_is_nested_too_deep():
    page = f"<div>{'<div>' * 3000}<h1>The bridge</h1><p>{PROSE}<p>It is <b>long</b>.<script>let a = '<p>b'</script>"
    blocks = read_bytes(page.encode(), "a.html").blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (Kind.HEADING, "The bridge"), (Kind.PARAGRAPH, PROSE), (Kind.PARAGRAPH, "It is long.")]


WORD_NESTS = (("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"))


@pytest.mark.parametrize(("begin", "end"), WORD_NESTS)
def test_no_word_of_a_word_document_is_lost_to_its_depth(begin, end):
    nest = f"{begin * 80}{files.paragraph('Inside it.')}{end * 80}"
    body = f"{files.paragraph(PROSE)}{nest}{files.paragraph('After it.')}"
    assert words_of(files.word(body), "a.docx") == f"{PROSE} Inside it. After it."


def test_no_word_of_a_link_in_a_link_is_lost():
    nest = f"{'<w:hyperlink><w:r>' * 80}<w:t>Inside it.</w:t>{'</w:r></w:hyperlink>' * 80}"
    assert words_of(files.word(f"<w:p>{nest}</w:p>{files.paragraph(PROSE)}"), "a.docx") == f"Inside it. {PROSE}"


@pytest.mark.parametrize("name", ["section", "list"])
def test_no_word_of_an_open_text_is_lost_to_its_depth(name):
    begin, end = (f"<text:{name}>", f"</text:{name}>") if name == "section" else (
        "<text:list><text:list-item>", "</text:list-item></text:list>")
    nest = f"{begin * 120}<text:p>Inside it.</text:p>{end * 120}"
    assert words_of(files.open_text(f"{nest}<text:p>{PROSE}</text:p>"), "a.odt") == f"Inside it. {PROSE}"


@pytest.mark.parametrize(("begin", "end"), WORD_NESTS)
def test_a_document_nested_without_end_shows_what_stands_before_and_says_that_it_is_not_all(begin, end):
    nest = f"{begin * 3000}{files.paragraph('Inside it.')}{end * 3000}"
    document = read_bytes(files.word(f"{files.paragraph(PROSE)}{nest}"), "a.docx")
    assert [block.text for block in document.blocks] == [PROSE]
    assert [warning.key for warning in document.warnings] == ["reading.partly"]


@pytest.mark.parametrize("depth", [10, 60])
def test_no_word_of_an_outline_in_markdown_is_lost_to_its_depth(depth):
    lines = [f"{'  ' * level}- Level {level}." for level in range(depth)]
    text = "\n".join(lines) + "\n\nAfter it.\n"
    assert words_of(text.encode(), "a.md") == " ".join([*(line.strip("- ") for line in lines), "After it."])


def mail_in_parts(depth):
    part = f"Content-Type: text/plain\n\n{PROSE}\n"
    for level in range(depth):
        part = f'Content-Type: multipart/mixed; boundary="b{level}x"\n\n--b{level}x\n{part}\n--b{level}x--\n'
    return f"From: a@example.org\nMIME-Version: 1.0\n{part}".encode()


def test_no_word_of_a_message_is_lost_to_the_depth_of_its_parts():
    assert words_of(mail_in_parts(30), "a.eml") == PROSE


def test_of_a_message_whose_parts_are_nested_without_end_it_is_said_that_it_is_damaged():
    with pytest.raises(Damaged):
        read_bytes(mail_in_parts(2000), "a.eml")
