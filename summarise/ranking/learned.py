"""The Briefdesk method: a learned ranker over features of a sentence, shipped as resources/ranker.json."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from summarise.ranking.features import Knowledge, features, scaled
from summarise.ranking.genres import Genre, likenesses
from summarise.ranking.trees import Trees, read_trees

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from summarise.ranking.terms import Floats, Ints
    from summarise.ranking.texts import Text


LEAST_LIKE = 0.03
"""How much a text must be like a genre to be judged by its model as well."""


@dataclass(frozen=True, slots=True)
class Because:
    """A reason: the features whose sum it is, when it is true of a sentence, and what is said where it counts against.

    `holds` takes the features' columns and tells for each sentence whether the reason's words are true of it.
    """

    features: tuple[str, ...]
    holds: Callable[[dict[str, Floats]], NDArray[np.bool_]]
    otherwise: str = ""


def _has(name: str) -> Callable[[dict[str, Floats]], NDArray[np.bool_]]:
    return lambda columns: columns[name] > 0


def _above(name: str) -> Callable[[dict[str, Floats]], NDArray[np.bool_]]:
    return lambda columns: columns[name] > np.median(columns[name])


REASONS: dict[str, Because] = {
    "near": Because(("place", "place_early", "place_late", "paragraph_number"),
                    lambda columns: columns["place"] < 0.34, "far"),
    "early": Because(("section_place", "section_early"), lambda columns: columns["section_place"] < 0.34),
    "place": Because(("paragraph_early", "paragraph_late"),
                     lambda columns: np.maximum(columns["paragraph_early"], columns["paragraph_late"]) >= 1.0),
    "follows": Because(("forward", "pacsum", "pacsum_full", "dot", "dot_forward", "shared_forward", "shared_pacsum"),
                       _above("forward"), "apart"),
    "central": Because(("centroid", "degree", "section_centroid", "shared", "met"), _above("centroid"), "apart"),
    "common": Because(("frequency", "salience", "spread", "bigrams", "introduces"), _above("frequency"), "rare"),
    "rich": Because(("words", "content_share"), _above("words"), "plain"),
    "figures": Because(("figures", "money"), _has("figures")),
    "quote": Because(("quotes",), lambda columns: columns["quotes"] > 1),
    "names": Because(("names",), _has("names")),
    "title": Because(("title",), _has("title")),
    "heading": Because(("heading",), _has("heading")),
    "decision": Because(("cue_decision",), _has("cue_decision")),
    "ahead": Because(("cue_ahead",), _has("cue_ahead")),
    "risk": Because(("cue_risk",), _has("cue_risk")),
    "cause": Because(("cue_cause",), _has("cue_cause")),
    "cue": Because(("cue_bonus",), _has("cue_bonus")),
    "lexicon": Because(("lexicon",), _has("lexicon"), "seldom"),
    "whole": Because(("text",), lambda columns: np.zeros(len(columns["place"]), dtype=bool)),
}
"""Every feature belongs to the reason that names it or the longest beginning of its name."""


def _reason_of(name: str) -> str:
    found = [(len(start), key) for key, because in REASONS.items() for start in because.features
             if name == start or name.startswith(f"{start}_")]
    return max(found)[1]


@dataclass(frozen=True, slots=True, eq=False)
class Ranker:
    """What was learned: the names of the features, the models that are summed on one scale, and what is known of words.

    The model of each of the `genres` is added as far as a text is like it (Jacobs, Jordan, Nowlan and Hinton,
    Adaptive Mixtures of Local Experts, Neural Computation 1991).
    `guards` are the weights that plain features have beside the models: what holds for any text steadies them where
    they have seen no such text. They go by what is known of the language: its "lexicon", its "rarity" or "nothing".
    """

    names: tuple[str, ...]
    models: tuple[Trees, ...]
    knowledge: dict[str, Knowledge]
    guards: dict[str, dict[str, float]]
    genres: tuple[Genre, ...]


def briefdesk(text: Text) -> Floats:
    """Score sentences by the learned ranker, steadied by PacSum, the more the less is known of the language.

    The models are LambdaMART (Burges, From RankNet to LambdaRank to LambdaMART, 2010) and gradient-boosted regression
    (Friedman, Greedy Function Approximation, Annals of Statistics 2001); how they were made: summarise/training.
    """
    return judge(text)[0]


def judge(text: Text, beat: Callable[[], None] = lambda: None) -> tuple[Floats, dict[str, Floats], list[str]]:
    """Return the scores of a text's sentences, what each reason adds to them, and why a low one stands low.

    `beat` is called before each few sentences are judged; what it raises ends the work.
    """
    if not text.terms.height:
        return np.zeros(0), {}, []
    ranker = load_ranker()
    known = ranker.knowledge.get(text.language)
    names, rows = features(text, known or Knowledge())
    columns = dict(zip(names, rows.T, strict=True))
    beat()
    added = add_up(ranker, columns, "nothing" if known is None else "lexicon" if known.lexicon else "rarity", beat)
    return scaled(added.sum(axis=1)), *_reasons(added, columns)


def add_up(ranker: Ranker, columns: dict[str, Floats], level: str, beat: Callable[[], None] = lambda: None) -> Floats:
    """Return what each of REASONS adds to the sentences of a text: rows × reasons; `level` is the key of the guards."""
    keys = list(REASONS)
    groups = np.array([keys.index(_reason_of(name)) for name in ranker.names])
    table = np.stack([columns[name] for name in ranker.names], axis=1)
    added = _added(ranker.models, table, groups, beat)
    # A text in a language that nothing is known of is of no genre that was learned from.
    shares = likenesses(ranker.genres, columns) if level != "nothing" else np.zeros(len(ranker.genres))
    for genre, share in zip(ranker.genres, shares, strict=True):
        if genre.model and share > LEAST_LIKE:
            added += share * _added((genre.model,), table, groups, beat)
    for name, weight in ranker.guards[level].items():
        added[:, keys.index(_reason_of(name))] += weight * columns[name]
    return added


def _added(models: Sequence[Trees], table: Floats, groups: Ints, beat: Callable[[], None]) -> Floats:
    """Return what each reason adds by models that are summed on one scale: rows × REASONS, their sums of spread 1."""
    added = np.zeros((len(table), len(REASONS)))
    for model in models:
        parts = model.explain(table, groups, beat)
        added[:, :parts.shape[1]] += parts / _spread(parts)
    return np.asarray(added / _spread(added))


def _spread(parts: Floats) -> float:
    spread = float(parts.sum(axis=1).std())
    return spread if spread > 1e-9 else 1.0


def _reasons(added: Floats, columns: dict[str, Floats]) -> tuple[dict[str, Floats], list[str]]:
    """Split scores by reason; a reason counts only where it is true of the sentence itself."""
    keys = list(REASONS)
    added = added - np.median(added, axis=0)
    true = np.stack([REASONS[key].holds(columns) for key in keys], axis=1)
    gains = np.where(true, np.maximum(added, 0.0), 0.0)
    gains /= np.maximum(gains.sum(axis=1, keepdims=True), 1e-9)
    lows = [key for key in keys if REASONS[key].otherwise]
    worst = np.argmin(added[:, [keys.index(key) for key in lows]], axis=1)
    return ({key: gains[:, place] for place, key in enumerate(keys) if key != "whole"},
            [REASONS[lows[place]].otherwise for place in worst.tolist()])


@cache
def load_ranker() -> Ranker:
    """Load the ranker that ships with the program."""
    return read_ranker(json.loads((files("resources") / "ranker.json").read_text(encoding="utf-8")))


def read_ranker(data: Mapping[str, Any]) -> Ranker:
    """Read a ranker from JSON."""
    knowledge = {language: Knowledge({stem: hundredths / 100 for stem, hundredths in words["rarity"].items()},
                                     words["lexicon"]) for language, words in data["knowledge"].items()}
    genres = tuple(Genre(np.array(genre["weights"]), genre["base"], genre["model"] and read_trees(genre["model"]))
                   for genre in data["genres"].values())
    return Ranker(tuple(data["features"]), tuple(read_trees(model) for model in data["models"]), knowledge,
                  data["guards"], genres)
