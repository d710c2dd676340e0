"""What a figure or a date is about: the noun phrase it counts, or the clause it stands in. English and its like."""

from __future__ import annotations

import re
from unicodedata import category

from summarise.facts.lexicon import listed

MOST_WORDS = 18
MOST_IN_ROW = 34
"""Words of a statement that a row of a table holds."""
MOST_SIGNS = 190
"""Signs of it, in a script without spaces too."""
LEAST_BESIDE = 2
"""A clause that adds fewer words to the fact says nothing of it."""

_EDGE = re.compile(
    r"[,;:](?=\s)|[–—]|\s-\s|[()\[\]“”\"„«»]|(?<=[a-z]{3})(?<!\b[hH]on)(?<!\b[GMSR]e[nvp])(?<!\bCol)(?<!\bGov)(?<!\bMaj)(?<!\bProf)(?<!\bCapt)(?<!\bSupt)"
    r"(?<!\bInsp)[.!?…]+(?=\s+[^\W\d_a-z]|$)|\b(?:where|which|who|while|whereas|because|"
    r"although|but|when|that|wobei|während|weil|dass|où|tandis que|parce que)\b")
_QUOTES = re.compile(r"[“”\"„«»]")
_WORD = re.compile(r"\S+")
_SIGNS = frozenset("$€£¥₹")
_AFTER = re.compile(r"[\s-]+(?=[A-Za-z])")
_PHRASE_WORD = re.compile(r"[^\W\d_][\w’'.-]*|\d[\d,.]*%?")
_STOPS = frozenset(listed("clauses.stops"))
_LINKS = frozenset(listed("clauses.links"))
_PREPOSITIONS = frozenset(listed("clauses.prepositions"))
_NOT_FIRST = _STOPS | _LINKS | frozenset(listed("clauses.measured"))
_FINITE = frozenset(
    word for word in listed("trimming.finite") if not word.endswith("s") or word in ("is", "was", "has"))
_NOUNS = frozenset(("cut", "set", "put", "will", "plan"))
"""Verbs that are as often nouns, which a phrase may hold."""
_SAYING = frozenset(listed("trimming.saying"))
_LONGEST_LISTED = 40
_LAST_WORD = re.compile(r"(?<!\w)[^\W\d_][\w’'-]*(?=\W*$)")
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_a-z]\.){2,}\Z|(?<=\d{4}\s)[rгр]\.\Z")
"""A short form whose stops are its own: "Montes, S.A.", "w 2027 r."."""
_JOINT = re.compile(r"\s(?:and|or|und|oder|et|ou|y)\s")
_RELATIVES = frozenset(listed("clauses.relatives"))
_LEADING = frozenset(listed("clauses.leading"))
_HANGING = frozenset(listed("clauses.hanging"))
_ENDING = frozenset(listed("clauses.ending"))
_STOP = re.compile(r"\s?(?:[.,;!?…]|$)")
_COMPLEMENTS = frozenset(listed("clauses.complements"))


def noun_phrase_after(text: str, position: int, most: int = 10) -> tuple[int, int] | None:
    """Find the noun phrase a figure stands before ("50% | tariffs on Indian goods"), or None."""
    lead = _AFTER.match(text, position)
    if lead is None:
        return None
    start = end = cursor = lead.end()
    last = ""
    for words, match in enumerate(_PHRASE_WORD.finditer(text, cursor)):
        gap = text[cursor:match.start()]
        word = match.group().rstrip(".")
        lower = word.casefold()
        if gap.strip() or (words and not gap) or words == most or text[match.end():match.end() + 1] in _SIGNS:
            break
        verb = words > 0 and last not in _LINKS and lower in _FINITE - _NOUNS
        if verb or lower in (_NOT_FIRST if words == 0 else _STOPS) or (word[0].isdigit() and last not in _PREPOSITIONS):
            break
        cursor = match.end()
        last = lower
        if lower not in _LINKS:
            end = match.start() + len(word)
        if match.group().endswith("."):
            break
    return (start, end) if end > start else None


