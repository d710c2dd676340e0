"""Which key runs a command now, and how keys are written on their faces: "Alt+Up" as "Alt+↑", in German "Strg".

The keys are those of the process, as its language is: every place that shows a key asks here for the one that works.
"""

from __future__ import annotations

from desktop.translating import tr

FACES = {"Ctrl": tr("Ctrl"), "Shift": tr("Shift"), "Alt": tr("Alt"), "Return": tr("Enter"), "Enter": tr("Enter"),
         "Escape": tr("Esc"), "Esc": tr("Esc"), "Delete": tr("Del"), "Del": tr("Del"), "Ins": tr("Ins"),
         "Space": tr("Space"), "Home": tr("Home"), "End": tr("End"), "PgDown": tr("Page Down"), "PgUp": tr("Page Up"),
         "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "-": "−"}
"""What stands on a key, where that is not its name or where another language writes it otherwise."""


def face_of(keys: str) -> str:
    """Return how a key sequence is written on a key face."""
    head, plus, last = keys.rpartition("+") if len(keys) > 1 else ("", "", keys)
    if plus and not last:
        head, last = head.rstrip("+"), "+"
    names = [*head.split("+"), last] if head else [last]
    return "+".join(FACES.get(name, name) for name in names)


_own: dict[str, tuple[str, ...]] = {}


def changed_keys(lines: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return the keys the user has changed, by command, from lines "command=key key"."""
    pairs = (line.partition("=") for line in lines)
    return {name: tuple(keys.split()) for name, _, keys in pairs}


def take_keys(lines: tuple[str, ...]) -> bool:
    """Show the keys of these lines from now on; tells whether any is another."""
    global _own
    before, _own = _own, changed_keys(lines)
    return before != _own


def key_of(command: str, standard: str | None = None) -> str:
    """Return the first key that runs a command now, "" for none; `standard` is its own where the table may not load."""
    if command in _own:
        return next(iter(_own[command]), "")
    if standard is None:
        # Here and not above: the first paint does not wait for the table.
        from desktop.commands import BY_NAME

        return next(iter(BY_NAME[command].keys), "")
    return standard


def with_face(words: str, keys: str) -> str:
    """Return words with the face of a key behind them, for a tooltip; "" is no key."""
    return f"{words}  {face_of(keys)}" if keys else words


def with_menu_key(label: str, command: str) -> str:
    """Return a menu's label with the face of its command's key at the right."""
    key = key_of(command)
    return f"{label}\t{face_of(key)}" if key else label
