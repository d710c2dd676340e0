"""The courtesies of a letter: the salutation at its head; the closing formula, signature and address at its tail.

Only the first two lines and the last ones are judged, and what is no courtesy for certain stays part of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAIL_LINES = 25
"""Lines with words, counted from the end, in which a closing formula is looked for."""
_LONGEST_SALUTATION = 80
_MOST_UNMARKED = 5
"""Words of a salutation that ends in no mark."""
_MOST_STOPPED = 2
"""Words of one that ends in a stop: “Hi.”"""
_LONGEST_LINE = 90
_MOST_WORDS = 10
_MOST_BESIDE = 40
"""Words that may follow a formula in one line: a signature whose line breaks were lost."""

_SALUTATION = re.compile(
    r"(?:dear|hi|hiya|hey|hello|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern|sirs?|"
    r"liebe[rs]?|hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|geehrte[rs]?|werte[rs]?|moin|servus|grüezi|"
    r"grüß gott|"
    r"bonjour|bonsoir|cher|chère|chers|chères|madame|monsieur|mesdames|messieurs|salut|"
    r"estimad[oa]s?|apreciad[oa]s?|querid[oa]s?|hola|buen(?:os|as) (?:días|tardes|noches)|"
    r"muy señor(?:es)? (?:mío|nuestro)s?|"
    r"prezad[oa]s?|car[oaie]|olá|oi|bom dia|boa (?:tarde|noite)|exm[oa]s?\.?|excelentíssim[oa]|ilustríssim[oa]|"
    r"gentil[ei]|egregi[oa]?|spett\.?(?:le)?|buongiorno|buonasera|ciao|salve|"
    r"geachte|beste|lieve|dag|goede(?:morgen|middag|navond|ndag))(?![\w'’-])[^?]*", re.IGNORECASE)
_SENTENCE_INSIDE = re.compile(r"(?<![A-Z])[^\W\d_]{4,}[.!]\s")
_AFTER = r"(?=[,.!;:–—-]*\s*$|[,.!]?\s+[A-ZÀ-Þ])"
_CLOSING = re.compile(
    r"(?:(?i:(?:with |my |our )?(?:(?:very |many )?(?:kind(?:est)?|best|warm(?:est)?|good) (?:regards|wishes|"
    r"greetings))|"
    r"(?:with )?(?:kind |best |warm )?regards|(?:yours|very truly)(?: very)? ?(?:sincerely|faithfully|truly|"
    r"respectfully)?|"
    r"(?:sincerely|faithfully|respectfully)(?: yours)?|all the best|many thanks(?: in advance)?|thanks (?:again|"
    r"in advance)|"
    r"with (?:many )?thanks(?: and (?:kind|best) regards)?|"
    r"(?:thanks|thank you),? (?:and )?(?:kind|best) regards|"
    r"mit (?:(?:sehr )?freundliche[mn]|bestem|besten|herzlichen|lieben|kollegialen|vielen) (?:gr(?:ü|ue)(?:ß|"
    r"ss)en?|dank|empfehlungen)|"
    r"(?:freundliche|beste|herzliche|liebe|viele|schöne) gr(?:ü|ue)(?:ß|ss)e|hochachtungsvoll|"
    r"(?:vielen|herzlichen|besten) dank(?: im voraus)?|mfg|"
    r"(?:bien )?(?:cordialement|amicalement|sincèrement)(?: vôtre)?|(?:bien à|meilleures salutations|"
    r"sincères salutations|"
    r"salutations distinguées|avec (?:mes|nos) (?:meilleures )?(?:salutations|remerciements))(?: vous)?|"
    r"(?:un )?(?:cordial|atento|afectuoso) saludo|(?:reciban? )?un (?:cordial )?saludo|(?:saludos|"
    r"atentos saludos)(?: cordiales)?|"
    r"atentamente|cordialmente|muchas gracias|"
    r"(?:com os )?(?:melhores|atenciosos) cumprimentos|atenciosamente|abraços?|muito obrigad[oa]|"
    r"(?:cordiali|distinti|cari|migliori) saluti|(?:porgo |con )(?:i miei )?(?:cordiali|distinti) saluti|"
    r"in fede|grazie mille|"
    r"(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|hoogachtend|(?:hartelijke )?groet(?:en|jes)|met dank|"
    r"mvg)" + _AFTER
    + r"|(?i:thanks|thank you|cheers|best|yours|merci|danke|gracias|grazie|obrigad[oa]|bedankt|saludos|saluti|"
    r"gruß|grüße|bien à toi)"
    r"(?=[,!.–—-]?\s*$|,\s+[A-ZÀ-Þ]))")
_LONG_CLOSING = re.compile(
    r"(?i)(?:(?:je vous prie|nous vous prions|veuillez)\b.{0,60}\b(?:agréer|croire|recevoir)\b.*|.*\bsalutations "
    r"(?:distinguées|les meilleures|respectueuses)\.?)$")
_WISH = re.compile(
    r"(?:(?:i|we) (?:do |very much )?hope (?:that )?(?:(?:you(?:['’]re| are)|all is|everything is|things are) "
    r"(?:\w+ )?(?:well|fine|okay|good)|this (?:(?:e-?mail|message|letter|note) )?finds you|"
    r"you (?:have |['’]ve )?had an? \w+ (?:week|day|holiday|break|summer|start|trip))|"
    r"(?:hope (?:you(?:['’]re| are)|all is) well)|(?:ich|wir) hoffen?,? (?:(?:dass )?es geht (?:dir|ihnen|euch)|"
    r"(?:dass )?es (?:dir|ihnen|euch) .{0,20}gut geht)|j['’]espère que (?:vous (?:allez|vous portez)|tu vas|tout va) |"
    r"espero que (?:todo |te |se |os )?(?:est[eé]\w*|encuentr\w+|vaya|tudo (?:est\w+|corra)) ?(?:\w+ )?(?:bien|bem)|"
    r"spero che (?:(?:tu )?(?:stia|stiate|vada)|tutto) .{0,10}bene|ik hoop dat (?:het|alles) .{0,25}goed )"
    r"(?:(?! (?:and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar) )[^.!?,;:]){0,25}[.!]", re.IGNORECASE)
"""A wish for the reader's health that makes a line of its own under a salutation."""
_CONTACT = re.compile(
    r"(?i)(?:(?:tel(?:efon|ephone|éfono|efone|efoon|\.)?|tél(?:éphone|\.)?|phone|ph\.?|mob(?:ile|il|iel|\.)?|"
    r"cell|móvil|portable|"
    r"handy|fax|direct(?: line)?|durchwahl|office|e-?mail|mail|web(?:site)?|internet|www|t|m|f|e|p|"
    r"w)\s*[.:]*\s*[+(\d]"
    r"[\d\s/().+–-]{4,}.*|(?:e-?mail|mail|web(?:site)?|internet|e|w)\s*[.:]+\s*\S+|\+?[(\d][\d\s/().+–-]{6,}|"
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|"
    r"(?:sent|get) (?:from|outlook|using|via) .{1,60}|(?:von meinem|gesendet (?:von|mit|aus)|"
    r"diese nachricht wurde von meinem|"
    r"envoyé (?:de|depuis)|enviado (?:desde|do|de)|inviato (?:da|dal)|verzonden (?:vanaf|met|via)|"
    r"verstuurd (?:vanaf|met|via)) .{1,60})$")
