"""sumy 0.13 as an oracle: its own words of given sentences, its hidden scores, and our fast forms on the same words."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache
from itertools import chain

import numpy as np
from nltk.tokenize.destructive import NLTKWordTokenizer
from Stemmer import Stemmer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.tokenizers import Tokenizer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from summarise.ranking.edmundson import edmundson_scores
from summarise.ranking.frequency import from_order, kl_order, lsa_scores, luhn_scores, sumbasic_order
from summarise.ranking.graphs import lexrank_scores
from summarise.ranking.overlaps import reduction_scores, textrank_scores
from summarise.ranking.terms import build_terms, number_terms, take_terms

BONUS = frozenset({"important", "significant", "agreement", "increase", "decided", "result", "first", "new"})
STIGMA = frozenset({"perhaps", "example", "hardly", "small", "detail", "old"})
STOP_WORDS = frozenset(get_stop_words("english"))


class RoundedKL(KLSummarizer):
    """sumy's KL with the divergences it compares rounded to 10 digits, so that equal ones tie by place."""

    @staticmethod
    def _find_index_of_best_sentence(kls):
        rounded = [round(value, 10) for value in kls]
        return rounded.index(min(rounded))


SUMMARISERS = {
    "lexrank": LexRankSummarizer, "textrank": TextRankSummarizer, "lsa": LsaSummarizer, "luhn": LuhnSummarizer,
    "sumbasic": SumBasicSummarizer, "kl": RoundedKL, "reduction": ReductionSummarizer,
    "edmundson": EdmundsonSummarizer,
}


class Placed(Sentence):
    """A sentence that is only itself: sumy keys its scores by sentence, so equal ones would share one."""

    __slots__ = ("place",)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


class SumyWords:
    """The words sumy sees in a sentence, each sentence tokenised once."""

    def __init__(self) -> None:
        self._words = cache(lambda text: tuple(filter(Tokenizer._is_word, NLTKWordTokenizer().tokenize(text))))

    def to_words(self, text: str) -> tuple[str, ...]:
        return self._words(text)


@dataclass(frozen=True)
class Material:
    """A text as both sides get it: sentences by paragraph, headings, sumy's words of each, and one cached stemmer."""

    paragraphs: tuple[tuple[str, ...], ...]
    headings: tuple[str, ...] = ()

    def words(self) -> tuple[tuple[str, ...], ...]:
        return tuple(TOKENIZER.to_words(text) for paragraph in self.paragraphs for text in paragraph)


TOKENIZER = SumyWords()


@cache
def stem(word: str) -> str:
    return _stemmer().stemWord(word)


@cache
def _stemmer() -> Stemmer:
    """Return a stemmer without the cache of PyStemmer's own: it would hold every stem from the run before."""
    return Stemmer("english", 0)


def sumy_document(material: Material) -> ObjectDocumentModel:
    sentences = [[Placed(text, TOKENIZER) for text in paragraph] for paragraph in material.paragraphs]
    sentences[0][:0] = [Placed(text, TOKENIZER, is_heading=True) for text in material.headings]
    document = ObjectDocumentModel([Paragraph(found) for found in sentences])
    for sentence in (*document.sentences, *document.headings):
        _ = sentence.words
    return document


def sumy_scores(method: str, document: ObjectDocumentModel, stemmer=stem) -> np.ndarray:
    """Run sumy and return the score it gave each sentence; a NaN counts as 0."""
    summariser = SUMMARISERS[method](stemmer)
    if method == "edmundson":
        summariser.bonus_words, summariser.stigma_words, summariser.null_words = BONUS, STIGMA, STOP_WORDS
    else:
        summariser.stop_words = STOP_WORDS
    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        summariser(document, lambda infos: found.extend(infos) or [])
    scores = np.zeros(len(document.sentences))
    for info in found:
        scores[info.order] = info.rating
    return np.nan_to_num(scores)


def our_scores(method: str, material: Material) -> np.ndarray:
    """Run our fast form on the words and stems that sumy sees."""
    return OURS[method](material, material.words())


def order(scores: np.ndarray) -> list[int]:
    """Order places by score, best first: scores rounded to 10 digits, ties by place."""
    return np.argsort(-np.round(scores, 10), kind="stable").tolist()


def _content_stems(distinct):
    """Stem each distinct word once, as our side does; stop words are dropped."""
    lowered = list(map(str.lower, distinct))
    stems = _stemmer().stemWords(lowered)
    return ["" if word in STOP_WORDS else found for word, found in zip(lowered, stems, strict=True)]


def _every_stem(distinct):
    return _stemmer().stemWords(list(map(str.lower, distinct)))


def _content(words):
    return build_terms(words, _content_stems)


def _luhn(material, words):
    """sumy counts the words of headings with the text's."""
    every = number_terms(words, _every_stem)
    content = number_terms((*words, *map(TOKENIZER.to_words, material.headings)), _content_stems)
    frequency = dict(zip(content.vocabulary, content.term_frequency.tolist(), strict=True))
    return luhn_scores(every, np.array([frequency.get(term, 0) > 1 for term in every.vocabulary], dtype=bool))


def _lsa(material, words):
    """sumy looks every word's stem up among the content stems, so a stop word whose stem is one counts."""
    every = (*words, *map(TOKENIZER.to_words, material.headings))
    known = set(number_terms(every, _content_stems).vocabulary)
    terms = build_terms([[found for word in sentence if (found := stem(word.lower())) in known] for sentence in every])
    return lsa_scores(take_terms(terms, np.arange(len(words))))


def _kl(material, words):
    """sumy's summary keeps capitals and stop words, and its text keeps stop words written with a capital."""
    kept = [[word.lower() for word in sentence if word.lower() not in STOP_WORDS] for sentence in words]
    whole = [[word.lower() for word in sentence if word not in STOP_WORDS] for sentence in words]
    known = dict.fromkeys(["", *chain.from_iterable(kept), *chain.from_iterable(whole)])
    added = [[word if word in known else "" for word in sentence] for sentence in words]
    rows = np.arange(1, len(words) + 1)
    views = [take_terms(build_terms([list(known), *sentences]), rows) for sentences in (kept, added, whole)]
    return from_order(kl_order(*views))


def _edmundson(material, words):
    stems = [[stem(word.lower()) for word in sentence] for sentence in words]
    bonus, stigma = (frozenset(map(stem, chosen)) for chosen in (BONUS, STIGMA))
    null = frozenset(map(stem, STOP_WORDS))
    headings = {found for text in material.headings for word in TOKENIZER.to_words(text)
                if (found := stem(word.lower())) not in null}
    cues = np.array([sum(word in bonus for word in sentence) - sum(word in stigma for word in sentence)
                     for sentence in stems], dtype=np.float64)
    found = np.array([sum(word in headings for word in sentence) for sentence in stems], dtype=np.float64)
    numbers = [number for number, paragraph in enumerate(material.paragraphs) for _ in paragraph]
    return edmundson_scores(cues, found, np.array(numbers, dtype=np.int64))


OURS = {
    "lexrank": lambda material, words: lexrank_scores(_content(words)),
    "textrank": lambda material, words: textrank_scores(_content(words)),
    "reduction": lambda material, words: reduction_scores(_content(words)),
    "sumbasic": lambda material, words: from_order(sumbasic_order(number_terms(words, _content_stems))),
    "lsa": _lsa, "luhn": _luhn, "kl": _kl, "edmundson": _edmundson,
}
