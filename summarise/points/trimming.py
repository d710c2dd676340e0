"""What may be deleted from a sentence so that what stays is still true: the candidates for key points.

Deletion only, in whole pieces, and never a piece that holds a negation, a modal or a condition, or a word that disputes
or limits: those govern what is said. Where a rule is not sure, the sentence stays whole. English rules; other languages
lose parentheses, of a long sentence the last clause where it only adds, and in French a connective with its comma.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarise.facts.lexicon import lines, listed
from summarise.points.clauses import (
    COMPARISONS,
    DEGREES,
    PRONOUNS,
    SAYING,
    adds,
    causes,
    compares,
    depths,
    does_more,
    governs,
    is_clause,
    is_finite,
    is_polar,
    is_whole_clause,
    refers,
    tokens_of,
    waits,
)
from summarise.points.openings import connective_end, frame_end
from summarise.points.tails import adding_tail

LEAST_WORDS = 8
MOST_WORDS = 28
LONGEST = 200
"""A sentence of more words and marks is no sentence but a list or a run of them: it is not cut into clauses."""
_BOUND = frozenset(("would", "could", "might", "it", "them", "him"))
_LOOKED_AT = 120
"""Letters that tell whether a clause follows."""

Span = tuple[int, int]
Kept = tuple[Span, ...]

_WORD = re.compile(r"\w\S*")
"""A word from its first letter or digit: looked for from the mark before it, a run of marks would cost its square."""
_FIRST_WORD = re.compile(r"\w[\w’'-]*")
_QUOTES = re.compile(r"[“”\"„«»]")
_PARENTHESIS = re.compile(r"(?:^|(?<=[\w.,;%]))\s\([^()]*\w[^()]*\)(?![\w(])|^\([^()]*\w[^()]*\)\s?")
_JOINT = re.compile(r"[,;]\s+(?:(?:and|but|while|where)\s+)?$")
_QUALIFIED = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(words) for words in lines("trimming.qualifiers")) + r")\s(?=[$€£¥]?\d)",
    re.IGNORECASE)
_ADDED = re.compile(
    r"^\W*(?:(?:" + "|".join(sorted(DEGREES)) + r")\s(?=(?:due|driven|thanks|because|reflecting)\b)"
    r"|(?:versus|vs\.?)\s(?=(?:[\w’'-]+\s){0,5}?[$€£¥]?\d))", re.IGNORECASE)
"""What limits a cause that goes with it, or holds one figure beside another, limits nothing that stays."""
_ATTRIBUTED = re.compile(
    r",\s+(?:according to\s|(?:[^\W\d_][\w’'.-]*\s){0,7}(?:" + "|".join(sorted(SAYING)) + r")\b[^,;]{0,80}[.!?]*\s*$)")
"""Whose claim a sentence is, told at its end: what tells it never goes, or a claim would become a fact."""
_RECORD = re.compile(
    r",\s+according to (?:[\w’'-]+\s){0,6}?(?:" + "|".join(listed("trimming.records")) + r")\b[^,;]{0,60}$")


@lru_cache(maxsize=8192)
def candidates(text: str, language: str) -> tuple[Kept, ...]:
    """Return the forms in which a sentence may stand as a point, the most whole first, as spans of its text.

    Each form is 8 to 28 words long, except the last resort, the whole sentence, which stands alone where no form fits.
    """
    whole = ((0, len(text)),)
    forms: list[Kept] = [whole]
    if not _QUOTES.search(text):
        forms.extend(_plain_forms(text) if language == "en" else _cautious_forms(text, language))
    elif language == "en":
        forms.extend(_without_opening(text, whole))
    if language == "en" and connective_end(text, language):
        # A connective points to a sentence that is not there, so the whole is only a last resort.
        forms.append(forms.pop(0))
    sound = [form for form in dict.fromkeys(forms) if is_sound(text, form, language)]
    fitting = [form for form in sound if LEAST_WORDS <= count_words(text, form) <= MOST_WORDS]
    return tuple(fitting) or (whole,)


def count_words(text: str, kept: Kept) -> int:
    """Count the words that stay."""
    return sum(len(_WORD.findall(text, start, end)) for start, end in kept)


def polarity_words(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the negations, modals and conditions of a text, in order."""
    words = (token.word for token in tokens_of(text))
    return tuple(word for word in words if is_polar(word, language))


