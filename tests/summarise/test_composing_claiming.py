"""What stands as the bottom line and in the parts beside it: what is told of the matter, and whole."""

from __future__ import annotations

import pytest

from summarise.brief import Bullet, Paragraph
from summarise.composing.claiming import claim
from summarise.layouts import find_layout
from summarise.plan import Length
from tests.costs import cheapest
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


def test_what_answers_a_question_beside_it_or_means_what_was_said_before_is_no_bottom_line():
    ranking = ranking_of(analysed("Why did the mayor ask Jane Miller? She built the tram line of the northern town.",
                                  "The town will extend the tram line to the harbour by 2030."))
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [2]
    leaning = ranking_of(analysed("El consejo votará sobre ello en la sesión de abril.",
                                  "La ciudad ampliará la línea de tranvía hasta el puerto.", language="es"))
    assert sentences_in(brief_of(leaning, length=Length(100, "percent")), "bottom-line") == [1]
    apart = ranking_of(analysed("Why did the mayor ask Jane Miller?", "Jane Miller built the northern tram line."))
    assert sentences_in(brief_of(apart, length=Length(100, "percent")), "bottom-line") == [1]


@pytest.mark.parametrize(("written", "current"), [("2024-03-01", []), ("1998-12-01", [0]), ("", [0])])
def test_what_was_long_ago_when_it_was_written_is_no_current_position(written, current):
    ranking = ranking_of(analysed("In the winter of 1998 the only ship to Hallay lost her shaft in a storm.",
                                  "The island was served by a fishing boat for eleven weeks.", date=written))
    brief = brief_of(ranking, "information", length=Length(100, "percent"), **without_points(ranking))
    assert (sentences_in(brief, "current-position") if current else
            [part.key for part in brief.sections if part.key == "current-position"]) == current


HARBOUR = ("The harbour heating network supplied 4,180 homes in its first winter.",
           "It used waste heat for 71% of its energy.", "They pay a flat price until the end of June.",
           "The two towns signed an agreement on the ferry.")


def test_what_leans_on_the_bottom_line_stands_there_with_it():
    ranking = ranking_of(analysed(*HARBOUR), order=(0, 1, 3, 2), after=(-1, 0, -1, -1))
    brief = brief_of(ranking, length=Length(100, "percent"))
    assert sentences_in(brief, "bottom-line") == [0, 1]
    assert sentences_in(brief, "summary") == [2, 3]


def test_a_sentence_that_many_lean_on_opens_a_paragraph_and_is_no_bottom_line():
    ranking = ranking_of(analysed(*HARBOUR), after=(-1, 0, 1, -1))
    brief = brief_of(ranking, length=Length(100, "percent"))
    assert sentences_in(brief, "bottom-line") == [3]
    assert sentences_in(brief, "summary") == [0, 1, 2]


def test_what_warns_goes_to_the_points_to_watch_with_what_leans_on_it_and_not_without_what_it_leans_on():
    texts = ("The old pumps may fail in a cold week.", "They were built in 1979.",
             "The mayor opened the new hall.", "It is at risk of flooding.")
    ranking = ranking_of(analysed(*texts), after=(-1, 0, -1, 2))
    brief = brief_of(ranking, "information", length=Length(100, "percent"), **without_points(ranking))
    assert sentences_in(brief, "points-to-watch") == [0, 1]
    assert sentences_in(brief, "background") == [2, 3]


def test_what_leans_on_a_key_fact_stands_in_its_paragraph_and_in_no_other_part():
    ranking = ranking_of(analysed(*HARBOUR), order=(0, 3, 1, 2), after=(-1, 0, 1, -1))
    brief = brief_of(ranking, "information", length=Length(100, "percent"))
    facts = next(part for part in brief.sections if part.key == "key-facts").nodes[1:]
    assert [[statement.sentence for statement in fact.statements] for fact in facts] == [[0, 1, 2], [3]]
    assert [part.key for part in brief.sections if part.key == "background"] == []


