"""Ends that no stop shows: before a word written large only because it opens a sentence, and in no title."""

from __future__ import annotations

import pytest

from summarise.language.sentences import split


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(("first", "second"), [
    ("A small hotel in a fine location", "The rooms face the harbour."),
    ("Measuring the flow of grain", "We counted each lorry at the gate."),
    ("Help for tenants", "If the rent rises, write to the office."),
    ("The ferry carried 214 passengers", "It left at noon."),
    ("This holds for every harbour.3", "The next section tells why."),
    ("Acknowledgements", "We would like to thank the crew."),
    ("Figure 2.4", "The map shows the berths."),
])
def test_an_english_function_word_written_large_opens_a_sentence(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


@pytest.mark.parametrize("text", [
    "She sang in the musical The Lost Ferry for a year.",
    "They read it in The Harbour Times on Monday.",
    "Players including The Small Hours and He Who Waits were there.",
    "We read the If clause first.",
    "He said to the child The End is near.",
    "On Sunday The Harbour Times wrote of it.",
    "And so um If we go at all we go now.",
])
def test_an_english_title_opens_none(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("first", "second"), [
    ("Das Zimmer ist sauber, weil jeden Tag geputzt wird", "Nach dem Essen gingen wir schlafen."),
    ("Wir kommen wieder, weil es so ruhig ist", "Im Sommer ist der Garten offen."),
    ("Der Zug fährt um neun Uhr ab", "Dieses Mal war er pünktlich."),
    ("Freundliches Personal und gutes Frühstück", "Das kleine Hotel liegt direkt am See."),
    ("Schöner Blick auf den Hafen", "Die neue Leitung der Werft begrüßte uns."),
    ("Kurze Wege zum Strand", "Dies freute vor allem die Kinder."),
    ("Ruhig gelegen und sauber", "Herzlichen Dank an das ganze Haus."),
    ("Anfahrt und Parkplätze", "In Bremen fährt die Bahn bis vor die Tür."),
])
def test_a_german_sentence_opens_where_its_verb_follows(first: str, second: str) -> None:
    assert sentences(f"{first} {second}", "de") == [first, second]


@pytest.mark.parametrize("text", [
    "In der Zeichentrickserie Die Fähre wurde das Lied gesungen.",
    "Der Roman Der Hafen beginnt im Winter.",
    "Unter dem Motto Auf den Wegen der Fischer laden wir ein.",
    "Sein erstes Stück war Der letzte Winter.",
])
def test_a_german_title_opens_none_though_a_verb_follows(text: str) -> None:
    assert sentences(text, "de") == [text]


def test_a_german_colon_ends_a_clause_before_any_word_that_only_a_beginning_writes_large() -> None:
    text = "Der Minister hatte noch eine Überraschung bereit: Manchmal hilft die Angst."
    assert [text[start:end] for start, end in split(text, "de", joined=False)][1] == "Manchmal hilft die Angst."


def test_items_behind_typed_stars_are_sentences_of_their_own() -> None:
    assert sentences("* Oil for the lamps * Wine") == ["* Oil for the lamps", "* Wine"]
    assert sentences("The area is a * b of each field.") == ["The area is a * b of each field."]


def test_who_is_written_to_stands_apart_from_the_letter() -> None:
    assert sentences("Renata, The file is attached.") == ["Renata,", "The file is attached."]
    assert len(sentences("Renata, the file is attached.")) == 1
