"""Lines over an article that are no part of it: who wrote it, where and when, how long it takes to read, whose picture.

A place and an agency that open a sentence ("BERLIN (dpa) – The bank …") belong to the sentence and stay.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from summarise.document import Kind
from summarise.readers.cleaning import first_letters
from summarise.readers.lines.dates import (
    AGO_SIGNS,
    LEAD_STARTS,
    WHOLE_DAY,
    WHOLE_MONTH,
    has_date,
    is_date_line,
    is_time_line,
    iso_date,
    iso_day_or_month,
    without_dates,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.document import Block

TOP = 8
"""Blocks at the beginning in which a byline or a date line is looked for."""

_ROLE_NOUNS = (
    "editor correspondent reporter writer journalist columnist commentator critic staff contributor "
    "redakteur redakteurin korrespondent korrespondentin reporterin redaktion journaliste correspondante "
    "envoyée? rédacteur rédactrice redactor redactora corresponsal periodista correspondente jornalista repórter "
    "corrispondente giornalista inviato redazione redacteur verslaggever correspondent"
)
_ROLE = re.compile(rf"(?i)\b(?:{'|'.join(dict.fromkeys(_ROLE_NOUNS.split()))})s?\b")
_OUTLET = re.compile(
    r"\b(?:[A-Z]{2,6}|News|Times|Post|Press|Agency|Magazine|Herald|Gazette|Journal|Tribune|Chronicle|Guardian|Observer|"
    r"Telegraph|Courier|Daily|Weekly|\w*(?:[Zz]eitung|[Nn]achrichten|[Aa]nzeiger|[Tt]ageblatt)|Rundschau)\b"
)
_POST = re.compile(
    r"(?i)\b(?:officer|adjuster|clerk|director|manager|secretary|inspector|engineer|surveyor|adviser|advisor|analyst|"
    r"beauftragter?|leiter(?:in)?|geschäftsführer(?:in)?|directeur|directrice|chargée? de)\b")
"""What somebody is who has written a paper of an office."""
_BYLINE = re.compile(
    r"^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa][vf]|[Aa]uthors?:|"
    r"(?:Written|Reported|Posted|Published|Prepared|Compiled|Drafted|Minutes taken) by:?|"
    r"(?:[Ee]laborado|[Rr]edactado|[Pp]reparado|[Ee]scrito|[Rr]edigido) por:?|(?:[Rr]édigé|[Éé]tabli|[Éé]crit) par ?:?|"
    r"(?:[Ee]rstellt|[Vv]erfasst|[Bb]earbeitet) von:?|(?:[Rr]edatto|[Ss]critto) da:?|"
    r"(?:[Oo]pgesteld|[Gg]eschreven) door:?|"
    r"[Aa]utor(?:in|es|as?)?:|[Aa]uteure?:|[Aa]ut(?:ore|rice):|[Ff]örfattare:|"
    r"[Pp]ropos recueillis par|[Ii]nterview(?: by|:| von)|(?:[Dd]as )?(?:Gespräch|Interview) führten?|"
    r"(?:[Rr]eport|[Ll]ead) author:|[Vv]erfasser(?:in)?:|[Bb]e(?:arbeit|richterstatt)er(?:in)?:|[Ss]teller:|Text:)\s+"
    r"(?P<names>[^\W\d_][\w.’'-]*(?:,? (?:and |und |et |y |e |en |&\s)?(?:(?:de|van|von|der|den|da|di|del|la|le|bin|"
    r"al) )*[A-ZÀ-Þ][\w.’'-]*){1,7})"
    r"(?P<beside>(?:,| [|•·/–—-]| in| for| at| aus) [^.!?:;]{2,60})?$"
)
_FULL_NAME = r"[A-ZÀ-Þ][\w.’'-]+(?: (?:(?:de|van|von|der|den|da|di|del|la|le|al) )*[A-ZÀ-Þ][\w.’'-]*){1,3}"
_PRESENTED = re.compile(
    r"(?:[Pp]resented by|[Pp]résentée? par|[Vv]orgelegt von|[Pp]resentad[oa] por|[Pp]resentat[oa] da(?=[l ])|"
    r"[Aa]presentad[oa] p(?=[eo]))(?:[^,]{2,50},)? ?"
    rf"(?P<names>{_FULL_NAME})(?:,(?: (?:on|le|am|el|il|em))?| on| le| am| el| il| em) (?P<date>[^,]{{4,30}})")
"""Who laid a paper before a body, with the post before the name, and when."""
_NAME_AND_OUTLET = re.compile(rf"(?P<names>{_FULL_NAME}), (?P<outlet>[^,.!?:;\d]{{3,50}})")
"""A name with the paper it writes for: "Josh Pell, Carrow Chronicle"."""
_LONGEST = 120
_SHORTEST_POST = 4
"""Letters of a small word behind a name that tells a post ("By Ruth Ames, head of Surgery")."""
_BARS = re.compile(r"\s*[|•·]\s*")
_BETWEEN = re.compile(r"\s*[,|·•–—/;(-]\s*|\s+")
_SMALL_WORDS = "of for in the at and & from to de la le für der die das und et du des en del y di per της του"
_SMALL = frozenset(_SMALL_WORDS.split())

_NAMES_OF_AGENCIES = (
    "reuters ap afp dpa apa sda pti ani ians upi ansa efe xinhua tass anadolu bloomberg kyodo yonhap antara lusa belga "
    "anp keystone cnn bbc pa aap nyt getty shutterstock istock alamy epa imago"
)
_ANY_AGENCY = (
    f"(?:getty images|associated press|agence france-presse|picture alliance|{'|'.join(_NAMES_OF_AGENCIES.split())})"
)
_AGENCY = re.compile(rf"(?i)\b{_ANY_AGENCY}\b")
_AGENCIES = re.compile(rf"(?i){_ANY_AGENCY}(?:(?: via | and |\s?[/,]\s?){_ANY_AGENCY})*")
_IN_BRACKETS = re.compile(r"\s*\(\s*([^()]{2,40})\s*\)")
_DASH = re.compile(r"\s*[-–—]+\s*$")
_PLACE = re.compile(
    r"[A-ZÀ-Þ][\w.’'/-]*(?:,? (?:(?:de|del|la|le|of|the|upon|am|an der|den|do|da) )?[A-ZÀ-Þ][\w.’'/-]*){0,4}"
)
_DATED_AT = re.compile(r"[A-ZÀ-Þ][\w.’' /-]{1,30}, (?:den|le|el|il|am) (?=\d)")
"""The place and date over a letter: "Berlin, den 3. März 2026"."""
_OPENS = re.compile(
    r"(?P<place>.{2,40}?)(?P<comma>,?) (?P<date>[^,–—]{3,20}(?:, \d{4})?)(?: ?(?:\([^()]{2,40}\)|/[^/]{2,40}/))? ?"
    r"(?:[–—-]|--)(?= \D)"
)
"""The place and date that open a sentence: "NORTHGATE, 14 October 2026 – The council …"."""

_HELD = re.compile(r"(?:Held|Abgehalten|Tenue?|Celebrada|Tenutasi|Realizada|Gehouden)\b")
"""How a line begins under the title of minutes that says where and when people met."""
_LONGEST_HELD = 200
_DATED_KIND = re.compile(
    r"(?i)(?:\w+[ -])?\w*(?:report|judgment|decision|order|notice|bulletin|bericht|urteil|beschluss|bescheid|gutachten|"
    r"rapport|arrêt|jugement|décision|arrêté|avis|resolución|sentencia|informe|acuerdo|sentenza|ordinanza|relazione|"
    r"avviso|relatório|acórdão|despacho|besluit|uitspraak|vonnis|wyrok|postanowienie|komunikat|beslut|dom|sammanträde)\b"
    r"(?:[^.!?:;]|\.(?=\d)){0,50}?\s(?:of|dated|vom|du|de|del|di|do|van|z|av(?: den)?|den)\s(?=\d)")
"""What a line begins with that says what a document is and of which day: "Prüfbericht vom", "Arrêt n° 14 du"."""
_HOUR = re.compile(
    r"(?i)(?:at |um |à |alle )?\d{1,2}(?:[.:h]\d{2}(?: ?(?:uhr|h|hrs|[ap]\.?m\.?))?| ?(?:uhr|[ap]\.?m\.?))")
"""When people met, behind the day."""
_LONGEST_NAMED = 80
_CLOSING = 4
"""Blocks at the end in which the day of a letter or a contract is looked for."""
_YEAR_AND_STOP = re.compile(r"(?<=\d{4})\.\s")
_MOST_NAMED = 5
_AROUND = " ,.|·•–—-:،、"

_STOPPED = re.compile(r"[^.!?]{2,40}?, .{3,26}?\d{4}(?=\. )")
"""The same with a full stop: "Kassel, 14. Oktober 2026. Die Stadt …"."""

_MINUTES = r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?[\s-]?min(?:ut(?:e[ns]?|i|os?))?s?\.?"
_READING_TIME = re.compile(
    rf"(?i)(?:(?:estimated |average )?(?:reading|read) time|time to read|lesezeit|lesedauer|temps de lecture|"
    rf"tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lästid|czas czytania|阅读时间|読了時間)\W{{0,4}}"
    rf"(?:(?:about|ca\.?|approx\.?|env\.|~) ?)?{_MINUTES}|"
    rf"{_MINUTES} (?:read(?:ing(?: time)?)?|to read|lesezeit|lesedauer|de lecture|de lectura|de leitura|di lettura|"
    rf"leestijd)|(?:阅读时间|読了時間).{{0,12}}|\d+ (?:min|分)[^\W\d_]{{0,4}}で読めます"
)
_CREDIT = re.compile(
    r"(?i)\(?(?:(?:photo(?:graph)?|image|picture|video|illustration|graphic|cover)s?"
    r"(?: (?:credits?|source|by|courtesy(?: of)?))?|credits?|"
    r"fotos?|bilder?|bildquelle|crédits?(?: photos?)?|créditos?|fotografía|imagen|imagem|immagine|beeld|ảnh|"
    r"фото|照片|图片来源|图源|写真|사진)(?:\s?[:：]|,| by| ©|(?<=by)|(?<=of))\s*(?P<whose>[^.!?]{2,90})\)?"
)
_SLASHED = re.compile(r"[^\W\d_][^/]{1,40}\s?/\s?[^\W\d_][^/]{1,40}(?:/[^/]{2,40})?")
_BESIDE_LETTERS = (
    "age ass ave bee bil cov cre cré cza est fot get gra ill ima imm lee les läs pho pic rea tem tie tim vid ảnh фот"
)
_BESIDE_STARTS = LEAD_STARTS.union(
    ("",), _BESIDE_LETTERS.split(), map(first_letters, _NAMES_OF_AGENCIES.split())
)
_BESIDE_SIGNS = ("/", *AGO_SIGNS)
"""A line that begins with none of these and holds none of these says no time, no length of reading and no picture's."""


