"""Words set into lines: a paragraph's runs become a QTextLayout, broken at a width and measured in twips.

What is laid out is kept: a decision that changes one paragraph lays out that one again and no other.
"""

from __future__ import annotations

import re
import unicodedata
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPainter,
    QRawFont,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop.pages.styles import FAMILY, OWN_LINE, STYLES, Style

if TYPE_CHECKING:
    from collections.abc import Callable

DESCENT = 550 / 2048
"""Carlito's descent, of its size."""
MARK_SIZE = 0.58
"""A note's mark, of the size of its text."""
RAISED = 56
"""Qt's measure of how far a mark is raised: two fifths of the size, as word processors raise it."""
RIGHT_TO_LEFT_MARK = "\u200f"
KEPT = 16_000
"""Paragraphs kept laid out: all of a brief of 10,000 sentences, each with its note."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike. `ink` "" is the style's own; `mark` is raised and small; `shade` has the chosen tint behind."""

    text: str
    bold: bool | None = None
    italic: bool | None = None
    ink: str = ""
    mark: bool = False
    shade: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph: top and height from the paragraph's top, the baseline from the line's top, in twips.

    `start` and `end` are offsets in UTF-16 units; `left` and `right` are where its words begin and end.
    """

    top: float
    height: float
    baseline: float
    start: int
    end: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a paper, by name, and a key that tells two sets apart."""

    key: str
    colours: tuple[tuple[str, str], ...]

    def colour(self, name: str) -> QColor:
        """Return a colour by its name; the text's for a name the paper lacks."""
        return _colours(self)[name]


PRINT = Inks("print", (
    ("paper", "#FFFFFF"), ("text", "#000000"), ("accent", "#1D3D5C"), ("secondary", "#595959"), ("rule", "#B4BCC4"),
    ("tint", "#EEF2F6"), ("chosen", "#D5E0EA"), ("prompt", "#666666"), ("edge", "#7E8187"), ("strip", "#8A949E")))
"""The colours of what is printed, the same as the .docx."""


WITHOUT_END = 25_000
"""Characters without a place for a line to end: for each line in such a run Qt goes on to where the run ends."""

_LINE_ENDS = re.compile(r"[\s\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af\U0001f000-\U0003ffff-]")
"""Where a line may end: at blanks and hyphens, in Thai and Lao, at the signs of East Asia and pictures."""

Set = tuple[QTextLayout, tuple[Line, ...], tuple[int, ...]]
"""A paragraph as it is set: its lines, and where each run begins."""


class Laid:
    """A paragraph laid out at a width. Draw it line by line: a page may cut it between two lines.

    Colours move no word: it is laid out in those of print, and set anew only where it is drawn in others.
    """

    __slots__ = ("_inks", "_layout", "_set_in", "height", "lines", "starts")

    def __init__(self, set_in: Callable[[Inks], Set]) -> None:
        self._set_in = set_in
        self._inks = PRINT.key
        self._layout, self.lines, self.starts = set_in(PRINT)
        self.height = sum(line.height for line in self.lines)

    @property
    def text(self) -> str:
        """Return the words as they were laid out."""
        return self._layout.text()

    @property
    def width(self) -> float:
        """Return the width of the widest line."""
        return max((line.right - line.left for line in self.lines), default=0.0)

    def draw(self, painter: QPainter, number: int, left: float, top: float, inks: Inks) -> None:
        """Draw a line with its top left corner at a place."""
        if inks.key != self._inks:
            self._inks = inks.key
            self._layout = self._set_in(inks)[0]
        line = self._layout.lineAt(number)
        baseline = top + self.lines[number].baseline
        line.draw(painter, QPointF(left, baseline - line.ascent() - line.y()))

    def spans(self, number: int, start: int, end: int) -> tuple[float, float] | None:
        """Return where the characters between two offsets begin and end on a line, None if none stand there."""
        line = self.lines[number]
        start, end = max(start, line.start), min(end, line.end)
        if start >= end:
            return None
        if (start, end) == (line.start, line.end):
            return line.left, line.right
        laid = self._layout.lineAt(number)
        places = [_cursor(laid, place) for place in (start, end)]
        return min(max(min(places), line.left), line.right), max(min(max(places), line.right), line.left)


