"""Replacing a file: the old one or the new one is there, whole, and the reason is a sentence."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from summarise.errors import CannotWrite, DiskFull, NameTooLong, NoFolder, NoPermission, TargetOpen
from summarise.saving import file_name, replace_file

TOP = Path(__file__).resolve().parents[2]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    replace_file(path, b"old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == {"brief.docx"}


def test_a_new_file_has_the_rights_the_user_gives_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        replace_file(tmp_path / "brief.docx", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "brief.docx").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("lock", ["~$brief.docx", "~$ief.docx", ".~lock.brief.docx#"])
def test_a_file_open_in_word_or_libreoffice_is_left_alone(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(b"old")
    (tmp_path / lock).touch()
    with pytest.raises(TargetOpen, match=r"brief\.docx"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EACCES, NoPermission),
                                              (errno.EROFS, NoPermission), (errno.EIO, CannotWrite)])
def test_a_failure_of_the_disk_leaves_the_old_file_whole(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception]) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(kind):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"brief.docx"}


def test_a_full_disk_is_said_so(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.fail("this system has no /dev/full to test against")
    with pytest.raises(OSError, match="No space") as raised, full.open("wb", buffering=0) as file:
        file.write(b"x")
    from summarise.saving import unwritten

    explained = unwritten(raised.value, tmp_path / "a.docx", 10)
    assert isinstance(explained, DiskFull)
    for language in ("en", "de", "fr"):
        assert "a.docx" in explained.message.say(language) and " 2 M" in explained.message.say(language)


def test_a_missing_folder_and_a_name_too_long_are_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in ("gone", "file"):
        with pytest.raises(NoFolder, match=r"a\.docx.*its folder is not there"):
            replace_file(tmp_path / folder / "a.docx", b"new")
    with pytest.raises(NameTooLong, match="name is too long"):
        replace_file(tmp_path / ("a" * 300), b"new")


def test_killed_while_writing_the_old_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(b"old")
    code = ("import sys; from pathlib import Path; from summarise.saving import replace_file\n"
            "print('go', flush=True)\n"
            "while True: replace_file(Path(sys.argv[1]), b'new' * 5_000_000)")
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, cwd=TOP) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        while not any(tmp_path.glob(".*.part")):
            assert writer.poll() is None
        writer.send_signal(signal.SIGKILL)
        writer.wait()
    assert path.read_bytes() in {b"old", b"new" * 5_000_000}


@pytest.mark.parametrize(("title", "name"), [
    ("India–US defence framework", "India–US defence framework.docx"),
    ("The council approved, after nine years of talks, a plan for the bridge: millions of pounds of public money",
     "The council approved, after nine years of talks, a plan for the bridge millions.docx"),
    ("Minister’s answer… (2024/25): “why?”", "Minister’s answer… (2024 25) “why ”.docx"),
    ("Three … ", "Three.docx"), ("???", "Brief.docx"), ("", "Brief.docx"), ("a" * 200, "a" * 80 + ".docx")])
def test_a_title_becomes_a_name_that_is_cut_after_a_word(title: str, name: str) -> None:
    assert file_name(title, ".docx") == name
    assert len(name) <= 80 + len(".docx")
