"""A sound file that holds no word opens as an empty document that says so, and every room bears it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarise.analysing import analyse, count_source_words
from summarise.composing import compose
from summarise.document import Document
from summarise.errors import Empty
from summarise.layouts import LAYOUTS
from summarise.plan import Plan, Source
from summarise.ranking import METHODS, rank
from summarise.readers import read_bytes, read_html, read_text
from summarise.selecting import select
from summarise.writers import write
from tests.summarise import reader_files as files

EMPTY = {
    "a.docx": files.word(""), "b.docx": files.word(files.paragraph("  ")), "a.odt": files.open_text("<text:p/>"),
    "a.rtf": b"{\\rtf1 }", "a.html": b"<html><body><script>x</script></body></html>", "b.html": b"<p>   </p>",
    "a.md": b"\n\n", "a.txt": b"  \n\n\t\n", "b.txt": b"\xef\xbb\xbf",
}
PROSE = "The harbour board has ordered two ferries. They will enter service in the spring of next year."


def empty() -> Document:
    return read_bytes(EMPTY["a.docx"], "a.docx")


@pytest.mark.parametrize("name", EMPTY)
def test_a_sound_file_without_a_word_opens_and_says_so(name: str) -> None:
    document = read_bytes(EMPTY[name], name)
    assert (document.blocks, document.title) == ((), name)
    assert document.warnings[-1].say("en") == f"“{name}” holds no text."
    analysis = analyse(document)
    assert (analysis.sentences, analysis.warnings) == ((), ())


def test_a_letter_that_is_only_a_subject_opens() -> None:
    assert [block.text for block in read_bytes(files.mail(""), "a.eml").blocks] == ["The report"]


@pytest.mark.parametrize("name", [*EMPTY, "a", "a.log", "a.epub"])
def test_a_file_of_no_bytes_is_said_to_be_empty_and_not_damaged(name: str) -> None:
    with pytest.raises(Empty, match=f"“{name}” is empty"):
        read_bytes(b"", name)


@pytest.mark.parametrize("read", [read_text, read_html])
def test_a_pasted_text_of_nothing_is_said_to_be_empty(read: Callable[[str, str], Document]) -> None:
    with pytest.raises(Empty):
        read("", "Pasted text")


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_chosen_of_nothing_and_beside_it_all_as_before(method: str) -> None:
    nothing, prose = analyse(empty()), analyse(read_text(PROSE, "p"))
    alone, beside = rank([nothing], method, ""), rank([nothing, prose], method, "")
    source = Source("1", "a.docx", "", "a")
    assert select(alone, Plan(sources=(source,), method=method)).chosen == ()
    assert select(beside, Plan(sources=(source, Source("2", "p", "", "p")), method=method)).chosen
    assert count_source_words(alone.analyses[0]) == 0


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("count", [1, 2])
def test_a_brief_of_nothing_is_written_in_every_layout_and_form(layout: str, count: int) -> None:
    analyses = [analyse(empty()), analyse(read_text(PROSE, "p"))][:count]
    sources = tuple(Source(str(place), "", "", f"source {place}") for place in range(count))
    plan, ranking = Plan(sources=sources, layout=layout), rank(analyses, "briefdesk", "")
    brief = compose(plan, ranking, select(ranking, plan))
    for form in (".docx", ".md", ".txt", ".html"):
        assert write(brief, form)