def byline(text: str) -> tuple[str, str]:
    """Return the names and the date that a byline gives ("By Ruth Ames | 3 March 2026"), "" for each it does not."""
    if len(text) > _LONGEST:
        return "", ""
    if len(parts := _BARS.split(text)) > 1:
        text = " | ".join(part for part in parts if not _READING_TIME.fullmatch(part))
    if (found := _BYLINE.match(text)) and _is_beside(found["beside"] or ""):
        return _names(found["names"]), ""
    if (found := _NAME_AND_OUTLET.fullmatch(text)) and _is_outlet(found["outlet"]):
        return found["names"], ""
    if not iso_date(text):
        return "", ""
    if (found := _PRESENTED.fullmatch(text)) and is_date_line(found["date"]):
        return found["names"], iso_date(found["date"])
    for parting in _BETWEEN.finditer(text):
        before, after = text[:parting.start()], text[parting.end():]
        for line, other in ((before, after), (after, before)):
            if (found := _BYLINE.match(line)) and _is_beside(found["beside"] or "") and is_date_line(other):
                return _names(found["names"]), iso_date(other)
    return "", ""


def is_byline(text: str) -> bool:
    """Tell whether a line does nothing but name the author, perhaps with what he is and the date."""
    return bool(byline(text)[0])


