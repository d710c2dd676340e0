"""Paragraphs and tables → blocks: each sets one kind of thing in its style, knowing nothing of the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from desktop.pages.bands import Band, Block, Dash, Fill, Mark, Spot, Words, turned_band
from desktop.pages.cutting import WHOLE, cost_of, ends_of
from desktop.pages.styles import CELL_GAP, CELL_STRIP, CELL_STRIP_BASE, CELL_STRIP_LINE, RULES, STYLES
from desktop.pages.text import Run, forget_lines, lay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.pages.styles import Style
    from desktop.pages.text import Laid
    from summarise.brief import Strip

PROMPT_PADDING = 60.0
BOX_TOP, BOX_FOOT = 100.0 + 10, 120.0 + 10
"""The box's own padding with the border in its tint: 5 and 6 points, and half a point."""

BOXED = 150
"""Lines of a box, more than any page holds, with which it may go on in another block."""

KEPT = 1000
"""Paragraphs, and rows of tables, kept as they are set: those of a few pages, for most of a brief stays as it was."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run that belongs to a row of the brief (-1 for none) and may be the mark of a note."""

    run: Run
    row: int = -1
    note: int = 0


@dataclass(frozen=True, slots=True)
class Paper:
    """What all settings share: the measure in twips, and the direction."""

    measure: float
    rtl: bool = False


def plain(text: str, row: int = -1, ink: str = "") -> Part:
    """Make a part of plain words."""
    return Part(Run(text, ink=ink), row)


def forget() -> None:
    """Keep nothing that was set or laid out, as when the program begins."""
    set_paragraph.cache_clear()
    _set_row.cache_clear()
    forget_lines()


@lru_cache(maxsize=KEPT)
def set_paragraph(paper: Paper, style_name: str, parts: tuple[Part, ...], *, number: str = "",
                  tail: tuple[Run, ...] = (), hang: float = 0, from_right: bool = False) -> Block:
    """Set a paragraph; `number` hangs before its first line, `tail` stands at the end of its last line or below.

    `hang` is how far it hangs where that is more than its style's; `from_right` sets it from right to left by itself.
    """
    if from_right and not paper.rtl:
        block = set_paragraph(replace(paper, rtl=True), style_name, parts, number=number, tail=tail, hang=hang)
        return replace(block, bands=tuple(turned_band(band, paper.measure) for band in block.bands))
    style = STYLES[style_name]
    more = max(hang - style.hang, 0.0)
    if more:
        style = replace(style, left=style.left + more, hang=style.hang + more)
    measure = paper.measure - more
    parts = tuple(part for part in parts if part.run.text)
    laid = lay(tuple(part.run for part in parts), style_name, measure, rtl=paper.rtl)
    width = paper.measure - style.left - style.right
    bands = [Band(line.height, (*_shades(paper, laid, place, parts, style), Words(laid, place, style.left, 0, width)),
                  _spots(paper, laid, place, parts, style), _notes(laid, place, parts))
             for place, line in enumerate(laid.lines)]
    if number and bands:
        label = lay((Run(number, ink=style.number_ink, bold=style.bold, mark=style_name == "note"),), style_name,
                    measure, rtl=paper.rtl)
        room = max(style.hang, 20.0)
        bands[0] = replace(bands[0], marks=(Words(label, 0, style.left - room, 0, width), *bands[0].marks))
    if tail and bands:
        end = lay(tail, f"{style_name} end", measure, rtl=paper.rtl)
        bands = _with_tail(bands, laid, end, style.left, width)
    return Block(tuple(bands), style.before * 20, style.after * 20, style.keep_next, style.keep_lines)


def set_pieces(paper: Paper, style_name: str, parts: tuple[Part, ...], *, number: str = "",
               tail: tuple[Run, ...] = (), hang: float = 0, from_right: bool = False) -> Iterator[Block]:
    """Set a paragraph; one that is longer than any page in pieces that follow each other without a gap."""
    pieces = pieces_of(parts)
    for place, piece in enumerate(pieces):
        last = place == len(pieces) - 1
        block = set_paragraph(paper, style_name, piece, number="" if place else number, tail=tail if last else (),
                              hang=hang, from_right=from_right)
        if len(pieces) > 1:
            block = replace(block, before=0 if place else block.before, after=block.after if last else 0,
                            keep_next=last and block.keep_next, keep_lines=False)
        yield block


