"""What the two word processors do with a file that is valid and yet looks wrong: each is held here in the XML."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from lxml import etree

from summarise.brief import Paragraph, Section, Statement
from summarise.writers import write
from tests.brief_samples import LAYOUTS, Choice, sample
from tests.docx_invariants import problems

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHOICES = [Choice(layout, language=language) for layout in LAYOUTS for language in ("en", "ar")]


def _parts(choice: Choice) -> dict[str, etree._Element]:
    archive = zipfile.ZipFile(io.BytesIO(write(sample(choice), ".docx")))
    return {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}


def _style(parts: dict[str, etree._Element], name: str) -> etree._Element:
    return next(style for style in parts["word/styles.xml"].iter(f"{W}style") if style.get(f"{W}styleId") == name)


def _below(style: etree._Element, name: str) -> bytes:
    found = style.find(f"{W}pPr/{W}{name}")
    assert found is not None
    return etree.tostring(found, method="c14n")


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_sides_and_spacing_are_in_words_that_both_processors_keep(choice: Choice) -> None:
    for root in _parts(choice).values():
        for element in root.iter(f"{W}lvlJc", f"{W}jc", f"{W}tab"):
            assert element.get(f"{W}val") not in ("start", "end")
        for element in root.iter(f"{W}ind"):
            assert not {f"{W}start", f"{W}end"} & set(element.keys())
        for element in root.iter(f"{W}spacing"):
            # An exact height clips the scripts of other languages and the marks of notes.
            assert element.get(f"{W}lineRule", "auto") == "auto"
        assert all(element.get(f"{W}w") == "0" for element in root.iter(f"{W}tblInd"))


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_the_box_is_one_box(choice: Choice) -> None:
    parts = _parts(choice)
    heading, text = _style(parts, "BriefBoxHeading"), _style(parts, "BriefBottomLine")
    assert _below(heading, "pBdr") == _below(text, "pBdr")
    assert _below(heading, "ind") == _below(text, "ind")


def test_a_bottom_line_in_arabic_stays_in_the_box_of_an_english_brief() -> None:
    said = Paragraph((Statement("افتتح الميناء في مارس.", language="ar"),), "bottom-line")
    brief = replace(sample(), sections=(Section("bottom-line", "Bottom line", (said,), "box"),), notes=())
    document = zipfile.ZipFile(io.BytesIO(write(brief, ".docx"))).read("word/document.xml")
    assert b"BriefBottomLine" in document
    assert b"<w:bidi/>" not in document


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_letters_are_torn_apart_where_they_join(layout: str) -> None:
    for root in _parts(Choice(layout, language="ar")).values():
        assert next(root.iter(f"{W}caps", f"{W}smallCaps"), None) is None
        assert all(element.getparent().tag == f"{W}pPr" for element in root.iter(f"{W}spacing"))


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_headers_differ_on_the_first_page_and_footers_leave_the_notes_their_room(choice: Choice) -> None:
    parts = _parts(choice)
    [section] = parts["word/document.xml"].iter(f"{W}sectPr")
    assert section.find(f"{W}titlePg") is not None
    margins = section.find(f"{W}pgMar")
    # A footer of two lines of 9 and 10.5 points, with their spaces.
    lines = (9 + 10.5) * 20 * 2500 / 2048 + 20 + 60
    assert int(margins.get(f"{W}footer")) + lines < int(margins.get(f"{W}bottom"))
    assert _style(parts, "Header").find(f"{W}pPr/{W}spacing").get(f"{W}after") == "170"


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_tables_stand_flush_and_strips_in_cells_on_a_single_line(choice: Choice) -> None:
    parts = _parts(choice)
    for name in ("BriefTable", "BriefDetails"):
        assert _style(parts, name).find(f"{W}tblPr/{W}tblCellMar/{W}left").get(f"{W}w") == "0"
    assert _style(parts, "BriefTableStrip").find(f"{W}pPr/{W}spacing").get(f"{W}line") == "240"


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_the_rules_above_notes_have_their_own_spacing(choice: Choice) -> None:
    notes = [note for note in _parts(choice)["word/footnotes.xml"] if note.get(f"{W}type")]
    styles = [note.find(f"{W}p/{W}pPr/{W}pStyle").get(f"{W}val") for note in notes]
    assert styles == ["BriefNoteRule", "BriefNoteRule"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_way_back_from_an_extract_is_never_parted(layout: str) -> None:
    body = _parts(Choice(layout))["word/document.xml"]
    extracts = [style.getparent().getparent() for style in body.iter(f"{W}pStyle")
                if style.get(f"{W}val") == "BriefExtract"]
    for paragraph in extracts:
        words = "".join("\t" if piece.tag == f"{W}tab" else piece.text or ""
                        for piece in paragraph.iter(f"{W}t", f"{W}tab") if piece.getparent().tag == f"{W}r")
        assert " " not in words.rpartition("\t")[2]
    assert extracts or layout == "one-page"


def test_the_theme_has_all_that_word_asks_of_one() -> None:
    theme = _parts(Choice())["word/theme/theme1.xml"]
    for name in ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"):
        [found] = theme.iter(f"{A}{name}")
        assert len(found) == 3


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_a_brief_saved_again_by_another_program_is_still_sound(choice: Choice) -> None:
    again = io.BytesIO()
    Document(io.BytesIO(write(sample(choice), ".docx"))).save(again)
    assert problems(again.getvalue()) == []
    assert b"bd_" in zipfile.ZipFile(again).read("word/document.xml")
