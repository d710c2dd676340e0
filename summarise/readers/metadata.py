"""What a document says of itself, title, author, date and site, and what its first lines tell where it says nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.readers.cleaning import clean, is_unspaced
from summarise.readers.lines.bylines import (
    TOP,
    author_in,
    byline,
    date_in,
    day_under,
    is_dateline,
    is_name_and_day,
    is_over_text,
    is_place_and_day,
    kind_or_sitting_day,
    late_date_in,
    month_in,
)
from summarise.readers.lines.clutter import is_clutter, settle_clutter
from summarise.readers.lines.dates import WHOLE_DAY, WHOLE_MONTH, is_date_line, iso_date
from summarise.readers.lines.headings import LONGEST_TITLE as LONGEST_TITLE_LINE
from summarise.readers.lines.headings import MOST_TITLE_WORDS, reads_as_heading
from summarise.readers.lines.labels import (
    day_over_subject,
    heads_memo,
    is_labelled,
    sender_in,
    settle_labels,
    subject_in,
)
from summarise.readers.lines.letter import is_salutation
from summarise.readers.lines.letterheads import is_address, names_body
from summarise.wording import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.readers.source import Source
    from summarise.wording import Message

TITLE_LENGTH = 60
"""Characters of the first sentence that stand in for a title."""

LONGEST_TITLE = 300

_NO_TITLE = re.compile(
    r"(?i)^(?:untitled|document|dokument|unbenannt|sans titre|presentation|powerpoint presentation|title|new page|"
    r"(?:untitled|document|dokument|blank|slide|page|book|doc|scan|img)[ _-]?\d*|[^ ]+\.(?:docx?|dotx?|odt|rtf|pdf|"
    r"html?|txt|tex|dvi|"
    r"indd|qxd|pmd|p65|wpd|xlsx?|pptx?|eps|ps)|[\d\W_]+)$"
)
_NO_AUTHOR = re.compile(
    r"(?i)^(?:user|admin|administrator|owner|author|unknown|python-docx|microsoft office user|openoffice\.org|pandoc|"
    r"libreoffice|default|root|anonymous|none|test|n/?a|https?:.*|[\d\W_]+)$"
)
_PREFIX = re.compile(r"^(?:Microsoft (?:Office )?(?:Word|PowerPoint|Excel) - )+")

_GENRE = re.compile(
    r"(?i)(?:(?:official |joint )?press (?:release|statement|notice)|news release|media (?:release|statement)|"
    r"for immediate release|(?:communiqué|dossier) de presse|pressemitteilung|"
    r"presseinformation|medienmitteilung|presseaussendung|"
    r"nota (?:de prensa|de imprensa|informativa)|"
    r"comunicado (?:de (?:prensa|imprensa)|à imprensa)|comunicato stampa|persbericht|"
    r"pressmeddelande|pressemeddelelse|pressemelding|(?:komunikat|informacja) prasow[ya]|пресс-релиз|"
    r"(?:internal |office )?memo(?:randum)?|aktennotiz|aktenvermerk|note (?:de service|interne)|"
    r"(?:meeting )?minutes|minutes of (?:the )?meeting|(?:sitzungs|ergebnis)?protokoll|niederschrift|"
    r"procès-verbal|compte[- ]rendu(?: de réunion)?|acta(?: de (?:la )?reunión)?|"
    r"ata(?: (?:de|da) reunião)?|verbale|notulen|"
    r"obituar(?:y|ies)|nachrufe?|nécrologie|obituarios?|necrologi[oe]?|obituários?|opinion|op-ed|gastbeitrag|tribune|"
    r"報道発表資料|報道発表|プレスリリース|ニュースリリース|議事録|新闻稿|新聞稿|"
    r"会议纪要|會議紀要|보도자료|회의록|بيان صحفي|محضر اجتماع)"
    r"(?:\s*(?:no|nr|n[°º]|num|#)?\.?\s*\d[\d/.-]*)?[\s:.–—-]*"
)
"""What kind of document it is, written over the title."""
_BODY_BEFORE = re.compile(r"^[^\W\d_][^:–—]{2,60}?(?::|\s[–—-])\s+(?![a-z])")
_GENRE_PARTING = re.compile(r"\s*[|•·,:]\s*|\s+[–—-]\s+")
_FEWEST_HEADLINE_WORDS = 4
"""Words from which a line under the kind of document is its title and no section's heading."""
_MOST_LABELLED_WORDS = 7
"""Words in a heading of as many and more in which a colon follows no label ("Appeal for witnesses: …")."""
_FEWEST_HEADLINE_LETTERS = 8
"""The same in scripts written without spaces."""
_SECTION_NUMBER = re.compile(r"(?:\d{1,2}[.)]|[IVX]{1,5}\.)\s")