@pytest.mark.parametrize(("language", "empty", "telling"), [
    ("en", "Councillor Vance declared a personal interest in item 5 as a trustee of the canal.",
     "The town will extend the tram line to the harbour."),
    ("en", "Councillor Stott substituted for Councillor Tate during the whole of the meeting.",
     "The town will extend the tram line to the harbour."),
    ("en", "Ms Fiona Drake KC (instructed by Marsh & Pell) for the Claimant.",
     "The harbour company was negligent in only one respect."),
    ("en", "This report examines whether the ministry manages the contracts well.",
     "The ministry does not know the condition of its prisons."),
    ("en", "In 2025-26 it cost £151 million because two operators withdrew.",
     "The fare cap ends on 31 December 2026 in the whole of England."),
    ("en", "An extension of more than six months would.", "The fare cap ends on 31 December 2026 in all of England."),
    ("de", "Der Rechnungshof hat geprüft, ob die Beschaffung wirtschaftlich war.",
     "Die Beschaffung der vier Hubschrauber war nicht wirtschaftlich."),
    ("de", "Ursache seien der belastete Boden und die höheren Baupreise.",
     "Die Kosten des Neubaus sind auf 23,1 Mio. Euro gestiegen."),
    ("fr", "L'an deux mille vingt-six, le vingt-huit mai, le conseil s'est réuni sous la présidence du maire.",
     "Le conseil garde la piscine sur son site actuel."),
    ("ja", "対象は2024年9月から製造された製品である。", "北星電機は電気ケトルを自主回収すると発表した。"),
])
def test_a_form_of_the_sitting_or_what_means_something_named_before_is_no_bottom_line(language, empty, telling):
    ranking = ranking_of(analysed(empty, telling, language=language))
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [1]


def test_what_an_interviewer_says_before_the_question_is_no_bottom_line():
    ranking = ranking_of(analysed("You worked for the bridge company for nineteen years. When did you see the crack?",
                                  "The cables of the old bridge had lost 18 per cent of their strength by 2019."))
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [2]


def test_the_bottom_line_of_four_times_as_many_sentences_is_not_looked_for_in_all_that_is_behind_each():
    def cost(paragraphs: int) -> float:
        ranking = ranking_of(analysed(*[f"The town built harbour number {number}. It was paid by the county."
                                        for number in range(paragraphs)]))
        chosen = tuple(range(2 * paragraphs))
        return cheapest(lambda: claim(ranking, find_layout("one-page"), chosen, frozenset(), ("",), "en"))

    assert cost(4_000) < 8 * cost(1_000)


def test_entries_of_a_list_stand_behind_the_heading_that_says_what_they_are():
    ranking = ranking_of(analysed(
        "# Recall", "The maker asked on Monday that all owners stop their boilers.", "# Boilers meant",
        "- Series 3 with burners up to 4.2.1", "- Series 5 with burners up to 6.0.2", "- Series 7 is safe.",
        "# Next steps", "The maker will write to all owners by Friday."))
    brief = brief_of(ranking, "information", length=Length(100, "percent"), **without_points(ranking))
    nodes = [node for part in brief.sections for node in part.nodes]
    bullets = [node for node in nodes if isinstance(node, Bullet)]
    assert [(node.headline, node.statement.text, node.chosen) for node in bullets] == [
        ("Boilers meant", "Series 3 with burners up to 4.2.1", True), ("", "Series 5 with burners up to 6.0.2", True)]
    assert "Series 7 is safe." in [statement.text for node in nodes if isinstance(node, Paragraph)
                                   for statement in node.statements]


def test_a_turn_of_a_transcript_without_its_speaker_is_no_bottom_line():
    ranking = ranking_of(analysed(
        "COL. AMES: Thank you, chair. The channel is closed to ships from Monday.",
        "MS ROE: Can I ask about the money? The dredging costs £2.7 million, and we do not have it.",
        "MR BECK: The dredger leaves on Friday."), order=[0, 3, 2, 1, 4])
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [1]
