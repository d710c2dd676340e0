"""The card of the settings: it fits at every text size, and what stands in it can be read whole."""

from __future__ import annotations

import pytest

from tests.desktop.pressing import press
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
