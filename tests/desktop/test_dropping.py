"""Dragging over the window: the frame says that files may be dropped, takes them anywhere, and leaves fields alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from desktop.views.drop_frame import DropFrame
from tests.desktop.pressing import press
from tests.waiting import resized

BUTTON, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def words(text):
    data = QMimeData()
    data.setText(text)
    return data


def drag(window, data, place):
    """Drag something from outside to a place of the window, through the window's own handle as the system does."""
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QCoreApplication.sendEvent(window.windowHandle(), kind(place, Qt.DropAction.CopyAction, data, BUTTON, NONE))


def drop(window, data, place):
    event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, BUTTON, NONE)
    QCoreApplication.sendEvent(window.windowHandle(), event)


def middle_of(widget):
    return widget.mapTo(widget.window(), widget.rect().center())


@pytest.fixture
def frame_of():
    return lambda window: window.findChild(DropFrame)


def test_the_frame_comes_over_the_start_page_and_goes_with_the_pointer(open_window, seed, frame_of):
    window = open_window()
    frame, data = frame_of(window), files(seed)
    assert not frame.isVisible()
    drag(window, data, QPoint(300, 300))
    assert frame.isVisible() and frame.geometry() == window.rect()
    assert window.childAt(QPoint(300, 300)) is frame
    QCoreApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    assert not frame.isVisible()


def test_the_frame_is_dashed_in_the_accent_three_pixels_wide(open_window, seed, frame_of):
    window = open_window()
    drag(window, files(seed), QPoint(300, 300))
    picture, accent = window.grab().toImage(), window.theme.tokens["accent"]
    rows = [sum(picture.pixelColor(x, y) == accent for x in range(40, window.width() - 40)) for y in range(8)]
    assert [row > window.width() / 3 for row in rows] == [False, False, True, True, True, False, False, False]
    assert max(rows) < window.width() - 200
    QCoreApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())


def test_files_dropped_on_a_field_are_opened_and_not_written_into_it(open_window, seed, tmp_path, qtbot, frame_of):
    window = open_window(seed)
    field = window.fittings.panes["length"].focus
    note = tmp_path / "note.txt"
    note.write_text("A dam was built. It holds much water. The town pays for it.\n", encoding="utf-8")
    data = files(note)
    drag(window, data, middle_of(field))
    drop(window, data, middle_of(field))
    qtbot.waitUntil(lambda: len(window.desk.workspace.analyses) == 2)
    assert field.text() == ""
    assert not frame_of(window).isVisible()


def test_a_text_dropped_on_a_field_is_written_into_it_and_elsewhere_becomes_a_source(open_window, seed, qtbot,
                                                                                    frame_of):
    window = open_window(seed)
    field, data = window.fittings.panes["length"].focus, words("F-35")
    drag(window, data, middle_of(field))
    assert frame_of(window).isVisible()
    drop(window, data, middle_of(field))
    assert field.text() == "F-35"
    field.clear()
    data = words("A dam was built. It holds much water. The town pays for it.\n")
    drag(window, data, middle_of(window.fittings.panes["text"]))
    drop(window, data, middle_of(window.fittings.panes["text"]))
    qtbot.waitUntil(lambda: len(window.desk.workspace.analyses) == 2)
    assert not frame_of(window).isVisible()


def test_what_the_window_cannot_take_brings_no_frame(open_window, frame_of):
    window = open_window()
    data = QMimeData()
    data.setData("application/x-colour", b"red")
    drag(window, data, QPoint(300, 300))
    assert not frame_of(window).isVisible()


def test_words_of_its_own_text_that_slip_over_the_window_become_no_source(open_window, seed):
    window = open_window(seed)
    resized(window, 1300, 800)
    text, handle, taken = window.fittings.panes["text"].text, window.windowHandle(), []
    words = text.textCursor()
    words.setPosition(20)
    words.setPosition(200, words.MoveMode.KeepAnchor)
    text.setTextCursor(words)
    words.setPosition(100)
    place = text.cursorRect(words).center()
    elsewhere = text.viewport().mapTo(window, QPoint(200, 400))

    def let_go() -> None:
        """Drag further and let go, while the first step of the drag waits for that."""
        QTest.mouseMove(handle, elsewhere)
        QTest.mouseMove(handle, elsewhere + QPoint(3, 3))
        taken.append(window.desk.workspace.plan)
        QTest.mouseRelease(handle, BUTTON, NONE, elsewhere)
        QTimer.singleShot(1000, QDrag.cancel)

    QTimer.singleShot(0, let_go)
    QTest.mousePress(text.viewport(), BUTTON, NONE, place)
    QTest.mouseMove(text.viewport(), place + QPoint(30, 10))
    assert [window.desk.workspace.plan] == taken
    assert len(window.desk.workspace.plan.sources) == 1


def test_what_is_dropped_on_the_focus_is_meant_as_soon_as_the_field_is_left(open_window, seed):
    window = open_window(seed)
    field, data = window.fittings.panes["length"].focus, words("tariffs")
    drag(window, data, middle_of(field))
    drop(window, data, middle_of(field))
    assert field.hasFocus()
    press("Ctrl+2")
    assert window.desk.workspace.plan.focus == field.text() == "tariffs"
