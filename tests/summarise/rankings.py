"""Rankings made by hand, so that selection and composing are tested without any ranking method."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summarise.analysing import Analysis, Sentence, analyse
from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.plan import Plan, Source
from summarise.ranking import Ranking

if TYPE_CHECKING:
    from collections.abc import Sequence


def document_of(paragraphs: Sequence[str], *, title: str = "", language: str = "en", **origin: str) -> Document:
    """Make a document; a paragraph that opens with "# " is a heading, with "- " a list item."""
    blocks = []
    for text in paragraphs:
        if text.startswith("# "):
            blocks.append(Block(Kind.HEADING, text[2:], level=1))
        elif text.startswith("- "):
            blocks.append(Block(Kind.ITEM, text[2:], level=1))
        else:
            blocks.append(Block(Kind.PARAGRAPH, text))
    place = {"path": "example.txt", "sha256": "0" * 64, "format": "text", **origin}
    return Document(title, language, Origin(**place), number_paragraphs(blocks))


def ranking_of(*analyses: Analysis, order: Sequence[int] | None = None, units: Sequence[tuple[int, ...]] | None = None,
               clusters: tuple[tuple[int, ...], ...] = (), method: str = "lead", focus: str = "",
               after: tuple[int, ...] = ()) -> Ranking:
    """Make a ranking in which every sentence is a unit and the order is the one given, else that of the text."""
    offsets, count = [], 0
    for analysis in analyses:
        offsets.append(count)
        count += len(analysis.sentences)
    made = tuple(units) if units is not None else tuple((number,) for number in range(count))
    best_first = tuple(order) if order is not None else tuple(range(len(made)))
    place = [0] * count
    for position, number in enumerate((number for unit in best_first for number in made[unit]), 1):
        place[number] = position
    return Ranking(analyses, method, focus, tuple(offsets), tuple(1.0 / (1 + p) for p in place), made, best_first,
                   tuple(place), ((),) * count, clusters, after)


def counted(lengths: Sequence[int], blocks: int = 1) -> Analysis:
    """Make an analysis of sentences with given lengths in words, all different, spread over some paragraphs."""
    texts = [" ".join([f"word{number}", *["and"] * (length - 1)]) for number, length in enumerate(lengths)]
    per = max(1, -(-len(texts) // blocks))
    sentences, paragraphs = [], []
    for block, start in enumerate(range(0, len(texts), per)):
        position = 0
        for text in texts[start:start + per]:
            sentences.append(Sentence(block, position, position + len(text)))
            position += len(text) + 1
        paragraphs.append(Block(Kind.PARAGRAPH, " ".join(texts[start:start + per])))
    document = Document("Counted", "en", Origin("counted.txt", "1" * 64, "text"), number_paragraphs(paragraphs))
    words = tuple(tuple(text.split()) for text in texts)
    return Analysis(document, "en", tuple(sentences), words, words, tuple(lengths), (-1,) * len(texts))


def plan_of(ranking: Ranking, **choices: Any) -> Plan:
    """Make a plan whose sources are the ranking's, with keys "1", "2", …"""
    sources = tuple(Source(str(number), analysis.document.origin.path)
                    for number, analysis in enumerate(ranking.analyses, 1))
    return replace(Plan(sources=sources), **choices)


def analysed(*paragraphs: str, **about: str) -> Analysis:
    """Analyse some paragraphs of text."""
    return analyse(document_of(paragraphs, **about))
