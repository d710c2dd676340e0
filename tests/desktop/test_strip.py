"""The strip is a ruler of the whole source: ticks by score, blocks where something is chosen, a veil over the view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.strip import LONGEST, SHARED, SHORTEST
from desktop.views.text_view import TextView
from summarise import plan as plans
from tests.desktop.opened import document_of, long_document, number_of
from tests.waiting import shown, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme
    from desktop.workspace import Workspace


@pytest.fixture
def show(qtbot: Any, theme: Theme, open_documents: Callable[..., Workspace]) -> Callable[..., TextView]:
    def show_it(document: Any) -> TextView:
        workspace = open_documents(document)
        view = TextView(workspace, theme)
        qtbot.addWidget(view)
        view.resize(564, 700)
        view.show_source("1", workspace.documents["1"], workspace.analyses["1"], workspace.sentences_of("1"))
        shown(view)
        return view

    return show_it


def inks(view: TextView, y: int) -> list[str]:
    image = view.strip.grab().toImage()
    return [image.pixelColor(x, y).name() for x in range(1, image.width())]


def test_every_sentence_has_a_tick_as_long_as_its_score(show: Callable[..., TextView]) -> None:
    view = show(document_of())
    ranking = view.workspace.ranking
    assert ranking is not None
    ticks = view.strip.ticks()
    assert len(ticks) == sum(1 for place in ranking.place if place)
    lengths = {index: length for _y, length, index in ticks}
    best = max(lengths, key=lambda index: ranking.scores[index])
    assert lengths[best] == max(lengths.values())
    assert all(SHORTEST <= length <= LONGEST for length in lengths.values())


def test_ticks_stand_in_the_order_of_the_text(show: Callable[..., TextView]) -> None:
    view = show(document_of())
    places = [y for y, _length, _index in view.strip.ticks()]
    assert places == sorted(places)
    assert 0 <= places[0] < places[-1] < view.strip.height()


def test_a_long_text_shares_ticks(show: Callable[..., TextView]) -> None:
    view = show(long_document(600))
    ticks = view.strip.ticks()
    assert len(ticks) <= view.strip.height() / SHARED + 1
    assert len({int(y // SHARED) for y, _length, _index in ticks}) == len(ticks)


def test_chosen_and_pinned_sentences_are_blocks_of_different_width(show: Callable[..., TextView]) -> None:
    view = show(document_of())
    workspace = view.workspace
    pinned = number_of(workspace, "Critics doubt")
    plan = plans.pin(plans.set_length(workspace.plan, plans.Length(4, "sentences")), workspace.anchor_of(pinned))
    workspace.decide("Pin", plan)
    view.marks_changed()
    assert workspace.selection is not None
    chosen = next(number for number in workspace.selection.chosen if number != pinned)
    widths = {}
    for number, ink in ((pinned, "pinned_mark"), (chosen, "chosen_mark")):
        top, bottom = view.strip.place(number)
        row = inks(view, round((top + bottom) / 2))
        widths[ink] = row.count(view.theme.tokens[ink].name())
    assert widths == {"pinned_mark": 8, "chosen_mark": 4}


def test_a_left_out_sentence_has_a_cross_and_no_tick(show: Callable[..., TextView]) -> None:
    view = show(document_of())
    workspace = view.workspace
    number = number_of(workspace, "Critics doubt")
    workspace.decide("Leave out", plans.leave_out(workspace.plan, workspace.anchor_of(number)))
    view.marks_changed()
    top, _bottom = view.strip.place(number)
    image = view.strip.grab().toImage()
    box = [image.pixelColor(x, y).lightness() for x in range(13, 22) for y in range(round(top) - 4, round(top) + 5)]
    assert sum(value < 190 for value in box) >= 8
    ink = view.theme.tokens["strip_mark"].name()
    assert ink not in inks(view, round(top))[:12]


class Painted(QObject):
    """Tells whether a widget has been painted since it was last asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        self._painted |= event.type() == QEvent.Type.Paint
        return False

    def lately(self) -> bool:
        QApplication.processEvents()
        painted, self._painted = self._painted, False
        return painted


def test_a_step_from_sentence_to_sentence_leaves_the_strip_as_it_is(show: Callable[..., TextView]) -> None:
    view = show(document_of())
    workspace, painted = view.workspace, Painted(view.strip)
    view.marks_changed()
    until(lambda: not painted.lately(), "nothing is left to be painted")
    workspace.look(sentence=2)
    view.marks_changed()
    assert not painted.lately()
    workspace.decide("Pin", plans.pin(workspace.plan, workspace.anchor_of(2)))
    view.marks_changed()
    assert painted.lately()


def test_a_press_goes_there_and_a_drag_follows(show: Callable[..., TextView], qtbot: Any) -> None:
    view = show(long_document(600))
    strip = view.strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(12, strip.height() // 2))
    first, last = view.shares_in_view()
    assert first < 0.5 < last
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(12, strip.height() - 2))
    assert view.shares_in_view()[1] == pytest.approx(1, abs=0.01)


def test_progress_of_another_source_measures_nothing_anew(show: Callable[..., TextView]) -> None:
    view = show(document_of())
    ticks = view.strip.ticks()
    workspace = view.workspace
    view.show_source("1", workspace.documents["1"], workspace.analyses["1"], workspace.sentences_of("1"))
    assert view.strip.ticks() is ticks
    view.show_source("1", workspace.documents["1"], workspace.analyses["1"], range(0))
    assert view.strip.ticks() == []


def test_the_tooltip_is_the_beginning_of_the_sentence_and_its_place(show: Callable[..., TextView]) -> None:
    view = show(document_of())
    number = number_of(view.workspace, "Their unions")
    words, place = view.strip.tip_at(view.strip.place(number)[0] + 1).split("\n")
    assert words == "Their unions say that the water of the river will now suffic…"
    assert place.split()[0][-2:] in {"st", "nd", "rd", "th"}
    assert place.endswith(" of 11")


def test_the_veil_covers_all_of_a_text_that_is_all_in_view(show: Callable[..., TextView]) -> None:
    view = show(document_of())
    assert view.shares_in_view() == (0, 1)
    ground = view.theme.tokens["reader"].name()
    assert inks(view, 1)[0] != ground
    assert inks(view, view.strip.height() - 2)[0] != ground


def test_high_contrast_has_a_box_in_place_of_the_veil(show: Callable[..., TextView]) -> None:
    view = show(long_document(600))
    view.theme.set_scheme("contrast")
    row = inks(view, view.strip.height() - 30)
    assert row[0] == view.theme.tokens["reader"].name()
    assert view.theme.tokens["text"].name() in inks(view, 0)


def test_an_empty_strip_paints_nothing_but_its_line(qtbot: Any, theme: Theme, open_documents: Any) -> None:
    view = TextView(open_documents(document_of()), theme)
    qtbot.addWidget(view)
    view.resize(564, 300)
    assert view.strip.ticks() == []
    assert view.strip.tip_at(40) == ""
    assert not view.strip.grab().isNull()
