"""Ends of sentences that no stop shows: items on one line, heads of e-mails, addresses, words written large."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarise.language.abbreviations import Rules

_ITEM = re.compile(r"(?<!\S)(?P<bullet>[•⁃▪◦*-]\s?)?(?P<number>\d{1,2}|[a-z])(?P<style>\.\)|\.|\))\s+(?=\S)")
_RULE = re.compile(r"(?<!\S)(?:[-=*~#]{3,}|(?<![,:] )_ ?_ ?_[_ ]*)(?!\S)(?!\s+[a-zà-öø-ÿ(])")
"""A line drawn across; not a dash ("the path --- not the end"), nor a blank to fill in ("pay ____ dollars")."""
_ADDRESS = re.compile(r"(?<!\S)(?:https?://|www\.)\S++(?=\s+(?:https?://|www\.|[A-Z][a-z]))")
_STAMP = re.compile(
    r"\b\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?+"
    r"(?=\s+(?P<opens>(?!Eastern|Central|Mountain|Pacific)[A-Z][a-z])?\S)"
)
_SENDER = re.compile(r"(?<!\S)(?P<first>[A-Z]\S*)(?: [A-Z]\S*){1,5} $")
"""Who stands before the day and time of an e-mail that is passed on: "Lena Brandt 08/16/2000 03:14 PM Team, …"."""
_HEAD = re.compile(r"(?:E-?mail|From): .{0,80}?\S@\S+(?=\s+[^\W\d_a-z])")
_LABEL = re.compile(
    r"(?<!\S)(?:From|To|Sent|Date|cc|Cc|CC|bcc|Bcc|Subject|Importance|Attachments?"
    r"|Reply-To|Sender|Organi[sz]ation|Newsgroups|Message-I[Dd]|Von|An|Gesendet|Datum|Betreff):(?=\s|$)")
_PASSED_ON = re.compile(r"-{3,}\s?(?:Original Message|Forwarded (?:by|message)[^\n]{0,150}?)\s?-{3,}")
_GREETING = re.compile(
    r"\s*(?:To whom it may concern[,:]"
    r"|(?:Dear|Sehr geehrte[rs]?|Guten (?:Tag|Morgen|Abend)|Hallo) (?:[^\W\d_.]++\.? ?){1,5}[,:]"
    r"|(?:Liebe[rs]?|Meine)(?: (?:sehr|verehrten|geehrten|lieben|und|Dr\.|Prof\.|[A-ZÄÖÜ][^\W\d_]++)){1,5},"
    r")(?=\s+[^\W\d_])"
)
_CLOSING = re.compile(
    r"\b(?:[Rr]egards|[Ss]incerely|[Cc]ordially|Respectfully|Cheers|[Bb]est wishes|All the best|Take care|With love"
    r"|[Yy]ours (?:truly|faithfully|ever)),(?=\s+[^\W\d_a-z])"
)
_ALL = r"(?:(?<= all)|(?<= everyone)|(?<= folks)|(?<= guys))"
_HELLO = re.compile(
    r"\s*(?:Hi|Hello|Hey|Greetings|Good (?:morning|afternoon|evening))(?: (?!the\b)[^\W\d_]+\.?){0,3}"
    rf"(?:(?:,| -|{_ALL})(?=\s+[A-Z])|{_ALL},)"
)
_NAMED = re.compile(
    r"\s*(?!(?:Yeah|Yep|Nope|Hmm|Wow|Okay|Sir|Madam|Mum|Mom|Dad|[A-Z][a-z]{4,}ly|[A-Z][a-z]+day)\b)"
    r"(?P<name>[A-Z][a-z]+)(?:(?:,? (?:and )?|/)[A-Z][a-z]+){0,3}(?:,| --?)"
    r"(?=\s+(?:I|I'm|I've|I'd|I'll|We|We've|You|Your|Thanks|Thank|Please|Pls|Plz|Attached|Enclosed|Here|Here's|This|That|The"
    r"|There|These|It|It's|If|As|In|On|Per|Just|Can|Could|Would|Will|What|When|Where|Who|Why|How|Are|Is|Did|Do|Does|Have|Has"
    r"|Hope|My|Our|Any|After|Since|Sorry|Great|Good|Let|Let's|Looks|Sounds|See|Not|No|Yes|For|FYI|Following|Below|Got|Had"
    r"|Saw|Spoke|Talked|Thought|Call|Give|Send|Tell|Don't|Didn't|Need|Nice|Happy|Congrats|Congratulations|Welcome|Should|To"
    r"|At|Also|Well|OK|Okay|Maybe|Glad|Thx|Once|Then|Now|So|But|With|From|All|Both|Last|Next|Today|Yesterday)\b)"
)
_ADDRESSED = frozenset(("All", "Team", "Folks", "Guys", "Everyone", "Colleagues", "Gentlemen"))
"""Words a letter begins with as with a name."""
_ATTACHED = re.compile(r"<<\s?(?:File: [^<>]{1,120}|[^<>\s][^<>]{0,80}\.\w{2,4}\s?)>>")
_THANKS = re.compile(
    r"\b(?:(?:[Tt]hanks|[Tt]hank you)(?: again| so much| a lot| in advance| very much)?|Many thanks|Thx|TIA|HTH|Best"
    r"|Later|Love(?: you| ya)?|Ciao|Yours|Warmly|[Ss]ee you(?: soon| there| then)?|[Tt]alk (?:to you )?soon"
    r"|Have a (?:nice|great|good) (?:day|week|weekend|evening|time|trip)),"
    r"(?=(?:\s+(?:[A-Z][a-z]+|[A-Z]\b\.?|and|&)){1,4}(?:\s+(?:[A-Z][\w&-]*+(?!\.)|of|&|(?:Inc|Ltd|Corp|Co)\.)){0,8}"
    r"\s*(?:$|['’]?\d|\(\d{3}\)))"
)
_FAREWELL = re.compile(
    r"(?:(?<=[a-z\d)>.!?])\s+|^)(?:(?:(?:Thanks|Thank you|Cheers|Thx)(?: (?:again|in advance|so much|a lot))?"
    r"|Many thanks|(?:(?:Kind(?:est)?|Best|Warm(?:est)?) )?[Rr]egards|Yours (?:sincerely|truly|faithfully)|Sincerely"
    r"|Best wishes|Take [Cc]are),?|(?:Best|Love|TIA|HTH),)(?=(?:\s+(?:[A-Z][a-z]+|[A-Z]\b\.?|&)){1,3}\s*$)"
)
"""The closing words of a letter and the name that ends it, though no stop stands before them, nor a comma behind."""
_UNSIGNED = (".", "!", "?", '"', "”", "’", ":", "")
"""What a signature does not end in, but for an initial and the names of firms."""
_FIRMS = ("Inc.", "Ltd.", "Corp.", "Co.")
_SIGNED = re.compile(r"(?<=[,!.]\s)(?P<name>[A-Z][a-z]++)(?=\s+(?P=name)\s+[A-Z][a-z]+)")
"""A first name under a letter, before the lines that begin with the whole of it: "Sincerely, Lena Lena Brandt …"."""
_OPENER = re.compile(r"(?<=[\w;)\"”“’'])\s+([A-ZÄÖÜ][a-zäöüß]++(?:['’][a-z]{1,2})?+)(?=\s)")
_FOLLOWING = re.compile(r"\s+([^\W_]++(?:-[^\W_]++)*+(?:\s+[^\W_]++(?:-[^\W_]++)*+){0,5})")
_VERB = re.compile(r"[a-zäöüß]{2,}(?:t|te|en|eln|ern)")
_VERB_AFTER = re.compile(r"[a-zäöüß]{2,}(?:e|[^emnrs]|[^e][mnrs])")
"""A word that is a verb where it follows a noun: an adjective in these forms stands before one."""
_FINITE = re.compile(r"(?!ge|be|er|ver|ent|emp|zer)[a-zäöüß]+t(?:en?)?")
"""A word that is a verb in the second place of a short clause; with one of the prefixes it may be a participle."""
_STOPPED = re.compile(r"[.!?:;]\s")
_CLAUSE_REACH = 160
_PERSONS = frozenset(("ich", "wir"))
"""Words that begin no title, so that two words may stand before them: "Kompetente Beratung Ich komme wieder"."""
_LEAST = 3
"""Words a sentence has before another may open without a stop."""
_CLOSERS = ";)\"”“’'"
_WORD_REACH = 48
_REMARK = 60
_BULLETS = "•▪◦●‣►➢✓"
_BULLET = re.compile(rf"\s(?=[{_BULLETS}]\s)|(?<=[?.!])\s+(?=[QA]: )")
_LETTER_END = 200
"""Characters at the end of a text in which a letter's closing words are looked for."""
_STARRED = re.compile(r"(?<=[^\s*])\s(?=\*\s+\w)")
_FACE = re.compile(
    r"[:;=<^](?<=\s.)(?:(?<=[:;=])(?:['o^-]?[)(DP]+| [)(])|(?<=<)3+|(?<=\^)_?\^)(?=\s+[^\W\d_a-z])")
