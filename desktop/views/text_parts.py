"""How a document's blocks become blocks of the text: one each, but a very long one is parted into several.

Qt lays out, measures and paints a block of its text as a whole. Offsets are those of the document's block everywhere;
only here is known in which part of it they stand.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desktop.pages.cutting import ends_of, is_long

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarise.document import Block


class Part(NamedTuple):
    """The characters of a document's block that are a block of the text."""

    block: int
    start: int
    end: int


class Parts:
    """Which part of which block of a document each block of its text is, as far as the text is filled.

    `made` is how many blocks of the text there are, `reached` how many blocks of the document are there at least in
    part.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._long: list[tuple[int, int, list[int]]] = []
        """Of each block in parts: its first one's number in the text, its own, and where its parts begin and end."""
        self._ends: Iterator[int] = iter(())
        """Where the parts end that come next of the block that was begun last."""
        self._firsts: list[int] = []
        self._numbers: list[int] = []
        self._next = Part(0, 0, 0)
        self.made = self.reached = 0

    @property
    def done(self) -> bool:
        """Tell whether every block is there."""
        return self._next.block >= len(self._blocks)

    def take(self, characters: int) -> list[Part]:
        """Return the parts that come next, of more characters than this together where there are so many."""
        taken: list[Part] = []
        size = 0
        while not self.done and size <= characters:
            number, start, _ = self._next
            length = len(self._blocks[number].text)
            if not start and is_long(self._blocks[number].text):
                self._begin(number)
            end = self._end() if number in self._numbers[-1:] else length
            taken.append(Part(number, start, end))
            self._next = Part(number, end, end) if end < length else Part(number + 1, 0, 0)
            size += end - start + 1
            self.made += 1
            self.reached = number + 1
        return taken

    def part(self, number: int) -> Part:
        """Return what a block of the text is of the document."""
        place = bisect_right(self._firsts, number) - 1
        block = number
        if place >= 0:
            first, block, ends = self._long[place]
            if number - first < len(ends) - 1:
                return Part(block, ends[number - first], ends[number - first + 1])
            block += number - first - len(ends) + 2
        return Part(block, 0, len(self._blocks[block].text) if block < len(self._blocks) else 0)

    def number_at(self, block: int, offset: int) -> int:
        """Return which block of the text holds the character at an offset of a block that is reached."""
        place = bisect_right(self._numbers, block) - 1
        if place < 0:
            return block
        first, long, ends = self._long[place]
        if long == block:
            return first + min(max(bisect_right(ends, offset) - 1, 0), len(ends) - 2)
        return first + len(ends) - 2 + block - long

    def holds(self, block: int, offset: int) -> bool:
        """Tell whether the character at an offset of a block is there."""
        return (block, offset) < (self._next.block, self._next.start)

    def is_part(self, part: Part) -> bool:
        """Tell whether a part is not the whole of its block."""
        return part.block < len(self._blocks) and part.end - part.start < len(self._blocks[part.block].text)

    def _begin(self, number: int) -> None:
        self._ends = ends_of(self._blocks[number].text)
        self._long.append((self.made, number, [next(self._ends)]))
        self._firsts.append(self.made)
        self._numbers.append(number)

    def _end(self) -> int:
        """Find where the part ends that comes next: to find all of a book at once would take long."""
        ends = self._long[-1][2]
        ends.append(next(self._ends))
        return ends[-1]
