"""A batch of a thousand files: `python -m tests.benchmarks.thousand FOLDER [files] [--dask]`.

Writes that many news texts of the development corpora to a folder and runs `summarise batch` over them: with one and
with two workers (wall-clock seconds, the most memory of all its processes in each quarter of the run), killed in the
middle and begun again (the same files must come out), as .jsonl, and with --dask on a local cluster of two workers.
One of the files is broken: it must be one line on standard error and the exit code 1, and nothing else may fail.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from summarise.training.corpora import CORPORA, read_corpus

SETS = ("bbc_news_summary", "cnndm_val", "xsum_test1000")
SUMMARISE = (sys.executable, "-m", "summarise", "batch")
PAGE = os.sysconf("SC_PAGE_SIZE")


def write_texts(source: Path, folder: Path, count: int) -> None:
    """Write texts as files and, beside the folder, as one .jsonl; the last file is broken."""
    rows = (row for corpus in CORPORA if corpus.name in SETS for row in read_corpus(source, corpus))
    folder.mkdir()
    with (folder.parent / "texts.jsonl").open("w", encoding="utf-8") as lines:
        for number, row in enumerate(islice(rows, count - 1)):
            text = "\n\n".join(block.text for block in row.documents[0].blocks)
            (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
            lines.write(json.dumps({"id": number, "text": text}) + "\n")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 not a document")


def memory(process: subprocess.Popen[bytes]) -> int:
    """Return the bytes that a process and its children hold now."""
    total, waiting = 0, [process.pid]
    while waiting:
        number = waiting.pop()
        try:
            total += int(Path(f"/proc/{number}/statm").read_text().split()[1]) * PAGE
            for task in Path(f"/proc/{number}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total


def run(*arguments: str | Path) -> tuple[float, list[int], int, str]:
    """Run a batch; return its seconds, the most megabytes in each quarter, its exit code and its last words."""
    begun = time.monotonic()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([*SUMMARISE, *map(str, arguments)], stderr=said)
        seen = []
        while process.poll() is None:
            seen.append(memory(process))
            time.sleep(0.1)
        seconds = time.monotonic() - begun
        said.seek(0)
        words = said.read().decode().strip().splitlines()
    size = max(len(seen) // 4, 1)
    quarters = [max(seen[start:start + size]) // 1_000_000 for start in range(0, 4 * size, size)]
    return seconds, quarters, process.returncode, " | ".join(words[-2:])


def digest(folder: Path) -> str:
    """Return one checksum of all files of a folder."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*.json")):
        whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()[:12]


def interrupted(texts: Path, target: Path) -> None:
    """Kill a run when it is about half done, then let another finish it."""
    process = subprocess.Popen([*SUMMARISE, str(texts), "-o", str(target), "--json", "--jobs", "2"],
                               stderr=subprocess.DEVNULL, start_new_session=True)
    half = len(list(texts.iterdir())) // 2
    while len(list(target.rglob("*.json"))) < half:
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    kept = len(list(target.rglob("*.json")))
    seconds, _, code, words = run(texts, "-o", target, "--json", "--jobs", "2")
    print(f"killed after {kept} files, then finished in {seconds:.1f} s, exit {code}: {words}; {digest(target)}")


def on_dask(texts: Path, target: Path) -> None:
    """Run over a local cluster of two workers."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        seconds, _, code, words = run(texts, "-o", target, "--json", "--dask", cluster.scheduler_address)
    print(f"dask, 2 workers: {seconds:.1f} s, exit {code}: {words}; {digest(target)}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("files", type=int, nargs="?", default=1000)
    parser.add_argument("--dask", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        texts = base / "texts"
        write_texts(options.folder, texts, options.files)
        taken = {}
        for jobs in (1, 2):
            target = base / f"jobs{jobs}"
            taken[jobs], quarters, code, words = run(texts, "-o", target, "--json", "--jobs", jobs)
            print(f"{jobs} worker{'s' * (jobs > 1)}: {taken[jobs]:.1f} s, {options.files / taken[jobs]:.0f} files a "
                  f"second, most MB by quarter {quarters}, exit {code}: {words}; {digest(target)}", flush=True)
        print(f"two workers: {taken[1] / taken[2]:.2f} × one (≥ 1.7 on an idle machine)")
        interrupted(texts, base / "again")
        seconds, quarters, code, words = run(base / "texts.jsonl", "-o", base / "out.jsonl", "--jobs", "2")
        lines = (base / "out.jsonl").read_text(encoding="utf-8").splitlines()
        print(f".jsonl, 2 workers: {seconds:.1f} s, {len(lines)} lines, exit {code}: {words}")
        if options.dask:
            on_dask(texts, base / "dask")


if __name__ == "__main__":
    main()
