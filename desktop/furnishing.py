"""What a window is furnished with after its first paint: desk, panes, actions; and what commands ask of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.arrangement import Arrangement, Pane
from desktop.commands import COMMANDS
from desktop.commands.edit import offer
from desktop.commands.export import speak_of_exports
from desktop.commands.file import speak_of_saving, speak_of_sources
from desktop.desk import Desk
from desktop.exporting import Exporting
from desktop.focusing import Focusing
from desktop.keys import Keys, own_keys
from desktop.notices import Notice
from desktop.overlays import Overlays
from desktop.recovery import Copy, Held, Keeper
from desktop.translating import tr
from desktop.view import View
from desktop.views.brief import BriefPane
from desktop.views.length_bar import LengthBar
from desktop.views.message_bar import MessageBar
from desktop.views.method_choice import METHOD_LINES
from desktop.views.reader import Reader
from desktop.views.sources import Sources
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.views.compare import Compare
    from desktop.window import Window
    from summarise.plan import Plan, Point

PANES: dict[str, Callable[..., Pane]] = {
    "sources": Sources, "text": Reader, "brief": BriefPane, "length": LengthBar}


def make_desk(window: Window) -> Desk:
    """Make the desk of a window; its fittings are still to be fitted."""
    office = window.office
    workspace = Workspace(office.jobs, window)
    now = office.preferences.now
    workspace.view = View(zoom=now.zoom, folded=now.folded, hints=now.hints, legend=now.legend,
                          whole_page=now.whole_page, white_paper=now.white_paper)
    copying = office.jobs.apart()
    copying.done.connect(offer)
    desk = Desk(workspace, office.jobs, Exporting(workspace), copying, office.jobs.new(window),
                office.jobs.apart(window), office.prompts(window), office.preferences, office.theme, Fittings(window))
    speak_of_exports(desk)
    speak_of_sources(desk)
    speak_of_saving(desk)
    return desk


class Fittings(QObject):
    """The furniture of one window, and all that commands may ask of it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        # A decision says several times that something is new, and can be undone only after that.
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._leave_what_is_over)

    def fit(self, desk: Desk) -> Iterator[None]:
        """Make panes and actions and let them follow the workspace, in steps; nothing is shown before the last."""
        window, workspace, theme = self._window, desk.workspace, desk.theme
        self._desk = desk
        run = window.run
        self.panes: dict[str, Pane] = {}
        for name, make in PANES.items():
            self.panes[name] = make(workspace, theme, run)
            yield
        self.arrangement = Arrangement(workspace, theme, self.panes, self._make_comparison, window.stack)
        window.stack.addWidget(self.arrangement)
        yield
        self.keys = Keys(window, run, desk.preferences.now.keys)
        self.keys.bind({name: self.panes[name] for name in ("sources", "text", "brief")})
        yield
        window.menu.fill(desk, self.keys.actions, COMMANDS)
        yield
        self.keeper = Keeper(workspace, self._drafted)
        self.overlays = Overlays(window, desk, self.keys)
        self.messages = MessageBar(theme, run, self.panes["sources"])
        self.bars = {name: pane.messages for name, pane in self.panes.items()
                     if isinstance(pane, Reader | BriefPane)} | {"sources": self.messages}
        self.arrangement.lodge(self.bars)
        self.arrangement.restore(desk.preferences.remembered(f"panes {window.office.screens()}"))
        yield
        self._connect()
        self._show_what_is_open()
        window.office.crash.happened.connect(self._tell_of_crash)
        workspace.recent = desk.preferences.now.recent

    def leave(self) -> bool:
        """Remember how the panes stood, and end the work on the brief; tells whether the window may close now."""
        if self._desk.exporting.running:
            # Never half a file, and none forgotten: what was asked for is written first.
            self._window.leaving = True
            self._window.hide()
            return False
        self._desk.preferences.remember(f"panes {self._window.office.screens()}", self.arrangement.state())
        self.keeper.end()
        self._desk.checking.cancel()
        self._desk.workspace.close()
        return True

    def focus(self, pane: str, part: str = "") -> None:
        """Give a pane the focus, or the field that a part names: length, focus or find."""
        workspace = self._desk.workspace
        if not workspace.plan.sources:
            self._window.start.focus_widget().setFocus()
            return
        changes: dict[str, object] = {}
        if pane == "sources":
            changes["folded"] = False
        if workspace.view.overlay not in {"", "why"}:
            changes["overlay"] = ""
        self.focusing.lead(pane, **changes)
        bar, text = self.panes["length"], self.panes["text"]
        if part and isinstance(bar, LengthBar) and isinstance(text, Reader):
            {"length": bar.edit_length, "focus": bar.edit_focus, "find": text.edit_find}[part]()

    def edit_row(self, field: str = "") -> None:
        """Let the user write in the current row of the page, or in one of its fields."""
        pane = self.panes["brief"]
        if isinstance(pane, BriefPane):
            pane.edit_row(field)

    def point_now(self) -> Point | None:
        """Return the key point in the current row of the page, None where it holds none."""
        pane = self.panes["brief"]
        row = pane.row() if isinstance(pane, BriefPane) else None
        return row.point if row is not None else None

    def selected_span(self) -> tuple[int, int, int] | None:
        """Return block, start and end of what is selected in the text, None where nothing is."""
        pane = self.panes["text"]
        return pane.selected_span() if isinstance(pane, Reader) else None

    def selected_text(self) -> str:
        """Return the words that are selected in the text while it has the focus, "" for none."""
        pane = self.panes["text"]
        return pane.selected_text() if isinstance(pane, Reader) and self._desk.workspace.view.pane == "text" else ""

    def clear_selection(self) -> bool:
        """Select nothing in the text; tells whether something was selected."""
        pane = self.panes["text"]
        return isinstance(pane, Reader) and pane.clear_selection()

    def pages(self) -> int | None:
        """Return how many pages the brief takes, None where there is none."""
        pane = self.panes["brief"]
        return pane.pages() if isinstance(pane, BriefPane) else None

    def pages_laid(self) -> int | None:
        """Return how many pages the brief takes, None while they are being laid out."""
        pane = self.panes["brief"]
        return pane.pages_laid() if isinstance(pane, BriefPane) else None

    def close_message(self) -> bool:
        """Close the message in the pane with the focus, or on the start page; tells whether there was one."""
        shown = self.arrangement.isVisible()
        pane = self.panes[self._desk.workspace.view.pane] if shown else self._window.start
        bar = next((bar for bar in self.bars.values() if bar.isVisible() and pane.isAncestorOf(bar)), None)
        if bar is not None:
            bar.leave()
        return bar is not None

    def close(self) -> bool:
        """Close the window; tells whether it did."""
        return self._window.close()

    def quit(self) -> None:
        """Close every window."""
        self._window.office.quit()

    def another(self, paths: tuple[Path, ...] = ()) -> None:
        """Open another window, on some files."""
        self._window.office.open(paths)

    def _make_comparison(self) -> Compare:
        """Make the comparison of methods, at its first use."""
        from desktop.views.compare import Compare

        return Compare(self._desk.workspace, self._desk.theme, self._window.run, METHOD_LINES)

    def _connect(self) -> None:
        window, workspace = self._window, self._desk.workspace
        workspace.began.connect(self._show_what_is_open)
        workspace.sources_changed.connect(self._show_what_is_open)
        workspace.noticed.connect(self._show_notice)
        workspace.began.connect(self._leave_messages)
        for change in (workspace.plan_changed, workspace.sources_changed, workspace.brief_changed,
                       workspace.ranking_changed, workspace.view_changed):
            change.connect(self._looking.start)
        for signal in (workspace.plan_changed, workspace.sources_changed, workspace.brief_changed):
            signal.connect(window.show_title)
        workspace.undo_stack.cleanChanged.connect(window.show_title)
        self._desk.exporting.ended.connect(self._leave_after_export)
        self._desk.preferences.changed.connect(self._follow_preferences)
        # After what shows and hides: the last that hears of a change sees to the focus.
        window.focusing = self.focusing = Focusing(window, workspace, self.arrangement, self.overlays)

    def _leave_after_export(self, written: bool) -> None:
        """Close if that has waited for exports; stay, to be seen again, where one could not be written."""
        window = self._window
        if not window.leaving or window.isVisible():
            return
        if not written:
            window.leaving = False
            window.show()
        elif not self._desk.exporting.running:
            window.close()

    def _show_what_is_open(self) -> None:
        """Show the start page while nothing is open, else the panes."""
        wanted = self.arrangement if self._desk.workspace.plan.sources else self._window.start
        if self._window.stack.currentWidget() is not wanted:
            self._window.stack.setCurrentWidget(wanted)
            self._window.show_title()

    def _show_notice(self, notice: Notice) -> None:
        """Show a message of the sources; the other panes show their own."""
        if notice.pane == "sources":
            self.messages.show_notice(notice, notice.kind in {"bad", "warn"})

    def _leave_messages(self) -> None:
        """Close what was said of another brief."""
        for bar in self._window.findChildren(MessageBar):
            bar.clear()

    def _leave_what_is_over(self) -> None:
        """Close what is no longer so, and what speaks of a source that is not looked at until it is again."""
        for bar in self._window.findChildren(MessageBar):
            bar.follow(self._desk.workspace)

    def adopt(self, copy: Copy, held: Held) -> None:
        """Open what a copy that a crash left behind holds; it is kept as this window's own, and offered."""
        from desktop.commands.file import open_copy

        open_copy(self._desk, copy, held)
        self.keeper.adopt(copy)

    def tell_of_loss(self) -> None:
        """Say that a copy that a crash left behind is of no use."""
        self._desk.workspace.notice(Notice("text", "bad", tr("A brief that was not saved could not be brought back."),
                                           tr("Its copy cannot be read.")))

    def _drafted(self) -> Plan:
        """Return the plan with what is being written on the page."""
        from desktop.commands.brief import drafted

        page = self.panes["brief"]
        written = page.being_written() if isinstance(page, BriefPane) else None
        return self._desk.workspace.plan if written is None else drafted(self._desk, *written)

    def _tell_of_crash(self, account: str) -> None:
        """Keep a copy, then say that something went wrong and that nothing is lost."""
        workspace = self._desk.workspace
        workspace.account = account
        text = self._kept_now()
        workspace.notice(Notice(workspace.view.pane, "bad", tr("Something went wrong."), text,
                                ((tr("Copy the details"), "copy_details"), (tr("Go on"), "go_on"))))

    def _kept_now(self) -> str:
        """Keep a copy and say of when it is, or that there is none."""
        from summarise.errors import BriefdeskError

        try:
            self.keeper.keep_now()
        except (OSError, BriefdeskError):
            return tr("No copy could be kept: save the brief soon, in another place if need be.")
        kept = self.keeper.kept_at
        safe = tr("Your brief is safe: a copy was kept at {time}.") if kept else tr("Your brief is safe.")
        return safe.format(time=f"{kept:%H:%M}" if kept else "")

    def _follow_preferences(self) -> None:
        now = self._desk.preferences.now
        self._desk.workspace.recent = now.recent
        keys = own_keys(now.keys)
        if keys != self.keys.keys:
            self.keys.change(keys)