def pieces_of(parts: tuple[Part, ...]) -> list[tuple[Part, ...]]:
    """Return the parts of a paragraph as one piece, or those of a very long one as several, a long part cut."""
    if sum(cost_of(part.run.text) for part in parts) <= WHOLE:
        return [parts]
    pieces: list[tuple[Part, ...]] = [()]
    for part in parts:
        for start, end in pairwise(ends_of(part.run.text)):
            piece = replace(part, run=replace(part.run, text=part.run.text[start:end]))
            if sum(cost_of(one.run.text) for one in (*pieces[-1], piece)) > WHOLE:
                pieces.append(())
            pieces[-1] += (piece,)
    return pieces


def set_prompt(paper: Paper, style_name: str, text: str, row: int) -> Block:
    """Set what an empty field asks for, in a dashed frame."""
    style = STYLES[style_name]
    block = set_paragraph(paper, style_name, (Part(Run(text, italic=True, ink="prompt"), row),))
    width = paper.measure - style.left - style.right
    height = block.height
    frame = Dash(style.left - PROMPT_PADDING, -30, width + 2 * PROMPT_PADDING, height + 60)
    spot = Spot(row, style.left, 0, width, height)
    first = replace(block.bands[0], marks=(frame, *block.bands[0].marks), spots=(spot,))
    rest = tuple(replace(band, spots=()) for band in block.bands[1:])
    return replace(block, bands=(first, *rest), keep_lines=True, ghost=block.height)


def set_box(paper: Paper, blocks: Iterable[Block], before: float, after: float) -> Iterator[Block]:
    """Set blocks in the ruled box of the bottom line: a tint, and a bar of accent at its beginning.

    It is one block; a box longer than any page is several that follow each other without a gap.
    """
    bands, above, whole = [Band(BOX_TOP)], None, True
    for block in blocks:
        if len(bands) > BOXED:
            yield Block(_boxed(paper, bands), before if whole else 0)
            bands, whole = [], False
        if above is not None:
            bands.append(Band(max(above.after, block.before)))
        bands += block.bands
        above = block
    bands.append(Band(BOX_FOOT))
    yield Block(_boxed(paper, bands), before if whole else 0, after, keep_lines=whole)


def _boxed(paper: Paper, bands: list[Band]) -> tuple[Band, ...]:
    return tuple(replace(band, marks=(Fill(0, 0, paper.measure, band.height, "tint"),
                                      Fill(0, 0, RULES["box bar"], band.height, "accent"), *band.marks))
                 for band in bands if band.height)


def set_ruled(paper: Paper, block: Block, gap: float) -> Block:
    """Put a hairline above a block, `gap` twips off."""
    rule = Band(10 + gap, (Fill(0, 0, paper.measure, RULES["hair"], "rule"),))
    return replace(block, bands=(rule, *block.bands), keep_lines=True)


@dataclass(frozen=True, slots=True)
class CellParts:
    """What stands in a cell: paragraphs of parts, each in a style, and a strip of bars above them."""

    paragraphs: tuple[tuple[str, tuple[Part, ...]], ...]
    strip: Strip | None = None
    prompt: bool = False


def set_row(paper: Paper, cells: tuple[CellParts, ...], widths: tuple[float, ...], padding: float, row: int,
            top: tuple[float, str] | None, bottom: tuple[float, str] | None = None) -> Band:
    """Set a table's row as one band; `top` and `bottom` are the rules' thickness and colour."""
    # A strip has a bar for each sentence of its source: to look for it among what is kept would take longer.
    work = _set_row.__wrapped__ if any(cell.strip is not None for cell in cells) else _set_row
    return work(paper, cells, widths, padding, row, top, bottom)


@lru_cache(maxsize=KEPT)
def _set_row(paper: Paper, cells: tuple[CellParts, ...], widths: tuple[float, ...], padding: float, row: int,
             top: tuple[float, str] | None, bottom: tuple[float, str] | None) -> Band:
    start = top[0] if top else 0.0
    marks: list[Mark] = [Fill(0, 0, paper.measure, top[0], top[1])] if top else []
    spots: list[Spot] = []
    notes: list[int] = []
    left, height = 0.0, 0.0
    for cell, width in zip(cells, widths, strict=False):
        y = _set_cell(paper, cell, left, start + padding, max(width - CELL_GAP, 200.0), marks, spots, notes)
        height = max(height, y)
        left += width
    height += padding
    if bottom:
        marks.append(Fill(0, height, paper.measure, *bottom))
        height += bottom[0]
    if row >= 0:
        spots = [Spot(row, 0, start, paper.measure, height - start - (bottom[0] if bottom else 0))]
    return Band(height, tuple(marks), tuple(spots), tuple(notes))


