"""The command line as others use it: run as a program, judged by what it prints, writes and returns."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from summarise.__main__ import main
from summarise.wording import say
from tests.word_templates import letterhead

TOP = Path(__file__).resolve().parents[2]
SEED = "seeds/000_4d898108dbfcd6f6.txt"
REPORT = "seeds/harbour-district-report.md"


def summarise(*arguments: str | Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-m", "summarise", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=TOP, input=stdin, timeout=300, check=False)


def answer(*arguments: str | Path) -> dict[str, object]:
    done = summarise(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_four_sentences_of_the_seed_are_whole() -> None:
    done = summarise(SEED, "-n", "4s")
    text = (TOP / SEED).read_text(encoding="utf-8")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert len(lines) == 4
    for line in lines:
        assert line in text
        assert line[-1] in ".!?\"”"
        assert line.count('"') % 2 == 0
        assert "New decade of partnership" not in line
    assert [text.index(line) for line in lines] == sorted(text.index(line) for line in lines)


def test_it_says_its_version_with_or_without_a_file() -> None:
    for arguments in (("--version",), (SEED, "--version")):
        done = summarise(*arguments)
        assert (done.returncode, done.stdout) == (0, f"summarise {version('briefdesk')}\n")


def test_json_keeps_its_contract() -> None:
    found = answer(SEED, "-n", "120w")
    assert set(found) == {"file", "title", "language", "method", "words", "sentences", "summary", "points", "facts",
                          "warnings"}
    assert found["file"] == SEED
    assert found["language"] == "en"
    sentences = found["sentences"]
    assert isinstance(sentences, list)
    assert len(sentences) == 15
    for sentence in sentences:
        assert set(sentence) == {"text", "block", "start", "end", "page", "paragraph", "kind", "score", "rank",
                                 "chosen", "why"}
    assert sorted(sentence["rank"] for sentence in sentences) == list(range(1, 16))
    chosen = [number for number, sentence in enumerate(sentences) if sentence["chosen"]]
    assert found["summary"] == chosen
    assert found["words"] == sum(len(sentences[number]["text"].split()) for number in chosen)
    assert 0 < found["words"] <= 126


def test_points_carry_their_sentence_and_spans() -> None:
    found = answer(SEED)
    sentences = found["sentences"]
    assert found["points"]
    for point in found["points"]:
        assert set(point) == {"text", "sentence", "spans", "label"}
        sentence = sentences[point["sentence"]]
        for start, end in point["spans"]:
            assert sentence["start"] <= start < end <= sentence["end"]


@pytest.mark.parametrize(("file", "language", "word"), [
    (REPORT, "en", "Decision"), ("seeds/notiz-stadtbibliothek.txt", "de", "Zahl")])
def test_points_are_printed_one_a_line_behind_their_labels_in_the_words_of_the_brief(
        file: str, language: str, word: str) -> None:
    found = answer(file, "--points", "5")["points"]
    assert isinstance(found, list)
    printed = summarise(file, "--points", "5").stdout.splitlines()
    labels = [f"{say('points.' + point['label'], language)}: " if point["label"] else "" for point in found]
    assert printed == [f"• {label}{point['text']}" for label, point in zip(labels, found, strict=True)]
    assert f"{word}: " in labels


def test_a_pinned_sentence_is_in_and_a_left_out_one_is_out() -> None:
    before = answer(SEED, "-n", "60w")["summary"]
    other = next(number for number in range(15) if number not in before)
    after = answer(SEED, "-n", "60w", "--pin", str(other), "--leave-out", str(before[0]))["summary"]
    assert other in after
    assert before[0] not in after


def test_the_same_input_gives_the_same_brief(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        done = summarise(SEED, "-o", tmp_path / name, "--set", "date=2026-11-22T09:00")
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


@pytest.mark.parametrize("suffix", [".docx", ".md", ".html", ".txt", ".json"])
def test_a_brief_is_written_in_each_format(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"brief{suffix}"
    done = summarise(SEED, "-o", target, "--set", "title=Defence pact")
    assert done.returncode == 0, done.stderr
    data = target.read_bytes()
    assert len(data) > 500
    if suffix == ".docx":
        assert "word/document.xml" in zipfile.ZipFile(target).namelist()
    else:
        assert "Defence pact" in data.decode("utf-8")


def test_a_folder_as_output_gets_a_brief_named_after_its_title(tmp_path: Path) -> None:
    done = summarise(SEED, "-o", tmp_path, "--set", "title=Defence: a pact / framework")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["Defence a pact framework.docx"]


def test_several_files_make_one_brief(tmp_path: Path) -> None:
    target = tmp_path / "two.txt"
    done = summarise(SEED, REPORT, "-o", target)
    assert done.returncode == 0, done.stderr
    text = target.read_text(encoding="utf-8")
    assert "[1]" in text
    assert "[2]" in text


def test_the_language_of_the_brief_is_not_taken_for_that_of_its_source(tmp_path: Path) -> None:
    german, target = TOP / "seeds/notiz-stadtbibliothek.txt", tmp_path / "b.md"
    assert answer(german, "--set", "language=fr")["language"] == "de"
    assert summarise(german, "--set", "language=fr", "-o", target).returncode == 0
    assert "## L'essentiel" in target.read_text(encoding="utf-8").replace("’", "'")


def test_sources_are_read_in_the_encoding_given(tmp_path: Path) -> None:
    russian = tmp_path / "a.txt"
    russian.write_bytes("Мост закрыли в понедельник. Он откроется в июне.".encode("koi8-r"))
    assert answer(russian, "--encoding", "koi8-r")["sentences"][0]["text"] == "Мост закрыли в понедельник."
    assert "Мост" not in answer(russian, "--encoding", "windows-1252")["sentences"][0]["text"]
    piped = subprocess.run([sys.executable, "-m", "summarise", "-", "--encoding", "koi8-r"], capture_output=True,
                           cwd=TOP, input=russian.read_bytes(), timeout=300, check=True)
    assert "Мост закрыли" in piped.stdout.decode()


def test_sources_are_taken_to_be_in_the_language_given_and_then_it_is_no_guess(tmp_path: Path) -> None:
    short = tmp_path / "a.txt"
    short.write_text("Ja.", encoding="utf-8")
    assert any("seems to be" in warning for warning in answer(short)["warnings"])
    told = answer(short, "--source-language", "de")
    assert told["language"] == "de" and not told["warnings"]


def test_standard_input_is_read() -> None:
    done = summarise("-", "-n", "1s", stdin="The bridge was closed on Monday. It will open again in June 2027.\n")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_every_method_is_listed_with_its_paper_and_works(capsys: pytest.CaptureFixture[str]) -> None:
    listed = summarise("methods")
    names = [line.split()[0] for line in listed.stdout.splitlines()]
    assert {"lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "reduction", "edmundson", "pacsum", "centroid",
            "lead", "random"} <= set(names)
    for name in names:
        assert main([str(TOP / SEED), "--method", name, "-n", "3s", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["method"] == name


@pytest.mark.parametrize("arguments", [
    [], ["--nonsense"], [SEED, "-n", "some"], [SEED, "--method", "magic"], [SEED, "--layout", "poster"],
    [SEED, "--set", "colour=red"], [SEED, "--pin", "99"], [SEED, "--set", "paper=a5"],
    [SEED, "--set", "date=2026-13-45"], [SEED, "--set", "date=soon"], [SEED, "--set", "language=xx"],
    [SEED, "--encoding", "runes"], [SEED, "--encoding", "base64"], [SEED, "--source-language", "xx"],
    [SEED, "--points", "0"], [SEED, "--points", "-3"],
])
def test_wrong_usage_is_code_2_and_one_sentence(arguments: list[str]) -> None:
    done = summarise(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_missing_file_is_code_1_and_named_and_the_others_are_done() -> None:
    done = summarise("seeds/gone.txt", SEED, "-n", "2s")
    assert done.returncode == 1
    assert "gone.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert len(done.stdout.splitlines()) == 2


def test_a_brief_that_cannot_be_written_is_code_1(tmp_path: Path) -> None:
    done = summarise(SEED, "-o", tmp_path / "no" / "such" / "brief.docx")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "brief.docx" in done.stderr


def test_a_date_is_that_of_the_brief_and_of_its_file(tmp_path: Path) -> None:
    for day, moment in (("2026-11-22", "2026-11-22T00:00:00Z"), ("2026-11-22T09:05", "2026-11-22T09:05:00Z")):
        done = summarise(SEED, "--set", f"date={day}", "-o", tmp_path / "brief.docx")
        assert done.returncode == 0, done.stderr
        with zipfile.ZipFile(tmp_path / "brief.docx") as package:
            assert moment in package.read("docProps/core.xml").decode()
            assert "22\N{NO-BREAK SPACE}November\N{NO-BREAK SPACE}2026" in package.read("word/document.xml").decode()


def test_standard_input_that_is_closed_is_empty() -> None:
    done = subprocess.run(["sh", "-c", f"exec '{sys.executable}' -m summarise - <&-"], capture_output=True, text=True,
                          cwd=TOP, timeout=300, check=False)
    assert (done.returncode, done.stderr) == (1, "summarise: “standard input” is empty.\n")


@pytest.mark.parametrize("arguments", [["-n", "1s"], ["--json"]])
def test_a_full_disk_behind_standard_output_is_one_sentence(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "summarise", SEED, *arguments], stdout=full, text=True,
                              stderr=subprocess.PIPE, cwd=TOP, timeout=300, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "the disk is full" in done.stderr


def test_an_output_without_a_suffix_is_named() -> None:
    assert "“brief”" in summarise(SEED, "-o", "brief").stderr


def test_an_output_of_an_unknown_kind_is_code_2(tmp_path: Path) -> None:
    done = summarise(SEED, "-o", tmp_path / "brief.xyz")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_brief_on_your_own_paper_says_what_that_lacks(tmp_path: Path) -> None:
    template = tmp_path / "Office.dotx"
    template.write_bytes(letterhead())
    done = summarise(SEED, "-o", tmp_path / "brief.docx", "--template", template)
    assert done.returncode == 0
    assert "“Office.dotx”: It has no styles “heading 3”" in done.stderr
    assert "Above the brief" in zipfile.ZipFile(tmp_path / "brief.docx").read("word/document.xml").decode()
    gone = summarise(SEED, "-o", tmp_path / "other.docx", "--template", tmp_path / "gone.dotx")
    assert gone.returncode == 1 and "“gone.dotx” could not be opened" in gone.stderr
    assert not (tmp_path / "other.docx").exists()
    assert summarise(SEED, "-o", tmp_path / "brief.md", "--template", template).returncode == 2


def test_optional_parts_are_set_on_or_off(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    assert summarise(SEED, "-n", "2s", "-o", target, "--set", "people=on", "--set", "quotations=on").returncode == 0
    text = target.read_text(encoding="utf-8")
    assert "## People and organisations" in text and "## Quotations" in text and "## Timeline" not in text
    assert summarise(SEED, "-o", target, "--set", "people=perhaps").returncode == 2
