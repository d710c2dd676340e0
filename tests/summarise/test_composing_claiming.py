"""What stands as the bottom line: no greeting, handing over or list of who is there where anything else stands."""

from __future__ import annotations

import pytest

from summarise.plan import Length
from tests.summarise.rankings import analysed, ranking_of
from tests.summarise.test_composing import brief_of, sentences_in, without_points


@pytest.mark.parametrize(("language", "steering", "telling"), [
    ("en", "I will now hand over to Dr Meyer for the next item.", "The town will extend the tram line to the harbour."),
    ("es", "Asistentes: Ana Ejemplo, Juan Modelo.", "La ciudad ampliará la línea de tranvía hasta el puerto."),
    ("de", "Herzlich willkommen zur heutigen Sitzung des Rates.", "Die Stadt verlängert die Straßenbahn zum Hafen."),
    ("fr", "Je passe maintenant la parole à Mme Exemple.", "La ville prolonge la ligne de tramway vers le port."),
])
def test_the_bottom_line_says_something_of_the_matter(language, steering, telling):
    ranking = ranking_of(analysed(steering, telling, language=language))
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [1]
    only = ranking_of(analysed(steering, language=language))
    assert sentences_in(brief_of(only), "bottom-line") == [0]


def test_the_bottom_line_is_a_sentence_though_a_date_line_or_a_courtesy_is_ranked_first():
    ranking = ranking_of(analysed("20 May 2026", "Thank you.", "Will it be paid for?",
                                  "The town will extend the tram line to the harbour by 2030."))
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [3]
    only = ranking_of(analysed("20 May 2026"))
    assert sentences_in(brief_of(only), "bottom-line") == [0]


@pytest.mark.parametrize(("written", "current"), [("2024-03-01", []), ("1998-12-01", [0]), ("", [0])])
def test_what_was_long_ago_when_it_was_written_is_no_current_position(written, current):
    ranking = ranking_of(analysed("In the winter of 1998 the only ship to Hallay lost her shaft in a storm.",
                                  "The island was served by a fishing boat for eleven weeks.", date=written))
    brief = brief_of(ranking, "information", length=Length(100, "percent"), **without_points(ranking))
    assert (sentences_in(brief, "current-position") if current else
            [part.key for part in brief.sections if part.key == "current-position"]) == current