_SITE_BEHIND = re.compile(r"\s+(?:[|•·»]|[-–—]|::)\s+[^|•·»]{2,50}$")
_ANYTHING_BEHIND = re.compile(r"\s*[,;:|•·»(–—-].*")

_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\d\.)(?<!\b[^\W\d_]\.)\s|(?<=\d{4}\.)\s")
"""Where a sentence ends for certain: one letter and a stop are an initial or an abbreviation."""

_LONGEST_GENRE = 120

_MADE = frozenset(("docx", "odt", "rtf", "pdf"))
"""Formats that state the day on which the file was made, which may be its template's."""
_MARKED = frozenset(("html", "epub", "md"))
"""Formats in which a heading is marked for what it heads, and not for its look."""

_SHORT_LINE = 140
"""Characters that a line over a title has at most."""

_OPENING = (Kind.PARAGRAPH, Kind.HEADING)


@dataclass(frozen=True, slots=True)
class Stated:
    """What the file states about itself; "" or None where it says nothing."""

    title: str = ""
    author: str = ""
    date: str = ""
    site: str = ""
    language: str = ""
    pages: int | None = None
    encoding: str = ""
    attachments: tuple[str, ...] = ()


def finish(source: Source, kind: str, blocks: list[Block], stated: Stated = Stated(),
           warnings: Sequence[Message] = (), *, mended: bool = False) -> Document:
    """Make the document of its blocks: empty ones dropped, paragraphs numbered, title, author and date settled.

    A sound file that holds no word makes an empty document with a warning; one of which something had to be `mended`
    says that it may not be whole.
    """
    if mended:
        warnings = (*warnings, message("reading.partly", name=source.name))
    blocks = [block for block in blocks if block.text]
    if not blocks:
        warnings = (*warnings, message("errors.no_text", name=source.name))
    headed = _under_genre(blocks, kind in _MARKED)
    origin = Origin(
        path=source.path,
        sha256=source.digest,
        format=kind,
        size=len(source.data),
        pages=stated.pages,
        author=_stated_author(stated.author) or author_in(blocks) or _stated_author(sender_in(blocks)),
        date=_date(kind, iso_date(stated.date), date_in(blocks) or day_over_subject(blocks) or _day_of_kind(blocks)
                   or late_date_in(blocks) or day_under(blocks) or month_in(blocks)),
        site=clean(stated.site) or _issuer(headed) or _body_under(headed),
        encoding=stated.encoding,
        attachments=tuple(clean(name) for name in stated.attachments),
    )
    blocks = settle_clutter(headed)
    # What a pasted text is called in messages says nothing of it.
    file_name = source.name if source.path or "." in source.name else ""
    title = choose_title(blocks, stated.title, file_name) or clean(source.name)
    blocks = _without_repetition(blocks, title if title == clean(stated.title) else "", origin.author)
    blocks = settle_labels(blocks)
    return Document(title, language_code(stated.language), origin, number_paragraphs(blocks), tuple(warnings))


def _date(kind: str, stated: str, written: str) -> str:
    """Choose between the date that a file states and the one written over its text."""
    made = kind in _MADE and (len(written) == WHOLE_DAY or (len(written) == WHOLE_MONTH and written < stated))
    return written if not stated or made else stated


