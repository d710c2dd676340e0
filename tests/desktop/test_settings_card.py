"""The cards of settings and keys: they fit at every text size, and what stands in them can be read whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.commands import BY_NAME
from desktop.keys import own_keys
from desktop.settings import Preferences
from desktop.views.fields import Check
from tests.desktop.pressing import press
from tests.desktop.test_translating import FOLDER, LANGUAGES, texts
from tests.waiting import resized


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("width", [720, 1225])
def test_the_settings_fit_into_their_card_at_every_text_size(open_window, width, size):
    window = open_window()
    window.theme.set_text_size(size)
    resized(window, width, 700)
    press("Ctrl+,")
    card = window.fittings.overlays._cards["settings"]
    card.place(window.rect())
    card.layout().activate()
    assert card.body.minimumSizeHint().width() <= card.area.viewport().width()
    assert card.stacked or (width, size) != (720, 200)
    assert not card.stacked or size > 100


def test_no_words_beside_a_box_are_cut_in_any_language(open_window):
    window = open_window()
    window.theme.set_text_size(200)
    resized(window, 720, 700)
    press("Ctrl+,")
    card = window.fittings.overlays._cards["settings"]
    box = card.findChild(Check)
    for words in (box.text(), *(texts(FOLDER / f"briefdesk_{language}.ts")[box.text()] for language in LANGUAGES)):
        box.setText(words)
        card.place(window.rect())
        card.body.resize(card.area.viewport().width(), card.body.height())
        card.grid.activate()
        assert box.width() >= box.sizeHint().width(), words


@pytest.mark.parametrize("height", [500, 900])
def test_change_keys_leads_to_the_keys_and_settings_begin_with_the_first(open_window, qtbot, height):
    window = open_window()
    resized(window, 1000, height)
    press("F1")
    qtbot.mouseClick(window.fittings.overlays.card.change, Qt.MouseButton.LeftButton)
    card = window.fittings.overlays.card
    qtbot.waitUntil(card.command.hasFocus)
    assert card.area.viewport().rect().contains(card.reset.mapTo(card.area.viewport(), card.reset.rect().bottomRight()))
    press("Esc")
    press("Ctrl+,")
    qtbot.waitUntil(card.first.hasFocus)
    assert card.area.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("width", "size"), [(1440, 100), (1225, 100), (720, 100), (720, 150), (720, 200)])
def test_the_sheet_of_keys_cuts_no_words(open_window, monkeypatch, width, size):
    painted = []

    class Metrics(QFontMetricsF):
        def elidedText(self, text, mode, room):
            painted.append((text, super().elidedText(text, mode, room)))
            return painted[-1][1]

    window = open_window()
    window.theme.set_text_size(size)
    resized(window, width, 700)
    press("F1")
    sheet = window.fittings.overlays._cards["keys"]
    sheet.place(window.rect())
    sheet.layout().activate()
    monkeypatch.setattr("desktop.views.key_sheet.QFontMetricsF", Metrics)
    sheet.body.grab()
    assert len(painted) >= 30
    assert [text for text, shown in painted if shown != text] == []
    assert not sheet.words.isVisible() or sheet.words.width() >= sheet.words.sizeHint().width()
    assert sheet.leave.geometry().left() - sheet.change.geometry().right() < 40
    assert sheet.change.geometry().right() < sheet.leave.geometry().left() + 1 < sheet.width()


def asking_for(window, name):
    """Open the settings where the new key of a command is asked for; what says which it is."""
    window.run("settings")
    card = window.fittings.overlays._cards["settings"]
    row = card.command.findData(name)
    card.command.setCurrentIndex(row)
    card.command.activated.emit(row)
    card.capture.setFocus()
    return card.said


@pytest.mark.parametrize("key", [Qt.Key.Key_VolumeUp, Qt.Key.Key_Dead_Acute, Qt.Key.Key_Super_L, Qt.Key.Key_AltGr,
                                 Qt.Key.Key_Shift, Qt.Key.Key_unknown], ids=lambda key: key.name)
def test_a_key_without_a_name_that_can_be_kept_is_no_commands(open_window, office, key):
    window = open_window()
    said = asking_for(window, "why")
    before = said.text()
    QApplication.sendEvent(window.focusWidget(), QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    assert said.text() == before
    assert office.preferences.now.keys == ()


@pytest.mark.parametrize("key", ["z", "Left", "Home", "Backspace", "Insert", "Shift+Right", "+"])
@pytest.mark.parametrize("name", ["settings", "rename_source"])
def test_a_key_that_fields_live_by_is_given_to_no_command_that_holds_over_them(open_window, office, name, key):
    window = open_window()
    asking_for(window, name)
    press(key)
    assert office.preferences.now.keys == ()


def test_a_command_gets_its_own_key_back_only_where_no_other_has_it(open_window, office):
    window = open_window()
    asking_for(window, "why")
    press("Z")
    asking_for(window, "pin")
    press("W")
    said = asking_for(window, "why")
    card = window.fittings.overlays._cards["settings"]
    card.reset.click()
    assert said.text() == "W belongs to “Pin”. Nothing was changed."
    assert own_keys(office.preferences.now.keys)["why"] == ("Z",)
    asking_for(window, "pin")
    card.reset.click()
    asking_for(window, "why")
    card.reset.click()
    assert office.preferences.now.keys == ()


@pytest.mark.parametrize("key", ["ß", "Ctrl+Ä", "Ctrl+Alt+,", "Shift+F12", "="])
def test_a_key_is_the_same_at_the_next_start_and_in_every_window(open_window, office, tmp_path, key):
    other, window = open_window(), open_window()
    asking_for(window, "why")
    press(key)
    kept = Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)).now.keys
    assert own_keys(kept)["why"] == (key,) != BY_NAME["why"].keys
    assert all([own.toString() for own in made.fittings.keys.actions["why"].shortcuts()] == [key]
               for made in (other, window))


def test_a_key_of_the_block_of_numbers_and_with_altgr_is_the_sign_it_writes(open_window, office):
    window = open_window()
    asking_for(window, "why")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier)
    assert office.preferences.now.keys == ("why=5",)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_At, Qt.KeyboardModifier.GroupSwitchModifier)
    assert office.preferences.now.keys == ("why=@",)
