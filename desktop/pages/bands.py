"""What a page is made of: bands that are never cut, and blocks of bands that a page may end between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.pages.text import Laid


@dataclass(frozen=True, slots=True)
class Words:
    """A line of a laid-out paragraph; `width` is that of its column, by which it turns round from right to left."""

    laid: Laid
    line: int
    left: float
    top: float
    width: float


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle: a rule, a tint, a bar of a strip. `ink` names its colour."""

    left: float
    top: float
    width: float
    height: float
    ink: str


@dataclass(frozen=True, slots=True)
class Dash:
    """A dashed frame, or only its foot, round what is still to be filled in. Never printed."""

    left: float
    top: float
    width: float
    height: float
    foot: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row of the brief stands: one rectangle of it."""

    row: int
    left: float
    top: float
    width: float
    height: float


Mark = Words | Fill | Dash


@dataclass(frozen=True, slots=True)
class Band:
    """A strip across the measure that is never cut.

    Places are from its top left corner; `notes` stand at the foot of the page that holds it; `line` tells whether it
    counts as a line of text.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    spots: tuple[Spot, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Bands that follow each other. Spaces are twips; between two blocks the larger one counts, as in Word.

    `head` stands on top of each further page of the table that the block is rows of; `widows` keeps two lines
    together at a cut.
    `ghost` is how much of its height stands on the desk only, as an empty field does: pages are broken as if it were
    not there, and the paper on the desk is so much longer.
    """

    bands: tuple[Band, ...]
    before: float = 0
    after: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    page_break: bool = False
    widows: bool = True
    head: Band | None = None
    ghost: float = 0

    @property
    def is_ghost(self) -> bool:
        """Tell whether nothing of the block is exported."""
        return 0 < self.height <= self.ghost

    @property
    def height(self) -> float:
        """Return the height of all bands."""
        return sum(band.height for band in self.bands)


def moved(mark: Mark, left: float, top: float) -> Mark:
    """Return a mark moved by a distance."""
    if isinstance(mark, Words):
        return Words(mark.laid, mark.line, mark.left + left, mark.top + top, mark.width)
    if isinstance(mark, Fill):
        return Fill(mark.left + left, mark.top + top, mark.width, mark.height, mark.ink)
    return Dash(mark.left + left, mark.top + top, mark.width, mark.height, mark.foot)


def turned(mark: Mark, measure: float) -> Mark:
    """Return a mark turned round for a page that runs from right to left."""
    if isinstance(mark, Words):
        return Words(mark.laid, mark.line, measure - mark.left - mark.width, mark.top, mark.width)
    if isinstance(mark, Fill):
        return Fill(measure - mark.left - mark.width, mark.top, mark.width, mark.height, mark.ink)
    return Dash(measure - mark.left - mark.width, mark.top, mark.width, mark.height, mark.foot)


def turned_spot(spot: Spot, measure: float) -> Spot:
    """Return a spot turned round as marks are."""
    return Spot(spot.row, measure - spot.left - spot.width, spot.top, spot.width, spot.height)


def turned_band(band: Band, measure: float) -> Band:
    """Return a band with all that stands on it turned round, for a paragraph that runs against its page."""
    return replace(band, marks=tuple(turned(mark, measure) for mark in band.marks),
                   spots=tuple(turned_spot(spot, measure) for spot in band.spots))
