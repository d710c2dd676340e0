"""PDF → Document, by PDFium: `pages` reads every page, `letters` places its lines, `blocks` makes blocks of them."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from summarise.document import Document
from summarise.errors import Damaged, Locked, NoText, Scanned, Stopped, TooLarge, WrongPassword
from summarise.readers.limits import FILE_BYTES, PDF_PAGES, check_size
from summarise.readers.metadata import Stated, finish
from summarise.readers.pdf.blocks import blocks_from_pages
from summarise.readers.pdf.letters import HYPHENS, Letters
from summarise.readers.pdf.lines import visual_lines
from summarise.readers.pdf.outline import outline_of
from summarise.readers.pdf.pages import Page, read_pages
from summarise.wording import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.readers.pdf.lines import Line
    from summarise.readers.source import Source
    from summarise.wording import Message

_lock = Lock()
"""PDFium may be used by one thread at a time."""

_PASSWORD_ERROR = 4
_LETTERS_A_PAGE = 20
_PICTURE_SHARE = 0.4
"""Share of a page that a picture covers when the page is a scan."""
_PARTING = re.compile(f"[{HYPHENS}]")
_PARTERS = frozenset(HYPHENS)
_EARLY = 0.92
"""Part of the way to the right edge at which a line that heads something ends at the latest."""
_LETTER = re.compile(r"[^\W\d_]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def read(source: Source) -> Document:
    """Read a PDF; raises Locked or WrongPassword, Scanned when it holds only pictures, TooLarge beyond 2,000 pages."""
    check_size(len(source.data), FILE_BYTES, source.name)
    with _lock, _looking_for_no_garbage():
        return _read(source)


@contextmanager
def _looking_for_no_garbage() -> Iterator[None]:
    """Hold off Python's looks for garbage: reading makes many lines that stay, and nothing that refers to itself."""
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


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
            raise TooLarge(name=source.name, limit=PDF_PAGES, of="pages")
        pages = read_pages(partial(page_or_broken, pdf, Letters()), total, source)
        return _document(source, pages, outline_of(pdf), _stated(pdf, total))
    finally:
        pdf.close()


def _document(
    source: Source, pages: list[Page], outline: dict[tuple[int, str], int], stated: Stated
) -> Document:
    broken = any(page.broken for page in pages)
    texts = [line.text for page in pages for line in page.lines]
    total = stated.pages or len(pages)
    if len(pages) < total and not texts:
        raise Stopped(name=source.name)
    scanned = [number for number, page in enumerate(pages, 1) if page.pictured > _PICTURE_SHARE]
    if (scanned and _count_letters(texts) < _LETTERS_A_PAGE * len(pages)) or (
        not texts and any(page.pictured for page in pages)
    ):
        raise Scanned(name=source.name)
    if not texts:
        raise (Damaged if broken else NoText)(name=source.name)
    warnings: list[Message] = []
    if len(pages) < total:
        warnings.append(message("reading.stopped", page=len(pages), total=total))
    if broken:
        warnings.append(message("reading.partly", name=source.name))
    if scanned:
        warnings.append(_without_text(scanned, len(pages)))
    if (
        written := sum(len(_RIGHT_TO_LEFT.findall(text)) for text in texts if not text.isascii())
    ) and written > 0.2 * _count_letters(texts):
        warnings.append(message("reading.right_to_left", name=source.name))
    blocks = blocks_from_pages([(page.lines, page.height) for page in pages], outline)
    return finish(source, "pdf", blocks, stated, warnings)


def _without_text(scanned: list[int], total: int) -> Message:
    """Say how many pages are pictures and how many are used; the message knows which they are."""
    rest = total - len(scanned)
    key = f"reading.picture{'s' if len(scanned) > 1 else ''}{'_but_one' if rest == 1 else ''}"
    return message(key, pages=len(scanned), total=total, rest=rest, which=" ".join(map(str, scanned)))


def page_or_broken(pdf: Any, letters: Letters, number: int) -> Page:
    """Read one page, from 0, of a document open in PDFium; one that PDFium cannot load is an empty, broken one."""
    from pypdfium2 import PdfiumError

    try:
        return _page(pdf, letters, number)
    except PdfiumError:
        return Page([], broken=True)


def _page(pdf: Any, letters: Letters, number: int) -> Page:
    page = pdf[number]
    try:
        width, height = page.get_size()
        textpage = page.get_textpage()
        try:
            text = textpage.get_text_range()
            letters.turn_to(textpage, text, page.get_rotation(), width, height)
            lines = _lines(text, textpage.count_chars(), letters)
        finally:
            textpage.close()
        few = len(lines) <= _LETTERS_A_PAGE and _count_letters([line.text for line in lines]) < _LETTERS_A_PAGE
        return Page(lines, height, _pictured(page, width * height) if few else 0.0)
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


def _lines(text: str, count: int, letters: Letters) -> list[Line]:
    """Return the lines of a page in the order of its text; a word parted at a line's end parts the line there too.

    `count` is how many letters PDFium counts on the page.
    """
    units = len(text) if text.isascii() else _units(text)
    wide = units > len(text)
    is_whole = units == count
    lines: list[Line] = []
    asked: list[tuple[int, int]] = []
    offset = 0
    if any(hyphen in text for hyphen in HYPHENS):
        text = _PARTING.sub(r"\g<0>\n", text)
    for written in text.split("\n"):
        stripped = written.strip()
        first = -1
        if stripped and stripped not in HYPHENS:
            start = offset if written[0] == stripped[0] else offset + written.index(stripped[0])
            first = start if is_whole else letters.index(start)
        if first >= 0:
            middle = len(stripped) // 2
            if stripped[middle] == " ":
                middle = len(stripped) - len(stripped[middle:].lstrip())
            asked.append((first + middle, first + len(stripped) - 1))
            lines.append(letters.line(stripped, first, first + middle))
        offset += (_units(written) if wide else len(written)) + (written[-1:] not in _PARTERS)
    _find_bold(lines, asked, letters)
    return visual_lines(lines)


def _units(text: str) -> int:
    """Return how many units of 16 bits a text takes, which is what PDFium counts in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _find_bold(lines: list[Line], asked: list[tuple[int, int]], letters: Letters) -> None:
    """Ask which of the lines that may head something are bold.

    They are those that end early or stand under a stop or a bold line, and the line above such a one. Asked are a
    letter in the middle and the last one: bold words may open a paragraph.
    """
    def is_bold(place: int) -> bool:
        middle, last = asked[place]
        return letters.is_bold(middle) and letters.is_bold(last)

    edge = _EARLY * max((line.right for line in lines), default=0.0)
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else None
        heads = line.right < edge or above is None or above.bold or not above.is_open
        if heads and line.text[-1] not in ".,;" and is_bold(place):
            line.bold = True
            if above is not None and not above.bold:
                above.bold = is_bold(place - 1)


def _stated(pdf: Any, pages: int) -> Stated:
    try:
        values = pdf.get_metadata_dict()
    except (UnicodeError, ValueError):
        values = {}
    return Stated(
        title=values.get("Title", ""), author=values.get("Author", ""), date=values.get("CreationDate", ""), pages=pages
    )
