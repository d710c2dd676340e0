"""Where sources agree and differ: the label names a thing, and what is quoted is what was compared."""

from __future__ import annotations

import pytest

from summarise.composing.comparing import Comparison, compare
from summarise.plan import Length
from summarise.ranking import Ranking
from tests.summarise.rankings import analysed, ranking_of
from tests.summarise.test_composing import brief_of, section


def rows_of(ranking: Ranking) -> tuple[Comparison, ...]:
    return compare(ranking, (), 6)


def quotes_of(ranking: Ranking, row: Comparison) -> list[str]:
    found = []
    for source, number, (start, end) in row.quoted:
        analysis = ranking.analyses[source]
        block = analysis.sentences[number - ranking.offsets[source]].block
        found.append(analysis.document.blocks[block].text[start:end])
    return found


def test_a_label_is_no_piece_of_a_number():
    ranking = ranking_of(
        analysed("The plant employs 1,800 people and opened in 2023.", "Die Inflation lag im März bei 1,9 Prozent."),
        analysed("The plant employs 1,800 people in two halls.", "Die Inflation sei mit 1,9 Prozent unter Kontrolle."),
        clusters=((0, 2),))
    labels = [row.label for row in rows_of(ranking)]
    assert labels[0] == "Plant employs"
    assert not any(char.isdigit() or "Prozent" in label for label in labels for char in label)


def test_sources_that_share_no_figure_are_quoted_with_the_words_that_they_share():
    ranking = ranking_of(
        analysed("A flood closed the Marlow valley road on Sunday night and left about 300 homes without any power."),
        analysed("The Marlow valley road is closed."), clusters=((0, 1),))
    [row] = rows_of(ranking)
    assert row.label == "Marlow valley road"
    assert all("Marlow valley road" in quote for quote in quotes_of(ranking, row))


def test_where_figures_differ_these_are_quoted_though_others_agree():
    ranking = ranking_of(
        analysed("The company paid $5 million for the mill, which employs 120 people."),
        analysed("The company paid $5 million for the mill, which employs 180 people."), clusters=((0, 1),))
    [row] = rows_of(ranking)
    assert not row.agree
    assert ["120" in quotes_of(ranking, row)[0], "180" in quotes_of(ranking, row)[1]] == [True, True]


def test_a_figure_agrees_with_no_range_that_it_only_opens():
    ranking = ranking_of(
        analysed("Damage is put at £7 million."),
        analysed("Insurers estimate damage of £7 million to £9 million."))
    assert rows_of(ranking) == ()


def test_the_same_figure_of_the_same_thing_is_a_row_though_no_sentences_are_alike():
    ranking = ranking_of(
        analysed("It rained on Sunday.", "The mill employs 120 people."),
        analysed("The old mill employs 120 people in two halls.", "Fog lay on the river."),
        analysed("Nothing was said of the mill."))
    [row] = rows_of(ranking)
    assert row == Comparison("Mill employs", True, ((0, 1, (0, 27)), (1, 2, (0, 44))))


@pytest.mark.parametrize("other", [
    "The ferry carries 120 people.", "The mill employs 130 people.", "The mill employs 120 cats.",
    "The mill employs 120 to 150 people."])
def test_a_figure_of_another_thing_another_figure_and_a_range_are_no_agreement(other):
    ranking = ranking_of(analysed("The mill employs 120 people."), analysed(other))
    assert [row for row in rows_of(ranking) if row.agree] == []


def test_a_figure_that_a_source_names_twice_is_no_agreement_of_sources():
    ranking = ranking_of(
        analysed("The mill employs 120 people.", "The old mill employs 120 people in two halls."),
        analysed("Fog lay on the river."))
    assert rows_of(ranking) == ()


def test_what_a_row_has_quoted_is_no_row_once_more():
    ranking = ranking_of(
        analysed("The mill employs 120 people."), analysed("The old mill employs 120 people in two halls."),
        clusters=((0, 1),))
    [row] = rows_of(ranking)
    assert row.agree and [number for _, number, _ in row.quoted] == [0, 1]


def test_all_that_speak_of_one_point_stand_in_one_table():
    fires = [analysed(f"The fire in Lisbon killed {dead} people on Sunday night.", title=f"Fire {dead}")
             for dead in (12, 17)]
    votes = [analysed(f"Turnout in the Ashby election was {share}%.", title=f"Vote {share}") for share in (58, 61)]
    ranking = ranking_of(fires[0], votes[0], votes[1], fires[1])
    tables = section(brief_of(ranking, "digest", length=Length(100, "percent")), "comparison").nodes
    assert [table.header[1:] for table in tables] == [
        ("[1] Fire 12", "[4] Fire 17"), ("[2] Vote 58", "[3] Vote 61")]
    assert all(cell.statement.text != "–" for table in tables for row in table.rows for cell in row)


def test_a_column_named_after_its_source_does_not_number_it_again_behind_the_words():
    fires = [analysed(f"The fire in Lisbon killed {dead} people on Sunday night.", title=f"Fire {dead}")
             for dead in (12, 17)]
    brief = brief_of(ranking_of(*fires), "digest", length=Length(100, "percent"))
    cells = section(brief, "comparison").nodes[0].rows[0][1:]
    notes = {note.number: note for note in brief.notes}
    assert [notes[cell.statement.note].short.replace("\u00a0", " ") for cell in cells] == ["¶ 1", "¶ 1"]
