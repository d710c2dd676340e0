"""Exports go on while the window does: what is in the file, what is said of it, and what may happen meanwhile."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.commands.export import documents_folder, export_to
from desktop.exporting import Export, Exporting, making
from desktop.pages import lay_out, write_pdf
from desktop.window import Window
from summarise.plan import Plan, set_field
from summarise.writers import write
from tests.desktop.offices import QuietOffice, sent
from tests.desktop.opened import long_document
from tests.desktop.pressing import press
from tests.waiting import until


class Gate:
    """Holds up the thread that makes exports, until it is opened."""

    def __init__(self, window: Window) -> None:
        self.reached = Event()
        self._open = Event()
        window.desk.jobs.apart().start(self._wait)

    def open(self) -> None:
        self._open.set()

    def _wait(self) -> None:
        self.reached.set()
        self._open.wait()


@pytest.fixture
def window(open_window: Callable[..., Window], seed: Path) -> Window:
    """A window on the example."""
    return open_window(seed)


@pytest.fixture
def gate(window: Window) -> Iterator[Gate]:
    """A closed gate before the exports of the window."""
    made = Gate(window)
    yield made
    made.open()


@pytest.fixture
def heard(window: Window) -> list[Any]:
    """The messages of the window."""
    notices: list[Any] = []
    window.desk.workspace.noticed.connect(notices.append)
    return notices


def ends(heard: list[Any]) -> list[str]:
    """How exports ended. That one lasts is said too, by the clock: on a busy machine any may last."""
    return [notice.lead for notice in heard if notice.kind != "info"]


def asked(window: Window, path: Path) -> Export:
    """What is asked for by an export of the window's brief, which is there and laid out."""
    workspace = window.desk.workspace
    assert workspace.ranking is not None and workspace.selection is not None
    return Export(path, window.desk.exporting.place, workspace.ranked_plan, workspace.ranking, workspace.selection,
                  workspace.brief, window.desk.window.pages())


def made(export: Export, kept: list[Any] | None = None) -> tuple[bytes, list[Any]]:
    """The bytes of an export, and what was given off this thread (None for each pause)."""
    steps, given, answer = making(export, [] if kept is None else kept), [], None
    while True:
        try:
            given.append(steps.send(answer))
        except StopIteration as end:
            return end.value[1], given
        answer = None if given[-1] is None else given[-1]()


def titled(window: Window, title: str) -> None:
    """Decide on a title."""
    workspace = window.desk.workspace
    workspace.decide("Write in a field", set_field(workspace.plan, "title", title))


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md", ".txt"])
def test_a_brief_that_must_be_composed_and_laid_out_first_is_the_same_bytes(window, tmp_path, suffix):
    known = asked(window, tmp_path / f"brief{suffix}")
    brief = known.brief
    wanted = (write_pdf(lay_out(brief), brief) if suffix == ".pdf" else
              write(brief, suffix, pages=known.pages))
    assert made(known)[0] == wanted
    data, given = made(replace(known, brief=None, pages=None))
    assert data == wanted
    assert given[0] is not None, "composed off the window's thread"
    export_to(window.desk, known.path)
    sent(window)
    assert known.path.read_bytes() == wanted


def test_a_long_brief_is_counted_in_many_steps_and_once(window, tmp_path):
    window.run("set_length", "90%")
    known, kept = asked(window, tmp_path / "brief.docx"), []
    data, given = made(replace(known, pages=None), kept)
    assert data == made(known, kept)[0]
    assert given.count(None) > known.pages == len(kept) + 1 > 1
    assert None not in made(known)[1]


def test_nothing_goes_on_when_an_export_is_over(window, tmp_path):
    window.run("set_length", "90%")
    exporting = window.desk.exporting
    exporting.start(replace(asked(window, tmp_path / "brief.pdf"), brief=None, pages=None))
    sent(window)
    until(lambda: not any(timer.isActive() for timer in exporting.findChildren(QTimer)), "no timer goes on")


def test_it_is_said_when_the_file_is_there_and_not_before(window, gate, heard, tmp_path):
    path = tmp_path / "brief.docx"
    export_to(window.desk, path)
    assert window.desk.exporting.running
    assert not heard and not path.exists() and window.desk.workspace.exported is None
    gate.open()
    sent(window)
    assert path.exists() and window.desk.workspace.exported == path
    assert heard[-1].lead == "Exported to Word."
    assert [name for _, name in heard[-1].buttons] == ["open_exported", "show_exported"]


