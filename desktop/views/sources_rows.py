"""What the rows of the sources pane say, and how they are painted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from desktop.key_faces import key_of
from desktop.languages import spoken
from desktop.notices import pages_kept, words_of_stop
from desktop.translating import tr
from desktop.views.painting import key_size, paint_box, paint_key
from desktop.views.words import counted, grouped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.theme import Theme
    from desktop.workspace import Workspace
    from summarise.analysing import Analysis
    from summarise.errors import BriefdeskError
    from summarise.plan import Source

A_STEP = 500
"""Sections whose rows are made at once: far more than most texts have."""
ENTRY = Qt.ItemDataRole.UserRole + 1
FORMATS = {"txt": tr("Text"), "text": tr("Text"), "md": "Markdown", "markdown": "Markdown", "docx": "Word",
           "word": "Word", "pdf": "PDF", "odt": "OpenDocument", "opendocument": "OpenDocument", "rtf": "RTF",
           "epub": "EPUB", "html": tr("Web page"), "eml": tr("E-mail"), "email": tr("E-mail")}
PASSWORD = (tr("Enter password…"), "enter_password")
USE = (tr("Use these pages"), "use_pages")
REMOVE = (tr("Remove"), "remove_source")
WAYS_ON = {"Locked": PASSWORD, "WrongPassword": PASSWORD, "Scanned": REMOVE, "UnknownFormat": REMOVE,
           "OldWord": REMOVE, "Folder": REMOVE, "NoSource": REMOVE, "TooLarge": REMOVE, "NoText": REMOVE}
"""For each kind of error the button in the row; every other kind can be tried again."""
SHORT = {"Locked": tr("Locked with a password"), "Sealed": tr("Locked with a password"),
         "WrongPassword": tr("That password does not open it"),
         "Scanned": tr("Pictures of pages, no text"), "UnknownFormat": tr("Unknown kind of file"),
         "OldWord": tr("Word document of the old kind"), "Folder": tr("A folder"), "Damaged": tr("Damaged"),
         "TooLarge": tr("Too large"), "NoText": tr("Holds no text"), "Empty": tr("Empty"),
         "TooSlow": tr("Took too long"), "Stopped": tr("Stopped")}


def way_on(error: BriefdeskError) -> tuple[str, str]:
    """Return (label, command) of the first thing to do about a source that was not read."""
    return WAYS_ON.get(type(error).__name__, (tr("Try again"), "read_again"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: `kind` is source, section or add. `number` is that of the source on the page, 0 for one that is not read.

    `marks` are "chosen" or "pinned", one for each such sentence.

    `progress` is between 0 and 1, -1 where nothing is being read. `button` is (label, command) of a source that went
    wrong. `sentence` is the first sentence of a section. `gap` is the free pixels above the row.
    """

    kind: str
    title: str
    key: str = ""
    number: int = 0
    meta: str = ""
    wrong: bool = False
    progress: float = -1.0
    button: tuple[str, str] = ("", "")
    marks: tuple[str, ...] = ()
    current: bool = False
    sentence: int = -1
    gap: int = 0

    @property
    def spoken(self) -> str:
        """Return what a screen reader says of the row."""
        if self.kind == "add":
            return self.title
        marks = {state: self.marks.count(state) for state in ("chosen", "pinned") if state in self.marks}
        parts = [self.title, self.meta, *(f"{count} {state}" for state, count in marks.items())]
        return ", ".join(filter(None, parts))


