"""What all writers agree on: which parts are written, how notes are counted and where each link leads.

A writer reads a Written, never a Brief alone, so that no two forms of one brief can differ in what they say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarise.brief import Extract, Field, Heading, Paragraph, SourceLine, Table, statements
from summarise.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Brief, Cell, Detail, Note, Section, Statement

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"})
HEBREW = frozenset({"he", "iw", "yi"})
"""Languages that count by the letters of the Hebrew alphabet; the others from right to left by those of the abjad."""
EAST_ASIAN = frozenset({"ja", "ko", "zh"})
COMPLEX = frozenset({"bn", "hi", "km", "lo", "mr", "my", "ne", "ta", "th"})
"""Languages from left to right whose letters Word sets as those of a complex script."""
UNSPACED = frozenset({"ja", "zh", "th", "lo", "km", "my"})
"""Languages whose sentences follow each other without a space."""

FIXED_WORDS = {
    "page_of": "Page {page} of {pages}", "note": "Note", "notes": "Notes", "contents": "Contents",
    "after": "After {citation}", "separator": " · ", "to_extract": "To the paragraph in the annex", "source": "Source",
    "sources": "Sources", "contact": "Contact", "title": "Title", "marking": "Handling marking",
    "details": "Details of this brief", "coverage": "Coverage strip {number}", "full_stop": ".", "colon": ": ",
}
"""English for the words a Brief does not bring in its own language."""

LETTER, WIDE_LETTER, GAP = 88, 170, 113
"""Mean width of a letter of a paragraph's number in an annex, and the gap behind it, in twips."""
WITHOUT_CONTENTS = ("one-page", "digest")
"""Layouts that are read at a glance and never have contents, however many headings they hold."""
ANNEX_STYLES = ("annex", "annex-next")
WHOLE_ROWS = 6
"""Rows up to which a table stands whole; a longer one leaves no single row behind."""

_ILLEGAL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_STOPS = (".", "!", "?", "…", "。", "！", "？", "।", "؟")
_SPACES = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_LINKABLE = re.compile(r"(?i)(?:https?://|mailto:)[^\s\"<>\\^`{|}]+\Z")