def _day_of_kind(blocks: Sequence[Block]) -> str:
    """Return the day in a line at the top that begins with the kind of document ("Minutes of the meeting of …").

    The body whose document it is may stand before it ("Marlow Council: Minutes of …").
    """
    top = [block.text for block in blocks[:TOP] if not _is_prose(block.text)]
    lines = (*top, *(_BODY_BEFORE.sub("", text) for text in top))
    kinds = [(line, _GENRE.match(line)) for line in lines]
    days = (iso_date(line) for line, kind in kinds if kind and not line[kind.end() - 1:][:2].isalpha())
    return next((day for day in days if len(day) == WHOLE_DAY), "")


def _without_repetition(blocks: list[Block], title: str, author: str) -> list[Block]:
    """Mark the lines at the top that only repeat the author, or give the date, as no part of the text."""
    top = next((place for place, block in enumerate(blocks) if len(block.text) > _SHORT_LINE), len(blocks))
    for place in range(min(TOP, top, len(blocks) - 1)):
        text = blocks[place].text
        over = is_over_text(text) or (place and text != title and (
            is_name_and_day(text) or names_body(text) or kind_or_sitting_day(text)))
        if blocks[place].kind is Kind.PARAGRAPH and (text == author or over):
            blocks[place] = replace(blocks[place], kind=Kind.BOILERPLATE)
        elif blocks[place].kind is Kind.PARAGRAPH and text == title and not place:
            blocks[place] = replace(blocks[place], kind=Kind.HEADING, level=1)
    return blocks


def choose_title(blocks: Sequence[Block], stated: str, name: str) -> str:
    """Return the title: stated, a headline, a subject, a single top heading, a telling file name, or first words."""
    stated = _PREFIX.sub("", clean(stated))
    if not stated or len(stated) > LONGEST_TITLE or _NO_TITLE.match(stated):
        stated = ""
    if stated and not is_genre_line(stated) and not names_body(stated):
        return _bare_title(blocks, stated)
    told = _headline(blocks) or subject_in(blocks)[:LONGEST_TITLE] or _top_heading(blocks)
    if names_body(stated) and told.count(" ") < _FEWEST_HEADLINE_WORDS - 2:
        # "History" over the first lines is no title of a page about a body.
        return stated
    return told or stated or _telling_name(name) or _first_words(blocks) or clean(name)


def is_genre_line(text: str) -> bool:
    """Tell whether a line only says what kind of document it is ("Press release"), perhaps with its number or date."""
    if len(text) > _LONGEST_GENRE:
        return False
    kind = _GENRE.match(text)
    if kind and (kind.end() == len(text) or (not text[kind.end() - 1].isalpha() and is_date_line(text[kind.end():]))):
        return True
    parted = _GENRE_PARTING.search(text)
    if parted is None or not _GENRE.fullmatch(text[:parted.start()]):
        return False
    rest = text[parted.end():]
    return is_date_line(rest) or bool(_GENRE.fullmatch(rest))


def _bare_title(blocks: Sequence[Block], stated: str) -> str:
    """Return a stated title without the name of a site behind it, where a line at the top is the rest.

    Of one longer than a title is, whatever stands behind a line of several words goes: speaker, place and day.
    """
    long = len(stated) > LONGEST_TITLE_LINE
    behind = _ANYTHING_BEHIND if long else _SITE_BEHIND
    heads = (block.text for block in blocks[:TOP] if " " in block.text or not long)
    lengths = (len(head) for head in heads if stated.casefold().startswith(head.casefold()))
    return next((stated[:length] for length in lengths if behind.fullmatch(stated[length:])), stated)


