"""Every question put to the user, behind one class that tests replace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox

from desktop.translating import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QDialog, QWidget

    from desktop.theme import Theme

EXPORTS = ((tr("Word"), ".docx"), (tr("PDF"), ".pdf"), (tr("Markdown"), ".md"), (tr("Web page"), ".html"),
           (tr("Text"), ".txt"))

NO_PICTURES = "* { dialogbuttonbox-buttons-have-icons: 0; }"
WIDE = 400
"""Pixels: no dialog that asks for words is narrower."""


def standing(folder: str) -> str:
    """Return a folder, or the nearest above it that is there: Qt takes the name of one that is not for a file's."""
    path = Path(folder)
    return str(next((above for above in (path, *path.parents) if above.is_dir()), path)) if folder else ""


def beside(suggested: Path) -> str:
    """Return a suggested path, in a folder that is there."""
    return str(Path(standing(str(suggested.parent))) / suggested.name)


class Prompts:
    """Asks; each method returns the answer, or None where the user gave none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        self._parent = parent

    def files_to_open(self, folder: str) -> list[Path]:
        """Ask which sources, or which brief, to open."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, tr("Open"), standing(folder), ";;".join(kinds_to_open()))
        return [Path(name) for name in names]

    def where_to_save(self, suggested: Path) -> Path | None:
        """Ask where to save the brief."""
        name, _ = QFileDialog.getSaveFileName(self._parent, tr("Save the brief"), beside(suggested),
                                              tr("Briefs (*.brief)"))
        return with_suffix(name, ".brief")

    def where_to_export(self, suggested: Path) -> Path | None:
        """Ask where, and as what, to export the brief."""
        kinds = [f"{name} (*{suffix})" for name, suffix in EXPORTS]
        name, kind = QFileDialog.getSaveFileName(self._parent, tr("Export as"), beside(suggested), ";;".join(kinds))
        suffix = EXPORTS[kinds.index(kind)][1] if kind in kinds else ".docx"
        known = {suffix for _, suffix in EXPORTS}
        return Path(name) if Path(name).suffix.lower() in known else with_suffix(name, suffix)

    def where_is(self, name: str, folder: str) -> Path | None:
        """Ask where a source that has gone is now."""
        found, _ = QFileDialog.getOpenFileName(self._parent, tr("Find “{name}”").format(name=name), standing(folder))
        return Path(found) if found else None

    def which_template(self, folder: str) -> Path | None:
        """Ask for a Word template of the user's own."""
        kinds = tr("Word templates and documents (*.dotx *.docx *.dotm *.docm)")
        found, _ = QFileDialog.getOpenFileName(self._parent, tr("Your Word template"), standing(folder), kinds)
        return Path(found) if found else None

    def save_before_closing(self, title: str) -> str:
        """Ask what to do with unsaved changes: "save", "leave" or "cancel"."""
        question = tr("Save “{title}” before closing?").format(title=title)
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Briefdesk", question, parent=self._parent)
        box.setIconPixmap(box.windowIcon().pixmap(48))
        box.setStyleSheet(self._sheet())
        save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(tr("Do not save"), QMessageBox.ButtonRole.DestructiveRole)
        box.setEscapeButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.setDefaultButton(save)
        self._give_room(box)
        box.exec()
        if box.clickedButton() is save:
            return "save"
        return "leave" if box.clickedButton() is leave else "cancel"

    def password(self, name: str) -> str | None:
        """Ask for the password of a source."""
        label = tr("Password of “{name}”:").format(name=name)
        return self._written(tr("Password"), label, "", QLineEdit.EchoMode.Password)

    def line(self, title: str, label: str, text: str) -> str | None:
        """Ask for a line of text."""
        return self._written(title, label, text, QLineEdit.EchoMode.Normal)

    def choice(self, title: str, label: str, names: Sequence[str], current: int) -> int | None:
        """Ask for one of some names; returns its number."""
        dialog = self._dialog()
        dialog.setOption(QInputDialog.InputDialogOption.UseListViewForComboBoxItems)
        dialog.setComboBoxItems(list(names))
        dialog.setTextValue(names[current])
        answer = self._answered(dialog, title, label)
        return None if answer is None else list(names).index(answer)

    def printer(self, printer: QPrinter) -> bool:
        """Ask which printer, and how; tells whether to print."""
        from PySide6.QtPrintSupport import QPrintDialog

        return QPrintDialog(printer, self._parent).exec() == QPrintDialog.DialogCode.Accepted

    def about(self, text: str) -> None:
        """Show what Briefdesk is."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, tr("About Briefdesk"), text, parent=self._parent)
        box.setIconPixmap(box.windowIcon().pixmap(64))
        # Before its button is there, which else has a picture already.
        box.setStyleSheet(self._sheet())
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        self._give_room(box)
        box.exec()
        box.deleteLater()

    def _sheet(self) -> str:
        return NO_PICTURES + self._theme.dialogs

    def _give_room(self, dialog: QDialog) -> None:
        """Keep words and buttons off the edges as cards do."""
        side, layout = self._theme.px(20), dialog.layout()
        if layout is not None:
            layout.setContentsMargins(side, side, side, self._theme.px(16))
            layout.setSpacing(self._theme.px(12))

    def _dialog(self) -> QInputDialog:
        dialog = QInputDialog(self._parent)
        # Before its buttons are there, which else have pictures already.
        dialog.setStyleSheet(self._sheet())
        return dialog

    def _written(self, title: str, label: str, text: str, echo: QLineEdit.EchoMode) -> str | None:
        dialog = self._dialog()
        dialog.setTextEchoMode(echo)
        dialog.setTextValue(text)
        return self._answered(dialog, title, label)

    def _answered(self, dialog: QInputDialog, title: str, label: str) -> str | None:
        """Ask, in a dialog that has room for a title, and return what was answered."""
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        # Asked for its size, it has its parts.
        dialog.sizeHint()
        self._give_room(dialog)
        dialog.resize(max(dialog.sizeHint().width(), WIDE), dialog.sizeHint().height())
        given = dialog.exec() == QInputDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.textValue() if given else None


def kinds_to_open() -> tuple[str, ...]:
    """Return the kinds of file the open dialog offers: all that can be read, each kind by itself, and every file."""
    from summarise.readers import READERS, SUFFIXES

    every = " ".join(f"*{suffix}" for suffix in (".brief", *SUFFIXES))
    kinds = (f"{reader.label} ({' '.join(f'*{suffix}' for suffix in reader.suffixes)})" for reader in READERS.values())
    return (f"{tr('Documents and briefs')} ({every})", *kinds, tr("Briefs (*.brief)"), tr("All files (*)"))


def with_suffix(name: str, suffix: str) -> Path | None:
    """Return a chosen name as a path that ends in a suffix, None for no name."""
    if not name:
        return None
    return Path(name) if name.lower().endswith(suffix) else Path(name + suffix)
