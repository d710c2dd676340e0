"""Document → Analysis: sentences, words, stems and facts of one document, made once per text and language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarise.document import Document, Kind
    from summarise.facts import Fact
    from summarise.wording import Message


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of a block: `document.blocks[block].text[start:end]` is the sentence. Identity is position."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
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

    def kind(self, number: int) -> Kind:
        """Return the kind of the block a sentence stands in."""
        return self.document.blocks[self.sentences[number].block].kind


def analyse(document: Document, language: str = "") -> Analysis:
    """Analyse a document in its own language, or in the one given (ISO 639-1)."""
    raise NotImplementedError
