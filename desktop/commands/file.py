"""File: briefs are begun, opened, saved, printed and closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.commands.row import Command
from desktop.commands.sources import show_source
from desktop.notices import Notice, notice_of_file
from desktop.translating import tr, ui_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.desk import Desk
    from desktop.recovery import Copy, Held
    from summarise.document import Document
    from summarise.errors import BriefdeskError
    from summarise.plan import Plan, Source


def new_brief(desk: Desk) -> None:
    """Open an empty window for another brief."""
    desk.window.another()


def open_source(desk: Desk) -> None:
    """Ask for files and open them."""
    paths = desk.prompts.files_to_open(_last_folder(desk))
    if paths:
        desk.preferences.change(source_folder=str(paths[-1].parent))
    open_paths(desk, paths)


def open_recent(desk: Desk, path: str | None = None) -> None:
    """Open a brief of the recent ones; without a path, ask which."""
    if path is None:
        lines = [line.split("\t") for line in desk.preferences.now.recent]
        number = desk.prompts.choice(tr("Open recent"), tr("Recent briefs:"),
                                     [f"{line[1]} – {line[0]}" for line in lines], 0)
        path = None if number is None else lines[number][0]
    if path is not None:
        open_paths(desk, (Path(path),))


def save_brief(desk: Desk) -> None:
    """Save the brief where it was saved before, or ask where."""
    desk.saving.wait()
    if desk.workspace.path is None:
        save_brief_as(desk)
    else:
        save_to(desk, desk.workspace.path, desk.workspace.digest)


def save_brief_as(desk: Desk) -> None:
    """Ask where to save the brief and save it there."""
    from desktop.commands.export import documents_folder
    from summarise.saving import file_name

    desk.saving.wait()
    folder = desk.workspace.path.parent if desk.workspace.path else documents_folder()
    path = desk.prompts.where_to_save(folder / file_name(desk.workspace.title, ".brief"))
    if path is not None:
        save_to(desk, path, None)


def replace_theirs(desk: Desk) -> None:
    """Save over a file that someone else has changed."""
    if desk.workspace.path is not None:
        save_to(desk, desk.workspace.path, None)


def print_brief(desk: Desk) -> None:
    """Ask for a printer and print the brief as it stands on its pages."""
    from PySide6.QtPrintSupport import QPrinter

    from desktop.commands.export import print_on
    from desktop.pages import page_layout
    from summarise.writers.sheet import sheet_of

    plan, printer = desk.workspace.plan, QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(sheet_of(plan.layout, plan.paper)))
    if desk.prompts.printer(printer):
        print_on(desk, printer)


def close_window(desk: Desk) -> None:
    """Close this window."""
    desk.window.close()


def quit_briefdesk(desk: Desk) -> None:
    """Close every window."""
    desk.window.quit()


def open_paths(desk: Desk, paths: Sequence[Path]) -> None:
    """Open files: a .brief replaces what is open, after asking; anything else is added to it as a source."""
    briefs = [path for path in paths if path.suffix.lower() == ".brief"]
    sources = [path for path in paths if path not in briefs]
    if sources:
        add_sources(desk, sources)
    for number, path in enumerate(briefs):
        if number or sources:
            desk.window.another((path,))
        elif may_replace(desk):
            open_brief(desk, path)


def add_sources(desk: Desk, paths: Sequence[Path]) -> None:
    """Add files to the brief as sources; the first ones of an empty window begin the brief."""
    from summarise.plan import Source, add_source, next_key

    workspace = desk.workspace
    fresh = not workspace.plan.sources
    plan = begun(desk) if fresh else workspace.plan
    for path in paths:
        plan = add_source(plan, Source(next_key(plan), str(path.absolute())))
    if fresh:
        workspace.begin(plan)
    else:
        workspace.decide(tr("Add source"), plan)
        workspace.look(source=plan.sources[-len(paths)].key, sentence=-1)
    workspace.look(pane="text")
    desk.window.focus("text")


def open_brief(desk: Desk, path: Path) -> None:
    """Open a .brief file in this window; raises what storage.load raises."""
    from summarise.storage import load

    plan, documents, digest = desk.jobs.ask(load, path)
    desk.workspace.begin(plan, documents, path, digest)
    remember(desk)
    desk.window.focus("text")
    desk.checking.start(otherwise, plan.sources)


def open_copy(desk: Desk, copy: Copy, held: Held) -> None:
    """Open what a recovery copy holds: what was unsaved is unsaved still, and saving it goes to its own file."""
    workspace = desk.workspace
    workspace.begin(*held)
    workspace.undo_stack.resetClean()
    desk.window.focus("text")
    workspace.notice(Notice(
        "brief", "info", tr("This brief was not saved when Briefdesk last closed."),
        tr("Here it is, as of {time}.").format(time=f"{copy.kept:%H:%M}"),
        ((tr("Keep"), "go_to_text"), (tr("Throw away"), "throw_away_recovered")),
        over=lambda workspace: workspace.undo_stack.isClean()))


def throw_away_recovered(desk: Desk) -> None:
    """Give up what was recovered: back to the brief as it was saved, or to the start page."""
    from summarise.plan import Plan

    workspace = desk.workspace
    original = workspace.path
    workspace.undo_stack.setClean()
    if original is not None and original.is_file():
        open_brief(desk, original)
    else:
        workspace.begin(Plan())


def may_replace(desk: Desk) -> bool:
    """Ask once whether unsaved changes may go; tells whether the brief that is open may be replaced."""
    if desk.jobs.awaited:
        return False
    desk.saving.wait()
    if desk.workspace.undo_stack.isClean():
        return True
    answer = desk.prompts.save_before_closing(desk.workspace.title)
    if answer == "save":
        save_brief(desk)
        desk.saving.wait()
        return desk.workspace.undo_stack.isClean()
    return answer == "leave"


def begun(desk: Desk) -> Plan:
    """Return the plan a new brief begins with, from the user's settings."""
    from summarise.errors import NotUnderstood
    from summarise.layouts import LAYOUTS, ONE_PAGE, set_layout
    from summarise.plan import Plan, parse_length, set_field

    wanted = desk.preferences.now
    layout = wanted.layout if wanted.layout in LAYOUTS else ONE_PAGE.name
    notes = "footnotes" if wanted.notes == "footnotes" else "brackets"
    plan = set_layout(Plan(paper=wanted.paper, notes=notes, template=wanted.template,
                           date=datetime.now().isoformat(timespec="minutes")), layout)
    if wanted.method:
        plan = replace(plan, method=wanted.method)
    try:
        length = parse_length(wanted.length) if wanted.length else plan.length
        plan = replace(plan, length=replace(length, usual=length.unit == "words"))
    except NotUnderstood:
        desk.preferences.change(length="")
    for name, text in (("author", wanted.author), ("marking", wanted.marking)):
        plan = set_field(plan, name, text)
    return plan


