"""Which genres of those learned from a text is like: a softmax over what its sentences are on the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarise.ranking.terms import Floats
    from summarise.ranking.trees import Trees

MARKS = ("text_sentences", "text_size", "text_words", "text_lengths", "text_figures", "text_quotes", "text_names",
         "text_paragraphs", "text_repeats", "text_likeness", "text_flow", "words_long", "words_distinct",
         "content_share", "money", "cue_decision", "cue_ahead", "cue_risk", "cue_cause", "cue_bonus", "title",
         "paragraph_early", "section_early")
"""The features whose means over its sentences tell the genre of a text."""


@dataclass(frozen=True, slots=True, eq=False)
class Genre:
    """A genre that was learned from: what each of MARKS speaks for it, what speaks for it before, and its own model.

    One of which too few texts were seen has no model: a text may be like it, and nothing follows.
    """

    weights: Floats
    base: float
    model: Trees | None


def marks(columns: Mapping[str, Floats]) -> Floats:
    """Return the mean of each of MARKS over the sentences of a text."""
    return np.array([columns[name].mean() for name in MARKS])


def likenesses(genres: Sequence[Genre], columns: Mapping[str, Floats]) -> Floats:
    """Return how much a text is like each genre; together they are 1 (multinomial logistic regression)."""
    found = marks(columns)
    votes = np.array([genre.base + float(genre.weights @ found) for genre in genres])
    shares = np.exp(votes - votes.max())
    return np.asarray(shares / shares.sum())