@dataclass(frozen=True, slots=True)
class Written:
    """A brief as it is written out: `sections` without those a person left empty, and where notes stand.

    `shown` maps a note's number to the number a reader sees, for the notes that stand after a statement; `cited` maps
    every note to the section that cites it. `extracts` maps a note to the name of the extract with its paragraph.
    `listed` are the sources that have a line or a row of their own; `prompts` tells that empty fields are shown.
    """

    brief: Brief
    sections: tuple[Section, ...]
    details: tuple[Detail, ...]
    notes: dict[int, Note]
    shown: dict[int, int]
    cited: dict[int, Section]
    extracts: dict[int, str]
    listed: frozenset[int]
    prompts: bool = False

    @property
    def right_to_left(self) -> bool:
        """Tell whether the brief's own language runs from right to left."""
        return self.brief.language in RIGHT_TO_LEFT

    @property
    def has_footnotes(self) -> bool:
        """Tell whether notes stand at the foot; else each stands in brackets where it is."""
        return self.brief.notes_style == "footnotes"

    @property
    def foot(self) -> str:
        """Return what closes every page: the reference and the date."""
        return "  ·  ".join(filter(None, (self.brief.reference, self.brief.date_text)))

    def footnotes(self) -> tuple[tuple[int, Note], ...]:
        """Return the notes at the foot in order, each after the number a reader sees; none where there are brackets."""
        return tuple((shown, self.notes[number]) for number, shown in self.shown.items()) if self.has_footnotes else ()

    def note_after(self, statement: Statement) -> Note | None:
        """Return the note whose mark stands after a statement, None where none does."""
        return self.notes[statement.note] if statement.note in self.shown else None

    def running(self, statements: tuple[Statement, ...], form: Callable[[Written, Statement], str]) -> str:
        """Return statements as running text, each in the form a writer gives it."""
        return "".join((self.joiner(statement) if place else "") + form(self, statement)
                       for place, statement in enumerate(statements))

    def address(self, source: int) -> str:
        """Return where a source itself stands if it can be a link, else ""; -1 is no source."""
        return link(self.brief.sources[source].link) if 0 <= source < len(self.brief.sources) else ""

    def target(self, note: Note) -> str:
        """Return the name of what a citation leads to: its extract, else its source, else nothing."""
        extract = self.extracts.get(note.number)
        if extract:
            return extract
        return f"src_{note.source + 1}" if note.source in self.listed else ""

    def citation(self, note: Note) -> str:
        """Return what a note says, with the leading word of an edited statement."""
        return self.label("after", citation=note.citation) if note.edited else note.citation

    def aside(self, note: Note) -> str:
        """Return what follows a note's citation outside its link: where else nearly the same is said, or nothing."""
        if not note.also:
            return ""
        return f"；{note.also}" if self.brief.language in UNSPACED else f"; {note.also}"

    def run_in(self, words: str) -> str:
        """Return words that stand in bold before others in one line, with their full stop and space."""
        stop = "" if words.endswith((*_STOPS, ":", "：")) else self.label("full_stop")
        return words + stop + ("" if self.brief.language in UNSPACED else " ")

    def contact_lead(self, part: Section) -> str:
        """Return what stands in bold before a contact."""
        return (part.heading or self.label("contact")) + self.label("colon")

    def bracket(self, note: Note) -> str:
        """Return a note in brackets: "[2, p. 4, ¶ 3]", the source's number only where there are several."""
        language = self.brief.language
        places = [str(note.source + 1)] if len(self.brief.sources) > 1 else []
        if note.page is not None:
            places.append(say("citations.page", language, number=note.page))
        if note.paragraph is not None:
            places.append(say("citations.paragraph", language, number=note.paragraph))
        elif note.table is not None:
            places.append(say("citations.row", language, table=note.table, row=note.row))
        inner = ",\u00a0".join(places) or note.citation
        return f"[{self.label('after', citation=inner) if note.edited else inner}]"

    def quoted(self, cell: Cell) -> str:
        """Return the short citation that follows a source's words in a cell, "" for a cell of another kind."""
        note = self.notes.get(cell.statement.note) if cell.statement.note is not None else None
        return note.short or note.citation if cell.role == "quoted" and note is not None else ""

    def place_label(self, extract: Extract) -> str:
        """Return what stands before an extract: its paragraph, or its table and row."""
        language = self.brief.language
        if extract.paragraph is not None:
            return say("citations.paragraph", language, number=extract.paragraph)
        rows = [self.notes[number] for number in extract.notes if number in self.notes and self.notes[number].table]
        return say("citations.row", language, table=rows[0].table, row=rows[0].row) if rows else ""

    def hang(self) -> int:
        """Return the least indent of the extracts in twips: what the longest of the numbers before them takes."""
        numbered = [node for part in self.sections for node in part.nodes
                    if isinstance(node, Extract) and node.paragraph is not None]
        if not numbered:
            return 0
        longest = self.place_label(max(numbered, key=lambda node: node.paragraph or 0))
        return len(longest) * (WIDE_LETTER if self.brief.language in EAST_ASIAN else LETTER) + GAP

    def runs_from_the_right(self, node: Paragraph | Extract) -> bool:
        """Tell whether a paragraph of its own runs from right to left: as the brief does, or its own language.

        A number would stand outside the margin and a box would fall apart into two, turned round on their own: such
        paragraphs keep the brief's direction.
        """
        if isinstance(node, Extract):
            languages = {node.language}
        else:
            bound = node.role in ("numbered", "lettered", "bottom-line")
            languages = set() if bound else {statement.language for statement in node.statements}
        return self.right_to_left or (len(languages) == 1 and languages <= RIGHT_TO_LEFT)

    def source_line(self, part: Section, node: SourceLine, *, lead: bool) -> str:
        """Return a source's line; the first of its section says "Source." or "Sources." in front if asked to.

        A line that says more than the source's name is a sentence and ends as one.
        """
        several = sum(isinstance(other, SourceLine) for other in part.nodes) > 1
        text = self.label("colon").join(filter(None, (node.name, node.detail)))
        if node.detail and not text.endswith(_STOPS):
            text += self.label("full_stop")
        if several:
            text = f"[{node.source + 1}] {text}"
        return f"{self.source_lead(part, node)}{text}" if lead else text

    def source_lead(self, part: Section, node: SourceLine) -> str:
        """Return what stands before a section's first source; a line of no one source says it all itself."""
        if part.nodes[0] is not node or node.source < 0:
            return ""
        several = sum(isinstance(other, SourceLine) for other in part.nodes) > 1
        return self.run_in(part.heading or self.label("sources" if several else "source"))

    def bound(self, name: str) -> str:
        """Return the text of a core property that controls are bound to."""
        brief = self.brief
        return {"title": brief.title.text, "author": brief.author, "marking": brief.marking}[name]

    def label(self, key: str, **values: object) -> str:
        """Return one of the fixed words in the brief's language, in English where the brief lacks it."""
        text = dict(self.brief.labels).get(key, FIXED_WORDS.get(key, ""))
        return text.format(**values) if values else text

    def joiner(self, statement: Statement) -> str:
        """Return what stands between this statement and the one before it in running text."""
        return "" if (statement.language or self.brief.language) in UNSPACED else " "

    def headings(self) -> int:
        """Count the headings that contents are for: 0 in a layout without contents, worth having from 12.

        The sources that head the extracts of an annex are listed, but are no reason for contents.
        """
        if self.brief.layout in WITHOUT_CONTENTS:
            return 0
        inner = sum(isinstance(node, Heading) and node.level == 2 for part in self.sections for node in part.nodes
                    if part.style not in ANNEX_STYLES)
        return inner + sum(bool(part.heading) and not is_run_in(part) for part in self.sections)

    def method_place(self) -> int:
        """Return before which section the method line stands: it closes the brief proper, and its list of sources."""
        last_kept = max((number for number, part in enumerate(self.sections, 1)
                         if part.style not in ANNEX_STYLES or "sources" in part.key), default=0)
        annexes = [number for number, part in enumerate(self.sections) if part.style in ANNEX_STYLES]
        return last_kept if annexes else len(self.sections)


