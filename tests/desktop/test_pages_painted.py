"""Pages painted on screen, paper and PDF: the same words everywhere, and colours that read on every paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage, QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.pages import PRINT, Inks, Pages, lay_out, page_layout, paint_page, printing, write_pdf
from desktop.pages.bands import Fill
from desktop.tokens import SCHEMES, tokens_of
from desktop.views.brief_paper import inks_of
from tests.contrast import contrast
from tests.desktop.page_briefs import SENTENCES, every_node, one_page

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_pdf_says_what_the_pages_say_with_its_fonts_inside() -> None:
    brief = one_page()
    pages = lay_out(brief)
    data = write_pdf(pages, brief)
    assert data.startswith(b"%PDF")
    assert b"pdfaid" in data
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((595.3, 841.9), abs=0.5)
    text = " ".join(document[0].get_textpage().get_text_range().split())
    for words in (*SENTENCES[3:4], "India–United States defence framework agreement", "Page 1 of 1"):
        assert words in text.replace("￾", "-")
    document.close()


def test_a_pdf_has_all_pages_and_is_the_same_bytes_each_time(qtbot: QtBot) -> None:
    brief = every_node()
    pages = lay_out(brief)
    data = write_pdf(pages, brief)
    document = pypdfium2.PdfDocument(data)
    assert len(document) == len(pages.pages)
    assert document.get_metadata_value("CreationDate").startswith("D:20261122090000")
    assert document.get_metadata_value("Author") == "Example Author"
    document.close()
    qtbot.wait(1100)
    assert write_pdf(lay_out(brief), brief) == data


@pytest.mark.parametrize(("ranges", "numbers"), [("2-3", (2, 3)), ("1,3", (1, 3)), ("6-99", (6, 7))])
def test_a_printer_prints_the_pages_asked_for_at_its_own_resolution(
        tmp_path: Path, ranges: str, numbers: tuple[int, ...]) -> None:
    pages = lay_out(every_node())
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout(pages.sheet))
    printer.setPageRanges(QPageRanges.fromString(ranges))
    assert len(list(printing(pages, printer))) == len(numbers)
    document = pypdfium2.PdfDocument((tmp_path / "printed.pdf").read_bytes())
    texts = [page.get_textpage().get_text_range() for page in document]
    assert all(f"Page {number} of {len(pages.pages)}" in text for number, text in zip(numbers, texts, strict=True))
    document.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_of_words_reads_on_every_paper(scheme: str) -> None:
    inks = inks_of(tokens_of(scheme), white=False)

    def apart(ink: str, ground: str) -> float:
        return contrast(inks.colour(ink).name(), inks.colour(ground).name())

    grounds = ("paper", "tint", "chosen")
    for ink, count in (("text", 3), ("accent", 2), ("secondary", 1), ("prompt", 1)):
        assert all(apart(ink, ground) >= 4.5 for ground in grounds[:count]), (scheme, ink)
    assert min(apart("strip", "paper"), apart("edge", "paper")) >= 3


def test_white_paper_is_white_in_the_dark() -> None:
    assert inks_of(tokens_of("dark"), white=True) is PRINT
    assert PRINT.colour("paper") == QColor("#FFFFFF")


def painted(pages: Pages, inks: Inks) -> QImage:
    image = QImage(827, 1169, QImage.Format.Format_RGB32)
    image.fill(inks.colour("paper"))
    painter = QPainter(image)
    painter.scale(827 / pages.sheet.width, 827 / pages.sheet.width)
    paint_page(painter, pages.pages[0], inks)
    painter.end()
    return image


def test_pages_laid_out_once_are_painted_on_any_paper() -> None:
    pages = lay_out(one_page())
    dark = inks_of(tokens_of("dark"), white=False)
    on_white, in_the_dark = painted(pages, PRINT), painted(pages, dark)
    assert painted(pages, PRINT) == on_white
    ground = dark.colour("paper").lightness()
    rows = [(row, [in_the_dark.pixelColor(x, row).lightness() for x in range(827)]) for row in range(0, 1169, 3)]
    assert min(min(lights) for _, lights in rows) >= ground - 2
    assert max(max(lights) for _, lights in rows) > 200


def test_a_page_is_painted_with_its_box_and_its_words() -> None:
    pages = lay_out(one_page())
    image = painted(pages, PRINT)
    spot = pages.pages[0].marks
    box = next(mark for mark in spot if isinstance(mark, Fill) and mark.ink == "tint")
    scale = 827 / pages.sheet.width
    inside = image.pixelColor(round((box.left + box.width - 60) * scale), round((box.top + 60) * scale))
    assert inside == PRINT.colour("tint")
    dark = sum(image.pixelColor(x, 350).lightness() < 120 for x in range(98, 728))
    assert dark > 50
