"""Sentences: where they end. One pass over a text finds every stop; its neighbours decide whether it ends a sentence.

The abbreviations are those Punkt learned (Kiss and Strunk, 2006, "Unsupervised multilingual sentence boundary
detection") beside our own; the rules on top are ours. Ends that no stop shows (lists, heads of e-mails) are found in
unmarked.py. A quotation is not cut in the middle (see quotations.py).
"""

from __future__ import annotations

import re
from functools import cache

from summarise.language import language as row_of
from summarise.language import quotations, unmarked
from summarise.language.abbreviations import Rules, rules

_CLOSERS = "\"'”’»›“‘)\\]}＂」』）】》〉"
_OPENERS = "\"'`“”‘’„‚«»‹›([{¿¡*•–—-…"
_QUOTES = tuple("\"'”’»›“‘")
_REACH = 48
"""Characters of the neighbours that are looked at; longer ones are no abbreviations."""

_WIDE_STOP = re.compile(r"(?:[。！？!?｡‼⁇⁈⁉]|……?)+[\"'”’）)」』】》〉]*[。！？]*|\.[\"'”’）)]*(?=\s)")
_WIDE_SPEAKER = re.compile(
    r"[とっをはがのにも]|[^。！？!?，,：:\s]{0,12}?(?:说|道|问|答|称|表示|写|喊|叫|說|問|稱)[。，,]")
"""What follows a quotation that its sentence goes on after: a Japanese particle, or a Chinese speaker."""
_LONGEST_SPOKEN = 4000
"""Characters before the end of a quotation among which its beginning is looked for."""
_THAI_STOP = re.compile(
    r"(?:[!?…]|(?<=[\u0e01-\u0e4e]{5})\.)+[\"'”’)]*(?=\s)"
    r"|(?<=[a-zA-Z\u0e01-\u0e4e]{2})\s+(?!และ|หรือ|ของ|ซึ่ง|ว่า|กับ|แก่|เพื่อ|จาก|โดย)(?=[a-zA-Z\u0e01-\u0e4e]{9})")
"""A stop, which behind a short word abbreviates it, or a space before a clause that could stand alone."""
_AFTER = re.compile(rf"\s*[{re.escape(_OPENERS)}]*\s*(\S{{0,{_REACH}}})")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)?")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,4}\.-?)+[^\W\d_]{1,4}")
_INITIAL = re.compile(r"[^\W\d_]\.")
_MARKER = re.compile(r"[\s•⁃▪*\"“(-]*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4})")
_FOOTNOTE = re.compile(r"\s?(?:\d{1,2})(?=\s+([^\W\d_]+))")
_CITED = re.compile(r"\s(?:\[\d{1,3}\])+(?=\s+[^\W\d_a-z]|\s*$)")
_FACE = re.compile(r"\s+(?:[:;=]['o-]?[)(DPp|/\\*\]\[]+|<3)(?=\s|$)")
_MAILBOX = re.compile(r"<[^\s<>]+@")
_CLOSE_STOP = re.compile(r"[.!?](?<=\w.)(?=\s|$)")
_NEAR = 200
"""Characters on both sides that are looked through for how the writer sets stops: close to the word, or off it."""
_NUMBER = re.compile(r"[A-Z]?-?\d")
"""A number, or a page or a room of a lettered part ("p. A6")."""
_OPENED = re.compile(
    r"(?:(?<=\bMon|\bTue|\bWed|\bThu|\bFri|\bSat|\bSun)|(?<=\bTues|\bThur)|(?<=\bThurs))\.\s+"
    r"\d{1,2}(?:[:.]\d\d|(?:[:.]\d\d)?\s?(?:[AaPp]\.?[Mm]\b|[-–—]|noon|to \d))")
"""The hours that follow a day: "Sat. 10 a.m.–2 p.m."."""
_CLOCK = re.compile(r"(?:\d\s?|(?<!\S)[a-z]+\s)[AaPp]\.[Mm]$")
"""The hour before a stop, and not the initials of a name ("Robert A.M. Stern")."""
_CLOCKED = 16
_CLOCK_GOES_ON = re.compile(
    r"\.?\s+(?:\(|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z]{2}"
    r"|(?:Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|Local|Christmas|New Year)\b"
    r"|[A-Z]\w+(?: [A-Z]\w+)? [Tt]ime\b)")
