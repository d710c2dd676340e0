"""PDF: columns, hyphens, running heads, headings, lists, rows, notes, rotation, passwords, outline, direction."""

from __future__ import annotations

import pypdfium2
import pytest

from summarise.document import Document, Kind
from summarise.errors import Damaged, Locked, Stopped, WrongPassword
from summarise.readers import read, read_bytes
from summarise.readers.pdf import page_or_broken
from summarise.readers.pdf.letters import Letters
from tests.summarise import reader_files as files
from tests.summarise.reader_files import lines_at

LEFT = [
    "The council met in the old town hall to decide on",
    "the new harbour, which has been planned for years",
    "and which many residents have been waiting for.",
    "It decided on the first day that the work begins",
    "in spring, once the ice has gone from the river.",
]
RIGHT = [
    "The second column begins with a sentence of its",
    "own and goes on for a few lines until it comes to",
    "its end at the foot of this page.",
]


def opened(*pages: str, **options: bool) -> Document:
    return read_bytes(files.pdf(list(pages), **options), "a.pdf")


def justified(left: float, top: float, lines: list[str], width: float) -> str:
    """Write lines drawn apart to a width, all but the last one."""
    plain = pypdfium2.PdfDocument(files.pdf([lines_at(left, top, lines)]))
    short = [left + width - line.right for line in page_or_broken(plain, Letters(), 0).lines]
    plain.close()
    gaps = [space / line.count(" ") for line, space in zip(lines, [*short[:-1], 0.0], strict=True)]
    return "".join(f"{gap:.3f} Tw {lines_at(left, top - place * 14, [line])}"
                   for place, (line, gap) in enumerate(zip(lines, gaps, strict=True))) + "0 Tw\n"


def shown(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in document.blocks]


@pytest.mark.parametrize("pack", [False, True])
def test_lines_are_joined_and_columns_read_one_after_the_other(pack: bool) -> None:
    document = opened(lines_at(60, 700, LEFT) + lines_at(330, 700, RIGHT), pack=pack)
    assert shown(document) == [("paragraph", " ".join(LEFT)), ("paragraph", " ".join(RIGHT))]


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    text = opened(lines_at(60, 700, LEFT[:4]) + lines_at(330, 700, LEFT[4:]))
    assert shown(text) == [("paragraph", " ".join(LEFT))]
    text = opened(lines_at(60, 700, LEFT[:4]), lines_at(60, 700, LEFT[4:]))
    assert [(block.text, block.page) for block in text.blocks] == [(" ".join(LEFT), 1)]


NARROW = [
    "1.6 When Lady",
    "Isbister was withdrawn last year",
    "for nineteen days",
    "before Christmas. The",
    "Department paid for a ship from",
    "Norway, which the",
    "Treasury had",
    "Advised against. It cost a lot.",
]


@pytest.mark.parametrize("width", [160, 175, 190])
def test_lines_of_a_narrow_column_drawn_apart_are_one_paragraph_and_no_rows(width: float) -> None:
    assert shown(opened(justified(60, 700, NARROW, width))) == [("paragraph", " ".join(NARROW))]


def test_a_table_under_justified_text_is_a_table() -> None:
    rows = "".join(lines_at(60, 560 - place * 14, [cell]) + lines_at(260, 560 - place * 14, [other])
                   for place, (cell, other) in enumerate([("Year", "Ships"), ("2024", "312"), ("2025", "296")]))
    assert shown(opened(justified(60, 700, NARROW, 175) + rows))[1:] == [
        ("row", "Year | Ships"), ("row", "2024 | 312"), ("row", "2025 | 296")]


def test_one_line_of_figures_between_words_broken_over_lines_is_a_row() -> None:
    figures = "".join(lines_at(left, 600, [cell]) for left, cell in (
        (60, "Northern"), (200, "302,000"), (300, "53,600"), (400, "18%"), (480, "3,410")))
    words = "".join(lines_at(left, 540, [cell]) for left, cell in ((60, "Northern"), (260, "Uplands"), (480, "all 3")))
    assert [block for block in shown(opened(lines_at(60, 700, LEFT) + figures + words)) if block[0] == "row"] == [
        ("row", "Northern | 302,000 | 53,600 | 18% | 3,410")]


