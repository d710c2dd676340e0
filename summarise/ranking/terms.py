"""The sparse sentence × term view that every method shares: counts, weights, cosines, postings; never n × n."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from numpy.typing import NDArray

    Ints = NDArray[np.signedinteger[Any]]
    Floats = NDArray[np.float64]
    Name = Callable[[list[str]], Sequence[str]]

BLOCK = 500_000
"""How many cells of the sentence × sentence matrix are looked at together."""

DROPPED = -1
"""The number of a word that is no term."""


@dataclass(frozen=True, slots=True, eq=False)
class Sparse:
    """Compressed sparse rows: row i holds `values[starts[i]:starts[i + 1]]` in ascending `columns`."""

    starts: Ints
    columns: Ints
    values: Floats
    width: int

    @property
    def height(self) -> int:
        """Count the rows."""
        return len(self.starts) - 1

    def rows(self) -> Ints:
        """Return the row of every entry."""
        return np.repeat(np.arange(self.height), np.diff(self.starts))

    def row_sums(self, values: Floats | None = None) -> Floats:
        """Sum the entries, or other values one an entry, along each row."""
        entries = self.values if values is None else values
        return tally(self.rows(), entries, self.height)

    def column_sums(self, values: Floats | None = None) -> Floats:
        """Sum the entries, or other values one an entry, down each column."""
        entries = self.values if values is None else values
        return tally(self.columns, entries, self.width)

    def with_values(self, values: Floats) -> Sparse:
        """Return the same cells with other values."""
        return Sparse(self.starts, self.columns, values, self.width)

    def times(self, vector: Floats) -> Floats:
        """Multiply by a vector, one value a column."""
        return self.row_sums(self.values * vector[self.columns])

    def transposed(self) -> Sparse:
        """Return the postings: one row a column, its entries by ascending row."""
        order = by_column(self.columns)
        starts = np.concatenate(([0], np.cumsum(np.bincount(self.columns, minlength=self.width))))
        return Sparse(starts, self.rows()[order], self.values[order], self.height)

    def take(self, rows: Ints) -> Sparse:
        """Return some rows, in the order given."""
        lengths = np.diff(self.starts)[rows]
        entries = ranges(self.starts[rows], lengths)
        starts = np.concatenate(([0], np.cumsum(lengths)))
        return Sparse(starts, self.columns[entries], self.values[entries], self.width)

    def unit_rows(self) -> Sparse:
        """Scale each row to length 1; a row of zeros stays."""
        norms = np.sqrt(self.row_sums(self.values**2))
        norms[norms == 0] = 1.0
        return self.with_values(self.values / norms[self.rows()])


@dataclass(frozen=True, slots=True, eq=False)
class Numbered:
    """Sentences as rows of term numbers, `tokens` in reading order: row i holds `tokens[starts[i]:starts[i + 1]]`.

    Term numbers follow the first appearance of a term, so they do not depend on hashes.
    """

    vocabulary: tuple[str, ...]
    starts: Ints
    tokens: Ints

    @property
    def height(self) -> int:
        """Count the sentences."""
        return len(self.starts) - 1

    @property
    def lengths(self) -> Ints:
        """Count the tokens of each sentence."""
        return np.diff(self.starts)

    @property
    def term_frequency(self) -> Ints:
        """Count each term over all sentences."""
        return np.bincount(self.tokens, minlength=len(self.vocabulary))


@dataclass(frozen=True, slots=True, eq=False)
class Terms(Numbered):
    """Numbered sentences with the `counts` of each one's terms as Sparse rows."""

    counts: Sparse

    @property
    def document_frequency(self) -> Ints:
        """Count the sentences that hold each term."""
        return np.bincount(self.counts.columns, minlength=len(self.vocabulary))


def build_terms(sentences: Sequence[Sequence[str]], name: Name | None = None) -> Terms:
    """Number the terms of sentences as number_terms does and count them; linear but for one sort of the tokens."""
    found = number_terms(sentences, name)
    counts = count_terms(found.tokens, found.lengths, len(found.vocabulary))
    return Terms(found.vocabulary, found.starts, found.tokens, counts)


def number_terms(sentences: Sequence[Sequence[str]], name: Name | None = None) -> Numbered:
    """Number the terms of sentences; linear.

    Where `name` is given, it names the term of each distinct word, "" for a word that is to be dropped.
    """
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    starts = np.concatenate(([0], np.cumsum(np.fromiter(map(len, sentences), dtype=np.int64, count=len(sentences)))))
    tokens = np.fromiter(map(numbers.__getitem__, chain.from_iterable(sentences)), dtype=np.int64,
                         count=int(starts[-1]))
    if name is None:
        return Numbered(tuple(numbers), starts, tokens)
    terms: defaultdict[str, int] = defaultdict(count().__next__, {"": DROPPED})
    tokens = np.fromiter(map(terms.__getitem__, name(list(numbers))), dtype=np.int64, count=len(numbers))[tokens]
    kept = tokens != DROPPED
    return Numbered(tuple(terms)[1:], np.concatenate(([0], np.cumsum(kept)))[starts], tokens[kept])


def count_terms(tokens: Ints, lengths: Ints, width: int) -> Sparse:
    """Count terms by number, 0 to `width` − 1; `lengths` are how many of the tokens belong to each row."""
    height = len(lengths)
    # In place and one after the other: each of these is as large as the text has words.
    cells = np.repeat(np.arange(height), lengths)
    cells *= width
    cells += tokens
    cells.sort()
    begins = np.flatnonzero(np.diff(cells, prepend=-1))
    counts = np.diff(begins, append=len(cells)).astype(np.float64)
    cells = cells[begins]
    del begins
    rows, columns = np.divmod(cells, max(width, 1))
    starts = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=height))))
    return Sparse(starts, columns.astype(np.int32), counts, width)


