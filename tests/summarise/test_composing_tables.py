"""The rows of the tables: what they show of a figure, a date or a name, and which have nothing to say."""

from __future__ import annotations

from summarise.plan import Length
from summarise.ranking import Ranking
from tests.summarise.rankings import analysed, ranking_of
from tests.summarise.test_composing import brief_of, section


def figures_of(ranking: Ranking) -> list[tuple[str, str]]:
    rows = section(brief_of(ranking, length=Length(100, "percent")), "figures").nodes[0].rows
    return [(row[0].statement.text, row[1].statement.text) for row in rows]


def test_few_words_about_a_figure_stand_with_it():
    ranking = ranking_of(analysed("A flood closed the road and left about 300 homes without power."))
    assert figures_of(ranking) == [("300 homes", "300 homes without power")]


def test_a_clause_with_two_figures_fills_one_row_while_others_have_something_to_say():
    ranking = ranking_of(analysed(
        "A heat pump would cost £96,000 and save about £11,000 a year.", "The repair would cost £14,200 in all.",
        "The grant would pay £25,000 of it this year.", "The lease of the hall costs £8,000 a month."))
    assert [figure for figure, _ in figures_of(ranking)] == ["£96,000", "£14,200", "£25,000"]


def test_a_row_that_says_nothing_of_its_figure_is_left_out():
    ranking = ranking_of(analysed("In 2007 and 2012 it was not so.", "The works cost £14,200 in all."))
    assert [figure for figure, _ in figures_of(ranking)] == ["£14,200"]


def test_a_row_that_says_only_how_sure_its_figure_is_is_left_out():
    ranking = ranking_of(analysed(
        'Your note says £31m to £38m; the letter of the Treasury says "at least £45m".'))
    assert [figure for figure, _ in figures_of(ranking)] == ["£31m", "£38m"]


def test_a_row_shows_the_whole_statement_where_it_has_room_for_it():
    ranking = ranking_of(analysed(
        "The wall would be 1.8 metres high and cost £2.3 million, of which the council would pay £450,000.",
        "The plan of the ministry, which covers the whole of the lower valley with its four towns, both of its railway "
        "stations, the long reservoir on its northern edge and all of its outlying farms, will save 22% of the water."))
    assert figures_of(ranking) == [
        ("£2.3 million",
         "The wall would be 1.8 metres high and cost £2.3 million, of which the council would pay £450,000"),
        ("£450,000", "of which the council would pay £450,000"),
        ("22%", "will save 22% of the water")]


def test_a_row_says_what_a_cost_at_the_end_of_a_long_sentence_is_of():
    asked = ("The board is asked to approve the opening of 24 more berths on the north quay from 7 December 2026 to "
             "31 March 2027, at a cost of £1.9 million")
    assert ("£1.9 million", asked) in figures_of(ranking_of(analysed(f"{asked} that is not in the budget.")))


def test_a_row_never_opens_with_a_word_for_what_it_does_not_name():
    ranking = ranking_of(analysed("The ministry runs 25 dams.", "They cost £3.4 million a year.",
                                  "The tunnel costs £9 million."))
    assert "£3.4 million" not in dict(figures_of(ranking)) and "£9 million" in dict(figures_of(ranking))


def test_a_row_keeps_the_word_that_a_sentence_ends_with():
    ranking = ranking_of(analysed("Cllr Lund voted against.", "The hall was full."))
    rows = section(brief_of(ranking, "information", extras=("people",)), "people").nodes[0].rows
    assert [row[1].statement.text for row in rows] == ["Cllr Lund voted against"]


def test_what_is_said_of_a_name_needs_no_words_before_it_where_it_can():
    ranking = ranking_of(analysed("The talks ended.", "He met Anna Pell there.", "Anna Pell opened the new lock."))
    rows = section(brief_of(ranking, "information", extras=("people",)), "people").nodes[0].rows
    assert [row[1].statement.text for row in rows] == ["Anna Pell opened the new lock"]


