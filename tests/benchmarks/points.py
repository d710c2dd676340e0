"""How good key points are: `python -m tests.benchmarks.points FOLDER [--fold 0] [--each 120] [--sound] [--speed]`.

Against every method's own best six sentences, in one run: the points are chosen by `choose_points` from the default
method's ranking, a point being at most 28 words long; a peer's six are taken three times, from all its sentences, from
those of at most 28 words, and from all but only the first 28 words of each, and the best of the three counts: a peer
has no other way to keep to the length of a point than to pass long sentences over or to break them off.
Prints ROUGE-1/2 (F, stems, best of several references)
and words for every set, with the paired 95 % bootstrap interval against the best peer and the ratio to it.

`--sound` checks every form of every sentence of every document of all sets instead, and counts what breaks a rule.
`--speed` prints the processor time of points and facts of 30, 600 and 10,000 sentences.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha1
from itertools import pairwise
from pathlib import Path
from statistics import mean, median

from summarise.analysing import Analysis, analyse
from summarise.document import number_paragraphs
from summarise.evaluation import best_rouge, language_stems, paired_interval
from summarise.facts import find_facts
from summarise.plan import Plan, Source
from summarise.points import choose_points, point_text
from summarise.points.trimming import MOST_WORDS, candidates, count_words
from summarise.ranking import METHODS, Ranking, rank
from summarise.training.corpora import BY_NAME, CORPORA, Corpus, Example, read_corpus

COUNT = 6
OURS = "points"
WORD = re.compile(r"\w[\w’'-]*")
MARKS = re.compile(r"[“”\"„«»]")
# What no form may lose, told here a second time and in other words than where sentences are cut.
GOVERNING = {
    "en": r"not|no|nor|never|none|nobody|nothing|cannot|without|hardly|\w+n['’]t|can|could|may|might|must|shall|should|"
          r"will|would|if|unless|until|provided|assuming|whether|only|perhaps|possibly|probably|allegedly|reportedly|"
          r"apparently|den(?:y|ies|ied)|rejected|failed|disputed|doubted|unlikely|except|although|though|despite",
    "de": r"nicht|nie|niemals|kein\w*|ohne|weder|kann|können|könnte\w*|solle?n?|sollte\w*|muss|müss\w+|darf|dürf\w+|"
          r"wenn|falls|sofern|nur|vielleicht|wohl|angeblich|bestreitet|bestritt\w*|obwohl|trotz|würde\w*",
    "pt": r"não|nem|nunca|sem|pode|podem|poderia\w*|deve|devem|deveria\w*|se|apenas|talvez|apesar|nega|negou|exceto",
    "id": r"tidak|bukan|belum|jangan|mungkin|harus|dapat|bisa|jika|hanya",
    "vi": r"không|chưa|chẳng|có thể|phải|nếu|chỉ",
    "fr": r"ne|n|pas|jamais|aucune?|sans|ni|peut|peuvent|pourrai\w+|doit|doivent|devrai\w+|si|seulement|peut-être|"
          r"prétend\w*|malgré|sauf|nie|nient|serai\w+",
}
NEARNESS = re.compile(
    r"\b(?:about|nearly|almost|around|roughly|approximately|some|at least|at most|up to|more than|less than|over|under|"
    r"only|just|etwa|rund|fast|knapp|mindestens|höchstens|environ|presque|près de|au moins|plus de|moins de)\s*$",
    re.IGNORECASE)
TELLERS = (r"said|says|told|claim(?:s|ed)?|argue[sd]?|alleged?s?|insist(?:s|ed)?|believe[sd]?|warn(?:s|ed)?|think[s]?|"
           r"thought|suggest(?:s|ed)?|estimate[sd]?|hope[sd]?|predict(?:s|ed)?|expect(?:s|ed)?|found|finds?")
# "better-than-expected" is no teller.
TOLD = re.compile(
    rf"^(?!That said)[^,;]*(?<![\w-])(?:{TELLERS})\b|\b(?:{TELLERS})\s+that\b[^;]*$", re.IGNORECASE)
TELLS = re.compile(rf",\s(?:[\w’'.-]+\s){{0,6}}?(?:{TELLERS})\W*$", re.IGNORECASE)


def examples(folder: Path, corpus: Corpus, options: argparse.Namespace) -> list[Example]:
    """Read a sample of a set, in the order of the SHA-1 of the ids."""
    rows = [row for row in read_corpus(folder, corpus) if options.fold is None or row.fold == options.fold]
    rows = [row for row in rows if options.seen is None or (row.fold != 0) == options.seen]
    return sorted(rows, key=lambda row: sha1(row.name.encode()).hexdigest())[:options.each]


def plan_for(analyses: tuple[Analysis, ...]) -> Plan:
    return Plan(sources=tuple(Source(str(place + 1), str(place)) for place in range(len(analyses))))


def own_points(ranking: Ranking, count: int = COUNT) -> list[str]:
    """Return the words of the points chosen from a ranking."""
    plan = plan_for(ranking.analyses)
    analyses = {source.key: analysis for source, analysis in zip(plan.sources, ranking.analyses, strict=True)}
    return [point_text(point, analyses[point.anchor.source].document.blocks[point.anchor.block].text)
            for point in choose_points(ranking, plan, count)]


def best_sentences(ranking: Ranking, most: int) -> list[str]:
    """Return a method's best sentences of at most so many words, in its own order."""
    numbers = [number for unit in ranking.order for number in ranking.units[unit]]
    texts = [ranking.analyses[source].text(number) for source, number in map(ranking.locate, numbers)]
    return [text for text in texts if len(text.split()) <= most][:COUNT]


