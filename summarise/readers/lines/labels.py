"""Lines of a label and what it names ("Date: 3 March 2026"): the head of a minute or a memo, which is no prose.

Such lines stand in groups, or several in one paragraph. They are kept as rows: they can be read, cited and pinned, and
their names and dates are found, but nobody's summary begins with who was present.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from summarise.document import Block, Kind
from summarise.readers.cleaning import has_unspaced
from summarise.readers.lines.dates import WHOLE_DAY, iso_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LABEL = re.compile(
    r"(?:^|(?<=\s))(?P<first>[^\W\d_][\w’'./-]{0,24}(?: [\w’'()/.-]{1,20}){0,3})"
    r"(?:\s?:\s+|：\s*)(?=\S)"
)
_INNER = re.compile(r"(?<=\s)[^\W\d_a-zß-öø-ÿ][\w’'/-]{1,24}(?:\s?:\s+|：\s*)(?=\S)")
"""A label further on in a paragraph: one word, since where a longer one begins nobody can tell."""
_SMALL_WORDS = (
    "and or of the in at on to for by from with und oder der die das des dem den am im um bis zu von vom van et ou le "
    "la les de du des à au y o el los las e i il lo gli di da do dos das em en het een te op a.m. p.m. am pm uhr h"
)
_SMALL = frozenset(_SMALL_WORDS.split())
"""Little words that stand between names and numbers without making a sentence of them."""
_SUBJECT_WORDS = r"subject|re|betreff|betr\.?|objet|asunto|assunto|oggetto|onderwerp|件名|主题"
_DATE_WORDS = "date|datum|fecha|data|sent|gesendet|envoyé|enviado|inviato|verzonden|日期|日付|日時|날짜"
_ROLL_WORDS = (
    r"(?:also |members |others? )?(?:present|in attendance|absent)|attendees|attendance|"
    r"apologies(?: for absence)?|regrets|anwesende?|abwesende?|entschuldigt|teilnehmer(?:innen)?|teilnehmende|"
    r"présente?s?|absente?s?|excusée?s?|participante?s?|asistentes|presentes|ausentes|participantes|"
    r"presenti|assenti|partecipanti|aanwezig|afwezig"
)
_HEAD = re.compile(
    rf"(?i)(?:{_SUBJECT_WORDS}|to|from|cc|bcc|an|von|à|de|para|a|da|aan|van|"
    rf"place|venue|location|time|duration|{_ROLL_WORDS}|"
    r"ort|uhrzeit|zeit|beginn|ende|dauer|"
    r"vorsitz|protokoll(?:führung|ant|antin)?|tagesordnung|"
    r"lieu|heure|horaire|durée|"
    r"(?:secrétaire|président|présidente) de séance|ordre du jour|"
    r"lugar|hora|hora de (?:inicio|fin|comienzo|término)|duración|orden del día|"
    r"luogo|ora|orario|durata|ordine del giorno|"
    r"local|horário|duração|ordem do dia|plaats|tijd|agenda|"
    r"宛先|收件人)$"
)
"""What stands over every memo or minute; the words after it are never prose, whatever they look like."""
_ROLL = re.compile(rf"(?i)(?:{_ROLL_WORDS})$")
"""Over a list of people, which may be long and end in a full stop."""
_DATE = re.compile(rf"(?i)(?:{_DATE_WORDS})$")
_SUBJECT = re.compile(rf"(?i)(?:{_SUBJECT_WORDS})$")
_GIVEN = re.compile(
    rf"(?i)(?:^|(?<=\s))(?P<label>(?P<subject>{_SUBJECT_WORDS})|{_DATE_WORDS}|(?P<sender>from|von|de|da|van)|"
    r"to|cc|an|à|para|a|aan|宛先|收件人)(?:\s?:\s+|：\s*)(?=\S)")
"""What an office writes over a memo: for whom it is, by whom, of which day and about what."""
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{4,}[.!?]\s|[。！？]")
_ADDRESS = re.compile(r"@|\w\.\w")
_AT = re.compile(r"\s*[<(\[]\S+@\S+")
"""The address behind a name."""
_ROLE = re.compile(r"\s*\([^()]{2,80}\)")
"""What somebody is, behind the name: "Claire Petit (trésorière)"."""
_WORD = re.compile(r"[^\W\d_]{2}")
_LONGEST = 200
_LONGEST_ROLL = 1500
_LONGEST_UNSPACED = 40
_MOST_UNCASED = 8
_TOP = 8
"""Blocks at the beginning where one labelled line is enough: the head of a memo."""


def is_labelled(text: str) -> bool:
    """Tell whether a text is a label, or several, each with a name, a number, a date or a list of such: no prose."""
    if len(text) > _LONGEST_ROLL or not (":" in text or "：" in text):
        return False
    found = _LABEL.match(text)
    if found is None or found["first"][0].islower():
        return False
    if _ROLL.match(found["first"]) and not _tells(_ROLE.sub("", text[found.end():]).split()):
        return True
    if len(text) > 2 * _LONGEST:
        return False
    if _SUBJECT.match(found["first"]):
        return len(text) <= _LONGEST and not _SENTENCE_INSIDE.search(text)
    if _HEAD.match(found["first"]):
        return len(text) <= _LONGEST and text[-1] not in ".!?。！？"
    values = _INNER.split(text[found.end():])
    return all(_is_bare(value.strip(" ;,·|–—-")) for value in values)


def heads_memo(text: str) -> bool:
    """Tell whether a text is a label that stands over every memo or minute, or its date: never a title."""
    found = _LABEL.match(text) if is_labelled(text) else None
    return found is not None and bool(_HEAD.match(found["first"]) or _DATE.match(found["first"]))


def subject_in(blocks: Sequence[Block]) -> str:
    """Return the subject that the head of a memo gives, "" where no other label is beside it and no date over it."""
    return _subject(blocks)[0]


def sender_in(blocks: Sequence[Block]) -> str:
    """Return by whom a memo is, as the head that gives its subject, or for whom and of which day it is, says, or ""."""
    head = blocks[:_TOP] if subject_in(blocks) or _is_memo(blocks) else ()
    given = (value for block in head if len(block.text) <= _LONGEST
             for label, value in _values(block.text, tuple(_GIVEN.finditer(block.text))) if label == "sender")
    return next((_AT.sub("", value) for value in given if has_word(value)), "")


def _is_memo(blocks: Sequence[Block]) -> bool:
    """Tell whether lines under a title say by whom a document is, and two things more of those an office writes."""
    if not blocks or blocks[0].kind is not Kind.HEADING or is_labelled(blocks[0].text):
        return False
    found = [label for block in blocks[:_TOP] if len(block.text) <= _LONGEST for label in [_GIVEN.match(block.text)]
             if label is not None]
    return len({label["label"].casefold() for label in found}) > 2 and any(label["sender"] for label in found)


def day_over_subject(blocks: Sequence[Block]) -> str:
    """Return the latest day named over the subject of a letter, as ISO 8601: its own, after that of what it answers."""
    days = [iso_date(block.text) for block in blocks[:_subject(blocks)[1]]]
    return max((day for day in days if len(day) == WHOLE_DAY), default="")


def _subject(blocks: Sequence[Block]) -> tuple[str, int]:
    """Return the subject of a head, and in which block from its beginning it stands."""
    top = list(takewhile(lambda block: len(block.text) <= _LONGEST, blocks[:_TOP]))
    subject, under, labels = "", 0, 0
    for place, (text, kind) in enumerate((block.text, block.kind) for block in top):
        given = tuple(_GIVEN.finditer(text))
        labels += len(given) or (not subject and kind is not Kind.ROW and bool(iso_date(text)))
        for label, value in _values(text, given):
            if label == "subject" and not subject:
                subject, under = _begun(value), place
    return (subject, under) if labels > 1 else ("", 0)


def _values(text: str, given: Sequence[re.Match[str]]) -> Iterator[tuple[str, str]]:
    """Yield what each label of a line gives, after the kind of label that it is: subject, sender or ""."""
    for found, end in zip(given, (*(after.start() for after in given[1:]), len(text)), strict=False):
        kind = next((kind for kind in ("subject", "sender") if found[kind]), "")
        yield kind, text[found.end():end].strip(" |;,.")


def _begun(subject: str) -> str:
    """Begin a subject as a title begins, unless its first word has a capital of its own or is shortened ("iPhone")."""
    first = subject.partition(" ")[0]
    return subject if any(map(str.isupper, first)) or "." in first else subject[:1].upper() + subject[1:]


def has_word(text: str) -> bool:
    """Tell whether a text holds two letters beside each other."""
    return _WORD.search(text) is not None


def labels_in(text: str) -> int:
    """Return how many labels a labelled text holds, 0 when it is none."""
    found = _LABEL.match(text) if is_labelled(text) else None
    return 1 + len(_INNER.findall(text, found.end())) if found else 0


def label_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of the labelled lines in a group of lines that holds at least two of them, else none."""
    colons = [line for line in lines if ":" in line or "：" in line]
    if sum(":" in line[:60] or "：" in line[:30] for line in colons) < 2:
        return frozenset()
    places = frozenset(place for place, line in enumerate(lines) if is_labelled(line.strip()))
    return places if len(places) > 1 else frozenset()


