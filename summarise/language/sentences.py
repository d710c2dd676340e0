"""Sentences: where they end. One pass over a text finds every stop; its neighbours decide whether it ends a sentence.

The abbreviations are those Punkt learned (Kiss and Strunk, 2006, "Unsupervised multilingual sentence boundary
detection") beside our own; the rules on top are ours. A quotation is not cut in the middle (see quotations.py).
"""

from __future__ import annotations

import re

from summarise.language import language, quotations
from summarise.language.abbreviations import Rules, rules

_CLOSERS = "\"'”’»›“‘)\\]}＂」』）】》〉"
_STOP = re.compile(
    rf"(?P<stop>[.!?…‼⁇⁈⁉؟۔।॥]+(?:[ \xa0]?\.(?=[ \xa0]?\.|[{_CLOSERS}\s]|$))*)(?P<close>[{_CLOSERS}]*)(?P<gap>\s+|$|(?=[^\W\d_]))"
)
_WIDE_STOP = re.compile(rf"[。！？!?｡‼⁇⁈⁉…]+[{_CLOSERS}]*\s*|\.[{_CLOSERS}]*\s+")
_OPENERS = "\"'“‘„‚«‹([{¿¡*•–—-…"
_NEIGHBOUR = 48


def split(text: str, language: str, *, joined: bool = True) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a block, in order, white space between them left out.

    With `joined`, no span ends inside a quotation; without, only the stops decide (what F1 is measured on).
    """
    ends = _ends(text, language)
    if joined and ends:
        ends = quotations.join(text, ends)
    spans = []
    start = 0
    for end in (*ends, len(text)):
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        right = len(piece.rstrip())
        if left < right:
            spans.append((start + left, start + right))
        start = end
    return spans


def _ends(text: str, code: str) -> list[int]:
    row = language(code)
    if row.code in ("zh", "ja"):
        return [match.end() for match in _WIDE_STOP.finditer(text)]
    table = rules(row.code)
    return [match.end("close") for match in _STOP.finditer(text) if _is_end(text, match, table)]


def _is_end(text: str, match: re.Match[str], table: Rules) -> bool:
    start, end = match.start(), match.end()
    if end == len(text):
        return False
    following = text[end:end + _NEIGHBOUR].split(maxsplit=1)
    after = following[0].lstrip(_OPENERS) if following else ""
    if not after:
        after = following[-1].lstrip(_OPENERS) if len(following) > 1 else ""
    first = after[:1]
    stop, close = match["stop"], match["close"]
    before = text[max(0, start - _NEIGHBOUR):start].rsplit(None, 1)
    word = before[-1].lstrip(_OPENERS) if before and not text[start - 1:start].isspace() else ""
    if not match["gap"]:
        return _is_missing_space(word, stop, close, after)
    if first.islower():
        return False
    if stop != ".":
        return True
    if close:
        return True
    return _is_end_after(word, after, table)


def _is_missing_space(word: str, stop: str, close: str, after: str) -> bool:
    return (stop[-1] in ".!?" and len(stop) == 1 and not close and word.isalpha() and word[-1:].islower() and len(word) > 2
            and after[:1].isupper() and after[1:2].islower())


def _is_end_after(word: str, after: str, table: Rules) -> bool:
    lower = word.lower()
    first = after[:1]
    if lower in table.before_name:
        return False
    if lower in table.before_number and (first.isdigit() or not lower.isalpha()):
        return False
    if len(word) == 1 and word.isupper() and word != "I":
        return False
    if lower in table.anywhere or "." in word:
        opener = re.match(r"[^\W\d_]+(?:['’][^\W\d_]+)?", after)
        return opener is not None and opener[0].lower() in table.starters and after[:1].isupper()
    return True
