"""The tables of a brief: figures and dates, sources, options, and where sources agree and differ."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.anchoring import anchor_of
from summarise.brief import Cell, Paragraph, Statement, Table
from summarise.composing.comparing import Comparison, compare, span_of
from summarise.composing.coverage import strip_of
from summarise.composing.dates import calendar_words, write_date
from summarise.composing.drafting import facts_at
from summarise.composing.measuring import DATE, WHOLE_DAY
from summarise.composing.ranging import range_around
from summarise.document import Kind
from summarise.facts import FIGURES
from summarise.facts.clauses import statement_around
from summarise.facts.lexicon import listed
from summarise.language.words import content_stems, tokens
from summarise.points.acts import means_somebody
from summarise.points.weighing import tells_which
from summarise.ranking.cues import is_dangling
from summarise.ranking.lists import led_entries
from summarise.ranking.openings import corrects
from summarise.same import Same
from summarise.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarise.analysing import Analysis
    from summarise.brief import Node, SourceEntry
    from summarise.composing.drafting import Draft
    from summarise.facts import Fact
    from summarise.layouts import Part

_SURE = (r"(?:confidence (?:interval|level)|(?:CI|KI|IC)\b|Konfidenzintervall|intervalle de confiance|"
         r"intervalo de confian[zç]a|intervallo di confidenza)")
_CONFIDENCE = re.compile(rf"[\s-]{_SURE}")
_CONFIDENCE_BEFORE = re.compile(rf"{_SURE}[^()]{{0,30}}$")
MOST_STRIPS = 12
MOST_COMPARED = 3
SEARCHED = 60
"""How many of the best-placed sentences are looked through for figures beyond those the brief shows."""
WEIGHTS = {"money": 4, "percentage": 4, "quantity": 3, "date": 1}
LONGEST_FIGURE = 14
"""Characters that the narrow column of figures holds; "30 September 2026" needs that of the timeline."""
LEAST_APART = 4
"""Words that say something without their figure; fewer ("without power") stand with it."""
SHOWN = 2
"""What it adds to a figure's worth that its sentence stands in the brief."""


def figures(draft: Draft, part: Part) -> tuple[Node, ...]:
    """List the figures and dates of the brief's own sentences first, then of the best others, in source order."""
    chosen = _best_figures(draft, draft.layout.figures)
    if not chosen:
        return ()
    several = len(draft.sources) > 1
    rows = tuple(_figure_row(draft, number, fact) for number, fact in chosen)
    header = (draft.say("tables.figure"), draft.say("tables.figure-says-many" if several else "tables.figure-says"),
              where_heading(draft, rows))
    role = "timeline" if any(len(fact.text) > LONGEST_FIGURE for _, fact in chosen) else "figures"
    return (Table(role, header, rows, draft.say("sections.figures"), draft.say("tables.figures-description")),)


def _best_figures(draft: Draft, most: int) -> list[tuple[int, Fact]]:
    shown = draft.shown()
    candidates = []
    for number in dict.fromkeys((*sorted(shown), *draft.best(SEARCHED))):
        more = SHOWN if number in shown else 0
        for fact, told, worth in _figures_at(*draft.ranking.at(number)):
            candidates.append(((-worth - more, draft.ranking.place_or_last(number), fact.start), number, fact, told))
    candidates.sort(key=lambda candidate: candidate[0])
    kept: dict[str, tuple[int, Fact, Fact]] = {}
    for _, number, fact, told in candidates:
        kept.setdefault(fact.value, (number, fact, told))
    # A statement that stands in the table already is said again, in part, only where nothing else fills it.
    statements: set[tuple[int, tuple[int, int]]] = set()
    again: list[tuple[int, Fact]] = []
    first: list[tuple[int, Fact]] = []
    for number, fact, told in kept.values():
        said = number, span_of(told)
        if said in statements:
            again.append((number, fact))
        else:
            first.append((number, told))
        statements.add(said)
    return sorted((first + again)[:most], key=lambda row: (row[0], row[1].start))


