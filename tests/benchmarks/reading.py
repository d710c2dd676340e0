"""How long reading takes: text, Word and PDF against their bars, medians of nine runs, in one process.

    python tests/benchmarks/reading.py

The documents are made here: 1 MB of text (a line a paragraph, and wrapped), a 20-page Word report, PDFs of 300 pages in
one column and in two by LibreOffice (left out where it is not installed). A PDF is compared with the bare text call of
pypdfium2, by processor time, each reading with the call right before it. Last the largest that is read, in the worker
process: a PDF of 2,000 pages and 50 MB of text in one line, with the worker's peak memory and the longest gap in this
thread.
"""

from __future__ import annotations

import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from summarise.readers import read, read_bytes, worker
from tests.summarise.reader_files import lines_at, pdf

if TYPE_CHECKING:
    from collections.abc import Callable

_VOCABULARY = (
    "harbour traffic report authority container shipping channel depth vessel cargo passenger terminal growth "
    "quarter figures "
    "investment programme regional council decision environment water quality measured during previous months however"
)
_WORDS = _VOCABULARY.split()
_RUNS = 9
SEED = min((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


def main() -> None:
    """Print every measurement beside its bar."""
    prose = paragraphs(1_000_000)
    lines = "\n".join(prose).encode()
    wrapped = "\n\n".join(textwrap.fill(paragraph, 78) for paragraph in prose).encode()
    show("1 MB of text, a line a paragraph", median(lambda: read_bytes(lines, "a.txt")), 0.050)
    show("1 MB of text, wrapped at 78", median(lambda: read_bytes(wrapped, "a.txt")), 0.050)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.docx"
        make_word(report, 20)
        show("20-page Word report", median(lambda: read(report)), 0.010)
        if shutil.which("soffice"):
            long_pdf(Path(folder), "plain", 2_800, columns=1)
            long_pdf(Path(folder), "two columns", 3_300, columns=2)
        pages = [lines_at(72, 740, [f"Line {line} of page {page} says something of its own about the harbour and the "
                                    "ships."[:80] for line in range(45)]) for page in range(2_000)]
        largest = Path(folder) / "largest.pdf"
        largest.write_bytes(pdf(pages))
        in_the_worker("2,000-page PDF", largest)
        line = Path(folder) / "line.txt"
        line.write_text(" ".join(prose)[:990_000] * 50, encoding="utf-8")
        in_the_worker(f"{line.stat().st_size / 1e6:.0f} MB of text in one line", line)
    worker.stop()


def paragraphs(size: int) -> list[str]:
    """Return paragraphs of invented prose, some headed, of a size in characters altogether."""
    chance = random.Random(7)
    made: list[str] = []
    total = 0
    while total < size:
        sentences = [
            " ".join(chance.choices(_WORDS, k=chance.randint(8, 24))).capitalize() + "."
            for _ in range(chance.randint(2, 6))
        ]
        made += [" ".join(chance.choices(_WORDS, k=4)).capitalize()] if chance.random() < 0.15 else []
        made.append(" ".join(sentences))
        total += len(made[-1])
    return made


def make_word(path: Path, pages: int, letters: int = 2_800, columns: int = 1) -> None:
    """Write a Word report of about so many pages with python-docx: headings, prose in several runs, lists, a table.

    A page holds about so many letters; in two columns they are small.
    """
    import docx

    document = docx.Document()
    if columns > 1:
        document.sections[0]._sectPr.xpath("w:cols")[0].set(docx.oxml.ns.qn("w:num"), str(columns))
        document.styles["Normal"].font.size = docx.shared.Pt(9)
    for number, paragraph in enumerate(paragraphs(pages * letters)):
        if number % 9 == 0:
            document.add_heading(f"Part {number}", 1 + number % 3)
        words = paragraph.split()
        written = document.add_paragraph(style="List Bullet" if number % 7 == 3 else None)
        for start in range(0, len(words), 12):
            written.add_run(" ".join(words[start:start + 12]) + " ").bold = start % 24 == 0
    table = document.add_table(rows=20, cols=4)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "1,200"
    document.save(path)


def long_pdf(folder: Path, what: str, letters: int, columns: int) -> None:
    """Compare reading a 300-page PDF with asking pypdfium2 for the bare text of its pages."""
    import pypdfium2

    source = folder / "long.docx"
    make_word(source, 300, letters, columns)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    data = (folder / "long.pdf").read_bytes()

    def bare() -> None:
        pdf = pypdfium2.PdfDocument(data)
        for page in pdf:
            textpage = page.get_textpage()
            textpage.get_text_range()
            textpage.close()
            page.close()
        pdf.close()

    pages = len(pypdfium2.PdfDocument(data))
    figures = [(processor_time(bare), processor_time(lambda: read_bytes(data, "long.pdf"))) for _ in range(_RUNS)]
    first, second = (statistics.median(times) for times in zip(*figures, strict=True))
    ratio = statistics.median(read / call for call, read in figures)
    print(
        f"{pages}-page PDF, {what}: {second * 1000:.0f} ms, {ratio:.2f} x the bare text call "
        f"({first * 1000:.0f} ms; bar 1.5 x)"
    )


def in_the_worker(what: str, path: Path) -> None:
    """Read a file in the worker process from another thread; print how long, how much memory, and the longest gap."""
    worker.stop()
    worker.read_in_worker(SEED)
    assert worker._worker is not None
    process = worker._worker.process.pid
    begun = last = time.perf_counter()
    gap = 0.0
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(worker.read_in_worker, path)
        while not reading.done():
            time.sleep(0.002)
            now = time.perf_counter()
            gap, last = max(gap, now - last), now
        blocks = len(reading.result().blocks)
    status = Path(f"/proc/{process}/status")
    peak = next((line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")), "0")
    print(f"{what}: {last - begun:.1f} s, {int(peak) / 1024:.0f} MB at most, longest gap {gap * 1000:.0f} ms, "
          f"{blocks:,} blocks")


def processor_time(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that one call takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def once(work: Callable[[], object]) -> float:
    """Return the seconds that one call takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def median(work: Callable[[], object]) -> float:
    """Return the median seconds of nine calls after one to warm up."""
    work()
    return statistics.median(once(work) for _ in range(_RUNS))


def show(what: str, seconds: float, bar: float) -> None:
    """Print a measurement beside its bar."""
    print(f"{what}: {seconds * 1000:.1f} ms (bar {bar * 1000:.0f} ms)")


if __name__ == "__main__":
    main()