def is_over_text(text: str) -> bool:
    """Tell whether a line at the top stands over the text and is no part of it."""
    return is_byline(text) or is_date_line(text) or is_dateline(text) or is_held_line(text) or is_beside_text(text)


def is_beside_text(text: str) -> bool:
    """Tell whether a line stands beside the text wherever it is: a time, how long it takes to read, whose picture."""
    if len(text) > _LONGEST or (
        first_letters(text) not in _BESIDE_STARTS and not any(map(text.lower().__contains__, _BESIDE_SIGNS))
    ):
        return False
    return bool(_READING_TIME.fullmatch(text)) or is_time_line(text) or is_credit(text)


def is_dateline(text: str) -> bool:
    """Tell whether a line does nothing but say where, when and for which agency a text was written."""
    if len(text) > _LONGEST or text[-1] in ".!?:" or not (text[0].isupper() or text[0] == "("):
        return False
    if _DATED_AT.match(text) and is_date_line(text.partition(", ")[2]):
        return True
    agency, dashed = _IN_BRACKETS.search(text), _DASH.search(text)
    place = _IN_BRACKETS.sub("", without_dates(_DASH.sub("", text))).strip(" ,.–—-")
    if place and not _PLACE.fullmatch(place):
        return False
    if agency is not None:
        return bool(_AGENCIES.fullmatch(agency[1].strip()) or dashed)
    return bool(dashed) and len(place) > 2 and place.isupper()


