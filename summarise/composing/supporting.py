"""What several sources have in common: which sentence most of them bear out, and the terms that all speak of."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, islice
from typing import TYPE_CHECKING

from summarise.composing.dates import calendar_words
from summarise.composing.drafting import facts_at
from summarise.composing.measuring import MEASURES, OPENING, struck_out
from summarise.document import Kind
from summarise.language.words import is_stop
from summarise.same import Same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.analysing import Analysis
    from summarise.ranking import Ranking

SHARED = 0.5
"""The share of its content that a sentence finds in one sentence of another source that bears it out."""
LEAST_SHARED = 3
LONGEST_TERM = 4
MOST_TERMS = 3
TERMS_LENGTH = 60
_LONGEST_ABBREVIATION = 5
"""Capitals that may be how a name is written: NATO, UNHCR."""
_WORD = re.compile(r"[^\W_](?:[\w’'.&-]*[^\W_])?")
_LETTER = re.compile(r"[^\W\d_]")


def supporters(ranking: Ranking, number: int) -> int:
    """Count the other sources with a sentence that says at least half of what a sentence says, by content stems."""
    return _supporters(Same(ranking), number) if len(ranking.analyses) > 1 else 0


@lru_cache(maxsize=2)
def _known_supporters(_same: Same[Ranking]) -> dict[int, int]:
    return {}


def _supporters(same: Same[Ranking], number: int) -> int:
    known = _known_supporters(same)
    if number not in known:
        known[number] = _count_supporters(same, number)
    return known[number]


def _count_supporters(same: Same[Ranking], number: int) -> int:
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

    A term is a run of up to four content words; one word alone must be a name, which a capital tells, and not the
    beginning of a longer one ("New" of "New York"). They come in the order in which the first source that has them
    names them, in its own letters, unless only it has them in capitals.
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
            for piece in filter(_may_be_term, _pieces(words)):
                key = tuple(word.casefold() for word in piece)
                terms.add(key)
                named[key] = _plainer(named.get(key, ""), " ".join(piece))
                if where and not _goes_on(piece, words) and _is_term(
                        piece, language, opens=where == "opens" and piece[0] is words[0]):
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


def _plainer(before: str, form: str) -> str:
    """Return a term as it was named before, or as it is now where it was in capitals, as in a letterhead."""
    shouted = before.isupper() and len(before) > _LONGEST_ABBREVIATION and form[0].isupper() and not form.isupper()
    return form if shouted or not before else before


def shared_phrase(texts: tuple[str, ...], language: str) -> str:
    """Return the longest run of content words that all texts hold, as the first has it; "" where they share none."""
    held = [{tuple(word.casefold() for word in piece) for run, _ in content_runs(text, language)
             for piece in _pieces(run)} for text in texts]
    shared = set.intersection(*held)
    pieces = [piece for run, _ in content_runs(texts[0], language) for piece in _pieces(run)
              if tuple(word.casefold() for word in piece) in shared and any(map(_LETTER.search, piece))]
    longest = max((len(piece) for piece in pieces), default=0)
    return " ".join(next((piece for piece in pieces if len(piece) == longest), []))


def shared_words(texts: tuple[str, ...], language: str, most: int) -> tuple[str, ...]:
    """Return the first content words that all texts hold, at most so many, in runs as the first text has them."""
    held = ({word.casefold() for run, _ in content_runs(text, language) for word in run} for text in texts)
    shared = set.intersection(*held)
    found = []
    for run, _ in content_runs(texts[0], language):
        for kept, words in groupby(run, lambda word: word.casefold() in shared):
            if kept and most > 0:
                found.append(" ".join(list(words)[:most]))
                most -= len(found[-1].split())
    return tuple(found)


def _pieces(run: list[str]) -> Iterator[list[str]]:
    for start in range(len(run)):
        for end in range(start + 1, min(start + LONGEST_TERM, len(run)) + 1):
            yield run[start:end]


def content_runs(text: str, language: str) -> Iterator[tuple[list[str], bool]]:
    """Yield the runs of content words of a text, each with whether it opens the text."""
    run: list[str] = []
    opens = True
    matches = list(_WORD.finditer(text))
    ends = [*(match.start() for match in matches[1:]), len(text)] if matches else []
    for match, end in zip(matches, ends, strict=True):
        stop = is_stop(match.group().casefold(), language)
        if not stop:
            run.append(match.group())
        if run and (stop or end == len(text) or text[match.end():end].strip()):
            yield run, opens
            run = []
        opens = opens and bool(run)


def _runs(analysis: Analysis) -> Iterator[tuple[list[str], str]]:
    """Yield the content runs of title and opening, each with what a capital tells in it: "", "opens" or "inside"."""
    for run, _ in content_runs(analysis.document.title, analysis.language):
        yield run, ""
    in_text = (number for number in range(len(analysis.sentences)) if analysis.kind(number) is not Kind.BOILERPLATE)
    for number in islice(in_text, OPENING):
        for run, opens in content_runs(_without_figures(analysis, number), analysis.language):
            yield run, "opens" if opens else "inside"


def _without_figures(analysis: Analysis, number: int) -> str:
    """Strike out the dates and figures of a sentence: neither a weekday nor a unit is what sources are about."""
    sentence, text = analysis.sentences[number], analysis.text(number)
    spans = ((fact.start - sentence.start, fact.end - sentence.start) for fact in facts_at(analysis, number)
             if fact.kind in MEASURES)
    return struck_out(text, spans, "|")


def _may_be_term(piece: list[str]) -> bool:
    return len(piece) > 1 or piece[0][:1].isupper()


def _goes_on(piece: list[str], run: list[str]) -> bool:
    """Tell whether a word alone is followed by another with a capital: then the two are the name."""
    after = next((place for place, word in enumerate(run, 1) if word is piece[0]), len(run))
    return len(piece) == 1 and after < len(run) and run[after][:1].isupper()


def _is_term(words: list[str], language: str, *, opens: bool) -> bool:
    if not all(_LETTER.search(word) for word in words) or calendar_words(language).issuperset(map(str.casefold, words)):
        return False
    return len(words) > 1 or (words[0][:1].isupper() and not opens)


def _within(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    size = len(key)
    return size < len(other) and any(other[start:start + size] == key for start in range(len(other) - size + 1))
