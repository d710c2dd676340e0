"""How much a candidate for a key point is worth: its sentence's score, and what the clause itself tells.

WEIGHTS is the table of what counts how much; a worth is the sum of weight times feature, in standard deviations of the
sentences' scores. The weights were chosen on development texts of many kinds (calls, news, papers, meetings), by
ROUGE where that tells a difference and by reading where it tells none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from math import fsum, sqrt
from typing import TYPE_CHECKING

from summarise.facts.lexicon import lines, listed, rows
from summarise.points.acts import (
    asks,
    cue_words,
    is_form,
    is_hearsay,
    is_whole,
    means_somebody,
    only_describes,
    warns,
    without_speaker,
)
from summarise.points.trimming import (
    LEAST_WORDS,
    MOST_WORDS,
    count_words,
    opens_dangling,
    opens_with_connective,
    polarity_words,
)
from summarise.ranking.cues import is_dangling
from summarise.ranking.openings import refers_back
from summarise.same import Same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.analysing import Analysis
    from summarise.facts import Fact
    from summarise.points.trimming import Kept
    from summarise.ranking import Ranking

SPARSE = 0.1
"""Below this share of sentences with money or percentages a text is not about figures."""
FULL = 0.25
"""From this share on it is all about them."""
LONG = 40
"""Words above which a statement is a paragraph and no point, whatever it tells."""
LEAST_FIGURE = 4
"""Words that a whole statement with a figure has at least ("Net income was $5 million.")."""
WEIGHTS = {
    "score": 1.0, "figure": 0.6, "only a percentage": -1.0, "figures a word": 8.0, "headline": 0.8, "a share": 2.4,
    "outlook": 0.8, "range": 2.0, "change": 0.3, "length": -0.1, "length among figures": -2.0, "unfit": -2.0,
    "overlong": -0.6, "connective": -0.4, "question": -1.0, "unended": -2.0, "background": -0.4, "cut": -0.05,
    "decision": 0.6, "risk": 0.5, "quote": 0.3, "action": 0.2, "date ahead": 0.6,
}
_GOES_ON = re.compile(r",$|[,;]\s[a-zß-öø-ÿ]{1,4}$")
"""How an item ends that its list goes on after: "…, and", "…; or", "…,"."""
_CLOSED_QUESTION = re.compile(r"[?？؟][\"”»'’)\s]*$")
_RANGE = re.compile(
    r"\b(?:range|between|zwischen|entre|tra|fourchette)\b|\d (?:[mb]illion )?(?:to|bis|à|a|–) [$€£]?\d|\d[–-][$€£]?\d")
"""What is expected, told by its two ends."""
_NOW = re.compile(r"(?i)today|tonight|this\s+(?:morning|afternoon|evening)")
"""A day that is the text's own: what happened then is not known by it."""
_QUOTE_MARKS = ("\"", "“", "„", "«")


def worth(ranking: Ranking, number: int, kept: Kept, label: str, facts: Sequence[Fact], item: bool) -> float:
    """Weigh a form of a sentence; `facts` are those inside it, `item` tells that it is a list item of the source."""
    analysis, local = ranking.at(number)
    text, language = analysis.text(local), analysis.language
    said, count = _without_speaker(text, kept), count_words(text, kept)
    kinds = frozenset(fact.kind for fact in facts)
    figures = not kinds.isdisjoint(("money", "percentage"))
    least = LEAST_FIGURE if figures else LEAST_WORDS
    opening = words_of(text, said)
    plain = " ".join(text[start:end].strip() for start, end in said)
    dense = _density(Same(analysis))
    told: dict[str, float] = {
        "score": _standing(Same(ranking), number),
        "length": max(0, count - LEAST_WORDS) / 10,
        "length among figures": dense * max(0, count - LEAST_WORDS) / 10,
        "overlong": max(0, count - LONG) / 10,
        "unfit": not item and not least <= count <= MOST_WORDS,
        "connective": opens_with_connective(text, kept, language),
        "question": _CLOSED_QUESTION.search(text) is not None or asks(plain, language),
        "background": only_describes(plain, language),
        "unended": _GOES_ON.search(text) is not None if item else not is_whole(text),
        # Of two forms of one sentence the whole one stands, unless it is long for a point.
        "cut": kept != ((0, len(text)),),
        "date ahead": _lies_ahead(text, facts, analysis.sentences[local].start, opening, language),
        label: 1,
    }
    if dense and figures:
        told |= {name: dense * value for name, value in _figured(opening, kinds, language).items()}
    return sum(weight * told.get(name, 0) for name, weight in WEIGHTS.items())


def stands_alone(text: str, kept: Kept, facts: Sequence[Fact], language: str, item: bool) -> bool:
    """Tell whether a form says something of the matter without its neighbours: who or what is meant, and who speaks."""
    said = _without_speaker(text, kept)
    form = text[said[0][0]:]
    leaning = (opens_dangling(text, said) or is_dangling(words_of(text, said), language)
               or refers_back(form, language) or means_somebody(form, language))
    unspoken = text.startswith(_QUOTE_MARKS) and not any(fact.kind == "quotation" and fact.value for fact in facts)
    asked = _CLOSED_QUESTION.search(text) is not None
    unsaid = is_hearsay(form, language) or not (item or is_whole(text))
    return not leaning and not unspoken and not asked and (item or not (unsaid or is_form(text, language)))


