"""Document → Analysis: what counts as a sentence, in every language, for the seed and for odd documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.analysing import Analysis, analyse, numbers_before
from summarise.document import SENTENCED, Block, Document, Kind, Origin, number_paragraphs
from summarise.language import LANGUAGES
from tests.summarise.language_prose import PROSE, paragraph

SEED = Path(__file__).parents[2] / "seeds" / "000_4d898108dbfcd6f6.txt"
SEARCHES = 3
"""What is looked for in a short text as a whole: who is addressed, names, and short forms of them."""
HEADINGS = {
    "New decade of partnership", "Part of broader strategic realignment", "Trade talks, broader Indo-Pacific goals",
}


def document(blocks: list[Block], language: str = "") -> Document:
    return Document("A text", language, Origin("", "", "text"), number_paragraphs(blocks))


def seed() -> Document:
    lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    return document([
        Block(Kind.HEADING, line, 2) if line in HEADINGS else Block(Kind.PARAGRAPH, line) for line in lines
    ])


def texts(analysis: Analysis) -> list[str]:
    return [analysis.text(number) for number in range(len(analysis.sentences))]


def test_the_seed_has_fifteen_sentences_and_435_words_with_its_headings() -> None:
    analysis = analyse(seed())
    assert analysis.language == "en"
    assert len(analysis.sentences) == 15
    headings = sum(len(block.text.split()) for block in analysis.document.blocks if block.kind is Kind.HEADING)
    assert sum(analysis.lengths) + headings == 435


def test_a_quotation_of_three_sentences_and_its_speaker_are_one_sentence() -> None:
    whole = [text for text in texts(analyse(seed())) if "will herald" in text]
    assert len(whole) == 1
    assert whole[0].startswith('"It is a signal')
    assert whole[0].endswith('region," Singh said, in a post on X.')


def test_an_analysis_is_ended_by_its_beat_before_any_block_search_for_names_and_sentence_searched_for_facts() -> None:
    whole = analyse(seed())
    beats = len(whole.document.blocks) + SEARCHES + len(whole.sentences)
    for last in range(beats):
        left = iter(range(last))
        with pytest.raises(StopIteration):
            analyse(seed(), beat=lambda left=left: next(left))
    left = iter(range(beats))
    assert analyse(seed(), beat=lambda: next(left)) == whole


@pytest.mark.parametrize(
    "numbers", [("1.1", "1.2"), ("2.9", "2.10"), ("1.4", "2.1"), ("3.2", "3.2.1"), ("4.1.7.", "4.2.1.")])
def test_the_number_of_a_paragraph_is_no_part_of_its_first_sentence(numbers: tuple[str, str]) -> None:
    analysis = analyse(document([Block(Kind.PARAGRAPH, f"{number} The board met. It agreed.") for number in numbers]))
    assert [analysis.text(number) for number in range(4)] == ["The board met.", "It agreed."] * 2
    assert {analysis.sentences[number].start for number in (0, 2)} == {len(number) + 1 for number in numbers}


@pytest.mark.parametrize("texts", [
    ("1.5 Tesla suffice.", "2.7 Tesla are more."), ("1.5 million came.", "1.6 million went."),
    ("1 The board met.", "2 It agreed."), ("3.2 The board met.",),
    ("1.5 Tesla suffice.", *["The coil was cooled again."] * 4, "1.6 Billion were spent.")])
def test_a_quantity_that_opens_a_paragraph_stays_in_its_sentence(texts: tuple[str, ...]) -> None:
    assert numbers_before([Block(Kind.PARAGRAPH, text) for text in texts]) == {}


def test_headings_and_code_are_no_sentences_and_rows_captions_notes_and_boilerplate_are() -> None:
    analysis = analyse(document([
        Block(Kind.HEADING, "A heading. With a stop."), Block(Kind.PARAGRAPH, "One. Two."), Block(Kind.CODE, "x = 1."),
        Block(Kind.BOILERPLATE, "Subscribe now."), Block(Kind.ROW, "Oil | 12"), Block(Kind.NOTE, "A note."),
        Block(Kind.ITEM, "An item"), Block(Kind.CAPTION, "A caption"),
    ], "en"))
    assert texts(analysis) == ["One.", "Two.", "Subscribe now.", "Oil | 12", "A note.", "An item", "A caption"]


def test_each_sentence_knows_the_heading_above_it() -> None:
    analysis = analyse(document([
        Block(Kind.PARAGRAPH, "Before."), Block(Kind.HEADING, "First"), Block(Kind.PARAGRAPH, "In it."),
        Block(Kind.HEADING, "Second"), Block(Kind.PARAGRAPH, "In that."),
    ], "en"))
    assert analysis.section == (-1, 1, 3)


@pytest.mark.parametrize("code", sorted(PROSE))
def test_a_document_of_each_language_is_analysed_in_it(code: str) -> None:
    analysis = analyse(document([Block(Kind.PARAGRAPH, paragraph(code))]))
    assert analysis.language == code
    assert texts(analysis) == list(PROSE[code])
    expected = LANGUAGES[code].warning
    assert [warning.key for warning in analysis.warnings] == ([expected] if expected else [])
    assert all(analysis.stems)
    if LANGUAGES[code].spaced:
        assert list(analysis.lengths) == [len(text.split()) for text in PROSE[code]]
    else:
        assert list(analysis.lengths) == [len(words) for words in analysis.words]


def test_the_language_given_goes_before_the_documents_own_and_that_before_the_one_detected() -> None:
    blocks = [Block(Kind.PARAGRAPH, paragraph("en"))]
    assert analyse(document(blocks, "nb-NO")).language == "no"
    assert analyse(document(blocks, "no"), "de").language == "de"
    assert analyse(document(blocks, "xx")).language == "en"


def test_an_unsure_language_is_said_and_so_is_an_unknown_one() -> None:
    unsure = analyse(document([Block(Kind.PARAGRAPH, "The house by the river")]))
    assert [warning.key for warning in unsure.warnings] == ["language.unsure"]
    assert "English" in unsure.warnings[0].say()
    unknown = analyse(document([Block(Kind.PARAGRAPH, "12 34. 56")]))
    assert [warning.key for warning in unknown.warnings] == ["language.unknown"]
    assert unknown.warnings[0].say()


@pytest.mark.parametrize("blocks", [
    [], [Block(Kind.PARAGRAPH, "")], [Block(Kind.PARAGRAPH, "   ")], [Block(Kind.PARAGRAPH, "!!! ??? ...")],
    [Block(Kind.PARAGRAPH, "One sentence.")], [Block(Kind.PARAGRAPH, "Same. " * 50)],
    [Block(Kind.PARAGRAPH, "Deal 協定 сделка اتفاق 계약. Ende. 終わり。")], [Block(Kind.HEADING, "Only a heading")],
])
def test_degenerate_documents_are_analysed(blocks: list[Block]) -> None:
    analysis = analyse(document(blocks))
    count = len(analysis.sentences)
    assert len(analysis.words) == len(analysis.stems) == len(analysis.lengths) == len(analysis.section) == count


def test_a_sentence_of_a_megabyte_is_one_sentence() -> None:
    analysis = analyse(document([Block(Kind.PARAGRAPH, "word " * 200_000 + "ends.")], "en"))
    assert len(analysis.sentences) == 1
    assert analysis.lengths == (200_001,)


def test_analysing_twice_gives_equal_values() -> None:
    assert analyse(seed()) == analyse(seed())


def test_without_facts_everything_else_of_an_analysis_is_the_same() -> None:
    whole = analyse(seed())
    assert whole.facts
    assert analyse(seed(), facts=False) == replace(whole, facts=())


@settings(max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(list(Kind)), st.text(max_size=120)), max_size=6))
def test_sentences_cover_their_blocks_in_order(pairs: list[tuple[Kind, str]]) -> None:
    analysis = analyse(document([Block(kind, text) for kind, text in pairs]))
    numbered = numbers_before(analysis.document.blocks)
    for number, block in enumerate(analysis.document.blocks):
        spans = [(sentence.start, sentence.end) for sentence in analysis.sentences if sentence.block == number]
        covered = "".join("".join(block.text[start:end].split()) for start, end in spans)
        assert covered == ("".join(block.text[numbered.get(number, 0):].split()) if block.kind in SENTENCED else "")
        assert spans == sorted(spans)
    assert [sentence.block for sentence in analysis.sentences] == sorted(s.block for s in analysis.sentences)