def goes_on(line: str, after: str) -> bool:
    """Tell whether a line goes on with the value of the labelled line before it."""
    words = line.split()
    return after[0].isspace() or after[0].islower() or words[-1][-1] in ",;、，" or words[-1].lower() in _SMALL


def settle_labels(blocks: list[Block]) -> list[Block]:
    """Make rows of the labelled paragraphs that stand together, hold several labels, name people, or head the document.

    A paragraph of figures without a word, such as a line of a table that lost its form, is one too, and what stands
    over the subject of a letter: whose it is, of which day.
    """
    colons = [place for place, block in enumerate(blocks) if ":" in block.text or "：" in block.text]
    bare = {place for place, block in enumerate(blocks)
            if block.kind is Kind.PARAGRAPH and not has_word(block.text) and any(map(str.isdigit, block.text))}
    marked = {place for place in colons if blocks[place].kind is Kind.PARAGRAPH and is_labelled(blocks[place].text)}
    top = next((place for place, block in enumerate(blocks) if len(block.text) > 140 and place not in marked),
               len(blocks))
    settled = list(blocks)
    bare |= {place for place, block in enumerate(blocks[:_subject(blocks)[1]])
             if block.kind is Kind.PARAGRAPH and block.text[-1] not in ".!?"}
    for place in marked | bare:
        beside = place - 1 in marked or place + 1 in marked or _is_roll(blocks[place].text)
        if place in bare or beside or labels_in(blocks[place].text) > 1 or place < min(_TOP, top):
            settled[place] = replace(blocks[place], kind=Kind.ROW)
    return settled if any(block.kind is not Kind.ROW for block in settled) else blocks


def _is_roll(text: str) -> bool:
    """Tell whether a text begins with a label that names people: who was present, who was not."""
    found = _LABEL.match(text)
    return found is not None and bool(_ROLL.match(found["first"]))


def _is_bare(value: str) -> bool:
    """Tell whether a value is no prose: names, numbers, dates, addresses and the little words between them."""
    if not value or len(value) > _LONGEST or value[-1] in "!?！？。" or _SENTENCE_INSIDE.search(value):
        return False
    words = (_ROLE.sub("", value) or value).split()
    if value[-1] == "." and len(words) > 4:
        return False
    if has_unspaced(value):
        return len(value) <= _LONGEST_UNSPACED
    if not any(character.isupper() or character.islower() or character.isdigit() for character in value):
        return len(words) <= _MOST_UNCASED
    return not _tells(words)


def _tells(words: Sequence[str]) -> bool:
    """Tell whether more than a third of the words are written small, as those of a sentence are."""
    small = [word for word in words if word[0].islower() and word not in _SMALL and not _ADDRESS.search(word)]
    return len(small) * 3 > len(words)