"""What follows an hour in its own sentence: a day, a zone, a feast, the time of a town, a remark."""
_HOUSE = re.compile(r"(?:str\.|straße|strasse|gasse|allee|Nr\.|Seite|Kapitel|Hausnummer|Zimmer)\s$")
"""What a plain number stands behind, so that its stop makes no ordinal of it: "Mozartstr. 5. Hunde"."""
_VERSE = re.compile(r"\d{1,3}:\d")
_ROMAN = re.compile(r"[IVXLC]+\b(?!['’])")
_BEGINS = re.compile(r"(?:^|[.!?:\"“”]|--|[—–])\s*$")
_ORDINAL = re.compile(r"(?:\d{1,3}\.[/–-])*\d{1,3}|[IVX]{2,}")
"""A day or a century, several of them ("11./12. Dezember"), or the number of a king."""
_DASH = re.compile(r"\s*(?:[–—]|--)")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|un|(?:a|da|de|ne|su)ll)['’](?=[^\W\d_]{2})", re.IGNORECASE)
_ELIDED_OPENER = re.compile(r"\s+['’`‘][snt]\s(?=[^\W\d_a-z])")
_DATELINE = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w'’-]+"
    r"(?:,? (?:(?:am|an der|de|du|la|le|of|on|upon|do|da|den) )?[^\W\d_a-zß-öø-ÿ][\w'’-]*){0,3}, "
    r"(?:(?:den|le|el|il|the) )?(?:\d{1,2}(?:\.|st|nd|rd|th|er|º)? (?:de |of )?[^\W\d_]{3,10}\.?,?(?: de)? \d{4}|"
    r"[^\W\d_]{3,10}\.? \d{1,2},? \d{4}|\d{1,2}\.\d{1,2}\.\d{4})\."
)
"""The place and day that open a press release; they belong to what follows: "Kassel, 14. Oktober 2026. Die Stadt …"."""
_CLAUSE = 3
"""Words before a colon that may be a sentence; fewer are a label for what follows."""
_THAI_LEAST = 60


@cache
def _stop_pattern(stops: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<stop>[{stops}]+(?:[ \xa0]?\.(?=[ \xa0]?\.|[{_CLOSERS}\s]|$))*)"
        rf"(?P<close>(?:[{_CLOSERS}]+\.(?=\s|$))?[{_CLOSERS}]*(?:[«‹](?=\s|$))?(?:\s[)\]\"”](?=\s|$))?(?:\[\d{{1,3}}\])*)"
        rf"(?P<gap>\s+|$|(?=[^\W_]))"
    )


def split(text: str, language: str, *, joined: bool = True) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a block, in order, white space between them left out.

    With `joined`, no span ends inside a quotation, nor at a colon that announces the next; without, only the stops
    decide (what F1 is measured on).
    """
    ends = _ends(text, language)
    if joined and ends:
        ends = quotations.join(text, [end for end in ends if text[end - 1] != ":"])
    spans = []
    start = 0
    for end in (*ends, len(text)):
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        right = len(piece.rstrip())
        if left < right:
            spans.append((start + left, start + right))
        start = end
    if joined and len(spans) > 1 and spans[0][1] <= _REACH * 2 and _DATELINE.fullmatch(text, *spans[0]):
        spans[:2] = [(spans[0][0], spans[1][1])]
    return spans


def _ends(text: str, code: str) -> list[int]:
    row = row_of(code)
    if row.code in ("zh", "ja"):
        return [match.end() for match in _WIDE_STOP.finditer(text) if not _is_spoken(text, match)]
    if row.code == "th":
        return _thai_ends(text)
    table = rules(row.code)
    return _shown_ends(text, table, unmarked.ends(text, table))


def _is_spoken(text: str, match: re.Match[str]) -> bool:
    """Tell whether a sentence goes on behind a quotation: not in Chinese where a colon before it told who speaks."""
    spoken = _WIDE_SPEAKER.match(text, match.end()) if match[0][-1] in "」』”’" else None
    if spoken is None or len(spoken[0]) == 1:
        return spoken is not None
    begin = max(0, match.start() - _LONGEST_SPOKEN)
    opened = max(text.rfind(mark, begin, match.start()) for mark in "「『“‘")
    return text[max(0, opened - 1)] not in ":："


def _shown_ends(text: str, table: Rules, fixed: list[int]) -> list[int]:
    found: list[int] = []
    start = 0
    waiting = iter(fixed)
    fixed_end = next(waiting, None)
    for match in _stop_pattern(table.stops).finditer(text):
        while fixed_end is not None and fixed_end <= match.start():
            found.append(fixed_end)
            start, fixed_end = fixed_end, next(waiting, None)
        end = _end_at(text, match, table, start)
        if end:
            found.append(end)
            start = end
    while fixed_end is not None:
        found.append(fixed_end)
        fixed_end = next(waiting, None)
    return sorted(set(found)) if fixed else found


def _end_at(text: str, match: re.Match[str], table: Rules, start: int) -> int:
    """Return where the sentence ends that this stop closes, or 0 if it closes none."""
    place, end = match.start(), match.end("close")
    elided = _ELIDED_OPENER.match(text, end) if table.elides_openers else None
    after = _following(text, elided.end() if elided else end)
    if not after:
        return 0
    before = text[max(start, place - _REACH):place]
    word = _last_word(before)
    if not match["gap"]:
        return _end_without_space(text, match, word, after, table)
    face = _FACE.match(text, end) if text[match.end():match.end() + 1] in ":;=<" else None
    if face:
        end = face.end()
        after = _following(text, end)
        if not after:
            return 0
    if _MARKER.fullmatch(text, start, place) and match["stop"] == "." and not match["gap"].startswith("\n"):
        return 0
    if match["stop"][-1] == ":":
        words = before.split()
        whole = len(words) >= _CLAUSE and not words[-1].startswith("(") and text[match.end()] not in "([{"
        return end if whole and _opens(after, table.starters) else 0
    note = _note_end(text, end, match["stop"], word, table)
    if note:
        return note
    if _VERSE.match(after) and word[:1].isupper() and len(word) <= 5:
        return 0
    return end if _is_end(text, match, word, after, table) else 0


def _last_word(before: str) -> str:
    """Return the word a stop stands at, without what opens it or is elided before it ("l'Avv.")."""
    if not before or before[-1].isspace():
        return ""
    word = before.rsplit(None, 1)[-1].lstrip(_OPENERS)
    if ".–" in word:
        word = word.rsplit("–", 1)[-1]
    elided = _ELIDED.match(word)
    return word[elided.end():] if elided else word


def _note_end(text: str, end: int, stop: str, word: str, table: Rules) -> int:
    """Return the end of a note's number that follows a stop: "minority rights. 4 Even though", "trade. [12] The"."""
    cited = _CITED.match(text, end)
    if cited:
        return cited.end()
    note = _FOOTNOTE.match(text, end)
    if not note or stop != "." or not note[1][0].isupper() or table.abbreviates(word.lower()):
        return 0
    follows = note[1].lower()
    if table.nouns_large:
        return note.end() if follows in table.closed else 0
    return note.end() if follows not in table.months and not word.isdigit() and len(word) > 1 else 0


