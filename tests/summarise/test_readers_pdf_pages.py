"""Pages read by two processes: the same pages in the same order, stopped, given up and failed."""

from __future__ import annotations

import mmap
import os
import struct
import time
from dataclasses import replace
from functools import partial

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.readers.pdf import page_or_broken
from summarise.readers.pdf.letters import Letters
from summarise.readers.pdf.lines import Line
from summarise.readers.pdf.pages import Page, read_by_two, read_pages
from summarise.readers.source import Source
from tests.summarise import reader_files as files

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
LINES = st.builds(Line, TEXTS, *[st.floats(-9999, 9999)] * 4, is_open=st.booleans(), bold=st.booleans(), mark=TEXTS,
                  inner=st.floats(0, 999), cells=st.lists(TEXTS, max_size=3).map(tuple))
PAGES = st.builds(Page, st.lists(LINES, max_size=3), st.floats(0, 9999), st.floats(0, 1), st.booleans())


def page_of(number: int) -> Page:
    return Page([Line(f"Page {number}", 60, 700, 120, 11, is_open=True)], 792)


SOURCE = Source("a.pdf", b"%PDF-1.7")


@given(st.lists(PAGES, max_size=9))
@settings(max_examples=30)
def test_two_processes_return_every_page_in_order(pages: list[Page]) -> None:
    assert read_by_two(pages.__getitem__, len(pages), SOURCE) == pages


def test_two_processes_read_a_pdf_as_one_does() -> None:
    content = [files.lines_at(60, 700, [f"Page {number} speaks of the harbour – and “of” ships."] * 30)
               for number in range(21)]
    document = pypdfium2.PdfDocument(files.pdf(content))
    read_page = partial(page_or_broken, document, Letters())
    pages = read_pages(read_page, 21, replace(SOURCE, processes=1))
    assert len(pages[20].lines) == 30
    assert read_by_two(read_page, 21, SOURCE) == pages
    document.close()


def test_progress_comes_to_its_end_when_two_read() -> None:
    told: list[tuple[int, int]] = []
    read_by_two(page_of, 7, replace(SOURCE, progress=lambda done, total: told.append((done, total))))
    assert told == sorted(told)
    assert told[-1] == (7, 7)


def test_progress_comes_to_its_end_though_the_other_process_ends_between_two_looks_at_it() -> None:
    told: list[tuple[int, int]] = []

    def read_page(number: int) -> Page:
        time.sleep(0.1 * number)
        return page_of(number)

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        time.sleep(0.5)

    read_by_two(read_page, 2, replace(SOURCE, progress=tell))
    assert told[-1] == (2, 2)


def test_stopping_two_keeps_the_first_pages_without_a_gap() -> None:
    done: list[int] = []
    pages = read_by_two(page_of, 1000, replace(SOURCE, progress=lambda page, _: done.append(page),
                                               stopped=lambda: len(done) == 3))
    assert 0 < len(pages) < 1000
    assert pages == [page_of(number) for number in range(len(pages))]


def test_pages_that_the_copy_does_not_come_to_are_read_all_the_same() -> None:
    here = os.getpid()

    def read_page(number: int) -> Page:
        if os.getpid() != here and number > 4:
            raise MemoryError
        return page_of(number)

    assert read_by_two(read_page, 20, SOURCE) == [page_of(number) for number in range(20)]


def test_a_failure_here_leaves_no_copy_running() -> None:
    here, copy = os.getpid(), mmap.mmap(-1, 8)

    def read_page(number: int) -> Page:
        if os.getpid() != here:
            struct.pack_into("q", copy, 0, os.getpid())
        elif number == 2:
            while not any(copy[:8]):
                time.sleep(0.001)
            raise MemoryError
        return page_of(number)

    with pytest.raises(MemoryError):
        read_by_two(read_page, 1_000_000, SOURCE)
    with pytest.raises(ProcessLookupError):
        os.kill(struct.unpack_from("q", copy)[0], 0)
