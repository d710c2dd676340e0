"""The real window in every state worth a look, and the two pictures of the README.

`python -m tests.benchmarks.screenshots FOLDER --whole` and `… --readme` call what is here.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QSettings, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QImage
from PySide6.QtWidgets import QApplication

from tests.benchmarks.messages import TITLE, exported, open_in_word
from tests.summarise.reader_files import lines_at, pdf

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "000_4d898108dbfcd6f6.txt"
PICTURES = ROOT / "resources" / "pictures"
LONG = "Opinion of the committee on the proposal for a regulation of the council on the water of the upper Alba basin"
COMMON = 500
"""Pixels: a colour that has so many is written as it is."""


def settle(times: int = 12) -> None:
    """Let Qt lay out and paint, also what waits for a timer."""
    for _ in range(times):
        QApplication.processEvents()
    QThread.msleep(60)
    for _ in range(times):
        QApplication.processEvents()


def wait_for(holds: Callable[[], bool], seconds: float = 30) -> None:
    """Let the window work until something holds."""
    for _ in range(round(seconds * 200)):
        QApplication.processEvents()
        if holds():
            return
        QThread.msleep(5)
    raise TimeoutError("the window is not where the picture needs it")


def decide(workspace: Any, *, leave_out: bool = True) -> None:
    """Pin and leave out as in the pictures, under the title they have."""
    from summarise import plan as plans

    texts = {workspace.text_of(n)[:18]: n for n in workspace.sentences_of("1")}
    pinned = next(n for text, n in texts.items() if text.startswith("According"))
    plan = plans.pin(plans.change_source(workspace.plan, "1", title=TITLE), workspace.anchor_of(pinned))
    if leave_out:
        out = next(n for text, n in texts.items() if text.startswith("Rajnath"))
        plan = plans.leave_out(plan, workspace.anchor_of(out))
    workspace.decide("Pictures", plan)
    workspace.look(sentence=pinned, pane="text")


@contextmanager
def opened(scheme: str) -> Iterator[Any]:
    """Open the real window at 1440 × 900 with settings of its own."""
    from desktop.office import Office
    from desktop.settings import Preferences
    from desktop.window import Window

    with tempfile.TemporaryDirectory() as folder:
        office = Office(Window, Preferences(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)))
        office.theme.set_scheme(scheme)
        window = office.open()
        window.resize(1440, 900)
        wait_for(lambda: window.isVisible() and window.was_painted)
        window.furnish()
        settle()
        # The window tells of an error in itself; here the one who runs this is to see it.
        sys.excepthook = sys.__excepthook__
        yield window
        window.desk.workspace.undo_stack.setClean()
        window.close()
        office.end()


def on_the_seed(window: Any) -> None:
    """Open the seed and decide a little."""
    workspace = window.desk.workspace
    window.run("open_paths", (SEED,))
    wait_for(lambda: workspace.brief is not None)
    decide(workspace)
    wait_for(lambda: not workspace.ranking_under_way)
    window.activateWindow()
    window.run("go_to_text")
    settle()


def take_all(folder: Path, scheme: str) -> None:
    """Take every picture in one scheme."""
    for take in (_main, _loading, _wrong, _many, _short, _untitled, _nothing):
        with opened(scheme) as window:
            take(window, lambda what, window=window: _save(window, folder / f"{what}-{scheme}.png"))


def _card(window: Any) -> Any:
    return window.fittings.overlays._cards[window.fittings.overlays.shown]


def _save(window: Any, path: Path) -> None:
    settle()
    window.grab().save(str(path))


def _main(window: Any, save: Callable[[str], None]) -> None:
    """The start page, the seed, each overlay and messages; then narrow, and in small and large text."""
    from summarise import plan as plans

    workspace = window.desk.workspace
    save("03-start-empty")
    _show_recent(window)
    save("03-start")
    _drag_a_file(window)
    save("dropping")
    QCoreApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    on_the_seed(window)
    save("01-main")
    for what, command in (("04-find-command", "find_command"), ("07-keys", "key_sheet"), ("why", "why"),
                          ("find", "find"), ("06-compare", "compare"), ("settings", "settings")):
        window.run(command)
        if command == "find_command":
            _card(window).field.setText("ex")
        if command == "find":
            workspace.look(find="defence")
        if command == "compare":
            wait_for(lambda: len(window.fittings.arrangement.comparison.columns) == 4)
        save(what)
        workspace.look(overlay="", finding=False, find="")
    workspace.decide("Pictures", plans.set_focus(workspace.plan, "trade talks and the price of imported oil and steel"))
    wait_for(lambda: not workspace.ranking_under_way)
    save("long-focus")
    window.run("undo")
    wait_for(lambda: not workspace.ranking_under_way)
    workspace.notice(exported())
    save("10-exported")
    window.fittings.focus("brief")
    workspace.notice(open_in_word())
    save("11-errors")
    window.fittings.panes["brief"].messages.leave()
    save("brief-focus")
    _narrow(window, save)
    _sized(window, save)


def _narrow(window: Any, save: Callable[[str], None]) -> None:
    """The window with two panes, with one, and as small as it can be, with each overlay."""
    window.resize(1100, 800)
    window.run("go_to_text")
    save("folded")
    window.resize(900, 700)
    save("09-narrow")
    window.run("go_to_brief")
    save("narrow-brief")
    window.run("go_to_sources")
    save("narrow-sources")
    window.resize(720, 520)
    window.run("go_to_text")
    for what, command in (("least", "go_to_text"), ("least-compare", "compare"), ("least-settings", "settings"),
                          ("least-keys", "key_sheet"), ("least-find-command", "find_command"), ("least-why", "why")):
        window.run(command)
        save(what)
        window.desk.workspace.look(overlay="")
    window.resize(1440, 900)
    window.run("go_to_text")


def _sized(window: Any, save: Callable[[str], None]) -> None:
    """The largest text, with each overlay, and the smallest."""
    workspace, theme = window.desk.workspace, window.theme
    theme.set_text_size(200)
    save("size-200")
    for what, command in (("keys", "key_sheet"), ("settings", "settings"), ("compare", "compare")):
        window.run(command)
        save(f"size-200-{what}")
        workspace.look(overlay="")
    window.resize(720, 520)
    save("size-200-least")
    window.resize(1440, 900)
    theme.set_text_size(80)
    save("size-080")
    theme.set_text_size(100)


def _show_recent(window: Any) -> None:
    """Remember four briefs, saved today, three and thirty days ago, and last year."""
    now = datetime.now().replace(hour=9, minute=42)
    rows = (("India–US defence framework", "one-page", 1, 0), ("Weekly press digest", "digest", 11, 3),
            ("Trade talks: state of play", "information", 3, 30), (LONG, "submission", 2, 400))
    window.desk.preferences.change(recent=tuple(
        f"/{number}.brief\t{title}\t{layout}\t{count}\t{(now - timedelta(days)).isoformat()}"
        for number, (title, layout, count, days) in enumerate(rows)))
    window.start.focus_widget().setFocus()


def _drag_a_file(window: Any) -> None:
    """Drag a file from outside over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SEED))])
    QCoreApplication.sendEvent(window.windowHandle(), QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


def _loading(window: Any, save: Callable[[str], None]) -> None:
    """Four sources, one of them a long PDF caught while it is being read."""
    from summarise import plan as plans

    workspace = window.desk.workspace
    on_the_seed(window)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("Annual report 2024–25.pdf", "Trade talks, state of play.md",
                                                  "notiz.txt")]
        paths[0].write_bytes(_long_pdf(412))
        shutil.copy(ROOT / "seeds" / "harbour-district-report.md", paths[1])
        shutil.copy(ROOT / "seeds" / "notiz-stadtbibliothek.txt", paths[2])
        window.run("open_paths", tuple(paths[1:]))
        wait_for(lambda: len(workspace.analyses) == 3)
        plan = plans.add_source(workspace.plan, plans.Source("9", str(paths[0]), title="Annual report 2024–25"))
        workspace.decide("Pictures", replace(plan, sources=(plan.sources[0], plan.sources[-1], *plan.sources[1:-1])))
        workspace.look(source="9", sentence=-1)
        page, reading = window.fittings.panes["text"].reading, workspace.sourcing.reading
        wait_for(lambda: page.heading.isVisible() and reading["9"].done > 40)
        assert reading["9"].under_way
        save("05-sources-loading")
        window.run("stop_reading")
        wait_for(lambda: "9" not in reading or not reading["9"].under_way)


