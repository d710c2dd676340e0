"""What the package tells the system about the program: it is valid, and it is what the program can do."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path
from xml.etree import ElementTree

import pytest
from packaging.requirements import Requirement

from summarise.readers import SUFFIXES

TOP = Path(__file__).resolve().parent.parent
PACKAGING = TOP / "resources" / "packaging"
LINUX = PACKAGING / "linux"
IDENTITY = "org.briefdesk.Briefdesk"
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSION = PROJECT["version"]


def desktop_entry() -> dict[str, str]:
    lines = (LINUX / f"{IDENTITY}.desktop").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines[1:])


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, timeout=300)


def test_the_desktop_entry_is_valid() -> None:
    done = run("desktop-file-validate", LINUX / f"{IDENTITY}.desktop")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_metainfo_is_valid() -> None:
    done = run("appstreamcli", "validate", "--no-net", LINUX / f"{IDENTITY}.metainfo.xml")
    assert done.returncode == 0, done.stdout


def test_the_manual_pages_can_be_set_without_a_warning() -> None:
    for page in sorted(LINUX.glob("*.1")):
        done = run("groff", "-man", "-Tutf8", "-ww", "-z", page)
        assert (done.returncode, done.stderr) == (0, "")


def test_the_manual_page_of_the_command_line_names_only_options_that_exist() -> None:
    from summarise.__main__ import _parser

    written = (LINUX / "summarise.1").read_text(encoding="utf-8").replace("\\-", "-")
    known = {option for action in _parser()._actions for option in action.option_strings} | {"--jobs", "--help"}
    named = set(re.findall(r"(?<=[ \[])(--?[a-z][a-z-]*)", written))
    assert {"--json", "-n", "-o"} <= named <= known


def test_every_kind_of_file_that_opens_is_offered_to_the_system() -> None:
    types = set(desktop_entry()["MimeType"].rstrip(";").split(";"))
    known = {
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".docm": "application/vnd.ms-word.document.macroenabled.12",
        ".dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
        ".dotm": "application/vnd.ms-word.template.macroenabled.12",
        ".pdf": "application/pdf",
        ".odt": "application/vnd.oasis.opendocument.text",
        ".ott": "application/vnd.oasis.opendocument.text-template",
        ".fodt": "application/vnd.oasis.opendocument.text-flat-xml",
        ".rtf": "application/rtf",
        ".epub": "application/epub+zip",
        ".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml",
        ".mhtml": "multipart/related", ".mht": "multipart/related",
        ".eml": "message/rfc822", ".mbox": "application/mbox",
        ".md": "text/markdown", ".markdown": "text/markdown",
        ".txt": "text/plain", ".text": "text/plain",
    }
    assert set(known) == set(SUFFIXES)
    assert {known[suffix] for suffix in SUFFIXES} <= types
    assert "application/x-briefdesk+json" in types


def test_a_brief_has_a_type_of_its_own() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ElementTree.parse(LINUX / "briefdesk-mime.xml").getroot().find(f"{space}mime-type")
    assert kind is not None
    assert kind.get("type") == "application/x-briefdesk+json"
    glob = kind.find(f"{space}glob")
    assert glob is not None
    assert glob.get("pattern") == "*.brief"


def test_the_window_belongs_to_its_desktop_entry() -> None:
    code = "from desktop.__main__ import begin; print(begin().desktopFileName())"
    done = run(sys.executable, "-c", code)
    assert done.stdout.strip() == IDENTITY
    assert desktop_entry()["Icon"] == IDENTITY


@pytest.mark.parametrize("path", ["windows/briefdesk.iss", f"linux/{IDENTITY}.metainfo.xml", "linux/briefdesk.1"])
def test_the_version_is_the_projects(path: str) -> None:
    assert VERSION in (PACKAGING / path).read_text(encoding="utf-8")


def test_the_package_depends_on_every_library_the_window_needs() -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); import build; print(build.control_file('amd64', 2048))"
    done = run(sys.executable, "-c", code, PACKAGING)
    control = dict(line.split(": ", 1) for line in done.stdout.splitlines() if re.match(r"[A-Z][A-Za-z-]+: ", line))
    depends = {name for one in control["Depends"].split(", ") for name in one.split(" | ")}
    assert {"libxcb-cursor0", "libegl1", "libglib2.0-0", "libc6 (>= 2.34)"} <= depends
    assert control["Installed-Size"] == "2"
    assert control["Version"] == VERSION


def test_the_build_says_which_programs_it_lacks_before_it_begins(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, PACKAGING / "build.py", "-o", tmp_path / "out"], capture_output=True,
                          text=True, check=False, env={"PATH": str(tmp_path)})
    assert done.returncode == 2
    assert "strip, as, ld not found: install the package binutils" in done.stderr
    assert not (tmp_path / "out").exists()


def test_every_third_party_is_listed_with_its_licence() -> None:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", (PACKAGING / "third-parties.md").read_text(encoding="utf-8"), re.M)
    listed = {re.sub(r"[-_.]+", "-", name).casefold() for name, licence in rows if licence.strip("- ")}
    waiting, needed = list(PROJECT["dependencies"]), set()
    while waiting:
        requirement = Requirement(waiting.pop())
        name = re.sub(r"[-_.]+", "-", requirement.name).casefold()
        if name not in needed and (requirement.marker is None or requirement.marker.evaluate({"extra": ""})):
            needed.add(name)
            waiting += requires(name) or ()
    assert len(needed) > 30
    assert needed - {"setuptools"} <= listed
