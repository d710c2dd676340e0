"""Sending a brief to Word and elsewhere, and the words about how it went."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.exporting import Export
from desktop.notices import Notice
from desktop.translating import quoted, tr, ui_language

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.desk import Desk
    from summarise.brief import Brief
    from summarise.errors import BriefdeskError

KINDS = {".docx": tr("Word"), ".pdf": tr("PDF"), ".md": tr("Markdown"), ".html": tr("a web page"), ".txt": tr("text")}


def export_word(desk: Desk) -> None:
    """Export to Word without asking: to the last place, or title.docx beside the brief, else in Documents."""
    from summarise.saving import file_name

    workspace = desk.workspace
    if workspace.exported is not None and workspace.exported.suffix == ".docx":
        export_to(desk, workspace.exported)
        return
    folder = workspace.path.parent if workspace.path else documents_folder()
    export_to(desk, free_path(folder / file_name(workspace.title, ".docx")))


def export_as(desk: Desk) -> None:
    """Ask where, and as what, to export."""
    from summarise.saving import file_name

    workspace = desk.workspace
    last = desk.preferences.now.export_folder or documents_folder()
    folder = workspace.exported.parent if workspace.exported else Path(last)
    path = desk.prompts.where_to_export(folder / file_name(workspace.title, ".docx"))
    if path is not None:
        desk.preferences.change(export_folder=str(path.parent))
        export_to(desk, path)


def export_again(desk: Desk) -> None:
    """Try once more to export to the file that could not be written."""
    if desk.workspace.wanted is not None:
        export_to(desk, desk.workspace.wanted)


def export_plain(desk: Desk) -> None:
    """Export to Word in Briefdesk's own look this once, where the user's template cannot be used."""
    if desk.workspace.wanted is not None:
        export_to(desk, desk.workspace.wanted, own_template=False)


def stop_exporting(desk: Desk) -> None:
    """Give up an export that lasts, unless its file is being put in its place already."""
    if desk.exporting.stop():
        desk.workspace.notice(Notice("brief", "info", tr("Stopped. Nothing has been written.")))


def open_exported(desk: Desk) -> None:
    """Open the exported file in its own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(desk.workspace.exported)))


def show_exported(desk: Desk) -> None:
    """Show the folder of the exported file."""
    if desk.workspace.exported is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(desk.workspace.exported.parent)))


def export_to(desk: Desk, path: Path, *, own_template: bool = True) -> None:
    """Export the brief as it is now to a file; the words about how it went stand in the page's pane."""
    named = desk.workspace.plan.template
    desk.workspace.wanted = path
    desk.exporting.start(replace(_asked(desk, path), template=Path(named) if named and own_template else None))


def print_on(desk: Desk, printer: QPrinter) -> None:
    """Print the brief as it is now; the words about how it went stand in the page's pane."""
    desk.exporting.start(replace(_asked(desk, Path()), printer=printer))


def speak_of_exports(desk: Desk) -> None:
    """Say from now on in the page's pane how exports go."""
    desk.exporting.lasting.connect(partial(_lasting, desk))
    desk.exporting.exported.connect(partial(_exported, desk))
    desk.exporting.failed.connect(partial(_not_exported, desk))


