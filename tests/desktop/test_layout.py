"""Brief menu: the brief's language, the user's own Word template, the optional parts, and where the notes stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from desktop.commands.file import begun
from desktop.languages import BRIEFS, by_name
from desktop.menus import is_on
from desktop.pages import words_of
from summarise.layouts import own_length
from summarise.plan import parse_length, set_length
from summarise.wording import say
from tests.desktop.offices import sent
from tests.desktop.pressing import press, type_text
from tests.word_templates import letterhead, poor


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in Document(str(path)).paragraphs]


def chosen(open_window, seed, office, folder, template: bytes, name: str = "Office.dotx"):
    path = folder / name
    path.write_bytes(template)
    window = open_window(seed)
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    office.answers.answers["which_template"] = path
    window.run("your_template")
    return window, path, heard


def test_a_layout_brings_its_own_length_in_one_step_and_leaves_one_that_was_asked_for(open_window, seed):
    window = open_window(seed)
    workspace = window.desk.workspace
    first, steps = workspace.plan, workspace.undo_stack.count()
    window.run("press_digest")
    assert workspace.plan.length == own_length("digest") != first.length
    assert workspace.undo_stack.count() == steps + 1
    window.run("undo")
    assert workspace.plan == first
    workspace.decide("Longer", set_length(first, parse_length("120 words")))
    window.run("submission")
    assert (workspace.plan.layout, str(workspace.plan.length)) == ("submission", "120 words")


@pytest.mark.parametrize(("layout", "typed", "length"), [
    ("digest", "", "250 words"), ("digest", "180 words", "180 words"), ("one-page", "", "110 words"),
    ("digest", "much", "250 words"), ("poster", "", "110 words")])
def test_a_new_brief_begins_with_the_preferred_layout_at_its_own_length_or_the_preferred_one(
        open_window, office, layout, typed, length):
    office.preferences.change(layout=layout, length=typed)
    plan = begun(open_window().desk)
    assert (plan.layout, str(plan.length)) == (layout if layout != "poster" else "one-page", length)
    assert plan.length.usual


def test_a_template_is_chosen_said_and_used_and_a_new_brief_begins_with_it(open_window, seed, office, tmp_path):
    window, path, heard = chosen(open_window, seed, office, tmp_path, letterhead())
    assert heard[-1].lead == "Exports to Word use “Office.dotx”." and "“heading 3”" in heard[-1].text
    assert "no place" not in heard[-1].text
    assert window.desk.workspace.plan.template == office.preferences.now.template == str(path)
    assert is_on(window.desk, "plan.template")
    office.answers.answers["where_to_export"] = tmp_path / "out.docx"
    window.run("export_as")
    sent(window)
    assert "Above the brief" in texts(tmp_path / "out.docx")
    window.run("your_template")
    assert window.desk.workspace.plan.template == office.preferences.now.template == ""
    window.run("export_as")
    sent(window)
    assert "Above the brief" not in texts(tmp_path / "out.docx")


def test_a_template_without_a_place_for_the_brief_says_where_it_goes(open_window, seed, office, tmp_path):
    _, _, heard = chosen(open_window, seed, office, tmp_path, poor(), "plain.docx")
    assert heard[-1].text.endswith("It names no place for the brief, which goes to its end.")


def test_a_file_that_is_no_template_is_refused_and_nothing_is_decided(open_window, seed, office, tmp_path):
    window, _, heard = chosen(open_window, seed, office, tmp_path, b"PK not a file of Word")
    assert heard[-1].kind == "bad" and heard[-1].lead == (
        "“Office.dotx” is damaged and could not be read. Nothing else has changed.")
    assert window.desk.workspace.plan.template == "" == office.preferences.now.template


def test_a_template_that_has_gone_is_said_and_the_export_goes_without_it(open_window, seed, office, tmp_path):
    window, path, heard = chosen(open_window, seed, office, tmp_path, letterhead())
    path.unlink()
    target = tmp_path / "out.docx"
    office.answers.answers["where_to_export"] = target
    window.run("export_as")
    sent(window)
    assert heard[-1].lead == "Not exported: your Word template cannot be used."
    assert heard[-1].text.startswith("“Office.dotx” could not be opened") and not target.exists()
    assert [name for _, name in heard[-1].buttons] == ["export_plain", "choose_template"]
    window.run("export_plain")
    sent(window)
    assert target.exists() and heard[-1].kind == "good"
    window.desk.workspace.undo_stack.undo()
    assert window.desk.workspace.plan.template == ""


def test_optional_parts_are_added_and_taken_away(open_window, tmp_path):
    # More people speak than the brief has room for, whatever is chosen.
    said = (f'"The works on pier {number} will go on until the summer," said Anna Falk, head of works {number}.'
            for number in range(20))
    source = tmp_path / "works.txt"
    source.write_text("\n\n".join(said), encoding="utf-8")
    window = open_window(source)
    workspace = window.desk.workspace
    for command in ("people_and_organisations", "timeline", "quotations"):
        key = command.partition("_")[0]
        window.run(command)
        assert key in workspace.plan.extras and is_on(window.desk, f"plan.extras={key}")
    assert {"people", "quotations"} <= {section.key for section in workspace.brief.sections}
    window.run("people_and_organisations")
    assert workspace.plan.extras == ("quotations", "timeline")
    assert "people" not in {section.key for section in workspace.brief.sections}


def test_notes_stand_in_the_text_or_at_the_foot(open_window, seed):
    window = open_window(seed)
    for notes in ("brackets", "footnotes"):
        window.run("notes_in_the_text")
        assert window.desk.workspace.plan.notes == notes == window.desk.workspace.brief.notes_style


def on_the_page(window) -> tuple[str, ...]:
    """Return the lines drawn on the first page of the brief's pane."""
    return words_of(window.fittings.panes["brief"].desk.pages.pages[0])


