"""What a command may touch, and nothing more: the brief that is open, questions, preferences, and its window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.exporting import Exporting
    from desktop.jobs import Job, Jobs
    from desktop.prompts import Prompts
    from desktop.settings import Preferences
    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from summarise.plan import Point


class Frame(Protocol):
    """What commands ask of the window itself."""

    def focus(self, pane: str, part: str = "") -> None:
        """Give a pane the focus, or a part of it that it names."""

    def edit_row(self, field: str = "") -> None:
        """Let the user write in the current row of the page, or in one of its fields."""

    def point_now(self) -> Point | None:
        """Return the key point in the current row of the page, None where it holds none."""

    def selected_span(self) -> tuple[int, int, int] | None:
        """Return block, start and end of what is selected in the text, None where nothing is."""

    def selected_text(self) -> str:
        """Return the words that are selected in the text while it has the focus, "" for none."""

    def clear_selection(self) -> bool:
        """Select nothing in the text; tells whether something was selected."""

    def pages(self) -> int | None:
        """Return how many pages the brief takes, None while that is not known."""

    def pages_laid(self) -> int | None:
        """Return how many pages the brief takes, None while they are being laid out."""

    def close_message(self) -> bool:
        """Close the message in the pane with the focus; tells whether there was one."""

    def close(self) -> bool:
        """Close the window; tells whether it did."""

    def quit(self) -> None:
        """Close every window."""

    def another(self, paths: tuple[Path, ...] = ()) -> None:
        """Open another window, on some files."""


@dataclass(slots=True)
class Desk:
    """What every command is given."""

    workspace: Workspace
    jobs: Jobs
    exporting: Exporting
    copying: Job
    """Writes the brief for the clipboard."""
    checking: Job
    """Looks whether the sources of an opened brief are still what was read."""
    saving: Job
    """Writes the brief into its own file."""
    prompts: Prompts
    preferences: Preferences
    theme: Theme
    window: Frame
