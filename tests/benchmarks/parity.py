"""How often our fast forms choose what sumy 0.13 chooses.

    python -m tests.benchmarks.parity FOLDER [texts] [method …]

Every text is given to both sides in sumy's own words. The whole order is compared, so every length of summary is.
Where the orders differ, the largest difference of two scores is printed: below 1e-10 it is noise of sumy's arithmetic
around the middle between two rounded numbers, which splits sentences that tie exactly.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

from summarise.training.corpora import BY_NAME, read_corpus
from tests.benchmarks.sumy_side import OURS, Material, order, our_scores, sumy_document, sumy_scores

SETS = ("cnndm_val", "bbc_news_summary", "xsum_test1000", "scitldr_a", "scisummnet", "ectsum_val", "qmsum_meetings",
        "squality_stories", "opinosis", "legal_plain_english")
LONGEST = 400
LONGEST_KL = 80
LONG_SUMY = 150
"""Sentences from which only every fourth text is taken: sumy needs seconds for one."""

_STOP = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“‘A-Z0-9])")


def materials(folder: Path, most: int):
    """Yield texts of 2–400 sentences, taken in turn from the sets."""
    rows = [[(name, row) for row in read_corpus(folder, BY_NAME[name])] for name in SETS]
    count = place = 0
    while count < most and any(place < len(found) for found in rows):
        for found in rows:
            if place >= len(found):
                continue
            name, row = found[place]
            paragraphs = tuple(tuple(_STOP.split(text)) for text in (block.text for block in row.documents[0].blocks))
            size = sum(map(len, paragraphs))
            if 2 <= size <= LONGEST and (size < LONG_SUMY or place % 4 == 0):
                count += 1
                title = row.documents[0].title
                yield f"{name} {row.name}", Material(paragraphs, (title,) if title else ()), size
        place += 1


def main() -> None:
    folder, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    methods = sys.argv[3:] or list(OURS)
    equal, tried, differing = dict.fromkeys(methods, 0), dict.fromkeys(methods, 0), []
    sizes = []
    begun = time.perf_counter()
    for name, material, size in materials(folder, most):
        sizes.append(size)
        document = sumy_document(material)
        for method in methods:
            if method == "kl" and size > LONGEST_KL:
                continue
            theirs, ours = sumy_scores(method, document), our_scores(method, material)
            same = order(theirs) == order(ours)
            tried[method] += 1
            equal[method] += same
            if not same:
                differing.append(f"{method}: {name} ({size} sentences), scores within {abs(theirs - ours).max():.0e}")
    sizes.sort()
    print(f"{len(sizes)} texts of {sizes[0]}–{sizes[-1]} sentences, median {sizes[len(sizes) // 2]}, "
          f"{time.perf_counter() - begun:.0f} s")
    for method in methods:
        print(f"{method:10} {equal[method]:5} of {tried[method]:5} orders equal")
    print("\n".join(differing[:40]))


if __name__ == "__main__":
    main()
