"""Preferences are kept between starts, and a broken file of settings breaks nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from desktop.settings import Preferences, Settings, load, save


def store(folder: Path) -> QSettings:
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def test_what_is_saved_is_loaded_again_from_the_file(tmp_path):
    wanted = Settings(theme="dark", text_size=125, hints=False, recent=("a\tb, c\td\t1\t2026-01-01T10:00", "second"),
                      keys=("pin=Ctrl+Shift+K",), author="Zoë “Q” Müller")
    first = store(tmp_path)
    save(first, wanted)
    first.sync()
    assert load(store(tmp_path)) == wanted


def test_one_recent_brief_is_a_list_of_one(tmp_path):
    first = store(tmp_path)
    save(first, Settings(recent=("only",)))
    first.sync()
    assert load(store(tmp_path)).recent == ("only",)


def test_values_back_at_their_default_leave_the_file(tmp_path):
    kept = store(tmp_path)
    save(kept, Settings(theme="dark"))
    save(kept, Settings())
    assert kept.allKeys() == []


def test_a_value_nobody_understands_is_the_default(tmp_path):
    broken = store(tmp_path)
    broken.setValue("text_size", "huge")
    broken.setValue("no_such_setting", "x")
    assert load(broken) == Settings()


def test_a_change_is_told_once_and_only_where_it_changes_something(tmp_path, qtbot):
    preferences = Preferences(store(tmp_path))
    heard = []
    preferences.changed.connect(lambda: heard.append(preferences.now))
    preferences.change(theme="light")
    preferences.change(theme="light")
    assert heard == [Settings(theme="light")]


def test_the_place_of_a_window_is_remembered(tmp_path):
    preferences = Preferences(store(tmp_path))
    assert preferences.remembered("window 1600x1000") is None
    preferences.remember("window 1600x1000", QByteArray(b"\x01\x02"))
    assert preferences.remembered("window 1600x1000") == QByteArray(b"\x01\x02")
