"""Brief → blocks in reading order: which part of a brief is set in which style, with its number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from desktop.pages.bands import Band, Block, Spot
from desktop.pages.setting import (
    CellParts,
    Paper,
    Part,
    plain,
    set_box,
    set_paragraph,
    set_pieces,
    set_prompt,
    set_row,
    set_ruled,
    set_strip,
)
from desktop.pages.styles import RULES, STRIP_HEIGHT, STYLES
from desktop.pages.text import Run, height_of_line
from summarise.brief import Bullet, Extract, Field, Heading, Paragraph, SourceLine, Strip, Table
from summarise.writers.numbering import number_parts
from summarise.writers.sheet import column_widths
from summarise.writers.walking import is_run_in, kept_rows, paragraphs, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from desktop.pages.rows import Path
    from summarise.brief import Cell, Detail, Section, Statement
    from summarise.writers.walking import Written

SECTION_STYLES = {"numbered": "numbered heading", "annex": "annex", "annex-next": "annex next"}
CONTENTS_FROM = 12
CELL_STYLES = {"number": "table number", "figure": "table figure", "note": "table note"}


@dataclass(frozen=True, slots=True)
class Flow:
    """What is being set: the brief as it is written, the paper, the rows by their paths, the numbers by theirs.

    `exported` is the brief as it is exported; `ghosts` are the places of the sections that it leaves out. `hang` is
    how far the extracts hang at least.
    """

    written: Written
    paper: Paper
    rows: Mapping[Path, int]
    numbers: Mapping[Path, str]
    exported: Written
    ghosts: frozenset[int]
    hang: float

    def row(self, *path: str | int) -> int:
        """Return the row at a path, -1 where rows are not wanted."""
        return self.rows.get(path, -1)


def blocks_of(written: Written, paper: Paper, rows: Mapping[Path, int]) -> Iterator[Block]:
    """Set a whole brief: head, details, sections, and the line of the method where it closes the brief proper."""
    return (block for block in _blocks(written, paper, rows) if block.bands)


def _blocks(written: Written, paper: Paper, rows: Mapping[Path, int]) -> Iterator[Block]:
    exported = walk(written.brief) if rows else written
    kept = {section.key for section in exported.sections}
    ghosts = frozenset(place for place, section in enumerate(written.sections) if section.key not in kept)
    flow = Flow(written, paper, rows, numbers_of(written, ghosts), exported, ghosts, written.hang())
    yield from _head(flow)
    place_of_method = written.method_place()
    yield from _contents(flow)
    for place, section in enumerate(written.sections):
        if place == place_of_method:
            yield from _method(flow)
        for block in _section(flow, section, place):
            yield replace(block, ghost=block.height) if place in flow.ghosts else block
    if place_of_method >= len(written.sections):
        yield from _method(flow)


def numbers_of(written: Written, ghosts: frozenset[int] = frozenset()) -> dict[Path, str]:
    """Number sections by ("section", i), paragraphs by their path, a field's paragraphs by one place more.

    The sections in `ghosts` are not exported and have no numbers.
    """
    headings, labels = number_parts(written, ghosts)
    numbers: dict[Path, str] = {("section", place): number for place, number in headings.items()}
    for (place, number), found in labels.items():
        path: Path = ("node", place, number)
        parted = isinstance(written.sections[place].nodes[number], Field)
        numbers |= {(*path, item): each for item, each in enumerate(found)} if parted else {path: found[0]}
    return numbers


def note_block(flow_paper: Paper, number: int, citation: str, aside: str = "") -> Block:
    """Set a note of the page's foot."""
    parts = (plain(citation, ink="accent"), *((plain(aside),) if aside else ()))
    return set_paragraph(flow_paper, "note", parts, number=str(number))


