"""Many files or texts over any concurrent.futures.Executor: resumable, each failure one line, memory flat.

A folder gives a file for each file; a .jsonl gives a .jsonl in the same order. A run that was cut off goes on where it
stopped: a finished file is whole because it is replaced whole, and a line counts only once it ends in a line break.
What failed before counts as failed again: of a run in two halves the exit code is that of the whole.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import deque
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from summarise.arguments import DEFAULT_POINTS, add_plan_arguments, at_least_one, plan_of, source_of
from summarise.errors import BriefdeskError, Damaged, NotThere, unopened
from summarise.plan import Plan, Source
from summarise.saving import replace_file, unwritten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from contextlib import AbstractContextManager

    from summarise.document import Document
    from summarise.plan import Point
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

AHEAD = 8
"""Tasks handed out a worker before the oldest has come back: enough to keep it busy, few enough to stay small."""
AS_FOUND = Source("", "")
"""A source of which nothing is known beforehand: its language and encoding are found."""

_FAILED = b', "error": "'
"""What only the answer to a line that failed holds: within a text its marks are escaped."""


def main(arguments: Sequence[str]) -> int:
    """Run `summarise batch` and return its exit code.

    Raises NotThere where there is nothing of the name given, CannotOpen or CannotWrite where the disk does not give or
    take it, and ends the program with code 2 where the arguments do not fit each other.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    source, target = Path(options.input), Path(options.output)
    if not source.exists():
        raise NotThere(name=source.name)
    if target.exists() and source.is_dir() != target.is_dir():
        parser.error("OUT is a folder where IN is one, and a file where IN is a file")
    if options.dask and find_spec("distributed") is None:
        parser.error("--dask needs the package distributed, which is not installed")
    plan, given = plan_of(options), source_of(options)
    with _executor(options, parser) as executor:
        if source.is_dir():
            failures = batch_folder(source, target, plan, executor, given=given, as_json=options.json,
                                    ahead=AHEAD * options.jobs)
        else:
            failures = batch_lines(source, target, plan, executor, given=given, ahead=AHEAD * options.jobs)
    return 1 if failures else 0


def batch_folder(source: Path, target: Path, plan: Plan, executor: Executor, *, given: Source = AS_FOUND,
                 as_json: bool = False, ahead: int = AHEAD) -> int:
    """Make a brief (or a JSON file) of each file under a folder; return how many failed.

    `given` is what is known of every source. A file whose output exists is not done again. Hidden files and briefs are
    passed over. What is to be minded of a file is said as it is done.
    """
    suffix = ".json" if as_json else ".docx"
    files = sorted(path for path in source.rglob("*")
                   if path.is_file() and path.suffix != ".brief"
                   and not any(part.startswith(".") for part in path.relative_to(source).parts))
    targets = {path: target / path.relative_to(source).with_name(path.name + suffix) for path in files}
    waiting = [path for path in files if not targets[path].exists()]
    progress = Progress(len(files), len(files) - len(waiting))
    tasks = ((path, targets[path], plan, given, as_json) for path in waiting)
    for path, (failure, warnings) in _in_order(executor, _summarise_file, tasks, ahead):
        name = path.relative_to(source)
        for warning in warnings:
            progress.say(f"{name}: {warning}")
        progress.step(f"{name}: {failure}" if failure else "")
    return progress.end()


def batch_lines(source: Path, target: Path, plan: Plan, executor: Executor, *, given: Source = AS_FOUND,
                ahead: int = AHEAD) -> int:
    """Summarise each {"id", "text"} or {"id", "paragraphs"} line of a .jsonl; return how many failed.

    The answers {"id", "summary", "points"} are appended in the same order, with "warnings" where something is to be
    minded; a line that fails gets {"id", "error"}. Empty lines are passed over. `given` is what is known of every text.
    """
    with _opened(source) as lines, _taken_up(target) as answers:
        progress = Progress(None, *_answered(answers))
        tasks = ((line, number, plan, given) for number, line in enumerate(lines, 1) if line.strip())
        for _, (answer, failure) in _in_order(executor, _summarise_line, islice(tasks, progress.done, None), ahead):
            # An id may hold half a character, which UTF-8 cannot: it stays the escape that it was.
            answers.write((answer + "\n").encode(errors="backslashreplace"))
            answers.flush()
            progress.step(failure)
    return progress.end()


