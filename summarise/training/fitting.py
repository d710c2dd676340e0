"""Fits the ranker: features of all sentences, lexicons out of fold, two boosted models, and their flat JSON form."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from summarise.ranking.features import Knowledge, features
from summarise.training.words import knowledge_of, learn_lexicon, make_lexicon, rarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lightgbm import Booster

    from summarise.ranking.terms import Floats
    from summarise.training.preparing import Prepared

GRADES = 31
MOST_SENTENCES = 120
"""Sentences of a text that are learned from: the worthiest quarter of these and others by lot, weighted up."""

SEED = 20261122
ROUNDS = 300
PARAMETERS: dict[str, Any] = {
    "num_leaves": 15, "learning_rate": 0.05, "min_data_in_leaf": 80, "bagging_fraction": 0.7, "bagging_freq": 1,
    "feature_fraction": 0.3, "lambda_l2": 5.0, "num_threads": 1, "verbosity": -1, "deterministic": True,
    "force_row_wise": True, "seed": SEED,
}
OBJECTIVES: tuple[dict[str, Any], ...] = (
    {"objective": "lambdarank", "label_gain": list(range(GRADES + 1)), "lambdarank_truncation_level": 15},
    {"objective": "regression"},
)


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """A prepared text with the worth of its sentences, its weight in learning, and the family of its corpus."""

    prepared: Prepared
    worth: Floats
    family: str
    language: str
    weight: float = 1.0


def weigh(taught: Sequence[Taught], corpus_of: dict[str, str]) -> list[Taught]:
    """Weigh texts so that a corpus counts by the root of its size; `corpus_of` joins corpora of one origin."""
    counts = Counter(corpus_of.get(one.prepared.corpus, one.prepared.corpus) for one in taught)
    return [replace(one, weight=counts[corpus_of.get(one.prepared.corpus, one.prepared.corpus)] ** -0.5)
            for one in taught]


def learn_words(taught: Sequence[Taught]) -> dict[str, Knowledge]:
    """Learn rarity and lexicon of every language the texts are in; a lexicon needs several sets of a language."""
    rarities = rarity([(one.language, text) for one in taught for text in one.prepared.texts])
    return knowledge_of(rarities, _lexicons(taught))


def describe(taught: Sequence[Taught], knowledge: dict[str, Knowledge]) -> tuple[tuple[str, ...], list[Floats]]:
    """Return the names of the features, and the features of each text's sentences."""
    names: tuple[str, ...] = ()
    rows: list[Floats] = []
    for one in taught:
        parts = []
        for text in one.prepared.texts:
            if text.terms.height:
                names, part = features(text, knowledge.get(one.language, Knowledge()))
                parts.append(part)
        rows.append(np.concatenate(parts))
    return names, rows


def describe_out_of_fold(taught: Sequence[Taught],
                         knowledge: dict[str, Knowledge]) -> tuple[tuple[str, ...], list[Floats]]:
    """Describe each text with lexicons learned from the other folds, so that no text vouches for itself."""
    names: tuple[str, ...] = ()
    rows: dict[int, Floats] = {}
    for fold in sorted({one.prepared.fold for one in taught}):
        lexicons = _lexicons([one for one in taught if one.prepared.fold != fold])
        own = {language: Knowledge(known.rarity, lexicons.get(language, {})) for language, known in knowledge.items()}
        inside = [number for number, one in enumerate(taught) if one.prepared.fold == fold]
        names, found = describe([taught[number] for number in inside], own)
        rows.update(zip(inside, found, strict=True))
    return names, [rows[number] for number in range(len(taught))]


def fit(taught: Sequence[Taught], rows: Sequence[Floats]) -> list[Booster]:
    """Fit one model an objective.

    Burges, From RankNet to LambdaRank to LambdaMART, 2010; Friedman, Greedy Function Approximation, 2001; by LightGBM.
    """
    import lightgbm

    lot = np.random.default_rng(SEED)
    picked = [_sample(one, lot) for one in taught]
    table = np.concatenate([part[numbers] for part, (numbers, _) in zip(rows, picked, strict=True)])
    worth = np.concatenate([one.worth[numbers] for one, (numbers, _) in zip(taught, picked, strict=True)])
    models = []
    for objective in OBJECTIVES:
        ranks = objective["objective"] == "lambdarank"
        target = np.floor(GRADES * worth) if ranks else worth
        weight = np.concatenate([_weights(one, numbers, counts, ranks)
                                 for one, (numbers, counts) in zip(taught, picked, strict=True)])
        data = lightgbm.Dataset(table, target, weight=weight / weight.mean(),
                                group=[len(numbers) for numbers, _ in picked] if ranks else None)
        models.append(lightgbm.train({**PARAMETERS, **objective}, data, ROUNDS))
    return models


def flat(booster: Booster) -> dict[str, Any]:
    """Return a model's trees in the form that summarise.ranking.trees reads."""
    return {"trees": [_flat_tree(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]}


def _flat_tree(root: dict[str, Any]) -> dict[str, Any]:
    splits: list[list[float]] = []
    leaves: list[float] = []

    def add(node: dict[str, Any]) -> tuple[int, float, int]:
        """Add a node and those below it; return its number, the mean of its leaves, and how many rows they hold."""
        if "leaf_value" in node:
            leaves.append(float(f"{node['leaf_value']:.9g}"))
            return -len(leaves), leaves[-1], node.get("leaf_count", 1)
        own = len(splits)
        splits.append([])
        below, low, few = add(node["left_child"])
        above, high, more = add(node["right_child"])
        mean = (low * few + high * more) / (few + more)
        splits[own] = [node["split_feature"], float(f"{node['threshold']:.10g}"), below, above, float(f"{mean:.4g}")]
        return own, mean, few + more

    add(root)
    return {"splits": splits, "leaves": leaves}


def _lexicons(taught: Sequence[Taught]) -> dict[str, dict[str, float]]:
    lexicons = {}
    for language in sorted({one.language for one in taught}):
        own = [one for one in taught if one.language == language]
        learned = learn_lexicon(make_lexicon(language, own), own)
        if learned:
            lexicons[language] = learned
    return lexicons


def _sample(one: Taught, lot: np.random.Generator) -> tuple[np.ndarray, Floats]:
    height = len(one.worth)
    if height <= MOST_SENTENCES:
        return np.arange(height), np.ones(height)
    best = np.argsort(-one.worth, kind="stable")[:MOST_SENTENCES // 4]
    rest = np.setdiff1d(np.arange(height), best)
    others = lot.choice(rest, MOST_SENTENCES - len(best), replace=False)
    numbers = np.concatenate([best, others])
    counts = np.concatenate([np.ones(len(best)), np.full(len(others), len(rest) / len(others))])
    order = np.argsort(numbers, kind="stable")
    return numbers[order], counts[order]


def _weights(one: Taught, numbers: np.ndarray, counts: Floats, ranks: bool) -> Floats:
    if ranks:
        return np.full(len(numbers), one.weight)
    lengths = np.maximum(one.prepared.lengths[numbers], 1) ** 0.6
    return np.asarray(one.weight * counts * lengths / len(numbers))