def clause_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the clause a fact stands in, or None where it says nothing more or is longer than a table row can hold.

    A clause is whole: no conjunction, preposition or mark hangs at its end, and a verb keeps its object and subject.
    """
    edges = tuple(match.span() for match in _EDGE.finditer(text))
    lefts = [0, *(_opens_at(text, edge) for edge in edges if edge[1] <= start)]
    rights = [*(right[0] for right in edges if right[0] >= end), len(text)]
    left, right = _begin(text, lefts, start), rights[0]
    for further in rights[1:MOST_WORDS]:
        if not _asks_object(text, left, right):
            break
        right = further
    clause = _tidied(text, left, right, start, end)
    if len(_WORD.findall(text, *clause)) > MOST_WORDS:
        clause = _tidied(text, clause[0], _before_joint(text, end, clause[1]), start, end)
        if len(_WORD.findall(text, *clause)) > MOST_WORDS:
            return None
    left, right = clause
    return clause if _beside(text, left, start) + _beside(text, end, right) >= LEAST_BESIDE else None


def statement_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the statement a fact stands in: as much of the sentence from its beginning on as a row of a table holds.

    None where that says nothing more than the fact, or a mark in it would stay open.
    """
    edges = [match.start() for match in _EDGE.finditer(text, end)]
    for right in (len(text), *reversed(edges)):
        left, last = _tidied(text, 0, right, start, end)
        said = text[left:last]
        if last - left > MOST_SIGNS or len(_WORD.findall(said)) > MOST_IN_ROW or _asks_object(text, 0, right):
            continue
        open_ended = _QUOTES.search(said) or said.count("(") != said.count(")")
        more = _beside(text, left, start) + _beside(text, end, last)
        return None if open_ended or more < LEAST_BESIDE else (left, last)
    return None


def _beside(text: str, left: int, right: int) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in _WORD.findall(text, left, right))


def _opens_at(text: str, edge: tuple[int, int]) -> int:
    """Return where the words after an edge begin: a word such as "when" opens its clause, a mark does not."""
    word = text[edge[0]:edge[1]].casefold()
    return edge[0] if word[0].isalpha() and word not in _RELATIVES else edge[1]


def _begin(text: str, lefts: list[int], start: int) -> int:
    """Return where the clause begins, with its subject where a relative pronoun or a verb stands in front."""
    left = lefts[-1]
    opening = _PHRASE_WORD.search(text, left, start)
    led = _last_word(text, 0, left) in _RELATIVES
    verb = opening is not None and opening.group().casefold() in _FINITE and not text[left:opening.start()].strip()
    if (led or verb) and len(lefts) > 1:
        # Back to the last place where the words before stand for themselves, if the row can hold them. What stands
        # between commas before a verb ("The operator, Saltway Lines, said") is no subject without what it explains.
        for earlier in reversed(lefts[:-1] if led or len(lefts) == 2 else lefts[:-2]):
            if len(_WORD.findall(text, earlier, start)) >= MOST_WORDS:
                break
            first = _PHRASE_WORD.search(text, earlier)
            stands = first is not None and first.start() < left and first.group().casefold() not in _RELATIVES | _FINITE
            if stands and _last_word(text, 0, earlier) not in _RELATIVES:
                return earlier
    return left


def _asks_object(text: str, left: int, right: int) -> bool:
    """Tell whether a verb of saying is the last word before an edge that its object follows."""
    following = _PHRASE_WORD.match(text, right)
    return (following is not None and following.group().casefold() in _COMPLEMENTS
            and _last_word(text, left, right) in _SAYING)


def _last_word(text: str, left: int, right: int) -> str:
    """Return the last word before a place without case, or ""; only words that can be on a list are looked at."""
    found = _LAST_WORD.search(text, max(left, right - _LONGEST_LISTED), right)
    return found.group().lower() if found else ""


def _before_joint(text: str, end: int, right: int) -> int:
    """End a long clause at the first "and" or "or" after the fact; before it, the words may share a subject."""
    joint = _JOINT.search(text, end, right)
    return joint.start() if joint else right


def _tidied(text: str, left: int, right: int, start: int, end: int) -> tuple[int, int]:
    """Take marks and hanging words off both ends of a clause, never off the fact in it."""
    while left < start:
        word = _PHRASE_WORD.match(text, left)
        if word is not None and word.end() <= start and word.group().casefold() in _LEADING:
            left = word.end()
        elif text[left].isalnum() or text[left] in "$€£¥₹#":
            break
        else:
            left += 1
    while right > end:
        # A vowel sign or a tone that follows its letter is no letter itself, yet part of the word.
        if text[right - 1] == "." and _INITIALS.search(text, end, right):
            break
        if category(text[right - 1])[0] not in "LMN" and text[right - 1] not in "%$€£¥₹’'":
            right -= 1
        elif (last := _last_word(text, end, right)) in _HANGING and not (last in _ENDING and _STOP.match(text, right)):
            right -= len(last)
        else:
            break
    return left, right
