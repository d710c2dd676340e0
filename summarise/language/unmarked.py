"""Ends of sentences that no stop shows: items on one line, heads of e-mails, addresses, words written large."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarise.language.abbreviations import Rules

_ITEM = re.compile(r"(?:^|(?<=\s))(?P<bullet>[•⁃▪◦*-]\s?)?(?P<number>\d{1,2}|[a-z])(?P<style>\.\)|\.|\))\s+(?=\S)")
_RULE = re.compile(r"(?<!\S)(?:[-=*_~#]{3,}|_ ?_ ?_[_ ]*)(?!\S)")
_ADDRESS = re.compile(r"(?<!\S)(?:https?://|www\.)\S++(?=\s+(?:https?://|www\.|[A-Z][a-z]))")
_STAMP = re.compile(r"(?P<gap>\s+)?\b\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?+\b(?=\s+\S)")
_HEAD = re.compile(r"^(?:E-?mail|From): .{0,80}?\S@\S+(?=\s+[^\W\d_a-z])")
_LABEL = re.compile(r"(?<!\S)(?:From|To|Sent|Date|cc|Cc|CC|bcc|Bcc|Subject|Importance|Attachments):(?=\s|$)")
_PASSED_ON = re.compile(r"-{3,}\s?(?:Original Message|Forwarded (?:by|message)[^\n]{0,150}?)\s?-{3,}")
_GREETING = re.compile(r"^\s*Dear (?:[^\W\d_.]+\.? ?){1,4}[,:](?=\s+[^\W\d_a-z])")
_CLOSING = re.compile(
    r"\b(?:[Rr]egards|[Ss]incerely|[Cc]ordially|Respectfully|Cheers|[Bb]est wishes|All the best|Take care|With love"
    r"|[Yy]ours (?:truly|faithfully|ever)),(?=\s+[^\W\d_a-z])"
)
_HELLO = re.compile(r"^\s*(?:Hi|Hello|Hey)(?: (?!the\b)[^\W\d_]+\.?){0,3},(?=\s+[A-Z])")
_NAMED = re.compile(
    r"^\s*(?!(?:Yeah|Yep|Nope|Hmm|Wow|Okay|Sir|Madam|Mum|Mom|Dad)\b)"
    r"(?P<name>[A-Z][a-z]+)(?:,? (?:and )?[A-Z][a-z]+){0,3}(?:,| -)"
    r"(?=\s+(?:I|I'm|I've|I'd|We|You|Thanks|Thank|Please|Plz|Attached|Here|This|That|The|It|If|Per|Just|Can|Could|Would|Will"
    r"|What|When|How|Are|Is|Did|Do|Have|Hope|My)\b)"
)
_SIGNED = re.compile(r"(?<=[,.!?]\s)(?P<name>[A-Z][a-z]+)(?=\s+(?P=name)\s+[A-Z][a-z]+)")
_ATTACHED = re.compile(r"<<\s?File: [^<>]{1,120}>>")
_THANKS = re.compile(r"(?:Thanks|Thank you|Many thanks),(?=(?:\s+[A-Z][a-z]+){1,3}\s*$)")
_OPENER = re.compile(
    r"(?<=[\w;)\"”“’'])\s+(?P<word>[A-ZÄÖÜ][a-zäöüß]++)(?=\s+(?P<follows>[^\W_]++(?:\s+[^\W_]++){0,5}))"
)
_VERB = re.compile(r"[a-zäöüß]{2,}(?:t|te|en|eln|ern)")
_CLOSERS = ";)\"”“’'"
_WORD_REACH = 48
_REMARK = 60
_BULLETS = "•▪◦●‣►➢✓"
_BULLET = re.compile(rf"\s(?=[{_BULLETS}]\s)|(?<=[?.!])\s+(?=[QA]: )")
_LETTER_END = 200
"""Characters at the end of a text in which a letter's closing words are looked for."""
_STARRED = re.compile(r"(?<=[^\s*])\s(?=\*\s+\w)")
_FACE = re.compile(r"[:;](?<=\s.)(?:['o-]?[)(DP]+| [)(])(?=\s+[^\W\d_a-z])")
_DASH = re.compile(
    r"\s[—–](?=\s+(?:(?:He|She|It|They|We|You|This|That|These|There|But|And|So|See|Now|Well|Oh|Yes|Yeah|No|Okay)\b"
    r"|[A-Z]- ))"
)
_CAPTION = re.compile(r"^(?:Figure|Table) \d+(?:\.\d+)?(?=\s+[^\W\d_a-z]{1}[a-z]*\s)")


def ends(text: str, table: Rules) -> list[int]:
    """Return the ends, in order, that the form of the text shows without a stop."""
    found: set[int] = set()
    for marks, find in _FINDERS:
        if any(mark in text for mark in marks):
            found.update(find(text))
    if "." in text[:6] or "1." in text:
        found.update(_item_ends(text))
    for pattern in (_HEAD, _GREETING, _HELLO, _CAPTION):
        first = pattern.match(text)
        if first:
            found.add(first.end())
    named = _NAMED.match(text)
    if named and named["name"].lower() not in table.known:
        found.add(named.end())
    if table.openers:
        found.update(_opened_ends(text, table))
    found.discard(0)
    return sorted(found)


