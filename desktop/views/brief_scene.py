"""What is painted on the desk: shadows, sheets, the twin's tint, words, marks at the margin, and the cursor's ring."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from desktop.pages import PRINT, Inks, Row, font_of, in_family, paint_fills, paint_words
from desktop.tokens import tokens_of
from desktop.views.painting import outline, paint_box, paint_card

if TYPE_CHECKING:
    from desktop.pages import Pages
    from desktop.theme import Theme
    from desktop.tokens import Tokens
    from desktop.views.brief_paper import Places

MARKING = ("marking",)
SHADOWS = ((24, 0.10, 8), (4, 0.08, 2))
"""Under a page lies a wide shadow and a close one: how far each reaches, how dark it is, how much lower it lies."""


FEW = 100
"""Lines that are painted wherever they are; what has more is no row of a table, and they stand below each other."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is to be painted.

    `twin` and `ring` are rows (-1 for none), `near` rows under the pointer or the cursor, `seen` is the part of the
    desk in view, `ratio` the screen's pixels a pixel.
    """

    pages: Pages
    inks: Inks
    places: Places
    rows: tuple[Row, ...]
    boxes_of: Callable[[int], list[QRectF]]
    twin: int
    ring: int
    near: set[int]
    seen: QRectF
    ratio: float


class Sheets:
    """Paints scenes; the words of pages are kept as pixmaps, painted once a layout, a paper, a scale and a screen."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._pages: Pages | None = None
        self._key: tuple[str, float, float] = ("", 0.0, 0.0)
        self._kept: dict[int, QPixmap] = {}
        self._rows: tuple[Row, ...] = ()
        self._noted: tuple[int, ...] = ()

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Paint a scene from the desk's own corner."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-scene.seen.topLeft())
        shown = [page for page in range(scene.places.count)
                 if scene.places.page_box(page).adjusted(-30, -30, 30, 30).intersects(scene.seen)]
        for page in shown:
            paint_sheet(painter, scene, page, self.theme)
        if scene.twin >= 0:
            paint_twin(painter, seen_of(scene.boxes_of(scene.twin), scene.seen), self.theme, scene.inks)
        if scene.ring >= 0:
            paint_ring(painter, seen_of(scene.boxes_of(scene.ring), scene.seen), self.theme, scene.inks)
        for page in shown:
            painter.drawPixmap(scene.places.page_box(page).topLeft(), self._words(scene, page))
        self._paint_margin(painter, scene)

    def _words(self, scene: Scene, page: int) -> QPixmap:
        key = (scene.inks.key, scene.places.scale, scene.ratio)
        if scene.pages is not self._pages or key != self._key:
            self._pages, self._key, self._kept = scene.pages, key, {}
        kept = self._kept.get(page)
        if kept is None:
            if len(self._kept) > 6:
                self._kept.clear()
            kept = self._kept[page] = _words(scene, page)
        return kept

    def _paint_margin(self, painter: QPainter, scene: Scene) -> None:
        """Paint a pencil beside what was reworded, and the prompt of a marking that was never given."""
        side = self.theme.px(12)
        edge = scene.places.left + scene.pages.sheet.side * scene.places.scale
        if scene.rows is not self._rows:
            self._rows = scene.rows
            self._noted = tuple(number for number, row in enumerate(scene.rows) if row.edited or row.path == MARKING)
        for number in self._noted:
            row = scene.rows[number]
            if row.edited and row.kind in ("point", "statement"):
                for box in scene.boxes_of(number)[:1]:
                    place = QPointF(min(box.left(), edge) - side - 6, box.center().y() - side / 2)
                    painter.drawPixmap(place, self.theme.pixmap("pencil", 12))
            if row.path == MARKING and not row.text and number in scene.near:
                for box in scene.boxes_of(number):
                    paint_prompt(painter, box, row.prompt, scene.inks, scene.places.scale)


def paint_sheet(painter: QPainter, scene: Scene, page: int, theme: Theme) -> None:
    """Paint a page's shadow, its paper and its fills, at the origin of the desk."""
    box, scale = scene.places.page_box(page), scene.places.scale
    for spread, opacity, lower in SHADOWS:
        paint_card(painter, box.toAlignedRect(), theme, spread, opacity, lower)
    edge = theme.tokens["edge"] if theme.scheme == "contrast" else None
    paint_box(painter, box, scene.inks.colour("paper"), edge, theme.radius("paper"), 1.5)
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(scale, scale)
    paint_fills(painter, scene.pages.pages[page], scene.inks)
    painter.restore()


def seen_of(boxes: list[QRectF], seen: QRectF) -> list[QRectF]:
    """Return those of a row's lines that are in view, and one beyond each edge; where they are few, all."""
    if len(boxes) <= FEW:
        return boxes
    first = bisect_right(boxes, seen.top(), key=QRectF.bottom)
    return boxes[max(first - 1, 0):bisect_left(boxes, seen.bottom(), key=QRectF.top) + 1]


def paint_twin(painter: QPainter, boxes: list[QRectF], theme: Theme, inks: Inks) -> None:
    """Paint what lies behind the twin of the text's current sentence: a tint, in high contrast a box."""
    tokens = _on_paper(theme, inks)
    high = tokens.scheme == "contrast"
    painter.setPen(QPen(tokens["accent"], 2) if high else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if high else tokens["pinned_tint"])
    painter.drawPath(_outline(boxes, theme, 2 if high else 0))


def paint_ring(painter: QPainter, boxes: list[QRectF], theme: Theme, inks: Inks) -> None:
    """Paint the ring of the page's own cursor."""
    tokens = _on_paper(theme, inks)
    painter.setPen(QPen(tokens["accent"], theme.tokens.stroke("current")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_outline(boxes, theme, 2))


def paint_prompt(painter: QPainter, box: QRectF, text: str, inks: Inks, scale: float) -> None:
    """Paint the prompt of a field that has no place of its own on paper, such as the marking."""
    painter.setPen(QPen(inks.colour("edge"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    font = font_of("detail", scale)
    font.setItalic(in_family(text))
    painter.setFont(font)
    painter.setPen(inks.colour("prompt"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _on_paper(theme: Theme, inks: Inks) -> Tokens:
    """Return the colours for what is painted on a paper: those of the light theme on white."""
    return tokens_of("light") if inks.key == PRINT.key else theme.tokens


def _outline(boxes: list[QRectF], theme: Theme, beside: float) -> QPainterPath:
    """Return the outline of lines, some pixels beside them but none above and below, where other lines stand."""
    lines = [(box.left() - beside, box.top(), box.right() + beside, box.bottom()) for box in boxes]
    if lines:
        # The room above a first line would put the outline on the heading before it.
        left, top, right, bottom = lines[0]
        lines[0] = (left, top + (bottom - top) * 0.12, right, bottom)
    return outline(lines, theme.radius("tint"))


def _words(scene: Scene, page: int) -> QPixmap:
    size = scene.places.page_box(page).size() * scene.ratio
    pixmap = QPixmap(round(size.width()), round(size.height()))
    pixmap.setDevicePixelRatio(scene.ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(scene.places.scale, scene.places.scale)
    paint_words(painter, scene.pages.pages[page], scene.inks)
    painter.end()
    return pixmap
