"""Edit: undo, the clipboard, finding words in the text, settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.commands.row import Command
from desktop.making import copies_of
from desktop.translating import tr

if TYPE_CHECKING:
    from desktop.desk import Desk
    from summarise.document import Document


def undo(desk: Desk) -> None:
    """Take the last decision back."""
    desk.workspace.undo_stack.undo()


def redo(desk: Desk) -> None:
    """Bring the last decision back that was taken back."""
    desk.workspace.undo_stack.redo()


def copy(desk: Desk) -> None:
    """Copy the selected words, or the current sentence with where it stands."""
    workspace = desk.workspace
    # A long brief that was asked for before must not come after.
    desk.copying.cancel()
    selected = desk.window.selected_text()
    if selected:
        _copy(selected)
        return
    number = workspace.view.sentence
    _copy(f"{workspace.text_of(number)} ({cite(desk, number)})")


def copy_brief(desk: Desk) -> None:
    """Copy the whole brief, formatted and as plain text; a moment passes until it is there."""
    workspace = desk.workspace
    desk.copying.start(copies_of, workspace.ranked_plan, workspace.ranking, workspace.selection,
                       None if workspace.composing else workspace.brief)


def paste_text(desk: Desk) -> None:
    """Add what has been copied as a source."""
    add_data(desk, QGuiApplication.clipboard().mimeData())


def find(desk: Desk) -> None:
    """Look for words in the text."""
    desk.window.focus("text", "find")


def settings(desk: Desk) -> None:
    """Show the settings."""
    desk.workspace.look(overlay="settings")


def add_data(desk: Desk, data: QMimeData) -> None:
    """Add what was copied or dropped: files as files, a text as a text; raises what the readers raise."""
    from desktop.commands.file import open_paths

    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        open_paths(desk, files)
    elif data.hasText():
        _add_text(desk, data.html(), data.text())


def offer(copies: tuple[str, str]) -> None:
    """Put a text on the clipboard, plain and formatted as a web page."""
    data = QMimeData()
    data.setText(copies[0])
    data.setHtml(copies[1])
    QGuiApplication.clipboard().setMimeData(data)


def cite(desk: Desk, number: int) -> str:
    """Say where a sentence stands: the source's title, and page and paragraph where it has them."""
    workspace = desk.workspace
    ranking = workspace.ranking
    assert ranking is not None
    analysis, sentence = ranking.locate(number)
    known = ranking.analyses[analysis]
    block, page = known.block(sentence), known.page(sentence)
    parts = [workspace.title_of(workspace.source_of(number))]
    if page is not None:
        parts.append(f"p. {page}")
    if block.paragraph is not None:
        parts.append(f"¶ {block.paragraph}")
    return ", ".join(parts)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _add_text(desk: Desk, html: str, text: str) -> None:
    """Add a text as a source; raises what the readers raise."""
    from desktop.commands.file import begun
    from summarise.plan import Source, add_source, next_key
    from summarise.readers import read_html, read_text

    workspace = desk.workspace
    read, words = (read_html, html) if html else (read_text, text)
    document: Document = desk.jobs.ask(read, words, tr("Pasted text"))
    fresh = not workspace.plan.sources
    plan = begun(desk) if fresh else workspace.plan
    source = Source(next_key(plan), "", document.origin.sha256)
    plan = add_source(plan, source)
    if fresh:
        workspace.begin(plan, {source.key: document})
        # A text that stands in no file would be lost with the window.
        workspace.undo_stack.resetClean()
    else:
        workspace.sourcing.give(source, document)
        workspace.decide(tr("Paste a text"), plan)
        workspace.look(source=source.key, sentence=-1)
    desk.window.focus("text")


MENU = tr("&Edit")
COMMANDS = (
    Command(MENU, tr("&Undo"), undo, ("Ctrl+Z",), when="something_to_undo", hint=tr("Take the last decision back"),
            sheet=tr("Everywhere: Undo")),
    Command(MENU, tr("&Redo"), redo, ("Ctrl+Shift+Z",), when="something_to_redo", hint=tr("Bring back what was undone"),
            sheet=tr("Everywhere: Redo")),
    Command(MENU, tr("&Copy sentence"), copy, ("Ctrl+C",), "text or page", "copy", "a_sentence",
            tr("Copy the current sentence with its citation"), tr("In the text: Copy the sentence")),
    Command(MENU, tr("Copy &brief"), copy_brief, ("Ctrl+Shift+C",), group="copy", when="a_brief",
            hint=tr("Copy the whole brief"), sheet=tr("Sending: Copy the brief")),
    Command(MENU, tr("&Paste text"), paste_text, ("Ctrl+V",), group="copy", when="something_copied",
            hint=tr("Add what has been copied as a source"), sheet=tr("Everywhere: Paste a text")),
    Command(MENU, tr("&Find in the text…"), find, ("Ctrl+F",), group="find", when="a_text",
            hint=tr("Look for words in the text"), sheet=tr("In the text: Find in the text")),
    Command(MENU, tr("&Settings…"), settings, ("Ctrl+,",), group="settings",
            hint=tr("Look, keys, and what briefs begin with"), sheet=tr("Everywhere: Settings")),
)
