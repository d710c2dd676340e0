"""Brief: its layout and parts, its points, and sending it to Word and elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.commands.layout import (
    annex,
    coverage_strip,
    fit_one_page,
    information_paper,
    language_of_the_brief,
    notes_in_the_text,
    one_page_brief,
    people_and_organisations,
    press_digest,
    quotations,
    submission,
    timeline,
    your_template,
)
from desktop.commands.row import Command
from desktop.translating import tr, ui_language

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.pages.rows import Row
    from summarise.brief import Brief
    from summarise.errors import BriefdeskError
    from summarise.plan import Point

KINDS = {".docx": tr("Word"), ".pdf": tr("PDF"), ".md": tr("Markdown"), ".html": tr("a web page"), ".txt": tr("text")}


def export_word(desk: Desk) -> None:
    """Export to Word without asking: to the last place, or title.docx beside the brief, else in Documents."""
    from summarise.saving import file_name

    workspace = desk.workspace
    if workspace.exported is not None and workspace.exported.suffix == ".docx":
        export_to(desk, workspace.exported)
        return
    folder = workspace.path.parent if workspace.path else Path(desk.preferences.now.export_folder or documents_folder())
    export_to(desk, free_path(folder / file_name(workspace.title, ".docx")))


def export_as(desk: Desk) -> None:
    """Ask where, and as what, to export."""
    from summarise.saving import file_name

    workspace = desk.workspace
    folder = workspace.exported.parent if workspace.exported else documents_folder()
    path = desk.prompts.where_to_export(folder / file_name(workspace.title, ".docx"))
    if path is not None:
        export_to(desk, path)


def export_again(desk: Desk) -> None:
    """Try once more to export to the file that could not be written."""
    if desk.workspace.wanted is not None:
        export_to(desk, desk.workspace.wanted)


def open_exported(desk: Desk) -> None:
    """Open the exported file in its own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(desk.workspace.exported)))


def show_exported(desk: Desk) -> None:
    """Show the folder of the exported file."""
    if desk.workspace.exported is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(desk.workspace.exported.parent)))


def to_its_sentence(desk: Desk) -> None:
    """Go from what is current on the page to its sentence in the text; a field is written in."""
    workspace = desk.workspace
    row = current_row(desk)
    if row is not None and row.field:
        desk.window.edit_row()
        return
    key = workspace.source_of(workspace.view.sentence)
    if key and not workspace.view.bare:
        workspace.look(source=key, pane="text")
        desk.window.focus("text")


def to_its_place(desk: Desk) -> None:
    """Go from the current sentence to its place on the page."""
    desk.window.focus("brief")


def back(desk: Desk) -> None:
    """Go back to the text, or close what lies over it."""
    workspace = desk.workspace
    if desk.window.close_message() or (workspace.view.pane == "text" and desk.window.clear_selection()):
        return
    if workspace.view.overlay:
        workspace.look(overlay="")
    elif workspace.view.finding:
        workspace.look(finding=False, find="")
    elif workspace.view.pane == "text" and workspace.when("a_source_being_read") is None:
        workspace.sourcing.stop(workspace.view.source)
    else:
        desk.window.focus("text")


def reword(desk: Desk) -> None:
    """Write in the current row of the page."""
    desk.window.edit_row()


def set_field(desk: Desk, name: str, text: str) -> None:
    """Write one of the brief's fields; typing in one field is one decision."""
    from summarise.plan import set_field as written

    desk.workspace.decide(tr("Write in a field"), written(desk.workspace.plan, name, text), f"field {name}")


def reword_point(desk: Desk, point: Point, wording: str | None) -> None:
    """Give a key point the user's own wording, or its source's words back with None."""
    from summarise.plan import reword_point as reworded

    points = shown_points(desk)
    index = points.index(point)
    desk.workspace.decide(tr("Reword"), reworded(desk.workspace.plan, points, index, wording))


def reword_sentence(desk: Desk, number: int, wording: str | None) -> None:
    """Give a chosen sentence the user's own wording, or its source's words back with None."""
    from summarise.plan import reword as reworded

    workspace = desk.workspace
    workspace.decide(tr("Reword"), reworded(workspace.plan, workspace.anchor_of(number), wording))


def move_up(desk: Desk, point: Point | None = None) -> None:
    """Move a point of the page up."""
    _move(desk, -1, point)


def move_down(desk: Desk, point: Point | None = None) -> None:
    """Move a point of the page down."""
    _move(desk, 1, point)


def remove_point(desk: Desk, point: Point | None = None) -> None:
    """Remove a point from the page, leave a sentence of the summary out, or empty a field."""
    from desktop.commands.summary import leave_out
    from summarise.plan import remove_point as removed

    row = current_row(desk)
    if point is None and row is not None and row.field:
        set_field(desk, row.field, "")
        return
    point = point or current_point(desk)
    if point is None:
        if row is not None and row.kind == "statement" and row.sentence is not None:
            leave_out(desk, row.sentence)
        return
    points = shown_points(desk)
    desk.workspace.decide(tr("Remove point"), removed(desk.workspace.plan, points, points.index(point)))


