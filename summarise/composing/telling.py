"""The optional parts: people and organisations, the timeline, and quotations, as the sources have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.anchoring import anchor_of
from summarise.brief import Bullet, Cell, Statement, Table
from summarise.composing.drafting import facts_at
from summarise.composing.measuring import WHOLE_DAY
from summarise.composing.tables import is_relative, place_cell, told_in_row, where_heading
from summarise.facts.clauses import clause_around, statement_around
from summarise.language.words import count_words, tokens
from summarise.ranking.cues import is_dangling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarise.brief import Node
    from summarise.composing.drafting import Draft
    from summarise.facts import Fact
    from summarise.layouts import Part

SEARCHED = 120
"""How many of the best-placed sentences are looked through beyond those the brief shows."""
MOST_SAID = 26
"""Words that a row has room for beside a name."""
LEAST_QUOTED = 7
"""Shorter quotations are terms, which say little by themselves."""
NAMED = ("person", "organisation")


def people(draft: Draft, part: Part) -> tuple[Node, ...]:
    """List who is named most, once each, where it is first said who they are; those the brief itself names first."""
    told: dict[tuple[str, str], list[tuple[int, Fact]]] = {}
    for number, fact in _facts(draft, NAMED):
        told.setdefault((fact.kind, fact.text.casefold()), []).append((number, fact))
    shown = draft.shown()

    def worth(found: list[tuple[int, Fact]]) -> tuple[object, ...]:
        stands = any(number in shown for number, _ in found)
        best = min(draft.ranking.place_or_last(number) for number, _ in found)
        return not stands, not any(fact.value for _, fact in found), -len(found), best

    told_of = {key: said for key, found in told.items()
               if not _is_part(key, told) and (said := _said_of(draft, found)) is not None}
    spelt = {_initials(fact.text) for _, fact, _ in told_of.values() if fact.kind == "organisation"}
    spelt |= {fact.text for number, fact, _ in told_of.values() if _stands_for_another(draft, number, fact)}
    told_of = {key: said for key, said in told_of.items() if said[1].text not in spelt}
    kept = sorted((told[key] for key in told_of), key=worth)[:part.most]
    rows = []
    for found in sorted(kept, key=lambda found: min(number for number, _ in found)):
        number, fact, words = told_of[found[0][1].kind, found[0][1].text.casefold()]
        rows.append(_row(draft, number, fact.text, words, "people"))
    header = (draft.say("tables.name"), draft.say("tables.name-says"), where_heading(draft, rows))
    return _table(draft, "people", header, rows)


def timeline(draft: Draft, part: Part) -> tuple[Node, ...]:
    """List dated events in order of time, one a date, those of the brief's own sentences and whole dates first."""
    shown = draft.shown()
    dated: dict[str, tuple[tuple[object, ...], int, Fact]] = {}
    for number, found in _facts(draft, ("date",)):
        fact = told_in_row(*draft.ranking.at(number), found)
        if fact is not None and fact.value[:4].isdigit() and not is_relative(fact):
            key = (number not in shown, len(fact.value) < WHOLE_DAY, draft.ranking.place_or_last(number), fact.start)
            dated[fact.value] = min(dated.get(fact.value, (key, number, fact)), (key, number, fact),
                                    key=lambda entry: entry[0])
    kept = sorted(sorted(dated.values(), key=lambda entry: entry[0])[:part.most],
                  key=lambda entry: (entry[2].value, entry[1]))
    if len(kept) < 2:
        return ()
    rows = [_row(draft, number, fact.text, _about(draft, number, fact), "timeline") for _, number, fact in kept]
    says = draft.say("tables.figure-says-many" if len(draft.sources) > 1 else "tables.figure-says")
    return _table(draft, "timeline", (draft.say("tables.date"), says, where_heading(draft, rows)), rows)


def quotations(draft: Draft, part: Part) -> tuple[Node, ...]:
    """Set what people are quoted as saying and the brief does not show already, the speaker's name before it.

    Where no name is known the whole sentence says whose words they are; a quotation that nobody speaks is left out.
    """
    shown = draft.shown()
    found = [(number, fact) for number, fact in _facts(draft, ("quotation",))
             if number not in shown and _words(draft, number, fact.text) >= LEAST_QUOTED
             and not fact.text[1:2].islower() and _quoted_words(draft, number, fact)]
    found.sort(key=lambda pair: (not pair[1].value, draft.ranking.place_or_last(pair[0]), pair[1].start))
    best: dict[int, Fact] = {}
    for number, fact in found:
        best.setdefault(number, fact)
    kept = sorted(list(best.items())[:part.most])
    return tuple(Bullet(_quoted(draft, number, fact), label=fact.value) for number, fact in kept)


