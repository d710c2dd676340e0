"""The order of start-up: the application, the theme, the first paint; only then the desk, and the engine behind it."""

from __future__ import annotations

import builtins
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


HELP = """\
usage: briefdesk [FILE ...]

Open the window on documents or on a brief; without any, on the start page.

  --help     print this and exit
  --version  print the version and exit

Without a window: summarise --help
"""


def main() -> int:
    """Open a window on the files named on the command line or on the start page, or print what is asked for instead."""
    if "--help" in sys.argv:
        print(HELP, end="")
    elif "--version" in sys.argv:
        from importlib.metadata import version

        print(f"briefdesk {version('briefdesk')}")
    else:
        return run(begin())
    return 0


def begin() -> QApplication:
    """Make the application."""
    # Nothing made before the first paint is garbage, and looking for some costs a twentieth of the time to it. The
    # jobs that come after it look for themselves.
    gc.disable()
    # Here and not above: the reading process imports this module and must stay small.
    from PySide6.QtWidgets import QApplication

    # PySide has put an import of its own in the place of Python's. It reads the source of every module, for features
    # that nobody here asks for: a sixtieth of the time to the first paint, and 13 MB that are kept.
    vars(builtins)["__import__"] = vars(builtins).get("__orig_import__", __import__)
    application = QApplication([sys.argv[0], "-style", "Fusion", *sys.argv[1:]])
    application.setOrganizationName("Briefdesk")
    application.setApplicationName("briefdesk")
    application.setApplicationDisplayName("Briefdesk")
    application.setDesktopFileName("org.briefdesk.Briefdesk")
    # Every window decides what its closing means; the office quits after the last one.
    application.setQuitOnLastWindowClosed(False)
    return application


def run(application: QApplication) -> int:
    """Open the first window and stay until the last one is closed."""
    from desktop.settings import Preferences
    from desktop.translating import set_language

    # Before the rest is imported: tables of words are made with their modules.
    preferences = Preferences()
    set_language(application, preferences.now.language)

    from desktop.office import Office
    from desktop.window import Window

    office = Office(Window, preferences)
    office.emptied.connect(application.quit)
    office.open(tuple(Path(name) for name in application.arguments()[1:]))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
