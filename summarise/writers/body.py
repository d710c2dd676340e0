"""Brief → the XML of a Word document's body, and what is collected beside it: notes, lists, links and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarise.brief import Field
from summarise.writers import ooxml
from summarise.writers.nodes import write_nodes
from summarise.writers.sheet import Sheet, column_widths
from summarise.writers.walking import Written, close_up, is_run_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Detail, Note, Section

CONTENTS_FROM = 12

HEADING_STYLES = {"box": "BriefBoxHeading", "numbered": "BriefNumberedHeading", "annex": "BriefAnnex",
                  "annex-next": "BriefAnnexNext"}


@dataclass(slots=True)
class Body:
    """What is collected while a body is written. `relate` gives a link's relationship, `embed` a picture's."""

    written: Written
    sheet: Sheet
    relate: Callable[[str], str]
    embed: Callable[[bytes], str]
    notes: list[str] = field(default_factory=list)
    lists: int = 0
    bookmarks: int = 0
    controls: int = ooxml.FIRST_CONTROL - 1
    first_note: int = 1
    pictures: int = 0
    numbered: int = 0
    names: set[str] = field(default_factory=set)
    contents: list[tuple[int, str, str]] = field(default_factory=list)
    after_table: bool = False

    def paragraph(self, style: str, inner: str, number: int = 0, *, from_right: bool = False) -> str:
        """Return a paragraph in the brief's direction, or from right to left where it runs so by itself."""
        right_to_left = self.written.right_to_left or from_right
        return ooxml.paragraph(style, inner, right_to_left=right_to_left, number=number)

    def run(self, text: str, style: str = "", language: str = "") -> str:
        """Return a run in the brief's language, or in its own where it has one."""
        return ooxml.run(text, style, language, self.written.brief.language)

    def bookmark(self, name: str, inner: str) -> str:
        """Return content inside a bookmark of Briefdesk's; a second one of a name is left out."""
        if name in self.names:
            return inner
        self.names.add(name)
        self.bookmarks += 1
        return ooxml.bookmark(self.bookmarks, f"bd_{name}", inner)

    def control(self, name: str, title: str, inner: str, *, kind: str = "<w:text/>", prompted: bool = False) -> str:
        """Return a content control with the next id, bound where its name is a core property."""
        self.controls += 1
        bound = name in ooxml.BOUND and not prompted and len(self.written.bound(name)) <= ooxml.LONGEST_PROPERTY
        return ooxml.control(self.controls, name, title, inner, kind=kind, prompted=prompted, bound=bound)

    def leads_to(self, target: str, inner: str, tip: str) -> str:
        """Return content as a link within the brief, or as it is where there is nothing to lead to."""
        return ooxml.inner_link(f"bd_{target}", inner, tip) if target else inner

    def cites(self, note: Note, words: str) -> str:
        """Return words as a link to a note's extract, or to its source where there is no annex."""
        target = self.written.target(note)
        tip = self.written.label("source" if target.startswith("src_") else "to_extract")
        return self.leads_to(target, self.run(words, "BriefLink"), tip)

    def heading(self, style: str, name: str, text: str, level: int = 1) -> str:
        """Return a heading that links can lead to, and remember it for the contents."""
        if style == "BriefNumberedHeading":
            self.numbered += 1
        number = f"{self.numbered}\t" if style == "BriefNumberedHeading" else ""
        if level <= 2:
            self.contents.append((level, name, number + text))
        return self.paragraph(style, self.bookmark(name, self.run(text)))

    def section_heading(self, part: Section) -> str:
        """Return a section's own heading in the style its layout gives it."""
        plain = "BriefHeading" if self.written.brief.layout == "one-page" else "Heading1"
        return self.heading(HEADING_STYLES.get(part.style, plain), section_name(part), part.heading)


def section_name(part: Section) -> str:
    """Return the bookmark of a section's heading."""
    return part.key.replace("-", "_")


