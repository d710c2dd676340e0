"""Web pages, saved pages and pasted html → Document: the article alone, or the whole page."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from summarise.document import RANKED, Kind, set_aside
from summarise.readers.cleaning import clean
from summarise.readers.encoding import Decoded, decode
from summarise.readers.limits import ARTICLE_BYTES, HTML_BYTES, check_size
from summarise.readers.lines.bylines import TOP, is_over_text
from summarise.readers.lines.dates import iso_date
from summarise.readers.markup import BLOCKS, SKIPPED, blocks_from_markup, tag_of, text_of
from summarise.readers.metadata import Stated, finish
from summarise.wording import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from summarise.document import Block, Document
    from summarise.readers.source import Source

_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]*?charset|\?xml[^>]*?encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE
)
_LABELS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "iso-8859-11": "cp874",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "unicode": "utf-8",
    "x-user-defined": "cp1252",
}
"""What browsers take these labels to mean (WHATWG Encoding Standard)."""

_SLOGAN = re.compile(r"\s[|–—-]\s+\S+(?:\s+\S+){2,}$")
"""What stands behind the name of a site in three words or more."""
_SITE_TAIL = re.compile(r"\s+(?:[|•·»]|[-–—]|::|\\|/)\s+[^|•·»]{2,50}$")
_IN_HEAD = frozenset(("", "title", "meta", "link", "style", "script", "base", "noscript", "template"))
"""What may stand in the head of a page; "" is a comment."""
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_UNNESTED = frozenset(("html", "body", "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6"))
"""What stays of a page that is nested too deep: elements that end where the next of them begins, or hold the page."""
_MAIL_HEAD = re.compile(rb"(?i)\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type):")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "citation_title")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author",
            "citation_author")
_DATES = ("article:published_time", "date", "datepublished", "dc.date", "dcterms.created", "dc.date.issued", "pubdate",
          "publishdate", "parsely-pub-date", "citation_publication_date", "og:published_time")
"""Names of the meta elements that say what a page is called, who wrote it and when, the surest first."""
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that lxml reads but cannot set."""
_PROSE = 80
"""Characters from which a paragraph is the article's text and no line over it."""
_ROOT = 5
"""First letters of a word by which it is known in another form."""
_THIN = 200
"""Characters under which what was found is hardly an article."""


def read(source: Source) -> Document:
    """Read the article of a web page, or all of it when that was asked for or no article is found."""
    from summarise.readers.article import article_blocks

    check_size(len(source.data), HTML_BYTES, source.name)
    data = unpacked_page(source.data) if _MAIL_HEAD.match(source.data[:4096]) else source.data
    decoded = decode_markup(data, source.encoding)
    root = parse_markup(decoded.text)
    if root is None:
        return finish(source, "html", [])
    stated = replace(stated_by(root), encoding=decoded.encoding)
    warnings = [message("reading.replaced", name=source.name, encoding=decoded.encoding)] if decoded.lossy else []
    blocks: list[Block] = []
    if not source.whole_page and len(data) <= ARTICLE_BYTES:
        blocks = article_blocks(root, decoded.text)
        if not (stated.author and stated.date):
            blocks = with_lines_over(blocks, blocks_from_markup(root))
    if not has_text(blocks):
        blocks = blocks_from_markup(root)
        if not source.whole_page and sum(len(block.text) for block in blocks) > _THIN:
            warnings.append(message("reading.no_article", name=source.name))
    return finish(source, "html", blocks, stated, warnings)


def has_text(blocks: list[Block]) -> bool:
    """Tell whether anything among the blocks is for reading."""
    return any(block.text and block.kind is not Kind.BOILERPLATE for block in blocks)


def with_lines_over(article: list[Block], page: Sequence[Block]) -> list[Block]:
    """Return an article's blocks with what its page says between its heading and its text: who wrote it, and when.

    Such lines stand in an element of their own; they are no part of the text.
    """
    texts = [block.text for block in page]
    prose = next((block.text for block in article if block.kind in RANKED and len(block.text) > _PROSE), "")
    end = texts.index(prose) if prose in texts else 0
    start = next((place + 1 for place in range(end - 1, max(-1, end - TOP - 2), -1)
                  if page[place].kind is Kind.HEADING), end)
    known = {block.text for block in article}
    over = [set_aside(block) for block in page[start:end] if block.text not in known and is_over_text(block.text)]
    first = int(bool(article) and article[0].kind is Kind.HEADING)
    return article[:first] + over + article[first:]


