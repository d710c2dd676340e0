"""The package as users have it: `python -m tests.benchmarks.installed PACKAGE.deb SHOTS [--base base.tgz]`, as root.

Installs the package with nothing but its dependencies into a fresh Debian made by debootstrap, then tells its three
stories there by xdotool, on a screen of Xvfb with a window manager: a double-click on a file in a file manager, two
files by the desktop entry, and everything by keyboard alone, ending with a double-click on the brief that was saved.
Each story ends in a .docx that must pass the gate. Screenshots of every step go to SHOTS, to be looked at.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from tests.word_gate import all_errors

TOP = Path(__file__).resolve().parents[2]
SEED = TOP / "seeds" / "000_4d898108dbfcd6f6.txt"
REPORT = TOP / "seeds" / "harbour-district-report.md"
FILE_MANAGER = ("pcmanfm", "shared-mime-info", "desktop-file-utils", "libglib2.0-bin", "adwaita-icon-theme")
DOCUMENTS = Path("srv/Documents")
FIRST_ICON = 210, 115
"""Where pcmanfm shows the first file of a folder, in pixels from the top left of its window."""


class Installed:
    """A fresh system with the package, and a screen before it."""

    def __init__(self, package: Path, base: Path | None, folder: Path, shots: Path) -> None:
        self.root = folder / "system"
        self.shots = shots
        self.display = ":93"
        self.step = 0
        make_system(self.root, base)
        shutil.copy(package, self.root / "tmp")
        self.inside("apt-get", "update", "-qq")
        self.inside("apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/tmp/{package.name}")
        (self.root / DOCUMENTS).mkdir(parents=True, exist_ok=True)

    def command(self, *words: str) -> list[str]:
        return ["chroot", str(self.root), "env", "-i", f"DISPLAY={self.display}", "HOME=/srv", "LANG=C.UTF-8",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive", *words]

    def inside(self, *words: str) -> str:
        """Run a program inside and return what it printed."""
        done = subprocess.run(self.command(*words), capture_output=True, text=True, check=False, timeout=560)
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout

    def begin(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self.command(*words), start_new_session=True)

    def xdotool(self, *words: str | int) -> str:
        done = subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True, check=False,
                              env={**os.environ, "DISPLAY": self.display})
        return done.stdout.strip()

    def keys(self, *names: str) -> None:
        for name in names:
            self.xdotool("key", "--clearmodifiers", name)
            time.sleep(0.4)

    def look(self, name: str) -> None:
        """Keep a picture of the screen."""
        self.step += 1
        subprocess.run(["import", "-display", self.display, "-window", "root",
                        str(self.shots / f"{self.step:02}-{name}.png")], check=True)

    def window(self, name: str) -> str:
        """Wait for a window by a pattern of its title, give it the focus, and return its number."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            found = self.xdotool("search", "--onlyvisible", "--name", name).split()
            if found:
                self.xdotool("windowactivate", "--sync", found[-1])
                return found[-1]
            time.sleep(0.3)
        self.look("no-window")
        raise RuntimeError(f"no window is called {name}")

    def exported(self, story: str, before: set[Path]) -> Path:
        """Press Ctrl+E in the window in front and return the Word file that appears."""
        self.keys("ctrl+e")
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            fresh = set((self.root / DOCUMENTS).glob("*.docx")) - before
            if fresh:
                time.sleep(1)
                self.look(f"{story}-exported")
                return fresh.pop()
            time.sleep(0.3)
        self.look("not-exported")
        raise RuntimeError(f"{story}: nothing was exported")

    def close(self, process: subprocess.Popen[bytes]) -> None:
        subprocess.run(["pkill", "-x", "briefdesk"], check=False)
        process.kill()
        process.wait()
        time.sleep(1)


def make_system(root: Path, base: Path | None) -> None:
    """Make a fresh Debian that reaches the package sources as this machine does."""
    root.mkdir(parents=True)
    if base is not None:
        subprocess.run(["tar", "xzf", base, "-C", root, "--strip-components=1"], check=True)
    else:
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", root], check=True)
    shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
    for place in ("proc", "dev"):
        subprocess.run(["mount", "--bind", f"/{place}", root / place], check=True)


def stories(system: Installed) -> dict[str, Path]:
    """Tell the three stories and return the Word file each ends in."""
    return {"by keyboard alone": by_keyboard(system), "two files by the desktop entry": by_entry(system),
            "a double-click on a file": by_double_click(system), "a double-click on the brief": by_brief(system)}


