"""Exporting to a file: whole or not at all, and a sentence that says what to do."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from summarise.errors import CannotWrite, DiskFull, NoPermission, TargetOpen
from summarise.writers import export, write
from tests.brief_samples import Choice, sample

OLD = b"the old file"


@pytest.mark.parametrize("suffix", [".docx", ".md", ".html", ".txt", ".json"])
def test_a_file_holds_what_was_written(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"brief{suffix}"
    export(sample(), path)
    assert path.read_bytes() == write(sample(), suffix)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("lock", ["~$brief.docx", ".~lock.brief.docx#"])
def test_a_target_open_elsewhere_is_left_whole_and_named(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(OLD)
    (tmp_path / lock).write_text("held")
    with pytest.raises(TargetOpen, match=r"“brief\.docx” cannot be replaced"):
        export(sample(), path)
    assert path.read_bytes() == OLD


@pytest.mark.parametrize(("number", "kind", "words"), [
    (errno.ENOSPC, DiskFull, "disk is full"), (errno.EACCES, NoPermission, "may not write"),
    (errno.EROFS, NoPermission, "may not write"), (errno.EIO, CannotWrite, "could not be written")])
def test_a_failing_disk_leaves_the_old_file_whole_and_nothing_beside_it(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception], words: str) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(OLD)

    def fail(handle: int) -> None:
        raise OSError(number, "failed")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(kind, match=words):
        export(sample(), path)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"brief\.docx"):
        export(sample(), tmp_path / "gone" / "brief.docx")


def test_killed_at_any_moment_the_file_is_the_old_or_the_new_one(tmp_path: Path, top: Path) -> None:
    path = tmp_path / "brief.docx"
    export(sample(Choice("submission")), path)
    old = path.read_bytes()
    script = ("from pathlib import Path; from summarise.writers import export; from tests.brief_samples import *\n"
              "print('ready', flush=True)\n"
              f"while True:\n    for layout in LAYOUTS: export(sample(Choice(layout)), Path({str(path)!r}))")
    whole = {old} | {write(sample(Choice(layout)), ".docx") for layout in ("one-page", "information", "submission",
                                                                          "digest")}
    for wait in (0.0, 0.013, 0.031, 0.057):
        process = subprocess.Popen([sys.executable, "-c", script], cwd=top, stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert path.read_bytes() in whole
        assert zipfile.ZipFile(path).testzip() is None