def test_what_is_decided_meanwhile_is_not_in_the_file(window, gate, tmp_path):
    path = tmp_path / "brief.docx"
    before = made(asked(window, path))[0]
    export_to(window.desk, path)
    titled(window, "Another title")
    gate.open()
    sent(window)
    assert path.read_bytes() == before
    export_to(window.desk, path)
    sent(window)
    assert path.read_bytes() == made(asked(window, path))[0] != before


def test_an_export_that_lasts_is_said_and_escape_stops_it(window, gate, heard, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(b"what was there")
    export_to(window.desk, path)
    export_to(window.desk, tmp_path / "more.pdf")
    until(lambda: window.desk.exporting.told, "the user is told")
    assert heard[-1].lead == "The brief is being exported to Word."
    assert heard[-1].text == "You can go on meanwhile; what you decide now is not in this file."
    assert heard[-1].buttons == (("Stop", "stop_exporting"),)
    press("Escape")
    assert not window.desk.exporting.running
    assert heard[-1].lead == "Stopped. Nothing has been written."
    gate.open()
    export_to(window.desk, tmp_path / "other.txt")
    sent(window)
    assert heard[-1].lead == "Exported to text."
    assert sorted(file.name for file in tmp_path.glob("*.[dpt]*")) == ["brief.docx", "other.txt"]
    assert path.read_bytes() == b"what was there"


def test_escape_means_what_it_always_does_before_anything_is_said_of_an_export(window, gate, tmp_path):
    press("Ctrl+3")
    export_to(window.desk, tmp_path / "brief.docx")
    press("Ctrl+Shift+P")
    press("Escape")
    assert window.desk.exporting.running and not window.desk.workspace.view.overlay


def test_a_file_that_is_being_put_in_its_place_is_not_stopped(window, gate, heard, tmp_path):
    path = tmp_path / "brief.docx"
    export_to(window.desk, path)
    second = Gate(window)
    gate.open()
    until(second.reached.is_set, "the bytes are made")
    QApplication.processEvents()
    window.run("stop_exporting")
    assert window.desk.exporting.running and not ends(heard)
    second.open()
    sent(window)
    assert path.exists() and heard[-1].kind == "good"


def test_two_exports_in_a_row_are_both_written(window, gate, heard, tmp_path):
    paths = (tmp_path / "brief.docx", tmp_path / "brief.pdf")
    for path in paths:
        export_to(window.desk, path)
    gate.open()
    sent(window)
    assert ends(heard) == ["Exported to Word.", "Exported to PDF."]
    assert all(path.stat().st_size > 1000 for path in paths)
    assert window.desk.workspace.exported == paths[1]


def test_of_many_exports_to_one_file_the_one_under_way_and_the_last_are_written(window, gate, heard, tmp_path):
    path = tmp_path / "brief.txt"
    for title in ("First", "Second", "Third"):
        titled(window, title)
        export_to(window.desk, path)
    gate.open()
    sent(window)
    assert ends(heard) == ["Exported to text."] * 2
    assert path.read_bytes() == made(asked(window, path))[0]


@pytest.mark.parametrize("name", ["brief.docx", "no folder/brief.docx"])
def test_another_brief_opened_meanwhile_is_not_taken_for_the_exported_one(window, gate, heard, tmp_path, name):
    (tmp_path / "no folder").write_text("a file", encoding="utf-8")
    export_to(window.desk, tmp_path / name)
    window.desk.workspace.begin(Plan())
    gate.open()
    sent(window)
    assert window.desk.workspace.exported is None and window.desk.workspace.wanted is None
    assert heard[-1].kind == ("good" if (tmp_path / "brief.docx").exists() else "bad")
    assert heard[-1].buttons == ()


@pytest.mark.parametrize("command", ["close_window", "quit_briefdesk"])
def test_a_window_that_is_closed_writes_what_was_asked_for_and_goes(window, gate, office, tmp_path, command):
    paths = (tmp_path / "brief.docx", tmp_path / "brief.pdf")
    for path in paths:
        export_to(window.desk, path)
    office.answers.answers["save_before_closing"] = "leave"
    titled(window, "Not saved")
    stood = window.saveGeometry()
    window.run(command)
    assert not window.isVisible() and office.windows == [window]
    gate.open()
    until(lambda: not office.windows, "the window has gone")
    assert office.preferences.remembered(f"window {office.screens()}") == stood
    assert all(path.stat().st_size > 1000 for path in paths)
    assert office.answers.asked == ["save_before_closing"]


def test_a_window_comes_back_to_say_what_could_not_be_written(window, gate, heard, office: QuietOffice, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    export_to(window.desk, tmp_path / "file" / "brief.docx")
    window.run("close_window")
    assert not window.isVisible()
    gate.open()
    until(window.isVisible, "the window is there again")
    assert heard[-1].lead == "Not exported." and not window.leaving
    assert office.windows == [window]


def test_an_unforeseen_error_is_raised_and_the_next_export_goes_on(window, gate, tmp_path, qtbot: QtBot):
    exporting: Exporting = window.desk.exporting
    with qtbot.captureExceptions() as caught:
        exporting.start(replace(asked(window, tmp_path / "broken.txt"), brief=object()))
        exporting.start(asked(window, tmp_path / "brief.txt"))
        gate.open()
        sent(window)
    assert [kind for kind, _, _ in caught] == [AttributeError]
    assert [file.name for file in tmp_path.glob("*.txt")] == ["brief.txt"]


@pytest.fixture
def long_window(open_window: Callable[..., Window], office: QuietOffice, tmp_path: Path) -> Window:
    """A window on a long text, nearly all of it chosen, whose printer prints into a file."""
    path = tmp_path / "stations.txt"
    path.write_text("\n\n".join(block.text for block in long_document(600).blocks), encoding="utf-8")

    def into_a_file(printer: QPrinter) -> bool:
        printer.setOutputFileName(str(tmp_path / f"printed {len(office.answers.asked)}.pdf"))
        printer.setFromTo(2, 9)
        office.answers.asked.append("printer")
        return True

    office.answers.printer = into_a_file
    made = open_window(path)
    made.run("set_length", "90%")
    return made


@pytest.fixture
def long_gate(long_window: Window) -> Iterator[Gate]:
    """A closed gate before the exports of the window on a long text."""
    made = Gate(long_window)
    yield made
    made.open()


def test_a_long_brief_is_printed_meanwhile_each_time_as_it_was_when_that_was_asked_for(long_window, tmp_path):
    titled(long_window, "As it was")
    press("Ctrl+P")
    assert long_window.desk.exporting.running, "the window does not wait for it"
    titled(long_window, "As it is")
    press("Ctrl+P")
    sent(long_window)
    for number, title in enumerate(("As it was", "As it is")):
        document = pypdfium2.PdfDocument((tmp_path / f"printed {number}.pdf").read_bytes())
        texts = [page.get_textpage().get_text_range() for page in document]
        document.close()
        assert [f"Page {page} of " in text and title in text for page, text in enumerate(texts, 2)] == [True] * 8
    assert long_window.desk.workspace.exported is None


def test_a_print_that_lasts_is_said_and_escape_stops_it_before_a_page_is_printed(long_window, long_gate, tmp_path):
    heard: list[Any] = []
    long_window.desk.workspace.noticed.connect(heard.append)
    long_window.run("set_length", "80%")
    press("Ctrl+P")
    until(lambda: long_window.desk.exporting.told, "the user is told")
    assert heard[-1].lead == "The brief is being printed."
    press("Escape")
    assert heard[-1].kind == "info" and heard[-1].lead == "Stopped. Nothing has been written."
    assert not long_window.desk.exporting.running and not (tmp_path / "printed 0.pdf").exists()


def test_another_brief_is_offered_the_folder_of_the_last_export(window, office, seed, tmp_path, open_window,
                                                                monkeypatch):
    suggested: list[Path] = []

    def where(path: Path) -> Path:
        suggested.append(path)
        return tmp_path / f"{len(suggested)}.txt"

    monkeypatch.setattr(office.answers, "where_to_export", where)
    for one in (window, open_window(seed)):
        one.run("export_as")
        sent(one)
    assert [path.parent for path in suggested] == [documents_folder(), tmp_path]


def test_a_full_disk_is_said_with_the_name_of_what_did_not_fit(window, heard, office, tmp_path, monkeypatch):
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", full)
    office.answers.answers["where_to_export"] = tmp_path / "brief.docx"
    window.run("export_as")
    sent(window)
    assert heard[-1].lead == "Not exported: the disk is full."
    assert re.fullmatch(r"Free \d+ MB for “brief\.docx” and try again\.", heard[-1].text)


def test_an_export_to_a_folder_that_is_no_folder_says_why(window, heard, office, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    office.answers.answers["where_to_export"] = blocked / "brief.docx"
    press("Ctrl+Shift+E")
    sent(window)
    assert heard[-1].kind == "bad" and heard[-1].lead.startswith("Not exported")
