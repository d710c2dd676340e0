"""How keys are written on their faces, in the window's language: "Alt+Up" as "Alt+↑", in German "Ctrl" as "Strg"."""

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
