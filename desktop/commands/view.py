"""View: which pane has the focus, what is folded and hidden, how large and in which colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.row import Command
from desktop.translating import tr
from desktop.view import PANES

if TYPE_CHECKING:
    from desktop.desk import Desk

ZOOMS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
SIZES = (80, 90, 100, 110, 125, 150, 175, 200)


def next_pane(desk: Desk) -> None:
    """Give the next pane the focus."""
    _step_pane(desk, 1)


def previous_pane(desk: Desk) -> None:
    """Give the previous pane the focus."""
    _step_pane(desk, -1)


def go_to_sources(desk: Desk) -> None:
    """Give the sources the focus; folded ones come back."""
    desk.window.focus("sources")


def go_to_text(desk: Desk) -> None:
    """Give the text the focus."""
    desk.window.focus("text")


def go_to_brief(desk: Desk) -> None:
    """Give the brief the focus."""
    desk.window.focus("brief")


def fold_sources(desk: Desk) -> None:
    """Fold the sources away, or bring them back."""
    _toggle(desk, "folded")


def zoom_in(desk: Desk) -> None:
    """Show the text larger."""
    set_zoom(desk, next((zoom for zoom in ZOOMS if zoom > desk.workspace.view.zoom), ZOOMS[-1]))


def zoom_out(desk: Desk) -> None:
    """Show the text smaller."""
    set_zoom(desk, next((zoom for zoom in reversed(ZOOMS) if zoom < desk.workspace.view.zoom), ZOOMS[0]))


def zoom_reset(desk: Desk) -> None:
    """Show the text at its own size."""
    set_zoom(desk, 100)


def set_zoom(desk: Desk, percent: int) -> None:
    """Show the text at a zoom in percent."""
    desk.workspace.look(zoom=percent)
    desk.preferences.change(zoom=percent)


def hints(desk: Desk) -> None:
    """Show or hide the line under the text that says why."""
    _toggle(desk, "hints")


def legend(desk: Desk) -> None:
    """Show or hide what the marks mean."""
    _toggle(desk, "legend")


def whole_page(desk: Desk) -> None:
    """Show the whole page, or the page at the pane's width."""
    _toggle(desk, "whole_page")


def white_paper(desk: Desk) -> None:
    """Keep the paper white in the dark, or let it follow the theme."""
    _toggle(desk, "white_paper")


def theme_system(desk: Desk) -> None:
    """Follow the system’s colours."""
    _theme(desk, "system")


def theme_light(desk: Desk) -> None:
    """Use light colours."""
    _theme(desk, "light")


def theme_dark(desk: Desk) -> None:
    """Use dark colours."""
    _theme(desk, "dark")


def theme_contrast(desk: Desk) -> None:
    """Use colours of high contrast."""
    _theme(desk, "contrast")


def larger_text(desk: Desk) -> None:
    """Make everything in the window larger."""
    set_text_size(desk, next((size for size in SIZES if size > desk.theme.text_size), SIZES[-1]))


def smaller_text(desk: Desk) -> None:
    """Make everything in the window smaller."""
    set_text_size(desk, next((size for size in reversed(SIZES) if size < desk.theme.text_size), SIZES[0]))


def set_text_size(desk: Desk, percent: int) -> None:
    """Set the size of everything in the window, in percent."""
    desk.preferences.change(text_size=percent)
    desk.theme.set_text_size(percent)


def _step_pane(desk: Desk, places: int) -> None:
    if desk.workspace.view.overlay == "compare":
        # It covers the panes: out of it leads back to where it was asked for, not past that.
        desk.workspace.look(overlay="")
        return
    panes = [pane for pane in PANES if pane != "sources" or not desk.workspace.view.folded]
    now = panes.index(desk.workspace.view.pane) if desk.workspace.view.pane in panes else 0
    desk.window.focus(panes[(now + places) % len(panes)])


def _toggle(desk: Desk, name: str) -> None:
    wanted = not getattr(desk.workspace.view, name)
    desk.workspace.look(**{name: wanted})
    desk.preferences.change(**{name: wanted})


def _theme(desk: Desk, name: str) -> None:
    desk.preferences.change(theme=name)
    desk.theme.set_scheme(name)


MENU = tr("&View")
COMMANDS = (
    Command(MENU, tr("&Next pane"), next_pane, ("F6",), hint=tr("Give the next pane the focus"),
            sheet=tr("Moving: Next pane")),
    Command(MENU, tr("&Previous pane"), previous_pane, ("Shift+F6",), hint=tr("Give the pane before the focus"),
            sheet=tr("Moving: Previous pane")),
    Command(MENU, tr("&Sources"), go_to_sources, ("Ctrl+1",), hint=tr("Give the sources the focus"),
            sheet=tr("Moving: Sources, text, brief")),
    Command(MENU, tr("&Text"), go_to_text, ("Ctrl+2",), hint=tr("Give the text the focus"),
            sheet=tr("Moving: Sources, text, brief")),
    Command(MENU, tr("&Brief"), go_to_brief, ("Ctrl+3",), hint=tr("Give the brief the focus"),
            sheet=tr("Moving: Sources, text, brief")),
    Command(MENU, tr("&Fold the sources"), fold_sources, ("F9",), group="fold", hint=tr("Fold the sources away"),
            sheet=tr("Moving: Fold the sources"), shows="view.folded"),
    Command(MENU, tr("Zoom &in"), zoom_in, ("Ctrl+=", "Ctrl++"), group="zoom", hint=tr("Show the text larger"),
            sheet=tr("In the text: Zoom")),
    Command(MENU, tr("Zoom &out"), zoom_out, ("Ctrl+-",), group="zoom", hint=tr("Show the text smaller"),
            sheet=tr("In the text: Zoom")),
    Command(MENU, tr("Own si&ze"), zoom_reset, ("Ctrl+0",), group="zoom", hint=tr("Show the text at its own size"),
            sheet=tr("In the text: Zoom")),
    Command(MENU, tr("&Hints"), hints, group="show", hint=tr("Show the line under the text that says why"),
            shows="view.hints"),
    Command(MENU, tr("L&egend"), legend, group="show", hint=tr("Show what the marks mean"), shows="view.legend"),
    Command(MENU, tr("&Whole page"), whole_page, group="show", hint=tr("Show the whole page"), shows="view.whole_page"),
    Command(MENU, tr("White pape&r"), white_paper, group="show", hint=tr("Keep the paper white in the dark"),
            shows="view.white_paper"),
    Command(MENU, tr("Colours of the s&ystem"), theme_system, group="theme", hint=tr("Follow the system’s colours"),
            shows="settings.theme=system"),
    Command(MENU, tr("&Light"), theme_light, group="theme", hint=tr("Use light colours"), shows="settings.theme=light"),
    Command(MENU, tr("&Dark"), theme_dark, group="theme", hint=tr("Use dark colours"), shows="settings.theme=dark"),
    Command(MENU, tr("High &contrast"), theme_contrast, group="theme", hint=tr("Use colours of high contrast"),
            shows="settings.theme=contrast"),
    Command(MENU, tr("L&arger text"), larger_text, group="size", hint=tr("Make everything in the window larger")),
    Command(MENU, tr("S&maller text"), smaller_text, group="size", hint=tr("Make everything in the window smaller")),
)
