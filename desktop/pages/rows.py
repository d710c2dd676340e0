"""The rows of a Brief: the places where the page's cursor can stand, in reading order. View.row is an index here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarise.brief import Bullet, Extract, Field, Paragraph, SourceLine, Statement, Strip, Table
from summarise.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarise.brief import Brief, Cell, Node, Section
    from summarise.plan import Anchor, Point

Path = tuple[str | int, ...]
"""Where a row stands: ("title",), ("marking",), ("detail", i), ("node", section, node, part…) or ("method",)."""


@dataclass(frozen=True, slots=True)
class Row:
    """A place where the cursor can stand.

    `kind` is field, detail, statement, point, table-row, strip, extract, source or method. `text` is what stands
    there; `heading` opens the spoken name of a section's first row. `field`, `prompt` and `many` are a person's
    field. `index` is a point's place among the points of the brief that can be edited (Brief commands take it), -1
    for none. `sentence` and `anchor` lead to the source.
    """

    kind: str
    path: Path
    text: str
    section: str = ""
    heading: str = ""
    label: str = ""
    field: str = ""
    prompt: str = ""
    many: bool = False
    index: int = -1
    point: Point | None = None
    sentence: int | None = None
    anchor: Anchor | None = None
    edited: bool = False
    note: int | None = None

    @property
    def editable(self) -> bool:
        """Tell whether the words of the row can be changed where they stand."""
        return bool(self.field) or self.index >= 0 or (self.kind == "statement" and self.anchor is not None)

    @property
    def name(self) -> str:
        """Return what a screen reader says of the row."""
        words = (self.heading, self.label, self.text or self.prompt)
        return ": ".join(word.strip().rstrip(":.") if place < 2 else word for place, word in enumerate(words) if word)


def rows_of(brief: Brief) -> tuple[Row, ...]:
    """List the rows of a brief in the order in which they stand on the page."""
    return tuple(listing(brief))


def listing(brief: Brief) -> Iterator[Row]:
    """Give the rows of a brief one by one, in the order in which they stand on the page."""
    yield Row("field", ("marking",), brief.marking, field="marking", prompt=say("prompts.marking", brief.language))
    yield _field_row(brief.title, ("title",))
    for place, detail in enumerate(brief.details):
        if isinstance(detail.value, Field):
            yield replace(_field_row(detail.value, ("detail", place)), label=detail.label)
        else:
            yield Row("detail", ("detail", place), detail.value.text, label=detail.label)
    points = 0
    for place, section in enumerate(brief.sections):
        heading = section.heading
        for row in _section_rows(section, place):
            point = row.point is not None
            yield replace(row, heading=heading, section=section.key, index=points if point else -1)
            heading = ""
            points += point
    if brief.method:
        yield Row("method", ("method",), brief.method)


def row_of_sentence(rows: Iterable[Row], sentence: int) -> int:
    """Return the first row whose words come from a sentence, -1 for none."""
    return next((place for place, row in enumerate(rows) if row.sentence == sentence), -1)


def place_of(rows: tuple[Row, ...], before: Row) -> int:
    """Find the row that says what a row said before the brief changed: its field, point or sentence; -1 if gone."""
    # A long brief has thousands of rows, of which few can be it.
    likely = [place for place, row in enumerate(rows) if row.point is not None or _may_be(row, before)]
    for alike in _LIKENESS:
        for place in likely:
            if alike(rows[place], before):
                return place
    return -1


def same_place(rows: tuple[Row, ...], before: Row | None, fallback: int) -> int:
    """Find a row again after the brief changed, else the one that stands where it stood."""
    if before is None or not rows:
        return -1
    found = place_of(rows, before)
    if found < 0:
        found = next((place for place, row in enumerate(rows)
                      if row.path == before.path and row.kind == before.kind), -1)
    return found if found >= 0 else min(max(fallback, 0), len(rows) - 1)


def _may_be(row: Row, before: Row) -> bool:
    """Tell whether a row that is no point may be the one before: it is of its field, or begins where it began."""
    one, other = row.anchor, before.anchor
    if one is None or other is None:
        return bool(row.field) and row.field == before.field
    return (one.start == other.start and one.block == other.block) or (bool(row.field) and row.field == before.field)


_LIKENESS: tuple[Callable[[Row, Row], bool], ...] = (
    lambda row, before: bool(before.field) and row.field == before.field and row.path == before.path,
    lambda row, before: bool(before.field) and row.field == before.field,
    lambda row, before: before.point is not None and row.point == before.point,
    lambda row, before: before.anchor is not None and row.anchor == before.anchor and row.section == before.section,
    lambda row, before: before.anchor is not None and row.anchor == before.anchor and row.kind == before.kind,
    lambda row, before: before.anchor is not None and row.anchor == before.anchor,
)


def _section_rows(section: Section, place: int) -> Iterator[Row]:
    for number, node in enumerate(section.nodes):
        yield from _node_rows(node, ("node", place, number))


def _node_rows(node: Node, path: Path) -> Iterator[Row]:
    if isinstance(node, Paragraph):
        for part, statement in enumerate(node.statements):
            yield _statement_row("statement", statement, (*path, part))
    elif isinstance(node, Bullet):
        row = _statement_row("statement" if node.chosen else "point", node.statement, path)
        yield replace(row, label=node.headline or node.label, point=node.point)
    elif isinstance(node, Table):
        yield from _table_rows(node, path)
    elif isinstance(node, Field):
        yield _field_row(node, path)
    elif isinstance(node, Strip):
        yield Row("strip", path, node.alt)
    elif isinstance(node, Extract):
        yield Row("extract", path, node.text)
    elif isinstance(node, SourceLine):
        yield Row("source", path, f"{node.name}: {node.detail}" if node.detail else node.name)


def _table_rows(table: Table, path: Path) -> Iterator[Row]:
    for number, cells in enumerate(table.rows):
        cited = next((cell.statement for cell in cells if cell.statement.anchor is not None), Statement(""))
        row = _statement_row("table-row", cited, (*path, number))
        yield replace(row, text=" · ".join(filter(None, map(_cell_text, cells))), field=table.field,
                      many=bool(table.field))


def _cell_text(cell: Cell) -> str:
    shown = cell.strip.alt if cell.strip is not None else cell.statement.text
    return f"{shown} ({cell.under})" if cell.under else shown


def _field_row(field: Field, path: Path) -> Row:
    return Row("field", path, field.text, field=field.name, prompt=field.prompt, many=field.many)


def _statement_row(kind: str, statement: Statement, path: Path) -> Row:
    return Row(kind, path, statement.text, sentence=statement.sentence, anchor=statement.anchor,
               edited=statement.edited, note=statement.note)
