"""What nobody foresaw is logged without a word of any document, told, and loses nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

from desktop.crash import Crash, describe, log, log_path
from desktop.recovery import Copy, _has_ended, folder, left_behind, original_of, read, write_while_wanted
from summarise.plan import Plan
from summarise.storage import load
from tests.desktop.offices import sent
from tests.desktop.pressing import press
from tests.waiting import focused, until

SECRET = "a sentence out of somebody's document"


def fail() -> None:
    raise ValueError(SECRET)


def caught() -> ValueError:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_an_account_says_what_and_where_but_quotes_nothing():
    account = describe(caught())
    assert "ValueError" in account
    assert "in fail" in account
    assert SECRET not in account


def test_the_log_takes_accounts_and_begins_anew_when_it_has_grown(monkeypatch):
    log("first")
    log("second")
    assert "first" in log_path().read_text() and "second" in log_path().read_text()
    monkeypatch.setattr("desktop.crash.LOG_BYTES", 10)
    log("third")
    assert "first" not in log_path().read_text() and "third" in log_path().read_text()


def test_an_exception_on_another_thread_is_told_on_the_windows_thread(qapp, qtbot, monkeypatch):
    crash = Crash()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash.install()
    told = []
    crash.happened.connect(lambda account: told.append((account, threading.get_ident())))
    threading.Thread(target=fail).start()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][1] == threading.get_ident()
    assert SECRET not in log_path().read_text()


def test_in_a_home_that_cannot_be_written_in_the_log_and_the_copies_stand_elsewhere(tmp_path, monkeypatch):
    file, passing = tmp_path / "file", tmp_path / "passing"
    file.write_text("no folder")
    passing.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_DATA_HOME", str(file / "data"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(passing))
    log("said")
    assert "said" in (passing / "briefdesk" / "log.txt").read_text()
    assert folder().is_dir() and folder().parent == passing / "briefdesk"


def test_what_fails_while_a_failure_is_told_is_not_told_in_turn(qapp, monkeypatch):
    crash, told = Crash(), []

    def fails(account: str) -> None:
        told.append(account)
        crash.catch(ValueError, caught(), None)

    def full(account: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.crash.log", full)
    crash.happened.connect(fails)
    for number in (1, 2):
        crash.catch(ValueError, caught(), None)
        assert len(told) == number


def test_the_window_says_that_no_copy_could_be_kept(office, open_window, seed, monkeypatch):
    window = open_window(seed)
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    press("Space")

    def full(*_what: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.recovery.write", full)
    office.crash.happened.emit(describe(caught()))
    assert heard[-1].lead == "Something went wrong." and heard[-1].text.startswith("No copy could be kept")


def test_the_window_says_that_something_went_wrong_and_keeps_a_copy(office, open_window, seed):
    window = open_window(seed)
    workspace = window.desk.workspace
    heard = []
    workspace.noticed.connect(heard.append)
    press("Space")
    office.crash.happened.emit(describe(caught()))
    assert heard[-1].lead == "Something went wrong."
    assert "a copy was kept at" in heard[-1].text
    assert workspace.account
    assert list((log_path().parent / "recovery").glob("*.brief"))


def test_a_copy_is_thrown_away_once_the_brief_is_saved(open_window, seed, tmp_path, office):
    window = open_window(seed)
    press("Space")
    window.fittings.keeper.keep_now()
    folder = log_path().parent / "recovery"
    assert len(list(folder.iterdir())) == 2
    office.answers.answers["where_to_save"] = tmp_path / "saved.brief"
    press("Ctrl+S")
    sent(window)
    assert list(folder.iterdir()) == []


KILLED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
if __name__ == "__main__":
    application = QApplication(sys.argv)
    application.setApplicationName(sys.argv[2])
    import desktop.recovery
    desktop.recovery.EVERY = 50
    from desktop.office import Office
    from desktop.window import Window
    window = Office(Window).open((Path(sys.argv[1]),))
    def decide():
        workspace = window.desk.workspace
        if workspace.brief is None:
            QTimer.singleShot(50, decide)
            return
        window.run("pin")
        def tell():
            if window.fittings.keeper.kept_at is None or not any(desktop.recovery.folder().glob("*.brief")):
                QTimer.singleShot(50, tell)
            else:
                print("kept", flush=True)
        tell()
    QTimer.singleShot(0, decide)
    application.exec()
"""


def test_after_kill_9_the_next_start_offers_what_was_not_saved(open_window, office, seed, qapp, qtbot, tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    top = Path(__file__).resolve().parent.parent.parent
    with subprocess.Popen([sys.executable, str(script), str(seed), qapp.applicationName()], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=top,
                          env={**os.environ, "PYTHONPATH": str(top)}) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "kept"
        process.kill()
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert len(left_behind()) == 1
    assert len(left_behind()) == 1

    window = open_window()
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    office._recover(window)
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: workspace.brief is not None)
    assert len(workspace.plan.pins) == 1
    assert not workspace.undo_stack.isClean()
    assert focused() is window.fittings.panes["text"].focus_widget()
    assert heard[0].lead == "This brief was not saved when Briefdesk last closed."
    assert heard[0].text.startswith("Here it is, as of ")
    assert left_behind() == ()
    window.run("throw_away_recovered")
    assert workspace.plan.sources == ()
    assert workspace.undo_stack.isClean()


def test_a_process_that_is_gone_by_the_time_its_state_is_read_has_ended():
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        pass
    assert _has_ended(process.pid)
    assert not _has_ended(os.getpid())


def adopt(window, path):
    """Let a window take over a copy."""
    copy = Copy(path, "", datetime.now())
    held = read(copy)
    assert held is not None
    window.fittings.adopt(copy, held)


