"""OpenDocument: order, lists, notes, boxes, tables, styles, hidden parts, pages, formulas, what is broken."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from summarise.document import Kind
from summarise.readers import read_bytes
from tests.summarise import reader_files as files
from tests.summarise.reader_files import open_text

TEXT = "A paragraph that says something of its own."
DRAW = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
TABLE = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'


def texts(body: str) -> list[str]:
    return [block.text for block in read_bytes(open_text(body), "a.odt").blocks]


def test_opendocument_keeps_order_lists_and_notes_and_drops_deletions() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:h text:outline-level='2'>Heading</text:h><text:p>One<text:s text:c='2'/>two<text:note>"
        "<text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>The note.</text:p></text:note-body></text:note> three<text:line-break/>four.</text:p>"
        "<text:list><text:list-item><text:p>item</text:p><text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item></text:list>"
        "<text:table-of-content><text:index-body><text:p>Heading 1</text:p></text:index-body></text:table-of-content>"
        "<text:p>Last.</text:p>"
    )
    found = read_bytes(open_text(body), "a.odt").blocks
    assert [(block.kind.value, block.level, block.text) for block in found] == [
        ("heading", 2, "Heading"), ("paragraph", 0, "One two three four."), ("item", 1, "item"), ("item", 2, "deep"),
        ("boilerplate", 0, "Heading 1"), ("paragraph", 0, "Last."), ("note", 0, "The note.")]


def test_a_text_box_is_read_after_its_paragraph() -> None:
    frame = f"<draw:frame {DRAW}><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>"
    assert texts(f"<text:p>Around{frame} it.</text:p><text:p>{TEXT}</text:p>") == ["Around it.", "Boxed.", TEXT]


def test_a_table_of_data_is_rows_and_one_for_the_look_is_text() -> None:
    row = "<table:table-row>{}</table:table-row>".format
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    data = row(cell("Year") + cell("Ships")) + row(cell("2024") + "<table:covered-table-cell/>")
    body = f"<table:table {TABLE}>{{}}</table:table>".format
    assert texts(body(data)) == ["Year | Ships", "2024 |"]
    assert texts(body(row(cell(TEXT)))) == [TEXT]


def test_lines_of_code_that_follow_each_other_are_one_block() -> None:
    line = '<text:p text:style-name="Preformatted_20_Text">{}</text:p>'.format
    found = read_bytes(open_text(line("if x:") + line("<text:s/><text:s/>y = 1") + f"<text:p>{TEXT}</text:p>"), "a.odt")
    assert [(block.kind, block.text) for block in found.blocks] == [
        (Kind.CODE, "if x:\n  y = 1"), (Kind.PARAGRAPH, TEXT)]


def test_paragraphs_in_the_styles_of_a_title_an_author_and_a_date_say_these() -> None:
    said = {"Title": "Ships of the year", "Author": "Jane Example", "Date": "3 March 2026"}
    body = "".join(f'<text:p text:style-name="{style}">{words}</text:p>' for style, words in said.items())
    document = read_bytes(open_text(f"{body}<text:p>{TEXT}</text:p>"), "a.odt")
    assert (document.title, document.origin.author, document.origin.date) == (
        "Ships of the year", "Jane Example", "2026-03-03")


@pytest.mark.parametrize(("counted", "pages"), [("2", [1, 2, 2]), ("7", [None, None, None])])
def test_pages_are_told_only_when_the_breaks_add_up(counted: str, pages: list[int | None]) -> None:
    meta = ('<m xmlns:office="o" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>'
            f'<meta:document-statistic meta:page-count="{counted}"/></office:meta></m>')
    body = f"<text:p>One.</text:p><text:soft-page-break/><text:p>Two.</text:p><text:p>{TEXT}</text:p>"
    document = read_bytes(with_part(open_text(body), "meta.xml", meta), "a.odt")
    assert [block.page for block in document.blocks] == pages


@pytest.mark.parametrize("part", ["styles.xml", "meta.xml"])
def test_a_side_part_that_is_broken_is_done_without(part: str) -> None:
    document = read_bytes(with_part(open_text(f"<text:p>{TEXT}</text:p>"), part, "nothing"), "a.odt")
    assert [block.text for block in document.blocks] == [TEXT]
    assert [warning.key for warning in document.warnings] == ["reading.partly"]


def test_a_hidden_section_is_read_only_where_nothing_else_is_written() -> None:
    hidden = '<text:section text:name="s" text:display="none"><text:p>Hidden words.</text:p></text:section>'
    for body, expected in ((f"{hidden}<text:p>{TEXT}</text:p>", [TEXT]), (hidden, ["Hidden words."])):
        assert [block.text for block in read_bytes(open_text(body), "a.odt").blocks] == expected


def test_a_formula_inside_a_sentence_of_opendocument_is_read_in_one_line() -> None:
    math = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi>'
        "<msup><mi>c</mi><mn>2</mn></msup></mrow><annotation>E = m c^2</annotation></semantics></math>"
    )
    names = (
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    )
    body = '<text:p>Energy is <draw:frame {}><draw:object {}>{}</draw:object></draw:frame>.</text:p>'
    beside = open_text(body.format(names, 'xlink:href="./Object 1"', ""))
    for data in (open_text(body.format(names, "", math)), with_part(beside, "Object 1/content.xml", math)):
        assert [block.text for block in read_bytes(data, "a.odt").blocks] == ["Energy is E=mc^2."]


def with_part(data: bytes, name: str, content: str) -> bytes:
    archive = zipfile.ZipFile(BytesIO(data))
    return files.package({part: archive.read(part) for part in archive.namelist()} | {name: content})