def is_relative(fact: Fact) -> bool:
    """Tell whether a fact is a date only for somebody who has the source's own at hand ("Saturday", "last month")."""
    named = len(fact.value) < WHOLE_DAY and "W" not in fact.value and len(fact.text.split()) == 1
    return fact.kind == DATE and not named and not any(map(str.isdigit, fact.text))


def _figures_at(analysis: Analysis, local: int) -> tuple[tuple[Fact, Fact, int], ...]:
    """Return the facts of a sentence that could stand in the table, each as its row tells it and with its worth."""
    known = _known_figures(Same(analysis))
    if local not in known:
        known[local] = tuple((fact, told, WEIGHTS[fact.kind] + _exactness(fact)) for fact in facts_at(analysis, local)
                             if _fit_for_table(fact) and (told := told_in_row(analysis, local, fact)) is not None)
    return known[local]


def _exactness(fact: Fact) -> int:
    """Return what a date's precision adds to its worth: a day is worth more, a bare year or month less."""
    alone = fact.value.isdigit() or not any(map(str.isdigit, fact.text))
    return 0 if fact.kind != DATE else int(len(fact.value) >= WHOLE_DAY) - int(alone)


@lru_cache(maxsize=64)
def _known_figures(_same: Same[Analysis]) -> dict[int, tuple[tuple[Fact, Fact, int], ...]]:
    return {}


def _fit_for_table(fact: Fact) -> bool:
    if fact.kind not in WEIGHTS or fact.about is None or is_relative(fact):
        return False
    # A number spelt out ("two countries") is hardly ever what a reader looks for among the figures.
    return fact.kind not in FIGURES or fact.text[0].isdigit() or not fact.text[0].isalpha()


def told_in_row(analysis: Analysis, local: int, fact: Fact) -> Fact | None:
    """Return a fact about the words that its row shows: a noun phrase, or the statement it stands in, else its clause.

    None where they say nothing of it ("in May and 2012"), or open with a word for what no row names ("They cost £5m"),
    or the fact is a month that somebody speaks of ("“No engine starts in February”"), or stood in an earlier version.
    """
    if (fact.about is None or not _says_something(analysis, fact) or _is_spoken_month(analysis, local, fact)
            or corrects(analysis.text(local), analysis.language) or _goes_on(analysis, local)
            or (fact.kind == DATE and tells_which(analysis.text(local), fact, analysis.language))):
        return None
    start = analysis.sentences[local].start
    if fact.about[0] < fact.end:
        statement = statement_around(analysis.text(local), fact.start - start, fact.end - start)
        fact = fact if statement is None else replace(fact, about=(statement[0] + start, statement[1] + start))
    left, right = (place - start for place in span_of(fact))
    words = analysis.text(local)[left:right]
    leans = is_dangling(tokens(words, analysis.language), analysis.language) or means_somebody(words, analysis.language)
    return None if leans or _tells_of_confidence(analysis.text(local), fact, start) else fact


def _goes_on(analysis: Analysis, local: int) -> bool:
    """Tell whether an entry only goes on with the line over its list: "approve …" is nothing that was done."""
    return (analysis.kind(local) is Kind.ITEM and analysis.text(local)[:1].islower()
            and local in _led(Same(analysis)))


@lru_cache(maxsize=64)
def _led(same: Same[Analysis]) -> frozenset[int]:
    return frozenset(led_entries(same.value))


def _tells_of_confidence(text: str, fact: Fact, start: int) -> bool:
    """Tell whether a percentage only says how sure another is ("95% confidence interval 33% to 53%")."""
    return fact.kind == "percentage" and bool(_CONFIDENCE.match(text, fact.end - start)
                                              or _CONFIDENCE_BEFORE.search(text, 0, fact.start - start))


def _is_spoken_month(analysis: Analysis, local: int, fact: Fact) -> bool:
    return fact.kind == DATE and not any(map(str.isdigit, fact.text)) and any(
        other.kind == "quotation" and other.start < fact.start < other.end for other in facts_at(analysis, local))