def in_the_language(window, office, code: str) -> None:
    """Choose a language for the brief by the keyboard, "" for that of its sources."""
    office.answers.answers["choice"] = ["", *by_name(BRIEFS)].index(code)
    press("Ctrl+Shift+P")
    type_text("language of the brief")
    press("Return")


def test_the_brief_speaks_the_language_chosen_for_it_until_that_is_undone(open_window, seed, office):
    window = open_window(seed)
    workspace = window.desk.workspace
    english, german = (say("sections.bottom-line", code) for code in ("en", "de"))
    assert english in on_the_page(window) and not is_on(window.desk, "plan.language")
    in_the_language(window, office, "de")
    assert german in on_the_page(window) and english not in on_the_page(window)
    assert workspace.brief.language == "de" and is_on(window.desk, "plan.language")
    assert workspace.undo_stack.undoText() == "Language of the brief"
    press("Ctrl+Z")
    assert english in on_the_page(window) and german not in on_the_page(window)
    press("Ctrl+Shift+Z")
    assert german in on_the_page(window)
    in_the_language(window, office, "")
    assert english in on_the_page(window) and workspace.plan.language == ""


def test_no_answer_leaves_the_language_of_the_brief_as_it_is(open_window, seed, office):
    window = open_window(seed)
    office.answers.answers["choice"] = None
    before = window.desk.workspace.plan
    window.run("language_of_the_brief")
    assert office.answers.asked == ["choice"] and window.desk.workspace.plan == before


def test_the_language_of_the_brief_is_kept_in_its_file(open_window, seed, office, tmp_path):
    window = open_window(seed)
    in_the_language(window, office, "de")
    office.answers.answers["where_to_save"] = tmp_path / "Vermerk.brief"
    press("Ctrl+S")
    sent(window)
    again = open_window(tmp_path / "Vermerk.brief").desk.workspace
    assert (again.plan.language, again.brief.language) == ("de", "de")


def test_a_brief_is_offered_in_every_language_there_are_words_for():
    words = Path(__file__).resolve().parents[2] / "resources" / "words"
    assert set(BRIEFS) == {path.stem for path in words.glob("*.toml")}


@pytest.fixture
def plain(open_window, tmp_path):
    """A window on two short texts without names, dates and quotations, and what it says."""
    for number, river in enumerate(("stream", "canal")):
        text = f"The water of the {river} is clean. Many farms need it every summer. It never runs dry."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    window = open_window(tmp_path / "0.txt", tmp_path / "1.txt")
    heard = []
    window.desk.workspace.noticed.connect(heard.append)
    return window, heard


@pytest.mark.parametrize(("command", "said"), [
    ("people_and_organisations", "No people or organisations were found to list."),
    ("timeline", "Fewer than two dated events were found: there is no timeline to show."),
    ("quotations", "No quotations were found beyond what the brief already shows."),
    ("coverage_strip", "This layout has no room for the coverage strips of 2 sources.")])
def test_a_part_that_cannot_show_says_why_when_it_is_asked_for_and_only_then(plain, qtbot, command, said):
    window, heard = plain
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: len(workspace.keys) == 2)
    before = workspace.plan
    window.run(command)
    assert [(notice.pane, notice.lead) for notice in heard] == [("brief", said)]
    assert workspace.plan != before
    window.run(command)
    assert len(heard) == 1
    assert (workspace.plan.extras, bool(workspace.plan.strip)) == ((), False)


def test_the_coverage_strips_of_several_sources_are_taken_off_at_the_first_press(plain, qtbot):
    window, heard = plain
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: len(workspace.keys) == 2)

    def shown() -> bool:
        return any(getattr(node, "role", "") == "sources-coverage"
                   for section in workspace.brief_now().sections for node in section.nodes)

    window.run("information_paper")
    assert shown()
    window.run("coverage_strip")
    assert not shown() and workspace.plan.strip is False
    window.run("coverage_strip")
    assert shown() and heard == []