_kept: OrderedDict[tuple[object, ...], Laid] = OrderedDict()


def lay(runs: tuple[Run, ...], style_name: str, width: float, *, rtl: bool = False, size: float = 0) -> Laid:
    """Lay out a paragraph between its indents; `width` is the whole column's and `size`, in points, overrides."""
    key = (runs, style_name, width, rtl, size)
    laid = _kept.get(key)
    if laid is None:
        laid = _kept[key] = Laid(partial(_set, runs, STYLES[style_name], width, rtl, size))
        if len(_kept) > KEPT:
            _kept.popitem(last=False)
    else:
        _kept.move_to_end(key)
    return laid


def forget_lines() -> None:
    """Keep nothing that was laid out."""
    _kept.clear()


def has_endless_word(text: str) -> bool:
    """Tell whether a text holds a run, of twice WITHOUT_END at most, in which no line can end."""
    return any(_LINE_ENDS.search(text, start, start + WITHOUT_END) is None
               for start in range(0, len(text) - WITHOUT_END + 1, WITHOUT_END))


def font_of(style_name: str, scale: float) -> QFont:
    """Return the font of a paragraph style where a twip is `scale` pixels, for writing on the page."""
    style = STYLES[style_name]
    font = QFont(_font(style.size, style.bold, style.italic, 0, False))
    # A size in pixels would have to be whole, and the words would jump as they are written.
    font.setPointSizeF(max(style.size * 20 * scale, 1.0) * 72 / QGuiApplication.primaryScreen().logicalDotsPerInch())
    return font


def clean(text: str) -> str:
    """Make any text fit for one paragraph: line breaks and tabs are spaces, control characters are left out."""
    if text.isprintable():
        return text
    return "".join(_fit(character) for character in text)


def width_in_units(text: str) -> int:
    """Return the length of a text in UTF-16 units, which Qt counts in."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def in_family(text: str) -> bool:
    """Tell whether the paper's own family has every letter; those of the system seldom have slanted ones."""
    return text.isascii() or all(_one_in_family(character) for character in set(text))


def height_of_line(style: Style, size: float = 0) -> float:
    """Return the height of a line in twips, rounded to whole twips as word processors do."""
    return float(round((size or style.size) * 20 * OWN_LINE * style.line / 240))


def _set(runs: tuple[Run, ...], style: Style, width: float, rtl: bool, size: float, inks: Inks) -> Set:
    runs = tuple(run for run in runs if run.text)
    # From the right a note after a figure and its stop would else be read as that figure's last digits.
    texts = [RIGHT_TO_LEFT_MARK + run.text if rtl and run.mark else clean(run.text) for run in runs]
    if style.caps and not rtl:
        texts = [text.upper() for text in texts]
    layout = QTextLayout("".join(texts), _font(size or style.size, style.bold, style.italic, style.spacing, rtl))
    layout.setCacheEnabled(True)
    starts, formats = [0], []
    for run, text in zip(runs, texts, strict=True):
        length = width_in_units(text)
        formats.append(_range(run, style, inks, starts[-1], length, size or style.size, rtl))
        starts.append(starts[-1] + length)
    layout.setFormats(formats)
    layout.setTextOption(_option(style.align, rtl, has_endless_word(layout.text())))
    plain = in_family("".join(texts))
    lines = _break(layout, style, max(width - style.left - style.right, 200.0), size or style.size, plain)
    return layout, lines, tuple(starts)


def _break(layout: QTextLayout, style: Style, width: float, size: float, plain: bool) -> tuple[Line, ...]:
    own = height_of_line(style, size)
    own_baseline = own - size * 20 * DESCENT
    lines: list[Line] = []
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        height, baseline = own, own_baseline
        if not plain:
            height, baseline = _taller(line.ascent(), line.descent(), style.line, own, own_baseline)
        natural = line.naturalTextRect()
        start = line.textStart()
        lines.append(Line(top, height, baseline, start, start + line.textLength(), natural.left(), natural.right()))
        top += height
    layout.endLayout()
    return tuple(lines)