def _says_something(analysis: Analysis, fact: Fact) -> bool:
    text, (start, end) = analysis.block(fact.sentence).text, span_of(fact)
    beside = f"{text[start:max(start, fact.start)]} {text[fact.end:end]}"
    empty = calendar_words(analysis.language).union(listed("numbers.hedges", analysis.language))
    words = [word for word in tokens(beside, analysis.language) if word not in empty]
    stems = content_stems(words, analysis.language)
    return any(not any(map(str.isdigit, stem)) for stem in stems)


def _figure_row(draft: Draft, number: int, fact: Fact) -> tuple[Cell, ...]:
    analysis, local = draft.ranking.at(number)
    block = analysis.block(local)
    anchor = anchor_of(draft.ranking, draft.keys, number)
    start, end = fact.about or (fact.start, fact.end)
    if len(block.text[start:end].split()) < LEAST_APART:
        start, end = span_of(fact)
    language = draft.other_language(analysis)
    others = tuple((other.start, other.end) for other in facts_at(analysis, local) if other.kind in FIGURES)
    first, last = (range_around(block.text, fact.start, fact.end, others) if fact.kind in FIGURES
                   else (fact.start, fact.end))
    return (
        Cell(Statement(block.text[first:last], anchor=anchor, sentence=number, language=language), "figure"),
        Cell(Statement(block.text[start:end], anchor=anchor, sentence=number, language=language)),
        place_cell(draft, number, "figures"),
    )


def place_cell(draft: Draft, number: int, place: str) -> Cell:
    """Cite a sentence in a cell of its own; `place` names the section in the word files."""
    note = draft.citations.cite(number, place=draft.say(f"places.{place}"))
    return Cell(Statement(draft.citations.notes[note - 1].short, note=note,
                          anchor=anchor_of(draft.ranking, draft.keys, number), sentence=number), "place")


def where_heading(draft: Draft, rows: Sequence[tuple[Cell, ...]]) -> str:
    """Head the last column of rows, which cites: the source where there are several or pages are known."""
    paged = any(draft.citations.notes[row[-1].statement.note - 1].page for row in rows if row[-1].statement.note)
    return draft.say("tables.source" if len(draft.sources) > 1 or paged else "tables.paragraph")


def sources(draft: Draft, part: Part) -> tuple[Node, ...]:
    """List the sources; the coverage strips stand in a column, or below where there is one source.

    What the column shows is said above the table: below it, it would stand alone on the next page at times.
    """
    several = len(draft.sources) > 1
    strips = draft.shows_strip()
    column = strips and several and len(draft.sources) <= MOST_STRIPS
    names = ["number", "source", "outlet", "date", "words", *(["coverage"] if column else [])]
    rows = tuple(_source_row(draft, number, entry, column) for number, entry in enumerate(draft.sources))
    heads = {name: draft.say(f"tables.{name}") for name in names}
    if any(entry.author and not entry.outlet for entry in draft.sources):
        # Where no outlet is known the author stands in its column.
        heads["outlet"] = draft.say("texts.joint").join((heads["outlet"], draft.say("texts.missing_author")))
    table = Table("sources-coverage" if column else "sources", tuple(heads.values()),
                  rows, draft.say("sections.sources"), draft.say("tables.sources-description"))
    if column:
        return Paragraph((Statement(draft.say("texts.coverage_each")),), "lead"), table
    return (table, strip(draft, 0)) if strips and not several and draft.sources else (table,)


