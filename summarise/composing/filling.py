"""How each part of a layout is filled: one function a kind of part, Draft + Part → the nodes of a section."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from summarise.brief import Bullet, Extract, Heading, Paragraph, SourceLine, Statement
from summarise.composing import tables, telling
from summarise.composing.citing import format_name
from summarise.composing.claiming import in_paragraphs, theme_of
from summarise.composing.dates import write_date
from summarise.composing.titling import joined, purpose_of
from summarise.document import Kind
from summarise.points.acts import is_whole
from summarise.ranking.lists import led_entries
from summarise.same import Same
from summarise.selecting import leads_of
from summarise.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.analysing import Analysis
    from summarise.brief import Node, SourceEntry
    from summarise.composing.drafting import Draft
    from summarise.layouts import Part


_LABEL = re.compile(r"[^\W\d_](?:[^\W_]|[ .'’-]){0,40}(?:\([^()]{1,40}\) ?)?[:：](?!//)")
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]\s+")
_BARE_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\s+(?=[^\W\d_])")
RUNNING_WORDS = 150
"""Words that one running paragraph holds; more is read more easily in the paragraphs of the source."""


def sentences(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the part's sentences: one running paragraph; where they are many, or numbered, one for each of the source.

    Entries of a list that stand under a heading alone are bullets behind its words.
    """
    return _paragraphs(draft, draft.claims.get(part.key, ()), part.role)


def _paragraphs(draft: Draft, numbers: tuple[int, ...], role: str, theme: str = "") -> tuple[Node, ...]:
    """Set sentences in paragraphs, and the entries of lists as bullets under the words over them, but for `theme`."""
    nodes: list[Node] = []
    last = theme
    for is_entry, group in groupby(numbers, lambda number: _is_entry(draft, number)):
        if not is_entry or role not in {"body", "numbered"}:
            nodes.extend(_running(draft, tuple(group), role))
            last = theme
            continue
        for number in group:
            over = _heading_over(draft, number)
            nodes.append(Bullet(draft.statement(number), headline="" if over == last else over, chosen=True))
            last = over
    return tuple(nodes)


def _is_entry(draft: Draft, number: int) -> bool:
    """Tell whether a sentence is an entry of a list that only the heading over it makes a statement of.

    "Version 8.0 to 8.11.6" under "Affected products" neither says what of them nor runs on from what stands before it.
    """
    analysis, local = draft.ranking.at(number)
    return (analysis.kind(local) is Kind.ITEM and not is_whole(analysis.text(local)) and _lead_of(draft, number) < 0
            and bool(_heading_over(draft, number)))


def _heading_over(draft: Draft, number: int) -> str:
    """Return the source's own heading over a sentence, "" for none."""
    return _unnumbered(draft, number, theme_of(draft.ranking, ("",) * len(draft.sources), number))


def _running(draft: Draft, numbers: tuple[int, ...], role: str) -> tuple[Paragraph, ...]:
    parted = role == "numbered" or (role == "body" and (
        draft.words_of(numbers) > RUNNING_WORDS or any(_is_labelled(draft, number) for number in numbers)))
    runs = _with_entries(draft, in_paragraphs(draft.ranking, numbers)) if parted else (numbers,)
    return tuple(Paragraph(line, role) for run in runs for line in _lines(draft, tuple(map(draft.statement, run))))


def _with_entries(draft: Draft, runs: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], ...]:
    """Join the entries of a list that only go on with the line over it to the run that holds that line."""
    joined: list[tuple[int, ...]] = []
    for run in runs:
        if joined and _lead_of(draft, run[0]) in joined[-1]:
            joined[-1] += run
        else:
            joined.append(run)
    return tuple(joined)


def _lead_of(draft: Draft, number: int | None) -> int:
    """Return the line over a list that a sentence only goes on with, or -1."""
    if number is None:
        return -1
    source, local = draft.ranking.locate(number)
    lead = _led(Same(draft.ranking.analyses[source])).get(local, -1)
    return number - local + lead if lead >= 0 else -1


@lru_cache(maxsize=64)
def _led(same: Same[Analysis]) -> dict[int, int]:
    return led_entries(same.value)


def _is_labelled(draft: Draft, number: int) -> bool:
    """Tell whether a sentence's paragraph opens with a speaker or a word of the minutes ("ANNA FALK:", "Decided:").

    What another said may not stand in one paragraph with it, as if the label were for both.
    """
    analysis, local = draft.ranking.at(number)
    return _LABEL.match(analysis.block(local).text) is not None


def _lines(draft: Draft, run: tuple[Statement, ...]) -> list[tuple[Statement, ...]]:
    """Set apart a line that is no sentence, such as a date line, and sentences in another language.

    The entries of a list that only go on with the line over it stay beside that.
    """
    lines: list[tuple[Statement, ...]] = []
    for statement in run:
        if lines and _goes_on(draft, lines[-1], statement):
            lines[-1] = (*lines[-1], statement)
        else:
            lines.append((statement,))
    return lines


