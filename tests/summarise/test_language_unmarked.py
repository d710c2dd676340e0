"""Ends that no stop shows: before a word written large only because it opens a sentence, and in no title."""

from __future__ import annotations

import pytest

from summarise.language.sentences import split


def sentences(text: str, language: str = "en", *, joined: bool = True) -> list[str]:
    return [text[start:end] for start, end in split(text, language, joined=joined)]


@pytest.mark.parametrize(("first", "second"), [
    ("A small hotel in a fine location", "The rooms face the harbour."),
    ("Measuring the flow of grain", "We counted each lorry at the gate."),
    ("Help for tenants", "If the rent rises, write to the office."),
    ("The ferry carried 214 passengers", "It left at noon."),
    ("This holds for every harbour.3", "The next section tells why."),
    ("Acknowledgements", "We would like to thank the crew."),
    ("Figure 2.4", "The map shows the berths."),
    ("A great place close to the harbour", "Some rooms are small."),
    ("The crew asked for more time", "But nobody answered."),
    ("The dog grew out of it by spring", "Give him a walk twice a day."),
    ("You need no pass for a short stay", "Just bring your passport."),
    ("The heating failed twice", "Nobody came to mend it."),
    ("Excellent Service", "Very pleased with the repair."),
    ("The soup was cold", "Would not go there again."),
    ("The keys hang by the door", "You can lock up later."),
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
    "Yeah but But this one is new.",
    "She sang in the musical Just One Summer for a year.",
    "The singer Nora Love opened the show.",
    "They covered I Can't Stop Loving You for the record.",
    "1.1 What is a harbour?",
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
    ("Es dauerte, bis alles geregelt war", "Die neue Heizung wurde am Montag geliefert."),
    ("Hinweise an die Redaktion", "Die Politik verliere an Boden."),
    ("Ein Haus mit allen Räumen", "Seit 1980 bin ich dort."),
    ("Wir wollten, dass alle kommen können", "Das ist gelungen."),
    ("Wir warteten lange auf ihn", "Er brachte den Schlüssel."),
    ("Die Mole wurde dreimal verlegt", "Ursprünglich lag sie vor dem Deich."),
    ("Der Hafen liegt im Schatten", "Insbesondere am Abend wird es kühl."),
])
def test_a_german_sentence_opens_where_its_verb_follows(first: str, second: str) -> None:
    assert sentences(f"{first} {second}", "de") == [first, second]


@pytest.mark.parametrize("text", [
    "In der Zeichentrickserie Die Fähre wurde das Lied gesungen.",
    "Der Roman Der Hafen beginnt im Winter.",
    "Unter dem Motto Auf den Wegen der Fischer laden wir ein.",
    "Sein erstes Stück war Der letzte Winter.",
    "Mit der Novelle Die Mole wurde sie bekannt.",
    "In den Niederlanden ist Die Fähre die älteste Sendung.",
    "Er schrieb vier Bücher, darunter Der lange Winter und Die Mole.",
    "Bund Der Freunde städtischer Häfen",
])
def test_a_german_title_opens_none_though_a_verb_follows(text: str) -> None:
    assert sentences(text, "de") == [text]


def test_a_german_colon_ends_a_clause_before_any_word_that_only_a_beginning_writes_large() -> None:
    text = "Der Minister hatte noch eine Überraschung bereit: Manchmal hilft die Angst."
    assert [text[start:end] for start, end in split(text, "de", joined=False)][1] == "Manchmal hilft die Angst."


def test_a_german_headline_of_two_words_ends_before_who_speaks() -> None:
    assert sentences("Kompetente Beratung Ich wurde gut bedient.", "de") == [
        "Kompetente Beratung", "Ich wurde gut bedient."]
    assert len(sentences("Das Programm Ich lebe leicht läuft ein Jahr.", "de")) == 1


def test_items_behind_typed_stars_are_sentences_of_their_own() -> None:
    assert sentences("* Oil for the lamps * Wine") == ["* Oil for the lamps", "* Wine"]
    assert sentences("Needed: * Oil for the lamps * Wine", joined=False) == ["Needed:", "* Oil for the lamps", "* Wine"]
    assert sentences("The area is a * b of each field.") == ["The area is a * b of each field."]


def test_who_is_written_to_stands_apart_from_the_letter() -> None:
    assert sentences("Renata, The file is attached.") == ["Renata,", "The file is attached."]
    assert len(sentences("Renata, the file is attached.")) == 1


