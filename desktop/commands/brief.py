"""Brief: its layout and parts, its points, and the way between page and text; sending it is a room of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.export import export_as, export_word, open_exported, show_exported, stop_exporting
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
from desktop.commands.page import current_point, current_row, shown_points
from desktop.commands.row import Command
from desktop.commands.summary import leave_out
from desktop.notices import notice_here
from desktop.translating import tr

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.pages import Row
    from summarise.plan import Plan, Point


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
    else:
        _say(desk, tr("This was made from no sentence."))


def to_its_place(desk: Desk) -> None:
    """Go from the current sentence to its place on the page."""
    desk.window.focus("brief")


def back(desk: Desk) -> None:
    """Go back to the text, or close what lies over it, or stop what lasts."""
    workspace = desk.workspace
    if desk.exporting.told and not workspace.view.overlay and not workspace.view.finding:
        stop_exporting(desk)
    elif desk.window.close_message() or (workspace.view.pane == "text" and desk.window.clear_selection()):
        return
    elif workspace.view.overlay:
        workspace.look(overlay="")
    elif workspace.view.finding:
        workspace.look(finding=False, find="")
    elif workspace.view.pane == "text" and workspace.when("a_source_being_read") is None:
        workspace.sourcing.stop(workspace.view.source)
    else:
        desk.window.focus("text")


def reword(desk: Desk) -> None:
    """Write in the current row of the page."""
    row = current_row(desk)
    if row is not None and not row.editable:
        _say(desk, tr("This cannot be reworded."))
        return
    # The page may be hidden: one pane is shown, or what compares methods.
    desk.window.focus("brief")
    desk.window.edit_row()


def fill_in(desk: Desk, field: str) -> None:
    """Write in a field of the page."""
    desk.window.focus("brief")
    desk.window.edit_row(field)


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


def drafted(desk: Desk, row: Row, now: Row | None, text: str) -> Plan:
    """Return the plan with what is being written in a row decided; `now` is the row as it is by now."""
    from summarise.plan import reword, set_field
    from summarise.plan import reword_point as reworded

    workspace, points = desk.workspace, shown_points(desk)
    if row.field:
        return set_field(workspace.plan, row.field, text)
    if row.point is not None and now is not None and now.point in points:
        return reworded(workspace.plan, points, points.index(now.point), text or None)
    if row.point is None and now is not None and now.sentence is not None:
        return reword(workspace.plan, workspace.anchor_of(now.sentence), text or None)
    return workspace.plan


def move_up(desk: Desk, point: Point | None = None) -> None:
    """Move a point of the page, or a sentence of a part of it, up."""
    _move(desk, -1, point)


def move_down(desk: Desk, point: Point | None = None) -> None:
    """Move a point of the page, or a sentence of a part of it, down."""
    _move(desk, 1, point)


def remove_point(desk: Desk, point: Point | None = None) -> None:
    """Remove a point from the page, leave a sentence of the summary out, or empty a field."""
    from summarise.plan import remove_point as removed

    row = current_row(desk)
    if point is None and row is not None and row.field:
        set_field(desk, row.field, "")
        return
    point = point or current_point(desk)
    if point is None:
        if row is not None and row.kind == "statement" and row.sentence is not None:
            leave_out(desk, row.sentence)
        else:
            _say(desk, tr("This cannot be removed."))
        return
    points = shown_points(desk)
    desk.workspace.decide(tr("Remove point"), removed(desk.workspace.plan, points, points.index(point)))


def points_for_you(desk: Desk) -> None:
    """Give the key points back to Briefdesk."""
    from summarise.plan import set_points

    desk.workspace.decide(tr("Choose key points again"), set_points(desk.workspace.plan, None))


def _move(desk: Desk, places: int, point: Point | None) -> None:
    from summarise.plan import move_point

    point = point or current_point(desk)
    points = shown_points(desk)
    if point is None and _move_sentence(desk, places):
        return
    if point in points and 0 <= points.index(point) + places < len(points):
        desk.workspace.decide(tr("Move point"), move_point(desk.workspace.plan, points, points.index(point), places))
    else:
        _say(desk, tr("This cannot be moved that way."))


def _say(desk: Desk, words: str) -> None:
    desk.workspace.notice(notice_here(desk.workspace, "brief", words))


def _move_sentence(desk: Desk, places: int) -> bool:
    """Move the sentence in the page's current row before or behind its neighbour in its part; tells whether it did."""
    from desktop.pages.rows import rows_of
    from summarise.plan import move_sentence

    brief, current = desk.workspace.brief_now(), current_row(desk)
    rows = [row for row in rows_of(brief) if row.kind == "statement" and row.anchor is not None] if brief else []
    if current not in rows:
        return False
    index = rows.index(current)
    beside = index + places
    if not 0 <= beside < len(rows) or rows[beside].section != current.section:
        return False
    shown = tuple(row.anchor for row in rows if row.anchor is not None)
    desk.workspace.decide(tr("Move sentence"), move_sentence(desk.workspace.plan, shown, index, places))
    return True


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
            hint=tr("Say which language the headings, dates and notes of the brief are in")),
    Command(MENU, tr("&Reword"), reword, ("F2",), "page", "points", "a_page_row", tr("Put it in your own words"),
            tr("On the page: Reword")),
    Command(MENU, tr("Move &up"), move_up, ("Alt+Up",), "page", "points", "a_page_row",
            tr("Put the point or sentence before its neighbour"), tr("On the page: Move up, down")),
    Command(MENU, tr("Move dow&n"), move_down, ("Alt+Down",), "page", "points", "a_page_row",
            tr("Put the point or sentence after its neighbour"), tr("On the page: Move up, down")),
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