def take_terms(terms: Terms, rows: Ints) -> Terms:
    """Return some sentences over the same vocabulary."""
    lengths = terms.lengths[rows]
    tokens = terms.tokens[ranges(terms.starts[rows], lengths)]
    starts = np.concatenate(([0], np.cumsum(lengths)))
    return Terms(terms.vocabulary, starts, tokens, terms.counts.take(rows))


def by_column(columns: Ints) -> Ints:
    """Return the entries column by column, in a column as they stand: a stable sort of numbers from 0 to 2³².

    Numbers of 16 bits are sorted by radix, five times faster than by comparing; wider ones in two such passes.
    """
    order = np.argsort(columns.astype(np.uint16), kind="stable")
    if columns.max(initial=0) >> 16:
        order = order[np.argsort((columns >> 16).astype(np.uint16)[order], kind="stable")]
    return order


def distinct(values: Ints) -> Ints:
    """Sort integers and drop what comes again; np.unique hashes them, which is slow where nearly all differ."""
    found = np.sort(values)
    first = np.ones(len(found), dtype=bool)
    np.not_equal(found[1:], found[:-1], out=first[1:])
    return found[first]


def ranges(starts: Ints, lengths: Ints) -> Ints:
    """Concatenate the ranges start … start + length, one a pair."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.asarray(np.arange(total) + np.repeat(starts - (ends - lengths), lengths))


def tally(places: Ints, weights: Floats, size: int) -> Floats:
    """Sum weights by place, one after the other in the order given; 0 where there are none."""
    return np.asarray(np.bincount(places, weights=weights, minlength=size), dtype=np.float64)


def weigh(terms: Terms) -> Sparse:
    """Weigh counts by (1 + ln tf) · ln(1 + n / df), rows scaled to length 1: the cosine the app itself uses.

    Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 6.4.
    """
    frequency = np.maximum(terms.document_frequency, 1)
    rarity = np.log1p(terms.height / frequency)
    values = (1.0 + np.log(terms.counts.values)) * rarity[terms.counts.columns]
    return terms.counts.with_values(values).unit_rows()


def products(left: Sparse, postings: Sparse, factors: Floats | None = None,
             later_only: bool = False) -> Iterator[tuple[int, int, Floats]]:
    """Yield (first row, first column, dense block) of `left` times the postings' original, block by block.

    `factors` are one a column and multiply each shared term's product. With `later_only`, `left` and the postings are
    of the same matrix, blocks start at the diagonal and only cells right of it are filled. Blocks hold about BLOCK
    cells or one row, and are cut smaller where sentences share very many terms, so memory stays bounded.
    """
    spans = _spans(left, postings, later_only)
    for first, last in _blocks(left, spans[1], postings.width):
        corner = first if later_only else 0
        width = postings.width - corner
        entries = slice(int(left.starts[first]), int(left.starts[last]))
        begins, lengths = spans[0][entries], spans[1][entries]
        shared = ranges(begins, lengths)
        weights = np.repeat(left.values[entries], lengths) * postings.values[shared]
        if factors is not None:
            weights *= np.repeat(factors[left.columns[entries]], lengths)
        rows = np.repeat(np.arange(first, last) - first, np.diff(left.starts[first:last + 1]))
        cells = np.repeat(rows * width - corner, lengths) + postings.columns[shared]
        block = tally(cells, weights, (last - first) * width)
        yield first, corner, block.reshape(last - first, width)


def without_commonest(matrix: Sparse, most: int) -> Sparse:
    """Drop the commonest columns until the pairs of rows that share a column are at most `most`: work stays bounded.

    Texts of up to about 10,000 sentences stay whole; in longer ones what is in nearly every sentence tells none apart.
    """
    frequency = np.bincount(matrix.columns, minlength=matrix.width)
    order = np.argsort(frequency, kind="stable")
    pairs = np.cumsum(frequency[order] * (frequency[order] - 1) // 2)
    if not len(pairs) or pairs[-1] <= most:
        return matrix
    kept = np.zeros(matrix.width, dtype=bool)
    kept[order[:int(np.searchsorted(pairs, most, side="right"))]] = True
    keep = kept[matrix.columns]
    starts = np.concatenate(([0], np.cumsum(keep)))[matrix.starts]
    return Sparse(starts, matrix.columns[keep], matrix.values[keep], matrix.width)


def _spans(left: Sparse, postings: Sparse, later_only: bool) -> tuple[Ints, Ints]:
    begins = postings.starts[left.columns]
    ends = postings.starts[left.columns + 1]
    if later_only:
        places = np.empty(len(left.columns), dtype=np.int64)
        places[by_column(left.columns)] = np.arange(len(left.columns))
        begins = places + 1
    return begins, ends - begins


def _blocks(left: Sparse, lengths: Ints, width: int) -> Iterator[tuple[int, int]]:
    work = np.concatenate(([0], np.cumsum(lengths)))[left.starts]
    first, height = 0, left.height
    while first < height:
        by_work = int(np.searchsorted(work, work[first] + 2 * BLOCK, side="right")) - 1
        last = min(height, first + max(1, BLOCK // max(width, 1)), max(first + 1, by_work))
        yield first, last
        first = last
