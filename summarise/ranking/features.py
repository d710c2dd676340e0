"""Scale-free features of the sentences of one text, for the learned method: a column a feature, in a fixed order.

Everything here is linear in the words of the text but for one sort. A feature never depends on how long the text is
except through the columns that say so, and most also stand as a rank among the text's sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from summarise.language.words import stop_words
from summarise.ranking.cues import count_cues, cue_phrases
from summarise.ranking.graphs import directed
from summarise.ranking.terms import build_terms, count_terms, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarise.ranking.terms import Floats, Ints, Numbered, Sparse
    from summarise.ranking.texts import Text

RANKED_TOO = ("forward", "pacsum", "dot", "salience", "frequency", "bigrams", "centroid", "shared",
              "shared_pacsum", "met", "words")
"""Columns that are also given as the sentence's rank in its text, 0 lowest to 1 highest."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MONEY = re.compile(r"[$€£¥₹]\s?\d|\b(?:million|billion|trillion|bn|euros?|dollars?|pounds?|Millionen|Milliarden|"
                    r"milhões|miliar|triliun|juta|tỷ|triệu)\b")
_QUOTE = re.compile(r"[\"“”„«»]|(?<!\w)['‘]|['’](?!\w)")
_CAPITAL = re.compile(r"(?<=[\w,;] )[^\W\d_]\w*")


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """What the features know of a language from elsewhere: rarity of stems (0–1), and the lexicon's weights.

    `rarity` covers the stems that are common enough to have one; any other stem is rare (1), a figure .8. `lexicon`
    holds stems and pairs of stems ("a b") with the worth they lend a sentence. Both are empty for an unknown language.
    """

    rarity: Mapping[str, float] = field(default_factory=dict)
    lexicon: Mapping[str, float] = field(default_factory=dict)


def features(text: Text, knowledge: Knowledge) -> tuple[tuple[str, ...], Floats]:
    """Return the names of the features and their values, one row a sentence, finite; the text has at least one."""
    columns: dict[str, Floats] = {}
    weighed = weigh(text.terms)
    rarity = _rarity(text, knowledge)
    columns.update(_places(text))
    columns.update(_graph(text, weighed, rarity))
    for kind, counts in _views(text):
        columns.update(_shared(counts, kind))
    columns.update(_salience(text, rarity))
    columns.update(_pairs(text))
    columns.update(_surface(text))
    columns.update(_overlaps(text, rarity))
    columns.update(lexicon_columns(_lexicon_worth(text, knowledge)))
    columns.update({f"{name}_rank": _rank(columns[name]) for name in RANKED_TOO})
    columns.update(_whole(text, weighed, columns))
    return tuple(columns), np.nan_to_num(np.stack(list(columns.values()), axis=1), nan=0.0, posinf=0.0, neginf=0.0)


def scaled(values: Floats | Ints) -> Floats:
    """Scale to mean 0 and standard deviation 1; zeros where all are the same."""
    spread = float(values.std()) if len(values) else 0.0
    return np.asarray((values - values.mean()) / spread) if spread > 1e-12 else np.zeros(len(values))


def _places(text: Text) -> dict[str, Floats]:
    height = text.terms.height
    number = np.arange(height)
    in_section, section_size, _ = _runs(text.sections)
    in_block, block_size, block = _runs(text.blocks)
    sizes = np.array([len(words) for words in text.words], dtype=np.float64)
    ends = np.cumsum(sizes)
    return {
        "place": number / max(height - 1, 1),
        "place_early": 1.0 / (1.0 + number),
        "place_late": 1.0 / (height - number),
        "place_words": np.log1p(ends - sizes),
        "place_words_late": np.log1p(ends[-1] - ends),
        "place_words_share": (ends - sizes) / max(ends[-1], 1.0),
        "section_place": in_section / np.maximum(section_size - 1, 1),
        "section_early": 1.0 / (1.0 + in_section),
        "paragraph_early": 1.0 / (1.0 + in_block),
        "paragraph_late": 1.0 / (block_size - in_block),
        "paragraph_number": 1.0 / (1.0 + block),
    }


