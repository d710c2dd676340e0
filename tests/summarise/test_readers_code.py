"""Code, shells and logs that nothing fences in are code; tables without blank lines round them are rows."""

from __future__ import annotations

import textwrap

import pytest

from summarise.document import RANKED, Document, Kind
from summarise.readers import read_bytes, read_text
from summarise.readers.lines.code import code_lines

PROSE = (
    "The harbour board keeps its timetable in a small program that a student wrote in 2011. It has to be started anew "
    "every morning, and nobody knows why."
)
PROGRAMS = {
    "python": "import csv\n\ndef sailings(path):\n    with open(path) as stream:\n        rows = list(csv.reader("
              "stream))\n    return rows[1:]\n\nprint(len(sailings('may.csv')))",
    "c": "#include <stdio.h>\n\nint main(void) {\n    printf(\"%d\\n\", 42);\n    return 0;\n}",
    "javascript": "const ships = ['Alba', 'Nora'];\nfunction late(ship) {\n  return ship.minutes > 15;\n}\n"
                  "log(ships.filter(late));",
    "java": "public class Ferry {\n    private int cars;\n    public int load(int more) {\n        cars += more;\n"
            "        return cars;\n    }\n}",
    "shell": "$ sudo apt-get install timetable\n$ timetable --start",
    "sql": "SELECT ship, minutes FROM sailings\nWHERE minutes > 15;",
    "log": "2026-03-03 06:00:01,112 INFO timetable started\n2026-03-03 06:00:04,530 WARN no file for May\n"
           "2026-03-03 06:00:05,001 ERROR timetable stopped",
    "syslog": "Mar  3 06:00:01 harbour timetable[712]: started\nMar  3 06:00:05 harbour timetable[712]: stopped",
    "trace": "Traceback (most recent call last):\n  File \"timetable.py\", line 12, in <module>\n    start()\n"
             "ValueError: no file for May",
    "markup": "<ship name=\"Alba\">\n  <cars>60</cars>\n</ship>",
}


def code_of(document: Document) -> str:
    return "\n\n".join(block.text for block in document.blocks if block.kind is Kind.CODE)


def ranked(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind in RANKED]


@pytest.mark.parametrize("language", PROGRAMS)
def test_a_program_or_a_log_in_a_text_is_code_with_its_lines(language: str) -> None:
    program = PROGRAMS[language]
    for text in (f"{PROSE}\n\n{program}\n\n{PROSE}", f"{PROSE}\n{program}\n{PROSE}"):
        document = read_text(text, "n.txt")
        assert ranked(document) == [PROSE, PROSE]
        assert code_of(document).replace("\n\n", "\n") == program.replace("\n\n", "\n")


@pytest.mark.parametrize("language", ["javascript", "shell", "sql", "log"])
def test_markdown_and_pages_need_no_fence_either(language: str) -> None:
    program = PROGRAMS[language]
    assert ranked(read_bytes(f"{PROSE}\n\n{program}\n\n{PROSE}".encode(), "n.md")) == [PROSE, PROSE]
    lines = program.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    page = read_bytes(f"<h1>Ships</h1><p>{PROSE}</p><p>{lines}</p><p>{PROSE}</p>".encode(), "n.html", whole_page=True)
    assert ranked(page) == [PROSE, PROSE]


@pytest.mark.parametrize("text", [
    PROSE, "He paid $5; she paid nothing.", "The rule is E = mc2, said the teacher.",
    "Clause 1: the buyer shall pay;\nand the seller shall send.",
    "[03/03/2026, 10:15:22] Ruth: The ferry is late again", "10:15:22 Ruth: The ferry is late again",
    "The time was 10:15:22 and ERROR was on the screen", "Choose File > Open… and then Edit > Paste.",
    "import duties rose = a bad sign: nobody had asked for them", "- one; two; three;",
    "For each ship (see below): the name, the year and the number of cars.", "#harbour #ferries",
    "C# and F# are two languages;", "Ort: Rathaus\nZeit: 14:00:00 Uhr\nAnwesend: Ruth Ames",
    "Class rules: be kind; be brave.", "From Ruth import taxes are known.",
])
def test_prose_with_marks_in_it_is_no_code(text: str) -> None:
    assert not code_lines(text.split("\n"), text)
    assert not code_of(read_text(f"{PROSE}\n\n{text}\n\n{PROSE}", "n.txt"))


@pytest.mark.parametrize("rows", ["Ship | Cars | Year\nAlba | 60 | 2026\nNora | 48 | 1987",
                                  "Ship\tCars\nAlba\t60\nNora\t48", "Ship │ Cars │ Year\nAlba │ 60 │ 2026"])
def test_a_table_without_blank_lines_round_it_is_rows(rows: str) -> None:
    document = read_text(f"{PROSE}\n{rows}\n{PROSE}", "n.txt")
    found = [block.kind for block in document.blocks]
    assert found == [Kind.PARAGRAPH, *[Kind.ROW] * len(rows.split("\n")), Kind.PARAGRAPH]
    wrapped = textwrap.fill(PROSE, 72)
    assert ranked(read_text(f"{wrapped}\n{rows}\n{wrapped}\n\n{wrapped}", "n.txt")) == [PROSE] * 3
