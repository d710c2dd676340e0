"""Makes pictures of the seed's brief in each layout, as LibreOffice lays out its pages, to be looked at by a person.

Run by hand: `python -m tests.benchmarks.pictures FOLDER` (needs soffice and pdftoppm).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from summarise.analysing import analyse
from summarise.brief import Brief
from summarise.composing import compose
from summarise.plan import Plan, Source, set_field
from summarise.ranking import rank
from summarise.readers import read
from summarise.writers import write

TOP = Path(__file__).resolve().parents[2]
DOTS_PER_INCH = 100
LAYOUTS = ("one-page", "information", "submission", "digest")
FIELDS = {
    "title": "India–United States defence framework agreement", "author": "Example Author, Example Unit",
    "to": "Example Director", "for": "Information", "marking": "OFFICIAL", "reference": "PU/2026/114",
    "why": "The framework sets ten years of defence work while the terms of trade between the two are still open.",
    "ask": "None. This brief is for information before the meeting on 26 November.",
    "cc": "Permanent Secretary; Director, Trade; Example Press Office", "deadline": "26 November 2026",
    "recommendation": "note the agreement and the state of the trade talks; and\n"
                      "agree that officials prepare an options paper by 4 December.",
    "timing": "A reply by 26 November allows officials to brief the delegation before it leaves.",
    "options": "Wait for the trade deal | No cost. | We would react late if the talks fail.\n"
               "Prepare an options paper (recommended) | Ready for either outcome. | Diverts two analysts.",
    "contact": "Example Author, Example Unit, ext. 4100", "period": "1 to 4 November 2026",
}


def seed_brief(layout: str, *seeds: str) -> Brief:
    """Compose the brief of the seed, or of some of them, in a layout with all fields written."""
    paths = [TOP / "seeds" / name for name in seeds] or [TOP / "seeds" / "000_4d898108dbfcd6f6.txt"]
    plan = Plan(sources=tuple(Source(str(number), str(path)) for number, path in enumerate(paths, 1)), layout=layout,
                date="2026-11-22T11:00", annex=layout != "one-page")
    for name, text in FIELDS.items():
        plan = set_field(plan, name, text)
    return compose(replace(plan), rank(tuple(analyse(read(path)) for path in paths)))


def to_pdf(document: Path, folder: Path) -> Path:
    """Lay a document out by LibreOffice with a fresh profile; returns the PDF."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf",
                        "--outdir", str(folder), str(document)], check=True, capture_output=True, timeout=180)
    return folder / f"{document.stem}.pdf"


def main() -> None:
    """Make the pictures of every layout in a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for layout in LAYOUTS:
        seeds = ("000_4d898108dbfcd6f6.txt", *sorted(path.name for path in (TOP / "seeds").glob("[!0]*"))[:3])
        brief = seed_brief(layout, *(seeds if layout == "digest" else ()))
        document = folder / f"{layout}.docx"
        document.write_bytes(write(brief, ".docx"))
        pdf = to_pdf(document, folder)
        subprocess.run(["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", str(pdf), str(folder / layout)], check=True)


if __name__ == "__main__":
    main()