def _under_genre(blocks: list[Block], marked: bool) -> list[Block]:
    """Make the line under a document's kind ("Press release") its title, and what stands over that no part of the text.

    So it is under the body whose document it is, but that a page with `marked` headings may be about. Neither is part
    of the text where a subject names the document.
    """
    place = 0
    while place < min(TOP, len(blocks)) and (_is_over_title(blocks[place]) or _is_issuer(blocks, place)):
        place += 1
    kinds = [over for over in range(place) if is_genre_line(blocks[over].text) or names_body(blocks[over].text)]
    if not kinds or place >= len(blocks) - 1:
        return blocks
    about = marked and blocks[kinds[0]].kind is Kind.HEADING and not is_genre_line(blocks[kinds[0]].text)
    titled = _is_headline(blocks[place], blocks[kinds[0]]) and not (about and _is_part(blocks, place))
    if not titled and not subject_in(blocks):
        return blocks
    settled = list(blocks)
    for over in range(place) if titled else kinds:
        settled[over] = replace(blocks[over], kind=Kind.BOILERPLATE, level=0)
    if titled:
        settled[place] = replace(blocks[place], kind=Kind.HEADING, level=1)
    return settled


def _is_over_title(block: Block) -> bool:
    return block.kind is Kind.BOILERPLATE or is_genre_line(block.text) or _gives_day(block)


def _gives_day(block: Block) -> bool:
    return is_date_line(block.text) or is_dateline(block.text)


