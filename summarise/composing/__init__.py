"""Plan + Ranking → Brief: selects, arranges and cites; under 5 ms at 10,000 sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.anchoring import find_anchor
from summarise.brief import Brief, Detail, Field, Paragraph, Section, Statement, Table, statements
from summarise.composing.citing import Citations, source_entries, titles_of
from summarise.composing.claiming import claim
from summarise.composing.dates import write_date
from summarise.composing.drafting import Draft, facts_at
from summarise.composing.filling import FILLS
from summarise.composing.pointing import arrange_points
from summarise.composing.titling import title_of
from summarise.facts import NAMES
from summarise.facts.dates import reference_date
from summarise.language.words import content_stems, count_words, tokens
from summarise.layouts import find_layout
from summarise.pace import reading_minutes
from summarise.same import Same
from summarise.selecting import select
from summarise.wording import FALLBACK, has_words, say, write_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Node
    from summarise.layouts import Layout, Part
    from summarise.plan import Plan
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

LATER = {"figures": 1, "comparison": 1, "people": 1, "timeline": 1, "extracts": 2}
"""Parts filled after the others: places cited in tables come after the numbered notes, the annex after all notes."""

UNHEADED = ("source_lines", "strips", "contact")
KEYWORDS = 8
LABELS = ("page_of", "note", "notes", "contents", "after", "source", "sources", "contact", "separator", "to_extract",
          "title", "marking", "details", "coverage", "full_stop", "colon")
"""The words that writers set, in the brief's language."""


def compose(plan: Plan, ranking: Ranking, selection: Selection | None = None,
            beat: Callable[[], None] = lambda: None) -> Brief:
    """Compose the brief of a plan; the selection is made from the ranking where none is given.

    `beat` is called before each sentence that is set: what it raises ends the composing.
    """
    layout = find_layout(plan.layout)
    draft = _draft(plan, layout, ranking, selection or select(ranking, plan), beat)
    sections = _sections(draft)
    words = _count_words(sections, draft.language)
    details = tuple(_detail(draft, name, words) for name in layout.details)
    kicker = draft.say(f"layouts.{layout.name}")
    return Brief(
        layout=layout.name, language=draft.language, paper=plan.paper, notes_style=plan.notes,
        title=draft.field("title", text=title_of(draft)), kicker=kicker, marking=plan.field("marking"),
        reference=plan.field("reference"), author=plan.field("author"), subject=kicker, date=plan.date,
        date_text=write_date(plan.date, draft.language), details=details, sections=sections,
        notes=tuple(draft.citations.notes), sources=draft.sources, method=_method_line(draft, sections),
        words=words, keywords=_keywords(draft), labels=_labels(draft.language),
        empty_fields=_empty_fields(sections, details))


def _draft(plan: Plan, layout: Layout, ranking: Ranking, selection: Selection, beat: Callable[[], None]) -> Draft:
    spoken = _language(ranking)
    # Where the fixed words of a brief are not known in a language, the brief is in English and quotes its sources.
    language = plan.language or (spoken if has_words(spoken) else FALLBACK)
    keys = tuple(source.key for source in plan.sources)
    sources = source_entries(plan, ranking, language)
    # Where the points stand for their sentences, the strongest sentences give them; else the points say more.
    strongest_first = any(part.claim == "points" for part in layout.parts)
    wanted = any(part.fill in ("points", "facts") for part in layout.parts)
    taken = () if strongest_first else selection.chosen
    points = arrange_points(ranking, plan, keys, layout.points, taken) if wanted else ()
    if plan.points is None:
        # What stands on the page word for word is no point of its own: a short text has fewer points.
        points = tuple((number, point) for number, point in points
                       if number not in taken or point.kept != ((point.anchor.start, point.anchor.end),))
    wordings = {number: wording for anchor, wording in plan.wordings
                if (number := find_anchor(ranking, keys, anchor)) is not None}
    titles = titles_of(plan, ranking)
    claims = claim(ranking, layout, _arranged(ranking, plan, keys, selection.chosen),
                   frozenset(number for number, _ in points), titles, language)
    return Draft(plan, layout, ranking, selection, language, keys, sources, Citations(ranking, sources, language),
                 points, claims, wordings, titles, beat)


def _language(ranking: Ranking) -> str:
    """Return the language of most sources; of as many, that of the most words; of as many, that of the first."""
    counts: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for analysis in ranking.analyses:
        counts[analysis.language] += 1
        words[analysis.language] += sum(analysis.lengths)
    return max(counts, key=lambda language: (counts[language], words[language]), default="") or FALLBACK


def _arranged(ranking: Ranking, plan: Plan, keys: tuple[str, ...], chosen: tuple[int, ...]) -> tuple[int, ...]:
    """Put the chosen sentences in the user's order; those never moved follow their neighbour in the source."""
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
    parts = tuple(part for part in draft.layout.parts if not part.extra or part.key in draft.plan.extras)
    filled: dict[str, tuple[Node, ...]] = {}
    for part in sorted(parts, key=lambda part: LATER.get(part.fill, 0)):
        nodes = FILLS[part.fill](draft, part)
        if not nodes and part.empty:
            nodes = (Paragraph((Statement(draft.say("labels.no_items")),), "none"),)
        filled[part.key] = nodes
    lettered = any(part.style == "annex" and filled[part.key] for part in parts)
    sections: list[Section] = []
    for part in parts:
        if filled[part.key]:
            made = _section(draft, part, filled[part.key], lettered)
            if part.empty and sections and made.nodes == sections[-1].nodes:
                # Parts without items that follow each other say so once.
                heading = draft.say("labels.separator").join((sections[-1].heading, made.heading))
                sections[-1] = replace(sections[-1], heading=heading)
            else:
                sections.append(made)
    return tuple(sections)