_POSTED = re.compile(r"\bPosted by [^\n]{1,60}? \d{1,2}:\d\d(?::\d\d)? ?[AaPp]\.?[Mm]\b\.?(?=\s+[^\W\d_a-z])")
_DASH = re.compile(
    r"\s[—–](?=\s+(?:(?:He|She|It|They|We|You|This|That|These|There|But|And|So|See|Now|Well|Oh|Yes|Yeah|No|Okay)\b"
    r"|[A-Z]- ))"
)
_CAPITALS = re.compile(r"(?:[A-Z][A-Z'&-]+ ){2,12}[A-Z]{2,}[!?]?(?=\s+[A-Z][a-z']*\s+[a-z])")
_BROKEN_OFF = re.compile(r"[—–][\"”“](?=\s+[\"“„][^\W\d_a-z])")
_SHORT_CLOSING = re.compile(
    r"(?<=[^\W_])(?=\s+(?:(?:LG|VG|MfG),?\s+[^\W\d_]+"
    r"|(?:Mit (?:freundlich|best|lieb|herzlich|schön)en|Viele|Liebe|Beste|Freundliche|Herzliche|Schöne)"
    r" Gr(?:ü|ue)(?:ß|ss)en?,?(?: aus)?(?:\s+[A-ZÄÖÜ][^\W\d_]+(?: und)?){1,3})\s*$)")