def _head(flow: Flow) -> list[Block]:
    brief = flow.written.brief
    blocks = []
    if brief.kicker:
        blocks.append(set_paragraph(flow.paper, "kicker", (plain(brief.kicker),)))
    row = flow.row("title")
    if brief.title.text.strip():
        blocks.append(set_paragraph(flow.paper, "title", (plain(brief.title.text, row),)))
    elif flow.rows:
        blocks.append(set_prompt(flow.paper, "title", brief.title.prompt, row))
    if flow.written.details:
        blocks.append(_details(flow, flow.written))
        if flow.rows:
            real = _details(flow, flow.exported).height if flow.exported.details else 0.0
            blocks[-1] = replace(blocks[-1], ghost=max(blocks[-1].height - real, 0.0))
    return blocks


def _details(flow: Flow, written: Written) -> Block:
    widths = column_widths("details", 4, round(flow.paper.measure))
    places = {id(detail): place for place, detail in enumerate(written.brief.details)}
    details = written.details
    hair = (RULES["hair"], "rule")
    bands = []
    for start in range(0, len(details), 2):
        cells: list[CellParts] = []
        for detail in details[start:start + 2]:
            cells += _detail(flow, detail, flow.row("detail", places.get(id(detail), -1)))
        last = start + 2 >= len(details)
        bands.append(set_row(flow.paper, tuple(cells), widths, 30, -1, hair if start == 0 else None,
                             hair if last else None))
    return Block(tuple(bands), widows=False)


def _detail(flow: Flow, detail: Detail, row: int) -> tuple[CellParts, CellParts]:
    label = CellParts((("label", (plain(detail.label),)),))
    value = detail.value
    if isinstance(value, Field) and not value.text.strip():
        prompt = (Part(Run(value.prompt, italic=True, ink="prompt"), row),)
        return label, CellParts((("detail", prompt),), prompt=True) if flow.rows else CellParts(())
    return label, CellParts(tuple(("detail", (plain(text, row),)) for text in paragraphs(value.text)))


def _contents(flow: Flow) -> list[Block]:
    """Set the contents, which a brief has from twelve headings on."""
    written = flow.exported
    if written.headings() < CONTENTS_FROM:
        return []
    blocks = [set_paragraph(flow.paper, "contents heading", (plain(written.label("contents")),))]
    for place, section in enumerate(written.sections):
        if section.heading and not is_run_in(section):
            number = flow.numbers.get(("section", place), "")
            words = f"{number}\N{EM SPACE}{section.heading}" if number else section.heading
            blocks.append(set_paragraph(flow.paper, "contents 1", (plain(words, ink="accent"),)))
        blocks += [set_paragraph(flow.paper, "contents 2", (plain(node.text, ink="accent"),))
                   for node in section.nodes if isinstance(node, Heading) and node.level == 2]
    return blocks


def _method(flow: Flow) -> list[Block]:
    text = flow.written.brief.method
    if not text:
        return []
    return [set_ruled(flow.paper, set_paragraph(flow.paper, "method", (plain(text, flow.row("method")),)), 100)]


def _section(flow: Flow, section: Section, place: int) -> Iterator[Block]:
    blocks = (block for number, node in enumerate(section.nodes)
              for block in SETTERS[type(node)](flow, node, ("node", place, number)))
    if section.style == "box":
        yield from _box(flow, section, blocks)
        return
    if section.heading and not is_run_in(section):
        yield _section_heading(flow, section, place)
    yield from blocks


def _box(flow: Flow, section: Section, blocks: Iterator[Block]) -> Iterator[Block]:
    head, foot = STYLES["box heading"], STYLES["bottom line"]
    first = next(blocks, None)
    if first is not None:
        heading = (set_paragraph(flow.paper, "box heading", (plain(section.heading),)),) if section.heading else ()
        yield from set_box(flow.paper, chain(heading, (first,), blocks), head.before * 20, foot.after * 20)


def _section_heading(flow: Flow, section: Section, place: int) -> Block:
    usual = "brief heading" if flow.written.brief.layout == "one-page" else "heading"
    style = SECTION_STYLES.get(section.style, usual)
    block = set_paragraph(flow.paper, style, (plain(section.heading),), number=flow.numbers.get(("section", place), ""))
    return replace(block, page_break=style == "annex")


