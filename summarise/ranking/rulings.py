"""What was proposed, and what was then decided of it: nobody is told of a proposal without the decision.

By the wording alone: a proposal, a request or the judgment of a lower court is overtaken by the last decision under the
same heading, or where there are no headings by the next one; what settles a whole text ("The appeal is dismissed")
overtakes all before it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from summarise.facts.lexicon import listed, rows
from summarise.ranking.lists import ranked
from summarise.ranking.openings import is_procedural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.analysing import Analysis

REACH = 12
"""Sentences behind a proposal among which the decision about it is looked for."""

LEAST_DENIED, DENIED = 3, 0.4
"""Content stems, and the share of a claim's, that a denial in another source has in common with it."""


def forms_of(analysis: Analysis) -> frozenset[int]:
    """Return the sentences that are mere forms of a sitting: greetings, thanks, minutes approved, papers introduced."""
    return frozenset(number for number in range(len(analysis.sentences))
                     if is_procedural(analysis.text(number), analysis.language))


def decisions(analysis: Analysis, forms: frozenset[int]) -> list[int]:
    """Return the sentences of minutes by which a body decides ("RESOLVED that …").

    None in a text without the `forms` of a sitting.
    """
    if not forms:
        return []
    numbers = [number for number, _ in ranked(analysis) if number not in forms]
    return _said(analysis, numbers, "resolving")


def overtaken(analysis: Analysis, forms: frozenset[int]) -> dict[int, int]:
    """Return, for each sentence that only proposes what a later one decides, the number of that later one.

    `forms` are those of a sitting: minutes that were approved decide nothing.
    """
    numbers = [number for number, _ in ranked(analysis)]
    proposed = _said(analysis, numbers, "proposing")
    if not proposed:
        return {}
    settling = _said(analysis, numbers, "final")
    reached = {later for number in proposed for later in range(number, number + REACH + 1)}.intersection(numbers)
    decided = {*settling, *_said(analysis, sorted(reached - forms), "ruling")}
    found = {}
    for number in proposed:
        if number in decided:
            continue
        near = [later for later in range(number + 1, number + REACH + 1) if later in decided
                and analysis.section[later] == analysis.section[number]]
        if analysis.section[number] < 0:
            near = near[:1]
        later = max(near, default=max(settling, default=-1))
        if later > number:
            found[number] = later
    return found


def denied(analyses: Sequence[Analysis], offsets: Sequence[int]) -> list[tuple[int, int]]:
    """Return each sentence that another source denies, with the sentence that does, numbered over all sources.

    A denial shares at least three content stems with the claim, and two fifths of the claim's.
    """
    found: dict[int, int] = {}
    numbers = [[number for number, _ in ranked(analysis)] for analysis in analyses]
    denials = [_said(analysis, mine, "denied") if len(analyses) > 1 else []
               for analysis, mine in zip(analyses, numbers, strict=True)]
    wanted = {stem for analysis, mine in zip(analyses, denials, strict=True) for number in mine
              for stem in analysis.stems[number]}
    for claiming, start, mine, own in zip(analyses, offsets, numbers, denials, strict=True):
        places = _places(claiming, sorted({*mine}.difference(own)), wanted)
        for denying, offset, others in zip(analyses, offsets, denials, strict=True):
            if denying is claiming or denying.language != claiming.language:
                continue
            for number in others:
                shared = Counter(chain.from_iterable(places[stem] for stem in frozenset(denying.stems[number])))
                for other, count in shared.items():
                    if count >= max(LEAST_DENIED, DENIED * len(frozenset(claiming.stems[other]))):
                        found.setdefault(start + other, offset + number)
    return sorted(found.items(), key=lambda pair: pair[::-1])


def _places(analysis: Analysis, numbers: Sequence[int], wanted: set[str]) -> defaultdict[str, list[int]]:
    """Return in which of some sentences each of the stems that are asked for stands."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number in numbers:
        for stem in wanted.intersection(analysis.stems[number]):
            places[stem].append(number)
    return places


def _said(analysis: Analysis, numbers: Sequence[int], key: str) -> list[int]:
    """Return which of some sentences hold one of the patterns under decisions.`key`.

    Each pattern holds one of the words under decisions.signs.`key`; few sentences do, and to look for words is far
    faster than for patterns.
    """
    pattern = _pattern(key, analysis.language)
    if pattern is None:
        return []
    signs = _signs(key, analysis.language)
    return [number for number in numbers if not signs.isdisjoint(analysis.words[number])
            and pattern.search(analysis.text(number).lower())]


@cache
def _signs(key: str, language: str) -> frozenset[str]:
    return frozenset(listed(f"decisions.signs.{key}", language))


@cache
def _pattern(key: str, language: str) -> re.Pattern[str] | None:
    """Compile the patterns under decisions.`key` of a language for text in small letters, None where it has none.

    That is twice as fast as to look past the case of the letters.
    """
    found = rows(f"decisions.{key}", language)
    return re.compile("|".join(found).lower()) if found else None