_NOTICE = re.compile(
    r"(?i)\b(?:confidential|intended recipient|vertraulich|confidentiel|confidencial|riservat[oa]|vertrouwelijk|"
    r"consider the environment|denken sie an die umwelt|(?:registered (?:in|office)|registergericht|amtsgericht|"
    r"geschäftsführer|handelsregister|ust-?id|vat (?:no|number)))\b")
_POSTSCRIPT = re.compile(r"(?i)p\.? ?p?\.?s\b")
_LIST_MARK = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
_NAME = re.compile(r"(?:[^\W\d_a-zß-ÿ][\w.’'-]*|van|von|der|den|de|da|di|del|la|und|and|&|für|of|for|et)(?:[ ,|/]+|$)")
_ADDRESSED = re.compile(
    r"(?!(?i:in|on|at|from|since|by|for|after|before|near|until|during|im|am|ab|bei|nach|seit|von|vor|à|en|dans|depuis|"
    r"desde|em|a|op|te)\s)[^\W\d_a-zß-ÿ][\w.’'-]*(?: [^\W\d_a-zß-ÿ][\w.’'-]*){0,2},")
"""A name of up to three words and a comma: “Tom,” or “Mr Reeve,”, but no “In Leeds,”."""


def courtesies(lines: Sequence[str], author: str = "") -> tuple[int, int, int]:
    """Find where the text of a letter begins, where it ends, and where its signature ends.

    Lines before the first number and from the second up to the third are courtesies; what follows the third, such as
    a postscript, is text again. Where nothing else would be left, all is text.
    """
    words = [place for place, line in enumerate(lines) if line.strip() and not line.lstrip().startswith(">")]
    if not words:
        return 0, len(lines), len(lines)
    greeted = is_salutation(lines[words[0]])
    wished = greeted and len(words) > 1 and bool(_WISH.fullmatch(lines[words[1]].strip()))
    first = words[wished] + 1 if greeted else 0
    start, end = _tail(lines, [place for place in words if place >= first], author)
    if not any(first <= place < start or place >= end for place in words):
        return 0, len(lines), len(lines)
    return first, start, end


