"""What a reader sees on the pages: LibreOffice lays the files out, pdftotext reads them."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from summarise.writers import write
from tests.brief_samples import LAYOUTS, PAPERS, Choice, sample

MARKING = "EXAMPLE MARKING"
CHOICES = [Choice(layout, paper, MARKING, count=40 if layout == "digest" else 3,
                  language="de" if paper == "letter" else "en") for layout in LAYOUTS for paper in PAPERS]
SIZES = {"a4": (595, 842), "letter": (612, 792)}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of each page of each of eight files, laid out in one run with a fresh profile."""
    assert not [tool for tool in ("soffice", "pdftotext", "pdfinfo") if shutil.which(tool) is None]
    folder = tmp_path_factory.mktemp("pages")
    for choice in CHOICES:
        (folder / f"{choice}.docx").write_bytes(write(sample(choice), ".docx"))
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                    "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))],
                   check=True, capture_output=True, timeout=300)
    read: dict[str, list[str]] = {}
    for choice in CHOICES:
        pdf = folder / f"{choice}.pdf"
        text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
        size = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True).stdout.decode()
        read[str(choice)] = [*text.split("\f")[:-1], size]
    return read


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_each_page_carries_its_marking_twice_and_its_number(choice: Choice, pages: dict[str, list[str]]) -> None:
    *texts, information = pages[str(choice)]
    words = "Seite {} von {}" if choice.language == "de" else "Page {} of {}"
    assert len(texts) >= 2
    for number, text in enumerate(texts, 1):
        assert text.count(MARKING) == 2
        assert words.format(number, len(texts)) in text
    width, height = SIZES[choice.paper]
    assert f"Page size:       {width}" in information
    assert f" x {height}" in information or f" x {height - 0.11:.2f}" in information


def test_the_header_row_of_a_long_table_stands_on_every_page_it_runs_over(pages: dict[str, list[str]]) -> None:
    texts = pages[str(next(choice for choice in CHOICES if choice.layout == "digest"))][:-1]
    with_rows = [text for text in texts if "Example source" in text]
    assert len(with_rows) >= 2
    assert all("Outlet" in text and "Coverage" in text for text in with_rows)