def _heading(flow: Flow, node: Heading, path: Path) -> list[Block]:
    return [set_paragraph(flow.paper, "heading 2" if node.level <= 2 else "heading 3", (plain(node.text),))]


def _paragraph(flow: Flow, node: Paragraph, path: Path) -> Iterator[Block]:
    parts: list[Part] = []
    for place, statement in enumerate(node.statements):
        if parts:
            parts.append(plain(flow.written.joiner(statement)))
        parts += _statement(flow, statement, flow.row(*path, place))
    yield from set_pieces(flow.paper, _style(node), tuple(parts), number=flow.numbers.get(path, ""),
                          from_right=flow.written.runs_from_the_right(node))


def _style(node: Paragraph | Field) -> str:
    return node.role.replace("-", " ")


def _bullet(flow: Flow, node: Bullet, path: Path) -> Iterator[Block]:
    row = flow.row(*path)
    parts = []
    if node.headline:
        parts.append(Part(Run(node.headline, bold=True), row))
        parts.append(plain(f" – {node.byline} – " if node.byline else " – ", row, "secondary"))
    elif node.label:
        parts.append(Part(Run(flow.written.run_in(node.label), bold=True), row))
    yield from set_pieces(flow.paper, "bullet", (*parts, *_statement(flow, node.statement, row)), number="•")


def _statement(flow: Flow, statement: Statement, row: int) -> list[Part]:
    parts = [plain(statement.text, row)]
    written = flow.written
    if statement.note is None or statement.note not in written.shown:
        return parts
    if written.brief.notes_style == "footnotes":
        parts.append(Part(Run(str(written.shown[statement.note]), mark=True), row, statement.note))
    else:
        parts += [plain(" ", row), plain(written.bracket(written.notes[statement.note]), row, "accent")]
    return parts


def _field(flow: Flow, node: Field, path: Path) -> list[Block]:
    style, row = _style(node), flow.row(*path)
    texts = paragraphs(node.text)
    if node.name == "contact" and texts:
        lead = Part(Run(flow.written.contact_lead(flow.written.sections[int(path[1])]), bold=True), row)
        return [set_paragraph(flow.paper, "contact", (lead, plain(" ".join(texts), row)))]
    if not texts:
        return [set_prompt(flow.paper, style, node.prompt, row)] if flow.rows else []
    return [set_paragraph(flow.paper, style, (plain(text, row),), number=flow.numbers.get((*path, place), ""))
            for place, text in enumerate(texts)]


def _table(flow: Flow, node: Table, path: Path) -> list[Block]:
    count = max([len(node.header), *(len(row) for row in node.rows)])
    covered = node.role == "sources" and any(cell.strip for row in node.rows for cell in row)
    widths = column_widths("sources-coverage" if covered else node.role, count, round(flow.paper.measure))
    numeric = {place for row in node.rows for place, cell in enumerate(row) if cell.role == "number"}
    head = tuple(CellParts(((f"table head{' number' if place in numeric else ''}", (plain(text),)),))
                 for place, text in enumerate(node.header))
    edge, under, hair = ((RULES[name], ink) for name, ink in (("table edge", "accent"), ("table head", "accent"),
                                                             ("hair", "rule")))
    top = set_row(flow.paper, head, widths, 45, -1, edge)
    bands = [set_row(flow.paper, tuple(_cell(flow, cell) for cell in cells), widths, 45, flow.row(*path, place),
                     hair if place else under, edge if place == len(node.rows) - 1 else None)
             for place, cells in enumerate(node.rows)]
    return _parted(top, bands, kept_rows(node)) if bands else []


