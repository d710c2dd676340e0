"""Pages whose elements stand in one another without end: their words are read, though not their structure."""

from __future__ import annotations

import re

import pytest

from summarise.document import Kind
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