def is_name_and_day(text: str) -> bool:
    """Tell whether a line under a title only names somebody or something, and a day or a month: "Anna Lis, maj 2026".

    Where letters are large or small, every word is large; where they are not, the day closes the line.
    """
    if len(text) > _LONGEST_NAMED or len(iso_day_or_month(text)) < WHOLE_MONTH:
        return False
    rest = without_dates(text).strip(_AROUND)
    words = [word for part in rest.split() if len(word := part.strip(_AROUND)) > 2 and word not in _SMALL]
    if text.startswith(rest) and not any(map(str.isdigit, rest)) and rest.lower() == rest.upper():
        return text[-1] not in ".!?؟。।" and len(text) - len(rest) < 2 * WHOLE_DAY
    return 0 < len(words) <= _MOST_NAMED and "," in text and not any(
        word[0].islower() or not word[0].isalpha() for word in words)


def is_place_and_day(text: str) -> bool:
    """Tell whether the words before a full stop are nothing but a place and a day: "Kassel, 14. Oktober 2026"."""
    return bool(iso_date(text)) and bool(_PLACE.fullmatch(without_dates(text).strip(" ,.")))


def is_held_line(text: str) -> bool:
    """Tell whether a line over minutes does nothing but say where and on which day people met."""
    if len(text) > _LONGEST_HELD or not (held := _HELD.match(text)) or len(iso_date(text)) < len("2026-03-14"):
        return False
    words = re.findall(r"[^\W\d_]{3,}", without_dates(text[held.end():]))
    small = [word for word in words if word[0].islower() and word not in _SMALL]
    return len(small) * 2 <= len(words)


def kind_or_sitting_day(text: str) -> str:
    """Return the day that closes a line of names and numbers, or follows what the document is, in ISO 8601, or "".

    "Board of Directors, public session, 28 May 2026"; "Prüfbericht vom 12. Mai 2026".
    """
    if len(text) > _LONGEST or text[-1] in "!?;:" or len(day := iso_date(text)) < WHOLE_DAY:
        return ""
    if (kind := _DATED_KIND.match(text)) and is_date_line(text[kind.end():]):
        return day
    before, *parts = re.split(r",\s|\s[|·•–—]\s", text)
    while len(parts) > 1 and _HOUR.fullmatch(parts[-1]):
        parts.pop()
    if not parts or ":" in text or not is_date_line(parts[-1]) or any(map(iso_date, (before, *parts[:-1]))):
        return ""
    named = _share_small(before) * 3 <= 1 and _share_small(" ".join((before, *parts[:-1]))) * 2 <= 1
    return day if named and before[0].isupper() else ""


def _share_small(text: str) -> float:
    """Return which share of the longer words is written small, as those of a sentence are, 0 to 1."""
    words = re.findall(r"[^\W\d_]{3,}", text)
    small = [word for word in words if word[0].islower() and word not in _SMALL]
    return len(small) / max(1, len(words))


def is_credit(text: str) -> bool:
    """Tell whether a line does nothing but name whose picture stands here."""
    if found := _CREDIT.fullmatch(text):
        words = found["whose"].split()
        small = [word for word in words if word[0].islower() and word not in _SMALL and not _AGENCY.match(word)]
        return len(small) * 3 <= len(words)
    bare = text.strip("() ©")
    if _SLASHED.fullmatch(bare) and _AGENCY.search(bare):
        return len(bare.split()) <= 8 and bare[-1] not in ".!?"
    return bool(_AGENCIES.fullmatch(bare))


def author_in(blocks: Sequence[Block]) -> str:
    """Return the author that a byline among the first blocks names, or ""."""
    top = (byline(block.text)[0] for block in blocks[:TOP] if block.kind is not Kind.HEADING)
    return next((names for names in top if names), "")


