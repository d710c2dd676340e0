"""Lines as they stand on printed pages → blocks: running heads gone, lines joined, headings by size, lists, notes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from summarise.document import Block, Kind
from summarise.readers.cleaning import clean, has_unspaced, is_unspaced, join_cells
from summarise.readers.pdf.columns import RightEdges, leading_of, unstretched
from summarise.readers.pdf.grids import with_whole_rows
from summarise.readers.pdf.hyphens import Vocabulary, is_parted, joined
from summarise.readers.pdf.lines import Line, without_running_heads
from summarise.readers.stylenames import DEEPEST_HEADING
from summarise.readers.turns import word_from

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING_SIZE = 1.15
_NOTE_SIZE = 0.93
_SAME_SIZE = 0.12
_LONGEST_HEADING = 180
_SPREAD = 1.35
"""Leading, in usual leadings, from which a gap between lines parts paragraphs."""
_WIDEST = 2.2
"""Leading, in usual leadings, beyond which lines are never one paragraph's."""
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]|\[\d{1,3}\])\s*\S")
_CAPTION = re.compile(
    r"(?i)(?:fig(?:ure|\.)?|table|tabelle|abbildung|tableau|chart|box|exhibit|photo(?:graph)?)\s*[\dIVX]+[.\d]*\s*[.:–—-]\s*\S"
)
_CAPTION_STARTS = frozenset(("fig", "tab", "abb", "cha", "box", "exh", "pho"))
_FIGURE = re.compile(r"(?=\D*\d)[\W\d]+")
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|[A-Z]\.)\s+\S")


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line]
    page: int
    mark: str = ""
    is_row: bool = False
    turns: tuple[tuple[int, int], ...] = ()
    """For each further page how many lines stand before it, and its number."""

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def left(self) -> float:
        return self.lines[0].left


def blocks_from_pages(pages: Sequence[tuple[list[Line], float]], outline: dict[tuple[int, str], int]) -> list[Block]:
    """Make blocks of the lines of all pages, each page with its height; `outline` gives the level of known headings."""
    kept = without_running_heads(pages)
    body = _body_size(kept)
    words = Vocabulary(kept)
    paragraphs: list[_Paragraph] = []
    notes: list[_Paragraph] = []
    for number, lines in enumerate(kept, 1):
        main, below = _split_notes(with_whole_rows(lines, words), body)
        _gather(paragraphs, main, number, body)
        _gather_notes(notes, below, number)
    levels = _levels(paragraphs, body)
    blocks = [_block(paragraph, body, levels, outline, words) for paragraph in paragraphs]
    _settle_rows(blocks, paragraphs)
    _settle_items(blocks, paragraphs)
    _settle_bold(blocks, paragraphs, levels)
    _settle_title(blocks, paragraphs)
    _settle_turns(blocks, paragraphs, words)
    blocks += [Block(Kind.NOTE, _text(note, words), page=note.page) for note in notes]
    return blocks


def _body_size(pages: list[list[Line]]) -> float:
    """Return the commonest size of letters, to half a point."""
    exact: defaultdict[float, int] = defaultdict(int)
    for lines in pages:
        for line in lines:
            exact[line.size] += len(line.text)
    sizes: Counter[float] = Counter()
    for size, letters in exact.items():
        sizes[round(size * 2) / 2] += letters
    return max(sizes, key=lambda size: (sizes[size], size), default=10.0) or 10.0


def _split_notes(lines: list[Line], body: float) -> tuple[list[Line], list[Line]]:
    """Part the notes at the foot of a page, small lines that begin with a mark, from the lines above them."""
    start = len(lines)
    while start and lines[start - 1].size < _NOTE_SIZE * body:
        start -= 1
    while start < len(lines) and not _NOTE.match(lines[start].text):
        start += 1
    if start == 0 or start == len(lines) or lines[start].base > min(line.base for line in lines[:start]):
        return lines, []
    return lines[:start], lines[start:]


def _gather_notes(notes: list[_Paragraph], lines: list[Line], page: int) -> None:
    """Join the lines of the notes at the foot of a page into notes."""
    for place, line in enumerate(lines):
        if place and not _NOTE.match(line.text):
            notes[-1].lines.append(line)
        else:
            notes.append(_Paragraph([line], page, line.mark))


