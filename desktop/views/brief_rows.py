"""The rows of the page as a model: what the list under the page tells the keyboard and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.translating import tr

if TYPE_CHECKING:
    from desktop.pages import Row

Index = QModelIndex | QPersistentModelIndex

_ALONE = {("title",): tr("Title"), ("marking",): tr("Handling marking")}
"""What is said of rows that stand in no part of the page, by their path."""

TOP = QModelIndex()
"""What Qt calls the parent of the rows of a list."""


class RowsModel(QAbstractListModel):
    """Holds the rows of the brief that is shown; it is swapped whole, like everything that is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; the same number of rows keeps the cursor and an open editor where they are."""
        if len(rows) == len(self.rows):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = TOP) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says, and how a screen reader says it."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._described(index.row())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell that every row can be the current one, and which can be written in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if 0 <= index.row() < len(self.rows) and self.rows[index.row()].editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _described(self, place: int) -> str:
        row = self.rows[place]
        words = [part] if (part := self._part_of(place)) else []
        if row.field and not row.text:
            words.append(tr("empty"))
        if row.note is not None:
            words.append(tr("note {number}").format(number=row.note))
        if row.edited:
            words.append(tr("reworded by you"))
        return ", ".join(words)

    def _part_of(self, place: int) -> str:
        """Return what part of the page a row belongs to where its name does not say so."""
        row = self.rows[place]
        if row.path in _ALONE:
            return tr(_ALONE[row.path])
        if not row.section or row.heading:
            return ""
        return next(other for other in self.rows if other.section == row.section).heading.strip().rstrip(":.")
