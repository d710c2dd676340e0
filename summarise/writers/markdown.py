"""Brief → Markdown (CommonMark with tables and footnotes as GitHub and Pandoc read them)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from summarise.brief import Bullet, Extract, Field, Heading, Paragraph, SourceLine, Strip, Table
from summarise.writers.numbering import number_parts
from summarise.writers.walking import clean, is_run_in, link, paragraphs, walk, without_columns_of_strips

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Brief, Cell, Section, Statement
    from summarise.writers.walking import Written

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&$^{}])")
_OPENS_BLOCK = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|()(?=[-+](?:\s|$)|={1,}\s*$|-+\s*$))")


def write_markdown(brief: Brief) -> bytes:
    """Write a brief as Markdown in UTF-8; the marking stands first and last."""
    written = walk(without_columns_of_strips(brief))
    headings, labels = number_parts(written)
    colon = written.label("colon")
    blocks = [_strong(brief.marking), escape(brief.kicker), f"# {escape(brief.title.text)}"]
    blocks.append("\n".join(f"- {_strong((pair.label + colon).rstrip())} {escape(pair.value.text)}"
                            for pair in written.details))
    method_before = written.method_place()
    for place, part in enumerate(written.sections):
        if place == method_before:
            blocks.append(_method(brief))
        if part.heading and not is_run_in(part):
            number = f"{headings[place]} " if place in headings else ""
            blocks.append(f"## {number}{escape(part.heading)}")
        blocks += _nodes(written, part, [labels.get((place, number), ()) for number in range(len(part.nodes))])
    if method_before >= len(written.sections):
        blocks.append(_method(brief))
    blocks.append("\n".join(_notes(written)))
    blocks.append(escape(written.foot))
    blocks.append(_strong(brief.marking))
    return ("\n\n".join(filter(None, blocks)) + "\n").encode("utf-8")


def escape(text: str) -> str:
    """Escape what Markdown would read as marks, and what would open a list or a rule at the start of a line."""
    return _OPENS_BLOCK.sub(r"\1\\", _SPECIAL.sub(r"\\\1", clean(text)).lstrip())


def _strong(text: str) -> str:
    return f"**{escape(text)}**" if text.strip() else ""


def _method(brief: Brief) -> str:
    return f"*{escape(brief.method)}*" if brief.method else ""


def _nodes(written: Written, part: Section, labels: list[tuple[str, ...]]) -> list[str]:
    """Write a section's nodes; bullets that follow each other are one list."""
    blocks: list[str] = []
    previous: object = None
    for node, label in zip(part.nodes, labels, strict=True):
        block = NODE_BLOCKS[type(node)](written, part, node, label)
        if isinstance(node, Bullet) and isinstance(previous, Bullet):
            blocks[-1] += "\n" + block
        else:
            blocks.append(block)
        previous = node
    return blocks


def _set(written: Written, statement: Statement) -> str:
    words, note = escape(statement.text), written.note_after(statement)
    if note is None:
        return words
    if written.has_footnotes:
        return f"{words}[^{written.shown[note.number]}]"
    return f"{words} {escape(written.bracket(note))}"


def _notes(written: Written) -> list[str]:
    return [f"[^{shown}]: {escape(written.citation(note) + written.aside(note))}"
            for shown, note in written.footnotes()]


def _labelled(lines: list[str], labels: tuple[str, ...]) -> str:
    if labels:
        # A number typed as text stays the number that Word shows; a Markdown list would count anew.
        lines = [f"{_label(label)} {line}" for label, line in zip(labels, lines, strict=True)]
    return "\n\n".join(lines)


def _label(label: str) -> str:
    return label.replace(".", "\\.") if label.endswith(".") else label


def _heading(written: Written, part: Section, node: Heading, labels: tuple[str, ...]) -> str:
    return f"{'#' * min(max(node.level, 2) + 1, 6)} {escape(node.text)}"


def _paragraph(written: Written, part: Section, node: Paragraph, labels: tuple[str, ...]) -> str:
    text = written.running(node.statements, _set)
    if node.role == "bottom-line":
        return f"> {text}"
    return _labelled([text], labels)


def _bullet(written: Written, part: Section, node: Bullet, labels: tuple[str, ...]) -> str:
    lead = f"{_strong(written.run_in(node.label).rstrip())} " if node.label else ""
    if node.headline:
        lead += _strong(node.headline) + (f" – {escape(node.byline)} – " if node.byline else " – ")
    return f"- {lead}{_set(written, node.statement)}"


def _field(written: Written, part: Section, node: Field, labels: tuple[str, ...]) -> str:
    lines = [escape(line) for line in paragraphs(node.text)]
    if is_run_in(part):
        return f"{_strong(written.contact_lead(part).rstrip())} {' '.join(lines)}"
    return _labelled(lines, labels)


def _table(written: Written, part: Section, node: Table, labels: tuple[str, ...]) -> str:
    rows = [map(escape, node.header), ["---"] * len(node.header),
            *([_cell(written, cell) for cell in row] for row in node.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(written: Written, cell: Cell) -> str:
    words = " ".join(filter(None, (_set(written, cell.statement), escape(written.quoted(cell)))))
    text = " – ".join(filter(None, (words, escape(cell.under))))
    return f"[{text}](<{cell.link}>)" if link(cell.link) else text


def _strip(written: Written, part: Section, node: Strip, labels: tuple[str, ...]) -> str:
    return f"*{escape(node.alt)}*"


def _extract(written: Written, part: Section, node: Extract, labels: tuple[str, ...]) -> str:
    return f"{_strong(written.place_label(node))} {escape(node.text)}"


def _source_line(written: Written, part: Section, node: SourceLine, labels: tuple[str, ...]) -> str:
    address = written.address(node.source)
    return escape(written.source_line(part, node, lead=True)) + (f" <{address}>" if address else "")


NODE_BLOCKS: dict[type[Any], Callable[[Written, Section, Any, tuple[str, ...]], str]] = {
    Heading: _heading, Paragraph: _paragraph, Bullet: _bullet, Table: _table, Field: _field, Strip: _strip,
    Extract: _extract, SourceLine: _source_line,
}
"""Each kind of node and the function that writes it."""
