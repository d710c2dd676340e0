"""What a user can do: COMMANDS, one row each. Menus, keys, find-command, key sheet and README derive from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Command:
    """A row of the table. `name` is the function's name; `menu` one of File, Edit, Sources, Summary, Brief, View, Help
    with its mnemonic; `where` is text, page or everywhere; `when` names a Workspace condition, "" for always; `sheet`
    is the key sheet's column and its wording there where it differs from `label`."""

    menu: str
    label: str
    function: Callable[..., None]
    keys: tuple[str, ...] = ()
    where: str = "everywhere"
    group: str = ""
    when: str = ""
    hint: str = ""

    @property
    def name(self) -> str:
        """Return the command's identifier."""
        return self.function.__name__


COMMANDS: tuple[Command, ...] = ()
