"""Composing: the parts of each layout, notes that lead back to the source, and the words of each language."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from summarise.analysing import Analysis
from summarise.anchoring import anchor_of
from summarise.brief import Brief, Bullet, Extract, Field, Heading, Paragraph, SourceLine, Statement, Strip, Table
from summarise.composing import compose
from summarise.errors import UnknownChoice
from summarise.facts import find_facts
from summarise.layouts import LAYOUTS
from summarise.plan import (
    Length,
    Plan,
    leave_out,
    pin,
    reword,
    set_field,
)
from summarise.ranking import Ranking
from summarise.selecting import select
from summarise.writers.walking import FIXED_WORDS, walk
from tests.costs import passes
from tests.summarise.rankings import analysed, counted, document_of, plan_of, ranking_of

SEED = Path(__file__).parents[2] / "seeds" / "000_4d898108dbfcd6f6.txt"
NBSP = "\u00a0"


def seed() -> Ranking:
    from summarise.analysing import analyse
    from summarise.readers import read

    return ranking_of(analyse(read(SEED)))


def several() -> Ranking:
    first = analysed(
        "The lock at Harbour Gate will close for ten weeks from 4 January 2027.",
        "# Costs", "Repairs to the lock cost €12 million, the harbour office said.",
        "The repairs are paid from the reserve of the harbour office.",
        title="Lock to close", site="Example Courier", author="A. Sample", date="2026-11-02")
    second = analysed(
        "The Harbour Gate lock is to be shut for ten weeks in January.",
        "# Costs", "Repairs to the lock will cost €15 million, a spokesman said.",
        "Shippers fear delays of up to 3 days.",
        title="Shippers fear delays at Harbour Gate", site="Example Business Daily", date="2026-11-03")
    return ranking_of(first, second, clusters=((0, 3), (1, 4)))


def brief_of(ranking: Ranking, layout: str = "one-page", **choices: object) -> Brief:
    return compose(plan_of(ranking, layout=layout, date="2026-11-22T09:30", **choices), ranking)


def without_points(ranking: Ranking) -> dict[str, object]:
    """What a user has decided who took every key point off."""
    return {"points": (), "removed": tuple(anchor_of(ranking, ["1"], number) for number in range(len(ranking.scores)))}


def section(brief: Brief, key: str):
    return next(section for section in brief.sections if section.key == key)


def statements(brief: Brief) -> list[Statement]:
    found: list[Statement] = []
    for part in brief.sections:
        for node in part.nodes:
            if isinstance(node, Paragraph):
                found.extend(node.statements)
            elif isinstance(node, Bullet):
                found.append(node.statement)
            elif isinstance(node, Table):
                found.extend(cell.statement for row in node.rows for cell in row)
    return found


def sentences_in(brief: Brief, *keys: str) -> list[int]:
    return [statement.sentence for key in keys for node in section(brief, key).nodes if isinstance(node, Paragraph)
            for statement in node.statements if statement.sentence is not None]


EVERY = [(layout, many) for layout in LAYOUTS for many in (False, True)]


@pytest.mark.parametrize(("layout", "many"), EVERY)
def test_every_statement_with_a_note_leads_to_its_source_word_for_word(layout, many):
    ranking = several() if many else seed()
    brief = brief_of(ranking, layout, annex=True)
    noted = [statement for statement in statements(brief) if statement.note is not None]
    assert noted
    for statement in noted:
        note = brief.notes[statement.note - 1]
        source, local = ranking.locate(statement.sentence)
        analysis = ranking.analyses[source]
        block = analysis.document.blocks[analysis.sentences[local].block]
        assert note.number == statement.note and note.source == source and note.paragraph == block.paragraph
        if not note.place:
            words = statement.text.replace("…", " ").split()
            rest = iter(block.text.split())
            assert all(any(word.rstrip(".,;:") == other.rstrip(".,;:") for other in rest) for word in words)


@pytest.mark.parametrize(("layout", "many"), EVERY)
def test_notes_are_numbered_in_the_order_of_the_page_and_cells_come_after(layout, many):
    brief = brief_of(several() if many else seed(), layout)
    assert [note.number for note in brief.notes] == list(range(1, len(brief.notes) + 1))
    places = [bool(note.place) for note in brief.notes]
    assert places == sorted(places)
    on_the_page = [statement.note for statement in statements(brief)
                   if statement.note is not None and not brief.notes[statement.note - 1].place]
    assert on_the_page == sorted(on_the_page) and len(on_the_page) == len(set(on_the_page))


@pytest.mark.parametrize(("layout", "many"), EVERY)
def test_each_chosen_sentence_stands_exactly_once(layout, many):
    ranking = several() if many else seed()
    plan = plan_of(ranking, layout=layout, length=Length(200, "words"))
    selection = select(ranking, plan)
    brief = compose(plan, ranking, selection)
    stands = [statement.sentence for statement in statements(brief)
              if statement.note is not None and not brief.notes[statement.note - 1].place]
    points = {number for key in ("key-points",) for part in brief.sections if part.key == key
              for node in part.nodes if isinstance(node, Bullet) for number in [node.statement.sentence]}
    for number in selection.chosen:
        assert stands.count(number) == 1 + (number in points), number


@pytest.mark.parametrize(("layout", "many"), EVERY)
def test_the_annex_holds_each_cited_paragraph_once_and_every_note_leads_there(layout, many):
    brief = brief_of(several() if many else seed(), layout, annex=True)
    extracts = [node for node in section(brief, "annex-extracts").nodes if isinstance(node, Extract)]
    assert len({(extract.source, extract.paragraph) for extract in extracts}) == len(extracts)
    assert sorted(note for extract in extracts for note in extract.notes) == [note.number for note in brief.notes]
    assert [extract.source for extract in extracts] == sorted(extract.source for extract in extracts)
    for extract in extracts:
        assert all(0 <= start < end <= len(extract.text) for start, end in extract.chosen)


def test_the_one_page_brief_has_its_parts_in_order():
    brief = brief_of(seed(), annex=True)
    keys = [part.key for part in brief.sections]
    assert keys == ["bottom-line", "summary", "key-points", "why", "figures", "ask", "sources", "annex-extracts"]
    assert [detail.label for detail in brief.details] == ["To", "Date", "From", "For", "Reading time", "Source"]
    assert [part.heading for part in brief.sections[:3]] == ["Bottom line", "Summary", "Key points"]
    assert brief.kicker == "One-page brief" and section(brief, "bottom-line").style == "box"
    assert brief.date_text.replace(NBSP, " ") == "22 November 2026"


def test_the_bottom_line_is_the_strongest_sentence_and_the_summary_the_rest_in_source_order():
    ranking = seed()
    order = (5, 0, 8, 1, *[n for n in range(15) if n not in (5, 0, 8, 1)])
    ranking = ranking_of(*ranking.analyses, order=order)
    brief = brief_of(ranking)
    chosen = select(ranking, plan_of(ranking)).chosen
    assert sentences_in(brief, "bottom-line") == [5]
    assert sentences_in(brief, "summary") == [number for number in chosen if number != 5]


def test_a_summary_runs_on_while_it_is_short_and_has_the_sources_paragraphs_when_it_is_long():
    ranking = seed()
    shapes = {}
    for percent in (30, 90):
        nodes = section(brief_of(ranking, length=Length(percent, "percent")), "summary").nodes
        shapes[percent] = [[statement.sentence for statement in node.statements] for node in nodes]
    assert len(shapes[30]) == 1
    assert len(shapes[90]) > 1
    sentences = ranking.analyses[0].sentences
    for run in shapes[90]:
        assert len({sentences[number].block for number in run}) == 1
    together = [number for run in shapes[90] for number in run]
    assert together == sorted(together)


def test_the_users_order_stands_in_the_summary_and_new_sentences_follow_their_neighbour():
    ranking = ranking_of(counted([10] * 8))
    anchors = tuple(anchor_of(ranking, ("1",), number) for number in (4, 2))
    brief = brief_of(ranking, length=Length(60, "words"), order=anchors)
    assert sentences_in(brief, "bottom-line") == [0]
    assert sentences_in(brief, "summary") == [1, 4, 5, 2, 3]


def test_key_points_are_three_labelled_and_from_other_sentences():
    brief = brief_of(seed())
    bullets = [node for node in section(brief, "key-points").nodes if isinstance(node, Bullet)]
    assert len(bullets) == 3
    taken = set(sentences_in(brief, "bottom-line", "summary"))
    assert all(bullet.statement.sentence not in taken and bullet.point is not None for bullet in bullets)
    assert all(bullet.label in ("Figure", "Decision", "Action", "Risk", "Date", "Quote", "") for bullet in bullets)


def test_figures_of_the_seed_are_those_of_the_design():
    brief = brief_of(seed())
    table = section(brief, "figures").nodes[0]
    assert isinstance(table, Table)
    assert table.header == ("Figure or date", "What the source says of it", "Paragraph")
    rows = [tuple(cell.statement.text for cell in row) for row in table.rows]
    assert rows == [
        ("10-year", "framework agreement to expand their defence cooperation", f"¶{NBSP}1"),
        ("50%", "tariffs on Indian goods", f"¶{NBSP}6"),
        ("25%", "penalty on Russian oil and arms purchases", f"¶{NBSP}6")]
    assert all(brief.notes[row[2].statement.note - 1].place == "Figures" for row in table.rows)


def test_one_source_is_cited_by_name_and_several_by_number():
    one, many = brief_of(seed()), brief_of(several())
    assert re.fullmatch(rf"India and the United States have signed…, ¶{NBSP}\d+", one.notes[0].citation)
    assert many.notes[0].citation == f"[1] Lock to close, ¶{NBSP}1" and many.notes[0].short == f"[1] ¶{NBSP}1"
    line = section(one, "sources").nodes[0]
    assert isinstance(line, SourceLine) and line.detail == "text of 435 words; no title, author or date given"


def test_a_note_names_where_else_nearly_the_same_is_said():
    brief = brief_of(several(), length=Length(100, "percent"))
    notes = [brief.notes[statement.note - 1] for statement in statements(brief) if statement.sentence == 0]
    assert {note.also for note in notes} == {f"also [2] ¶{NBSP}1"}
    assert not any(note.also for note in brief_of(seed()).notes)


@pytest.mark.parametrize(("turn", "page"), [(48, 15), (60, 14)])
def test_the_page_a_sentence_begins_on_is_cited_where_its_paragraph_runs_over_a_page(turn, page):
    analysis = analysed("It was agreed to build the bridge in two parts. The first part opens in the spring of 2027.",
                        title="Annual report")
    block = replace(analysis.document.blocks[0], page=14, turns=((turn, 15),))
    ranking = ranking_of(replace(analysis, document=replace(analysis.document, blocks=(block,))))
    notes = brief_of(ranking, length=Length(100, "percent")).notes
    assert {note.citation for note in notes} == {
        f"Annual report, p.{NBSP}{number}, ¶{NBSP}1" for number in (14, page)}


def test_an_edited_sentence_is_marked_and_the_method_line_names_the_author():
    ranking = seed()
    plan = reword(plan_of(ranking), anchor_of(ranking, ("1",), 0), "A pact was signed.")
    brief = compose(set_field(plan, "author", "A. Writer"), ranking)
    statement = section(brief, "bottom-line").nodes[0].statements[0]
    assert statement.text == "A pact was signed." and statement.edited and brief.notes[statement.note - 1].edited
    assert brief.method.endswith("; edited by A. Writer.")
    assert "edited" not in brief_of(ranking).method


def test_the_persons_fields_are_prompted_and_listed_while_empty():
    ranking = seed()
    brief = brief_of(ranking)
    ask = section(brief, "ask")
    assert ask.by_person and ask.nodes == (Field(
        "ask", "", "What should the reader do? Left out of the export while empty.", many=True),)
    assert {"to", "from", "for", "why", "ask"} == set(brief.empty_fields)
    written = compose(set_field(plan_of(ranking), "ask", "None."), ranking)
    assert "ask" not in written.empty_fields and section(written, "ask").nodes[0].text == "None."
    assert written.method.endswith("Sentences without a note are the author’s.")


def test_an_information_paper_sorts_its_sentences():
    ranking = seed()
    plan = plan_of(ranking, layout="information", length=Length(100, "percent"))
    brief = compose(plan, ranking)
    keys = [part.key for part in brief.sections]
    assert keys[:5] == ["purpose", "key-facts", "background", "current-position", "points-to-watch"]
    facts = section(brief, "key-facts").nodes
    assert [node.role for node in facts] == ["numbered", "lettered", "lettered", "lettered", "lettered"]
    assert any("friction" in statement.text for node in section(brief, "points-to-watch").nodes
               for statement in node.statements)
    assert section(brief, "purpose").nodes[0].text.startswith("To summarise one source on ")


def test_a_submission_heads_its_considerations_with_the_sources_own_headings():
    brief = brief_of(seed(), "submission", length=Length(100, "percent"))
    headings = [node.text for node in section(brief, "considerations").nodes if isinstance(node, Heading)]
    assert headings == ["New decade of partnership", "Part of broader strategic realignment",
                        "Trade talks, broader Indo-Pacific goals"]
    assert [detail.label for detail in brief.details] == ["To", "Date", "From", "Reference", "cc", "Deadline"]
    assert [part.style for part in brief.sections][-1] == "annex-next"


def test_options_become_a_table_and_recommendations_a_list():
    ranking = seed()
    plan = plan_of(ranking, layout="submission")
    plan = set_field(plan, "options", "Wait | No cost | Late\nAct now | Early")
    brief = compose(set_field(plan, "recommendation", "note the pact; and\nagree to reply"), ranking)
    table = section(brief, "options").nodes[0]
    assert isinstance(table, Table) and table.role == "options" and table.field == "options"
    assert [[cell.statement.text for cell in row] for row in table.rows] == [
        ["Wait", "No cost", "Late"], ["Act now", "Early", ""]]
    lead, field = section(brief, "recommendation").nodes
    assert lead.statements[0].text == "That you:" and field.role == "list" and field.many


def test_a_digest_tells_stories_themes_and_differences():
    brief = brief_of(several(), "digest", length=Length(100, "percent"))
    stories = section(brief, "top-stories").nodes
    assert [node.text for node in stories if isinstance(node, Heading)] == [
        "Lock to close", "Shippers fear delays at Harbour Gate"]
    assert stories[1].statements[0].text.replace(NBSP, " ") == "[1] Example Courier, A. Sample, 2 November 2026"
    table = section(brief, "comparison").nodes[0]
    assert table.header == ("Point", "[1] Lock to close", "[2] Shippers fear delays at Harbour Gate")
    assert [row[0].under for row in table.rows] == ["sources differ", "sources agree"]
    assert all(cell.role == "quoted" and cell.statement.text.startswith("“") for row in table.rows for cell in row[1:])
    lead, sources = section(brief, "sources").nodes
    assert lead.role == "lead" and sources.role == "sources-coverage" and len(sources.rows) == 2
    assert next(d.value.text for d in brief.details if d.label == "Articles") == "2 read, 2 used"


def test_empty_sections_of_a_digest_say_so_once_where_they_follow_each_other():
    brief = brief_of(seed(), "digest")
    empty = [part for part in brief.sections if part.nodes and getattr(part.nodes[0], "role", "") == "none"]
    assert [part.heading for part in empty] == ["By theme · Where sources agree and differ"]
    assert empty[0].nodes[0].statements[0].text == "Nothing to report."
    with_more = brief_of(several(), "digest", length=Length(100, "percent"))
    assert [part.heading for part in with_more.sections][:4] == [
        "Top stories", "By theme", "Where sources agree and differ", "Also noted"]


def test_the_strip_says_in_words_where_the_chosen_sentences_stand():
    ranking = ranking_of(*seed().analyses)
    brief = brief_of(ranking, "information", length=Length(1, "sentences"), **without_points(ranking))
    strip = next(node for node in section(brief, "sources").nodes if isinstance(node, Strip))
    assert len(strip.bars) == 15 and sum(bar.chosen for bar in strip.bars) == 1 and strip.bars[0].opens
    assert strip.alt.endswith("1 of 15 sentences chosen, in paragraph 1 of 12.")
    assert not any(isinstance(node, Strip) for part in brief_of(ranking).sections for node in part.nodes)


def test_more_than_three_sources_are_counted_in_the_one_page_brief():
    ranking = ranking_of(*[analysed(f"Source {n} speaks of something else entirely.", title=f"S{n}") for n in range(4)])
    assert section(brief_of(ranking), "sources").nodes[0].detail == "4 sources, list on request."


def test_a_sentence_in_another_language_than_the_briefs_says_so():
    ranking = ranking_of(analysed("The council met in the town hall.", title="A"),
                         analysed("Der Rat tagte gestern im Rathaus der Stadt.", title="B", language="de"))
    brief = brief_of(ranking, length=Length(100, "percent"), language="en")
    languages = [statement.language for statement in statements(brief) if statement.note is not None]
    assert set(languages) == {"", "de"}


def test_pins_and_exclusions_show_on_the_page():
    ranking = seed()
    plan = pin(plan_of(ranking, length=Length(60, "words")), anchor_of(ranking, ("1",), 13))
    plan = leave_out(plan, anchor_of(ranking, ("1",), 0))
    brief = compose(plan, ranking)
    stands = {statement.sentence for statement in statements(brief)}
    assert 13 in stands and 0 not in stands


def test_a_text_of_one_sentence_is_said_once():
    brief = brief_of(ranking_of(analysed("The council approved a budget of £1.2 billion for the harbour on Monday.")))
    keys = {part.key for part in brief.sections}
    assert "bottom-line" in keys and keys.isdisjoint({"summary", "key-points"})


def test_an_unknown_layout_is_refused_in_words():
    with pytest.raises(UnknownChoice, match="one-page"):
        brief_of(seed(), "poster")


def test_a_plan_without_sources_makes_an_empty_brief():
    for layout in LAYOUTS:
        brief = compose(Plan(layout=layout), ranking_of())
        assert brief.notes == () and brief.title.text == ""


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh", "ar", "he"])
def test_every_layout_speaks_every_language(layout, language):
    brief = brief_of(several(), layout, language=language, annex=True)
    assert brief.language == language
    assert {key for key, _ in brief.labels} == set(FIXED_WORDS)
    assert walk(brief).label("page_of", page=2, pages=3)
    if language != "en":
        assert brief.kicker != brief_of(several(), layout).kicker
        assert brief.method != brief_of(several(), layout).method


def test_composing_again_makes_the_same_brief():
    assert brief_of(seed(), annex=True) == brief_of(seed(), annex=True)


def big(size: int) -> Ranking:
    analysis = counted([20] * size, 800)
    document = document_of([block.text for block in analysis.document.blocks], title="Big")
    facts = find_facts(document, analysis.sentences, "en")
    made = Analysis(document, "en", analysis.sentences, analysis.words, analysis.stems, analysis.lengths,
                    analysis.section, facts)
    return ranking_of(made, order=tuple((number * 7919) % size for number in range(size)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_composing_costs_a_few_passes_over_ten_thousand_sentences(layout):
    ranking = big(10_000)
    plan = plan_of(ranking, layout=layout, date="2026-11-22T09:30")
    compose(plan, ranking)
    times = []
    for amount in (100, 150, 200, 250, 300):
        changed = replace(plan, length=Length(amount, "words"))
        times.append(passes(lambda changed=changed: compose(changed, ranking)))
    assert sorted(times)[2] < 40
