"""E-mail (.eml, .mbox) → Document: quoted replies and courtesies are boilerplate, attachments are only listed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarise.document import Block, Kind, set_aside
from summarise.errors import Damaged
from summarise.readers.cleaning import clean, clean_lines
from summarise.readers.encoding import decode
from summarise.readers.html import decode_markup, parse_markup
from summarise.readers.limits import HTML_BYTES, MAIL_MESSAGES, TEXT_BYTES, check_size
from summarise.readers.lines.blocks import blocks_from_lines
from summarise.readers.lines.clutter import settle_clutter
from summarise.readers.lines.dates import iso_date
from summarise.readers.lines.letter import courtesies
from summarise.readers.markup import blocks_from_markup, tag_of
from summarise.readers.metadata import Stated, finish
from summarise.wording import message

if TYPE_CHECKING:
    from email.message import Message

    from lxml.etree import _Element

    from summarise.document import Document
    from summarise.readers.source import Source

_PARTING = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))>?From [^\n]*\d\d:\d\d[^\n]*\n")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_REPLY = re.compile(
    r"^(?:-{3,} ?(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje "
    r"original)[^\n]*|"
    r"(?:on|am|le|el|il|op) [^\n]{6,120}(?:\n[^\n]{0,80})?(?:wrote|schrieb[^\n:]*|a écrit|escribió|ha scritto|"
    r"schreef[^\n:]*) ?:)[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED = re.compile(r"^>+ ?", re.MULTILINE)
_QUOTE_CLASS = re.compile(
    r"gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|OutlookMessageHeader|protonmail_quote|moz-signature|gmail_signature"
)
_MESSAGE = "message/rfc822"
_BEST_FORMS = ("text/plain", "multipart/related", "multipart/mixed", "text/html")
"""Of the forms that a message brings of one text, which is read: the first of these that holds any."""
_REPLY_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|sv|vs|rv)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)


@dataclass(slots=True)
class _Mail:
    blocks: list[Block] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    subject: str = ""
    author: str = ""
    date: str = ""
    lossy: str = ""


def read(source: Source) -> Document:
    """Read one message or a mailbox; raises Damaged when there is no message in it, or parts nested without end."""
    check_size(len(source.data), TEXT_BYTES, source.name)
    written = _messages(source.data)
    if not written:
        raise Damaged(name=source.name)
    warnings = []
    if len(written) > MAIL_MESSAGES:
        warnings.append(message("reading.cut", name=source.name, limit=MAIL_MESSAGES))
    mails: list[_Mail] = []
    for place, data in enumerate(written[:MAIL_MESSAGES]):
        try:
            mails.append(_mail(data, source.encoding))
        except RecursionError as cause:
            raise Damaged(name=source.name) from cause
        source.progress(place + 1, min(len(written), MAIL_MESSAGES))
    if lossy := next((mail.lossy for mail in mails if mail.lossy), ""):
        warnings.append(message("reading.replaced", name=source.name, encoding=lossy))
    first = mails[0]
    alone = len(mails) == 1
    thread = len({mail.subject for mail in mails}) == 1
    stated = Stated(
        title=first.subject if thread else "", author=first.author if alone else "",
        date=max(mail.date for mail in mails) if thread else "",
        attachments=tuple(name for mail in mails for name in mail.attachments),
    )
    blocks = [block for mail in mails for block in settle_clutter([each for each in mail.blocks if each.text])]
    return finish(source, "eml", blocks, stated, warnings)


def _messages(data: bytes) -> list[bytes]:
    """Part a mailbox into its messages; a single message is one."""
    partings = list(_PARTING.finditer(data))
    if not partings:
        return [data] if data.strip() else []
    ends = (*(parting.start() for parting in partings[1:]), len(data))
    return [data[parting.end():end] for parting, end in zip(partings, ends, strict=True)]


def _mail(data: bytes, encoding: str) -> _Mail:
    from email import message_from_bytes, policy
    from email.utils import parseaddr, parsedate_to_datetime

    parsed = message_from_bytes(data.lstrip(b"\r\n"), policy=policy.compat32)
    sender = _header(parsed, "From")
    mail = _Mail(subject=_REPLY_PREFIX.sub("", _header(parsed, "Subject")))
    name, address = parseaddr(sender)
    # A comma that no quotation marks hold parts a name, and a memo has no address: "Hart, Ann", "Ann Hart, Finance".
    name = name if "@" in address else sender.partition("<")[0]
    mail.author = clean(name.strip("\"' ")) or address
    date = _header(parsed, "Date")
    try:
        mail.date = parsedate_to_datetime(date).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        mail.date = iso_date(date)
    if mail.subject:
        mail.blocks.append(Block(Kind.HEADING, mail.subject, 1))
    _part(mail, parsed, encoding)
    return mail


def _header(parsed: Message, name: str) -> str:
    """Return a header's words, its encoded parts decoded as well as they can be."""
    from email.errors import HeaderParseError
    from email.header import decode_header

    value = parsed.get(name)
    if value is None:
        return ""
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        return clean(str(value))
    words = [piece if isinstance(piece, str) else decode(piece, charset or "").text for piece, charset in pieces]
    return clean("".join(words))


