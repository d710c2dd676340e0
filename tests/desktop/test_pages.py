"""Pages hold every statement once, within the margins, and break where the exported document breaks."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from desktop.pages import Pages, lay_out, laying, words_of
from desktop.pages import text as text_room
from desktop.pages.bands import Band, Block, Fill, Words
from desktop.pages.breaking import NOTE_RULE, break_pages
from desktop.pages.flow import numbers_of
from desktop.pages.laying import ROWS_A_STEP
from desktop.pages.styles import FOOTER
from summarise.brief import Brief, Bullet, Field, Heading, Paragraph, Section, Statement
from summarise.wording import say
from summarise.writers.walking import walk
from tests.desktop.page_briefs import every_node, field, one_page, statement

pytestmark = pytest.mark.usefixtures("qapp")

# The line ends of the design's own one-page document, as a word processor sets it.
DESIGNED = (
    "India and the United States have signed a 10-year framework agreement to expand their",
    "defence cooperation, marking a significant step in their growing strategic partnership.1",
    "According to officials, the framework will serve as a policy roadmap for the entire spectrum of India-",
    "US defence relations, from joint military exercises and technology exchange to supply-chain",
    "resilience and maritime security cooperation.2 The defence pact comes at a time when both",
    "countries are working to finalize a trade deal amid strained relations following US President Donald",
    "Trump’s decision to impose 50% tariffs on Indian goods, including a 25% penalty on Russian oil and",
    "arms purchases.3",
    "Decision. The deal was announced after a meeting between US Defence Secretary Pete Hegseth",
    "and Indian Defence Minister Rajnath Singh in Kuala Lumpur.4",
    "Quote. The agreement focuses on enhancing \"coordination, information sharing and tech",
    "cooperation\" and advancing \"regional stability and deterrence\", Hegseth said in a post on X.5",
    "Date. The signing of the defence agreement coincides with ongoing high-stakes trade negotiations",
    "between the two countries, aimed at reaching a comprehensive trade deal by November.6",
    "The framework sets ten years of defence work while the terms of trade between the two countries",
    "are still open.",
)
HOSTILE = st.text(st.one_of(
    st.characters(codec="utf-8"), st.sampled_from("&<>\"'\0\x07\t\n\r\u2028\u202e\u200f\ufeff\u0301😀\U0001f468\u200d家"
                                                  "ابجא𝔘ﷺ%{}$\\")), min_size=1, max_size=120)


def lines(pages: Pages) -> list[str]:
    return [line.strip() for page in pages.pages for line in words_of(page)]


def drawn(pages: Pages) -> str:
    """All words in the order in which they are drawn; spaces are as they stand."""
    return "".join(line for page in pages.pages for line in words_of(page))


def assert_within_margins(pages: Pages) -> None:
    left, right = pages.sheet.side, pages.sheet.width - pages.sheet.side
    for page in pages.pages:
        for mark in page.marks:
            if isinstance(mark, Words):
                line = mark.laid.lines[mark.line]
                # A glyph may lean over its own width a little, as word processors let it.
                assert mark.left + line.left >= left - 40
                assert mark.left + line.right <= right + 40
                assert mark.top >= 0
                assert mark.top + line.height <= page.height - FOOTER + 1
            elif isinstance(mark, Fill):
                assert left - 1 <= mark.left
                assert mark.left + mark.width <= right + 1
        for spot in page.spots:
            assert spot.left >= left - 1
            assert spot.left + spot.width <= right + 1


def with_summary(brief: Brief, *statements: Statement) -> Brief:
    sections = tuple(replace(part, nodes=(Paragraph(statements),)) if part.key == "summary" else part
                     for part in brief.sections)
    return replace(brief, sections=sections)


def test_the_designs_one_page_brief_breaks_its_lines_as_its_document_does() -> None:
    pages = lay_out(one_page())
    assert len(pages.pages) == 1
    assert pages.lines_over == 0
    found = lines(pages)
    assert tuple(line for line in found if line in DESIGNED) == DESIGNED


def test_what_is_on_every_page_is_on_every_page() -> None:
    pages = lay_out(every_node())
    assert len(pages.pages) > 3
    for number, page in enumerate(pages.pages, 1):
        found = [line.strip() for line in words_of(page)]
        assert found.count("OFFICIAL") == 2
        assert f"Page {number} of {len(pages.pages)}" in found
        assert ("A long brief" in found[1:2]) == (number > 1)


def test_a_statement_of_each_kind_of_node_is_on_the_pages_once() -> None:
    brief = every_node(paragraphs=4)
    shown = drawn(lay_out(brief))
    for words in ("That you:", "note the agreement; and", "agree a paper.", "Trade and tariffs", "Nothing to report.",
                  "Talks coincide with the signing", "figure number 17", "Coverage: where", "Each paragraph cited."):
        assert shown.count(words) == 1, words


@settings(max_examples=60)
@given(texts=st.lists(HOSTILE, min_size=1, max_size=12), language=st.sampled_from(["en", "ar", "ja"]),
       layout=st.sampled_from(["one-page", "information", "submission", "digest"]))
def test_any_statement_stands_once_within_the_margins(texts: list[str], language: str, layout: str) -> None:
    statements = tuple(replace(statement(number % 6), text=f"«{number}» {text}") for number, text in enumerate(texts))
    brief = replace(one_page(language=language, title=texts[0]), layout=layout)
    sections = (Section("summary", texts[-1], (Paragraph(statements[:4], "numbered"), Heading(texts[0]))),
                Section("key-points", "Points", tuple(Bullet(each, texts[0][:9]) for each in statements[4:])))
    pages = lay_out(replace(brief, sections=sections))
    assert_within_margins(pages)
    shown = drawn(pages)
    for each in statements:
        assert shown.count(text_room.clean(each.text).strip()) == 1


@pytest.mark.parametrize("layout", ["one-page", "submission"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_long_brief_stays_within_the_margins(layout: str, paper: str) -> None:
    pages = lay_out(replace(every_node(layout=layout), paper=paper))
    assert_within_margins(pages)
    assert len(pages.pages) > 5


def test_a_title_of_four_lines_stands() -> None:
    title = ("An agreement between the governments of several states on the long-term development of joint defence "
             "production, exchange of technology, resilience of supply chains, and security at sea and in the air")
    pages = lay_out(one_page(title=title))
    rows = [line for line in lines(pages) if line and line in title]
    assert len(rows) >= 3
    assert "".join(line for line in words_of(pages.pages[0]) if line.strip() in title).strip() == title
    assert_within_margins(pages)


def test_an_endless_word_is_cut_at_the_margin() -> None:
    pages = lay_out(with_summary(one_page(), Statement("supercalifragilistic" * 60)))
    assert_within_margins(pages)
    assert drawn(pages).count("supercalifragilistic") == 60


def test_a_brief_from_right_to_left_hangs_its_bullets_at_the_right() -> None:
    arabic = "وقعت الهند والولايات المتحدة اتفاقا إطاريا مدته عشر سنوات لتوسيع التعاون الدفاعي بينهما."
    brief = replace(one_page(language="ar"), sections=(
        Section("key-points", "النقاط", (Bullet(Statement(arabic * 3)),)),))
    page = lay_out(brief).pages[0]
    bullet = next(mark for mark in page.marks if isinstance(mark, Words) and mark.laid.text == "•")
    words = [mark for mark in page.marks if isinstance(mark, Words) and mark.laid.text.startswith(arabic)]
    assert len(words) > 1
    dot = bullet.left + bullet.laid.lines[0].left
    for mark in words:
        line = mark.laid.lines[mark.line]
        assert mark.left + line.right < dot
    first, last = words[0], words[-1]
    end = first.left + first.laid.lines[first.line].right
    # The last line is short, and stands at the right all the same.
    assert abs(last.left + last.laid.lines[last.line].right - end) < 40
    assert last.laid.lines[last.line].left > 100


def painted(*runs: text_room.Run, rtl: bool = False) -> QImage:
    """A line as it is painted, 400 pixels wide."""
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    text_room.lay(runs, "body", 4000, rtl=rtl).draw(painter, 0, 0, 0, text_room.PRINT)
    painter.end()
    return image


def test_from_the_right_a_note_stands_behind_the_stop_of_a_figure() -> None:
    image = painted(text_room.Run("في 2029."), text_room.Run("5", ink="accent", mark=True), rtl=True)
    columns = [[image.pixelColor(x, y) for y in range(image.height())] for x in range(image.width())]
    first = next(column for column in columns if any(pixel.lightness() < 200 for pixel in column))
    darkest = min(first, key=lambda pixel: pixel.lightness())
    assert darkest.blue() > darkest.red() + 20


@pytest.mark.parametrize(("words", "slanted"), [("Add a name", True), ("أضف اسما", False), ("填写姓名", False)])
def test_letters_that_have_no_slanted_form_stand_upright(words: str, slanted: bool) -> None:
    upright, leaning = (painted(text_room.Run(words, italic=italic)) for italic in (False, True))
    assert (upright != leaning) is slanted


def test_chinese_and_japanese_break_between_characters() -> None:
    pages = lay_out(with_summary(one_page(language="ja"), Statement("両国は防衛協力を拡大する枠組みに署名した。" * 12)))
    rows = [line for line in lines(pages) if "防衛協力" in line]
    # How wide the letters are depends on the fonts of the machine; without one for Japanese they are boxes.
    assert len(rows) >= 3
    assert_within_margins(pages)


@pytest.mark.parametrize(("more", "said"), [(1, 1), (2, 2), (5, 5), (40, 40)])
def test_lines_too_long_are_counted_as_lines(more: int, said: int) -> None:
    def with_lines(count: int) -> Pages:
        brief = one_page(why="", ask="")
        words = Statement(" ".join(["Wordsofalinethatfillsthemeasure" * 3] * count))
        return lay_out(with_summary(brief, words))

    fitting = max(count for count in range(1, 40) if len(with_lines(count).pages) == 1)
    assert with_lines(fitting).lines_over == 0
    assert with_lines(fitting + more).lines_over == said


def test_what_is_empty_never_moves_a_page_break() -> None:
    brief = every_node()
    empty = Section("timing", "Timing", (field("timing", many=True, role="numbered"),), by_person=True)
    sections = (*brief.sections[:2], empty, *brief.sections[2:])
    on_paper = lay_out(replace(brief, sections=sections))
    on_desk = lay_out(replace(brief, sections=sections), prompts=True)
    assert len(on_paper.pages) == len(on_desk.pages)
    assert on_paper.lines_over == on_desk.lines_over
    for paper, desk in zip(on_paper.pages, on_desk.pages, strict=True):
        missing = Counter(words_of(paper)) - Counter(words_of(desk))
        assert not missing
    assert "Timing" in lines(on_desk)
    assert "Timing" not in lines(on_paper)


def test_empty_fields_lengthen_the_paper_only_where_it_is_full() -> None:
    short = with_summary(one_page(why="", ask="", to=""), statement(1))
    assert lay_out(short, prompts=True).pages[0].height == lay_out(short).pages[0].height
    full = with_summary(one_page(why="", ask="", to=""), *map(statement, (1, 2, 1)))
    assert len(lay_out(full).pages) == len(lay_out(full, prompts=True).pages) == 1
    assert lay_out(full, prompts=True).pages[0].height > lay_out(full).pages[0].height


@pytest.mark.parametrize("language", ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh", "ar", "he"))
def test_what_a_short_field_asks_for_stands_on_one_line(language: str) -> None:
    brief = one_page(language=language)
    for name in ("to", "from", "for", "reference", "deadline"):
        prompt = say(f"prompts.{name}", language)
        # The fourth place is a narrow one.
        asked = replace(brief.details[3], value=Field(name, "", prompt))
        details = (*brief.details[:3], asked, *brief.details[4:])
        assert any(prompt in line for line in lines(lay_out(replace(brief, details=details), prompts=True))), name


def test_every_row_has_its_place_and_is_found_there_again() -> None:
    for brief in (one_page(why="", to=""), every_node(6)):
        pages = lay_out(brief, prompts=True)
        for number, row in enumerate(pages.rows):
            spots = pages.spots_of(number)
            assert spots, row
            for page, spot in spots:
                x, y = spot.left + spot.width / 2, spot.top + spot.height / 2
                assert pages.row_at(page, x, y) == number


def test_rows_stand_in_reading_order() -> None:
    pages = lay_out(one_page(), prompts=True)
    tops = [(page, round(spot.top)) for number in range(len(pages.rows)) for page, spot in pages.spots_of(number)[:1]]
    assert tops == sorted(tops)


def test_what_was_laid_out_once_is_not_laid_out_again() -> None:
    brief = one_page()
    lay_out(brief)
    before = set(text_room._kept)
    lay_out(with_summary(brief, statement(1), statement(2), statement(3)))
    new = set(text_room._kept) - before
    # Its feet are new too where it has come to two pages.
    assert len([style for _runs, style, *_rest in new if not style.startswith("footer")]) == 1


def test_the_rows_of_a_long_brief_are_listed_in_steps() -> None:
    brief = every_node(paragraphs=1000)
    steps = sum(1 for _ in laying(brief, prompts=True)) - sum(1 for _ in laying(brief))
    assert steps >= len(lay_out(brief, prompts=True).rows) // ROWS_A_STEP >= 10


def test_numbers_run_as_words_lists_run() -> None:
    numbers = list(numbers_of(walk(every_node(paragraphs=2))).values())
    assert numbers == ["1", "1.", "2.", "(1)", "(2)", "3.", "4.", "5.", "1.1", "(a)", "(b)"]


def test_arabic_points_have_the_letters_that_word_gives_them() -> None:
    numbers = numbers_of(walk(replace(every_node(paragraphs=2), language="ar"))).values()
    assert {"(أ)", "(ب)"} <= set(numbers)


def test_what_is_not_exported_has_no_number() -> None:
    brief = every_node(paragraphs=2)
    sections = tuple(replace(part, nodes=(part.nodes[0], field("recommendation", many=True, role="list")))
                     if part.by_person else part for part in brief.sections)
    shown = lines(lay_out(replace(brief, sections=sections), prompts=True))
    assert "Recommendation" in shown
    assert "(1)" not in shown


def test_a_cut_table_repeats_its_head() -> None:
    pages = lay_out(every_node(paragraphs=5))
    with_rows = [page for page in pages.pages if any("figure number" in line for line in words_of(page))]
    assert len(with_rows) > 1
    for page in with_rows:
        assert sum(line == "Figure or date" for line in words_of(page)) == 1


def test_notes_in_brackets_need_no_foot() -> None:
    pages = lay_out(replace(one_page(), notes_style="inline"))
    shown = drawn(pages)
    assert "[¶ 1]" in shown.replace("\N{NO-BREAK SPACE}", " ")
    assert "Defence pact, ¶ 1" not in shown


blocks = st.builds(
    lambda heights, before, after, keep_next, keep_lines, notes: Block(
        tuple(Band(height, notes=(note,) if note else ()) for height, note in zip(heights, notes, strict=False)),
        before, after, keep_next and len(heights) < 3, keep_lines and len(heights) < 6),
    st.lists(st.integers(100, 400), min_size=1, max_size=14), st.integers(0, 200), st.integers(0, 200), st.booleans(),
    st.booleans(), st.lists(st.sampled_from([0, 0, 1, 2, 3, 4, 5]), min_size=14, max_size=14))


@settings(max_examples=200)
@given(st.lists(blocks, min_size=1, max_size=25))
def test_pages_keep_their_promises(made: list[Block]) -> None:
    notes = dict.fromkeys(range(1, 6), 230.0)
    broken = break_pages(made, (1000.0, 1100.0), 6000.0, notes)
    placed = [band for page in broken for _, band in page.bands]
    assert [id(band) for band in placed] == [id(band) for block in made for band in block.bands]
    owner = {id(band): (place, number) for place, block in enumerate(made) for number, band in enumerate(block.bands)}
    for page in broken:
        foot = NOTE_RULE + page.notes_height if page.notes else 0
        assert page.y + foot <= page.bottom + 1 or len(page.bands) == 1
        assert {note for _, band in page.bands for note in band.notes} == set(page.notes)
        assert all(below - above >= band.height - 0.01 for (above, band), (below, _) in pairwise(page.bands))
    for page, after in pairwise(broken):
        (last, line), (first, next_line) = owner[id(page.bands[-1][1])], owner[id(after.bands[0][1])]
        whole_page = len(page.bands) == 1
        if last == first and not whole_page:
            block = made[last]
            left = len(block.bands) - line - 1
            alone = line == 0 or left == 1
            began_here = owner[id(page.bands[0][1])][0] == last
            assert began_here or not (block.keep_lines or alone)
        elif last != first:
            began_alone = all(made[owner[id(band)][0]].keep_next for _, band in page.bands)
            assert not made[last].keep_next or began_alone
            assert next_line == 0


def test_a_heading_is_never_left_at_the_foot() -> None:
    heading = Block((Band(300),), 260, 70, keep_next=True, keep_lines=True)
    body = Block(tuple(Band(290.0) for _ in range(5)), 0, 110)
    for filler in range(1, 30):
        broken = break_pages([Block(tuple(Band(200.0) for _ in range(filler)), widows=False), heading, body],
                             (0.0, 0.0), 5000.0, {})
        for page in broken:
            assert page.bands[-1][1] is not heading.bands[0]


def test_a_field_with_several_paragraphs_is_set_as_several() -> None:
    brief = one_page(why="First.\n\nSecond.")
    assert [line for line in lines(lay_out(brief)) if line in ("First.", "Second.")] == ["First.", "Second."]
    assert isinstance(brief.sections[3].nodes[0], Field)
