"""Whether our ROUGE is the rouge-score package's: `python -m tests.benchmarks.rouge FOLDER [pairs]`.

Real summaries (the opening of each text, a sentence a line) are scored against their human references by both, with
and without Porter's stemmer; the largest difference of any recall, precision or F is printed. Exit code 1 above 1e-4.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from rouge_score.rouge_scorer import RougeScorer

from summarise.evaluation import rouge, rouge_stems, rouge_words
from summarise.training.corpora import CORPORA, read_corpus

BOUND = 1e-4
SENTENCES = 6
_STOP = re.compile(r"(?<=[.!?])\s+")


def pairs(folder: Path, most: int):
    """Yield (set, summary, reference) in equal shares from every set."""
    share = -(-most // len(CORPORA))
    for corpus in CORPORA:
        for place, row in enumerate(read_corpus(folder, corpus)):
            if place == share:
                break
            text = " ".join(block.text for document in row.documents for block in document.blocks)
            yield corpus.name, "\n".join(_STOP.split(text)[:SENTENCES]), "\n".join(_STOP.split(row.references[0]))


def main() -> int:
    folder, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 600
    names = ("rouge1", "rouge2", "rougeLsum")
    scorers = [(RougeScorer(names, use_stemmer=stemmed), rouge_stems if stemmed else rouge_words)
               for stemmed in (False, True)]
    worst: dict[str, float] = {}
    count = 0
    for name, summary, reference in pairs(folder, most):
        count += 1
        for scorer, tokenise in scorers:
            theirs, ours = scorer.score(reference, summary), rouge(summary, reference, tokenise)
            for score, measure in zip((ours.one, ours.two, ours.lsum), names, strict=True):
                found = zip((score.precision, score.recall, score.f), theirs[measure], strict=True)
                worst[name] = max(worst.get(name, 0.0), *(abs(one - other) for one, other in found))
    for name, difference in worst.items():
        print(f"{name:22} {difference:.1e}")
    print(f"{count} pairs, with and without stems: largest difference {max(worst.values()):.1e}")
    return int(max(worst.values()) > BOUND)


if __name__ == "__main__":
    sys.exit(main())
