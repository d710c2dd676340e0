"""The Briefdesk method: a learned ranker over features of a sentence, shipped as resources/ranker.json."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from summarise.ranking.features import Knowledge, features, scaled
from summarise.ranking.trees import Trees, read_trees

if TYPE_CHECKING:
    from summarise.ranking.terms import Floats
    from summarise.ranking.texts import Text


@dataclass(frozen=True, slots=True, eq=False)
class Ranker:
    """What was learned: the names of the features, the models that are summed on one scale, and what is known of words.

    `guard` is the weight of PacSum beside the models, `guard_unknown` where the text's words are not in the lexicon.
    """

    names: tuple[str, ...]
    models: tuple[Trees, ...]
    knowledge: dict[str, Knowledge]
    guard: float
    guard_unknown: float


def briefdesk(text: Text) -> Floats:
    """Score sentences by the learned ranker, leaning to PacSum where the language is unknown to it.

    The models are LambdaMART (Burges, From RankNet to LambdaRank to LambdaMART, 2010) and gradient-boosted regression
    (Friedman, Greedy Function Approximation, Annals of Statistics 2001); how they were made: summarise/training.
    """
    return score(text, load_ranker())


def score(text: Text, ranker: Ranker) -> Floats:
    """Score the sentences of a text by a ranker; mean 0, standard deviation 1."""
    known = ranker.knowledge.get(text.language)
    names, rows = features(text, known or Knowledge())
    places = {name: place for place, name in enumerate(names)}
    columns = rows[:, [places[name] for name in ranker.names]]
    learned = scaled(np.sum([scaled(model.predict(columns)) for model in ranker.models], axis=0))
    guard = ranker.guard if known else ranker.guard_unknown
    return scaled(learned + guard * rows[:, places["pacsum"]])


@cache
def load_ranker() -> Ranker:
    """Load the ranker that ships with the program."""
    data = json.loads((files("resources") / "ranker.json").read_text(encoding="utf-8"))
    knowledge = {language: Knowledge({stem: hundredths / 100 for stem, hundredths in words["rarity"].items()},
                                     words["lexicon"]) for language, words in data["knowledge"].items()}
    return Ranker(tuple(data["features"]), tuple(read_trees(model) for model in data["models"]), knowledge,
                  data["guard"], data["guard_unknown"])