def _long_pdf(pages: int) -> bytes:
    """Return a PDF of close print, long enough to be seen being read."""
    words = SEED.read_text(encoding="utf-8").replace("(", "").replace(")", "").split()
    lines = [" ".join(words[start:start + 9]).encode("cp1252", "ignore").decode("cp1252")
             for start in range(0, len(words), 9)]
    close = [lines_at(72, 750, (lines[number % 40:] + lines)[:48]) for number in range(pages)]
    return pdf(close)


def _wrong(window: Any, save: Callable[[str], None]) -> None:
    """Sources that cannot be read, each with its words and its button."""
    from desktop.sourcing import Reading
    from summarise import errors
    from summarise import plan as plans

    workspace = window.desk.workspace
    on_the_seed(window)
    wrong = {"11": ("Annual report 2024–25.pdf", errors.Locked), "12": ("Scan of the minutes.pdf", errors.Scanned),
             "13": ("Table.xyz", errors.UnknownFormat), "14": ("Broken letter.docx", errors.Damaged)}
    plan = workspace.plan
    for key, (name, _) in wrong.items():
        plan = plans.add_source(plan, plans.Source(key, f"/nowhere/{name}", title=Path(name).stem))
    workspace.decide("Pictures", plan)
    reading = workspace.sourcing.reading
    wait_for(lambda: all(key in reading and reading[key].error for key in wrong))
    for key, (name, kind) in wrong.items():
        reading[key] = Reading(error=kind(name=name))
    workspace.sources_changed.emit()
    save("wrong-sources")
    workspace.look(source="11", sentence=-1)
    settle()
    QThread.msleep(450)
    save("wrong-shown")


