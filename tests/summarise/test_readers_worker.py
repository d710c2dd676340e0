"""The worker process: the same documents, errors that cross, progress, cancelling, replacement when it hangs."""

from __future__ import annotations

import os
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarise.errors import CannotOpen, Damaged, Scanned, Stopped, TooSlow
from summarise.readers import read, worker
from tests.summarise import reader_files as files

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module", autouse=True)
def _stopped_at_the_end() -> Iterator[None]:
    yield
    worker.stop()


ENDLESS = 100_000
"""Seconds that no test run waits for: what is not cut short never ends."""


class Trap:
    """Stands in for a path; what it names is called in the worker process when it is read from the pipe."""

    name = "trap.pdf"

    def __init__(self, function: object, argument: object) -> None:
        self._call = (function, (argument,))

    def __reduce__(self) -> tuple[object, ...]:
        return self._call


def long_pdf(folder: Path, pages: int = 60) -> Path:
    path = folder / "long.pdf"
    path.write_bytes(
        files.pdf(
            [
                files.lines_at(
                    72, 700, [f"Sentence {line} of page {page} tells something of its own." for line in range(40)]
                )
                for page in range(pages)
            ]
        )
    )
    return path


def test_the_worker_reads_what_is_read_here(seed: Path, tmp_path: Path) -> None:
    assert worker.read_in_worker(seed) == read(seed)
    path = long_pdf(tmp_path)
    assert worker.read_in_worker(path) == read(path)


def test_errors_and_options_cross_the_pipe(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        worker.read_in_worker(tmp_path)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(files.pdf([""], picture=True))
    with pytest.raises(Scanned, match=r"scan\.pdf"):
        worker.read_in_worker(scan)
    text = tmp_path / "a.txt"
    text.write_bytes("Öl kostet mehr als früher.".encode("cp1252"))
    assert worker.read_in_worker(text, encoding="cp1252").blocks[0].text == "Öl kostet mehr als früher."


def test_progress_is_told_in_the_calling_thread(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    worker.read_in_worker(long_pdf(tmp_path), progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (60, 60)
    assert told == sorted(told)


def test_a_cancelled_reading_ends_at_once_and_the_next_file_opens(seed: Path, tmp_path: Path) -> None:
    asked: list[bool] = []
    with pytest.raises(CancelledError):
        worker.read_in_worker(Trap(time.sleep, ENDLESS), cancelled=lambda: asked.append(True) or len(asked) > 5)
    assert worker.read_in_worker(seed).title


def test_a_stopped_reading_gives_the_pages_read_so_far_and_says_so(
    seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "WORKER_STOPPING", 60)
    path, short = tmp_path / "slow.pdf", tmp_path / "short.pdf"
    path.write_bytes(files.slow_pdf(900))
    told: list[int] = []
    document = worker.read_in_worker(path, progress=lambda done, _: told.append(done),
                                     stopped=lambda: max(told, default=0) > 5)
    (warning,) = document.warnings
    page, total = (int(value) for _, value in warning.values)
    assert warning.say() == f"Stopped after page {page}."
    # Two processes may have read: one that is held up keeps back what the other has read behind it.
    assert 0 < page < total == 900
    assert {block.page for block in document.blocks} == set(range(1, page + 1))
    short.write_bytes(files.slow_pdf(page, strokes=0))
    assert document.blocks == read(short).blocks
    assert worker.read_in_worker(seed) == read(seed)


def test_a_stop_that_comes_when_all_is_read_changes_nothing(seed: Path, tmp_path: Path) -> None:
    path = long_pdf(tmp_path, 3)
    told: list[tuple[int, int]] = []
    document = worker.read_in_worker(path, progress=lambda *pages: told.append(pages),
                                     stopped=lambda: (3, 3) in told)
    assert document == read(path)
    assert worker.read_in_worker(seed) == read(seed)


def test_a_worker_that_does_not_heed_a_stop_is_killed_and_replaced(
    seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker.read_in_worker(seed)
    monkeypatch.setattr(worker, "WORKER_STOPPING", 0.3)
    with pytest.raises(Stopped, match=r"trap\.pdf"):
        worker.read_in_worker(Trap(time.sleep, ENDLESS), stopped=lambda: True)
    assert worker.read_in_worker(seed).title


def test_a_silent_worker_is_killed_and_replaced(seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker.read_in_worker(seed)
    monkeypatch.setattr(worker, "WORKER_SILENCE", 0.5)
    with pytest.raises(TooSlow, match=r"trap\.pdf"):
        worker.read_in_worker(Trap(time.sleep, ENDLESS))
    monkeypatch.undo()
    assert worker.read_in_worker(seed).title


def test_a_file_that_brings_the_worker_down_is_damaged_and_the_next_opens(seed: Path) -> None:
    with pytest.raises(Damaged, match=r"trap\.pdf"):
        worker.read_in_worker(Trap(os._exit, 3))
    assert worker.read_in_worker(seed).title


def test_the_workers_memory_is_bounded(seed: Path) -> None:
    worker.read_in_worker(seed)
    assert worker._worker is not None
    limits = Path(f"/proc/{worker._worker.process.pid}/limits").read_text()
    line = next(line for line in limits.splitlines() if line.startswith("Max address space"))
    assert int(line.split()[3]) <= 1_500_000_000


def test_many_threads_may_ask_at_once(seed: Path, tmp_path: Path) -> None:
    path = long_pdf(tmp_path, 12)
    with ThreadPoolExecutor(4) as pool:
        documents = list(pool.map(worker.read_in_worker, [seed, path] * 4))
    assert documents == [read(seed), read(path)] * 4


def test_small_files_are_read_here_and_large_ones_and_pdfs_there(seed: Path, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("A sentence that fills the file. " * 9_000)
    assert not worker.needs_worker(seed)
    assert worker.needs_worker(large)
    assert worker.needs_worker(long_pdf(tmp_path, 1))
    assert not worker.needs_worker(tmp_path)
    assert not worker.needs_worker(tmp_path / "none.txt")


def test_starting_twice_makes_one_worker_and_stopping_twice_is_harmless(seed: Path) -> None:
    worker.start()
    first = worker._worker
    worker.start()
    assert worker._worker is first
    worker.stop()
    worker.stop()
    assert worker._worker is None
    assert worker.read_anywhere(seed) == read(seed)
    assert worker._worker is None


def test_texts_too_long_for_one_message_arrive_whole_and_in_their_places(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    long = "Die Gärten am Hafen liegen seit März still. " * 60_000
    path.write_text("\n\n".join(("Gärten", long, "Ein kurzer Absatz steht dazwischen.", long[44:])), encoding="utf-8")
    document = worker.read_in_worker(path)
    assert document == read(path)
    assert sum(len(block.text) > worker._PIECE for block in document.blocks) == 2
