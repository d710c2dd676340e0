"""Batch runs: in order, one line a failure, resumable wherever they were cut off."""

from __future__ import annotations

import gc
import json
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from summarise.batch import batch_folder, batch_lines, main
from summarise.errors import CannotOpen
from summarise.plan import Plan, parse_length
from summarise.ranking import Ranking

TOP = Path(__file__).resolve().parents[2]
PLAN = Plan(length=parse_length("2s"), date="2026-11-22T09:00")
TEXT = ("The council closed the bridge on Monday. Engineers found cracks in two of its nine piers. "
        "Repairs will cost £4.2 million and take until June 2027. Buses will use the old road.")


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    tasks = [{"id": f"d{number}", "text": f"{TEXT} Report number {number} was sent out."} for number in range(30)]
    path.write_text("".join(json.dumps(task) + "\n" for task in tasks), encoding="utf-8")
    return path


def answers(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_each_line_is_answered_in_order(lines: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with ThreadPoolExecutor(2) as executor:
        assert batch_lines(lines, out, PLAN, executor) == 0
    found = answers(out)
    assert [answer["id"] for answer in found] == [f"d{number}" for number in range(30)]
    assert all(len(answer["summary"]) == 2 for answer in found)


def test_a_run_that_was_cut_off_goes_on_where_it_stopped(lines: Path, tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    with ThreadPoolExecutor(2) as executor:
        batch_lines(lines, whole, PLAN, executor)
        data = whole.read_bytes()
        cut.write_bytes(data[: len(data) // 2])
        batch_lines(lines, cut, PLAN, executor)
    assert cut.read_bytes() == data


def test_a_bad_line_is_named_and_the_others_are_done(lines: Path, tmp_path: Path,
                                                     capsys: pytest.CaptureFixture[str]) -> None:
    lines.write_text('{"id": "x"}\nnot json\n' + lines.read_text(encoding="utf-8"), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    with ThreadPoolExecutor(2) as executor:
        assert batch_lines(lines, out, PLAN, executor) == 2
    found = answers(out)
    assert len(found) == 32
    assert "error" in found[0]
    assert "error" in found[1]
    assert len([line for line in capsys.readouterr().err.splitlines() if "damaged" in line]) == 2


def test_a_folder_gives_a_brief_for_each_file_and_is_not_done_twice(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    (source / "deep").mkdir(parents=True)
    (source / "a.txt").write_text(TEXT, encoding="utf-8")
    (source / "deep" / "b.txt").write_text(TEXT, encoding="utf-8")
    (source / "empty.txt").touch()
    (source / "saved.brief").write_text('{"briefdesk": 1}', encoding="utf-8")
    with ThreadPoolExecutor(2) as executor:
        assert batch_folder(source, target, PLAN, executor) == 1
        made = sorted(str(path.relative_to(target)) for path in target.rglob("*") if path.is_file())
        assert made == ["a.txt.docx", "deep/b.txt.docx"]
        before = (target / "a.txt.docx").stat().st_mtime_ns
        assert batch_folder(source, target, PLAN, executor) == 1
    assert (target / "a.txt.docx").stat().st_mtime_ns == before


def test_a_folder_gives_what_is_known_of_each_file_as_json_when_asked(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_text(TEXT, encoding="utf-8")
    assert main([str(source), "-o", str(target), "--json", "-n", "2s"]) == 0
    told = json.loads((target / "a.txt.json").read_text(encoding="utf-8"))
    assert len(told["summary"]) == 2
    assert all(told["sentences"][number]["chosen"] for number in told["summary"])
    assert told["points"]


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        main([str(tmp_path / "gone"), "-o", str(tmp_path / "out")])


def test_killed_in_the_middle_a_run_ends_with_every_answer_once(lines: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "summarise", "batch", str(lines), "-o", str(out), "-n", "2s"]
    with subprocess.Popen(command, cwd=TOP, stderr=subprocess.DEVNULL) as run:
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline and (not out.exists() or out.stat().st_size < 500):
            time.sleep(0.01)
        run.send_signal(signal.SIGKILL)
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [answer["id"] for answer in answers(out)] == [f"d{number}" for number in range(30)]


def rankings() -> list[Ranking]:
    gc.collect()
    return [kept for kept in gc.get_objects() if isinstance(kept, Ranking)]


def test_a_long_run_keeps_no_more_rankings_than_a_window_does(lines: Path, tmp_path: Path) -> None:
    before = rankings()
    with ThreadPoolExecutor(1) as executor:
        assert batch_lines(lines, tmp_path / "out.jsonl", PLAN, executor) == 0
    others = {id(ranking) for ranking in before}
    assert sum(id(ranking) not in others for ranking in rankings()) < 20


def test_the_language_of_the_brief_changes_no_choice_of_sentences(lines: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as executor:
        for language in ("en", "ja"):
            batch_lines(lines, tmp_path / f"{language}.jsonl", replace(PLAN, language=language), executor)
    assert answers(tmp_path / "en.jsonl") == answers(tmp_path / "ja.jsonl")
