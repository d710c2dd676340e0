"""Markdown: what only it has, titles over the text, front matter and fences."""

from __future__ import annotations

import pytest

from summarise.document import Kind
from summarise.readers import read_bytes

TEXT = "A paragraph that says something of its own."


@pytest.mark.parametrize("head", [
    "% Ships of the year\n% Jane Example\n% 3 March 2026\n",
    "---\ntitle: Ships of the year\nauthor: [Jane Example]\ndate: 2026-03-03\n---\n",
    "---\ntitle: \"Ships of the year\"\nauthor: 'Jane Example'\ndate: 2026-03-03\nlang: en-GB\n---\n",
])
def test_what_stands_over_the_text_says_its_title_its_author_and_its_date(head: str) -> None:
    document = read_bytes(f"{head}\n{TEXT}\n".encode(), "a.md")
    assert (document.title, document.origin.author, document.origin.date) == (
        "Ships of the year", "Jane Example", "2026-03-03")
    assert [block.text for block in document.blocks] == [TEXT]


def test_what_is_fenced_or_indented_is_code_with_its_lines() -> None:
    written = f"{TEXT}\n\n```python\nif x:\n    y = 1\n```\n\nIt is so.\n\n    indented = 2\n"
    assert [(block.kind, block.text) for block in read_bytes(written.encode(), "a.md").blocks] == [
        (Kind.PARAGRAPH, TEXT), (Kind.CODE, "if x:\n    y = 1"), (Kind.PARAGRAPH, "It is so."),
        (Kind.CODE, "indented = 2")]
