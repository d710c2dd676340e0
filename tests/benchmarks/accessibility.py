"""Read the window as a screen reader does and list what takes the focus without a name or a role.

Run it under a display, on a session bus of its own:
`dbus-run-session -- python tests/benchmarks/accessibility.py`. It needs at-spi2-core and gir1.2-atspi-2.0; the bindings
are the system's, so the tree is read by the system's Python (--python), the window by this one.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STATES = ("start", "main", "find", "find_command", "key_sheet", "settings", "compare", "narrow", "wrong")
READER = """
import json, sys, gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
found = []
def walk(node, path, depth):
    if node is None or depth > 40:
        return
    states = node.get_state_set()
    role, name = node.get_role_name(), node.get_name() or ""
    showing = states.contains(Atspi.StateType.SHOWING)
    found.append({"path": path, "role": role, "name": name, "description": node.get_description() or "",
                  "focusable": states.contains(Atspi.StateType.FOCUSABLE), "showing": showing,
                  "focused": states.contains(Atspi.StateType.FOCUSED)})
    for number in range(min(node.get_child_count(), 200)):
        child = node.get_child_at_index(number)
        walk(child, path + "/" + role, depth + 1)
desktop = Atspi.get_desktop(0)
for number in range(desktop.get_child_count()):
    walk(desktop.get_child_at_index(number), "", 0)
print(json.dumps(found))
"""


def bad_ones(nodes: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return what takes the focus, is on the screen, and has no name or no role of its own."""
    return [node for node in nodes if node["showing"] and node["focusable"]
            and (not str(node["name"]).strip() or node["role"] in {"unknown", "filler", "invalid"})]


def show_states(python: str, everything: bool = False) -> int:
    """Open the real window, read its tree in every state, print what is wrong; return how many are."""
    sys.path.insert(0, str(ROOT))
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    from tests.benchmarks.messages import open_in_word
    from tests.benchmarks.window_pictures import on_the_seed, opened, settle

    wrong = 0
    with opened("light") as window:
        for state in STATES:
            if state == "main":
                on_the_seed(window)
            elif state == "narrow":
                window.resize(900, 700)
            elif state == "wrong":
                window.resize(1440, 900)

                window.fittings.focus("brief")
                window.desk.workspace.notice(open_in_word())
            elif state != "start":
                window.run(state)
            settle()
            nodes = _read(python, application)
            listed = bad_ones(nodes)
            focused = [f"{node['role']} “{node['name']}”" for node in nodes if node["focused"]]
            print(f"{state}: {len(nodes)} nodes, {sum(bool(node['focusable']) for node in nodes)} take the focus, "
                  f"{len(listed)} of them without name or role; focus on {', '.join(focused) or 'nothing'}")
            for node in (nodes if everything else []):
                if node["showing"] and node["focusable"]:
                    print(f"    . {node['role']} “{node['name']}” {node['description']}")
            for node in listed:
                print(f"    {node['role']} “{node['name']}” {node['description']} in {node['path']}")
            wrong += len(listed)
            if state not in {"start", "main", "narrow"}:
                window.desk.workspace.look(overlay="", finding=False)
    return wrong


def _read(python: str, application: object) -> list[dict[str, object]]:
    """Read the tree in another process while this one answers."""
    from PySide6.QtWidgets import QApplication

    reading = subprocess.Popen([python, "-c", READER], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + 60
    said: list[tuple[str, str]] = []
    thread = threading.Thread(target=lambda: said.append(reading.communicate()), daemon=True)
    thread.start()
    while thread.is_alive() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)
    if not said or reading.returncode:
        reading.kill()
        raise RuntimeError(said[0][1] if said else "the tree was not read within a minute")
    return list(json.loads(said[0][0]))


def main() -> int:
    """Turn the bus on, then read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--all", action="store_true", help="list all that takes the focus")
    arguments = parser.parse_args()
    os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
                    "--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"],
                   check=True, stdout=subprocess.DEVNULL)
    wrong = show_states(arguments.python, arguments.all)
    print(f"{wrong} without name or role")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