def documents_folder() -> Path:
    """Return the user's folder for documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def free_path(wanted: Path) -> Path:
    """Return a path that no file has yet: the one wanted, else "name 2", "name 3" …"""
    path, number = wanted, 2
    while path.exists():
        path = wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}")
        number += 1
    return path


def empty_names(brief: Brief) -> tuple[str, ...]:
    """Return the headings of the parts that a person has left empty."""
    empty = set(brief.empty_fields)
    return tuple(section.heading for section in brief.sections
                 if section.by_person and section.heading and any(
                     getattr(node, "name", "") in empty for node in section.nodes))


def _asked(desk: Desk, path: Path) -> Export:
    workspace = desk.workspace
    assert workspace.ranking is not None and workspace.selection is not None
    follows = not workspace.composing
    return Export(path, desk.exporting.place, workspace.ranked_plan, workspace.ranking, workspace.selection,
                  workspace.brief if follows else None, desk.window.pages_laid() if follows else None)


def _lasting(desk: Desk, export: Export) -> None:
    if export.printer is not None:
        lead = tr("The brief is being printed.")
        text = tr("You can go on meanwhile; what you decide now is not printed.")
    else:
        kind = KINDS.get(export.path.suffix.lower(), tr("Word"))
        lead = tr("The brief is being exported to {kind}.").format(kind=kind)
        text = tr("You can go on meanwhile; what you decide now is not in this file.")
    desk.workspace.notice(Notice("brief", "info", lead, text, ((tr("Stop"), "stop_exporting"),)))


def _exported(desk: Desk, export: Export, brief: Brief) -> None:
    if export.printer is not None:
        desk.workspace.notice(Notice("brief", "good", tr("Printed.")))
        return
    path = export.path
    where = tr("Documents") if path.parent == documents_folder() else path.parent.name or str(path.parent)
    text = tr("“{name}” is in {folder}.").format(name=path.name, folder=where)
    names = [quoted(name) for name in empty_names(brief)]
    if names:
        all_names = tr(" and ").join(filter(None, (", ".join(names[:-1]), names[-1])))
        left_out = (tr("{names} was empty and has been left out.") if len(names) == 1 else
                    tr("{names} were empty and have been left out."))
        text += " " + left_out.format(names=all_names)
    kind = KINDS.get(path.suffix.lower(), tr("Word"))
    if _still_open(desk, export):
        desk.workspace.exported = path
    _say(desk, export, Notice("brief", "good", tr("Exported to {kind}.").format(kind=kind), text,
                              ((tr("Open"), "open_exported"), (tr("Show in folder"), "show_exported"))))


def _not_exported(desk: Desk, export: Export, error: BriefdeskError) -> None:
    from summarise.errors import CannotOpen, Damaged, DiskFull, Locked, NoPermission, TargetOpen, TooLarge

    values = dict(error.message.values)
    if export.printer is not None:
        desk.workspace.notice(Notice("brief", "bad", tr("Not printed."), error.message.say(ui_language()),
                                     ((tr("Try again"), "print_brief"),)))
        return
    again, other = (tr("Try again"), "export_again"), (tr("Choose another name…"), "export_as")
    folder = (tr("Choose another folder…"), "export_as")
    if isinstance(error, TargetOpen):
        notice = Notice("brief", "bad", tr("Not exported: the file is open in Word."),
                        tr("“{name}” cannot be replaced while Word has it open. Close it there and try again, "
                           "or choose another name. Your brief is unchanged.").format(name=values["name"]),
                        (again, other))
    elif isinstance(error, NoPermission):
        lead = tr("Not exported: you may not write to “{folder}”.").format(folder=Path(str(values["folder"])).name)
        notice = Notice("brief", "bad", lead, tr("Choose another folder."), (folder,))
    elif isinstance(error, DiskFull):
        notice = Notice("brief", "bad", tr("Not exported: the disk is full."),
                        tr("Free {megabytes} MB for “{name}” and try again.").format(**values), (again, folder))
    elif isinstance(error, (CannotOpen, Damaged, Locked, TooLarge)):
        notice = Notice("brief", "bad", tr("Not exported: your Word template cannot be used."),
                        error.message.say(ui_language()),
                        ((tr("Export without it"), "export_plain"), (tr("Choose another…"), "choose_template")))
    else:
        notice = Notice("brief", "bad", tr("Not exported."), error.message.say(ui_language()), (again, folder))
    _say(desk, export, notice)


def _say(desk: Desk, export: Export, notice: Notice) -> None:
    """Say how an export went; its buttons would mean the brief that is open, where that is another by now."""
    desk.workspace.notice(notice if _still_open(desk, export) else replace(notice, buttons=()))


def _still_open(desk: Desk, export: Export) -> bool:
    return export.place == desk.exporting.place