class Progress:
    """Says on standard error how far a run is, at most twice a second, and each failure on a line of its own."""

    def __init__(self, total: int | None, done: int, failures: int = 0) -> None:
        self.done = done
        """How many are behind us, those that failed among them."""
        self._total = total
        self._failures = failures
        self._said = 0.0
        self._live = sys.stderr.isatty()

    def step(self, failure: str) -> None:
        """Count one more as done, and say why it failed if it did."""
        self.done += 1
        if failure:
            self._failures += 1
            self.say(failure)
        if self._live and time.monotonic() - self._said > 0.5:
            self._said = time.monotonic()
            whole = f" of {self._total}" if self._total is not None else ""
            print(f"\r{self.done}{whole}", end="", file=sys.stderr, flush=True)

    def say(self, line: str) -> None:
        """Say something on a line of its own."""
        self._clear()
        print(line, file=sys.stderr)

    def end(self) -> int:
        """Say the sum and return how many failed."""
        self.say(f"{self.done - self._failures} done, {self._failures} failed")
        return self._failures

    def _clear(self) -> None:
        if self._live:
            print("\r\x1b[K", end="", file=sys.stderr)


def _summarise_file(path: Path, target: Path, plan: Plan, given: Source, as_json: bool) -> tuple[str, list[str]]:
    """Write one file's brief; return the sentence of its failure, or "", and what is to be minded."""
    from summarise.readers.worker import read_anywhere
    from summarise.results import warnings_of

    try:
        plan, ranking, selection = _chosen(read_anywhere(path, encoding=given.encoding, processes=1), plan, given)
        if as_json:
            from summarise.results import result

            points = _points(plan, ranking, selection)
            data = (json.dumps(result(plan, ranking, selection, points, 0), ensure_ascii=False) + "\n").encode()
        else:
            from summarise.composing import compose
            from summarise.writers import write

            template = Path(plan.template) if plan.template else None
            data = write(compose(plan, ranking, selection), target.suffix, template=template)
        _make_folder(target)
        replace_file(target, data)
    except BriefdeskError as error:
        return str(error), []
    except Exception as error:
        return _unforeseen(error), []
    return "", warnings_of(ranking.analyses[0])


