"""Sources by every way in, read anew, and by hand: real files, the real clipboard, real keys in a real window."""

from __future__ import annotations

from itertools import count
from threading import Event
from time import monotonic
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor

from desktop.commands.file import otherwise
from desktop.commands.sources import ENCODINGS
from desktop.jobs import THREADS, Jobs
from desktop.languages import NAMES, by_name
from desktop.notices import notices_of
from desktop.prompts import beside, kinds_to_open, standing
from desktop.sourcing import Reading, Sourcing, analyse_document
from desktop.views.reader import Reader
from summarise.language import LANGUAGES
from summarise.plan import Plan, Source
from summarise.readers import SUFFIXES, read_text
from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.summarise.reader_files import locked_pdf, paragraph, word
from tests.waiting import until

DAM = "The dam was opened in March. It holds two million litres of water. The town of Example paid for all of it.\n"


def texts(workspace):
    return [" ".join(block.text for block in document.blocks) for document in workspace.documents.values()]


def wait_for(window, qtbot, count):
    qtbot.waitUntil(lambda: len(window.desk.workspace.keys) == count)
    return window.desk.workspace


def copied(**parts):
    data = QMimeData()
    for name, value in parts.items():
        getattr(data, f"set{name.capitalize()}")(value)
    QGuiApplication.clipboard().setMimeData(data)


def test_a_copied_text_a_copied_page_and_copied_files_are_pasted(open_window, qtbot, tmp_path):
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for number, path in enumerate(paths):
        path.write_text(f"{DAM}The gate has number {number}.\n", encoding="utf-8")
    window = open_window()
    copied(text=DAM)
    press("Ctrl+V")
    workspace = wait_for(window, qtbot, 1)
    copied(html=f"<h1>Gates</h1><p>{DAM}</p><p>The gates were painted green in May.</p>", text="not this")
    press("Ctrl+V")
    wait_for(window, qtbot, 2)
    copied(urls=[QUrl.fromLocalFile(str(path)) for path in paths])
    press("Ctrl+V")
    wait_for(window, qtbot, 4)
    found = texts(workspace)
    assert found[0].startswith("The dam was opened")
    assert workspace.documents[workspace.plan.sources[0].key].title.startswith("The dam was opened")
    assert found[1].startswith("Gates") and "painted green" in found[1]
    assert [text.rsplit(" ", 1)[1] for text in found[2:]] == ["0.", "1."]


def test_several_files_are_opened_at_once_and_undone_at_once(open_window, office, seed, qtbot, tmp_path):
    paths = [tmp_path / name for name in ("b.txt", "a.md", "c.html")]
    for path in paths:
        path.write_text(DAM, encoding="utf-8")
    window = open_window(seed)
    office.answers.answers["files_to_open"] = paths
    press("Ctrl+O")
    workspace = wait_for(window, qtbot, 4)
    assert [source.path for source in workspace.plan.sources][1:] == [str(path) for path in paths]
    press("Ctrl+Z")
    assert len(workspace.plan.sources) == 1


def test_the_open_dialog_offers_every_kind_that_can_be_read():
    every = kinds_to_open()[0]
    assert all(f"*{suffix}" in every.replace(")", " ").replace("(", " ").split() for suffix in (".brief", *SUFFIXES))


def test_encoding_and_language_are_changed_by_hand(open_window, office, qtbot, tmp_path):
    path = tmp_path / "damm.txt"
    text = "Der Damm wurde im März geöffnet. Er fasst zwei Millionen Liter. Die Stadt zahlt alles."
    path.write_bytes(text.encode("cp1252"))
    window = open_window(path)
    workspace = window.desk.workspace
    office.answers.answers["choice"] = ENCODINGS.index("windows-1251")
    window.run("choose_encoding")
    qtbot.waitUntil(lambda: bool(workspace.documents) and "März" not in texts(workspace)[0])
    office.answers.answers["choice"] = ENCODINGS.index("windows-1252")
    window.run("choose_encoding")
    qtbot.waitUntil(lambda: bool(workspace.documents) and "März geöffnet" in texts(workspace)[0])
    office.answers.answers["choice"] = ["", *by_name(NAMES)].index("fr")
    window.run("choose_language")
    qtbot.waitUntil(lambda: bool(workspace.analyses) and workspace.analyses["1"].language == "fr")


def test_a_source_that_changed_on_disk_is_noticed_and_read_again(open_window, office, tmp_path, qtbot):
    text = tmp_path / "news.txt"
    text.write_text("The dam was opened in March. It holds much water. The town paid for it.\n", encoding="utf-8")
    gone = tmp_path / "gone.txt"
    gone.write_text("The bridge was closed in May. Cars go round by the old road.\n", encoding="utf-8")
    first = open_window(text, gone)
    office.answers.answers["where_to_save"] = tmp_path / "n.brief"
    press("Ctrl+S")
    sent(first)
    first.close()
    gone.unlink()
    text.write_text("The dam was closed in May. It holds no water. Nobody paid for it.\n", encoding="utf-8")
    window = office.open()
    window.furnish()
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    window.run("open_paths", (tmp_path / "n.brief",))
    workspace = wait_for(window, qtbot, 2)
    until(lambda: any(notice.text == "Also gone or changed: gone.txt." for notice in heard), "it is said")
    assert "“news.txt” has changed since it was read." in [notice.lead for notice in heard]
    assert "opened" in workspace.text_of(0)
    window.run("read_again")
    qtbot.waitUntil(lambda: "closed" in workspace.text_of(0))