def walk(brief: Brief, *, prompts: bool = False) -> Written:
    """Read a brief once for all that writers need; `prompts` keeps the fields a person left empty."""
    sections = tuple(kept for part in brief.sections if (kept := _kept(part, prompts)) is not None)
    extracts: dict[int, str] = {}
    taken: set[str] = set()
    notes = {note.number: note for note in brief.notes}
    shown, cited = _note_places(sections, notes)
    for node in (node for part in sections for node in part.nodes if isinstance(node, Extract)):
        name = extract_name(node, notes)
        while name in taken:
            name += "_"
        taken.add(name)
        extracts.update(dict.fromkeys(node.notes, name))
    details = close_up(brief.details, lambda pair: prompts or bool(_value(pair)))
    return Written(brief, sections, details, notes, shown, cited, extracts, _listed(sections), prompts)


def is_run_in(part: Section) -> bool:
    """Tell whether a section's heading stands in its first line, as a list of sources and a contact have it."""
    return bool(part.nodes) and all(isinstance(node, SourceLine) or (isinstance(node, Field) and node.name == "contact")
                                    for node in part.nodes)


def extract_name(extract: Extract, notes: dict[int, Note]) -> str:
    """Name an extract by its source and paragraph, or by table and row where it is a row."""
    if extract.paragraph is not None:
        return f"x_{extract.source + 1}_{extract.paragraph}"
    rows = [notes[number] for number in extract.notes if number in notes and notes[number].table]
    return f"x_{extract.source + 1}_t{rows[0].table}r{rows[0].row}" if rows else f"x_{extract.source + 1}_0"


