"""How well selections read: `python -m tests.benchmarks.coherence FOLDER [--each N] [--sets a,b] [--words N]`.

Every development text of every set, all folds, is ranked by the default method and cut at the set's length by the app's
own selection; beside it what LexRank alone would choose as sumy does, sentence after sentence by score, at the same
length. Counts of chosen sentences: `dangling` open with a leaning word without the sentence before (by evaluation's own
lists; sets in languages without a list count nothing), `halves` hold half a quotation, `pairs` are near-duplicates
where anything was left out, `asked` ask without the sentence that follows, `bare` are quotations without a sentence
beside them, `broken` begin with a small letter or end without a stop, and `glued` have a heading before them. Each is
measured anew here, not by what the ranking found.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from dataclasses import replace
from hashlib import sha1
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from summarise.document import Kind
from summarise.evaluation import OPENERS, coherence
from summarise.plan import Length, Plan, Source
from summarise.ranking import Ranking, rank
from summarise.ranking.graphs import lexrank_scores
from summarise.ranking.terms import build_terms, weigh
from summarise.selecting import select
from summarise.training.corpora import CORPORA, read_corpus
from tests.benchmarks.quality import analyses_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.analysing import Analysis

SIDES = ("ours", "lexrank")
COUNTS = ("sentences", "leaning", "dangling", "halves", "pairs", "asked", "bare", "broken", "glued")

_QUESTION = re.compile(r"[?？؟]$")
_QUOTATION = re.compile(r"[\"“„«「].*[\"”“»」][.,!?]?$", re.DOTALL)
_ENDED = re.compile(r"[.!?…:;。！？：；।؟۔\"”“»」’')\]}][\"”“»」’')\]}\d*†‡]*$")
_HEADING = re.compile(r"(?:\d+(?:\.\d+)*\.?\s+)?[A-ZÀ-Þ]{4,}(?:\s+[A-ZÀ-Þ]{3,})+\s+[A-ZÀ-Þ][a-zà-ÿ]+ [a-zà-ÿ]+")


def as_sumy(ranking: Ranking) -> Ranking:
    """Order the same sentences by LexRank's score alone, each by itself; several sources are one text."""
    numbers = [number for unit in ranking.units for number in unit]
    places = [ranking.locate(number) for number in numbers]
    scores = lexrank_scores(build_terms([ranking.analyses[source].stems[number] for source, number in places]))
    best = sorted(range(len(numbers)), key=lambda row: (-round(float(scores[row]), 10), row))
    return replace(ranking, units=tuple((number,) for number in numbers), order=tuple(best), clusters=(),
                   after=(-1,) * len(numbers))


def near_duplicates(ranking: Ranking, chosen: Sequence[int]) -> int:
    """Count the pairs of chosen sentences with a cosine of .75, or .85 of the smaller's four or more stems."""
    numbers = [number for unit in ranking.units for number in unit]
    stems = {number: ranking.analyses[source].stems[local]
             for number in numbers for source, local in (ranking.locate(number),)}
    weighed = weigh(build_terms([stems[number] for number in numbers]))
    row = {number: place for place, number in enumerate(numbers)}
    vectors = {}
    for number in chosen:
        if number in row:
            cells = slice(int(weighed.starts[row[number]]), int(weighed.starts[row[number] + 1]))
            vectors[number] = dict(zip(weighed.columns[cells].tolist(), weighed.values[cells].tolist(), strict=True))
    return sum(1 for one, other in combinations(vectors.values(), 2) if _alike(one, other))


def _alike(one: dict[int, float], other: dict[int, float]) -> bool:
    common = one.keys() & other.keys()
    smaller = min(len(one), len(other))
    return (sum(one[term] * other[term] for term in common) >= 0.75
            or (smaller >= 4 and len(common) >= 0.85 * smaller - 1e-9))