def test_columns_under_text_of_the_whole_width_are_no_broken_lines() -> None:
    wide = ["Island ferry operators rarely hold a ship in reserve, and when a ship fails there is usually no other one",
            "to take her place. We ask what that costs in nine countries, and who pays for it in the end."]
    left = ["Ferries are the only means of", "transport for many islands.", "When a ship of the Northern",
            "Line fails, there is no other.", "Policy has treated", "a spare one as waste."]
    right = ["We collected the timetables", "of 22 networks. Eleven of", "them held such a reserve.",
             "None was ever sold."]
    page = lines_at(60, 700, wide) + lines_at(60, 650, left) + lines_at(330, 650, right)
    assert shown(opened(page)) == [("paragraph", " ".join(lines)) for lines in (wide, left, right)]


def test_a_bold_line_heads_what_is_under_it_in_either_column_whatever_its_length() -> None:
    left = ["Ships", "a The authority should buy a", "ship by the end of the year."]
    right = ["They agreed on all of it there.", "MV Norseman (Innisgarth)", "1.13 The vessel was built at",
             "Aberdeen a long time ago."]
    page = (lines_at(60, 700, left[:1], font="F2") + lines_at(60, 686, left[1:])
            + lines_at(300, 700, right[:1]) + lines_at(300, 686, right[1:2], font="F2") + lines_at(300, 672, right[2:]))
    assert shown(opened(page)) == [
        ("heading", "Ships"), ("paragraph", " ".join(left[1:])), ("paragraph", right[0]), ("heading", right[1]),
        ("paragraph", " ".join(right[2:]))]


def test_text_set_wider_than_a_list_on_its_page_is_one_paragraph() -> None:
    names = ("first", "second", "third", "fourth", "fifth", "sixth")
    narrow = [f"\u2022 The {name} harbour grew by a tenth of its ships." for name in names]
    document = opened(lines_at(60, 740, narrow, leading=13) + lines_at(60, 600, LEFT, leading=21)
                      + lines_at(60, 600 - 5 * 21 - 10, RIGHT, leading=21))
    assert [block for block in shown(document) if block[0] == "paragraph"] == [
        ("paragraph", " ".join(LEFT)), ("paragraph", " ".join(RIGHT))]


def test_words_parted_at_line_ends_are_joined() -> None:
    lines = [
        "The harbour authority published the inter-",
        "national report on container ship-",
        "ping, a well-known and long-",
        "awaited work that it wrote.",
    ]
    document = opened(lines_at(60, 700, lines) + lines_at(60, 600, ["This long-awaited work is here."]))
    assert document.blocks[0].text == (
        "The harbour authority published the international report on container shipping, a well-known and long-awaited "
        "work that it wrote."
    )


def test_running_heads_and_page_numbers_are_gone() -> None:
    pages = []
    for number in range(1, 7):
        head = lines_at(60, 760, ["Harbour report" if number % 2 else "The authority"]) + lines_at(
            500, 30, [f"Page {number} of 6"]
        )
        pages.append(head + lines_at(60, 700, [line.replace("first day", f"day no {number}") for line in LEFT]))
    document = opened(*pages)
    assert len(document.blocks) == 6
    assert all(block.text.startswith("The council met") for block in document.blocks)
    assert [block.page for block in document.blocks] == [1, 2, 3, 4, 5, 6]


def test_headings_are_known_by_size_and_by_bold_letters() -> None:
    page = (
        lines_at(60, 740, ["A report on the harbour"], 20)
        + lines_at(60, 700, ["Traffic"], 15)
        + lines_at(60, 670, LEFT)
        + lines_at(60, 580, ["What was done"], 11, "F2")
        + lines_at(60, 560, RIGHT)
    )
    document = opened(page)
    assert [(block.text, block.level) for block in document.blocks if block.kind is Kind.HEADING] == [
        ("A report on the harbour", 1), ("Traffic", 2), ("What was done", 3)]
    assert document.title == "A report on the harbour"