def is_salutation(line: str) -> bool:
    """Tell whether a line does nothing but greet, were it by a bare name and a comma."""
    text = line.strip()
    if _ADDRESSED.fullmatch(text):
        return not closes(text)
    if len(text) > _LONGEST_SALUTATION or not _SALUTATION.fullmatch(text) or _SENTENCE_INSIDE.search(text):
        return False
    inner = text.rstrip(",:!;– —-").count(",")
    if text[-1] in ",:!;–—-":
        return len(text.split()) <= _MOST_WORDS and inner <= 2
    return len(text.split()) <= (_MOST_STOPPED if text[-1] == "." else _MOST_UNMARKED)


def closes(line: str) -> bool:
    """Tell whether a line is a closing formula, perhaps with the signature behind it."""
    text = line.strip()
    if _LONG_CLOSING.match(text):
        return True
    found = _CLOSING.match(text)
    if found is None:
        return False
    rest = text[found.end():].strip(" ,.!;:–—-")
    return len(rest.split()) <= _MOST_BESIDE and not _is_sentence(rest)


def _tail(lines: Sequence[str], words: list[int], author: str) -> tuple[int, int]:
    closing = next((place for place in words[:-_TAIL_LINES - 1:-1] if closes(lines[place])), None)
    if closing is None:
        start = _bare_signature(lines, words, author)
        return start, len(lines)
    # A wish of thanks right above a formula is part of it ("Many thanks," over "Kind regards,").
    above = [place for place in words if place < closing]
    while above and closes(lines[above[-1]]):
        closing = above.pop()
    for place in words:
        if place > closing and not _signs(lines[place]):
            return closing, place
    return closing, len(lines)


def _is_sentence(text: str) -> bool:
    """Tell whether words read as prose: mostly words in small letters, more of them than a title has."""
    small = sum(word[0].islower() for word in text.split())
    return small > 4 and small * 2 > len(text.split())


def _signs(line: str) -> bool:
    """Tell whether a line can stand in a signature: a name, a role, an address, a number, a notice."""
    text = line.strip()
    if _POSTSCRIPT.match(text) or _LIST_MARK.match(line):
        return False
    if _CONTACT.match(text) or _NOTICE.search(text) or _LONG_CLOSING.match(text) or closes(text):
        return True
    if len(text) > _LONGEST_LINE or len(text.split()) > _MOST_WORDS:
        return False
    return not _is_sentence(text) and (text[-1] not in ".!?:" or len(text.split()) <= 3)


def _bare_signature(lines: Sequence[str], words: list[int], author: str) -> int:
    """Return where a signature without a formula begins: lines of contact at the end, the names above, the author's."""
    start = len(lines)
    names = {author.casefold(), author.partition(" ")[0].casefold()} - {""}
    left = list(words)
    reached = False
    while left:
        text = lines[left[-1]].strip()
        known = text.strip(" ,.–—-").casefold() in names
        contact = bool(_CONTACT.match(text) or (reached and _NOTICE.search(text)))
        joined = reached and start - left[-1] == 1 and len(text.split()) <= 6 and _is_name(text)
        if not (known or contact or joined):
            break
        reached = True
        start = left.pop()
    return start


def _is_name(text: str) -> bool:
    return text[-1] not in ".!?:;," and bool(re.fullmatch(f"(?:{_NAME.pattern})+", text))