def date_in(blocks: Sequence[Block]) -> str:
    """Return the date that a date line, a byline or the head of a sentence among the first blocks gives, or "".

    So does a line that says where and when people met.
    """
    dates = (_dated(block) or _day_before_more(block.text) or byline(block.text)[1] or _opening_date(block.text)
             or _named_day(block) or (iso_date(block.text) if is_held_line(block.text) else "")
             for block in blocks[:TOP])
    return next(filter(None, dates), "")


def late_date_in(blocks: Sequence[Block]) -> str:
    """Return the day of the first line at the top that says what the document is, or where people met, or ""."""
    top = takewhile(lambda block: len(block.text) <= _LONGEST, blocks[:TOP])
    days = (kind_or_sitting_day(block.text) for block in top if block.kind is not Kind.ROW)
    return next(filter(None, days), "")


def day_under(blocks: Sequence[Block]) -> str:
    """Return the day that stands with a place under a letter or a contract ("Berlin, den 3. März 2026"), or ""."""
    lines = (block.text for block in blocks[-_CLOSING:] if len(block.text) <= _LONGEST)
    days = (iso_date(text) for text in lines if _DATED_AT.match(text) and is_date_line(text.partition(", ")[2]))
    return next(filter(None, days), "")


def month_in(blocks: Sequence[Block]) -> str:
    """Return the month of a line at the top that does nothing but give it ("September 2026"), or ""."""
    lines = (block.text for block in blocks[:TOP] if block.kind is not Kind.ROW and len(block.text) <= _LONGEST_NAMED)
    months = (iso_day_or_month(text) for text in lines if not any(map(str.isalpha, without_dates(text))))
    return next((month for month in months if len(month) >= WHOLE_MONTH), "")


def _day_before_more(text: str) -> str:
    """Return the day that a line gives before more ("Updated: 8 June 2026. Version 2."), in ISO 8601, or ""."""
    words = _YEAR_AND_STOP.split(text[:_LONGEST], maxsplit=1)
    return iso_date(words[0]) if len(words) > 1 and ":" in words[0] and is_date_line(words[0]) else ""


def _dated(block: Block) -> str:
    """Return the date of a line that does nothing but give it, beside bars perhaps, in ISO 8601, or "".

    A year in a table, and each of several dates there, heads a column.
    """
    parts = _BARS.split(block.text) if len(block.text) <= _LONGEST else ()
    dates = [iso_date(part) for part in parts if part and (is_date_line(part) or is_dateline(part))]
    heads = block.kind is Kind.ROW and (len(dates) > 1 or len("".join(dates)) < WHOLE_MONTH)
    return "" if heads else next(filter(None, dates), "")


def _named_day(block: Block) -> str:
    """Return the day or month of a line that only names somebody beside it, in ISO 8601, or ""."""
    return iso_day_or_month(block.text) if block.kind is not Kind.HEADING and is_name_and_day(block.text) else ""


def _opening_date(text: str) -> str:
    """Return the day that a place and a date before a dash give at the head of a sentence, in ISO 8601, or ""."""
    stopped = _STOPPED.match(text)
    if stopped is not None and is_place_and_day(stopped[0]):
        return iso_date(stopped[0])
    found = _OPENS.match(text)
    if found is None or not _PLACE.fullmatch(found["place"]) or not (found["comma"] or found["place"].isupper()):
        return ""
    told = is_date_line(found["date"]) and not has_date(text[found.end():][:20])
    return iso_date(found["date"]) if told else ""


def _is_outlet(text: str) -> bool:
    """Tell whether words name a paper or a station by what such are called, and nothing that is done."""
    words = text.split()
    return (len(words) > 1 and _OUTLET.search(words[-1]) is not None
            and all(word[0].isupper() or word in _SMALL for word in words))


def _is_beside(text: str) -> bool:
    """Tell whether what stands behind the names is a post, a place or an outlet, not the rest of a sentence."""
    words = text.strip(" ,|•·/–—-").split()
    if not words or _ROLE.search(text) or _POST.search(text):
        return True
    named = words[1:] if len(words[0]) >= _SHORTEST_POST else words
    return all(not word[0].islower() or word in _SMALL for word in named) and len(words) <= 6 and not has_date(text)


def _names(text: str) -> str:
    """Return the names without a post or an outlet behind a comma."""
    first, comma, rest = text.partition(", ")
    return first if comma and any(told.search(rest) for told in (_ROLE, _OUTLET, _POST)) else text
