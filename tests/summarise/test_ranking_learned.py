"""The Briefdesk method: our trees equal the trainer's, reasons are true, and nothing depends on chance."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.analysing import Analysis, analyse
from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.ranking import rank
from summarise.ranking.features import Knowledge, features, scaled
from summarise.ranking.genres import MARKS, Genre, likenesses
from summarise.ranking.graphs import pacsum
from summarise.ranking.learned import REASONS, _reason_of, add_up, judge, load_ranker
from summarise.ranking.terms import Sparse
from summarise.ranking.texts import text_of
from summarise.ranking.trees import read_trees
from summarise.readers import read

TOP = Path(__file__).resolve().parents[2]
GOLDEN = json.loads((TOP / "tests" / "golden" / "ranker-predictions.json").read_text(encoding="utf-8"))


def analysed(paragraphs: list[str], language: str = "en") -> Analysis:
    blocks = number_paragraphs([Block(Kind.PARAGRAPH, text) for text in paragraphs])
    return analyse(Document("", language, Origin("x.txt", "0", "text"), blocks))


@pytest.fixture(scope="module")
def seed() -> Analysis:
    return analyse(read(TOP / "seeds" / "000_4d898108dbfcd6f6.txt"))


def test_our_trees_predict_what_the_trainer_predicted() -> None:
    rows = np.array(GOLDEN["rows"])
    groups = np.arange(rows.shape[1]) % 5
    ranker = load_ranker()
    models = (*ranker.models, *(genre.model for genre in ranker.genres if genre.model))
    for model, expected in zip(models, GOLDEN["predictions"], strict=True):
        assert np.abs(model.base + model.explain(rows, groups).sum(axis=1) - np.array(expected)).max() < 1e-6


def test_the_ranker_is_small_and_names_only_features_that_exist(seed: Analysis) -> None:
    assert (TOP / "resources" / "ranker.json").stat().st_size <= 2_000_000
    names, _ = features(text_of(seed), Knowledge())
    assert set(load_ranker().names) <= set(names)
    assert {_reason_of(name) for name in names} <= set(REASONS)


def test_trees_are_read_from_their_lists_also_one_that_never_splits() -> None:
    trees = read_trees({
        "sizes": [1, 0, 2], "feature": [0, 1, 0], "threshold": [0.5, 0.0, 1.5], "left": [-1, 1, -1],
        "right": [-2, -3, -2], "mean": [2.0, 0.0, 0.0], "leaves": [1.0, 3.0, 10.0, 100.0, 200.0, 300.0]})
    rows = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, -1.0], [2.0, 1.0]])
    answers = trees.base + trees.explain(rows, np.arange(2)).sum(axis=1)
    assert answers.tolist() == [111.0, 113.0, 213.0, 313.0]


def test_every_feature_that_a_reason_names_exists(seed: Analysis) -> None:
    names, _ = features(text_of(seed), Knowledge())
    for because in REASONS.values():
        for start in because.features:
            assert any(name == start or name.startswith(f"{start}_") for name in names), start


def test_a_reason_is_only_given_where_it_is_true(seed: Analysis) -> None:
    text = text_of(seed)
    _, shares, _ = judge(text)
    for number, raw in enumerate(text.raw()):
        if not any(letter.isdigit() for letter in raw):
            assert shares["figures"][number] == 0
        if '"' not in raw and "“" not in raw:
            assert shares["quote"][number] == 0
    assert shares["near"][-1] == 0


def test_what_a_sentence_shares_counts_alike_however_rare_its_words_are() -> None:
    columns = columns_of(analysed(["Bridges and harbours opened.", "Bridges and harbours closed.", "Harbours froze.",
                                   "Zebras slept."]))
    assert np.allclose(columns["met"], scaled(np.array([3 / 3**0.5, 3 / 3**0.5, 2 / 2**0.5, 0.0])))
    assert columns["shared"][0] == pytest.approx(columns["shared"][1])
    assert columns["shared"][2:].argmin() == 1
    assert columns["shared_forward"][0] > columns["shared_forward"][1] > columns["shared_forward"][3]


def test_words_are_shared_as_they_stand_function_words_too_and_in_pairs() -> None:
    columns = columns_of(analysed(["The dogs ran home.", "A dog ran home.", "The cats slept."]))
    for kind, met in {"words": [2 / 3**0.5, 2 / 3**0.5, 0.0], "all": [3 / 4**0.5, 2 / 4**0.5, 1 / 3**0.5],
                      "pairs": [1 / 3**0.5, 1 / 3**0.5, 0.0]}.items():
        assert np.allclose(columns[f"met_{kind}"], scaled(np.array(met))), kind
    assert columns["shared_forward_pairs"].argmax() == 0
    assert columns["shared_all"].argmax() == 0


def test_the_lexicon_lends_a_sentence_its_words_and_pairs(seed: Analysis) -> None:
    text = text_of(seed)
    stem = text.terms.vocabulary[0]
    names, rows = features(text, Knowledge(lexicon={stem: 1.0}))
    lexicon = rows[:, names.index("lexicon")]
    holds = np.bincount(text.terms.counts.rows()[text.terms.counts.columns == 0], minlength=len(lexicon)) > 0
    assert lexicon[holds].min() > lexicon[~holds].max()


def test_the_less_is_known_of_a_language_the_more_pacsum_says(seed: Analysis) -> None:
    text = text_of(seed)
    names, _ = features(text, Knowledge())
    guards = load_ranker().guards
    assert {name for weights in guards.values() for name in weights} <= set(names)
    likeness = [np.corrcoef(judge(replace(text, language=language))[0], pacsum(text))[0, 1]
                for language in ("xx", "en")]
    assert likeness[0] > likeness[1]
    assert guards["nothing"]["pacsum"] > guards["rarity"]["pacsum"] >= guards["lexicon"]["pacsum"] > 0


def columns_of(analysis: Analysis) -> dict[str, np.ndarray]:
    names, rows = features(text_of(analysis), Knowledge())
    return dict(zip(names, rows.T, strict=True))


def test_a_text_is_like_each_genre_in_a_share_and_all_shares_make_one(seed: Analysis) -> None:
    shares = likenesses(load_ranker().genres, columns_of(seed))
    assert shares.min() >= 0
    assert shares.sum() == pytest.approx(1)
    assert shares.max() > 0.3


@pytest.mark.parametrize(("base", "level", "spread"), [
    (50.0, "lexicon", 1.0), (50.0, "rarity", 1.0), (-50.0, "lexicon", 0.0), (0.0, "lexicon", 0.5),
    (50.0, "nothing", 0.0)])
def test_a_genre_counts_as_far_as_a_text_is_like_it_and_not_in_an_unknown_language(
        seed: Analysis, base: float, level: str, spread: float) -> None:
    ranker = load_ranker()
    model = next(genre.model for genre in ranker.genres if genre.model)
    plain = Genre(np.zeros(len(MARKS)), 0.0, None)
    both = (plain, Genre(np.zeros(len(MARKS)), base, model))
    columns = columns_of(seed)
    gained = (add_up(replace(ranker, genres=both), columns, level)
              - add_up(replace(ranker, genres=(plain,)), columns, level))
    assert gained.sum(axis=1).std() == pytest.approx(spread)


def test_every_chosen_sentence_has_a_reason(seed: Analysis) -> None:
    ranking = rank((seed,), "briefdesk")
    assert all(ranking.reasons[number] for number in range(15))
    assert all(0 < reason.weight <= 1 for reasons in ranking.reasons for reason in reasons)


@settings(max_examples=60)
@given(st.lists(st.text(st.sampled_from("ab c1.?€“é中,"), min_size=1, max_size=60), min_size=1, max_size=8),
       st.sampled_from(["en", "de", "ja", "", "fi"]))
def test_any_text_gets_finite_scores(paragraphs: list[str], language: str) -> None:
    ranking = rank((analysed(paragraphs, language),), "briefdesk")
    assert np.isfinite(ranking.scores).all()


@pytest.mark.parametrize("paragraphs", [["One."], ["Same words here."] * 30, ["…"], ["7 8 9"]])
def test_degenerate_texts_get_finite_scores(paragraphs: list[str]) -> None:
    assert np.isfinite(rank((analysed(paragraphs),), "briefdesk").scores).all()


def test_the_headings_of_a_text_are_looked_up_once_however_many_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    def looked(headings: int) -> int:
        parts = [block for number in range(headings) for block in (
            Block(Kind.HEADING, f"Station {number} on the river", 2),
            Block(Kind.PARAGRAPH, f"The station on the river measured {number} litres that day."))]
        text = text_of(analyse(Document("", "en", Origin("", "", "Text"), number_paragraphs(parts))))
        calls: list[int] = []
        row_sums = Sparse.row_sums
        with monkeypatch.context() as patched:
            patched.setattr(Sparse, "row_sums", lambda *values: calls.append(1) or row_sums(*values))
            names, rows = features(text, Knowledge())
        assert rows[:, names.index("heading")].any()
        return len(calls)

    assert looked(3) == looked(60)


def test_the_weighing_of_a_long_text_can_be_ended_in_its_midst() -> None:
    text = text_of(analysed([f"The station measured {number} litres that day." for number in range(2_000)]))
    beats: list[int] = []
    judge(text, lambda: beats.append(1))
    assert len(beats) > 20

    def end() -> None:
        beats.pop()
        if len(beats) < 10:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        judge(text, end)
