"""Paints the icon for the systems that cannot read SVG: .ico for Windows, .icns for macOS. Run by build.py."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = {"briefdesk.ico": 256, "briefdesk.icns": 512}


def main(folder: Path) -> None:
    """Write the icon in each form."""
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(Path(__file__).resolve().parents[1] / "briefdesk.svg"))
    for name, size in SIZES.items():
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        if not image.save(str(folder / name)):
            raise OSError(f"{folder / name} cannot be written")
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