@pytest.mark.parametrize(("greeting", "letter"), [
    ("Good morning,", "Per our call, the ferry leaves at nine."),
    ("Team,", "Great job on the launch."),
    ("Hi all", "Just wanted to say thanks for the wishes."),
    ("Greg/Phil,", "Attached please find the deal."),
    ("Dear Ann,", "please find the list below."),
    ("Steve and Elyse -", "Just to confirm the date."),
    ("Lennart,", "Got your fax, the numbers look right."),
])
def test_a_greeting_is_a_line_of_its_own(greeting: str, letter: str) -> None:
    assert sentences(f"{greeting} {letter}") == [greeting, letter]
    stamp = "08/16/2000 03:14:14 PM"
    assert sentences(f"Lena Brandt {stamp} {greeting} {letter}") == ["Lena Brandt", stamp, greeting, letter]


@pytest.mark.parametrize("text", ["All, however, went home.", "Team spirit, The Herald wrote, was high."])
def test_a_word_like_a_greeting_opens_no_letter(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("letter", "closing", "name"), [
    ("See you on Monday.", "Thx,", "Lisa"),
    ("The list is done.", "Thanks again,", "Renee Hill 555 0100"),
    ("Call me.", "Best,", "Angela"),
    ("Any questions?", "Thanks,", "Nora Pell Head of Sales Alder Ltd."),
    ("You can reach me on my cell", "Thanks", "Debra"),
    ("I would like to buy the whole set.", "Thank you in advance", "Ruth Alder"),
    ("The gate code is 44821", "Thx,", "Bill"),
    ("The file is in the post.", "Kind regards", "Ruth Alder"),
    ("We land at nine.", "See you soon,", "Nora & Bill"),
    ("We land at nine.", "Have a great weekend,", "Nora"),
    ("The lamp works.", "Yours,", "R. Alder"),
])
def test_a_short_closing_stands_apart_from_the_name(letter: str, closing: str, name: str) -> None:
    assert sentences(f"{letter} {closing} {name}") == [letter, closing, name]
    assert len(sentences(f"The ward for DEMENTIA, {name}")) == 1


@pytest.mark.parametrize("text", [
    "It was the mayor who said Thanks Debra in his speech.",
    "The crew gave Thanks Giving a miss this year.",
    "Thank you, Mr. Speaker.",
    "Thank you, Chair.",
    "Later, Alder and Pell (2004) saw the same.",
])
def test_thanks_within_a_sentence_close_no_letter(text: str) -> None:
    assert sentences(text) == [text]


def test_a_german_closing_begins_a_line_though_no_stop_stands_before_it() -> None:
    assert sentences("Der Termin passt uns Mit freundlichen Grüßen Karl Vogt", "de") == [
        "Der Termin passt uns", "Mit freundlichen Grüßen Karl Vogt"]
    assert len(sentences("Er schickte viele Grüße an alle im Haus.", "de")) == 1


def test_a_first_name_stands_apart_from_the_lines_that_begin_with_the_whole() -> None:
    assert sentences("Sincerely, Lena Lena Brandt Alder Works, Hull") == [
        "Sincerely,", "Lena", "Lena Brandt Alder Works, Hull"]


@pytest.mark.parametrize(("first", "second"), [
    ("I like it =)", "You will too."), ("I like it ;-)", "You will too."), ("I like it <3", "You will too."),
    ("Sunday, May 22, 2005", "Home at last after the long flight!"),
    ("Posted by Dan at 9:41 PM", "Comments (12)"),
    ("<<minutes0412.doc>>", "Please send me your corrections."),
])
def test_what_else_stands_on_a_line_of_its_own(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_the_head_of_a_message_may_have_other_labels() -> None:
    assert sentences("From: Bill Reply-To: bill@example.com To: Ann Subject: Lunch") == [
        "From: Bill", "Reply-To: bill@example.com", "To: Ann", "Subject: Lunch"]
    assert sentences("Von: Bill Gesendet: Montag An: Anna Betreff: Essen", "de") == [
        "Von: Bill", "Gesendet: Montag", "An: Anna", "Betreff: Essen"]


def test_a_heading_in_capitals_stands_apart_and_a_name_in_capitals_does_not() -> None:
    assert sentences("THE TRUTH ABOUT OIL The companies knew it.") == ["THE TRUTH ABOUT OIL", "The companies knew it."]
    assert len(sentences("THE IBM PC XT Model 286 sold well.")) == 1


def test_who_wrote_stands_apart_from_the_lines_quoted() -> None:
    assert sentences("On Feb 3, \"Bill T.\" <bill@example.com> wrote: > Is it new? Yes.", joined=False) == [
        "On Feb 3, \"Bill T.\" <bill@example.com> wrote:", "> Is it new?", "Yes."]


def test_the_dashes_above_a_signature_are_a_line_of_their_own() -> None:
    assert sentences("-- Posted by Ann to the harbour page") == ["--", "Posted by Ann to the harbour page"]
    assert sentences("-- in other words, it floats.") == ["-- in other words, it floats."]
