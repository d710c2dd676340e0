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
from summarise.ranking.features import Knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarise.ranking.texts import Text
    from summarise.training.fitting import Taught

CHUNK = 15
"""Sentences that count as one passage when rarity is measured."""

MOST_STEMS = {"en": 9000}
MOST_STEMS_ELSEWHERE = 4000
LEAST_PASSAGES = 3
LEXICON_STEMS, LEXICON_PAIRS = 7000, 3700
LEAST_SENTENCES, LEAST_SETS = 20, 2
"""How often, and in how many development sets, a word is seen before it may lend worth: no outlet's own words."""

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


def make_lexicon(language: str, taught: Sequence[Taught]) -> Lexicon:
    """Choose the stems and pairs of a language that several development sets use, names left out."""
    counts: Counter[str] = Counter()
    sets: dict[str, set[str]] = defaultdict(set)
    capital, small = Counter[str](), Counter[str]()
    for one in taught:
        for text in one.prepared.texts:
            for terms in sentence_terms(text):
                counts.update(terms)
                for term in terms:
                    sets[term].add(one.family)
            for raw in text.raw:
                for word in _INSIDE.findall(raw):
                    (capital if word[0].isupper() else small)[word.lower()] += 1
    names = {stem for word in capital for stem in stems([word], language)
             if capital[word] > NAME_SHARE * (capital[word] + small[word])}
    common = [term for term, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
              if count >= LEAST_SENTENCES and len(sets[term]) >= LEAST_SETS
              and not any(part in names for part in term.split())]
    chosen = [term for term in common if " " not in term][:LEXICON_STEMS]
    chosen += [term for term in common if " " in term][:LEXICON_PAIRS]
    return Lexicon(language, {term: place for place, term in enumerate(chosen)})


def sentence_terms(text: Text) -> Iterator[list[str]]:
    """Yield the distinct stems and pairs of neighbouring stems of each sentence, sorted."""
    starts, tokens = text.terms.starts.tolist(), text.terms.tokens.tolist()
    for row in range(text.terms.height):
        found = [text.terms.vocabulary[token] for token in tokens[starts[row]:starts[row + 1]]]
        yield sorted({*found, *(f"{one} {two}" for one, two in pairwise(found))})


def learn_lexicon(lexicon: Lexicon, taught: Sequence[Taught]) -> dict[str, float]:
    """Learn by ridge regression what each term adds to a sentence's worth over the mean of its text.

    Solved by LSQR: Paige and Saunders, ACM Transactions on Mathematical Software 1982.
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.linalg import lsqr

    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    target: list[float] = []
    for one in taught:
        scale = math.sqrt(one.weight / math.sqrt(len(one.worth)))
        mean = float(one.worth.mean())
        for worth, terms in zip(one.worth, _terms_of(one), strict=True):
            share = scale / math.sqrt(max(len(terms), 4))
            known = [lexicon.places[term] for term in terms if term in lexicon.places]
            rows.extend([len(target)] * len(known))
            columns.extend(known)
            values.extend([share] * len(known))
            target.append(scale * (worth - mean))
    if not target or not lexicon.places:
        return {}
    matrix = csr_matrix((values, (rows, columns)), shape=(len(target), len(lexicon.places)))
    mean_weight = float(np.mean([one.weight / math.sqrt(len(one.worth)) for one in taught for _ in one.worth]))
    learned = lsqr(matrix / math.sqrt(mean_weight), np.array(target) / math.sqrt(mean_weight), damp=math.sqrt(RIDGE),
                   iter_lim=STEPS)[0]
    return {term: round(float(learned[place]), 4) for term, place in lexicon.places.items()
            if abs(learned[place]) >= 0.002}


def knowledge_of(rarities: dict[str, dict[str, float]], lexicons: dict[str, dict[str, float]]) -> dict[str, Knowledge]:
    """Join what is known of each language."""
    return {language: Knowledge(found, lexicons.get(language, {})) for language, found in rarities.items()}


def _terms_of(one: Taught) -> Iterable[list[str]]:
    for text in one.prepared.texts:
        yield from sentence_terms(text)


def _scale(counts: Counter[str], passages: int, most: int) -> dict[str, float]:
    common = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
    whole = math.log(passages + 1)
    return {stem: round(min(1.0, math.log((passages + 1) / (count + 0.5)) / whole), 2)
            for stem, count in common if count >= LEAST_PASSAGES}
