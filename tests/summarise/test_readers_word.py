"""Word: tracked changes, styles, lists, tables, notes, text boxes, pages, metadata."""

from __future__ import annotations

import pytest

from summarise.document import Block, Kind
from summarise.readers import read_bytes
from tests.summarise import reader_files as files
from tests.summarise.reader_files import paragraph, word

RESTART = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
TEXT = "A paragraph that says something of its own."


def blocks(body: str, **parts: str) -> tuple[Block, ...]:
    return read_bytes(word(body, **parts), "a.docx").blocks


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in blocks(body, **parts)]


def test_insertions_are_kept_and_deletions_dropped() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">The harbour </w:t></w:r><w:del><w:r><w:delText>was</w:delText></w:r>'
        '</w:del>'
        "<w:ins><w:r><w:t>is</w:t></w:r></w:ins><w:r><w:t> open.</w:t></w:r></w:p>"
    )
    assert texts(body) == ["The harbour is open."]


def test_moved_words_stand_where_they_were_moved_to() -> None:
    body = ("<w:p><w:moveFrom><w:r><w:t>Here. </w:t></w:r></w:moveFrom><w:r><w:t>Stays.</w:t></w:r></w:p>"
            "<w:p><w:moveTo><w:r><w:t>Here.</w:t></w:r></w:moveTo></w:p>")
    assert texts(body) == ["Stays.", "Here."]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    body = (
        '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One half </w:t></w:r></w:p>'
        + paragraph("and the other.")
        + paragraph("Next.")
    )
    assert texts(body) == ["One half and the other.", "Next."]


def test_a_deleted_row_is_gone() -> None:
    row = (
        "<w:tr>{0}<w:tc><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>"
        "</w:tr>"
    )
    body = (
        "<w:tbl>"
        + row.format("", "stays")
        + row.format('<w:trPr><w:del w:id="1"/></w:trPr>', "goes")
        + row.format("", "too")
        + "</w:tbl>"
    )
    assert texts(body) == ["stays | x", "too | x"]


def test_hidden_words_field_codes_and_comments_are_left_out() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Seen</w:t></w:r><w:r><w:commentReference w:id='1'/></w:r>"
        "<w:r><w:t>,</w:t><w:tab/><w:t>co</w:t><w:softHyphen/><w:t>operates</w:t><w:br/><w:t>well.</w:t></w:r></w:p>"
    )
    assert texts(body) == ["Seen, cooperates well."]


def test_headings_are_known_by_name_by_outline_level_and_by_inheritance() -> None:
    styles = (
        '<w:styles><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>'
        '</w:style>'
        '<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Own"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/></w:style></w:styles>'
    )
    body = (
        paragraph("Two", "Heading2")
        + paragraph("Three", "Own")
        + paragraph("Also three", "Child")
        + paragraph("One", "", '<w:outlineLvl w:val="0"/>')
        + paragraph("Undefined", "Heading1")
        + paragraph("Body text", "", '<w:outlineLvl w:val="9"/>')
        + paragraph(TEXT, "Loop")
    )
    assert [(block.text, block.level) for block in blocks(body, styles=styles) if block.kind is Kind.HEADING] == [
        ("Two", 2), ("Three", 3), ("Also three", 3), ("One", 1), ("Undefined", 1)]


def test_short_bold_lines_are_headings_where_no_style_is() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>"
    found = blocks(bold.format("Background") + paragraph(TEXT) + bold.format("A bold sentence.") + paragraph(TEXT))
    assert [(block.kind, block.level) for block in found] == [
        (Kind.HEADING, 2),
        (Kind.PARAGRAPH, 0),
        (Kind.PARAGRAPH, 0),
        (Kind.PARAGRAPH, 0),
    ]


def test_list_levels_come_from_numbering_and_from_styles() -> None:
    numbering = (
        '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText '
        'w:val=""/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    listed = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = (
        paragraph("one", "", listed.format(0, 1))
        + paragraph("deep", "", listed.format(2, 1))
        + paragraph("style", "ListBullet2")
        + paragraph("indented only", "", listed.format(0, 7))
        + paragraph("taken out", "ListBullet", listed.format(0, 0))
    )
    assert [(block.kind.value, block.level) for block in blocks(body, numbering=numbering)] == [
        ("item", 1), ("item", 3), ("item", 2), ("paragraph", 0), ("paragraph", 0)]


