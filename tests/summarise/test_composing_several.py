"""Composing under the user's hand and from several sources: points, titles, the bottom line, optional parts."""

from __future__ import annotations

import gc
from dataclasses import replace
from weakref import ref

import pytest

from summarise.anchoring import anchor_of
from summarise.brief import Bullet, Heading
from summarise.composing import compose
from summarise.layouts import LAYOUTS, set_layout
from summarise.plan import (
    Length,
    Plan,
    Point,
    add_point,
    move_point,
    remove_point,
    reword_point,
    set_field,
    set_points,
)
from summarise.ranking import Ranking
from tests.summarise.rankings import analysed, plan_of, ranking_of
from tests.summarise.test_composing import EVERY, brief_of, section, seed, sentences_in, several, without_points


def shown_points(plan: Plan, ranking: Ranking) -> tuple[Point, ...]:
    nodes = section(compose(plan, ranking), "key-points").nodes
    return tuple(node.point for node in nodes if isinstance(node, Bullet) and node.point is not None)


def anchors_of(points: tuple[Point, ...]) -> list[int]:
    return [point.anchor.block for point in points]


def test_the_users_points_stand_in_his_order_and_words():
    ranking = seed()
    plan = plan_of(ranking)
    shown = tuple(reversed(shown_points(plan, ranking)))
    plan = reword_point(set_points(plan, shown), shown, 0, "Mine.")
    bullets = section(compose(plan, ranking), "key-points").nodes
    assert [bullet.point.anchor for bullet in bullets] == [point.anchor for point in shown]
    assert bullets[0].statement.text == "Mine." and bullets[0].statement.edited


def test_points_that_were_moved_still_follow_the_length_and_new_ones_join_at_their_place():
    ranking = seed()
    short, long = (plan_of(ranking, length=Length(words, "words")) for words in (60, 250))
    points = shown_points(short, ranking)
    moved = move_point(short, points, 0, 2)
    assert anchors_of(shown_points(moved, ranking)) == anchors_of((*points[1:], points[0]))
    automatic = anchors_of(shown_points(long, ranking))
    followed = anchors_of(shown_points(replace(moved, length=long.length), ranking))
    assert automatic != anchors_of(points) and sorted(followed) == automatic
    kept = [block for block in anchors_of((*points[1:], points[0])) if block in automatic]
    assert [block for block in followed if block in kept] == kept


def test_a_point_taken_off_stays_off_at_every_length_and_none_takes_its_place():
    ranking = seed()
    plan = plan_of(ranking)
    points = shown_points(plan, ranking)
    fewer = remove_point(plan, points, 1)
    assert anchors_of(shown_points(fewer, ranking)) == anchors_of((points[0], points[2]))
    for words in (40, 200, 400):
        shown = shown_points(replace(fewer, length=Length(words, "words")), ranking)
        assert len(shown) <= 2 and points[1].anchor not in [point.anchor for point in shown]
    assert len(shown_points(set_points(fewer, None), ranking)) == 3


def test_reworded_and_added_points_stand_whatever_the_length():
    ranking = seed()
    plan = plan_of(ranking)
    points = shown_points(plan, ranking)
    anchor = anchor_of(ranking, ("1",), 13)
    plan = add_point(plan, points, Point(anchor, ((anchor.start, anchor.start + 20),)))
    plan = reword_point(plan, shown_points(plan, ranking), 0, "Mine.")
    assert len(shown_points(plan, ranking)) == 4
    for words in (40, 200, 400):
        shown = shown_points(replace(plan, length=Length(words, "words")), ranking)
        assert {"Mine."} <= {point.wording for point in shown}
        assert anchor in [point.anchor for point in shown]


def pact() -> Ranking:
    first = analysed("India and the United States signed a framework agreement on defence on Friday.",
                     "The framework agreement runs for ten years and covers joint exercises and supply chains.",
                     "Mr Example of the Example Institute spoke of a new decade.", title="A pact", date="2026-11-01")
    second = analysed("Ministers of India and the United States met in the capital.",
                      "They signed a framework agreement on defence that runs for ten years.",
                      "Textile makers in the south fear for orders until the spring.", title="B talks",
                      date="2026-11-02")
    third = analysed("Indien und die Vereinigten Staaten haben ein Abkommen unterzeichnet.", title="C Abkommen",
                     language="de", date="2026-11-03")
    return ranking_of(third, first, second)