def test_a_source_that_has_not_changed_is_read_again_and_that_is_over(open_window, seed):
    window = open_window(seed)
    workspace = window.desk.workspace
    press("F5")
    assert workspace.when("a_source_being_read") is None
    until(lambda: workspace.documents != {}, "the text is there")
    assert workspace.reading == {}, "nothing is said to be under way"


def test_that_a_source_changed_stands_over_what_is_to_be_minded_about_its_text(open_window, office, tmp_path,
                                                                               monkeypatch):
    text = tmp_path / "list.txt"
    text.write_text("Oslo Bergen Hamar 12 Molde\n", encoding="utf-8")
    first = open_window(text)
    bar = first.fittings.panes["text"].messages
    until(bar.isVisible, "it is said")
    assert "This language is not one Briefdesk knows" in bar.accessibleName()
    office.answers.answers["where_to_save"] = tmp_path / "n.brief"
    press("Ctrl+S")
    sent(first)
    text.write_text("Oslo Bergen Hamar 13 Molde\n", encoding="utf-8")
    free, looked = Event(), []

    def analysed_late(*values, **told):
        free.wait()
        return analyse_document(*values, **told)

    monkeypatch.setattr("desktop.sourcing.analyse_document", analysed_late)
    window = office.open()
    window.furnish()
    window.desk.checking.done.connect(looked.append)
    window.run("open_paths", (tmp_path / "n.brief",))
    until(lambda: bool(looked), "it is known to have changed")
    free.set()
    until(lambda: window.desk.workspace.ranking is not None, "the text is ranked")
    assert "has changed since it was read" in window.fittings.panes["text"].messages.accessibleName()


def test_a_source_that_is_there_and_cannot_be_read_counts_as_changed():
    assert otherwise((Source("1", "/proc/self/mem", sha256="0" * 64),))[0][1] is False


@pytest.mark.parametrize("leave", [lambda window: window.desk.workspace.begin(Plan()), lambda window: window.close()])
def test_nothing_is_said_of_changed_sources_once_their_brief_is_no_longer_open(open_window, office, tmp_path, leave):
    text = tmp_path / "news.txt"
    text.write_text(DAM, encoding="utf-8")
    window, free, looked = open_window(text), Event(), []
    office.answers.answers["where_to_save"] = tmp_path / "n.brief"
    press("Ctrl+S")
    sent(window)
    text.unlink()
    office.open()
    for _ in range(THREADS):
        office.jobs.new().start(free.wait)
    window.run("open_paths", (tmp_path / "n.brief",))
    assert window.desk.checking.running, "the window does not wait for it"
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    leave(window)
    last = office.jobs.new()
    last.done.connect(looked.append)
    last.start(lambda: True)
    free.set()
    until(lambda: bool(looked), "the threads have done what they were given")
    assert not heard


def test_decisions_about_sentences_gone_from_a_text_read_again_are_said_to_be(open_window, qtbot, tmp_path):
    path = tmp_path / "dam.txt"
    path.write_text(DAM, encoding="utf-8")
    window = open_window(path)
    workspace, heard = window.desk.workspace, []
    workspace.noticed.connect(heard.append)
    press("Space")
    path.write_text(DAM.replace("The dam was opened in March. ", ""), encoding="utf-8")
    press("F5")
    qtbot.waitUntil(lambda: any("no longer in" in notice.lead for notice in heard))
    assert workspace.selection.lost == workspace.plan.pins
    press("X")
    assert sum("no longer in “dam.txt”" in notice.lead for notice in heard) == 1


def test_the_window_goes_on_while_a_long_text_that_was_copied_is_read(open_window, qtbot):
    window, beats = open_window(), count()
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: next(beats))
    timer.start()
    copied(text="\n\n".join(f"{DAM.strip()} That was in year {number}." for number in range(5000)))
    window.run("paste_text")
    timer.stop()
    assert next(beats)
    wait_for(window, qtbot, 1)


def test_what_is_to_be_minded_about_a_language_is_said_once(open_window, qtbot):
    window = open_window()
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    copied(text="Okapi Tango 42. Delta Bravo 17. Kilo Lima 99.")
    press("Ctrl+V")
    wait_for(window, qtbot, 1)
    analysis = window.desk.workspace.analyses["1"]
    assert analysis.warnings and heard == list(notices_of(analysis, "1"))