def _section(draft: Draft, part: Part, nodes: tuple[Node, ...], lettered: bool) -> Section:
    """Set a part under its heading; an annex is called B only where there is an annex A (`lettered`)."""
    key = "source" if part.key == "sources" and len(draft.sources) == 1 else part.key
    alone = part.style == "annex-next" and not lettered
    heading = "" if part.fill in UNHEADED else draft.say(f"sections.{key}-alone" if alone else f"sections.{key}")
    return Section(part.key, heading, nodes, part.style, by_person=bool(part.field))


def _empty_fields(sections: tuple[Section, ...], details: tuple[Detail, ...]) -> tuple[str, ...]:
    fields = [detail.value for detail in details if isinstance(detail.value, Field)]
    fields += [node for section in sections for node in section.nodes if isinstance(node, Field)]
    return tuple(dict.fromkeys(field.name for field in fields if not field.text))


def _detail(draft: Draft, name: str, words: int) -> Detail:
    label = draft.say(f"details.{'sources' if name == 'source' and len(draft.sources) > 1 else name}")
    make = DETAILS.get(name)
    return Detail(label, make(draft, words) if make else draft.field(name))


def _from(draft: Draft, words: int) -> Field:
    return draft.field("from", text=draft.plan.field("author"))


def _date(draft: Draft, words: int) -> Statement:
    return Statement(write_date(draft.plan.date, draft.language))


def _reading_time(draft: Draft, words: int) -> Statement:
    def minutes(read: int) -> str:
        return draft.count("texts.minutes", reading_minutes(read, _language(draft.ranking)))

    whole = sum(entry.words for entry in draft.sources)
    return Statement(draft.count("texts.reading_time", len(draft.sources), brief=minutes(words),
                                 sources=minutes(whole)))


def _source(draft: Draft, words: int) -> Statement:
    whole = sum(entry.words for entry in draft.sources)
    amount = draft.count("texts.words", whole, words=write_number(whole, draft.language))
    return Statement(draft.count("texts.texts_words", len(draft.sources), words=amount))


def _articles(draft: Draft, words: int) -> Statement:
    used = {note.source for note in draft.citations.notes}
    return Statement(draft.count("texts.articles", len(draft.sources), used=len(used)))


def _period(draft: Draft, words: int) -> Field:
    dates = sorted(entry.date[:10] for entry in draft.sources if reference_date(entry.date))
    first_and_last = dict.fromkeys(write_date(date, draft.language) for date in (dates[:1] + dates[-1:]))
    return draft.field("period", text=" – ".join(first_and_last))


DETAILS: dict[str, Callable[[Draft, int], Statement | Field]] = {
    "from": _from, "date": _date, "reading-time": _reading_time, "source": _source, "articles": _articles,
    "period": _period,
}


def _method_line(draft: Draft, sections: tuple[Section, ...]) -> str:
    from summarise.ranking import METHODS

    method = METHODS.get(draft.ranking.method)
    edited = any(note.edited for note in draft.citations.notes)
    author = draft.plan.field("author") or draft.plan.field("from") or draft.say("texts.the_author")
    lines = [draft.count("texts.method_edited" if edited else "texts.method", len(draft.sources),
                         method=method.title if method else draft.ranking.method, author=author)]
    if draft.ranking.focus and answers_focus(draft.ranking):
        lines.append(draft.say("texts.method_focus", focus=draft.ranking.focus))
    written = {name for name, text in draft.plan.fields if text}
    if any(isinstance(node, Field | Table) and (node.name if isinstance(node, Field) else node.field) in written
           for section in sections for node in section.nodes):
        lines.append(draft.say("texts.method_author"))
    return " ".join(lines)


def answers_focus(ranking: Ranking) -> bool:
    """Tell whether any sentence holds a word of the focus; one that no sentence answers has moved nothing."""
    return _answers_focus(Same(ranking))


@lru_cache(maxsize=8)
def _answers_focus(same: Same[Ranking]) -> bool:
    ranking = same.value
    for analysis in ranking.analyses:
        found = tokens(ranking.focus, analysis.language)
        wanted = set(content_stems(found, analysis.language) or found)
        if any(not wanted.isdisjoint(stems) for stems in (*analysis.stems, *analysis.words)):
            return True
    return False


def _labels(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, say(f"labels.{key}", language)) for key in LABELS)


def _count_words(sections: tuple[Section, ...], language: str) -> int:
    read = (node for section in sections if section.style != "annex" for node in section.nodes
            if not isinstance(node, Table))
    return sum(count_words(statement.text, statement.language or language)
               for node in read for statement, _ in statements(node))


def _keywords(draft: Draft) -> tuple[str, ...]:
    """Take the names that the brief's sentences speak of most, the first-named first among equals."""
    counted: Counter[str] = Counter()
    for number in sorted(draft.shown()):
        counted.update(fact.text for fact in facts_at(*draft.ranking.at(number)) if fact.kind in NAMES)
    return tuple(name for name, _ in counted.most_common(KEYWORDS))
