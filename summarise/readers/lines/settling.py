"""Paragraphs in the making, and what each is by what stands round it: an item of a count, a heading, a label."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarise.document import Kind
from summarise.readers.cleaning import is_unspaced
from summarise.readers.lines.bylines import TOP, is_name_and_day, is_over_text, kind_or_sitting_day
from summarise.readers.lines.headings import LONGEST_TITLE, MOST_TITLE_WORDS, level_of, reads_as_heading
from summarise.readers.lines.labels import is_labelled, labels_in

PROSE = 60
"""Characters from which a paragraph is prose that a heading can head."""
_COUNTED = re.compile(r"\d{1,4}(/\d{2,4})\.? ")
"""A heading's number within its year, as minutes count."""


@dataclass(slots=True)
class Piece:
    """A paragraph in the making; `level` of an item is its indent, `number` what it is counted by."""

    text: str
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    number: int | None = None
    lines: int = 1
    alone: bool = True
    """Blank lines, or the ends of the text, or whole paragraphs stand around it."""
    mark: str = ""
    cells: int = 0
    fenced: bool = False


def settle_numbers(pieces: list[Piece]) -> None:
    """Let a numbered line be an item only in a run that counts; one that prose follows is a numbered heading."""
    for place, piece in enumerate(pieces):
        if piece.kind is not Kind.ITEM or piece.number is None:
            continue
        after = pieces[place + 1] if place + 1 < len(pieces) else None
        if (after is not None and after.kind is Kind.PARAGRAPH and len(after.text) >= PROSE
                and piece.lines == 1 and reads_as_heading(piece.text)):
            piece.kind, piece.level = Kind.HEADING, 2
            piece.text = f"{piece.mark} {piece.text}"
        elif piece.number != 1 and not _counts(pieces, place, piece.number):
            piece.kind, piece.level = Kind.PARAGRAPH, 0
            piece.text = f"{piece.mark} {piece.text}"


def _counts(pieces: list[Piece], place: int, number: int) -> bool:
    """Tell whether the number before or after this one stands near."""
    near = pieces[max(0, place - 12):place] + pieces[place + 1:place + 13]
    return any(other.number in (number - 1, number + 1) for other in near if other.number is not None)


def settle_headings(pieces: list[Piece]) -> None:
    """Turn title-like lines with prose under them into headings, the first of all into the title."""
    begun = False
    for place in range(len(pieces)):
        piece = pieces[place]
        if piece.kind is not Kind.PARAGRAPH:
            begun = begun or piece.kind in (Kind.ITEM, Kind.QUOTATION, Kind.HEADING)
            continue
        if place < TOP and (is_over_text(piece.text) or (begun and (
                is_name_and_day(piece.text) or kind_or_sitting_day(piece.text)))):
            piece.kind = Kind.BOILERPLATE
            continue
        if _is_label(pieces, place):
            continue
        titled = not begun and reads_as_heading(piece.text, LONGEST_TITLE, MOST_TITLE_WORDS)
        if titled and _is_over_prose(pieces, place):
            piece.kind, piece.level = Kind.HEADING, 1
        elif piece.lines == 1 and piece.alone and _is_heading(pieces, place):
            piece.kind, piece.level = Kind.HEADING, level_of(piece.text)
        begun = True
    _settle_counted(pieces)


def _settle_counted(pieces: list[Piece]) -> None:
    """Let a line be a heading that is counted like one, whatever stands under it ("41/26 Apologies")."""
    years = {found[1] for piece in pieces if piece.kind is Kind.HEADING and (found := _COUNTED.match(piece.text))}
    for piece in pieces if years else ():
        found = _COUNTED.match(piece.text)
        if (found and found[1] in years and piece.kind is Kind.PARAGRAPH and piece.lines == 1 and piece.alone
                and reads_as_heading(piece.text)):
            piece.kind, piece.level = Kind.HEADING, level_of(piece.text)


def _is_label(pieces: list[Piece], place: int) -> bool:
    """Tell whether a piece is a labelled line among others; the first of all is one only under a label of one word."""
    text = pieces[place].text
    if (":" not in text and "：" not in text) or not is_labelled(text):
        return False
    if labels_in(text) > 1:
        return True
    if not place and " " in re.split("[:：]", text, maxsplit=1)[0].rstrip():
        return False
    return any(is_labelled(pieces[near].text) for near in (place - 1, place + 1) if 0 <= near < len(pieces))


def _is_heading(pieces: list[Piece], place: int) -> bool:
    text = pieces[place].text
    if text.endswith(("?", "？")):
        return (
            len(text) <= PROSE
            and text[0] not in "\"'“‘«„—–-"
            and _heads(pieces, place, 1, 120)
            and (place == 0 or len(pieces[place - 1].text) >= PROSE or pieces[place - 1].kind is not Kind.PARAGRAPH)
        )
    if text.endswith((":", "：")):
        return len(text.split()) <= 4 and reads_as_heading(text[:-1]) and _heads(pieces, place, 1)
    return reads_as_heading(text) and _heads(pieces, place, 2)


def _is_over_prose(pieces: list[Piece], place: int) -> bool:
    """Tell whether prose comes under the first line of all; who wrote it and when may stand between in many lines."""
    under = [other for other in pieces[place + 1:place + TOP] if not is_over_text(other.text)]
    return _heads([pieces[place], *under], 0, 5)


def _heads(pieces: list[Piece], place: int, reach: int, prose: int = PROSE) -> bool:
    """Tell whether prose, or a list, comes within reach after a piece, with nothing but short lines between."""
    for other in pieces[place + 1:place + 1 + reach]:
        if other.kind in (Kind.ITEM, Kind.ROW, Kind.QUOTATION, Kind.CODE):
            return True
        if other.kind is Kind.PARAGRAPH and (
            len(other.text) >= prose or (is_unspaced(other.text[0]) and len(other.text) > 30)
        ):
            return True
    return False
