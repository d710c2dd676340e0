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
    # A small "may" is no month.
    ("Kestrel Foods may cut 340 jobs in Leeds.", "Kestrel Foods will cut 410 jobs in Leeds.",
     ("340 jobs", "410 jobs")),
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


def test_a_day_written_out_and_the_weekday_that_falls_on_it_are_one_time() -> None:
    assert figures_of(
        "NORTHMERE, 22 November 2026 — A fire in the ferry Saint Brannoc injured 14 people on Sunday evening.",
        "Seventeen people were hurt when fire broke out in the Saint Brannoc on Sunday evening.",
        date="2026-11-23") == [("14 people", "Seventeen people")]


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
    assert row.label == "Ashby mill employs"
    assert [number for _, number, _ in row.quoted] == [0, 1]


def test_a_row_of_a_difference_is_called_by_the_words_that_all_its_sentences_hold() -> None:
    rows = [compare(ranking_of(analysed(one), analysed(other)), (), 6) for one, other, _ in TRUE[:3]]
    assert [row.label for [row] in rows] == [
        "Fire, Lisbon killed, Sunday", "Marlow council, spend, bridge", "Turnout, Ashby election"]


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


REPORTED = [
    ("en", "A ferry capsized on Lake Tamba on Saturday. "
     "Officials said 64 passengers drowned when the Hope of Tamba went down.",
     "At least 71 people drowned in the Lake Tamba ferry disaster. "
     "The Hope of Tamba was carrying twice as many people as it was allowed to.",
     ("64 passengers", "71 people")),
    ("en", "Three people were killed and 14 injured in a pile-up on the A9 near Ashby.",
     "Four people died in the A9 crash near Ashby, the ambulance service said.", ("Three people", "Four people")),
    ("en", "The Hollin dam project will cost $2.4 billion, the energy ministry said.",
     "Norland's government has approved the Hollin dam. The project is expected to cost $3.1 billion.",
     ("$2.4 billion", "$3.1 billion")),
    ("en", "Voters in Norland rejected the pension reform by 54% on Sunday.",
     "The pension reform was rejected by 57% of voters in Norland.", ("54%", "57%")),
    ("en", "Quandrix posted a net profit of $312 million for the third quarter.",
     "Net profit at Quandrix was $298 million in the third quarter, the company said.",
     ("$312 million", "$298 million")),
    ("en", "The opposition Green Alliance won 43 seats in the Norland parliament.",
     "With all votes counted in Norland, the Green Alliance has 46 seats in parliament.", ("43 seats", "46 seats")),
    ("en", "Police arrested 120 people at the Marlow airport protest.",
     "The protest at Marlow airport ended with 150 arrests, organisers said.", ("120 people", "150")),
    ("en", "The wildfire near Calder has burned 4,200 hectares of forest.",
     "Firefighters said the Calder wildfire has destroyed 5,600 hectares.", ("4,200 hectares", "5,600 hectares")),
    ("en", "About 8,000 people marched through Ashby against the new road.",
     "Organisers said 20,000 people joined the march in Ashby against the road.", ("8,000 people", "20,000 people")),
    ("en", "Kestrel Foods agreed to buy Merlin Bakeries for £310m.",
     "Merlin Bakeries is to be sold to Kestrel Foods in a deal worth £345m.", ("£310m", "£345m")),
    ("en", "The quake of magnitude 6.1 near Orland destroyed 900 houses.",
     "Near Orland 1,400 houses were destroyed by the earthquake.", ("900 houses", "1,400 houses")),
    ("en", "The hospital in Vathi has 240 beds and will close in June.",
     "The Vathi hospital, which has 310 beds, is to be shut in June.", ("240 beds", "310 beds")),
    ("en", "The bridge at Marlow will reopen to traffic on 3 June 2026.",
     "Marlow bridge reopens to traffic on 10 June 2026, the council said.", ("3 June 2026", "10 June 2026")),
    ("en", "Inflation in Norland fell to 3.4% in March.",
     "In March inflation in Norland was 3.9%, the statistics office said.", ("3.4%", "3.9%")),
    ("en", "Mayor Iris Vance was elected with 52% of the vote in Calder.",
     "Iris Vance won 55% of the vote and became mayor of Calder.", ("52%", "55%")),
    ("de", "Die Brücke in Marlau soll 45 Millionen Euro kosten.",
     "Für die neue Brücke in Marlau rechnet die Stadt mit Kosten von 52 Millionen Euro.",
     ("45 Millionen Euro", "52 Millionen Euro")),
    ("de", "In Emden demonstrierten 3.000 Menschen gegen die Schließung der Werft.",
     "Gegen die Schließung der Werft gingen in Emden nach Angaben der Gewerkschaft 5.000 Menschen auf die Straße.",
     ("3.000 Menschen", "5.000 Menschen")),
    ("de", "Die Partei von Jonas Hale erhielt in Norland 31 Prozent der Stimmen.",
     "Mit 34 Prozent der Stimmen gewann die Partei von Jonas Hale die Wahl in Norland.", ("31 Prozent", "34 Prozent")),
    ("fr", "Un accident d'autocar près de Vathi a fait 11 morts samedi.",
     "Le bilan de l'accident d'autocar de Vathi est passé à 14 morts.", ("11 morts", "14 morts")),
    ("fr", "Le pont de Marlieu coûtera 45 millions d'euros, selon la mairie.",
     "La construction du pont à Marlieu est estimée à 52 millions d'euros.",
     ("45 millions d'euros", "52 millions d'euros")),
    ("fr", "À Marlieu, 3.000 personnes ont manifesté contre la fermeture de l'usine.",
     "Selon les syndicats, 5.000 personnes ont défilé à Marlieu contre la fermeture de l'usine.",
     ("3.000 personnes", "5.000 personnes")),
    ("fr", "La liste de Jonas Hale a obtenu 31% des voix à Marlieu.",
     "Jonas Hale et sa liste ont remporté 34% des voix à Marlieu.", ("31%", "34%")),
    ("pt", "Nove pessoas morreram em uma explosão no mercado de Marlau, informou a polícia.",
     "Por causa da explosão no mercado de Marlau morreram dez pessoas.", ("Nove", "dez")),
]
"""Two reports of one event each, in their own words."""
REPORTED_APART = [
    ("en", "The quake in Orland killed 120 people in Mere and Tarn.",
     "In Mere 80 people died in the Orland quake."),
    ("en", "The Hollin dam project will cost $2.4 billion.",
     "The Hollin dam project has cost the state $300 million so far."),
    ("en", "Quandrix posted a net profit of $312 million for the third quarter.",
     "Quandrix posted a net profit of $298 million for the second quarter."),
    ("en", "Quandrix posted a net profit of $312 million in the quarter.",
     "Quandrix posted an operating profit of $410 million in the quarter."),
    ("en", "The Green Alliance won 43 seats in the Norland parliament.",
     "The Farmers' Party won 39 seats in the Norland parliament."),
    ("en", "Police arrested 120 people at the Marlow airport protest.",
     "Of those arrested at the Marlow airport protest 30 people were students."),
    ("en", "The wildfire near Calder has burned 4,200 hectares of forest.",
     "The wildfire near Calder burned 600 hectares on Friday alone."),
    ("en", "The trial of banker Jonas Hale begins on 4 May in Leeds.",
     "Banker Jonas Hale was arrested in Leeds on 11 February."),
    ("en", "The trial of banker Jonas Hale begins on 4 May in Leeds.",
     "The trial of Jonas Hale in Leeds will end on 29 May, his lawyer said."),
    ("en", "Inflation in Norland fell to 3.4% in March.",
     "Food inflation in Norland was 7.9% in March."),
    ("en", "Unemployment in Norland was 5.1%.",
     "Youth unemployment in Norland was 14%."),
    ("en", "Iris Vance won 55% of the vote in Calder.",
     "Her rival Peter Roe won 41% of the vote in Calder."),
    ("en", "The company employs 3,400 people in Leeds.",
     "The company employs 9,100 people in Britain."),
    ("en", "The fire in the Ashby tower killed 12 people.",
     "Twelve people died in the Ashby tower fire."),
    ("en", "The museum in Marlow had 40,000 visitors in May.",
     "The museum in Marlow had 310,000 visitors last year."),
    ("en", "The old bridge at Marlow cost £2 million.",
     "The new bridge at Marlow cost £9 million."),
    ("en", "Kestrel Foods paid a dividend of 12 pence a share.",
     "Kestrel Foods earned 31 pence a share."),
    ("en", "Shares in Quandrix fell 4% in London.",
     "Sales at Quandrix fell 9% in London."),
    ("en", "In the first half Quandrix sold 1,200 cars in Norland.",
     "In Norland Quandrix sold 2,900 cars in the year."),
    ("en", "The ferry Hope carried 253 people when it sank off Kalos.",
     "From the ferry Hope 180 people were rescued off Kalos."),
    ("en", "Men in Norland live to 76 years.",
     "Women in Norland live to 82 years."),
    ("en", "The minimum wage in Norland is $12 an hour.",
     "The average wage in Norland is $31 an hour."),
    ("de", "Die Brücke in Marlau soll 45 Millionen Euro kosten.",
     "Das Land zahlt 20 Millionen Euro für die Brücke in Marlau."),
    ("de", "Bei dem Busunglück nahe Emden starben 9 Menschen.",
     "Im Bus saßen beim Unglück nahe Emden 41 Menschen."),
    ("de", "Die Partei von Jonas Hale erhielt in Norland 31 Prozent der Stimmen.",
     "Die Partei von Iris Vance erhielt in Norland 22 Prozent der Stimmen."),
    ("de", "In Emden demonstrierten am Freitag 3.000 Menschen gegen die Schließung der Werft.",
     "In Emden arbeiten auf der Werft 5.000 Menschen."),
    ("fr", "Le pont de Marlieu coûtera 45 millions d'euros.",
     "La région versera 20 millions d'euros pour le pont de Marlieu."),
    ("fr", "L'accident d'autocar près de Vathi a fait 11 morts.",
     "L'autocar accidenté près de Vathi transportait 41 personnes."),
    ("fr", "La liste de Jonas Hale a obtenu 31% des voix à Marlieu.",
     "La participation a atteint 58% à Marlieu."),
    ("fr", "En mars, l'inflation en Norlande a atteint 3,4%.",
     "En avril, l'inflation en Norlande a atteint 3,9%."),
]
"""Two reports each whose figures are of different things."""


@pytest.mark.parametrize(("language", "one", "other", "figures"), REPORTED)
def test_reports_of_one_event_that_give_other_figures_differ(
        language: str, one: str, other: str, figures: tuple[str, ...]) -> None:
    assert figures_of(one, other, language=language, date="2026-04-20") == [figures]


@pytest.mark.parametrize(("language", "one", "other"), REPORTED_APART)
def test_reports_that_count_different_things_do_not_differ(language: str, one: str, other: str) -> None:
    assert figures_of(one, other, language=language, date="2026-04-20") == []
    assert figures_of(other, one, language=language, date="2026-04-20") == []