def _graph(text: Text, weighed: Sparse, rarity: Floats) -> dict[str, Floats]:
    forward, backward = directed(weighed)
    counts = text.terms.counts
    worth = counts.with_values((1.0 + np.log(counts.values)) * rarity[counts.columns])
    norms = np.sqrt(worth.row_sums(worth.values**2))
    roots = np.sqrt(np.where(norms > 0, norms, 1.0))
    dot_forward, dot_backward = directed(worth.with_values(worth.values / roots[worth.rows()]))
    total = weighed.column_sums()
    length = max(float(np.linalg.norm(total)), 1e-12)
    return {
        "forward": scaled(forward),
        "pacsum": scaled(forward - 0.5 * backward),
        "pacsum_full": scaled(forward - backward),
        "dot_forward": scaled(dot_forward),
        "dot": scaled(dot_forward - 0.5 * dot_backward),
        "centroid": weighed.times(total) / length,
        "degree": scaled(forward + backward),
        "section_centroid": _section_likeness(text, weighed),
    }


def _views(text: Text) -> Iterator[tuple[str, Sparse]]:
    """Yield what sentences may share: stems of content words, these words as they stand, all words, pairs of these."""
    stops = stop_words(text.language)
    every = build_terms(text.words)
    yield "", text.terms.counts
    yield "_words", build_terms(text.words, lambda words: ["" if word in stops else word for word in words]).counts
    yield "_all", every.counts
    yield "_pairs", _neighbours(every)


def _shared(counts: Sparse, kind: str) -> dict[str, Floats]:
    """Return what each sentence shares with the others where every term counts alike, however rare it is.

    "shared" are its cosines to all of them, "shared_forward" to later ones, "met" in how many its terms stand.
    """
    others = (np.bincount(counts.columns, minlength=counts.width) - 1).astype(np.float64)
    damped = np.log1p(counts.values)
    norms = np.sqrt(np.maximum(counts.row_sums(damped**2), 1e-12))
    forward, backward = directed(counts.with_values(damped / norms[counts.rows()]))
    distinct = np.maximum(np.diff(counts.starts), 1)
    return {
        f"shared{kind}": scaled(forward + backward),
        f"shared_forward{kind}": scaled(forward),
        f"shared_pacsum{kind}": scaled(forward - 0.5 * backward),
        f"met{kind}": scaled(counts.row_sums(others[counts.columns]) / np.sqrt(distinct)),
    }


def _neighbour_likeness(weighed: Sparse) -> Floats:
    """Return the cosine of each row to the row before it."""
    cells = weighed.rows() * weighed.width + weighed.columns
    above = cells - weighed.width
    places = np.searchsorted(cells, above)
    places[places == len(cells)] = 0
    met = (cells[places] == above) & (above >= 0) if len(cells) else np.zeros(0, dtype=bool)
    return weighed.row_sums(np.where(met, weighed.values * weighed.values[places], 0.0))


def _section_likeness(text: Text, weighed: Sparse) -> Floats:
    _, _, run = _runs(text.sections)
    keys, cell = np.unique(run[weighed.rows()] * weighed.width + weighed.columns, return_inverse=True)
    sums = np.bincount(cell, weights=weighed.values, minlength=len(keys))
    owner = keys // max(weighed.width, 1)
    norms = np.sqrt(np.bincount(owner, weights=sums**2, minlength=int(run.max(initial=0)) + 1))
    return weighed.row_sums(weighed.values * sums[cell]) / np.maximum(norms[run], 1e-12)


