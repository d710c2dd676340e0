"""What the user prefers, in one frozen value, and how it is kept between starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

RECENT = 12


class Settings(NamedTuple):
    """The user's preferences.

    `language` is that of the window, "" for the system's. `theme` is system, light, dark or contrast; `text_size` is
    percent.

    A named tuple, as every value made before the first paint: `dataclasses` and its classes cost four milliseconds.
    `method`, `layout`, `length` (as typed, "" for the layout's own), `paper`, `notes`, `author`, `marking` and
    `template` (the path of the user's own Word template) are what a new brief begins with.
    `source_folder` is where sources were last looked for, `export_folder` where a brief was last exported on asking.
    `recent` are lines of path, title, layout, number of sources and date parted by tabs, newest first; `keys` are
    "command=key key" lines of the commands whose keys were changed.
    """

    language: str = ""
    theme: str = "system"
    text_size: int = 100
    system_fonts: bool = False
    zoom: int = 100
    hints: bool = True
    legend: bool = True
    folded: bool = False
    whole_page: bool = False
    white_paper: bool = False
    method: str = ""
    layout: str = "one-page"
    length: str = ""
    paper: str = "a4"
    notes: str = "footnotes"
    author: str = ""
    marking: str = ""
    template: str = ""
    export_folder: str = ""
    source_folder: str = ""
    recent: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


class Preferences(QObject):
    """Holds the Settings now in force; windows listen."""

    changed = Signal()

    def __init__(self, store: QSettings | None = None) -> None:
        super().__init__()
        self._store = store or open_store()
        self.now = load(self._store)

    def change(self, **changes: Any) -> None:
        """Swap the settings for some with a few values changed, and keep them."""
        after = self.now._replace(**changes)
        if after != self.now:
            self.now = after
            save(self._store, after)
            self.changed.emit()

    def remember(self, name: str, state: QByteArray) -> None:
        """Keep where a window or a splitter stood."""
        self._store.setValue(f"place/{name}", state)

    def remembered(self, name: str) -> QByteArray | None:
        """Return where a window or a splitter stood, None the first time."""
        value = self._store.value(f"place/{name}")
        if value is None:
            return None
        # Here and not above: the first start, which remembers nothing, need not build the class and its constants.
        from PySide6.QtCore import QByteArray

        return value if isinstance(value, QByteArray) else None


def open_store() -> QSettings:
    """Open the file the settings are kept in."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)


def load(store: QSettings) -> Settings:
    """Read the settings; what is missing or not understood is at its default."""
    return Settings(**{name: _read(store.value(name), default)
                       for name, default in Settings._field_defaults.items() if store.contains(name)})


def save(store: QSettings, settings: Settings) -> None:
    """Write the settings that differ from their defaults; the others are left out, so that a new default is heeded."""
    for name, default in Settings._field_defaults.items():
        value = getattr(settings, name)
        if value == default:
            store.remove(name)
        else:
            store.setValue(name, list(value) if isinstance(value, tuple) else value)


def _read(value: object, default: Any) -> Any:
    if isinstance(default, bool):
        return str(value).casefold() in {"true", "1"}
    if isinstance(default, int):
        return int(str(value)) if str(value).isdecimal() else default
    if isinstance(default, tuple):
        lines = value if isinstance(value, list) else [value]
        return tuple(str(line) for line in lines if line)
    return str(value)
