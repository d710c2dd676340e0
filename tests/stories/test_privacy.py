"""Nothing leaves the machine: the system's own record of every socket a run opens holds no internet one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PAGE = """<html><head><base href="http://example.org/"><link rel="stylesheet" href="http://example.org/a.css">
<script src="http://example.org/a.js"></script></head><body><img src="http://example.org/a.png">
<p>The bridge over the Aare was closed on Monday. Engineers found cracks in two of its nine piers.</p>
<p>Repairs will cost 4.2 million francs and take until June 2027. Buses will use the old road.</p></body></html>"""


def sockets(command: list[str], record: Path) -> list[str]:
    """Run a command under strace and return its calls that opened a socket."""
    traced = ["strace", "-f", "-qq", "-e", "trace=socket,socketpair", "-o", str(record), *command]
    done = subprocess.run(traced, cwd=TOP, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return [line for line in record.read_text(encoding="utf-8").splitlines() if "socket" in line]


def internet(calls: list[str]) -> list[str]:
    return [call for call in calls if "AF_INET" in call]


def test_the_record_would_show_an_internet_socket(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET).close(); socket.socket(socket.AF_INET6).close()"
    assert len(internet(sockets([sys.executable, "-c", code], tmp_path / "record"))) == 2


def test_summarising_files_of_every_kind_opens_no_internet_socket(tmp_path: Path, seed: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    command = [sys.executable, "-m", "summarise", str(seed), str(page), "seeds/harbour-district-report.md",
               "-o", str(tmp_path / "brief.docx")]
    calls = sockets(command, tmp_path / "record")
    assert (tmp_path / "brief.docx").exists()
    assert not internet(calls)


def test_the_window_opens_no_internet_socket(tmp_path: Path, seed: Path) -> None:
    record = tmp_path / "record"
    traced = ["strace", "-f", "-qq", "-e", "trace=socket,socketpair,openat", "-o", str(record)]
    command = [*traced, sys.executable, "-m", "desktop", str(seed)]
    with subprocess.Popen(command, cwd=TOP, start_new_session=True) as window:
        deadline = time.monotonic() + 300
        # The engine has ranked the seed once its stop words have been read and the reading process has started.
        while time.monotonic() < deadline and "language/en.txt" not in text_of(record):
            assert window.poll() is None
            time.sleep(0.2)
        time.sleep(2)
        os.killpg(window.pid, signal.SIGKILL)
    calls = text_of(record)
    assert "language/en.txt" in calls
    assert not internet(calls.splitlines())


def text_of(record: Path) -> str:
    return record.read_text(encoding="utf-8", errors="replace") if record.exists() else ""
