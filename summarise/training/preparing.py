"""Example → Prepared: its sentences as the ranker sees them, and how many words of the references each one holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from summarise.analysing import analyse
from summarise.language.words import stems, tokens
from summarise.ranking.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarise.ranking.terms import Floats, Ints
    from summarise.ranking.texts import Text
    from summarise.training.corpora import Example


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """Counts of n-grams for ROUGE-N: `counts` sentences × n-grams of the references, `wanted` references × the same.

    `sizes` are all n-grams of each sentence, `totals` all of each reference.
    """

    counts: NDArray[np.float32]
    wanted: NDArray[np.float32]
    sizes: Floats
    totals: Floats

    def best_f1(self, rows: Sequence[int]) -> float:
        """Return the F1 of some sentences together, the best over the references."""
        met = np.minimum(self.counts[rows].sum(axis=0), self.wanted).sum(axis=1)
        size = max(float(self.sizes[rows].sum()), 1.0)
        return float((2.0 * met / (size + self.totals)).max())

    def recalls(self) -> Floats:
        """Return the clipped recall of each sentence alone."""
        met = np.minimum(self.counts[:, None, :], self.wanted[None, :, :]).sum(axis=2)
        return np.asarray((met / self.totals).mean(axis=1))


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """An example ready to learn from: its texts, and over the ranked sentences of all of them the words and matches."""

    corpus: str
    name: str
    fold: int
    budget: int
    texts: tuple[Text, ...]
    lengths: Ints
    single: Matches
    double: Matches

    @property
    def height(self) -> int:
        """Count the sentences."""
        return len(self.lengths)


def prepare(example: Example) -> Prepared | None:
    """Analyse an example and count what its sentences share with the references; None where nothing can be chosen."""
    analyses = [analyse(document, facts=False) for document in example.documents if document.blocks]
    texts = tuple(text_of(analysis) for analysis in analyses)
    words = [stems(found, text.language) for text in texts for found in text.words]
    if not words:
        return None
    language = texts[0].language
    references = [stems(tokens(reference, language), language) for reference in example.references]
    lengths = np.concatenate([np.array(analysis.lengths, dtype=np.int64)[text.numbers]
                              for analysis, text in zip(analyses, texts, strict=True)])
    return Prepared(
        example.corpus, example.name, example.fold, example.budget, texts, lengths, _matches(words, references),
        _matches([_pairs(found) for found in words], [_pairs(reference) for reference in references]))


def _pairs(words: Sequence[str]) -> list[str]:
    return [f"{one} {two}" for one, two in pairwise(words)]


def _matches(sentences: Sequence[Sequence[str]],
             references: Sequence[Sequence[str]]) -> Matches:
    numbers: dict[str, int] = {}
    for reference in references:
        for gram in reference:
            numbers.setdefault(gram, len(numbers))
    counts = np.zeros((len(sentences), len(numbers)), dtype=np.float32)
    for row, sentence in enumerate(sentences):
        for gram, count in Counter(sentence).items():
            if gram in numbers:
                counts[row, numbers[gram]] = count
    wanted = np.zeros((len(references), len(numbers)), dtype=np.float32)
    for row, reference in enumerate(references):
        for gram, count in Counter(reference).items():
            wanted[row, numbers[gram]] = count
    return Matches(counts, wanted, np.array([len(sentence) for sentence in sentences], dtype=np.float64),
                   np.maximum([len(reference) for reference in references], 1.0))
