"""Icons and shadows drawn as pixmaps. The theme asks for each once, and not before the first paint."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.tokens import FOLDER

STROKE = 'stroke-width="1.75"'


def draw_icon(name: str, pixels: int, colour: QColor, ratio: float) -> QPixmap:
    """Draw a Lucide icon in a colour, `pixels` wide at a device's pixel ratio; ":filled" after the name fills it."""
    filled = name.endswith(":filled")
    source = (FOLDER / "icons" / f"{name.removesuffix(':filled')}.svg").read_text(encoding="utf-8")
    source = source.replace("currentColor", colour.name()).replace('stroke-width="2"', STROKE)
    if filled:
        source = source.replace('fill="none"', f'fill="{colour.name()}"')
    pixmap = QPixmap(round(pixels * ratio), round(pixels * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def draw_shadow(spread: int, opacity: float) -> QPixmap:
    """Draw a nine-patch shadow of 4 × spread + 2 pixels a side, `opacity` at its darkest."""
    side = 4 * spread + 2
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Rounded boxes laid over one another, each a little smaller, add up to a soft edge: at each step so much that
    # the sum is what it should be there, for a box cannot be less than a 255th dark.
    laid = 0
    for step in range(spread):
        wanted = round(255 * opacity * ((step + 1) / spread) ** 2)
        if wanted > laid:
            path = QPainterPath()
            path.addRoundedRect(QRectF(step, step, side - 2 * step, side - 2 * step), 2 * spread - step,
                                2 * spread - step)
            painter.fillPath(path, QColor(0, 0, 0, wanted - laid))
            laid = wanted
    painter.end()
    return pixmap