def _ends_of(pattern: re.Pattern[str]) -> Callable[[str], Iterable[int]]:
    return lambda text: [match.end() for match in pattern.finditer(text)]


def _is_mark(word: str) -> bool:
    return len(word.strip("()")) < 3 and not word.isalpha()


def _label_ends(text: str) -> list[int]:
    """Find the lines of an e-mail's head that run on; one label alone is a word with a colon."""
    places = [match.start() for match in _LABEL.finditer(text)]
    return places if len(places) > 1 else []


def _rule_ends(text: str) -> list[int]:
    return [place for pattern in (_RULE, _PASSED_ON) for match in pattern.finditer(text) for place in match.span()]


def _closing_ends(text: str) -> list[int]:
    last = max(0, len(text) - _LETTER_END)
    return [match.end() for pattern in (_CLOSING, _THANKS, _SIGNED) for match in pattern.finditer(text, last)]


def _starred_ends(text: str) -> list[int]:
    """Find where the next items begin in a text that begins with a star: "* oil * wine"."""
    return [match.start() for match in _STARRED.finditer(text)] if text.startswith("* ") else []


def _item_ends(text: str) -> list[int]:
    """Find where items begin whose numbers or letters run on: "1) … 2) …", "a. … b. …"."""
    found: list[int] = []
    style, last = "", 0
    for match in _ITEM.finditer(text):
        if match["style"] == ")" and _in_brackets(text, match.start()):
            continue
        number = match["number"]
        value = int(number) if number.isdigit() else ord(number) - ord("a") + 1
        kind = ("0" if number.isdigit() else "a") + match["style"]
        begins = match.start() == 0 or (value == 1 and (match["style"] != "." or _begins_line(text, match.start())))
        if kind == style and value == last + 1:
            last = value
            found.append(match.start())
        elif begins and not found:
            style, last = kind, value
            if match.start():
                found.append(match.start())
    return found if len(found) > 1 or (found and style and last > 1) else []


def _in_brackets(text: str, place: int) -> bool:
    """Tell whether a bracket is open here, so that the next closes it: "(see ring 1) and (see ring 2)"."""
    before = text[max(0, place - _REMARK):place]
    return before.rfind("(") > before.rfind(")")


def _begins_line(text: str, place: int) -> bool:
    """Tell whether an item may begin here: on a new line, or after what ends a sentence or announces a list."""
    before = text[max(0, place - 8):place]
    return "\n" in before[len(before.rstrip()):] or before.rstrip().endswith((".", ":", "?", "!"))


def _opened_ends(text: str, table: Rules) -> list[int]:
    """Find ends before a function word written large: "ein wenig teuer Wir sind", "in a fine location The rooms".

    A title begins with one too ("der Film Eine neue Hoffnung", "im Buch Vom Krieg"). So no function word may stand
    before it but one a clause may end in ("weil es schön ist Im Sommer"), and it must be followed by a word written
    small. A language that writes nouns large asks that only after a noun or a name: none that announces a title may
    stand before it then, and a verb must follow where an article or another noun does.
    """
    found: list[int] = []
    for match in _OPENER.finditer(text):
        word = match["word"].lower()
        if word not in table.openers:
            continue
        before = text[max(0, match.start() - _WORD_REACH):match.start()].rsplit(None, 1)[-1]
        last = before.rstrip(_CLOSERS)
        if last == before and last.lower() in table.closed and (
                last not in table.clause_ends or word in table.articles):
            continue
        follows = match["follows"].split()
        if table.nouns_large:
            opens = last[:1].islower() or _opens_after_noun(word, follows, last, table)
        else:
            opens = len(last) > 2 and follows[0][0].islower()
        if opens and not _is_mark(before):
            found.append(match.start())
    return found


def _opens_after_noun(word: str, follows: list[str], last: str, table: Rules) -> bool:
    if last.lower().endswith(table.titled):
        return False
    if word not in table.articles and follows[0][0].islower():
        return True
    nouns = [place for place, other in enumerate(follows) if other[0].isupper()]
    return bool(nouns) and any(
        other in table.auxiliaries or (_VERB.fullmatch(other) and other not in table.closed)
        for other in follows[nouns[0] + 1:])


def _stamp_ends(text: str) -> list[int]:
    found: list[int] = []
    for match in _STAMP.finditer(text):
        before = text[max(0, match.start() - 40):match.start()].rsplit(None, 1)
        if before and before[-1][:1].isupper():
            found.append(match.start())
        found.append(match.end())
    return found


_FINDERS: tuple[tuple[tuple[str, ...], Callable[[str], Iterable[int]]], ...] = (
    ((")",), _item_ends),
    (("/",), _stamp_ends),
    (("---", "===", "***", "___", "~~~", "###"), _rule_ends),
    (("Subject:", "To:"), _label_ends),
    (("—", "–"), _ends_of(_DASH)),
    (("://", "www."), _ends_of(_ADDRESS)),
    (("* ",), _starred_ends),
    (("<<",), _ends_of(_ATTACHED)),
    ((*_BULLETS, "A: "), _ends_of(_BULLET)),
    ((":", ";"), _ends_of(_FACE)),
    (("egards,", "incerely,", "heers,", "ishes,", "ruly,", "aithfully,", "ever,", "ordially,", "espectfully,", "best,",
      "care,", "love,", "hank"), _closing_ends),
)
"""What a text must hold to be worth a search, and the search."""
