"""Which part of a web page is its article: where the text that trafilatura trusts stands, less what is clutter."""

from __future__ import annotations

import logging
import re
import socket
from importlib import import_module
from itertools import accumulate
from typing import TYPE_CHECKING

from summarise.readers.limits import MARKUP_DEPTH
from summarise.readers.markup import SKIPPED, blocks_from_markup, is_hidden, tag_of

if TYPE_CHECKING:
    from types import ModuleType

    from lxml.etree import _Element

    from summarise.document import Block

_GRAM = 4
_SHARE = 0.85
"""Share of the trusted words that the article's element must hold."""

_CLUTTER = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|banner|breadcrumbs?|comments?|commentlist|disqus\w*|cookie\w*|combx|community|cta|extra|footer|"
    r"foot|gdpr|masthead|menu|meta|modal|nav\w*|newsletter\w*|outbrain|pager|pagination|popup|promo\w*|recirc\w*|recommend\w*|related\w*|"
    r"remark|replies|rss|share\w*|sharing|shoutbox|sidebar\w*|signup|skyscraper|social\w*|sponsor\w*|subscri\w*|supplemental|taboola|"
    r"tags?|taglist|teaser\w*|toolbar|tools|trending|widget\w*|most-?read|more-?stories|read-?more|author-?bio|bio)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"(?:^|[\s_-])(?:article\w*|body|content|entry|hentry|h-entry|main|page|post|text|blog|story\w*|column|chapter|prose)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PRUNED = frozenset(("nav", "aside", "footer", "form", "button", "menu", "dialog"))
_HOLDERS = frozenset(
    ("div", "section", "article", "ul", "ol", "table", "header", "figure", "dl", "p", "span", "td", "fieldset")
)
_ROLES = frozenset(
    (
        "navigation",
        "complementary",
        "banner",
        "contentinfo",
        "search",
        "menu",
        "menubar",
        "dialog",
        "alertdialog",
        "toolbar",
    )
)
_WORD = re.compile(r"\w+")


class _Words:
    """The words under an element in order, which of them are trusted and which are links: any part is asked in O(1)."""

    def __init__(self, body: _Element, trusted: set[tuple[str, ...]]) -> None:
        self._words: list[str] = []
        self._linked: list[bool] = []
        self._spans: dict[_Element, tuple[int, int]] = {}
        self._read(body, linked=False, depth=0)
        known = [False] * len(self._words)
        for place in range(len(self._words) - _GRAM + 1):
            if tuple(self._words[place:place + _GRAM]) in trusted:
                known[place:place + _GRAM] = [True] * _GRAM
        self._trusted_before = list(accumulate(known, initial=0))
        self._linked_before = list(accumulate(self._linked, initial=0))

    def size(self, element: _Element) -> int:
        """Return how many words stand under an element, 0 for one inside what is not read."""
        start, end = self._spans.get(element, (0, 0))
        return end - start

    def trusted(self, element: _Element) -> int:
        """Return how many trusted words stand under an element."""
        start, end = self._spans[element]
        return self._trusted_before[end] - self._trusted_before[start]

    def linked(self, element: _Element) -> float:
        """Return the share of the words under an element that are links."""
        start, end = self._spans[element]
        return (self._linked_before[end] - self._linked_before[start]) / max(1, end - start)

    def _read(self, element: _Element, *, linked: bool, depth: int) -> None:
        tag = tag_of(element)
        start = len(self._words)
        linked = linked or tag == "a"
        if tag and tag not in SKIPPED and depth <= MARKUP_DEPTH and not is_hidden(element):
            self._take(element.text, linked)
            for child in element:
                self._read(child, linked=linked, depth=depth + 1)
                self._take(child.tail, linked)
        self._spans[element] = (start, len(self._words))

    def _take(self, text: str | None, linked: bool) -> None:
        if text:
            words = _WORD.findall(text)
            self._words += words
            self._linked += [linked] * len(words)


def article_blocks(root: _Element, text: str) -> list[Block]:
    """Return the blocks of the page's article, or none when no article is found on it."""
    trusted = _grams(_trusted_text(text))
    body = next((child for child in root if tag_of(child) == "body"), root)
    words = _Words(body, trusted)
    if not words.trusted(body):
        return []
    holder = _holder(body, words)
    return blocks_from_markup(holder, dropped=lambda element: _is_clutter(element, words))


def _trusted_text(text: str) -> str:
    """Return what trafilatura takes for the article, precision before recall; "" when it finds nothing or fails.

    Source: Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery", ACL 2021.
    """
    trafilatura = _trafilatura()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(text.encode("utf-8", "replace"), favor_precision=True, include_comments=False)
    return found or ""


def _grams(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text)
    return set(zip(*(words[start:] for start in range(_GRAM)), strict=False))


def _holder(body: _Element, words: _Words) -> _Element:
    """Return the innermost element that still holds nearly all trusted words."""
    enough = _SHARE * words.trusted(body)
    holder = body
    while True:
        inner = max(
            (child for child in holder if tag_of(child) in _HOLDERS | {"main"}), key=words.trusted, default=None
        )
        if inner is None or tag_of(inner) in ("p", "span") or words.trusted(inner) < enough:
            return holder
        holder = inner


def _is_clutter(element: _Element, words: _Words) -> bool:
    """Tell whether an element inside the article's is no part of it: a menu, teasers, shares, comments."""
    tag = tag_of(element)
    size = words.size(element)
    if not size:
        return False
    share = words.trusted(element) / size
    if tag in _PRUNED or element.get("role") in _ROLES:
        return share < 0.5
    if tag not in _HOLDERS or share > 0.4:
        return False
    named = f"{element.get('class', '')} {element.get('id', '')}"
    if _CLUTTER.search(named) and not _CONTENT.search(named):
        return True
    return share < 0.1 and words.linked(element) > (0.3 if size > 25 else 0.5) and tag not in ("p", "span")


def _trafilatura() -> ModuleType:
    """Import trafilatura without a socket: urllib3, which it imports and we never use, tries IPv6 out with one."""
    has_ipv6 = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        return import_module("trafilatura")
    finally:
        socket.has_ipv6 = has_ipv6