def strips(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Draw the coverage strip of a single source, where strips are asked for."""
    if not draft.shows_strip() or len(draft.sources) != 1:
        return ()
    return (strip(draft, 0),)


def strip(draft: Draft, source: int) -> Node:
    """Draw the coverage strip of one source."""
    return strip_of(draft.ranking.analyses[source], source, draft.sources[source].name, _chosen_in(draft, source),
                    draft.language)


def _chosen_in(draft: Draft, source: int) -> Iterable[int]:
    offset = draft.ranking.offsets[source]
    count = len(draft.ranking.analyses[source].sentences)
    return (number - offset for number in draft.shown() if offset <= number < offset + count)


def _source_row(draft: Draft, number: int, entry: SourceEntry, column: bool) -> tuple[Cell, ...]:
    missing = draft.say("labels.not_given")
    cells = [
        Cell(Statement(str(number + 1))),
        Cell(Statement(entry.title, language=draft.other_language(draft.ranking.analyses[number])),
             "link" if entry.link else "text", link=entry.link),
        Cell(Statement(entry.outlet or entry.author or missing)),
        Cell(Statement(write_date(entry.date, draft.language, "short") or missing)),
        Cell(Statement(write_number(entry.words, draft.language)), "number"),
    ]
    if column:
        drawn = strip_of(draft.ranking.analyses[number], number, entry.name, _chosen_in(draft, number), draft.language)
        cells.append(Cell(Statement(""), "strip", strip=drawn))
    return tuple(cells)


def options(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set the person's options as a table, a line each: option | for | against."""
    field = draft.field(part.field, many=True)
    rows = tuple(tuple(Cell(Statement(text), "figure" if place == 0 else "text") for place, text in enumerate(cells))
                 for cells in map(_option, field.text.splitlines()) if any(cells))
    if not rows:
        return (field,)
    header = tuple(draft.say(f"tables.{name}") for name in ("option", "option-for", "option-against"))
    return (Table("options", header, rows, draft.say("sections.options"), draft.say("tables.options-description"),
                  field=part.field),)


def _option(line: str) -> tuple[str, ...]:
    cells = [cell.strip() for cell in line.split("|")]
    return tuple((*cells, "", "")[:3]) if len(cells) < 3 else (cells[0], cells[1], " ".join(cells[2:]))


def comparison(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set what several sources say of one point side by side, three sources a table at most."""
    tables = []
    for found in _side_by_side(compare(draft.ranking, draft.shown(), part.most)):
        sources = sorted(_sources_of(found))
        for start in range(0, len(sources), MOST_COMPARED):
            columns = sources[start:start + MOST_COMPARED]
            rows = tuple(_compared_row(draft, row, columns) for row in found
                         if not _sources_of([row]).isdisjoint(columns))
            header = (draft.say("tables.point"), *(
                draft.say("citations.several", number=source + 1, rest=draft.sources[source].name)
                for source in columns))
            tables.append(Table("comparison", header, rows, draft.say("sections.comparison"),
                                draft.say("tables.comparison-description")))
    return tuple(tables)


def _side_by_side(found: Iterable[Comparison]) -> list[list[Comparison]]:
    """Part the rows among tables so that all who speak of a point stand in one, where a table has room for them."""
    groups: list[list[Comparison]] = []
    for row in found:
        group = next((group for group in groups if len(_sources_of([*group, row])) <= MOST_COMPARED), None)
        if group is None:
            groups.append([row])
        else:
            group.append(row)
    return groups


def _sources_of(found: Iterable[Comparison]) -> set[int]:
    return {source for row in found for source, _, _ in row.quoted}


def _compared_row(draft: Draft, row: Comparison, columns: list[int]) -> tuple[Cell, ...]:
    cells = [Cell(Statement(row.label), "figure", under=draft.say("tables.agree" if row.agree else "tables.differ"))]
    by_source = {source: (number, span) for source, number, span in row.quoted}
    for source in columns:
        if source not in by_source:
            cells.append(Cell(Statement("–")))
            continue
        number, (start, end) = by_source[source]
        analysis = draft.ranking.analyses[source]
        sentence = analysis.sentences[number - draft.ranking.offsets[source]]
        words = analysis.document.blocks[sentence.block].text[start:end]
        quoted = draft.say("labels.quote_open") + words + draft.say("labels.quote_close")
        note = draft.citations.cite(number, place=draft.say("places.comparison"), under_source=True)
        cells.append(Cell(Statement(quoted, note=note, anchor=anchor_of(draft.ranking, draft.keys, number),
                                    sentence=number, language=draft.other_language(analysis)), "quoted"))
    return tuple(cells)
