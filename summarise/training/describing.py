"""Taught → Described: what the models see of a text, and of the copies that teach them to do with less."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from summarise.ranking.features import Knowledge, features, lexicon_columns
from summarise.training.words import learn_lexicon, lexicon_rows, make_lexicon, rarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from scipy.sparse import csr_matrix

    from summarise.ranking.terms import Floats
    from summarise.ranking.texts import Text
    from summarise.training.preparing import Prepared
    from summarise.training.words import Lexicon

COPIED = 0.35
"""The share of texts that are learned from once more as one of an unknown language, and once more laid out otherwise:
without title, all one paragraph or every sentence its own."""


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """A prepared text with the worth of its sentences, its weight in learning, and where it comes from.

    `origin` joins corpora of one making, which are one genre; `family` those of one source.
    """

    prepared: Prepared
    worth: Floats
    origin: str
    family: str
    language: str
    weight: float = 1.0

    @property
    def texts(self) -> tuple[Text, ...]:
        """Return the texts that have sentences."""
        return tuple(text for text in self.prepared.texts if text.terms.height)


@dataclass(frozen=True, slots=True, eq=False)
class Described:
    """A taught text with its features, those of the lexicon still zero, and the terms of the lexicon it holds.

    `bare` are its features where nothing is known of its language, `laid` those of the same text laid out otherwise;
    each is None for a text that is not copied so.
    """

    taught: Taught
    rows: Floats
    terms: csr_matrix
    bare: Floats | None
    laid: Floats | None


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What features are made of: texts, what is known of their language, and which copies are wanted."""

    texts: tuple[Text, ...]
    known: Knowledge
    bare: bool
    laid: bool
    apart: bool


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What is known of words before any model: rarity and lexicon terms by language."""

    rarities: Mapping[str, Mapping[str, float]]
    lexicons: Mapping[str, Lexicon]


def weigh(taught: Sequence[Taught]) -> list[Taught]:
    """Weigh texts so that an origin counts by the root of its size."""
    counts = Counter(one.origin for one in taught)
    return [replace(one, weight=counts[one.origin] ** -0.5) for one in taught]


def learn_terms(taught: Sequence[Taught]) -> Learned:
    """Learn how rare stems are and which terms a lexicon may hold; no worth is looked at."""
    by_language: dict[str, list[tuple[str, Text]]] = defaultdict(list)
    for one in taught:
        by_language[one.language].extend((one.family, text) for text in one.texts)
    return Learned(rarity([(language, text) for language, found in by_language.items() for _, text in found]),
                   {language: make_lexicon(language, found) for language, found in sorted(by_language.items())})


def describe(taught: Sequence[Taught], learned: Learned, seed: int,
             mapped: Callable[..., Iterable[Any]] = map) -> tuple[tuple[str, ...], list[Described]]:
    """Return the names of the features, and each text as the models see it; copies are made by lot.

    `mapped` is how a function is called for each of many values, such as an executor's map.
    """
    lots = np.random.default_rng(seed).random((len(taught), 3))
    known = {language: Knowledge(rarity) for language, rarity in learned.rarities.items()}
    views = [View(one.texts, known[one.language], bool(bare < COPIED), bool(laid < COPIED), bool(apart < 0.5))
             for one, (bare, laid, apart) in zip(taught, lots, strict=True)]
    found = list(mapped(_view, views))
    return found[0][0], [Described(one, rows, lexicon_rows(learned.lexicons[one.language], one.texts), bare, laid)
                         for one, (_, rows, bare, laid) in zip(taught, found, strict=True)]


def learn_lexicons(described: Sequence[Described]) -> dict[str, Floats]:
    """Learn the worth of the lexicon's terms, for each language that has a lexicon."""
    own: dict[str, list[Described]] = defaultdict(list)
    for one in described:
        if one.terms.shape[1]:
            own[one.taught.language].append(one)
    return {language: learn_lexicon([one.taught for one in found], [one.terms for one in found])
            for language, found in own.items()}


def with_lexicon(one: Described, names: Sequence[str], worths: Mapping[str, Floats]) -> Floats:
    """Return a text's features with the columns of the lexicon filled, where its language has one."""
    worth = worths.get(one.taught.language)
    if worth is None:
        return one.rows
    parts = np.split(one.terms @ worth, np.cumsum([text.terms.height for text in one.taught.texts])[:-1])
    columns = [lexicon_columns(part) for part in parts]
    filled = one.rows.copy()
    for name in columns[0]:
        filled[:, names.index(name)] = np.concatenate([part[name] for part in columns])
    return filled


def unknown_rows(taught: Taught) -> Floats:
    """Return a text's features where nothing is known of its language."""
    return _features(taught.texts, Knowledge())[1]


def _view(view: View) -> tuple[tuple[str, ...], Floats, Floats | None, Floats | None]:
    names, rows = _features(view.texts, view.known)
    return (names, rows, _features(view.texts, Knowledge())[1] if view.bare else None,
            _features([_laid_out(text, view.apart) for text in view.texts], view.known)[1] if view.laid else None)


def _features(texts: Sequence[Text], known: Knowledge) -> tuple[tuple[str, ...], Floats]:
    parts = [features(text, known) for text in texts]
    return parts[0][0], np.concatenate([rows for _, rows in parts])


def _laid_out(text: Text, apart: bool) -> Text:
    blocks = np.arange(text.terms.height) if apart else np.zeros(text.terms.height, dtype=np.int64)
    return replace(text, blocks=blocks, title=frozenset())
