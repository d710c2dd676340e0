"""Blocks → pages: where a page ends. Keeps headings with what follows, two lines together, notes with their marks."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.pages.bands import Band, Block

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


def break_pages(blocks: Iterable[Block], tops: tuple[float, float], bottom: float,
                notes: Mapping[int, float]) -> tuple[Page, ...]:
    """Fill pages with blocks, as a Breaker does, at once."""
    breaker = Breaker(tops, bottom, notes)
    for _ in breaker.fill(blocks):
        pass
    return tuple(breaker.done)


def _look_ahead(ahead: deque[Block], blocks: Iterator[Block]) -> bool:
    """Take blocks until one and all that may not be parted from it are there; tell whether there is one."""
    while not ahead or all(block.keep_next or block.is_ghost for block in ahead):
        following = next(blocks, None)
        if following is None:
            break
        ahead.append(following)
    return bool(ahead)


def _together(blocks: Iterable[Block], gap: float) -> tuple[float, tuple[int, ...]]:
    """Return the height and notes of what may not be parted from the first block's beginning."""
    height, notes = gap, list[int]()
    before: Block | None = None
    for block in blocks:
        if block.is_ghost:
            continue
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
    """Return how many bands must open a block on a page: two lines, all of three."""
    if not block.widows:
        return 1
    return len(block.bands) if len(block.bands) <= 3 else 2


class Breaker:
    """Fills pages with blocks; `tops` are where the first and the later pages begin, `notes` the heights of notes.

    `done` holds the finished pages, which may be taken away.
    """

    def __init__(self, tops: tuple[float, float], bottom: float, notes: Mapping[int, float]) -> None:
        self.tops, self.bottom, self.notes = tops, bottom, notes
        self.page = Page(tops[0], bottom, tops[0])
        self.done: deque[Page] = deque()
        self._flow = 0.0
        self._cited: set[int] = set()

    @property
    def height(self) -> float:
        """Return the height that the blocks so far and their notes take on a page without end."""
        heights = [self.notes[number] for number in self._cited]
        return self._flow + (NOTE_RULE + sum(heights) if heights else 0.0)

    @property
    def fresh(self) -> bool:
        """Tell whether nothing that is exported stands on the page yet."""
        return self.page.y - self.page.extra <= self.page.top

    @property
    def empty(self) -> bool:
        """Tell whether nothing at all stands on the page yet."""
        return not self.page.bands

    def fill(self, blocks: Iterable[Block]) -> Iterator[None]:
        """Fill pages, a step a block, and after the last step finish the last page."""
        source = iter(blocks)
        ahead: deque[Block] = deque()
        after, shown_after = 0.0, 0.0
        while _look_ahead(ahead, source):
            block = ahead[0]
            if block.page_break and not block.is_ghost:
                self.turn()
            shown_gap = max(shown_after, block.before)
            shown_after = block.after
            if block.is_ghost:
                self.haunt(block, shown_gap)
            else:
                self._measure(block, max(after, block.before) if self._flow else 0.0)
                gap = max(after, block.before)
                if self.fresh or not self.fits(_together(ahead, gap)):
                    self.turn()
                    gap, shown_gap = 0.0, 0.0 if self.empty else block.before
                self.put(block, gap, max(shown_gap - gap, 0.0))
                after = block.after
            ahead.popleft()
            yield
        self._finish()

    def turn(self) -> None:
        """Begin another page, unless this one is fresh."""
        if not self.fresh:
            self._finish()
            self.page = Page(self.tops[1], self.bottom, self.tops[1])

    def fits(self, wanted: tuple[float, tuple[int, ...]]) -> bool:
        """Tell whether the page has room for a height and the notes that come with it."""
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
        if self.fresh:
            self._repeat(block, rest)
        while rest:
            room = self._room(rest)
            count = _kept_together(room, len(rest), block)
            if count == 0:
                if self.fresh or (block.head is not None and len(self.page.bands) == 1 and rest[0] is not block.head):
                    # A whole page does not hold them together.
                    count = max(room, 1)
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

    def _finish(self) -> None:
        """Take the page as it is; where it has room left, what is not exported takes that first."""
        page = self.page
        foot = NOTE_RULE + page.notes_height if page.notes else 0.0
        page.extra = min(page.extra, max(page.y + foot - page.bottom, 0.0))
        self.done.append(page)

    def _measure(self, block: Block, gap: float) -> None:
        self._flow += gap + block.height - block.ghost
        self._cited.update(number for band in block.bands for number in band.notes if number in self.notes)

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
    if not block.widows:
        return count
    if left - count == 1:
        count -= 1
    return count if count >= 2 else 0
