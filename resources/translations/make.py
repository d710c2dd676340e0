"""Brings the window's translations up to date: `python resources/translations/make.py`.

Finds every text of the window (lupdate), keeps what is translated, and compiles what Qt loads (lrelease). A text that
is new has no translation yet: write it into the .ts file, by hand or with Qt Linguist, and run this again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
LANGUAGES = ("de", "fr")


def main() -> int:
    """Update and compile every language; return how many texts have no translation."""
    sources = sorted(str(path) for path in (TOP / "desktop").rglob("*.py"))
    missing = 0
    for language in LANGUAGES:
        texts = HERE / f"briefdesk_{language}.ts"
        tool = Path(sys.executable).parent
        subprocess.run([tool / "pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", "-source-language",
                        "en_GB", "-target-language", language, *sources, "-ts", texts], check=True)
        subprocess.run([tool / "pyside6-lrelease", "-silent", texts, "-qm", texts.with_suffix(".qm")], check=True)
        unfinished = [message.findtext("source") for message in ElementTree.parse(texts).iter("message")
                      if message.find("translation[@type='unfinished']") is not None]
        missing += len(unfinished)
        for text in unfinished:
            print(f"{language}: {text}")
    return missing


if __name__ == "__main__":
    sys.exit(min(main(), 1))