def _goes_on(draft: Draft, line: tuple[Statement, ...], statement: Statement) -> bool:
    """Tell whether a statement stands on one line with what is before it: both whole, or an entry and its line."""
    last = line[-1]
    if _lead_of(draft, statement.sentence) in (before.sentence for before in line):
        return True
    whole = is_whole(statement.text) and is_whole(last.text) and not last.text.endswith(";")
    return whole and last.language == statement.language


def points(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the key points as labelled bullets."""
    said = [(draft.point(number, point), point) for number, point in draft.points]
    return tuple(Bullet(statement, label=draft.label(point, statement.text), point=point)
                 for statement, point in said)


def facts(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the key points, each with what leans on it, in lettered paragraphs under words that say whose they are."""
    if not draft.points:
        return ()
    claimed = draft.claims[part.key]
    leads = leads_of(draft.ranking, claimed)
    stated = {number for number, _ in draft.points}
    nodes = [Paragraph((Statement(draft.count("texts.states", len(draft.sources))),), "numbered")]
    for number, point in draft.points:
        leaning = [other for other in claimed if other not in stated and leads[other] == number]
        nodes.append(Paragraph((draft.point(number, point), *map(draft.statement, leaning)), part.role))
    return tuple(nodes)


def themes(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the part's sentences under a heading a theme, in the order in which the themes come up.

    What opens a single source under its title alone needs no heading: the title stands on the brief already.
    """
    nodes: list[Node] = []
    for theme, numbers in _by_theme(draft, part).items():
        if nodes or len(draft.sources) > 1 or theme != draft.sources[0].title:
            nodes.append(Heading(_unnumbered(draft, numbers[0], theme)))
        nodes.extend(_paragraphs(draft, numbers, part.role, _heading_over(draft, numbers[0])))
    return tuple(nodes)


def _unnumbered(draft: Draft, number: int, theme: str) -> str:
    """Take the source's own number off its heading: among the brief's numbers it would seem to be one of them."""
    if theme in _counted(Same(draft.ranking.at(number)[0])):
        return _BARE_NUMBER.sub("", theme, count=1)
    return _NUMBER.sub("", theme) or theme


@lru_cache(maxsize=64)
def _counted(same: Same[Analysis]) -> frozenset[str]:
    """Return a text's headings with a number and no mark behind it where another has the number before or after."""
    bare = {block.text: tuple(map(int, found[1].split("."))) for block in same.value.document.blocks
            if block.kind is Kind.HEADING and (found := _BARE_NUMBER.match(block.text))}
    beside = {(*parts[:-1], parts[-1] + step) for parts in bare.values() for step in (-1, 1)}
    return frozenset(text for text, parts in bare.items() if parts in beside)


def _by_theme(draft: Draft, part: Part) -> dict[str, tuple[int, ...]]:
    grouped: dict[str, tuple[int, ...]] = {}
    for number in draft.claims.get(part.key, ()):
        theme = theme_of(draft.ranking, draft.titles, number)
        grouped[theme] = (*grouped.get(theme, ()), number)
    return grouped


def person(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Ask for a part that only a person can write."""
    return (draft.field(part.field, many=True, role=part.role),)


def purpose(draft: Draft, part: Part) -> tuple[Node, ...]:
    """State the purpose: the person's words, else what the paper evidently does."""
    return (draft.field(part.field, many=True, role=part.role, text=purpose_of(draft)),)


def recommendation(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Ask for the recommendations, one a line, under the words that introduce them."""
    lead = Paragraph((Statement(draft.say("texts.that_you")),), "numbered")
    return (lead, draft.field(part.field, many=True, role=part.role))


def contact(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Ask who can say more."""
    return (draft.field(part.field, role=part.role),)


def stories(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the top stories: the source's title, its byline, and its strongest sentences."""
    nodes: list[Node] = []
    by_source: dict[int, tuple[int, ...]] = {}
    for number in sorted(draft.claims.get(part.key, ()),
                         key=lambda number: (draft.ranking.place_or_last(number), number)):
        source = draft.ranking.locate(number)[0]
        by_source[source] = (*by_source.get(source, ()), number)
    for source, numbers in by_source.items():
        entry = draft.sources[source]
        nodes.append(Heading(entry.title if draft.has_own_title(source) else entry.name))
        nodes.append(Paragraph((Statement(_byline(draft, source)),), "byline"))
        nodes.append(Paragraph(tuple(map(draft.statement, sorted(numbers)))))
    return tuple(nodes)


def _byline(draft: Draft, source: int) -> str:
    entry = draft.sources[source]
    given = {"outlet": entry.outlet, "author": entry.author, "date": write_date(entry.date, draft.language)}
    missing = [draft.say(f"texts.missing_{name}") for name, value in given.items() if not value]
    known = draft.say("texts.joint").join(dict.fromkeys(value for value in given.values() if value))
    lacking = draft.say("texts.byline_missing", missing=joined(draft, missing, "and")) if missing else ""
    return draft.say("citations.several", number=source + 1, rest="; ".join(filter(None, (known, lacking))))


def bullets_by_theme(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the part's sentences as bullets with headline and outlet, under a heading a theme."""
    nodes: list[Node] = []
    for theme, numbers in _by_theme(draft, part).items():
        nodes.append(Heading(_unnumbered(draft, numbers[0], theme), 3))
        nodes.extend(_news(draft, number, theme) for number in numbers)
    return tuple(nodes)


def bullets(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the part's sentences as bullets with headline and outlet."""
    return tuple(_news(draft, number) for number in draft.claims.get(part.key, ()))


def _news(draft: Draft, number: int, theme: str = "") -> Bullet:
    """Set a sentence behind its source's headline, outlet and date; the headline only where it is not the theme."""
    entry = draft.sources[draft.ranking.locate(number)[0]]
    date = write_date(entry.date, draft.language, "short")
    if theme == entry.title:
        headline, *beside = *filter(None, (entry.outlet, date)), ""
    else:
        headline, *beside = entry.name, entry.outlet, date or draft.say("texts.date_missing")
    return Bullet(draft.statement(number), headline=headline,
                  byline=draft.say("texts.joint").join(filter(None, beside)), chosen=True)


def source_lines(draft: Draft, part: Part) -> tuple[Node, ...]:
    """List a few sources in a line each, or say how many there are."""
    if len(draft.sources) > part.most:
        return (SourceLine(-1, "", draft.say("texts.sources_on_request", count=len(draft.sources))),)
    return tuple(SourceLine(number, entry.name, _source_detail(draft, number, entry))
                 for number, entry in enumerate(draft.sources))


def _source_detail(draft: Draft, number: int, entry: SourceEntry) -> str:
    given = {"title": draft.has_own_title(number), "author": entry.author, "date": entry.date}
    missing = [draft.say(f"texts.missing_{name}") for name, value in given.items() if not value]
    form = format_name(entry.format, draft.language)
    detail = draft.count("texts.source_detail", entry.words, format=form,
                         words=write_number(entry.words, draft.language))
    known = (entry.outlet, entry.author, write_date(entry.date, draft.language))
    text = draft.say("texts.joint").join(filter(None, (*dict.fromkeys(known), detail)))
    return text + draft.say("texts.source_missing", missing=joined(draft, missing, "or")) if missing else text


def extracts(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set every cited paragraph word for word, in the order of the sources, with the notes that cite it."""
    notes = draft.citations.notes
    if not draft.plan.annex or not notes:
        return ()
    cited: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for note, number in zip(notes, draft.citations.sentences, strict=True):
        source, local = draft.ranking.locate(number)
        block = draft.ranking.analyses[source].sentences[local].block
        cited.setdefault((source, block), []).append((note.number, local))
    lead = draft.count("texts.annex_lead", len(draft.sources))
    nodes: list[Node] = [Paragraph((Statement(lead),), "lead")]
    last = -1
    for source, block in sorted(cited):
        if len(draft.sources) > 1 and source != last:
            nodes.append(Heading(draft.say("citations.several", number=source + 1, rest=draft.sources[source].name)))
        last = source
        nodes.append(_extract(draft, source, block, cited[source, block]))
    return tuple(nodes)


def _extract(draft: Draft, source: int, number: int, cited: list[tuple[int, int]]) -> Extract:
    analysis = draft.ranking.analyses[source]
    block = analysis.document.blocks[number]
    spans = tuple((analysis.sentences[local].start, analysis.sentences[local].end)
                  for local in sorted({local for _, local in cited}))
    whole = sum(end - start for start, end in spans) >= len(block.text) - len(spans)
    return Extract(source, block.paragraph, block.text, () if whole else spans,
                   tuple(note for note, _ in sorted(cited)), draft.other_language(analysis))


FILLS: dict[str, Callable[[Draft, Part], tuple[Node, ...]]] = {
    "sentences": sentences,
    "points": points,
    "facts": facts,
    "themes": themes,
    "field": person,
    "purpose": purpose,
    "recommendation": recommendation,
    "contact": contact,
    "stories": stories,
    "bullets_by_theme": bullets_by_theme,
    "bullets": bullets,
    "source_lines": source_lines,
    "extracts": extracts,
    "figures": tables.figures,
    "sources": tables.sources,
    "strips": tables.strips,
    "options": tables.options,
    "comparison": tables.comparison,
    "people": telling.people,
    "timeline": telling.timeline,
    "quotations": telling.quotations,
}
