"""Take pictures of the controls in every scheme: `python -m tests.benchmarks.screenshots FOLDER`.

Run it under a display with a window manager, or with QT_QPA_PLATFORM=offscreen; then open each picture and look.
`--whole` opens the real window in every state instead.
`--readme` takes the two pictures of the README into resources/pictures; it needs LibreOffice and pdftoppm.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget


def put_in_state(made: Any, state: str) -> Any:
    """Give a control the looks of a state without a pointer or a focus."""
    if state == "hover":
        made.underMouse = lambda: True
    elif state == "pressed":
        for mark in ("setDown", "setSliderDown"):
            if hasattr(made, mark):
                getattr(made, mark)(True)
        if hasattr(made, "view"):
            made.view().isVisible = lambda: True
    elif state == "focus":
        made.hasFocus = lambda: True
    elif state == "unavailable" and hasattr(made, "set_wrong"):
        made.setText("12o")
        made.set_wrong(True)
    elif state == "unavailable":
        made.setEnabled(False)
    return made


def controls(theme: Any, folder: Path, name: str) -> None:
    """Every control in every state, as picture 12 has them."""
    from desktop.views.controls import Button, IconButton
    from desktop.views.fields import Choice, Field, LengthSlider
    from tests.benchmarks.window_pictures import settle

    def choice() -> Any:
        made = Choice(theme, "Method")
        made.addItems(["Lead"])
        return made

    def field(text: str = "120 w") -> Any:
        made = Field(theme, "Length", width=58)
        made.setText(text)
        return made

    def slider() -> Any:
        made = LengthSlider(theme, "Length", 84)
        made.set_places([0.0, 0.33, 1.0])
        made.setValue(1)
        return made

    rows = {"Main button": lambda: Button(theme, "Export", main=True), "Button": lambda: Button(theme, "Open"),
            "Icon button": lambda: IconButton(theme, "search", "Find"), "Choice": choice, "Field": field,
            "Slider": slider}
    window = QWidget()
    palette = theme.palette()
    window.setPalette(palette)
    grid = QGridLayout(window)
    for row, (label, make) in enumerate(rows.items()):
        title = QLabel(label)
        title.setFont(theme.font("ui_small"))
        grid.addWidget(title, row, 0)
        for column, state in enumerate(("rest", "hover", "pressed", "focus", "unavailable"), 1):
            made: Any = put_in_state(make(), state)
            grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignLeft)
    window.resize(720, 340)
    window.show()
    window.setFocus()
    settle()
    window.grab().save(str(folder / f"controls-{name}.png"))
    window.close()


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("pictures"))
    parser.add_argument("--schemes", nargs="*", default=["light", "dark", "contrast"])
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--language", default="en", help="of the window: en, de or fr")
    parser.add_argument("--readme", action="store_true")
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    from desktop.translating import set_language

    # Tables of words are made when their module is imported.
    set_language(application, arguments.language)
    from desktop.theme import Theme
    from tests.benchmarks.hard_pictures import take_hard
    from tests.benchmarks.window_pictures import readme_pictures, take_all

    if arguments.readme:
        readme_pictures()
        return 0

    arguments.folder.mkdir(parents=True, exist_ok=True)
    for scheme in arguments.schemes:
        if arguments.whole:
            take_all(arguments.folder, scheme)
            take_hard(arguments.folder, scheme)
            continue
        theme = Theme(scheme)
        theme.load_page_fonts()
        theme.load_reading_fonts()
        theme.apply()
        controls(theme, arguments.folder, scheme)
    return 0


if __name__ == "__main__":
    sys.exit(main())
