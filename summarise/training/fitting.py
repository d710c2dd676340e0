"""Fits the ranker: boosted models over the features of all sentences, and their flat JSON form."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from summarise.training.describing import learn_lexicons, with_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lightgbm import Booster

    from summarise.ranking.terms import Floats
    from summarise.training.describing import Described

GRADES = 31
MOST_SENTENCES = 120
"""Sentences of a text that are learned from: the worthiest quarter of these and others by lot, weighted up."""

BARE, LAID = 0.7, 0.5
"""What a copy of a text counts beside the text."""

SEED = 20261122
ROUNDS, BAGS = 300, 2
"""Trees of a model, and models an objective, each from another seed: their mean changes less with the texts."""

PARAMETERS: dict[str, Any] = {
    "num_leaves": 15, "learning_rate": 0.05, "min_data_in_leaf": 80, "bagging_fraction": 0.7, "bagging_freq": 1,
    "feature_fraction": 0.3, "lambda_l2": 5.0, "num_threads": 1, "verbosity": -1, "deterministic": True,
    "force_row_wise": True,
}
GENERAL: tuple[dict[str, Any], ...] = (
    {"objective": "lambdarank", "label_gain": list(range(GRADES + 1)), "lambdarank_truncation_level": 15},
    {"objective": "lambdarank", "label_gain": list(range(GRADES + 1)), "lambdarank_truncation_level": 40},
    {"objective": "regression"},
)
"""The objectives of the models for any text."""

OWN: dict[str, Any] = {"objective": "regression", "num_leaves": 8, "learning_rate": 0.1, "num_iterations": 80,
                       "seed": SEED}
"""A genre's own model, which is small: it learns from fewer texts."""

LEAST_TEXTS = 50
"""Texts below which a genre has no model of its own."""

SPLIT = ("feature", "threshold", "left", "right", "mean")
"""What ranker.json holds of each split of a tree."""


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """The models for any text, and each genre's own by its name."""

    general: list[Booster]
    own: dict[str, Booster]


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """Sentences of one text that are learned from: features, worth, lengths in words, how many each one stands for."""

    origin: str
    rows: Floats
    worth: Floats
    lengths: Floats
    counts: Floats
    weight: float


def out_of_fold(described: Sequence[Described], names: Sequence[str]) -> list[Floats]:
    """Return the features of each text with lexicons learned from the other folds: no text vouches for itself."""
    rows: dict[int, Floats] = {}
    for fold in sorted({one.taught.prepared.fold for one in described}):
        worths = learn_lexicons([one for one in described if one.taught.prepared.fold != fold])
        rows.update((number, with_lexicon(one, names, worths)) for number, one in enumerate(described)
                    if one.taught.prepared.fold == fold)
    return [rows[number] for number in range(len(described))]


def fit(described: Sequence[Described], rows: Sequence[Floats], names: Sequence[str], rounds: int = ROUNDS,
        bags: int = BAGS, jobs: int = 1) -> Fitted:
    """Fit models to texts and their copies; `rows` are the texts' own features, lexicon and all.

    Some models an objective for any text, and one for each origin of which enough texts are known. Burges, From RankNet
    to LambdaRank to LambdaMART, 2010; Friedman, Greedy Function Approximation, 2001; by LightGBM.
    """
    import lightgbm

    lot = np.random.default_rng(SEED)
    lessons = [lesson for one, own in zip(described, rows, strict=True) for lesson in _lessons(one, own, names, lot)]
    counts = Counter(one.taught.origin for one in described)
    own = [origin for origin, count in sorted(counts.items()) if count >= LEAST_TEXTS]
    settings = [{**objective, "seed": SEED + bag * len(GENERAL) + number, "num_iterations": rounds}
                for bag in range(bags) for number, objective in enumerate(GENERAL)]
    tasks = [(lessons, setting) for setting in settings]
    tasks += [([lesson for lesson in lessons if lesson.origin == origin], OWN) for origin in own]
    with ProcessPoolExecutor(jobs) as executor:
        found = [lightgbm.Booster(model_str=text) for text in executor.map(_fit, tasks)]
    return Fitted(found[:len(settings)], dict(zip(own, found[len(settings):], strict=True)))


