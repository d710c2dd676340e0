"""The window's languages: every text is translated, its places for values stay, and menus keep their letters."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

TOP = Path(__file__).resolve().parents[2]
FOLDER = TOP / "resources" / "translations"
LANGUAGES = ("de", "fr")
MENUS = """
import sys
from PySide6.QtWidgets import QApplication
from desktop.translating import set_language, tr, ui_language
application = QApplication([])
set_language(application, sys.argv[1])
from desktop.commands import COLUMNS, COMMANDS, sheet_rows
from desktop.menus import TITLES
assert ui_language() == sys.argv[1]
assert {command.menu for command in COMMANDS} == set(TITLES)
assert {column for column, _, _ in sheet_rows()} <= set(COLUMNS)
print("menu", *TITLES, sep="\\t")
for title in TITLES:
    print(title, *(command.label for command in COMMANDS if command.menu == title), sep="\\t")
from desktop.key_faces import face_of
print("keys", *map(face_of, ("Ctrl+Shift+P", "Delete", "Space", "Alt+Up", "Return", "Ctrl++")), sep="\\t")
from PySide6.QtGui import QFontMetricsF
from desktop.theme import Theme
from desktop.views.key_sheet import PILES, SHARES, _without_twins
from desktop.views.painting import key_size
theme = Theme("light")
wide = {column: (1220 - 2 * 28 - 3 * 40) * share for pile, share in zip(PILES, SHARES) for column in pile}
words = QFontMetricsF(theme.font("ui")).horizontalAdvance
print("cut", *(row for column, row, keys in sheet_rows() if words(row) + sum(
    key_size(theme, key, "key").width() + 5 for key in _without_twins(keys)) > wide[column]), sep="\\t")