def test_a_brief_of_several_sources_is_called_by_what_they_share():
    brief = brief_of(pact())
    assert brief.language == "en"
    assert brief.title.text == "India, United States and framework agreement: 3 sources"
    paper = brief_of(pact(), "information")
    assert section(paper, "purpose").nodes[0].text == (
        "To summarise 3 sources on India, United States and framework agreement.")
    own = compose(set_field(plan_of(pact()), "title", "The pact"), pact())
    assert own.title.text == "The pact"


def test_a_brief_is_called_by_no_word_that_only_begins_names():
    ranking = ranking_of(
        analysed("The council in New York met on Friday about the trams.", title="A new line"),
        analysed("Text messages broke a record on New Year's Eve.", title="New record"))
    assert compose(plan_of(ranking), ranking).title.text == "A new line; New record"


def test_a_title_made_of_terms_begins_with_a_capital():
    ranking = ranking_of(analysed("The solar system has a ninth planet, two observers say.", title="Far away"),
                         analysed("A planet was seen beyond our solar system.", title="Beyond"))
    assert compose(plan_of(ranking), ranking).title.text == "Solar system: 2 sources"
    phones = ranking_of(analysed("Buyers of the iPhone Air wait for weeks.", title="Waiting"),
                        analysed("Makers of the iPhone Air hire more people.", title="Hiring"))
    assert compose(plan_of(phones), phones).title.text == "iPhone Air: 2 sources"


def test_a_name_in_capitals_in_one_source_stands_in_a_title_as_the_other_writes_it():
    ranking = ranking_of(
        analysed("CHARTER WITH FJORDLINJE AND UNESCO\n\nThe parties agree that the ship is let for two years."),
        analysed("A late ship\n\nWe act for Fjordlinje and UNESCO. The yard has put back the survey."))
    assert compose(plan_of(ranking), ranking).title.text == "Fjordlinje and UNESCO: 2 sources"


def test_a_brief_is_called_by_no_weekday_and_no_unit():
    ranking = ranking_of(
        analysed("Die Bank hat am Sonntag den Zins von Nordland auf 2,25 Prozent gesenkt.", language="de"),
        analysed("Am Sonntag sank in Nordland der Zins auf 2,25 Prozent.", language="de"))
    assert compose(plan_of(ranking), ranking).title.text == "Zins und Nordland: 2 Quellen"
    later = ranking_of(*(analysed(f"{opening} Um 2,25 Prozent stieg in Nordland der Zins.", language="de")
                         for opening in ("Es regnete lange.", "Viele kamen.")))
    assert compose(plan_of(later), later).title.text == "Nordland und Zins: 2 Quellen"


def test_sources_with_nothing_in_common_are_named():
    ranking = ranking_of(analysed("The council met in the town hall.", title="Council"),
                         analysed("A ferry ran aground near the bay.", title="Ferry"))
    assert brief_of(ranking).title.text == "Council; Ferry"
    purpose = section(brief_of(ranking, "information"), "purpose").nodes[0].text
    assert purpose == "To summarise 2 sources on “Council” and “Ferry”."


def test_the_bottom_line_of_several_sources_is_what_most_of_them_bear_out_in_the_briefs_language():
    ranking = pact()
    brief = brief_of(ranking, length=Length(100, "percent"))
    (number,) = sentences_in(brief, "bottom-line")
    source, local = ranking.locate(number)
    assert source == 1 and ranking.analyses[source].text(local).startswith("India and the United States signed")


def test_a_source_without_a_title_heads_nothing_with_its_own_first_words():
    ranking = ranking_of(analysed("The council met in the old town hall on Friday.", "It voted for the second quay."),
                         analysed("The council of the town voted for a quay.", "A ferry will run.", title="Quay voted"))
    brief = brief_of(ranking, "submission", length=Length(100, "percent"))
    headings = [node.text for node in section(brief, "considerations").nodes if isinstance(node, Heading)]
    assert headings == ["Quay voted"]
    stories = section(brief_of(ranking, "digest"), "top-stories").nodes
    assert stories[1].statements[0].text.startswith("[1] outlet, author and date not given")


def test_a_focus_that_no_sentence_answers_is_not_named_on_the_page():
    analyses = seed().analyses
    answered, missed = (brief_of(ranking_of(*analyses, focus=focus)) for focus in ("tariffs", "volcano"))
    assert "tariffs" in answered.method and "volcano" not in missed.method


