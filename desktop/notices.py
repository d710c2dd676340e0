"""Messages in a pane, and the words of those about a text: what is to be minded in it, and what is gone from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.translating import tr, ui_language

if TYPE_CHECKING:
    from summarise.analysing import Analysis


@dataclass(frozen=True, slots=True)
class Notice:
    """A message in a pane: `kind` is good, warn, bad or info; `buttons` are (label, command) pairs, at most two."""

    pane: str
    kind: str
    lead: str
    text: str = ""
    buttons: tuple[tuple[str, str], ...] = ()


def notices_of(analysis: Analysis) -> tuple[Notice, ...]:
    """Say what is to be minded about a text: a language that is a guess, pages without words."""
    made = []
    for warning in (*analysis.warnings, *analysis.document.warnings):
        if warning.key == "language.unsure":
            made.append(Notice("text", "info", tr("Briefdesk is not sure of the language."),
                               tr("It took {name}.").format(name=dict(warning.values)["name"]),
                               ((tr("Change…"), "choose_language"),)))
        else:
            made.append(Notice("text", "info", warning.say(ui_language())))
    return tuple(made)


def notice_of_lost(count: int, name: str) -> Notice:
    """Say that sentences which something was decided about are gone from a text that was read anew."""
    if count == 1:
        return Notice("text", "warn",
                      tr("A sentence you decided about is no longer in “{name}”.").format(name=name),
                      tr("Should it come back, your decision will hold again."))
    lead = tr("{count} sentences you decided about are no longer in “{name}”.").format(count=count, name=name)
    return Notice("text", "warn", lead,
                  tr("Should they come back, your decisions will hold again."))