def kept_rows(node: Table) -> frozenset[int]:
    """Return the rows that keep with what follows them: the next row, or what closes the list of sources.

    LibreOffice parts a table from what follows where all of its rows are kept, unless it has but one.
    """
    last = len(node.rows) - 1
    if node.role.startswith("sources"):
        return frozenset((0, last) if last > 1 else (last,))
    return frozenset(range(last)) if last < WHOLE_ROWS else frozenset((0, last - 1))


def clean(text: str) -> str:
    """Take out what no file format can hold: control characters and lone surrogates; line breaks become spaces."""
    if not _ILLEGAL.search(text):
        return text
    return _ILLEGAL.sub(lambda found: " " if found[0] in _SPACES else "", text)


def paragraphs(text: str) -> tuple[str, ...]:
    """Split what a person typed into its paragraphs, empty lines dropped."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def without_columns_of_strips(brief: Brief) -> Brief:
    """Return a brief for the forms that hold no pictures: no table has a column of strips, and none is explained."""
    return replace(brief, sections=tuple(map(_without_strips, brief.sections)))


def _without_strips(part: Section) -> Section:
    if not any(isinstance(node, Table) and _strip_columns(node) for node in part.nodes):
        return part
    return replace(part, nodes=tuple(_without_strip(node) if isinstance(node, Table) else node for node in part.nodes
                                     if not (isinstance(node, Paragraph) and node.role == "lead")))


def _without_strip(node: Table) -> Table:
    kept = [place for place in range(len(node.header)) if place not in _strip_columns(node)]
    return replace(node, header=tuple(node.header[place] for place in kept),
                   rows=tuple(tuple(row[place] for place in kept) for row in node.rows))


def _strip_columns(node: Table) -> frozenset[int]:
    return frozenset(place for row in node.rows for place, cell in enumerate(row) if cell.strip is not None)


def link(address: str) -> str:
    """Return a source's address if it can be a link, else ""."""
    return address if _LINKABLE.match(address) and len(address) <= 2000 else ""


def _kept(part: Section, prompts: bool) -> Section | None:
    """Return a section as it is written, or None for one that says nothing."""
    if prompts:
        return part
    asked = [node for node in part.nodes if isinstance(node, Field)]
    if part.by_person and asked and not any(node.text.strip() for node in asked):
        return None
    nodes = tuple(node for node in part.nodes if not (isinstance(node, Field) and not node.text.strip()))
    return replace(part, nodes=nodes) if nodes or not part.nodes else None


def close_up(pairs: tuple[Detail, ...], keeps: Callable[[Detail], bool]) -> tuple[Detail, ...]:
    """Drop the details that are not kept; each of the two columns closes up by itself, so a date stays on its side."""
    left, right = [[pair for pair in pairs[side::2] if keeps(pair)] for side in (0, 1)]
    while len(right) > len(left):
        left.append(right.pop())
    while len(left) > len(right) + 1:
        right.append(left.pop())
    rows = [pair for row in zip(left, right, strict=False) for pair in row]
    return tuple(rows + left[len(right):])


def _value(pair: Detail) -> str:
    return pair.value.text.strip()


def _note_places(sections: tuple[Section, ...], notes: dict[int, Note]) -> tuple[dict[int, int], dict[int, Section]]:
    shown: dict[int, int] = {}
    cited: dict[int, Section] = {}
    for part in sections:
        for statement, is_link in (said for node in part.nodes for said in statements(node)):
            if statement.note in notes:
                cited.setdefault(statement.note, part)
            if statement.note in notes and not is_link:
                shown.setdefault(statement.note, len(shown) + 1)
    return shown, cited


def _listed(sections: tuple[Section, ...]) -> frozenset[int]:
    """Return the sources that have a line or a row to lead to."""
    listed: set[int] = set()
    for part in sections:
        for node in part.nodes:
            if isinstance(node, SourceLine):
                listed.add(node.source)
            elif isinstance(node, Table) and node.role.startswith("sources"):
                listed.update(range(len(node.rows)))
    return frozenset(listed)
