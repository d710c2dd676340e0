"""PDF → Document, by PDFium: the lines of every page with their place and size; `printed` makes blocks of them."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from summarise.document import Document
from summarise.errors import Damaged, Locked, NoText, Scanned, TooLarge, WrongPassword
from summarise.readers.limits import FILE_BYTES, OUTLINE_ENTRIES, PDF_PAGES, check_size
from summarise.readers.metadata import Stated, finish
from summarise.readers.pagelines import MARK, Line
from summarise.readers.printed import blocks_of_pages
from summarise.wording import message

if TYPE_CHECKING:
    from summarise.readers.source import Source
    from summarise.wording import Message

_lock = Lock()
"""PDFium may be used by one thread at a time."""

_PASSWORD_ERROR = 4
_LETTERS_A_PAGE = 20
_PICTURE_SHARE = 0.4
"""Share of a page that a picture covers when the page is a scan."""
_MARK_SIZE = 0.8
"""A digit smaller than this part of the letter before it is the mark of a note."""
_GLUED = re.compile(r"[0-9]{1,3}(?=[\s.,;:!?”\"')\]]|$)")
_CLOSING = frozenset(".,:;!?”\"'’)]")
_LINE = re.compile("[^\n\x02\ufffe]*(?:[\n\x02\ufffe]|$)")
_HYPHENS = "\x02\ufffe"
"""What PDFium writes for a hyphen at which a line ends in the middle of a word."""
_WIDE_LETTER = 0.65
"""Average width of a letter, in sizes, from which a line is looked through for the gaps of a table."""
_CELL_GAP = 1.2
_BOLD = re.compile(rb"(?i)bold|black|heavy|demi|cmbx")
_EARLY = 0.92
"""Part of the way to the right edge at which a line that heads something ends at the latest."""
_NAME_LENGTH = 64
_LETTER = re.compile(r"[^\W\d_]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


@dataclass(frozen=True, slots=True)
class _Page:
    lines: list[Line]
    height: float
    pictured: float
    """Part of the page that pictures cover, where there are few letters on it."""

    @property
    def scanned(self) -> bool:
        """Tell whether the page is a picture of a page."""
        return self.pictured > _PICTURE_SHARE


def read(source: Source) -> Document:
    """Read a PDF; raises Locked or WrongPassword, Scanned when it holds only pictures, TooLarge beyond 2,000 pages."""
    check_size(len(source.data), FILE_BYTES, source.name)
    with _lock:
        return _read(source)


def _read(source: Source) -> Document:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(source.data, password=source.password or None)
    except pypdfium2.PdfiumError as cause:
        if getattr(cause, "err_code", None) == _PASSWORD_ERROR or "password" in str(cause).lower():
            raise (WrongPassword if source.password else Locked)(name=source.name) from cause
        raise Damaged(name=source.name) from cause
    try:
        total = len(pdf)
        if total > PDF_PAGES:
            raise TooLarge(name=source.name, limit=f"{PDF_PAGES:,} pages")
        pages: list[_Page] = []
        broken = 0
        for number in range(total):
            try:
                pages.append(_page(pdf, number))
            except pypdfium2.PdfiumError:
                broken += 1
                pages.append(_Page([], 0, 0.0))
            source.progress(number + 1, total)
        return _document(source, pages, _outline(pdf), _stated(pdf, total), broken)
    finally:
        pdf.close()


def _document(
    source: Source, pages: list[_Page], outline: dict[tuple[int, str], int], stated: Stated, broken: int
) -> Document:
    texts = [line.text for page in pages for line in page.lines]
    scanned = sum(page.scanned for page in pages)
    if (scanned and _count_letters(texts) < _LETTERS_A_PAGE * len(pages)) or (
        not texts and any(page.pictured for page in pages)
    ):
        raise Scanned(name=source.name)
    if not texts:
        raise (Damaged if broken else NoText)(name=source.name)
    warnings: list[Message] = []
    if broken:
        warnings.append(message("reading.partly", name=source.name))
    if scanned:
        warnings.append(message("reading.pictures", name=source.name, pages=scanned, total=len(pages)))
    if (
        written := sum(len(_RIGHT_TO_LEFT.findall(text)) for text in texts if not text.isascii())
    ) and written > 0.2 * _count_letters(texts):
        warnings.append(message("reading.right_to_left", name=source.name))
    blocks = blocks_of_pages([(page.lines, page.height) for page in pages], outline)
    return finish(source, "pdf", blocks, stated, warnings)


def _page(pdf: Any, number: int) -> _Page:
    page = pdf[number]
    try:
        width, height = page.get_size()
        textpage = page.get_textpage()
        try:
            lines = _lines(textpage, page.get_rotation(), width, height)
        finally:
            textpage.close()
        few = len(lines) <= _LETTERS_A_PAGE and _count_letters([line.text for line in lines]) < _LETTERS_A_PAGE
        return _Page(lines, height, _pictured(page, width * height) if few else 0.0)
    finally:
        page.close()


def _count_letters(texts: list[str]) -> int:
    return sum(len(_LETTER.findall(text)) for text in texts)


def _pictured(page: Any, area: float) -> float:
    """Return the part of a page that pictures cover."""
    from pypdfium2 import PdfiumError, raw

    covered = 0.0
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        try:
            left, bottom, right, top = item.get_bounds()
        except PdfiumError:
            continue
        covered += abs(right - left) * abs(top - bottom)
    return covered / max(1.0, area)


def _lines(textpage: Any, rotation: int, width: float, height: float) -> list[Line]:
    """Return the lines of a page in the order of its text; a word parted at a line's end parts the line there too."""
    text = textpage.get_text_range()
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    wide = units != len(text)
    is_whole = units == textpage.count_chars()
    measure = _Measure(textpage, rotation, width, height)
    lines: list[Line] = []
    middles: list[int] = []
    offset = 0
    for written in _LINE.findall(text):
        length = len(written.encode("utf-16-le", "surrogatepass")) // 2 if wide else len(written)
        stripped = written.strip()
        if stripped and stripped not in _HYPHENS:
            start = offset + len(written) - len(written.lstrip())
            first = start if is_whole else measure.index(start)
            if first >= 0:
                middle = len(stripped) // 2
                while stripped[middle] == " ":
                    middle += 1
                middles.append(first + middle)
                lines.append(measure.line(stripped, first, first + middle))
        offset += length
    _find_bold(lines, middles, measure)
    return lines