def _salience(text: Text, rarity: Floats) -> dict[str, Floats]:
    terms = text.terms
    counts = terms.counts
    frequency = terms.term_frequency.astype(np.float64)
    share = frequency / max(float(frequency.sum()), 1.0)
    spread = np.log(np.maximum(terms.document_frequency, 1))
    weight = 100.0 * share * rarity
    distinct = np.maximum(np.diff(counts.starts), 1)
    best = np.zeros(terms.height)
    np.maximum.at(best, counts.rows(), weight[counts.columns])
    first = np.zeros(len(counts.columns), dtype=bool)
    first[np.unique(counts.columns, return_index=True)[1]] = True
    again = first & (terms.document_frequency[counts.columns] > 1)
    total = counts.row_sums(weight[counts.columns])
    return {
        "frequency": scaled(counts.row_sums(share[counts.columns])),
        "salience": scaled(total),
        "salience_mean": scaled(total / distinct),
        "salience_best": scaled(best),
        "spread": scaled(counts.row_sums((rarity * spread)[counts.columns])),
        "introduces": scaled(counts.row_sums(np.where(again, rarity[counts.columns], 0.0))),
        "introduces_salient": scaled(counts.row_sums(np.where(first, (rarity * spread)[counts.columns], 0.0))),
    }


def _neighbours(terms: Numbered) -> Sparse:
    """Count the pairs of neighbouring terms in each sentence, a column a pair."""
    row = np.repeat(np.arange(terms.height), terms.lengths)
    inside = row[1:] == row[:-1]
    pair = (terms.tokens[:-1] * len(terms.vocabulary) + terms.tokens[1:])[inside]
    _, number = np.unique(pair, return_inverse=True)
    return count_terms(number, np.bincount(row[1:][inside], minlength=terms.height), int(number.max(initial=0)) + 1)


def _pairs(text: Text) -> dict[str, Floats]:
    """Return what neighbouring stems say: pairs that recur in the text, all and a pair."""
    pairs = _neighbours(text.terms)
    spread = np.log(np.maximum(np.bincount(pairs.columns, minlength=pairs.width), 1))
    every = pairs.row_sums(spread[pairs.columns])
    return {"bigrams": scaled(every), "bigrams_mean": scaled(every / np.maximum(np.diff(pairs.starts), 1))}


def _surface(text: Text) -> dict[str, Floats]:
    sizes = np.array([len(words) for words in text.words], dtype=np.float64)
    rows = np.array([_marks(raw) for raw in text.raw()], dtype=np.float64).reshape(len(text.words), 4)
    cues = {kind: cue_phrases(text.language, kind) for kind in ("decision", "ahead", "risk", "cause", "bonus")}
    counted = {f"cue_{kind}": np.array([min(count_cues(words, phrases), 3) for words in text.words], dtype=np.float64)
               for kind, phrases in cues.items()}
    content = np.diff(text.terms.starts)
    return {
        "words": np.log1p(sizes),
        "words_here": scaled(sizes),
        "words_long": np.array([sum(map(len, words)) / max(len(words), 1) for words in text.words]),
        "words_distinct": np.array([len(set(words)) for words in text.words]) / np.maximum(sizes, 1),
        "content_share": content / np.maximum(sizes, 1),
        "figures": rows[:, 0],
        "money": rows[:, 1],
        "quotes": rows[:, 2],
        "names": rows[:, 3],
        **counted,
    }


def _marks(raw: str) -> tuple[float, ...]:
    capitals = sum(word[0].isupper() for word in _CAPITAL.findall(raw))
    return (min(len(_NUMBER.findall(raw)), 6), bool(_MONEY.search(raw)), min(len(_QUOTE.findall(raw)), 4),
            min(capitals, 10))


def _overlaps(text: Text, rarity: Floats) -> dict[str, Floats]:
    vocabulary = text.terms.vocabulary
    counts = text.terms.counts
    distinct = np.sqrt(np.maximum(np.diff(counts.starts), 4))
    asked = np.array([term in text.title for term in vocabulary], dtype=np.float64)
    title = counts.row_sums(asked[counts.columns])
    places = {term: place for place, term in enumerate(vocabulary)}
    # A number for each stem of each heading: a text may have as many headings as sentences.
    in_headings = [number * len(vocabulary) + places[stem] for number, stems in text.headings.items()
                   for stem in stems if stem in places]
    here = text.sections[counts.rows()] * len(vocabulary) + counts.columns
    heading = counts.row_sums(np.where(np.isin(here, in_headings), rarity[counts.columns], 0.0))
    return {"title": title / distinct, "title_here": scaled(title), "heading": heading / distinct}


