"""How good each method is: `python -m tests.benchmarks.quality FOLDER [--each 60 | --all] [--fold 0] [--methods a,b]`.

Every method ranks the same sentences of the same documents and is cut by the app's own selection at the same number of
words. Prints for every set ROUGE-1/2/Lsum (F, stems of the language, best of several references) with 95 %
intervals, the coherence measures and the time of a ranking, then the means over the sets. A sample takes the documents
of a set in the order of the SHA-1 of their ids, so it is the same on every machine. Folds are SHA-1 of the id modulo 5.
Where a text is several documents, the first method also ranks them joined as one: that must not be better. `--focus`
prints instead how summaries of meetings answer the questions put to them, without and with the question as focus.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import defaultdict
from dataclasses import replace
from hashlib import sha1
from pathlib import Path
from statistics import mean

from summarise.analysing import Analysis, analyse
from summarise.document import number_paragraphs
from summarise.evaluation import best_rouge, coherence, interval, language_stems, paired_interval
from summarise.plan import Length, Plan, Source
from summarise.ranking import METHODS, rank
from summarise.selecting import select
from summarise.training.corpora import CORPORA, Corpus, Example, read_corpus

OURS = "briefdesk"
FOCUS_WORDS = 60
"""About as long as the answers to the questions are."""

MEASURES = ("R-1", "R-2", "R-L", "dangling", "unbalanced", "redundancy", "facts", "words", "ms")


def analyses_of(example: Example, joined: bool = False) -> tuple[Analysis, ...]:
    """Analyse an example's documents: one each, or all as one."""
    documents = tuple(document for document in example.documents if document.blocks)
    if joined:
        blocks = [block for document in documents for block in document.blocks]
        documents = (replace(documents[0], blocks=number_paragraphs(blocks)),)
    return tuple(analyse(document) for document in documents)


def measure(analyses: tuple[Analysis, ...], method: str, row: Example, corpus: Corpus,
            cache: dict) -> tuple[float, ...]:
    """Summarise one row by one method and measure it; equal extracts are scored once."""
    begun = time.perf_counter()
    ranking = rank(analyses, method)
    milliseconds = (time.perf_counter() - begun) * 1000
    plan = Plan(sources=tuple(Source(str(place + 1), str(place)) for place in range(len(analyses))),
                length=Length(corpus.budget, "words"))
    chosen = select(ranking, plan).chosen
    if chosen not in cache:
        places = [ranking.locate(number) for number in chosen]
        summary = "\n".join(analyses[source].text(number) for source, number in places)
        found = best_rouge(summary, row.references, language_stems(corpus.language))
        read = [coherence(analysis, {number for at, number in places if at == source})
                for source, analysis in enumerate(analyses) if any(at == source for at, _ in places)]
        cache[chosen] = (100 * found.one.f, 100 * found.two.f, 100 * found.lsum.f,
                         100 * mean(part.dangling for part in read), float(sum(part.unbalanced for part in read)),
                         100 * mean(part.redundancy for part in read), 100 * mean(part.facts for part in read),
                         float(len(summary.split())))
    return (*cache[chosen], milliseconds)


def measure_set(folder: Path, corpus: Corpus, methods: list[str], options: argparse.Namespace) -> dict[str, list]:
    rows = [row for row in read_corpus(folder, corpus) if options.fold is None or row.fold == options.fold]
    rows.sort(key=lambda row: sha1(row.name.encode()).hexdigest())
    found = defaultdict(list)
    for row in rows if options.all else rows[:options.each]:
        analyses = analyses_of(row, options.joined)
        if not any(analysis.sentences for analysis in analyses):
            continue
        cache: dict = {}
        for method in methods:
            found[method].append(measure(analyses, method, row, corpus, cache))
        if len(analyses) > 1:
            found[f"{methods[0]}, joined"].append(measure(analyses_of(row, True), methods[0], row, corpus, {}))
    return found


