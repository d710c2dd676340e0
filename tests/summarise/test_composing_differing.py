"""Where sources give different figures for one thing, and all that may look so and is not."""

from __future__ import annotations

import pytest

from summarise.composing.comparing import compare
from summarise.composing.differing import differing
from tests.summarise.rankings import analysed, ranking_of


def figures_of(one: str, other: str, **about: str) -> list[tuple[str, ...]]:
    """Return the figures on which two sources differ, a tuple a point."""
    rows = differing(ranking_of(analysed(one, **about), analysed(other, **about)))
    return [tuple(figure.fact.text for figure in row) for row in rows]


TRUE = [
    ("The fire in Lisbon killed 12 people on Sunday night.",
     "On Sunday a fire in a hotel in the old town of Lisbon killed 17 people.", ("12 people", "17 people")),
    ("Marlow council will spend £4.2 million on the new bridge.",
     "The council in Marlow voted on Tuesday to spend £6 million on the bridge, its leader said.",
     ("£4.2 million", "£6 million")),
    ("Turnout in the Ashby election was 58%.", "Officials put turnout at 61% in the Ashby election.", ("58%", "61%")),
    ("The storm left 4,300 homes in Devon without power.", "Around Exeter the storm left 5,100 homes in Devon dark.",
     ("4,300 homes", "5,100 homes")),
    ("At least 80 people died when two trains collided in Egypt.",
     "In Egypt two trains collided and 57 people died, the minister said.", ("80 people", "57 people")),
    ("Kestrel Foods closed its Leeds plant in 2024 with the loss of 340 jobs.",
     "The loss of 410 jobs followed when Kestrel Foods closed the plant in Leeds in 2024.", ("340 jobs", "410 jobs")),
]

TRAPS = {
    "another year": ("Turnout in the Ashby election was 58% in 2021.",
                     "Turnout in the Ashby election was 61% in 2025."),
    "a year in one only": ("Turnout in the Ashby election was 58%.", "Turnout in the Ashby election was 61% in 2025."),
    "another month": ("Inflation in Norland was 5% in March.", "Inflation in Norland was 6% in April."),
    "another town": ("The fire in Lisbon killed 12 people on Sunday.", "The fire in Porto killed 17 people on Sunday."),
    "another firm": ("Kestrel Foods sold 1,240 cars in Leeds.", "Merlin Motors sold 1,510 cars in Leeds."),
    "another thing": ("Exports of Norland rose 5% in the spring.", "Imports of Norland rose 7% in the spring."),
    "another fate": ("The crash in Lisbon killed 12 people.", "The crash in Lisbon injured 30 people."),
    "a range": ("Turnout in the Ashby election will be 58% to 62%.", "Turnout in the Ashby election will be 70%."),
    "a range in words": ("Turnout in the Ashby election will be between 58 and 62%.",
                         "Turnout in the Ashby election will be 70%."),
    "rounding": ("Turnout in the Ashby election was 4.96%.", "Turnout in the Ashby election was 5%."),
    "a round number": ("The fire in Lisbon destroyed 187 homes.", "The fire in Lisbon destroyed 200 homes."),
    "a floor that holds": ("At least 12 people died in the fire in Lisbon.", "In the fire in Lisbon 17 people died."),
    "a guess": ("The fire in Lisbon destroyed about 23 homes.", "The fire in Lisbon destroyed 26 homes."),
    "a rise to and a rise by": ("Sales of Kestrel rose by 5%.", "Sales of Kestrel rose to 8%."),
    "a total given anew": ("The fire in Lisbon killed 12 people. With those found later the fire killed 17 people.",
                           "The fire in Lisbon killed 17 people."),
    "two figures in one sentence": ("In Lisbon the fire killed 12 people and hurt 30 people.",
                                    "In Lisbon the fire killed 30 people."),
    "another unit": ("The bridge in Marlow is 400 metres long.", "The bridge in Marlow is 1,312 feet long."),
    "another currency": ("The bridge in Marlow cost £4 million.", "The bridge in Marlow cost $5 million."),
    "nothing that names the thing": ("Revenue in the quarter was $5 million.",
                                     "Revenue in the quarter was $7 million."),
}

