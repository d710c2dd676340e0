"""Which form of which sentence is chosen for a point, and what its label says."""

from __future__ import annotations

import pytest

from summarise.points import choose_points
from summarise.points.weighing import label_of
from tests.summarise.rankings import analysed, plan_of, ranking_of


def test_what_is_earned_a_share_leads_the_points_of_a_text_full_of_figures():
    ranking = ranking_of(analysed(
        "The firm held $3.1 million of old machines in the two northern yards.",
        "Earnings were $1.40 per share in the second quarter of the year.",
        "The northern yards spent $2.2 million on paint and on new ropes."))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text.split()[0] for point in points] == ["Earnings"]


def test_what_only_says_what_comes_next_is_chosen_after_what_says_something():
    ranking = ranking_of(analysed(
        "The council of the northern islands chose a new chairman for the third season.",
        "With that said, let's turn to the results of the team for the whole of the firm.",
        "The ferry carried more passengers between the two towns in the week of the games.",
        "Nothing else was moved across the water while the harbour wall stood open there.",
        "Gardens by the old railway line were planted with apple trees and white roses."))
    points = choose_points(ranking, plan_of(ranking), 2)
    assert [point.anchor.text.split()[1] for point in points] == ["council", "ferry"]


def test_a_sentence_that_leans_is_chosen_after_one_that_stands():
    ranking = ranking_of(analysed(
        "Selon elle, la grande écluse du port de la ville doit être fermée avant la fin du mois.",
        "Le conseil de la région a voté hier un budget de neuf millions pour les écoles du nord.", language="fr"))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text.split()[0] for point in points] == ["Le"]


@pytest.mark.parametrize(("text", "label"), [
    ("Resolved: That the mayor shall sign the lease of the quay.", "decision"),
    ("It was resolved that the quay should be let to the yard.", "decision"),
    ("Decision: The last ferry leaves an hour later than before.", "decision"),
    ("The council may approve the lease of the northern quay.", ""),
    ("The time of a decision is measured from the first sign.", ""),
    ("The harbour master will write to the owners of the ferries.", "action"),
    ("I think the harbour master should write to the owners.", ""),
    ("“The harbour master should write to the owners” is the sign.", ""),
    ("The report of the harbour master names the three owners.", ""),
    ("The thief planned to sell the ropes of the three ferries.", ""),
])
def test_a_label_says_what_a_statement_does(text, label):
    analysis = analysed(text)
    assert label_of(text, ((0, len(text)),), analysis.facts, "en") == label


def test_a_short_statement_with_a_figure_is_chosen_before_a_long_one_with_less():
    ranking = ranking_of(analysed(
        "The northern yards and the southern ones have together spent $2.2 million on paint, tar, nails and new ropes.",
        "Net income was $6.2 million.",
        "The old machines of the two northern yards are worth $3.1 million to their owners in all of the islands."))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text for point in points] == ["Net income was $6.2 million."]


@pytest.mark.parametrize("unended", ["In a long talk on the old quay the harbour master also said:",
                                     "The value of the old quay in the northern town can be written as"])
def test_a_sentence_that_does_not_end_is_chosen_after_one_that_does(unended):
    ranking = ranking_of(analysed(
        unended,
        "The council of the northern islands chose a new chairman for the third season.",
        "Gardens by the old railway line were planted with apple trees and white roses.",
        "Nothing else was moved across the water while the harbour wall stood open there."))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.block for point in points] == [1]


def test_what_stands_behind_a_speakers_name_leans_as_it_would_alone():
    ranking = ranking_of(analysed(
        "Ann Meier: They have chosen the old quay of the northern islands for it.",
        "Jo Lang: The council has chosen a new chairman for the whole of the season.",
        "Ann Meier: It was planted with apple trees and white roses for the games.",
        "Gardens by the old railway line were planted with apple trees and white roses."))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.block for point in points] == [1]
