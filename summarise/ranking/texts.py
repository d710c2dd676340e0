"""What a method sees of one document: its ranked sentences as terms, with their places, blocks and headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarise.document import RANKED, Kind
from summarise.language.words import content_stems, tokens
from summarise.ranking.terms import build_terms

if TYPE_CHECKING:
    from summarise.analysing import Analysis
    from summarise.document import Document
    from summarise.ranking.terms import Ints, Terms


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """The ranked sentences of one document, one entry a sentence.

    `numbers` are their sentence numbers in the Analysis, `terms` their content stems, `words` all their lower-cased
    words, `blocks` and `sections` where they stand. `title` and `headings` are sets of content stems; headings are
    found by the number of their block.
    """

    analysis: Analysis
    language: str
    numbers: Ints
    terms: Terms
    words: tuple[tuple[str, ...], ...]
    blocks: Ints
    sections: Ints
    title: frozenset[str]
    headings: dict[int, frozenset[str]]

    def raw(self) -> list[str]:
        """Return the characters of each sentence: made when asked for, since those of a long text are as much again."""
        return [self.analysis.text(number) for number in self.numbers.tolist()]


def text_of(analysis: Analysis) -> Text:
    """Take the sentences of an analysis that may be chosen for the user."""
    blocks = analysis.document.blocks
    ranked = [block.kind in RANKED for block in blocks]
    numbers = [number for number, sentence in enumerate(analysis.sentences) if ranked[sentence.block]]
    language = analysis.language
    headings = {number: _stems(block.text, language) for number, block in enumerate(blocks)
                if block.kind is Kind.HEADING}
    return Text(
        analysis=analysis,
        language=language,
        numbers=np.array(numbers, dtype=np.int64),
        terms=build_terms([analysis.stems[number] for number in numbers]),
        words=tuple([analysis.words[number] for number in numbers]),
        blocks=np.array([analysis.sentences[number].block for number in numbers], dtype=np.int64),
        sections=np.array([analysis.section[number] for number in numbers], dtype=np.int64),
        title=_stems(_given_title(analysis.document), language),
        headings=headings,
    )


def _given_title(document: Document) -> str:
    """Return the title, unless it is only the opening of the text: every text repeats its own first words."""
    first = next((block for block in document.blocks if block.kind in RANKED), None)
    opening = document.title.removesuffix("…")
    return "" if first is not None and first.text.startswith(opening) else document.title


def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(content_stems(tokens(text, language), language))
