"""Rich text: every control word with every number, code pages, text boxes of old programs, the edges of the page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from summarise.errors import BriefdeskError
from summarise.readers import read_bytes
from summarise.readers.rtf.words import CODE_PAGES, KEPT_AFTER_STAR, PAGE_EDGES, SETS, SIGNS, SKIPPED

PROSE = "A first sentence that is long enough to be read. A second one follows it."
OTHERS = (
    "u uc ansicpg f fcharset v deleted plain fonttbl stylesheet info title author creatim yr mo dy s outlinelevel par "
    "pard ls ilvl li intbl cell row nestcell nestrow trowd bin result sect footnote"
)
WORDS = sorted({*KEPT_AFTER_STAR, *PAGE_EDGES, *SETS, *SIGNS, *SKIPPED, *OTHERS.split()})
PIECES = some.one_of(
    some.builds(lambda word, number: f"\\{word}{number} ", some.sampled_from(WORDS),
                some.one_of(some.just(""), some.integers(-70_000, 70_000), some.integers(-10**10 + 1, 10**10 - 1))),
    some.sampled_from(["{", "}", "{\\*", "\\'e9", "\\'cf\\'f0", "\\u-10179 ?\\u-8704 ?", "\\~", "\\\n", "x",
                       f"{PROSE} "]),
)


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_bytes(data, "a.rtf").blocks]


@settings(max_examples=400)
@given(pieces=some.lists(PIECES, max_size=40))
def test_any_mixture_of_control_words_can_be_read(pieces: list[str]) -> None:
    data = ("{\\rtf1 " + "".join(pieces) + "}").encode("latin-1")
    try:
        blocks = read_bytes(data, "a.rtf").blocks
    except BriefdeskError:
        return
    assert all(block.text and block.text.encode("utf-8") for block in blocks)


@pytest.mark.parametrize("page", [*range(10_000, 10_083), 0, 437, 708, 932, 936, 1252, 1361, 20_127, 65_001, 99_999])
def test_a_code_page_of_any_number_can_be_read(page: int) -> None:
    assert texts(rb"{\rtf1\ansicpg%d %s\par}" % (page, PROSE.encode())) == [PROSE]


@pytest.mark.parametrize("charset", [*CODE_PAGES, 3, 999])
def test_a_character_set_of_any_number_can_be_read(charset: int) -> None:
    assert texts(rb"{\rtf1{\fonttbl{\f0\fcharset%d A;}}\f0 %s\par}" % (charset, PROSE.encode())) == [PROSE]


def test_a_document_of_the_macintosh_reads_in_its_own_characters() -> None:
    assert texts(rb"{\rtf1\mac\ansicpg10000 Gr\'9f\'a7e\par}") == ["Grüße"]


@pytest.mark.parametrize("written", [
    rb"Shown \v hidden \v0 and shown.", rb"Shown {\v hidden }and shown.", rb"Shown \deleted hidden \plain and shown.",
    rb"{Shown \v hidden }and shown."])
def test_hidden_words_stay_hidden_however_their_end_is_marked(written: bytes) -> None:
    assert texts(rb"{\rtf1 %s\par}" % written) == ["Shown and shown."]


def test_the_text_boxes_of_old_programs_are_read() -> None:
    box = rb"{\*\do\dobxpage\dptxbx{\dptxbxtext In the box.\par}\dpx9\dplinehollow0}"
    assert texts(rb"{\rtf1 %s %s\par}" % (box, PROSE.encode())) == ["In the box.", PROSE]


def test_the_edges_of_the_page_are_read_only_where_nothing_else_is_written() -> None:
    edge = rb"{\header Animal hospital\par}"
    assert texts(rb"{\rtf1 %s %s\par}" % (edge, PROSE.encode())) == [PROSE]
    assert texts(rb"{\rtf1 %s\par}" % edge) == ["Animal hospital"]
