"""When a command can run: for each condition a function that gives None, or the sentence why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop.notices import pages_without_text
from desktop.translating import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.workspace import Workspace


def a_source(workspace: Workspace) -> str | None:
    """Hold while a source is shown."""
    return None if workspace.source(workspace.view.source) else tr("No source is open")


def two_sources(workspace: Workspace) -> str | None:
    """Hold while there is more than one source."""
    return None if len(workspace.plan.sources) > 1 else tr("There is only one source")


def a_source_from_a_file(workspace: Workspace) -> str | None:
    """Hold while the source shown came from a file."""
    source = workspace.source(workspace.view.source)
    if source is None:
        return tr("No source is open")
    return None if source.path else tr("This text was pasted")


def a_source_being_read(workspace: Workspace) -> str | None:
    """Hold while the source shown is still being read, or its sentences are weighed for the first time."""
    key = workspace.view.source
    reading = workspace.reading.get(key)
    weighed = workspace.ranking_under_way and key in workspace.analyses and key not in workspace.keys
    return None if weighed or (reading and reading.under_way) else tr("Nothing is being read")


def a_source_to_read_again(workspace: Workspace) -> str | None:
    """Hold while the source shown came from a file, or is a pasted text whose reading was stopped."""
    return None if a_source_not_read(workspace) is None else a_source_from_a_file(workspace)


def a_stopped_source(workspace: Workspace) -> str | None:
    """Hold while the reading of the source shown was stopped, and there are pages to use."""
    reading = workspace.reading.get(workspace.view.source)
    return None if reading and reading.kept else tr("No reading was stopped")


def a_source_with_pictures(workspace: Workspace) -> str | None:
    """Hold while the source shown has pages without text."""
    document = workspace.documents.get(workspace.view.source)
    return None if document and pages_without_text(document) else tr("Every page that was read holds text")


def a_source_not_read(workspace: Workspace) -> str | None:
    """Hold while the source shown could not be read."""
    reading = workspace.reading.get(workspace.view.source)
    return None if reading and reading.error else tr("This source has been read")


def a_text(workspace: Workspace) -> str | None:
    """Hold while the text of the source shown is there."""
    return None if workspace.view.source in workspace.documents else _not_there(workspace)


def a_sentence(workspace: Workspace) -> str | None:
    """Hold while a sentence is current: in the text, or in the row of the page while the page has the focus."""
    if workspace.ranking is None:
        return _not_there(workspace)
    if workspace.view.pane == "brief" and workspace.view.bare:
        return tr("No sentence is current")
    return None if workspace.source_of(workspace.view.sentence) else tr("No sentence is current")


def a_decided_sentence(workspace: Workspace) -> str | None:
    """Hold while the current sentence is pinned or left out."""
    decided = workspace.state_of(workspace.view.sentence) in {"pinned", "left_out"}
    return a_sentence(workspace) or (None if decided else tr("Nothing was decided about this sentence"))


def a_chosen_sentence(workspace: Workspace) -> str | None:
    """Hold while something is chosen."""
    if workspace.selection is None:
        return _not_there(workspace)
    return None if workspace.selection.chosen else tr("No sentence is chosen")


def a_cited_sentence(workspace: Workspace) -> str | None:
    """Hold while the current sentence stands on the page."""
    return a_sentence(workspace) or (
        None if workspace.note_of(workspace.view.sentence) else tr("This sentence is not on the page"))


def room_to_grow(workspace: Workspace) -> str | None:
    """Hold while more could be chosen."""
    selection = workspace.selection
    if selection is None:
        return _not_there(workspace)
    return None if selection.step < len(selection.steps) - 1 else tr("The whole text is chosen")


def room_to_shrink(workspace: Workspace) -> str | None:
    """Hold while less could be chosen."""
    selection = workspace.selection
    if selection is None:
        return _not_there(workspace)
    return None if selection.step > 0 else tr("Nothing more can go")


def a_focus(workspace: Workspace) -> str | None:
    """Hold while the summary leans to some words."""
    return None if workspace.plan.focus else tr("There is no focus")


def a_brief(workspace: Workspace) -> str | None:
    """Hold while there is a brief."""
    return None if workspace.ranking is not None else tr("There is no brief yet")


def a_page_row(workspace: Workspace) -> str | None:
    """Hold while something on the page is current."""
    return a_brief(workspace) or (None if workspace.view.row >= 0 else tr("Nothing on the page is current"))


def own_points(workspace: Workspace) -> str | None:
    """Hold while the key points are the user's own list."""
    return None if workspace.plan.points is not None else tr("The key points are chosen for you")


def something_open(workspace: Workspace) -> str | None:
    """Hold while there is something to save."""
    return None if workspace.plan.sources else tr("There is no brief yet")


def a_saved_brief(workspace: Workspace) -> str | None:
    """Hold while the brief has a file of its own."""
    return None if workspace.path is not None else tr("The brief has not been saved yet")


def a_recent_brief(workspace: Workspace) -> str | None:
    """Hold while a brief has been saved or opened before."""
    return None if workspace.recent else tr("No brief has been saved yet")


def something_exported(workspace: Workspace) -> str | None:
    """Hold while the brief has been exported."""
    return None if workspace.exported is not None else tr("Nothing has been exported yet")


def something_to_undo(workspace: Workspace) -> str | None:
    """Hold while a decision can be taken back."""
    return None if workspace.undo_stack.canUndo() else tr("There is nothing to undo")


def something_to_redo(workspace: Workspace) -> str | None:
    """Hold while a decision can be brought back."""
    return None if workspace.undo_stack.canRedo() else tr("There is nothing to redo")


def something_wrong(workspace: Workspace) -> str | None:
    """Hold while something unforeseen has happened."""
    return None if workspace.account else tr("Nothing has gone wrong")


def something_copied(_workspace: Workspace) -> str | None:
    """Hold while the clipboard holds a text or files."""
    data = QGuiApplication.clipboard().mimeData()
    return None if data is not None and (data.hasText() or data.hasUrls()) else tr("Nothing has been copied")


def _not_there(workspace: Workspace) -> str:
    """Say why there are no sentences yet, or no text."""
    reading = workspace.reading.get(workspace.view.source)
    if workspace.ranking_under_way or (reading is not None and reading.under_way):
        return tr("The text is still being read")
    return tr("No text is open")


CONDITIONS: dict[str, Callable[[Workspace], str | None]] = {function.__name__: function for function in (
    a_source, two_sources, a_source_from_a_file, a_source_being_read, a_source_not_read, a_stopped_source,
    a_source_to_read_again, a_source_with_pictures, a_text, a_sentence,
    a_decided_sentence, a_chosen_sentence, a_cited_sentence, room_to_grow, room_to_shrink, a_focus, a_brief, a_page_row,
    own_points, something_open, a_saved_brief, a_recent_brief, something_exported, something_to_undo, something_to_redo,
    something_wrong, something_copied)}
CONDITIONS[""] = lambda _workspace: None
