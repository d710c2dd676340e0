"""A row of the table of commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PLACES = ("everywhere", "text", "page", "text or page", "sources")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a user can do.

    `menu` is one of File, Edit, Sources, Summary, Brief, View, Help with its mnemonic. `function` takes the desk. Its
    `keys` hold while `where`, one of PLACES, has the focus. A new `group` starts below a line in its menu. `when` names
    a condition, "" for always. `sheet` is "column: words" of its row on the key sheet; rows with the same sheet are
    one. `shows` names the field of View, Settings or Plan whose state the menu ticks, as "view.hints" or
    "plan.layout=one-page"; of a field that holds several values, one of them.
    """

    menu: str
    label: str
    function: Callable[..., None]
    keys: tuple[str, ...] = ()
    where: str = "everywhere"
    group: str = ""
    when: str = ""
    hint: str = ""
    sheet: str = ""
    shows: str = ""

    @property
    def name(self) -> str:
        """Return the command's identifier."""
        return self.function.__name__

    @property
    def words(self) -> str:
        """Return the label without its mnemonic."""
        return self.label.replace("&&", "\0").replace("&", "").replace("\0", "&")

    @property
    def menu_words(self) -> str:
        """Return the menu's name without its mnemonic."""
        return self.menu.replace("&", "")