def _parted(head: Band, rows: list[Band], kept: frozenset[int]) -> list[Block]:
    """Make blocks of a table: rows that keep with the next one are one with it, as the head is with the first."""
    blocks: list[Block] = []
    group = [head]
    for place, row in enumerate(rows):
        group.append(row)
        if place not in kept or place == len(rows) - 1:
            blocks.append(Block(tuple(group), keep_next=place in kept, keep_lines=True, head=head))
            group = []
    return blocks


def _cell(flow: Flow, cell: Cell) -> CellParts:
    style = CELL_STYLES.get(cell.role, "table text")
    written, statement = flow.written, cell.statement
    if cell.role in ("place", "link"):
        parts = [Part(Run(statement.text, ink="accent", underline=cell.role == "link" and bool(cell.link)))]
    elif short := written.quoted(cell):
        parts = [plain(statement.text), plain(" "), plain(short, ink="accent")]
    else:
        parts = _statement(flow, statement, -1)
    shown: list[tuple[str, tuple[Part, ...]]] = [(style, tuple(parts))] if statement.text else []
    if cell.under:
        shown.append(("table note", (plain(cell.under),)))
    return CellParts(tuple(shown), cell.strip)


def _strip(flow: Flow, node: Strip, path: Path) -> list[Block]:
    row, measure = flow.row(*path), flow.paper.measure
    # The picture stands on the line of its paragraph, which is no lower than its font's own.
    line = max(height_of_line(STYLES["figure line"]), STRIP_HEIGHT + 59)
    top = line - 59 - STRIP_HEIGHT
    spots = (Spot(row, 0, top, measure, STRIP_HEIGHT),) if row >= 0 else ()
    band = Band(line, set_strip(node, measure, STRIP_HEIGHT, 0, top), spots)
    style = STYLES["figure line"]
    strip = Block((band,), style.before * 20, style.after * 20, keep_next=bool(node.caption))
    return [strip, set_paragraph(flow.paper, "caption", (plain(node.caption),))]


def _extract(flow: Flow, node: Extract, path: Path) -> Iterator[Block]:
    row = flow.row(*path)
    parts, place = [], 0
    for start, end in node.chosen:
        parts += [plain(node.text[place:start], row), Part(Run(node.text[start:end], shade=True), row)]
        place = end
    parts.append(plain(node.text[place:], row))
    yield from set_pieces(flow.paper, "extract", tuple(parts), number=flow.written.place_label(node),
                          tail=_way_back(flow, node), hang=flow.hang,
                          from_right=flow.written.runs_from_the_right(node))


def _way_back(flow: Flow, node: Extract) -> tuple[Run, ...]:
    written = flow.written
    footnotes = written.brief.notes_style == "footnotes"
    shown = [number for number in node.notes if number in written.shown] if footnotes else []
    places = [written.notes[number].place or written.cited[number].heading for number in node.notes
              if number not in shown and number in written.notes and number in written.cited]
    runs = []
    if shown:
        runs += [Run(written.label("notes" if len(shown) > 1 else "note") + "\N{NO-BREAK SPACE}"),
                 Run(", ".join(str(written.shown[number]) for number in shown), ink="accent")]
    for place in dict.fromkeys(places):
        if runs:
            runs.append(Run(written.label("separator")))
        runs.append(Run(place, ink="accent"))
    return tuple(runs)


def _source_line(flow: Flow, node: SourceLine, path: Path) -> list[Block]:
    row, written = flow.row(*path), flow.written
    section = written.sections[int(path[1])]
    parts = (Part(Run(written.source_lead(section, node), bold=True), row),
             plain(written.source_line(section, node, lead=False), row))
    above = [part for part in written.sections[:int(path[1])] if part.nodes]
    after_table = section.nodes[0] is node and bool(above) and isinstance(above[-1].nodes[-1], Table)
    return [set_paragraph(flow.paper, "source first" if after_table else "source", parts)]


SETTERS: dict[type, Callable[..., Iterable[Block]]] = {
    Heading: _heading, Paragraph: _paragraph, Bullet: _bullet, Field: _field, Table: _table, Strip: _strip,
    Extract: _extract, SourceLine: _source_line,
}
