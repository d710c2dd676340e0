"""The paper on the desk: its colours in each theme, where its pages lie, and how they are painted."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor

from desktop.pages import PRINT, Inks

if TYPE_CHECKING:
    from desktop.pages import Pages, Spot
    from desktop.tokens import Tokens

TOP, BETWEEN, SIDE, FOOT = 20, 16, 16, 20


def inks_of(tokens: Tokens, white: bool) -> Inks:
    """Return the colours of the paper in a theme: the document's own on white, a light reading of them in the dark."""
    if white or tokens.scheme == "light":
        return PRINT
    paper, text = tokens["paper"], tokens["text"]
    high = tokens.scheme == "contrast"
    accent = text if high else _mix(text, tokens["accent"], 0.45)
    names = {"paper": paper, "text": text, "accent": accent, "secondary": tokens["text_muted"],
             "rule": text if high else _mix(paper, text, 0.25), "prompt": tokens["text_muted"],
             "tint": _mix(paper, tokens["accent"], 0 if high else 0.1), "edge": tokens["edge"],
             "chosen": _mix(paper, tokens["accent"], 0.3), "strip": tokens["strip_mark"]}
    return Inks(f"{tokens.scheme} {paper.name()} {text.name()}",
                tuple((name, colour.name()) for name, colour in names.items()))


@dataclass(frozen=True, slots=True)
class Places:
    """Where pages lie on the desk: `scale` is pixels a twip, `spans` are the tops and heights of the pages."""

    scale: float
    left: float
    width: float
    spans: tuple[tuple[float, float], ...]

    @property
    def height(self) -> float:
        """Return the height of the desk that holds all pages."""
        top, height = self.spans[-1]
        return top + height + FOOT

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self.spans)

    def page_box(self, page: int) -> QRectF:
        """Return a page's box on the desk."""
        top, height = self.spans[page]
        return QRectF(self.left, top, self.width, height)

    def page_at(self, y: float) -> int:
        """Return the page at a height of the desk, -1 between pages."""
        page = bisect_right(self.spans, (y, float("inf"))) - 1
        return page if page >= 0 and y < sum(self.spans[page]) else -1

    def box_of(self, page: int, spot: Spot) -> QRectF:
        """Return the box of a spot on the desk."""
        return QRectF(self.left + spot.left * self.scale, self.spans[page][0] + spot.top * self.scale,
                      spot.width * self.scale, spot.height * self.scale)

    def twips(self, page: int, x: float, y: float) -> tuple[float, float]:
        """Return a place of the desk as twips on a page."""
        return (x - self.left) / self.scale, (y - self.spans[page][0]) / self.scale


def places_of(pages: Pages, width: int, height: int, whole: bool) -> Places:
    """Lay the pages on a desk of some size: as wide as it allows, or a whole page in view."""
    room = max(width - 2 * SIDE, 120)
    scale = room / pages.sheet.width
    if whole:
        scale = min(scale, max(height - TOP - FOOT, 160) / max(page.height for page in pages.pages))
    page_width = round(pages.sheet.width * scale)
    scale = page_width / pages.sheet.width
    spans, top = [], float(TOP)
    for page in pages.pages:
        spans.append((top, float(round(page.height * scale))))
        top += spans[-1][1] + BETWEEN
    return Places(scale, max(round((width - page_width) / 2), 0), page_width, tuple(spans))


def whole_box(boxes: list[QRectF]) -> QRect:
    """Return the box that holds all boxes."""
    whole = QRectF()
    for box in boxes:
        whole = whole.united(box)
    return whole.toAlignedRect()


def _mix(first: QColor, second: QColor, share: float) -> QColor:
    red, green, blue = (round(one + (other - one) * share) for one, other in (
        (first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue())))
    return QColor(red, green, blue)