def measure(row: Example, corpus: Corpus, methods: list[str]) -> dict[str, tuple[float, float, float]]:
    """Return R-1, R-2 and words of the points and of every method's sentences."""
    analyses = tuple(analyse(document) for document in row.documents if document.blocks)
    if not any(analysis.sentences for analysis in analyses):
        return {}
    stems = language_stems(corpus.language)
    found = {}
    for method in methods:
        ranking = rank(analyses, method)
        forms = {method: best_sentences(ranking, 10**6), f"{method} ≤{MOST_WORDS}": best_sentences(ranking, MOST_WORDS)}
        forms[f"{method} cut"] = [" ".join(text.split()[:MOST_WORDS]) for text in forms[method]]
        if method == methods[0]:
            forms[OURS] = own_points(ranking)
        for name, texts in forms.items():
            scores = best_rouge("\n".join(texts), row.references, stems)
            found[name] = (100 * scores.one.f, 100 * scores.two.f, float(sum(len(text.split()) for text in texts)))
    return found


def print_quality(folder: Path, options: argparse.Namespace) -> None:
    methods = options.methods.split(",")
    for corpus in CORPORA:
        if corpus.name not in options.sets.split(",") and options.sets != "all":
            continue
        columns = defaultdict(list)
        for row in examples(folder, corpus, options):
            for name, values in measure(row, corpus, methods).items():
                columns[name].append(values)
        means = {name: tuple(mean(values) for values in zip(*rows, strict=True)) for name, rows in columns.items()}
        print(f"\n## {corpus.name}: {len(columns[OURS])} documents")
        print("| candidates | R-1 | R-2 | words |\n|---|---|---|---|")
        for name, values in sorted(means.items(), key=lambda item: -item[1][0]):
            print(f"| {name} | {values[0]:.1f} | {values[1]:.1f} | {values[2]:.0f} |")
        peers = [name for name in means if name != OURS and not name.startswith(methods[0])]
        best = max(peers, key=lambda name: means[name][0])
        low, high = paired_interval([one[0] for one in columns[OURS]], [one[0] for one in columns[best]])
        print(f"\npoints − {best} in R-1: {means[OURS][0] - means[best][0]:+.2f} [{low:+.2f}, {high:+.2f}], "
              f"{means[OURS][0] / means[best][0]:.2f} ×", flush=True)


