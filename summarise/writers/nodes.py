"""The nodes of a brief as Word's XML: one function a kind of node, found in NODE_WRITERS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarise.brief import LINKED, Bullet, Extract, Field, Heading, Paragraph, SourceLine, Strip, Table
from summarise.writers import ooxml
from summarise.writers.sheet import TWIPS_PER_MM, column_widths
from summarise.writers.strip import draw_strip
from summarise.writers.walking import kept_rows, link, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Cell, Note, Section, Statement
    from summarise.writers.body import Body

STRIP_HEIGHT, CELL_STRIP_HEIGHT, CELL_STRIP_WIDTH = 3.0, 2.2, 27.0
"""Heights of a strip on its own line and in a cell, and its width in a cell, in millimetres."""
CELL_MARGIN = 142

ROLE_STYLES = {"body": "BodyText", "bottom-line": "BriefBottomLine", "lettered": "BriefLetteredParagraph",
               "byline": "BriefByline", "lead": "BriefLead", "none": "BriefNoItems", "list": "ListNumber"}
CELL_STYLES = {"number": "BriefTableNumber", "figure": "BriefTableFigure", "note": "BriefTableNote",
               "strip": "BriefTableStrip"}
KEPT_STYLES = {"BriefTableText": "BriefTableTextKept", "BriefTableFigure": "BriefTableFigureKept"}
"""The styles of a row's first cell that keep the row on one page with what follows it."""


def write_nodes(body: Body, part: Section) -> str:
    """Write a section's nodes in order."""
    text = ""
    previous: object = None
    for node in part.nodes:
        if isinstance(previous, Table) and isinstance(node, Table):
            # Word would run two tables together as one.
            text += body.paragraph("BriefTableEnd", "")
        text += NODE_WRITERS[type(node)](body, part, node)
        previous = node
    return text


def statement_runs(body: Body, statement: Statement) -> str:
    """Return a statement's words and, after them, the mark of its note."""
    words = body.run(statement.text, language=statement.language)
    note = body.written.note_after(statement)
    return words + (_mark(body, note) if note is not None else "")


def _mark(body: Body, note: Note) -> str:
    """Return a note's mark where it stands: a footnote, or its citation in brackets."""
    written = body.written
    citation = written.citation(note)
    name, shown = f"note_{note.number}", str(written.shown[note.number])
    if written.has_footnotes and name in body.names:
        # A second footnote would move the numbers of all that follow away from what the annex calls them.
        return body.leads_to(name, body.run(shown, "FootnoteReference"), f"{written.label('note')} {shown}")
    if written.has_footnotes:
        number = len(body.notes) + body.first_note
        inner = body.cites(note, citation) + (body.run(aside) if (aside := written.aside(note)) else "")
        body.notes.append(ooxml.footnote(number, inner, right_to_left=written.right_to_left))
        return body.bookmark(name, ooxml.note_reference(number))
    return body.run(" ") + body.bookmark(name, body.cites(note, written.bracket(note)))


def _running(body: Body, statements: tuple[Statement, ...]) -> str:
    parts: list[str] = []
    for statement in statements:
        if parts and (space := body.written.joiner(statement)):
            parts.append(body.run(space))
        parts.append(statement_runs(body, statement))
    return "".join(parts)


def _numbered_style(part: Section) -> str:
    return "BriefNumberedParagraph" if part.style == "numbered" else "BriefParagraph"


def _heading(body: Body, part: Section, node: Heading) -> str:
    level = min(max(node.level, 2), 3)
    return body.heading(f"Heading{level}", f"h_{len(body.contents) + 1}_{len(body.names)}", node.text, level)


def _paragraph(body: Body, part: Section, node: Paragraph) -> str:
    style = _numbered_style(part) if node.role == "numbered" else ROLE_STYLES.get(node.role, "BodyText")
    return body.paragraph(style, _running(body, node.statements), from_right=body.written.runs_from_the_right(node))


