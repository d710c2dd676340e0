"""The outline of a PDF: the levels it gives, and one that goes round in a circle."""

from __future__ import annotations

from summarise.document import Kind
from summarise.readers import read_bytes
from tests.summarise import reader_files as files
from tests.summarise.reader_files import lines_at

PROSE = ["The council met in the old town hall to decide on the new harbour.", "It decided on the first day."]
PAGE = lines_at(72, 700, ["The harbour"]) + lines_at(72, 660, PROSE) + lines_at(72, 600, ["Its Costs"]) + lines_at(
    72, 560, PROSE
) + lines_at(72, 500, ["No entry"])
ROOT = {1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 8 0 R >>"}


def headings(*entries: bytes) -> list[tuple[str, int]]:
    outline = {place: b"<< %s >>" % entry for place, entry in enumerate((b"/First 9 0 R", *entries), 8)}
    document = read_bytes(files.pdf([PAGE], more=ROOT | outline), "a.pdf")
    return [(block.text, block.level) for block in document.blocks if block.kind is Kind.HEADING]


def test_what_the_outline_names_is_a_heading_of_its_level() -> None:
    assert headings(
        b"/Title (The  HARBOUR) /Dest [6 0 R /Fit] /First 10 0 R",
        b"/Title <FEFF00490074007300200043006F007300740073> /A << /S /GoTo /D [6 0 R /Fit] >>",
    ) == [("The harbour", 1), ("Its Costs", 2)]


def test_an_outline_that_goes_round_in_a_circle_is_walked_once() -> None:
    assert headings(
        b"/Title (The harbour) /Dest [6 0 R /Fit] /Next 10 0 R /First 9 0 R",
        b"/Title (Its costs) /Dest [6 0 R /Fit] /Next 9 0 R",
    ) == [("The harbour", 1), ("Its Costs", 1)]


def test_an_entry_that_leads_nowhere_or_says_nothing_names_no_heading() -> None:
    assert headings(b"/Title (The harbour) /Next 10 0 R", b"/Title () /Dest [6 0 R /Fit]") == []


def test_an_entry_deeper_than_six_is_a_heading_of_the_sixth_level_and_the_ninth_is_none() -> None:
    nested = [b"/Title (%d) /Dest [6 0 R /Fit] /First %d 0 R" % (place, 10 + place) for place in range(8)]
    assert headings(*nested[:7], b"/Title (The harbour) /Dest [6 0 R /Fit]") == [("The harbour", 6)]
    assert headings(*nested, b"/Title (The harbour) /Dest [6 0 R /Fit]") == []


def test_a_title_that_the_outline_leaves_out_stands_over_what_it_names() -> None:
    page = lines_at(72, 740, ["A report on the harbour"], 20) + PAGE
    outline = {8: b"<< /First 9 0 R >>", 9: b"<< /Title (The harbour) /Dest [6 0 R /Fit] /Next 10 0 R >>",
               10: b"<< /Title (Its costs) /Dest [6 0 R /Fit] >>"}
    document = read_bytes(files.pdf([page], more=ROOT | outline), "a.pdf")
    assert [(block.text, block.level) for block in document.blocks if block.kind is Kind.HEADING] == [
        ("A report on the harbour", 1), ("The harbour", 2), ("Its Costs", 2)]
    assert document.title == "A report on the harbour"
