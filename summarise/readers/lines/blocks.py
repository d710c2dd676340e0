"""Lines of plain text → blocks: wrapped lines joined, headings, lists, quotations, rows and captions told apart."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from summarise.document import NUMBERED, Block, Kind
from summarise.readers.cleaning import clean, clean_code, has_unspaced, join_cells, join_lines
from summarise.readers.lines.bylines import is_over_text, is_place_and_day
from summarise.readers.lines.clutter import is_clutter
from summarise.readers.lines.code import code_lines, goes_with_code
from summarise.readers.lines.headings import is_ended
from summarise.readers.lines.labels import goes_on, has_word, label_lines
from summarise.readers.lines.settling import PROSE, Piece, settle_headings, settle_numbers
from summarise.readers.lines.wrapping import SLACK, is_full, wrap_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARK = re.compile(
    r"(?P<indent>\s*)(?:(?P<bullet>[-*+•·▪▫‣◦●○■□➢➤–\uf0b7])|(?P<number>\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})\)|\d{1,3}\.))\s+(?=\S)"
)
_ATX = re.compile(r"(#{1,6}|={2,6})\s+(.+?)\s*[#=]*$")
"""A heading of Markdown, or of a wiki."""
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*$")
_RULE = re.compile(r"[\s*_=~#·.+—–-]{3,}$")
_CAPTION = re.compile(
    r"(?i)(?:fig(?:ure|\.)?|table|tabelle|abbildung|abb\.|tableau|tabla|chart|map|box|exhibit|photo(?:graph)?|image|picture|"
    r"bild|foto)\s*(?:[\dIVX]+[.\d]*\s*[.:–—-]|:)\s+\S"
)
_NOTE = re.compile(r"\[\^?\d{1,3}\]:?\s+\S|\^\d{1,3}\s+\S")
_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[^\n`]*\n(.*?)^[ \t]*\1[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_TABLE_RULE = re.compile(r"[\s|+:=─━┼│┃-]*[|+=─━-]{3}[\s|+:=─━┼│┃-]*")
_CODE = "\ue000code "


def blocks_from_lines(text: str) -> list[Block]:
    """Make blocks of text whose lines are divided by newlines and cleaned of control characters."""
    codes: list[str] = []

    def keep(found: re.Match[str]) -> str:
        codes.append(found[2])
        return f"\n\n{_CODE}{len(codes) - 1}\n\n"

    if "```" in text or "~~~" in text:
        text = _FENCE.sub(keep, text)
    lines = text.replace("│", "|").split("\n")
    width = wrap_width(lines)
    pieces: list[Piece] = []
    for chunk in _chunks(lines):
        if chunk[0].startswith(_CODE) and codes:
            pieces.append(Piece(clean_code(codes[int(chunk[0][len(_CODE):])]), Kind.CODE, fenced=True))
            continue
        for what, part in _apart(chunk):
            if what == "code":
                pieces.append(Piece(clean_code("\n".join(part)), Kind.CODE))
            else:
                pieces.extend(_chunk_pieces(part, width))
    pieces = _with_code_joined(pieces)
    settle_numbers(pieces)
    settle_headings(pieces)
    return list(_blocks(pieces))


def _chunks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Give the groups of lines between blank lines."""
    chunk: list[str] = []
    for line in lines:
        if line and not line.isspace():
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _apart(chunk: list[str]) -> list[tuple[str, list[str]]]:
    """Part a chunk into its lines of prose, of code and of tables, each with what it is."""
    joined = "\n".join(chunk)
    code = code_lines(chunk, joined)
    tables = _table_lines(chunk) if "|" in joined or "\t" in joined else frozenset()
    if not code and not tables:
        return [("", chunk)]
    what = ["code" if place in code else "table" if place in tables else "" for place in range(len(chunk))]
    groups = groupby(range(len(chunk)), key=what.__getitem__)
    return [(kind, [chunk[place] for place in places]) for kind, places in groups]


