"""What strains the window: other scripts, endless titles, many sources, long outlines; what is written; dialogs, menus.

`python -m tests.benchmarks.screenshots FOLDER --whole` calls what is here, after the states of the seed.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.benchmarks.window_pictures import SEED, on_the_seed, opened, settle, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPTS = {
    "arabic": "اتفاق الميناء\n\nوقعت البلدية وشركة الميناء يوم الاثنين اتفاقا مدته عشر سنوات. وقالت رئيسة البلدية إن "
              "المشروع سيكلف 184 مليون دينار وسيوفر 1200 وظيفة.\n\nالتمويل\n\nستدفع الدولة 60% من التكلفة. وحذر المجلس "
              "من أن أسعار الفولاذ ارتفعت 12% منذ يناير. يبدأ العمل في 3 مارس 2026 وينتهي في أواخر 2029.\n",
    "japanese": "港湾協定\n\n市と港湾会社は月曜日、北埠頭を拡張する協定に署名した。事業費は184億円だ。\n\n"
                "資金\n\n国が費用の60%を負担し、残りは市が支払う。工事は2026年3月3日に始まる。\n",
    "one-word": "Hello",
}
HANDBOOK = "# A handbook\n\n" + "\n\n".join(
    f"## Section {number} on the many duties of the harbour master\n\nThe council agreed on measure {number} at a cost "
    f"of €{number * 13} million. The ferry company opposed it because of delays." for number in range(60))
TABLE = ("# Budget\n\nThe budget rose in 2026. It fell in 2027.\n\n| Item | 2025 | 2026 | Why |\n|---|---|---|---|\n"
         "| Heating | 1,200 | 1,900 | The pipes had to be replaced in the north |\n| Ferries | 300 | 10 | sold |\n"
         "\n- A first item of the list, long enough to be broken over two lines\n- A second\n")
ENDLESS = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2


def take_hard(folder: Path, scheme: str) -> None:
    """Take every hard picture in one scheme."""
    def save(widget: QWidget, what: str) -> None:
        settle()
        widget.grab().save(str(folder / f"{what}-{scheme}.png"))

    for name, text in {**SCRIPTS, "sections-60": HANDBOOK, "table": TABLE}.items():
        with opened(scheme) as window:
            _read(window, [text], ".md" if text.startswith("#") else ".txt")
            window.run("next_chosen")
            save(window, name)
    for take in (_titles, _forty, _layouts, _writing, _menus, _dialogs):
        with opened(scheme) as window:
            take(window, save)


def _read(window: Any, texts: list[str], suffix: str) -> None:
    """Open texts as sources."""
    workspace = window.desk.workspace
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}{suffix}" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        window.run("open_paths", tuple(paths))
        wait_for(lambda: len(workspace.keys) == len(paths) and workspace.brief is not None)


def _titles(window: Any, save: Callable[[QWidget, str], None]) -> None:
    """A title without a space, in each pane and where methods are compared."""
    from summarise import plan as plans

    on_the_seed(window)
    workspace = window.desk.workspace
    plan = plans.change_source(workspace.plan, "1", title=ENDLESS)
    workspace.decide("Pictures", plans.set_field(plan, "title", ENDLESS))
    save(window, "endless-title")
    window.run("compare")
    save(window, "endless-title-compare")


def _forty(window: Any, save: Callable[[QWidget, str], None]) -> None:
    """Forty sources, the last one shown."""
    seed, workspace = SEED.read_text(encoding="utf-8"), window.desk.workspace
    _read(window, [seed.replace("India", f"Country {number}") for number in range(40)], ".txt")
    workspace.look(source=workspace.plan.sources[-1].key, sentence=workspace.sentences_of("40").start)
    save(window, "forty-sources")


def _layouts(window: Any, save: Callable[[QWidget, str], None]) -> None:
    """The other layouts, a whole page, and white paper."""
    on_the_seed(window)
    for command in ("information_paper", "submission", "press_digest", "whole_page", "white_paper"):
        window.run(command)
        settle()
        save(window, command.replace("_", "-"))


def _writing(window: Any, save: Callable[[QWidget, str], None]) -> None:
    """A point under the pointer, one that is written, and a field."""
    on_the_seed(window)
    window.run("go_to_brief")
    pane = window.fittings.panes["brief"]
    point = next(number for number, row in enumerate(pane.desk.rows.rows) if row.kind == "point")
    pane.desk.show_row(point)
    pane.desk._hover(point)
    save(window, "point-hovered")
    pane.desk.write()
    save(window, "point-written")
    pane.edit_row("ask")
    save(window, "field-written")


def _menus(window: Any, save: Callable[[QWidget, str], None]) -> None:
    """Every menu, and the names of a choice."""
    on_the_seed(window)
    for number, action in enumerate(window.menu.actions()):
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.popup(window.mapToGlobal(QPoint(20, 40)))
        save(menu, f"menu-{number}")
        menu.close()
    choice = window.fittings.panes["length"].method
    choice.showPopup()
    save(choice.view().window(), "choice-open")
    choice.hidePopup()


def _dialogs(window: Any, save: Callable[[QWidget, str], None]) -> None:
    """Every dialog in which something is asked."""
    on_the_seed(window)
    prompts = window.desk.prompts
    for name, ask in (("closing", lambda: prompts.save_before_closing("India–US defence framework")),
                      ("password", lambda: prompts.password("Annual report 2024–25.pdf")),
                      ("rename", lambda: window.run("rename_source")),
                      ("language", lambda: window.run("choose_language")), ("about", lambda: window.run("about"))):
        QTimer.singleShot(0, lambda name=name: _seen(lambda dialog: save(dialog, f"dialog-{name}")))
        ask()


def _seen(look: Callable[[QWidget], None]) -> None:
    """Look at the dialog once it is there, and close it."""
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        QTimer.singleShot(20, lambda: _seen(look))
        return
    look(dialog)
    dialog.close()
