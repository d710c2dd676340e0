"""How fast pages are laid out and painted: `python -m tests.benchmarks.pages`. Medians of nine, in milliseconds
of the thread's own time, which other programs on the machine disturb least.

The bar: a one-page brief is laid out in at most 8 ms. Cold is with nothing kept from before; a change is another
summary sentence, with all the rest kept. Large is a one-page brief of so many chosen sentences that it runs on.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from desktop.pages import PRINT, Pages, lay_out, paint_page, write_pdf
from desktop.pages.setting import forget
from summarise.brief import Brief, Paragraph, Statement
from tests.desktop.page_briefs import SENTENCES, every_node, one_page, statement

RUNS = 9
BAR = 8.0


def measured(work: Callable[[int], object]) -> float:
    """Return the median time of some work in milliseconds of this thread."""
    times = []
    for run in range(RUNS):
        start = time.thread_time()
        work(run)
        times.append((time.thread_time() - start) * 1000)
    return median(times)


def cold(brief: Brief) -> Callable[[int], object]:
    """Lay out with nothing kept."""
    def work(_run: int) -> Pages:
        forget()
        return lay_out(brief)

    return work


def changed(brief: Brief) -> Callable[[int], object]:
    """Lay out with a summary that was never laid out before."""
    def work(run: int) -> Pages:
        return lay_out(with_summary(brief, (statement(1), replace(statement(2), text=f"{run} {SENTENCES[2]}"))))

    return work


def with_summary(brief: Brief, statements: tuple[Statement, ...]) -> Brief:
    """Return a brief with another summary."""
    sections = tuple(replace(part, nodes=(Paragraph(statements),)) if part.key == "summary" else part
                     for part in brief.sections)
    return replace(brief, sections=sections)


def large(brief: Brief, count: int) -> Brief:
    """Return a brief whose summary has so many sentences, no two alike."""
    return with_summary(brief, tuple(replace(statement(number % 6), text=f"{number}. {SENTENCES[number % 6]}")
                                     for number in range(count)))


def painted(pages: Pages, width: int) -> Callable[[int], object]:
    """Paint the first page on an image of a width in pixels."""
    def work(_run: int) -> QImage:
        image = QImage(width, round(width * pages.sheet.height / pages.sheet.width),
                       QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        painter.scale(width / pages.sheet.width, width / pages.sheet.width)
        paint_page(painter, pages.pages[0], PRINT)
        painter.end()
        return image

    return work


def main() -> int:
    """Print the figures; return 1 where the bar is missed."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv)
    brief, long = one_page(), every_node()
    lay_out(brief)
    pages = lay_out(brief)
    figures = {
        "one page, cold": measured(cold(brief)),
        "one page, one paragraph changed": measured(changed(brief)),
        "one page, nothing changed": measured(lambda _run: lay_out(brief)),
        "one page as the desk shows it": measured(lambda _run: lay_out(brief, prompts=True)),
        "seven pages, cold": measured(cold(long)),
        "seven pages, nothing changed": measured(lambda _run: lay_out(long)),
        "paint a page 600 px wide": measured(painted(pages, 600)),
        "paint a page 1200 px wide": measured(painted(pages, 1200)),
        "PDF of one page": measured(lambda _run: write_pdf(pages, brief)),
    }
    for count in (100, 500, 2000):
        some = large(brief, count)
        figures[f"{count} sentences, cold"] = measured(cold(some))
        figures[f"{count} sentences, nothing changed"] = measured(lambda _run, some=some: lay_out(some))
    for name, value in figures.items():
        print(f"{name:36} {value:8.2f} ms")
    missed = figures["one page, cold"] > BAR
    print(f"one page, cold, against a bar of {BAR:g} ms: {'missed' if missed else 'met'}")
    del application
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
