"""The word files: English holds every sentence, the others hold the same places, and plurals follow the language."""

from __future__ import annotations

import pickle
import re
import tomllib
from importlib.resources import files

import pytest

from summarise.errors import TooLarge
from summarise.wording import _flatten, count, has_words, knows, message, say, write_number

LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh", "ar", "he")
PLACE = re.compile(r"\{(\w+)\}")
BRIEF = ("layouts", "sections", "places", "details", "points", "tables", "citations", "labels", "texts", "dates",
         "prompts")
FORMS = ("zero", "one", "two", "few", "many")


def words(language: str) -> dict[str, str]:
    text = (files("resources") / "words" / f"{language}.toml").read_text(encoding="utf-8")
    return dict(_flatten(tomllib.loads(text), ""))


def stem(key: str) -> str:
    return key.rsplit(".", 1)[0] if key.rsplit(".", 1)[-1] in FORMS else key


ENGLISH = words("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_word_of_a_brief_and_none_that_english_lacks(language):
    known = {stem(key) for key in ENGLISH}
    here = {stem(key) for key in words(language)}
    assert here <= known
    assert {key for key in known if key.startswith(tuple(f"{name}." for name in BRIEF))} <= here


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_only_values_that_english_names(language):
    places: dict[str, set[str]] = {}
    for key, text in ENGLISH.items():
        places.setdefault(stem(key), {"count"} if key != stem(key) else set()).update(PLACE.findall(text))
    for key, text in words(language).items():
        extra = {"month", "short_month", "number", "day", "year"} if key.startswith("dates.") else set()
        assert set(PLACE.findall(text)) <= places[stem(key)] | extra, key
        assert text.strip() or key == "numbers.group"


@pytest.mark.parametrize("language", ("en", *LANGUAGES))
def test_there_are_twelve_months(language):
    assert len(say("dates.months", language).split()) == len(say("dates.short_months", language).split()) == 12


@pytest.mark.parametrize("language", ("cs", "ru", "sv", "ko", "", *LANGUAGES))
def test_every_number_of_everything_can_be_told_in_every_language(language):
    # A brief of one minute in a language without words of its own asked for an English form that there need not be.
    for key in {stem(key) for key in ENGLISH if key != stem(key)}:
        names = {name for form in FORMS for name in PLACE.findall(ENGLISH.get(f"{key}.{form}", ""))} - {"count"}
        for number in (0, 1, 2, 5, 21):
            assert count(key, number, language, **dict.fromkeys(names, "x"))


@pytest.mark.parametrize(("language", "number", "said"), [
    ("en", 1, "Ash: 1 source"), ("en", 2, "Ash: 2 sources"), ("fr", 0, "Ash : 0 source"), ("fr", 2, "Ash : 2 sources"),
    ("pl", 1, "Ash: 1 źródło"), ("pl", 3, "Ash: 3 źródła"), ("pl", 5, "Ash: 5 źródeł"), ("pl", 13, "Ash: 13 źródeł"),
    ("pl", 22, "Ash: 22 źródła"), ("ar", 2, "Ash: مصدران"), ("ar", 7, "Ash: 7 مصادر"), ("ar", 20, "Ash: 20 مصدرًا"),
    ("he", 2, "Ash: שני מקורות"), ("ja", 1, "Ash：出典1件"),
])
def test_plurals_follow_the_language(language, number, said):
    assert count("texts.title_several", number, language, terms="Ash").replace("\u00a0", " ") == said


@pytest.mark.parametrize(("language", "written"), [("en", "12,345"), ("de", "12.345"), ("fr", "12\u00a0345")])
def test_numbers_are_grouped_as_the_language_does(language, written):
    assert write_number(12345, language) == written


def test_english_stands_in_for_a_language_without_a_file():
    assert not has_words("xx") and say("labels.source", "xx") == "Source"
    assert count("texts.title_sources", 1, "xx") == "Summary of 1 source"
    assert say("errors.length", "ja") == say("errors.length")


def test_a_missing_sentence_is_a_defect():
    assert not knows("nothing.like.it")
    with pytest.raises(KeyError):
        say("nothing.like.it")


def test_a_message_says_its_values_later():
    assert message("errors.too_slow", name="a.pdf").say().startswith("“a.pdf” took too long")


@pytest.mark.parametrize("language", ("en", "de", "fr"))
@pytest.mark.parametrize("of", ("megabytes", "unpacked", "memory", "parts", "pages"))
def test_each_limit_has_its_sentence_in_the_languages_of_the_window_even_from_another_process(of, language):
    error = pickle.loads(pickle.dumps(TooLarge(name="a.docx", limit=200, of=of)))
    assert error.message.say(language) == words(language)[f"errors.too_large.{of}"].format(name="a.docx", limit=200)


def test_no_word_of_ours_says_what_the_look_forbids():
    forbidden = re.compile(r"\b(?:item|node|score|token|extractive|engine|job|failed|invalid)s?\b", re.IGNORECASE)
    shown = {key: text for key, text in ENGLISH.items() if not key.startswith("cues.")}
    assert not {key: text for key, text in shown.items() if forbidden.search(text)}


def test_the_numbers_of_a_message_are_written_as_its_language_groups_them_and_a_name_stays_as_it_is():
    error = TooLarge(name="2000", limit=2000, of="pages")
    said = [error.message.say(language).partition(". ")[0] for language in ("en", "de")]
    assert said == ["“2000” has more than 2,000 pages", "„2000“ hat mehr als 2.000 Seiten"]
