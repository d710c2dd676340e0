from __future__ import annotations

from pathlib import Path

from summarise.analysing import Analysis, analyse
from summarise.document import Block, Document, Kind, Origin, number_paragraphs

SEED = Path(__file__).parents[2] / "seeds" / "000_4d898108dbfcd6f6.txt"
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
