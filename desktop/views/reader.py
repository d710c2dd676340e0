"""The text pane: its head, the text or what stands in its place, the hint line, finding, the card of reasons."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.menus import menu_of
from desktop.translating import tr
from desktop.views.controls import IconButton, PaneHeader, Title
from desktop.views.find_bar import FindBar, Hit, find_all, nearest, stands_in
from desktop.views.hint_line import HintLine
from desktop.views.message_bar import MessageBar
from desktop.views.reading_page import ReadingPage
from desktop.views.text_view import TextView
from desktop.views.why_card import WhyCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.notices import Notice
    from desktop.theme import Theme
    from desktop.workspace import Workspace

LINES_KEPT = 3
"""Lines of text that the hints leave in view, or are not shown."""
MENU = ("pin", "leave_out", "automatic", "pin_selection", "why", "to_its_place", "copy")
"""Commands of the right button."""


class Reader(QWidget):
    """Shows the source that is looked at and follows the workspace; every decision is a command's."""

    def __init__(self, workspace: Workspace, theme: Theme, run: Callable[..., object],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.run = run
        self._shown: tuple[str, int] = ("", -1)
        self._wanted: tuple[int, str] = (0, "")
        self.header = PaneHeader(theme, parent=self)
        self.unfold = IconButton(theme, "panel-left", tr("Show the sources"), command="go_to_sources", snug=True)
        self._after_unfold = QSpacerItem(0, 0)
        self.count = Title(theme, role="ui_small", ink="text_muted")
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.before = IconButton(theme, "chevron-up", tr("Previous chosen sentence"), command="previous_chosen",
                                 snug=True)
        self.next = IconButton(theme, "chevron-down", tr("Next chosen sentence"), command="next_chosen", snug=True)
        self.search = IconButton(theme, "search", tr("Find in the text"), command="find", snug=True)
        self.find_bar = FindBar(theme, self)
        self.text = TextView(workspace, theme, self)
        self.reading = ReadingPage(workspace, theme, run, self)
        self.hints = HintLine(workspace, theme, self)
        self.card = WhyCard(workspace, theme, self)
        self.stack = QStackedWidget(self)
        self.messages = MessageBar(theme, run, self.stack)
        self._arrival = QTimer(self, singleShot=True, interval=0)
        self._arrival.timeout.connect(self._arrive)
        self._build()
        self._connect()
        self.follow_sources()
        self.follow_view()

    def focus_widget(self) -> QWidget:
        """Return what takes the focus when the pane does."""
        return self.text

    def selected_span(self) -> tuple[int, int, int] | None:
        """Return block, start and end of what is selected with the mouse, None where nothing is."""
        return self.text.selected_span()

    def selected_text(self) -> str:
        """Return the words that are selected in the text, "" for none."""
        return self.text.selected_text()

    def clear_selection(self) -> bool:
        """Select nothing; tells whether something was selected."""
        return self.text.clear_selection()

    def follow_sources(self) -> None:
        """Show the source that is looked at, with what is known of it by now."""
        workspace, key = self.workspace, self.workspace.view.source
        document = workspace.documents.get(key)
        self._follow_folding()
        if self._arrival.isActive() and self._has_come():
            self.reading.follow("", None)
            return
        for widget in (self.count, self.before, self.next, self.search):
            widget.setVisible(document is not None)
        if document is None:
            self.stack.setCurrentWidget(self.reading)
            self.reading.follow(key, workspace.reading.get(key))
        else:
            self.stack.setCurrentWidget(self.text)
            self.reading.follow("", None)
        self.text.show_source(key, document, workspace.analyses.get(key), workspace.sentences_of(key))
        self._show_hints()
        self.follow_marks()

    def edit_find(self) -> None:
        """Let the user type what is looked for in the text."""
        self.workspace.look(finding=True)
        self.find_bar.field.setFocus()
        self.find_bar.field.selectAll()

    def follow_marks(self) -> None:
        """Show other marks on the same text."""
        self.text.marks_changed()
        self.hints.follow()
        self._count()
        self._tell_screen_reader()
        if self.card.isVisible():
            self._place_card()

    def follow_view(self) -> None:
        """Follow the current sentence, the zoom, finding and the hints."""
        view = self.workspace.view
        if view.source != self.text.key:
            self.follow_sources()
        self._follow_folding()
        self.text.set_zoom(view.zoom)
        shown, self._shown = self._shown, (view.source, view.sentence)
        if shown != self._shown:
            self.text.clear_selection()
            self._go_to_current()
            self.follow_marks()
        self._show_hints()
        self._follow_finding(view.finding, view.find)
        if view.overlay == "why":
            self._place_card()
            if self.card.isHidden():
                # The sentence had been scrolled away from; its reasons need it beside them.
                self._go_to_current()
                self._place_card()
        else:
            self.card.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a message that concerns the text."""
        if notice.pane == "text":
            self.messages.show_notice(notice)

    def sentence_menu(self) -> QMenu:
        """Return the commands for the current sentence."""
        return menu_of(MENU, self, self.workspace, self.run, self.theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Leave a text to the next beat: to lay out and paint the panes for the first time is a long step already."""
        super().showEvent(event)
        self._arrival.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card by its sentence, and the hints where the text has room above them."""
        super().resizeEvent(event)
        self.find_bar.setGeometry(0, 0, self.width(), self.find_bar.height())
        self._make_room_for_finding()
        self._follow_folding()
        self._show_hints()
        if self.card.isVisible():
            self._place_card()

    def _build(self) -> None:
        self.header.row.insertWidget(0, self.unfold)
        self.header.add(self.count)
        for button in (self.before, self.next, self.search):
            self.header.add(button)
        self.header.row.insertSpacerItem(1, self._after_unfold)
        self.unfold.hide()
        for widget in (self.count, self.before, self.search):
            self.header.row.insertSpacing(self.header.row.indexOf(widget), 8)
        self.stack.addWidget(self.text)
        self.stack.addWidget(self.reading)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        column.addWidget(self.hints)
        self.find_bar.raise_()

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.sources_changed.connect(self.follow_sources)
        workspace.ranking_changed.connect(self.follow_sources)
        workspace.brief_changed.connect(self.follow_marks)
        workspace.view_changed.connect(self.follow_view)
        workspace.noticed.connect(self.show_notice)
        self.stack.currentChanged.connect(self._raise_messages)
        self.unfold.clicked.connect(lambda: self.run("go_to_sources"))
        self.before.clicked.connect(lambda: self.run("previous_chosen"))
        self.next.clicked.connect(lambda: self.run("next_chosen"))
        self.search.clicked.connect(lambda: self.run("find"))
        self.text.sentence_clicked.connect(lambda number: workspace.look(sentence=number, pane="text"))
        self.text.sentence_toggled.connect(self._toggle)
        self.text.menu_wanted.connect(self._open_menu)
        self.text.zoom_wanted.connect(lambda step: self.run("zoom_in" if step > 0 else "zoom_out"))
        self.text.moved.connect(self._follow_scroll)
        self.find_bar.wanted.connect(lambda words: workspace.look(find=words))
        self.find_bar.moved.connect(self._move_hit)
        self.find_bar.closed.connect(self._close_finding)

    def _has_come(self) -> bool:
        """Tell whether the text is there that is not shown yet."""
        return self.stack.currentWidget() is self.reading and self.workspace.view.source in self.workspace.documents

    def _arrive(self) -> None:
        """Show a text that came with the pane, and in it what is looked at; the pane kept the focus for it."""
        if self._has_come():
            self.follow_sources()
            self._shown = ("", -1)
            self.follow_view()
            if self.window().focusWidget() is self:
                self.text.setFocus()

    def _raise_messages(self) -> None:
        """Leave what is said over what is shown now, which Qt has put over all that stands there."""
        for bar in self.stack.findChildren(MessageBar):
            bar.raise_()

    def _show_hints(self) -> None:
        """Show the hints below a text that keeps some lines in view above them."""
        room = self.height() - self.hints.sizeHint().height() - (
            self.column.contentsMargins().top() if self.header.isHidden() else self.header.height())
        wanted = self.workspace.view.hints and self.stack.currentWidget() is self.text
        self.hints.setVisible(wanted and room >= LINES_KEPT * self.theme.line("reader"))

    def _follow_folding(self) -> None:
        """Show the source's number and the way to the sources while their pane is folded away."""
        row = self.parentWidget()
        sources = row.widget(0) if isinstance(row, QSplitter) else None
        folded = self.workspace.view.folded or (sources is not None and sources.isHidden())
        if folded == self.unfold.isHidden():
            self.unfold.setVisible(folded)
            self._after_unfold.changeSize(8 if folded else 0, 0)
            self.header.row.invalidate()
        self.header.set_title(self._title(folded))

    def _title(self, folded: bool) -> str:
        view = self.workspace.view
        keys = self.workspace.keys
        title = self.workspace.title_of(view.source)
        return f"{keys.index(view.source) + 1}  {title}" if folded and view.source in keys else title

    def _count(self) -> None:
        """Tell which of the chosen sentences of this source is the current one, or how many there are."""
        selection, numbers = self.workspace.selection, self.text.numbers
        chosen: tuple[int, ...] = ()
        if selection and numbers:
            chosen = selection.chosen[bisect_left(selection.chosen, numbers.start):
                                      bisect_left(selection.chosen, numbers.stop)]
        current = self.workspace.view.sentence
        if not chosen:
            words = ""
        elif self.workspace.state_of(current) in {"chosen", "pinned"} and current in numbers:
            words = tr("Chosen {place} of {total}").format(place=bisect_left(chosen, current) + 1,
                                                                total=len(chosen))
        else:
            words = tr("{total} chosen").format(total=len(chosen))
        self.count.set_text(words)
        for button in (self.before, self.next):
            button.setEnabled(bool(chosen))

    def _go_to_current(self) -> None:
        sentence = self.text.current()
        if sentence is not None:
            self.text.go_to(sentence.block, sentence.start, sentence.end)

    def _tell_screen_reader(self) -> None:
        """Say the current sentence and its state; the text itself is too long to be read out each time."""
        analysis, numbers = self.text.analysis, self.text.numbers
        current = self.workspace.view.sentence
        self.text.setAccessibleName(tr("Text: {title}").format(title=self.header.title.text()))
        words = analysis.text(current - numbers.start) if analysis and current in numbers else ""
        # Qt tells of another description by itself; told of twice, it would be read twice.
        told = " ".join(filter(None, (self.hints.state, words, self.hints.reasons)))
        if told != self.text.accessibleDescription():
            self.text.setAccessibleDescription(told)

    def _toggle(self, number: int) -> None:
        self.workspace.look(sentence=number, pane="text")
        self.run("automatic" if self.workspace.state_of(number) == "pinned" else "pin")

    def _open_menu(self, number: int, place: QPoint) -> None:
        if number >= 0 and not self.text.textCursor().hasSelection():
            self.workspace.look(sentence=number, pane="text")
        self.sentence_menu().popup(place)

    def _place_card(self) -> None:
        index = self.workspace.view.sentence - (self.text.numbers.start if self.text.numbers else 0)
        box = self.text.box_of(index)
        if box.isEmpty() or not self.text.numbers:
            self.card.hide()
            return
        self.card.follow()
        corner = self.text.viewport().mapTo(self, QPoint(0, 0))
        self.card.show_under(box.translated(corner), self.stack.geometry())

    def _follow_scroll(self) -> None:
        if self.card.isVisible() or self.workspace.view.overlay == "why":
            self._place_card()

    def _follow_finding(self, finding: bool, words: str) -> None:
        self.find_bar.setVisible(finding)
        self._make_room_for_finding()
        if self.find_bar.field.text() != words:
            self.find_bar.field.setText(words)
        wanted = words if finding else ""
        if (id(self.text.source), wanted) != self._wanted:
            self._wanted = (id(self.text.source), wanted)
            hits: tuple[Hit, ...] = find_all(self.text.source, wanted) if self.text.source and wanted else ()
            top = self.text.part_of(self.text.firstVisibleBlock())
            hit = nearest(hits, top.block, top.start)
            self.text.show_hits(hits, hit)
            self.find_bar.tell(wanted, len(hits), hit, 0 if hits else self._next_with(wanted))

    def _make_room_for_finding(self) -> None:
        """Begin below the field of what is looked for where no head is under it: it would lie over the first lines."""
        covered = self.header.isHidden() and not self.find_bar.isHidden()
        room = self.find_bar.height() if covered else 0
        if room != self.column.contentsMargins().top():
            self.column.setContentsMargins(0, room, 0, 0)
            # At once: what is found is brought into view next.
            self.column.activate()

    def _next_with(self, wanted: str) -> int:
        """Return the number of the next source, round the end, in which some words stand, 0 for none: here do none."""
        keys, documents = self.workspace.keys, self.workspace.documents
        here = keys.index(self.text.key) if self.text.key in keys else 0
        return next((keys.index(key) + 1 for key in (*keys[here + 1:], *keys[:here])
                     if key in documents and stands_in(documents[key], wanted)), 0)

    def _move_hit(self, step: int) -> None:
        hits = self.text.hits
        if hits:
            hit = (self.text.hit + step) % len(hits)
            self.text.show_hits(hits, hit)
            self.find_bar.tell(self._wanted[1], len(hits), hit)
        elif number := self._next_with(self._wanted[1]):
            key = self.workspace.keys[number - 1]
            self.workspace.look(source=key, sentence=next(iter(self.workspace.sentences_of(key)), -1))

    def _close_finding(self) -> None:
        """Close finding; the sentence that was found becomes the current one."""
        changes: dict[str, object] = {"finding": False}
        if 0 <= self.text.hit < len(self.text.hits):
            block, start, _end = self.text.hits[self.text.hit]
            index = self.text.sentence_over(block, start)
            if index >= 0 and self.text.number_of(index) >= 0:
                changes["sentence"] = self.text.number_of(index)
        self.workspace.look(**changes)
        self.text.setFocus()
