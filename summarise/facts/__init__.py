"""Facts of a text: people, organisations, places, dates, figures, and quotations with their speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarise.analysing import Sentence
    from summarise.document import Document
    from summarise.facts.names import People

FIGURES = ("money", "percentage", "quantity")
NAMES = ("person", "organisation", "place")


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


@dataclass(frozen=True, slots=True)
class Found:
    """A fact inside one sentence, its spans counted in the sentence's own text."""

    kind: str
    start: int
    end: int
    value: str
    about: tuple[int, int] | None = None


def find_facts(document: Document, sentences: tuple[Sentence, ...], language: str,
               beat: Callable[[], None] = lambda: None) -> tuple[Fact, ...]:
    """Find the facts of a document's sentences, in reading order.

    Money, percentages and days are found as each language writes them; names and speakers in English and where a list
    of roles is shipped (German, French, Spanish, Portuguese, Italian). Relative dates ("yesterday") are resolved
    against the document's own date and left out where it gives none. `beat` is called before each sentence,
    and before that while the whole text is read for what it vouches for.
    """
    from summarise.facts.dates import find_dates, reference_date
    from summarise.facts.figures import find_figures
    from summarise.facts.foreign import find_foreign_names
    from summarise.facts.names import People, find_names
    from summarise.facts.quotations import find_quotations
    from summarise.facts.vouching import vouched

    today = reference_date(document.origin.date)
    read = dict.fromkeys(sentence.block for sentence in sentences) if language == "en" else ()
    whole = "\n".join(document.blocks[block].text for block in read)
    people = People(known=vouched(whole, beat))
    facts: list[Fact] = []
    last, where = "", 0
    for number, block, begin, text in _pieces(document, sentences):
        beat()
        found: list[Found] = []
        words = None if _DIGIT.search(text) else frozenset(_WORDS.findall(text.casefold()))
        found += find_dates(text, language, today, words)
        found += find_figures(text, language, tuple((fact.start, fact.end) for fact in found), words)
        held = tuple((fact.start, fact.end) for fact in found)
        if language == "en":
            found += find_names(text, people, held)
        else:
            found += find_foreign_names(text, language, people, held)
        found += find_quotations(text, people, language, last if block - where <= 1 else "")
        told = _told_of(text, found, people)
        unsaid = text[:1].isalpha() and any(fact.kind == "quotation" and not fact.value for fact in found)
        if told or unsaid or not _GOES_ON.match(text):
            last, where = told, block
        found.sort(key=lambda fact: (fact.start, fact.end))
        facts.extend(_placed(fact, text, number, begin) for fact in found)
    return tuple(facts)


def facts_of(facts: tuple[Fact, ...], sentence: int) -> tuple[Fact, ...]:
    """Return the facts of one sentence out of a document's, found by halving."""
    start = bisect_left(facts, sentence, key=_sentence)
    return facts[start:bisect_left(facts, sentence + 1, lo=start, key=_sentence)]


def _sentence(fact: Fact) -> int:
    return fact.sentence


def _pieces(document: Document, sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int, int, str]]:
    """Yield the number, block, beginning and text of each sentence, one without end in several pieces."""
    for number, sentence in enumerate(sentences):
        text = document.blocks[sentence.block].text[sentence.start:sentence.end]
        for piece in _PIECE.finditer(text):
            yield number, sentence.block, sentence.start + piece.start(), piece.group()


LONGEST = 2_000
"""Signs that are read together: a row of a table or a list without full stops may be as long as the text, and whoever
looks for what stands before a name looks at all of it."""
_PIECE = re.compile(rf"(?s).{{1,{LONGEST}}}(?:$|(?<=[,;|])\s)|.{{1,{LONGEST}}}\s|.{{1,{LONGEST}}}")
_WORDS = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_LOWER = re.compile(r"\b[a-zà-ÿ]{2,}")
MOST_BEFORE = 8
"""Words before a name in which its office may open a sentence."""
_GOES_ON = re.compile(r"[\"“„«‘].*[\"”“»’]\s*$|(?:He|She|His|Her|Er|Sie|Il|Elle)\b")
"""How a sentence begins that goes on about whom the one before it told of."""


def _told_of(text: str, found: list[Found], people: People) -> str:
    """Return whom "he" would mean in the next sentence, "" where it is not sure: a speaker or whom it begins with."""
    named = [fact for fact in found if fact.kind == "person"]
    opening, role = (text[:named[0].start], named[0].value) if named else ("", "")
    if role and opening.rstrip(", ").endswith(role) and len(opening.split()) <= MOST_BEFORE:
        opening = ""  # "The board's chairman, Anna Pell, …"
    spoken = {fact.value for fact in found if fact.kind == "quotation"} - {""}
    if not spoken and (not named or _LOWER.search(opening)):
        return ""
    names = spoken or {people.full(text[fact.start:fact.end].split()[-1]) for fact in named}
    name = next(iter(names))
    alone = len(names) == 1 and sum(full.endswith(name.split()[-1]) for full in people.roles) < 2
    return name if alone else ""


def _placed(found: Found, text: str, number: int, offset: int) -> Fact:
    about = None if found.about is None else (found.about[0] + offset, found.about[1] + offset)
    return Fact(found.kind, text[found.start:found.end], found.value, number, found.start + offset,
                found.end + offset, about)