def _gather(paragraphs: list[_Paragraph], lines: list[Line], page: int, body: float) -> None:
    """Join a page's lines into paragraphs; the first may go on with the last of the page before."""
    leading = leading_of(lines)
    unstretched(lines, leading)
    edges = RightEdges(lines)
    paragraph = paragraphs[-1] if paragraphs else None
    before: Line | None = None
    for line in lines:
        usual = leading[line.size]
        if paragraph is not None and (
            (before is not None and _runs_on(paragraph, before, line, usual))
            or _continues(paragraph, before, line, usual, edges, body)
        ):
            if before is None:
                paragraph.turns += ((len(paragraph.lines), page),)
            paragraph.lines.append(line)
        else:
            paragraph = _Paragraph([line], page, line.mark, bool(line.cells))
            paragraphs.append(paragraph)
        before = line


def _runs_on(paragraph: _Paragraph, before: Line, line: Line, usual: float) -> bool:
    """Tell whether a line plainly goes on with a sentence of the line above it: the commonest case."""
    text = line.text
    return (
        before.is_open
        and text[0].islower()
        and -0.5 * line.size <= before.base - line.base <= _SPREAD * usual
        and before.size == line.size
        and before.bold == line.bold
        and not (line.mark or line.cells or paragraph.mark or paragraph.is_row)
        and text[:3].lower() not in _CAPTION_STARTS
    )


def _continues(paragraph: _Paragraph, above: Line | None, line: Line, usual: float, edges: RightEdges,
               body: float) -> bool:
    """Tell whether a line goes on with a paragraph; with no line above it on its page, with one of the page before."""
    before = paragraph.last
    if (
        (before.size != line.size and abs(before.size - line.size) > _SAME_SIZE * max(before.size, line.size))
        or paragraph.is_row
        or line.cells
    ):
        return False
    if line.text[:3].lower() in _CAPTION_STARTS and _CAPTION.match(line.text):
        return False
    parted = is_parted(before.text, line.text)
    if line.mark and not parted and not (line.mark[0] in "-–—" and before.is_open):
        return False
    if before.bold != line.bold and (not before.is_open or (before.bold and not line.text[0].islower())):
        return False
    gap = before.base - line.base
    if above is None or gap < -0.5 * line.size or gap > 3 * usual:
        return parted or (before.size > _NOTE_SIZE * body and _flows(paragraph, line))
    edge = edges.of(above)
    if gap > _SPREAD * usual and not _is_spaced_alike(paragraph, line, gap, usual, edge):
        return False
    if parted:
        return True
    return _goes_on(paragraph, before, line, edge)


def _is_spaced_alike(paragraph: _Paragraph, line: Line, gap: float, usual: float, edge: float) -> bool:
    """Tell whether a wide gap is a paragraph's own leading: a full line runs on, and no gap of it is another.

    A page may hold text at one and a half lines beside a list at one.
    """
    before = paragraph.lines[-1]
    if gap > _WIDEST * usual or before.bold != line.bold or not _is_full(before, line, edge):
        return False
    if len(paragraph.lines) == 1:
        return before.is_open and line.text[0].islower()
    return abs(paragraph.lines[-2].base - before.base - gap) < 0.1 * gap


def _goes_on(paragraph: _Paragraph, before: Line, line: Line, edge: float) -> bool:
    """Tell whether a line right under a paragraph is its next line: no new indent, no short last line before it."""
    indent = line.left - before.left
    ended = not before.is_open
    if paragraph.mark and len(paragraph.lines) == 1:
        hangs = paragraph.left - 0.3 * line.size <= line.left <= max(before.inner, paragraph.left) + 0.7 * line.size
        return hangs and (_is_full(before, line, edge) or (not ended and line.text[0].islower()))
    if indent > 0.8 * line.size and ended and (len(paragraph.lines) > 1 or indent < 5 * line.size):
        return False
    if before.size > 0 and _is_full(before, line, edge):
        return True
    return not ended and line.text[0].islower() and before.bold <= line.bold