def save_to(desk: Desk, path: Path, expected: str | None) -> None:
    """Save the brief as it is now to a file; the title says once it is there, the page's pane what prevents it."""
    workspace = desk.workspace
    desk.saving.start(write_brief, path, workspace.plan, dict(workspace.documents), expected)


def speak_of_saving(desk: Desk) -> None:
    """Say from now on how saving goes, unless another brief is open by then."""
    desk.saving.done.connect(partial(_saved, desk))
    desk.saving.failed.connect(partial(_not_saved, desk))
    desk.workspace.began.connect(desk.saving.cancel)


def write_brief(path: Path, plan: Plan, documents: dict[str, Document],
                expected: str | None) -> tuple[Path, Plan, str, bool]:
    """Write a brief; return where, of which plan, the digest of the file, and whether the one known was gone.

    Raises what storage.save raises.
    """
    from summarise.storage import save

    gone = bool(expected) and not path.exists()
    return path, plan, save(path, settled(plan, documents), documents, expected_digest=expected), gone


def settled(plan: Plan, documents: dict[str, Document]) -> Plan:
    """Return the plan with the fingerprint of each text that was read, so that a change on disk is noticed later."""
    return replace(plan, sources=tuple(
        replace(source, sha256=documents[source.key].origin.sha256) if source.key in documents else source
        for source in plan.sources))


def remember(desk: Desk) -> None:
    """Put the brief first among the recent ones."""
    from desktop.settings import RECENT

    workspace = desk.workspace
    if workspace.path is None:
        return
    path = str(workspace.path.absolute())
    line = "\t".join((path, workspace.title or workspace.path.stem, workspace.plan.layout,
                      str(len(workspace.plan.sources)), datetime.now().isoformat(timespec="minutes")))
    others = tuple(other for other in desk.preferences.now.recent if other.split("\t")[0] != path)
    desk.preferences.change(recent=(line, *others)[:RECENT])


def speak_of_sources(desk: Desk) -> None:
    """Say from now on which sources of an opened brief are no longer what was read, unless another is open by then."""
    desk.checking.done.connect(partial(_say_otherwise, desk))
    desk.workspace.began.connect(desk.checking.cancel)


def otherwise(sources: tuple[Source, ...]) -> tuple[tuple[Source, bool], ...]:
    """Return the sources whose files are gone, or others than when they were read, and whether they are gone."""
    from summarise.storage import digest

    known = ((source, Path(source.path)) for source in sources if source.path and source.sha256)
    return tuple((source, gone) for source, path in known
                 if (gone := not path.is_file()) or digest(path) != source.sha256)


