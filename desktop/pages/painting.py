"""Laid-out pages on a painter: the screen, the printer and the PDF are painted by the same few lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import QPainter, QPen

from desktop.pages.bands import Dash, Fill, Words
from desktop.pages.laying import last_of, words_of
from desktop.pages.styles import TWIPS
from desktop.pages.text import PRINT

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from PySide6.QtGui import QPagedPaintDevice, QPageLayout
    from PySide6.QtPrintSupport import QPrinter

    from desktop.pages.laying import LaidPage, Pages
    from desktop.pages.text import Inks
    from summarise.brief import Brief
    from summarise.writers.sheet import Sheet


def paint_page(painter: QPainter, page: LaidPage, inks: Inks) -> None:
    """Paint a page in twips from the painter's origin, fills before words."""
    paint_fills(painter, page, inks)
    paint_words(painter, page, inks)


def paint_fills(painter: QPainter, page: LaidPage, inks: Inks) -> None:
    """Paint the rules, tints and bars of a page."""
    for mark in page.marks:
        if isinstance(mark, Fill):
            painter.fillRect(QRectF(mark.left, mark.top, mark.width, mark.height), inks.colour(mark.ink))


def paint_words(painter: QPainter, page: LaidPage, inks: Inks) -> None:
    """Paint the words of a page, and the dashes round what is still to be filled in."""
    for mark in page.marks:
        if isinstance(mark, Words):
            mark.laid.draw(painter, mark.line, mark.left, mark.top, inks)
        elif isinstance(mark, Dash):
            _paint_dash(painter, mark, inks)


def write_pdf(pages: Pages, brief: Brief) -> bytes:
    """Write pages as PDF/A-1b with its fonts embedded; the text can be selected and searched.

    The dates inside are the brief's and the identifier follows from its words, so two exports are the same bytes.
    """
    return dated(last_of(writing_pdf(pages, brief)), brief.date)


def writing_pdf(pages: Pages, brief: Brief) -> Generator[None, None, bytes]:
    """Write pages as PDF in small steps, between which a window can do other things; it is still to be `dated`."""
    # Here and not above: the names of all kinds of paper would be built with the window.
    from PySide6.QtGui import QPdfWriter

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(TWIPS)
    writer.setTitle(brief.title.text)
    writer.setAuthor(brief.author)
    writer.setCreator("Briefdesk")
    words: list[str] = []
    for page in pages.pages:
        words += words_of(page)
        yield None
    text = "\n".join((brief.date, *words))
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), text.encode("utf-8", "replace")))
    writer.setPageLayout(page_layout(pages.sheet))
    yield from _painting(writer, pages.pages)
    buffer.close()
    return bytes(data.data())


def page_layout(sheet: Sheet) -> QPageLayout:
    """Return the paper of a sheet, without margins of its own: the pages hold theirs."""
    from PySide6.QtGui import QPageLayout, QPageSize

    size = QPageSize(QSizeF(sheet.width / 20, sheet.height / 20), QPageSize.Unit.Point, "",
                     QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def printing(pages: Pages, printer: QPrinter) -> Generator[None, None, None]:
    """Print the pages that the printer was asked for in small steps, between which a window can do other things.

    Raises NoSuchPage where the brief has none of them, CannotPrint where the printer cannot begin, or gives up.
    """
    from summarise.errors import NoSuchPage

    wanted = printer.pageRanges()
    chosen = [page for number, page in enumerate(pages.pages, 1) if wanted.isEmpty() or wanted.contains(number)]
    if not chosen:
        raise NoSuchPage(last=len(pages.pages))
    yield from _painting(printer, chosen)


def _painting(device: QPagedPaintDevice, chosen: Sequence[LaidPage]) -> Generator[None, None, None]:
    from summarise.errors import CannotPrint

    painter = QPainter()
    if not painter.begin(device):
        raise CannotPrint()
    scale = device.logicalDpiX() / TWIPS
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        for number, page in enumerate(chosen):
            if number and not device.newPage():
                raise CannotPrint()
            paint_page(painter, page, PRINT)
            yield None
    finally:
        # Also where the rest is given up: a device may not go before its painter.
        painter.end()


def dated(data: bytes, date: str) -> bytes:
    """Put the brief's own date where Qt wrote the time of writing; every date keeps its length."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", date):
        return data
    moment = f"{date}:00".encode()
    digits = re.sub(rb"\D", b"", moment)
    data = re.sub(rb"((?:Creation|Mod)Date \(D:)\d{14}", lambda found: found[1] + digits, data)
    return re.sub(rb'(xmp:(?:Create|Modify|Metadata)Date=")[\d-]{10}T[\d:]{8}', lambda found: found[1] + moment, data)


def _paint_dash(painter: QPainter, mark: Dash, inks: Inks) -> None:
    pen = QPen(inks.colour("edge"), 1)
    pen.setCosmetic(True)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(mark.left, mark.top, mark.width, mark.height)
    if mark.foot:
        painter.drawLine(box.bottomLeft(), box.bottomRight())
    else:
        painter.drawRect(box)