def _following(text: str, end: int) -> str:
    found = _AFTER.match(text, end)
    return found[1] if found else ""


def _end_without_space(text: str, match: re.Match[str], word: str, after: str, table: Rules) -> int:
    """Find an end where the space after a stop is missing: "the box.Other", "years.perhaps the", "talk?they"."""
    stop, end = match["stop"], match.end("close")
    if stop[-1] == ":":
        return 0
    if after[0].isdigit() and stop == "." and (word[-1:] in ")]" or match["close"]):
        note = _FOOTNOTE.match(text, end)
        return note.end() if note and note[1][0].isupper() else 0
    if _is_address(word + after):
        return 0
    word = word.rpartition(",")[2].rstrip(")\"”’")
    if stop[-1] in "!?" and word.isdigit() and after[0].isupper() and after[1:2].islower():
        return end
    if not word.isalpha() or len(word) < 2 or table.abbreviates(word.lower()):
        return 0
    if after[0].isdigit():
        note = _FOOTNOTE.match(text, end)
        return note.end() if note and stop == "." and word.islower() and len(word) > 2 and note[1][0].isupper() else 0
    opens = after[1:2].islower() or after[1:2] in ("'", "’") or after in ("A", "I", "À")
    if word[-1].islower() and after[0].isupper() and opens:
        return end
    if stop == "." and word.islower():
        follows = after.rstrip(",")
        return end if len(word) > 2 and word in table.known and len(follows) > 2 and follows in table.closed else 0
    asks = stop[-1] in "!?" and word.islower() and len(word) > 2 and after[:3].isalpha() and after[:3].islower()
    return end if asks else 0


def _is_address(word: str) -> bool:
    return "@" in word or "/" in word or word[:3].lower() == "www"


def _is_end(text: str, match: re.Match[str], word: str, after: str, table: Rules) -> bool:
    stop, close = match["stop"], match["close"]
    first = after[0]
    opened = text[match.end():match.end() + 1] in "(["
    address = after.startswith(("http://", "https://", "www."))
    if (opened and close[-1:] in _QUOTES) or _MAILBOX.match(after):
        return False
    if first.islower() and not address and not (opened and not close):
        if _DASH.match(text, match.end("close")):
            return False
        stands_off = not word and stop == "." and not _stands_close(text, match.start())
        return not close and (stands_off or _is_end_before_lower(stop, word, after, table))
    if stop != ".":
        trails = _is_ellipsis(stop) and stop != ".."
        return word[-1:] != ":" and not (trails and (after == "I" or after.startswith(("I'", "I’"))))
    if close and ("." in close or not close.startswith((")", "]"))):
        return True
    return _is_end_after(word or _titled(text, match.start(), table), after, table, text, match.start())


