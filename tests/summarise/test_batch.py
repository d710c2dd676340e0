"""Batch runs: in order, one line a failure, resumable wherever they were cut off."""

from __future__ import annotations

import gc
import json
import signal
import subprocess
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

import pytest

from summarise import readers
from summarise.batch import batch_folder, batch_lines, main
from summarise.document import Document
from summarise.errors import BriefdeskError, CannotOpen, NoFolder
from summarise.plan import Plan, parse_length
from summarise.ranking import Ranking
from summarise.wording import message

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


@pytest.mark.parametrize("line", [
    b'{"id": "x"}', b"not json", b"[1]", b'"x"', b'{"id": "x", "text": 5}', b'{"id": "x", "paragraphs": "abc"}',
    b'{"id": "x", "paragraphs": [1]}', b'{"id": "x", "text": "\xff"}', b"[" * 100_000, b'{"id": "x", "text": ""}'])
def test_a_bad_line_is_named_by_its_number_and_the_others_are_done(line: bytes, lines: Path, tmp_path: Path,
                                                                   capsys: pytest.CaptureFixture[str]) -> None:
    good = lines.read_bytes().splitlines()[:2]
    lines.write_bytes(b"\n".join([good[0], line, good[1]]))
    out = tmp_path / "out.jsonl"
    with ThreadPoolExecutor(2) as executor:
        assert batch_lines(lines, out, PLAN, executor) == 1
    assert ["error" in answer for answer in answers(out)] == [False, True, False]
    said = capsys.readouterr().err.splitlines()
    assert [words for words in said if words.startswith("line 2: “")] == said[:1]
    assert said[1:] == ["2 done, 1 failed"]


def test_what_failed_before_a_run_was_cut_off_counts_when_it_is_taken_up_again(
        lines: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    like = b'{"id": "x, \\"error\\": \\"", "text": "The board met in June."}\n'
    lines.write_bytes(like + b"not json\n\n" + lines.read_bytes())
    out = tmp_path / "out.jsonl"
    with ThreadPoolExecutor(2) as executor:
        for _ in range(2):
            assert batch_lines(lines, out, PLAN, executor) == 1
            assert capsys.readouterr().err.splitlines()[-1] == "31 done, 1 failed"
    assert len(answers(out)) == 32


def test_an_id_that_no_file_can_hold_as_it_is_stays_what_it_was(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(b'{"id": "\\ud83d", "text": "The board met in June."}\n')
    with ThreadPoolExecutor(1) as executor:
        assert batch_lines(source, out, PLAN, executor) == 0
    assert answers(out)[0]["id"] == "\ud83d"


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


def test_what_is_to_be_minded_of_a_file_is_said_under_its_name(tmp_path: Path,
                                                               capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    (source / "deep").mkdir(parents=True)
    (source / "a.txt").write_text(TEXT, encoding="utf-8")
    (source / "deep" / "b.txt").write_bytes(TEXT.encode("windows-1252"))
    assert main([str(source), "-o", str(target), "--encoding", "utf-8"]) == 0
    said = capsys.readouterr().err.splitlines()
    name = str(Path("deep", "b.txt"))
    assert said == [f"{name}: {message('reading.replaced', name='b.txt', encoding='utf-8').say()}", "2 done, 0 failed"]


def test_the_encoding_of_the_files_can_be_given(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_bytes("Мост закрыли в понедельник. Он откроется в июне.".encode("koi8-r"))
    assert main([str(source), "-o", str(target), "--json", "--encoding", "koi8-r"]) == 0
    told = json.loads((target / "a.txt.json").read_text(encoding="utf-8"))
    assert told["sentences"][0]["text"] == "Мост закрыли в понедельник."


def test_what_is_to_be_minded_of_a_line_stands_in_its_answer_and_the_language_can_be_given(tmp_path: Path) -> None:
    source, unsure, told = tmp_path / "in.jsonl", tmp_path / "unsure.jsonl", tmp_path / "told.jsonl"
    source.write_text(json.dumps({"id": "d", "text": "Ja."}) + "\n", encoding="utf-8")
    assert main([str(source), "-o", str(unsure)]) == 0
    assert main([str(source), "-o", str(told), "--source-language", "de"]) == 0
    assert "seems to be" in answers(unsure)[0]["warnings"][0]
    assert set(answers(told)[0]) == {"id", "summary", "points"}


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        main([str(tmp_path / "gone"), "-o", str(tmp_path / "out")])


@pytest.mark.parametrize(("source", "target", "more"), [
    ("folder", "lines", ()), ("lines", "folder", ()), ("folder", "new", ("--jobs", "0")),
    ("folder", "new", ("--jobs", "two"))])
def test_arguments_that_do_not_fit_are_wrong_usage(source: str, target: str, more: tuple[str, ...],
                                                   tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "lines").touch()
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / source), "-o", str(tmp_path / target), *more])
    assert ended.value.code == 2


def test_a_cluster_without_the_package_for_it_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarise.batch.find_spec", lambda name: None)
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path), "-o", str(tmp_path), "--dask", "tcp://localhost:1"])
    assert ended.value.code == 2


def test_answers_that_cannot_be_written_are_said_so(lines: Path, tmp_path: Path) -> None:
    with pytest.raises(NoFolder, match=r"out\.jsonl.*its folder is not there"):
        main([str(lines), "-o", str(tmp_path / "gone" / "out.jsonl")])


def test_a_folder_of_the_output_that_cannot_be_made_is_one_failure(tmp_path: Path,
                                                                   capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    for name in ("a.txt", "deep/b.txt"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(TEXT, encoding="utf-8")
    target.mkdir()
    (target / "deep").touch()
    with ThreadPoolExecutor(1) as executor:
        assert batch_folder(source, target, PLAN, executor) == 1
    assert "deep/b.txt: “b.txt.docx” could not be written" in capsys.readouterr().err
    assert (target / "a.txt.docx").exists()


def test_a_defect_ends_the_work_on_its_own_text_only(lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                     capsys: pytest.CaptureFixture[str]) -> None:
    def read_text(text: str, name: str) -> Document:
        if name == "d3":
            raise ZeroDivisionError
        return rightly(text, name)

    rightly = readers.read_text
    monkeypatch.setattr(readers, "read_text", read_text)
    with ThreadPoolExecutor(1) as executor:
        assert batch_lines(lines, tmp_path / "out.jsonl", PLAN, executor) == 1
    assert [answer["id"] for answer in answers(tmp_path / "out.jsonl") if "error" in answer] == ["d3"]
    assert "line 4: Something went wrong" in capsys.readouterr().err


def test_a_worker_that_the_system_ends_is_said_in_a_sentence(lines: Path, tmp_path: Path) -> None:
    class Ended(ThreadPoolExecutor):
        def submit(self, *task: object) -> Future[object]:
            future: Future[object] = Future()
            future.set_exception(BrokenProcessPool())
            return future

    with Ended(1) as executor, pytest.raises(BriefdeskError):
        batch_lines(lines, tmp_path / "out.jsonl", PLAN, executor)


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