def measure(analysis: Analysis, chosen: set[int]) -> Counter[str]:
    """Count what is wrong with the chosen sentences of one document."""
    found: Counter[str] = Counter(sentences=len(chosen), halves=coherence(analysis, chosen).unbalanced)
    if analysis.language in OPENERS:
        found["leaning"] = len(chosen)
        found["dangling"] = round(coherence(analysis, chosen).dangling * len(chosen))
    for number in chosen:
        text = analysis.text(number)
        follows = (number + 1 < len(analysis.sentences)
                   and analysis.section[number + 1] == analysis.section[number])
        found["asked"] += bool(_QUESTION.search(text)) and follows and number + 1 not in chosen
        found["bare"] += (_QUOTATION.match(text) is not None and '"' not in text[1:-2] and number > 0
                          and not {number - 1, number + 1} & chosen)
        found["broken"] += is_broken(analysis, number)
        found["glued"] += _HEADING.match(text) is not None
    return found


def is_broken(analysis: Analysis, number: int) -> bool:
    """Tell whether a sentence of a paragraph begins with a small letter or ends without a stop, quote or bracket."""
    text = analysis.text(number).strip()
    return analysis.kind(number) is Kind.PARAGRAPH and (text[:1].islower() or _ENDED.search(text) is None)


def measure_text(analyses: tuple[Analysis, ...], words: int) -> dict[str, Counter[str]]:
    """Measure what is chosen of one text, by ours and by LexRank alone, and the text as a whole."""
    ranking = rank(analyses)
    plan = Plan(sources=tuple(Source(str(place + 1), str(place)) for place in range(len(analyses))),
                length=Length(words, "words"))
    found = {"whole": Counter(sentences=sum(len(analysis.sentences) for analysis in analyses),
                              broken=sum(is_broken(analysis, number) for analysis in analyses
                                         for number in range(len(analysis.sentences))))}
    for side, made in zip(SIDES, (ranking, as_sumy(ranking)), strict=True):
        chosen = select(made, plan).chosen
        everything = len(chosen) == sum(len(unit) for unit in ranking.units)
        total = Counter(pairs=0 if everything else near_duplicates(ranking, chosen))
        for place, analysis in enumerate(analyses):
            local = {number for at, number in map(ranking.locate, chosen) if at == place}
            total.update(measure(analysis, local))
        found[side] = total
    return found


def print_counts(name: str, found: dict[str, Counter[str]], seconds: float) -> None:
    """Print a row of counts for each side, and the share of dangling openers."""
    whole = found["whole"]
    for side in SIDES:
        counts = found[side]
        print(f"| {name} | {side} | {' | '.join(str(counts[key]) for key in COUNTS)} | "
              f"{100 * counts['dangling'] / max(counts['leaning'], 1):.1f} | "
              f"{100 * counts['broken'] / max(counts['sentences'], 1):.1f} of "
              f"{100 * whole['broken'] / max(whole['sentences'], 1):.1f} | {seconds:.0f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int)
    parser.add_argument("--sets", default="")
    parser.add_argument("--words", type=int)
    options = parser.parse_args()
    print(f"| set | by | {' | '.join(COUNTS)} | dangling % | broken % | s |\n|{'---|' * (len(COUNTS) + 5)}")
    totals: dict[str, Counter[str]] = {side: Counter() for side in (*SIDES, "whole")}
    begun = time.perf_counter()
    for corpus in CORPORA:
        if options.sets and corpus.name not in options.sets.split(","):
            continue
        rows = sorted(read_corpus(options.folder, corpus), key=lambda row: sha1(row.name.encode()).hexdigest())
        found: dict[str, Counter[str]] = {side: Counter() for side in totals}
        since = time.perf_counter()
        for row in rows[:options.each]:
            analyses = analyses_of(row)
            if any(analysis.sentences for analysis in analyses):
                for side, counts in measure_text(analyses, options.words or corpus.budget).items():
                    found[side].update(counts)
        print_counts(corpus.name, found, time.perf_counter() - since)
        for side, counts in found.items():
            totals[side].update(counts)
    print_counts("all", totals, time.perf_counter() - begun)


if __name__ == "__main__":
    main()
