"""What is learned of words: how rare each stem of a language is, and what a stem or a pair of stems is worth."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from summarise.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scipy.sparse import csr_matrix

    from summarise.ranking.terms import Floats
    from summarise.ranking.texts import Text
    from summarise.training.describing import Taught

CHUNK = 15
"""Sentences that count as one passage when rarity is measured."""

MOST_STEMS = {"en": 9000}
MOST_STEMS_ELSEWHERE = 4000
LEAST_PASSAGES = 3
LEXICON_STEMS, LEXICON_PAIRS = 7000, 3700
LEAST_SENTENCES, LEAST_FAMILIES = 20, 2
"""How often, and in how many families of corpora, a word is seen before it may lend worth: no outlet's own words."""

LEAST_WORTH = 0.002

NAME_SHARE = 0.5
RIDGE, STEPS = 10.0, 50

_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_][\w’'&-]*")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The terms of the lexicon of one language, in a fixed order."""

    language: str
    places: dict[str, int]


def rarity(texts: Sequence[tuple[str, Text]]) -> dict[str, dict[str, float]]:
    """Return for each language the rarity (0–1, two digits) of its commonest stems.

    Inverse document frequency over passages, scaled to 1 for a stem that is never seen: Spärck Jones, A Statistical
    Interpretation of Term Specificity, Journal of Documentation 1972.
    """
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    passages: Counter[str] = Counter()
    for language, text in texts:
        starts, tokens = text.terms.starts, text.terms.tokens
        for begin in range(0, text.terms.height, CHUNK):
            end = min(begin + CHUNK, text.terms.height)
            found = sorted(set(tokens[starts[begin]:starts[end]].tolist()))
            seen[language].update([text.terms.vocabulary[token] for token in found])
            passages[language] += 1
    return {language: _scale(counts, passages[language], MOST_STEMS.get(language, MOST_STEMS_ELSEWHERE))
            for language, counts in sorted(seen.items())}


def make_lexicon(language: str, texts: Sequence[tuple[str, Text]]) -> Lexicon:
    """Choose the stems and pairs of a language that texts (family, text) of several families use, names left out."""
    counts: Counter[str] = Counter()
    families: dict[str, set[str]] = defaultdict(set)
    capital, small = Counter[str](), Counter[str]()
    for family, text in texts:
        for terms in sentence_terms(text):
            counts.update(terms)
            for term in terms:
                families[term].add(family)
        for raw in text.raw():
            for word in _INSIDE.findall(raw):
                (capital if word[0].isupper() else small)[word.lower()] += 1
    names = {stem for word in capital for stem in stems([word], language)
             if capital[word] > NAME_SHARE * (capital[word] + small[word])}
    usual = [term for term, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
             if count >= LEAST_SENTENCES and len(families[term]) >= LEAST_FAMILIES
             and not any(part in names for part in term.split())]
    chosen = [term for term in usual if " " not in term][:LEXICON_STEMS]
    chosen += [term for term in usual if " " in term][:LEXICON_PAIRS]
    return Lexicon(language, {term: place for place, term in enumerate(chosen)})


def lexicon_rows(lexicon: Lexicon, texts: Sequence[Text]) -> csr_matrix:
    """Return which terms of the lexicon each sentence holds, each 1 / √ of its terms (at least 4)."""
    from scipy.sparse import csr_matrix

    starts, columns, values = [0], [], []
    for text in texts:
        for terms in sentence_terms(text):
            known = [lexicon.places[term] for term in terms if term in lexicon.places]
            columns.extend(known)
            values.extend([1.0 / math.sqrt(max(len(terms), 4))] * len(known))
            starts.append(len(columns))
    return csr_matrix((np.array(values, dtype=np.float64), np.array(columns, dtype=np.int64), np.array(starts)),
                      shape=(len(starts) - 1, len(lexicon.places)))


def sentence_terms(text: Text) -> Iterator[list[str]]:
    """Yield the distinct stems and pairs of neighbouring stems of each sentence, sorted."""
    starts, tokens = text.terms.starts.tolist(), text.terms.tokens.tolist()
    for row in range(text.terms.height):
        found = [text.terms.vocabulary[token] for token in tokens[starts[row]:starts[row + 1]]]
        yield sorted({*found, *(f"{one} {two}" for one, two in pairwise(found))})


def learn_lexicon(taught: Sequence[Taught], rows: Sequence[csr_matrix]) -> Floats:
    """Learn by ridge regression what each term adds to a sentence's worth over the mean of its text.

    Solved by LSQR: Paige and Saunders, ACM Transactions on Mathematical Software 1982.
    """
    from scipy.sparse import diags, vstack
    from scipy.sparse.linalg import lsqr

    target = np.concatenate([one.worth - one.worth.mean() for one in taught])
    weight = np.concatenate([np.full(len(one.worth), one.weight / math.sqrt(len(one.worth))) for one in taught])
    scale = np.sqrt(weight / weight.mean())
    learned = lsqr(diags(scale) @ vstack(rows), target * scale, damp=math.sqrt(RIDGE), iter_lim=STEPS)[0]
    return np.where(np.abs(learned) >= LEAST_WORTH, np.round(learned, 4), 0.0)


def _scale(counts: Counter[str], passages: int, most: int) -> dict[str, float]:
    common = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
    whole = math.log(passages + 1)
    return {stem: round(min(1.0, math.log((passages + 1) / (count + 0.5)) / whole), 2)
            for stem, count in common if count >= LEAST_PASSAGES}
