"""Plants 21 faults in a sound Word file, one at a time, and shows which parts of the gate catch each.

Run by hand: `python -m tests.benchmarks.faults`; exit code 1 if any fault slips through the whole gate.
"""

from __future__ import annotations

import io
import sys
import tempfile
import zipfile
from pathlib import Path

from summarise.writers import write
from tests.brief_samples import Choice, sample
from tests.word_gate import all_errors

DOCUMENT, STYLES, NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"
RELATIONS, TYPES, CORE = "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/core.xml"

FAULTS = (
    ("a link to a bookmark that is not there", DOCUMENT, 'w:anchor="bd_x_1_', 'w:anchor="bd_y_1_'),
    ("a paragraph of an unknown style", DOCUMENT, '<w:pStyle w:val="ListBullet"/>', '<w:pStyle w:val="ListBulle"/>'),
    ("a run of an unknown style", DOCUMENT, '<w:rStyle w:val="BriefLink"/>', '<w:rStyle w:val="Brief"/>'),
    ("a list that is not there", STYLES, '<w:numId w:val="1"/>', '<w:numId w:val="99"/>'),
    ("a w:num before its w:abstractNum", "word/numbering.xml", '<w:abstractNum w:abstractNumId="0">',
     '<w:num w:numId="77"><w:abstractNumId w:val="0"/></w:num><w:abstractNum w:abstractNumId="0">'),
    ("a footnote that is not there", DOCUMENT, '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="91"/>'),
    ("a note's separator gone", NOTES, 'w:type="separator" ', ""),
    ("a picture's relationship gone", RELATIONS, "/image", "/imago"),
    ("a part without content type", TYPES, 'PartName="/word/footnotes.xml"', 'PartName="/word/footnote.xml"'),
    ("a cell that ends in no paragraph", DOCUMENT, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"),
    ("a field without end", "word/footer1.xml", 'w:fldCharType="end"', 'w:fldCharType="separate"'),
    ("two content controls with one id", DOCUMENT, '<w:id w:val="1002"/>', '<w:id w:val="1001"/>'),
    ("two bookmarks with one id", DOCUMENT, '<w:bookmarkStart w:id="2"', '<w:bookmarkStart w:id="1"'),
    ("two titles", CORE, "<dc:title>", "<dc:title>Another</dc:title><dc:title>"),
    ("no language", CORE, "<dc:language>en-GB</dc:language>", ""),
    ("properties out of order", DOCUMENT, '<w:pPr><w:pStyle w:val="Title"/></w:pPr>',
     '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="Title"/></w:pPr>'),
    ("a picture without words", DOCUMENT, " descr=", " title="),
    ("a table without header row", DOCUMENT, "<w:tblHeader/>", ""),
    ("text too pale to read", STYLES, '<w:color w:val="595959"/>', '<w:color w:val="999999"/>'),
    ("a heading level skipped", DOCUMENT, '<w:pStyle w:val="BriefBoxHeading"/>', '<w:pStyle w:val="Heading3"/>'),
    ("a part twice in the package", "", "", ""),
)
"""What is planted: the fault, its part, the words that are there, and what stands there instead (everywhere)."""


def plant(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return a Word file with a fault; without a part, one part is put in twice."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as changed:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                if old.encode() not in text:
                    raise ValueError(f"{part} holds no {old}")
                text = text.replace(old.encode(), new.encode())
            changed.writestr(name, text)
        if not part:
            import warnings

            with warnings.catch_warnings():
                warnings.simplefilter("ignore", UserWarning)
                changed.writestr(STYLES, source.read(STYLES))
    return target.getvalue()


def main() -> int:
    """Plant each fault and print who caught it."""
    sound = write(sample(Choice(notes="footnotes")), ".docx")
    slipped = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.docx"
        path.write_bytes(sound)
        assert not any(all_errors(path).values()), "the file is not sound before a fault is planted"
        for name, part, old, new in FAULTS:
            path.write_bytes(plant(sound, part, old, new))
            caught = [gate for gate, errors in all_errors(path).items() if errors]
            slipped += not caught
            print(f"{name:42} {', '.join(caught) or 'SLIPPED THROUGH'}", flush=True)
    print(f"{len(FAULTS) - slipped} of {len(FAULTS)} caught")
    return int(slipped > 0)


if __name__ == "__main__":
    sys.exit(main())
