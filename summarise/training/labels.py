"""What a sentence is worth to its references, and which sentences a summary that peeks at them would take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from summarise.ranking.terms import Floats
    from summarise.training.preparing import Prepared

PER_WORD = 8.0
LEAST_WORDS = 4
ORACLE_SHARE = 0.4


def worth(prepared: Prepared) -> Floats:
    """Return the worth of each sentence, 0–1: its recall a word, and a bonus for those the oracle takes.

    Recall is .5 of single words and 1 of pairs, divided by the length + 8, relative to the best sentence.
    """
    recall = 0.5 * prepared.single.recalls() + prepared.double.recalls()
    alone = np.where(prepared.lengths < LEAST_WORDS, 0.0, recall / (prepared.lengths + PER_WORD))
    best = float(alone.max(initial=0.0))
    alone = alone / best if best > 0 else alone
    taken = np.zeros(prepared.height)
    taken[list(oracle(prepared))] = 1.0
    return np.asarray((1.0 - ORACLE_SHARE) * alone + ORACLE_SHARE * taken)


def oracle(prepared: Prepared) -> tuple[int, ...]:
    """Pick sentences greedily for .5 ROUGE-1 + .5 ROUGE-2 F1 while the budget lasts and the score rises."""
    candidates = np.argsort(-(prepared.single.recalls() + prepared.double.recalls()), kind="stable")[:60].tolist()
    chosen: list[int] = []
    score, words = 0.0, 0
    while True:
        best, best_score = -1, score
        for number in candidates:
            if number in chosen or (words + prepared.lengths[number] > prepared.budget and chosen):
                continue
            rows = [*chosen, number]
            trial = 0.5 * prepared.single.f1(rows) + 0.5 * prepared.double.f1(rows)
            if trial > best_score + 1e-9:
                best, best_score = number, trial
        if best < 0:
            return tuple(sorted(chosen))
        chosen.append(best)
        score, words = best_score, words + int(prepared.lengths[best])
