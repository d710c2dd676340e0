"""Blocks → pages: where a page ends. Keeps headings with what follows, two lines together, notes with their marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from desktop.pages.bands import Band, Block

T = TypeVar("T")
NOTE_RULE = 340.0
"""What the rule above the notes takes: a 9 pt line with 3 pt above and below."""
TOLERANCE = 1.0


@dataclass(slots=True)
class Page:
    """A page while it is filled: bands with their tops, and the numbers of the notes at its foot, in order.

    `extra` is how much longer the paper is on the desk, for what is not exported.
    """

    top: float
    bottom: float
    y: float
    bands: list[tuple[float, Band]] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    notes_height: float = 0.0
    extra: float = 0.0


def break_pages(blocks: Sequence[Block], tops: tuple[float, float], bottom: float,
                notes: Mapping[int, float]) -> tuple[Page, ...]:
    """Fill pages with blocks, as `breaking` does, at once."""
    return finished(breaking(blocks, tops, bottom, notes))


def finished(steps: Generator[None, None, T]) -> T:
    """Take all steps and return what they lead to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


def breaking(blocks: Sequence[Block], tops: tuple[float, float], bottom: float,
             notes: Mapping[int, float]) -> Generator[None, None, tuple[Page, ...]]:
    """Fill pages with blocks, a step a block, and return the pages.

    `tops` are where the first and the later pages begin, `notes` the heights of notes.
    """
    breaker = _Breaker(tops, bottom, notes)
    after, shown_after = 0.0, 0.0
    for place, block in enumerate(blocks):
        if block.page_break and not block.is_ghost:
            breaker.turn()
        shown_gap = max(shown_after, block.before)
        shown_after = block.after
        if block.is_ghost:
            breaker.haunt(block, shown_gap)
            continue
        gap = max(after, block.before)
        if breaker.fresh or not breaker.fits(_together(blocks, place, gap)):
            breaker.turn()
            gap, shown_gap = 0.0, 0.0 if breaker.empty else block.before
        breaker.put(block, gap, max(shown_gap - gap, 0.0))
        after = block.after
        yield
    for page in breaker.pages:
        # Where the page has room left, what is not exported takes that first.
        foot = NOTE_RULE + page.notes_height if page.notes else 0.0
        page.extra = min(page.extra, max(page.y + foot - page.bottom, 0.0))
    return tuple(breaker.pages)


def height_of(blocks: Sequence[Block], notes: Mapping[int, float]) -> float:
    """Return the height that blocks and their notes take on a page without end."""
    total, after = 0.0, 0.0
    cited: set[int] = set()
    real = [block for block in blocks if not block.is_ghost]
    for place, block in enumerate(real):
        total += block.height - block.ghost + (max(after, block.before) if place else 0.0)
        after = block.after
        cited.update(number for band in block.bands for number in band.notes)
    return total + _notes_height([notes[number] for number in cited if number in notes])


def _notes_height(heights: Sequence[float]) -> float:
    return NOTE_RULE + sum(heights) if heights else 0.0


def _together(blocks: Sequence[Block], place: int, gap: float) -> tuple[float, tuple[int, ...]]:
    """Return the height and notes of what may not be parted from a block's beginning."""
    height, notes = gap, list[int]()
    real = (block for block in islice(blocks, place, None) if not block.is_ghost)
    before: Block | None = None
    for block in real:
        if before is not None:
            height += max(before.after, block.before)
        head = block.bands if block.keep_next or block.keep_lines else block.bands[:_least(block)]
        height += sum(band.height for band in head) - block.ghost
        notes += [number for band in head for number in band.notes]
        if not block.keep_next:
            break
        before = block
    return height, tuple(notes)


def _least(block: Block) -> int:
    """Return how many bands must open a block on a page: two lines, all of three, a head and its first row."""
    if block.head is not None:
        return 2
    if not block.widows:
        return 1
    return len(block.bands) if len(block.bands) <= 3 else 2


class _Breaker:
    def __init__(self, tops: tuple[float, float], bottom: float, notes: Mapping[int, float]) -> None:
        self.tops, self.bottom, self.notes = tops, bottom, notes
        self.pages = [Page(tops[0], bottom, tops[0])]

    @property
    def page(self) -> Page:
        return self.pages[-1]

    @property
    def fresh(self) -> bool:
        """Tell whether nothing that is exported stands on the page yet."""
        return self.page.y - self.page.extra <= self.page.top

    @property
    def empty(self) -> bool:
        """Tell whether nothing at all stands on the page yet."""
        return not self.page.bands

    def turn(self) -> None:
        if not self.fresh:
            self.pages.append(Page(self.tops[1], self.bottom, self.tops[1]))

    def fits(self, wanted: tuple[float, tuple[int, ...]]) -> bool:
        height, notes = wanted
        return self.page.y - self.page.extra + height + self._foot(notes) <= self.bottom + TOLERANCE

    def haunt(self, block: Block, gap: float) -> None:
        """Put what is not exported where it would stand; it takes no room."""
        before = self.page.y
        self.page.y += 0.0 if self.empty else gap
        for band in block.bands:
            self._place(band)
        self.page.extra += self.page.y - before

    def put(self, block: Block, gap: float, more: float) -> None:
        """Put a block on the page, and what does not fit on the next ones; `more` is a gap that is not exported."""
        self.page.y += gap + more
        self.page.extra += block.ghost + more
        rest = list(block.bands)
        while rest:
            count = self._room(rest)
            count = _kept_together(count, len(rest), block)
            if count == 0:
                if self.fresh or (block.head is not None and len(self.page.bands) == 1 and rest[0] is not block.head):
                    count = 1
                else:
                    self.turn()
                    self._repeat(block, rest)
                    continue
            for band in rest[:count]:
                self._place(band)
            del rest[:count]
            if rest:
                self.turn()
                self._repeat(block, rest)

    def _repeat(self, block: Block, rest: list[Band]) -> None:
        if block.head is not None and rest[0] is not block.head:
            self._place(block.head)

    def _room(self, bands: list[Band]) -> int:
        height, notes = 0.0, list[int]()
        for count, band in enumerate(bands):
            height += band.height
            notes += band.notes
            if not self.fits((height, tuple(notes))):
                return count
        return len(bands)

    def _place(self, band: Band) -> None:
        page = self.page
        page.bands.append((page.y, band))
        page.y += band.height
        for number in band.notes:
            if number in self.notes and number not in page.notes:
                page.notes.append(number)
                page.notes_height += self.notes[number]

    def _foot(self, more: tuple[int, ...]) -> float:
        new = [self.notes[number] for number in dict.fromkeys(more)
               if number in self.notes and number not in self.page.notes]
        height = self.page.notes_height + sum(new)
        return height + NOTE_RULE if height else 0.0


def _kept_together(count: int, left: int, block: Block) -> int:
    """Take back lines that would leave one alone at either side of a cut."""
    if count >= left:
        return left
    if block.keep_lines:
        return 0
    if block.head is not None and count == 1 and left == len(block.bands):
        return 0
    if not block.widows:
        return count
    if left - count == 1:
        count -= 1
    return count if count >= 2 else 0
