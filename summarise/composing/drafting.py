"""A brief while it is composed: the values every part is filled from, and the notes given out so far."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from summarise.anchoring import anchor_of
from summarise.brief import Field, Statement
from summarise.composing.citing import own_title
from summarise.facts import facts_of
from summarise.points import point_text
from summarise.same import Same
from summarise.wording import count, knows, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.analysing import Analysis
    from summarise.brief import SourceEntry
    from summarise.composing.citing import Citations
    from summarise.facts import Fact
    from summarise.layouts import Layout
    from summarise.plan import Plan, Point
    from summarise.ranking import Ranking
    from summarise.selecting import Selection


@lru_cache(maxsize=16)
def _untreated(same: Same[Analysis]) -> str:
    """Return the language of a source that the engine does not treat: it may run from the right."""
    from summarise.language.detection import detect

    return detect("\n".join(block.text for block in same.value.document.blocks)).untreated


def facts_at(analysis: Analysis, sentence: int) -> tuple[Fact, ...]:
    """Return the facts of a sentence of an analysis."""
    return facts_of(analysis.facts, sentence)


@dataclass(frozen=True, slots=True)
class Draft:
    """What every part is filled from. `points` are the key points with the numbers of their sentences.

    `claims` are the chosen sentences each part takes, by the part's key; `wordings` the user's own words for some.
    `titles` are what the sources' sentences are headed with where no heading stands over them. `beat` is called before
    each sentence that is set.
    """

    plan: Plan
    layout: Layout
    ranking: Ranking
    selection: Selection
    language: str
    keys: tuple[str, ...]
    sources: tuple[SourceEntry, ...]
    citations: Citations
    points: tuple[tuple[int, Point], ...]
    claims: dict[str, tuple[int, ...]]
    wordings: dict[int, str]
    titles: tuple[str, ...]
    beat: Callable[[], None]

    def statement(self, number: int) -> Statement:
        """Set a sentence of a source with its note, in the user's wording where there is one."""
        self.beat()
        analysis, local = self.ranking.at(number)
        wording = self.wordings.get(number)
        edited = wording is not None
        return Statement(
            text=analysis.text(local) if wording is None else wording, note=self.citations.cite(number, edited=edited),
            anchor=anchor_of(self.ranking, self.keys, number), sentence=number,
            language="" if edited else self.other_language(analysis), edited=edited)

    def words_of(self, numbers: tuple[int, ...]) -> int:
        """Count the words of sentences as their sources have them."""
        places = map(self.ranking.locate, numbers)
        return sum(self.ranking.analyses[source].lengths[local] for source, local in places)

    def point(self, number: int, point: Point) -> Statement:
        """Set a key point with its note."""
        analysis, local = self.ranking.at(number)
        block = analysis.block(local)
        edited = point.wording is not None
        return Statement(
            text=point_text(point, block.text), note=self.citations.cite(number, edited=edited), anchor=point.anchor,
            sentence=number, language="" if edited else self.other_language(analysis), edited=edited)

    def label(self, point: Point, text: str) -> str:
        """Say a point's label in the brief's language, unless its text says it already; the user's own stays."""
        key = f"points.{point.label}"
        if not point.label or not knows(key):
            return point.label
        label = self.say(key)
        return "" if text.casefold().startswith(label.casefold()) else label

    def field(self, name: str, *, many: bool = False, role: str = "body", text: str = "") -> Field:
        """Make a person's field with its prompt; `text` stands where the person wrote nothing."""
        return Field(name, self.plan.field(name) or text, self.say(f"prompts.{name}"), many=many, role=role)

    def has_own_title(self, source: int) -> bool:
        """Tell whether a source has a title and is not called by its first words."""
        return bool(own_title(self.plan.sources[source], self.ranking.analyses[source]))

    def shown(self) -> frozenset[int]:
        """Return the sentences that stand on the page, chosen or as key points."""
        return frozenset((*self.selection.chosen, *(number for number, _ in self.points)))

    def best(self, most: int) -> tuple[int, ...]:
        """Return the best-placed sentences that are not left out."""
        left_out = frozenset(self.selection.left_out)
        return tuple(islice((number for number in self.ranking.best_first() if number not in left_out), most))

    def shows_strip(self) -> bool:
        """Tell whether coverage strips are shown: the plan decides, else the layout."""
        return self.layout.strip if self.plan.strip is None else self.plan.strip

    def other_language(self, analysis: Analysis) -> str:
        """Return a source's language where it is not the brief's, else an empty string."""
        language = analysis.language or _untreated(Same(analysis))
        return language if language != self.language else ""

    def say(self, key: str, **values: object) -> str:
        """Say a sentence of the word files in the brief's language."""
        return say(key, self.language, **values)

    def count(self, key: str, number: int, **values: object) -> str:
        """Say a sentence of the word files in the form a number asks for."""
        return count(key, number, self.language, **values)