def _table_lines(chunk: Sequence[str]) -> frozenset[int]:
    """Return the places of lines that stand together and hold as many bars, or tabs, as each other."""
    found: set[int] = set()
    for mark in "|\t":
        if sum(mark in line for line in chunk) < 2:
            continue
        marks = [0 if _MARK.match(line) else line.strip().strip("|").count(mark) for line in chunk]
        for place, (first, second) in enumerate(pairwise(marks)):
            if first and first == second:
                found.update((place, place + 1))
    return frozenset(found)


def _with_code_joined(pieces: list[Piece]) -> list[Piece]:
    """Make one of the pieces of code that only blank lines divide, with the single lines of code between them."""
    places = {place for place, piece in enumerate(pieces) if piece.kind is Kind.CODE}
    if not places:
        return pieces
    for place, piece in enumerate(pieces):
        near = places & {place - 1, place + 1}
        if near and piece.kind is Kind.PARAGRAPH and piece.lines == 1 and goes_with_code(piece.text):
            piece.kind = Kind.CODE
            places.add(place)
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.kind is joined[-1].kind is Kind.CODE and not (piece.fenced or joined[-1].fenced):
            joined[-1].text += f"\n\n{piece.text}"
        else:
            joined.append(piece)
    return joined


def _chunk_pieces(chunk: list[str], width: int) -> list[Piece]:
    if rows := _rows(chunk):
        return rows
    labels = label_lines(chunk)
    if not width and len(chunk) - len(labels) >= 3 and not _is_head(chunk):
        width = wrap_width(chunk)
    if width and not labels and (whole := _whole(chunk, width)):
        return [Piece(whole, lines=len(chunk))]
    pieces: list[Piece] = []
    previous, in_label = "", False
    for place, line in enumerate(chunk):
        if in_label and place not in labels and goes_on(previous, line):
            pieces[-1].text = join_lines(pieces[-1].text, line.strip())
        elif in_label or place in labels or (not width and line[0].isupper()):
            pieces.append(_begin(line))
            in_label = place in labels
        elif pieces and _continues(pieces[-1], previous, line, width):
            piece = pieces[-1]
            stripped = line.strip()
            if piece.kind is Kind.QUOTATION:
                stripped = stripped.lstrip("> ")
            piece.text = join_lines(piece.text, stripped)
            piece.lines += 1
        elif (pieces and pieces[-1].lines == 1 and pieces[-1].kind is Kind.PARAGRAPH and _UNDERLINE.match(line)
              and has_word(pieces[-1].text)):
            pieces[-1].kind = Kind.HEADING
            pieces[-1].level = 1 if "=" in line else 2
        elif not _RULE.match(line):
            pieces.append(_begin(line))
        previous = line
    _mark_neighbours(pieces)
    return pieces


def _is_head(chunk: Sequence[str]) -> bool:
    """Tell whether lines are each by itself: what a paper is, of whom, where and when ("Kassel, 28. Oktober 2026").

    They begin large and end without a stop, as those of a wrapped paragraph do not, and one of them gives the day.
    """
    lines = [line.strip() for line in chunk]
    return (all(line[0].isupper() and not is_ended(line) for line in lines)
            and any(is_over_text(line) or is_place_and_day(line) for line in lines[1:]))


def _whole(chunk: list[str], width: int) -> str:
    """Return the words of a chunk that is plainly one wrapped paragraph, the commonest case, else ""."""
    if len(chunk) < 2 or not chunk[0][0].isalpha() or chunk[0][1:2] == ")":
        return ""
    for line, after in pairwise(chunk):
        if not after[0].isalpha() or after[1:2] == ")" or line[-1] == "-":
            return ""
        if len(line) < width - SLACK and not is_full(line, after, width):
            return ""
    joined = " ".join(chunk)
    return "" if has_unspaced(joined) else joined


def _continues(piece: Piece, previous: str, line: str, width: int) -> bool:
    """Tell whether a line goes on with the paragraph of the line before it."""
    first = line.lstrip()[0]
    if piece.kind in (Kind.HEADING, Kind.BOILERPLATE) or _UNDERLINE.match(line) or _UNDERLINE.match(previous):
        return False
    if (first == ">") != (piece.kind is Kind.QUOTATION):
        return False
    if piece.kind is Kind.QUOTATION:
        return previous.strip("> ") != ""
    if first in "#=" and _ATX.match(line):
        return False
    if _may_be_marked(line) and (_MARK.match(line) or _NOTE.match(line.lstrip())):
        return False
    indent, before = _indent(line), _indent(previous)
    if piece.kind is Kind.ITEM and indent > piece.level:
        return True
    ended = is_ended(previous)
    if width:
        if ended and indent > before and piece.kind is Kind.PARAGRAPH:
            return False
        if first.islower() and not ended:
            return True
        return is_full(previous, line, width)
    return first.islower() and not ended and len(previous) > 40