def _is_issuer(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether a block only names whose document it is: a body over all else, or a line between kind and day."""
    block = blocks[place]
    first = not any(is_genre_line(over.text) for over in blocks[:place])
    # Where no words are parted a name cannot be short for a headline.
    if (first or is_unspaced(block.text[0])) and block.kind in _OPENING and names_body(block.text):
        return True
    return (0 < place < len(blocks) - 1 and is_genre_line(blocks[place - 1].text) and block.kind is Kind.PARAGRAPH
            and len(block.text.split()) < _FEWEST_HEADLINE_WORDS and _gives_day(blocks[place + 1]))


def _is_part(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether a block is a paragraph, or a heading among others of its level."""
    levels = [block.level for block in blocks if block.kind is Kind.HEADING]
    return blocks[place].kind is not Kind.HEADING or levels.count(blocks[place].level) > 1


def _is_headline(block: Block, kind: Block) -> bool:
    """Tell whether a block under the kind of document is its title: a heading as high, or a line long enough."""
    if block.kind not in _OPENING or _SECTION_NUMBER.match(block.text):
        return False
    if is_labelled(block.text) and not (block.kind is Kind.HEADING and block.text.count(" ") >= _MOST_LABELLED_WORDS):
        return False
    if not is_genre_line(kind.text) and (is_address(block.text) or is_clutter(block.text)):
        return False
    if block.kind is Kind.HEADING and kind.kind is Kind.HEADING and block.level < kind.level:
        return True
    if is_unspaced(block.text[0]):
        long = len(block.text) >= _FEWEST_HEADLINE_LETTERS
    else:
        long = len(block.text.split()) >= _FEWEST_HEADLINE_WORDS
    return long and (block.kind is Kind.HEADING
                     or reads_as_heading(block.text, LONGEST_TITLE_LINE, MOST_TITLE_WORDS))


def _headline(blocks: Sequence[Block]) -> str:
    """Return the title that stands under the kind of document, or ""."""
    top = next((place for place, block in enumerate(blocks[:TOP]) if block.kind is not Kind.BOILERPLATE), 0)
    over = any(is_genre_line(block.text) or names_body(block.text) for block in blocks[:top])
    return blocks[top].text[:LONGEST_TITLE] if over and blocks[top].kind is Kind.HEADING else ""


def _issuer(blocks: Sequence[Block]) -> str:
    """Return the body that stands over the title and is no part of the text, or ""."""
    over = takewhile(lambda block: block.kind is Kind.BOILERPLATE, blocks[:TOP])
    return next((block.text for block in over if names_body(block.text)), "")


def _body_under(blocks: Sequence[Block]) -> str:
    """Return the body that a line under the title names, before any prose, or ""."""
    top = takewhile(lambda block: not _is_prose(block.text) or names_body(block.text), blocks[:TOP])
    under = (block.text for block in top if block.kind is Kind.PARAGRAPH and names_body(block.text))
    return next(under, "") if blocks and blocks[0].kind is Kind.HEADING else ""


def _top_heading(blocks: Sequence[Block]) -> str:
    """Return the only heading of the highest level, when it stands before the first paragraph.

    Lines such as a number and an office may stand over one of several words.
    """
    headings = [(block.level, place) for place, block in enumerate(blocks)
                if block.kind is Kind.HEADING
                and (not heads_memo(block.text) or (not place and _GENRE.match(block.text)))]
    if not headings:
        return ""
    top = min(level for level, _ in headings)
    places = [place for level, place in headings if level == top]
    title = blocks[places[0]].text[:LONGEST_TITLE]
    over = [block.text for block in blocks[:places[0]] if block.kind is Kind.PARAGRAPH]
    tops = not over or (places[0] < TOP and title.count(" ") > 1 and not any(map(_is_prose, over)))
    return title if len(places) == 1 and tops else ""


def _is_prose(text: str) -> bool:
    return len(text) > _SHORT_LINE or text[-1] in ".!?"


def _telling_name(name: str) -> str:
    """Return the file's name without its suffix when it holds two words of letters."""
    stem = re.sub(r"\.[A-Za-z0-9]{1,6}$", "", name.replace("\\", "/").rpartition("/")[2])
    words = re.sub(r"[_\s]+|(?<=[^\W\d_])-(?=[^\W\d_])|(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])", " ", stem).split()
    telling = [word for word in re.split(r"[\s_.,()\[\]-]+", " ".join(words)) if len(word) > 1 and word.isalpha()]
    return clean(" ".join(words)) if len(telling) >= 2 else ""


def _first_words(blocks: Sequence[Block]) -> str:
    """Return a first line like a title or a heading; of prose its first words with an ellipsis: they are no title."""
    leading = (block for block in blocks if block.kind in _OPENING and not _is_label(block))
    others = (block for block in blocks if block.kind is not Kind.BOILERPLATE and not _is_label(block))
    told = chain(leading, others, blocks)
    worded = [block for block in told if any(character.isalnum() for character in block.text)]
    # Whom a letter greets is not what it is about.
    found = next((block for block in worded if not is_salutation(block.text)),
                 next(iter((*worded, *blocks)), Block(Kind.PARAGRAPH, "")))
    text = clean(found.text)
    titled = reads_as_heading(text, LONGEST_TITLE_LINE, MOST_TITLE_WORDS)
    if titled or (found.kind is Kind.HEADING and len(text) <= _SHORT_LINE):
        return text.rstrip(".,:;。…")
    sentences = _SENTENCE_END.split(text, maxsplit=2)
    sentence = sentences[1] if len(sentences) > 1 and is_place_and_day(sentences[0]) else sentences[0]
    if len(sentence) <= TITLE_LENGTH:
        prose = len(sentence) < len(text) or sentence.endswith((".", "。"))
        return sentence.rstrip(".,:;。…") + ("…" if prose else "")
    cut = sentence[:TITLE_LENGTH + 1]
    kept = cut.rpartition(" ")[0] or sentence[:TITLE_LENGTH]
    return kept.rstrip(" ,;:–—-(") + "…"


def _is_label(block: Block) -> bool:
    """Tell whether a block is a line of a memo's head, or a labelled line that is no heading."""
    return heads_memo(block.text) if block.kind is Kind.HEADING else is_labelled(block.text)


def _stated_author(text: str) -> str:
    author = byline(clean(text))[0] or clean(text)
    return "" if _NO_AUTHOR.match(author) or len(author) > 200 or is_date_line(author) else author


def language_code(text: str) -> str:
    """Return the ISO 639-1 part of a language tag such as "en-GB", or ""."""
    found = re.match(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)", text)
    return found[1].lower() if found else ""