@pytest.mark.parametrize("chosen", ["", "cs"])
def test_the_language_that_was_found_is_named_where_another_can_be_chosen(open_window, office, tmp_path, chosen):
    path = tmp_path / "damm.txt"
    path.write_text("Der Damm wurde im März eröffnet und ist für alle da. Die Stadt zahlt ihn mit dem Land.")
    window = open_window(path)
    codes = ("", *by_name(NAMES))
    office.answers.answers["choice"] = codes.index(chosen)
    for _ in range(2):
        window.run("choose_language")
    assert office.answers.names == ("As found in the text: German", *(NAMES[code] for code in codes[1:]))
    assert window.desk.workspace.plan.sources[0].language == chosen


def test_every_language_the_engine_knows_can_be_chosen_in_the_order_of_names():
    assert set(NAMES) == set(LANGUAGES)
    names = [NAMES[code] for code in by_name(NAMES)]
    assert names == sorted(names)


def test_a_language_that_is_a_guess_is_said_over_the_text_and_changed_from_there(open_window, office, qtbot, tmp_path):
    path = tmp_path / "gates.docx"
    path.write_bytes(word(paragraph("The dam was opened in March. Nobody came.")))
    window = open_window(path)
    bar = window.findChild(Reader).messages
    qtbot.waitUntil(bar.isVisible)
    assert bar.accessibleName() == "Briefdesk is not sure of the language. It took English."
    assert not bar.visibleRegion().isEmpty()
    (change,) = bar.buttons
    assert change.text() == "Change…"
    office.answers.answers["choice"] = ["", *by_name(NAMES)].index("nl")
    qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: bool(workspace.analyses) and workspace.analyses["1"].language == "nl")
    assert not workspace.analyses["1"].warnings
    qtbot.waitUntil(bar.isHidden)


def test_the_password_of_a_locked_pdf_is_asked_for(open_window, office, qtbot):
    window = open_window()
    window.run("open_paths", (locked_pdf(),))
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: bool(workspace.reading) and workspace.reading["1"].error is not None)
    office.answers.answers["password"] = "wrong"
    window.run("enter_password")
    qtbot.waitUntil(lambda: "That password" in str(workspace.reading["1"].error and
                                                   workspace.reading["1"].error.message.say()))
    office.answers.answers["password"] = "secret"
    window.run("enter_password")
    wait_for(window, qtbot, 1)
    assert workspace.title == "Report on harbours"


def test_the_selected_part_of_a_sentence_becomes_a_point_by_a_key(open_window, seed):
    window = open_window(seed)
    workspace = window.desk.workspace
    view = window.fittings.panes["text"].text
    words = workspace.text_of(1).split()
    wanted = " ".join(words[2:6])
    cursor = view.document().find(wanted)
    assert not cursor.isNull()
    view.setTextCursor(QTextCursor(cursor))
    press("Shift+Space")
    point = workspace.plan.points[-1]
    block = workspace.documents["1"].blocks[point.anchor.block].text
    assert [block[start:end] for start, end in point.kept] == [wanted]
    assert point.anchor == workspace.anchor_of(1)
    assert workspace.undo_stack.undoText() == "Pin the selected words"


def test_a_reading_keeps_the_time_of_its_first_page_while_it_goes_on():
    source = SimpleNamespace(key="1")
    told = []
    sourcing = Sourcing(Jobs(), lambda: told.append(sourcing.reading["1"]), lambda notice: None)
    sourcing.reading["1"] = asked = Reading(since=monotonic() - 60)
    for page in (1, 2, 3):
        sourcing._further(source, page, 3)
    assert [reading.done for reading in told] == [1, 2, 3]
    assert told[0].since > asked.since
    assert {reading.since for reading in told} == {told[0].since}


@pytest.mark.parametrize("leave", [Sourcing.forget, lambda sourcing: sourcing.follow(Plan())])
@pytest.mark.parametrize("work", ["summarise.language.sentences.split", "summarise.facts.figures.find_figures"])
def test_an_analysis_that_has_begun_ends_once_nobody_waits_for_it(qtbot, monkeypatch, leave, work):
    begun, free, parts = Event(), Event(), []

    def slow(*values):
        parts.append(values)
        begun.set()
        free.wait()
        return []

    jobs, source = Jobs(), Source("1", "")
    sourcing = Sourcing(jobs, lambda: None, lambda notice: None)
    text = read_text("\n\n".join([DAM] * 9), "")
    monkeypatch.setattr(work, slow)
    sourcing.give(source, text)
    sourcing.follow(Plan(sources=(source,)))
    assert begun.wait(20)
    leave(sourcing)
    free.set()
    jobs.close()
    assert len(parts) == 1


def test_a_question_for_a_file_begins_in_a_folder_that_is_there(tmp_path):
    assert standing(str(tmp_path)) == str(tmp_path)
    assert standing(str(tmp_path / "Documents" / "Briefs")) == str(tmp_path)
    assert beside(tmp_path / "Documents" / "a.brief") == str(tmp_path / "a.brief")
    assert standing("") == ""