def write_body(body: Body, *, opened: frozenset[str] = frozenset()) -> str:
    """Write everything before the section properties, in order.

    `opened` names what a template shows in its own places already: a title, a date, a person's field.
    """
    written = body.written
    opening, method_before = _opening(body, opened), written.method_place()
    parts: list[str] = []
    for number, part in enumerate(written.sections):
        if number == method_before:
            parts.append(_method(body))
        if part.heading and not is_run_in(part):
            parts.append(body.section_heading(part))
        body.after_table = bool(parts) and parts[-1].endswith("</w:tbl>")
        parts.append(write_nodes(body, part))
    if method_before >= len(written.sections):
        parts.append(_method(body))
    elif parts and parts[-1].endswith("</w:tbl>"):
        parts.append(body.paragraph("BriefTableEnd", ""))
    contents = _contents(body) if written.headings() >= CONTENTS_FROM else ""
    return opening + contents + "".join(parts)


def _opening(body: Body, opened: frozenset[str]) -> str:
    brief = body.written.brief
    if "title" in opened:
        return _details(body, opened)
    text = body.paragraph("BriefKicker", body.run(brief.kicker)) if brief.kicker else ""
    if brief.title.text or body.written.prompts:
        title = body.run(brief.title.text or brief.title.prompt, "" if brief.title.text else "PlaceholderText")
        text += body.paragraph("Title", body.control("title", body.written.label("title"), title,
                                                     prompted=not brief.title.text))
    return text + _details(body, opened)


def _method(body: Body) -> str:
    method = body.written.brief.method
    return body.paragraph("BriefMethod", body.run(method)) if method else ""


def _details(body: Body, opened: frozenset[str]) -> str:
    pairs = close_up(body.written.details, lambda pair: detail_name(body.written, pair) not in opened)
    if not pairs:
        return ""
    widths = column_widths("details", 4, body.sheet.measure)
    rows = ""
    for start in range(0, len(pairs), 2):
        cells: list[str] = []
        for pair in (*pairs[start:start + 2], None)[:2]:
            cells.append(body.paragraph("BriefLabel", body.run(pair.label) if pair else ""))
            cells.append(body.paragraph("BriefDetail", _detail(body, pair) if pair else ""))
        rows += ooxml.table_row(tuple(cells), widths)
    return ooxml.table("BriefDetails", widths, rows, title=body.written.label("details"),
                       words=", ".join(pair.label for pair in pairs), header=False,
                       right_to_left=body.written.right_to_left)


def _detail(body: Body, pair: Detail) -> str:
    brief, value = body.written.brief, pair.value
    if isinstance(value, Field):
        inner = body.run(value.text or value.prompt, "" if value.text else "PlaceholderText")
        return body.control(detail_name(body.written, pair), pair.label, inner, prompted=not value.text)
    inner = body.run(value.text, language=value.language)
    if detail_name(body.written, pair) == "date":
        return body.control("date", pair.label, inner, kind=ooxml.date_kind(brief.date, brief.language))
    return inner


def detail_name(written: Written, pair: Detail) -> str:
    """Return the name of the control that a detail stands in: its field's, or "date", or "" for mere words."""
    brief, value = written.brief, pair.value
    if isinstance(value, Field):
        return "author" if value.name == "from" and value.text == brief.author else value.name
    return "date" if brief.date and value.text == brief.date_text else ""


def _contents(body: Body) -> str:
    """Return contents as a field whose links are already exact: no page numbers, so nothing to update."""
    default = body.written.brief.language
    heading = body.paragraph("TOCHeading", body.run(body.written.label("contents")))
    begin, end = ooxml.field_begin('TOC \\o "1-2" \\n \\h \\z \\u', default), ooxml.field_end(default)
    lines: list[str] = []
    for number, (level, name, text) in enumerate(body.contents):
        runs = ooxml.tab().join(body.run(words, "BriefLink") for words in text.split("\t"))
        line = body.leads_to(name, runs, text.rpartition("\t")[2])
        lines.append(body.paragraph(f"TOC{level}", (begin if number == 0 else "") + line
                                    + (end if number == len(body.contents) - 1 else "")))
    return heading + "".join(lines)