def test_table_cells_are_joined_and_layout_tables_are_read_as_text() -> None:
    cell = "<w:tc>{0}<w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc>"
    data = (
        f"<w:tbl><w:tr>{cell.format('', 'Year')}{cell.format('', 'Units')}</w:tr><w:tr>"
        f"{cell.format('', '2025')}{cell.format('', '310')}</w:tr></w:tbl>"
    )
    merged = (
        "<w:tbl><w:tr>"
        f"{cell.format(RESTART, 'a')}{cell.format('', 'b')}</w:tr>"
        f"<w:tr>{cell.format('<w:tcPr><w:vMerge/></w:tcPr>', 'hidden')}{cell.format('', 'c')}</w:tr></w:tbl>"
    )
    layout = f"<w:tbl><w:tr>{cell.format('', TEXT * 20)}{cell.format('', 'side')}</w:tr></w:tbl>"
    found = blocks(data + merged + layout)
    assert [(block.text, block.table, block.row) for block in found[:4]] == [
        ("Year | Units", 1, 1), ("2025 | 310", 1, 2), ("a | b", 2, 1), ("| c", 2, 2)]
    assert [block.kind for block in found[4:]] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_footnotes_come_last_in_the_order_they_are_cited() -> None:
    note = '<w:footnote w:id="{0}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Note {0}.</w:t></w:r></w:p></w:footnote>'
    footnotes = "<w:footnotes>" + note.format(-1) + note.format(2) + note.format(3) + "</w:footnotes>"
    cited = "<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id='{}'/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    found = blocks(cited.format(3) + cited.format(2) + cited.format(9), footnotes=footnotes)
    assert [(block.kind.value, block.text) for block in found] == [
        ("paragraph", "Text."),
        ("paragraph", "Text."),
        ("paragraph", "Text."),
        ("note", "Note 3."),
        ("note", "Note 2."),
    ]


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = "<w:txbxContent>" + paragraph("In the box.") + "</w:txbxContent>"
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    body = (
        f"<w:p {names}><w:r><w:t>Around it.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(body) == ["Around it.", "In the box."]


def test_kinds_come_from_style_names() -> None:
    body = (
        paragraph("Said.", "Quote")
        + paragraph("Figure 1", "Caption")
        + paragraph("x = 1", "SourceCode")
        + paragraph("y", "SourceCode")
        + paragraph("One 3", "TOC1")
    )
    styles = (
        "<w:styles>"
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/></w:style>'
            for identity, name in (
                ("Quote", "Quote"),
                ("Caption", "caption"),
                ("SourceCode", "Source Code"),
                ("TOC1", "toc 1"),
            )
        )
        + "</w:styles>"
    )
    assert [(block.kind.value, block.text) for block in blocks(body + paragraph(TEXT), styles=styles)] == [
        ("quotation", "Said."),
        ("caption", "Figure 1"),
        ("code", "x = 1\ny"),
        ("boilerplate", "One 3"),
        ("paragraph", TEXT),
    ]


@pytest.mark.parametrize(("stated", "pages"), [("3", [1, 2, 2]), ("9", [None, None, None])])
def test_pages_are_told_only_when_the_breaks_add_up(stated: str, pages: list[int | None]) -> None:
    broken = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Next page.</w:t></w:r></w:p>"
    across = "<w:p><w:r><w:t>Begun here </w:t><w:lastRenderedPageBreak/><w:t>ended there.</w:t></w:r></w:p>"
    source = files.package({
        "word/document.xml": f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraph(TEXT)}{broken}{across}'
                             "</w:body></w:document>",
        "_rels/.rels": files._RELATIONS, "docProps/app.xml": f'<P xmlns="x"><Pages>{stated}</Pages></P>',
    })
    document = read_bytes(source, "a.docx")
    assert document.origin.pages == (3 if pages[0] else None)
    assert [block.page for block in document.blocks] == pages


