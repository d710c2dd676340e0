"""Detection: every language the engine treats is recognised, and a doubt is called a doubt."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.language import LANGUAGES
from summarise.language.detection import detect
from tests.summarise.language_prose import PROSE, paragraph
from tests.summarise.language_tricks import TRICKS, running


@pytest.mark.parametrize("code", sorted(PROSE))
def test_a_paragraph_of_each_language_is_recognised(code: str) -> None:
    found = detect(paragraph(code))
    assert (found.language, found.sure) == (code, True)


@pytest.mark.parametrize("code", sorted(PROSE))
def test_any_two_sentences_of_it_are_enough(code: str) -> None:
    joint = "" if code in ("zh", "ja") else " "
    for first, second in zip(PROSE[code], PROSE[code][1:], strict=False):
        assert detect(first + joint + second).language == code


@pytest.mark.parametrize("code", sorted(TRICKS))
def test_prose_full_of_abbreviations_names_and_figures_is_recognised(code: str) -> None:
    assert detect(running(code)).language == code


def test_capitals_and_names_change_nothing() -> None:
    assert detect(paragraph("en").upper()).language == "en"
    names = "Singh, Hegseth and Modi met in Kuala Lumpur, where they signed the pact that had been agreed."
    assert detect(names).language == "en"


@pytest.mark.parametrize("text", [
    "Tots els nens tenen dret a aprendre a llegir i a escriure, i la ciutat va obrir una escola nova amb moltes places "
    "per als infants que viuen a prop, perquè ningú no hagi de pagar els àpats.",
    "Minden gyermeknek joga van ahhoz, hogy megtanuljon olvasni és írni, és a város új iskolát nyitott, amely nem "
    "kerül semmibe, és nem is küldenek haza senkit azért, mert mást hisz.",
    "Fiecare copil are dreptul să învețe să citească și să scrie, iar orașul a deschis o școală nouă care este mai "
    "mare și nu costă nimic pentru cei care lucrează.",
    "Всяко дете има право да се научи да чете и да пише, а градът откри ново училище, което е по-голямо и в "
    "което никой не плаща за храната си.",
    "هر کودکی حق دارد که خواندن و نوشتن را یاد بگیرد و شهر یک مدرسه تازه باز کرد که "
    "برای همه است و هیچ کس نباید پول غذا را بدهد.",
])
def test_a_language_that_is_not_treated_is_not_taken_for_its_neighbour(text: str) -> None:
    assert not detect(text).language
    assert not detect(text).sure


def test_a_language_that_is_not_treated_is_still_named() -> None:
    assert detect("شورای شهر ساخت پل را تصویب کرد و کار از بهار آغاز می شود. شهردار گفت که این پل برای همه است و هزینه "
                  "آن را دولت با شهر می دهد، اما کار تا پایان سال است.").untreated == "fa"
    assert detect("Every child has the right to learn, and it is the town that pays for the school.").untreated == ""


def test_letters_a_language_does_not_write_rule_it_out() -> None:
    text = "Не вдалося знайти розділ виведення. Не вдалося встановити ознаки файла. Помилка при записуванні даних. "
    assert detect(text * 2).language == "uk"
    assert detect("Он назвал свою книгу «Їжак» и уехал, потому что так решила его семья.").language == "ru"


@pytest.mark.parametrize("text", ["", " ", "2024 12% $3.5bn", "???", "OK", "α + β", "神奈川県鎌倉市北鎌倉出身。"])
def test_a_text_that_says_nothing_of_its_language_is_not_sure(text: str) -> None:
    assert not detect(text).sure


def test_a_few_words_are_a_guess_and_not_sure() -> None:
    found = detect("The house by the river")
    assert (found.language, found.sure) == ("en", False)


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_anything_gets_an_answer(text: str) -> None:
    found = detect(text)
    assert found.language == "" or found.language in LANGUAGES
    assert detect(text) == found


def test_a_long_text_is_judged_by_its_beginning_middle_and_end() -> None:
    text = paragraph("da") * 5_000
    assert detect(text).language == "da"
