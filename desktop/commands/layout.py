"""Brief: how it is laid out, its language, which parts and notes it has, and the user's own Word template."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.languages import BRIEFS
from desktop.notices import Notice
from desktop.translating import tr, ui_language

if TYPE_CHECKING:
    from desktop.desk import Desk

ABSENT = {
    "people": tr("No people or organisations were found to list."),
    "timeline": tr("Fewer than two dated events were found: there is no timeline to show."),
    "quotations": tr("No quotations were found beyond what the brief already shows."),
}
"""Why an optional part that was asked for is not on the page."""


def one_page_brief(desk: Desk) -> None:
    """Lay the brief out on one page."""
    choose_layout(desk, "one-page")


def information_paper(desk: Desk) -> None:
    """Lay the brief out as an information paper."""
    choose_layout(desk, "information")


def submission(desk: Desk) -> None:
    """Lay the brief out as a submission."""
    choose_layout(desk, "submission")


def press_digest(desk: Desk) -> None:
    """Lay the brief out as a press digest."""
    choose_layout(desk, "digest")


def choose_layout(desk: Desk, name: str) -> None:
    """Lay the brief out another way, at its own length where nobody asked for another."""
    from summarise.layouts import set_layout

    desk.workspace.decide(tr("Change layout"), set_layout(desk.workspace.plan, name))


def language_of_the_brief(desk: Desk) -> None:
    """Ask for the language of the brief's own words, which are else in that of most sources."""
    from desktop.commands.sources import which_language

    plan = desk.workspace.plan
    language = which_language(desk, tr("Language of the brief:"), tr("As the sources"), plan.language, BRIEFS)
    if language is not None:
        desk.workspace.decide(tr("Language of the brief"), replace(plan, language=language))


def fit_one_page(desk: Desk) -> None:
    """Take off the strip and shorten the summary until the brief fits one page; change nothing if it never does."""
    from summarise.selecting import length_at_step

    workspace, label = desk.workspace, tr("Fit to one page")
    before = workspace.plan
    if (desk.window.pages() or 1) > 1 and _shows_strip(desk):
        workspace.decide(label, replace(before, strip=False), "fit")
    while (desk.window.pages() or 1) > 1 and workspace.selection is not None and workspace.selection.step > 0:
        length = length_at_step(workspace.selection, workspace.selection.step - 1)
        workspace.decide(label, replace(workspace.plan, length=length), "fit")
    if (desk.window.pages() or 1) > 1:
        if workspace.plan != before:
            workspace.undo_stack.undo()
        _say(desk, tr("Even with the shortest summary it does not fit one page."))
    elif workspace.plan == before:
        _say(desk, tr("It fits one page already."))


def annex(desk: Desk) -> None:
    """Add the annex of extracts, or take it away."""
    plan = desk.workspace.plan
    desk.workspace.decide(tr("Annex of extracts"), replace(plan, annex=not plan.annex))


def coverage_strip(desk: Desk) -> None:
    """Add the strip that shows where the chosen sentences stand, or take it away."""
    workspace = desk.workspace
    wanted = not (workspace.plan.strip or _shows_strip(desk))
    workspace.decide(tr("Coverage strip"), replace(workspace.plan, strip=wanted))
    if wanted and not _shows_strip(desk):
        lead = tr("This layout has no room for the coverage strips of {count} sources.")
        _say(desk, lead.format(count=len(workspace.keys)))


def people_and_organisations(desk: Desk) -> None:
    """Add the list of people and organisations, or take it away."""
    _toggle(desk, "people", tr("People and organisations"))


def timeline(desk: Desk) -> None:
    """Add the timeline, or take it away."""
    _toggle(desk, "timeline", tr("Timeline"))


def quotations(desk: Desk) -> None:
    """Add what people are quoted as saying, or take it away."""
    _toggle(desk, "quotations", tr("Quotations"))


def notes_in_the_text(desk: Desk) -> None:
    """Put the notes in brackets behind the sentences, or at the foot of each page."""
    plan = desk.workspace.plan
    desk.workspace.decide(tr("Notes"), replace(plan, notes="footnotes" if plan.notes != "footnotes" else "brackets"))


def your_template(desk: Desk) -> None:
    """Export to Word on the user's own paper, or in Briefdesk's own look where a template is in use."""
    if desk.workspace.plan.template:
        desk.workspace.decide(tr("Without your Word template"), replace(desk.workspace.plan, template=""))
        desk.preferences.change(template="")
    else:
        choose_template(desk)


def choose_template(desk: Desk) -> None:
    """Ask for a Word template, say what it lacks, and keep it for this brief and the next ones."""
    from summarise.writers import look_at_template

    now = desk.workspace.plan.template or desk.preferences.now.template
    path = desk.prompts.which_template(str(Path(now).parent) if now else "")
    if path is None:
        return
    report = look_at_template(path)
    desk.workspace.decide(tr("Your Word template"), replace(desk.workspace.plan, template=str(path)))
    desk.preferences.change(template=str(path))
    lead = tr("Exports to Word use “{name}”.").format(name=path.name)
    desk.workspace.notice(Notice("brief", "good", lead, report.say(ui_language()),
                                 ((tr("Use Briefdesk’s own look"), "your_template"),)))


def _toggle(desk: Desk, key: str, label: str) -> None:
    from summarise.plan import set_extra

    plan = desk.workspace.plan
    wanted = key not in plan.extras
    desk.workspace.decide(label, set_extra(plan, key, wanted))
    brief = desk.workspace.brief_now()
    if wanted and brief is not None and all(section.key != key for section in brief.sections):
        _say(desk, ABSENT[key])


def _shows_strip(desk: Desk) -> bool:
    """Tell whether a coverage strip stands on the page: by itself, or in the list of sources."""
    from summarise.brief import Strip, Table

    brief = desk.workspace.brief_now()
    nodes = () if brief is None else tuple(node for section in brief.sections for node in section.nodes)
    return any(isinstance(node, Strip) or (isinstance(node, Table) and node.role == "sources-coverage")
               for node in nodes)


def _say(desk: Desk, lead: str) -> None:

    desk.workspace.notice(Notice("brief", "info", lead))
