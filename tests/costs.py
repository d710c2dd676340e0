"""What work costs, in ways that no busy and no slow machine changes: processor time, its least, and ratios of it."""

from __future__ import annotations

from contextlib import contextmanager
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BOUND = 60
"""Seconds of processor time, many times what is due; what goes back and forth over its input takes hours."""


@contextmanager
def bounded() -> Iterator[None]:
    """Fail where the work within is not in proportion to its input."""
    started = process_time()
    yield
    assert process_time() - started < BOUND


def cheapest(work: Callable[[], object], times: int = 5) -> float:
    """Return the least seconds of processor time that work took of several times."""
    taken = []
    for _ in range(times):
        started = process_time()
        work()
        taken.append(process_time() - started)
    return min(taken)


def passes(work: Callable[[], object]) -> float:
    """Return what work costs, in passes over ten thousand numbers on the same machine."""
    return cheapest(work) / cheapest(lambda: sum(number & 7 for number in range(10_000)), 20)
