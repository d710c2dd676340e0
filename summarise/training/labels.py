"""What a sentence is worth to its references, and how often summaries that peek at them would take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarise.selecting import SLACK_SHARE, SLACK_WORDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summarise.ranking.terms import Floats, Ints
    from summarise.training.preparing import Matches, Prepared

SINGLE = 0.3
"""What the recall of single words counts beside that of pairs."""

PER_WORD = 8.0
LEAST_WORDS = 4
PEEKING_SHARE = 0.4
CANDIDATES = 40
SUMMARIES, DROPPED, SHARPNESS = 12, 0.3, 0.02
"""Summaries that peek, the share of the candidates hidden from each but the first, and the loss at which one counts
e times less than the best."""

SEED = 5


@dataclass(slots=True)
class Tally:
    """F1 of a growing summary against the references, for one size of n-gram, tried with each candidate at once."""

    matches: Matches
    rows: Ints
    sum: NDArray[np.float32]
    size: float = 0.0

    def trials(self, candidates: Ints) -> Floats:
        """Return the F1 the summary would have with each of some candidates, the mean over the references."""
        rows = self.rows[candidates]
        met = np.minimum((self.sum + self.matches.counts[rows])[:, None, :], self.matches.wanted).sum(axis=2)
        sizes = np.maximum(self.size + self.matches.sizes[rows], 1.0)
        return np.asarray((2.0 * met / (sizes[:, None] + self.matches.totals)).mean(axis=1))

    def add(self, candidate: int) -> None:
        """Let a candidate into the summary."""
        row = self.rows[candidate]
        self.sum = self.sum + self.matches.counts[row]
        self.size += float(self.matches.sizes[row])


def worth(prepared: Prepared) -> Floats:
    """Return the worth of each sentence, 0–1: its recall a word, and a bonus for what summaries that peek take.

    Recall is SINGLE of single words and 1 of pairs, divided by the length + 8, relative to the best sentence.
    """
    recall = SINGLE * prepared.single.recalls() + prepared.double.recalls()
    alone = np.where(prepared.lengths < LEAST_WORDS, 0.0, recall / (prepared.lengths + PER_WORD))
    best = float(alone.max(initial=0.0))
    alone = alone / best if best > 0 else alone
    return np.asarray((1.0 - PEEKING_SHARE) * alone + PEEKING_SHARE * taken(prepared, recall))


def taken(prepared: Prepared, recall: Floats) -> Floats:
    """Return the share of good summaries that hold each sentence.

    Each summary is picked greedily from candidates some of which are hidden from it, so that of two sentences that say
    the same both are held to be good; the nearer it comes to the best of them, the more it counts.
    """
    shares = np.zeros(prepared.height)
    rows = np.argsort(-recall, kind="stable")[:CANDIDATES]
    rows = rows[recall[rows] > 0]
    if not len(rows):
        return shares
    lot = np.random.default_rng(SEED)
    seen = [rows, *(rows[lot.random(len(rows)) > DROPPED] for _ in range(SUMMARIES - 1))]
    summaries = [pick(prepared, some) for some in seen if len(some)]
    best = max(score for _, score in summaries)
    total = 0.0
    for chosen, score in summaries:
        counts = np.exp((score - best) / SHARPNESS)
        shares[chosen] += counts
        total += counts
    return np.asarray(shares / total)


def pick(prepared: Prepared, rows: Ints) -> tuple[list[int], float]:
    """Pick sentences greedily for .5 ROUGE-1 + .5 ROUGE-2 F1 while they fit and the score rises; return it as well."""
    single, double = (Tally(matches, rows, np.zeros(matches.counts.shape[1], dtype=np.float32))
                      for matches in (prepared.single, prepared.double))
    lengths = prepared.lengths[rows]
    most = prepared.budget + max(SLACK_WORDS, SLACK_SHARE * prepared.budget)
    open_ = np.ones(len(rows), dtype=bool)
    chosen: list[int] = []
    score, words = 0.0, 0
    while True:
        candidates = np.flatnonzero(open_ & ((words + lengths <= most) | (not chosen)))
        if not len(candidates):
            return chosen, score
        trials = 0.5 * single.trials(candidates) + 0.5 * double.trials(candidates)
        best = int(np.argmax(trials))
        if trials[best] <= score + 1e-9:
            return chosen, score
        number = int(candidates[best])
        open_[number] = False
        score, words = float(trials[best]), words + int(lengths[number])
        chosen.append(int(rows[number]))
        single.add(number)
        double.add(number)
