"""The command line `summarise`: documents in, sentences, JSON or a brief out. The contract is tested black-box."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from summarise.arguments import DEFAULT_POINTS, add_plan_arguments, at_least_one, plan_of, source_of
from summarise.errors import BriefdeskError, UnknownChoice
from summarise.plan import Plan
from summarise.saving import file_name, unwritten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.document import Document

ALL_WELL, SOME_FAILED, WRONG_USAGE = 0, 1, 2
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Opened:
    """The sources that could be read, in the order given."""

    plan: Plan
    documents: tuple[Document, ...]
    failures: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 all well, 1 some inputs failed, 2 wrong usage."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    try:
        code = _run(words)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BriefdeskError as error:
        print(f"summarise: {error}", file=sys.stderr)
        return WRONG_USAGE if error.key in {"errors.length", "errors.unknown_choice"} else SOME_FAILED
    except BrokenPipeError:
        # The reader of our output (head, less) has seen enough; close quietly as other tools do.
        _close_output()
        return ALL_WELL
    except OSError as error:
        # Files raise errors of their own: this is our output, on a disk that is full.
        _close_output()
        print(f"summarise: {unwritten(error, Path('standard output'), 0)}", file=sys.stderr)
        return SOME_FAILED


def _run(words: Sequence[str]) -> int:
    if words[:1] == ["batch"]:
        from summarise.batch import main as batch

        return batch(words[1:])
    if words == ["methods"]:
        return _list_methods()
    if "--version" in words:
        return _say_version()
    return _summarise(_parser().parse_args(words))


def _close_output() -> None:
    """Send what is still unwritten nowhere, so that the end of Python does not fail by it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _summarise(options: argparse.Namespace) -> int:
    opened = _open(options)
    if not opened.documents:
        return SOME_FAILED
    from summarise.analysing import analyse
    from summarise.anchoring import anchor_of
    from summarise.points import choose_points
    from summarise.ranking import rank
    from summarise.results import lines, result, warnings_of
    from summarise.selecting import select

    plan = opened.plan
    analyses = tuple(analyse(document, source.language)
                     for document, source in zip(opened.documents, plan.sources, strict=True))
    ranking = rank(analyses, plan.method, plan.focus)
    keys = [source.key for source in plan.sources]
    _check_numbers(options, sum(len(analysis.sentences) for analysis in analyses))
    plan = replace(plan, pins=tuple(anchor_of(ranking, keys, number) for number in options.pin),
                   exclusions=tuple(anchor_of(ranking, keys, number) for number in options.leave_out))
    selection = select(ranking, plan)
    points = choose_points(ranking, plan, options.points or DEFAULT_POINTS, selection.chosen)
    if options.output:
        from summarise.composing import compose
        from summarise.writers import export

        brief = compose(plan, ranking, selection)
        target = _target(Path(options.output), brief.title.text)
        export(brief, target, template=_template(plan, target))
        print(target, file=sys.stderr)
    if options.json:
        for source in range(len(analyses)):
            print(json.dumps(result(plan, ranking, selection, points, source), ensure_ascii=False))
    elif not options.output:
        for line in lines(plan, ranking, selection, points if options.points else None):
            print(line)
    for analysis in analyses:
        for warning in warnings_of(analysis):
            print(f"summarise: {warning}", file=sys.stderr)
    return SOME_FAILED if opened.failures else ALL_WELL


def _open(options: argparse.Namespace) -> Opened:
    plan, given = plan_of(options), source_of(options)
    documents: list[Document] = []
    failures = 0
    for name in options.files:
        try:
            document = _read(name, given.encoding, options.password or "")
        except BriefdeskError as error:
            print(f"summarise: {error}", file=sys.stderr)
            failures += 1
            continue
        documents.append(document)
        source = replace(given, key=str(len(documents)), path=document.origin.path, sha256=document.origin.sha256)
        plan = replace(plan, sources=(*plan.sources, source))
    return Opened(plan, tuple(documents), failures)


def _read(name: str, encoding: str, password: str) -> Document:
    from summarise.readers import read_bytes
    from summarise.readers.worker import read_anywhere

    if name == STANDARD_INPUT:
        # Python has none where it was closed before the start.
        return read_bytes(sys.stdin.buffer.read() if sys.stdin else b"", "standard input", encoding=encoding)
    return read_anywhere(Path(name), encoding=encoding, password=password)


def _target(output: Path, title: str) -> Path:
    """Return the file to write: the output itself, or in a folder a name made of the brief's title."""
    return output / file_name(title, ".docx") if output.is_dir() else output


def _template(plan: Plan, target: Path) -> Path | None:
    """Return the user's own Word template, and say what it lacks; only a .docx can be made of one."""
    if not plan.template:
        return None
    if target.suffix.casefold() != ".docx":
        raise UnknownChoice(what="format with a template", name=target.suffix, known=".docx")
    from summarise.writers import look_at_template

    path = Path(plan.template)
    print(f"summarise: “{path.name}”: {look_at_template(path).say()}", file=sys.stderr)
    return path


def _check_numbers(options: argparse.Namespace, count: int) -> None:
    for number in (*options.pin, *options.leave_out):
        if not 0 <= number < count:
            raise UnknownChoice(what="sentence", name=number, known=f"0 to {count - 1}")


def _list_methods() -> int:
    from summarise.ranking import METHODS

    width = max(len(name) for name in METHODS)
    for name, method in METHODS.items():
        print(f"{name:{width}}  {method.title}. {method.paper}")
    return ALL_WELL


def _say_version() -> int:
    # Here and not above: it takes as long as a short text.
    from importlib.metadata import version

    print(f"summarise {version('briefdesk')}")
    return ALL_WELL


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="summarise", description="Choose the sentences of documents that matter, word for word.",
        epilog="Also: summarise methods; summarise batch IN -o OUT. Exit codes: 0 all well, 1 some inputs failed, "
               "2 wrong usage.")
    parser.add_argument("files", metavar="FILE", nargs="+", help="a document, or - for standard input")
    add_plan_arguments(parser)
    parser.add_argument("--points", metavar="COUNT", nargs="?", type=at_least_one, const=DEFAULT_POINTS,
                        help=f"print key points instead of the summary (default {DEFAULT_POINTS})")
    parser.add_argument("--json", action="store_true", help="print one JSON object a document")
    parser.add_argument("-o", "--output", metavar="BRIEF", help="write a brief: .docx, .md, .html, .txt or .json, or "
                        "a folder for a .docx named after its title")
    parser.add_argument("--pin", metavar="N", type=int, action="append", default=[],
                        help="keep sentence N, counted from 0 over all files, whatever the length")
    parser.add_argument("--leave-out", metavar="N", type=int, action="append", default=[],
                        help="leave sentence N out")
    parser.add_argument("--password", metavar="TEXT", help="the password of a protected PDF")
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    return parser


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def run() -> NoReturn:
    """Run as a program."""
    sys.exit(main())


if __name__ == "__main__":
    run()