def opens_dangling(text: str, kept: Kept) -> bool:
    """Tell whether what stays begins with a word that points to something said before."""
    start, end = kept[0]
    first = _FIRST_WORD.search(text, start, end)
    word = first.group().casefold().replace("’", "'") if first else ""
    return not word or word.split("'")[0] in PRONOUNS - {"there"}


def opens_with_connective(text: str, kept: Kept, language: str) -> bool:
    """Tell whether what stays begins with a word that only links it to the sentence before ("However, …")."""
    return kept[0][0] == 0 and connective_end(text, language) > 0


def is_sound(text: str, kept: Kept, language: str) -> bool:
    """Tell whether every word that negates, disputes or limits stays, and no piece that stays is empty."""
    pieces = [text[end:start] for (_, end), (start, _) in zip(((0, 0), *kept), (*kept, (len(text), 0)), strict=True)]
    removed = "".join(pieces)
    return (not polarity_words(removed, language) and not _QUOTES.search(removed)
            and all(start < end for start, end in kept)
            and all(piece.count("(") == piece.count(")") and piece.count("[") == piece.count("]") for piece in pieces)
            # What links to the sentence before, or to the clause that stays, limits nothing inside the sentence.
            and (not _ATTRIBUTED.search(pieces[-1]) or _RECORD.match(pieces[-1]) is not None)
            and not contests(_JOINT.sub("", _linked(pieces[0], language)), language)
            and not any(contests(piece, language) for piece in pieces[1:]))


def contests(text: str, language: str) -> bool:
    """Tell whether words may dispute, deny, doubt, reject or limit what they stand beside.

    In a language without a list of such words any words may. What qualifies a figure beside it ("about $5m") limits
    nothing else.
    """
    pattern = _contesting(language)
    return bool(pattern.search(_QUALIFIED.sub("", _ADDED.sub("", text)))) if pattern else bool(_FIRST_WORD.search(text))


@cache
def _contesting(language: str) -> re.Pattern[str] | None:
    words, stems = listed("trimming.contesting", language), listed("trimming.contesting_stems", language)
    whole = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?:(?:{whole})(?!\w)|(?:{'|'.join(stems)}))", re.IGNORECASE) if words else None


def _linked(opening: str, language: str) -> str:
    return opening[connective_end(opening + "The ", language):]


def _cautious_forms(text: str, language: str) -> list[Kept]:
    whole: Kept = ((0, len(text)),)
    forms = _without_parentheses(text, whole)
    tail = adding_tail(text, language) if count_words(text, whole) > MOST_WORDS else None
    if tail is not None:
        forms += [_without(form, tail, len(text)) for form in (whole, *forms)]
    start = connective_end(text, language)
    return [*forms, *(_without(form, 0, start) for form in (whole, *forms))] if start else forms


def _plain_forms(text: str) -> list[Kept]:
    """Trim a sentence without quotation marks step by step, then look for clauses that stand alone."""
    whole: Kept = ((0, len(text)),)
    forms: list[Kept] = []
    trimmed = _trimmed(_without_opening(text, whole), whole)
    forms.append(trimmed)
    forms.extend(_without_parentheses(text, trimmed))
    forms.extend(_without_tail(text, forms[-1]))
    forms.extend(_standing_clauses(text, forms[0]))
    trimmed = forms[-1] if count_words(text, forms[-1]) < count_words(text, trimmed) else trimmed
    last = _trimmed(_without_attribution(text, trimmed), trimmed)
    if last != trimmed and count_words(text, trimmed) > MOST_WORDS:
        forms.append(last)
    return forms


