"""Who said it and where: the sources as a brief cites them, and the notes that lead back to page and paragraph."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING

from summarise.analysing import count_source_words
from summarise.brief import Note, SourceEntry
from summarise.same import Same
from summarise.selecting import twins_of
from summarise.wording import knows, say

if TYPE_CHECKING:
    from summarise.analysing import Analysis
    from summarise.document import Block
    from summarise.plan import Plan, Source
    from summarise.ranking import Ranking

NAME_LENGTH, WORDS_LENGTH = 60, 40
"""Characters of a source's short name: its title, or its first words where it has none."""
FIRST_WORDS = 10
MOST_ALSO = 3
"""Near-duplicates named in a note; more would bury the citation."""


class Citations:
    """Hands out the numbers of notes while a brief is composed, in the order its words are set.

    Numbered notes come first; places cited in table cells are handed out after all of them.
    """

    def __init__(self, ranking: Ranking, sources: tuple[SourceEntry, ...], language: str) -> None:
        self.ranking = ranking
        self.sources = sources
        self.language = language
        self.notes: list[Note] = []
        self.sentences: list[int] = []

    def cite(self, number: int, *, place: str = "", edited: bool = False, under_source: bool = False) -> int:
        """Make a note of a sentence and return the note's number; `place` names the table that cites it.

        In a column `under_source`, whose head names the source, the short form has not its number again.
        """
        source, block, page = self._place(number)
        where = place_in_source(block, page, self.language)
        short = where if under_source and where else self._numbered(source, where)
        self.notes.append(Note(
            number=len(self.notes) + 1, source=source, citation=self._citation(source, where), place=place,
            page=page, paragraph=block.paragraph, table=block.table, row=block.row, edited=edited,
            short=short, also="" if place else self._also(number)))
        self.sentences.append(number)
        return len(self.notes)

    def _place(self, number: int) -> tuple[int, Block, int | None]:
        source, local = self.ranking.locate(number)
        analysis = self.ranking.analyses[source]
        return source, analysis.block(local), analysis.page(local)

    def _citation(self, source: int, where: str) -> str:
        return self._numbered(source, say("texts.joint", self.language).join(
            filter(None, (self.sources[source].name, where))))

    def _also(self, number: int) -> str:
        twins = (twin for twin in twins_of(self.ranking, number) if twin != number)
        others = [self._place(twin) for twin in islice(twins, MOST_ALSO)]
        places = [self._numbered(source, place_in_source(block, page, self.language)) for source, block, page in others]
        return say("citations.also", self.language, citations="; ".join(places)) if places else ""

    def _numbered(self, source: int, rest: str) -> str:
        if len(self.sources) == 1:
            return rest
        return say("citations.several", self.language, number=source + 1, rest=rest).strip()


def place_in_source(block: Block, page: int | None, language: str) -> str:
    """Say where in its source a sentence of a block stands: page, paragraph, or table and row; "" for none of them."""
    parts = []
    if page is not None:
        parts.append(say("citations.page", language, number=page))
    if block.paragraph is not None:
        parts.append(say("citations.paragraph", language, number=block.paragraph))
    elif block.table is not None and block.row is not None:
        parts.append(say("citations.row", language, table=block.table, row=block.row))
    return say("texts.joint", language).join(parts)


def shorten(text: str, most: int) -> str:
    """Shorten a text to at most `most` characters, at a word where it has one, with "…" where words went."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    cut = text[:most - 1]
    if text[most - 1] != " " and " " in cut:
        cut = cut[:cut.rindex(" ")]
    return cut.rstrip(" ,;:.–-—") + "…"


def own_title(source: Source, analysis: Analysis) -> str:
    """Return a source's title, the user's or its own, "" where it has none but its first words."""
    found = analysis.document.title
    # Readers stand in the first words, cut with an ellipsis, for a title that is missing.
    return source.title or ("" if found.endswith("…") else found)


def source_entries(plan: Plan, ranking: Ranking, language: str) -> tuple[SourceEntry, ...]:
    """Describe the sources in the plan's order, as the brief cites them."""
    return tuple(_entry(source, analysis, language)
                 for source, analysis in zip(plan.sources, ranking.analyses, strict=False))


def titles_of(plan: Plan, ranking: Ranking) -> tuple[str, ...]:
    """Return the sources' own titles, which head sentences without a heading over them; "" where there is but one."""
    if len(ranking.analyses) < 2:
        return ("",) * len(ranking.analyses)
    return tuple(own_title(source, analysis) for source, analysis in zip(plan.sources, ranking.analyses, strict=False))


def format_name(name: str, language: str) -> str:
    """Name a format in words ("text", "Word document")."""
    key = f"formats.{name}"
    return say(key if knows(key) else "formats.other", language)


def _entry(source: Source, analysis: Analysis, language: str) -> SourceEntry:
    origin = analysis.document.origin
    title = name = own = own_title(source, analysis)
    if not own:
        words, name = _first_words(analysis), PurePath(origin.path).stem
        if words:
            name, words = words.rstrip(" .,;:–-—"), words.rstrip(" ,;:–-—")
            title = say("texts.first_words_detail", language, format=format_name(origin.format, language),
                        title=say("texts.first_words", language, words=words))
    link = origin.path if origin.path.startswith(("http://", "https://")) else ""
    return SourceEntry(
        key=source.key, title=title, name=shorten(name, NAME_LENGTH if own else WORDS_LENGTH), outlet=origin.site,
        author=origin.author, date=origin.date, words=_count_words(Same(analysis)), link=link, format=origin.format,
        pages=origin.pages, language=analysis.language)


def _first_words(analysis: Analysis) -> str:
    if not analysis.sentences:
        return ""
    text = analysis.text(0)
    words = text.split()
    return " ".join(words[:FIRST_WORDS]) if len(words) > 1 else text[:WORDS_LENGTH]


@lru_cache(maxsize=64)
def _count_words(same: Same[Analysis]) -> int:
    return count_source_words(same.value)
