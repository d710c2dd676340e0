"""Brief menu: the user's own Word template, the optional parts, and where the notes stand."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from desktop.menus import is_on
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


def test_a_template_is_chosen_said_and_used_and_a_new_brief_begins_with_it(open_window, seed, office, tmp_path):
    window, path, heard = chosen(open_window, seed, office, tmp_path, letterhead())
    assert heard[-1].lead == "Exports to Word use “Office.dotx”." and "“heading 3”" in heard[-1].text
    assert "no place" not in heard[-1].text
    assert window.desk.workspace.plan.template == office.preferences.now.template == str(path)
    assert is_on(window.desk, "plan.template")
    office.answers.answers["where_to_export"] = tmp_path / "out.docx"
    window.run("export_as")
    assert "Above the brief" in texts(tmp_path / "out.docx")
    window.run("your_template")
    assert window.desk.workspace.plan.template == office.preferences.now.template == ""
    window.run("export_as")
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
    assert heard[-1].lead == "Not exported: your Word template cannot be used."
    assert heard[-1].text.startswith("“Office.dotx” could not be opened") and not target.exists()
    assert [name for _, name in heard[-1].buttons] == ["export_plain", "choose_template"]
    window.run("export_plain")
    assert target.exists() and heard[-1].kind == "good"
    window.desk.workspace.undo_stack.undo()
    assert window.desk.workspace.plan.template == ""


def test_optional_parts_are_added_and_taken_away(open_window, seed):
    window = open_window(seed)
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
