"""The letters of a PDF's page: where they stand and how large they are, asked of PDFium by cheap calls."""

from __future__ import annotations

import ctypes
import re
from functools import cache
from struct import Struct
from typing import TYPE_CHECKING, Any

from summarise.readers.pdf.lines import MARK, Line, is_open

if TYPE_CHECKING:
    from collections.abc import Callable

HYPHENS = "\x02\ufffe"
"""What PDFium writes for a hyphen at which a line ends in the middle of a word."""

_MARK_SIZE = 0.8
"""A digit smaller than this part of the letter before it is the mark of a note."""
_GLUED = re.compile(
    r"[0-9](?<=[^\s0-9][0-9])(?:(?<![0-9][.,:;!?”\"'’)\]][0-9])|(?<=\b(?:1[89]|20)[0-9]{2}[.,:;!?”\"'’)\]][0-9]))"
    r"[0-9]{0,2}(?=[\s.,;:!?”\"')\]]|$)"
)
"""Digits that stand close to what is before them, other than a figure's own part after a point or comma: a year has
none."""
_KINDS = "".join(
    "0" if character.isdecimal() else "." if character in ".,:;!" else
    "a" if character.isalpha() or character in "?\"')]" else " " for character in map(chr, range(256))
).encode()
"""Kinds of characters: digits, stops, letters and closing marks ("?" is also what stands for any other), the rest."""
_GLUED_KINDS = re.compile(rb"0(?:(?<=a0)|(?<=[^0]\.0)|(?<=[^0]0000\.0))")
"""The same as `_GLUED` by kinds alone: a page without these, found in a tenth of the time, has none of those."""
_SPACES = re.compile(r"\s+")
_CLOSING = frozenset(".,:;!?”\"'’)]")
_WIDE_LETTER = 0.65
"""Average width of a letter, in sizes, from which a line is looked through for the gaps of a table."""
_CELL_GAP = 1.2
_BOLD = re.compile(rb"(?i)bold|black|heavy|demi|cmbx")
_NAME_LENGTH = 64
_POINT, _BOX, _MATRIX = Struct("2d"), Struct("4f"), Struct("6f")
_MEASURES = Struct("2d8xf12x2f8x")
"""Of a point, a box and a matrix that follow each other: the point, the box's right edge, the matrix's second row."""
_BETWEEN = Struct("d16xf4x")
"""Of the same: where the point and where the box's right edge is from the left."""


