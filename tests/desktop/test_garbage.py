"""Garbage is looked for on the window's thread, wherever it is made, and never among what has long been there."""

from __future__ import annotations

import gc
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from weakref import ref

import pytest

from desktop.garbage import QUIET, count_new
from desktop.jobs import Jobs
from tests.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

Looks = list[tuple[int, threading.Thread]]


class Ring:
    """Garbage that only a look finds: it holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def looks(jobs: Jobs) -> Iterator[Looks]:
    found: Looks = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            found.append((told["generation"], threading.current_thread()))

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


def test_what_another_thread_leaves_is_collected_on_the_window_s_thread(jobs: Jobs, looks: Looks) -> None:
    left: list[ref[Ring]] = []

    def make() -> None:
        left.extend(ref(Ring()) for _ in range(5_000))

    jobs.new().start(make)
    until(lambda: len(left) == 5_000 and not any(kept() for kept in left), "all is collected")
    assert {thread for _, thread in looks} == {threading.main_thread()}


def test_what_comes_in_great_numbers_is_not_looked_through(jobs: Jobs, looks: Looks) -> None:
    frozen = gc.get_freeze_count()
    made = [[number] for number in range(200_000)]
    until(lambda: gc.get_freeze_count() > frozen + len(made), "it is set apart")
    assert looks == []
    gc.unfreeze()


def test_what_takes_the_place_of_as_much_is_not_looked_through_either(jobs: Jobs, looks: Looks) -> None:
    made = [[number] for number in range(200_000)]
    jobs._garbage.look()
    frozen = gc.get_freeze_count()
    # So is one long brief followed by another: it is laid out before the other is freed.
    others = [[number] for number in range(100_000)]
    made.clear()
    more = [[number] for number in range(5_000)]
    assert gc.get_count()[0] < len(others)
    jobs._garbage.look()
    assert looks == []
    assert gc.get_freeze_count() > frozen - 200_000 + len(others) + len(more) - 1000
    gc.unfreeze()


def test_what_has_come_is_set_apart_before_what_it_replaces_is_freed(jobs: Jobs, looks: Looks) -> None:
    frozen = gc.get_freeze_count()
    made = [[number] for number in range(20_000)]
    job = jobs.new()
    job.done.connect(lambda _: made.clear())
    job.start(int)
    until(lambda: not made, "it is replaced")
    # To count all that is new is to hold it all: in that moment it is counted no more.
    assert count_new() < 20_000
    assert looks == []
    assert gc.get_freeze_count() > frozen
    gc.unfreeze()


def test_little_that_is_new_is_not_worth_a_look(jobs: Jobs, looks: Looks) -> None:
    gc.collect()
    looks.clear()
    jobs._garbage.look()
    assert looks == []


def test_a_job_that_begins_puts_the_next_look_off(jobs: Jobs) -> None:
    timer, job = jobs._garbage._timer, jobs.new()

    def put_off_late() -> bool:
        if timer.remainingTime() > QUIET / 2:
            return False
        job.start(int)
        return timer.remainingTime() > QUIET / 2

    until(put_off_late, "a look that was near is far again")


def test_nothing_looks_once_the_jobs_are_closed(jobs: Jobs) -> None:
    jobs.close()
    assert not gc.isenabled()
    assert not jobs._garbage._timer.isActive()


def test_counting_what_is_new_disturbs_no_thread_that_is_making_something(jobs: Jobs) -> None:
    over = threading.Event()

    def make() -> None:
        while not over.is_set():
            assert len(tuple([number] for number in range(300))) == 300

    made = [[number] for number in range(2_000)]
    turn = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    with ThreadPoolExecutor(1) as pool:
        making = pool.submit(make)
        counts = [count_new() for _ in range(8_000)]
        over.set()
    sys.setswitchinterval(turn)
    making.result()
    assert min(counts) >= len(made)
