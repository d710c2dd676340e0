"""Sources: which texts the brief is made from, their order, names, languages and encodings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.row import Command
from desktop.languages import NAMES, by_name, spoken
from desktop.notices import notice_of_pages, pages_without_text
from desktop.translating import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.desk import Desk

ENCODINGS = ("", "utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "iso-8859-2", "windows-1251", "koi8-r",
             "utf-16", "shift_jis", "gb18030", "big5")


def next_source(desk: Desk) -> None:
    """Show the next source."""
    _step(desk, 1)


def previous_source(desk: Desk) -> None:
    """Show the previous source."""
    _step(desk, -1)


def show_source(desk: Desk, key: str) -> None:
    """Show a source in the text pane, at its first chosen sentence or at its beginning."""
    workspace = desk.workspace
    numbers = workspace.sentences_of(key)
    shown = next((number for number in numbers if workspace.state_of(number) in {"chosen", "pinned"}), None)
    on_page = workspace.view.pane == "brief"
    # Beside a source without sentences the row with the cursor on the page stays the one that keys mean.
    otherwise = workspace.view.sentence if on_page else -1
    workspace.look(source=key, sentence=shown if shown is not None else next(iter(numbers), otherwise))
    if on_page and numbers and shown is None:
        # Nothing of it is on the page: keys would mean a sentence there that is not seen.
        desk.window.focus("text")


def move_source_up(desk: Desk) -> None:
    """Move the current source up."""
    _move(desk, -1)


def move_source_down(desk: Desk) -> None:
    """Move the current source down."""
    _move(desk, 1)


def remove_source(desk: Desk) -> None:
    """Take the current source out of the brief."""
    from summarise.plan import remove_source as removed

    desk.workspace.decide(tr("Remove source"), removed(desk.workspace.plan, desk.workspace.view.source))


def rename_source(desk: Desk, title: str | None = None) -> None:
    """Give the current source another title."""
    workspace = desk.workspace
    if title is None:
        title = desk.prompts.line(tr("Rename"), tr("Title of the source:"), workspace.title_of(workspace.view.source))
    if title is not None:
        _change(desk, tr("Rename source"), title=title.strip())


def choose_language(desk: Desk, language: str | None = None) -> None:
    """Choose the language of the current source by hand."""
    source = desk.workspace.source(desk.workspace.view.source)
    if language is None and source is not None:
        language = which_language(desk, tr("Language of the source:"), _as_found(desk), source.language, NAMES)
    if language is not None:
        _change(desk, tr("Change language"), language=language)


def which_language(desk: Desk, label: str, unset: str, now: str, known: Iterable[str]) -> str | None:
    """Ask for one of the languages known; returns its code, "" for none set by hand, None for no answer."""
    codes = ("", *by_name(known))
    current = codes.index(now) if now in codes else 0
    number = desk.prompts.choice(tr("Language"), label, (unset, *map(NAMES.__getitem__, codes[1:])), current)
    return None if number is None else codes[number]


def choose_encoding(desk: Desk, encoding: str | None = None) -> None:
    """Choose the encoding of the current source by hand and read it again."""
    source = desk.workspace.source(desk.workspace.view.source)
    if encoding is None and source is not None:
        current = ENCODINGS.index(source.encoding) if source.encoding in ENCODINGS else 0
        number = desk.prompts.choice(tr("Encoding"), tr("Encoding of the source:"),
                                     [name or tr("As found in the file") for name in ENCODINGS], current)
        encoding = None if number is None else ENCODINGS[number]
    if encoding is not None:
        _change(desk, tr("Change encoding"), encoding=encoding, sha256="")


def read_again(desk: Desk) -> None:
    """Read the current source again from its file."""
    workspace = desk.workspace
    source = workspace.source(workspace.view.source)
    if source is not None and source.path and source.sha256:
        _change(desk, tr("Read again"), sha256="")
    else:
        workspace.sourcing.again(workspace.view.source, fresh=True)


def enter_password(desk: Desk) -> None:
    """Ask for the password of the current source and try it."""
    workspace = desk.workspace
    source = workspace.source(workspace.view.source)
    password = desk.prompts.password(Path(source.path).name) if source else None
    if password:
        workspace.sourcing.again(workspace.view.source, password)


def find_source(desk: Desk) -> None:
    """Ask where the file of the current source is now."""
    source = desk.workspace.source(desk.workspace.view.source)
    if source is not None:
        found = desk.prompts.where_is(Path(source.path).name, str(Path(source.path).parent))
        if found is not None:
            _change(desk, tr("Find source"), path=str(found), sha256="")


def stop_reading(desk: Desk) -> None:
    """Stop reading the current source."""
    desk.workspace.sourcing.stop(desk.workspace.view.source)


def use_pages(desk: Desk) -> None:
    """Use the pages of the current source that were read before the reading was stopped."""
    desk.workspace.sourcing.use_kept(desk.workspace.view.source)


def show_pages_without_text(desk: Desk) -> None:
    """Say which pages of the current source hold no text."""
    key = desk.workspace.view.source
    desk.workspace.notice(notice_of_pages(pages_without_text(desk.workspace.documents[key]), key))


def _as_found(desk: Desk) -> str:
    """Name the language that is found in the current source when none is set by hand."""
    from summarise.analysing import language_of

    document = desk.workspace.documents.get(desk.workspace.view.source)
    found = language_of(document) if document is not None else ""
    if not found:
        return tr("As found in the text")
    return tr("As found in the text: {language}").format(language=spoken(found))


def _step(desk: Desk, places: int) -> None:
    keys = [source.key for source in desk.workspace.plan.sources]
    now = keys.index(desk.workspace.view.source) if desk.workspace.view.source in keys else 0
    show_source(desk, keys[(now + places) % len(keys)])


def _move(desk: Desk, places: int) -> None:
    from summarise.plan import move_source

    desk.workspace.decide(tr("Move source"), move_source(desk.workspace.plan, desk.workspace.view.source, places))


def _change(desk: Desk, label: str, **changes: str) -> None:
    from summarise.plan import change_source

    desk.workspace.decide(label, change_source(desk.workspace.plan, desk.workspace.view.source, **changes))


MENU = tr("&Sources")
COMMANDS = (
    Command(MENU, tr("&Next source"), next_source, ("Ctrl+PgDown",), when="two_sources",
            hint=tr("Show the next source"), sheet=tr("Moving: Next source")),
    Command(MENU, tr("&Previous source"), previous_source, ("Ctrl+PgUp",), when="two_sources",
            hint=tr("Show the source before"), sheet=tr("Moving: Previous source")),
    Command(MENU, tr("Move source &up"), move_source_up, ("Alt+Up",), "sources", "order", "two_sources",
            tr("Put the source before its neighbour"), tr("In the sources: Move up, down")),
    Command(MENU, tr("Move source &down"), move_source_down, ("Alt+Down",), "sources", "order", "two_sources",
            tr("Put the source after its neighbour"), tr("In the sources: Move up, down")),
    Command(MENU, tr("&Rename…"), rename_source, ("F2",), "sources", "change", "a_source",
            tr("Give the source another title in the brief"), tr("In the sources: Rename")),
    Command(MENU, tr("&Language…"), choose_language, group="change", when="a_source",
            hint=tr("Say which language the source is in")),
    Command(MENU, tr("&Encoding…"), choose_encoding, group="change", when="a_source_from_a_file",
            hint=tr("Say how the letters of the file are encoded")),
    Command(MENU, tr("Read &again"), read_again, ("F5",), group="change", when="a_source_to_read_again",
            hint=tr("Read the source again from its file"), sheet=tr("In the sources: Read again")),
    Command(MENU, tr("Enter pass&word…"), enter_password, group="change", when="a_source_not_read",
            hint=tr("Open a source that is locked with a password")),
    Command(MENU, tr("&Find the file…"), find_source, group="change", when="a_source_from_a_file",
            hint=tr("Say where a source is that has been moved")),
    Command(MENU, tr("&Stop reading"), stop_reading, group="change", when="a_source_being_read",
            hint=tr("Stop reading a long source")),
    Command(MENU, tr("Use t&he pages read"), use_pages, group="change", when="a_stopped_source",
            hint=tr("Make do with the pages read before you stopped")),
    Command(MENU, tr("Pages without te&xt"), show_pages_without_text, group="change", when="a_source_with_pictures",
            hint=tr("Say which pages of the source hold no text")),
    Command(MENU, tr("Re&move"), remove_source, ("Delete",), "sources", "remove", "a_source",
            tr("Take the source and what was decided about it out of the brief"), tr("In the sources: Remove")),
)