def test_a_heading_of_two_lines_is_one() -> None:
    document = opened(
        lines_at(60, 740, ["A report on the harbour of this old", "town by the river"], 20, leading=24)
        + lines_at(60, 670, LEFT)
    )
    assert document.blocks[0].text == "A report on the harbour of this old town by the river"


def test_a_bold_heading_is_one_of_two_full_lines_too() -> None:
    heading = ["How the council came to buy two new ferries for", "the islands although it had so little money now"]
    document = opened(lines_at(60, 740, heading, font="F2") + lines_at(60, 700, LEFT))
    assert shown(document) == [("heading", " ".join(heading)), ("paragraph", " ".join(LEFT))]


def test_lists_rows_captions_and_notes_are_told_apart() -> None:
    page = (
        lines_at(60, 740, LEFT)
        + lines_at(60, 660, ["\x95 Containers rose."])
        + lines_at(60, 646, ["\x95 Bulk cargo fell."])
        + lines_at(60, 620, ["1. The first step."])
        + lines_at(60, 606, ["2. The second step."])
        + "".join(
            lines_at(60, top, [year]) + lines_at(300, top, [units])
            for top, year, units in ((570, "Year", "Units"), (556, "2025", "310"))
        )
        + lines_at(60, 520, ["Figure 1: The harbour in spring"])
        + lines_at(60, 60, ["1 A note at the foot of the page."], 8)
    )
    found = shown(opened(page.replace("\x95", "\u2022")))
    assert found[1:] == [
        ("item", "Containers rose."),
        ("item", "Bulk cargo fell."),
        ("item", "The first step."),
        ("item", "The second step."),
        ("row", "Year | Units"),
        ("row", "2025 | 310"),
        ("caption", "Figure 1: The harbour in spring"),
        ("note", "1 A note at the foot of the page."),
    ]


def test_the_marks_of_notes_are_not_glued_to_words() -> None:
    page = (
        "BT /F1 11 Tf 60 700 Td (The harbour is open) Tj /F1 6 Tf 4 Ts (12) Tj 0 Ts /F1 11 Tf (, and in 2026 it "
        "grew by 4.5 per cent.) Tj ET\n"
    )
    assert opened(page).blocks[0].text == "The harbour is open, and in 2026 it grew by 4.5 per cent."


@pytest.mark.parametrize(("before", "after", "read"), [
    ("It was so in 2020.", "It ended.", "It was so in 2020. It ended."),
    ("It rose (in 2019)", "again.", "It rose (in 2019) again."),
    ("It cost 12.", "of it.", "It cost 12.5 of it."), ("It cost 1500.", "of it.", "It cost 1500.5 of it."),
])
def test_the_mark_of_a_note_behind_a_year_is_no_part_of_it(before: str, after: str, read: str) -> None:
    before, after = (text.replace("(", "\\(").replace(")", "\\)") for text in (before, after))
    page = (f"BT /F1 11 Tf 60 700 Td ({before}) Tj /F1 6 Tf 4 Ts (5) Tj 0 Ts /F1 11 Tf ( {after}) Tj ET\n")
    assert opened(page).blocks[0].text == read


@pytest.mark.parametrize("before", ["It is caf\u00e9", "It is said to be \u201copen\u201d", "It is open."])
def test_the_mark_of_a_note_is_known_behind_every_letter_and_stop_and_a_small_figure_is_none(before: str) -> None:
    page = f"BT /F1 11 Tf 60 700 Td ({before}) Tj /F1 6 Tf 4 Ts (7) Tj 0 Ts ( It grew by 4.5 and to 1,200.) Tj ET\n"
    assert opened(page).blocks[0].text == f"{before} It grew by 4.5 and to 1,200."