def points_for_you(desk: Desk) -> None:
    """Give the key points back to Briefdesk."""
    from summarise.plan import set_points

    desk.workspace.decide(tr("Choose key points again"), set_points(desk.workspace.plan, None))


def export_plain(desk: Desk) -> None:
    """Export to Word in Briefdesk's own look this once, where the user's template cannot be used."""
    if desk.workspace.wanted is not None:
        export_to(desk, desk.workspace.wanted, own_template=False)


def export_to(desk: Desk, path: Path, *, own_template: bool = True) -> None:
    """Export the brief to a file; the words about how it went stand in the page's pane."""
    from summarise.errors import BriefdeskError
    from summarise.writers import export

    workspace = desk.workspace
    brief = workspace.brief_now()
    assert brief is not None
    pages, named = desk.window.pages(), workspace.plan.template
    template = Path(named) if named and own_template else None
    workspace.wanted = path
    try:
        _make_folder(path)
        if path.suffix.lower() == ".pdf":
            desk.window.write_pdf(path)
        else:
            export(brief, path, pages=pages, template=template)
    except BriefdeskError as error:
        _not_exported(desk, error)
        return
    workspace.exported = path
    _exported(desk, brief, path)


def shown_points(desk: Desk) -> tuple[Point, ...]:
    """Return the key points on the page, in order."""
    brief = desk.workspace.brief_now()
    if brief is None:
        return ()
    nodes: list[Any] = [node for section in brief.sections for node in section.nodes]
    return tuple(node.point for node in nodes if getattr(node, "point", None) is not None)


def current_row(desk: Desk) -> Row | None:
    """Return the row of the page the cursor is on."""
    from desktop.pages.rows import rows_of

    brief, place = desk.workspace.brief_now(), desk.workspace.view.row
    rows = rows_of(brief) if brief is not None else ()
    return rows[place] if 0 <= place < len(rows) else None


def current_point(desk: Desk) -> Point | None:
    """Return the key point in the page's current row, None where it holds none."""
    point = desk.window.point_now()
    return point if point in shown_points(desk) else None


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


def _move(desk: Desk, places: int, point: Point | None) -> None:
    from summarise.plan import move_point

    point = point or current_point(desk)
    points = shown_points(desk)
    if point in points:
        desk.workspace.decide(tr("Move point"), move_point(desk.workspace.plan, points, points.index(point), places))


def _make_folder(path: Path) -> None:
    from summarise.errors import CannotWrite, NoPermission

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise NoPermission(folder=str(path.parent)) from error
    except OSError as error:
        raise CannotWrite(name=path.name, cause=(error.strerror or tr("the system gave no reason")).lower()) from error


def _exported(desk: Desk, brief: Brief, path: Path) -> None:
    from desktop.workspace import Notice

    where = tr("Documents") if path.parent == documents_folder() else path.parent.name or str(path.parent)
    text = tr("“{name}” is in {folder}.").format(name=path.name, folder=where)
    names = [f"“{name}”" for name in empty_names(brief)]
    if names:
        all_names = tr(" and ").join(filter(None, (", ".join(names[:-1]), names[-1])))
        left_out = (tr("{names} was empty and has been left out.") if len(names) == 1 else
                    tr("{names} were empty and have been left out."))
        text += " " + left_out.format(names=all_names)
    kind = KINDS.get(path.suffix.lower(), tr("Word"))
    desk.workspace.notice(Notice("brief", "good", tr("Exported to {kind}.").format(kind=kind), text,
                                 ((tr("Open"), "open_exported"), (tr("Show in folder"), "show_exported"))))


def empty_names(brief: Brief) -> tuple[str, ...]:
    """Return the headings of the parts that a person has left empty."""
    empty = set(brief.empty_fields)
    return tuple(section.heading for section in brief.sections
                 if section.by_person and section.heading and any(
                     getattr(node, "name", "") in empty for node in section.nodes))


def _not_exported(desk: Desk, error: BriefdeskError) -> None:
    from desktop.workspace import Notice
    from summarise.errors import CannotOpen, Damaged, DiskFull, Locked, NoPermission, TargetOpen, TooLarge

    values = dict(error.message.values)
    again, other = (tr("Try again"), "export_again"), (tr("Choose another name…"), "export_as")
    folder = (tr("Choose another folder…"), "export_as")
    if isinstance(error, TargetOpen):
        notice = Notice("brief", "bad", tr("Not exported: the file is open in Word."),
                        tr("“{name}” cannot be replaced while Word has it open. Close it there and try again, "
                           "or choose another name. Your brief is unchanged.").format(name=values["name"]),
                        (again, other))
    elif isinstance(error, NoPermission):
        lead = tr("Not exported: you may not write to “{folder}”.").format(folder=Path(values["folder"]).name)
        notice = Notice("brief", "bad", lead, tr("Choose another folder."), (folder,))
    elif isinstance(error, DiskFull):
        notice = Notice("brief", "bad", tr("Not exported: the disk is full."),
                        tr("Free {megabytes} MB and try again.").format(megabytes=values["megabytes"]), (again, folder))
    elif isinstance(error, (CannotOpen, Damaged, Locked, TooLarge)):
        notice = Notice("brief", "bad", tr("Not exported: your Word template cannot be used."),
                        error.message.say(ui_language()),
                        ((tr("Export without it"), "export_plain"), (tr("Choose another…"), "choose_template")))
    else:
        notice = Notice("brief", "bad", tr("Not exported."), error.message.say(ui_language()), (again, folder))
    desk.workspace.notice(notice)


