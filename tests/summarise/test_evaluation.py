"""Tests of the measures: ROUGE against the rouge-score package, intervals, coherence."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rouge_score.rouge_scorer import RougeScorer

from summarise.analysing import Sentence, analyse
from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.evaluation import (
    best_rouge,
    coherence,
    interval,
    is_unbalanced,
    language_stems,
    paired_interval,
    rouge,
    rouge_stems,
    rouge_words,
)

TEXT = ("the ministers agreed on a 10-year plan dying dies flies skies news happily relational generally analogies "
        "agreement agreed tariffs falling sized hopping in of to and U.S. 3.5% café élan don't")
WORDS = TEXT.split()


def summary(generator: random.Random) -> str:
    lines = [" ".join(generator.choices(WORDS, k=generator.randint(0, 18))) for _ in range(generator.randint(0, 6))]
    return "\n".join(lines)


@pytest.mark.parametrize("stemmed", [False, True])
def test_rouge_equals_the_rouge_score_package_on_many_pairs(stemmed: bool) -> None:
    generator = random.Random(4)
    scorer = RougeScorer(["rouge1", "rouge2", "rougeLsum"], use_stemmer=stemmed)
    tokenise = rouge_stems if stemmed else rouge_words
    for _ in range(300):
        ours, reference = summary(generator), summary(generator)
        theirs = scorer.score(reference, ours)
        found = rouge(ours, reference, tokenise)
        for score, name in ((found.one, "rouge1"), (found.two, "rouge2"), (found.lsum, "rougeLsum")):
            expected = theirs[name]
            assert (score.precision, score.recall, score.f) == pytest.approx(tuple(expected), abs=1e-4), (name, ours)


def test_a_text_is_its_own_best_summary_in_any_script() -> None:
    for text, language in (("Вчера министры подписали договор.", "ru"), ("Die Räte stimmten zu.", "de")):
        found = rouge(text, text, language_stems(language))
        assert (found.one.f, found.two.f, found.lsum.f) == (1.0, 1.0, 1.0)


def test_of_several_references_the_best_counts_as_in_the_rouge_score_package() -> None:
    references = ("a b d\ne f", "x a y b z c", "c b a")
    scorer = RougeScorer(["rouge1", "rouge2", "rougeLsum"])
    theirs, found = scorer.score_multi(references, "a b c\ne"), best_rouge("a b c\ne", references, rouge_words)
    assert (found.one.f, found.two.f, found.lsum.f) == pytest.approx(
        (theirs["rouge1"].fmeasure, theirs["rouge2"].fmeasure, theirs["rougeLsum"].fmeasure))
    with pytest.raises(ValueError, match="at least one"):
        best_rouge("a", (), rouge_words)


def test_an_interval_is_the_same_on_every_run_and_holds_the_mean() -> None:
    values = [float(value % 17) for value in range(200)]
    low, high = interval(values)
    assert (low, high) == interval(values)
    assert low < sum(values) / len(values) < high


def test_an_interval_of_few_values_holds_the_mean_of_all_as_often_as_it_says() -> None:
    generator = np.random.default_rng(7)
    for size in (2, 4, 9):
        intervals = [interval(generator.normal(size=size).tolist()) for _ in range(2_000)]
        assert 0.93 < sum(low < 0 < high for low, high in intervals) / 2_000 < 0.97
    assert interval([3.0]) == (3.0, 3.0)


def test_a_paired_interval_finds_a_steady_difference_that_the_spread_would_hide() -> None:
    theirs = [float(value * 37 % 100) for value in range(100)]
    low, high = paired_interval([value + 1 for value in theirs], theirs)
    assert low == pytest.approx(1.0)
    assert high == pytest.approx(1.0)


def document(*paragraphs: str) -> Document:
    return Document("", "en", Origin("a.txt", "0", "text"),
                    number_paragraphs([Block(Kind.PARAGRAPH, text) for text in paragraphs]))


def test_a_leaning_opener_counts_only_without_the_sentence_before() -> None:
    analysis = analyse(document("The council met on Monday. It approved the budget of 2024. Rain fell."))
    assert coherence(analysis, {1}).dangling == 1.0
    assert coherence(analysis, {0, 1}).dangling == 0.0
    assert coherence(analysis, {1, 2}).dangling == 0.5


def test_half_a_quotation_is_seen_in_every_common_form_of_marks() -> None:
    for text in ('"We agree. He does," he said.', "“We agree. He does,” he said.", "„Wir wollen. Er auch“, sagte er.",
                 "« Oui. Lui aussi », dit-elle.", "»Wir wollen. Er auch«, sagte er."):
        analysis = analyse(document(text), "en")
        assert not is_unbalanced(analysis, 0)
        middle = text.index(".") + 1
        halves = replace(analysis, sentences=(Sentence(0, 0, middle), Sentence(0, middle + 1, len(text))))
        assert is_unbalanced(halves, 0)
        assert is_unbalanced(halves, 1)


def test_a_quotation_the_source_never_closes_is_not_cut() -> None:
    analysis = analyse(document('He said: "We waited. "Nobody rang. "It was late," he added. "We left."'))
    assert len(analysis.sentences) > 2
    assert not any(is_unbalanced(analysis, number) for number in range(len(analysis.sentences)))


def test_redundancy_and_kept_facts_are_shares() -> None:
    analysis = analyse(document("Sales rose 12% in Oslo.", "In Oslo sales rose 12%.", "The weather was mild in Rome.",
                                "They met in Rome."))
    same, apart = coherence(analysis, {0, 1}), coherence(analysis, {0, 2})
    assert same.redundancy == 1.0
    assert apart.redundancy < 0.5
    assert apart.facts > same.facts
    assert coherence(analysis, set()).facts == 0.0


@settings(max_examples=60)
@given(st.text(max_size=80), st.text(max_size=80))
def test_rouge_is_always_a_share(ours: str, reference: str) -> None:
    found = rouge(ours, reference, language_stems("en"))
    for score in (found.one, found.two, found.lsum):
        assert 0.0 <= score.recall <= 1.0
        assert 0.0 <= score.precision <= 1.0