def test_a_purpose_of_ours_is_not_called_the_authors():
    ranking = seed()
    assert "author" not in brief_of(ranking, "information").method
    own = compose(set_field(plan_of(ranking, layout="information"), "purpose", "To inform."), ranking)
    assert own.method.endswith("Sentences without a note are the author’s.")


EXTRAS = ("people", "quotations", "timeline")


@pytest.mark.parametrize(("layout", "many"), EVERY)
def test_optional_parts_stand_only_where_they_are_asked_for(layout, many):
    ranking = several() if many else seed()
    plain, full = brief_of(ranking, layout), brief_of(ranking, layout, extras=EXTRAS)
    added = {part.key for part in full.sections} - {part.key for part in plain.sections}
    assert not {part.key for part in plain.sections} & set(EXTRAS)
    assert added == ({"timeline"} if many else {"people", "quotations"})


def test_people_are_named_with_their_roles_and_where_it_is_said():
    table = section(brief_of(seed(), extras=("people",)), "people").nodes[0]
    rows = {row[0].statement.text: row[1].statement.text for row in table.rows}
    assert rows["Pete Hegseth"] == "US Defence Secretary" and len(table.rows) <= 4
    assert all(row[2].role == "place" and row[2].statement.note for row in table.rows)


def test_a_timeline_runs_in_order_of_time():
    first = analysed("On 4 March 2026 the lock at Harbour Gate was closed for repairs.",
                     "The harbour office had ordered the repairs on 2 January 2026 after a survey.", date="2026-03-05")
    table = section(brief_of(ranking_of(first), extras=("timeline",)), "timeline").nodes[0]
    assert [row[0].statement.text for row in table.rows] == ["2 January 2026", "4 March 2026"]


def test_quotations_give_the_speaker_and_repeat_nothing_that_stands_on_the_page():
    brief = brief_of(seed(), length=Length(40, "words"), extras=("quotations",))
    bullets = section(brief, "quotations").nodes
    stands = {statement.sentence for part in brief.sections if part.key in ("bottom-line", "summary", "key-points")
              for node in part.nodes for statement in ([node.statement] if isinstance(node, Bullet)
                                                       else node.statements)}
    assert bullets and all(bullet.statement.sentence not in stands for bullet in bullets)
    assert all(bullet.statement.text[0] in "\"“" for bullet in bullets)


def test_words_are_counted_alike_in_every_script():
    text = analysed("町は第二埠頭に賛成した。", language="ja", title="港")
    brief = brief_of(ranking_of(text))
    assert brief.sources[0].words == brief.words == sum(text.lengths) == 8


def test_a_label_that_the_words_say_already_is_left_out():
    ranking = ranking_of(analysed("The council met in the old town hall.", "Decision: The crossing moves to noon.",
                                  "The mayor agreed to a second quay for the ferry."))
    bullets = section(brief_of(ranking, length=Length(1, "sentences")), "key-points").nodes
    labels = {bullet.statement.text.split()[0]: bullet.label for bullet in bullets}
    assert labels["Decision:"] == "" and labels["The"] == "Decision"


def test_a_weekday_stands_in_no_timeline_for_it_may_be_the_one_before_or_after():
    first = analysed("The ferry leaves for the island on Sunday.", "The quay was opened on 4 March 2026 by the mayor.",
                     "A second quay follows on 2 May 2027.", date="2026-03-06")
    table = section(brief_of(ranking_of(first), extras=("timeline",)), "timeline").nodes[0]
    assert [row[0].statement.text for row in table.rows] == ["4 March 2026", "2 May 2027"]


def test_a_line_that_is_no_sentence_stands_apart_in_the_summary():
    ranking = ranking_of(analysed("The council met in full for the first time this year.", "Room 2, Calder House",
                                  "The minutes were agreed.", "A repair would cost £14,200."))
    nodes = section(brief_of(ranking, length=Length(100, "percent")), "summary").nodes
    assert [[statement.sentence for statement in node.statements] for node in nodes] == [[1], [2, 3]]


def test_what_different_people_said_never_shares_a_paragraph():
    ranking = ranking_of(analysed(
        "MODERATOR: Good morning and thank you all for coming here.",
        "ANNA FALK: The bridge will be closed from midnight on Friday. Cracks were found in it on Monday.",
        "DAVID MBEKI: Two boats are paid for until April. That worries me."))
    nodes = section(brief_of(ranking, length=Length(100, "percent")), "summary").nodes
    assert [[statement.sentence for statement in node.statements] for node in nodes] == [[0], [2], [3, 4]]