def lexicon_columns(worth: Floats) -> dict[str, Floats]:
    """Return the features made of what the lexicon lends each sentence of a text; all 0 without a lexicon."""
    return {"lexicon": worth - worth.mean(), "lexicon_here": scaled(worth),
            "lexicon_rank": _rank(worth) if worth.any() else np.zeros(len(worth)),
            "text_lexicon": np.full(len(worth), worth.std())}


def _lexicon_worth(text: Text, knowledge: Knowledge) -> Floats:
    lexicon = knowledge.lexicon
    vocabulary = text.terms.vocabulary
    starts, tokens = text.terms.starts.tolist(), text.terms.tokens.tolist()
    worth = np.zeros(text.terms.height)
    if lexicon:
        for row in range(text.terms.height):
            stems = [vocabulary[token] for token in tokens[starts[row]:starts[row + 1]]]
            present = {*stems, *(f"{one} {two}" for one, two in pairwise(stems))}
            worth[row] = sum(lexicon.get(term, 0.0) for term in sorted(present)) / max(len(present), 4) ** 0.5
    return worth


def _whole(text: Text, weighed: Sparse, columns: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return what is true of the whole text, the same in each row: its length, its style, how it holds together."""
    height = text.terms.height
    sizes = np.array([len(words) for words in text.words], dtype=np.float64)
    total = weighed.column_sums()
    pairs = max(height * (height - 1), 1)
    likeness = max(float(total @ total - weighed.values @ weighed.values), 0.0) / pairs
    beside = _neighbour_likeness(weighed).sum() / max(height - 1, 1)
    found = {
        "text_sentences": np.log1p(height),
        "text_size": np.log1p(sizes.sum()),
        "text_words": np.log(max(sizes.sum(), 1.0) / height),
        "text_lengths": sizes.std() / max(sizes.mean(), 1.0),
        "text_figures": columns["figures"].mean(),
        "text_quotes": columns["quotes"].mean(),
        "text_names": columns["names"].mean(),
        "text_paragraphs": np.log1p((1.0 / columns["paragraph_early"]).mean()),
        "text_repeats": text.terms.counts.columns.size / max(len(text.terms.vocabulary), 1),
        "text_likeness": np.log(likeness + 0.01),
        "text_flow": np.log((beside + 0.01) / (likeness + 0.01)),
    }
    return {name: np.full(height, value) for name, value in found.items()}


def _rarity(text: Text, knowledge: Knowledge) -> Floats:
    known = knowledge.rarity
    values = np.fromiter((known.get(term, 0.8 if term[0].isdigit() else 1.0) for term in text.terms.vocabulary),
                         dtype=np.float64, count=len(text.terms.vocabulary))
    short = np.fromiter((len(term) < 3 and not term[0].isdigit() and term.isascii() for term in text.terms.vocabulary),
                        dtype=bool, count=len(values))
    return np.where((values < 0.3) | short, 0.0, values)


def _rank(values: Floats) -> Floats:
    order = np.argsort(values, kind="stable")
    ranks = np.empty(len(values))
    ranks[order] = np.arange(len(values))
    return ranks / max(len(values) - 1, 1)


def _runs(keys: Ints) -> tuple[Ints, Ints, Ints]:
    """Return for each entry its place in its run of equal keys, the run's size, and the run's number."""
    if not len(keys):
        return keys, keys, keys
    begins = np.concatenate(([True], keys[1:] != keys[:-1]))
    run = np.cumsum(begins) - 1
    firsts = np.nonzero(begins)[0]
    sizes = np.diff(np.append(firsts, len(keys)))
    return np.arange(len(keys)) - firsts[run], sizes[run], run
