"""What is looked at, as one frozen value: swapped like a Plan, but not undoable. Panes follow it."""

from __future__ import annotations

from dataclasses import dataclass

PANES = ("sources", "text", "brief", "length")


@dataclass(frozen=True, slots=True)
class View:
    """What the window shows.

    `source` is the key of the source in the text pane; `sentence` the current sentence's number over all sources (-1
    for none); `row` the current row of the brief pane (-1 for none), `bare` whether it is made of no sentence,
    `editable` whether it can be written in. `overlay` is "", "find-command", "keys", "why", "compare", "settings", or
    "settings keys", which begins at the keys. `zoom` is the text's own zoom in percent.
    """

    pane: str = "text"
    source: str = ""
    sentence: int = -1
    row: int = -1
    bare: bool = False
    editable: bool = False
    overlay: str = ""
    find: str = ""
    finding: bool = False
    zoom: int = 100
    folded: bool = False
    hints: bool = True
    legend: bool = True
    whole_page: bool = False
    white_paper: bool = False
