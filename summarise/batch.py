"""Many files or texts over any concurrent.futures.Executor: resumable, each failure one line, memory flat.

A folder gives a file for each file; a .jsonl gives a .jsonl in the same order. A run that was cut off goes on where it
stopped: a finished file is whole because it is replaced whole, and a line counts only once it ends in a line break.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import deque
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarise.arguments import DEFAULT_POINTS, add_plan_arguments, plan_of
from summarise.errors import BriefdeskError, Damaged, NotThere
from summarise.plan import Plan, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from summarise.document import Document
    from summarise.plan import Point
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

AHEAD = 8
"""Tasks handed out a worker before the oldest has come back: enough to keep it busy, few enough to stay small."""


def main(arguments: Sequence[str]) -> int:
    """Run `summarise batch` and return its exit code; raises NotThere where there is nothing of the name given."""
    options = _parser().parse_args(arguments)
    source, target = Path(options.input), Path(options.output)
    if not source.exists():
        raise NotThere(name=source.name)
    plan = plan_of(options)
    with _executor(options.jobs, options.dask) as executor:
        if source.is_dir():
            failures = batch_folder(source, target, plan, executor, as_json=options.json, ahead=AHEAD * options.jobs)
        else:
            failures = batch_lines(source, target, plan, executor, ahead=AHEAD * options.jobs)
    return 1 if failures else 0


def batch_folder(source: Path, target: Path, plan: Plan, executor: Executor, *, as_json: bool = False,
                 ahead: int = AHEAD) -> int:
    """Make a brief (or a JSON file) of each file under a folder; return how many failed.

    A file whose output exists is not done again. Hidden files and briefs are passed over.
    """
    suffix = ".json" if as_json else ".docx"
    files = sorted(path for path in source.rglob("*")
                   if path.is_file() and path.suffix != ".brief"
                   and not any(part.startswith(".") for part in path.relative_to(source).parts))
    targets = {path: target / path.relative_to(source).with_name(path.name + suffix) for path in files}
    waiting = [path for path in files if not targets[path].exists()]
    progress = Progress(len(files), len(files) - len(waiting))
    for path, failure in _in_order(executor, _summarise_file, ((path, targets[path], plan, as_json)
                                                                for path in waiting), ahead):
        progress.step(f"{path.relative_to(source)}: {failure}" if failure else "")
    return progress.end()


def batch_lines(source: Path, target: Path, plan: Plan, executor: Executor, *, ahead: int = AHEAD) -> int:
    """Summarise each {"id", "text"} or {"id", "paragraphs"} line of a .jsonl; return how many failed.

    The answers {"id", "summary", "points"} are appended in the same order; a line that fails gets {"id", "error"}.
    """
    done = _whole_lines(target)
    with source.open(encoding="utf-8") as lines, target.open("a", encoding="utf-8", newline="\n") as answers:
        progress = Progress(None, done)
        tasks = ((line, plan) for line in islice(lines, done, None))
        for _, (answer, failure) in _in_order(executor, _summarise_line, tasks, ahead):
            answers.write(answer + "\n")
            answers.flush()
            progress.step(failure)
    return progress.end()


class Progress:
    """Says on standard error how far a run is, at most twice a second, and each failure on a line of its own."""

    def __init__(self, total: int | None, done: int) -> None:
        self._total = total
        self._done = done
        self._failures = 0
        self._said = 0.0
        self._live = sys.stderr.isatty()

    def step(self, failure: str) -> None:
        """Count one more as done, and say why it failed if it did."""
        self._done += 1
        if failure:
            self._failures += 1
            self._clear()
            print(failure, file=sys.stderr)
        if self._live and time.monotonic() - self._said > 0.5:
            self._said = time.monotonic()
            whole = f" of {self._total}" if self._total is not None else ""
            print(f"\r{self._done}{whole}", end="", file=sys.stderr, flush=True)

    def end(self) -> int:
        """Say the sum and return how many failed."""
        self._clear()
        print(f"{self._done} done, {self._failures} failed", file=sys.stderr)
        return self._failures

    def _clear(self) -> None:
        if self._live:
            print("\r\x1b[K", end="", file=sys.stderr)


def _summarise_file(path: Path, target: Path, plan: Plan, as_json: bool) -> str:
    """Write one file's brief; return the sentence of its failure, or ""."""
    from summarise.readers.worker import read_anywhere
    from summarise.saving import replace_file

    try:
        plan, ranking, selection = _chosen(read_anywhere(path, processes=1), plan)
        if as_json:
            from summarise.results import result

            points = _points(plan, ranking, selection)
            data = (json.dumps(result(plan, ranking, selection, points, 0), ensure_ascii=False) + "\n").encode()
        else:
            from summarise.composing import compose
            from summarise.writers import write

            template = Path(plan.template) if plan.template else None
            data = write(compose(plan, ranking, selection), target.suffix, template=template)
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, data)
    except BriefdeskError as error:
        return str(error)
    return ""


