"""Quotations of a sentence with their speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.facts import Found

if TYPE_CHECKING:
    from summarise.facts.names import People


def find_quotations(text: str, people: People | None) -> list[Found]:
    """Find the quotations of a sentence; `value` is the speaker, "" where nobody is named."""
    return []
