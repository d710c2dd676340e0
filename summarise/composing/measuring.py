"""What a figure of a sentence measures, and all around it that tells whether another measures the same."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from summarise.composing.drafting import facts_at
from summarise.facts import FIGURES, Fact
from summarise.facts.clauses import clause_around
from summarise.facts.lexicon import lines, listed, rows
from summarise.facts.tolls import THINGS, find_tolls, number_words
from summarise.language.words import content_stems, tokens
from summarise.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarise.analysing import Analysis
    from summarise.ranking import Ranking

SEARCHED = 300
"""How many of the best-placed sentences are looked through."""
DATE = "date"
MEASURES = (*FIGURES, DATE)
"""The kinds of facts that count or time something."""
WHOLE_DAY = len("2026-03-02")
NUMBER = re.compile(r"\d(?:[\d.,’'\u00a0\u202f]|\s(?=\d{3}(?!\d)))*\d|\d")
_DATED = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""A year, a month or a day."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RANGE = re.compile(r"\d\S*(?:\s[^\W\d_]{1,4}|\s?[–-])\s?$")
_NAME = re.compile(r"[^\W\d_][\w’'-]+")
_MONTH = re.compile(r"[^\W\d_]+"), re.compile(r"[A-Z][a-z]+")
"""What may be a month's name; an English one has a capital ("may", "march")."""
_PER_UNIT = re.compile(r"^\s(?:an?|per|each|je|pro|par|por)\s\w+")
_JOINED = re.compile(r"([^\W\d_a-zß-öø-ÿ]\w+)\s(?:and|und|et|y|e)\s([^\W\d_a-zß-öø-ÿ]\w+)")
_GROUPED = r"(?<!\d[\u00a0\u202f ])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})++|(?<!\d[\u00a0\u202f ])\d{2,}"
"""A number, from its first digit on: a row of ten thousand groups is not read again from each of them."""
OPENING = 3
"""Sentences in which a source says what it is about, after its title."""
_BEFORE = 3
_AFTER = 2
_RISING = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a source and what tells whether another measures the same.

    `unit` is what it counts, `content` are the stems of its sentence, `subject` the first of them, `beside` the last
    before it and the first after it. `periods` are the years, months and dates the sentence names, `names` its words
    in capitals, `words` all its words, `joined` the names beside an "and". `hedges` are the words before it that make
    it a bound or a guess, `guessed` whether it is a guess, `floor` whether it is "at least" so much; `step` is the
    word before it that tells "by 5%" from "to 5%". `toll` says that it counts something of `PEOPLE` or `THINGS`, and
    `risen` that the source has it as grown. `clause` are the stems of its clause, `dated` the periods of that,
    `noun` the stem of what it counts, `behind` the word after that and `after` the first stems there; words of one
    meaning are one stem. `opens` says that it stands where a source says what it is about.
    """

    sentence: int
    source: int
    fact: Fact
    unit: str
    value: Decimal
    content: frozenset[str]
    subject: str
    beside: tuple[str, str]
    periods: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    joined: frozenset[str]
    hedges: frozenset[str]
    guessed: bool
    floor: bool
    step: str
    toll: bool = False
    risen: bool = False
    clause: frozenset[str] = frozenset()
    dated: frozenset[str] = frozenset()
    noun: str = ""
    behind: str = ""
    after: frozenset[str] = frozenset()
    opens: bool = False


def value_of(fact: Fact) -> tuple[Decimal, Decimal] | None:
    """Return a figure's value and the step in which it is given, None for a range; a number in words is exact.

    A number of two digits is exact; the zeros at the end of a longer one are not.
    """
    shown, plain = NUMBER.search(fact.text), fact.value.partition(" ")[0]
    if not plain.replace(".", "").isdigit():
        return None
    value = Decimal(plain)
    if shown is None:
        return value, Decimal(1)
    digits = shown.group()
    if len(digits) <= 2 and int(digits) and value:
        return value, value / int(digits)
    return value, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def unit_of(fact: Fact) -> str:
    """Return what a figure counts ("money EUR", "quantity people"); a date counts nothing."""
    return f"{fact.kind} {fact.value.partition(' ')[2]}" if fact.kind in FIGURES else fact.kind


def names_in(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words in capitals but the first, which has one in any sentence."""
    words = [word.group() for word in _NAME.finditer(text) if word.start() and word.group()[0].isupper()]
    return frozenset(plain_stems(tokens(" ".join(words), language), language))