def _make_folder(target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritten(error, target, 0) from error


def _summarise_line(line: bytes, number: int, plan: Plan, given: Source) -> tuple[str, str]:
    """Return the answer to one line as JSON, and the sentence of its failure behind its number, or ""."""
    from summarise.points import point_text
    from summarise.readers import read_text
    from summarise.results import warnings_of

    name = ""
    try:
        try:
            task = json.loads(line)
            name = task["id"]
            document = read_text(_text_of(task), str(name))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise Damaged(name=str(name) or f"line {number}") from error
        plan, ranking, selection = _chosen(document, plan, given)
        analysis = ranking.analyses[0]
        answer = {"id": name, "summary": [analysis.text(number) for number in selection.chosen],
                  "points": [point_text(point, document.blocks[point.anchor.block].text)
                             for point in _points(plan, ranking, selection)]}
        if warnings := warnings_of(analysis):
            answer["warnings"] = warnings
        return json.dumps(answer, ensure_ascii=False), ""
    except BriefdeskError as error:
        failure = str(error)
    except Exception as error:
        failure = _unforeseen(error)
    return json.dumps({"id": name, "error": failure}, ensure_ascii=False), f"line {number}: {failure}"


def _unforeseen(error: Exception) -> str:
    """Say a defect of ours in one line: what is wrong with one text does not end the work on a thousand others."""
    return f"{BriefdeskError()} ({type(error).__name__})"


def _text_of(task: dict[str, Any]) -> str:
    """Return a task's text; raises KeyError where it has none and TypeError where it is none."""
    paragraphs = task["paragraphs"] if "paragraphs" in task else [task["text"]]
    if not isinstance(paragraphs, list):
        raise TypeError
    return "\n\n".join(paragraphs)


def _chosen(document: Document, plan: Plan, given: Source) -> tuple[Plan, Ranking, Selection]:
    """Return the plan with a document as its one source, and what is chosen of it."""
    from summarise.analysing import analyse
    from summarise.ranking import rank
    from summarise.selecting import select

    source = replace(given, key="1", path=document.origin.path, sha256=document.origin.sha256)
    plan = replace(plan, sources=(source,))
    ranking = rank((analyse(document, given.language),), plan.method, plan.focus)
    return plan, ranking, select(ranking, plan)


def _points(plan: Plan, ranking: Ranking, selection: Selection) -> tuple[Point, ...]:
    from summarise.points import choose_points

    return choose_points(ranking, plan, DEFAULT_POINTS, selection.chosen)


def _in_order(executor: Executor, function: Callable[..., Any], tasks: Iterable[tuple[Any, ...]],
              ahead: int) -> Iterator[tuple[Any, Any]]:
    """Yield (first argument, answer) of each task in order, never more than `ahead` tasks handed out."""
    running: deque[tuple[Any, Future[Any]]] = deque()
    for task in tasks:
        running.append((task[0], executor.submit(function, *task)))
        if len(running) >= ahead:
            yield _finished(*running.popleft())
    while running:
        yield _finished(*running.popleft())


def _finished(first: Any, future: Future[Any]) -> tuple[Any, Any]:
    try:
        return first, future.result()
    except BrokenExecutor as error:
        # The system has ended a worker, mostly for want of memory, and with it the executor.
        raise BriefdeskError from error


def _opened(source: Path) -> IO[bytes]:
    """Open a file to be read; raises CannotOpen."""
    try:
        return source.open("rb")
    except OSError as error:
        raise unopened(error, source.name) from error


def _taken_up(target: Path) -> IO[bytes]:
    """Open a file to be written on; raises CannotWrite, NoPermission or DiskFull."""
    try:
        target.touch()
        return target.open("rb+")
    except OSError as error:
        raise unwritten(error, target, 0) from error


def _answered(answers: IO[bytes]) -> tuple[int, int]:
    """Cut a half-written last line off; return how many whole lines there are, and how many of them failed."""
    size = count = failures = 0
    for line in answers:
        if not line.endswith(b"\n"):
            break
        size, count, failures = size + len(line), count + 1, failures + (_FAILED in line)
    answers.seek(size)
    answers.truncate()
    return count, failures


def _executor(options: argparse.Namespace, parser: argparse.ArgumentParser) -> AbstractContextManager[Executor]:
    return _on_dask(options.dask, parser) if options.dask else ProcessPoolExecutor(
        options.jobs, mp_context=get_context("spawn"))


@contextmanager
def _on_dask(address: str, parser: argparse.ArgumentParser) -> Iterator[Executor]:
    from distributed import Client

    try:
        client = Client(address)
    except (OSError, ValueError):
        parser.error(f"no scheduler of dask answers at {address}")
    with client:
        yield client.get_executor(pure=False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="summarise batch", description="Summarise many files, or the lines of a "
                                     ".jsonl. A run that was cut off goes on where it stopped.")
    parser.add_argument("input", metavar="IN", help="a folder, or a .jsonl of {id, text} or {id, paragraphs}")
    parser.add_argument("-o", "--output", metavar="OUT", required=True, help="a folder, or a .jsonl")
    parser.add_argument("--json", action="store_true", help="write JSON files instead of briefs")
    parser.add_argument("--jobs", metavar="N", type=at_least_one, default=1, help="worker processes (default 1)")
    parser.add_argument("--dask", metavar="ADDRESS", default="", help="the scheduler of a dask.distributed cluster")
    add_plan_arguments(parser)
    return parser
