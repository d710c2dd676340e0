"""What was proposed, and what was then decided of it: nobody is told of a proposal without the decision.

By the wording alone: a proposal, a request or the judgment of a lower court is overtaken by the last decision under the
same heading, or where there are no headings by the next one; what settles a whole text ("The appeal is dismissed")
overtakes all before it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarise.facts.lexicon import rows
from summarise.ranking.lists import ranked
from summarise.ranking.openings import is_procedural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.analysing import Analysis

REACH = 12
"""Sentences behind a proposal among which the decision about it is looked for."""

LEAST_DENIED, DENIED = 3, 0.4
"""Content stems, and the share of a claim's, that a denial in another source has in common with it."""


def decisions(analysis: Analysis) -> list[int]:
    """Return the sentences of minutes by which a body decides ("RESOLVED that …").

    None in a text without the forms of a sitting.
    """
    language = analysis.language
    pattern = _pattern("resolving", language)
    if pattern is None:
        return []
    found = [number for number, _ in ranked(analysis) if pattern.search(analysis.text(number).lower())]
    forms = {number for number in range(len(analysis.sentences)) if is_procedural(analysis.text(number), language)
             } if found else set()
    return [number for number in found if number not in forms] if forms else []


def overtaken(analysis: Analysis) -> dict[int, int]:
    """Return, for each sentence that only proposes what a later one decides, the number of that later one."""
    language = analysis.language
    proposing, ruling, final = (_pattern(key, language) for key in ("proposing", "ruling", "final"))
    if proposing is None or ruling is None:
        return {}
    numbers = [number for number, _ in ranked(analysis)]
    proposed = [number for number in numbers if proposing.search(analysis.text(number).lower())]
    if not proposed:
        return {}
    settling = {number for number in numbers if final and final.search(analysis.text(number).lower())}
    decided = [number for number in numbers if number in settling or (
        ruling.search(analysis.text(number).lower()) and not is_procedural(analysis.text(number), language))]
    found = {}
    for number in proposed:
        if number in decided:
            continue
        near = [later for later in decided if number < later <= number + REACH
                and analysis.section[later] == analysis.section[number]]
        if analysis.section[number] < 0:
            near = near[:1]
        later = max(near, default=max((later for later in settling if later > number), default=-1))
        if later >= 0:
            found[number] = later
    return found


def denied(analyses: Sequence[Analysis], offsets: Sequence[int]) -> list[tuple[int, int]]:
    """Return each sentence that another source denies, with the sentence that does, numbered over all sources.

    A denial shares at least three content stems with the claim, and two fifths of the claim's.
    """
    found: dict[int, int] = {}
    for denying, offset in zip(analyses, offsets, strict=True):
        pattern = _pattern("denied", denying.language) if len(analyses) > 1 else None
        denials = [number for number, _ in ranked(denying) if pattern and pattern.search(denying.text(number).lower())]
        for number in denials:
            said = frozenset(denying.stems[number])
            for claiming, start in zip(analyses, offsets, strict=True):
                if claiming is denying or claiming.language != denying.language or pattern is None:
                    continue
                for other, _ in ranked(claiming):
                    claim = frozenset(claiming.stems[other])
                    if (len(claim & said) >= max(LEAST_DENIED, DENIED * len(claim))
                            and not pattern.search(claiming.text(other).lower())):
                        found.setdefault(start + other, offset + number)
    return list(found.items())


@cache
def _pattern(key: str, language: str) -> re.Pattern[str] | None:
    """Compile the patterns under decisions.`key` of a language for text in small letters, None where it has none.

    That is twice as fast as to look past the case of the letters.
    """
    found = rows(f"decisions.{key}", language)
    return re.compile("|".join(found).lower()) if found else None
