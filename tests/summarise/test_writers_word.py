"""The Word writer: what python-docx reads back, fixed bytes, bound controls, numbering, and the base documents."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from resources.word.make import make_base
from summarise.brief import Cell, Extract, Field, Paragraph, Section, Statement, Table
from summarise.writers import write
from summarise.writers.ooxml import kinds_of
from summarise.writers.strip import draw_strip
from summarise.writers.word import write_word
from tests.brief_samples import Choice, sample
from tests.docx_invariants import problems


def _part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode("utf-8")


def _parts(data: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist()}


def test_python_docx_reads_headings_bullets_and_properties_back() -> None:
    document = Document(io.BytesIO(write(sample(), ".docx")))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles.count("List Bullet") == 3
    assert {"Title", "Brief Heading", "Brief Box Heading", "Brief Bottom Line", "Brief Method"} <= set(styles)
    core = document.core_properties
    assert (core.title, core.author, core.category, core.language) == (
        "The harbour of Example Bay opened in March", "Example Author", "OFFICIAL", "en-GB")
    assert core.created.isoformat()[:16] == core.modified.isoformat()[:16] == "2026-11-22T11:00"
    assert core.keywords == "harbour; trade"
    assert document.sections[0].different_first_page_header_footer


def test_the_same_brief_gives_the_same_bytes() -> None:
    choice = Choice("digest", count=3)
    assert write(sample(choice), ".docx") == write(sample(choice), ".docx")


def test_nothing_in_the_package_bears_another_date_than_the_first() -> None:
    archive = zipfile.ZipFile(io.BytesIO(write(sample(), ".docx")))
    assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_base_documents_are_what_their_script_makes() -> None:
    from importlib.resources import files

    for name, right_to_left in (("base.docx", False), ("base-rtl.docx", True)):
        made, kept = make_base(right_to_left=right_to_left), (files("resources") / "word" / name).read_bytes()
        assert _parts(made) == _parts(kept)


def test_title_marking_and_author_are_bound_wherever_they_stand() -> None:
    data = write(sample(), ".docx")
    parts = [_part(data, f"word/{name}.xml") for name in ("document", "header1", "header2", "footer1", "footer2")]
    text = "".join(parts)
    assert text.count("dc:title[1]") == 2
    assert text.count("cp:category[1]") == 4
    assert text.count("dc:creator[1]") == 1
    assert all("cp:category[1]" in part for part in parts[1:])


def test_no_marking_means_no_control_that_would_show_a_prompt() -> None:
    data = write(sample(Choice(marking="")), ".docx")
    assert not any("briefdesk.marking" in _part(data, f"word/{name}.xml")
                   for name in ("header1", "header2", "footer1", "footer2"))


def test_a_title_too_long_for_a_property_is_whole_on_the_page_and_not_bound() -> None:
    title = "A very long title " * 20
    data = write(replace(sample(), title=Field("title", title, "")), ".docx")
    assert title in _part(data, "word/document.xml")
    assert "dc:title[1]" not in _part(data, "word/document.xml")
    assert problems(data) == []


def test_empty_fields_are_left_out_and_come_back_as_prompts_if_asked_for() -> None:
    assert "Ask" not in _part(write(sample(), ".docx"), "word/document.xml")
    asked = write_word(sample(), prompts=True)
    assert re.search(r'briefdesk\.ask"/><w:id w:val="\d+"/><w:showingPlcHdr/>', _part(asked, "word/document.xml"))
    assert problems(asked) == []


def test_notes_lead_to_the_extract_and_back() -> None:
    data = write(sample(), ".docx")
    notes, document = _part(data, "word/footnotes.xml"), _part(data, "word/document.xml")
    for anchor in re.findall(r'w:anchor="(bd_[^"]+)"', notes):
        assert anchor.startswith("bd_x_1_")
        assert f'w:name="{anchor}"' in document
    assert 'w:anchor="bd_note_1"' in document
    assert 'w:anchor="bd_figures"' in document


def test_without_the_annex_notes_lead_to_the_source() -> None:
    notes = _part(write(sample(Choice(annex=False)), ".docx"), "word/footnotes.xml")
    assert set(re.findall(r'w:anchor="([^"]+)"', notes)) == {"bd_src_1"}


def test_an_edited_sentence_says_so_in_its_note() -> None:
    assert "After Example 1" in _part(write(sample(), ".docx"), "word/footnotes.xml")


def test_contents_stand_from_twelve_headings_on_and_lead_to_each() -> None:
    document = _part(write(sample(Choice("submission")), ".docx"), "word/document.xml")
    contents = document[document.index("TOC \\o"):document.index('fldCharType="end"')]
    anchors = re.findall(r'w:anchor="([^"]+)"', contents)
    assert len(anchors) == len(set(anchors)) >= 12
    assert all(f'w:name="{anchor}"' in document for anchor in anchors)
    assert "TOC \\o" not in _part(write(sample(Choice("information")), ".docx"), "word/document.xml")


def test_each_list_of_recommendations_starts_anew() -> None:
    brief = sample(Choice("submission"))
    twice = replace(brief, sections=(*brief.sections[:3], *brief.sections[1:2], *brief.sections[3:]))
    data = write(twice, ".docx")
    numbers = re.findall(r'ListNumber"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="(\d+)"', _part(
        data, "word/document.xml"))
    assert numbers == ["5", "5", "6", "6"]
    assert _part(data, "word/numbering.xml").count("startOverride") == 2


def test_letter_is_as_wide_as_its_tabs_and_tables() -> None:
    data = write(sample(Choice("information", "letter")), ".docx")
    document = _part(data, "word/document.xml")
    assert 'w:w="12240" w:h="15840"' in document
    assert f'<w:tblW w:w="{12240 - 2 * 1531}"' in document
    assert f'w:pos="{12240 - 2 * 1531}"' in _part(data, "word/styles.xml")
    assert 'w:pos="9072"' not in _part(data, "word/styles.xml")


def test_a_quotation_in_another_language_says_which() -> None:
    assert '<w:lang w:val="de-DE"/>' in _part(write(sample(), ".docx"), "word/document.xml")


def test_japanese_runs_follow_without_a_space_and_name_their_font_s_script() -> None:
    document = _part(write(sample(Choice(language="ja")), ".docx"), "word/document.xml")
    assert '<w:rFonts w:hint="eastAsia"/>' in document
    assert 'w:eastAsia="ja-JP"' in document


def test_word_is_told_the_language_of_a_complex_script_where_it_looks_for_it() -> None:
    data = write(replace(sample(), language="hi"), ".docx")
    assert '<w:lang w:val="hi-IN" w:eastAsia="ja-JP" w:bidi="hi-IN"/>' in _part(data, "word/styles.xml")
    assert kinds_of("th") == ("val", "bidi")
    assert [kinds_of(code) for code in ("ru", "ko", "fa")] == [("val",), ("eastAsia",), ("bidi",)]


def test_arabic_boxes_have_their_bar_on_the_right() -> None:
    styles = _part(write(sample(Choice(language="ar")), ".docx"), "word/styles.xml")
    box = styles[styles.index('w:styleId="BriefBottomLine"'):]
    assert '<w:right w:val="single" w:sz="36"' in box[:box.index("</w:style>")]
    assert "<w:caps/>" not in styles


def test_the_page_count_is_the_one_given() -> None:
    assert "<w:t xml:space=\"preserve\">7</w:t>" in _part(write(sample(), ".docx", pages=7), "word/footer1.xml")


def test_a_strip_is_a_small_picture_that_is_always_the_same() -> None:
    strip = next(node for part in sample().sections for node in part.nodes if hasattr(node, "bars"))
    picture = draw_strip(strip, 160, 3)
    assert picture == draw_strip(strip, 160, 3)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(picture) < 2000


def test_an_address_that_is_no_web_page_is_no_link() -> None:
    brief = sample(Choice("information"))
    bad = replace(brief, sources=(replace(brief.sources[0], link="javascript:alert(1)"),))
    assert "javascript" not in _part(write(bad, ".docx"), "word/_rels/document.xml.rels")


@given(st.text(max_size=80), st.text(max_size=40))
@settings(max_examples=60)
def test_whatever_is_written_makes_a_sound_file(words: str, title: str) -> None:
    brief = sample(Choice(annex=False))
    part = Section("summary", words or "x", (Paragraph((Statement(words), Statement(title, language="ar"))),))
    data = write(replace(brief, sections=(part, *brief.sections[4:]), author=title,
                         title=Field("title", title + "x", "")), ".docx")
    assert problems(data) == []
    Document(io.BytesIO(data))


def test_any_other_suffix_is_refused_with_the_known_ones() -> None:
    from summarise.errors import UnknownChoice

    with pytest.raises(UnknownChoice, match=r"\.docx"):
        write(sample(), ".doc")


def test_pages_are_estimated_from_the_lines_where_nobody_counted_them() -> None:
    from summarise.writers.estimating import estimate_pages

    short = sample(Choice(annex=False))
    assert estimate_pages(short) == 1
    assert estimate_pages(sample(Choice("submission", count=3))) == 3
    lines = replace(short.sections[2], nodes=(Paragraph((Statement("word " * 4000),)),))
    long = replace(short, sections=(*short.sections[:2], lines))
    # 4,000 words of 4 letters fill about 6 pages at 45 lines of 19 words.
    assert 4 <= estimate_pages(long) <= 6


def test_a_brief_without_title_prints_no_prompt_and_its_file_is_called_by_its_kind() -> None:
    data = write(replace(sample(), title=Field("title", "", "Add a title")), ".docx")
    assert "Add a title" not in _part(data, "word/document.xml")
    assert Document(io.BytesIO(data)).core_properties.title == "Example brief"
    assert problems(data) == []


def test_notes_out_of_order_or_cited_twice_are_called_what_word_will_show() -> None:
    brief = sample()
    moved = replace(brief, sections=(brief.sections[2], brief.sections[1], brief.sections[0], *brief.sections[1:2],
                                     *brief.sections[3:]))
    data = write(moved, ".docx")
    document = _part(data, "word/document.xml")
    assert problems(data) == []
    assert document.count("<w:footnoteReference ") == 7
    # The three key points now stand first, so their notes, called 5 to 7 in the brief, are Word's 1 to 3.
    shown = re.findall(r'w:anchor="bd_note_(\d)"[^>]*><w:r><w:rPr><w:rStyle w:val="BriefLink"/></w:rPr><w:t '
                       r'xml:space="preserve">(\d)</w:t>', document)
    assert dict(shown) == {"5": "1", "6": "2", "7": "3", "2": "4", "3": "5", "4": "6", "1": "7"}


@pytest.mark.parametrize(("role", "count", "kept"), [
    ("sources", 1, [0]), ("sources", 2, [1]), ("sources", 5, [0, 4]), ("timeline", 1, []), ("timeline", 3, [0, 1]),
    ("timeline", 6, [0, 1, 2, 3, 4]), ("timeline", 9, [0, 7])])
def test_a_short_table_stands_whole_and_the_sources_keep_with_what_closes_them(
        role: str, count: int, kept: list[int]) -> None:
    rows = tuple((Cell(Statement(f"Row {number}"), "figure"), Cell(Statement("what"))) for number in range(count))
    part = Section("figures", "Figures", (Table(role, ("Date", "What"), rows, "Figures", "Figures"),))
    data = write(replace(sample(), sections=(part,), notes=()), ".docx")
    [table] = Document(io.BytesIO(data)).tables[1:]
    first = [row.cells[0].paragraphs[0] for row in table.rows[1:]]
    assert [number for number, cell in enumerate(first) if cell.style.paragraph_format.keep_with_next] == kept
    assert {cell.style.font.bold or cell.style.base_style.font.bold for cell in first} == {True}


@pytest.mark.parametrize("under_table", [False, True])
def test_the_line_that_closes_a_brief_stands_with_the_sources_above_it(under_table: bool) -> None:
    table = Section("figures", "Figures", (Table("figures", ("Figure",), ((Cell(Statement("40")),),), "F", "F"),))
    listed = tuple(part for part in sample().sections if part.key == "sources")
    data = write(replace(sample(), sections=(table, *listed) if under_table else listed, notes=()), ".docx")
    *above, source, method = Document(io.BytesIO(data)).paragraphs
    assert (source.style.name, method.style.name) == ("Brief Source", "Brief Method")
    assert source.style.paragraph_format.keep_with_next
    # LibreOffice minds that only where the line is not the first thing under a table.
    assert (above[-1].style.name == "Brief Table End") == under_table


def test_a_paragraph_in_arabic_runs_from_right_to_left_in_an_english_brief() -> None:
    said = Paragraph((Statement("افتتح ميناء خليج المثال في مارس.", language="ar"),))
    brief = replace(sample(), sections=(Section("summary", "Summary", (said,)),), notes=())
    document = _part(write(brief, ".docx"), "word/document.xml")
    assert document.count("<w:bidi/>") == 1
    assert '<w:pStyle w:val="BodyText"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/>' in document


def test_the_numbers_before_extracts_have_room_in_every_language() -> None:
    def hang(language: str, paragraph: int) -> int:
        extract = Extract(0, paragraph, "Ein Absatz.", (), ())
        part = Section("annex-extracts", "Annex", (extract,), "annex")
        data = write(replace(sample(), language=language, sections=(part,), notes=()), ".docx")
        return round(Document(io.BytesIO(data)).styles["Brief Extract"].paragraph_format.left_indent.twips)

    assert hang("en", 125) == 567 < hang("de", 1)
    assert hang("de", 125) > 700 < hang("ja", 125)
