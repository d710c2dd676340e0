"""The name of a style means the same in a Word document, an OpenDocument text and rich text."""

from __future__ import annotations

import pytest

from summarise.document import Block, Kind
from summarise.readers import read_bytes
from tests.summarise import reader_files as files

PROSE = "Ferries carried more passengers than in any year before, and the harbour is to be made deeper."
OTHERS = "A paragraph before it makes the text begin, and it is long enough to be read as a paragraph of prose."


def in_word(name: str) -> bytes:
    styles = f'<w:styles><w:style w:type="paragraph" w:styleId="S"><w:name w:val="{name}"/></w:style></w:styles>'
    return files.word(files.paragraph(OTHERS) + files.paragraph(PROSE, "S"), styles=styles)


def in_open_text(name: str) -> bytes:
    return files.open_text(f'<text:p>{OTHERS}</text:p><text:p text:style-name="{name}">{PROSE}</text:p>')


def in_rich_text(name: str) -> bytes:
    return rb"{\rtf1{\stylesheet{\s7 %s;}}%s\par\pard\s7 %s\par}" % (name.encode(), OTHERS.encode(), PROSE.encode())


FORMATS = {"a.docx": in_word, "a.odt": in_open_text, "a.rtf": in_rich_text}


def styled(file: str, name: str) -> Block:
    return read_bytes(FORMATS[file](name), file).blocks[1]


@pytest.mark.parametrize("file", FORMATS)
@pytest.mark.parametrize(("name", "kind"), [
    ("Quote", Kind.QUOTATION), ("Quotations", Kind.QUOTATION), ("Block Text", Kind.QUOTATION),
    ("Zitat", Kind.QUOTATION), ("Caption", Kind.CAPTION), ("Table Caption", Kind.CAPTION), ("Source Code", Kind.CODE),
    ("Preformatted Text", Kind.CODE), ("Footnote Text", Kind.NOTE), ("Endnote", Kind.NOTE),
    ("TOC 1", Kind.BOILERPLATE), ("Contents Heading", Kind.BOILERPLATE), ("Bibliography 1", Kind.BOILERPLATE),
    ("Header", Kind.BOILERPLATE), ("Normal", Kind.PARAGRAPH), ("Header text of the body", Kind.PARAGRAPH),
    ("Author line", Kind.PARAGRAPH), ("Codex", Kind.PARAGRAPH)])
def test_a_style_is_known_by_its_name_in_every_format(file: str, name: str, kind: Kind) -> None:
    assert styled(file, name).kind is kind


@pytest.mark.parametrize("file", FORMATS)
@pytest.mark.parametrize(("name", "level"), [("Heading 2", 2), ("heading 9", 6), ("Kop 3", 3), ("Subtitle", 2)])
def test_a_heading_is_as_deep_as_its_style_says_in_every_format(file: str, name: str, level: int) -> None:
    block = styled(file, name)
    assert (block.kind, block.level) == (Kind.HEADING, level)