MENU = tr("&Brief")
COMMANDS = (
    Command(MENU, tr("&Export to Word…"), export_word, ("Ctrl+E",), when="a_brief", hint=tr("Write the brief as .docx"),
            sheet=tr("Sending: Export to Word")),
    Command(MENU, tr("E&xport as…"), export_as, ("Ctrl+Shift+E",), when="a_brief",
            hint=tr("Write the brief as Word, PDF, Markdown, a web page or text"), sheet=tr("Sending: Export as")),
    Command(MENU, tr("Open the exported &file"), open_exported, when="something_exported",
            hint=tr("Open the exported file in its own program")),
    Command(MENU, tr("Sho&w the exported file in its folder"), show_exported, when="something_exported",
            hint=tr("Show where the exported file is")),
    Command(MENU, tr("&One-page brief"), one_page_brief, group="layout", when="a_brief",
            hint=tr("Lay the brief out on one page"), shows="plan.layout=one-page"),
    Command(MENU, tr("&Information paper"), information_paper, group="layout", when="a_brief",
            hint=tr("Lay the brief out as an information paper"), shows="plan.layout=information"),
    Command(MENU, tr("&Submission"), submission, group="layout", when="a_brief",
            hint=tr("Lay the brief out as a submission"), shows="plan.layout=submission"),
    Command(MENU, tr("Press &digest"), press_digest, group="layout", when="a_brief",
            hint=tr("Lay the brief out as a press digest"), shows="plan.layout=digest"),
    Command(MENU, tr("Language of the brief…"), language_of_the_brief, group="layout", when="a_brief",
            hint=tr("Say which language the headings, dates and notes of the brief are in"), shows="plan.language"),
    Command(MENU, tr("&Reword"), reword, ("F2",), "page", "points", "a_page_row", tr("Put it in your own words"),
            tr("On the page: Reword")),
    Command(MENU, tr("Move &up"), move_up, ("Alt+Up",), "page", "points", "a_page_row",
            tr("Put the point before its neighbour"), tr("On the page: Move up, down")),
    Command(MENU, tr("Move dow&n"), move_down, ("Alt+Down",), "page", "points", "a_page_row",
            tr("Put the point after its neighbour"), tr("On the page: Move up, down")),
    Command(MENU, tr("Remo&ve"), remove_point, ("Delete",), "page", "points", "a_page_row",
            tr("Take the point off the page"), tr("On the page: Remove")),
    Command(MENU, tr("&Key points chosen for you again"), points_for_you, group="points", when="own_points",
            hint=tr("Give the key points back to Briefdesk")),
    Command(MENU, tr("&To its sentence"), to_its_sentence, ("Return",), "page", "go", "a_page_row",
            tr("Go to where it stands in the text"), tr("On the page: To its sentence")),
    Command(MENU, tr("To its &place on the page"), to_its_place, ("Return",), "text", "go", "a_cited_sentence",
            tr("Go to where the sentence stands on the page"), tr("In the text: To its place on the page")),
    Command(MENU, tr("&Back to the text"), back, ("Escape",), "text or page", "go", "", tr("Go back to the text"),
            tr("On the page: Back")),
    Command(MENU, tr("Fit to one pa&ge"), fit_one_page, group="parts", when="a_brief",
            hint=tr("Shorten the summary until the brief fits one page")),
    Command(MENU, tr("&Annex of extracts"), annex, group="parts", when="a_brief",
            hint=tr("Add the paragraphs that are cited, word for word"), shows="plan.annex"),
    Command(MENU, tr("&Coverage strip"), coverage_strip, group="parts", when="a_brief",
            hint=tr("Show where in the sources the chosen sentences stand"), shows="plan.strip"),
    Command(MENU, tr("Peop&le and organisations"), people_and_organisations, group="parts", when="a_brief",
            hint=tr("List who is named, and what is said of each"), shows="plan.extras=people"),
    Command(MENU, tr("Ti&meline"), timeline, group="parts", when="a_brief",
            hint=tr("List dated events in order of time"), shows="plan.extras=timeline"),
    Command(MENU, tr("&Quotations"), quotations, group="parts", when="a_brief",
            hint=tr("Add what people are quoted as saying"), shows="plan.extras=quotations"),
    Command(MENU, tr("Notes in t&he text"), notes_in_the_text, group="parts", when="a_brief",
            hint=tr("Put the notes in brackets behind the sentences instead of at the foot"),
            shows="plan.notes=brackets"),
    Command(MENU, tr("&Your Word template…"), your_template, group="template", when="a_brief",
            hint=tr("Export to Word on your own paper, or in Briefdesk’s own look again"), shows="plan.template"),
)
