"""Days that open a span share its year, and what only looks like a day or an end is none."""

from __future__ import annotations

import pytest

from tests.summarise.rankings import analysed


@pytest.mark.parametrize(("language", "text", "values"), [
    ("en", "The survey ran from 3 March to 28 November 2025.", ["2025-03-03", "2025-11-28"]),
    ("en", "The ferry was laid up from 12 December to 4 January 2025.", ["2024-12-12", "2025-01-04"]),
    ("de", "Die Prüfung lief vom 3. März bis zum 28. November 2025.", ["2025-03-03", "2025-11-28"]),
    ("fr", "L'enquête a duré du 3 mars au 28 novembre 2025.", ["2025-03-03", "2025-11-28"]),
    ("it", "I seggiolini furono prodotti tra il 3 marzo e il 28 novembre 2025.", ["2025-03-03", "2025-11-28"]),
    ("pt", "A consulta decorreu entre 4 de maio e 12 de junho de 2025.", ["2025-05-04", "2025-06-12"]),
])
@pytest.mark.parametrize("written", ["2026-08-04", ""])
def test_the_first_day_of_a_span_is_of_the_year_that_its_last_day_tells(
        language: str, text: str, values: list[str], written: str) -> None:
    facts = analysed(text, language=language, date=written).facts
    assert [fact.value for fact in facts if fact.kind == "date"] == values


def test_a_number_behind_a_month_is_no_day_where_days_come_first() -> None:
    facts = analysed("Von den 24 Stellen waren Ende März 15 besetzt.", language="de", date="2026-05-12").facts
    assert [fact.text for fact in facts if fact.kind == "date"] == ["März"]


def test_the_name_of_a_company_keeps_its_last_letter_in_the_words_about_a_date() -> None:
    text = "La mesa propuso el 28 de abril adjudicar la obra a Montes S.A."
    fact = next(fact for fact in analysed(text, language="es").facts if fact.kind == "date")
    assert fact.about is not None and text[slice(*fact.about)].endswith("Montes S.A.")


@pytest.mark.parametrize(("text", "told"), [
    ("The contractors finished their jobs on time in 2025-26.", "2025-26"),
    ("The cap cost £151 million in 2024/25 alone.", "2024/25"),
    ("The ferry was built in 2024 and sold.", "2024"),
])
def test_a_year_that_runs_over_two_is_told_whole(text: str, told: str) -> None:
    assert [fact.text for fact in analysed(text).facts if fact.kind == "date"] == [told]


def test_what_was_in_a_month_is_past_though_its_sentence_looks_ahead() -> None:
    text = "Inflation in services, which was 5.2 per cent in October, would have to fall to 4 by March."
    facts = analysed(text, date="2026-11-12").facts
    assert [fact.value for fact in facts if fact.kind == "date"] == ["2026-10", "2027-03"]


@pytest.mark.parametrize(("language", "text", "told"), [
    ("en", "We will write to the hon. Member for Orland North with the survey by 30 April 2026.",
     "We will write to the hon. Member for Orland North with the survey by 30 April 2026"),
    ("pl", "Program portu może ruszyć w całym kraju w 2027 r.", "Program portu może ruszyć w całym kraju w 2027 r."),
])
def test_a_short_form_with_a_stop_does_not_cut_what_is_told_of_a_date(language: str, text: str, told: str) -> None:
    fact = next(fact for fact in analysed(text, language=language).facts if fact.kind == "date")
    assert fact.about is not None and text[slice(*fact.about)] == told


@pytest.mark.parametrize(("language", "text", "told"), [
    ("es", "El caudal alcanzó los 486 metros cúbicos por segundo en Orland.", "486 metros cúbicos por segundo"),
    ("pt", "O caudal atingiu 486 metros cúbicos por segundo em Orland.", "486 metros cúbicos por segundo"),
    ("it", "La portata ha raggiunto 486 metri cubi al secondo a Orland.", "486 metri cubi al secondo"),
    ("fr", "Le débit a atteint 486 mètres cubes par seconde à Orland.", "486 mètres cubes par seconde"),
])
def test_a_volume_in_a_time_is_one_figure(language: str, text: str, told: str) -> None:
    assert [fact.text for fact in analysed(text, language=language).facts if fact.kind == "quantity"] == [told]


def test_the_minutes_of_a_time_are_no_hours() -> None:
    facts = analysed("Hasta las 17:00 horas no había víctimas en Orland.", language="es").facts
    assert [fact.text for fact in facts if fact.kind == "quantity"] == []
