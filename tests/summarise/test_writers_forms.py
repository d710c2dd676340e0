"""Markdown, HTML, plain text and JSON: nothing lost, nothing misread, and the same as last time (golden files)."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from summarise.brief import Field, Section, SourceLine
from summarise.writers import write
from summarise.writers.markdown import escape
from summarise.writers.numbering import letter_of, number_parts
from summarise.writers.walking import clean, statements, walk
from tests.brief_samples import HOSTILE, LAYOUTS, Choice, pairwise, sample
from tests.golden.make import FORMS, golden_files

VOID = {"meta", "img", "br", "col"}


class _Reader(HTMLParser):
    """Checks that tags close in order and collects ids, links and words."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [values["id"]] if values.get("id") else []
        self.links += [values["href"]] if values.get("href") else []
        if tag == "img":
            assert values["alt"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("name", sorted(golden_files()))
def test_a_form_is_as_it_was_when_it_was_last_looked_at(name: str, top: Path) -> None:
    assert golden_files()[name] == (top / "tests" / "golden" / name).read_bytes()


@pytest.mark.parametrize("choice", pairwise(), ids=str)
def test_every_sentence_stands_in_every_form(choice: Choice) -> None:
    brief = sample(choice)
    html = _read(write(brief, ".html"))
    text, tree = write(brief, ".txt").decode(), json.loads(write(brief, ".json"))
    marked = MarkdownIt("commonmark").enable("table").render(write(brief, ".md").decode())
    plain = _read(marked.encode())
    for part in walk(brief).sections:
        for node in part.nodes:
            for statement, _ in statements(node):
                words = clean(statement.text).strip()
                assert words in text
                assert words in html.words
                assert _joined(words) in _joined(plain.words)
    assert tree["brief"]["kind"] == "Brief"
    assert len(tree["brief"]["sections"]) == len(brief.sections)


@pytest.mark.parametrize("choice", pairwise(), ids=str)
def test_every_link_within_the_page_finds_its_place(choice: Choice) -> None:
    html = _read(write(sample(choice), ".html"))
    assert len(html.ids) == len(set(html.ids))
    assert {link[1:] for link in html.links if link.startswith("#")} <= set(html.ids)
    assert html.open == []


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
def test_the_marking_stands_first_and_last_and_only_if_given(suffix: str) -> None:
    text = write(sample(), suffix).decode()
    assert text.count("OFFICIAL") >= 2
    assert "OFFICIAL" not in write(sample(Choice(marking="")), suffix).decode()


def test_html_says_its_language_and_direction_and_fetches_nothing() -> None:
    text = write(sample(Choice(language="ar")), ".html").decode()
    assert '<html lang="ar-SA" dir="rtl">' in text
    assert "default-src 'none'" in text
    assert "<script" not in text
    assert not re.search(r'(?:src|href)="(?!data:|#|https?://)', text)


def test_markdown_marks_in_words_stay_words() -> None:
    for words in (HOSTILE, "1. one", "- a", "# b", "a_b_c", "==", "---", "+ c", "5) d", "3.5 %", "a | b", "$x$"):
        html = MarkdownIt("commonmark").render(escape(words))
        assert _joined(_read(html.encode()).words) == _joined(clean(words))


def test_json_keeps_spans_true_even_where_utf_8_cannot_hold_a_letter() -> None:
    brief = replace(sample(), reference="a\ud83db")
    tree = json.loads(write(brief, ".json"))
    assert len(tree["brief"]["reference"]) == 3


def test_numbers_written_out_are_those_that_word_counts() -> None:
    written = walk(sample(Choice("information")))
    headings, labels = number_parts(written)
    assert list(headings.values()) == ["1", "2", "3", "4"]
    assert [labels[1, number] for number in range(4)] == [("2.1",), ("(a)",), ("(b)",), ("(c)",)]
    assert labels[2, 1] == ("3.2",)
    running = number_parts(walk(sample(Choice("submission"))))[1]
    assert running[0, 0] == ("1.",)
    assert running[1, 1] == ("(1)", "(2)")
    assert running[4, 9] == ("9.",)


@pytest.mark.parametrize(("language", "letters"), [
    ("en", ["a", "b", "c"]), ("ar", ["أ", "ب", "ج"]), ("ur", ["أ", "ب", "ج"]), ("iw", ["א", "ב", "ג"])])
def test_letters_are_those_of_words_list_in_the_language(language: str, letters: list[str]) -> None:
    labels = number_parts(walk(replace(sample(Choice("information")), language=language)))[1]
    assert [labels[1, number] for number in (1, 2, 3)] == [(f"({letter})",) for letter in letters]


def test_letters_run_on_after_z_as_word_sets_them() -> None:
    assert [letter_of(number, "en") for number in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]


def test_hebrew_letters_are_numerals_as_in_word() -> None:
    numerals = [letter_of(number, "he") for number in (1, 10, 11, 15, 16, 17, 20, 22, 115, 444)]
    assert " ".join(numerals) == "א י יא טו טז יז כ כב קטו תמד"


def test_an_empty_field_is_left_out_of_every_form() -> None:
    brief = replace(sample(), sections=tuple(
        replace(part, nodes=(Field("why", "  ", "Why?", many=True),)) if part.key == "why" else part
        for part in sample().sections))
    for suffix in (".md", ".txt", ".html"):
        assert "Why it matters" not in write(brief, suffix).decode()


def test_there_is_a_golden_file_of_each_layout_and_form() -> None:
    assert len(golden_files()) == len(LAYOUTS) * (len(FORMS) + 1)


def _read(data: bytes) -> _Reader:
    reader = _Reader()
    reader.feed(data.decode())
    return reader


def _joined(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("line", "said"), [
    (SourceLine(0, "Defence pact", "text of 435 words; no title, author or date given"),
     "Source. Defence pact: text of 435 words; no title, author or date given."),
    (SourceLine(-1, "", "4 sources, list on request."), "4 sources, list on request."),
    (SourceLine(-1, "", "4 sources, list on request"), "4 sources, list on request."),
    (SourceLine(0, "Defence pact", ""), "Source. Defence pact"),
])
def test_a_source_line_is_a_sentence_without_a_hanging_colon(line, said):
    part = Section("sources", "", (line,))
    written = walk(replace(sample(Choice("one-page")), sections=(part,)))
    assert written.source_line(part, line, lead=True) == said


def test_columns_of_a_pasted_table_have_widths_and_body_margins_are_the_screen_s_alone() -> None:
    html = write(sample(Choice("digest", count=3)), ".html").decode()
    tables = html.split("<table")[1:]
    widths = [[int(width) for width in re.findall(r'<col width="(\d+)%">', table)] for table in tables]
    assert widths and all(99 <= sum(row) <= 101 for row in widths)
    assert "body{margin" not in html.split("@media")[0] and "max-width" not in html.split("@media")[0]


@pytest.mark.parametrize("form", [".txt", ".md"])
def test_a_form_without_pictures_has_no_column_of_strips(form: str) -> None:
    brief = sample(Choice("digest", count=3))
    assert "Coverage of source" in write(brief, ".html").decode()
    assert "Coverage of source" not in write(brief, form).decode()