def _lies_ahead(text: str, facts: Sequence[Fact], start: int, words: Sequence[str], language: str) -> bool:
    """Tell whether something is to be on or by a date ("will open on 2 June", "by November").

    `start` is where the sentence starts in its block, as facts count their places there.
    """
    text = text.replace("’", "'").casefold()
    before = [text[:fact.start - start].split()[-2:] for fact in facts if fact.kind == "date"]
    return (bool(before) and cue_words("past", language).isdisjoint(words)
            and (not cue_words("action", language).isdisjoint(words)
                 or not frozenset(listed("points.deadline", language)).isdisjoint(chain.from_iterable(before))))


def _without_speaker(text: str, kept: Kept) -> Kept:
    """Return the spans without the name of who speaks ("Chair: …"), which no word after it can mean."""
    start = len(text) - len(without_speaker(text)) if kept[0][0] == 0 else 0
    return ((start, kept[0][1]), *kept[1:]) if 0 < start < kept[0][1] else kept


def _figured(words: Sequence[str], kinds: frozenset[str], language: str) -> dict[str, float]:
    """Tell what a form with money or a percentage says, in a text full of such figures."""
    known, plain = frozenset(words), " ".join(words)
    outlook = not known.isdisjoint(cue_words("outlook", language))
    return {
        "only a percentage": "money" not in kinds,
        # A script without spaces has no such words to count.
        "figures a word": len(words) >= LEAST_FIGURE and sum(
            any(map(str.isdigit, word)) for word in words) / len(words),
        "headline": not known.isdisjoint(listed("points.headline", language)),
        "a share": any(f" {phrase} " in f" {plain} " for phrase in lines("points.share", language)),
        "outlook": outlook,
        "range": outlook and _RANGE.search(plain) is not None,
        "change": not known.isdisjoint(cue_words("change", language)),
    }


def label_of(text: str, kept: Kept, facts: Sequence[Fact], language: str) -> str:
    """Name what a form tells: quote, decision, risk, figure, date, action, or "" for none of these."""
    kinds = {fact.kind for fact in facts}
    words = words_of(text, kept)
    known = frozenset(words)
    if any(fact.kind == "quotation" and fact.value for fact in facts):
        return "quote"
    told = text.partition(":")[0].casefold()
    if told in listed("points.acting", language):
        return "action"
    if told in listed("points.deciding", language) or _decides(words, language):
        return "decision"
    if warns(words, language):
        return "risk"
    if kinds & {"money", "percentage"} or any(fact.kind == "quantity" and fact.text[0].isdigit() for fact in facts):
        return "figure"
    if any(fact.kind == "date" and not _NOW.fullmatch(fact.text) and not tells_which(text, fact, language)
           for fact in facts):
        return "date"
    return "action" if _asks(text, known, language) else ""


def tells_which(text: str, fact: Fact, language: str) -> bool:
    """Tell whether a bare year only tells which of several are meant ("staff hired before 2019")."""
    before = text.partition(fact.text)[0].casefold().split()[-1:]
    return fact.value.isdigit() and not frozenset(before).isdisjoint(listed("points.undated", language))


def _decides(words: Sequence[str], language: str) -> bool:
    """Tell whether a form says what was decided, and no word before takes that back ("may approve", "to be voted").

    Who does so or has done so ("anyone who agrees", "who has ruled for years") is only described.
    """
    cues = cue_words("decision", language)
    place = next((place for place, word in enumerate(words) if word in cues), None)
    if place is None or "to" in words[max(0, place - 2):place]:
        return False
    before = " ".join(words[:place])
    related = any(re.search(pattern, before) for pattern in rows("points.relating", language))
    return not related and not polarity_words(before, language)


def _asks(text: str, known: frozenset[str], language: str) -> bool:
    """Tell whether a form says what is to be done: no quotation, no question, and nobody's mere opinion."""
    return (not known.isdisjoint(cue_words("action", language)) and known.isdisjoint(listed("points.musing", language))
            and not any(mark in text for mark in _QUOTE_MARKS) and _CLOSED_QUESTION.search(text) is None)


def words_of(text: str, kept: Kept) -> list[str]:
    """Return the words that stay, without case and marks."""
    return [word.strip(".,;:!?\"“”()").casefold() for start, end in kept for word in text[start:end].split()]


@lru_cache(maxsize=64)
def _density(same: Same[Analysis]) -> float:
    """Return how full of money and percentages a text is, 0 to 1 (a quarter of its sentences or more)."""
    analysis = same.value
    telling = {fact.sentence for fact in analysis.facts if fact.kind in ("money", "percentage")}
    share = len(telling) / max(1, len(analysis.sentences))
    return min(1.0, share / FULL) if share > SPARSE else 0.0


def _standing(same: Same[Ranking], number: int) -> float:
    """Return a sentence's score in standard deviations from the mean of the ranked sentences."""
    middle, spread = _scale(same)
    return (same.value.scores[number] - middle) / spread


@lru_cache(maxsize=16)
def _scale(same: Same[Ranking]) -> tuple[float, float]:
    scores = [score for score, place in zip(same.value.scores, same.value.place, strict=True) if place]
    if not scores or min(scores) == max(scores):
        return (scores[0] if scores else 0.0), 1.0
    # Not by `statistics`, which takes longer to load than all else here.
    middle = fsum(scores) / len(scores)
    return middle, sqrt(fsum((score - middle) ** 2 for score in scores) / len(scores))