def test_a_date_that_nothing_is_said_of_stands_in_no_table():
    ranking = ranking_of(analysed("The council met in the old hall on 3 March 2026.",
                                  "It was so in February and March.", "Of all teams 74% use it, up from 66% in 2023.",
                                  "The lock opened on 4 May 2025."))
    rows = section(brief_of(ranking, "information", extras=("timeline",)), "timeline").nodes[0].rows
    assert [row[0].statement.text for row in rows] == ["4 May 2025", "3 March 2026"]


def test_no_table_says_last_week_to_readers_of_another_week():
    ranking = ranking_of(analysed("In their meetings this week the team offered three concessions to the press.",
                                  "The leader said so in a letter to the minister last month.",
                                  "The law was passed in June after a long debate.", date="2015-03-13"))
    assert [figure for figure, _ in figures_of(ranking)] == ["June"]


def test_a_month_that_somebody_speaks_of_is_no_event():
    ranking = ranking_of(analysed("“No engine of ours ever starts in February,” the master said.",
                                  "The lock opened on 4 May 2025.", "The bridge opens on 3 March 2026."))
    rows = section(brief_of(ranking, "information", extras=("timeline",)), "timeline").nodes[0].rows
    assert [row[0].statement.text for row in rows] == ["4 May 2025", "3 March 2026"]


def test_what_an_earlier_version_said_stands_in_no_table():
    ranking = ranking_of(analysed("The works cost £14,200 in all.",
                                  "In an earlier version of this notice a cost of £41,200 was given."))
    assert [figure for figure, _ in figures_of(ranking)] == ["£14,200"]


def test_a_short_form_in_brackets_has_no_row_beside_its_name():
    ranking = ranking_of(analysed("Secondo l'Agenzia nazionale per i servizi sanitari (Agenas) il piano è buono.",
                                  "La città è grande.", "Il porto è chiuso.", language="it"))
    rows = section(brief_of(ranking, "information", extras=("people",)), "people").nodes[0].rows
    assert [row[0].statement.text for row in rows] == ["Agenzia nazionale per i servizi sanitari"]


def test_how_sure_a_figure_is_has_no_row_of_its_own():
    ranking = ranking_of(analysed("Attacks fell by 44% (95% confidence interval 33% to 53%) in a year of treatment.",
                                  "Pain was felt by 18% of the patients."))
    assert [figure for figure, _ in figures_of(ranking)] == ["44%", "18%"]


def test_a_row_that_holds_only_under_what_was_said_before_is_left_out():
    ranking = ranking_of(analysed("If snow delays the works, the line opens on 9 April.",
                                  "Ticket holders will then be repaid 25% of the price.",
                                  "The works cost £37 million in all."))
    assert [figure for figure, _ in figures_of(ranking)] == ["9 April", "£37 million"]


def test_a_row_is_not_cut_behind_a_word_that_leads_to_what_follows():
    ranking = ranking_of(analysed(
        "The mission asks that results be published within 48 hours; that the law on lists be changed so that a "
        "conviction under appeal bars nobody; and that a body of its own watch over the stations of the state."))
    assert [words for _, words in figures_of(ranking) if words.endswith(" so")] == []


def test_an_entry_that_only_goes_on_with_the_line_over_its_list_fills_no_row():
    ranking = ranking_of(analysed("The works cost £14,200 in all.", "The board is asked to:",
                                  "- approve the loan of £25,000 by 2 December;", "- The grant pays £8,000 of it."))
    assert [figure for figure, _ in figures_of(ranking)] == ["£14,200", "£8,000"]


def test_a_year_that_only_tells_which_is_no_event():
    ranking = ranking_of(analysed("The port pays the dockers hired before 2019.", "The lock opened to ships in 2021.",
                                  "The bridge was built in 2023."))
    rows = section(brief_of(ranking, extras=("timeline",), length=Length(100, "percent")), "timeline").nodes[0].rows
    assert [row[0].statement.text for row in rows] == ["2021", "2023"]


def test_what_a_sum_goes_to_is_no_name_for_it():
    ranking = ranking_of(analysed("The works cost £14,200 in all.", "Of it £460 relates to works classed as urgent."))
    assert [row for row in figures_of(ranking) if row[0] == "£460"] == []
