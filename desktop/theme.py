"""The theme in use: colours, type, palette, icons and shadows; follow the system, or light, dark, high contrast.

One Theme a process. A change swaps its Tokens, sets the palette and says `changed`; every view then paints itself anew.
There is no application style sheet: it would cost a fifth of the time to the first paint.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.tokens import FOLDER, Tokens, radius_of, size_of, tokens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

FIRST_FONTS = ("inter/Inter-Regular", "source-serif/SourceSerif4-Semibold")
"""What the menu bar and the heading of the start page are set in."""
PAGE_FONTS = ("inter/Inter-Medium", "inter/Inter-SemiBold")
"""What the rest of the start page is set in besides."""
READING_FONTS = ("source-serif/SourceSerif4-Regular", "source-serif/SourceSerif4-It", "carlito/Carlito-Regular",
                 "carlito/Carlito-Bold", "carlito/Carlito-Italic", "carlito/Carlito-BoldItalic")

MENUS = """
QMenu {{ background: transparent; border: none; padding: {pad}px; }}
QMenu::item {{ padding: {above}px 12px {above}px {left}px; }}
QMenu::separator {{ height: {apart}px; background: transparent; }}
QToolTip {{ padding: 2px 4px; }}
"""
"""The room in a menu, whose rows are painted in `views/menu_rows.py`."""
DIALOGS = """
QPushButton { background: palette(light); border: 1px solid palette(dark); border-radius: 6px; padding: 5px 16px; }
QPushButton:hover { background: palette(midlight); }
QPushButton:default { border-color: palette(text); font-weight: 600; }
QPushButton:focus { border: 2px solid palette(highlight); padding: 4px 15px; }
QListView { outline: 0; }
QListView, QLineEdit { border: 1px solid palette(dark); border-radius: 6px; padding: 4px; }
QListView:focus, QLineEdit:focus { border: 2px solid palette(highlight); padding: 3px; }
QScrollBar:vertical { background: palette(base); width: 12px; }
QScrollBar::handle { background: palette(dark); border-radius: 3px; margin: 2px 3px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
"""
"""The look of dialogs, whose controls are Qt's own, after that of our controls."""
DIALOGS_IN_CONTRAST = """
QPushButton { border-width: 2px; padding: 4px 15px; }
QPushButton:hover { border-width: 4px; padding: 2px 13px; }
QPushButton:pressed { border-width: 6px; padding: 0 11px; }
QScrollBar::handle:hover { margin: 2px 1px; border-radius: 5px; }
QScrollBar::handle:pressed { margin: 2px 0; border-radius: 6px; }
"""
"""What tells by width what is hovered or pressed where all fills are one colour."""


class Role(NamedTuple):
    """A role of type: family, size and line in pixels (points for the paper), weight 400–700.

    `own` is for the window's own words only, whose letters the family has: to look for other fonts that may lend some
    takes four milliseconds a family before the first paint.
    """

    family: str
    size: float
    line: float
    weight: int = 400
    figures: bool = False
    points: bool = False
    own: bool = False


ROLES: dict[str, Role] = {
    "ui": Role("Inter", 13, 18),
    "label": Role("Inter", 13, 18, 500),
    "title": Role("Inter", 13, 18, 600),
    "ui_small": Role("Inter", 12, 16),
    "figures": Role("Inter", 11, 16, 500, figures=True),
    "key": Role("Inter", 12, 16, 500, figures=True),
    "card": Role("Inter", 14, 20, 600),
    "badge": Role("Inter", 11, 16, 600, figures=True),
    "field_large": Role("Inter", 16, 24),
    "reader": Role("Source Serif 4", 16, 25),
    "reader_heading_1": Role("Source Serif 4", 20, 28, 600),
    "reader_heading": Role("Source Serif 4", 17, 25, 600),
    "reader_heading_3": Role("Source Serif 4", 16, 25, 600),
    "big": Role("Source Serif 4", 28, 36, 600, own=True),
    "step": Role("Source Serif 4", 20, 28, 600, own=True),
    "middle": Role("Source Serif 4", 20, 28, 600),
    "paper": Role("Carlito", 11, 15, points=True),
    "paper_bold": Role("Carlito", 11, 15, 700, points=True),
}
GENERIC = {"Inter": QFont.StyleHint.SansSerif, "Source Serif 4": QFont.StyleHint.Serif,
           "Carlito": QFont.StyleHint.SansSerif}

_SYSTEM_COLOURS = {
    QPalette.ColorRole.Window: ("window", "desk", "paper", "hover", "pressed", "bad_tint", "good_tint", "warn_tint",
                                "key_face"),
    QPalette.ColorRole.Base: ("reader", "raised", "field", "selected", "chosen_tint", "pinned_tint", "find_tint"),
    QPalette.ColorRole.WindowText: ("text", "text_muted", "text_left_out", "line", "edge", "strip_mark", "good", "bad",
                                    "accent_hover", "accent_pressed"),
    QPalette.ColorRole.Highlight: ("accent", "accent_fill", "pinned_mark"),
    QPalette.ColorRole.HighlightedText: ("on_accent",),
    QPalette.ColorRole.Link: ("chosen_mark", "warn"),
}
_PALETTE = {
    QPalette.ColorRole.Window: "window", QPalette.ColorRole.WindowText: "text", QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "window", QPalette.ColorRole.Text: "text", QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "text", QPalette.ColorRole.BrightText: "on_accent",
    # Fusion draws the edge of a tooltip in the colour of its words.
    QPalette.ColorRole.ToolTipBase: "raised", QPalette.ColorRole.ToolTipText: "text_muted",
    QPalette.ColorRole.PlaceholderText: "text_muted", QPalette.ColorRole.Highlight: "accent_fill",
    QPalette.ColorRole.HighlightedText: "on_accent", QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent", QPalette.ColorRole.Accent: "accent_fill",
    QPalette.ColorRole.Light: "raised", QPalette.ColorRole.Midlight: "hover", QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge", QPalette.ColorRole.Shadow: "edge",
}


class Theme(QObject):
    """Gives every view its colours, fonts and icons; says `changed` when they are others."""

    changed = Signal()

    def __init__(self, scheme: str = "system", text_size: int = 100, system_fonts: bool = False) -> None:
        super().__init__()
        # Once an opaque widget was moved within what was to be painted anyway, Qt takes it for one that nothing lies
        # over, and its next painting covers what does. Told not to copy what moved, it paints it anew instead. Said
        # before the first widget is shown, as it is asked for once.
        os.environ["QT_NO_FAST_MOVE"] = "1"
        self._wanted = scheme
        self._percent = text_size
        self._system_fonts = system_fonts
        self._fonts: dict[tuple[str, float], QFont] = {}
        self._inks: dict[str, QPalette] = {}
        self._icons: dict[tuple[str, int, str, float], QPixmap] = {}
        self._shadows: dict[tuple[int, float], QPixmap] = {}
        # Our own palette would otherwise be what the application gives back as the system's.
        self._system_palette = QGuiApplication.palette()
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._watching = False
        if not system_fonts:
            _load(FIRST_FONTS)
        self.tokens: Tokens = tokens_of(_scheme_of(self._system_palette) if scheme == "system" else scheme)

    @property
    def scheme(self) -> str:
        """Return the scheme in use: "light", "dark" or "contrast"."""
        return self.tokens.scheme

    @property
    def text_size(self) -> int:
        """Return the text size in percent."""
        return self._percent

    @property
    def menus(self) -> str:
        """Return the style sheet of menus, which says how much room their rows have."""
        return MENUS.format(pad=self.px(5), above=self.px(5), left=self.px(30), apart=self.px(9))

    @property
    def popups(self) -> str:
        """Return the style sheet of lists that drop down from a choice."""
        tokens = self.tokens
        return (f"QComboBoxPrivateContainer {{ background: {tokens['raised'].name()}; padding: {self.px(4)}px 1px;"
                f" border: 1px solid {tokens['edge'].name()}; border-radius: {self.radius('row')}px; }}")

    @property
    def dialogs(self) -> str:
        """Return the style sheet of dialogs; the rows of their lists are those of every list."""
        tokens, contrast = self.tokens, self.scheme == "contrast"
        edge = tokens["accent" if contrast else "selected"].name()
        rows = (f"QListView::item {{ padding: {self.px(5)}px {self.px(8)}px; border: 1px solid transparent;"
                f" border-radius: {self.radius('control')}px; color: {tokens['text'].name()}; }}"
                f"QListView::item:hover {{ background: {tokens['hover'].name()}; }}"
                f"QListView::item:selected {{ background: {tokens['selected'].name()}; border-color: {edge}; }}")
        return DIALOGS + rows + (DIALOGS_IN_CONTRAST if contrast else "")

    def set_scheme(self, scheme: str) -> None:
        """Use "light", "dark" or "contrast", or follow the "system"."""
        self._wanted = scheme
        self._follow()

    def set_text_size(self, percent: int) -> None:
        """Multiply every size but strokes by a percentage between 80 and 200."""
        percent = min(max(percent, 80), 200)
        if percent != self._percent:
            self._percent = percent
            self._refresh()

    def set_system_fonts(self, wanted: bool) -> None:
        """Use the system's fonts in place of the bundled ones, or the bundled ones again."""
        if wanted != self._system_fonts:
            self._system_fonts = wanted
            if not wanted:
                _load(FIRST_FONTS)
                self.load_page_fonts()
                self.load_reading_fonts()
            self._refresh()

    def load_page_fonts(self) -> None:
        """Load the fonts of the start page; called after the first paint."""
        if not self._system_fonts:
            _load(PAGE_FONTS)

    def load_reading_fonts(self) -> None:
        """Load the fonts of text and paper, and follow the system from now on; called after the start page is there."""
        self._watch()
        if not self._system_fonts:
            _load(READING_FONTS)

    def apply(self) -> None:
        """Give the application the palette and the font of the theme; before the first window is shown.

        Fusion itself is asked for on the command line of Qt: `setStyle` would make Python build every constant of
        QStyle, six milliseconds before the first paint.
        """
        QApplication.setPalette(self.palette())
        QApplication.setFont(self.font("ui"))

    def px(self, size: float) -> int:
        """Return a size in pixels at the text size in use."""
        return round(size * self._percent / 100)

    def size(self, name: str, part: str = "") -> int:
        """Return a size of the tokens in pixels at the text size in use."""
        return self.px(size_of(name, part))

    def radius(self, name: str) -> int:
        """Return a corner's radius in pixels at the text size in use."""
        return self.px(radius_of(name))

    def line(self, role: str, zoom: float = 100) -> float:
        """Return the line height of a role in pixels."""
        return round(ROLES[role].line * self._percent / 100 * zoom / 100)

    def font(self, role: str, zoom: float = 100) -> QFont:
        """Return the font of a role, at a zoom in percent for what has its own."""
        found = self._fonts.get((role, zoom))
        if found is None:
            found = self._fonts[role, zoom] = self._make_font(ROLES[role], zoom)
        return QFont(found)

    def icon(self, name: str, size: int = 16, colour: str = "text_muted") -> QIcon:
        """Return a Lucide icon tinted with a colour of the tokens, `size` pixels at 100 % text."""
        # Views that paint themselves need only pixmaps, and the first paint none of QIcon's enumerations.
        from PySide6.QtGui import QIcon

        return QIcon(self.pixmap(name, size, colour))

    def pixmap(self, name: str, size: int = 16, colour: str = "text_muted") -> QPixmap:
        """Return an icon as a pixmap, for views that paint themselves; ":filled" after the name fills it."""
        ratio = QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.screens() else 1.0
        key = (name, size, colour, ratio)
        found = self._icons.get(key)
        if found is None:
            from desktop.pictures import draw_icon

            found = self._icons[key] = draw_icon(name, self.px(size), self.tokens[colour], ratio)
        return found

    def shadow(self, spread: int, opacity: float) -> QPixmap:
        """Return a nine-patch shadow: a pixmap of 4 × spread + 2 pixels a side, whose middle is to be stretched."""
        found = self._shadows.get((spread, opacity))
        if found is None:
            from desktop.pictures import draw_shadow

            found = self._shadows[spread, opacity] = draw_shadow(spread, opacity)
        return found

    def palette(self) -> QPalette:
        """Return Fusion's palette in the colours of the theme."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.tokens[name])
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.tokens["text_disabled"])
        return palette

    def ink(self, colour: str) -> QPalette:
        """Return a palette whose text has a colour of the tokens, for labels on a page or a button."""
        found = self._inks.get(colour)
        if found is None:
            found = self._inks[colour] = QPalette()
            for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
                found.setColor(role, self.tokens[colour])
        return found

    def _watch(self) -> None:
        """Hear of changes of the system's colours; its own answer replaces what its palette let suppose."""
        if not self._watching:
            self._watching = True
            hints = QGuiApplication.styleHints()
            hints.colorSchemeChanged.connect(self._follow)
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
            self._follow()

    def _choose(self) -> Tokens:
        if self._wanted != "system":
            return tokens_of(self._wanted)
        # Only what a change of the system's colours needs; the first scheme is read off the palette.
        from PySide6.QtCore import Qt

        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return _with_system_colours(tokens_of("contrast"), self._system_palette)
        return tokens_of("dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light")

    def _follow(self) -> None:
        tokens = self._choose()
        if tokens is not self.tokens:
            self.tokens = tokens
            self._refresh()

    def _refresh(self) -> None:
        self._fonts.clear()
        self._inks.clear()
        self._icons.clear()
        self.apply()
        self.changed.emit()

    def _make_font(self, role: Role, zoom: float) -> QFont:
        font = QFont(self._system_font)
        font.setStyleHint(GENERIC[role.family])
        if not self._system_fonts:
            font.setFamilies([role.family, font.family()])
            if role.own:
                font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        pixels = role.size * (96 / 72 if role.points else 1)
        font.setPixelSize(max(round(pixels * self._percent / 100 * zoom / 100), 1))
        font.setWeight(QFont.Weight(role.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if role.figures:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


@cache
def _load(names: tuple[str, ...]) -> None:
    """Load fonts for the process, once."""
    for name in names:
        QFontDatabase.addApplicationFont(str(FOLDER / "fonts" / f"{name}.ttf"))


def _scheme_of(palette: QPalette) -> str:
    """Tell the scheme of a palette: contrast where ink and ground are black and white, else dark or light."""
    ground = palette.color(QPalette.ColorRole.Window).lightness()
    ink = palette.color(QPalette.ColorRole.WindowText).lightness()
    if {ground, ink} == {0, 255}:
        return "contrast"
    return "dark" if ground < ink else "light"


def _with_system_colours(tokens: Tokens, palette: QPalette) -> Tokens:
    colours = dict(tokens.colours)
    for role, names in _SYSTEM_COLOURS.items():
        colours.update(dict.fromkeys(names, palette.color(role)))
    colours["text_disabled"] = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    return Tokens(tokens.scheme, colours, tokens.strokes, tokens.veil)
