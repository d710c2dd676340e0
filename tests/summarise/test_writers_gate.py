"""The pairwise set of Word files through the whole gate: two validators, our invariants, and a reading back."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from summarise.brief import Brief, Bullet, Extract, Field, Heading, Paragraph, SourceLine, Strip, Table
from summarise.wording import say
from summarise.writers import write
from tests.brief_samples import FACTORS, Choice, pairwise, sample
from tests.word_gate import all_errors

CLEANED = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def test_the_set_holds_every_pair_of_choices_in_at_most_32_files() -> None:
    rows = [(c.layout, c.paper, c.marking, c.notes, c.count, c.language, c.text) for c in pairwise()]
    for first, second in combinations(range(len(FACTORS)), 2):
        wanted = {(one, other) for one in FACTORS[first] for other in FACTORS[second]}
        assert wanted == {(row[first], row[second]) for row in rows}
    assert len(rows) <= 32


@pytest.mark.parametrize("choice", [*pairwise(), Choice(annex=False, count=3), Choice("digest", annex=False)], ids=str)
def test_a_brief_passes_the_gate_and_reads_back_as_it_was(choice: Choice, tmp_path: Path) -> None:
    from docx2python import docx2python

    brief, path = sample(choice), tmp_path / "brief.docx"
    path.write_bytes(write(brief, ".docx"))
    assert all_errors(path) == {"sdk": [], "audit": [], "invariants": []}

    with docx2python(path) as read:
        body = [line for line in _paragraphs(read.body) if line]
        notes = [line.lstrip("\t") for line in _paragraphs(read.footnotes) if line]
        header, footer = _paragraphs(read.header), _paragraphs(read.footer)
    assert [line for line in body if line not in _contents(brief, choice)] == [
        line for line in _expected(brief, choice) if line not in _contents(brief, choice)]
    assert notes == _expected_notes(brief, choice)
    assert header.count(choice.marking) == footer.count(choice.marking) == 2 or not choice.marking


def _paragraphs(tree: object) -> list[str]:
    if isinstance(tree, str):
        # The reader writes list numbers, links and notes into the text in a notation of its own.
        line = re.sub(r"^\t*(?:\w+\)|\d+(?:\.\d+)*|--|•|–)\t", "", tree)
        line = re.sub(r"----footnote\d+----", "", re.sub(r'<a href="[^"]*">(.*)</a>', r"\1", line))
        return [re.sub(r"----Image alt text---->(.*)<----.*", r"\1", line)]
    assert isinstance(tree, list | tuple)
    return [line for branch in tree for line in _paragraphs(branch)]


def _clean(text: str) -> str:
    return CLEANED.sub(lambda found: " " if found[0] in "\t\n\v\f\r" else "", text.replace("\u2028", " "))


def _contents(brief: Brief, choice: Choice) -> set[str]:
    """Lines that contents repeat: they are compared by the test of contents."""
    if choice.layout != "submission":
        return set()
    heads = {part.heading for part in brief.sections}
    return {"Contents"} | heads | {node.text for part in brief.sections for node in part.nodes
                                   if isinstance(node, Heading)}


def _cited(brief: Brief, number: int | None, choice: Choice) -> str:
    if number is None or choice.notes == "footnotes":
        return ""
    note = brief.notes[number - 1]
    places = [str(note.source + 1)] if choice.count > 1 else []
    places += [say("citations.page", choice.language, number=note.page)] if note.page else []
    inner = ",\u00a0".join([*places, say("citations.paragraph", choice.language, number=note.paragraph)])
    after = dict(brief.labels)["after"]
    return f" [{after.format(citation=inner) if note.edited else inner}]"


def _expected_notes(brief: Brief, choice: Choice) -> list[str]:
    if choice.notes != "footnotes":
        return []
    after = dict(brief.labels)["after"]
    return [after.format(citation=note.citation) if note.edited else note.citation
            for note in brief.notes if not note.place]


def _expected(brief: Brief, choice: Choice) -> list[str]:
    """Every paragraph of the body in order, worked out from the brief alone."""
    lines = [brief.kicker, _clean(brief.title.text), "To", "Example Director", "Date", brief.date_text, "From",
             brief.author, "Source", "1 text", "Reading time", "1 minute"]
    ends = brief.sections[-1].key == "annex-sources"
    for part in brief.sections:
        if part.style == "annex" and not ends:
            lines.append(brief.method)
        if all(isinstance(node, Field) and not node.text.strip() for node in part.nodes):
            continue
        lines.append(part.heading)
        for number, node in enumerate(part.nodes):
            written = _node(brief, choice, node, first=number == 0)
            lines += written if isinstance(node, Extract) else map(_clean, written)
    if ends or not choice.annex:
        lines.append(brief.method)
    return [line for line in lines if line]


def _node(brief: Brief, choice: Choice, node: object, *, first: bool) -> list[str]:
    if isinstance(node, Heading):
        return [node.text]
    if isinstance(node, Paragraph):
        words = [statement.text + _cited(brief, statement.note, choice) for statement in node.statements]
        joints = ["", *("" if (statement.language or choice.language) == "ja" else " "
                        for statement in node.statements[1:])]
        return ["".join(joint + word for joint, word in zip(joints, words, strict=True))]
    if isinstance(node, Bullet):
        lead = f"{node.label}.{_space(choice)}" if node.label else ""
        lead += f"{node.headline} – {node.byline} – " if node.headline else ""
        return [lead + node.statement.text + _cited(brief, node.statement.note, choice)]
    if isinstance(node, Field):
        lines = [line.strip() for line in node.text.splitlines()]
        return [f"Contact: {lines[0]}"] if node.name == "contact" else lines
    if isinstance(node, Table):
        lines = list(node.header)
        for row in node.rows:
            for cell in row:
                note = brief.notes[cell.statement.note - 1] if cell.statement.note else None
                quoted = f" {note.short}" if cell.role == "quoted" and note else ""
                lines += [cell.strip.alt if cell.strip else cell.statement.text + quoted, cell.under]
        return lines
    if isinstance(node, Strip):
        return [node.alt, node.caption]
    if isinstance(node, SourceLine):
        several = f"[{node.source + 1}] " if choice.count > 1 else ""
        lead = f"{'Sources' if choice.count > 1 else 'Source'}.{_space(choice)}" if first else ""
        detail = node.detail.removesuffix(".")
        return [f"{lead}{several}{node.name}: {detail}."]
    assert isinstance(node, Extract)
    place = say("citations.paragraph", choice.language, number=node.paragraph)
    return [f"{place}\t{_clean(node.text)}\t{_back(brief, choice, node)}"]


def _back(brief: Brief, choice: Choice, node: Extract) -> str:
    marked = [number for number in node.notes if not brief.notes[number - 1].place]
    groups: list[str] = []
    if choice.notes == "footnotes" and marked:
        word = dict(brief.labels)["notes" if len(marked) > 1 else "note"]
        groups.append(f"{word}\u00a0" + ",\u00a0".join(map(str, marked)))
        marked = []
    headings = {statement.note: part.heading for part in brief.sections for inner in part.nodes
                for statement in (inner.statements if isinstance(inner, Paragraph) else
                                  [inner.statement] if isinstance(inner, Bullet) else [])}
    for number in node.notes:
        note = brief.notes[number - 1]
        if number in marked or note.place:
            groups.append((note.place or headings[number]).replace(" ", "\u00a0"))
    return "\u00a0·\u00a0".join(dict.fromkeys(groups))


def _space(choice: Choice) -> str:
    return "" if choice.language == "ja" else " "
