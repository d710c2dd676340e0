"""What one sentence of a document says of a name, and the facts of its other sentences."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.analysing import analyse
from summarise.document import Block, Document, Kind, Origin
from summarise.facts.bodies import either
from summarise.facts.vouching import vouched
from tests.costs import bounded

PERSON, ORG, PLACE = "person", "organisation", "place"


def names(*sentences: str) -> list[tuple[str, str]]:
    document = Document("", "en", Origin("", "", "text"), tuple(Block(Kind.PARAGRAPH, text) for text in sentences))
    return [(fact.kind, fact.text) for fact in analyse(document).facts if fact.kind in (PERSON, ORG, PLACE)]


@pytest.mark.parametrize("introduction", [
    "It was made by the software firm Quandrix.", "A Quandrix spokesman declined to comment.",
    "It was bought by Quandrix Ltd.", "Shares in Quandrix fell.", "They read it in the Quandrix newspaper.",
    "Quandrix, a charity, gave away food.", "Quandrix said its plant would close.", "Quandrix shares fell.",
    "Firms such as Merlin and Quandrix closed.", "An analyst at Quandrix was glad.", "The Quandrix said so.",
    "He told the Quandrix of it.", "The insurer, Quandrix, was late.", "Quandrix, which owns a mill, closed.",
    "Quandrix reported a net loss.", "Quandrix's head of research came.",
    "Quandrix condemned the plan, saying it was late.",
])
def test_a_body_named_once_beside_what_it_is_is_one_everywhere(introduction):
    assert (ORG, "Quandrix") in names("Nobody knew what Quandrix wanted.", introduction)
    assert names("Nobody knew what Quandrix wanted.") == []


def test_a_long_text_is_searched_in_pieces_and_no_name_is_lost_between_them():
    """While one pattern is searched no other thread has its turn, and the window stands still."""
    paragraph = "The software firm Quandrix{0} met Mr Tolliver{0} at noon."
    text = "\n".join(map(paragraph.format, range(1_000)))
    beats: list[int] = []
    known = vouched(text, lambda: beats.append(1))
    assert len(beats) >= 3 * (len(text) // 25_000)
    assert known.surnames == {f"Tolliver{number}" for number in range(1_000)}
    assert {f"Quandrix{number}" for number in range(1_000)} <= known.bodies


def test_a_long_name_with_its_short_form_vouches_for_both():
    assert names("He asked the European Fencing Board (EFB) for help.", "The EFB was slow.") == [
        (ORG, "European Fencing Board"), (ORG, "EFB"), (ORG, "EFB")]
    assert names("A Tiny Neural Machine (TNM) is fast.", "The TNM was slow.") == []


def test_the_initials_of_a_body_named_before_are_its_name():
    assert names("British Airways flies to Riyadh.", "Yesterday BA flew late.") == [
        (ORG, "British Airways"), (PLACE, "Riyadh"), (ORG, "BA")]
    assert (ORG, "UK") not in names("She studied at the University of Kent.", "It rained in the UK.")


def test_capitals_that_speak_are_a_body_and_capitals_that_are_an_office_are_none():
    assert names("The TFWA said no.", "They met the TFWA at night.") == [(ORG, "TFWA"), (ORG, "TFWA")]
    assert names("The CEO said no.", "They met the CEO at night.") == []


def test_a_person_is_no_body_though_shares_of_hers_are_spoken_of():
    assert names("Anna Tolliver came.", "Tolliver said its end was near.") == [
        (PERSON, "Anna Tolliver"), (PERSON, "Tolliver")]
    assert names("Mr Tolliver said its end was near.") == [(PERSON, "Tolliver")]
    assert names("Joining us are Rich Tolliver, Group CFO, and others.") == [(PERSON, "Rich Tolliver")]


def test_a_word_that_the_text_has_in_small_letters_is_no_body():
    assert names("Nobody liked the Harbour.", "A Harbour spokesman came to the harbour.") == []


@pytest.mark.parametrize(("text", "name"), [
    ("They met festival director Quillon Vantry.", "Quillon Vantry"),
    ("Quillon Vantry, 45, was late.", "Quillon Vantry"),
    ("Quillon Vantry, who won, was late.", "Quillon Vantry"),
    ("Quillon Vantry, a poet, was late.", "Quillon Vantry"), ("Later Quillon Vantry also said no.", "Quillon Vantry"),
    ("Veterans Anna Tolliver and others came.", "Anna Tolliver"), ("I saw that Anna said no.", "Anna"),
    ("He became Lord Tolliver of Cardiff.", "Tolliver"),
])
def test_what_stands_beside_two_capitals_tells_a_person(text, name):
    assert (PERSON, name) in names(text)


def test_an_address_tells_the_person_named_in_full_before():
    assert names("They chose Quillon Vantry for it.", "Mr Vantry came.") == [
        (PERSON, "Quillon Vantry"), (PERSON, "Vantry")]


@pytest.mark.parametrize(("text", "expected"), [
    ("They rested in Quillon Park, Georgia.", [(PLACE, "Quillon Park"), (PLACE, "Georgia")]),
    ("They rested at Quillon Hills.", [(PLACE, "Quillon Hills")]),
    ("They live in Vantry, Ohio.", [(PLACE, "Vantry"), (PLACE, "Ohio")]),
    ("The Soviet Union fell.", [(PLACE, "Soviet Union")]),
    ("He drowned in the St. Lawrence River.", []),
    ("They play in the Champions League.", []),
    ("St Quillons, who won, was late.", []),
    ("The General Sculling Council met.", [(ORG, "General Sculling Council")]),
    ("It needs approval by the QX Board of Directors.", []),
    ("You're president of the university.", []),
    ("It went to the Court of Sculling for Amateurs.", [(ORG, "Court of Sculling for Amateurs")]),
    ("They met at the Anna Tolliver Centre.", [(ORG, "Anna Tolliver Centre")]),
    ("They said that Labour must choose.", [(ORG, "Labour")]), ("Labour costs rose.", []),
])
def test_places_and_bodies_are_told_by_their_words(text, expected):
    assert names(text) == expected


@settings(max_examples=150)
@given(st.lists(st.sampled_from((
    "Quandrix", "firm", "the", "said", "its", "(QX)", "Ltd", ",", ".", "Mr", "Anna", "of", "shares", "in", "Board", "a",
    "chairman", "EFB", "’s", "&", "said it plans")), max_size=25).map(" ".join))
def test_every_body_vouched_for_stands_in_the_text(text):
    found = vouched(text)
    assert all(name in text for name in (*found.bodies, *found.surnames))


@pytest.mark.parametrize("piece", ["A", "A-", "Aa’", "a&A", "Aa ", "Of The "])
def test_a_text_of_one_endless_word_is_read_at_once(piece):
    with bounded():
        vouched(piece * 20_000)


def test_a_kind_of_body_vouches_for_a_name_of_several_parts_and_like_a_persons():
    assert names("The group Friends of the Marsh came.") == [(ORG, "Friends of the Marsh")]
    assert names("The charity Christian Help came.", "Christian Help was late.") == [(ORG, "Christian Help")] * 2


def test_a_short_form_in_another_order_is_vouched_for_by_a_body_before_it():
    assert names("The French Council of the Reed (CFCR) met.", "The CFCR was late.") == [
        (ORG, "French Council of the Reed"), (ORG, "CFCR"), (ORG, "CFCR")]


def test_a_city_that_has_players_is_their_club_but_where_something_is_in_it():
    assert names("Lisbon striker Anna Tolliver was hurt.", "They beat Lisbon.", "It rained in Lisbon.") == [
        (ORG, "Lisbon"), (PERSON, "Anna Tolliver"), (ORG, "Lisbon"), (PLACE, "Lisbon")]
    assert (PLACE, "Norway") in names("Norway striker Anna Tolliver was hurt.", "They beat Norway.")


@pytest.mark.parametrize("sentence", [
    "The Londoner said no.", "The Swede said no.", "The Dutchman said no.", "The Duchess said no.",
    "Doku Tolliver, the leader of a rebel group, fled.", "The Rohingya, a group of farmers, fled.",
])
def test_who_speaks_behind_the_or_leads_a_body_is_none(sentence):
    assert ORG not in {kind for kind, _ in names(sentence)}


def test_of_names_that_begin_alike_the_longest_is_read() -> None:
    found = re.match(either(("Bank", "Bank of Norland", "Bank (North)")), "Bank of Norland")
    assert found is not None and found[0] == "Bank of Norland"
    assert re.fullmatch(either(("Bank (North)",)), "Bank (North)")