_QUOTED = re.compile(r"\b(?:wrote|writes):(?=\s+>)")
_SIGNATURE = re.compile(r"--(?=\s+[A-Z])")
_SECTION = re.compile(r"\s*(?:[A-Z]|\d{1,2})(?:\.\w{1,2})+\.?\s*")
"""The number of a heading."""
_DATED = re.compile(
    r"\s*[A-Z][a-z]+day,? (?:[A-Z][a-z]{2,8} \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4}(?=\s+[^\W\d_a-z])")
"""The day a page of a diary opens with: "Sunday, May 22, 2005 Home at last!"."""
_CAPTION = re.compile(r"(?:Figure|Table) \d+(?:\.\d+)?(?=\s+[^\W\d_a-z]{1}[a-z]*\s)")


def ends(text: str, table: Rules) -> list[int]:
    """Return the ends, in order, that the form of the text shows without a stop."""
    found: set[int] = set()
    for marks, find in _FINDERS:
        # A plain loop: of a short text a generator takes longer than all that is looked for.
        for mark in marks:
            if mark in text:
                found.update(find(text))
                break
    if ")" in text or "." in text[:6] or "1." in text:
        found.update(_item_ends(text, table))
    if text[-1:] not in _UNSIGNED or text[-3:-2].isspace() or text.endswith(_FIRMS):
        found.update(_signed_ends(text))
    if "/" in text:
        found.update(_stamp_ends(text, table))
    for pattern in (_HEAD, _CAPTION, _CAPITALS, _SIGNATURE, _DATED):
        first = pattern.match(text)
        if first:
            found.add(first.end())
    for start in (0, *found):
        found.update(_greeting_ends(text, start, table))
    if table.openers:
        found.update(_opened_ends(text, table))
    found.discard(0)
    return sorted(found)


