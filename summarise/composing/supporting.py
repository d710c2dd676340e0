"""What several sources have in common: which sentence most of them bear out, and the terms that all speak of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.language.words import is_stop
from summarise.selecting import Same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.analysing import Analysis
    from summarise.ranking import Ranking

SHARED = 0.5
"""The share of its content that a sentence finds in one sentence of another source that bears it out."""
LEAST_SHARED = 3
OPENING = 3
"""Sentences in which a source says what it is about, after its title."""
LONGEST_TERM = 4
MOST_TERMS = 3
TERMS_LENGTH = 60
_WORD = re.compile(r"[^\W_](?:[\w’'.&-]*[^\W_])?")
_LETTER = re.compile(r"[^\W\d_]")


def supporters(ranking: Ranking, number: int) -> int:
    """Count the other sources with a sentence that says at least half of what a sentence says, by content stems."""
    return _supporters(Same(ranking), number) if len(ranking.analyses) > 1 else 0


@lru_cache(maxsize=1024)
def _supporters(same: Same[Ranking], number: int) -> int:
    ranking = same.value
    own, local = ranking.locate(number)
    content = frozenset(ranking.analyses[own].stems[local])
    shared: dict[int, int] = {}
    for stem in content:
        for other in _stems(same).get(stem, ()):
            shared[other] = shared.get(other, 0) + 1
    least = max(LEAST_SHARED, SHARED * len(content))
    return len({ranking.locate(other)[0] for other, count in shared.items() if count >= least} - {own})


@lru_cache(maxsize=2)
def _stems(same: Same[Ranking]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for analysis, offset in zip(same.value.analyses, same.value.offsets, strict=True):
        for local, stems in enumerate(analysis.stems):
            for stem in frozenset(stems):
                index.setdefault(stem, []).append(offset + local)
    return index


def common_terms(ranking: Ranking, language: str) -> tuple[str, ...]:
    """Return up to three terms that half the sources of a language, two at least, name in title or opening.

    A term is a run of up to four content words; one word alone must be a name, which a capital tells. They come in the
    order in which the first source that has them names them, in its own letters.
    """
    return _common_terms(Same(ranking), language)


@lru_cache(maxsize=8)
def _common_terms(same: Same[Ranking], language: str) -> tuple[str, ...]:
    openings = [list(_runs(analysis)) for analysis in same.value.analyses if analysis.language == language]
    least = max(2, (len(openings) + 1) // 2)
    counts: dict[tuple[str, ...], int] = {}
    named: dict[tuple[str, ...], str] = {}
    telling: set[tuple[str, ...]] = set()
    for runs in openings:
        terms: set[tuple[str, ...]] = set()
        for words, where in runs:
            for start in range(len(words)):
                for end in range(start + 1, min(start + LONGEST_TERM, len(words)) + 1):
                    piece = words[start:end]
                    key = tuple(word.casefold() for word in piece)
                    terms.add(key)
                    named.setdefault(key, " ".join(piece))
                    if where and _is_term(piece, opens=start == 0 and where == "opens"):
                        telling.add(key)
        for key in terms:
            counts[key] = counts.get(key, 0) + 1
    kept = [key for key in named if key in telling and counts[key] >= least]
    kept = [key for key in kept if not any(_within(key, other) for other in kept)]
    chosen: list[str] = []
    for key in sorted(kept, key=lambda key: -counts[key])[:MOST_TERMS]:
        if not chosen or sum(map(len, chosen)) + len(named[key]) <= TERMS_LENGTH:
            chosen.append(named[key])
    return tuple(chosen)


def _runs(analysis: Analysis) -> Iterator[tuple[list[str], str]]:
    """Yield runs of content words of title and opening, each with what a capital tells: "", "opens" or "inside"."""
    texts = [(analysis.document.title, False)]
    texts += [(analysis.text(number), True) for number in range(min(OPENING, len(analysis.sentences)))]
    for text, is_sentence in texts:
        run: list[str] = []
        first = True
        matches = list(_WORD.finditer(text))
        ends = [*(match.start() for match in matches[1:]), len(text)] if matches else []
        for match, end in zip(matches, ends, strict=True):
            stop = is_stop(match.group().casefold(), analysis.language)
            if not stop:
                run.append(match.group())
            if run and (stop or end == len(text) or text[match.end():end].strip()):
                yield run, ("opens" if first else "inside") if is_sentence else ""
                run = []
            first = first and bool(run)


def _is_term(words: list[str], *, opens: bool) -> bool:
    if not all(_LETTER.search(word) for word in words):
        return False
    return len(words) > 1 or (words[0][:1].isupper() and not opens)


def _within(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    size = len(key)
    return size < len(other) and any(other[start:start + size] == key for start in range(len(other) - size + 1))
