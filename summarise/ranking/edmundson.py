"""Edmundson's method: cue words, words of the title and headings, and place in the paragraph and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarise.language.words import stems
from summarise.ranking.cues import count_cues, cue_phrases

if TYPE_CHECKING:
    from summarise.ranking.terms import Floats, Ints
    from summarise.ranking.texts import Text


def edmundson(text: Text) -> Floats:
    """Score sentences by cue words, title words and place.

    Edmundson, New Methods in Automatic Extracting, JACM 16, 1969. A language without cue words keeps title and place.
    """
    cues, found = _counts(text)
    return edmundson_scores(cues, found, text.blocks)


def edmundson_shares(text: Text) -> dict[str, Floats]:
    """Split each sentence's score into cue words, title words and place, by the key of the reason; shares add to 1."""
    cues, found = _counts(text)
    place = edmundson_scores(np.zeros(len(cues)), np.zeros(len(cues)), text.blocks)
    parts = {"cue": np.maximum(cues, 0.0), "titles": 2.0 * found, "place": place}
    total = np.maximum(sum(parts.values(), start=np.zeros(len(cues))), 1.0)
    return {key: part / total for key, part in parts.items()}


def edmundson_scores(cues: Floats, headings: Floats, paragraphs: Ints) -> Floats:
    """Score as sumy 0.13 does by default: cues + heading words (in title and place both) + place, weights 1.

    A sentence in the first or last paragraph gains 1, the first or last of its paragraph 1. `cues` are bonus less
    stigma words, `headings` words of the headings that are no null words, `paragraphs` ascending numbers.
    """
    if not len(paragraphs):
        return np.zeros(0)
    outer = (paragraphs == paragraphs[0]) | (paragraphs == paragraphs[-1])
    change = np.diff(paragraphs) > 0
    edge = np.concatenate(([True], change)) | np.concatenate((change, [True]))
    return np.asarray(cues + 2.0 * headings + outer + edge)


def _counts(text: Text) -> tuple[Floats, Floats]:
    bonus, stigma = cue_phrases(text.language, "bonus"), cue_phrases(text.language, "stigma")
    cues = [count_cues(words, bonus) - count_cues(words, stigma) for words in text.words]
    significant = text.title.union(*text.headings.values())
    found = [sum(1 for stem in stems(words, text.language) if stem in significant) for words in text.words]
    return np.array(cues, dtype=np.float64), np.array(found, dtype=np.float64)
