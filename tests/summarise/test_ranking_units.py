"""Tests of what cannot stand alone: which way a need goes, and what is joined because each needs the other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.ranking import rank, reasons_for
from summarise.ranking.units import LONGEST, Units, find_pieces, find_units
from summarise.wording import say
from tests.summarise.rankings import analysed

SENTENCES = ("The ferry sails.", "He left.", "Who pays?", "\"We pay.\"", "Said the mayor again.", "It costs this:",
             "But why?")


def units_of(*paragraphs: str) -> Units:
    return find_units((analysed(*paragraphs),), (0,))


@pytest.mark.parametrize(("text", "members", "after"), [
    ("The ferry sails. He left.", ((0,), (1,)), (-1, 0)),
    ("Who pays for it? The city pays.", ((0,), (1,)), (1, -1)),
    ("Who pays for it? And when? The city pays.", ((0, 1), (2,)), (1, -1)),
    ("Is it safe? It is safe.", ((0, 1),), (-1,)),
    ('The mayor spoke at noon: "The bridge opens in May."', ((0,),), (-1,)),
    ("The ferry sails. But why does it sail? The city pays.", ((0,), (1, 2)), (-1, 0)),
    ("The ferry sank. Two months later the owner named a cause.", ((0,), (1,)), (-1, 0)),
    ("The bakery may close. If it closed, 340 jobs would be affected.", ((0,), (1,)), (-1, 0)),
    ("Capital spending was £54 million. We now expect £105 million for the full year.", ((0,), (1,)), (-1, 0)),
    ("Capital spending was £54 million. We now expect profits of £105 million.", ((0,), (1,)), (-1, -1)),
    ("Bridges are old. To address this, we propose a tunnel.", ((0,), (1,)), (-1, -1)),
    ("Bridges are old. To address this, a tunnel is built.", ((0,), (1,)), (-1, 0)),
    ("The mayor spoke. “It opens in May,” she told a meeting.", ((0,), (1,)), (-1, 0)),
    ("The mayor spoke. “It opens in May,” Ms Hall told a meeting.", ((0,), (1,)), (-1, -1)),
    ("In an earlier version of this notice the closing day was 7 May. It is 14 May.", ((0, 1),), (-1,)),
])
def test_a_need_goes_one_way_and_only_what_needs_each_other_is_joined(
        text: str, members: tuple[tuple[int, ...], ...], after: tuple[int, ...]) -> None:
    assert units_of(text) == Units(members, after)


def test_what_an_earlier_version_said_never_stands_without_what_holds_instead() -> None:
    text = "In an earlier version of this notice the last day was 7 May. Bids close on 14 May."
    assert units_of(text) == Units(((0,), (1,)), (1, -1), forms=(0,))


def test_an_item_stands_without_the_line_that_introduces_it_but_not_the_line_without_an_item() -> None:
    assert units_of("The plan has two parts:", "- Open the bridge.", "- Close the ferry.").after == (1, -1, -1)


def test_nothing_leans_across_sources() -> None:
    sources = analysed("The ferry sails."), analysed("He left.")
    assert find_units(sources, (0, 1)) == Units(((0,), (1,)), (-1, -1))


WHOLE = "The council met on Monday. It agreed on the budget. Work begins in May."


@pytest.mark.parametrize(("text", "language"), [
    ("managing the financial network than has been the case in the past, if future systemic", "en"),
    ("The minister said that the budget for the coming year would not be", "en"),
    ("in the past than it had been.", "en"),
    ("Общий бюджет на следующий год будет не", "ru"),
    ("Annual Report 2024", "en"), ("Charter of the good ship “Nordkapp Star”", "en"),
    ("Bundeskanzler (1969–1974)", "de"),
])
def test_a_broken_line_is_a_piece(text: str, language: str) -> None:
    assert find_pieces(analysed(WHOLE, text, language=language), {}) == {3}


@pytest.mark.parametrize("text", [
    "Sales grew by a fifth.12", "Sales grew [4]", "He called it “a clear win.”7", "It grew (see below).", "Why not?",
    "“But this can never—”",
    "iPhone sales grew.", "al-Azhar reopened.", "- faster boats",
    "预算增加了。", "\"good,\" he said.", "3 ships sailed.", "बजट बढ़ गया।", "# The plan",
])
def test_a_whole_sentence_an_item_and_a_heading_are_no_pieces(text: str) -> None:
    assert find_pieces(analysed(WHOLE, text, language="en"), {}) == set()


@pytest.mark.parametrize(("after", "pieces"), [
    ((), {3}), (("# The plan", "The bridge opens in May."), {3}), (("The bridge opens in May.",), set()),
    (("- The bridge opens in May.",), set()),
])
def test_a_line_that_introduces_no_sentence_beside_it_is_a_piece(after: tuple[str, ...], pieces: set[int]) -> None:
    assert find_pieces(analysed(WHOLE, "The ministry orders for the islands:", *after), {}) == pieces


@pytest.mark.parametrize("lines", [
    ("hi all", "are you coming tonight", "yes sure", "Bring the boats."),
    ("The tide goes out", "and leaves the sand", "To gulls and weed,", "And to my hand."),
    ("วันนี้อากาศดี", "เราไปตลาด", "พวกเขากลับบ้าน"),
])
def test_what_most_sentences_of_a_text_do_is_no_sign_of_a_piece(lines: tuple[str, ...]) -> None:
    pieces = find_pieces(analysed(*lines, language="th" if lines[0] > "z" else "en"), {})
    assert len(pieces) <= 1


def test_a_unit_that_holds_a_piece_is_broken() -> None:
    analyses = (analysed(WHOLE, "than in the past, if"), analysed(WHOLE))
    assert find_units(analyses, (0, 4)).broken == (3,)


def test_a_form_of_a_sitting_waits_unless_something_leans_on_it() -> None:
    sitting = analysed("The minutes were approved.", "Dr Hall introduced the paper. She asked for £4 million.",
                       "Resolved, That the bridge be sold.", "The ferry stays.", "The meeting was closed at 17:40.")
    assert find_units((sitting,), (0,)).forms == (0, 5)


def test_forms_that_are_most_of_a_text_are_what_it_is_about() -> None:
    assert units_of("Thank you all.", "Good evening, everyone.", "The bridge opens.").forms == ()


@settings(max_examples=150)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12))
def test_units_part_the_sentences_and_needs_never_go_round_in_a_circle(sentences: list[str]) -> None:
    units = units_of(*sentences)
    assert [number for members in units.members for number in members] == list(range(len(sentences)))
    assert all(len(members) <= LONGEST for members in units.members)
    for unit in range(len(units.after)):
        seen, at = set(), unit
        while at >= 0:
            assert at not in seen
            seen.add(at)
            at = units.after[at]


def test_a_sentence_that_waits_behind_all_others_says_why() -> None:
    ranking = rank((analysed(
        "The harbour lost a tenth of its traffic to the new bridge in the spring.",
        "The council of the islands will vote on the new bridge before the summer.",
        "The harbour lost a tenth of its traffic to the new bridge in the spring.",
        "and the old ferry between the two towns, which nobody had",
        "Gardens by the old railway line were planted with apple trees and roses.",
        "The minutes of the last meeting were approved."),))
    told = {number: [reason.key for reason in reasons_for(ranking.reasons[number], chosen=False)]
            for number in range(6)}
    assert told[2] == ["twin"]
    assert told[3] == ["piece"]
    assert told[5] == ["form"]
    assert not {"twin", "piece", "form"} & {*told[0], *told[1], *told[4]}
    assert not any(reason.against for reason in reasons_for(ranking.reasons[3], chosen=True))
    assert len({say(f"reasons.{key}", language) for key in ("twin", "piece", "form")
                for language in ("en", "de", "fr")}) == 9
