"""How fast ranking is: `python -m tests.benchmarks.speed [FOLDER] [method …]`. Both sides in one run, same words.

Prints our times and memory at 2,000 and 10,000 sentences, the times of analysis, ranking, a slider move, a pin and an
exclusion, and sumy's processor time over ours at 100, 500 and 2,000: medians of five runs, of more where they take less
than a fifth of a second together; a side over 10 s is run once.
Text is drawn from the documents of FOLDER where given, else made up with the spread of words that real text has.
The bars are held against sumy's call as it ships, which stems each word anew; the second table gives sumy the cached
stems of our side too, so it compares the ranking alone. Words are found before either side's clock runs; stems are
found while it runs, anew in every run. `python -m tests.benchmarks.speed extreme` ranks 100,000 sentences by every
method and prints time and memory.
"""

from __future__ import annotations

import os
import random
import re
import resource
import sys
import time
import tracemalloc
from itertools import chain
from pathlib import Path
from statistics import median
from unittest.mock import patch

from sumy.nlp.stemmers import Stemmer

from summarise.analysing import analyse
from summarise.anchoring import anchor_of
from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.plan import Length, Plan, Source
from summarise.ranking import METHODS, rank
from summarise.ranking.ordering import make_order
from summarise.selecting import select
from summarise.training.corpora import BY_NAME, read_corpus
from tests.benchmarks.sumy_side import OURS, Material, our_scores, stem, sumy_document, sumy_scores

SIZES = (100, 500, 2000)
SIZES_KL = (100, 200)
LARGE = 10_000
LARGEST = 100_000
RUNS = 5
QUICK = 0.2
SLOW = 10.0
BARS = {"lexrank": (12, 60, 300), "textrank": (12, 25, 150), "lsa": (12, 40, 250), "reduction": (12, 40, 250),
        "sumbasic": (10, 60, 100), "kl": (10, 50)}
REAL = ("bbc_news_summary", "scisummnet", "squality_stories", "cnndm_val")
_STOP = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“‘A-Z0-9])")


