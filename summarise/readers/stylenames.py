"""What the names of paragraph styles mean to a reader, in whatever format and by whatever program."""

from __future__ import annotations

import re

from summarise.document import Kind

DEEPEST_HEADING = 6

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek|заголовок)\s*(\d)$")
_TITLES = {"title": 1, "subtitle": 2}
_NAMES = (
    (Kind.CODE, r"source code|html preformatted|preformatted text|verbatim|macro text|code$"),
    (Kind.CAPTION, r"caption|(?:image|table|figure) ?caption|illustration|figure|drawing|beschriftung|légende|table$"),
    (Kind.QUOTATION, r"quotations?|quote|intense quote|block ?(?:text|quote|quotation)|zitat|citation"),
    (Kind.NOTE, r"(?:foot|end)note(?: text)?"),
    (Kind.BOILERPLATE, r"(?:toc|contents|(?:user )?index|table of (?:figures|authorities)|bibliography)\s*"
                       r"(?:\d|heading|$)|(?:header|footer)(?: left| right| first)?$|author$|date$"),
)
_KINDS = tuple((kind, re.compile(f"(?:{names})")) for kind, names in _NAMES)


def heading_level(name: str) -> int:
    """Return the level that a style's name, in small letters, gives a heading, 0 where it gives none."""
    found = _HEADING.match(name)
    return min(DEEPEST_HEADING, int(found[1]) or 1) if found else _TITLES.get(name, 0)


def kind_named(name: str) -> Kind | None:
    """Return what paragraphs of a style are by its name in small letters, None where the name tells nothing."""
    return next((kind for kind, names in _KINDS if names.match(name)), None)
