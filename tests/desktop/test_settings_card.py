"""The cards of settings and keys: they fit at every text size, and what stands in them can be read whole."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

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
