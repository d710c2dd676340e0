"""Tips have room around their words, and what makes that room changes nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from desktop.views.hovering import ROOMY
from tests.waiting import resized, until

PLACES = {
    "an icon": lambda panes: panes["text"].search,
    "the main button": lambda panes: panes["brief"].export,
    "a state": lambda panes: panes["brief"].fit,
    "the strip": lambda panes: panes["text"].text.strip,
}


def tips() -> list[QLabel]:
    return [one for one in QApplication.topLevelWidgets()
            if isinstance(one, QLabel) and one.metaObject().className() == "QTipLabel" and one.isVisible()]


@pytest.mark.parametrize("name", PLACES)
def test_a_tip_has_room_around_its_words(open_window, seed, name):
    window = open_window(seed)
    resized(window, 1440, 900)
    widget = PLACES[name](window.desk.window.panes)
    place = QPoint(8, 8)
    there = widget.mapToGlobal(place)
    QApplication.sendEvent(widget, QEnterEvent(QPointF(place), QPointF(place), QPointF(there)))
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, there))
    until(tips, "a tip is shown")
    tip = tips()[0]
    words = QFontMetricsF(tip.font()).boundingRect(tip.contentsRect(), tip.alignment(), tip.text())
    assert tip.width() - words.width() >= 14
    assert tip.height() - words.height() >= 8
    QToolTip.hideText()
    until(lambda: not tips(), "the tip is gone")


@pytest.mark.parametrize("name", PLACES)
def test_what_gives_a_tip_its_room_changes_nothing_of_the_control(open_window, seed, name):
    window = open_window(seed)
    resized(window, 1440, 900)
    widget = PLACES[name](window.desk.window.panes)
    until(lambda: widget.isVisible() and not widget.underMouse(), "it is shown and nothing points at it")
    before, box, wanted = widget.grab().toImage(), widget.geometry(), widget.sizeHint()
    widget.setStyleSheet(ROOMY)
    QApplication.processEvents()
    assert (widget.geometry(), widget.sizeHint()) == (box, wanted)
    assert widget.grab().toImage() == before
