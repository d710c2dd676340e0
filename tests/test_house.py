"""The architecture, held by tests: who may import whom, what a start may load, how files are named."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
MODULES = sorted([*(TOP / "summarise").rglob("*.py"), *(TOP / "desktop").rglob("*.py")])
EVERY_FILE = sorted([*MODULES, *(TOP / "tests").rglob("*.py"), *(TOP / "resources").rglob("*.py")])
HEAVY = ("nltk", "punkt", "sumy", "numpy", "docx", "lxml", "pypdfium2", "trafilatura", "Stemmer", "chardet")

# Each room of the engine and the engine rooms it may import; a folder stands for all its modules.
ALLOWED = {
    "wording": set(),
    "errors": {"wording"},
    "saving": {"errors"},
    "document": {"errors", "wording"},
    "pace": set(),
    "plan": {"errors", "document"},
    "brief": {"plan", "document"},
    "layouts": {"brief", "plan", "errors"},
    "language": {"document", "wording", "errors"},
    "facts": {"language", "document", "wording"},
    "analysing": {"language", "facts", "document", "wording", "errors"},
    "readers": {"document", "errors", "wording"},
    "ranking": {"analysing", "language", "facts", "document", "errors", "wording"},
    "same": set(),
    "anchoring": {"same", "ranking", "analysing", "plan"},
    "selecting": {"same", "anchoring", "ranking", "pace", "plan"},
    "points": {"ranking", "analysing", "language", "facts", "plan", "document", "same", "anchoring",
               "selecting", "wording"},
    "composing": {"same", "anchoring", "selecting", "pace", "points", "facts", "layouts", "ranking", "analysing",
                  "language", "plan", "brief", "document", "wording", "errors"},
    "writers": {"brief", "plan", "document", "errors", "wording", "saving"},
    "storage": {"plan", "brief", "document", "errors", "wording", "saving"},
    "evaluation": {"language", "analysing", "document"},
    "batch": {"arguments", "results", "saving", "readers", "analysing", "ranking", "selecting", "points", "composing",
              "writers", "plan", "document", "brief", "errors", "wording"},
    "training": {"analysing", "ranking", "evaluation", "language", "document", "readers", "selecting", "plan"},
    "__main__": {"arguments", "saving", "readers", "analysing", "ranking", "anchoring", "selecting", "points",
                 "composing", "writers", "plan", "document", "brief", "layouts", "batch", "storage", "results",
                 "errors", "wording", "facts"},
    "arguments": {"plan", "layouts", "ranking", "readers", "language", "errors", "wording"},
    "results": {"points", "selecting", "ranking", "analysing", "plan", "document", "wording"},
}
# The only rooms that may name a library.
KEEPERS = {
    "nltk": {"language", "ranking"},
    "punkt": {"language"},
    "Stemmer": {"language"},
    "sumy": {"ranking"},
    "numpy": {"ranking", "training", "evaluation"},
    "docx": {"writers"},
    "pypdfium2": {"readers"},
    "trafilatura": {"readers"},
    "chardet": {"readers"},
    "lxml": {"readers", "writers"},
}
PANES = {"sources", "reader", "brief", "start", "find_command", "key_sheet", "compare", "settings", "length_bar"}
VAGUE = {"utils", "util", "common", "helpers", "helper", "misc", "shared", "logic", "manager", "managers"}


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(TOP).with_suffix("").parts)


@cache
def imports_of(path: Path, at_load: bool = False) -> set[str]:
    """Every module a file imports, at any depth or only as it is loaded, type-checking imports left out."""
    names: set[str] = set()

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for child in node.orelse:
                visit(child)
            return
        if at_load and isinstance(node, ast.FunctionDef):
            return
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(ast.parse(path.read_text(encoding="utf-8")))
    return names


def room_of(module: str) -> str:
    """The room of an engine module: the first name under the package."""
    return module.split(".")[1] if "." in module else "__init__"


def test_the_engine_never_imports_the_desktop_or_qt() -> None:
    wrong = {name_of(path): imported for path in MODULES if name_of(path).startswith("summarise")
             for imported in imports_of(path) if imported.split(".")[0] in {"desktop", "PySide6", "shiboken6"}}
    assert not wrong


@pytest.mark.parametrize("path", [path for path in MODULES if name_of(path).startswith("summarise.")], ids=name_of)
def test_an_engine_room_imports_only_the_rooms_below_it(path: Path) -> None:
    room = room_of(name_of(path))
    if room == "__init__":
        return
    used = {room_of(name) for name in imports_of(path) if name.startswith("summarise.")}
    assert used - {room} <= ALLOWED[room], f"{name_of(path)} may not import {used - {room} - ALLOWED[room]}"


@pytest.mark.parametrize("library", KEEPERS)
def test_only_its_keepers_name_a_library(library: str) -> None:
    named = {name_of(path) for path in MODULES for imported in imports_of(path) if imported.split(".")[0] == library}
    strangers = {name for name in named if name.startswith("desktop") or room_of(name) not in KEEPERS[library]}
    assert not strangers


@pytest.mark.parametrize("folder", sorted({path.parent for path in MODULES if "readers" in path.parent.parts[-2:-1]}),
                         ids=lambda folder: folder.name)
def test_a_folder_of_readers_that_others_look_into_loads_none_of_its_modules_itself(folder: Path) -> None:
    # Two threads read at once: one that loads the folder and one that loads a module of it would wait for each other.
    inside = f"{name_of(folder)}."
    outside = {name_of(path) for path in MODULES if path.parent != folder
               and any(used.startswith(inside) for used in imports_of(path))}
    assert not outside or not any(used.startswith(inside) for used in imports_of(folder / "__init__.py"))


def test_no_modules_load_each_other_round_about() -> None:
    names = {name_of(path).removesuffix(".__init__"): path for path in MODULES}
    loaded = {name: {used if used in names else used.rpartition(".")[0] for used in imports_of(path, at_load=True)}
              for name, path in names.items()}
    TopologicalSorter(loaded).prepare()


def test_panes_do_not_know_each_other() -> None:
    wrong = [(name_of(path), imported) for path in MODULES if name_of(path).startswith("desktop.views.")
             for imported in imports_of(path)
             if imported.startswith("desktop.views.") and imported.split(".")[2] in PANES - {path.stem}]
    assert not wrong


def test_below_the_window_nothing_imports_it() -> None:
    wrong = [(name_of(path), imported) for path in MODULES for imported in imports_of(path)
             if imported.startswith("desktop.window") and name_of(path) not in {"desktop.__main__", "desktop.window"}]
    assert not wrong


def test_importing_the_window_loads_no_engine_library() -> None:
    code = f"import desktop.window, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=TOP)
    assert answer.stdout.strip() == "[]"


def test_no_file_is_longer_than_400_lines() -> None:
    long = {name_of(path): count for path in EVERY_FILE
            if (count := len(path.read_text(encoding="utf-8").splitlines())) > 400}
    assert not long


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [name_of(path) for path in EVERY_FILE if path.stem in VAGUE]


def test_every_module_says_what_belongs_in_it() -> None:
    assert not [name_of(path) for path in EVERY_FILE if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]


def test_the_top_level_holds_nothing_else() -> None:
    # Whoever owns the checkout: git would else refuse to tell of another user's.
    command = ["git", "-c", "safe.directory=*", "ls-files"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True, cwd=TOP).stdout
    tops = {line.split("/")[0] for line in listed.splitlines()}
    known = {"README.md", "pyproject.toml", "LICENSE", "seeds", "desktop", "summarise", "resources", "tests"}
    assert {name for name in tops if not name.startswith(".")} <= known


def test_nothing_is_left_open_or_waved_through() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError|importorskip|noqa)\b|type: ignore"
                       r"|\b(mark|pytest|unittest)\.(skip|xfail)|pragma: no cover")
    here = Path(__file__)
    assert not [f"{name_of(path)}:{number}" for path in EVERY_FILE if path != here
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if marks.search(line)]


def test_nobody_walks_qt_s_chain_of_focus() -> None:
    # PySide takes each widget for a child of the one before it, and ends the wrappers of all with that of the first.
    walked = re.compile(r"\b(next|previous)InFocusChain\b")
    assert not [name_of(path) for path in EVERY_FILE if walked.search(path.read_text(encoding="utf-8"))]