def test_words_parted_at_line_ends_are_joined_through_a_paragraph_of_many_lines() -> None:
    lines = [f"har-bour number {number} and its con-" if number % 2 else "tainers stand in the bay and the inter-"
             for number in range(40)]
    lines = ["The report on the inter-", *lines[1:]]
    text = opened(lines_at(60, 740, lines)).blocks[0].text
    assert text.count("containers") == 19 and text.count("har-bour") == 20


@pytest.mark.parametrize(("turn", "matrix"), [
    (90, "0 1 -1 0 612 0"), (180, "-1 0 0 -1 612 792"), (270, "0 -1 1 0 0 792")])
def test_a_turned_page_reads_as_it_is_shown(turn: int, matrix: str) -> None:
    columns = lines_at(60, 560, LEFT) + lines_at(330, 560, RIGHT)
    source = files.pdf([f"q {matrix} cm\n{columns}Q\n"])
    turned = source.replace(b"/MediaBox [0 0 612 792]", b"/MediaBox [0 0 612 792] /Rotate %d" % turn)
    assert shown(read_bytes(turned, "a.pdf")) == [("paragraph", " ".join(LEFT)), ("paragraph", " ".join(RIGHT))]


def test_ligatures_are_the_letters_they_stand_for() -> None:
    font = (b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
            b"/BaseEncoding /WinAnsiEncoding /Differences [1 /fi 2 /fl] >> >>")
    page = lines_at(60, 700, ["The \x01nances of the \x02eet are the same as they were."])
    found = read_bytes(files.pdf([page], more={3: font}), "a.pdf")
    assert shown(found) == [("paragraph", "The finances of the fleet are the same as they were.")]


def test_a_password_is_asked_for_and_used() -> None:
    path = files.locked_pdf()
    with pytest.raises(Locked):
        read(path)
    with pytest.raises(WrongPassword):
        read(path, password="wrong")
    assert read(path, password="secret").title == "Report on harbours"


def test_progress_goes_page_by_page() -> None:
    told: list[tuple[int, int]] = []
    data = files.pdf([lines_at(60, 700, LEFT)] * 4)
    read_bytes(data, "a.pdf", progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_reading_stopped_after_a_page_keeps_that_page_and_says_so() -> None:
    done: list[int] = []
    data = files.pdf([lines_at(60, 700, LEFT)] * 4)
    document = read_bytes(data, "a.pdf", progress=lambda page, _: done.append(page), stopped=lambda: len(done) == 2)
    assert [block.page for block in document.blocks] == [1, 2]
    assert [warning.say() for warning in document.warnings] == ["Stopped after page 2."]
    assert document.origin.pages == 4


def test_a_reading_stopped_before_any_words_is_no_scan() -> None:
    data = files.pdf(["", lines_at(60, 700, LEFT)], picture=True)
    with pytest.raises(Stopped):
        read_bytes(data, "a.pdf", stopped=lambda: True)


@pytest.mark.parametrize(("pages", "scans", "said"), [
    (48, (3, 17, 40), "3 of 48 pages hold no text, probably scans. The other 45 are used."),
    (5, (2,), "1 of 5 pages holds no text, probably a scan. The other 4 are used."),
    (2, (1,), "1 of 2 pages holds no text, probably a scan. The other one is used."),
    (3, (1, 3), "2 of 3 pages hold no text, probably scans. The other one is used."),
])
def test_pages_that_are_pictures_are_counted_and_known(pages: int, scans: tuple[int, ...], said: str) -> None:
    full = lines_at(60, 700, LEFT * 3)
    data = files.pdf(["" if number in scans else full for number in range(1, pages + 1)], picture=True)
    (warning,) = read_bytes(data, "a.pdf").warnings
    assert warning.say() == said
    assert dict(warning.values)["which"] == " ".join(map(str, scans))


def test_a_pdf_without_its_pages_is_damaged() -> None:
    with pytest.raises(Damaged):
        read_bytes(b"%PDF-1.7\nnothing more", "a.pdf")
