"""How each part of a layout is filled: one function a kind of part, Draft + Part → the nodes of a section."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarise.brief import Bullet, Extract, Field, Heading, Paragraph, SourceLine, Statement
from summarise.citing import format_name
from summarise.points import point_text
from summarise.selecting import anchor_of, find_anchor
from summarise.wording import count, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Node, SourceEntry
    from summarise.citing import Citations
    from summarise.layouts import Layout, Part
    from summarise.plan import Plan, Point
    from summarise.ranking import Ranking
    from summarise.selecting import Selection


@dataclass(slots=True)
class Draft:
    """A brief while it is composed: what every part is filled from, and the notes given out so far."""

    plan: Plan
    layout: Layout
    ranking: Ranking
    selection: Selection
    language: str
    sources: tuple[SourceEntry, ...]
    citations: Citations
    points: tuple[Point, ...]
    claims: dict[str, tuple[int, ...]]
    keys: tuple[str, ...]
    wordings: dict[int, str] = field(default_factory=dict)

    def statement(self, number: int) -> Statement:
        """Set a sentence of a source with its note, in the user's wording where there is one."""
        source, local = self.ranking.locate(number)
        analysis = self.ranking.analyses[source]
        wording = self.wordings.get(number)
        edited = wording is not None
        return Statement(
            text=analysis.text(local) if wording is None else wording, note=self.citations.cite(number, edited=edited),
            anchor=anchor_of(self.ranking, self.keys, number), sentence=number,
            language=self.other_language(analysis.language), edited=edited)

    def other_language(self, language: str) -> str:
        """Return a source's language where it is not the brief's, else ""."""
        return language if language != self.language else ""

    def say(self, key: str, **values: object) -> str:
        """Say a sentence of the word files in the brief's language."""
        return say(key, self.language, **values)

    def count(self, key: str, number: int, **values: object) -> str:
        """Say a sentence of the word files in the form a number asks for."""
        return count(key, number, self.language, **values)


def sentences(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the part's sentences as running text, a paragraph for each paragraph or run of them in the source."""
    numbers = draft.claims.get(part.key, ())
    return (Paragraph(tuple(map(draft.statement, numbers)), part.role),) if numbers else ()


def points(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the key points as labelled bullets."""
    bullets = []
    for point in draft.points:
        number = find_anchor(draft.ranking, draft.keys, point.anchor)
        if number is None:
            continue
        bullets.append(Bullet(point_statement(draft, point, number), label=point_label(draft, point), point=point))
    return tuple(bullets)


def point_statement(draft: Draft, point: Point, number: int) -> Statement:
    """Set a point's words with its note."""
    source, local = draft.ranking.locate(number)
    analysis = draft.ranking.analyses[source]
    block = analysis.document.blocks[analysis.sentences[local].block]
    edited = point.wording is not None
    return Statement(text=point_text(point, block.text), note=draft.citations.cite(number, edited=edited),
                     anchor=point.anchor, sentence=number, language=draft.other_language(analysis.language),
                     edited=edited)


def point_label(draft: Draft, point: Point) -> str:
    """Say a point's label in the brief's language; a label of the user's own stays as it is."""
    from summarise.wording import knows

    key = f"points.{point.label}"
    return draft.say(key) if point.label and knows(key) else point.label


def person(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Ask for a part that only a person can write."""
    return (person_field(draft, part.field, many=True, role=part.role),)


def person_field(draft: Draft, name: str, *, many: bool = False, role: str = "body", text: str = "") -> Field:
    """Make a person's field with its prompt; `text` stands in where nothing was written."""
    return Field(name, draft.plan.field(name) or text, draft.say(f"prompts.{name}"), many=many, role=role)


def source_lines(draft: Draft, part: Part) -> tuple[Node, ...]:
    """List a few sources in a line each, or say how many there are."""
    if len(draft.sources) > part.most:
        return (SourceLine(-1, draft.say("texts.sources_on_request", count=len(draft.sources)), ""),)
    return tuple(SourceLine(number, entry.name, _source_detail(draft, entry))
                 for number, entry in enumerate(draft.sources))


def _source_detail(draft: Draft, entry: SourceEntry) -> str:
    document = draft.ranking.analyses[draft.sources.index(entry)].document
    given = {"title": document.title, "author": entry.author, "date": entry.date}
    missing = [draft.say(f"texts.missing_{name}") for name, value in given.items() if not value]
    detail = draft.say("texts.source_detail", format=format_name(entry.format, draft.language), words=entry.words)
    known = ", ".join(filter(None, (entry.outlet, entry.author, write_date(entry.date, draft.language))))
    text = f"{known}, {detail}" if known else detail
    return text + draft.say("texts.source_missing", missing=joined(draft, missing)) if missing else text


def joined(draft: Draft, words: list[str]) -> str:
    """Join words as "a, b or c"."""
    if len(words) < 2:
        return "".join(words)
    return draft.say("texts.missing_joint").join(words[:-1]) + draft.say("texts.missing_last") + words[-1]


def write_date(iso: str, language: str, form: str = "long") -> str:
    """Write an ISO 8601 date in words ("22 November 2026"); what is no such date is returned as it is."""
    parts = iso[:10].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) != 3 or not 1 <= int(parts[1]) <= 12:
        return iso
    year, month, day = parts
    index = int(month) - 1
    return say(f"dates.{form}", language, day=int(day), year=year, number=int(month),
               month=say("dates.months", language).split()[index],
               short_month=say("dates.short_months", language).split()[index])


def extracts(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set every cited paragraph word for word, in the order of the sources, with the notes that cite it."""
    if not draft.plan.annex or not draft.citations.notes:
        return ()
    cited: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for note, number in zip(draft.citations.notes, draft.citations.sentences, strict=True):
        source, local = draft.ranking.locate(number)
        block = draft.ranking.analyses[source].sentences[local].block
        cited.setdefault((source, block), []).append((note.number, local))
    several = len(draft.sources) > 1
    lead = draft.count("texts.annex_lead", len(draft.sources))
    nodes: list[Node] = [Paragraph((Statement(lead),), "lead")]
    last = -1
    for source, block in sorted(cited):
        if several and source != last:
            nodes.append(Heading(draft.say("citations.several", number=source + 1, rest=draft.sources[source].name)))
        last = source
        nodes.append(_extract(draft, source, block, cited[source, block]))
    return tuple(nodes)


def _extract(draft: Draft, source: int, number: int, cited: list[tuple[int, int]]) -> Extract:
    analysis = draft.ranking.analyses[source]
    block = analysis.document.blocks[number]
    locals_ = sorted({local for _, local in cited})
    spans = tuple((analysis.sentences[local].start, analysis.sentences[local].end) for local in locals_)
    whole = sum(end - start for start, end in spans) >= len(block.text) - len(spans)
    return Extract(source, block.paragraph, block.text, () if whole else spans, tuple(note for note, _ in cited),
                   draft.other_language(analysis.language))


def nothing(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Leave a part out."""
    return ()


FILLS: dict[str, Callable[[Draft, Part], tuple[Node, ...]]] = {
    "sentences": sentences,
    "points": points,
    "field": person,
    "source_lines": source_lines,
    "extracts": extracts,
    "figures": nothing,
    "strips": nothing,
}
