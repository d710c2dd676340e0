"""How boxes, rings, keys, cards and outlines are painted; every self-painting view draws with these."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPalette, QPen

from desktop.key_faces import face_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QBrush
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme

RING = 4
"""Pixels a control keeps free round its box for the focus ring: a gap of 2 and a stroke of 2."""

LEFT, CENTRE, RIGHT = 0x81, 0x84, 0x82
"""Qt's AlignVCenter with AlignLeft, AlignHCenter and AlignRight, as drawText takes them."""

OUTLINES_KEPT = 200
"""Of sentences and rows in view; most of them stand where they stood when they are painted anew."""
Line = tuple[float, float, float, float]
"""A line box: left, top, right, bottom."""


def begin_control(control: QWidget, margin: int = RING) -> tuple[QPainter, QRectF]:
    """Begin to paint a control with smooth edges; return the painter and its box, inside the margin for its ring."""
    painter = QPainter(control)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter, QRectF(control.rect()).adjusted(margin, margin, -margin, -margin)


def paint_box(painter: QPainter, box: QRectF, fill: QColor | None, edge: QColor | None, radius: float,
              width: float = 1) -> None:
    """Paint a rounded box whose edge lies wholly inside it."""
    inset = width / 2 if edge is not None else 0
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), max(radius - inset, 0), max(radius - inset, 0))
    if fill is not None:
        painter.fillPath(path, brush_of(fill))
    if edge is not None:
        pen = QPen()
        pen.setColor(edge)
        pen.setWidthF(width)
        painter.strokePath(path, pen)


def paint_words(painter: QPainter, box: QRectF, theme: Theme, words: str, role: str) -> None:
    """Paint words on one line at the left of a box, with the pen there is: a widget's has its palette's colour."""
    painter.setFont(theme.font(role))
    painter.drawText(box, LEFT, words)


def brush_of(colour: QColor) -> QBrush:
    """Return a brush of a colour, from a palette.

    To make a brush of a colour itself, or to set a painter's pen, has Python build all constants of Qt, an eighth of
    a plain start: nothing of the first paint may do so.
    """
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.brush(QPalette.ColorRole.Window)


def paint_focus(painter: QPainter, box: QRectF, theme: Theme, radius: float) -> None:
    """Paint the focus ring round a control's box: 2 px of accent, 2 px off."""
    stroke = theme.tokens.stroke("focus")
    paint_box(painter, box.adjusted(-RING, -RING, RING, RING), None, theme.tokens["accent"], radius + RING, stroke)


def paint_card(painter: QPainter, box: QRect, theme: Theme, spread: int = 12, opacity: float = 0.18,
               lower: int = 4) -> None:
    """Paint the shadow round a card or an overlay from the theme's nine-patch, a little lower than the card.

    What the card covers is left out: of a page that would be most of the shadow.
    """
    if theme.scheme == "contrast":
        return
    patch = theme.shadow(spread, opacity)
    side, corner = patch.width(), 2 * spread
    target = box.adjusted(-spread, -spread + lower, spread, spread + lower)
    columns = ((0, corner, target.left(), corner), (corner, 2, target.left() + corner, target.width() - 2 * corner),
               (side - corner, corner, target.right() + 1 - corner, corner))
    rows = ((0, corner, target.top(), corner), (corner, 2, target.top() + corner, target.height() - 2 * corner),
            (side - corner, corner, target.bottom() + 1 - corner, corner))
    for source_x, source_width, x, width in columns:
        for source_y, source_height, y, height in rows:
            if source_x == source_y == corner:
                continue
            painter.drawPixmap(QRect(x, y, width, height), patch,
                               QRect(source_x, source_y, source_width, source_height))


def outline(lines: Sequence[Line], radius: float, outset: float = 0) -> QPainterPath:
    """Return the rounded outline of a sentence's line boxes, `outset` pixels outside them.

    Lines that do not overlap (a sentence that ends one line and begins the next) become two outlines. No path is
    united with another: the corners follow from the boxes, which costs a hundredth.
    """
    return _outline(tuple(lines), radius, outset)


