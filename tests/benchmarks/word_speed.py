"""How long a Word brief of 1,000 paragraphs with notes takes, and its body beside plain python-docx, in one run.

Run by hand: `python -m tests.benchmarks.word_speed`. Times are medians of seven, the processor's alone; the
ratio is of bodies alone.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from docx import Document

from summarise.brief import Brief, Note, Paragraph, Section, Statement
from summarise.writers import write
from summarise.writers.body import Body, write_body
from summarise.writers.packing import open_base, set_body
from summarise.writers.sheet import sheet_of
from summarise.writers.walking import walk
from tests.brief_samples import Choice, sample

if TYPE_CHECKING:
    from collections.abc import Callable

PARAGRAPHS, RUNS = 1000, 7
SENTENCE = "The harbour authority said that a second quay would open in the spring of the following year ({number})."


def long_brief() -> Brief:
    """Make a brief of 1,000 paragraphs, each with a note."""
    nodes = tuple(Paragraph((Statement(SENTENCE.format(number=number), note=number),)) for number in
                  range(1, PARAGRAPHS + 1))
    notes = tuple(Note(number, 0, f"Example 1, ¶\u00a0{number}", "", paragraph=number) for number in
                  range(1, PARAGRAPHS + 1))
    return replace(sample(Choice(annex=False)), sections=(Section("summary", "Summary", nodes),), notes=notes)


def our_body(brief: Brief) -> float:
    """Write the body as XML and put it in the document, notes collected."""
    document, sheet = open_base(brief.language), sheet_of(brief.layout, brief.paper)
    started = process_time()
    set_body(document, write_body(Body(walk(brief), sheet, str, str)), sheet)
    return process_time() - started


def plain_body(brief: Brief) -> float:
    """Write the same paragraphs with python-docx's own calls: no notes, which it does not know."""
    document = Document()
    started = process_time()
    for node in brief.sections[0].nodes:
        paragraph = document.add_paragraph(style="Body Text")
        paragraph.add_run(node.statements[0].text)
        paragraph.add_run("1").font.superscript = True
    return process_time() - started


def whole(brief: Brief) -> float:
    """Write the whole file to bytes."""
    started = process_time()
    write(brief, ".docx")
    return process_time() - started


def main() -> None:
    """Print the medians."""
    brief = long_brief()
    times: dict[str, list[float]] = {}
    tasks: tuple[tuple[str, Callable[[Brief], float]], ...] = (
        ("whole file", whole), ("our body", our_body), ("python-docx body", plain_body))
    for _ in range(RUNS):
        for name, task in tasks:
            times.setdefault(name, []).append(task(brief))
    for name, seconds in times.items():
        print(f"{name:18} {median(seconds) * 1000:8.1f} ms")
    print(f"{'ratio':18} {median(times['python-docx body']) / median(times['our body']):8.1f} ×")


if __name__ == "__main__":
    main()
