"""Detection of languages, right of how many: `python -m tests.benchmarks.languages [DATA] [--errors]`.

Read are documents of at least 50 words (100 characters where no space sets words apart): those of the development
data in DATA, the manual pages and Vim's tutors of this system, and documents made of its message catalogues, a
message after the other until there are 50 words. Lines of a manual page that were left in English and messages that
tell how a command is typed are left out. Only what is on the machine is read, so the counts differ by machine.
"""

from __future__ import annotations

import argparse
import gettext
import gzip
import re
import struct
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from summarise.language import LANGUAGES, language
from summarise.language.detection import detect
from tests.benchmarks.sentences import LANGUAGES as SETS
from tests.benchmarks.sentences import rows, texts_of

SHARE = Path("/usr/share")
LEAST, LEAST_UNSPACED = 50, 100
MESSAGE = 6
"""Words of a message, so that no catalogue of names or of menu entries is read."""
PER_CATALOGUE = 12
_MARKUP = re.compile(r"^\.\\?\".*$|^[.'][A-Za-z]+\s?|\\f.|\\[-&e]|\\\(..", re.MULTILINE)
_TYPED = re.compile(r"[\[|=]|(?<!\w)-[-a-zA-Z]")
_FORMAT = re.compile(r"%[-\d.$]*[a-zA-Z]+|\{\w*\}|<[^<>]*>|[\\&_]")

Document = tuple[str, str]


def is_long(text: str, code: str) -> bool:
    return len(text.split()) >= LEAST if LANGUAGES[code].spaced else len("".join(text.split())) >= LEAST_UNSPACED


def development(data: Path) -> Iterator[Document]:
    for place in sorted(data.glob("*.jsonl.gz")):
        known = SETS.get(place.name.split("_")[0], "en")
        for row in rows(data, place.name):
            code, texts = str(row.get("lang", known))[:2], list(texts_of(row))
            yield from ((code, text) for text in (texts if "documents" in row else ["\n".join(texts)]))


def manuals(share: Path) -> Iterator[Document]:
    for place in sorted((share / "man").glob("*/man*/*.gz")):
        code = language(place.parts[-3]).code
        if code:
            english = share / "man" / place.parts[-2] / place.name
            untranslated = set(_lines(english)) if english.is_file() else set()
            yield code, "\n".join(line for line in _lines(place) if line not in untranslated)


def _lines(place: Path) -> list[str]:
    with gzip.open(place) as page:
        return _MARKUP.sub("", page.read().decode("utf-8", errors="replace")).splitlines()


def tutors(share: Path) -> Iterator[Document]:
    for place in sorted((share / "vim").glob("*/tutor/tutor.*.utf-8")):
        code = language(place.name.split(".")[1]).code
        if code:
            yield code, place.read_text(encoding="utf-8")


def catalogues(share: Path) -> Iterator[Document]:
    for place in sorted((share / "locale").glob("*/LC_MESSAGES/*.mo")):
        code = language(place.parts[-3]).code
        if code and code != "en" and "@" not in place.parts[-3]:
            yield from ((code, text) for text in _messages(place, code))


def _messages(place: Path, code: str) -> list[str]:
    try:
        with place.open("rb") as file:
            entries: dict[object, str] = vars(gettext.GNUTranslations(file))["_catalog"]
    except (OSError, UnicodeDecodeError, struct.error):
        return []
    found, held = [], ""
    for source, message in entries.items():
        said = _FORMAT.sub(" ", message)
        words = set(said.split())
        translated = len(words & set(str(source).split())) * 2 < len(words) and not _TYPED.search(said)
        if source and translated and (len(words) >= MESSAGE or not LANGUAGES[code].spaced):
            held = f"{held} {said}"
        if is_long(held, code):
            found.append(held)
            held = ""
    return found[:PER_CATALOGUE]


def report(name: str, documents: Iterator[Document], errors: bool) -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for code, text in documents:
        if code not in LANGUAGES or not is_long(text, code):
            continue
        found = detect(text)
        total[code] += 1
        right[code] += found.language == code
        if errors and found.language != code:
            start = " ".join(text.split())[:150]
            print(f"  {code} taken for {found.language or 'none'}, sure: {found.sure}: {start!r}")
    count = sum(total.values())
    print(f"{name}: {sum(right.values())} of {count} right ({sum(right.values()) / max(count, 1):.2%})")
    print("  " + ", ".join(f"{code} {right[code]}/{total[code]}" for code in sorted(total)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--errors", action="store_true", help="show the documents taken for another language")
    chosen = parser.parse_args()
    if chosen.data:
        report("development data", development(chosen.data), chosen.errors)
    report("manual pages", manuals(SHARE), chosen.errors)
    report("tutors", tutors(SHARE), chosen.errors)
    report("messages", catalogues(SHARE), chosen.errors)


if __name__ == "__main__":
    main()