class Entries:
    """Makes the rows; what depends on a text alone is worked out once, for a decision must show within a frame."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._outlines: dict[tuple[str, int], Outline] = {}

    def rows(self) -> tuple[Entry, ...]:
        """Return the rows: each source, below the current one its sections, last the way to add one."""
        workspace = self._workspace
        rows: list[Entry] = []
        numbers = {key: number for number, key in enumerate(workspace.keys, 1)}
        # Counted while the brief was composed: to count the words of a long text here would stop the window.
        words = {entry.key: entry.words for entry in workspace.brief.sources} if workspace.brief else {}
        for source in workspace.plan.sources:
            number = numbers.get(source.key, 0)
            rows.append(_source_entry(workspace, source, number, words.get(source.key)))
            if source.key == workspace.view.source:
                rows.extend(self._sections(source.key))
        return (*rows, Entry("add", tr("Add a source"), gap=12 if rows and rows[-1].kind == "section" else 8))

    @property
    def done(self) -> bool:
        """Tell whether every outline that was asked for is there."""
        return all(outline.done for outline in self._outlines.values())

    def go_on(self) -> None:
        """Make some more rows of an outline that is not there yet."""
        for outline in self._outlines.values():
            if not outline.done:
                outline.go_on()
                return

    def _outline(self, key: str, analysis: Analysis, start: int) -> Outline:
        """Return the sections of a source, whose first sentence is number `start`; kept for the text."""
        known = self._outlines.get((key, start))
        if known is None or known.analysis is not analysis:
            known = self._outlines[key, start] = Outline(key, analysis, start)
            known.go_on()
        return known

    def _sections(self, key: str) -> list[Entry]:
        """Return the sections of the current source with their marks; none for a text without headings."""
        workspace = self._workspace
        analysis, numbers, selection = workspace.analyses.get(key), workspace.sentences_of(key), workspace.selection
        if analysis is None or not numbers or selection is None:
            return []
        outline, chosen = self._outline(key, analysis, numbers.start), selection.chosen
        inside = chosen[bisect_left(chosen, numbers.start):bisect_left(chosen, numbers.stop)]
        return outline.marked(inside, workspace.state_of, workspace.view.sentence)


class Outline:
    """The sections of a text as rows. There may be thousands: they are made some at a step, and shown when all are.

    `done` tells that all are there; a text without headings has none.
    """

    def __init__(self, key: str, analysis: Analysis, start: int) -> None:
        self.analysis = analysis
        titled = analysis.document.blocks[0].text == analysis.document.title
        # The last sentence stands under the last heading that has any.
        self.done = analysis.section[-1] <= (0 if titled else -1)
        self._numbers = range(start, start + len(analysis.section))
        self._plain: list[Entry] = []
        self._starts: list[int] = []
        self._marks: dict[int, tuple[str, ...]] = {}
        self._here = -1
        self._shown: list[Entry] = []
        self._steps = _steps(key, analysis, titled, start, self._plain, self._starts)

    def go_on(self) -> None:
        """Make some more rows, if any are left to make."""
        self.done = self.done or next(self._steps, True)

    def marked(self, chosen: tuple[int, ...], state_of: Callable[[int], str], current: int) -> list[Entry]:
        """Return the rows with the marks of the sentences chosen; a row that says what it said is the very same."""
        if not self.done or not self._plain:
            return []
        self._shown = self._shown or list(self._plain)
        marks = {place: tuple(map(state_of, own)) for place, own in groupby(chosen, self._at)}
        here = self._at(current) if current in self._numbers else -1
        changed = {place for place in marks.keys() | self._marks.keys() if marks.get(place) != self._marks.get(place)}
        for place in changed | ({here, self._here} - {-1}):
            self._shown[place] = replace(self._plain[place], marks=marks.get(place, ()), current=place == here)
        self._marks, self._here = marks, here
        return self._shown

    def _at(self, number: int) -> int:
        return bisect_right(self._starts, number) - 1


def _steps(key: str, analysis: Analysis, titled: bool, first: int, rows: list[Entry],
           starts: list[int]) -> Iterator[bool]:
    """Make rows, and where each starts, for an outline. It knows the lists and not the outline, which holds it.

    A title over all other headings is said above: the text only begins there.
    """
    blocks, titled = analysis.document.blocks, titled and not analysis.section[0]
    for section, own in groupby(range(len(analysis.section)), analysis.section.__getitem__):
        titled = titled and (section == 0 or blocks[section].level > blocks[0].level)
        starts.append(first + next(own))
        title = blocks[section].text if section >= 0 else tr("Beginning")
        rows.append(Entry("section", title, key, sentence=starts[-1], gap=0 if rows else 5))
        if len(rows) % A_STEP == 0:
            yield False
    if titled:
        rows[0] = replace(rows[0], title=tr("Beginning"))


def _source_entry(workspace: Workspace, source: Source, number: int, words: int | None) -> Entry:
    title = workspace.title_of(source.key)
    reading = workspace.reading.get(source.key)
    current = source.key == workspace.view.source
    if reading is not None and reading.error is not None:
        kind, button = type(reading.error).__name__, way_on(reading.error)
        return Entry("source", title, source.key, number, SHORT.get(kind, tr("Could not be read")), True, -1.0, button,
                     current=current)
    if reading is not None and reading.kept:
        return Entry("source", title, source.key, number, words_of_stop(reading.kept).rstrip("."), button=USE,
                     current=current)
    if reading is not None and source.key not in workspace.documents:
        share = reading.done / reading.pages if reading.pages else 0.0
        suffix = source.path.rsplit(".", 1)[-1].lower()
        where = tr("page {done} of {pages}") if reading.pages else tr("being read")
        meta = f"{FORMATS.get(suffix, tr('Text'))} · {where.format(done=reading.done, pages=reading.pages)}"
        return Entry("source", title, source.key, number, meta, progress=share, current=current)
    return Entry("source", title, source.key, number, _meta(workspace, source.key, words), current=current)


def _meta(workspace: Workspace, key: str, words: int | None) -> str:
    document = workspace.documents.get(key)
    if document is None:
        return ""
    analysis = workspace.analyses.get(key)
    kept = pages_kept(document)
    parts = [FORMATS.get(document.origin.format.lower(), document.origin.format or tr("Text"))]
    language = analysis.language if analysis else document.language
    brief = workspace.brief.language if workspace.brief else "en"
    if language and language != brief:
        parts.append(tr("in {language}").format(language=spoken(language)))
    elif kept:
        parts.append(tr("{done} of {pages} pages").format(done=kept, pages=document.origin.pages))
    elif document.origin.pages:
        parts.append(tr("1 page") if document.origin.pages == 1 else
                     tr("{count} pages").format(count=grouped(document.origin.pages)))
    elif words is not None:
        parts.append(counted(grouped(words), "words"))
    return " · ".join(parts)


class Rows:
    """Measures the rows and paints them."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def height_of(self, entry: Entry, width: int) -> int:
        """Return the height of a row: 28 of a section, 50 of a source, 68 with two lines, more with a button."""
        if entry.kind != "source":
            return self.theme.size("row" if entry.kind == "add" else "outline_row") + self.theme.px(entry.gap)
        height = self.theme.px(68 if len(self.title_lines(entry, width)) > 1 else 50)
        height += self.theme.px(38) if entry.button[0] else 0
        return height + (self.theme.px(10) if entry.progress >= 0 else 0)

    def title_lines(self, entry: Entry, width: float) -> tuple[str, ...]:
        """Return the one or two lines of a source's title, the second cut with …"""
        layout = QTextLayout(entry.title, self.theme.font("label"))
        layout.setTextOption(QTextOption())
        layout.beginLayout()
        room = width - self.theme.px(42 + 16)
        line = layout.createLine()
        line.setLineWidth(room)
        length = line.textLength()
        layout.endLayout()
        first, rest = entry.title[:length].rstrip(), entry.title[length:].strip()
        metrics = QFontMetricsF(self.theme.font("label"))
        cut = Qt.TextElideMode.ElideRight
        return (first, metrics.elidedText(rest, cut, room)) if rest else (metrics.elidedText(first, cut, room),)

    def button_box(self, entry: Entry, row: QRectF) -> QRectF:
        """Return where the button of a source that went wrong stands."""
        width = QFontMetricsF(self.theme.font("label")).horizontalAdvance(entry.button[0]) + self.theme.px(24)
        height = self.theme.size("control_in_list")
        return QRectF(row.left() + self.theme.px(42), row.bottom() - height - self.theme.px(8), width, height)

    def paint(self, painter: QPainter, box: QRect, entry: Entry, hovered: bool, ringed: bool) -> None:
        """Paint a row, under the mouse and with the ring of the focus as it may be."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(box).adjusted(0, self.theme.px(entry.gap), 0, 0)
        make = {"source": self._source, "section": self._section, "add": self._add}[entry.kind]
        make(painter, row, entry, hovered, ringed)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, entry: Entry, hovered: bool, ringed: bool) -> None:
        tokens = self.theme.tokens
        radius = self.theme.radius("row")
        chosen = entry.kind == "source" and entry.current
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens["selected" if chosen else "hover"])
            painter.drawRoundedRect(box, radius, radius)
        contrast = self.theme.scheme == "contrast"
        if ringed or (contrast and (chosen or hovered)):
            painter.setPen(QPen(tokens["accent" if ringed or chosen else "edge"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius - 1, radius - 1)

    def _source(self, painter: QPainter, row: QRectF, entry: Entry, hovered: bool, ringed: bool) -> None:
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        self._ground(painter, row.adjusted(px(8), 0, -px(8), 0), entry, hovered, ringed)
        self._badge(painter, QRectF(row.left() + px(16), row.top() + px(9), px(18), px(18)), entry)
        left = row.left() + px(42)
        top = row.top() + px(8)
        painter.setFont(theme.font("label"))
        painter.setPen(tokens["text"])
        for line in self.title_lines(entry, row.width()):
            painter.drawText(QRectF(left, top, row.right() - left, px(18)), _LEFT, line)
            top += px(18)
        if entry.wrong:
            painter.drawPixmap(QPointF(left, top + px(1)), theme.pixmap(_icon_of(entry), 14, "bad"))
            left += px(18)
        painter.setFont(theme.font("ui_small"))
        painter.setPen(tokens["bad" if entry.wrong else "text_muted"])
        room = row.right() - left - px(16)
        meta = QFontMetricsF(theme.font("ui_small")).elidedText(entry.meta, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, px(16)), _LEFT, meta)
        if entry.progress >= 0:
            bar = QRectF(row.left() + px(42), row.bottom() - px(12), row.width() - px(42 + 16), px(4))
            self._bar(painter, bar, entry.progress)
        if entry.button[0]:
            self._button(painter, self.button_box(entry, row), entry.button[0])

    def _badge(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        tokens = self.theme.tokens
        radius = self.theme.radius("badge")
        painter.setPen(Qt.PenStyle.NoPen if entry.current else QPen(tokens["edge"], 1))
        painter.setBrush(tokens["accent_fill"] if entry.current else Qt.BrushStyle.NoBrush)
        half = 0.0 if entry.current else 0.5
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        painter.setFont(self.theme.font("badge"))
        painter.setPen(tokens["on_accent" if entry.current else "text_muted"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(entry.number) if entry.number else "–")

    def _bar(self, painter: QPainter, box: QRectF, share: float) -> None:
        tokens = self.theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens["line"])
        painter.drawRoundedRect(box, 2, 2)
        painter.setBrush(tokens["accent"])
        painter.drawRoundedRect(QRectF(box.left(), box.top(), box.width() * share, box.height()), 2, 2)

    def _button(self, painter: QPainter, box: QRectF, label: str) -> None:
        tokens = self.theme.tokens
        paint_box(painter, box, tokens["raised"], tokens["edge"], self.theme.radius("control"), tokens.edge_width())
        painter.setFont(self.theme.font("label"))
        painter.setPen(tokens["text"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _section(self, painter: QPainter, row: QRectF, entry: Entry, hovered: bool, ringed: bool) -> None:
        theme, tokens, px = self.theme, self.theme.tokens, self.theme.px
        self._ground(painter, row.adjusted(px(8), 0, -px(8), 0), entry, hovered, ringed)
        right = self._marks(painter, row, entry.marks)
        room = right - (px(8) if entry.marks else 0) - (row.left() + px(42))
        font = theme.font("ui_small")
        painter.setFont(font)
        painter.setPen(tokens["text" if entry.current else "text_muted"])
        text = QFontMetricsF(font).elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(row.left() + px(42), row.top(), room, row.height()), _LEFT, text)

    def _marks(self, painter: QPainter, row: QRectF, marks: tuple[str, ...]) -> float:
        """Paint one upright a chosen or pinned sentence at the right of a row, or how many; return their left."""
        tokens, px = self.theme.tokens, self.theme.px
        right = row.right() - px(14)
        if len(marks) > 4:
            font = self.theme.font("figures")
            painter.setFont(font)
            painter.setPen(tokens["text_muted"])
            width = QFontMetricsF(font).horizontalAdvance(str(len(marks)))
            painter.drawText(QRectF(right - width, row.top(), width + 1, row.height()), _LEFT, str(len(marks)))
            return right - width
        for state in reversed(marks):
            width = px(5 if state == "pinned" else 3)
            mark = QRectF(right - width, row.center().y() - px(5), width, px(10))
            painter.fillRect(mark, tokens["pinned_mark" if state == "pinned" else "chosen_mark"])
            right -= width + px(2)
        return right

    def _add(self, painter: QPainter, row: QRectF, entry: Entry, hovered: bool, ringed: bool) -> None:
        theme, px = self.theme, self.theme.px
        box = row.adjusted(px(8), 0, -px(8), 0)
        self._ground(painter, box, entry, hovered, ringed)
        painter.drawPixmap(QPointF(row.left() + px(16), box.center().y() - px(8)), theme.pixmap("plus", 16))
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.tokens["text"])
        painter.drawText(QRectF(row.left() + px(40), box.top(), box.width(), box.height()), _LEFT, entry.title)
        key = key_of("open_source")
        if key:
            size = key_size(theme, key)
            face = QRectF(box.right() - px(8) - size.width(), box.center().y() - size.height() / 2, size.width(),
                          size.height())
            paint_key(painter, face, theme, key)


def _icon_of(entry: Entry) -> str:
    return "lock" if entry.button[1] == "enter_password" else "triangle-alert"


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