def _ends_of(pattern: re.Pattern[str]) -> Callable[[str], Iterable[int]]:
    return lambda text: [match.end() for match in pattern.finditer(text)]


def _greeting_ends(text: str, start: int, table: Rules) -> Iterable[int]:
    for pattern in (_GREETING, _HELLO):
        match = pattern.match(text, start)
        if match:
            yield match.end()
    named = _NAMED.match(text, start)
    if named and (named["name"] in _ADDRESSED or not _is_word(named["name"].lower(), table)):
        yield named.end()


def _is_word(name: str, table: Rules) -> bool:
    return name in table.known or name in table.months


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
    return [match.end() for match in _CLOSING.finditer(text, last)]


def _signed_ends(text: str) -> list[int]:
    """Find the ends about a letter's last words in a text that ends as a signature may, without a stop."""
    last = max(0, len(text) - _LETTER_END)
    found = [place for match in _FAREWELL.finditer(text, last) for place in match.span()]
    return found + [match.end() for pattern in (_THANKS, _SIGNED) for match in pattern.finditer(text, last)]


def _starred_ends(text: str) -> list[int]:
    """Find where items begin in a text that begins with a star, or announces one: "* oil * wine", "Needed: * oil"."""
    announced = 0 if text.startswith("* ") else text.find(": * ")
    return [match.start() for match in _STARRED.finditer(text, announced)] if announced >= 0 else []


