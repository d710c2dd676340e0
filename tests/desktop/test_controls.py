"""The controls paint every state in every scheme, keep the sizes of the look, and do what Qt's own do by key."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.controls import Button, IconButton, PaneHeader, SlimScrollBar, Title
from desktop.views.fields import DETAIL, SEPARATE, Check, Choice, Field, LengthSlider, place_of_share
from desktop.views.labels import KeyFace
from desktop.views.painting import RING, outline
from tests.desktop.seeing import has
from tests.waiting import shown, until


def image_of(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colour_at(widget: QWidget, x: int, y: int) -> str:
    return image_of(widget).pixelColor(x, y).name()


@pytest.fixture
def button(qtbot: Any, theme: Theme) -> Button:
    made = Button(theme, "Open")
    qtbot.addWidget(made)
    shown(made)
    return made


def test_a_button_is_30_high_with_room_for_its_ring(button: Button) -> None:
    assert button.sizeHint().height() == 30 + 2 * RING
    assert button.minimumSizeHint() == button.sizeHint()


def test_a_button_is_pressed_by_space_and_named_by_its_text(button: Button, qtbot: Any) -> None:
    pressed = []
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [True]
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.text(QAccessible.Text.Name) == "Open"
    assert interface.role() == QAccessible.Role.Button


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_every_button_as_space_does(key: Qt.Key, qtbot: Any, theme: Theme) -> None:
    pressed = []
    for made in (Button(theme, "Keep"), IconButton(theme, "x", "Close")):
        qtbot.addWidget(made)
        shown(made)
        made.clicked.connect(lambda _checked, made=made: pressed.append(made))
        qtbot.keyClick(made, key)
        assert pressed[-1:] == [made]


def test_the_main_button_is_filled_and_an_unavailable_one_is_not(qtbot: Any, theme: Theme) -> None:
    main = Button(theme, "Export", main=True)
    qtbot.addWidget(main)
    main.setPalette(theme.palette())
    assert colour_at(main, RING + 6, RING + 15) == theme.tokens["accent_fill"].name()
    main.setEnabled(False)
    assert colour_at(main, RING + 6, RING + 15) == theme.tokens["window"].name()


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", ["button", "main", "icon", "choice", "field", "slider"])
def test_focus_is_a_ring_and_never_only_another_colour(qtbot: Any, theme: Theme, scheme: str, kind: str) -> None:
    theme.set_scheme(scheme)
    made: Any = {"button": lambda: Button(theme, "Open"), "main": lambda: Button(theme, "Export", main=True),
                 "icon": lambda: IconButton(theme, "search", "Find"), "choice": lambda: Choice(theme, "Method"),
                 "field": lambda: Field(theme, "Length", width=60),
                 "slider": lambda: LengthSlider(theme, "Length")}[kind]()
    qtbot.addWidget(made)
    made.setPalette(theme.palette() if kind != "field" else made.palette())
    made.resize(made.sizeHint())
    before = image_of(made)
    made.hasFocus = lambda: True
    after = image_of(made)
    assert before.size() == after.size()
    accent = theme.tokens["accent"].name()
    ringed = sum(after.pixelColor(x, y).name() == accent and before.pixelColor(x, y).name() != accent
                 for x in range(after.width()) for y in range(after.height()))
    assert ringed > 40


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_every_state_of_a_button_looks_different(qtbot: Any, theme: Theme, scheme: str) -> None:
    theme.set_scheme(scheme)
    pictures = []
    for state in ("rest", "focus", "unavailable"):
        made: Any = Button(theme, "Open")
        qtbot.addWidget(made)
        made.resize(made.sizeHint())
        made.hasFocus = lambda state=state: state == "focus"
        made.setEnabled(state != "unavailable")
        pictures.append(image_of(made))
    assert all(one != two for place, one in enumerate(pictures) for two in pictures[:place])


@pytest.mark.parametrize("kind", ["button", "main", "icon", "choice", "field", "check", "bar"])
def test_in_high_contrast_what_is_hovered_or_pressed_differs_by_more_than_colour(qtbot: Any, theme: Theme,
                                                                                kind: str) -> None:
    theme.set_scheme("contrast")
    made: Any = {"button": lambda: Button(theme, "Open"), "main": lambda: Button(theme, "Export", main=True),
                 "icon": lambda: IconButton(theme, "search", "Find"), "choice": lambda: Choice(theme, "Method"),
                 "field": lambda: Field(theme, "Length", width=60), "check": lambda: Check(theme, "Hint", ""),
                 "bar": lambda: SlimScrollBar(theme)}[kind]()
    qtbot.addWidget(made)
    made.setPalette(theme.palette() if kind != "field" else made.palette())
    made.resize(made.sizeHint())
    pictures = [dark_of(made)]
    made.underMouse = lambda: True
    pictures.append(dark_of(made))
    if kind in {"button", "main", "icon", "bar"}:
        press = made.setSliderDown if kind == "bar" else made.setDown
        press(True)
        pictures.append(dark_of(made))
    assert all(one != two for place, one in enumerate(pictures) for two in pictures[:place])


def dark_of(made: QWidget) -> list[bool]:
    """Return which pixels of a widget are dark: what is seen of it without its colours."""
    image = image_of(made)
    return [image.pixelColor(x, y).lightness() < 80 for x in range(image.width()) for y in range(image.height())]


def test_an_icon_button_says_its_name_and_its_key(qtbot: Any, theme: Theme) -> None:
    made = IconButton(theme, "search", "Find in the text", "Ctrl+F")
    qtbot.addWidget(made)
    interface = QAccessible.queryAccessibleInterface(made)
    assert interface.text(QAccessible.Text.Name) == "Find in the text"
    assert made.toolTip() == "Find in the text  Ctrl+F"
    assert made.sizeHint().width() == 28 + 2 * RING


def test_a_snug_icon_button_has_its_ring_inside(qtbot: Any, theme: Theme) -> None:
    made: Any = IconButton(theme, "x", "Close", snug=True)
    qtbot.addWidget(made)
    made.hasFocus = lambda: True
    made.resize(made.sizeHint())
    assert made.sizeHint().width() == 28
    assert colour_at(made, 0, 14) == theme.tokens["accent"].name()


def test_a_choice_is_as_wide_as_its_widest_name_but_not_as_its_last_entry(qtbot: Any, theme: Theme) -> None:
    made = Choice(theme, "Method")
    qtbot.addWidget(made)
    made.addItem("Lead")
    before = made.sizeHint().width()
    made.addItem("Compare all the methods there are…")
    made.setItemData(1, True, SEPARATE)
    assert made.sizeHint().width() == before
    made.addItem("A much longer method")
    assert made.sizeHint().width() > before


def test_a_choice_changes_by_key_and_its_rows_have_two_lines(qtbot: Any, theme: Theme) -> None:
    made = Choice(theme, "Method")
    qtbot.addWidget(made)
    made.addItems(["Lead", "LexRank"])
    made.setItemData(1, "Sentences most like all the others", DETAIL)
    shown(made)
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.currentText() == "LexRank"
    made.showPopup()
    qtbot.waitUntil(made.view().isVisible)
    assert made.view().sizeHintForRow(1) > made.view().sizeHintForRow(0)
    assert made.view().width() >= made.view().sizeHintForColumn(0) > made.width()
    assert not made.view().grab().isNull()
    made.hidePopup()


def test_a_field_that_is_wrong_is_ringed_until_it_is_edited(qtbot: Any, theme: Theme) -> None:
    made = Field(theme, "Length", width=104)
    qtbot.addWidget(made)
    made.setText("12o")
    made.set_wrong(True)
    shown(made)
    assert colour_at(made, 4, 19) == theme.tokens["bad"].name()
    qtbot.keyClick(made, Qt.Key.Key_End)
    qtbot.keyClick(made, Qt.Key.Key_Backspace)
    assert not made.wrong
    assert made.text() == "12"


def test_a_field_that_is_left_shows_where_its_text_begins(qtbot: Any, theme: Theme) -> None:
    made = Field(theme, "Focus", width=104)
    qtbot.addWidget(made)
    made.setText("trade talks and the price of imported oil and steel")
    assert made.cursorPosition() == 0
    qtbot.keyClick(made, Qt.Key.Key_End)
    made.editingFinished.emit()
    assert made.cursorPosition() == 0


def test_a_field_has_the_width_and_height_of_the_look(qtbot: Any, theme: Theme) -> None:
    made = Field(theme, "Length", width=104)
    qtbot.addWidget(made)
    assert (made.sizeHint().width(), made.sizeHint().height()) == (104 + 2 * RING, 30 + 2 * RING)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=60, unique=True).map(sorted), st.data())
def test_a_slider_gives_back_the_step_whose_place_is_pressed(
        theme: Theme, shares: list[float], data: st.DataObject) -> None:
    slider = LengthSlider(theme, "Length")
    slider.resize(slider.sizeHint())
    slider.set_places(shares)
    step = data.draw(st.integers(0, len(shares) - 1))
    found = slider.value_at(slider.place(step))
    assert abs(slider.place(found) - slider.place(step)) < 0.01


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_share_never_stands_further_left(one: float, two: float) -> None:
    low, high = sorted((one, two))
    assert 0 <= place_of_share(low) <= place_of_share(high) <= 1


def test_the_first_half_of_the_text_takes_three_quarters_of_the_track() -> None:
    assert place_of_share(0.5) == 0.75
    assert (place_of_share(0), place_of_share(1)) == (0, 1)


def test_a_slider_moves_by_key_and_by_press(qtbot: Any, theme: Theme) -> None:
    slider = LengthSlider(theme, "Length")
    qtbot.addWidget(slider)
    slider.set_places([0.0, 0.1, 0.2, 1.0])
    shown(slider)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 1
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == 3
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.place(2)), slider.height() // 2))
    assert slider.value() == 2


def test_a_slider_follows_the_pointer_until_it_is_let_go(qtbot: Any, theme: Theme) -> None:
    slider = LengthSlider(theme, "Length")
    qtbot.addWidget(slider)
    slider.set_places([0.0, 0.1, 0.2, 1.0])
    shown(slider)
    first, last = (QPoint(round(slider.place(step)), slider.height() // 2) for step in (1, 3))
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(slider, last)
    until(lambda: slider.value() == 3, "the handle is where the pointer is")
    qtbot.mouseMove(slider, first)
    until(lambda: slider.value() == 1, "the handle has come back")
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=first)
    assert not slider.isSliderDown() and slider.value() == 1


def test_a_key_face_is_as_wide_as_its_key(qtbot: Any, theme: Theme) -> None:
    one, many = KeyFace(theme, "X"), KeyFace(theme, "Ctrl+Shift+P")
    qtbot.addWidget(one)
    qtbot.addWidget(many)
    assert 19 <= one.sizeHint().width() <= 21
    assert many.sizeHint().width() > 60
    assert not one.grab().isNull()


def test_a_title_that_is_cut_keeps_its_whole_name(qtbot: Any, theme: Theme) -> None:
    title = Title(theme, "A title that is far too long for the room it has")
    qtbot.addWidget(title)
    title.resize(60, 20)
    assert title.accessibleName() == "A title that is far too long for the room it has"
    assert title.minimumSizeHint().width() < 60
    assert not title.grab().isNull()


def test_the_head_of_the_pane_with_the_focus_has_the_accent_line(qtbot: Any, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panes = [QWidget(window), QWidget(window)]
    column = QVBoxLayout(window)
    heads, fields = [], []
    for pane in panes:
        column.addWidget(pane)
        inner = QVBoxLayout(pane)
        heads.append(PaneHeader(theme, "Pane", pane))
        fields.append(Field(theme, "Words"))
        inner.addWidget(heads[-1])
        inner.addWidget(fields[-1])
    shown(window)
    for place in (0, 1):
        fields[place].setFocus()
        qtbot.waitUntil(lambda place=place: heads[place].focused)
        assert not heads[1 - place].focused
        assert colour_at(heads[place], 30, heads[place].height() - 1) == theme.tokens["accent"].name()
        assert colour_at(heads[1 - place], 30, heads[1 - place].height() - 1) == theme.tokens["line"].name()


def test_a_scroll_bar_shows_a_handle_only_where_there_is_something_to_scroll(qtbot: Any, theme: Theme) -> None:
    bar = SlimScrollBar(theme)
    qtbot.addWidget(bar)
    bar.resize(14, 400)
    bar.setRange(0, 0)
    assert bar.handle().isEmpty()
    bar.setRange(0, 100)
    bar.setPageStep(100)
    assert bar.handle().height() == pytest.approx(196)
    bar.setValue(100)
    assert bar.handle().bottom() == pytest.approx(396)


def test_controls_grow_with_the_text_size(qtbot: Any, theme: Theme, button: Button) -> None:
    theme.set_text_size(200)
    assert button.sizeHint().height() == 60 + 2 * RING


def test_a_box_is_ticked_by_key_and_by_a_click_on_its_words(qtbot: Any, theme: Theme) -> None:
    box = Check(theme, "Use the system’s fonts", "System fonts")
    qtbot.addWidget(box)
    shown(box)
    rest = image_of(box)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked() and image_of(box) != rest
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.sizeHint().width() - 10, box.height() // 2))
    assert not box.isChecked()
    assert QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Name) == "System fonts"


def test_a_button_at_the_end_of_a_head_stands_as_far_from_the_edge_as_an_icon(qtbot: Any, theme: Theme) -> None:
    ends = []
    for made in (Button(theme, "Export", main=True), IconButton(theme, "search", "Find", snug=True)):
        head = PaneHeader(theme, "Brief")
        qtbot.addWidget(head)
        head.add(made)
        head.resize(400, 44)
        shown(head)
        ends.append(head.width() - made.geometry().right() + (RING if isinstance(made, Button) else 0))
    assert ends == [9, 9]


def test_lines_that_do_not_touch_become_two_outlines() -> None:
    apart = outline([(300, 0, 450, 25), (0, 25, 100, 50)], 3)
    together = outline([(50, 0, 450, 25), (0, 25, 100, 50)], 3)
    assert len(apart.toSubpathPolygons()) == 2
    assert len(together.toSubpathPolygons()) == 1


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 400)), min_size=1, max_size=6))
def test_an_outline_holds_every_line_box(spans: list[tuple[int, int]]) -> None:
    lines = [(float(left), 25.0 * row, float(left + width), 25.0 * row + 25) for row, (left, width) in enumerate(spans)]
    path = outline(lines, 3, 2)
    for left, top, right, bottom in lines:
        assert path.contains(QPoint(round((left + right) / 2), round((top + bottom) / 2)).toPointF())


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_a_slider_that_cannot_be_moved_has_nothing_of_the_colour_of_what_can(qtbot: Any, theme: Theme,
                                                                             scheme: str) -> None:
    theme.set_scheme(scheme)
    slider = LengthSlider(theme, "Length")
    qtbot.addWidget(slider)
    slider.set_places([0.0, 0.5, 1.0])
    slider.setValue(1)
    accent = theme.tokens["accent"]
    assert has(image_of(slider), accent, slider.rect())
    slider.setEnabled(False)
    assert not has(image_of(slider), accent, slider.rect())


def test_an_open_list_has_an_edge_in_high_contrast_where_it_lies_black_on_black(qtbot: Any, theme: Theme) -> None:
    theme.set_scheme("contrast")
    choice = Choice(theme, "Method")
    qtbot.addWidget(choice)
    choice.setPalette(theme.palette())
    choice.addItems(["Lead", "Random"])
    shown(choice)
    choice.showPopup()
    opened = choice.view().window()
    until(opened.isVisible, "the list is open")
    sides = {colour_at(opened, x, opened.height() // 2) for x in (0, opened.width() - 1)}
    choice.hidePopup()
    assert sides == {theme.tokens["text"].name()}
