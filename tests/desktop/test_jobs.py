"""Work leaves the window's thread and comes back: newest wins, errors are heard, nothing is swallowed."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QTimer

from desktop.jobs import Job, Jobs
from summarise.errors import NoText


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def job(jobs: Jobs) -> Job:
    return jobs.new()


def test_work_is_done_on_another_thread_and_heard_on_this_one(job, qtbot):
    heard = []
    job.done.connect(lambda result: heard.append((result, threading.get_ident())))
    job.start(threading.get_ident)
    assert job.running
    qtbot.waitUntil(lambda: bool(heard))
    worker, listener = heard[0]
    assert listener == threading.get_ident() != worker
    assert not job.running


COUNTING = """
import ctypes, sys
from threading import Barrier, Event
from desktop.jobs import THREADS, Jobs

def work():
    taken = [bytes(50_000)]
    met.wait()

jobs, met, begun = Jobs(), Barrier(THREADS + 2), Event()
jobs.new().start(begun.set)
begun.wait()
for job in (*(jobs.new() for _ in range(THREADS)), jobs.apart()):
    job.start(work)
met.wait()
system = ctypes.CDLL(None)
system.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(system.fopen(sys.argv[1].encode(), b"w"))
system.malloc_info(0, file)
system.fclose(file)
jobs.close()
"""


def test_threads_that_follow_the_first_have_no_heap_of_their_own(tmp_path):
    subprocess.run([sys.executable, "-c", COUNTING, str(tmp_path / "heaps.xml")], check=True)
    assert (tmp_path / "heaps.xml").read_text(encoding="utf-8").count("<heap nr=") <= 2


def test_a_worker_hands_its_turn_back_well_within_a_frame(jobs):
    assert sys.getswitchinterval() <= 0.001


def test_a_late_result_of_an_older_start_is_dropped(job, qtbot):
    held = threading.Event()
    heard = []
    job.done.connect(heard.append)
    job.start(lambda: held.wait(60) and "old")
    job.start(lambda: "new")
    qtbot.waitUntil(lambda: heard == ["new"])
    held.set()
    qtbot.wait(50)
    assert heard == ["new"]


def test_work_that_is_no_longer_wanted_when_its_turn_comes_never_begins(jobs, job, qtbot):
    held = threading.Event()
    begun, heard = [], []
    for _ in range(2):
        jobs.new().start(held.wait, 60)
    job.done.connect(heard.append)
    for number in range(3):
        job.start(lambda number=number: begun.append(number))
    held.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert begun == [2]


def test_a_cancelled_job_is_not_heard_of_again(job, qtbot):
    held = threading.Event()
    heard = []
    job.done.connect(heard.append)
    job.start(held.wait, 60)
    job.cancel()
    assert not job.running
    held.set()
    qtbot.wait(50)
    assert heard == []


def test_a_job_that_nobody_else_holds_is_kept_until_it_has_been_heard_of_and_no_longer(jobs, qtbot):
    heard = []
    job = jobs.new()
    left = ref(job)
    job.done.connect(heard.append)
    job.start(threading.get_ident)
    del job
    qtbot.waitUntil(lambda: bool(heard))
    assert left() is None


def test_whoever_asks_waits_for_the_answer_or_the_error_while_the_window_s_thread_goes_on(jobs):
    heard = threading.Event()
    QTimer.singleShot(0, heard.set)
    assert jobs.ask(lambda name: heard.wait(60) and (name, jobs.awaited), "a") == ("a", 1)
    with pytest.raises(NoText):
        jobs.ask(fail_with, NoText(name="empty.txt"))
    assert jobs.awaited == 0


def fail_with(error: Exception) -> None:
    raise error


def test_an_error_the_user_can_understand_is_said(job, qtbot):
    def fail() -> None:
        raise NoText(name="empty.txt")

    with qtbot.waitSignal(job.failed) as heard:
        job.start(fail)
    assert isinstance(heard.args[0], NoText)


def test_any_other_error_is_raised_on_the_windows_thread(job, qtbot):
    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as caught:
        job.start(fail)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not job.running


def test_progress_is_told_and_the_work_can_ask_whether_anybody_waits(job, qtbot):
    told, asked = [], []
    going = threading.Event()

    def work(progress, cancelled) -> None:
        progress(1, 3)
        going.wait(60)
        asked.append(cancelled())

    job.progressed.connect(lambda done, pages: told.append((done, pages)))
    job.start(work, tells=True)
    qtbot.waitUntil(lambda: told == [(1, 3)])
    job.cancel()
    going.set()
    qtbot.waitUntil(lambda: asked == [True])
