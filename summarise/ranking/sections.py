"""Very long texts by section: where sections lie, each as a Text of its own, and its scores beside the others'."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from summarise.document import Kind
from summarise.ranking.terms import build_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarise.analysing import Analysis
    from summarise.document import Block
    from summarise.ranking.terms import Floats, Ints
    from summarise.ranking.texts import Text

RUN = 2_000
"""Sentences of a run where headings leave more than twice as many together."""

LEAST = 200
"""Sentences below which a section is taken together with the next: among few, hardly any stands out."""

STEADY = 100
"""Sentences at which the best of a section counts for 1/√2 of what it counts for in a very long one."""

SAID_OF_SECTIONS = {"near": "early", "far": "behind"}
"""Reasons about the place in the text, which are true of the section only."""


def sections_of(text: Text, analysis: Analysis) -> Iterator[Text]:
    """Give each section of a text as a text of its own, with the title of the whole."""
    for begin, end in pairwise(edges_of(text.blocks, analysis.document.blocks)):
        numbers, sections = text.numbers[begin:end], text.sections[begin:end]
        yield replace(text, numbers=numbers, terms=build_terms([analysis.stems[number] for number in numbers.tolist()]),
                      words=text.words[begin:end], blocks=text.blocks[begin:end], sections=sections,
                      headings={number: text.headings[number] for number in np.unique(sections).tolist()
                                if number in text.headings})


def edges_of(places: Ints, blocks: Sequence[Block]) -> list[int]:
    """Return where sections begin, and the end of the last; `places` are the blocks of the sentences, ascending.

    What is longer than two runs is divided at the highest headings in it, and where headings do not divide it, into
    runs of about RUN sentences at the beginnings of paragraphs. What is shorter than LEAST joins its neighbour.
    """
    edges = [0, len(places)]
    headings = [(block.level, number) for number, block in enumerate(blocks) if block.kind is Kind.HEADING]
    for level in sorted({level for level, _ in headings}):
        begins = np.searchsorted(places, [number for own, number in headings if own == level])
        edges = _divided(edges, begins)
    paragraphs = np.flatnonzero(np.diff(places, prepend=-1))
    wanted = [begin + step * (end - begin) // round((end - begin) / RUN)
              for begin, end in _long(edges) for step in range(1, round((end - begin) / RUN))]
    return _joined(_divided(edges, paragraphs[np.searchsorted(paragraphs[:-1], wanted)] if wanted else paragraphs[:0]))


def comparable(scores: Floats) -> Floats:
    """Scale the standardised scores of a section so that sections of different lengths share one order.

    Among few sentences a spread is little known, so the best of a short section stands less high than that of a long
    one: an estimate is drawn to the mean by the number it was made of (James and Stein, 1961).
    """
    return np.asarray(scores * np.sqrt(len(scores) / (len(scores) + STEADY)))


def _long(edges: list[int]) -> list[tuple[int, int]]:
    return [(begin, end) for begin, end in pairwise(edges) if end - begin > 2 * RUN]


def _divided(edges: list[int], begins: Ints) -> list[int]:
    found = set(edges)
    for begin, end in _long(edges):
        found.update(begins[(begins > begin) & (begins < end)].tolist())
    return sorted(found)


def _joined(edges: list[int]) -> list[int]:
    kept = edges[:1]
    for edge in edges[1:]:
        if edge - kept[-1] >= LEAST:
            kept.append(edge)
    if kept[-1] != edges[-1]:
        kept[max(len(kept) - 1, 1):] = edges[-1:]
    return kept
