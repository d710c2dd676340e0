"""Briefs of texts in languages that a brief is not set in, or that are not treated."""

from __future__ import annotations

import pytest

from summarise.analysing import Analysis, analyse
from summarise.brief import Brief, Paragraph, SourceLine, Statement
from summarise.composing import compose
from summarise.composing.dates import write_date
from summarise.readers import read_text
from tests.summarise.language_prose import paragraph
from tests.summarise.rankings import plan_of, ranking_of

PERSIAN = ("شورای شهر ساخت پل را تصویب کرد و کار از بهار آغاز می شود. شهردار گفت که این پل برای همه است و هزینه "
           "آن را دولت با شهر می دهد، اما کار تا پایان سال است.")


def brief_of(analysis: Analysis) -> Brief:
    ranking = ranking_of(analysis)
    return compose(plan_of(ranking, layout="one-page", date="2026-11-22T09:30"), ranking)


def quoted(brief: Brief) -> set[str]:
    return {statement.language for part in brief.sections for node in part.nodes if isinstance(node, Paragraph)
            for statement in node.statements if statement.sentence is not None}


def test_of_a_language_without_fixed_words_of_its_own_a_brief_is_english_and_says_what_it_quotes() -> None:
    brief = brief_of(analyse(read_text(paragraph("ru"), "Школа.txt")))
    assert (brief.language, brief.kicker) == ("en", "One-page brief")
    assert quoted(brief) == {"ru"}


def test_a_source_in_a_language_that_is_not_treated_says_which_it_is() -> None:
    brief = brief_of(analyse(read_text(PERSIAN, "پل.txt")))
    assert brief.language == "en"
    assert quoted(brief) == {"fa"}


def test_a_brief_that_has_the_words_of_its_sources_quotes_no_other_language() -> None:
    brief = brief_of(analyse(read_text(paragraph("pl"), "Szkoła.txt")))
    assert brief.language == "pl"
    assert quoted(brief) == {""}


@pytest.mark.parametrize(("language", "written", "short"), [
    ("en", "November 2025", "Nov 2025"), ("pt", "novembro de 2025", "nov. de 2025"), ("pl", "11.2025", "11.2025"),
    ("ja", "2025年11月", "2025年11月")])
def test_a_month_without_a_day_is_written_in_the_language_of_the_brief(language: str, written: str, short: str) -> None:
    assert (write_date("2025-11", language), write_date("2025-11", language, "short")) == (written, short)
    assert write_date("2025", language) == "2025"


@pytest.mark.parametrize(("word", "name", "header", "line"), [
    ("Hello", "en", "1 text, 1 word", "text of 1 word;"), ("Bonjour", "fr", "1 texte, 1 mot", "texte de 1 mot"),
    ("Hallo", "de", "1 Text, 1 Wort", "Text mit 1 Wort;"),
    ("Cześć", "pl", "1 tekst, liczba słów: 1", "liczba słów: 1")])
def test_a_text_of_one_word_is_said_to_have_one(word: str, name: str, header: str, line: str) -> None:
    brief = brief_of(analyse(read_text(word, "a.txt"), name))
    (source,) = [node for part in brief.sections for node in part.nodes if isinstance(node, SourceLine)]
    assert header in {detail.value.text for detail in brief.details if isinstance(detail.value, Statement)}
    assert line in source.detail