def _bullet(body: Body, part: Section, node: Bullet) -> str:
    lead = ""
    if node.label:
        lead = body.run(body.written.run_in(node.label), "Strong")
    if node.headline:
        lead += body.run(node.headline, "Strong")
        lead += body.run(f" – {node.byline} – " if node.byline else " – ", "BriefSecondary")
    return body.paragraph("ListBullet", lead + statement_runs(body, node.statement))


def _field(body: Body, part: Section, node: Field) -> str:
    """Return a person's words in a content control that may hold several paragraphs, or its prompt."""
    title = part.heading or body.written.label(node.name) or node.name.capitalize()
    if node.name == "contact":
        inner = body.run(node.text or node.prompt, "" if node.text else "PlaceholderText")
        return body.paragraph("BriefContact", body.run(body.written.contact_lead(part), "Strong") + body.control(
            node.name, title, inner, prompted=not node.text))
    style, number = _field_style(part, node), 0
    if style == "ListNumber":
        body.lists += 1
        number = ooxml.FIRST_FREE_LIST + body.lists - 1
    prompted = not node.text.strip()
    lines = (node.prompt,) if prompted else paragraphs(node.text)
    inner = "".join(body.paragraph(style, body.run(line, "PlaceholderText" if prompted else ""), number)
                    for line in lines)
    return body.control(node.name, title, inner, kind="", prompted=prompted)


def _field_style(part: Section, node: Field) -> str:
    if node.role == "numbered":
        return _numbered_style(part)
    return ROLE_STYLES.get(node.role, "BodyText")


def _table(body: Body, part: Section, node: Table) -> str:
    count = len(node.header)
    role = node.role
    if role == "sources" and any(cell.role == "strip" for row in node.rows for cell in row):
        role = "sources-coverage"
    widths = column_widths(role, count, body.sheet.measure)
    numbers = {place for row in node.rows for place, cell in enumerate(row) if cell.role == "number"}
    heads = tuple(body.paragraph("BriefTableHeadNumber" if place in numbers else "BriefTableHead", body.run(words))
                  for place, words in enumerate(node.header))
    rows = ooxml.table_row(heads, widths, header=True)
    kept = kept_rows(node)
    for number, row in enumerate(node.rows):
        cells = tuple(_cell(body, node, number, place, cell, widths[place], kept=number in kept and place == 0)
                      for place, cell in enumerate(row))
        rows += ooxml.table_row(cells, widths)
    text = ooxml.table("BriefTable", widths, rows, title=node.title, words=node.description, header=True,
                       right_to_left=body.written.right_to_left)
    return body.control(node.field, part.heading or node.title, text, kind="") if node.field else text


def _cell(body: Body, table: Table, row: int, column: int, cell: Cell, width: int, *, kept: bool) -> str:
    style = CELL_STYLES.get(cell.role, "BriefTableText")
    style = KEPT_STYLES.get(style, style) if kept else style
    if cell.strip is not None:
        across = min(CELL_STRIP_WIDTH, (width - CELL_MARGIN) / TWIPS_PER_MM)
        return body.paragraph(style, _picture(body, cell.strip, across, CELL_STRIP_HEIGHT))
    inner = statement_runs(body, cell.statement)
    if cell.role in LINKED and cell.statement.note in body.written.notes:
        inner = _cited_cell(body, cell)
    elif address := link(cell.link):
        words = body.run(cell.statement.text, "Hyperlink", cell.statement.language)
        inner = ooxml.outer_link(body.relate(address), words)
    under = body.paragraph("BriefTableNote", body.run(cell.under)) if cell.under else ""
    if column == 0 and table.role.startswith("sources"):
        inner = body.bookmark(f"src_{row + 1}", inner)
    return body.paragraph(style, inner) + under


def _cited_cell(body: Body, cell: Cell) -> str:
    """Return a cell that leads to its source: its words are the link, or the short citation after them is."""
    written = body.written
    note = written.notes[cell.statement.note or 0]
    short = written.quoted(cell)
    linked = body.cites(note, short or cell.statement.text)
    words = body.run(cell.statement.text, language=cell.statement.language) + body.run(" ") if short else ""
    return words + linked


