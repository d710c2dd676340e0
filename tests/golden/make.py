"""Makes the golden files beside this file: the text forms and the Word body of a hand-made brief of each layout, and
the Word body of the seed's own brief, chosen from its beginning so that no change of ranking moves it.

Run by hand after a change that was looked at and is wanted: `python -m tests.golden.make`. What the ranker should
predict is beside them too, and is not written here: learning the ranker writes it with the ranker itself.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

from summarise.analysing import analyse
from summarise.brief import Brief
from summarise.composing import compose
from summarise.layouts import EXTRAS
from summarise.plan import Plan, Source, set_field
from summarise.ranking import rank
from summarise.readers import read
from summarise.writers import write
from tests.brief_samples import LAYOUTS, Choice, sample

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_4d898108dbfcd6f6.txt"
FORMS = (".md", ".txt", ".html", ".document.xml")


@cache
def golden_files() -> dict[str, bytes]:
    """Return what each golden file should hold by its name."""
    files: dict[str, bytes] = {}
    for layout in LAYOUTS:
        brief = sample(Choice(layout, count=1 if layout == "one-page" else 2))
        for form in FORMS:
            files[layout + form] = _document(write(brief, ".docx")) if form.endswith(".xml") else write(brief, form)
        files[f"seed-{layout}{FORMS[-1]}"] = _document(write(_seed_brief(layout), ".docx"))
    return files


def _seed_brief(layout: str) -> Brief:
    plan = Plan(sources=(Source("1", SEED.name),), method="lead", layout=layout, date="2026-11-22T11:00", annex=True,
                extras=EXTRAS)
    return compose(set_field(plan, "marking", "EXAMPLE"), rank((analyse(read(SEED)),), plan.method))


def main() -> None:
    """Write the golden files."""
    for name, data in golden_files().items():
        (Path(__file__).parent / name).write_bytes(data)


def _document(data: bytes) -> bytes:
    """Return the body's XML with a line a paragraph, so that a difference can be read."""
    text = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    return text.replace(b"</w:p>", b"</w:p>\n")


if __name__ == "__main__":
    main()
