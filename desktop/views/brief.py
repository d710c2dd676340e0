"""The brief pane: its head with layout, fit and the main button, and the desk with the pages as they are exported."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from desktop.key_faces import face_of, key_of
from desktop.menus import menu_of
from desktop.notices import Notice
from desktop.pages import lay_out, laying, place_of, row_of_sentence, same_place
from desktop.translating import tr
from desktop.views.brief_desk import PageDesk
from desktop.views.brief_fit import FitState, fit_state
from desktop.views.controls import Button, PaneHeader
from desktop.views.fields import Choice
from desktop.views.message_bar import MessageBar
from desktop.views.painting import RING
from desktop.views.reading_page import PATIENCE
from desktop.views.words import LAYOUTS
from summarise.brief import Extract, statements

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from desktop.pages import LaidPage, Pages, Row
    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from summarise.brief import Brief
    from summarise.ranking import Ranking

MANY, PAUSE = 1200, 40
"""Above so many words a brief is laid out when decisions pause, not at each; a pause lasts so many milliseconds."""
MANY_CHARACTERS = 20_000
"""In all that a brief of fewer words says: what is a word to a reader may have no end, also in a point."""
MANY_SENTENCES = 2000
"""In a text of more a decision asks so much that the text is painted first, and the page in the next beat."""
SLICE = 0.004
"""Seconds of laying out a long brief, or of freeing one, between which the window does what else there is to do."""
FRAME = 16
"""Milliseconds that such slices wait after a press, so that what it asked for is painted first."""
MENU = ("reword", "move_up", "move_down", "remove_point", "to_its_sentence", "pin", "leave_out", "copy")
"""Commands of the right button."""


def characters_of(brief: Brief) -> int:
    """Count the characters of what a brief says and quotes."""
    nodes = [node for section in brief.sections for node in section.nodes]
    return (sum(len(statement.text) for node in nodes for statement, _ in statements(node))
            + sum(len(node.text) for node in nodes if isinstance(node, Extract)))


class BriefPane(QWidget):
    """Shows the brief as it will be exported and follows the workspace; every decision is a command's."""

    def __init__(self, workspace: Workspace, theme: Theme, run: Callable[..., object],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.run = run
        self._brief: Brief | None = None
        self._ranking: Ranking | None = None
        """What numbers the sentences of the rows shown."""
        self._later = QTimer(self, singleShot=True)
        self._slices = QTimer(self, interval=0)
        self._weighing = QTimer(self, singleShot=True, interval=PATIENCE)
        self._long = False
        self._steps: Generator[LaidPage | None, None, Pages] | None = None
        self._laid: Pages | None = None
        """What the steps have made, until it is shown."""
        self._made: list[LaidPage] = []
        self._gone: list[object] = []
        self.header = PaneHeader(theme, parent=self)
        self.layouts = Choice(theme, tr("Layout"), strong=True)
        self.fit = FitState(theme)
        self.export = Button(theme, tr("Export to Word"), "download", main=True)
        self._followed = -1
        """The sentence the cursor has followed last."""
        self.desk = PageDesk(theme, self._text_of, self)
        self.messages = MessageBar(theme, run, self)
        self._build()
        self._connect()
        self._restyle()
        self.follow_brief()

    def focus_widget(self) -> QWidget:
        """Return what takes the focus when the pane does."""
        return self.desk

    def pages(self) -> int | None:
        """Return how many pages the exported brief takes, None while there is no brief."""
        self._lay_now()
        return None if self.desk.pages is None else len(self.desk.pages.pages)

    def pages_laid(self) -> int | None:
        """Return how many pages the exported brief takes, None while they are being laid out."""
        lags = self._brief is not self.workspace.brief or self._lays()
        return None if lags or self.desk.pages is None else len(self.desk.pages.pages)

    def edit_row(self, field: str = "") -> None:
        """Let the user write in the current row, or in a field."""
        if field:
            places = (place for place, row in enumerate(self.desk.rows.rows) if row.field == field)
            self.desk.setCurrentIndex(self.desk.rows.index(next(places, -1)))
        self.desk.write()

    def row(self) -> Row | None:
        """Return the current row of the page."""
        return self.desk.row_now()

    def follow_brief(self) -> None:
        """Show another brief; the cursor stays on what it was on, and the paper where it was."""
        brief = self.workspace.brief
        if self.workspace.composing:
            # What is laid out is out of date: the brief to come is worth the time.
            self._stop_laying()
        elif brief is not self._brief or brief is None:
            self._brief = brief
            self._stop_laying()
            ranking = self.workspace.ranking
            if brief is not None and (brief.words > MANY or characters_of(brief) > MANY_CHARACTERS):
                self._later.start(PAUSE)
            elif brief is not None and ranking is not None and len(ranking.scores) > MANY_SENTENCES:
                self._later.start(0)
            else:
                self._lay()
        self._say_fit()

    def follow_view(self) -> None:
        """Follow the current sentence, the current row, the size of the page and the colour of the paper."""
        view = self.workspace.view
        if self._slices.isActive():
            self._slices.start(FRAME)
        if (view.whole_page, view.white_paper) != (self.desk.whole, self.desk.white):
            self.desk.whole, self.desk.white = view.whole_page, view.white_paper
            self.desk.arrange()
        self._follow_sentence()

    def show_notice(self, notice: Notice) -> None:
        """Show a message that concerns the brief."""
        # That sentences could not be weighed is told as a message, and nothing else tells it.
        self._say_fit()
        if notice.pane == "brief":
            self.messages.show_notice(notice, focused=notice.kind == "bad")

    def row_menu(self) -> QMenu:
        """Return the commands for the current row."""
        return menu_of(MENU, self, self.workspace, self.run, self.theme)

    def _build(self) -> None:
        for key, words in LAYOUTS:
            self.layouts.addItem(tr(words), key)
        self.header.title.hide()
        for widget, stretch in ((self.layouts, 0), (self.fit, 1), (self.export, 0)):
            self.header.add(widget, stretch)
        self.header.row.insertSpacing(2, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.desk, 1)
        self.setTabOrder(self.layouts, self.export)
        self.setTabOrder(self.export, self.desk)

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.brief_changed.connect(self.follow_brief)
        for change in (workspace.sources_changed, workspace.plan_changed, workspace.ranking_changed):
            change.connect(self._say_fit)
        self._weighing.timeout.connect(self._say_weighing)
        workspace.view_changed.connect(self.follow_view)
        workspace.noticed.connect(self.show_notice)
        self.theme.changed.connect(self._restyle)
        self._later.timeout.connect(self._begin_laying)
        self._slices.timeout.connect(self._go_on)
        self.layouts.activated.connect(self._choose_layout)
        self.export.clicked.connect(lambda: self.run("export_word"))
        self.desk.row_chosen.connect(self._choose_row)
        self.desk.row_written.connect(self._write_row)
        self.desk.menu_wanted.connect(self._open_menu)
        self.desk.tool_used.connect(self._use_tool)

    def _lay_now(self) -> None:
        self.workspace.brief_now()
        if self._lays():
            self._lay()

    def _lays(self) -> bool:
        """Tell whether a long brief is being laid out, or about to be."""
        return self._later.isActive() or self._steps is not None

    def _restyle(self) -> None:
        self.export.setToolTip(face_of(key_of("export_word")))
        margins = self.header.row.contentsMargins()
        margins.setLeft(self.theme.px(12) - RING)
        self.header.row.setContentsMargins(margins)
        self.desk.arrange()

    def _lay(self) -> None:
        """Lay the brief out at once, as the desk shows it."""
        brief = self._brief = self.workspace.brief
        self._stop_laying()
        self._show(None if brief is None else lay_out(brief, prompts=True))

    def _begin_laying(self) -> None:
        """Lay a long brief out in slices; the pages there were stay until it is done."""
        if self._brief is not None:
            self._steps = laying(self._brief, prompts=True)
            self._slices.start()

    def _stop_laying(self) -> None:
        """Stop, and free nothing yet: what was decided is painted first."""
        self._later.stop()
        self._slices.stop()
        self._gone += (*self._made, self._steps, self._laid)
        self._steps, self._laid, self._made = None, None, []

    def _go_on(self) -> None:
        """Lay out, or free what was shown before, for a slice of time."""
        self._slices.setInterval(0)
        if self._laid is not None:
            laid = self._laid
            self._stop_laying()
            self._show(laid)
            return
        end = perf_counter() + SLICE
        try:
            while self._steps is not None and perf_counter() < end:
                made = next(self._steps)
                if made is not None:
                    self._made.append(made)
        except StopIteration as done:
            # Shown in the next beat: with a slice before it and its painting it would take longer than a frame.
            self._laid = done.value
            return
        while self._gone and perf_counter() < end:
            self._gone.pop()
        if self._steps is None and not self._gone:
            self._slices.stop()

    def _show(self, pages: Pages | None) -> None:
        """Show pages, and find the cursor's row again."""
        before, place = self.desk.row_now(), self.desk.currentIndex().row()
        self.workspace.jobs.has_come()
        if self.desk.pages is not None:
            # Many pages are so many values that freeing them at once would stop the window for a moment.
            self._gone += (*self.desk.pages.rows, *self.desk.pages.pages)
        self._slices.start()
        self._ranking = self.workspace.ranking
        self.desk.show_pages(pages)
        if pages is not None and before is not None:
            self.desk.show_row(same_place(pages.rows, before, place))
        self._follow_row()
        self._follow_sentence()
        if self._user_is_here() and self.desk.row_now() is not None:
            # What a command means is what the ring is round.
            self._choose_row(self.desk.currentIndex().row())
        self._say_fit()

    def _say_fit(self) -> None:
        """Say how the brief fits; what is empty moves no page break, so the desk's pages are the export's."""
        brief, pages = self._brief, self.desk.pages
        reading = sum(reading.under_way for reading in self.workspace.reading.values())
        self.layouts.setEnabled(brief is not None)
        self.export.setEnabled(brief is not None)
        weighing = self._weighed_for_long()
        if brief is not None and pages is not None:
            self.fit.say(*fit_state(brief.layout, len(pages.pages), pages.lines_over, reading, weighing))
        else:
            self.fit.say(*fit_state("", 0, 0, reading, weighing))
        layout = self.workspace.plan.layout
        self.layouts.setCurrentIndex(max(self.layouts.findData(layout), 0))

    def _weighed_for_long(self) -> bool:
        """Tell whether the sentences have been weighed for so long that it is said."""
        if not self.workspace.ranking_under_way:
            self._weighing.stop()
            self._long = False
        elif not self._long and not self._weighing.isActive():
            self._weighing.start()
        return self._long

    def _say_weighing(self) -> None:
        self._long = True
        self._say_fit()

    def _follow_sentence(self) -> None:
        """Tint the twin of the current sentence; where the cursor is elsewhere, it goes there too.

        A field stays current when the page loses the focus, until another sentence becomes current.
        """
        rows, sentence = self.desk.rows.rows, self.workspace.view.sentence
        now = self.desk.row_now()
        moved, self._followed = sentence != self._followed, sentence
        same = now is not None and now.sentence == sentence
        twin = self.desk.currentIndex().row() if same else row_of_sentence(rows, sentence) if sentence >= 0 else -1
        self.desk.show_twin(twin)
        left = now is not None and now.sentence is None and not moved
        if twin >= 0 and not same and not left and self._may_follow():
            self.desk.show_row(twin)
            self.desk.scrollTo(self.desk.currentIndex())
            self._follow_row()

    def _may_follow(self) -> bool:
        """Tell whether the cursor follows the text: not while the user stands on a field of the page."""
        now = self.desk.row_now()
        return not self._user_is_here() or now is None or now.sentence is not None

    def being_written(self) -> tuple[Row, Row | None, str] | None:
        """Return the row that is being written in, the same by now and its new words; None where no word is new."""
        editor = self.desk.editor
        if editor is None or editor.words() == editor.before:
            return None
        now = self._by_now(editor.row) if self._ranking is self.workspace.ranking else None
        return editor.row, now, editor.words()

    def _user_is_here(self) -> bool:
        """Tell whether the page, or what is being written on it, has the focus."""
        widget = QApplication.focusWidget()
        return widget is not None and (widget is self.desk or self.desk.isAncestorOf(widget))

    def _follow_row(self) -> None:
        place, row = self.desk.currentIndex().row(), self.desk.row_now()
        self.workspace.look(row=place, bare=row is not None and row.sentence is None,
                            editable=row is not None and row.editable)

    def _choose_row(self, place: int) -> None:
        row = self.desk.rows.rows[place]
        changes: dict[str, object] = {"row": place, "bare": row.sentence is None, "editable": row.editable}
        if row.sentence is not None and self._ranking is self.workspace.ranking:
            changes["sentence"] = row.sentence
            changes["source"] = self.workspace.source_of(row.sentence) or self.workspace.view.source
        self.workspace.look(**changes)

    def _text_of(self, row: Row) -> str:
        """Return what is written in where a row is: the row's words, or every line of what a table is made from."""
        return self.workspace.plan.field(row.field) if row.field and row.kind == "table-row" else row.text

    def _write_row(self, row: Row, text: str) -> None:
        """Decide what was written, in the brief as it is by now."""
        now = self._by_now(row)
        if row.field:
            self.run("set_field", row.field, text)
        elif row.point is not None and now is not None and now.point is not None:
            self.run("reword_point", now.point, text or None)
        elif row.point is None and now is not None and now.sentence is not None:
            self.run("reword_sentence", now.sentence, text or None)
        else:
            gone = tr("It has been replaced while you wrote. Your words: {text}").format(text=text)
            self.workspace.notice(Notice("brief", "warn", tr("This is no longer on the page."), gone))

    def _by_now(self, row: Row) -> Row | None:
        """Return a row as it is in the brief by now, None where it is no longer in it."""
        place = place_of(self.desk.rows.rows, row)
        return self.desk.rows.rows[place] if place >= 0 else None

    def _choose_layout(self, place: int) -> None:
        self.run("choose_layout", LAYOUTS[place][0])

    def _use_tool(self, place: int, name: str) -> None:
        if 0 <= place < len(self.desk.rows.rows):
            self.desk.setFocus()
            self.desk.setCurrentIndex(self.desk.rows.index(place))
            self.run(name)

    def _open_menu(self, place: int, where: QPoint) -> None:
        self.desk.setCurrentIndex(self.desk.rows.index(place))
        self.row_menu().popup(where)