def made_up(count: int) -> list[str]:
    """Make sentences of 8–34 words whose frequencies follow Zipf's law over about 30,000 words, by topics."""
    generator = random.Random(11)
    letters = "bcdfghjklmnprstvw", "aeiou"
    words = sorted({"".join(generator.choice(letters[place % 2]) for place in range(generator.randint(3, 9)))
                    for _ in range(36_000)})
    generator.shuffle(words)
    frequent = "the of and to in a is that for it as was with be by on not he his but at are this have from"
    function = frequent.split()
    weights = [1 / (rank + 2.7) for rank in range(len(words))]
    topics = [generator.choices(words, weights, k=120) for _ in range(60)]
    sentences = []
    for number in range(count):
        topic = topics[(number // 40) % len(topics)]
        size = generator.randint(8, 34)
        content = generator.choices(words, weights, k=size // 3 + 1) + generator.choices(topic, k=size // 5 + 1)
        common = generator.choices(function, k=size - len(content) if size > len(content) else 1)
        found = content + common
        generator.shuffle(found)
        sentences.append(" ".join(found).capitalize() + ".")
    return sentences


def real(folder: Path, count: int) -> list[str]:
    """Take sentences from real documents, one document after the other."""
    sentences: list[str] = []
    for name in REAL:
        for row in read_corpus(folder, BY_NAME[name]):
            sentences.extend(part for block in row.documents[0].blocks for part in _STOP.split(block.text)
                             if len(part.split()) > 2)
            if len(sentences) >= count:
                return sentences[:count]
    return sentences


def timed(action) -> tuple[float, int]:
    """Return the median processor time of an action in seconds, and its runs: one if it takes over SLOW."""
    times: list[float] = []
    while len(times) < RUNS or sum(times) < QUICK:
        stem.cache_clear()
        begun = time.process_time()
        action()
        times.append(time.process_time() - begun)
        if times[0] > SLOW:
            break
    return median(times), len(times)


def peak(action) -> float:
    """Return the most memory an action holds beyond what was held before, in MB."""
    tracemalloc.start()
    action()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def compare(sentences: list[str], methods: list[str], own_stemmer: bool) -> None:
    """Print sumy's time over ours, with the stemmer sumy ships or with the cached stems that our side uses too."""
    stemmer = Stemmer("english") if own_stemmer else stem
    print("sumy with its own stemmer" if own_stemmer else "sumy with our cached stems", "/ ours; ¹ sumy run once")
    for method in methods:
        cells = []
        for place, size in enumerate(SIZES_KL if method == "kl" else SIZES):
            material = Material((tuple(sentences[:size]),))
            words, document = material.words(), sumy_document(material)
            ours, _ = timed(lambda method=method, material=material, words=words: OURS[method](material, words))
            theirs, runs = timed(lambda method=method, document=document: sumy_scores(method, document, stemmer))
            bar = f"≥ {BARS[method][place]}" if own_stemmer and method in BARS else ""
            cells.append(f"n = {size:4} {theirs * 1000:8.1f} / {ours * 1000:6.2f} ms = {theirs / ours:5.0f} × {bar:>5}"
                         + ("¹" if runs == 1 else " "))
        print(f"{method:10}" + "  ".join(cells), flush=True)
    print()


def decisions(sentences: list[str]) -> None:
    """Print the times of a whole ranking, a slider move, a pin, an exclusion and a new order at two sizes."""
    for size in (len(sentences) // 4, len(sentences)):
        paragraphs = [" ".join(sentences[start:start + 5]) for start in range(0, size, 5)]
        document = Document("Speed", "en", Origin("a", "0", "text"),
                            number_paragraphs([Block(Kind.PARAGRAPH, text) for text in paragraphs]))
        analysis = analyse(document, "en")
        with patch("summarise.ranking.scoring.make_order", wraps=make_order) as ordering:
            ranking = rank((analysis,), "lexrank")
        ground, shaped, *broken = ordering.call_args.args
        left_out = (ranking.order[0], *chain.from_iterable(broken))
        source = (Source("1", "a"),)
        plans = {"slider": Plan(source, length=Length(300, "words")),
                 "pin": Plan(source, pins=(anchor_of(ranking, ["1"], size // 2),)),
                 "exclusion": Plan(source, exclusions=(anchor_of(ranking, ["1"], ranking.units[ranking.order[0]][0]),))}
        select(ranking, plans["slider"])
        times = {"analysis": timed(lambda document=document: analyse(document, "en"))[0]}
        for method in METHODS:
            times[f"rank {method}"] = timed(lambda analysis=analysis, method=method: rank((analysis,), method))[0]
        for name, plan in plans.items():
            times[name] = timed(lambda ranking=ranking, plan=plan: select(ranking, plan))[0]
        times["a new order without a sentence"] = timed(
            lambda ground=ground, shaped=shaped, left_out=left_out: make_order(ground, shaped, left_out))[0]
        print(f"{len(analysis.sentences)} sentences: "
              + ", ".join(f"{name} {seconds * 1000:.1f} ms" for name, seconds in times.items()), flush=True)
    print()


def large(sentences: list[str], methods: list[str]) -> None:
    for size in (2000, len(sentences)):
        material = Material((tuple(sentences[:size]),))
        for method in methods:
            seconds, _ = timed(lambda method=method, material=material: our_scores(method, material))
            memory = peak(lambda method=method, material=material: our_scores(method, material))
            print(f"n = {size:6} {method:10} {seconds:7.3f} s  {memory:6.0f} MB", flush=True)


def extreme() -> None:
    """Print time and the process's peak memory of analysing and ranking a very long text."""
    sentences = made_up(LARGEST)
    paragraphs = [" ".join(sentences[start:start + 5]) for start in range(0, LARGEST, 5)]
    document = Document("Speed", "en", Origin("a", "0", "text"),
                        number_paragraphs([Block(Kind.PARAGRAPH, text) for text in paragraphs]))
    begun = time.process_time()
    analysis = analyse(document, "en")
    said(f"analysis of {len(analysis.sentences)} sentences", begun)
    for method in METHODS:
        begun = time.process_time()
        rank((analysis,), method)
        said(method, begun)


def said(name: str, begun: float) -> None:
    peak_so_far = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:30} {time.process_time() - begun:6.1f} s, peak so far {peak_so_far:5.0f} MB", flush=True)


def main() -> None:
    if sys.argv[1:] == ["extreme"]:
        extreme()
        return
    arguments = sys.argv[1:]
    folder = Path(arguments.pop(0)) if arguments and Path(arguments[0]).is_dir() else None
    methods = arguments or list(OURS)
    sentences = real(folder, LARGE) if folder else made_up(LARGE)
    for sentence in sentences:
        Material(((sentence,),)).words()
    print("real text" if folder else "made-up text", f"{len(sentences)} sentences, load {os.getloadavg()[0]:.1f}\n")
    large(sentences, methods)
    decisions(sentences)
    for own_stemmer in (True, False):
        compare(sentences, methods, own_stemmer)


if __name__ == "__main__":
    main()