SAME_EVENT = [
    ("en", "At least 41 people died when the ferry Agia Marina sank off Kalos.",
     "The death toll from the ferry Agia Marina rose to 47 on Tuesday, the health authority said.",
     ("41 people", "47")),
    ("en", "A train derailed near Ashby on Friday, killing 8 and injuring dozens.",
     "Police said 11 people were killed as the Ashby express train left the rails.", ("8", "11 people")),
    ("en", "The blast at the Merlin refinery left 14 injured, the mayor said.",
     "In the blast 23 people were injured, doctors near the Merlin refinery said.", ("14", "23 people")),
    ("en", "Kestrel Foods will cut 340 jobs at its Leeds bakery.",
     "Unions fear the loss of 410 jobs as Kestrel Foods shrinks in Leeds, where its bakery stands.",
     ("340 jobs", "410 jobs")),
    ("en", "Rescuers in Norvik said 19 people were missing after the landslide.",
     "The landslide buried a road in Norvik and 25 people are still missing.", ("19 people", "25 people")),
    ("de", "Bei dem Brand in Lissabon starben 12 Menschen.",
     "Nach dem Brand in einem Hotel in Lissabon zählte die Polizei 17 Tote.", ("12 Menschen", "17 Tote")),
    ("de", "Der Autobauer Brandt streicht in Emden 340 Stellen.",
     "Bei Brandt in Emden sollen laut Betriebsrat beim Autobauer 410 Stellen wegfallen.",
     ("340 Stellen", "410 Stellen")),
    ("fr", "L’incendie a tué 12 personnes à Lisbonne.",
     "À Lisbonne, un incendie dans un hôtel a fait 17 morts.", ("12 personnes", "17 morts")),
    ("fr", "Le groupe Brandt va supprimer 340 emplois à Dunkerque.",
     "Les syndicats craignent la suppression de 410 emplois chez Brandt, groupe installé à Dunkerque.",
     ("340 emplois", "410 emplois")),
]
OTHER_EVENTS = {
    "another accident in one town": ("en", "A bus crash in Lisbon killed 12 people on Sunday.",
                                     "A hotel fire killed 17 people in Lisbon on Sunday."),
    "another day": ("en", "The attack on the market in Kabul killed 12 people on Monday.",
                    "On Thursday 17 people died in an attack on the market in Kabul."),
    "a part of the dead": ("en", "The fire at the hotel in Lisbon killed 17 people.",
                           "The dead of the hotel fire in Lisbon are named, among them 5 killed in the lift."),
    "a sum over years": ("en", "The fire at the hotel in Lisbon killed 17 people.",
                         "Hotel fires in Lisbon have killed 93 people in ten years."),
    "a sum over places": ("en", "Kestrel will cut 340 jobs in Leeds.",
                          "Kestrel will cut 900 jobs across Europe, Leeds among the sites."),
    "what another source said before": ("en", "The fire at the hotel in Lisbon killed 17 people.",
                                        "Police in Lisbon had earlier spoken of 12 dead in the hotel fire."),
    "the dead and the hurt": ("de", "Beim Brand in Lissabon starben 12 Menschen.",
                              "Beim Brand in Lissabon wurden 30 Menschen verletzt."),
    "another town": ("de", "Beim Brand in Lissabon starben 12 Menschen.", "Beim Brand in Porto gab es 17 Tote."),
    "the dead and the injured": ("fr", "L’incendie à Lisbonne a fait 12 morts.",
                                 "L’incendie à Lisbonne a fait 30 blessés."),
    "another firm": ("fr", "Le groupe Brandt va supprimer 340 emplois à Dunkerque.",
                     "Le groupe Merlin va supprimer 410 emplois à Dunkerque."),
}


@pytest.mark.parametrize(("language", "one", "other", "figures"), SAME_EVENT)
def test_tolls_of_one_event_that_differ_are_found_in_whatever_words(
        language: str, one: str, other: str, figures: tuple[str, ...]) -> None:
    assert figures_of(one, other, language=language) == [figures]
    assert figures_of(other, one, language=language) == [figures[::-1]]


