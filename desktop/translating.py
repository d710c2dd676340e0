"""The language of the window: which it is, and its words. English is the source; resources/translations has others.

Tables of words are made when their module is imported, so the language is set before the first window and a change of
it holds from the next start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.tokens import FOLDER

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TRANSLATED = {"de": "Deutsch", "fr": "Français"}
"""The languages beside English, by what their speakers call them."""


def tr(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("", text)


def quoted(text: str) -> str:
    """Put a text into the quotation marks of the window's language."""
    return tr("“{text}”").format(text=text)


def ui_language() -> str:
    """Return the code of the window's language, for the engine's messages."""
    # Its translation says so itself, and so where there is none that could be loaded, it is English.
    return tr("en")


def set_language(application: QApplication, wanted: str = "") -> None:
    """Take a language by its code, or the system's; for one without a translation, English."""
    language = wanted or QLocale().name().partition("_")[0]
    if language not in TRANSLATED:
        return
    # Here and not above: English waits for neither before its first paint.
    from PySide6.QtCore import QLibraryInfo, QTranslator

    for name, folder in ((f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
                         (f"briefdesk_{language}", str(FOLDER / "translations"))):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