print("dialog", application.translate("QPlatformTheme", "Cancel"), sep="\\t")
"""


def texts(path: Path) -> dict[str, str]:
    """Return the translations of a .ts by their source; "" for one that is not finished."""
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        unfinished = translation.get("type") is not None
        found[message.findtext("source", "")] = "" if unfinished else translation.text or ""
    return found


def tool(name: str, *arguments: str | Path) -> None:
    subprocess.run([Path(sys.executable).parent / f"pyside6-{name}", "-silent", *arguments], check=True, timeout=300)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every text of the window as it stands in the sources now."""
    path = tmp_path_factory.mktemp("translations") / "now.ts"
    sources = [str(source) for source in sorted((TOP / "desktop").rglob("*.py"))]
    tool("lupdate", *sources, "-ts", path)
    return texts(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_window_is_translated(said, language):
    translated = texts(FOLDER / f"briefdesk_{language}.ts")
    assert len(said) > 500
    assert [text for text in said if not translated.get(text)] == []
    assert [text for text in translated if text not in said] == []


def test_the_window_says_no_word_of_its_makers_and_sets_quotes_and_ellipses_as_print_does(said):
    wrong = re.compile(r"\b(?:item|node|score|rank|token|extractive|engine|job|failed|invalid|error)s?\b|\"|\.\.\.",
                       re.IGNORECASE)
    assert [text for text in said if wrong.search(text)] == []
    assert [text for text in said if re.search(r"\w'\w", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_keys_and_ellipses_stay(language):
    for source, translation in texts(FOLDER / f"briefdesk_{language}.ts").items():
        for pattern in (r"\{\w+\}", r"\[\w+\]", r"<[^>]+>", r"…"):
            assert Counter(re.findall(pattern, source)) == Counter(re.findall(pattern, translation)), source


@pytest.mark.parametrize(("language", "loose"), [("de", r" […%]|z\. B\.|\u00a0%"), ("fr", r"« | [»:;!?%]|p\. ex\.")])
def test_no_mark_that_stands_apart_from_its_word_begins_a_line(language, loose):
    translated = texts(FOLDER / f"briefdesk_{language}.ts").values()
    worded = tomllib.loads((TOP / "resources" / "words" / f"{language}.toml").read_text(encoding="utf-8"))
    said = [*translated, *(text for table in worded.values() for text in table.values() if isinstance(text, str))]
    assert len(said) > 900
    assert [text for text in said if re.search(loose, text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qt_loads_is_compiled_from_the_texts(tmp_path, language):
    compiled = tmp_path / "now.qm"
    tool("lrelease", FOLDER / f"briefdesk_{language}.ts", "-qm", compiled)
    assert compiled.read_bytes() == (FOLDER / f"briefdesk_{language}.qm").read_bytes()


def menus(language: str) -> list[list[str]]:
    """Return menus, key faces, rows of the key sheet that are cut, and a word of Qt's own, in a language."""
    done = subprocess.run([sys.executable, "-c", MENUS, language], capture_output=True, text=True, check=False,
                          timeout=300, cwd=TOP)
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_no_row_of_the_key_sheet_is_cut_in_english():
    assert menus("en")[-2] == ["cut"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_and_keys_are_in_the_language_and_no_letter_leads_to_two_commands(language):
    rows = menus(language)
    assert rows[0][1] == {"de": "&Datei", "fr": "&Fichier"}[language]
    assert rows[-2] == ["cut"]
    assert rows[-3][1:] == {
        "de": ["Strg+Umschalt+P", "Entf", "Leertaste", "Alt+↑", "Eingabe", "Strg++"],
        "fr": ["Ctrl+Maj+P", "Suppr", "Espace", "Alt+↑", "Entrée", "Ctrl++"]}[language]
    for title, *labels in rows[:-3]:
        letters = Counter(match[1].lower() for label in labels if (match := re.search(r"&(\w)", label)))
        assert [letter for letter, count in letters.items() if count > 1] == [], title
    assert rows[-1][1] == {"de": "Abbrechen", "fr": "Annuler"}[language]


FRENCH = """
from PySide6.QtWidgets import QApplication
from desktop.translating import set_language
application = QApplication([])
set_language(application, "fr")
from desktop.views.words import counted, reading_time
print(*(counted(count, unit) for unit in ("words", "sentences") for count in ("0", "1", "2", "1,250")), sep=", ")
print(*(reading_time(words, "fr") for words in (0, 1, 100)), sep=", ")
from desktop.languages import spoken
from desktop.views.words import grouped, ordinal
print(*map(ordinal, (1, 2, 11, 21)), spoken("de"), grouped(1802), sep=", ")
"""


def test_french_counts_nothing_as_one_and_has_places_languages_and_numbers_of_its_own():
    said = subprocess.run([sys.executable, "-c", FRENCH], capture_output=True, text=True, check=True, cwd=TOP).stdout
    words, times, places = said.splitlines()
    assert words == "0 mot, 1 mot, 2 mots, 1,250 mots, 0 phrase, 1 phrase, 2 phrases, 1,250 phrases"
    assert times.startswith("0 seconde, 1 seconde, ")
    assert times.endswith(" secondes")
    assert places == "1re, 2e, 11e, 21e, allemand, 1\u00a0802"


JAPANESE = """
import sys
from PySide6.QtWidgets import QApplication
from desktop.translating import set_language
application = QApplication([])
set_language(application, sys.argv[1])
from desktop.notices import notices_of
from summarise.analysing import analyse
from tests.desktop.opened import document_of
text = (("p", "市と港湾会社は月曜日、協定に署名した。事業費は184億円だ。"),)
(notice,) = notices_of(analyse(document_of(text), "ja"), "1")
print(notice.lead)
"""


@pytest.mark.parametrize(("language", "begins"), [
    ("en", "Japanese is written"), ("de", "Japanisch wird"), ("fr", "Cette langue (japonais)")])
def test_what_is_said_of_a_language_names_it_in_the_windows(language, begins):
    done = subprocess.run([sys.executable, "-c", JAPANESE, language], capture_output=True, text=True, check=True,
                          cwd=TOP)
    assert done.stdout.startswith(begins)