def parse_markup(text: str) -> _Element | None:
    """Parse html as forgivingly as a browser; None when there is nothing in it.

    What is nested deeper than the parser follows loses its lists, tables and frames, but no words.
    """
    from lxml import etree, html

    readable = _NOT_XML.sub(lambda sign: " " if sign[0].isspace() else "", text)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(readable.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        flat = _TAG.sub(_flattened, readable)
        return parse_markup(flat) if flat != readable else root
    _end_head(root)
    return root


def _flattened(tag: re.Match[str]) -> str:
    """Return a tag where it nests nothing, else the start of a paragraph, or nothing within a line."""
    name = tag[1].lower()
    if name in _UNNESTED or name in SKIPPED:
        return tag[0]
    return "<p>" if name in BLOCKS else ""


def _end_head(root: _Element) -> None:
    """Let the head of a page that leaves out its tags end where a browser ends it, which libxml2 does not know.

    Source: WHATWG HTML, 13.2.6.4.4 "in head": the first element that cannot stand there begins the body.
    """
    head = next((child for child in root if tag_of(child) == "head"), None)
    strays = list(dropwhile(lambda child: tag_of(child) in _IN_HEAD, head)) if head is not None else []
    if not strays:
        return
    body = next((child for child in root if tag_of(child) == "body"), None)
    if body is None:
        body = root.makeelement("body")
        root.append(body)
    strays[-1].tail = f"{strays[-1].tail or ''}{body.text or ''}"
    body.text = None
    for place, child in enumerate(strays):
        body.insert(place, child)


def decode_markup(data: bytes, encoding: str = "") -> Decoded:
    """Turn the bytes of a page into text: as the user says, else UTF-8 if it can be, else as the page says."""
    if encoding:
        return decode(data, encoding)
    plain = decode(data, "" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    if not plain.lossy:
        return plain
    if found := _CHARSET.search(data[:4096]):
        label = found[1].decode("ascii").lower()
        said = decode(data, _LABELS.get(label, label))
        if not said.lossy:
            return said
    guessed = decode(data)
    if found is None or not guessed.lossy:
        return guessed
    return said


def unpacked_page(data: bytes) -> bytes:
    """Return the page inside an .mhtml file, its first html part; the data itself when there is none."""
    from email import message_from_bytes, policy

    for part in message_from_bytes(data, policy=policy.compat32).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return content
    return data


def stated_by(root: _Element) -> Stated:
    """Gather what a page says about itself: meta elements, linked data, its language and its title."""
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = clean(element.get("content") or "")
        if name and content:
            meta.setdefault(name, content)
    linked = _linked_data(root)

    def first(*names: str) -> str:
        return next((meta[name] for name in names if name in meta), "")

    author = first(*_AUTHORS)
    site = first("og:site_name", "application-name", "dc.publisher") or _names(linked.get("publisher"))
    title = _title(root, first(*_TITLES), (site, meta.get("application-name", "")))
    return Stated(
        title=title,
        author=_names(linked.get("author")) or ("" if "://" in author else re.sub(r"(?i)^by\s+", "", author)),
        date=_date(linked, first(*_DATES), root),
        site=_SLOGAN.sub("", site) or _site_behind(root, title),
        language=root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or first("og:locale", "language"),
    )


def _title(root: _Element, stated: str, names: tuple[str, ...]) -> str:
    """Return the title as the page means it: stated, or its <title>, without the site's name (`names`)."""
    written = next((text_of_title(element) for element in root.iter("title")), "")
    heads = [text_of(element) for element in root.iter("h1")]
    sites = {_letters(name) for name in (*names, *_hosts(root))} - {""}
    for head in heads:
        named = head in written or head == stated or _letters(head) == _letters(written)
        if len(head) > 10 and named and _letters(head) not in sites:
            return head
    if stated:
        return _without_site(stated, sites)
    if len(heads) == 1 and _is_named_behind(heads[0], written):
        return heads[0]
    if (bare := _without_site(written, sites)) != written:
        return bare
    shorter = _SITE_TAIL.sub("", written)
    return shorter if len(shorter.split()) >= 3 else written


def _is_named_behind(head: str, written: str) -> bool:
    """Tell whether what stands behind a dash in a page's <title> is its only heading, in nearly the same words."""
    tail = _SITE_TAIL.search(written)
    words = [_letters(word)[:_ROOT] for word in head.split() if len(_letters(word)) >= _ROOT - 1]
    same = sum(word in _letters(tail[0]) for word in words) if tail else 0
    return len(words) > 1 and same * 3 >= len(words) * 2


def _without_site(title: str, sites: set[str]) -> str:
    """Return a title without a last part that is the site's name or its beginning."""
    found = _SITE_TAIL.search(title)
    if found is None:
        return title
    tail = _letters(found[0])
    named = tail in sites or (len(tail) > 4 and any(site.startswith(tail) for site in sites))
    return title[:found.start()] if named else title


def _site_behind(root: _Element, title: str) -> str:
    """Return the site that a page names behind its heading in its <title>, or ""."""
    written = next((text_of_title(element) for element in root.iter("title")), "")
    behind = written.removeprefix(title)
    headed = behind != written and any(text_of(element) == title for element in root.iter("h1"))
    return behind.strip(" |•·»:–—-") if headed and _SITE_TAIL.fullmatch(behind) else ""


def _hosts(root: _Element) -> list[str]:
    """Return the host that the page says it stands at, its last parts together, and each part but the last."""
    links = [element.get("href") or "" for element in root.iter("link") if element.get("rel") == "canonical"]
    links += [element.get("content") or "" for element in root.iter("meta") if element.get("property") == "og:url"]
    hosts = [found[1].split(".") for link in links if (found := re.match(r"https?://([^/:?#]+)", link))]
    names = [name for host in hosts for name in (*host[:-1], ".".join(host[-2:]), ".".join(host[-3:]))]
    return [name for name in names if len(name) > 2]


def _letters(name: str) -> str:
    """Return the letters and digits of a name without accents and case, by which a name and a host are the same."""
    return "".join(each for each in normalize("NFKD", name).casefold() if each.isalnum())


def text_of_title(element: _Element) -> str:
    """Return the words of a <title>, whose contents are text whatever stands in it."""
    return clean("".join(part for part in element.itertext() if isinstance(part, str)))


def _date(linked: dict[str, Any], stated: str, root: _Element) -> str:
    published = linked.get("datePublished")
    for candidate in (published if isinstance(published, str) else "", stated):
        if found := iso_date(candidate):
            return found
    times = [element for element in root.iter("time") if element.get("datetime")]
    dates = {iso_date(element.get("datetime") or "") for element in times[:3]} - {""}
    return dates.pop() if len(dates) == 1 else ""


def _linked_data(root: _Element) -> dict[str, Any]:
    """Return the first JSON-LD object on the page that describes an article."""
    for element in root.iter("script"):
        if element.get("type") != "application/ld+json" or not element.text:
            continue
        try:
            value = json.loads(element.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(value):
            kinds = item.get("@type")
            kind = kinds if isinstance(kinds, str) else " ".join(map(str, kinds)) if isinstance(kinds, list) else ""
            if re.search(r"Article|Posting|Report", kind):
                return item
    return {}


def _objects(value: Any) -> list[dict[str, Any]]:
    values = value if isinstance(value, list) else [value]
    found = [item for item in values if isinstance(item, dict)]
    for item in list(found):
        graph = item.get("@graph")
        found += [inner for inner in graph if isinstance(inner, dict)] if isinstance(graph, list) else []
    return found


def _names(value: Any) -> str:
    """Return the names in a linked-data person, organisation, text, or list of them."""
    values = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in values:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and clean(name) and "://" not in name and clean(name) not in names:
            names.append(clean(name))
    return ", ".join(names)
