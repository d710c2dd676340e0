"""The order of start-up: the application, the theme, the first paint; only then the desk, and the engine behind it."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Open a window on the files named on the command line, or on the start page."""
    # Here and not above: the reading process imports this module and must stay small.
    from PySide6.QtWidgets import QApplication

    application = QApplication([sys.argv[0], "-style", "Fusion", *sys.argv[1:]])
    application.setApplicationName("briefdesk")
    application.setApplicationDisplayName("Briefdesk")
    application.setDesktopFileName("briefdesk")
    # Every window decides what its closing means; the office quits after the last one.
    application.setQuitOnLastWindowClosed(False)

    from desktop.office import Office
    from desktop.window import Window

    office = Office(Window)
    office.emptied.connect(application.quit)
    office.open(tuple(Path(name) for name in application.arguments()[1:]))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
