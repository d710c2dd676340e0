"""The theme: its tokens are the file's, every pair of colours can be told apart, a change reaches every view."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme import ROLES, Theme, _scheme_of, _with_system_colours
from desktop.tokens import FOLDER, SCHEMES, parse, size_of, table, tokens_of
from desktop.views.menu_rows import ACTIVE
from tests.contrast import contrast

GROUNDS_OF_TEXT = {
    "text": ("window", "reader", "paper", "raised", "selected", "hover", "pressed", "chosen_tint", "pinned_tint",
             "bad_tint", "good_tint", "warn_tint", "find_tint", "key_face", "field"),
    "text_muted": ("window", "reader", "paper", "desk", "raised", "selected", "hover", "field", "key_face", "good_tint",
                   "bad_tint", "warn_tint", "pressed"),
    "text_left_out": ("reader",),
    "text_disabled": ("window", "raised"),
    "accent": ("window", "reader", "paper", "raised", "hover", "selected", "pinned_tint", "desk", "chosen_tint"),
    "on_accent": ("accent_fill", "accent_hover", "accent_pressed"),
    "good": ("window", "good_tint"), "warn": ("window", "warn_tint", "paper"),
    "bad": ("bad_tint", "window", "hover", "selected"),
}
GROUNDS_OF_MARKS = {
    "chosen_mark": ("reader", "chosen_tint", "window", "hover", "selected"),
    "pinned_mark": ("reader", "pinned_tint", "window", "hover", "selected"), "strip_mark": ("reader", "raised"),
    "edge": ("window", "reader", "field", "desk", "paper", "raised", "hover", "pinned_tint", "chosen_tint"),
    "good": ("find_tint",), "accent": ("window", "field"), "bad": ("field",),
}


def pairs(grounds: dict[str, tuple[str, ...]]) -> list[tuple[str, str, str]]:
    return [(scheme, ink, ground) for scheme in SCHEMES for ink, names in grounds.items() for ground in names]


def test_our_reading_of_the_tokens_is_tomls() -> None:
    text = (FOLDER / "themes" / "tokens.toml").read_text(encoding="utf-8")
    whole = tomllib.loads(text)
    flat = {name: {key: value for key, value in section.items() if name not in {"colour", "stroke"} or
                   not isinstance(value, dict)} for name, section in whole.items() if name != "colour"}
    flat |= {f"colour.{name}": section for name, section in whole["colour"].items()}
    flat["stroke.contrast"] = whole["stroke"]["contrast"]
    assert parse(text) == flat
    assert table() == flat


@pytest.mark.parametrize(("scheme", "ink", "ground"), pairs(GROUNDS_OF_TEXT))
def test_text_can_be_read_on_its_ground(scheme: str, ink: str, ground: str) -> None:
    tokens = tokens_of(scheme)
    assert contrast(tokens[ink].name(), tokens[ground].name()) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_row_of_a_menu_under_the_pointer_can_be_read_also_where_it_is_unavailable(scheme: str) -> None:
    tokens = tokens_of(scheme)
    for ground, ink in ACTIVE.values():
        assert contrast(tokens[ink].name(), tokens[ground].name()) >= 4.5


@pytest.mark.parametrize(("scheme", "ink", "ground"), pairs(GROUNDS_OF_MARKS))
def test_marks_can_be_seen_on_their_ground(scheme: str, ink: str, ground: str) -> None:
    tokens = tokens_of(scheme)
    assert contrast(tokens[ink].name(), tokens[ground].name()) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_of_the_ruler_can_be_seen_through_what_veils_the_part_in_view(scheme: str) -> None:
    tokens, share = tokens_of(scheme), 0.05
    over, under = tokens["text"].getRgb()[:3], tokens["reader"].getRgb()[:3]
    veiled = QColor(*(round(one * share + other * (1 - share)) for one, other in zip(over, under, strict=True)))
    for ink in ("strip_mark", "chosen_mark", "pinned_mark", "text_left_out"):
        assert contrast(tokens[ink].name(), veiled.name()) >= 3


def test_the_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_no_type_of_the_window_is_heavier_than_what_is_bundled() -> None:
    heaviest = {"Inter": 600, "Source Serif 4": 600, "Carlito": 700}
    assert all(role.weight <= heaviest[role.family] for role in ROLES.values())
    for path in (Path(__file__).parents[2] / "desktop").rglob("*.py"):
        if path.parent.name != "pages":
            assert not re.search(r"Weight\.(Extra)?Bold|setBold|<b>", path.read_text(encoding="utf-8")), path


def test_high_contrast_has_wider_strokes_and_the_others_do_not() -> None:
    assert tokens_of("contrast").stroke("pinned_bar") == 7
    assert tokens_of("light").stroke("pinned_bar") == tokens_of("dark").stroke("pinned_bar") == 5


def test_another_scheme_changes_the_palette_and_says_so(qapp: QApplication, theme: Theme, qtbot: Any) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme("dark")
    assert theme.scheme == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.tokens["window"]


def test_the_same_scheme_says_nothing(theme: Theme, qtbot: Any) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme("light")


def test_following_the_system_takes_a_scheme_there_is(qapp: QApplication) -> None:
    assert Theme("system").scheme in SCHEMES


@pytest.mark.parametrize(("asked", "given"), [(80, 80), (100, 100), (200, 200), (10, 80), (900, 200)])
def test_the_text_size_stays_between_80_and_200_percent(theme: Theme, asked: int, given: int) -> None:
    theme.set_text_size(asked)
    assert theme.text_size == given
    assert theme.size("control") == round(30 * given / 100)
    assert theme.font("ui").pixelSize() == round(13 * given / 100)


def test_strokes_do_not_grow_with_the_text(theme: Theme) -> None:
    before = theme.tokens.stroke("focus")
    theme.set_text_size(200)
    assert theme.tokens.stroke("focus") == before


@pytest.mark.parametrize("role", sorted(ROLES))
def test_every_role_is_set_in_its_own_bundled_family(theme: Theme, role: str) -> None:
    info = QFontInfo(theme.font(role))
    assert info.family() == ROLES[role].family
    assert abs(int(info.weight()) - ROLES[role].weight) <= 100


def test_figures_are_all_of_one_width(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font("figures"))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


def test_the_roles_are_those_of_the_tokens() -> None:
    sizes = {name: value for name, value in table()["type"].items() if isinstance(value, dict)}
    for name in ("ui", "ui_small", "figures", "reader", "reader_heading", "big", "middle"):
        assert (ROLES[name].family, ROLES[name].size, ROLES[name].line, ROLES[name].weight) == tuple(
            sizes[name][key] for key in ("family", "size", "line", "weight"))


@pytest.mark.parametrize("path", sorted((FOLDER / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_is_drawn_in_the_colour_asked_for(theme: Theme, path: Path) -> None:
    image = theme.pixmap(path.stem, 16, "accent").toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
               if image.pixelColor(x, y).alpha() == 255}
    assert image.size().width() == theme.px(16)
    assert colours <= {theme.tokens["accent"].name()}


def test_the_filled_pin_is_full(theme: Theme) -> None:
    def ink(name: str) -> int:
        image = theme.pixmap(name, 16).toImage()
        return sum(image.pixelColor(x, y).alpha() for x in range(16) for y in range(16))

    assert ink("pin:filled") > 1.2 * ink("pin")


def test_sizes_are_the_tokens() -> None:
    assert (size_of("bottom_bar"), size_of("reader", "gutter"), size_of("window", "one_pane_below")) == (52, 60, 1000)


@pytest.mark.parametrize(("ground", "ink", "scheme"), [
    ("#efefef", "#000000", "light"), ("#323232", "#ffffff", "dark"), ("#000000", "#ffffff", "contrast"),
    ("#ffffff", "#000000", "contrast")])
def test_before_the_first_paint_the_scheme_is_read_off_the_systems_palette(ground: str, ink: str, scheme: str) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    assert _scheme_of(palette) == scheme


def test_the_systems_own_high_contrast_colours_take_the_place_of_ours(qapp: QApplication) -> None:
    palette = QPalette()
    for role, colour in ((QPalette.ColorRole.Window, "#000000"), (QPalette.ColorRole.WindowText, "#00ff00"),
                         (QPalette.ColorRole.Base, "#101010"), (QPalette.ColorRole.Highlight, "#ffff00")):
        palette.setColor(role, QColor(colour))
    tokens = _with_system_colours(tokens_of("contrast"), palette)
    assert [tokens[name].name() for name in ("text", "reader", "accent")] == ["#00ff00", "#101010", "#ffff00"]
    assert tokens.stroke("pinned_bar") == 7


@pytest.mark.parametrize("role", sorted(name for name, role in ROLES.items() if role.own))
def test_a_role_for_the_windows_own_words_has_their_letters(theme: Theme, role: str) -> None:
    metrics = QFontMetricsF(theme.font(role))
    letters = "ABCXYZabcxyz0123456789ÄÖÜäöüßÀÂÇÈÉÊËÎÏÔŒÙÛàâçèéêëîïôœùûÿ’“”„«»–…"
    assert all(metrics.inFontUcs4(ord(letter)) for letter in letters)
