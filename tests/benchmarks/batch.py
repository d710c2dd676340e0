"""How many texts a second one core does: `python -m tests.benchmarks.batch FOLDER [texts]`.

First both sides from sumy's own tokens to the selection, by LexRank: sumy's call with the stemmer it ships, ours with
cached stems. The two stemmers differ in a few words, so selections are compared with the same stems on both sides.
Then the default method as a user has it, from text to selection; texts of 30, 600 and 10,000 sentences; and what the
engine costs to import with its model. All in processor time.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from sumy.nlp.stemmers import Stemmer

from summarise.analysing import analyse
from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.plan import Plan, Source
from summarise.ranking import rank
from summarise.selecting import select
from tests.benchmarks.parity import materials
from tests.benchmarks.speed import LARGE, real
from tests.benchmarks.sumy_side import Material, order, our_scores, sumy_document, sumy_scores

CHOSEN = 5
RUNS = 5
LENGTHS = {30: 0.020, 600: 0.4, LARGE: 4.0}
IMPORTING = 0.35
ENGINE = ("import summarise.analysing, summarise.ranking, summarise.selecting, summarise.composing, summarise.points\n"
          "from summarise.ranking.learned import load_ranker\nload_ranker()\n"
          "import time; print(time.process_time())")


def spent(action) -> float:
    begun = time.process_time()
    action()
    return time.process_time() - begun


def document_of(paragraphs) -> Document:
    blocks = number_paragraphs([Block(Kind.PARAGRAPH, text) for text in paragraphs])
    return Document("Batch", "en", Origin("a", "0", "text"), blocks)


def summarised(document: Document):
    """Go from a text to its selection by the default method and length."""
    return select(rank((analyse(document, "en"),)), Plan((Source("1", "a"),)))


def compare(texts: list[Material]) -> None:
    """Print how many texts a second each side does from sumy's tokens, and whether they choose the same."""
    stemmer = Stemmer("english")
    same = 0
    theirs = ours = 0.0
    for material in texts:
        document = sumy_document(material)
        theirs += spent(lambda document=document: order(sumy_scores("lexrank", document, stemmer))[:CHOSEN])
        ours += spent(lambda material=material: order(our_scores("lexrank", material))[:CHOSEN])
        same += (set(order(sumy_scores("lexrank", document))[:CHOSEN])
                 == set(order(our_scores("lexrank", material))[:CHOSEN]))
    print(f"LexRank on sumy's tokens: sumy {len(texts) / theirs:.0f}, ours {len(texts) / ours:.0f} texts a second "
          f"a core = {theirs / ours:.1f} × (≥ 5); {same} of {len(texts)} selections the same")


def whole(texts: list[Material]) -> None:
    documents = [document_of([" ".join(paragraph) for paragraph in material.paragraphs]) for material in texts]
    seconds = sum(spent(lambda document=document: summarised(document)) for document in documents)
    print(f"default method, text to selection: {len(documents) / seconds:.0f} texts a second a core")


def lengths(sentences: list[str]) -> None:
    for size, bound in LENGTHS.items():
        document = document_of([" ".join(sentences[start:start + 5]) for start in range(0, size, 5)])
        seconds = median(spent(lambda document=document: summarised(document)) for _ in range(RUNS))
        print(f"default method, {size} sentences: {seconds * 1000:.0f} ms (≤ {bound * 1000:.0f})", flush=True)


def importing() -> None:
    times = [float(subprocess.run([sys.executable, "-c", ENGINE], capture_output=True, text=True, check=True).stdout)
             for _ in range(RUNS)]
    print(f"importing the engine and its model, from the interpreter's start: {median(times) * 1000:.0f} ms "
          f"(≤ {IMPORTING * 1000:.0f})")


def main() -> None:
    folder, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300
    texts = [material for _, material, _ in materials(folder, most)]
    sizes = sorted(sum(map(len, material.paragraphs)) for material in texts)
    print(f"{len(texts)} texts of {sizes[0]}–{sizes[-1]} sentences, median {sizes[len(sizes) // 2]}")
    importing()
    compare(texts)
    whole(texts)
    lengths(real(folder, LARGE))


if __name__ == "__main__":
    main()