def set_strip(strip: Strip, width: float, height: float, left: float = 0, top: float = 0) -> tuple[Mark, ...]:
    """Draw where the chosen sentences stand: chosen at full height, the rest a third as high and grey."""
    total = sum(bar.length for bar in strip.bars)
    if not total:
        return ()
    opens = sum(bar.opens for bar in strip.bars[1:])
    others = len(strip.bars) - 1 - opens
    room = 38.4 * opens + 14.4 * others
    gaps = min(1.0, 0.4 * width / room) if room else 0.0
    scale = (width - room * gaps) / total
    marks: list[Mark] = []
    x = left
    for place, bar in enumerate(strip.bars):
        if place:
            x += (38.4 if bar.opens else 14.4) * gaps
        tall = height if bar.chosen else height / 3
        marks.append(Fill(x, top + height - tall, bar.length * scale, tall, "accent" if bar.chosen else "strip"))
        x += bar.length * scale
    return tuple(marks)


def _set_cell(paper: Paper, cell: CellParts, left: float, top: float, width: float, marks: list[Mark],
              spots: list[Spot], notes: list[int]) -> float:
    y = top
    if cell.strip is not None:
        wide, high = CELL_STRIP
        marks += set_strip(cell.strip, min(width, wide), high, left, y + CELL_STRIP_BASE - high)
        y += CELL_STRIP_LINE
    for style_name, parts in cell.paragraphs:
        parts = tuple(part for part in parts if part.run.text)
        laid = lay(tuple(part.run for part in parts), style_name, width, rtl=paper.rtl)
        for place, line in enumerate(laid.lines):
            if cell.prompt:
                marks.append(Dash(left, y, laid.width, line.height, foot=True))
            marks.append(Words(laid, place, left, y, width))
            notes += _notes(laid, place, parts)
            y += line.height
        row = next((part.row for part in parts if part.row >= 0), -1)
        if row >= 0:
            spots.append(Spot(row, left, top, width, y - top))
    return y


def _with_tail(bands: list[Band], laid: Laid, end: Laid, left: float, width: float) -> list[Band]:
    last = laid.lines[-1]
    marks = tuple(Words(end, place, left, 0, width) for place in range(len(end.lines)))
    if len(marks) == 1 and last.right - last.left + end.width + 160 <= width:
        return [*bands[:-1], replace(bands[-1], marks=(*bands[-1].marks, *marks))]
    return [*bands, *(Band(last.height, (mark,)) for mark in marks)]


def _on_line(laid: Laid, number: int) -> range:
    """Return the places of the parts of which something stands on a line."""
    line, starts = laid.lines[number], laid.starts
    return range(max(bisect_right(starts, line.start) - 1, 0), min(bisect_left(starts, line.end), len(starts) - 1))


def _shades(paper: Paper, laid: Laid, number: int, parts: tuple[Part, ...], style: Style) -> tuple[Mark, ...]:
    found = []
    for place in _on_line(laid, number):
        span = laid.spans(number, laid.starts[place], laid.starts[place + 1]) if parts[place].run.shade else None
        if span:
            found.append(Fill(_start(paper, style, span), 0, span[1] - span[0], laid.lines[number].height, "chosen"))
    return tuple(found)


def _spots(paper: Paper, laid: Laid, number: int, parts: tuple[Part, ...], style: Style) -> tuple[Spot, ...]:
    found: list[Spot] = []
    height = laid.lines[number].height
    for row, places in groupby(_on_line(laid, number), key=lambda place: parts[place].row):
        held = list(places)
        span = laid.spans(number, laid.starts[held[0]], laid.starts[held[-1] + 1]) if row >= 0 else None
        if span:
            found.append(Spot(row, _start(paper, style, span), 0, span[1] - span[0], height))
    return tuple(found)


def _start(paper: Paper, style: Style, span: tuple[float, float]) -> float:
    """Return where a span begins, counted from where lines begin: the page turns it round once more."""
    return paper.measure - style.right - span[1] if paper.rtl else style.left + span[0]


def _notes(laid: Laid, number: int, parts: tuple[Part, ...]) -> tuple[int, ...]:
    start = laid.lines[number].start
    return tuple(parts[place].note for place in _on_line(laid, number)
                 if parts[place].note and laid.starts[place] >= start)
