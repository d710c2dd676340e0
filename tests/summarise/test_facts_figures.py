"""What is a figure of a text, which numbers are none, and months and days without a number."""

from __future__ import annotations

import pytest

from summarise.analysing import analyse
from summarise.document import Block, Document, Kind, Origin
from summarise.facts import FIGURES
from tests.summarise.test_facts import facts_in


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The 38-year-old ferry sank."), ("en", "He was 38 years old."), ("de", "Die 38 Jahre alte Fähre sank."),
    ("fr", "Un homme de 38 ans est mort."), ("fr", "Une enseignante âgée de 45 ans est venue."),
    ("es", "Un hombre de 38 años murió."), ("it", "Un uomo di 38 anni è morto."), ("pt", "Um homem de 38 anos morreu."),
    ("en", "Call 020 7946 0018 or +44 20 7946 0123."), ("en", "It opens at 5.30pm, at 18:00 or at 9 o'clock."),
    ("fr", "La séance commence à 17h30."), ("de", "Um 17.30 Uhr begann die Sitzung."),
])
def test_ages_telephone_numbers_and_times_of_day_are_no_figures(language, text):
    document = Document("", language, Origin("", "", "text"), (Block(Kind.PARAGRAPH, text),))
    assert [fact.text for fact in analyse(document).facts if fact.kind in FIGURES] == []


@pytest.mark.parametrize(("language", "text", "figure"), [
    ("en", "He served 12 years in prison.", "12 years"), ("de", "Er bekam 12 Jahre Haft.", "12 Jahre"),
    ("fr", "Il risque une peine de 10 ans.", "10 ans"), ("es", "Recibió una pena de 12 años.", "12 años"),
])
def test_years_that_are_nobodys_age_are_figures(language, text, figure):
    document = Document("", language, Origin("", "", "text"), (Block(Kind.PARAGRAPH, text),))
    assert [fact.text for fact in analyse(document).facts if fact.kind in FIGURES] == [figure]


@pytest.mark.parametrize(("text", "figures"), [
    ("Le coût passe de 312 M€ à 428 M€.", [("312 M€", "312000000 EUR"), ("428 M€", "428000000 EUR")]),
    ("Il faut 1,9 Md€ ou 12 k€.", [("1,9 Md€", "1900000000 EUR"), ("12 k€", "12000 EUR")]),
])
def test_a_scale_may_stand_close_to_the_sign_of_money(text, figures):
    document = Document("", "fr", Origin("", "", "text"), (Block(Kind.PARAGRAPH, text),))
    assert [(fact.text, fact.value) for fact in analyse(document).facts if fact.kind in FIGURES] == figures


@pytest.mark.parametrize(("language", "text", "date", "value"), [
    ("fr", "En mars, tout a changé.", "mars", "2026-03"), ("fr", "Lundi, il est venu.", "Lundi", "2026-11-16"),
    ("es", "A finales de junio cerró.", "junio", "2026-06"), ("it", "A marzo è sceso.", "marzo", "2026-03"),
    ("it", "Lunedì è venuto.", "Lunedì", "2026-11-16"), ("pt", "Em maio subiu.", "maio", "2026-05"),
])
def test_a_month_or_a_day_alone_is_a_date_beside_what_announces_it(language, text, date, value):
    document = Document("", language, Origin("", "", "text", date="2026-11-20"), (Block(Kind.PARAGRAPH, text),))
    assert [(fact.text, fact.value) for fact in analyse(document).facts if fact.kind == "date"] == [(date, value)]


@pytest.mark.parametrize(("text", "figures"), [
    ("2015 beschäftigte sich der Rat damit.", []), ("Das Werk hat 2015 Beschäftigte.", ["2015 Beschäftigte"])])
def test_a_german_verb_is_no_unit(text, figures):
    document = Document("", "de", Origin("", "", "text"), (Block(Kind.PARAGRAPH, text),))
    assert [fact.text for fact in analyse(document).facts if fact.kind == "quantity"] == figures


@pytest.mark.parametrize(("text", "language", "years"), [
    ("It fell between 2013 and 2017, then rose.", "en", ["2013", "2017"]),
    ("It rose from 2013 to 2017.", "en", ["2013", "2017"]),
    ("Le nombre a reculé entre 2013 et 2017.", "fr", ["2013", "2017"]),
    ("Entre 1990 e 1995 subiu.", "pt", ["1990", "1995"]),
    ("Das Gesetz galt zwischen 1990 und 1995.", "de", ["1990", "1995"]),
    ("Die Stadt wurde 1990 gegründet und kam 1950 nach Berlin.", "de", ["1990", "1950"]),
    ("Die Fassung aus dem Jahre 1547 ist verloren.", "de", ["1547"]),
    ("Er kostete rund 2000 Euro, mehr als 1990.", "de", []),
    ("Die Firma verkaufte 2000 neue Wagen und hatte 1950 Kunden.", "de", []),
    ("They sold between 1900 and 2,000 tickets.", "en", []),
])
def test_a_year_is_known_by_the_year_beside_it_and_in_german_by_where_it_stands(text, language, years):
    assert [fact.text for fact in facts_in([text], language=language) if fact.kind == "date"] == years