def _item_ends(text: str, table: Rules) -> list[int]:
    """Find where items begin whose numbers or letters run on: "1) … 2) …", "a. … b. …".

    A number with a stop inside a sentence is an ordinal where a language writes them so. Numbers that follow a comma
    or a word such as "and" count off the parts of one sentence: "1) to learn and 2) to go".
    """
    found: list[int] = []
    style, last = "", 0
    for match in _ITEM.finditer(text):
        if match["style"] == ")" and _in_brackets(text, match.start()):
            continue
        if table.ordinals and match["style"] == "." and match.start() and not _begins_line(text, match.start()):
            continue
        number = match["number"]
        value = int(number) if number.isdigit() else ord(number) - ord("a") + 1
        kind = ("0" if number.isdigit() else "a") + match["style"]
        begins = match.start() == 0 or (value == 1 and (match["style"] != "." or _begins_line(text, match.start())))
        before = text[max(0, match.start() - _WORD_REACH):match.start()].lower().split()
        within = bool(before) and (before[-1] in table.within or before[-1].endswith(","))
        if kind == style and value == last + 1:
            if within:
                return []
            last = value
            found.append(match.start())
        elif begins and not found and not within:
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
    small, or in a language that writes nouns large, by what _opens_large asks.
    """
    found: list[int] = []
    for match in _OPENER.finditer(text):
        word = match[1].lower()
        weak = word in table.weak_openers
        following = _FOLLOWING.match(text, match.end()) if weak or word in table.openers else None
        if not following:
            continue
        before = text[max(0, match.start() - _WORD_REACH):match.start()].rsplit(None, 2)[-2:]
        last = before[-1].rstrip(_CLOSERS)
        shut = last != before[-1] or last in table.clause_ends
        if _is_mark(before[-1]) or _SECTION.fullmatch(text, 0, match.start()):
            continue
        if not shut and (last.lower() in table.closed or last.lower() in table.openers):
            continue
        follows = following[1].split()
        if table.nouns_large:
            whole = last != before[-1] or _is_clause(text, match.start(), table, word)
            opens = whole and _opens_large(word, follows, before[0], last, table)
        else:
            opens = len(last) > 2 and follows[0][0].islower() and not (weak and last[0].isupper())
        if opens:
            found.append(match.start())
    return found


def _opens_large(word: str, follows: list[str], earlier: str, last: str, table: Rules) -> bool:
    """Tell whether a function word opens a sentence in a language that writes nouns large.

    It does after a word written small, but an article after what may close a clause only where that does
    ("weil geputzt wird Das Zimmer war") and a verb follows. After a noun or a name, none that announces a title may
    stand before it, and a verb must follow where an article or another noun does.
    """
    if last[:1].islower():
        closes = word not in table.articles or last not in table.clause_ends
        return closes or (earlier[:1].islower() and _verb_follows(follows, table))
    if word in table.prepositions and last.lower().endswith(table.housed):
        return False
    plain = word not in table.articles and not follows[0][0].isupper()
    return not last.lower().endswith(table.titled) and (plain or _verb_follows(follows, table))


def _is_clause(text: str, place: int, table: Rules, opener: str) -> bool:
    """Tell whether a sentence may be over: not after two words, nor at a main clause's verb ("Er las Die Zeit").

    Before "ich" and "wir" two words are a headline, unless they begin one of their own ("Das Heft Ich lebe").
    A verb that closes a clause has a comma somewhere before it, or the participle or infinitive it goes with.
    """
    left = _STOPPED.split(text[max(0, place - _CLAUSE_REACH):place])[-1]
    words = left.split()
    if opener in _PERSONS and len(words) < _LEAST:
        return bool(words) and words[0].lower() not in table.closed
    if len(words) < _LEAST or "," in left:
        return len(words) >= _LEAST
    if words[-1] in table.auxiliaries:
        return words[-2][0].islower() and words[-2][-1] in "nt"
    return len(words) > _LEAST + 1 or not _FINITE.fullmatch(words[-1])


def _verb_follows(follows: list[str], table: Rules) -> bool:
    """Tell whether a verb follows a noun, or stands where a noun would: "Die Politik verliere", "Das ist"."""
    if follows[0] in table.auxiliaries:
        return True
    nouns = [place for place, other in enumerate(follows) if other[0].isupper()]
    return bool(nouns) and any(
        other in table.auxiliaries or (other not in table.closed and (
            _VERB.fullmatch(other) or (before[0].isupper() and _VERB_AFTER.fullmatch(other))))
        for before, other in pairwise(follows[nouns[0]:]))


def _stamp_ends(text: str, table: Rules) -> list[int]:
    """Find the ends beside the time of an e-mail: it follows the sender, or stands before a word written large."""
    found: list[int] = []
    for match in _STAMP.finditer(text):
        sender = _SENDER.search(text, max(0, match.start() - _WORD_REACH), match.start())
        if sender and sender["first"].lower() in table.closed:
            sender = None
        if match["opens"] or (sender and sender.start() == 0):
            found += (match.start(), match.end()) if sender else (match.end(),)
    return found


_FINDERS: tuple[tuple[tuple[str, ...], Callable[[str], Iterable[int]]], ...] = (
    (("---", "===", "***", "___", "~~~", "###"), _rule_ends),
    (("Subject:", "To:", "Betreff:"), _label_ends),
    (("—", "–"), _ends_of(_DASH)),
    (("://", "www."), _ends_of(_ADDRESS)),
    (("* ",), _starred_ends),
    (("Posted by ",), _ends_of(_POSTED)),
    (("<<",), _ends_of(_ATTACHED)),
    ((": >",), _ends_of(_QUOTED)),
    (('—"', "—”", "–”", "–“"), _ends_of(_BROKEN_OFF)),
    (("LG ", "VG ", "MfG ", "Grü", "Grue"), _ends_of(_SHORT_CLOSING)),
    ((*_BULLETS, "A: "), _ends_of(_BULLET)),
    ((":", ";", "=", "<3", "^"), _ends_of(_FACE)),
    (("egards,", "incerely,", "heers,", "ishes,", "ruly,", "aithfully,", "ever,", "ordially,", "espectfully,", "est,",
      "care,", "ove,", "hank", "hx,", "TIA,", "HTH,", "ater,", "iao,"), _closing_ends),
)
"""What a text must hold to be worth a search, and the search."""