def test_core_properties_give_title_author_and_date_unless_a_program_wrote_them() -> None:
    core = ('<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><dc:title>{0}</dc:title><dc:creator>{1}</dc:creator>'
            "<t:created>{2}</t:created></c>")

    def origin(title: str, author: str, created: str) -> tuple[str, str, str]:
        parts = {
            "word/document.xml": '<w:document '
                                 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
                                 f'{paragraph("Words of it.")}'
            "</w:body></w:document>",
            "_rels/.rels": files._RELATIONS,
            "docProps/core.xml": core.format(title, author, created),
        }
        document = read_bytes(files.package(dict(parts)), "1.docx")
        return document.title, document.origin.author, document.origin.date

    assert origin("Harbour report", "Jane Example", "2026-11-03T10:00:00Z") == (
        "Harbour report",
        "Jane Example",
        "2026-11-03",
    )
    assert origin("Document1", "python-docx", "2013-12-23T23:15:00Z") == ("Words of it…", "", "")


def test_partly_readable_packages_give_what_was_read_and_a_warning() -> None:
    cut = word(paragraph(TEXT) + "<w:p><w:r><w:t>and then it en")
    document = read_bytes(cut, "a.docx")
    assert document.blocks[0].text == TEXT
    assert [warning.key for warning in document.warnings] == ["reading.partly"]
    assert "a.docx" in document.warnings[0].say()


@pytest.mark.parametrize("part", ["styles", "numbering", "footnotes"])
def test_a_side_part_that_cannot_be_unpacked_is_done_without(part: str) -> None:
    data = bytearray(word(paragraph(TEXT), **{part: f"<w:{part}>{'x' * 4_000}</w:{part}>"}))
    name = f"word/{part}.xml".encode()
    start = data.find(name) + len(name)
    data[start:start + 8] = b"\xff" * 8
    document = read_bytes(bytes(data), "a.docx")
    assert [block.text for block in document.blocks] == [TEXT]
    assert [warning.key for warning in document.warnings] == ["reading.partly"]


def test_a_side_part_that_is_too_large_is_done_without() -> None:
    huge = f"<P xmlns='x'>{' ' * 30_000_000}</P>"
    parts = {"word/document.xml": f"<w:document {files._W}><w:body>{paragraph(TEXT)}</w:body></w:document>",
             "_rels/.rels": files._RELATIONS, "docProps/app.xml": huge, "docProps/core.xml": huge}
    document = read_bytes(files.package(dict(parts)), "a.docx")
    assert [block.text for block in document.blocks] == [TEXT]
    assert [warning.key for warning in document.warnings] == ["reading.partly"]


def test_what_stands_at_the_edges_of_the_page_is_read_only_where_nothing_else_is_written() -> None:
    edge = f"<w:header>{paragraph('Animal hospital')}</w:header>"
    assert texts(paragraph(TEXT), header=edge) == [TEXT]
    assert texts("<w:p/>", header=edge) == ["Animal hospital"]


def test_a_formula_inside_a_sentence_of_word_is_read_in_one_line() -> None:
    names = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    run = "<m:r><m:t>{}</m:t></m:r>".format
    power = f"<m:sSup><m:e>{run('c')}</m:e><m:sup>{run('2')}</m:sup></m:sSup>"
    part = f"<m:f><m:num>{run('a+b')}</m:num><m:den>{run('2')}</m:den></m:f>"
    root = f"<m:rad><m:deg/><m:e><m:d><m:e>{run('x')}</m:e></m:d></m:e></m:rad>"
    body = (
        f'<w:p {names}><w:r><w:t xml:space="preserve">Energy is </w:t></w:r>'
        f"<m:oMath>{run('E=m')}{power}</m:oMath><w:r><w:t>, and </w:t></w:r>"
        f"<m:oMath>{part}{root}</m:oMath><w:r><w:t> is not.</w:t></w:r></w:p>"
    )
    assert texts(body) == ["Energy is E=mc^2, and (a+b)/2√(x) is not."]


DEEPER = {
    "a style with a list": (
        '<w:styles><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Tasks"/><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>', paragraph("Task", "B"),
        ("item", 2, "Task")),
    "a mark typed as text": ("<w:styles/>", paragraph("•  Task"), ("item", 1, "Task")),
    "a character by its number": (
        "<w:styles/>", '<w:p><w:r><w:t>5</w:t><w:sym w:font="Arial" w:char="00B0"/><w:sym w:char="F0A7"/></w:r></w:p>',
        ("paragraph", 0, "5°")),
}


