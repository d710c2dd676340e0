"""Brief → laid-out pages: what the preview, the printer, the PDF and the one-page check all use."""

from __future__ import annotations

from desktop.pages.rows import Row, row_of_sentence, rows_of, same_place

__all__ = ["Row", "row_of_sentence", "rows_of", "same_place"]
