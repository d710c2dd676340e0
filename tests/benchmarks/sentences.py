"""Sentence boundaries beside other splitters, in one run: `python -m tests.benchmarks.sentences DATA [--errors NAME]`.

DATA is the folder of the development data. F1 is of sentence ends, a paragraph at a time (the end of a paragraph
counts), before quotations are joined. Peers that are not installed are left out and said so.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from summarise.evaluation import quotations
from summarise.language import sentences

Splitter = Callable[[str, str], list[str]]
NAMES = {"en": "english", "de": "german", "fr": "french", "ru": "russian"}
GOLDEN = "english golden rules"
LANGUAGES = {"klexikon": "de", "orangesum": "fr", "temario": "pt", "cstnews": "pt", "indosum": "id", "vietnamese": "vi"}
"""The language of the sets that are not English, by the first part of their name."""


def ours(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text, language, joined=False)]


def nltk_punkt() -> Splitter:
    import importlib

    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    made = {}

    def split(text: str, language: str) -> list[str]:
        if language not in made:
            table = importlib.import_module(f"punkt.data.{NAMES.get(language, 'english')}")
            parameters = PunktParameters()
            parameters.abbrev_types = set(table.ABBREV_TYPES)
            parameters.collocations = set(table.COLLOCATIONS)
            parameters.sent_starters = set(table.SENT_STARTERS)
            parameters.ortho_context = defaultdict(int, table.ORTHO_CONTEXT)
            made[language] = PunktSentenceTokenizer(parameters)
        return [str(sentence) for sentence in made[language].tokenize(text)]

    return split


def nupunkt_splitter() -> Splitter:
    import nupunkt

    return lambda text, language: [str(sentence) for sentence in nupunkt.sent_tokenize(text)]


def pysbd_splitter() -> Splitter:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pysbd
    made = {code: pysbd.Segmenter(language=code, clean=False) for code in ("en", "de", "fr", "ja", "zh", "ru")}
    return lambda text, language: [str(sentence).strip() for sentence in made[language].segment(text)]


def blingfire_splitter() -> Splitter:
    import blingfire

    return lambda text, language: blingfire.text_to_sentences(text).split("\n")


PEERS: dict[str, Callable[[], Splitter]] = {
    "ours": lambda: ours, "nltk punkt": nltk_punkt, "nupunkt": nupunkt_splitter, "pysbd": pysbd_splitter,
    "blingfire": blingfire_splitter,
}


def rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(data / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def ends(pieces: list[str]) -> set[int]:
    """Return the ends of the pieces as counts of characters other than white space."""
    places, count = set(), 0
    for piece in pieces:
        length = len("".join(piece.split()))
        if length:
            count += length
            places.add(count)
    return places


def split_paragraphs(splitter: Splitter, text: str, language: str) -> list[str]:
    return [piece for paragraph in text.split("\n\n") if paragraph.strip() for piece in splitter(paragraph, language)]


def show_errors(text: str, gold: set[int], found: set[int]) -> None:
    count = 0
    for place, character in enumerate(text):
        if character.isspace():
            continue
        count += 1
        if (count in gold) != (count in found):
            word = "MISSED" if count in gold else "FALSE "
            before, after = text[max(0, place - 50):place + 1], text[place + 1:place + 40]
            print(f"  {word} {before!r} | {after!r}")


def f1(splitter: Splitter, data: Path, treebank: str, errors: bool = False) -> float:
    right = found_all = gold_all = 0
    for row in rows(data, "sbd_ud.jsonl.gz"):
        if row["treebank"] != treebank:
            continue
        text, language = str(row["text"]), str(row["lang"])
        gold = ends(list(row["sentences"]))
        found = ends(split_paragraphs(splitter, text, language))
        if errors:
            show_errors(text, gold, found)
        right, found_all, gold_all = right + len(gold & found), found_all + len(found), gold_all + len(gold)
    return 2 * right / (found_all + gold_all)


def golden(splitter: Splitter, data: Path, errors: bool = False) -> tuple[int, int]:
    passed = total = 0
    for row in rows(data, "sbd_golden_rules.jsonl.gz"):
        if row["lang"] != "english" or not row["golden"]:
            continue
        wanted = [str(sentence).strip() for sentence in row["sentences"]]
        found = [sentence.strip() for sentence in splitter(str(row["text"]), "en")]
        passed, total = passed + (found == wanted), total + 1
        if errors and found != wanted:
            print("  wanted", wanted, "\n  found ", found)
    return passed, total


def seconds(splitter: Splitter, texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        splitter(text, "en")
    return time.perf_counter() - start


def unbalanced(data: Path, joined: bool = True) -> tuple[int, int]:
    """Count, over every development text, the quotations whose halves stand in two sentences, and the sentences."""
    cut = total = 0
    for place in sorted(data.glob("*.jsonl.gz")):
        known = LANGUAGES.get(place.name.split("_")[0], "en")
        for row in rows(data, place.name):
            for text in texts_of(row):
                for paragraph in text.split("\n"):
                    spans = sentences.split(paragraph, str(row.get("lang", known))[:2], joined=joined)
                    total += len(spans)
                    for first, last in quotations(paragraph):
                        cut += not any(start <= first and last < end for start, end in spans)
    return cut, total


def texts_of(row: dict[str, Any]) -> Iterator[str]:
    if isinstance(row.get("text"), str):
        yield str(row["text"])
    for name in ("paragraphs", "documents"):
        for item in row.get(name) or ():
            yield item if isinstance(item, str) else "\n".join(map(str, item))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", default="", help="show our own errors on a treebank that ends in -dev, or golden")
    parser.add_argument("--quick", action="store_true", help="ours on the development rows only")
    chosen = parser.parse_args()
    data: Path = chosen.data
    if chosen.errors:
        if chosen.errors == "golden":
            golden(ours, data, errors=True)
        elif chosen.errors.endswith("-dev"):
            f1(ours, data, chosen.errors, errors=True)
        return
    banks = sorted({str(row["treebank"]) for row in rows(data, "sbd_ud.jsonl.gz")})
    if chosen.quick:
        for bank in banks:
            if bank.endswith("-dev"):
                print(f"{bank:22} {f1(ours, data, bank):.4f}")
        print(GOLDEN, golden(ours, data))
        return
    peers = {}
    for name, make in PEERS.items():
        try:
            peers[name] = make()
        except ImportError:
            print(f"{name} is not installed")
    print(f"{'':22}" + "".join(f"{name:>12}" for name in peers))
    for bank in banks:
        print(f"{bank:22}" + "".join(f"{f1(splitter, data, bank):12.4f}" for splitter in peers.values()))
    print(f"{GOLDEN:22}" + "".join(f"{'/'.join(map(str, golden(splitter, data))):>12}" for splitter in peers.values()))
    texts = [str(row["text"]) for row in rows(data, "sbd_ud.jsonl.gz") if str(row["treebank"]).startswith("en_")]
    times: dict[str, list[float]] = {name: [] for name in peers}
    for _ in range(5):
        for name, splitter in peers.items():
            times[name].append(seconds(splitter, texts))
    base = statistics.median(times["nltk punkt"]) if "nltk punkt" in times else 1.0
    print(f"{'speed / nltk punkt':22}" + "".join(f"{base / statistics.median(times[name]):11.2f}x" for name in peers))
    apart, _ = unbalanced(data, joined=False)
    cut, total = unbalanced(data)
    print(f"quotations cut: {cut} in {total} sentences; {apart} before joining")


if __name__ == "__main__":
    main()