def test_an_annex_is_lettered_only_where_there_are_two():
    ranking = seed()
    assert section(brief_of(ranking, "submission", annex=True), "annex-sources").heading == "Annex B: Sources"
    assert section(brief_of(ranking, "submission", annex=False), "annex-sources").heading == "Annex: Sources"


def test_a_theme_stands_without_the_number_it_has_in_its_source():
    ranking = ranking_of(analysed("# 2. Term", "This Agreement begins on 1 March 2026 and runs for three years.",
                                  "Either party may end it by six months' notice.", "# 2025 in figures",
                                  "Fees of £18,500 a month are due within thirty days."))
    nodes = section(brief_of(ranking, "submission", length=Length(100, "percent")), "considerations").nodes
    headings = [node.text for node in nodes if isinstance(node, Heading)]
    assert headings == ["Term", "2025 in figures"]


def test_a_bare_number_is_taken_off_a_theme_only_where_its_neighbour_is_there():
    texts = [f"{heading}\n{words}" for heading, words in (
        ("# 1 Late sailings", "The ferry was late on forty of ninety days in winter."),
        ("# 2 Fares", "A return costs £18.40 for islanders from 1 March 2026."),
        ("# 10 Downing Street", "Ministers met there on Friday and agreed the fares."))]
    ranking = ranking_of(analysed("A ferry ran aground near the bay.", *"\n".join(texts).split("\n")))
    nodes = section(brief_of(ranking, "submission", length=Length(100, "percent")), "considerations").nodes
    assert [node.text for node in nodes if isinstance(node, Heading)] == ["Late sailings", "Fares", "10 Downing Street"]


def test_a_headline_is_not_said_again_under_a_theme_that_it_is():
    texts = ["The bank cut its rate to two per cent.", "It will meet again in May about the same matter.",
             "Savers get less for their money from now on.", "Builders hope for more orders by the summer.",
             "Two of nine members voted against it."]
    other = analysed("A ferry ran aground near the bay on Friday.", title="Ferry")
    dated = ranking_of(analysed(*texts, title="Rate cut", date="2026-11-01", site="Example Courier"), other)
    bare = ranking_of(analysed(*texts, title="Rate cut"), other)
    for ranking, before in ((dated, ("Example Courier", "1 Nov 2026")), (bare, ("", ""))):
        heading, *bullets = section(brief_of(ranking, "digest", length=Length(100, "percent")), "by-theme").nodes
        assert heading.text == "Rate cut" and len(bullets) == 2
        assert {(bullet.headline, bullet.byline.replace("\u00a0", " ")) for bullet in bullets} == {before}


def test_a_body_and_its_initials_are_one_row_of_the_people():
    ranking = ranking_of(analysed(
        "The Mobile Data Association (MDA) counted 133 million messages.",
        "Mike Short, chairman of the MDA, spoke to Reuters on Friday.", "The US Patent and Trademark Office refused.",
        "Lawyers wrote to the USPTO in the same week."))
    rows = section(brief_of(ranking, "information", extras=EXTRAS), "people").nodes[0].rows
    names = {row[0].statement.text for row in rows}
    assert {"Mobile Data Association", "US Patent and Trademark Office"} <= names
    assert names.isdisjoint({"MDA", "USPTO"})


def test_first_words_that_are_a_sentence_leave_their_full_stop_in_the_list_of_sources():
    brief = brief_of(ranking_of(analysed("The council met on Friday.", "It voted for the second quay.")))
    assert section(brief, "sources").nodes[0].name == "The council met on Friday"


def test_a_quotation_says_whose_it_is_by_name_or_in_its_own_sentence():
    named = '"There is no reason to believe that the harbour will ever be finished," said Anna Falk.'
    unnamed = '"The doubt about the new lock is gone for good," a person close to the works said.'
    ranking = ranking_of(analysed(
        "The council met on Friday.", named, unnamed, '"They are the worst builders of the whole wide coast."'))
    brief = brief_of(ranking, length=Length(5, "words"), extras=("quotations",), **without_points(ranking))
    bullets = section(brief, "quotations").nodes
    assert [(bullet.label, bullet.statement.text) for bullet in bullets] == [
        ("Anna Falk", '"There is no reason to believe that the harbour will ever be finished,"'), ("", unnamed)]


