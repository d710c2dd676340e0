"""Brief → plain text: one line a paragraph, marks of notes in square brackets, notes at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarise.brief import Bullet, Extract, Field, Heading, Paragraph, SourceLine, Strip, Table
from summarise.writers.numbering import number_parts
from summarise.writers.walking import clean, is_run_in, paragraphs, walk, without_columns_of_strips

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Brief, Cell, Section, Statement
    from summarise.writers.walking import Written

WIDEST, NARROWEST = 72, 3
"""Characters of a line under a heading, at most and at least."""


def write_text(brief: Brief) -> bytes:
    """Write a brief as plain text in UTF-8; the marking stands first and last."""
    written = walk(without_columns_of_strips(brief))
    headings, labels = number_parts(written)
    lines = [brief.marking, "", brief.kicker, brief.title.text, _under(brief.title.text, "="), ""]
    colon = written.label("colon")
    lines += [f"{pair.label}{colon}{pair.value.text}" for pair in written.details]
    method_before = written.method_place()
    for place, part in enumerate(written.sections):
        if place == method_before:
            lines += ["", brief.method]
        if part.heading and not is_run_in(part):
            heading = f"{headings[place]}  {part.heading}" if place in headings else part.heading
            lines += ["", heading, _under(heading, "-")]
        else:
            lines.append("")
        for number, node in enumerate(part.nodes):
            lines += NODE_LINES[type(node)](written, part, node, labels.get((place, number), ()))
    if method_before >= len(written.sections):
        lines += ["", brief.method]
    lines += _notes(written)
    lines += ["", "-" * WIDEST, written.foot, brief.marking]
    text = "\n".join(clean(line) for line in lines).strip("\n")
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return (text + "\n").encode("utf-8")


def _under(words: str, mark: str) -> str:
    return mark * min(WIDEST, max(NARROWEST, len(words)))


def _set(written: Written, statement: Statement) -> str:
    note = written.note_after(statement)
    if note is None:
        return statement.text
    if written.has_footnotes:
        return f"{statement.text} [{written.shown[note.number]}]"
    return f"{statement.text} {written.bracket(note)}"


def _notes(written: Written) -> list[str]:
    lines = [f"[{shown}] {written.citation(note)}{written.aside(note)}" for shown, note in written.footnotes()]
    return ["", written.label("notes"), *lines] if lines else []


def _labelled(lines: list[str], labels: tuple[str, ...]) -> list[str]:
    return [f"{label}\u2002{line}" for label, line in zip(labels, lines, strict=True)] if labels else lines


def _heading(written: Written, part: Section, node: Heading, labels: tuple[str, ...]) -> list[str]:
    return ["", node.text]


def _paragraph(written: Written, part: Section, node: Paragraph, labels: tuple[str, ...]) -> list[str]:
    return _labelled([written.running(node.statements, _set)], labels)


def _bullet(written: Written, part: Section, node: Bullet, labels: tuple[str, ...]) -> list[str]:
    return [f"• {_lead(written, node)}{_set(written, node.statement)}"]


def _lead(written: Written, node: Bullet) -> str:
    label = written.run_in(node.label) if node.label else ""
    if not node.headline:
        return label
    return f"{label}{node.headline} – {node.byline} – " if node.byline else f"{label}{node.headline} – "


def _field(written: Written, part: Section, node: Field, labels: tuple[str, ...]) -> list[str]:
    lines = list(paragraphs(node.text))
    if is_run_in(part):
        return [f"{written.contact_lead(part)}{' '.join(lines)}"]
    return _labelled(lines, labels)


def _table(written: Written, part: Section, node: Table, labels: tuple[str, ...]) -> list[str]:
    rows = [node.header, *(tuple(_cell(written, cell) for cell in row) for row in node.rows)]
    return [" | ".join(row) for row in rows]


def _cell(written: Written, cell: Cell) -> str:
    text = " ".join(filter(None, (_set(written, cell.statement), written.quoted(cell))))
    return " – ".join(filter(None, (text, cell.under, cell.link)))


def _strip(written: Written, part: Section, node: Strip, labels: tuple[str, ...]) -> list[str]:
    return [node.alt]


def _extract(written: Written, part: Section, node: Extract, labels: tuple[str, ...]) -> list[str]:
    return [f"{written.place_label(node)}\u2002{node.text}"]


def _source_line(written: Written, part: Section, node: SourceLine, labels: tuple[str, ...]) -> list[str]:
    address = written.address(node.source)
    return [written.source_line(part, node, lead=True) + (f" <{address}>" if address else "")]


NODE_LINES: dict[type[Any], Callable[[Written, Section, Any, tuple[str, ...]], list[str]]] = {
    Heading: _heading, Paragraph: _paragraph, Bullet: _bullet, Table: _table, Field: _field, Strip: _strip,
    Extract: _extract, SourceLine: _source_line,
}
"""Each kind of node and the function that writes its lines."""
