"""The README says what is true: its keys are the program's, its commands and pictures exist."""

from __future__ import annotations

import re
from pathlib import Path

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

    known = {option for action in _parser()._actions for option in action.option_strings}
    used = set(re.findall(r"(?<= )(-{1,2}[a-z][a-z-]*)", "\n".join(
        line.strip().split("   ")[0] for line in README.splitlines() if line.startswith("    summarise "))))
    assert used
    assert used <= known | {"--help"}