class Letters:
    """Places and sizes of the letters of the page it was last turned to, and lines made of them.

    Letters are named by their number on the page. One instance a document, so that its buffers are made once.
    """

    def __init__(self) -> None:
        self._page: Any = None
        self._has_glued = False
        self._rotation, self._width, self._height = 0, 0.0, 0.0
        self._rounded: dict[float, float] = {}
        self._told = ctypes.create_string_buffer(_MEASURES.size)
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)
        self._x, self._y = ctypes.byref(self._told), ctypes.byref(self._told, _POINT.size // 2)
        self._box_at = ctypes.byref(self._told, _POINT.size)
        self._matrix_at = ctypes.byref(self._told, _POINT.size + _BOX.size)
        self._ask_size, self._ask_matrix, self._ask_origin, self._ask_box, self._ask_font, self._ask_index = _calls()

    def turn_to(self, textpage: Any, text: str, rotation: int, width: float, height: float) -> None:
        """Speak of the letters of a page with this text from now on; it must stay open as long."""
        self._page = textpage.raw
        self._has_glued = _GLUED_KINDS.search(text.encode("ascii", "replace").translate(_KINDS)) is not None
        self._rotation, self._width, self._height = rotation, width, height

    def index(self, offset: int) -> int:
        """Return the number of the letter that stands at an offset of the page's text, or -1."""
        return int(self._ask_index(self._page, offset))

    def size(self, index: int) -> float:
        """Return a letter's size on the page: the font's size times the scale of its text object."""
        size = float(self._ask_size(self._page, index))
        if self._ask_matrix(self._page, index, self._matrix_at):
            _, _, across, up, _, _ = _MATRIX.unpack_from(self._told, _POINT.size + _BOX.size)
            return self._scaled(size, across, up)
        return size

    def is_bold(self, index: int) -> bool:
        """Tell by the name of its font whether a letter is bold: the weight that fonts state is wrong too often."""
        self._ask_font(self._page, index, self._name, _NAME_LENGTH, None)
        return _is_bold_name(self._name.value)

    def line(self, text: str, first: int, middle: int) -> Line:
        """Return a line of the page from its words and the numbers of its first letter and one in its middle."""
        page, ending = self._page, text[-1]
        last = first + len(text) - (2 if ending in HYPHENS else 1)
        if (
            not self._rotation
            and self._ask_origin(page, first, self._x, self._y)
            and self._ask_box(page, last, self._box_at)
            and self._ask_matrix(page, middle, self._matrix_at)
        ):
            left, base, right, across, up = _MEASURES.unpack_from(self._told)
            size = self._scaled(self._ask_size(page, middle), across, up)
        else:
            (left, base), right, size = self._origin(first), self._right(last), self.size(middle)
        line = Line(text, left, base, right if right > left else left, size, ending.isalpha() or is_open(text))
        if right - left > _WIDE_LETTER * size * len(text) and " " in text:
            line.cells = self._cells(text, first, size)
        if (not text[0].isalpha() or ")" in text[:6]) and (found := MARK.match(text)):
            line.mark = found[0]
            line.inner = self._origin(first + found.end())[0]
        if self._has_glued and _GLUED.search(text):
            line.text = self._without_marks(text, first)
            line.is_open = is_open(line.text)
        return line

    def _scaled(self, size: float, across: float, up: float) -> float:
        scale: float = (across * across + up * up) ** 0.5 if across else abs(up)
        if not 0 < scale < 1000:
            return size
        exact = size * scale
        rounded = self._rounded.get(exact)
        if rounded is None:
            rounded = self._rounded[exact] = round(exact, 1)
        return rounded

    def _cells(self, text: str, first: int, size: float) -> tuple[str, ...]:
        """Part a line at its wide gaps, as the cells of a table's row."""
        cells: list[str] = []
        start = 0
        for found in _SPACES.finditer(text):
            end, after = found.span()
            if self._gap(first + end - 1, first + after) > _CELL_GAP * size:
                cells.append(text[start:end])
                start = after
        return (*cells, text[start:]) if cells else ()

    def _gap(self, index: int, after: int) -> float:
        """Return how far from a letter's end another begins, as the page is shown."""
        page = self._page
        if self._rotation or not (
            self._ask_origin(page, after, self._x, self._y) and self._ask_box(page, index, self._box_at)
        ):
            return self._origin(after)[0] - self._right(index)
        begins, ends = _BETWEEN.unpack_from(self._told)
        return float(begins - ends)

    def _without_marks(self, text: str, first: int) -> str:
        def kept(found: re.Match[str]) -> str:
            start = found.start()
            before = text[start - 1:start]
            if not (before.isalpha() or before in _CLOSING):
                return found[0]
            place = first + start
            return "" if self.size(place) < _MARK_SIZE * self.size(place - 1) else found[0]

        return _GLUED.sub(kept, text)

    def _origin(self, index: int) -> tuple[float, float]:
        """Return where a letter begins on its base line, as the page is shown."""
        if not self._ask_origin(self._page, index, self._x, self._y):
            return 0.0, 0.0
        place: tuple[float, float] = _POINT.unpack_from(self._told)
        return self._turned(*place) if self._rotation else place

    def _right(self, index: int) -> float:
        """Return where a letter ends, as the page is shown."""
        if not self._ask_box(self._page, index, self._box_at):
            return 0.0
        left, top, right, bottom = _BOX.unpack_from(self._told, _POINT.size)
        if not self._rotation:
            return float(right)
        return max(self._turned(left, bottom)[0], self._turned(right, top)[0])

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        if self._rotation == 90:
            return y, self._height - x
        if self._rotation == 180:
            return self._width - x, self._height - y
        if self._rotation == 270:
            return self._width - y, x
        return x, y


@cache
def _is_bold_name(name: bytes) -> bool:
    return bool(_BOLD.search(name))


@cache
def _calls() -> tuple[Callable[..., Any], ...]:
    """Return PDFium's calls about single letters."""
    from pypdfium2 import raw

    return bare_calls(
        (raw.FPDFText_GetFontSize, ctypes.c_double),
        (raw.FPDFText_GetMatrix, ctypes.c_int),
        (raw.FPDFText_GetCharOrigin, ctypes.c_int),
        (raw.FPDFText_GetLooseCharBox, ctypes.c_int),
        (raw.FPDFText_GetFontInfo, ctypes.c_ulong),
        (raw.FPDFText_GetCharIndexFromTextIndex, ctypes.c_int),
    )


def bare_calls(*forms: tuple[Any, Any]) -> tuple[Callable[..., Any], ...]:
    """Return calls of PDFium, each given with the kind of its result, in a form that converts no arguments.

    That is a fifth of the usual cost. What they are given must be of the right kind already: a handle or `byref`, and
    whole numbers of 32 bits; a handle that they return is a number.
    """
    return tuple(ctypes.PYFUNCTYPE(result)(ctypes.cast(call, ctypes.c_void_p).value or 0) for call, result in forms)