def _flows(paragraph: _Paragraph, line: Line) -> bool:
    """Tell whether a paragraph goes on at the top of the next column or page."""
    if len(paragraph.lines) < 2 and not line.text[0].islower():
        return False
    return paragraph.last.is_open and (
        line.text[0].islower() or (len(paragraph.lines) > 1 and not _is_short(paragraph))
    )


def _is_short(paragraph: _Paragraph) -> bool:
    widest = max(line.right for line in paragraph.lines[:-1])
    return paragraph.last.right < widest - 6 * paragraph.last.size


def _is_full(before: Line, line: Line, edge: float) -> bool:
    """Tell whether the first word of a line would not have fitted on the line before it."""
    width = (before.right - before.left) / len(before.text)
    word = 1 if is_unspaced(line.text[0]) else line.text.find(" ") % (len(line.text) + 1)
    return before.right + (word + 1) * width > edge - 0.5 * before.size


def _levels(paragraphs: list[_Paragraph], body: float) -> dict[float, int]:
    """Return the level of every size that is a heading's, the largest first."""
    sizes = sorted({round(paragraph.last.size) for paragraph in paragraphs if _is_large(paragraph, body)}, reverse=True)
    return {size: min(DEEPEST_HEADING, level) for level, size in enumerate(sizes, 1)}


def _is_large(paragraph: _Paragraph, body: float) -> bool:
    if paragraph.last.size <= _HEADING_SIZE * body or len(paragraph.lines) > 4:
        return False
    return (sum(len(line.text) for line in paragraph.lines) <= _LONGEST_HEADING
            and any(character.isalpha() for line in paragraph.lines for character in line.text))


def _text(paragraph: _Paragraph, words: Vocabulary) -> str:
    """Return a paragraph's words in one line."""
    texts = [line.text for line in paragraph.lines]
    text = " ".join(texts)
    unmarked = text[1:] if paragraph.mark else text
    dashed = "- " in unmarked or "– " in unmarked or "— " in unmarked
    if unmarked.isprintable() and not dashed and not has_unspaced(text):
        return clean(text) if "  " in text else text.strip()
    return clean(joined(texts, words))


def _block(paragraph: _Paragraph, body: float, levels: dict[float, int], outline: dict[tuple[int, str], int],
           words: Vocabulary) -> Block:
    text = _text(paragraph, words)
    known = outline.get((paragraph.page, text.casefold())) if outline else None
    if known:
        return Block(Kind.HEADING, text, known, paragraph.page)
    if _is_large(paragraph, body):
        return Block(Kind.HEADING, text, levels[round(paragraph.last.size)], paragraph.page)
    if text[:3].lower() in _CAPTION_STARTS and _CAPTION.match(text):
        return Block(Kind.CAPTION, text, page=paragraph.page)
    return Block(Kind.PARAGRAPH, text, page=paragraph.page)


def _settle_rows(blocks: list[Block], paragraphs: list[_Paragraph]) -> None:
    """Make rows of lines with wide gaps: two or more on end with about as many cells, or one that is mostly figures.

    One stands alone where the words of its neighbours are broken over several lines.
    """
    table = 0
    start = 0
    while start < len(paragraphs):
        end = start
        while (
            end < len(paragraphs)
            and _is_row_like(paragraphs[end], paragraphs[start])
            and blocks[end].kind is Kind.PARAGRAPH
        ):
            end += 1
        if end - start >= 2 or (end > start and _is_of_figures(paragraphs[start].last.cells)):
            table += 1
            for place in range(start, end):
                cells = join_cells(filter(None, map(clean, paragraphs[place].last.cells)))
                blocks[place] = Block(Kind.ROW, cells, 0, paragraphs[place].page, None, table, place - start + 1)
        start = max(end, start + 1)


def _is_row_like(paragraph: _Paragraph, first: _Paragraph) -> bool:
    return (
        paragraph.is_row
        and abs(len(paragraph.last.cells) - len(first.last.cells)) <= 1
        and paragraph.page == first.page
    )


def _is_of_figures(cells: tuple[str, ...]) -> bool:
    return len(cells) > 2 and 2 * sum(_FIGURE.fullmatch(cell) is not None for cell in cells) > len(cells)