def test_a_citation_and_a_list_are_joined_as_the_language_joins():
    ranking = ranking_of(analysed("青葉市は路面電車を延伸する計画を決定した。", title="報道発表", language="ja"))
    [note] = brief_of(ranking).notes[:1]
    assert note.citation.startswith("報道発表、") and "," not in note.citation


def test_an_outlet_that_is_its_own_author_is_named_once():
    twice = ranking_of(analysed("Eine Meldung steht hier.", title="Titel", site="Mac & i", author="Mac & i"))
    [line] = section(brief_of(twice), "sources").nodes
    assert line.detail.count("Mac & i") == 1


def test_sentences_in_another_language_stand_apart():
    ranking = ranking_of(analysed("The council met in full for the first time.", "It will meet again in June."),
                         analysed("Der Rat tagte am Montag zum ersten Mal.", language="de"))
    nodes = section(brief_of(ranking, length=Length(100, "percent")), "summary").nodes
    assert [[statement.sentence for statement in node.statements] for node in nodes] == [[1], [2]]


def test_a_short_text_says_nothing_twice_as_bottom_line_and_key_point():
    ranking = ranking_of(analysed("The bridge over the Ash reopened on 3 March 2026. It had been closed since November "
                                  "for repairs of £2.4 million. Buses return to their old route on Monday."))
    brief = brief_of(ranking, length=Length(2, "sentences"))
    assert sentences_in(brief, "bottom-line") + sentences_in(brief, "summary") == [0, 1]
    assert [node.statement.sentence for node in section(brief, "key-points").nodes] == [2]


def test_a_title_is_shortened_less_than_first_words():
    title = "Meeting note on the winter timetable of the island ferry"
    brief = brief_of(ranking_of(analysed("One is said here.", title=title), analysed(
        "India and the United States have signed a ten-year agreement on defence.")))
    assert [entry.name for entry in brief.sources] == [title, "India and the United States have signed…"]


@pytest.mark.parametrize(("site", "author", "head", "cell"), [
    ("", "Ruth Ames", "Outlet, author", "Ruth Ames"), ("Example Courier", "Ruth Ames", "Outlet", "Example Courier"),
    ("", "", "Outlet", "not given")])
def test_an_author_in_the_list_of_sources_stands_under_his_own_name_for_it(site, author, head, cell):
    ranking = ranking_of(analysed("The bridge over the Ash reopened.", title="The bridge", site=site, author=author))
    table = section(brief_of(ranking, "information"), "sources").nodes[0]
    assert (table.header[2], table.rows[0][2].statement.text) == (head, cell)


def test_the_title_of_a_single_source_is_no_theme_of_its_brief():
    ranking = ranking_of(analysed("# The Ash bridge", "The bridge over the Ash reopened.", "Buses return on Monday.",
                                  "# Costs", "The repairs cost £2.4 million.", title="The Ash bridge"))
    nodes = section(brief_of(ranking, "submission", length=Length(100, "percent")), "considerations").nodes
    assert [node.text for node in nodes if isinstance(node, Heading)] == ["Costs"]


@pytest.mark.parametrize("titles", [("Council", "Ferry", "Harvest", "Rail"), ("Council", ""),
                                    ("Council", "A ferry with 31 on board ran aground " * 3)])
def test_sources_that_are_many_or_have_no_short_titles_are_counted(titles):
    texts = ("It met in the town hall.", "31 were saved near the bay.", "Wheat is cheap.", "Trams run again.")
    ranking = ranking_of(*(analysed(text, title=title) for text, title in zip(texts, titles, strict=False)))
    assert brief_of(ranking).title.text == f"Summary of {len(titles)} sources"


def test_a_text_that_nobody_holds_any_more_is_kept_by_no_cache():
    analyses = [analysed("The pact was signed in 2024 by 31 states. It cost $5 million."),
                analysed("The pact of 2024 cost $6 million, its 31 states said.")]
    ranking = ranking_of(*analyses)
    for layout in LAYOUTS:
        compose(set_layout(plan_of(ranking), layout), ranking)
    left = [ref(value) for value in (ranking, *analyses)]
    del ranking, analyses
    gc.collect()
    assert [value() for value in left] == [None] * 3
