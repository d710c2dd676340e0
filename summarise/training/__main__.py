"""`python -m summarise.training FOLDER` makes resources/ranker.json and its model card from the development corpora."""

from __future__ import annotations

import argparse
import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from summarise.training.corpora import CORPORA, HELD_OUT, Corpus, read_corpus
from summarise.training.fitting import Taught, describe_out_of_fold, fit, flat, learn_words, weigh
from summarise.training.labels import worth
from summarise.training.preparing import prepare

if TYPE_CHECKING:
    from lightgbm import Booster

    from summarise.ranking.terms import Floats

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
GOLDEN = RESOURCES.parent / "tests" / "golden" / "ranker-predictions.json"
GUARD, GUARD_UNKNOWN = 0.15, 1.0
JOINED = {"ectsum_val": "ectsum_train"}


def main() -> int:
    """Read, prepare, fit and write; progress on standard error."""
    parser = argparse.ArgumentParser(prog="python -m summarise.training", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the .jsonl.gz files of the development corpora are")
    parser.add_argument("-o", "--output", type=Path, default=RESOURCES, help="where ranker.json and ranker.md go")
    parser.add_argument("--jobs", type=int, default=2, help="processes that prepare the corpora")
    options = parser.parse_args()
    begun = time.monotonic()

    def say(words: str) -> None:
        print(f"{time.monotonic() - begun:6.0f} s  {words}", file=sys.stderr, flush=True)

    with ProcessPoolExecutor(options.jobs) as executor:
        taught = [one for part in executor.map(partial(teach, options.folder), CORPORA) for one in part]
    taught = weigh([one for one in taught if one.prepared.fold != HELD_OUT], JOINED)
    say(f"{len(taught)} texts, {sum(len(one.worth) for one in taught)} sentences prepared")
    knowledge = learn_words(taught)
    say("words learned")
    names, rows = describe_out_of_fold(taught, knowledge)
    say(f"{len(names)} features described")
    models = fit(taught, rows)
    say("models fitted")
    ranker = {
        "features": list(names),
        "models": [flat(model) for model in models],
        "guard": GUARD,
        "guard_unknown": GUARD_UNKNOWN,
        "knowledge": {language: {"rarity": {stem: round(100 * value) for stem, value in known.rarity.items()},
                                 "lexicon": dict(known.lexicon)} for language, known in knowledge.items()},
    }
    text = json.dumps(ranker, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (options.output / "ranker.json").write_text(text + "\n", encoding="utf-8")
    GOLDEN.write_text(json.dumps(golden(models, np.concatenate(rows)), separators=(",", ":")) + "\n", encoding="utf-8")
    (options.output / "ranker.md").write_text(card(taught, len(text.encode())), encoding="utf-8")
    say(f"{len(text.encode()) / 1e6:.2f} MB written")
    return 0


def teach(folder: Path, corpus: Corpus) -> list[Taught]:
    """Prepare the texts of a corpus and say what their sentences are worth."""
    found = (prepare(example) for example in islice(read_corpus(folder, corpus), corpus.most))
    return [Taught(one, worth(one), corpus.family, corpus.language) for one in found if one is not None]


def golden(models: list[Booster], rows: Floats) -> dict[str, Any]:
    """Take rows from all over the corpora with the trainer's own predictions: a test holds our evaluation to them."""
    some = np.round(rows[:: max(1, len(rows) // 60)][:60], 6)
    return {"rows": some.tolist(), "predictions": [model.predict(some).tolist() for model in models]}


def card(taught: list[Taught], size: int) -> str:
    """Write the model card: data, licences, split."""
    counts: dict[str, int] = {}
    for one in taught:
        counts[one.prepared.corpus] = counts.get(one.prepared.corpus, 0) + 1
    rows = "\n".join(f"| {corpus.name} | {corpus.language} | {corpus.genre} | {counts.get(corpus.name, 0)} | "
                     f"{corpus.licence} | {corpus.source} |" for corpus in CORPORA)
    return f"""# Model card: ranker.json

What it is: gradient-boosted trees (LambdaMART and regression) over the features of `summarise/ranking/features.py`,
how rare the common stems of six languages are, and a lexicon of what English stems lend a sentence. Size:
{size / 1e6:.2f} MB.
It holds no text. It ranks sentences; it writes none.

Made by `python -m summarise.training FOLDER`, seed fixed. Folds are sha1 of a text's id modulo 5; fold 0 was never seen
by weights, tuning or this file and is kept for the reported table (`python -m tests.benchmarks.quality FOLDER`).

| set | language | genre | texts learned from | licence stated | source |
|---|---|---|---|---|---|
{rows}

Known limits: languages other than English, German, French, Portuguese, Indonesian and Vietnamese have no lexicon and no
rarity; there the ranker leans to PacSum. Genres it has not seen may be ranked no better than by PacSum.
"""


if __name__ == "__main__":
    sys.exit(main())