@pytest.mark.parametrize(("language", "one", "other"), OTHER_EVENTS.values(), ids=OTHER_EVENTS)
def test_tolls_of_other_things_are_no_difference(language: str, one: str, other: str) -> None:
    assert figures_of(one, other, language=language) == []


def test_a_source_that_names_the_figure_it_has_outgrown_still_differs() -> None:
    assert figures_of("The sinking of the ferry Agia Marina killed 41 people.",
                      "The sinking of the ferry Agia Marina killed 47 people. The coast guard had earlier spoken of "
                      "41 deaths.") == [("41 people", "47 people")]


@pytest.mark.parametrize(("one", "other", "figures"), TRUE)
def test_two_figures_of_one_thing_are_a_difference(one: str, other: str, figures: tuple[str, ...]) -> None:
    assert figures_of(one, other) == [figures]
    assert figures_of(other, one) == [figures[::-1]]


@pytest.mark.parametrize(("one", "other"), TRAPS.values(), ids=TRAPS)
def test_what_may_explain_two_figures_otherwise_is_no_difference(one: str, other: str) -> None:
    assert figures_of(one, other) == []


@pytest.mark.parametrize(("language", "one", "other", "figures"), [
    ("de", "Der Brand in Lissabon zerstörte 12 Häuser.", "In Lissabon zerstörte der Brand 17 Häuser am Sonntag.",
     ("12 Häuser", "17 Häuser")),
    ("fr", "Le pont de Marlow coûtera 4,2 millions d’euros.", "À Marlow, le pont coûtera 6 millions d’euros.",
     ("4,2 millions d’euros", "6 millions d’euros")),
    ("pt", "O incêndio em Lisboa matou 12 pessoas.", "Em Lisboa, o incêndio matou 17 pessoas no domingo.",
     ("12 pessoas", "17 pessoas")),
])
def test_differences_are_found_in_other_languages(
        language: str, one: str, other: str, figures: tuple[str, ...]) -> None:
    assert figures_of(one, other, language=language) == [figures]


def test_months_between_two_sources_may_have_changed_a_figure() -> None:
    one, other = "The Ashby mill employs 120 people.", "The Ashby mill employs 185 people."
    assert differing(ranking_of(analysed(one, date="2026-01-10"), analysed(other, date="2026-01-14")))
    assert not differing(ranking_of(analysed(one, date="2026-01-10"), analysed(other, date="2026-06-14")))


def test_a_third_source_that_agrees_with_one_stands_in_the_row() -> None:
    rows = differing(ranking_of(
        analysed("The Ashby mill employs 120 people."), analysed("The Ashby mill in Devon employs 185 people."),
        analysed("The Ashby mill employs 120 people, its owner said.")))
    assert [[figure.fact.text for figure in row] for row in rows] == [["120 people", "185 people", "120 people"]]


def test_a_difference_is_a_row_of_the_table_with_both_quoted() -> None:
    ranking = ranking_of(analysed("The Ashby mill employs 120 people."),
                         analysed("The Ashby mill in Devon employs 185 people, its owner said."))
    [row] = compare(ranking, (), 6)
    assert not row.agree
    assert row.label == "Ashby mill"
    assert [number for _, number, _ in row.quoted] == [0, 1]


def test_a_rounded_figure_agrees_with_the_exact_one() -> None:
    ranking = ranking_of(analysed("Turnout in the Ashby election was 4.96% on Sunday."),
                         analysed("Turnout in the Ashby election was 5% on Sunday."), clusters=((0, 1),))
    [row] = compare(ranking, (), 6)
    assert row.agree


def test_figures_of_different_units_do_not_differ() -> None:
    ranking = ranking_of(analysed("The Ashby mill employs 120 people in Devon."),
                         analysed("The Ashby mill employs them in 3 buildings in Devon."), clusters=((0, 1),))
    [row] = compare(ranking, (), 6)
    assert row.agree


def test_a_source_about_another_country_does_not_contradict() -> None:
    def about(country: str, share: str) -> str:
        return (f"{country} lies by the sea. {country} has a king. The king of {country} is old. "
                f"In the year 2017 {share}% of the people of the Union were born abroad.")

    assert figures_of(about("Norland", "12"), about("Sudland", "21")) == []