def faults(text: str, kept: tuple[tuple[int, int], ...], language: str) -> list[str]:
    """Name the rules that a form of a sentence breaks."""
    words = iter(WORD.findall(text))
    edges = [0, *(edge for span in kept for edge in span), len(text)]
    removed = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    governing = re.compile(rf"(?<![^\s(\[])(?:{GOVERNING.get(language, GOVERNING['en'])})(?![\w-])", re.IGNORECASE)
    checks = {
        "not a subsequence": any(word not in words for start, end in kept for word in WORD.findall(text[start:end])),
        "pieces overlap": any(before[1] > after[0] for before, after in pairwise(kept)),
        "a word is cut": any(0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum()
                             for span in kept for edge in span),
        "a negation, modal or condition went": any(governing.search(piece) for piece in removed),
        "a figure lost its nearness": any(
            NEARNESS.search(text[:start]) and text[start].isdigit() for start, _ in kept if start),
        "who tells it went": bool(TOLD.search(removed[0]) or TELLS.search(removed[-1])),
        "a quotation mark went": bool(MARKS.search(" ".join(removed))),
        "too long or too short": kept != ((0, len(text)),) and not 8 <= count_words(text, kept) <= MOST_WORDS,
    }
    return [name for name, broken in checks.items() if broken]


def print_soundness(folder: Path, options: argparse.Namespace) -> None:
    broken: Counter[str] = Counter()
    documents = sentences = forms = trimmed = 0
    for corpus in CORPORA:
        if corpus.name not in options.sets.split(",") and options.sets != "all":
            continue
        for row in examples(folder, corpus, options):
            documents += 1
            for analysis in map(analyse, row.documents):
                for number in range(len(analysis.sentences)):
                    text = analysis.text(number)
                    sentences += 1
                    for kept in candidates(text, analysis.language):
                        forms += 1
                        trimmed += kept != ((0, len(text)),)
                        for name in faults(text, kept, analysis.language):
                            broken[name] += 1
                            if broken[name] <= 5:
                                print(f"{name}: {kept} {text}")
    print(f"{documents} documents, {sentences} sentences, {forms} forms, {trimmed} of them trimmed: "
          f"{sum(broken.values())} faults {dict(broken)}")


def print_speed(folder: Path, options: argparse.Namespace) -> None:
    rows = examples(folder, BY_NAME["ectsum_val"], argparse.Namespace(each=120, fold=None, seen=None))
    blocks = [block for row in rows for document in row.documents for block in document.blocks]
    first = rows[0].documents[0]
    print("| sentences | facts ms | six points ms | six more ms |\n|---|---|---|---|")
    for count in (30, 600, 10_000):
        whole = analyse(replace(first, blocks=number_paragraphs(blocks[:count])))
        last = whole.sentences[min(count, len(whole.sentences)) - 1].block + 1
        analysis = analyse(replace(first, blocks=number_paragraphs(blocks[:last])))
        ranking = rank((analysis,), "lead")
        facts = median(seconds(find_facts, analysis.document, analysis.sentences, "en") for _ in range(3))
        candidates.cache_clear()
        cold = seconds(own_points, ranking)
        warm = median(seconds(own_points, ranking) for _ in range(5))
        print(f"| {len(analysis.sentences)} | {1000 * facts:.1f} | {1000 * cold:.1f} | {1000 * warm:.2f} |")


def seconds(work: Callable[..., object], *values: object) -> float:
    begun = time.process_time()
    work(*values)
    return time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=120)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--seen", type=lambda text: text == "yes")
    parser.add_argument("--sets", default="ectsum_train,ectsum_val")
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--sound", action="store_true")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    task = print_soundness if options.sound else print_speed if options.speed else print_quality
    task(options.folder, options)


if __name__ == "__main__":
    main()
