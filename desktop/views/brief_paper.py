"""The paper on the desk: its colours in each theme, where its pages lie, and how they are painted."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from desktop.pages import PRINT, Inks, paint_fills, paint_words
from desktop.tokens import tokens_of
from desktop.views.painting import outline, paint_box, paint_card

if TYPE_CHECKING:
    from desktop.pages import Pages, Spot
    from desktop.theme import Theme
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
        scale = min(scale, max(height - TOP - FOOT, 160) / pages.sheet.height)
    page_width = round(pages.sheet.width * scale)
    scale = page_width / pages.sheet.width
    spans, top = [], float(TOP)
    for page in pages.pages:
        spans.append((top, float(round(page.height * scale))))
        top += spans[-1][1] + BETWEEN
    return Places(scale, max(round((width - page_width) / 2), 0), page_width, tuple(spans))


class Sheets:
    """The words of the pages as pixmaps, painted once a layout, a scale and a screen."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._kept: dict[int, QPixmap] = {}

    def words(self, pages: Pages, page: int, places: Places, ratio: float) -> QPixmap:
        """Return the words of a page on nothing."""
        key = (id(pages), places.scale, ratio)
        if key != self._key:
            self._key, self._kept = key, {}
        kept = self._kept.get(page)
        if kept is None:
            if len(self._kept) > 6:
                self._kept.clear()
            kept = self._kept[page] = _words(pages, page, places, ratio)
        return kept


def paint_sheet(painter: QPainter, pages: Pages, page: int, places: Places, theme: Theme) -> None:
    """Paint a page's shadow, its paper and its fills, at the origin of the desk."""
    box = places.page_box(page)
    paint_card(painter, box.toAlignedRect(), theme, 8, 0.10)
    edge = theme.tokens["edge"] if theme.scheme == "contrast" else None
    paint_box(painter, box, pages.inks.colour("paper"), edge, theme.radius("paper"), 1.5)
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(places.scale, places.scale)
    paint_fills(painter, pages.pages[page], pages.inks)
    painter.restore()


def paint_twin(painter: QPainter, boxes: list[QRectF], theme: Theme, inks: Inks) -> None:
    """Paint what lies behind the twin of the text's current sentence: a tint, in high contrast a box."""
    tokens = _on_paper(theme, inks)
    high = tokens.scheme == "contrast"
    painter.setPen(QPen(tokens["accent"], 2) if high else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if high else tokens["pinned_tint"])
    painter.drawPath(_outline(boxes, theme, 0))


def paint_ring(painter: QPainter, boxes: list[QRectF], theme: Theme, inks: Inks) -> None:
    """Paint the ring of the page's own cursor."""
    tokens = _on_paper(theme, inks)
    painter.setPen(QPen(tokens["accent"], theme.tokens.stroke("current")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_outline(boxes, theme, 2))


def paint_prompt(painter: QPainter, box: QRectF, text: str, theme: Theme, inks: Inks) -> None:
    """Paint the prompt of a field that has no place of its own on paper, such as the marking."""
    painter.setPen(QPen(inks.colour("edge"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    font = theme.font("ui_small")
    font.setItalic(True)
    painter.setFont(font)
    painter.setPen(inks.colour("prompt"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def whole_box(boxes: list[QRectF]) -> QRect:
    """Return the box that holds all boxes."""
    whole = QRectF()
    for box in boxes:
        whole = whole.united(box)
    return whole.toAlignedRect()


def _on_paper(theme: Theme, inks: Inks) -> Tokens:
    """Return the colours for what is painted on a paper: those of the light theme on white."""
    return tokens_of("light") if inks.key == PRINT.key else theme.tokens


def _outline(boxes: list[QRectF], theme: Theme, outset: float) -> QPainterPath:
    lines = [(box.left(), box.top(), box.right(), box.bottom()) for box in boxes]
    if lines:
        # The room above a first line would put the outline on the heading before it.
        left, top, right, bottom = lines[0]
        lines[0] = (left, top + (bottom - top) * 0.12, right, bottom)
    return outline(lines, theme.radius("tint"), outset)


def _words(pages: Pages, page: int, places: Places, ratio: float) -> QPixmap:
    size = places.page_box(page).size() * ratio
    pixmap = QPixmap(round(size.width()), round(size.height()))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(places.scale, places.scale)
    paint_words(painter, pages.pages[page], pages.inks)
    painter.end()
    return pixmap


def _mix(first: QColor, second: QColor, share: float) -> QColor:
    red, green, blue = (round(one + (other - one) * share) for one, other in (
        (first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue())))
    return QColor(red, green, blue)