def _facts(draft: Draft, kinds: tuple[str, ...]) -> Iterator[tuple[int, Fact]]:
    for number in dict.fromkeys((*sorted(draft.shown()), *draft.best(SEARCHED))):
        for fact in facts_at(*draft.ranking.at(number)):
            if fact.kind in kinds:
                yield number, fact


def _said_of(draft: Draft, found: list[tuple[int, Fact]]) -> tuple[int, Fact, str] | None:
    """Return who somebody is said to be, else what is first said of them that needs no words before it.

    None where all that is said is long.
    """
    for number, fact in found:
        if fact.value:
            return number, fact, fact.value
    said = [(number, fact, *_said(draft, number, fact)) for number, fact in sorted(found, key=lambda pair: pair[0])]
    said = [one for one in said if len(one[2].split()) <= MOST_SAID]
    return min(said, key=lambda one: not one[3])[:3] if said else None


def _is_part(key: tuple[str, str], told: Iterable[tuple[str, str]]) -> bool:
    """Tell whether a name is only part of a longer one of its kind ("Singh" of "Rajnath Singh")."""
    kind, name = key
    return any(kind == other_kind and name != other and set(name.split()) < set(other.split())
               for other_kind, other in told)


def _stands_for_another(draft: Draft, number: int, fact: Fact) -> bool:
    """Tell whether a name stands in brackets behind another that it is short for."""
    return any(other.end == fact.start - len(" (") for other in facts_at(*draft.ranking.at(number))
               if other.kind == fact.kind == "organisation")


def _initials(name: str) -> str:
    """Return the initials of a name of several words, little words left out: "MDA" of "Mobile Data Association".

    A short form in a name stays whole: "USPTO" of "US Patent and Trademark Office" has both letters of "US".
    """
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
    return "".join(word if word.isupper() else word[0] for word in words) if len(words) > 1 else ""


def _quoted_words(draft: Draft, number: int, fact: Fact) -> str:
    """Return the words of a quotation, with the sentence round it where no speaker is known; "" where none speaks."""
    if fact.value:
        return fact.text
    analysis, local = draft.ranking.at(number)
    own = analysis.sentences[local]
    end = next((sentence.end for sentence in analysis.sentences[local:]
                if sentence.block == own.block and sentence.end >= fact.end), own.end)
    text = analysis.document.blocks[own.block].text[own.start:end]
    return text if _words(draft, number, text) > _words(draft, number, fact.text) + 1 else ""


def _quoted(draft: Draft, number: int, fact: Fact) -> Statement:
    analysis, _ = draft.ranking.at(number)
    return Statement(_quoted_words(draft, number, fact), note=draft.citations.cite(number), sentence=number,
                     anchor=anchor_of(draft.ranking, draft.keys, number),
                     language=draft.other_language(analysis))


def _words(draft: Draft, number: int, text: str) -> int:
    return count_words(text, draft.ranking.at(number)[0].language)


def _about(draft: Draft, number: int, fact: Fact) -> str:
    analysis, local = draft.ranking.at(number)
    start, end = fact.about or (fact.start, fact.end)
    return analysis.block(local).text[start:end]


def _said(draft: Draft, number: int, fact: Fact) -> tuple[str, bool]:
    """Return the statement a name stands in, else its clause or sentence, and whether that needs no words before it."""
    analysis, local = draft.ranking.at(number)
    text, start = analysis.text(local), analysis.sentences[local].start
    name = fact.start - start, fact.end - start
    statement = statement_around(text, *name)
    left, right = statement or clause_around(text, *name) or (0, len(text))
    stands = statement is not None and not is_dangling(tokens(text[left:right], analysis.language), analysis.language)
    return text[left:right], stands


def _row(draft: Draft, number: int, name: str, words: str, place: str) -> tuple[Cell, ...]:
    analysis, _ = draft.ranking.at(number)
    anchor = anchor_of(draft.ranking, draft.keys, number)
    language = draft.other_language(analysis)
    return (Cell(Statement(name, anchor=anchor, sentence=number, language=language), "figure"),
            Cell(Statement(words, anchor=anchor, sentence=number, language=language)),
            place_cell(draft, number, place))


def _table(draft: Draft, role: str, header: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> tuple[Node, ...]:
    if not rows:
        return ()
    return (Table(role, header, tuple(rows), draft.say(f"sections.{role}"), draft.say(f"tables.{role}-description")),)