def _last_folder(desk: Desk) -> str:
    """Return the folder of the last source, here or ever, at first that for documents: not where the program runs."""
    from desktop.commands.export import documents_folder

    paths = [source.path for source in desk.workspace.plan.sources if source.path]
    return str(Path(paths[-1]).parent) if paths else desk.preferences.now.source_folder or str(documents_folder())


def _saved(desk: Desk, saved: tuple[Path, Plan, str, bool]) -> None:
    workspace = desk.workspace
    path, plan, workspace.digest, gone = saved
    workspace.path = path
    if workspace.plan == plan:
        workspace.undo_stack.setClean()
    else:
        # What was decided meanwhile is not in the file, and no step back leads to what is.
        workspace.undo_stack.resetClean()
    workspace.plan_changed.emit()
    remember(desk)
    if gone:
        # Whoever gave it another name has two of it now.
        workspace.notice(Notice(
            "brief", "info", tr("“{name}” had been renamed, moved or deleted.").format(name=path.name),
            tr("The brief was saved anew under the old name."), over=lambda workspace: workspace.path != path))


def _not_saved(desk: Desk, error: BriefdeskError) -> None:
    from summarise.errors import ChangedElsewhere

    known = desk.workspace.path, desk.workspace.digest
    elsewhere = tr("Save under another name…"), "save_brief_as"
    if isinstance(error, ChangedElsewhere):
        name = known[0].name if known[0] else ""
        lead, text = tr("Not saved: “{name}” was changed by someone else.").format(name=name), ""
        buttons = elsewhere, (tr("Replace theirs"), "replace_theirs")
    else:
        lead, text = tr("Not saved."), error.message.say(ui_language())
        buttons = (tr("Try again"), "save_brief"), elsewhere
    desk.workspace.notice(Notice("brief", "bad", lead, text, buttons,
                                 over=lambda workspace: (workspace.path, workspace.digest) != known))


def _say_otherwise(desk: Desk, found: tuple[tuple[Source, bool], ...]) -> None:
    """Say which sources of an opened brief are gone or others than when they were read; the first is shown."""
    there = [(source, gone) for source, gone in found if desk.workspace.source(source.key) == source]
    if not there:
        return
    (first, _), *others = there
    if first.key not in desk.workspace.keys:
        # What is to be minded about a text is said once it is known, and would cover this.
        desk.workspace.ranking_changed.connect(partial(_say_otherwise, desk, found),
                                               Qt.ConnectionType.SingleShotConnection)
        return
    if desk.workspace.view.source != first.key:
        show_source(desk, first.key)
    names = ", ".join(Path(source.path).name for source, _ in others)
    also = tr("Also gone or changed: {names}.").format(names=names) if others else ""
    # Last of all what is said at once: the others wait until their source is looked at.
    for source, gone in reversed(there):
        desk.workspace.notice(notice_of_file(source, gone, also if source is first else ""))


MENU = tr("&File")
COMMANDS = (
    Command(MENU, tr("&New brief"), new_brief, ("Ctrl+N",), hint=tr("Begin another brief in its own window"),
            sheet=tr("Everywhere: New brief")),
    Command(MENU, tr("&Open…"), open_source, ("Ctrl+O",), hint=tr("Add a source to this brief, or open a brief"),
            sheet=tr("Everywhere: Open a source")),
    Command(MENU, tr("Open r&ecent…"), open_recent, when="a_recent_brief",
            hint=tr("Open a brief that was open not long ago")),
    Command(MENU, tr("&Save"), save_brief, ("Ctrl+S",), when="something_open", group="save",
            hint=tr("Save the brief with its texts and decisions"), sheet=tr("Everywhere: Save the brief")),
    Command(MENU, tr("Save &as…"), save_brief_as, ("Ctrl+Shift+S",), when="something_open", group="save",
            hint=tr("Save the brief under another name"), sheet=tr("Everywhere: Save as")),
    Command(MENU, tr("&Replace the changed file"), replace_theirs, when="a_saved_brief", group="save",
            hint=tr("Save over a brief that someone else has changed")),
    Command(MENU, tr("&Print…"), print_brief, ("Ctrl+P",), when="a_brief", group="print",
            hint=tr("Print the brief as it stands on its pages"), sheet=tr("Sending: Print")),
    Command(MENU, tr("&Close window"), close_window, ("Ctrl+W",), group="close", hint=tr("Close this brief"),
            sheet=tr("Everywhere: Close the window")),
    Command(MENU, tr("&Quit"), quit_briefdesk, ("Ctrl+Q",), group="close", hint=tr("Close every window"),
            sheet=tr("Everywhere: Quit")),
)
