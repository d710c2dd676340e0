"""The README says what is true: its keys are the program's, its commands and pictures exist."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace

import pytest

from desktop.commands import key_table

TOP = Path(__file__).resolve().parent.parent
README = (TOP / "README.md").read_text(encoding="utf-8")


def test_its_key_table_is_the_table_of_commands() -> None:
    written = re.search(r"<!-- keys:[^>]*-->\n(.*?)<!-- /keys -->", README, re.DOTALL)
    assert written is not None
    assert written[1].strip() == key_table().strip()


def test_its_pictures_and_scripts_exist() -> None:
    named = re.findall(r"!\[[^\]]*\]\(([^)]+)\)|src=\"([^\"]+)\"", README)
    named = [one or other for one, other in named] + re.findall(r"^ {4}sh (\S+)", README, re.MULTILINE)
    assert len(named) >= 3
    assert not [name for name in named if not (TOP / name).is_file()]


def test_its_command_lines_use_options_that_exist() -> None:
    from summarise.__main__ import _parser
    from summarise.batch import _parser as batch_parser

    known = {option for parser in (_parser(), batch_parser()) for action in parser._actions
             for option in action.option_strings}
    used = set(re.findall(r"(?<= )(-{1,2}[a-z][a-z-]*)", "\n".join(
        line.strip().split("   ")[0] for line in README.splitlines() if line.startswith("    summarise "))))
    assert used
    assert used <= known | {"--help"}


def example(name: str) -> str:
    """Return the code of the README that defines a function."""
    found = re.search(rf"^ {{4}}def {name}\(.*?(?=^\S)", README, re.DOTALL | re.MULTILINE)
    assert found is not None
    return dedent(found[0])


def test_its_reader_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    from summarise.document import Block, Document, Kind
    from summarise.readers import READERS, Reader, read_bytes
    from summarise.readers.encoding import decode
    from summarise.readers.metadata import Stated, finish
    from summarise.readers.source import Source

    names = {"Block": Block, "Document": Document, "Kind": Kind, "Source": Source, "Stated": Stated, "decode": decode,
             "finish": finish}
    exec(example("read"), names)
    row = re.search(r"^ {4}(\"outline\": Reader.*),$", README, re.MULTILINE)
    assert row is not None
    for name, reader in eval(f"{{{row[1]}}}", {"Reader": Reader}).items():
        monkeypatch.setitem(READERS, name, reader)
        monkeypatch.setitem(sys.modules, reader.module, SimpleNamespace(read=names["read"]))
    document = read_bytes(b"Bridges\n\tThe north bridge\n\tThe south bridge\n", "plan.outline")
    assert [(block.text, block.level) for block in document.blocks] == [
        ("Bridges", 1), ("The north bridge", 2), ("The south bridge", 2)]


def test_its_method_scores() -> None:
    import numpy as np

    from summarise.analysing import analyse
    from summarise.ranking.texts import Text, text_of
    from summarise.readers import read_text

    names = {"np": np, "Floats": np.ndarray, "Text": Text}
    exec(example("longest"), names)
    text = text_of(analyse(read_text("Rain fell. The river rose by two metres in one night.", "note"), "en"))
    assert names["longest"](text).tolist() == [2.0, 9.0]


def test_its_layout_makes_a_brief(monkeypatch: pytest.MonkeyPatch, seed: Path) -> None:
    from summarise import layouts
    from summarise.analysing import analyse
    from summarise.composing import compose
    from summarise.plan import Length, Plan, Source
    from summarise.ranking import rank
    from summarise.readers import read
    from summarise.selecting import select
    from summarise.wording import _words

    found = re.search(r"^ {4}NOTE = Layout\(.*?(?=^\S)", README, re.DOTALL | re.MULTILINE)
    assert found is not None
    names = {"Layout": layouts.Layout, "Part": layouts.Part, "Length": Length}
    exec(dedent(found[0]), names)
    monkeypatch.setitem(layouts.LAYOUTS, "note", names["NOTE"])
    monkeypatch.setitem(_words("en"), "layouts.note", "Note")
    ranking = rank((analyse(read(seed), "en"),), "lead")
    plan = Plan(sources=(Source("1", str(seed)),), layout="one-page", length=Length(80, "words"))
    usual = compose(plan, ranking, select(ranking, plan))
    brief = compose(replace(plan, layout="note"), ranking, select(ranking, plan))
    assert [section.key for section in brief.sections] == ["bottom-line", "summary", "sources"]
    assert brief.sections[0].nodes == usual.sections[0].nodes
