"""Where in its source the chosen sentences stand: the bars of the coverage strip, and the same in words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.brief import Bar, Strip
from summarise.same import Same
from summarise.wording import count, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarise.analysing import Analysis

MOST_PARAGRAPHS = 12
"""Paragraphs named in words; a longer list says nothing to somebody who listens to it."""


def strip_of(analysis: Analysis, source: int, name: str, chosen: Iterable[int], language: str) -> Strip:
    """Draw the strip of a source; `chosen` are sentence numbers in its analysis, `name` its short name."""
    dark = sorted(set(chosen))
    light_bars, dark_bars = _bars(Same(analysis))
    bars = list(light_bars)
    for number in dark:
        bars[number] = dark_bars[number]
    return Strip(source, tuple(bars), _words(analysis, source, name, dark, language),
                 count("texts.coverage", len(dark), language))


def _words(analysis: Analysis, source: int, name: str, dark: list[int], language: str) -> str:
    total = len(analysis.sentences)
    if not dark:
        return say("texts.coverage_alt_none", language, number=source + 1, name=name, count=total)
    blocks = analysis.document.blocks
    paragraphs = list(dict.fromkeys(
        str(blocks[analysis.sentences[number].block].paragraph or "–") for number in dark))
    if len(paragraphs) > MOST_PARAGRAPHS:
        paragraphs = [*paragraphs[:MOST_PARAGRAPHS], "…"]
    last = next((block.paragraph for block in reversed(blocks) if block.paragraph), 0)
    return count("texts.coverage_alt", len(paragraphs), language, source=source + 1, name=name, chosen=len(dark),
                 sentences=total, paragraphs=say("texts.joint", language).join(paragraphs), last=last)


@lru_cache(maxsize=16)
def _bars(same: Same[Analysis]) -> tuple[tuple[Bar, ...], tuple[Bar, ...]]:
    sentences = same.value.sentences
    opens = [number == 0 or sentence.block != sentences[number - 1].block
             for number, sentence in enumerate(sentences)]
    light, dark = (tuple(Bar(sentence.end - sentence.start, chosen, first)
                         for sentence, first in zip(sentences, opens, strict=True)) for chosen in (False, True))
    return light, dark