@pytest.mark.parametrize("kind", DEEPER)
def test_lists_of_styles_typed_marks_and_characters_by_number_are_read(kind: str) -> None:
    styles, body, expected = DEEPER[kind]
    assert [(block.kind.value, block.level, block.text) for block in blocks(body, styles=styles)] == [expected]


def test_a_box_inside_a_box_and_the_older_form_of_one_are_read_once() -> None:
    inner = f"<w:pict><w:txbxContent>{paragraph('Inner.')}</w:txbxContent></w:pict>"
    outer = (f"<w:p><w:r><w:t>Around.</w:t></w:r><w:r><w:drawing><w:txbxContent>{paragraph('Outer.')}<w:p><w:r>{inner}"
             "</w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>")
    assert texts(outer) == ["Around.", "Outer.", "Inner."]


def test_rows_and_cells_inside_content_controls_are_rows_and_cells() -> None:
    cell = "<w:tc>{}</w:tc>".format
    held = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>".format
    row = f"<w:tr>{cell(paragraph('Ships'))}{held(cell(paragraph('312')))}</w:tr>"
    assert texts(f"<w:tbl><w:tr>{cell(paragraph('Year'))}{cell(paragraph('2024'))}</w:tr>{held(row)}</w:tbl>") == [
        "Year | 2024", "Ships | 312"]


def test_paragraphs_in_the_styles_of_a_title_an_author_and_a_date_say_these() -> None:
    names = "Title", "Author", "Date"
    style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/></w:style>'.format
    said = ("Ships of the year", "Jane Example", "3 March 2026")
    body = "".join(map(paragraph, said, names)) + paragraph(TEXT)
    document = read_bytes(word(body, styles=f"<w:styles>{''.join(map(style, names))}</w:styles>"), "a.docx")
    assert (document.title, document.origin.author, document.origin.date) == (
        "Ships of the year", "Jane Example", "2026-03-03")


FLAT = "http://schemas.microsoft.com/office/2006/xmlPackage"


@pytest.mark.parametrize("form", ["package", "of 2003", "strict names"])
def test_every_written_form_of_a_word_document_reads_the_same(form: str) -> None:
    body = f"<w:document {files._W}><w:body>{paragraph(TEXT)}</w:body></w:document>"
    if form == "package":
        parts = {"/_rels/.rels": files._RELATIONS, "/word/document.xml": body}
        held = "".join(f'<pkg:part pkg:name="{name}"><pkg:xmlData>{content}</pkg:xmlData></pkg:part>'
                       for name, content in parts.items())
        picture = '<pkg:part pkg:name="/word/a.png"><pkg:binaryData>eA==</pkg:binaryData></pkg:part>'
        data = f'<?xml version="1.0"?><pkg:package xmlns:pkg="{FLAT}">{held}{picture}<pkg:part/></pkg:package>'.encode()
    elif form == "of 2003":
        names = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'
        told = f"<w:wordDocument {names}><w:body><w:sect>{paragraph(TEXT)}</w:sect></w:body></w:wordDocument>"
        data = f'<?xml version="1.0"?>{told}'.encode()
    else:
        strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        data = files.package({"_rels/.rels": files._RELATIONS, "word/document.xml": body.replace(transitional, strict)})
    assert [block.text for block in read_bytes(data, "a.docx").blocks] == [TEXT]


def test_a_document_kept_whole_inside_another_is_read_where_it_stands() -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    inner = {"html": b"<p>Words of a page.</p>", "docx": word(paragraph("Words of a document.")), "rtf": b"PK broken"}
    related = "".join(f'<Relationship Id="c{kind}" Type="{office}/aFChunk" Target="{kind}.{kind}"/>' for kind in inner)
    chunks = "".join(f'<w:altChunk xmlns:r="{office}" r:id="c{kind}"/>' for kind in inner)
    body = paragraph("Before.") + chunks + paragraph("After.")
    document = read_bytes(files.package({
        "_rels/.rels": files._RELATIONS,
        "word/document.xml": f"<w:document {files._W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": files._RELATIONS.split("<Relationship ")[0] + related + "</Relationships>",
        **{f"word/{kind}.{kind}": content for kind, content in inner.items()}}), "a.docx")
    assert [block.text for block in document.blocks] == [
        "Before.", "Words of a page.", "Words of a document.", "After."]
    assert [warning.key for warning in document.warnings] == ["reading.partly"]
