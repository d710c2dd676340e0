"""The window: how its parts are laid out and when they are made. What a user can do is in the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from desktop.placing import place
from desktop.tokens import size_of
from desktop.views.heading import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent

    from desktop.beats import Beats
    from desktop.desk import Desk
    from desktop.focusing import Focusing
    from desktop.furnishing import Fittings
    from desktop.menus import MenuBar
    from desktop.office import Office
    from desktop.views.start import Start


class Window(QMainWindow):
    """One brief. It paints itself before anything heavy is loaded; the desk and the panes are then made in steps."""

    painted = Signal()
    """The first paint is done."""
    furnished = Signal()
    """The desk and the panes are there."""

    def __init__(self, office: Office, paths: tuple[Path, ...] = ()) -> None:
        super().__init__()
        self.office = office
        self.theme = office.theme
        self._paths = paths
        self.was_painted = False
        self.focusing: Focusing | None = None
        self.leaving = False
        """Whether it has been asked already about unsaved changes, and may close."""
        self._desk: Desk | None = None
        self._beats: Beats | None = None
        self.setWindowTitle("Briefdesk")
        self.setAcceptDrops(True)
        self._menu: MenuBar | None = None
        # The place of the menus: to make a bar takes a twentieth of the time to the first paint.
        self.setContentsMargins(0, self.theme.size("menu_bar"), 0, 0)
        self.stack = QStackedWidget(self)
        self._start: Start | None = None
        self._first = QWidget() if paths else Heading(self.theme)
        """What the first frame holds; menus, and start page or panes, come a moment later."""
        self.stack.addWidget(self._first)
        self.setCentralWidget(self.stack)
        self.setMinimumSize(size_of("window", "least_width"), size_of("window", "least_height"))
        place(self)

    @property
    def menu(self) -> MenuBar:
        """Return the menu bar, made at first use."""
        if self._menu is None:
            from desktop.menus import MenuBar

            self._menu = MenuBar(self.theme, lambda: self.run("find_command"), self)
            self.setContentsMargins(0, 0, 0, 0)
            self.setMenuBar(self._menu)
        return self._menu

    @property
    def start(self) -> Start:
        """Return the start page, made at first use."""
        if self._start is None:
            from desktop.views.start import Start

            self._start = Start(self.office.preferences, self.theme, self.run, self.stack)
            self.stack.addWidget(self._start)
        return self._start

    @property
    def desk(self) -> Desk:
        """Return what commands are given, made at first use."""
        self.furnish()
        assert self._desk is not None
        return self._desk

    def show_start(self) -> None:
        """Show the menus at once, and the start page unless files are to be opened."""
        self.menu.show()
        if self._desk is None and self._start is None and not self._paths:
            self.stack.setCurrentWidget(self.start)
            self.start.focus_widget().setFocus()

    @property
    def beats(self) -> Beats:
        """Return what makes start page, desk, panes and actions, and opens the files the window was made for."""
        if self._beats is None:
            from desktop.beats import Beats

            self._beats = Beats(self._furnishing(), self)
            self._beats.finished.connect(self.furnished)
        return self._beats

    def furnish(self) -> None:
        """Make at once what is not there yet."""
        self.beats.finish()

    @property
    def fittings(self) -> Fittings:
        """Return the panes and what belongs to them."""
        from desktop.furnishing import Fittings

        fittings = self.desk.window
        assert isinstance(fittings, Fittings)
        return fittings

    def run(self, name: str, *values: object) -> None:
        """Run a command by its name."""
        from desktop.commands import run

        run(self.desk, name, *values)

    def show_title(self) -> None:
        """Show the brief's title and whether it has unsaved changes."""
        workspace = self.desk.workspace
        title = workspace.title
        self.setWindowTitle(f"{title}[*] — Briefdesk" if title else "Briefdesk")
        modified = bool(title) and not workspace.undo_stack.isClean()
        if modified != self.isWindowModified():
            # Qt gives the title to the system again even where nothing is new, which costs milliseconds a decision.
            self.setWindowModified(modified)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the first paint is done."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self.painted_first)

    def painted_first(self) -> None:
        """Tell that the first paint is done and on the screen; from now on no key is lost."""
        self.beats.listen(self.windowHandle())
        self.painted.emit()

    def may_close(self) -> bool:
        """Ask about unsaved changes, if there are any; tells whether the window may close."""
        from desktop.commands.file import may_replace

        return self._desk is None or may_replace(self._desk)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a key that is pressed before the page and the commands are there wait for them."""
        if self._desk is None:
            self.furnish()
            QApplication.sendEvent(self.focusWidget() or self, event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Hand the focus on by Tab, and where what has it is hidden or disabled, when Qt asks for it too."""
        gone = self.focusing is not None and self.focusing.settle()
        return gone or super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once about unsaved changes; remember where the window stood."""
        if not self.leaving and not self.may_close():
            event.ignore()
            return
        if self.isVisible():
            self.office.preferences.remember(f"window {self.office.screens()}", self.saveGeometry())
        if self._desk is not None and not self.fittings.leave():
            event.ignore()
            return
        self.office.closed(self)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and texts from outside: words of its own text that slip over it are no source."""
        if event.source() is None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what is dropped."""
        self.run("add_data", event.mimeData())
        event.acceptProposedAction()

    def _furnishing(self) -> Iterator[None]:
        self.show_start()
        yield
        self.theme.load_reading_fonts()
        yield
        from desktop.furnishing import make_desk

        self._desk = make_desk(self)
        yield
        yield from self.fittings.fit(self._desk)
        self._first.deleteLater()
        paths, self._paths = self._paths, ()
        if paths:
            self.run("open_paths", paths)
