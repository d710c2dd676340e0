"""Facts of a text: people, organisations, places, dates, figures, and quotations with their speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarise.analysing import Sentence
    from summarise.document import Document


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact and where it stands: sentence number and character span in the sentence's block.

    `kind` is person, organisation, place, date, money, percentage, quantity or quotation. `text` is the source's own
    words; `value` is the normalised form (ISO date, plain number with unit, speaker of a quotation, role of a person).
    `about` is the span of the words the fact is about, or None ("tariffs on Indian goods" for "50%").
    """

    kind: str
    text: str
    value: str
    sentence: int
    start: int
    end: int
    about: tuple[int, int] | None = None


def find_facts(document: Document, sentences: tuple[Sentence, ...], language: str) -> tuple[Fact, ...]:
    """Find the facts of a document's sentences, in reading order."""
    return ()
