"""How the recipe does on texts it has not seen, for the model card: out of fold, and with whole families left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from summarise.evaluation import paired_interval
from summarise.ranking.features import scaled
from summarise.ranking.graphs import centroid, lexrank, pacsum
from summarise.ranking.learned import add_up, read_ranker
from summarise.ranking.ordering import Ground, make_order
from summarise.ranking.overlaps import textrank
from summarise.ranking.places import lead
from summarise.ranking.scoring import standardised
from summarise.ranking.terms import build_terms, weigh
from summarise.selecting import SLACK_SHARE, SLACK_WORDS
from summarise.training.describing import learn_lexicons, unknown_rows, with_lexicon
from summarise.training.fitting import as_data, fit, out_of_fold
from summarise.training.genres import learn_genres

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summarise.ranking.terms import Floats, Ints, Sparse
    from summarise.ranking.texts import Text
    from summarise.training.describing import Described, Taught

PEERS = {"Lead": lead, "LexRank": lexrank, "TextRank": textrank, "PacSum": pacsum, "Centroid": centroid}
OURS = "Briefdesk"
MOST_TEXTS, ROUNDS = 80, 150
"""Texts of a corpus that take part, and trees of a model."""

Scores = dict[str, list[tuple[float, float]]]
"""ROUGE-1 and ROUGE-2 of each text, by method."""


def some(taught: Sequence[Taught]) -> list[Taught]:
    """Take the first texts of each corpus."""
    seen: Counter[str] = Counter()
    found = []
    for one in taught:
        seen[one.prepared.corpus] += 1
        if seen[one.prepared.corpus] <= MOST_TEXTS:
            found.append(one)
    return found


def fold(one: Described) -> str:
    """Return the fold of a text: trials by it are out of fold."""
    return str(one.taught.prepared.fold)


def family(one: Described) -> str:
    """Return the family of a text's corpus: trials by it leave one family out."""
    return one.taught.family


def trial(described: Sequence[Described], names: Sequence[str], part_of: Callable[[Described], str],
          guards: Mapping[str, Mapping[str, float]], jobs: int = 1) -> dict[str, Scores]:
    """Rank the texts of each part by models fitted to the other parts, and by the peers; return scores by corpus.

    A language that no other part has is unknown. `guards` are the weights of plain features by what is known of the
    language: its "lexicon", its "rarity" or "nothing".
    """
    found: dict[str, Scores] = defaultdict(lambda: defaultdict(list))
    for part in sorted({part_of(one) for one in described}):
        known = [one for one in described if part_of(one) != part]
        fitted = fit(known, out_of_fold(known, names), names, ROUNDS, 1, jobs)
        ranker = read_ranker({**as_data(fitted, learn_genres(known, names), names), "guards": guards, "knowledge": {}})
        worths = learn_lexicons(known)
        languages = {one.taught.language for one in known}
        for one in described:
            if part_of(one) == part:
                language = one.taught.language
                strange = language not in languages
                level = "nothing" if strange else "lexicon" if language in worths else "rarity"
                rows = unknown_rows(one.taught) if strange else with_lexicon(one, names, worths)
                parts = np.split(rows, np.cumsum([text.terms.height for text in one.taught.texts])[:-1])
                scores = [scaled(add_up(ranker, dict(zip(names, part.T, strict=True)), level).sum(axis=1))
                          for part in parts]
                _try(found[one.taught.prepared.corpus], one.taught, np.concatenate(scores))
    return found


def table(found: dict[str, Scores]) -> str:
    """Return the means by corpus as rows of a table, with what we have over the best peer and its 95 % interval."""
    methods = (*PEERS, OURS)
    lines = [f"| set | texts | {' | '.join(methods)} | R-1 over the best |", f"|{'---|' * (len(methods) + 3)}"]
    every = []
    for corpus, scores in found.items():
        means = {method: np.mean(scores[method], axis=0) for method in methods}
        every.append([means[method] for method in methods])
        best = max(PEERS, key=lambda method: float(means[method][0]))
        ours, theirs = ([one for one, _ in scores[method]] for method in (OURS, best))
        low, high = paired_interval(ours, theirs)
        lines.append(f"| {corpus} | {len(ours)} | {_cells(every[-1])} | "
                     f"{means[OURS][0] - means[best][0]:+.1f} [{low:+.1f}, {high:+.1f}] {best} |")
    lines.append(f"| mean | | {_cells(np.mean(every, axis=0))} | |")
    return "\n".join(lines)


def _cells(means: Sequence[Floats] | Floats) -> str:
    return " | ".join(f"{one:.1f}/{two:.1f}" for one, two in means)


def _try(found: Scores, taught: Taught, ours: Floats) -> None:
    terms = build_terms([stems for text in taught.texts for stems in _sentences(text)])
    weighed = weigh(terms)
    source = np.repeat(np.arange(len(taught.texts)), [text.terms.height for text in taught.texts])
    for method, judge in PEERS.items():
        scores = np.concatenate([standardised(judge(text)) for text in taught.texts])
        found[method].append(_rouge(taught, _choose(taught, weighed, source, scores)))
    found[OURS].append(_rouge(taught, _choose(taught, weighed, source, ours)))


def _sentences(text: Text) -> Iterator[list[str]]:
    terms = text.terms
    for begin, end in pairwise(terms.starts.tolist()):
        yield [terms.vocabulary[token] for token in terms.tokens[begin:end].tolist()]


def _choose(taught: Taught, weighed: Sparse, source: Ints, scores: Floats) -> list[int]:
    """Choose as the app does but sentence by sentence: without units, sections and near-duplicates."""
    none = np.zeros(len(scores), dtype=np.int64)
    ground = Ground(weighed, np.arange(len(scores)), scores, none, source, taught.prepared.lengths, none - 1, none)
    most = taught.prepared.budget + max(SLACK_WORDS, SLACK_SHARE * taught.prepared.budget)
    order = list(make_order(ground))
    words = np.cumsum(taught.prepared.lengths[order])
    return order[:max(1, int(np.searchsorted(words, most, side="right")))]


def _rouge(taught: Taught, rows: list[int]) -> tuple[float, float]:
    return 100 * taught.prepared.single.best_f1(rows), 100 * taught.prepared.double.best_f1(rows)