def _find_bold(lines: list[Line], middles: list[int], measure: _Measure) -> None:
    """Ask which of the lines that may head something are bold: those that end early, and the line above such a one."""
    edge = _EARLY * max((line.right for line in lines), default=0.0)
    for place, (line, middle) in enumerate(zip(lines, middles, strict=True)):
        if line.right < edge and line.text[-1] not in ".,;" and measure.is_bold(middle):
            line.bold = True
            if place and not lines[place - 1].bold:
                lines[place - 1].bold = measure.is_bold(middles[place - 1])


class _Measure:
    """Asks PDFium for the place and size of letters; one instance a page, so its buffers are made once."""

    def __init__(self, textpage: Any, rotation: int, width: float, height: float) -> None:
        from pypdfium2 import raw

        self._page = textpage.raw
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rotation, self._width, self._height = rotation, width, height
        self._ask_size, self._ask_matrix = raw.FPDFText_GetFontSize, raw.FPDFText_GetMatrix
        self._ask_origin, self._ask_box = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetLooseCharBox
        self._ask_font, self._ask_index = raw.FPDFText_GetFontInfo, raw.FPDFText_GetCharIndexFromTextIndex
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)

    def index(self, offset: int) -> int:
        """Return the number of the letter that stands at an offset of the page's text, or -1."""
        return int(self._ask_index(self._page, offset))

    def size(self, index: int) -> float:
        """Return a letter's size on the page: the font's size times the scale of its text object."""
        size = float(self._ask_size(self._page, index))
        matrix = self._matrix
        if self._ask_matrix(self._page, index, matrix):
            scale: float = abs(matrix.d) if not matrix.c else (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
            return round(size * scale, 1) if 0 < scale < 1000 else size
        return size

    def is_bold(self, index: int) -> bool:
        """Tell by the name of its font whether a letter is bold: the weight that fonts state is wrong too often."""
        self._ask_font(self._page, index, self._name, _NAME_LENGTH, None)
        return bool(_BOLD.search(self._name.value))

    def line(self, text: str, first: int, middle: int) -> Line:
        """Return a line of the page from its words and the numbers of its first letter and one in its middle."""
        length = len(text)
        left, base = self._origin(first)
        right = self._right(first + length - (2 if text[-1] in _HYPHENS else 1))
        size = self.size(middle)
        line = Line(text, left, base, right if right > left else left, size)
        if right - left > _WIDE_LETTER * size * length and " " in text:
            line.cells = self._cells(text, first, size)
        if (not text[0].isalpha() or ")" in text[:6]) and (found := MARK.match(text)):
            line.mark = found[0]
            line.inner = self._origin(first + found.end())[0]
        if _GLUED.search(text):
            line.text = self._without_marks(text, first)
        if not text.isascii():
            line.text = line.text.translate(_LIGATURES)
        return line

    def _cells(self, text: str, first: int, size: float) -> tuple[str, ...]:
        """Part a line at its wide gaps, as the cells of a table's row."""
        cells: list[str] = []
        start = 0
        for found in re.finditer(r"\s+", text):
            gap = self._origin(first + found.end())[0] - self._right(first + found.start() - 1)
            if gap > _CELL_GAP * size:
                cells.append(text[start:found.start()])
                start = found.end()
        return (*cells, text[start:]) if cells else ()

    def _without_marks(self, text: str, first: int) -> str:
        def kept(found: re.Match[str]) -> str:
            start = found.start()
            before = text[start - 1:start]
            if not (before.isalpha() or (before in _CLOSING and not text[start - 2:start - 1].isdigit())):
                return found[0]
            place = first + start
            return "" if self.size(place) < _MARK_SIZE * self.size(place - 1) else found[0]

        return _GLUED.sub(kept, text)

    def _origin(self, index: int) -> tuple[float, float]:
        """Return where a letter begins on its base line, as the page is shown."""
        if not self._ask_origin(self._page, index, self._x, self._y):
            return 0.0, 0.0
        if not self._rotation:
            return self._x.value, self._y.value
        return self._turned(self._x.value, self._y.value)

    def _right(self, index: int) -> float:
        """Return where a letter ends, as the page is shown."""
        box = self._box
        if not self._ask_box(self._page, index, box):
            return 0.0
        if not self._rotation:
            return float(box.right)
        return max(self._turned(box.left, box.bottom)[0], self._turned(box.right, box.top)[0])

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        if self._rotation == 90:
            return y, self._height - x
        if self._rotation == 180:
            return self._width - x, self._height - y
        if self._rotation == 270:
            return self._width - y, x
        return x, y


def _outline(pdf: Any) -> dict[tuple[int, str], int]:
    """Return the level of every entry of the document's outline, by its page (from 1) and its words."""
    from pypdfium2 import PdfiumError

    found: dict[tuple[int, str], int] = {}
    try:
        for count, entry in enumerate(pdf.get_toc(max_depth=8)):
            if count >= OUTLINE_ENTRIES:
                break
            target = entry.get_dest()
            page = target.get_index() if target is not None else None
            title = " ".join(entry.get_title().split()).casefold()
            if page is not None and title:
                found[page + 1, title] = min(6, entry.level + 1)
    except (PdfiumError, ValueError, UnicodeError):
        return found
    return found


def _stated(pdf: Any, pages: int) -> Stated:
    try:
        values = pdf.get_metadata_dict()
    except (UnicodeError, ValueError):
        values = {}
    return Stated(
        title=values.get("Title", ""), author=values.get("Author", ""), date=values.get("CreationDate", ""), pages=pages
    )
