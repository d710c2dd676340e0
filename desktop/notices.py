"""Messages in a pane, and the words of those about a text: what is to be minded in it, and what is gone from it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.languages import spoken
from desktop.translating import tr, ui_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.workspace import Workspace
    from summarise.analysing import Analysis
    from summarise.document import Document
    from summarise.plan import Anchor, Source
    from summarise.wording import Message


@dataclass(frozen=True, slots=True)
class Notice:
    """A message in a pane: `kind` is good, warn, bad or info; `buttons` are (label, command) pairs, at most two.

    `over` tells of the workspace whether what is said is no longer so: the message then goes. `about` is the key of the
    source it speaks of: it is said while that is looked at, as its commands are for the source that is.
    """

    pane: str
    kind: str
    lead: str
    text: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    over: Callable[[Workspace], bool] | None = field(default=None, compare=False)
    about: str = ""

    @property
    def asks(self) -> bool:
        """Tell whether it waits for a decision."""
        return bool(self.buttons) and self.kind != "good"

    @property
    def passes(self) -> bool:
        """Tell whether it only says why something does nothing just now."""
        return not self.buttons and self.over is not None


def notices_of(analysis: Analysis, key: str) -> tuple[Notice, ...]:
    """Say what is to be minded about the text of a source: a language that is a guess, pages without words."""
    made = []
    for warning in (*analysis.warnings, *analysis.document.warnings):
        if warning.key == "language.unsure":
            made.append(Notice("text", "info", tr("Briefdesk is not sure of the language."),
                               tr("It took {name}.").format(name=spoken(analysis.language)),
                               ((tr("Change…"), "choose_language"),)))
        elif warning.key.startswith("reading.picture"):
            made.append(Notice("text", "info", warning.say(ui_language()),
                               buttons=((tr("Which?"), "show_pages_without_text"),)))
        elif warning.key == "reading.stopped":
            made.append(Notice("text", "info", warning.say(ui_language()),
                               buttons=((tr("Read again"), "read_again"),)))
        elif warning.key.startswith("language."):
            # The engine names a language in English.
            named = replace(warning, values=(("name", spoken(analysis.language)),)).say(ui_language())
            made.append(Notice("text", "info", named[:1].upper() + named[1:]))
        else:
            made.append(Notice("text", "info", warning.say(ui_language())))
    return tuple(replace(notice, about=key, over=lambda workspace: workspace.analyses.get(key) is not analysis)
                 for notice in made)


def notice_here(workspace: Workspace, pane: str, words: str) -> Notice:
    """Say why a command does nothing here, until something else is looked at or decided."""
    known = workspace.view, workspace.plan
    return Notice(pane, "info", words, over=lambda workspace: (workspace.view, workspace.plan) != known)


def notice_of_focus(words: str, sources: int) -> Notice:
    """Say that no source has a word of the focus."""
    lead = tr("“{words}” is not in this text.") if sources == 1 else tr("“{words}” is in none of the sources.")
    return Notice("length", "info", lead.format(words=words), tr("It changes nothing."),
                  over=lambda workspace: workspace.plan.focus != words)


def notice_of_file(source: Source, gone: bool, also: str = "") -> Notice:
    """Say that the file of a source is gone or another than when it was read, until it is read again or found."""
    def dealt_with(workspace: Workspace) -> bool:
        now = workspace.source(source.key)
        return now is None or (now.path, now.sha256) != (source.path, source.sha256)

    lead = tr("“{name}” is no longer where it was.") if gone else tr("“{name}” has changed since it was read.")
    kept = tr("The brief keeps its text.") if gone else ""
    return Notice("text", "info", lead.format(name=PurePath(source.path).name), " ".join(filter(None, (kept, also))),
                  ((tr("Find it…"), "find_source"),) if gone else ((tr("Read again"), "read_again"),),
                  over=dealt_with, about=source.key)


def notice_of_stop(kept: int, key: str) -> Notice:
    """Say that the reading of a source was stopped, and offer the pages that were read."""
    return Notice("sources", "warn", words_of_stop(kept),
                  buttons=((tr("Use these pages"), "use_pages"), (tr("Remove"), "remove_source")), about=key,
                  over=lambda workspace: key not in workspace.reading or not workspace.reading[key].kept)


def words_of_stop(kept: int) -> str:
    """Return where a reading was stopped."""
    return tr("Stopped after page {page}.").format(page=kept)


def pages_kept(document: Document) -> int:
    """Return how many pages there are of a document whose reading was stopped, 0 for one that was read whole."""
    return int(_value(document, "reading.stopped", "page") or 0)


def pages_without_text(document: Document) -> tuple[int, ...]:
    """Return the numbers of the pages that are pictures."""
    return tuple(map(int, _value(document, "reading.picture", "which").split()))


def notice_of_pages(numbers: tuple[int, ...], key: str) -> Notice:
    """Say which pages of a source hold no text, neighbours as one span ("3, 17–19")."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    listed = ", ".join(f"{span[0]}–{span[-1]}" if len(span) > 1 else str(span[0]) for span in spans)
    words = tr("Page {pages} holds no text.") if len(numbers) == 1 else tr("Pages {pages} hold no text.")
    return Notice("text", "info", words.format(pages=listed), about=key)


def _value(document: Document, key: str, name: str) -> str:
    found: Message | None = next((one for one in document.warnings if one.key.startswith(key)), None)
    return str(dict(found.values).get(name, "")) if found is not None else ""


def notice_of_lost(lost: tuple[Anchor, ...], name: str) -> Notice:
    """Say that sentences which something was decided about are gone from a text that was read anew."""
    def found_again(workspace: Workspace) -> bool:
        return workspace.selection is not None and not any(one in lost for one in workspace.selection.lost)

    if len(lost) == 1:
        lead = tr("A sentence you decided about is no longer in “{name}”.").format(name=name)
        text = tr("Should it come back, your decision will hold again.")
    else:
        lead = tr("{count} sentences you decided about are no longer in “{name}”.").format(count=len(lost), name=name)
        text = tr("Should they come back, your decisions will hold again.")
    return Notice("text", "warn", lead, text, over=found_again)