def test_what_is_said_of_a_recovered_brief_goes_once_it_is_saved_or_given_up(open_window, office, seed, tmp_path):
    window = open_window(seed)
    window.run("pin")
    for way in ("save_brief", "throw_away_recovered"):
        window.fittings.keeper.keep_now()
        kept, = set(folder().glob("*.brief"))
        recovered = open_window()
        adopt(recovered, kept)
        message = recovered.fittings.panes["brief"].messages
        until(message.isVisible, "the brief is offered")
        recovered.run("next_sentence")
        assert message.words.text().count("was not saved when Briefdesk last closed")
        office.answers.answers["where_to_save"] = tmp_path / "recovered.brief"
        recovered.run(way)
        until(message.isHidden, "the offer is gone")


def left(path, content, when):
    """Put what a crash would leave behind into the folder of the copies."""
    path.write_bytes(content)
    original_of(path).write_bytes(b"\xff/gone.brief")
    os.utime(path, (when, when))


def test_a_damaged_copy_is_said_once_and_keeps_none_of_the_others_from_being_offered(open_window, office, seed):
    window = open_window(seed)
    window.run("pin")
    window.fittings.keeper.keep_now()
    kept, = folder().glob("*.brief")
    whole = kept.read_bytes()
    for number, content in enumerate((whole, whole[:-40], b"", whole)):
        left(folder() / f"{number}-{b'an earlier run'.hex()}-{number}.brief", content, 1_000_000 + number)
    first = open_window()
    office._recover(first)
    assert [len(one.desk.workspace.plan.pins) for one in office.windows] == [1, 1, 1]
    message = first.fittings.panes["text"].messages
    assert message.isVisible()
    assert message.accessibleName() == "A brief that was not saved could not be brought back. Its copy cannot be read."
    assert left_behind() == ()
    assert len(list(folder().glob("*.damaged"))) == 2


def test_where_nothing_could_be_brought_back_the_start_page_says_so(open_window, office):
    left(folder() / f"1-{b'an earlier run'.hex()}-2.brief", b"{", 1_000_000)
    window = open_window()
    office._recover(window)
    message = window.fittings.panes["text"].messages
    assert message.isVisible() and message.parentWidget() is window.start
    assert len(office.windows) == 1
    press("Escape")
    assert message.isHidden()


def test_a_copy_that_is_given_up_while_it_is_written_goes_once_it_is_there(own_home):
    path = folder() / "1-2-3.brief"
    seen = []
    write_while_wanted(path, Plan(), {}, "", progress=print, cancelled=lambda: seen.append(path.exists()) or True)
    assert seen == [True] and list(folder().iterdir()) == []
    write_while_wanted(path, Plan(), {}, "", progress=print, cancelled=lambda: False)
    assert path.exists()


def test_a_copy_outlives_the_end_of_one_that_was_given_up_before_it(open_window, seed):
    window = open_window(seed)
    keeper, stack = window.fittings.keeper, window.desk.workspace.undo_stack
    window.run("pin")
    keeper.keep()
    stack.setClean()
    window.run("leave_out")
    keeper.keep()
    until(lambda: not keeper._job.running, "a copy is kept")
    until(lambda: len(list(folder().iterdir())) == 2, "the other has gone")
    assert load(keeper._path)[0] == window.desk.workspace.plan


def test_a_recovered_brief_is_kept_where_it_is_without_being_written_again(open_window, seed):
    window = open_window(seed)
    window.run("pin")
    window.fittings.keeper.keep_now()
    kept, = folder().glob("*.brief")
    number = kept.stat().st_ino
    recovered = open_window()
    adopt(recovered, kept)
    kept, = folder().glob("*.brief")
    assert kept.stat().st_ino == number
    recovered.fittings.keeper.keep()
    assert not recovered.fittings.keeper._job.running, "nothing has been decided since"


def test_a_copy_from_before_a_restart_is_offered_though_its_number_runs_again(open_window, seed):
    window = open_window(seed)
    window.run("pin")
    window.fittings.keeper.keep_now()
    assert left_behind() == ()
    kept, = folder().glob("*.brief")
    number, _, rest = kept.name.split("-")
    before = kept.rename(kept.with_name(f"{number}-{b'an earlier run'.hex()}-{rest}"))
    assert [copy.path for copy in left_behind()] == [before]


def test_a_copy_whose_brief_cannot_be_read_any_more_is_offered_and_never_saved_over_it(open_window, seed):
    window = open_window(seed)
    window.run("pin")
    window.fittings.keeper.keep_now()
    kept, = folder().glob("*.brief")
    _, _, original, known = read(Copy(kept, "/proc/self/mem", datetime.now()))
    assert (str(original), known) == ("/proc/self/mem", "")


def test_what_is_being_written_is_in_the_copy_until_it_is_given_up(open_window, seed):
    window = open_window(seed)
    keeper, desk = window.fittings.keeper, window.fittings.panes["brief"].desk
    place = next(place for place, row in enumerate(desk.rows.rows) if row.point is not None)
    desk.setCurrentIndex(desk.rows.index(place))
    assert desk.write()
    keeper.keep()
    assert keeper.kept_at is None, "nothing is written yet"
    desk.editor.field.setPlainText("Half of it is written")
    keeper.keep()
    until(lambda: not keeper._job.running and any(folder().glob("*.brief")), "a copy is kept")
    plan = load(keeper._path)[0]
    assert "Half of it is written" in [point.wording for point in plan.points]
    assert window.desk.workspace.undo_stack.isClean(), "nothing has been decided"
    desk.end_writing()
    keeper.keep()
    until(lambda: not any(folder().glob("*.brief")), "the copy is thrown away")
