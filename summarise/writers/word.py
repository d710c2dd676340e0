"""Brief → .docx: the base document of its direction, its own body, notes, headers, footers and properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarise.writers import ooxml, packing
from summarise.writers.body import Body, write_body
from summarise.writers.estimating import estimate_pages
from summarise.writers.sheet import sheet_of
from summarise.writers.walking import Written, walk

if TYPE_CHECKING:
    from summarise.brief import Brief

PAGE, PAGES = "\ufdd0", "\ufdd1"
"""Stand in for the page fields while their sentence is put together; no text can hold them."""


def write_word(brief: Brief, *, pages: int | None = None, prompts: bool = False, template: bytes = b"",
               template_name: str = "") -> bytes:
    """Write a brief as a Word document, the same bytes for the same brief.

    `pages` is the count of pages where it is known; `prompts` keeps a person's empty fields as controls with prompts;
    `template` is the user's own .docx, .dotx, .docm or .dotm, called `template_name` in messages. Raises Locked,
    TooLarge or Damaged for a template that cannot be used.
    """
    written = walk(brief, prompts=prompts)
    if template:
        from summarise.writers.template import fill_template, open_template

        document = open_template(template, template_name)
        fill_template(document, written)
        return packing.save(document)
    document, sheet = packing.open_base(brief.language), sheet_of(brief.layout, brief.paper)
    body = Body(written, sheet, packing.relating(document), packing.embedding(document))
    packing.set_body(document, write_body(body), sheet)
    packing.set_measure(document, sheet.measure)
    packing.set_hang(document, written.hang())
    packing.set_language(document, brief.language)
    packing.add_lists(document, body.lists)
    packing.add_notes(document, body.notes)
    _set_running(document, body, pages or estimate_pages(brief))
    packing.set_properties(document, brief)
    return packing.save(document)


def _set_running(document: Any, body: Body, pages: int) -> None:
    """Fill headers and footers: the marking on every page if one was given, the title from the second page on."""
    brief = body.written.brief

    def marking() -> str:
        if not brief.marking:
            return ""
        return body.paragraph("BriefMarking", body.control(
            "marking", body.written.label("marking"), body.run(brief.marking)))

    first = marking() or body.paragraph("BriefMarking", "")
    title = body.control("title", body.written.label("title"), body.run(brief.title.text))
    rest = marking() + body.paragraph("Header", title if brief.title.text else "")
    footers = tuple(_foot(body, number, pages) + marking() for number in (1, 2))
    packing.set_running(document, first, rest, *footers)


def _foot(body: Body, page: int, pages: int) -> str:
    default, right = body.written.brief.language, ""
    for piece in _pieces(body.written):
        if piece == PAGE:
            right += ooxml.field("PAGE", str(page), default)
        elif piece == PAGES:
            right += ooxml.field("NUMPAGES", str(max(pages, 1)), default)
        elif piece:
            right += body.run(piece)
    left = body.run(body.written.foot) if body.written.foot else ""
    return body.paragraph("Footer", left + ooxml.tab() + right)


def _pieces(written: Written) -> list[str]:
    """Cut "Page {page} of {pages}" at its two numbers, in whatever order the language has them."""
    sentence = written.label("page_of", page=PAGE, pages=PAGES)
    return sentence.replace(PAGE, f"\0{PAGE}\0").replace(PAGES, f"\0{PAGES}\0").split("\0")
