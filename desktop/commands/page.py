"""What stands on the page, and what is current there, for commands of several menus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.translating import tr

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.pages.rows import Row
    from summarise.plan import Point


def shown_points(desk: Desk) -> tuple[Point, ...]:
    """Return the key points on the page, in order."""
    brief = desk.workspace.brief_now()
    if brief is None:
        return ()
    nodes: list[Any] = [node for section in brief.sections for node in section.nodes]
    return tuple(node.point for node in nodes if getattr(node, "point", None) is not None)


def fields_of(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return the fields of the page in order: the name of each, and what stands beside or over it."""
    from desktop.pages.rows import rows_of

    brief = desk.workspace.brief_now()
    if brief is None:
        return ()
    known = {"marking": tr("Marking"), "title": tr("Title")}
    headings = {section.key: section.heading for section in brief.sections}
    for row in rows_of(brief):
        if row.field and row.field not in known:
            known[row.field] = row.label or headings[row.section]
    return tuple(known.items())


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
