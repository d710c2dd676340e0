"""Where two sources that tell one story give other figures in sentences that share little else."""

from __future__ import annotations

from time import process_time

import pytest

from summarise.composing import measuring
from summarise.composing.comparing import compare
from summarise.composing.differing import differing
from summarise.ranking import rank
from tests.summarise.rankings import analysed, ranking_of

HARBOUR = (
    "Port of Calder: harbour plan. The Calder council and Mayor Iris Vance agreed with the Kestrel Dock Company.",
    "Kestrel Dock Company plan in Calder. Peter Roe of the Tarn Society attacked Mayor Iris Vance.")
"""How two sources of one story open, so that the names of the one are the other's too."""
RETOLD = [
    ("The plan clears the way for 480 berths on the north quay of Calder.",
     "Protesters will go to court over the decision to allow 620 berths in Calder.", ("480 berths", "620 berths")),
    ("The council received 6,300 objections.", "The society counted 7,900 objections.",
     ("6,300 objections", "7,900 objections")),
    ("Under the plan, 35 per cent of the new homes must be affordable.",
     "According to the society, only 25 per cent of the houses will be affordable, because the rule is weak.",
     ("35 per cent", "25 per cent")),
    ("The new lock will open in 2030, eighteen months before the quay.", "The lock is due to open in 2032.",
     ("2030", "2032")),
    ("The dredger was last inspected in May 2026.", "It was last inspected in February 2025, records show.",
     ("May 2026", "February 2025")),
    ("The company will close its yard in Orland in June 2027.", "The Orland yard shuts in March 2027, the union said.",
     ("June 2027", "March 2027")),
    ("Five people were killed and 27 were injured.", "Seven people died in the fire, among them a child.",
     ("Five people", "Seven people")),
    ("The company will invest £450 million in a new factory in Orland, which will employ 600 people from 2028.",
     "The new factory in Orland will cost £520 million and create 600 jobs, the ministry said.",
     ("£450 million", "£520 million")),
    ("There were 214 people on board the tug Heron.", "The tug Heron sailed with 221 people on board.",
     ("214 people", "221 people")),
    ("The pilot had been awake for six hours.", "The pilot had been awake for eleven hours, by the log of the tug.",
     ("six hours", "eleven hours")),
    ("Twelve dockers were injured on Sunday.", "The inspectors said 15 dockers were injured.",
     ("Twelve", "15")),
]
RETOLD_APART = {
    "a part of them": ("The council has 52 members.", "Of the 52 members 29 voted for the harbour."),
    "another fate": ("The storm damaged 14 shops.", "On the quay 20 shops remained closed."),
    "what has been done more than once": ("The council met the company in May 2026.",
                                          "The council met the company in July 2026."),
    "another act": ("The new lock will open in 2030.", "The old dock will close in 2032."),
    "a time it took": ("It took eight minutes to clear the quay.", "The ferry left the quay 20 minutes late."),
    "a phrase of any figure": (
        "Auditors found forms that had to be read again, a rise of 10% on the same period of last year.",
        "Fines handed out by inspectors came to a total of £5 million, a rise of 35% on the same period of last year."),
    "several years": ("The company restated earnings by £5 million last March.",
                      "It may have to restate £9 million in earnings over the past four years."),
    "another place": ("There were 90 people on board the tug.", "There were 70 people on the quay."),
    "another act of the same": ("The pilot had been awake for six hours.", "The pilot will be heard for nine hours."),
    "another size": ("In the unrest of the spring 800 people were killed.", "On Saturday 11 people were killed."),
}


def harbour_figures(one: str, other: str) -> list[tuple[str, ...]]:
    """Return the figures on which two sources of one story differ that hold two sentences."""
    rows = differing(ranking_of(*(analysed(opening, text, date="2026-10-12")
                                  for opening, text in zip(HARBOUR, (one, other), strict=True))))
    return [tuple(figure.fact.text for figure in row) for row in rows]


@pytest.mark.parametrize(("one", "other", "figures"), RETOLD)
def test_two_sources_of_one_story_differ_in_whatever_words(one: str, other: str, figures: tuple[str, ...]) -> None:
    assert harbour_figures(one, other) == [figures]
    assert harbour_figures(other, one) == [figures[::-1]]


@pytest.mark.parametrize(("one", "other"), RETOLD_APART.values(), ids=RETOLD_APART)
def test_two_sources_of_one_story_may_count_different_things(one: str, other: str) -> None:
    assert harbour_figures(one, other) == []


def test_a_difference_in_what_is_counted_is_called_by_it() -> None:
    one, other, _ = RETOLD[0]
    [row] = compare(ranking_of(analysed(HARBOUR[0], one), analysed(HARBOUR[1], other)), (), 6)
    assert (row.label, row.agree) == ("Berths, Calder", False)


def test_a_row_of_endless_groups_of_figures_is_read_once() -> None:
    pattern = measuring._counted_things("en")
    assert pattern is not None
    started = process_time()
    assert pattern.search("111 " * 10_000) is None
    assert process_time() - started < 1


def test_a_year_that_two_sources_name_differently_is_no_rounded_figure() -> None:
    ranking = ranking_of(analysed("The new lock in Calder opens in 2030."),
                         analysed("The new lock in Calder opens in 2032."), clusters=((0, 1),))
    [row] = compare(ranking, (), 6)
    assert not row.agree


def test_two_sources_tell_one_story_where_a_name_and_a_word_of_their_titles_are_the_same() -> None:
    one = analysed("Le hangar de Corvelle brûle.", "Le hangar Meyssan de Corvelle contenait 900 tonnes de laine.",
                   language="fr", title="Incendie du hangar Meyssan")
    other = analysed("Le feu de Corvelle est éteint.",
                     "Détruit lundi, le hangar contenait 1 400 tonnes de laine.", "On y voit Meyssan.",
                     language="fr", title="Le hangar Meyssan était plein")
    [row] = differing(ranking_of(one, other))
    assert [figure.fact.text for figure in row] == ["900 tonnes", "1 400 tonnes"]


@pytest.mark.parametrize(("claim", "denial", "language"), [
    ("The crane was tested in November and passed.", "The agency denied that it had passed its crane test in November.",
     "en"),
    ("Der Stadtrat hat das Geld am 30. April bewilligt.",
     "Eine Sprecherin des Stadtrats widersprach der Darstellung, das Geld sei bewilligt: Es werde beraten.", "de"),
])
def test_what_one_source_denies_of_another_is_no_agreement(claim: str, denial: str, language: str) -> None:
    ranking = rank((analysed(claim, language=language), analysed(denial, language=language)), "lexrank")
    [row] = compare(ranking, (), 6)
    assert not row.agree
    analysis, local = ranking.at(row.quoted[1][1])
    begin, end = row.quoted[1][2]
    assert analysis.block(local).text[begin:end] == denial.partition(":")[0].rstrip(".")


def test_a_denial_of_something_else_does_not_part_two_sources_that_say_the_same() -> None:
    said = "Kestrel Dock announced revenue of £18 million for the third quarter."
    again = "Kestrel Dock, which announced revenue of £18 million for the third quarter, denied the report."
    ranking = rank((analysed(said), analysed(again)), "lexrank")
    assert [row.agree for row in compare(ranking, (), 6)] == [True]
