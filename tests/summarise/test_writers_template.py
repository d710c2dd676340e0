"""Three templates that users could have, filled with a brief: everything lands where it belongs, the file is sound."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from summarise.errors import CannotOpen, Damaged, Locked
from summarise.writers import export, write
from summarise.writers.template import inspect_template
from tests.brief_samples import LAYOUTS, Choice, sample
from tests.word_gate import audit_errors, sdk_errors
from tests.word_templates import from_libreoffice, letterhead, poor

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _write(folder: Path, template: bytes, choice: Choice, suffix: str = ".dotx") -> Path:
    model, path = folder / f"model{suffix}", folder / "brief.docx"
    model.write_bytes(template)
    path.write_bytes(write(sample(choice), ".docx", template=model))
    return path


def _text(path: Path, part: str) -> str:
    return zipfile.ZipFile(path).read(part).decode("utf-8")


def _lines(path: Path, part: str) -> list[str]:
    root = etree.fromstring(zipfile.ZipFile(path).read(part))
    return ["".join(words.text or "" for words in paragraph.iter(f"{W}t")) for paragraph in root.iter(f"{W}p")]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("make", [poor, letterhead])
def test_a_filled_template_is_a_sound_file(tmp_path: Path, layout: str, make: object) -> None:
    assert callable(make)
    path = _write(tmp_path, make(), Choice(layout, count=2))
    # What the template itself lacks (a theme, a font table) is not ours to mend.
    assert set(audit_errors(path)) <= set(audit_errors(tmp_path / "model.dotx"))
    if layout in ("digest", "submission"):
        assert sdk_errors(path) == []


def test_words_land_in_the_controls_of_a_letterhead(tmp_path: Path) -> None:
    path = _write(tmp_path, letterhead(), Choice())
    lines = _lines(path, "word/document.xml")
    assert lines[0] == "The harbour of Example Bay opened in March"
    assert lines[1] == "Example Office, 22 November 2026, by Example Author"
    assert lines.index("Above the brief") < lines.index("Key points") < lines.index("Below the brief")
    assert "The brief stands here" not in lines
    assert lines.count("The harbour of Example Bay opened in March") == 1
    assert _lines(path, "word/header1.xml") == ["EXAMPLE OFFICE  OFFICIAL"]
    assert 'w:fullDate="2026-11-22T00:00:00Z"' in _text(path, "word/document.xml")


def test_a_template_s_own_styles_are_used_and_the_missing_ones_are_brought(tmp_path: Path) -> None:
    path = _write(tmp_path, letterhead(), Choice())
    text, styles = _text(path, "word/document.xml"), _text(path, "word/styles.xml")
    assert '<w:pStyle w:val="Aufzhlungszeichen"/>' in text
    assert '<w:pStyle w:val="Textkrper"/>' in text
    assert '<w:pStyle w:val="ListBullet"/>' not in text
    assert 'w:styleId="BriefHeading"' in styles
    assert '<w:basedOn w:val="berschrift1"/>' in styles
    used = {style.style.style_id for style in Document(str(path)).paragraphs}
    assert "BriefMethod" in used


def test_what_a_template_lacks_is_named(tmp_path: Path) -> None:
    report = inspect_template(poor(), "poor.docx")
    assert report.lacks == ("Title", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "caption",
                            "footnote text", "Table Grid")
    assert not report.body
    own = inspect_template(letterhead(), "letterhead.dotx")
    assert own.lacks == ("heading 3", "List Number", "caption", "footnote text", "Table Grid")
    assert own.body
    assert own.controls == ("author", "date", "marking", "title")


def test_a_template_without_places_gets_the_brief_at_its_end_and_the_marking_on_every_page(tmp_path: Path) -> None:
    path = _write(tmp_path, poor(), Choice(), ".docx")
    document = Document(str(path))
    assert document.paragraphs[0].text == "Example brief"
    assert "OFFICIAL" in document.sections[0].header.paragraphs[0].text
    assert "OFFICIAL" in document.sections[0].footer.paragraphs[-1].text
    assert _text(path, "word/footnotes.xml").count("<w:footnote ") == 2 + 7
    assert document.core_properties.title == "The harbour of Example Bay opened in March"


def test_macros_and_the_template_it_came_from_are_left_out(tmp_path: Path) -> None:
    path = _write(tmp_path, letterhead(macros=True), Choice(), ".dotm")
    assert set(audit_errors(path)) <= set(audit_errors(tmp_path / "model.dotm"))
    names = zipfile.ZipFile(path).namelist()
    assert not any("vba" in name for name in names)
    assert "macroEnabled" not in _text(path, "[Content_Types].xml")
    assert "attachedTemplate" not in _text(path, "word/settings.xml")
    assert not any("example.dotm" in _text(path, name) for name in names if name.endswith(".rels"))


def test_a_template_that_libreoffice_made_takes_the_brief(tmp_path: Path) -> None:
    assert shutil.which("soffice") is not None
    path = _write(tmp_path, from_libreoffice(tmp_path), Choice("submission", count=3))
    assert set(sdk_errors(path)) <= set(sdk_errors(tmp_path / "model.dotx"))
    lines = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert lines[0] == "Example Office"
    assert lines.index("House style") < lines.index("Issue")
    assert "heading 1" not in inspect_template((tmp_path / "model.dotx").read_bytes(), "model.dotx").lacks


def test_a_template_says_the_language_of_the_brief(tmp_path: Path) -> None:
    for template in (poor(), letterhead()):
        path = _write(tmp_path, template, Choice(language="de"))
        assert '<w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>' in _text(path, "word/styles.xml")


def test_the_same_brief_in_the_same_template_gives_the_same_bytes(tmp_path: Path) -> None:
    assert _write(tmp_path, letterhead(), Choice("digest")).read_bytes() == _write(
        tmp_path, letterhead(), Choice("digest")).read_bytes()


def test_a_template_that_cannot_be_used_says_why(tmp_path: Path) -> None:
    for data, error in ((b"\xd0\xcf\x11\xe0rest", Locked), (b"no zip", Damaged), (poor()[:300], Damaged),
                        (_emptied(), Damaged)):
        model = tmp_path / "model.dotx"
        model.write_bytes(data)
        with pytest.raises(error, match=r"model\.dotx"):
            export(sample(), tmp_path / "brief.docx", template=model)
    with pytest.raises(CannotOpen, match="gone"):
        export(sample(), tmp_path / "brief.docx", template=tmp_path / "gone.dotx")
    assert not (tmp_path / "brief.docx").exists()


def _emptied() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("hello.txt", "no document")
    return target.getvalue()


def test_details_keep_their_side_when_a_template_shows_some_of_them_itself(tmp_path: Path) -> None:
    path = _write(tmp_path, letterhead(), Choice())
    details = Document(str(path)).tables[0]
    labels = [(row.cells[0].text, row.cells[2].text) for row in details.rows]
    brief = sample(Choice())
    left = [pair.label for pair in brief.details[0::2]]
    right = [pair.label for pair in brief.details[1::2]]
    assert all(first in left and second in (*right, "") for first, second in labels)


def test_a_template_that_gives_its_header_no_room_gets_some(tmp_path: Path) -> None:
    model = Document(io.BytesIO(poor()))
    model.sections[0].header_distance = 0
    target = io.BytesIO()
    model.save(target)
    filled = Document(str(_write(tmp_path, target.getvalue(), Choice())))
    assert filled.sections[0].header_distance == filled.sections[0].top_margin // 2
