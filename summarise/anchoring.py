"""How a sentence is named in a plan, and found again by that name in a ranking, also after its source has changed."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.plan import Anchor
from summarise.same import Same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarise.analysing import Sentence
    from summarise.ranking import Ranking


def anchor_of(ranking: Ranking, keys: Sequence[str], number: int) -> Anchor:
    """Name a sentence so that it is found again after its source has been read anew."""
    source, local = ranking.locate(number)
    analysis = ranking.analyses[source]
    sentence = analysis.sentences[local]
    return Anchor(keys[source], sentence.block, sentence.start, sentence.end, analysis.text(local))


def find_anchor(ranking: Ranking, keys: Sequence[str], anchor: Anchor) -> int | None:
    """Find an anchor's sentence: by place and text, else by text in its source, else None.

    `keys` are the plan's source keys in the order of the ranking's analyses.
    """
    if anchor.source not in keys:
        return None
    source = keys.index(anchor.source)
    if source >= len(ranking.analyses):
        return None
    analysis = ranking.analyses[source]
    place = bisect_left(analysis.sentences, (anchor.block, anchor.start), key=_start)
    if place < len(analysis.sentences):
        sentence = analysis.sentences[place]
        if (sentence.block, sentence.start) == (anchor.block, anchor.start) and analysis.text(place) == anchor.text:
            return ranking.offsets[source] + place
    number = _texts(Same(ranking), source).get(anchor.text)
    return None if number is None else ranking.offsets[source] + number


def find_anchors(ranking: Ranking, keys: Sequence[str], anchors: Iterable[Anchor],
                 ) -> tuple[tuple[int, ...], tuple[Anchor, ...]]:
    """Find the sentences of several anchors, each once, and return with them the anchors that are lost."""
    found: dict[int, None] = {}
    lost = []
    for anchor in anchors:
        number = find_anchor(ranking, keys, anchor)
        if number is None:
            lost.append(anchor)
        else:
            found[number] = None
    return tuple(found), tuple(lost)


@lru_cache(maxsize=16)
def _texts(same: Same[Ranking], source: int) -> dict[str, int]:
    analysis = same.value.analyses[source]
    return {analysis.text(number): number for number in reversed(range(len(analysis.sentences)))}


def _start(sentence: Sentence) -> tuple[int, int]:
    return sentence.block, sentence.start