def _settle_items(blocks: list[Block], paragraphs: list[_Paragraph]) -> None:
    """Make list items of marked paragraphs, each as deep as its mark is indented; a number alone must count on."""
    indents: list[float] = []
    previous = 0
    for place, paragraph in enumerate(paragraphs):
        block = blocks[place]
        if block.kind is not Kind.PARAGRAPH or not paragraph.mark:
            indents, previous = [], 0 if block.kind is Kind.HEADING else previous
            continue
        number = _number(paragraph.mark)
        if number and number not in (1, previous + 1) and not _next_counts(paragraphs, place, number):
            continue
        previous = number or previous
        while indents and paragraph.left < indents[-1] - 3:
            indents.pop()
        if not indents or paragraph.left > indents[-1] + 3:
            indents.append(paragraph.left)
        text = block.text[len(paragraph.mark.strip()):].strip()
        blocks[place] = Block(Kind.ITEM, text or block.text, min(6, len(indents)), block.page)


@cache
def _number(mark: str) -> int:
    """Return the number of a list mark, 0 of a bullet or a letter."""
    return int(re.sub(r"\D", "", mark) or 0)


def _next_counts(paragraphs: list[_Paragraph], place: int, number: int) -> bool:
    near = paragraphs[place + 1:place + 4]
    return any(re.sub(r"\D", "", other.mark) == str(number + 1) for other in near)


def _settle_bold(blocks: list[Block], paragraphs: list[_Paragraph], levels: dict[float, int]) -> None:
    """Take one or two bold lines without a stop above plain text for a heading, one level under the larger ones."""
    level = min(DEEPEST_HEADING, max(levels.values(), default=1) + 1)
    for place, (block, paragraph) in enumerate(zip(blocks, paragraphs, strict=True)):
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM) or len(paragraph.lines) > 2:
            continue
        after = place + 1 if place + 1 < len(blocks) else None
        if (after is None or not all(line.bold for line in paragraph.lines) or block.text[-1:] in ".,;!"
                or not re.search(r"[^\W\d_]", block.text) or blocks[after].kind is Kind.CAPTION):
            continue
        if not all(line.bold for line in paragraphs[after].lines) and (
            block.kind is Kind.PARAGRAPH or _NUMBERED.match(paragraph.mark + "x")
        ):
            text = block.text if block.kind is Kind.PARAGRAPH else f"{paragraph.mark.strip()} {block.text}"
            blocks[place] = Block(Kind.HEADING, text, level, block.page)


def _settle_title(blocks: list[Block], paragraphs: list[_Paragraph]) -> None:
    """Set the other headings a level under one of the first page that is larger than them: an outline leaves it out."""
    headings = [place for place, block in enumerate(blocks) if block.kind is Kind.HEADING]
    sizes = sorted((paragraphs[place].last.size for place in headings), reverse=True)
    title = next((place for place in headings if paragraphs[place].last.size == sizes[0]), None)
    if title is None or len(sizes) < 2 or sizes[1] >= sizes[0] or paragraphs[title].page > 1:
        return
    others = [place for place in headings if place != title]
    if any(blocks[place].level <= blocks[title].level for place in others):
        for place in others:
            blocks[place] = replace(blocks[place], level=min(DEEPEST_HEADING, blocks[place].level + 1))


def _settle_turns(blocks: list[Block], paragraphs: list[_Paragraph], words: Vocabulary) -> None:
    """Note with which of a paragraph's words further pages begin."""
    for place, paragraph in enumerate(paragraphs):
        if paragraph.turns:
            turns = _turns(paragraph, blocks[place].text, words)
            blocks[place] = replace(blocks[place], turns=tuple(turns.items()))


def _turns(paragraph: _Paragraph, text: str, words: Vocabulary) -> dict[int, int]:
    """Return the pages that begin within a paragraph by where in its text their first words stand."""
    lines, turns, first = paragraph.lines, {}, 0
    # An item's text has lost its mark.
    start = len(text) - len(_text(paragraph, words))
    for line, page in paragraph.turns:
        end = start + len(_text(replace(paragraph, lines=lines[first:line]), words))
        if (found := word_from(text, end)) is not None:
            turns[found] = page
        if not is_parted(lines[line - 1].text, lines[line].text):
            first, start = line, end + text.startswith(" ", end)
    return turns