def by_keyboard(system: Installed) -> Path:
    """From the start page to a Word file and a saved brief without the mouse."""
    shutil.copy(SEED, system.root / "srv" / "pact.txt")
    before = set((system.root / DOCUMENTS).glob("*.docx"))
    program = system.begin("briefdesk")
    system.window("Briefdesk")
    time.sleep(3)
    system.look("start")
    system.keys("Return")
    time.sleep(2)
    system.look("open-dialog")
    system.xdotool("type", "--delay", "20", "/srv/pact.txt")
    system.keys("Return")
    time.sleep(5)
    system.keys("plus", "Down", "space", "n", "x")
    system.look("decided")
    word = system.exported("keyboard", before)
    system.keys("ctrl+s")
    time.sleep(2)
    system.xdotool("key", "ctrl+a")
    system.xdotool("type", "--delay", "20", "/srv/Documents/Pact.brief")
    system.keys("Return")
    time.sleep(2)
    system.look("saved")
    system.close(program)
    return word


def by_entry(system: Installed) -> Path:
    """Two files handed to the desktop entry, as a file manager's "Open with" does."""
    system.inside("apt-get", "install", "-y", "-qq", "--no-install-recommends", *FILE_MANAGER)
    for source, name in ((SEED, "pact.txt"), (REPORT, "harbour.md")):
        shutil.copy(source, system.root / "srv" / name)
    before = set((system.root / DOCUMENTS).glob("*.docx"))
    program = system.begin("gio", "launch", "/usr/share/applications/org.briefdesk.Briefdesk.desktop",
                           "/srv/pact.txt", "/srv/harbour.md")
    system.window("Briefdesk")
    time.sleep(6)
    word = system.exported("entry", before)
    system.close(program)
    return word


def by_double_click(system: Installed) -> Path:
    """A literal double-click on a text in a file manager."""
    folder = system.root / "srv" / "Inbox"
    folder.mkdir()
    shutil.copy(SEED, folder / "Defence pact.txt")
    before = set((system.root / DOCUMENTS).glob("*.docx"))
    program = double_click(system, "Inbox")
    word = system.exported("double-click", before)
    system.close(program)
    return word


def by_brief(system: Installed) -> Path:
    """A literal double-click on the brief that was saved."""
    folder = system.root / "srv" / "Saved"
    folder.mkdir()
    shutil.copy(system.root / DOCUMENTS / "Pact.brief", folder / "Pact.brief")
    before = set(folder.glob("*.docx"))
    program = double_click(system, "Saved")
    system.keys("ctrl+e")
    time.sleep(5)
    system.look("brief-exported")
    system.close(program)
    fresh = set(folder.glob("*.docx")) - before
    if not fresh:
        raise RuntimeError("the brief was not exported beside itself")
    return fresh.pop()


def double_click(system: Installed, folder: str) -> subprocess.Popen[bytes]:
    """Open a folder in the file manager and double-click on its one file; wait for the window."""
    program = system.begin("pcmanfm", "--no-desktop", f"/srv/{folder}")
    manager = system.window(folder)
    time.sleep(3)
    system.look(f"{folder}-manager")
    place = dict(line.split("=") for line in system.xdotool("getwindowgeometry", "--shell", manager).splitlines())
    left, top = int(place["X"]) + FIRST_ICON[0], int(place["Y"]) + FIRST_ICON[1]
    system.xdotool("mousemove", left, top, "click", "--repeat", 2, "--delay", 120, 1)
    system.window("Briefdesk")
    time.sleep(6)
    system.look(f"{folder}-opened")
    return program


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("shots", type=Path)
    parser.add_argument("--base", type=Path, help="a .tgz of a system made by debootstrap, to save time")
    options = parser.parse_args()
    options.shots.mkdir(parents=True, exist_ok=True)
    screen = [subprocess.Popen(["Xvfb", ":93", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                               stderr=subprocess.DEVNULL)]
    time.sleep(2)
    screen.append(subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": ":93"}, stderr=subprocess.DEVNULL))
    folder = Path(tempfile.mkdtemp(prefix="installed"))
    try:
        system = Installed(options.package, options.base, folder, options.shots)
        print("installed; summarise says:", system.inside("summarise", "/usr/lib/briefdesk/_internal/resources/seeds/"
                                                          f"{SEED.name}", "-n", "1s").strip()[:100])
        for story, word in stories(system).items():
            shutil.copy(word, options.shots / f"{story}.docx")
            print(f"{story}: {word.name}: {all_errors(word)}")
    finally:
        for process in reversed(screen):
            process.kill()
        for place in ("dev", "proc"):
            subprocess.run(["umount", folder / "system" / place], check=False)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