def _taller(ascent: float, descent: float, line: int, own: float, own_baseline: float) -> tuple[float, float]:
    """Give a line room for a font from the system that is taller than the paper's own."""
    below = max(descent, own - own_baseline)
    above = max(ascent + (ascent + descent) * (line / 240 - 1), own_baseline)
    return float(round(above + below)), above


def _range(run: Run, style: Style, inks: Inks, start: int, length: int, size: float,
           rtl: bool) -> QTextLayout.FormatRange:
    bold = style.bold if run.bold is None else run.bold
    italic = (style.italic if run.italic is None else run.italic) and in_family(run.text)
    piece = QTextLayout.FormatRange()
    piece.start, piece.length = start, length
    piece.format = _format(inks, run.ink or style.ink, size, bold, italic, style.spacing, run.mark, run.underline, rtl)
    return piece


@lru_cache(maxsize=1000)
def _format(inks: Inks, ink: str, size: float, bold: bool, italic: bool, spacing: float, mark: bool, underline: bool,
            rtl: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    if mark:
        # Qt sets a raised run at two thirds of its font.
        form.setFont(_font(size * MARK_SIZE * 1.5, bold, italic, 0, rtl))
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        form.setSuperScriptBaseline(RAISED)
    else:
        form.setFont(_font(size, bold, italic, spacing, rtl))
    form.setForeground(inks.colour(ink))
    form.setFontUnderline(underline)
    return form


@cache
def _option(align: str, rtl: bool, endless: bool) -> QTextOption:
    # A layout of its own, unlike a label, does not turn left and right round by itself.
    sides = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft) if rtl else (
        Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
    option = QTextOption({"start": sides[0], "end": sides[1], "centre": Qt.AlignmentFlag.AlignHCenter}[align])
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WrapAnywhere if endless else modes.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    return option


def _cursor(line: QTextLine, place: int) -> float:
    # What Qt gives back, a number or a pair, depends on the version of the binding; its stub knows only one.
    answer: Any = line.cursorToX(place)
    return float(answer[0] if isinstance(answer, tuple) else answer)


@cache
def _font(points: float, bold: bool, italic: bool, spacing: float, rtl: bool) -> QFont:
    font = QFont(_family())
    font.setPixelSize(max(round(points * 20), 1))
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
    # Word sets no ligatures unless asked, and pairs only from the size that a style's kern names (the title's, 14 pt).
    font.setKerning(points >= 14)
    font.setFeature(QFont.Tag("liga"), 0)
    if spacing and not rtl:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * 20)
    return font


@cache
def _family() -> str:
    application = QGuiApplication.instance()
    if application is None:
        raise RuntimeError("pages are laid out with a QGuiApplication")
    if FAMILY not in QFontDatabase.families():
        for face in ("Regular", "Bold", "Italic", "BoldItalic"):
            with as_file(files("resources") / "fonts" / "carlito" / f"Carlito-{face}.ttf") as path:
                QFontDatabase.addApplicationFont(str(path))
    return FAMILY


@cache
def _raw() -> QRawFont:
    return QRawFont.fromFont(_font(11, False, False, 0, False))


_in_family: dict[str, bool] = {}


def _one_in_family(character: str) -> bool:
    known = _in_family.get(character)
    if known is None:
        known = _in_family[character] = _raw().supportsCharacter(ord(character))
    return known


@cache
def _colours(inks: Inks) -> dict[str, QColor]:
    return {name: QColor(value) for name, value in inks.colours}


def _fit(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) == "Cf":
        return character
    if character.isspace():
        return " " if character != "\N{NO-BREAK SPACE}" else character
    return "\N{REPLACEMENT CHARACTER}" if "\ud800" <= character <= "\udfff" else ""