def figures_of(ranking: Ranking) -> Iterator[Figure]:
    """Yield the figures of the best-placed sentences, with what tells of each whether another measures the same."""
    looked = 0
    for number in ranking.best_first():
        source, local = ranking.locate(number)
        analysis = ranking.analyses[source]
        text, told = analysis.text(local), number_words(analysis.language).keys()
        if not _hedges(analysis.language) or not (
                any(map(str.isdigit, text)) or not told.isdisjoint(text.casefold().split())):
            continue
        yield from _sentence_figures(analysis, source, local, number)
        looked += 1
        if looked == SEARCHED:
            return


def _sentence_figures(analysis: Analysis, source: int, local: int, number: int) -> Iterator[Figure]:
    facts = tuple(fact for fact in facts_at(analysis, local) if fact.kind in MEASURES)
    counted = [fact for fact in facts if fact.kind in FIGURES]
    days = [fact for fact in facts if fact.kind == DATE]
    if len(days) == 1 and _DATED.fullmatch(days[0].value) and NUMBER.search(days[0].text):
        counted += days
    units = [unit_of(fact) for fact in counted]
    # Of two figures of one unit nothing tells which is the other source's.
    read = [(fact, "") for fact, unit in zip(counted, units, strict=True) if units.count(unit) == 1]
    read += [(fact, "") for fact in _things_counted(analysis, local, facts)]
    for toll, *span in find_tolls(analysis.text(local), analysis.language):
        start, end = (analysis.sentences[local].start + place for place in span)
        held = [fact for fact in counted if fact.start <= start < fact.end]
        told = [(fact, toll if fact in held else known) for fact, known in read]
        # What a thing costs may be told elsewhere as what is spent on it.
        read = told + [pair for pair in read if pair[0] in held and pair[0].kind == "money"]
        read += [] if held else [(_bare(analysis, local, start, end), toll)]
    for fact, toll in read:
        figure = _figure(analysis, source, local, number, fact, facts, toll)
        if figure is not None:
            yield figure


