"""Plain text: headings, lists, wrapped lines, encodings; titles, authors and dates of all formats."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from summarise.document import Block, Kind
from summarise.errors import Empty
from summarise.readers import cleaning, read, read_bytes, read_text
from summarise.readers.lines.dates import iso_date
from summarise.readers.metadata import choose_title, language_code

LONG = (
    "The council met in the old town hall to decide on the new harbour, which has been planned for years and which "
    "many residents "
    "have been waiting for. It decided that the work begins in spring."
)


def kinds(text: str, name: str = "a.txt") -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.text) for block in read_text(text, name).blocks]


def test_the_seed_has_twelve_paragraphs_and_three_headings(seed: Path) -> None:
    document = read(seed)
    assert [block.paragraph for block in document.blocks if block.kind is Kind.PARAGRAPH] == list(range(1, 13))
    assert [(block.text, block.level) for block in document.blocks if block.kind is Kind.HEADING] == [
        ("New decade of partnership", 2),
        ("Part of broader strategic realignment", 2),
        ("Trade talks, broader Indo-Pacific goals", 2),
    ]
    assert document.title == "India and the United States have signed a 10-year framework…"
    assert document.blocks[4].text.startswith('"It is a signal') and document.blocks[4].text.endswith(
        "Singh said, in a post on X."
    )


def test_reading_the_seed_loads_no_heavy_library(seed: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from summarise.readers import read; read(Path(sys.argv[1])); "
        "print([name for name in ('lxml', 'trafilatura', 'pypdfium2', 'chardet', 'markdown_it', 'docx') "
        "if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(seed)], capture_output=True, text=True, check=True, cwd=seed.parent.parent
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("width", [50, 72, 78, 100])
def test_wrapped_lines_are_joined(width: int) -> None:
    other = LONG.replace("council", "committee").replace("harbour", "station")
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in (LONG, other, LONG))
    assert [entry[2] for entry in kinds(text)] == [LONG, other, LONG]


def test_wrapped_paragraphs_that_only_an_indent_parts_are_parted() -> None:
    text = "\n".join(textwrap.fill(LONG, 70, initial_indent="    ") for _ in range(3))
    assert [entry[2] for entry in kinds(text)] == [LONG] * 3


def test_a_line_is_a_paragraph_where_lines_are_long() -> None:
    assert [entry[2] for entry in kinds(f"{LONG}\n{LONG}\n{LONG}")] == [LONG] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Council decides\n\n{LONG}\n\nWhat comes next?\n\n{LONG}", ["Council decides 1", "What comes next? 2"]),
        (
            f"Council decides\n===============\n\n{LONG}\n\nNext steps\n----------\n\n{LONG}",
            ["Council decides 1", "Next steps 2"],
        ),
        (
            f"{LONG}\n\n1. Introduction\n\n{LONG}\n\n1.1 Methods\n\n{LONG}\n\n2. Results\n\n{LONG}",
            ["1. Introduction 2", "1.1 Methods 3", "2. Results 2"],
        ),
        (
            f"{LONG}\n\n41/26 Apologies\nFrom Ruth Ames.\n\n42/26 Finance\n{LONG}\n\n9/10 of all boats are sold",
            ["41/26 Apologies 2", "42/26 Finance 2"],
        ),
        (f"# Title\n\n{LONG}\n\n### Deep\n\n{LONG}", ["Title 1", "Deep 3"]),
        (f"CHAPTER ONE\n\n{LONG}\n\nTHE SECOND PART\n\n{LONG}", ["CHAPTER ONE 1", "THE SECOND PART 2"]),
        (f"{LONG}\n\nDecisions:\n\n- one thing\n- another thing", ["Decisions: 2"]),
        (f"议会的决定\n\n{'议会今天在旧市政厅开会，决定建设新的港口，许多居民期待已久。' * 3}", ["议会的决定 1"]),
    ],
)
def test_headings_are_found_with_their_levels(text: str, expected: list[str]) -> None:
    assert [f"{line} {level}" for kind, level, line in kinds(text) if kind == "heading"] == expected


@pytest.mark.parametrize("text", [
    f"Dear Ms Example,\n\n{LONG}\n\nBest regards\nJohn Example",
    f"{LONG}\n\nJohn Example\n12 High Street\nAnytown",
    f"{LONG}\n\n“Where are you going?”\n\n{LONG}",
    f"{LONG}\nand then it went on\n{LONG}",
    f"{LONG}\n\nSee https://example.org/page\n\n{LONG}",
    f"{LONG}\n\n3 November 2026\n\n{LONG}"[:200],
])
def test_what_is_no_heading_stays_text(text: str) -> None:
    assert not [entry for entry in kinds(text) if entry[0] == "heading"]


def test_lists_keep_their_levels_and_lose_their_marks() -> None:
    text = (
        "- one\n- two\n    - deep\n    - deeper still\n- three\n\n1. first\n2. second\n\n(a) letter\n(b) next "
        "letter\n\n• point\n• other"
    )
    assert kinds(text) == [
        ("item", 1, "one"),
        ("item", 1, "two"),
        ("item", 2, "deep"),
        ("item", 2, "deeper still"),
        ("item", 1, "three"),
        ("item", 1, "first"),
        ("item", 1, "second"),
        ("item", 1, "letter"),
        ("item", 1, "next letter"),
        ("item", 1, "point"),
        ("item", 1, "other"),
    ]


def test_an_items_wrapped_lines_belong_to_it() -> None:
    text = textwrap.indent(textwrap.fill(LONG, 60), "  ").replace("  The", "- The", 1)
    assert kinds(f"{text}\n- short") == [("item", 1, LONG), ("item", 1, "short")]


def test_a_number_that_counts_nothing_begins_a_paragraph() -> None:
    assert kinds("17. That was the day on which it began to rain.") == [
        ("paragraph", 0, "17. That was the day on which it began to rain.")
    ]


def test_rows_quotations_captions_notes_code_and_boilerplate_are_told_apart() -> None:
    text = (
        f"{LONG}\n\n| Year | Units |\n|------|-------|\n| 2025 | 310 |\n\n> A line that somebody said.\n> It goes "
        "on.\n\nFigure 1: The harbour\n\n"
        f"[1] A note.\n\n```\nx = 1\n\ny = 2\n```\n\nAdvertisement\n\n{LONG}"
    )
    found = kinds(text)
    assert [entry[0] for entry in found] == [
        "paragraph",
        "row",
        "row",
        "quotation",
        "caption",
        "note",
        "code",
        "boilerplate",
        "paragraph",
    ]
    assert found[1][2] == "Year | Units"
    assert found[3][2] == "A line that somebody said. It goes on."
    assert found[6][2] == "x = 1\n\ny = 2"


def test_rows_know_their_table() -> None:
    blocks = read_text("a\tb\n1\t2\n\ntext that stands between.\n\nc\td\n3\t4", "a.txt").blocks
    assert [(block.table, block.row) for block in blocks if block.kind is Kind.ROW] == [(1, 1), (1, 2), (2, 1), (2, 2)]


@settings(max_examples=300)
@given(text=some.text(alphabet=" \n\n\t-*>#:.?1ai()|[]^=~`Aé議", max_size=200), prose=some.booleans())
def test_any_mixture_of_marks_can_be_read(text: str, prose: bool) -> None:
    mixed = f"{text}\n\n{LONG}" if prose else f"{LONG} {text}"
    document = read_text(mixed, "a.txt")
    assert all(block.text for block in document.blocks)
    assert "".join("".join(block.text.split()) for block in document.blocks).count("harbour") == 1


def test_a_line_of_one_colon_is_text() -> None:
    assert kinds(f"{LONG}\n\n:\n\n{LONG}")[1] == ("paragraph", 0, ":")


def test_controls_surrogates_and_line_breaks_never_reach_a_block() -> None:
    block = read_text(
        "Be\x00fore\u200b and\x0bafter\u2028 co\u00adop\ufeff end\ud800\u202e of it\x85 all.", "a.txt"
    ).blocks
    assert " ".join(each.text for each in block).replace("  ", " ") == "Before and after coop end? of it all."
    assert read_text("One\u2003two\u3000three", "a.txt").blocks[0].text == "One two three"
    assert read_text("50\u00a0000 euros", "a.txt").blocks[0].text == "50\u00a0000 euros"


SAMPLE = {
    "cp1252": "Der Bürgermeister erklärte, die Straße müsse für längere Zeit gesperrt werden – „leider“. Größere "
              "Schäden gäbe es nicht.",
    "cp1251": "Правительство объявило о новых мерах поддержки экономики, которые вступят в силу уже в следующем "
              "месяце.",
    "koi8-r": "Правительство объявило о новых мерах поддержки экономики, которые вступят в силу уже в следующем "
              "месяце.",
    "iso2022_jp": "政府は来月から新しい経済対策を実施すると発表した。詳しい内容は今後決められる。",
    "shift_jis": "政府は来月から新しい経済対策を実施すると発表した。詳しい内容は今後決められる。",
    "euc_jp": "政府は来月から新しい経済対策を実施すると発表した。詳しい内容は今後決められる。",
    "gb18030": "政府宣布了新的经济支持措施，这些措施将于下个月生效。详细内容将在以后决定。",
    "big5": "政府宣布了新的經濟支持措施，這些措施將於下個月生效。詳細內容將在以後決定。",
    "euc_kr": "정부는 다음 달부터 새로운 경제 대책을 시행한다고 발표했다. 자세한 내용은 앞으로 정해질 것이다.",
    "hz": "政府宣布了新的经济支持措施，这些措施将于下个月生效。",
    "iso2022_kr": "정부는 다음 달부터 새로운 경제 대책을 시행한다고 발표했다.",
    "cp1253": "Η κυβέρνηση ανακοίνωσε νέα μέτρα στήριξης της οικονομίας που θα ισχύσουν από τον επόμενο μήνα.",
    "utf-8-sig": "Größere Schäden gäbe es nicht.",
    "utf-16": "Größere Schäden gäbe es nicht.",
    "utf-32": "Größere Schäden gäbe es nicht.",
    "utf-16-le": "Plain words in a file without a mark of order.",
    "utf-16-be": "Plain words in a file without a mark of order.",
}


@pytest.mark.parametrize("encoding", SAMPLE)
def test_text_in_any_encoding_reads_the_same(encoding: str) -> None:
    data = "\n\n".join([SAMPLE[encoding]] * 3).encode(encoding)
    document = read_bytes(data, "a.txt")
    assert [block.text for block in document.blocks] == [SAMPLE[encoding]] * 3
    assert document.origin.encoding


def test_the_user_may_say_the_encoding() -> None:
    data = "Größe".encode("cp1252") + b" \x81"
    document = read_bytes(data, "a.txt", encoding="cp1252")
    assert document.origin.encoding == "cp1252"
    assert [warning.key for warning in document.warnings] == ["reading.replaced"]
    assert read_bytes("Größe".encode(), "a.txt", encoding="no-such-encoding").blocks[0].text == "Größe"


@pytest.mark.parametrize(
    ("blocks", "stated", "name", "title"),
    [
        ([], "Stated title", "a.txt", "Stated title"),
        ([], "Microsoft Word - Stated title", "a.txt", "Stated title"),
        ([Block(Kind.HEADING, "Top", 1), Block(Kind.HEADING, "Other", 2)], "", "a.txt", "Top"),
        (
            [Block(Kind.HEADING, "One", 1), Block(Kind.HEADING, "Two", 1)],
            "Untitled",
            "yearly_report-2026.txt",
            "yearly report-2026",
        ),
        (
            [Block(Kind.PARAGRAPH, "Some words."), Block(Kind.HEADING, "Late", 1)],
            "report.docx",
            "000_4d898108dbfcd6f6.txt",
            "Some words…",
        ),
        ([Block(Kind.PARAGRAPH, "x" * 80)], "", "1.txt", "x" * 60 + "…"),
        ([Block(Kind.HEADING, "One", 1), Block(Kind.HEADING, "Two", 1), Block(Kind.PARAGRAPH, "x")], "", "1.md", "One"),
        ([Block(Kind.PARAGRAPH, "#"), Block(Kind.PARAGRAPH, "Words.")], "", "1.txt", "Words…"),
        ([Block(Kind.PARAGRAPH, "Who goes there?")], "", "1.txt", "Who goes there?"),
        ([Block(Kind.PARAGRAPH, "Who? They do.")], "", "1.txt", "Who?…"),
        ([Block(Kind.HEADING, "Who pays? Some answers", 1), Block(Kind.HEADING, "B", 1)], "", "1.txt",
         "Who pays? Some answers"),
        ([Block(Kind.PARAGRAPH, "m.v. “Star”: the charter")], "", "1.txt", "m.v. “Star”: the charter"),
        ([Block(Kind.PARAGRAPH, "HC 412"), Block(Kind.HEADING, "Ferries to islands", 1)], "", "1.txt",
         "Ferries to islands"),
        ([Block(Kind.PARAGRAPH, "A report"), Block(Kind.HEADING, "Summary", 1)], "", "1.txt", "A report"),
        ([Block(Kind.PARAGRAPH, "The repair of the northern ferry quay of the town in the spring of 2027"),
          Block(Kind.PARAGRAPH, LONG)], "", "1.rtf",
         "The repair of the northern ferry quay of the town in the spring of 2027"),
        ([Block(Kind.CODE, "x = 1\ny = 2")], "", "1.md", "x = 1 y = 2"),
    ],
)
def test_a_title_is_the_stated_one_or_what_stands_on_top_or_the_first_words(
        blocks: list[Block], stated: str, name: str, title: str) -> None:
    assert choose_title(blocks or [Block(Kind.PARAGRAPH, "Text.")], stated, name) == title


@pytest.mark.parametrize(("line", "author"), [
    ("By Ruth Ames, 3 March 2026", "Ruth Ames"), ("By Ruth Ames | 3 March 2026", "Ruth Ames"),
    ("Von Anna Beck, 3. März 2026", "Anna Beck"), ("Par Claire Petit, le 3 mars 2026", "Claire Petit"),
    ("By Ruth Ames and Tom Price (March 3, 2026)", "Ruth Ames and Tom Price"),
    ("3 March 2026 – By Ruth Ames", "Ruth Ames"), ("Published 3 March 2026 by Ruth Ames", "Ruth Ames"),
    ("By Ruth Ames 2026-03-03, 10:15 am", "Ruth Ames"),
])
def test_a_byline_may_bring_its_date(line: str, author: str) -> None:
    document = read_text(f"Council decides on harbour\n\n{line}\n\n{LONG}", "a.txt")
    assert (document.origin.author, document.origin.date) == (author, "2026-03-03")
    assert [block.text for block in document.blocks if block.kind is Kind.BOILERPLATE] == [line]
    assert [block.text for block in document.blocks if block.paragraph] == [LONG]


@pytest.mark.parametrize("line", [
    "By May 3, 2026 the bridge will be open.", "By Ruth Ames, 3 March 2026 is the last day.",
    "By law the council must publish the plan by 3 March 2026",
])
def test_a_sentence_that_begins_like_a_byline_is_text(line: str) -> None:
    document = read_text(f"{line}\n\n{LONG}", "a.txt")
    assert document.origin.author == ""
    assert not [block for block in document.blocks if block.kind is Kind.BOILERPLATE]


def test_bylines_and_date_lines_are_metadata_not_text() -> None:
    document = read_text(
        f"Council decides on harbour\n\nBy Jane Example\n\nPublished 3 November 2026, 10:15 am\n\n{LONG}", "a.txt"
    )
    assert (document.title, document.origin.author, document.origin.date) == (
        "Council decides on harbour",
        "Jane Example",
        "2026-11-03",
    )
    assert [block.text for block in document.blocks if block.paragraph] == [LONG]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-11-03T10:00:00Z", "2026-11-03"),
        ("3 November 2026", "2026-11-03"),
        ("Nov. 3rd, 2026", "2026-11-03"),
        ("3. März 2026", "2026-03-03"),
        ("le 1er mars 2026", "2026-03-01"),
        ("3 de noviembre de 2026", "2026-11-03"),
        ("D:20261103101500Z", "2026-11-03"),
        ("2026-11", "2026-11"),
        ("03.11.2026", "2026-11-03"),
        ("2026年11月3日", "2026-11-03"),
        ("03-NOV-2026", "2026-11-03"),
        ("3/Nov/2026", "2026-11-03"),
        ("03-XYZ-2026", ""),
        ("1984", "1984"),
        ("31 February 2026", ""),
        ("2026-02-30", ""),
        ("no date", ""),
    ],
)
def test_dates_become_iso_dates(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("tag", "code"), [("en-GB", "en"), ("de", "de"), ("pt_BR", "pt"), ("", ""), ("gsw", ""), ("x-default", "")]
)
def test_languages_are_named_by_two_letters(tag: str, code: str) -> None:
    assert language_code(tag) == code


def test_a_file_of_nothing_says_so_in_one_sentence() -> None:
    with pytest.raises(Empty) as refused:
        read_bytes(b"", "empty.txt")
    assert str(refused.value) == "“empty.txt” is empty."


def test_a_line_beyond_ascii_that_is_clean_is_not_sought_for_white_space(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "_SPACES", None)
    line = "Die Brücke über den Fluß – „ein Jahrhundertbauwerk“ – wird im Frühjahr gesperrt."
    assert kinds(line) == [("paragraph", 0, line)]
