"""People with their role, organisations and places, where capital letters and shipped lists make them sure."""

from __future__ import annotations

from summarise.facts import Found


class People:
    """The people named so far in a document."""


def find_names(text: str, people: People, taken: tuple[tuple[int, int], ...] = ()) -> list[Found]:
    """Find people, organisations and places of a sentence."""
    return []
