"""What a run of English words is: a whole clause, a phrase that only adds to one, words that govern another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from summarise.facts.lexicon import listed

_TOKEN = re.compile(r"[^\s,;:()\[\]“”\"„«»…—–]+|[,;:()\[\]“”\"„«»…—–]")
PRONOUNS = frozenset(listed("trimming.pronouns"))
_SUBORDINATORS = frozenset(listed("trimming.subordinators"))
_OPENED = _SUBORDINATORS | {"as"}
SAYING = frozenset(listed("trimming.saying"))
_DETERMINERS = frozenset((*listed("trimming.determiners"), *listed("trimming.speakers")))
_BEFORE_NOUNS = frozenset(("the", "a", "an", "my", "our", "your", "his", "her", "its", "their"))
_FINITE = frozenset(listed("trimming.finite"))
_TAILS = frozenset((*listed("trimming.tails"), *listed("trimming.participles")))
_LINKS = frozenset(("and", "or", "but", "then", "when", "as", "if", "while", "we", "i", "they", "he", "she", "it"))
COMPARISONS = frozenset(listed("trimming.comparisons"))
_CHANGES = frozenset(listed("trimming.changes"))
_CAUSES = frozenset((("due", "to"), ("driven", "by"), ("thanks", "to"), ("because", "of"), ("reflecting", "the")))
DEGREES = frozenset(listed("trimming.degrees"))
_BEFORE_CAUSES = frozenset(listed("trimming.before_causes"))
_BEING = frozenset(listed("trimming.being"))
_PAIRED = frozenset(listed("trimming.paired"))
_SUBJECTS = frozenset(("it", "he", "she", "they", "we", "you", "i"))
_PLAIN_SUBJECTS = frozenset(("they", "we", "you", "i"))
"""Subjects whose verb has the form of an infinitive, so that only its place tells it: "we expect"."""
_OBJECTS = frozenset(listed("trimming.objects"))
_NOUN_TOO = frozenset(listed("trimming.noun_too"))
_LIMITING = frozenset(listed("trimming.limiting"))
_PARTICIPLE = re.compile("[a-z]{3,}ing")
_FIGURE = tuple("$€£0123456789")
_SCOPES = frozenset(listed("trimming.scopes"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of a sentence with its place."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """Return the word as it is compared: without case and without a closing stop."""
        return self.text.casefold().replace("’", "'").rstrip(".!?")


def tokens_of(text: str) -> list[Token]:
    """Return the words and marks of a sentence in order."""
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def waits(tokens: list[Token], comma: int) -> bool:
    """Tell whether what stands before a comma goes on behind what the comma opens ("we expect, with care, growth")."""
    before = range(max(0, comma - 2), comma)
    return tokens[comma - 1].word in _BEFORE_NOUNS or any(_follows_subject(tokens, place) for place in before)


def _follows_subject(tokens: list[Token], place: int) -> bool:
    return (0 < place < len(tokens) and tokens[place - 1].word in _PLAIN_SUBJECTS
            and tokens[place].text[0].isalpha() and tokens[place].word not in _LINKS)


def compares(tokens: list[Token], place: int) -> bool:
    """Tell whether a comparison begins here ("… than the year before")."""
    return tokens[place].word in COMPARISONS and tokens[place - 1].word not in _LINKS


def causes(tokens: list[Token], place: int) -> bool:
    """Tell whether a phrase that names a cause begins here, and is not itself what is said ("it was due to").

    A cause goes with what it is the cause of, so none goes from a sentence that negates ("did not leave because of …").
    """
    degree = tokens[place].word in DEGREES
    if tuple(token.word for token in tokens[place + degree:place + degree + 2]) not in _CAUSES:
        return False
    before = [token.word for token in tokens[:place]]
    return (_BEING.isdisjoint(before[-3:]) and before[-1] not in _BEFORE_CAUSES
            and not before[-1].endswith("ly") and not _limits(before))


def does_more(tokens: list[Token], place: int) -> bool:
    """Tell whether a second thing that the subject does begins here (" and opened our …"), not a second noun."""
    if tokens[place].text != "and":
        return False
    verb, after = tokens[place + 1].word, tokens[place + 2].word
    before = [token.word for token in tokens[:place]]
    return (verb in _FINITE - _NOUN_TOO and after not in _SUBJECTS and before[-1] not in _FINITE
            and (not verb.endswith("ed") or after in _DETERMINERS | PRONOUNS)
            and _SUBORDINATORS.isdisjoint(before) and _PAIRED.isdisjoint(before))


def _participle(tokens: list[Token], place: int) -> bool:
    """Tell whether ", reducing the …" only adds: a participle with its object, and no verb it is the subject of."""
    if _PARTICIPLE.fullmatch(tokens[place + 1].text) is None or tokens[place + 1].word in _LIMITING:
        return False
    rest = [token.word for token in tokens[place + 1:]]
    verb = next((number for number, token in enumerate(tokens[place + 1:]) if number and is_finite(token)), len(rest))
    return ((rest[1] in _DETERMINERS | PRONOUNS | _OBJECTS or rest[1].startswith(_FIGURE))
            and (verb == len(rest) or not _SUBORDINATORS.isdisjoint(rest[:verb])))


def _limits(words: list[str]) -> bool:
    return any(map(is_polar, words))


def is_polar(word: str, language: str = "en") -> bool:
    """Tell whether a word negates, is a modal or sets a condition."""
    # "would've" governs as "would" does, and "n'a" as "ne".
    return word.endswith("n't") or word.partition("'")[0] in _polarity(language)


@cache
def _polarity(language: str) -> frozenset[str]:
    return frozenset(listed("trimming.polarity", language))


def adds(tokens: list[Token], place: int) -> bool:
    """Tell whether what follows a comma, or a word before a comparison, only adds to what is said before it."""
    word, after = tokens[place + 1].word, tokens[place + 2].word
    if tokens[place].text != "," and word not in COMPARISONS:
        return True
    if word in COMPARISONS or (word == "as" and after in COMPARISONS):
        # "up 12 %, compared with May" says less than it seems without its measure.
        return tokens[place].word != "as" and _CHANGES.isdisjoint(token.word for token in tokens[:place + 1])
    if word == "as":
        return after not in ("if", "long", "soon", "far") and is_clause(tokens[place + 2:])
    if word in ("a", "an"):
        # ", an increase of $2m or 3%" is no list, whatever stands in it.
        return after in _CHANGES or not any(token.word in ("and", "or") for token in tokens[place:])
    more = (word == "and" and after in _FINITE) or (word in _CHANGES and after == "of")
    return more or word in _TAILS or _participle(tokens, place) or (word in DEGREES and causes(tokens, place + 1))


def is_finite(token: Token) -> bool:
    """Tell whether a word is a verb that makes a clause."""
    return token.word in _FINITE or (len(token.word) > 4 and token.word.endswith("ed") and token.text.islower())


def is_whole_clause(tokens: list[Token]) -> bool:
    """Tell whether tokens are a clause: a verb that no subordinator takes away, and one after the last of these."""
    # "sales as reported" is no clause.
    verbs = [place for place, token in enumerate(tokens) if _follows_subject(tokens, place)
             or (place and is_finite(token) and tokens[place - 1].word != "as")]
    opened = [place for place, token in enumerate(tokens) if token.text == ":" or (token.word in _OPENED and not (
        token.word == "as" and place + 1 < len(tokens) and tokens[place + 1].word.endswith("ed")))]
    return bool(verbs) and (not opened or verbs[0] < opened[0]) and (not opened or verbs[-1] > opened[-1])


def depths(tokens: list[Token]) -> list[int]:
    """Return how many brackets are open at each token."""
    return list(accumulate((token.text in "([") - (token.text in ")]") for token in tokens))


def refers(token: Token) -> bool:
    """Tell whether a word is a pronoun, shortened or not ("it's")."""
    return token.word.partition("'")[0] in PRONOUNS


def is_clause(tokens: list[Token]) -> bool:
    """Tell whether tokens open with a subject of up to eight words and a finite verb."""
    first, _, shortened = tokens[0].word.partition("'")
    opens = first in _DETERMINERS or first in PRONOUNS or tokens[0].text[0].isupper()
    if opens and (shortened in ("ve", "re", "m") or _follows_subject(tokens, 1)):
        return True
    if not opens or tokens[0].word in _SUBORDINATORS - PRONOUNS:
        return False
    for place, token in enumerate(tokens[:9]):
        if not token.text[0].isalnum() or token.word in _SUBORDINATORS - PRONOUNS:
            return False
        if place and token.word in _FINITE:
            return True
    return False


def governs(tokens: list[Token], joint: str) -> bool:
    """Tell whether the words before a clause may govern it: a verb of saying, a subordinator, a polarity word."""
    words = [token.word for token in tokens]
    held = SAYING | _SUBORDINATORS if joint != "where" else SAYING
    scoped = bool(tokens) and tokens[0].word in _SCOPES and joint != "where"
    return scoped or not held.isdisjoint(words) or _limits(words)