def _part(mail: _Mail, part: Message, encoding: str) -> None:
    kind = part.get_content_type()
    name, stands = _file_name(part), part.get_content_disposition()
    if kind == _MESSAGE or stands == "attachment" or (name and stands != "inline"):
        mail.attachments.append(name or _subject_inside(part) or kind)
    elif part.is_multipart():
        _parts(mail, part, kind, encoding)
    elif kind in ("text/plain", "text/html"):
        mail.blocks += _text(mail, part, kind, encoding)
    elif not kind.startswith("multipart/") and (name or not kind.startswith("image/")):
        mail.attachments.append(name or kind)


def _subject_inside(part: Message) -> str:
    """Return the subject of the message that a part holds, "" of a part that holds none."""
    inner = part.get_payload() if part.get_content_type() == _MESSAGE else None
    held = inner[0] if isinstance(inner, list) and inner else None
    return "" if held is None or isinstance(held, str) else _header(held, "Subject")


def _parts(mail: _Mail, part: Message, kind: str, encoding: str) -> None:
    inner = part.get_payload()
    parts = [child for child in inner if not isinstance(child, str)] if isinstance(inner, list) else []
    if kind != "multipart/alternative":
        for child in parts:
            _part(mail, child, encoding)
        return
    wanted = [child for form in _BEST_FORMS for child in parts if child.get_content_type() == form]
    before = len(mail.blocks)
    for child in wanted:
        if len(mail.blocks) == before:
            _part(mail, child, encoding)


def _file_name(part: Message) -> str:
    try:
        return clean(part.get_filename("") or "")
    except (ValueError, LookupError, UnicodeError):
        return ""


def _text(mail: _Mail, part: Message, kind: str, encoding: str) -> list[Block]:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        content = None
    data = content if isinstance(content, bytes) else b""
    charset = encoding or str(part.get_content_charset() or "")
    decoded = decode_markup(data, charset) if kind == "text/html" and not charset else decode(data, charset)
    if decoded.lossy and not encoding:
        decoded = decode(data)
    mail.lossy = mail.lossy or (decoded.encoding if decoded.lossy else "")
    if kind == "text/plain":
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        return _plain(_unflowed(decoded.text) if flowed else decoded.text, mail.author)
    root = parse_markup(decoded.text) if len(decoded.text) <= HTML_BYTES else None
    if root is None:
        return []
    quotes = [element for element in root.iter() if _is_quoted(element)]
    quoted = set(quotes)
    blocks = blocks_from_markup(root, dropped=lambda element: element in quoted, letter=True)
    written = _without_courtesies(blocks, mail.author)
    left_out = [block for element in quotes if not any(above in quoted for above in element.iterancestors())
                for block in blocks_from_markup(element)]
    return written + list(map(set_aside, left_out))


def _is_quoted(element: _Element) -> bool:
    return bool(
        (tag_of(element) == "blockquote" and element.get("type") == "cite")
        or _QUOTE_CLASS.search(element.get("class") or "")
    )


def _unflowed(text: str) -> str:
    """Join the soft-broken lines of format=flowed. Source: RFC 3676."""
    lines: list[str] = []
    open_line = False
    for line in text.replace("\r\n", "\n").split("\n"):
        stripped = line[1:] if line.startswith(" ") else line
        if open_line and not stripped.startswith(">") and stripped:
            lines[-1] += stripped
        else:
            lines.append(stripped)
        open_line = stripped.endswith(" ") and stripped != "-- "
    return "\n".join(lines)


def _without_courtesies(blocks: list[Block], author: str) -> list[Block]:
    """Mark salutation, closing formula and signature among blocks; a list or a table is never one of them."""
    texts = [block.text if block.kind in (Kind.PARAGRAPH, Kind.HEADING) else f"- {block.text}" for block in blocks]
    first, start, end = courtesies(texts, author)
    return [set_aside(block) if place < first or start <= place < end else block
            for place, block in enumerate(blocks)]


def _plain(text: str, author: str) -> list[Block]:
    """Make blocks of a plain message: what was written first, then what it quotes, then its signature."""
    text = clean_lines(text)
    signature = ""
    if found := list(_SIGNATURE.finditer(text)):
        text, signature = text[:found[-1].start()], text[found[-1].end():]
    below = ""
    if reply := _REPLY.search(text):
        text, below = text[:reply.start()], text[reply.start():]
    lines = text.split("\n")
    first, start, end = courtesies(lines, author)
    blocks = _lone_lines(lines[:first])
    for written, courtesy in ((lines[first:start], lines[start:end]), (lines[end:], [])):
        blocks += [set_aside(block) if block.kind is Kind.QUOTATION else block
                   for block in blocks_from_lines("\n".join(written))]
        blocks += _lone_lines(courtesy)
    for boilerplate in (_QUOTED.sub("", below), signature):
        blocks += map(set_aside, blocks_from_lines(boilerplate))
    return blocks


def _lone_lines(lines: list[str]) -> list[Block]:
    return [Block(Kind.BOILERPLATE, text) for line in lines if (text := clean(_QUOTED.sub("", line)))]
