"""The last clause of a long sentence in German and the Romance languages: what only adds may go, nothing else."""

from __future__ import annotations

import pytest

from summarise.points.trimming import MOST_WORDS, candidates

FRENCH = ("Le conseil de la région du nord a voté hier soir un budget de neuf millions d'euros pour les écoles et les "
          "ports de la côte")
GERMAN = ("Der Rat der nördlichen Inseln hat am Montag nach einer langen Sitzung im Rathaus einen Haushalt von neun "
          "Millionen Euro für die Schulen und Häfen der Küste beschlossen")
SPANISH = ("El consejo de las islas del norte votó ayer por la tarde un presupuesto de nueve millones de euros para "
           "las escuelas y los puertos")
ITALIAN = ("Il consiglio delle isole del nord ha votato ieri sera un bilancio di nove milioni di euro per le scuole e "
           "i porti della costa")
PORTUGUESE = ("O conselho das ilhas do norte votou ontem à tarde um orçamento de nove milhões de euros para as escolas "
              "e os portos")


def forms(text: str, language: str) -> list[str]:
    return ["".join(text[start:end] for start, end in kept) for kept in candidates(text, language)]


@pytest.mark.parametrize(("language", "main", "tail"), [
    ("fr", FRENCH, ", qui sera versé en mars à toutes les villes."),
    ("fr", FRENCH, ", ouvrant ainsi la voie à deux nouveaux ponts."),
    ("de", GERMAN, ", wobei auch die alten Fähren Geld erhalten."),
    ("de", GERMAN, ", und der Bürgermeister hat den Plan begrüßt."),
    ("es", SPANISH, ", lo que alegra a los alcaldes del norte."),
    ("it", ITALIAN, ", il che piace ai sindaci del nord."),
    ("pt", PORTUGUESE, ", o que alegra os prefeitos do norte."),
])
def test_what_only_adds_may_go(language, main, tail):
    assert len((main + tail).split()) > MOST_WORDS
    assert main in forms(main + tail, language)


@pytest.mark.parametrize(("language", "main", "tail"), [
    ("fr", FRENCH, ", qui ne sera pas versé en mars à toutes les villes."),
    ("fr", FRENCH, ", qui pourrait être versé en mars à toutes les villes."),
    ("fr", FRENCH, ", selon le maire de la plus grande ville du nord."),
    ("fr", FRENCH.replace("du nord", "du nord, présidé par elle,"), ", et le maire et le préfet ont signé."),
    ("fr", "Le maire", ", qui a ouvert hier avec tous les ministres de la région la nouvelle écluse et les deux "
     "ponts sur le grand canal du nord, a signé un budget de neuf millions."),
    ("de", GERMAN.replace("Schulen", "Betriebe"), ", die mehr als neun Menschen beschäftigen."),
    ("de", GERMAN.replace("am Montag", "erst am Montag"), ", nachdem die Bürger es verlangt hatten."),
    ("de", GERMAN, ", wobei nur die alten Fähren Geld erhalten."),
    ("es", SPANISH, ", lo que puede alegrar a los alcaldes."),
    ("it", ITALIAN, ", il che deve piacere ai sindaci del nord."),
    ("pt", PORTUGUESE, ", o que pode alegrar os prefeitos do norte."),
    ("es", SPANISH.replace("de nueve", "tan alto de nueve"), ", que alegra a los alcaldes del norte."),
])
def test_what_limits_or_is_asked_for_stays(language, main, tail):
    assert forms(main + tail, language) == [main + tail]


def test_a_sentence_that_is_not_long_keeps_its_last_clause():
    text = "Le conseil a voté un budget de neuf millions d'euros pour les écoles, qui sera versé en mars."
    assert forms(text, "fr") == [text]