def _many(window: Any, save: Callable[[str], None]) -> None:
    """Ten sources, whose titles are long sentences, and a brief with such a title."""
    from summarise import plan as plans

    workspace = window.desk.workspace
    on_the_seed(window)
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in range(9):
            paths.append(Path(folder) / f"{number}.txt")
            paths[-1].write_text(SEED.read_text(encoding="utf-8").replace("India", f"Country {number}"),
                                 encoding="utf-8")
        window.run("open_paths", tuple(paths))
        wait_for(lambda: len(workspace.analyses) == 10)
        plan = plans.change_source(workspace.plan, "2", title=LONG)
        workspace.decide("Pictures", plans.set_field(plan, "title", LONG))
        wait_for(lambda: not workspace.ranking_under_way)
        workspace.look(source="2", sentence=workspace.sentences_of("2").start)
        save("ten-sources")
        window.run("compare")
        wait_for(lambda: len(window.fittings.arrangement.comparison.columns) == 4)
        save("long-titles-compare")
        workspace.look(overlay="")
        window.resize(900, 700)
        save("long-titles-narrow")


def _short(window: Any, save: Callable[[str], None]) -> None:
    """A text of one sentence."""
    workspace = window.desk.workspace
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / "Short note.txt"
        short.write_text("The committee meets on Friday at ten in the morning.\n", encoding="utf-8")
        window.run("open_paths", (short,))
        wait_for(lambda: bool(workspace.analyses))
        settle()
        save("one-sentence")


def _untitled(window: Any, save: Callable[[str], None]) -> None:
    """The seed as it is opened: its first sentence is all the title it has."""
    window.run("open_paths", (SEED,))
    wait_for(lambda: window.desk.workspace.brief is not None)
    save("untitled")


def _nothing(window: Any, save: Callable[[str], None]) -> None:
    """Nothing found, no such command, a length that is not understood."""
    workspace = window.desk.workspace
    on_the_seed(window)
    window.run("find")
    workspace.look(find="xyz")
    save("find-nothing")
    workspace.look(finding=False, find="")
    window.run("find_command")
    _card(window).field.setText("xyz")
    save("find-command-nothing")
    workspace.look(overlay="")
    bar = window.fittings.panes["length"]
    bar.field.setText("12o")
    bar.field.returnPressed.emit()
    save("length-wrong")


def readme_pictures() -> None:
    """Take the window on the seed and page one of its exported brief, as the README shows them."""
    PICTURES.mkdir(exist_ok=True)
    with opened("light") as window:
        on_the_seed(window)
        settle()
        _compressed(window.grab().toImage(), PICTURES / "window.png", 250_000)
        from summarise.writers import export

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "brief.docx"
            export(window.desk.workspace.brief, path)
            _compressed(_first_page(path), PICTURES / "brief.png", 150_000)


def _first_page(path: Path) -> QImage:
    """Return page one of a Word file as LibreOffice prints it, at 100 dots an inch."""
    office = shutil.which("soffice") or "libreoffice"
    profile = path.parent / "profile"
    subprocess.run([office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir",
                    str(path.parent), str(path)], check=True, capture_output=True, timeout=180)
    subprocess.run(["pdftoppm", "-png", "-r", "100", "-f", "1", "-l", "1", "-singlefile", str(path.with_suffix(".pdf")),
                    str(path.with_suffix(""))], check=True, timeout=60)
    return QImage(str(path.with_suffix(".png")))


def _compressed(image: QImage, path: Path, most: int) -> None:
    """Write a PNG no larger than `most` bytes, rare colours as coarse as that needs.

    Rows without a filter: what is drawn packs a quarter smaller so than Qt writes it.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    data, wide, high = bytes(plain.constBits()), plain.width(), plain.height()
    rows = [data[start:start + 3 * wide] for start in range(0, high * plain.bytesPerLine(), plain.bytesPerLine())]
    pixels = [[row[place:place + 3] for place in range(0, 3 * wide, 3)] for row in rows]
    counted = Counter(pixel for row in pixels for pixel in row)
    for step in (1, 4, 8):
        seen = {pixel: pixel if count >= COMMON else bytes(min(round(part / step) * step, 255) for part in pixel)
                for pixel, count in counted.items()}
        packed = zlib.compress(b"".join(b"\0" + b"".join(seen[pixel] for pixel in row) for row in pixels), 9)
        header = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
        made = b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b"")))
        if len(made) <= most:
            path.write_bytes(made)
            return
    raise ValueError(f"{path.name} has {len(made):,} bytes, more than {most:,}")