def _may_be_marked(line: str) -> bool:
    start = line.lstrip()
    return not start[0].isalpha() or ")" in start[1:6]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _begin(line: str) -> Piece:
    """Start a paragraph, an item, a quotation or a heading from its first line."""
    text = line.strip()
    first = text[0]
    if first in "#=" and (found := _ATX.match(text)):
        return Piece(found[2], Kind.HEADING, len(found[1]))
    if first == ">":
        return Piece(text.lstrip("> "), Kind.QUOTATION)
    if first in "[^" and _NOTE.match(text):
        return Piece(text, Kind.NOTE)
    if (not first.isalpha() or text[1:2] == ")" or ")" in text[:6]) and (found := _MARK.match(line)):
        mark = found["number"] or ""
        digits = mark.strip("().")
        return Piece(line[found.end():].strip(), Kind.ITEM, len(found["indent"].expandtabs(4)),
                      int(digits) if digits.isdigit() else None, mark=mark)
    if len(text) < 200:
        if _CAPTION.match(text):
            return Piece(text, Kind.CAPTION)
        if not is_ended(text) and is_clutter(text):
            return Piece(text, Kind.BOILERPLATE)
    return Piece(text)


def _mark_neighbours(pieces: list[Piece]) -> None:
    """Note which short lines stand among other short lines: an address or a verse has no headings inside."""
    for before, piece in pairwise(pieces):
        if (
            before.kind is Kind.PARAGRAPH
            and before.lines == 1
            and len(before.text) < PROSE
            and not is_ended(before.text)
        ):
            piece.alone = False


def _rows(chunk: list[str]) -> list[Piece]:
    """Return the rows of a chunk that is a table by tabs, bars or aligned columns, else nothing."""
    if len(chunk) < 2 or _MARK.match(chunk[0]) or chunk[0].lstrip().startswith(">"):
        return []
    chunk = [line for line in chunk if not _TABLE_RULE.fullmatch(line)]
    head = chunk[0].strip() if chunk else ""
    if "\t" in head:
        cells = [line.strip("\n").split("\t") for line in chunk]
    elif "|" in head:
        cells = [line.strip().strip("|").split("|") for line in chunk]
    elif "  " in head and len(chunk) >= 3:
        cells = [re.split(r" {2,}", line.strip()) for line in chunk]
    else:
        return []
    widths = {len(row) for row in cells}
    if len(cells) < 2 or len(widths) > 2 or min(widths) < 2 or max(widths) - min(widths) > 1:
        return []
    if max(len(cell) for row in cells for cell in row) > 200:
        return []
    return [Piece(join_cells(clean(cell) for cell in row), Kind.ROW, cells=len(row)) for row in cells]


def _blocks(pieces: list[Piece]) -> Iterator[Block]:
    indents: list[int] = []
    table = row = number = 0
    # Each is slow to name in Python 3.11, and a long text has many thousands of pieces.
    a_row, an_item, code = Kind.ROW, Kind.ITEM, Kind.CODE
    for place, piece in enumerate(pieces):
        kind = piece.kind
        text = piece.text if kind is code else clean(piece.text)
        if kind is a_row:
            if not place or pieces[place - 1].kind is not a_row:
                table, row = table + 1, 0
            row += 1
            yield Block(kind, text, table=table, row=row)
            continue
        level = piece.level
        if kind is an_item:
            while indents and indents[-1] > level:
                indents.pop()
            if not indents or indents[-1] < level:
                indents.append(level)
            level = len(indents)
        else:
            indents.clear()
        # Numbered here already: where nothing is set aside later, no block is made twice.
        numbered = kind in NUMBERED
        number += numbered
        yield Block(kind, text, level, None, number if numbered else None)
