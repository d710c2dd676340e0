"""The menu bar, with the way to find a command at its right, and the menus of the right button: of the same table."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QActionGroup, QFont, QFontMetricsF, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

from desktop.key_faces import with_menu_key
from desktop.translating import quoted, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from desktop.commands import Command
    from desktop.desk import Desk
    from desktop.theme import Theme
    from desktop.views.find_button import FindButton
    from desktop.workspace import Workspace

TITLES = (tr("&File"), tr("&Edit"), tr("&Sources"), tr("S&ummary"), tr("&Brief"), tr("&View"), tr("&Help"))
"""The menus by name, so that the bar can be painted before the commands are there."""


APART, NEAR = 10, 2.5
"""Pixels left and right of a name, and the fewest where there is little room: still more than between two words."""


class MenuBar(QMenuBar):
    """Seven menus that are filled once the commands are there."""

    def __init__(self, theme: Theme, find: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setNativeMenuBar(False)
        self.menus: dict[str, QMenu] = {title: self.addMenu(title) for title in TITLES}
        self._find = find
        self._filled = False
        self._finder: FindButton | None = None
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's font and colours."""
        self.setFixedHeight(self.theme.size("menu_bar"))
        self._wear(self.theme.font("ui"), self.theme.px(APART))
        self._make_room()
        if self._filled:
            for menu in self.menus.values():
                menu.setFont(self.theme.font("ui"))
                menu.setStyleSheet(self.theme.menus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let no menu hide for want of room."""
        self._make_room()
        super().resizeEvent(event)

    def _make_room(self) -> None:
        """Let finding a command make room for the names; then they stand nearer, and at last smaller."""
        if self._finder is None:
            return
        font, px, names = self.theme.font("ui"), self.theme.px, [menu.title() for menu in self.menus.values()]
        wide, sides = _width_of(names, font), 2 * len(names)
        room = self.width() - self._finder.least() - px(8 + 8) - len(names)
        apart = max(min((room - wide) // sides, px(APART)), px(NEAR))
        most = room - sides * apart
        if wide > most > 0:
            font.setPixelSize(max(font.pixelSize() * most // wide, 1))
        if (font, apart) != self._worn:
            self._wear(font, apart)
        self._finder.fit(self._finder.least() + most - _width_of(names, font))
        # A bar asks how wide its corner is only when it gets one or is resized.
        self.setCornerWidget(self._finder)

    def _wear(self, font: QFont, apart: int) -> None:
        self._worn = font, apart
        self.setFont(font)
        # Smaller names stay in the middle of the bar.
        lower = (QFontMetricsF(self.theme.font("ui")).height() - QFontMetricsF(font).height()) / 2
        self.setStyleSheet(self._sheet(apart, round(lower) + self.theme.px(6)))

    def _sheet(self, apart: int, above: int) -> str:
        """Say how names stand in the bar.

        A style sheet of the bar alone costs a third of what a style of ours would before the first paint: a class
        derived from QStyle makes Python build six hundred constants.
        """
        tokens, px = self.theme.tokens, self.theme.px
        edge = f"border: 1px solid {tokens['accent'].name()};" if self.theme.scheme == "contrast" else ""
        radius = self.theme.radius("control")
        return (f"QMenuBar {{ background: {tokens['window'].name()}; border: none;"
                f" border-bottom: 1px solid {tokens['line'].name()}; padding-left: {px(8)}px; spacing: 0px; }}"
                f"QMenuBar::item {{ padding: {above}px {apart}px; margin: {px(1)}px 0; background: transparent;"
                f" color: {tokens['text'].name()}; border-radius: {radius}px; }}"
                f"QMenuBar::item:selected {{ background: {tokens['hover'].name()}; {edge} }}"
                f"QMenuBar::item:pressed {{ background: {tokens['pressed'].name()}; }}")

    def fill(self, desk: Desk, actions: dict[str, QAction], commands: tuple[Command, ...]) -> None:
        """Fill the menus from the table; each says before it opens what can run and what is on."""
        from desktop.views.find_button import FindButton
        from desktop.views.menu_rows import dress

        # After the first paint: the first pen makes Python build all constants of Qt, an eighth of a plain start.
        self._finder = FindButton(self.theme, self._find, self)
        self._filled = True
        self.restyle()
        self._finder.show()
        groups: dict[str, str] = {}
        for command in commands:
            menu = self.menus[command.menu]
            if groups.setdefault(command.menu, command.group) != command.group:
                menu.addSeparator()
                groups[command.menu] = command.group
            menu.addAction(actions[command.name])
        self._exclude(desk, actions, commands)
        letters = Letters(self)
        self.installEventFilter(letters)
        taken = [key for action in actions.values() for key in action.shortcuts()]
        for title, menu in self.menus.items():
            if QKeySequence.mnemonic(title) in taken:
                # Given to a command when the window spoke another language: with both, Qt would run neither.
                menu.setTitle(title.replace("&", ""))
            rows = tuple(command for command in commands if command.menu == title)
            dress(menu, self.theme)
            menu.setToolTipsVisible(True)
            menu.installEventFilter(letters)
            menu.aboutToShow.connect(lambda rows=rows: _before(desk, actions, rows))
            # A key must reach its command even then, to be told why it cannot run.
            menu.aboutToHide.connect(lambda rows=rows: _after(actions, rows))


    def _exclude(self, desk: Desk, actions: dict[str, QAction], commands: tuple[Command, ...]) -> None:
        """Give rows of which one is on, such as layouts, round marks: square ones say each can be on."""
        alternatives: dict[str, list[QAction]] = {}
        for command in commands:
            name, _, wanted = command.shows.partition("=")
            if wanted and not isinstance(_value(desk, name), tuple):
                alternatives.setdefault(name, []).append(actions[command.name])
        for rows in alternatives.values():
            if len(rows) > 1:
                group = QActionGroup(self)
                for action in rows:
                    group.addAction(action)


class Letters(QObject):
    """Keeps letters for an open menu: else the pane behind it, which has the focus still, would take them.

    A menu passes on what it has no row for as if its bar had the focus, so the bar keeps that.
    """

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep a key without Ctrl or Alt from the commands."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QApplication.activePopupWidget() is None:
            return False
        kept = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        event.setAccepted(kept)
        return kept


def _width_of(names: list[str], font: QFont) -> int:
    metrics = QFontMetricsF(font)
    return ceil(sum(metrics.horizontalAdvance(name.replace("&", "")) for name in names))


def menu_of(names: tuple[str, ...], pane: QWidget, workspace: Workspace, run: Callable[[str], object],
            theme: Theme) -> QMenu:
    """Return a menu of commands by their names, with the reason of those that cannot run now."""
    from PySide6.QtWidgets import QMenu

    from desktop.commands import BY_NAME
    from desktop.views.menu_rows import dress

    menu = dress(QMenu(pane), theme)
    menu.setToolTipsVisible(True)
    menu.installEventFilter(Letters(menu))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in names:
        command = BY_NAME[name]
        reason = workspace.when(command.when)
        action = menu.addAction(with_menu_key(command.label, name))
        action.triggered.connect(lambda _checked=False, name=name: run(name))
        action.setEnabled(reason is None)
        action.setToolTip(reason or command.hint)
    return menu


def is_on(desk: Desk, shows: str) -> bool:
    """Tell whether what a command shows is on: "view.hints", "plan.layout=one-page", "settings.theme=dark"."""
    name, _, wanted = shows.partition("=")
    value = _value(desk, name)
    if isinstance(value, tuple):
        return wanted in value
    return str(value) == wanted if wanted else bool(value)


def _value(desk: Desk, name: str) -> object:
    place, _, field = name.partition(".")
    values = {"view": desk.workspace.view, "plan": desk.workspace.plan, "settings": desk.preferences.now}
    return getattr(values[place], field)


def _before(desk: Desk, actions: dict[str, QAction], rows: tuple[Command, ...]) -> None:
    stack = desk.workspace.undo_stack
    texts = {"undo": stack.undoText(), "redo": stack.redoText()}
    for command in rows:
        action = actions[command.name]
        reason = desk.workspace.when(command.when)
        action.setEnabled(reason is None)
        action.setToolTip(reason or command.hint)
        if command.shows:
            action.setChecked(is_on(desk, command.shows))
        what = texts.get(command.name)
        action.setText(with_menu_key(f"{command.label} {quoted(what)}" if what else command.label, command.name))


def _after(actions: dict[str, QAction], rows: tuple[Command, ...]) -> None:
    for command in rows:
        actions[command.name].setEnabled(True)
