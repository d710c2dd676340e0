"""Brief → laid-out pages: what the preview, the printer, the PDF and the one-page check all use."""

from __future__ import annotations

from desktop.pages.bands import Spot
from desktop.pages.laying import LaidPage, Pages, lay_out, laying, words_of
from desktop.pages.painting import (
    dated,
    page_layout,
    paint_fills,
    paint_page,
    paint_words,
    printing,
    write_pdf,
    writing_pdf,
)
from desktop.pages.rows import Row, place_of, row_of_sentence, rows_of, same_place
from desktop.pages.text import PRINT, Inks, font_of, in_family

__all__ = ["PRINT", "Inks", "LaidPage", "Pages", "Row", "Spot", "dated", "font_of", "in_family", "lay_out", "laying",
           "page_layout", "paint_fills", "paint_page", "paint_words", "place_of", "printing", "row_of_sentence",
           "rows_of", "same_place", "words_of", "write_pdf", "writing_pdf"]
