"""`python -m summarise.training FOLDER` makes the ranker, its model card, and predictions that a test compares."""

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
from summarise.training.describing import Taught, describe, learn_lexicons, learn_terms, weigh
from summarise.training.fitting import BAGS, LEAST_TEXTS, SEED, as_data, fit, out_of_fold
from summarise.training.genres import learn_genres
from summarise.training.labels import worth
from summarise.training.preparing import prepare
from summarise.training.trials import MOST_TEXTS, ROUNDS, family, fold, some, table, trial

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lightgbm import Booster

    from summarise.ranking.terms import Floats
    from summarise.training.describing import Described, Learned

TOP = Path(__file__).resolve().parents[2]
HOMES = {"ranker.json": TOP / "resources", "ranker.md": TOP / "resources",
         "ranker-predictions.json": TOP / "tests" / "golden"}
PARTS = 4
"""Into how many parts a corpus is cut for the processes that prepare it; the order of the texts follows."""

GUARDS = {"lexicon": {"degree": 0.15, "pacsum": 0.15}, "rarity": {"pacsum": 0.15}, "nothing": {"pacsum": 0.8}}
"""What plain features weigh beside the models, by what is known of a language."""

TRIALS = "## Tried on what it has not seen"
INTRODUCTION = f"""{TRIALS}

Measured by `python -m summarise.training FOLDER --trials`: the recipe with {ROUNDS} trees a model and at most the first
{MOST_TEXTS} texts of a set, folds 1–4, chosen sentence by sentence. ROUGE-1/2 F1 with stems, best of several
references, at the set's budget of words; every method ranks the same sentences. "Over the best" is over the set's own
best peer in ROUGE-1, with a paired 95 % interval.
"""
JOINED = {"ectsum_val": "ectsum_train"}


def main() -> int:
    """Read, prepare, fit and write; progress on standard error."""
    options = _parser().parse_args()
    begun = time.monotonic()

    def say(words: str) -> None:
        print(f"{time.monotonic() - begun:6.0f} s  {words}", file=sys.stderr, flush=True)

    most = 2 * MOST_TEXTS if options.trials else sys.maxsize
    with ProcessPoolExecutor(options.jobs) as executor:
        parts = [(corpus, part) for corpus in CORPORA for part in range(PARTS)]
        taught = [one for part in executor.map(partial(teach, options.folder, most), parts) for one in part]
        taught = weigh(some(taught) if options.trials else taught)
        say(f"{len(taught)} texts, {sum(len(one.worth) for one in taught)} sentences prepared")
        learned = learn_terms(taught)
        names, described = describe(taught, learned, SEED, partial(executor.map, chunksize=50))
        say(f"{len(names)} features described")
    places = {name: (options.output or home) / name for name, home in HOMES.items()}
    before, *trials = (HOMES["ranker.md"] / "ranker.md").read_text(encoding="utf-8").partition(TRIALS)
    if options.trials:
        places["ranker.md"].write_text(before + try_all(described, names, options.jobs), encoding="utf-8")
        say("trials written")
        return 0
    rows = out_of_fold(described, names)
    say("lexicons learned")
    fitted = fit(described, rows, names, jobs=options.jobs)
    say("models fitted")
    ranker = {**as_data(fitted, learn_genres(described, names), names), "guards": GUARDS,
              "knowledge": knowledge(learned, learn_lexicons(described))}
    text = json.dumps(ranker, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    predictions = json.dumps(golden([*fitted.general, *fitted.own.values()], np.concatenate(rows)),
                             separators=(",", ":"))
    made = {"ranker.json": text + "\n", "ranker.md": card(taught, len(text.encode())) + "".join(trials),
            "ranker-predictions.json": predictions + "\n"}
    for name, content in made.items():
        places[name].write_text(content, encoding="utf-8")
    say(f"{len(text.encode()) / 1e6:.2f} MB written")
    return 0


def try_all(described: list[Described], names: Sequence[str], jobs: int) -> str:
    """Try the recipe out of fold and with families left out, and say how it did."""
    parts = (("Out of fold", "Learned from three of the folds 1–4, tried on the other.", fold),
             ("Left out", "Learned from the other families, tried on this one; its language is unknown then, unless "
              "another family has it.", family))
    found = [f"### {title}\n\n{words}\n\n{table(trial(described, names, part, GUARDS, jobs))}\n"
             for title, words, part in parts]
    return INTRODUCTION + "\n" + "\n".join(found)


def knowledge(learned: Learned, worths: Mapping[str, Floats]) -> dict[str, Any]:
    """Return what is known of the words of each language, rarity in hundredths."""
    lexicons = {language: {term: float(worths[language][place]) for term, place in lexicon.places.items()
                           if worths[language][place]}
                for language, lexicon in learned.lexicons.items() if language in worths}
    return {language: {"rarity": {stem: round(100 * value) for stem, value in rarity.items()},
                       "lexicon": lexicons.get(language, {})} for language, rarity in learned.rarities.items()}


def teach(folder: Path, most: int, some_of: tuple[Corpus, int]) -> list[Taught]:
    """Prepare one of PARTS of the texts of a corpus that are learned from, and say what their sentences are worth."""
    corpus, part = some_of
    examples = islice(read_corpus(folder, corpus), part, min(corpus.most, most), PARTS)
    found = (prepare(example) for example in examples if example.fold != HELD_OUT)
    origin = JOINED.get(corpus.name, corpus.name)
    return [Taught(one, worth(one), origin, corpus.family, corpus.language) for one in found if one is not None]


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
some for any text and some for each genre, added as far as a text is like it; what tells the genres; how rare the common
stems of six languages are, and a lexicon of what English stems lend a sentence. Size: {size / 1e6:.2f} MB.
It holds no text. It ranks sentences; it writes none.

Made by `python -m summarise.training FOLDER`, seed fixed. Folds are sha1 of a text's id modulo 5; fold 0 was never seen
by weights, tuning or this file and is kept for the reported table (`python -m tests.benchmarks.quality FOLDER`).
A set counts by the root of its size. Each of three objectives is fitted {BAGS} times from other seeds. A genre is a set
(ectsum_train and ectsum_val are one); one of which fewer than {LEAST_TEXTS} texts are known has no trees of its own.

| set | language | genre | texts learned from | licence stated | source |
|---|---|---|---|---|---|
{rows}

Known limits: languages other than English, German, French, Portuguese, Indonesian and Vietnamese have no rarity, and
only English has a lexicon; where the language is unknown the ranker leans to PacSum. A third of the texts were learned
from once more as texts of an unknown language, and once more without title and laid out otherwise, so that neither is
relied on. Genres it has not seen may be ranked no better than by PacSum. Reports and memos, and texts with
headings, are not among the sets.

"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m summarise.training", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the .jsonl.gz files of the development corpora are")
    parser.add_argument("-o", "--output", type=Path, help="a folder for all that is made, not its homes here")
    parser.add_argument("--trials", action="store_true", help="only try the recipe on texts it has not seen")
    parser.add_argument("--jobs", type=int, default=2, help="processes that prepare the corpora")
    return parser


if __name__ == "__main__":
    sys.exit(main())
