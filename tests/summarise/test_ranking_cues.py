"""Tests of the cue words: every file is sound, and openers are told from words that only look like them."""

from __future__ import annotations

from importlib.resources import files

import pytest

from summarise.language.words import tokens
from summarise.ranking.cues import count_cues, cue_phrases, is_dangling

KINDS = {"dangling", "expletive", "said", "bonus", "stigma", "decision", "ahead", "risk", "cause"}
LANGUAGES = sorted(source.name.removesuffix(".toml") for source in (files("resources") / "cues").iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_file_holds_lower_case_phrases_of_every_kind(language: str) -> None:
    for kind in KINDS:
        phrases = cue_phrases(language, kind)
        assert phrases or kind == "expletive"
        assert all(first == first.lower() for first in phrases)
    assert not set(cue_phrases(language, "bonus")) & set(cue_phrases(language, "stigma"))


def test_a_language_without_cue_words_has_none_and_says_so() -> None:
    assert not any(cue_phrases("fi", kind) for kind in KINDS)
    assert not is_dangling(("hän", "sanoi"), "fi")


@pytest.mark.parametrize(("language", "text", "leans"), [
    ("en", "he left", True), ("en", "however the vote failed", True), ("en", "in addition fees rose", True),
    ("en", "in addis ababa fees rose", False), ("en", "it is expected that fees rise", False),
    ("en", "the council met", False), ("de", "er ging", True), ("de", "der rat tagte", False),
    ("fr", "cependant le vote échoua", True), ("fr", "le vote échoua", False), ("id", "namun harga naik", True),
    ("de", "Das Land wählt", False), ("de", "Das ist neu", True), ("de", "Im Gegensatz dazu sinkt er", True),
    ("de", "Im Gegensatz zum Rat tagt er", False), ("nl", "Het kabinet viel", False), ("nl", "Het is nieuw", True),
    ("fr", "D'ailleurs le vote échoua", True), ("fr", "Deux d'entre eux votent", True),
    ("fr", "Alors qu'il pleut, le vote échoua", False), ("pt", "Além disso, subiu", True),
    ("pt", "Além das taxas, subiu o preço", False), ("es", "Después de la reunión votó", False),
    ("es", "Después de eso votó", True), ("it", "D'altra parte il voto fallì", True),
    ("it", "Anche se piove il voto resta", False), ("id", "Karena itu harga naik", True),
    ("id", "Karena hujan harga naik", False),
])
def test_openers_that_lean_are_told_from_others(language: str, text: str, leans: bool) -> None:
    assert is_dangling(tokens(text, language), language) == leans


def test_phrases_are_counted_where_they_begin() -> None:
    text = "fees rose due to the storm because of snow"
    assert count_cues(text.split(), cue_phrases("en", "cause")) == 2
    assert count_cues((), cue_phrases("en", "cause")) == 0


def test_some_of_them_leans_on_the_sentence_that_names_them() -> None:
    assert is_dangling(("seven", "of", "them", "were", "dead"), "en")
    assert is_dangling(("fünf", "davon", "sind", "fertig"), "de")
    assert not is_dangling(("the", "council", "told", "the", "residents", "that", "two", "of", "them", "won"), "en")
