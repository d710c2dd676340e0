"""Page turns inside paragraphs: every sentence is cited with the page that its first word stands on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.analysing import analyse
from summarise.document import Block, Document, Kind, page_at
from summarise.readers import read_bytes
from summarise.readers.cleaning import clean
from summarise.readers.lines.breaks import LINE_BREAK, parted
from summarise.readers.turns import PAGE_TURN, on_pages, word_from
from tests.summarise import reader_files as files
from tests.summarise.reader_files import lines_at, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

SENTENCES = (
    "The council met in the old town hall to decide on the harbour.", "It had been planned for years.",
    "Many residents had been waiting for it.", "The work begins in spring, once the ice has gone.",
    "It takes nine years.", "The ferries move to the northern pier while the quays are rebuilt.",
)
TURN = "<w:lastRenderedPageBreak/>"
SOFT = "<text:soft-page-break/>"


def cited(document: Document) -> list[tuple[str, int | None]]:
    analysis = analyse(document, "en", facts=False)
    return [(analysis.text(number), analysis.page(number)) for number in range(len(analysis.sentences))]


def of_word(body: str, pages: int) -> Document:
    return read_bytes(files.package({
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                             f"<w:body>{body}</w:body></w:document>",
        "_rels/.rels": files._RELATIONS, "docProps/app.xml": f'<P xmlns="x"><Pages>{pages}</Pages></P>'}), "a.docx")


def of_office(body: str, pages: int) -> Document:
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                     for name in ("office", "text", "table", "meta"))
    return read_bytes(f'<?xml version="1.0"?><office:document {names} office:mimetype='
                      '"application/vnd.oasis.opendocument.text"><office:meta><meta:document-statistic '
                      f'meta:page-count="{pages}"/></office:meta><office:body><office:text>{body}</office:text>'
                      "</office:body></office:document>".encode(), "a.fodt")


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def cell(words: str) -> str:
    return f"<w:tc><w:p><w:r>{words}</w:r></w:p></w:tc>"


def test_a_page_of_a_pdf_begins_with_the_first_word_of_its_first_line() -> None:
    lines = ["The council met in the old town hall to decide. It had been",
             "planned for years, and many residents had been waiting",
             "for it. The work begins in spring, once the ice has gone.",
             "It takes nine years and costs a great deal of money, it says."]
    document = read_bytes(files.pdf([lines_at(60, 100, lines[:2]), lines_at(60, 700, lines[2:])]), "a.pdf")
    assert [page for _, page in cited(document)] == [1, 1, 2, 2]
    block, = document.blocks
    assert block.turns == ((block.text.index("for it."), 2),)


def test_a_paragraph_may_run_over_a_page_that_holds_nothing_of_it_but_the_end_of_a_word() -> None:
    pages = [lines_at(60, 100, ["- The council met in the old town hall to decide on the har-"]),
             lines_at(60, 700, ["bour"]),
             lines_at(60, 700, ["and on the ferries. The work begins in spring, once the ice"])]
    block, = read_bytes(files.pdf(pages), "a.pdf").blocks
    assert block.kind is Kind.ITEM
    assert block.turns == ((block.text.index("and on"), 3),)


def test_words_that_begin_on_a_page_of_a_word_document_are_cited_with_it() -> None:
    body = (paragraph("The council met in the old town hall. ") + f"<w:p>{run(' '.join(SENTENCES[:2]))}"
            f"<w:r>{TURN}<w:t> {SENTENCES[2]} Of har</w:t>{TURN}<w:t>bours much was said. {SENTENCES[3]}</w:t></w:r>"
            f"</w:p>{paragraph(SENTENCES[4])}")
    assert [page for _, page in cited(of_word(body, 3))] == [1, 1, 1, 2, 2, 3, 3]
    assert [page for _, page in cited(of_word(body, 7))] == [None] * 7


def test_a_symbol_that_is_a_control_character_turns_no_page() -> None:
    symbol = '<w:r><w:sym w:font="Symbol" w:char="000C"/></w:r>'
    body = f"<w:p>{run('One way. ')}{symbol}{run('And back.')}</w:p><w:p><w:r>{TURN}</w:r>{run(SENTENCES[0])}</w:p>"
    assert [page for _, page in cited(of_word(body, 2))] == [1, 1, 2]


def test_words_that_begin_on_a_page_of_opendocument_are_cited_with_it() -> None:
    body = (f"<text:p>{SENTENCES[0]}</text:p><text:p>{SENTENCES[1]}<text:span>{SOFT} {SENTENCES[2]}</text:span>"
            f" {SENTENCES[3]}{SOFT}</text:p><text:p>{SENTENCES[4]}</text:p>")
    assert [page for _, page in cited(of_office(body, 3))] == [1, 1, 2, 2, 3]


def test_a_row_of_a_table_is_cited_with_the_page_it_begins_on() -> None:
    rows = [cell("<w:t>Quays</w:t>") + cell("<w:t>12</w:t>"),
            cell(f"{TURN}<w:t>Ferries</w:t>") + cell("<w:t>14</w:t>"),
            cell(f"<w:t>Cranes </w:t>{TURN}<w:t>new</w:t>") + cell(f"<w:t>9 or </w:t>{TURN}<w:t>10</w:t>"),
            cell("<w:t>Tugs</w:t>") + cell("<w:t>3</w:t>")]
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    document = of_word(f"<w:tbl>{table}</w:tbl>{paragraph(SENTENCES[0])}", 3)
    assert [(block.text, block.page) for block in document.blocks] == [
        ("Quays | 12", 1), ("Ferries | 14", 2), ("Cranes new | 9 or 10", 2), ("Tugs | 3", 3), (SENTENCES[0], 3)]


@pytest.mark.parametrize(("cells", "pages"), [
    (("Quays", "12"), [1, 2, 2, 3, 3]), (("Quays", "The council met there. " * 30), [1, 1, 2, 2, 2, 2, 3, 3, 3])])
def test_pages_are_counted_through_a_table_of_opendocument(cells: Sequence[str], pages: list[int]) -> None:
    def row(*words: str) -> str:
        held = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in words)
        return f"<table:table-row>{held}</table:table-row>"

    split = row("Cranes", f"9 or {SOFT} 10")
    body = f"<table:table>{row(*cells)}{SOFT}{row(*cells)}{split}{row('Tugs', '3')}</table:table><text:p>End.</text:p>"
    document = of_office(body, 3)
    assert [block.page for block in document.blocks] == pages


@pytest.mark.parametrize(("sentences", "page"), [(50, 2), (120, None)])
def test_pages_that_hold_more_than_a_page_can_are_not_believed(sentences: int, page: int | None) -> None:
    body = f"<text:p>{f'{SENTENCES[0]} ' * sentences}{SOFT}</text:p><text:p>{SENTENCES[1]}</text:p>"
    document = of_office(body, 2)
    assert (document.blocks[-1].page, document.origin.pages) == (page, page)


def test_a_page_that_begins_between_the_lines_of_an_address_begins_with_a_block() -> None:
    words = f"Harbour Office{LINE_BREAK}1 Quay Street{LINE_BREAK}{PAGE_TURN}Norden"
    blocks = [Block(Kind.PARAGRAPH, line) for line in parted(Kind.PARAGRAPH, words.replace(PAGE_TURN, ""))]
    assert [(block.text, block.page, block.turns) for block in on_pages(blocks, words, 5)] == [
        ("Harbour Office", 4, ()), ("1 Quay Street", 4, ()), ("Norden", 5, ())]


def test_a_page_of_a_text_without_spaces_begins_with_any_of_its_characters() -> None:
    block, = on_pages([Block(Kind.PARAGRAPH, "委员会在市政厅开会。")], f"委员会在{PAGE_TURN}市政厅开会。", 2)
    assert (block.page, block.turns) == (1, ((4, 2),))


@given(st.lists(st.text("ab \u00a0-.", max_size=8), min_size=1, max_size=6), st.booleans())
def test_turns_go_on_within_the_text_at_the_beginnings_of_words(parts: list[str], marked: bool) -> None:
    words = PAGE_TURN.join(parts)
    text = clean(words.replace(PAGE_TURN, ""))
    if not text:
        return
    last = 10 + len(parts)
    block, = on_pages([Block(Kind.PARAGRAPH, clean(text[1:]) if marked and text[1:] else text)], words, last)
    pages = [block.page, *(page for _, page in block.turns)]
    assert all(first < second for first, second in pairwise([0, *(offset for offset, _ in block.turns)]))
    assert all(first < second for first, second in pairwise(pages))
    assert all(word_from(block.text, offset) == offset for offset, _ in block.turns)


def lines_of(words: Sequence[str], parted: set[int]) -> list[str]:
    """Set words six a line, the last word of some lines parted after two letters."""
    lines, rest = [], ""
    for number, start in enumerate(range(0, len(words), 6)):
        *whole, last = words[start:start + 6]
        cut = 2 if number in parted and start + 6 < len(words) else len(last)
        lines.append(" ".join(filter(None, (rest, *whole, last[:cut] + "-" * (cut < len(last))))))
        rest = last[cut:]
    return lines


@given(st.lists(st.text("aeinst", min_size=5, max_size=9), min_size=50, max_size=80),
       st.sets(st.integers(2, 9), max_size=4), st.sets(st.integers(0, 8)))
def test_a_page_of_a_pdf_begins_with_the_first_word_that_its_lines_begin(
    words: list[str], edges: set[int], parted: set[int]
) -> None:
    lines = lines_of(words, parted)
    starts = [0, *sorted(edge for edge in edges if edge < len(lines)), len(lines)]
    pages = [lines_at(60, 700, lines[start:end]) for start, end in pairwise(starts)]
    block, = read_bytes(files.pdf(pages), "a.pdf").blocks
    assert block.text == " ".join(words)
    begun = [len(" ".join(words[:6 * start])) + 1 for start in starts[1:-1]]
    assert block.turns == tuple((offset, page) for page, offset in enumerate(begun, 2))


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12), st.data())
def test_every_sentence_is_cited_with_the_page_that_its_first_letter_was_written_on(
    said: list[str], data: st.DataObject
) -> None:
    text = " ".join(said)
    places = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=4)))
    edges = [0, *places, len(text)]
    pieces = [text[start:end] for start, end in pairwise(edges)]
    starts = [sum(len(one) + 1 for one in said[:number]) for number in range(len(said))]
    expected = [1 + sum(place <= start for place in places) for start in starts]
    word = "<w:p>" + TURN.join(f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces) + "</w:p>"
    office = "<text:p>" + SOFT.join(pieces) + "</text:p>"
    for document in (of_word(word.replace(TURN, f"<w:r>{TURN}</w:r>"), len(pieces)), of_office(office, len(pieces))):
        if len(pieces) > 1:
            block, = document.blocks
            assert [page_at(block, start) for start in starts] == expected