def _stands_close(text: str, place: int) -> bool:
    """Tell whether the stops around are set close to their words, so that one that stands off is a stray."""
    return _CLOSE_STOP.search(text, max(0, place - _NEAR), place + _NEAR) is not None


def _titled(text: str, place: int, table: Rules) -> str:
    """Return the title a stop follows behind a blank ("Mr . Holt"), or ""."""
    word = text[max(0, place - _REACH):place].rsplit(None, 1)[-1:]
    return word[0] if word and word[0].istitle() and word[0].lower() in table.before_name else ""


def _is_end_before_lower(stop: str, word: str, after: str, table: Rules) -> bool:
    lower = word.lower()
    if _is_ellipsis(stop):
        return False
    if not word:
        return stop == "." and _first_word(after) in table.closed
    if "!" in stop or "?" in stop:
        return not (stop == "!" and word[0].isupper() and not word.isupper()) and word[-1] != ":"
    if stop == "." and word.isdigit() and not table.ordinals:
        return _first_word(after) in table.closed
    if stop != "." or len(word) < 2 or table.abbreviates(lower) or _DOTTED.fullmatch(lower):
        return False
    whole = word.isalpha() and len(word) >= 2 * table.unlisted
    return whole or lower in table.known or (len(word) > table.unlisted and _first_word(after) in table.closed)


def _is_ellipsis(stop: str) -> bool:
    return "…" in stop or (len(stop) > 1 and not stop.strip(". \xa0"))


def _is_end_after(word: str, after: str, table: Rules, text: str, place: int) -> bool:
    lower = word.lower()
    counts = lower in table.before_number or lower.endswith(table.compounds)
    if counts and (_NUMBER.match(after) or _is_numeral(word, after, table, text, place)):
        return False
    if after[0].isdigit() and _OPENED.match(text, place):
        return False
    if word[-1:] in "mM" and after[0].isupper() and _CLOCK.search(text, max(0, place - _CLOCKED), place):
        return _CLOCK_GOES_ON.match(text, place) is None
    if lower in table.closing or word in table.letters:
        return True
    if lower in table.before_name:
        return lower in table.addresses and _opens(after, table.closed)
    if len(word) == 1 and word.isalpha():
        return _is_end_after_initial(word, after, table, text, place)
    if table.ordinals and _ORDINAL.fullmatch(word):
        if _HOUSE.search(text, max(0, place - _REACH), place - len(word)):
            return not _opens(after, table.months)
        return _opens(after, table.starters) and not _opens(after, table.months)
    if lower in table.anywhere or _DOTTED.fullmatch(lower):
        return _opens(after, table.starters)
    return True


def _is_numeral(word: str, after: str, table: Rules, text: str, place: int) -> bool:
    """Tell a Roman number from the pronoun: "Art. I", but "back into his art. I hope" and "No. I do not"."""
    if after == "I" and "i" in table.closed and word.lower() in table.known:
        return not (word.islower() or _BEGINS.search(text, max(0, place - _REACH), place - len(word)))
    return _ROMAN.match(after) is not None


def _is_end_after_initial(word: str, after: str, table: Rules, text: str, place: int) -> bool:
    if word == "I" and "i" in table.closed:
        name = text[max(0, place - _REACH):place - 1].rsplit(None, 1)
        return not (name and name[-1][:1].isupper()) or _opens(after, table.closed)
    return _opens(after, table.closed) and not _INITIAL.match(after)


def _opens(after: str, starters: frozenset[str]) -> bool:
    """Tell whether a word is written large only because it opens a sentence; one in capitals is so anywhere ("ET")."""
    word = _first_word(after) if after[0].isupper() and not after[1:2].isupper() else ""
    return word in starters or word.partition("'")[0] in starters


def _first_word(after: str) -> str:
    found = _WORD.match(after)
    return found[0].lower().replace("’", "'") if found else ""


def _thai_ends(text: str) -> list[int]:
    """Find ends in Thai, which sets clauses apart by a space and has no stop: a space ends one of 60 characters."""
    found = []
    start = 0
    for match in _THAI_STOP.finditer(text):
        if match.end() - start >= _THAI_LEAST or not match[0].isspace():
            found.append(match.end())
            start = match.end()
    return found
