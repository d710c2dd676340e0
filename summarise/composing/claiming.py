"""Which part of a layout takes which chosen sentence: filters over the chosen, each sentence standing once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from summarise.composing.drafting import facts_at
from summarise.composing.supporting import supporters
from summarise.facts.dates import reference_date
from summarise.points import speaks_unnamed
from summarise.points.acts import (
    asks,
    cue_words,
    is_form,
    is_hearsay,
    is_whole,
    means_somebody,
    warns,
    without_speaker,
)
from summarise.ranking.lists import introduces
from summarise.ranking.openings import denies
from summarise.selecting import leads_of, needed_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.layouts import Layout, Part
    from summarise.ranking import Ranking

MOST_IN_LINE = 2
"""Sentences of a bottom line: one that more lean on than this leaves room for opens a paragraph better."""
MOST_IN_LIST = 4
"""The line over a list and the entries that only go on with it ("The board is asked to:")."""
MOST_IN_STORY = 3
SEARCHED = 12
"""Of so many of the best-placed sentences the one that most sources bear out is the strongest."""
ASKED_WITHIN = 2
"""Sentences behind one among which a question shows that it only leads to that."""
LEAST_SAID = 5
"""Words, or signs of a script without spaces, below which a sentence ("Thank you.") is no bottom line."""
_QUESTION = re.compile(r"[?？؟][\"'\]”’»›」』)）】》\s]*$")


@dataclass(frozen=True, slots=True)
class Pool:
    """What a filter sees: the sentences nobody has taken yet, in the brief's order, and the sentences of the points.

    `leads` names for each sentence the one it leans on, or itself. `titles` are the sources' own titles, one a source
    ("" for none): the theme of a sentence without a heading above it. `language` is the brief's.
    """

    ranking: Ranking
    free: tuple[int, ...]
    leads: dict[int, int]
    points: frozenset[int]
    titles: tuple[str, ...]
    language: str


def claim(ranking: Ranking, layout: Layout, chosen: tuple[int, ...], points: frozenset[int], titles: tuple[str, ...],
          language: str) -> dict[str, tuple[int, ...]]:
    """Give each part of a layout the chosen sentences it takes, by the part's key.

    What leans on a sentence ("It used …") goes where that one goes; only a key point stands without what it leans on.
    """
    claims: dict[str, tuple[int, ...]] = {}
    free = chosen
    for part in sorted((part for part in layout.parts if part.claim), key=lambda part: part.turn):
        leads = leads_of(ranking, free)
        taken = frozenset(CLAIMS[part.claim](Pool(ranking, free, leads, points, titles, language), part))
        alone = taken if part.claim == "points" else frozenset()
        gone = alone | {number for number in free if leads[number] in taken}
        claims[part.key] = tuple(number for number in free if number in gone)
        free = tuple(number for number in free if number not in gone)
    return claims


def theme_of(ranking: Ranking, titles: tuple[str, ...], number: int) -> str:
    """Return a sentence's theme: the source's own heading over it, else the source's title, "" for neither."""
    source, local = ranking.locate(number)
    analysis = ranking.analyses[source]
    heading = analysis.section[local]
    return analysis.document.blocks[heading].text if heading >= 0 else titles[source]