def print_focus(folder: Path, options: argparse.Namespace) -> None:
    """Print how summaries of meetings answer questions put to them, without and with the question as focus."""
    corpus = next(corpus for corpus in CORPORA if corpus.name == "qmsum_meetings")
    with gzip.open(folder / f"{corpus.name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        asked = {row["id"]: row["queries"] for row in map(json.loads, lines)}
    rows = [row for row in read_corpus(folder, corpus) if options.fold is None or row.fold == options.fold]
    found: dict[str, list] = {"unfocused": [], "focused": []}
    for row in rows if options.all else rows[:options.each]:
        analyses = analyses_of(row)
        plan = Plan(sources=(Source("1", "0"),), length=Length(FOCUS_WORDS, "words"))
        plain = rank(analyses)
        for query in asked[row.name][1:]:
            for name, ranking in (("unfocused", plain), ("focused", rank(analyses, focus=query["query"]))):
                summary = "\n".join(analyses[0].text(number) for number in select(ranking, plan).chosen)
                score = best_rouge(summary, (query["answer"],), language_stems(corpus.language))
                found[name].append((100 * score.one.f, 100 * score.two.f))
    for name, scores in found.items():
        one, two = zip(*scores, strict=True)
        low, high = interval(one)
        print(f"{name}: {len(scores)} questions, R-1 {mean(one):.1f} [{low:.1f}, {high:.1f}], R-2 {mean(two):.1f}")


def print_set(corpus: Corpus, found: dict[str, list]) -> dict[str, tuple[float, ...]]:
    """Print a set's table and return the mean of every measure by method."""
    count = len(next(iter(found.values())))
    print(f"\n## {corpus.name}: {count} documents, {corpus.budget} words")
    print("| method | R-1 | R-2 | R-Lsum | dangling % | unbalanced | redundancy % | facts % | words | ms |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    means = {}
    for method, rows in found.items():
        columns = list(zip(*rows, strict=True))
        means[method] = tuple(mean(column) for column in columns)
        cells = ["{:.1f} [{:.1f}, {:.1f}]".format(mean(column), *interval(column)) for column in columns[:3]]
        rest = means[method]
        print(f"| {method} | {' | '.join(cells)} | {rest[3]:.1f} | {sum(columns[4]):.0f} | {rest[5]:.0f} | "
              f"{rest[6]:.0f} | {rest[7]:.0f} | {rest[8]:.1f} |", flush=True)
    # The same method on the joined text is no peer of its own.
    peers = [method for method in means if method in METHODS and method != OURS]
    if OURS in means and peers:
        best = max(peers, key=lambda method: means[method][0])
        low, high = paired_interval([row[0] for row in found[OURS]], [row[0] for row in found[best]])
        print(f"\n{OURS} − {best} in R-1: {means[OURS][0] - means[best][0]:+.2f} [{low:+.2f}, {high:+.2f}]")
    return means


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=60)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--joined", action="store_true")
    parser.add_argument("--focus", action="store_true")
    parser.add_argument("--fold", type=int)
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--sets", default="")
    options = parser.parse_args()
    if options.focus:
        print_focus(options.folder, options)
        return
    methods = options.methods.split(",")
    begun = time.perf_counter()
    totals: dict[str, list] = defaultdict(list)
    for corpus in CORPORA:
        if options.sets and corpus.name not in options.sets.split(","):
            continue
        found = measure_set(options.folder, corpus, methods, options)
        if not found:
            continue
        for method, values in print_set(corpus, found).items():
            if method in methods:
                totals[method].append(values)
    print(f"\n## Means over {len(totals[methods[0]])} sets, {time.perf_counter() - begun:.0f} s")
    print(f"| method | {' | '.join(MEASURES)} |\n|{'---|' * (len(MEASURES) + 1)}")
    for method, rows in totals.items():
        print(f"| {method} | {' | '.join(f'{mean(column):.2f}' for column in zip(*rows, strict=True))} |")


if __name__ == "__main__":
    main()
