"""Document → Analysis: sentences, words, stems and facts of one document, made once per text and language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from summarise.document import SENTENCED, Kind, page_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarise.document import Block, Document
    from summarise.facts import Fact
    from summarise.wording import Message

VERY_LONG = 20_000
"""Sentences above which a text is ranked section by section."""

NEAR = 4
"""Paragraphs on from one with a number within which the next number stands, if the paragraphs are numbered at all."""

_NUMBERED = re.compile(r"(\d{1,3}(?:\.\d{1,3})+)\.?\s+(?=[\"'“‘„«(]?[^\W\d_a-zß-öø-ÿ])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of a block: `document.blocks[block].text[start:end]` is the sentence. Identity is position."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Analysis:
    """What the engine knows of one document, one entry a sentence in each tuple.

    `words` are lower-cased tokens; `stems` are the stems of the content words among them (stop words dropped), each
    distinct word stemmed once; `lengths` are sentence lengths in words as a reader counts them (white-space words;
    tokens in scripts without spaces). `section` is the number of the block of the heading above, or -1.
    """

    document: Document
    language: str
    sentences: tuple[Sentence, ...]
    words: tuple[tuple[str, ...], ...]
    stems: tuple[tuple[str, ...], ...]
    lengths: tuple[int, ...]
    section: tuple[int, ...]
    facts: tuple[Fact, ...] = ()
    warnings: tuple[Message, ...] = ()

    def text(self, number: int) -> str:
        """Return the words of a sentence as they stand in the source."""
        sentence = self.sentences[number]
        return self.document.blocks[sentence.block].text[sentence.start:sentence.end]

    def block(self, number: int) -> Block:
        """Return the block a sentence stands in."""
        return self.document.blocks[self.sentences[number].block]

    def page(self, number: int) -> int | None:
        """Return the page a sentence begins on, None where there are no pages."""
        return page_at(self.block(number), self.sentences[number].start)

    def kind(self, number: int) -> Kind:
        """Return the kind of the block a sentence stands in."""
        return self.block(number).kind


def analyse(document: Document, language: str = "", facts: bool = True,
            beat: Callable[[], None] = lambda: None) -> Analysis:
    """Analyse a document in the language given, else in its own, else in the one detected (ISO 639-1).

    Facts are most of the work: who only ranks sentences can do without. `beat` is called before each block, then
    before each sentence is searched for facts; what it raises ends the work.
    """
    from summarise.facts import find_facts
    from summarise.language import language as known_language
    from summarise.language.sentences import split
    from summarise.language.words import content_stems, tokens
    from summarise.wording import message

    code, warnings = _language(document, language)
    sentences: list[Sentence] = []
    section: list[int] = []
    words: list[tuple[str, ...]] = []
    lengths: list[int] = []
    known: dict[str, str] = {}
    heading = -1
    numbered = numbers_before(document.blocks)
    spaced = known_language(code).spaced or not code
    for number, block in enumerate(document.blocks):
        beat()
        if block.kind is Kind.HEADING:
            heading = number
        if block.kind not in SENTENCED:
            continue
        before = numbered.get(number, 0)
        for start, end in split(block.text[before:], code):
            start, end = start + before, end + before
            text = block.text[start:end]
            found = tokens(text, code)
            # One string a word: a long text holds each many times.
            found = tuple(map(known.setdefault, found, found))
            sentences.append(Sentence(number, start, end))
            section.append(heading)
            words.append(found)
            lengths.append(len(text.split()) if spaced else len(found))
    stems = tuple([content_stems(found, code) for found in words])
    if len(sentences) > VERY_LONG:
        warnings = (*warnings, message("length.sections"))
    found_facts = find_facts(document, tuple(sentences), code, beat) if facts else ()
    beside = {place for place, block in enumerate(document.blocks) if block.kind is Kind.BOILERPLATE}
    told = tuple(fact for fact in found_facts if sentences[fact.sentence].block not in beside)
    return Analysis(document, code, tuple(sentences), tuple(words), stems, tuple(lengths), tuple(section),
                    facts=told, warnings=warnings)


def numbers_before(blocks: Sequence[Block]) -> dict[int, int]:
    """Return for each block that opens with its paragraph's number ("2.14 The board …") where its words begin.

    One number alone may be a quantity ("1.5 Tesla …"): it must run on from the one before, or the next from it, and
    not a page away.
    """
    paragraphs = list(accumulate(block.kind is Kind.PARAGRAPH for block in blocks))
    opened = [(place, found) for place, block in enumerate(blocks) if (found := _NUMBERED.match(block.text))]
    return {place: found.end() for one, other in pairwise(opened)
            if paragraphs[other[0]] - paragraphs[one[0]] <= NEAR and _runs_on(one[1][1], other[1][1])
            for place, found in (one, other)}


def _runs_on(before: str, behind: str) -> bool:
    number, after = ([int(part) for part in numbers.split(".")] for numbers in (before, behind))
    return after == [*number[:-1], number[-1] + 1] or (
        after[-1] == 1 and after[:-1] in (number, [*number[:-2], number[-2] + 1]))


def is_very_long(analysis: Analysis) -> bool:
    """Tell whether a text is so long that it is ranked section by section."""
    return len(analysis.sentences) > VERY_LONG


def count_source_words(analysis: Analysis) -> int:
    """Count the words of a document, headings too, without what stands beside the matter."""
    from summarise.language.words import count_words

    blocks = analysis.document.blocks
    split = sum(length for sentence, length in zip(analysis.sentences, analysis.lengths, strict=True)
                if blocks[sentence.block].kind is not Kind.BOILERPLATE)
    rest = (block.text for block in blocks if block.kind not in SENTENCED)
    return split + sum(count_words(text, analysis.language) for text in rest)


def language_of(document: Document) -> str:
    """Return the language a document is analysed in where none is given, "" for one the engine does not know."""
    return _language(document, "")[0]


def _language(document: Document, given: str) -> tuple[str, tuple[Message, ...]]:
    """Return the language of a document, and what is to be said of it."""
    from summarise.language import language
    from summarise.language.detection import detect
    from summarise.wording import message

    known = language(given or document.language)
    warnings: list[Message] = []
    if not known.code and document.blocks:
        found = detect("\n".join(block.text for block in document.blocks))
        known = language(found.language)
        if not known.code:
            warnings.append(message("language.unknown"))
        elif not found.sure:
            warnings.append(message("language.unsure", name=known.name))
    if known.warning:
        warnings.append(message(known.warning, name=known.name))
    return known.code, tuple(warnings)