def _things_counted(analysis: Analysis, local: int, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Find the numbers of a sentence before a noun that is no unit ("6,300 objections"), where each counts another."""
    language, start = analysis.language, analysis.sentences[local].start
    pattern = _counted_things(language)
    found = []
    for match in pattern.finditer(analysis.text(local)) if pattern else ():
        begin, end = start + match.start("number"), start + match.end("number")
        if not any(fact.start < end and begin < fact.end for fact in facts):
            noun = _one_word(match["noun"].casefold(), language)
            bare = _bare(analysis, local, begin, end)
            found.append(replace(bare, value=f"{bare.value} {noun}", end=start + match.end(),
                                 text=f"{bare.text} {match['noun']}"))
    nouns = [unit_of(fact) for fact in found]
    return tuple(fact for fact, noun in zip(found, nouns, strict=True) if nouns.count(noun) == 1)


@cache
def _counted_things(language: str) -> re.Pattern[str] | None:
    nouns = "".join(rows("numbers.things", language))
    return re.compile(rf"(?<![\w.,/$€£-])(?!(?:19|20)\d\d\s)(?P<number>{_GROUPED})\s(?P<noun>{nouns})(?![\w-])"
                      ) if nouns else None


def _one_word(word: str, language: str) -> str:
    """Return the stem of a word, or that of the word it stands for ("houses" for "homes")."""
    return next(iter(_meant((word,), language)), word)


@cache
def _meanings(language: str) -> dict[str, str]:
    groups = [content_stems(tokens(row, language), language) for row in rows("numbers.alike", language)]
    return {stem: group[0] for group in groups for stem in group}


def _bare(analysis: Analysis, local: int, start: int, end: int) -> Fact:
    """Make a fact of a number without a unit, which the words around it say the meaning of."""
    sentence, text = analysis.sentences[local], analysis.text(local)
    number = text[start - sentence.start:end - sentence.start]
    value = number_words(analysis.language).get(number.casefold())
    about = clause_around(text, start - sentence.start, end - sentence.start) or (0, len(text))
    return Fact("quantity", number, str(value or "".join(filter(str.isdigit, number))), local, start, end,
                (sentence.start + about[0], sentence.start + about[1]))


def _figure(analysis: Analysis, source: int, local: int, number: int, fact: Fact,
            facts: tuple[Fact, ...], toll: str) -> Figure | None:
    sentence, text, language = analysis.sentences[local], analysis.text(local), analysis.language
    start, end = fact.start - sentence.start, fact.end - sentence.start
    known = (_day(fact.value), Decimal(1)) if fact.kind == DATE else value_of(fact)
    partly = text.casefold().startswith(lines("numbers.partitive", language))
    if known is None or partly or _RANGE.search(text, 0, start):
        return None
    blank = struck_out(text, [(other.start - sentence.start, other.end - sentence.start) for other in facts])
    before, after = (tokens(part, language) for part in (blank[:start], _PER_UNIT.sub(" ", blank[end:])))
    stems = _meant(before, language), _meant(after, language)
    last, hedges = tokens(blank[:start].rpartition(", ")[2], language)[-_BEFORE:], _hedges(language)
    reached = not set(before[-1:]).isdisjoint(listed("numbers.reached", language))  # "fell to | 3%" is what it was
    beside = stems[0][:-1] if reached and stems[0][1:] else stems[0]
    names = names_in(blank, language)
    about = plain_stems(_before_it(analysis, local), language) if toll else ()
    about_names = frozenset(about) & _names_before(analysis, local)
    joined = tokens(" ".join(chain(*_JOINED.findall(blank))), language)
    around = clause_around(text, start, end) or (0, len(text))
    inside = tuple(other for other in facts if sentence.start + around[0] <= other.start < sentence.start + around[1])
    part = " ".join(before).endswith(lines("numbers.wholes", language))
    noun = "" if part else _noun(fact, language)
    return Figure(
        number, source, fact, _counted(toll, fact, noun), known[0],
        content=frozenset((*stems[0], *stems[1], *about)),
        subject=_subject(blank[:start], language) or next(iter((*stems[0], *stems[1])), ""),
        beside=((beside or ("",))[-1], (stems[1] or ("",))[0]),
        periods=_periods(text, facts, language) if fact.kind != DATE else frozenset(),
        names=names or about_names, words=frozenset(tokens(text, language)),
        joined=frozenset(plain_stems(joined, language)), hedges=frozenset(last) & hedges,
        guessed=not _guesses(language).isdisjoint(last),
        floor=" ".join(last).endswith(lines("numbers.floors", language)),
        step=next((word for word in before[-1:] if word in _steps(language)), ""),
        toll=bool(toll), risen=not set(before[-_RISING:]).isdisjoint(listed("tolls.risen", language)),
        clause=_clause(blank[around[0]:around[1]], language) - {noun}, noun=noun,
        dated=_periods(text[around[0]:around[1]], inside, language) if fact.kind != DATE else frozenset(),
        behind=next(iter(after), ""), after=frozenset(stems[1][:_AFTER]),
        opens=local <= OPENING)


def _day(value: str) -> Decimal:
    """Return the day on which a date, a month or a year begins, as a number."""
    return Decimal(date.fromisoformat(f"{value}-01-01"[:WHOLE_DAY]).toordinal())


def _noun(fact: Fact, language: str) -> str:
    """Return the stem of what a figure counts one by one: no measure of time or space, and nobody in particular."""
    unit = fact.value.partition(" ")[2]
    if fact.kind != "quantity" or not unit or unit.casefold() in _measures_in(language):
        return ""
    return _one_word(unit.casefold(), language)


@cache
def _measures_in(language: str) -> frozenset[str]:
    return frozenset(listed("numbers.unnamed", language))


def _clause(text: str, language: str) -> frozenset[str]:
    """Return the stems of a clause but those of saying and of days and months, words of one meaning as one."""
    return frozenset(_meant(tokens(text, language), language)) - _said_in(language)


def _meant(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Return the stems of words, words of one meaning as one."""
    meanings = _meanings(language)
    return tuple(meanings.get(stem, stem) for stem in plain_stems(words, language))


@cache
def _said_in(language: str) -> frozenset[str]:
    calendar = f"{say('dates.months', language)} {say('dates.weekdays', language)}"
    plain = *listed("trimming.saying", language), *listed("numbers.compared", language), *tokens(calendar, language)
    return frozenset(content_stems(plain, language))


def _before_it(analysis: Analysis, local: int) -> tuple[str, ...]:
    """Return the words of the sentence before one that names nothing itself, in the same paragraph."""
    same = local > 0 and analysis.sentences[local - 1].block == analysis.sentences[local].block
    return tokens(analysis.text(local - 1), analysis.language) if same else ()


def _names_before(analysis: Analysis, local: int) -> frozenset[str]:
    return names_in(f" {analysis.text(local - 1)}", analysis.language) if local else frozenset()


def _subject(before: str, language: str) -> str:
    """Return the first stem behind what opens a sentence ("With all votes counted, | the …"), or ""."""
    opening, comma, rest = before.partition(",")
    led = comma and not set(tokens(opening, language)[:1]).isdisjoint(listed("trimming.scopes", language))
    return next(iter(_meant(tokens(rest, language), language)), "") if led else ""


def _counted(toll: str, fact: Fact, noun: str) -> str:
    """Return what a figure is compared within: its toll, its noun whatever the word for it, or how exact a date is."""
    if toll in THINGS:
        return f"toll {toll} {unit_of(fact)}"
    if toll:
        return f"toll {toll}"
    if fact.kind == DATE:
        return DATE if len(fact.value) == WHOLE_DAY else f"{DATE} {len(fact.value)}"
    return f"quantity {noun}" if noun else unit_of(fact)


def struck_out(text: str, spans: Iterable[tuple[int, int]], mark: str = " ") -> str:
    """Return a text as long as it was, with a mark for every character of some spans."""
    for start, end in spans:
        text = text[:start] + mark * (end - start) + text[end:]
    return text


def plain_stems(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Return the stems of the words that say something and hold no digit."""
    return tuple(stem for stem in content_stems(words, language) if not any(map(str.isdigit, stem)))


def _periods(text: str, facts: tuple[Fact, ...], language: str) -> frozenset[str]:
    months = _months(language)
    dates = {fact.value for fact in facts if fact.kind == DATE}
    return frozenset((*dates, *(year.group() for year in _YEAR.finditer(text)),
                      *(word.casefold() for word in _MONTH[language == "en"].findall(text)
                        if word.casefold() in months)))


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset(say("dates.months", language).casefold().split())


@cache
def _steps(language: str) -> frozenset[str]:
    return frozenset(listed("numbers.steps", language))


@cache
def _guesses(language: str) -> frozenset[str]:
    return frozenset(listed("numbers.guesses", language))


@cache
def _hedges(language: str) -> frozenset[str]:
    return frozenset(listed("numbers.hedges", language))
