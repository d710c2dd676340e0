"""Makes the golden files beside this file: the text forms and the Word body of a hand-made brief of each layout.

Run by hand after a change that was looked at and is wanted: `python -m tests.golden.make`.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

from summarise.writers import write
from tests.brief_samples import LAYOUTS, Choice, sample

FORMS = (".md", ".txt", ".html", ".document.xml")


@cache
def golden_files() -> dict[str, bytes]:
    """Return what each golden file should hold by its name."""
    files: dict[str, bytes] = {}
    for layout in LAYOUTS:
        brief = sample(Choice(layout, count=1 if layout == "one-page" else 2))
        for form in FORMS:
            files[layout + form] = _document(write(brief, ".docx")) if form.endswith(".xml") else write(brief, form)
    return files


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