def as_data(fitted: Fitted, signs: Mapping[str, Mapping[str, Any]], names: Sequence[str]) -> dict[str, Any]:
    """Return the models in the form that summarise.ranking.learned reads; `signs` are what tells each genre."""
    return {"features": list(names), "models": [flat(model) for model in fitted.general],
            "genres": {origin: {**sign, "model": flat(fitted.own[origin]) if origin in fitted.own else None}
                       for origin, sign in signs.items()}}


def flat(booster: Booster) -> dict[str, list[float]]:
    """Return a model's trees in the form that summarise.ranking.trees reads."""
    found: dict[str, list[float]] = {name: [] for name in ("sizes", *SPLIT, "leaves")}
    for tree in booster.dump_model()["tree_info"]:
        splits, leaves = _flat_tree(tree["tree_structure"])
        found["sizes"].append(len(splits))
        found["leaves"].extend(leaves)
        for split in splits:
            for name, value in zip(SPLIT, split, strict=True):
                found[name].append(value)
    return found


def _flat_tree(root: dict[str, Any]) -> tuple[list[tuple[float, ...]], list[float]]:
    splits: list[tuple[float, ...]] = []
    leaves: list[float] = []

    def add(node: dict[str, Any]) -> tuple[int, float, int]:
        """Add a node and those below it; return its number, the mean of its leaves, and how many rows they hold."""
        if "leaf_value" in node:
            leaves.append(float(f"{node['leaf_value']:.9g}"))
            return -len(leaves), leaves[-1], node.get("leaf_count", 1)
        own = len(splits)
        splits.append(())
        below, low, few = add(node["left_child"])
        above, high, more = add(node["right_child"])
        mean = (low * few + high * more) / (few + more)
        splits[own] = (node["split_feature"], float(f"{node['threshold']:.10g}"), below, above, float(f"{mean:.4g}"))
        return own, mean, few + more

    add(root)
    return splits, leaves


def _fit(task: tuple[Sequence[Lesson], dict[str, Any]]) -> str:
    import lightgbm

    lessons, setting = task
    ranks = setting["objective"] == "lambdarank"
    table = np.concatenate([lesson.rows for lesson in lessons])
    worth = np.concatenate([lesson.worth for lesson in lessons])
    weight = np.concatenate([_weights(lesson, ranks) for lesson in lessons])
    data = lightgbm.Dataset(table, np.floor(GRADES * worth) if ranks else worth, weight=weight / weight.mean(),
                            group=[len(lesson.worth) for lesson in lessons] if ranks else None)
    return str(lightgbm.train({**PARAMETERS, **setting}, data).model_to_string())


def _lessons(one: Described, rows: Floats, names: Sequence[str], lot: np.random.Generator) -> Iterator[Lesson]:
    taught = one.taught
    numbers, counts = _sample(taught.worth, lot)
    for part, share in ((rows, 1.0), (one.bare, BARE), (_with_own_lexicon(one.laid, rows, names), LAID)):
        if part is not None:
            yield Lesson(taught.origin, part[numbers], taught.worth[numbers],
                         taught.prepared.lengths[numbers].astype(np.float64), counts, taught.weight * share)


def _with_own_lexicon(laid: Floats | None, rows: Floats, names: Sequence[str]) -> Floats | None:
    if laid is None:
        return None
    columns = [number for number, name in enumerate(names) if "lexicon" in name]
    filled = laid.copy()
    filled[:, columns] = rows[:, columns]
    return filled


def _sample(worth: Floats, lot: np.random.Generator) -> tuple[np.ndarray, Floats]:
    height = len(worth)
    if height <= MOST_SENTENCES:
        return np.arange(height), np.ones(height)
    best = np.argsort(-worth, kind="stable")[:MOST_SENTENCES // 4]
    rest = np.setdiff1d(np.arange(height), best)
    others = lot.choice(rest, MOST_SENTENCES - len(best), replace=False)
    numbers = np.concatenate([best, others])
    counts = np.concatenate([np.ones(len(best)), np.full(len(others), len(rest) / len(others))])
    order = np.argsort(numbers, kind="stable")
    return numbers[order], counts[order]


def _weights(lesson: Lesson, ranks: bool) -> Floats:
    size = len(lesson.worth)
    if ranks:
        return np.full(size, lesson.weight)
    return np.asarray(lesson.weight * lesson.counts * np.maximum(lesson.lengths, 1) ** 0.6 / size)
