"""What a brief is: a neutral tree that every writer walks. Derived from a Plan and a Ranking; nothing edits it.

A Brief is sections; a section is nodes; the words in a node are Statements, and each Statement from a source carries
its Anchor and the number of its Note. A writer decides how a node looks and never what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.plan import Anchor, Point


@dataclass(frozen=True, slots=True)
class Note:
    """Where a statement stands: `source` is an index into Brief.sources. One note a statement, numbered from 1.

    `citation` is what the note says ("Defence pact, ¶ 4", "[2] Annual report, p. 14, ¶ 3"), without the leading
    words of an edited statement; `short` leaves out the source's name ("¶ 4", "[2] p. 14, ¶ 3").
    `place` is "" for a note with a mark in the text (a footnote). Table cells cite without a mark: the cell itself
    shows `short` as a link, and `place` is the one-word name of its section ("Figures", "Comparison"), which is the
    way back in the annex. Notes with a place are numbered after all the others.
    `also` names where else nearly the same is said ("also [2] ¶ 1"), "" for nowhere; a writer sets it
    after the citation, outside the link.
    """

    number: int
    source: int
    citation: str
    place: str
    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    edited: bool = False
    short: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Some words of the brief. `note` and `anchor` are None for words that are no source's (labels, fields).

    `sentence` is the sentence's number over all sources. `language` is set where it differs from the brief's.
    """

    text: str
    note: int | None = None
    anchor: Anchor | None = None
    sentence: int | None = None
    language: str = ""
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section (a theme, a story); the section's own heading is not a node. `level` from 2."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `role` is body, bottom-line, numbered, lettered, byline, lead, none ("Nothing to report")."""

    statements: tuple[Statement, ...]
    role: str = "body"


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bulleted point with its label ("Decision", or "") set apart; `point` is what the desk edits, None if it cannot.

    `headline` and `byline` are the press digest's bold headline and grey outlet and date; `chosen` says that the bullet
    is a chosen sentence, which the desk edits as any other.
    """

    statement: Statement
    label: str = ""
    point: Point | None = None
    headline: str = ""
    byline: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    `role` is text, number, figure (bold), note (grey), strip, place (the statement's text is its note's short citation,
    a link), quoted (words of the source, then its note's short citation as a link), link (the text is a link to
    `link`). `under` is a second line in grey.
    """

    statement: Statement
    role: str = "text"
    strip: Strip | None = None
    under: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row.

    `role` names its column widths: figures, timeline, people, sources, sources-coverage, options, comparison. `title`
    and `description` are its accessible names. `field` names the person's field the table was written from ("options"),
    "" for all other tables.
    """

    role: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str
    description: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """Something only a person can write.

    `name` is one of plan.FIELDS, `text` what was written ("" while empty), `prompt` what the empty field asks for,
    `many` whether it may hold several paragraphs, one a line. `role` is body, numbered (a numbered paragraph each) or
    list ((1), (2) …). A section by a person whose fields are all empty is shown with its prompts in the desk and left
    out of the export.
    """

    name: str
    text: str
    prompt: str
    many: bool = False
    role: str = "body"


@dataclass(frozen=True, slots=True)
class Bar:
    """A sentence in a coverage strip: its length in characters, whether chosen, whether it opens a paragraph."""

    length: int
    chosen: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """Where in a source the chosen sentences stand, drawn as bars; `alt` says the same in words."""

    source: int
    bars: tuple[Bar, ...]
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Extract:
    """A whole paragraph of a source, word for word, in the annex.

    `chosen` are character spans to shade, none if the whole paragraph was chosen; `notes` are the numbers of the notes
    that cite it.
    """

    source: int
    paragraph: int | None
    text: str
    chosen: tuple[tuple[int, int], ...]
    notes: tuple[int, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source's line in the one-page brief: its short name and what is known of it."""

    source: int
    name: str
    detail: str


Node = Heading | Paragraph | Bullet | Table | Field | Strip | Extract | SourceLine

LINKED = ("place", "quoted")
"""Roles of cells that lead to their source themselves, without a mark."""


def statements(node: Node) -> Iterator[tuple[Statement, bool]]:
    """Yield a node's statements in reading order, and whether each is itself the link to its source."""
    if isinstance(node, Paragraph):
        yield from ((statement, False) for statement in node.statements)
    elif isinstance(node, Bullet):
        yield node.statement, False
    elif isinstance(node, Table):
        for row in node.rows:
            for cell in row:
                yield cell.statement, cell.role in LINKED


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief.

    `key` names it ("bottom-line", "summary", "key-points", "figures", "why", "ask", "sources", "annex-extracts", …);
    `heading` is "" where the part has none; `style` is plain, numbered, box or annex. `by_person` marks a section
    filled by hand.
    """

    key: str
    heading: str
    nodes: tuple[Node, ...]
    style: str = "plain"
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """A pair of the details table: label, and the words or the field beside it."""

    label: str
    value: Statement | Field


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source as the brief cites it: its key in the Plan, full name, short name, outlet, date, words, link."""

    key: str
    title: str
    name: str
    outlet: str
    author: str
    date: str
    words: int
    link: str
    format: str
    pages: int | None
    language: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief. `date` is ISO 8601 with minutes; `date_text` how it is written. `kicker` is the layout's name.

    `words` counts the statements of the brief proper. `method` is the line that closes it. `keywords` are the key
    terms for the file's properties. `labels` hold the fixed words writers need in the brief's language ("Note",
    "Page {page} of {pages}", "After {citation}") by key.
    """

    layout: str
    language: str
    paper: str
    notes_style: str
    title: Field
    kicker: str
    marking: str
    reference: str
    author: str
    subject: str
    date: str
    date_text: str
    details: tuple[Detail, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    sources: tuple[SourceEntry, ...]
    method: str
    words: int
    keywords: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    empty_fields: tuple[str, ...] = ()
