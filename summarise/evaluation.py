"""How good a summary is: ROUGE-1/2/Lsum, bootstrap intervals, and the coherence measures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from summarise.analysing import Analysis

    Tokeniser = Callable[[str], list[str]]

DRAWS = 2000
SEED = 20
STUDENT = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306)
"""Student's t, .975, for 1 to 8 degrees of freedom: the intervals of two to nine values."""

_NOT_LATIN = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_INSIDE_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_][\w’'&-]*")
_MARK = re.compile(r"[\"“”„«»]")
_LONGEST_QUOTATION = 4000
"""Characters beyond which two marks are not halves of one quotation."""
_LONGEST_SENTENCE = 4000
"""Tokens of a sentence beyond which the longest common subsequence is not looked for."""

OPENERS = {
    "en": ("he she they it this that these those his her their its however but and so therefore thus also "
          "moreover furthermore nevertheless meanwhile then instead otherwise such hence"),
    "de": ("er sie es dies diese dieser dieses sein ihr ihre seine aber und doch jedoch deshalb daher "
          "außerdem dann damit dabei auch dagegen"),
    "fr": ("il elle ils elles ce cela cette ces ceci son sa ses leur leurs mais et donc cependant toutefois "
          "pourtant ainsi alors aussi"),
    "es": ("él ella ellos ellas esto esta este estos estas eso su sus pero y además así entonces "
          "también"),
    "pt": ("ele ela eles elas isto isso esta este estes estas seu sua seus suas mas e porém contudo assim "
          "então também além"),
    "it": ("egli esso essa essi lui lei loro questo questa questi queste ciò ma e però tuttavia quindi "
          "inoltre così anche"),
    "nl": "hij zij ze dit dat deze die zijn haar hun maar en echter daarom dus ook toch dan",
    "id": "dia ia mereka ini itu namun tetapi tapi dan selain karena sehingga juga lalu kemudian",
}
"""Openers that lean on the sentence before. A measure of its own: it must not follow the lists that ranking uses.

Words that are mostly articles (das Land, het land) are none of them."""


@dataclass(frozen=True, slots=True)
class Score:
    """Recall, precision and F of one measure, each 0–1."""

    recall: float
    precision: float
    f: float


@dataclass(frozen=True, slots=True)
class Rouge:
    """ROUGE-1, ROUGE-2 and ROUGE-Lsum of a summary against one reference."""

    one: Score
    two: Score
    lsum: Score


@dataclass(frozen=True, slots=True)
class Coherence:
    """How well an extract reads. All are shares of its sentences, 0–1, but `unbalanced`, a count.

    `dangling`: sentences that open with a leaning word while the sentence before is not chosen. `unbalanced`:
    sentences with half a quotation. `redundancy`: mean over sentences of the highest share of their content stems that
    another chosen sentence holds. `facts`: of the figures and names that the text says at least twice, those kept.
    """

    dangling: float
    unbalanced: int
    redundancy: float
    facts: float


def rouge_words(text: str) -> list[str]:
    """Return lower-case runs of a–z and 0–9: the words of the rouge-score package without a stemmer."""
    return _NOT_LATIN.sub(" ", text.lower()).split()


def rouge_stems(text: str) -> list[str]:
    """Return those words stemmed by Porter, words of up to 3 letters as they are: rouge-score's use_stemmer."""
    from summarise.language.porter import porter_stem

    return [porter_stem(word) if len(word) > 3 else word for word in rouge_words(text)]


def language_stems(language: str) -> Tokeniser:
    """Return a tokeniser for any script: lower-case word characters, stemmed by the language's own stemmer."""
    from summarise.language.words import stems

    return lambda text: list(stems(_WORD.findall(text.lower()), language))


def rouge(summary: str, reference: str, tokenise: Tokeniser = rouge_stems) -> Rouge:
    """Score a summary against a reference; sentences of both stand on lines of their own for ROUGE-Lsum.

    Lin, ROUGE: A Package for Automatic Evaluation of Summaries, 2004, as the rouge-score package 0.1.2 computes it.
    """
    lines = [[tokenise(line) for line in text.split("\n") if line] for text in (summary, reference)]
    ours, theirs = ([token for line in found for token in line] for found in lines)
    return Rouge(_overlap(ours, theirs, 1), _overlap(ours, theirs, 2), _summary_lcs(lines[0], lines[1]))


def best_rouge(summary: str, references: Sequence[str], tokenise: Tokeniser = rouge_stems) -> Rouge:
    """Score against several references: for each measure the best by F, as rouge-score's score_multi does.

    Raises ValueError where there is no reference.
    """
    found = [rouge(summary, reference, tokenise) for reference in references]
    if not found:
        raise ValueError("a summary is scored against at least one reference")

    def best(scores: Iterable[Score]) -> Score:
        return max(scores, key=lambda score: score.f)

    return Rouge(best(score.one for score in found), best(score.two for score in found),
                 best(score.lsum for score in found))


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of a mean (percentiles of resampled means; Efron, 1979), same on every run.

    Of fewer than ten values Student's interval is returned (1908): resampled means never leave the range of the values,
    so that of two values the percentiles hold the mean half the time. One value is its own interval.
    """
    if not len(values):
        return 0.0, 0.0
    sample = np.asarray(values, dtype=np.float64)
    if 1 < len(sample) < len(STUDENT) + 2:
        reach = STUDENT[len(sample) - 2] * float(sample.std(ddof=1)) / len(sample) ** 0.5
        return float(sample.mean()) - reach, float(sample.mean()) + reach
    generator = np.random.default_rng(SEED)
    means = [sample[generator.integers(0, len(sample), len(sample))].mean() for _ in range(DRAWS)]
    low, high = np.percentile(means, (2.5, 97.5))
    return float(low), float(high)


def paired_interval(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the mean difference on the same documents."""
    return interval((np.asarray(ours) - np.asarray(theirs)).tolist())


def coherence(analysis: Analysis, chosen: Collection[int]) -> Coherence:
    """Measure an extract: the numbers of the chosen sentences of one document."""
    numbers = sorted(chosen)
    if not numbers:
        return Coherence(0.0, 0, 0.0, 0.0)
    openers = frozenset(OPENERS.get(analysis.language, "").split())
    dangling = sum(1 for number in numbers if analysis.words[number][:1] and analysis.words[number][0] in openers
                   and not _has_predecessor(analysis, number, chosen))
    unbalanced = sum(1 for number in numbers if is_unbalanced(analysis, number))
    return Coherence(dangling / len(numbers), unbalanced, _redundancy(analysis, numbers), _facts(analysis, numbers))


def is_unbalanced(analysis: Analysis, number: int) -> bool:
    """Tell whether a sentence holds one half of a quotation whose other half its block holds elsewhere.

    What the source never closes in the block, as a quotation that is opened again in each paragraph, is no cut.
    """
    sentence = analysis.sentences[number]
    return any((sentence.start <= first < sentence.end) != (sentence.start <= last < sentence.end)
               for first, last in quotations(analysis.document.blocks[sentence.block].text))


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the places of each opening mark whose next mark closes, read from the space beside the two alone.

    Kept apart from what the sentences are joined by, which it measures. Single marks are apostrophes too and not read.
    """
    marks = [(match.start(), _mark_opens(text, match.start())) for match in _MARK.finditer(text)]
    return [(first, last) for (first, opens), (last, again) in pairwise(marks)
            if opens and again is False and last - first <= _LONGEST_QUOTATION]


def _mark_opens(text: str, place: int) -> bool | None:
    """Return whether a mark opens or closes a quotation, None for one that stands alone."""
    before, after = text[place - 1:place], text[place + 1:place + 2]
    apart = not before or before.isspace() or before in "([—–-/"
    if apart == after.isalnum():
        return apart
    return None if text[place] == '"' else text[place] in "“„«"


def _has_predecessor(analysis: Analysis, number: int, chosen: Collection[int]) -> bool:
    return number > 0 and number - 1 in chosen and analysis.section[number - 1] == analysis.section[number]


def _redundancy(analysis: Analysis, numbers: Sequence[int]) -> float:
    sets = [frozenset(analysis.stems[number]) for number in numbers]
    shares = [max((len(one & other) / max(len(one), 1) for place, other in enumerate(sets) if place != index),
                  default=0.0) for index, one in enumerate(sets)]
    return sum(shares) / len(shares)


def _facts(analysis: Analysis, numbers: Sequence[int]) -> float:
    def facts(text: str) -> list[str]:
        return _FIGURE.findall(text) + [name for name in _INSIDE_NAME.findall(text) if name[0].isupper()]

    every = Counter(fact for number in range(len(analysis.sentences)) for fact in set(facts(analysis.text(number))))
    said_twice = {fact for fact, count in every.items() if count > 1}
    kept = {fact for number in numbers for fact in facts(analysis.text(number))}
    return len(said_twice & kept) / len(said_twice) if said_twice else 1.0


def _score(hits: int, ours: int, theirs: int) -> Score:
    recall, precision = hits / max(theirs, 1), hits / max(ours, 1)
    return Score(recall, precision, 2 * recall * precision / (recall + precision) if hits else 0.0)


def _overlap(ours: Sequence[str], theirs: Sequence[str], size: int) -> Score:
    def grams(tokens: Sequence[str]) -> Counter[tuple[str, ...]]:
        return Counter(zip(*(tokens[start:] for start in range(size)), strict=False))

    left, right = grams(ours), grams(theirs)
    return _score((left & right).total(), left.total(), right.total())


def _summary_lcs(ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> Score:
    """Score by the union of longest common subsequences; no token is counted twice (rouge-score, ROUGE 1.5.5)."""
    left = Counter(token for line in ours for token in line)
    right = Counter(token for line in theirs for token in line)
    ours_total, theirs_total = left.total(), right.total()
    hits = 0
    for line in theirs:
        places = set().union(*(_common(line, other) for other in ours)) if ours else set()
        for place in sorted(places):
            token = line[place]
            if left[token] > 0 and right[token] > 0:
                hits += 1
                left[token] -= 1
                right[token] -= 1
    return _score(hits, ours_total, theirs_total)


def _common(reference: Sequence[str], line: Sequence[str]) -> list[int]:
    """Return the places in the reference of one longest common subsequence, the one rouge-score reads out."""
    if not set(reference) & set(line) or max(len(reference), len(line)) > _LONGEST_SENTENCE:
        return []
    numbers: dict[str, int] = {}
    target = [numbers.setdefault(token, len(numbers)) for token in reference]
    other = np.array([numbers.get(token, -1) for token in line])
    table = np.zeros((len(target) + 1, len(line) + 1), dtype=np.int32)
    for row, number in enumerate(target, 1):
        longer = np.where(other == number, table[row - 1, :-1] + 1, table[row - 1, 1:])
        np.maximum.accumulate(longer, out=table[row, 1:])
    rows = table.tolist()
    found = []
    row, column = len(target), len(line)
    while row and column:
        if reference[row - 1] == line[column - 1]:
            found.append(row - 1)
            row, column = row - 1, column - 1
        elif rows[row][column - 1] > rows[row - 1][column]:
            column -= 1
        else:
            row -= 1
    return found
