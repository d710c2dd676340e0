"""Line breaks inside a paragraph, in every format that has them: lines of an address or a poem stay lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from summarise.document import Document, Kind
from summarise.readers import read_bytes
from tests.summarise import reader_files as files

if TYPE_CHECKING:
    from collections.abc import Callable

AFTER = "The harbour board met on the third day of the month and asked for a report on all that had been done."
ADDRESS = ["Harbour Board", "12 Quay Street, Northgate", "Tel. 020 7946 0101", "www.harbour.example"]
POEM = ["The tide goes out, the tide comes in,", "The boats lie on the sand,", "And all that is or once has been",
        "Is neither sea nor land."]


def in_word(lines: list[str]) -> Document:
    words = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines)
    return read_bytes(files.word(f"<w:p><w:r>{words}</w:r></w:p>{files.paragraph(AFTER)}"), "a.docx")


def in_open_text(lines: list[str]) -> Document:
    body = f"<text:p>{'<text:line-break/>'.join(lines)}</text:p><text:p>{AFTER}</text:p>"
    return read_bytes(files.open_text(body), "a.odt")


def in_rich_text(lines: list[str]) -> Document:
    words = "\\line ".join(lines)
    return read_bytes(f"{{\\rtf1\\ansi {words}\\par {AFTER}\\par}}".encode("cp1252"), "a.rtf")


def on_a_page(lines: list[str]) -> Document:
    return read_bytes(f"<html><body><p>{'<br>'.join(lines)}</p><p>{AFTER}</p></body></html>".encode(), "a.html",
                      whole_page=True)


FORMATS = pytest.mark.parametrize("read", [in_word, in_open_text, in_rich_text, on_a_page])


@FORMATS
@pytest.mark.parametrize("lines", [ADDRESS, POEM, ["Jane Example", "Harbour Master"]], ids=" ".join)
def test_short_lines_that_breaks_part_stay_lines(read: Callable[[list[str]], Document], lines: list[str]) -> None:
    assert [block.text for block in read(lines).blocks] == [*lines, AFTER]


@FORMATS
@pytest.mark.parametrize(
    "lines",
    [
        ["The board met in the town hall and", "decided that the work begins in spring."],
        ["The work begins on the first", "Monday of the month."],
        [AFTER[:-1], "It was read on the same day."],
    ],
    ids=" ".join,
)
def test_a_break_inside_prose_is_a_blank(read: Callable[[list[str]], Document], lines: list[str]) -> None:
    assert read(lines).blocks[0].text == " ".join(lines)


def test_a_heading_an_item_and_a_cell_of_two_lines_are_one() -> None:
    page = "<h1>Annual report<br>2026</h1><ul><li>Jane Example<br>Harbour Master</li></ul>"
    found = read_bytes(f"<html><body>{page}<p>{AFTER}</p></body></html>".encode(), "a.html", whole_page=True).blocks
    assert [block.text for block in found] == ["Annual report 2026", "Jane Example Harbour Master", AFTER]


def test_code_keeps_its_lines_where_breaks_part_them() -> None:
    style = '<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Source Code"/></w:style>'
    lines = ('<w:pPr><w:pStyle w:val="Code"/></w:pPr><w:r><w:t>for ship in ships:</w:t><w:br/>'
             '<w:t xml:space="preserve">    ship.sail()</w:t></w:r>')
    found = read_bytes(files.word(f"<w:p>{lines}</w:p>{files.paragraph(AFTER)}", styles=style), "a.docx").blocks
    assert (found[0].kind, found[0].text) == (Kind.CODE, "for ship in ships:\n    ship.sail()")


@FORMATS
def test_a_poem_of_many_lines_stays_lines_and_a_long_list_stays_together(read: Callable[[list[str]], Document]) -> None:
    assert [block.text for block in read(POEM * 3).blocks] == [*POEM * 3, AFTER]
    ranks = [f"{place}. Harbour" for place in range(1, 10)]
    assert read(["The harbours came in this order:", *ranks]).blocks[0].text.endswith("8. Harbour 9. Harbour")


def test_a_page_break_parts_no_lines() -> None:
    body = '<w:p><w:r><w:t>Jane Example</w:t><w:br w:type="page"/><w:t>Harbour Master</w:t></w:r></w:p>'
    found = read_bytes(files.word(body + files.paragraph(AFTER)), "a.docx").blocks
    assert found[0].text == "Jane Example Harbour Master"