def _summarise_line(line: str, plan: Plan) -> tuple[str, str]:
    """Return the answer to one line as JSON, and the sentence of its failure, or ""."""
    from summarise.points import point_text
    from summarise.readers import read_text

    name = ""
    try:
        try:
            task = json.loads(line)
            name = task["id"]
            text = "\n\n".join(task["paragraphs"]) if "paragraphs" in task else task["text"]
            document = read_text(text, str(name))
        except (ValueError, KeyError, TypeError) as error:
            raise Damaged(name=name or "a line") from error
        plan, ranking, selection = _chosen(document, plan)
        analysis = ranking.analyses[0]
        answer = {"id": name, "summary": [analysis.text(number) for number in selection.chosen],
                  "points": [point_text(point, document.blocks[point.anchor.block].text)
                             for point in _points(plan, ranking, selection)]}
        return json.dumps(answer, ensure_ascii=False), ""
    except BriefdeskError as error:
        return json.dumps({"id": name, "error": str(error)}, ensure_ascii=False), f"{name}: {error}"


def _chosen(document: Document, plan: Plan) -> tuple[Plan, Ranking, Selection]:
    """Return the plan with a document as its one source, and what is chosen of it."""
    from summarise.analysing import analyse
    from summarise.ranking import rank
    from summarise.selecting import select

    plan = replace(plan, sources=(Source("1", document.origin.path, document.origin.sha256),))
    ranking = rank((analyse(document),), plan.method, plan.focus)
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
            first, future = running.popleft()
            yield first, future.result()
    while running:
        first, future = running.popleft()
        yield first, future.result()


def _whole_lines(path: Path) -> int:
    """Cut a half-written last line off a file and return how many whole lines it has."""
    if not path.exists():
        return 0
    with path.open("rb+") as file:
        data = file.read()
        file.truncate(data.rfind(b"\n") + 1)
    return data.count(b"\n")


@contextmanager
def _executor(jobs: int, dask: str) -> Iterator[Executor]:
    if dask:
        from distributed import Client

        with Client(dask) as client:
            yield client.get_executor(pure=False)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        yield executor


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="summarise batch", description="Summarise many files, or the lines of a "
                                     ".jsonl. A run that was cut off goes on where it stopped.")
    parser.add_argument("input", metavar="IN", help="a folder, or a .jsonl of {id, text} or {id, paragraphs}")
    parser.add_argument("-o", "--output", metavar="OUT", required=True, help="a folder, or a .jsonl")
    parser.add_argument("--json", action="store_true", help="write JSON files instead of briefs")
    parser.add_argument("--jobs", metavar="N", type=int, default=1, help="worker processes (default 1)")
    parser.add_argument("--dask", metavar="ADDRESS", default="", help="the scheduler of a dask.distributed cluster")
    add_plan_arguments(parser)
    return parser