@lru_cache(maxsize=OUTLINES_KEPT)
def _outline(lines: tuple[Line, ...], radius: float, outset: float) -> QPainterPath:
    path = QPainterPath()
    run: list[Line] = []
    for line in lines:
        if run and (line[0] >= run[-1][2] or line[2] <= run[-1][0] or line[1] > run[-1][3] + 1):
            _add_rounded(path, _corners(run, outset), radius)
            run = []
        run.append(line)
    if run:
        _add_rounded(path, _corners(run, outset), radius)
    return path


def _corners(run: Sequence[Line], outset: float) -> list[tuple[float, float]]:
    """Return the corners of the union clockwise: down the right sides, up the left ones."""
    right: list[tuple[float, float]] = [(run[0][2] + outset, run[0][1] - outset)]
    left: list[tuple[float, float]] = [(run[0][0] - outset, run[0][1] - outset)]
    for above, below in pairwise(run):
        if abs(below[2] - above[2]) > 0.5:
            y = below[1] - outset if below[2] > above[2] else above[3] + outset
            right += [(above[2] + outset, y), (below[2] + outset, y)]
        if abs(below[0] - above[0]) > 0.5:
            y = below[1] - outset if below[0] < above[0] else above[3] + outset
            left += [(above[0] - outset, y), (below[0] - outset, y)]
    right.append((run[-1][2] + outset, run[-1][3] + outset))
    left.append((run[-1][0] - outset, run[-1][3] + outset))
    return right + left[::-1]


def _add_rounded(path: QPainterPath, corners: list[tuple[float, float]], radius: float) -> None:
    count = len(corners)
    for index, (x, y) in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % count]
        to_before = abs(before[0] - x) + abs(before[1] - y)
        to_after = abs(after[0] - x) + abs(after[1] - y)
        bend = min(radius, to_before / 2, to_after / 2)
        start = _toward(x, y, before, bend, to_before)
        if index == 0:
            path.moveTo(start)
        else:
            path.lineTo(start)
        path.quadTo(QPointF(x, y), _toward(x, y, after, bend, to_after))
    path.closeSubpath()


def _toward(x: float, y: float, other: tuple[float, float], distance: float, whole: float) -> QPointF:
    share = distance / whole if whole else 0
    return QPointF(x + (other[0] - x) * share, y + (other[1] - y) * share)


def key_size(theme: Theme, keys: str, role: str = "figures") -> QSize:
    """Return the size of a key's face, for views that paint it themselves."""
    width = QFontMetricsF(theme.font(role)).horizontalAdvance(face_of(keys))
    return QSize(max(round(width) + theme.px(13 if role == "key" else 12), theme.px(19)), theme.px(18))


def paint_key(painter: QPainter, box: QRectF, theme: Theme, keys: str, role: str = "figures",
              ink: str = "text_muted") -> None:
    """Paint a key: its face and what is written on it, with the pen there is where `ink` is empty."""
    painter.save()
    face = paint_face(painter, box, theme)
    painter.setFont(theme.font(role))
    if ink:
        painter.setPen(theme.tokens[ink])
    painter.drawText(face, CENTRE, face_of(keys))
    painter.restore()


def paint_face(painter: QPainter, box: QRectF, theme: Theme) -> QRectF:
    """Paint a key's face, a small box with a heavier foot, and return the box without the foot."""
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Between two pixels its edges would be soft, and the foot twice as thick.
    box = QRectF(box.toRect())
    face = box.adjusted(0, 0, 0, -1)
    paint_box(painter, box.adjusted(0, 4, 0, 0), tokens["edge"], None, 4)
    paint_box(painter, face, tokens["key_face"], tokens["edge" if theme.scheme == "contrast" else "line"], 4)
    return face
