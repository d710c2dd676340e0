"""What is said of one source stands over that source: it waits while another is looked at, and goes when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.views.message_bar import MessageBar

DAM = "The dam was opened in March. It holds two million litres of water. The town of Example paid for all of it.\n"
GATES = "The gates were closed in May. Nobody could open them again. The town of Example will pay for new ones.\n"


def message(window: Any) -> MessageBar:
    bar: MessageBar = window.fittings.panes["text"].messages
    return bar


def said(window: Any) -> str:
    bar = message(window)
    return bar.accessibleName() if bar.isVisible() else ""


def words_of(window: Any, key: str) -> str:
    document = window.desk.workspace.documents.get(key)
    return " ".join(block.text for block in document.blocks) if document is not None else ""


def written(tmp_path: Path) -> tuple[Path, Path]:
    dam, gates = tmp_path / "dam.txt", tmp_path / "gates.txt"
    dam.write_text(DAM, encoding="utf-8")
    gates.write_text(GATES, encoding="utf-8")
    return dam, gates


def test_each_source_that_changed_is_read_again_from_its_own_message(open_window: Callable[..., Any], office: Any,
                                                                     tmp_path: Path) -> None:
    dam, gates = written(tmp_path)
    first = open_window(dam, gates)
    office.answers.answers["where_to_save"] = tmp_path / "n.brief"
    press("Ctrl+S")
    sent(first)
    first.close()
    dam.write_text(DAM.replace("March", "April"), encoding="utf-8")
    gates.write_text(GATES.replace("May", "June"), encoding="utf-8")
    window = office.open()
    window.furnish()
    window.run("open_paths", (tmp_path / "n.brief",))
    until(lambda: "“dam.txt” has changed" in said(window), "it is said of the first source")
    window.run("next_source")
    until(lambda: "“gates.txt” has changed" in said(window), "it is said of the second, which is looked at now")
    message(window).buttons[0].click()
    until(lambda: "June" in words_of(window, "2"), "the second is read again")
    assert "March" in words_of(window, "1")
    assert said(window) == ""
    window.run("previous_source")
    until(lambda: "“dam.txt” has changed" in said(window), "it is said again of the first")
    press("F5")
    until(lambda: "April" in words_of(window, "1"), "the first is read again")
    until(lambda: said(window) == "", "and nothing is said of it any more")


def test_what_is_said_of_a_lost_sentence_goes_when_it_is_lost_no_more(open_window: Callable[..., Any],
                                                              tmp_path: Path) -> None:
    dam, _ = written(tmp_path)
    window = open_window(dam)
    press("Space")
    dam.write_text(DAM.replace("The dam was opened in March. ", ""), encoding="utf-8")
    press("F5")
    until(lambda: "is no longer in “dam.txt”" in said(window), "it is said that the sentence is gone")
    press("Ctrl+Z")
    until(lambda: "is no longer in" not in said(window), "nothing is decided about it any more, and nothing is said")


def test_what_is_to_be_minded_about_a_text_is_not_said_of_another(open_window: Callable[..., Any],
                                                                  tmp_path: Path) -> None:
    dam, _ = written(tmp_path)
    names = tmp_path / "names.txt"
    names.write_text("Oslo Bergen Hamar 12 Molde\n", encoding="utf-8")
    window = open_window(names, dam)
    until(lambda: "This language is not one" in said(window), "it is said of the first source")
    window.run("next_source")
    until(lambda: said(window) == "", "it is not said of the second")
    window.run("previous_source")
    until(lambda: "This language is not one" in said(window), "it waits over its own text")