def in_paragraphs(ranking: Ranking, numbers: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Part sentences into runs that stand in the same paragraph of the same source."""
    runs: list[list[int]] = []
    last: tuple[int, int] | None = None
    for number in numbers:
        source, local = ranking.locate(number)
        block = (source, ranking.analyses[source].sentences[local].block)
        if block == last:
            runs[-1].append(number)
        else:
            runs.append([number])
        last = block
    return tuple(map(tuple, runs))


def _place(ranking: Ranking, number: int) -> tuple[int, int]:
    return ranking.place_or_last(number), number


def _strongest(pool: Pool, part: Part) -> tuple[int, ...]:
    """Take the sentence that most sources bear out, of the best-placed ones in the brief's language.

    A date line, a heading, a question or its answer, a courtesy, a procedural remark or what means somebody or
    something named before it stands there only where nothing else does.
    """
    if not pool.free:
        return ()
    ranking = pool.ranking
    best_first = sorted(pool.free, key=lambda number: _place(ranking, number))
    own = [number for number in best_first
           if ranking.at(number)[0].language == pool.language] or best_first
    searched = list(islice((number for number in own if _tells(ranking, number)), SEARCHED)) or own[:SEARCHED]
    carried = Counter(pool.leads.values())
    short = [number for number in searched
             if carried[pool.leads[number]] <= _room(ranking, pool.leads[number])]
    best = max(short or searched, key=lambda number: supporters(ranking, number))
    return (pool.leads[_settled(pool, best)],)


def _settled(pool: Pool, number: int) -> int:
    """Return the decision that overtook what a sentence only proposes, or that leans on it, or the sentence itself."""
    overtaken = dict(pool.ranking.overtaken)
    deciding = [later for later in dict.fromkeys(overtaken.values()) if later in pool.leads]
    if overtaken.get(number) in deciding:
        return overtaken[number]
    return next((later for later in deciding if number in needed_by(pool.ranking, later)), number)


def _tells(ranking: Ranking, number: int) -> bool:
    analysis, local = ranking.at(number)
    text = analysis.text(local)
    speaker = len(text) - len(without_speaker(text))
    return (is_whole(text) and not _QUESTION.search(text)
            and analysis.lengths[local] - len(text[:speaker].split()) >= LEAST_SAID
            and not is_form(text, analysis.language) and not is_hearsay(text, analysis.language)
            and not means_somebody(text, analysis.language) and not _answers(ranking, number)
            and not asks(text, analysis.language) and not speaks_unnamed(analysis, local)
            and not _leads_to_question(ranking, number) and not _is_denied(ranking, number))


def _room(ranking: Ranking, number: int) -> int:
    """Return how many sentences a bottom line may hold that begins with a sentence."""
    analysis, local = ranking.at(number)
    return MOST_IN_LIST if introduces(analysis.text(local)) else MOST_IN_LINE


def _is_denied(ranking: Ranking, number: int) -> bool:
    """Tell whether the next sentence denies what a sentence says."""
    analysis, local = ranking.at(number)
    return local + 1 < len(analysis.sentences) and denies(analysis.text(local + 1), analysis.language)


def _answers(ranking: Ranking, number: int) -> bool:
    """Tell whether a sentence stands behind a question of its paragraph."""
    analysis, local = ranking.at(number)
    return (local > 0 and analysis.sentences[local - 1].block == analysis.sentences[local].block
            and _QUESTION.search(analysis.text(local - 1)) is not None)


def _leads_to_question(ranking: Ranking, number: int) -> bool:
    """Tell whether a paragraph goes on to ask: what an interviewer says before the question is no news."""
    analysis, local = ranking.at(number)
    block = analysis.sentences[local].block
    later = range(local + 1, min(local + 1 + ASKED_WITHIN, len(analysis.sentences)))
    return any(analysis.sentences[other].block == block and _QUESTION.search(analysis.text(other)) for other in later)


def _rest(pool: Pool, part: Part) -> tuple[int, ...]:
    return pool.free


def _points(pool: Pool, part: Part) -> tuple[int, ...]:
    return tuple(number for number in pool.free if number in pool.points)


def _themed(pool: Pool, part: Part) -> tuple[int, ...]:
    return tuple(number for number in pool.free if theme_of(pool.ranking, pool.titles, number))


def _watch(pool: Pool, part: Part) -> tuple[int, ...]:
    return tuple(number for number in pool.free
                 if _warns(pool.ranking, number) or _dated_ahead(pool.ranking, number))


def _current(pool: Pool, part: Part) -> tuple[int, ...]:
    newest = max((date for number in pool.free for date in _recent_dates(pool.ranking, number)), default="")
    return tuple(number for number in pool.free
                 if (newest and newest in _dates(pool.ranking, number))
                 or (_speaks_of(pool.ranking, number, "present") and not _speaks_of(pool.ranking, number, "past")))


def _warns(ranking: Ranking, number: int) -> bool:
    analysis, local = ranking.at(number)
    return warns(analysis.words[local], analysis.language)


def _speaks_of(ranking: Ranking, number: int, cue: str) -> bool:
    analysis, local = ranking.at(number)
    return not cue_words(cue, analysis.language).isdisjoint(analysis.words[local])


def _dates(ranking: Ranking, number: int) -> tuple[str, ...]:
    return tuple(fact.value for fact in facts_at(*ranking.at(number))
                 if fact.kind == "date" and fact.value[:1].isdigit())


def _recent_dates(ranking: Ranking, number: int) -> tuple[str, ...]:
    """Return the dates of a sentence that are not of a year long past when its source was written."""
    analysis, _ = ranking.at(number)
    own = reference_date(analysis.document.origin.date)
    return tuple(date for date in _dates(ranking, number) if own is None or date[:4] >= str(own.year - 1))


def _dated_ahead(ranking: Ranking, number: int) -> bool:
    analysis, _ = ranking.at(number)
    own = reference_date(analysis.document.origin.date)
    return own is not None and any(date > own.isoformat()[:len(date)] for date in _dates(ranking, number)
                                   if "W" not in date and "Q" not in date)


def _stories(pool: Pool, part: Part) -> tuple[int, ...]:
    ranking = pool.ranking
    by_source: dict[int, list[int]] = {}
    for number in sorted(pool.free, key=lambda number: _place(ranking, number)):
        by_source.setdefault(ranking.locate(number)[0], []).append(number)
    top = list(by_source.values())[:part.most]
    taken = {number for numbers in top for number in numbers[:MOST_IN_STORY]}
    return tuple(number for number in pool.free if number in taken)


def _shared_themes(pool: Pool, part: Part) -> tuple[int, ...]:
    themes = [theme_of(pool.ranking, pool.titles, number) for number in pool.free]
    counts = Counter(themes)
    return tuple(number for number, theme in zip(pool.free, themes, strict=True) if theme and counts[theme] > 1)


CLAIMS: dict[str, Callable[[Pool, Part], tuple[int, ...]]] = {
    "strongest": _strongest,
    "rest": _rest,
    "points": _points,
    "themed": _themed,
    "watch": _watch,
    "current": _current,
    "stories": _stories,
    "shared-themes": _shared_themes,
}