def _strip(body: Body, part: Section, node: Strip) -> str:
    image = _picture(body, node, body.sheet.measure / TWIPS_PER_MM, STRIP_HEIGHT)
    caption = body.paragraph("Caption", body.run(node.caption)) if node.caption else ""
    return body.paragraph("BriefFigureLine", image) + caption


def _picture(body: Body, strip: Strip, width: float, height: float) -> str:
    body.pictures += 1
    relation = body.embed(draw_strip(strip, width, height))
    name = body.written.label("coverage", number=body.pictures)
    across, down = round(width * ooxml.EMU_PER_MM), round(height * ooxml.EMU_PER_MM)
    return ooxml.picture(body.pictures, relation, across, down, name, strip.alt)


def _extract(body: Body, part: Section, node: Extract) -> str:
    """Return a whole paragraph of a source with the chosen words shaded, and the ways back to where it is cited."""
    written = body.written
    name = next((written.extracts[number] for number in node.notes if number in written.extracts), "")
    place = written.place_label(node)
    runs, at = [body.run(place, "BriefSecondary"), ooxml.tab()], 0
    for start, end in node.chosen:
        runs.append(body.run(node.text[at:start], language=node.language) if start > at else "")
        runs.append(body.run(node.text[start:end], "BriefChosen", node.language))
        at = end
    if at < len(node.text):
        runs.append(body.run(node.text[at:], language=node.language))
    back = _ways_back(body, node)
    inner = "".join(runs) + (ooxml.tab() + back if back else "")
    return body.paragraph("BriefExtract", body.bookmark(name, inner) if name else inner,
                          from_right=written.runs_from_the_right(node))


def _ways_back(body: Body, node: Extract) -> str:
    written = body.written
    numbers = [number for number in node.notes if number in written.shown] if written.has_footnotes else []
    numbers.sort(key=written.shown.__getitem__)
    groups: list[str] = []
    if numbers:
        word = written.label("notes" if len(numbers) > 1 else "note")
        links = [body.leads_to(f"note_{number}", body.run(str(written.shown[number]), "BriefLink"),
                               f"{written.label('note')} {written.shown[number]}") for number in numbers]
        groups.append(body.run(f"{word}\u00a0", "BriefSecondary") + body.run(",\u00a0", "BriefSecondary").join(links))
    named: dict[str, str] = {}
    for number in node.notes:
        note, part = written.notes.get(number), written.cited.get(number)
        if number not in numbers and note is not None and part is not None:
            target = f"note_{number}" if number in written.shown else part.key
            named.setdefault(note.place or part.heading, target)
    for words, target in named.items():
        known = target.replace("-", "_")
        shown = body.run(words.replace(" ", "\u00a0"), "BriefLink")
        groups.append(body.leads_to(known if known in body.names else "", shown, words))
    # Bound, so that a way back that finds no room on the line goes to the next as one, at the right.
    return body.run(written.label("separator").replace(" ", "\u00a0"), "BriefSecondary").join(groups)


def _source_line(body: Body, part: Section, node: SourceLine) -> str:
    written = body.written
    lead, line = written.source_lead(part, node), written.source_line(part, node, lead=False)
    address = written.address(node.source)
    text = ooxml.outer_link(body.relate(address), body.run(line, "Hyperlink")) if address else body.run(line)
    if node.source >= 0:
        text = body.bookmark(f"src_{node.source + 1}", text)
    # Right under a table LibreOffice would not keep the line with the next one, which closes the brief.
    apart = body.paragraph("BriefTableEnd", "") if body.after_table and part.nodes[0] is node else ""
    return apart + body.paragraph("BriefSource", (body.run(lead, "Strong") if lead else "") + text)


NODE_WRITERS: dict[type[Any], Callable[[Body, Section, Any], str]] = {
    Heading: _heading, Paragraph: _paragraph, Bullet: _bullet, Table: _table, Field: _field, Strip: _strip,
    Extract: _extract, SourceLine: _source_line,
}
"""Each kind of node and the function that writes it."""
