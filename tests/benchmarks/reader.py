"""Measure the text pane: `python -m tests.benchmarks.reader`. Medians; run it under the platform to be measured.

A text of 10 MB: time to show it, to jump, to scroll a page, to change its zoom. A text of 10,000 sentences: time from a
decision (length, pin, leave out) to the repainted text, strip and bar, with and without selecting and composing.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.length_bar import LengthBar
from desktop.views.reader import Reader
from desktop.workspace import Workspace
from summarise import plan as plans
from summarise.document import Document
from tests.desktop.opened import document_of, long_document

Taken = tuple[float, float]
"""Milliseconds by the clock, and of the processor: on a busy machine only the second can be compared."""


def now() -> Taken:
    """Return both clocks in milliseconds."""
    return time.perf_counter() * 1000, time.process_time() * 1000


def milliseconds(function: Callable[[], object]) -> Taken:
    """Time a call and the painting it asks for."""
    start = now()
    function()
    QApplication.processEvents()
    end = now()
    return end[0] - start[0], end[1] - start[1]


def told(name: str, times: list[Taken]) -> None:
    """Print the medians and the worst."""
    clock, processor = zip(*times, strict=True)
    print(f"{name:<46} median {statistics.median(clock):6.1f} ms, worst {max(clock):6.1f}; processor "
          f"median {statistics.median(processor):6.1f}, worst {max(processor):6.1f}  ({len(times)} times)")


def begin(document: Document, rank: bool) -> Workspace:
    """Open a document; without ranking, as a text is shown before its marks follow."""
    workspace = Workspace()
    if not rank:
        workspace._sourcing.follow = lambda _plan: None
    workspace.begin(plans.Plan(sources=(plans.Source("1", "", title=document.title),)), {"1": document})
    while rank and workspace.selection is None:
        QApplication.processEvents()
        QThread.msleep(5)
    return workspace


def stand(workspace: Workspace, theme: Theme) -> tuple[QWidget, Reader, LengthBar]:
    """Show text and bar at the sizes they have in a window of 1440 × 900."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    reader, bar = Reader(workspace, theme, lambda *_: None), LengthBar(workspace, theme, lambda *_: None)
    column.addWidget(reader)
    column.addWidget(bar)
    window.resize(1440, 868)
    window.show()
    QApplication.processEvents()
    return window, reader, bar


def measure_long_text(theme: Theme, megabytes: float = 9.9) -> None:
    """Measure a text too long to be ranked at once."""
    paragraph = "The ministers agreed that the river office would report each spring on water, weirs and gauges. " * 4
    count = round(megabytes * 1_000_000 / len(paragraph))
    parts: list[tuple[str, str]] = [("h2" if number % 40 == 0 else "p", f"{number}. {paragraph}" if number % 40 else
                                     f"Section {number // 40 + 1}") for number in range(count)]
    document = document_of(tuple(parts), "Long")
    workspace = begin(document, rank=False)
    window, reader, _bar = stand(Workspace(), theme)
    start = time.perf_counter()
    reader.text.show_source("1", document, None, range(0))
    reader.stack.setCurrentWidget(reader.text)
    QApplication.processEvents()
    size = sum(len(block.text) for block in document.blocks) / 1e6
    print(f"{size:.1f} MB, {len(document.blocks)} blocks: shown after {(time.perf_counter() - start) * 1000:.0f} ms")
    view = reader.text
    slices: list[Taken] = []
    while not view.is_whole:
        slices.append(milliseconds(lambda: None))
    told("a slice of what follows", slices)
    print(f"whole after {(time.perf_counter() - start) * 1000:.0f} ms")
    told("jump", [milliseconds(lambda share=share: view.go_to_share(share))
                  for share in (0.9, 0.1, 0.5, 0.75, 0.2, 0.99, 0.33)])
    bar = view.verticalScrollBar()
    told("scroll by three lines", [milliseconds(lambda: bar.setValue(bar.value() + 3)) for _ in range(60)])
    told("scroll by a page", [milliseconds(lambda: bar.setValue(bar.value() + 26)) for _ in range(30)])
    told("zoom", [milliseconds(lambda percent=percent: view.set_zoom(percent)) for percent in (110, 120, 100)])
    told("another width", [milliseconds(lambda width=width: window.resize(width, 868)) for width in (700, 760, 640)])
    from desktop.views.find_bar import find_all

    told("find a word", [milliseconds(lambda: find_all(document, "section 2")) for _ in range(3)])
    window.close()
    workspace.close()


def measure_decisions(theme: Theme, sentences: int = 10_000) -> None:
    """Measure what follows a decision."""
    workspace = begin(long_document(sentences), rank=True)
    window, reader, bar = stand(workspace, theme)
    selection = workspace.selection
    assert selection is not None
    print(f"{sentences} sentences, {len(selection.steps)} steps")
    own: dict[str, list[Taken]] = {"slider": [], "pin": [], "leave out": []}
    whole: dict[str, list[Taken]] = {"slider": [], "pin": [], "leave out": []}

    def decide(name: str, plan: Any) -> None:
        start = now()
        workspace.blockSignals(True)
        workspace.decide(name, plan)
        workspace.blockSignals(False)
        middle = now()
        reader.follow_marks()
        bar.follow()
        QApplication.processEvents()
        end = now()
        own[name].append((end[0] - middle[0], end[1] - middle[1]))
        whole[name].append((end[0] - start[0], end[1] - start[1]))

    for round_number in range(9):
        words = selection.total_words * (5 + 5 * round_number) // 100
        decide("slider", plans.set_length(workspace.plan, plans.Length(words, "words")))
        anchor = workspace.anchor_of(round_number)
        decide("pin", plans.pin(workspace.plan, anchor))
        decide("leave out", plans.leave_out(workspace.plan, workspace.anchor_of(round_number + 20)))
    for name, times in own.items():
        told(f"{name}: painted after the decision", times)
    for name, times in whole.items():
        told(f"{name}: with selecting and composing", times)
    window.close()
    workspace.close()
    workspace.jobs.close()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    look = Theme("light")
    look.load_page_fonts()
    look.load_reading_fonts()
    look.apply()
    measure_long_text(look)
    measure_decisions(look)
