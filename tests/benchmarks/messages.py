"""What is said in the pictures of the window, in the language it is taken in."""

from __future__ import annotations

from desktop.notices import Notice

TITLE = "India–US defence framework"


def exported() -> Notice:
    """Return what is said once a brief is exported, in the language of the window."""
    from desktop.translating import quoted, tr

    where = tr("“{name}” is in {folder}.").format(name=f"{TITLE}.docx", folder=tr("Documents"))
    empty = tr("{names} was empty and has been left out.").format(names=quoted("Ask"))
    return Notice("brief", "good", tr("Exported to {kind}.").format(kind=tr("Word")), f"{where}\n{empty}",
                  ((tr("Open"), "open_exported"), (tr("Show in folder"), "show_exported")))


def open_in_word() -> Notice:
    """Return what is said while Word holds the file that is to be replaced."""
    from desktop.translating import tr

    return Notice("brief", "bad", tr("Not exported: the file is open in Word."), tr(
        "“{name}” cannot be replaced while Word has it open. Close it there and try again, or choose another name. "
        "Your brief is unchanged.").format(name=f"{TITLE}.docx"),
        ((tr("Try again"), "export_word"), (tr("Choose another name…"), "export_as")))
