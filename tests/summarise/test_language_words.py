"""Words: tokens that keep figures and names, stems, function words, and what each language lacks."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.language import LANGUAGES, UNKNOWN, language
from summarise.language.words import content_stems, is_stop, stems, stop_words, tokens
from summarise.wording import say
from tests.costs import bounded
from tests.summarise.language_prose import PROSE, paragraph
from tests.summarise.language_tricks import running


@pytest.mark.parametrize("word", [
    "2024", "$3.5bn", "12%", "COVID-19", "F-35", "U.S.", "AT&T", "R&D", "don't", "1,000", "10:30", "G20", "US$20m",
    "£5m", "e.g.", "3.5%", "Ph.D.", "x-ray", "5th",
])
def test_figures_and_names_stay_one_word(word: str) -> None:
    assert tokens(f"It was {word} then", "en") == ("it", "was", word.lower(), "then")


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    assert tokens("don’t", "en") == ("don't",)


def test_words_joined_by_a_hyphen_are_two_words_so_that_they_match_the_same_words_apart() -> None:
    assert tokens("supply-chain resilience", "en") == ("supply", "chain", "resilience")


def test_a_stop_at_the_end_is_no_part_of_the_word() -> None:
    assert tokens("It ended. In 2024.", "en") == ("it", "ended", "in", "2024")


def test_a_french_article_is_a_word_of_its_own() -> None:
    assert tokens("l’homme d'État", "fr") == ("l", "homme", "d", "état")


def test_a_turkish_capital_keeps_its_dot_or_its_lack_of_one() -> None:
    assert tokens("İSTANBUL'da IŞIK", "tr") == ("istanbul", "da", "ışık")


def test_vowel_signs_do_not_break_a_word() -> None:
    assert tokens("यह हिन्दी है", "hi") == ("यह", "हिन्दी", "है")
    assert tokens("צה\"ל", "he") == ("צה\"ל",)
    assert tokens("cafe\u0301 noir", "en") == ("cafe\u0301", "noir")


def test_chinese_and_japanese_come_in_pairs_of_characters_and_keep_figures() -> None:
    assert tokens("研究中心的2024年", "zh") == ("研究", "究中", "中心", "的", "2024", "年")
    assert tokens("コンピューターは12%", "ja") == ("コンピューター", "は", "12%")


def test_forms_of_a_word_have_one_stem() -> None:
    assert len(set(stems(("agreement", "agreements"), "en"))) == 1
    assert len(set(stems(("Verhandlung".lower(), "verhandlungen"), "de"))) == 1
    assert stems(("f-35", "2024", "$3.5bn"), "en") == ("f-35", "2024", "$3.5bn")


def test_a_word_of_which_the_stemmer_leaves_nothing_is_its_own_stem() -> None:
    assert stems(("έως", "και", "έργα"), "el")[0] == "έως"


def test_content_stems_leave_function_words_out() -> None:
    words = tokens("The deal of the year was signed in 2024", "en")
    assert content_stems(words, "en") == ("deal", "year", "sign", "2024")


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_each_language_has_function_words_stems_or_a_warning(code: str) -> None:
    row = LANGUAGES[code]
    assert len(stop_words(code)) >= (25 if code == "th" else 100)
    if row.warning:
        assert row.name in say(row.warning, name=row.name)
    else:
        assert row.stemmer or code in ("vi", "id")


@pytest.mark.parametrize("code", sorted(PROSE))
def test_a_third_to_nine_tenths_of_the_words_carry_content(code: str) -> None:
    found = tokens(paragraph(code), code)
    assert 1 / 3 < len(content_stems(found, code)) / len(found) < 0.9
    assert "2024" in found
    assert "120" in found


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_a_decimal_number_is_one_word_in_each_language(code: str) -> None:
    found = tokens(running(code), code)
    assert {"2.75", "2,75", "$2.75m"} & set(found)
    assert {"2023", "2566"} & {figure for word in found for figure in re.findall(r"\d{4}", word)}


def test_stop_lists_are_lower_case_and_repeat_nothing() -> None:
    for code in LANGUAGES:
        assert all(word == word.lower() for word in stop_words(code)), code


def test_an_unknown_language_has_words_and_no_function_words() -> None:
    assert language("xx") is UNKNOWN
    assert language("pt-BR").code == "pt"
    assert language("nb").code == "no"
    assert content_stems(tokens("The deal", "xx"), "xx") == ("the", "deal")
    assert not is_stop("the", "xx")


@settings(max_examples=300)
@given(text=st.text(max_size=200), code=st.sampled_from(["", *sorted(LANGUAGES)]))
def test_every_word_holds_a_letter_or_a_figure(text: str, code: str) -> None:
    for word in tokens(text, code):
        assert word
        assert not any(character.isspace() for character in word)
    assert len(stems(tokens(text, code), code)) == len(tokens(text, code))


@settings(max_examples=200)
@given(text=st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x17F), min_size=1, max_size=40))
def test_no_letter_or_figure_is_lost(text: str) -> None:
    assert "".join(tokens(text, "en")) == text.lower()


@pytest.mark.parametrize("text", ["x" * 1_000_000, "a." * 500_000, "1," * 500_000, "a-" * 500_000, "$" * 1_000_000,
                                  "a'" * 500_000, "9" * 1_000_000, "\u0301" * 1_000_000],
                         ids=lambda text: repr(text[:4]))
def test_a_megabyte_of_anything_is_tokenised_in_a_moment(text: str) -> None:
    with bounded():
        tokens(text, "en")


def test_importing_the_room_loads_no_table_and_no_library() -> None:
    code = ("import sys; import summarise.language.sentences, summarise.language.words, summarise.language.detection, "
            "summarise.analysing; print(sorted(set(sys.modules) & {'punkt', 'nltk', 'Stemmer', 'numpy', 'sumy'}))")
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_splitting_and_stemming_load_neither_nltk_nor_the_punkt_package() -> None:
    code = ("import sys; from summarise.language import sentences, words; sentences.split('A b. C d.', 'en'); "
            "words.stems(('deals',), 'en'); print(sorted(set(sys.modules) & {'punkt', 'nltk', 'numpy', 'sumy'}))")
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
