"""How much of an article is found on a saved page, beside the libraries people use for that.

    python tests/benchmarks/articles.py FOLDER [--each]

FOLDER holds one folder a page, with source.html and expected.html (the article alone). Printed is the mean F1 of the
4-grams of words in the text found against those in the expected text; libraries that are not installed are left out.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import lxml.html

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

if TYPE_CHECKING:
    from collections.abc import Callable

_INLINE_TAGS = (
    "a abbr b bdi bdo cite code data dfn em font i kbd mark q s samp small span strong sub sup time tt u var "
    "wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())


def main() -> None:
    """Print the mean F1 and the seconds of every method on the folder's pages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", action="store_true", help="print a line a page too")
    choices = parser.parse_args()
    pages = sorted(
        page
        for page in choices.folder.iterdir()
        if (page / "expected.html").is_file() and (page / "source.html").is_file()
    )
    scores: dict[str, list[float]] = {name: [] for name in METHODS}
    seconds = dict.fromkeys(METHODS, 0.0)
    for page in pages:
        source = (page / "source.html").read_bytes()
        expected = text_of((page / "expected.html").read_bytes())
        for name, method in METHODS.items():
            begun = time.perf_counter()
            try:
                found = method(source)
            except Exception as failure:
                print(f"{name} failed on {page.name}: {type(failure).__name__}")
                found = ""
            seconds[name] += time.perf_counter() - begun
            scores[name].append(f1(found, expected))
        if choices.each:
            print(f"{page.name[:44]:44}", *(f"{name} {values[-1]:.3f}" for name, values in scores.items()))
    print(f"{len(pages)} pages, mean 4-gram F1")
    for name, values in scores.items():
        print(f"  {name:18} {sum(values) / len(values):.4f}   {seconds[name]:6.1f} s")


def f1(found: str, expected: str) -> float:
    """Return the F1 of the 4-grams of words that two texts share, counted with their repetitions."""
    first, second = grams(found), grams(expected)
    shared = sum((first & second).values())
    return 2 * shared / (sum(first.values()) + sum(second.values()) or 1)


def grams(text: str) -> Counter[tuple[str, ...]]:
    """Count the 4-grams of words of a text."""
    words = re.findall(r"\w+", text.lower())
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def text_of(markup: bytes) -> str:
    """Return the words of a piece of html, with a space wherever a block ends."""
    tree = lxml.html.fromstring(markup.decode("utf-8", "replace"))
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in _INLINE:
            element.tail = " " + (element.tail or "")
            element.text = " " + (element.text or "")
    for element in tree.xpath("//script|//style"):
        element.text = ""
    return str(tree.text_content())


def _briefdesk(source: bytes) -> str:
    from summarise.document import Kind
    from summarise.readers import read_bytes

    blocks = read_bytes(source, "page.html").blocks
    return "\n".join(block.text.replace(" | ", " ") for block in blocks if block.kind is not Kind.BOILERPLATE)


def _trafilatura(source: bytes) -> str:
    import trafilatura

    return trafilatura.extract(source, favor_precision=True, include_comments=False) or ""


def _resiliparse(source: bytes) -> str:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return str(extract_plain_text(bytes_to_str(source, detect_encoding(source)), main_content=True))


def _readability(source: bytes) -> str:
    from readability import Document

    return text_of(Document(source.decode("utf-8", "replace")).summary().encode())


METHODS: dict[str, Callable[[bytes], str]] = {
    "briefdesk": _briefdesk,
    "trafilatura": _trafilatura,
    **({"resiliparse": _resiliparse} if find_spec("resiliparse") else {}),
    **({"readability-lxml": _readability} if find_spec("readability") else {}),
}

if __name__ == "__main__":
    main()
