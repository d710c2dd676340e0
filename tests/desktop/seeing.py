"""What is painted in a text, for tests that look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QRectF
    from PySide6.QtGui import QColor, QImage

    from desktop.views.reader import Reader


def picture(reader: Reader) -> QImage:
    return reader.text.viewport().grab().toImage()


def has(image: QImage, colour: QColor, box: QRect | QRectF) -> bool:
    """Tell whether a pixel of a box has a colour."""
    return any(image.pixelColor(x, y).name() == colour.name()
               for x in range(max(int(box.left()), 0), min(int(box.right()), image.width()))
               for y in range(max(int(box.top()), 0), min(int(box.bottom()), image.height())))
