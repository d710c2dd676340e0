"""Help: finding a command, all keys, the example, what Briefdesk is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.row import Command
from desktop.translating import tr

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.desk import Desk

# Bold would be drawn by smearing: the bundled type has no weight above 600.
ABOUT = ("<p style='font-weight: 600; margin-bottom: 6px'>Briefdesk {version}</p>"
         + tr("Opens source documents, chooses the sentences that matter, and exports Word briefs whose every word can "
              "be traced to its page.<br><br>Nothing leaves this computer."))
EXAMPLE = "000_4d898108dbfcd6f6.txt"


def find_command(desk: Desk) -> None:
    """Show or hide the field that finds a command by its words."""
    _overlay(desk, "find-command")


def key_sheet(desk: Desk) -> None:
    """Show or hide all keys."""
    _overlay(desk, "keys")


def try_example(desk: Desk) -> None:
    """Open the example."""
    from desktop.commands.file import add_sources

    add_sources(desk, (example_path(),))


def copy_details(desk: Desk) -> None:
    """Copy the account of what went wrong."""
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(desk.workspace.account)


def go_on(desk: Desk) -> None:
    """Close the message."""
    desk.window.focus(desk.workspace.view.pane)


def about(desk: Desk) -> None:
    """Show what Briefdesk is."""
    from importlib.metadata import version

    desk.prompts.about(ABOUT.format(version=version("briefdesk")))


def example_path() -> Path:
    """Return where the example is: with the package once installed, else in the seeds."""
    from pathlib import Path

    import resources

    installed = Path(resources.__file__).parent / "seeds" / EXAMPLE
    return installed if installed.exists() else Path(resources.__file__).parent.parent / "seeds" / EXAMPLE


def _overlay(desk: Desk, name: str) -> None:
    workspace = desk.workspace
    workspace.look(overlay="" if workspace.view.overlay == name else name)


MENU = tr("&Help")
COMMANDS = (
    Command(MENU, tr("&Find a command…"), find_command, ("Ctrl+Shift+P",), hint=tr("Find a command by its words"),
            sheet=tr("Everywhere: Find a command")),
    Command(MENU, tr("&Keys"), key_sheet, ("F1",), hint=tr("Show all keys"), sheet=tr("Everywhere: This sheet")),
    Command(MENU, tr("Try the &example"), try_example, group="example", hint=tr("Open a news article of 435 words")),
    Command(MENU, tr("Copy the &details"), copy_details, group="example", when="something_wrong",
            hint=tr("Copy the account of what went wrong")),
    Command(MENU, tr("&About Briefdesk"), about, group="about", hint=tr("Show what Briefdesk is")),
)