def _trimmed(forms: list[Kept], otherwise: Kept) -> Kept:
    return forms[0] if forms else otherwise


def _without(kept: Kept, start: int, end: int) -> Kept:
    """Take a span out of what stays."""
    pieces: list[Span] = []
    for left, right in kept:
        if end <= left or start >= right:
            pieces.append((left, right))
            continue
        pieces.extend(piece for piece in ((left, start), (end, right)) if piece[0] < piece[1])
    return tuple(pieces)


def _without_opening(text: str, kept: Kept) -> list[Kept]:
    """Take the connective off a sentence's front, or what a speaker leads up to the statement with."""
    start = connective_end(text, "en")
    framed = frame_end(text, start)
    if framed > start and is_clause(tokens_of(text[framed:framed + _LOOKED_AT])):
        start = framed
    return [_without(kept, 0, start)] if start else []


def _without_parentheses(text: str, kept: Kept) -> list[Kept]:
    result = kept
    for match in _PARENTHESIS.finditer(text):
        # "(FSA)" is shorter than the "…" that would stand for it, and may come again.
        if " " in match.group().strip() and not re.search(r"\d", match.group()):
            result = _without(result, match.start(), match.end())
    return [result] if result != kept else []


def _without_attribution(text: str, kept: Kept) -> list[Kept]:
    tail = _RECORD.search(text)
    return [_without(kept, tail.start(), len(text))] if tail else []


def _without_tail(text: str, kept: Kept) -> list[Kept]:
    """Take out all from a comma on, where that only adds to a statement that is whole before it; longest first.

    What may be added: a relative clause, a phrase with "with", a participle, a comparison of a level ("$5m, compared
    with $4m") and a second thing the subject does (", and opened …").
    """
    tokens = [token for token in tokens_of(text) if kept and token.start >= kept[0][0]]
    if len(tokens) > LONGEST:
        return []
    commas = [place for place, token in enumerate(tokens[:-2]) if token.text == ","]
    compared = [place - 1 for place, token in enumerate(tokens[:-2]) if place > 1 and tokens[place - 1].text != ","
                and (compares(tokens, place) or causes(tokens, place) or does_more(tokens, place))]
    deep = depths(tokens)
    return [_without(kept, tokens[place].end if tokens[place].text != "," else tokens[place].start, len(text))
            for place in sorted({*commas, *compared}, reverse=True)
            if not deep[place] and adds(tokens, place) and is_whole_clause(tokens[:place + 1])
            and (tokens[place].text != "," or not waits(tokens, place))
            and not any(is_finite(tokens[later + 1]) and tokens[later + 1].word not in COMPARISONS
                        for later in commas if later > place)]


def _standing_clauses(text: str, kept: Kept) -> list[Kept]:
    """Find main clauses joined by ", and", ", but", ", while" or ";", and clauses after ", where", that stand alone."""
    start = kept[0][0]
    tokens = [token for token in tokens_of(text) if token.start >= start]
    forms: list[Kept] = []
    for place, token in enumerate(tokens if len(tokens) <= LONGEST else ()):
        if token.text not in (",", ";") or place + 3 >= len(tokens):
            continue
        joint = tokens[place + 1].word if token.text == "," else ""
        if token.text == "," and joint not in ("and", "but", "while", "where"):
            continue
        after = tokens[place + 2:] if joint else tokens[place + 1:]
        if not is_clause(after):
            continue
        if joint != "where" and is_whole_clause(tokens[:place]):
            forms.append(((start, token.start),))
        # What would be so, or is done to "it", is said of what stands before ("the ratio is 0.8, and he would object").
        bound = any(token.word.partition("'")[0] in _BOUND for token in after)
        if joint != "while" and not governs(tokens[:place], joint) and not refers(after[0]) and not bound:
            forms.append(((after[0].start, len(text)),))
    return forms
