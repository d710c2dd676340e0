"""Take pictures of the window's panes and controls in every scheme: `python tests/benchmarks/screenshots.py FOLDER`.

Run it under a display with a window manager, or with QT_QPA_PLATFORM=offscreen; then open each picture and look.
`--whole` opens the real window in every state; without it the panes stand alone at the sizes they have at 1440 × 900.
`--readme` takes the two pictures of the README into resources/pictures; it needs LibreOffice and pdftoppm.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import monotonic
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QSpacerItem, QVBoxLayout, QWidget

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SEED = ROOT / "seeds" / "000_4d898108dbfcd6f6.txt"


def settle(times: int = 6) -> None:
    """Let Qt lay out and paint."""
    for _ in range(times):
        QApplication.processEvents()


def open_workspace(path: Path) -> Any:
    """Open a source in a real workspace, wait for its ranking, and decide a little."""
    from desktop.workspace import Workspace
    from summarise import plan as plans

    workspace = Workspace()
    plan = plans.Plan(sources=(plans.Source("1", str(path)),))
    workspace.begin(plan)
    for _ in range(4000):
        QApplication.processEvents()
        if workspace.selection is not None:
            break
        QThread.msleep(5)
    return workspace


def decide(workspace: Any) -> None:
    """Pin and leave out as in the pictures."""
    from summarise import plan as plans

    texts = {workspace.text_of(n)[:18]: n for n in workspace.sentences_of("1")}
    pinned = next(n for text, n in texts.items() if text.startswith("According"))
    out = next(n for text, n in texts.items() if text.startswith("Rajnath"))
    plan = plans.pin(workspace.plan, workspace.anchor_of(pinned))
    plan = plans.leave_out(plan, workspace.anchor_of(out))
    workspace.decide("Pictures", plan)
    workspace.look(sentence=pinned)


def panes(theme: Any, folder: Path, name: str) -> None:
    """The reader at 564 × 812 and the bottom bar at 1440."""
    from desktop.views.length_bar import LengthBar
    from desktop.views.reader import Reader

    workspace = open_workspace(SEED)
    decide(workspace)
    window = QWidget()
    window.setPalette(theme.palette())
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    before = QSpacerItem(236, 0)
    reader = Reader(workspace, theme, lambda *_values: None)
    reader.setFixedWidth(564)
    row.addSpacerItem(before)
    row.addWidget(reader)
    row.addStretch(1)
    bar = LengthBar(workspace, theme, lambda *_values: None)
    column.addSpacing(32)
    column.addLayout(row, 1)
    column.addWidget(bar)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    reader.focus_widget().setFocus()
    settle()
    window.grab().save(str(folder / f"reader-{name}.png"))
    workspace.look(overlay="why")
    settle()
    reader.grab().save(str(folder / f"why-{name}.png"))
    workspace.look(overlay="", finding=True, find="defence")
    settle()
    reader.grab().save(str(folder / f"find-{name}.png"))
    workspace.look(finding=False)
    from desktop.workspace import Notice

    workspace.notice(Notice("text", "info", "", "“Article.html” has changed since it was read.",
                            (("Read again", "read_again"),)))
    settle()
    reader.grab().save(str(folder / f"message-info-{name}.png"))
    workspace.notice(Notice("text", "bad", "Not exported: the file is open in Word.",
                            "“India–US defence framework.docx” cannot be replaced while Word has it open. Close it "
                            "there and try again, or choose another name. Your brief is unchanged.",
                            (("Try again", "export_word"), ("Choose another name…", "export_as"))))
    settle()
    reader.grab().save(str(folder / f"message-bad-{name}.png"))
    workspace.notice(Notice("text", "good", "Exported to Word.", "“India–US defence framework.docx” is in Documents.\n"
                            "“Ask” was empty and has been left out.", (("Open", "a"), ("Show in folder", "b"))))
    settle()
    reader.grab().save(str(folder / f"message-good-{name}.png"))
    reader.messages.leave()
    from desktop.workspace import Reading

    reading = Reading(132, 412, since=monotonic() - 2.3)
    reader.reading.follow("9", reading)
    reader.reading.workspace = SimpleNamespace(reading={"9": reading})
    reader.stack.setCurrentWidget(reader.reading)
    reader.hints.hide()
    reader.header.set_title("Annual report 2024–25")
    QThread.msleep(450)
    settle()
    reader.grab().save(str(folder / f"reading-{name}.png"))
    reader.follow_sources()
    window.resize(900, 700)
    before.changeSize(0, 0)
    reader.setFixedWidth(900)
    row.invalidate()
    settle()
    window.grab().save(str(folder / f"narrow-{name}.png"))
    window.close()


def put_in_state(made: Any, state: str) -> Any:
    """Give a control the looks of a state without a pointer or a focus."""
    if state == "hover":
        made.underMouse = lambda: True
    elif state == "pressed":
        for mark in ("setDown", "setSliderDown"):
            if hasattr(made, mark):
                getattr(made, mark)(True)
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
    from tests.benchmarks.window_pictures import readme_pictures, take_all

    if arguments.readme:
        readme_pictures()
        return 0

    arguments.folder.mkdir(parents=True, exist_ok=True)
    for scheme in arguments.schemes:
        if arguments.whole:
            take_all(arguments.folder, scheme)
            continue
        theme = Theme(scheme)
        theme.load_page_fonts()
        theme.load_reading_fonts()
        theme.apply()
        controls(theme, arguments.folder, scheme)
        panes(theme, arguments.folder, scheme)
    return 0


if __name__ == "__main__":
    sys.exit(main())
