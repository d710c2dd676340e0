"""Lines that a page puts round its text: menus, share bars, calls to subscribe, pointers to other articles, cookies.

A line is judged by itself where it says nothing else ("Share", "Read more: …"), and short lines by their company: many
of them before the first prose or behind the last are a menu. Nothing is taken where no text would be left.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING

from summarise.document import RANKED, Kind, set_aside
from summarise.readers.cleaning import first_letters, is_unspaced
from summarise.readers.lines.bylines import is_beside_text, is_held_line
from summarise.readers.lines.dates import is_time_line
from summarise.readers.lines.labels import is_labelled
from summarise.readers.lines.notices import settle_notices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarise.document import Block

_PLAIN = frozenset({Kind.PARAGRAPH, Kind.ITEM})
_LONGEST = 250
_LONGEST_ASKED = 600
_LONGEST_WHOLE = 60
"""Characters up to which a line, without what stands round it, is looked for among those that say nothing else."""

_ROUND = " \t.:!…*|•·>»›<«‹→←↓↑▶►▼▲+–—-()[]"
_COUNT = re.compile(r"\s*[(\[]?\d[\d.,]*\s?[km]?[)\]]?$|^\d[\d.,]*\s?[km]?\s+(?=\D)", re.IGNORECASE)
"""How many comments or shares there are, before or behind the word."""
_COUNT_ENDS = ",km"
_SHARE_NAMES = (
    "facebook twitter x linkedin whatsapp instagram youtube pinterest reddit telegram tiktok threads bluesky mastodon "
    "snapchat tumblr flipboard messenger xing line wechat weibo vk viber signal rss email e-mail mail print "
    "copy link url share on via to by tweet post save teilen auf per drucken partager sur par compartir en por "
    "condividi su delen op follow us and &"
)
_SHARES = frozenset(_SHARE_NAMES.split())
_NETWORKS = frozenset(_SHARE_NAMES.split()[:27])
_OPENING = re.compile(
    r"(?:"
    r"(?:read (?:more|also|next|this)|see (?:also|more)|also read|also see|more on this|more from|related(?: \w+)?|"
    r"recommended(?: \w+)?|don't miss|watch(?: now| also| more)?|listen(?: now)?|up next|in pictures|"
    r"in case you missed it|"
    r"lesen sie (?:auch|mehr|dazu)|lies auch|mehr zum thema|zum thema|auch interessant|lire (?:aussi|également|plus)|"
    r"à lire(?: aussi| également)?|voir aussi|lee(?:r)? (?:también|más)|lea también|ver también|te puede interesar|"
    r"le[ií]a (?:mais|também)|saiba mais|veja (?:mais|também)|leggi (?:anche|di più)|guarda anche|lees (?:ook|meer|"
    r"verder)|"
    r"läs (?:mer|också|även)|les også|læs også|czytaj (?:także|też|również|więcej)|zobacz (?:także|też)|baca juga|"
    r"xem thêm|"
    r"читайте также|читать также|延伸阅读|相关阅读|関連記事|관련 ?기사|اقرأ أيضا)\s?[:：|>»–—-]+\s*\S.*|"
    r"read more (?:about|on|from|here|at|stories|of)\b[^.!?]*|"
    r"read (?:the|our) (?:full|complete|entire) (?:[\w'-]+ ){0,4}(?:report|story|article|interview|study|survey)\b"
    r"(?: (?:here|online|in|at|on|from|for|about|of|to|via)\b[^.!?:;]{0,80})?\.?|"
    r"(?:share|follow) (?:this|us|on|via|with)\b[^.!?]{0,60}|(?:follow|find|like|join|connect with) us (?:on|at|"
    r"via)\b.{0,120}|"
    r"follow @?[\w .]{2,40} on (?:twitter|x|facebook|instagram|linkedin|youtube)\b.{0,60}|"
    r"(?:sign up|subscribe|register)\b.{0,100}\b(?:newsletters?|mailing list|e-?mail|e-?mails|alerts|inbox|briefing|"
    r"digest|"
    r"podcast|channel|feed|free trial|unlimited access|to (?:read|continue)|to unlock)\b.{0,80}|"
    r"(?:get|receive|have)\b.{0,80}\b(?:(?:to|in|into) your inbox|by e-?mail)\b.{0,60}|"
    r"(?:already a (?:subscriber|member)|not a (?:subscriber|member)|this (?:article|story|content) is (?:for|"
    r"reserved for|only "
    r"for|available to) (?:our )?(?:subscribers|members)|create (?:a free|an) account|log ?in (?:or|to)\b|"
    r"sign ?in (?:or|to)\b).{0,100}|"
    r"(?:download|get|try|install) (?:our|the) (?:free |new |mobile )*(?:[\w']+ ){0,3}app\b.{0,80}|"
    r"(?:please )?click (?:here|on the link|below)\b.{0,100}|tap here\b.{0,60}|enable javascript\b.*|"
    r"please (?:enable|turn on) (?:javascript|cookies)\b.*|you need to enable javascript\b.*|"
    r"(?:abonnieren sie|melden sie sich|jetzt|hier|bestellen sie|erhalten sie)\b.{0,80}\bnewsletter\b.{0,80}|"
    r"(?:folgen sie|folge) uns (?:auf|bei)\b.{0,80}|"
    r"(?:inscrivez-vous|abonnez-vous|recevez|je m'inscris|s'inscrire)\b.{0,80}\b(?:newsletters?|lettre|"
    r"infolettre|alertes)"
    r"\b.{0,80}|(?:suivez|retrouvez)-nous sur\b.{0,80}|"
    r"(?:suscr[ií]b(?:e|a|ete|ase|ite|irse)|reg[ií]str[ae](?:te|se)?|apúnt[ae](?:te|se)?|"
    r"recib[ae])\b.{0,80}\b(?:newsletter|"
    r"bolet[ií]n(?:es)?|correo)\b.{0,80}|(?:síg[ua]e?nos|síganos) en\b.{0,80}|"
    r"(?:assine|inscreva-se|receba|cadastre-se)\b.{0,80}\b(?:newsletter|boletim|e-?mail|canal)\b.{0,80}|"
    r"siga(?:-nos)? (?:n[oa]|em)\b.{0,80}|"
    r"(?:iscriviti|iscrivetevi|abbonati|ricevi)\b.{0,80}\b(?:newsletter|e-?mail)\b.{0,80}|seguici su\b.{0,80}|"
    r"(?:schrijf je|meld je|abonneer je|ontvang)\b.{0,80}\bnieuwsbrief\b.{0,80}|volg ons op\b.{0,80}|"
    r"(?:standfirst|strapline|kicker|tags|categories|filed under|posted in|"
    r"schlagw(?:orte|örter)|kategorien|abgelegt unter|mots[- ]clés|étiquettes|catégories|classé dans|"
    r"etiquetas|categorías|archivado en|categorias|arquivado em|etichette|categorie|archiviato in|"
    r"trefwoorden|categorieën|geplaatst in)\s?[:：]\s*[^.!?]{1,120}|"
    r"(?:now playing|reproduciendo|jetzt läuft|wird abgespielt|lecture en cours|in riproduzione)\s?[:：]\s*"
    r"[^.!?]+(?:\.{3}|[!?])?|"
    r"your (?:video|ad|audio) (?:will|starts|begins|plays|resumes)\b[^.!?]{0,20}\b\d[\d:]*(?: s\w*)?|"
    r"page \d+(?: of \d+)?|seite \d+(?: von \d+)?|page \d+ sur \d+|página \d+(?: de \d+)?|"
    r"(?:to )?unsubscribe\b.{0,120}|view (?:this (?:e-?mail|message) )?in (?:your|a) browser\b.{0,40}|"
    r"(?:©|\(c\)|copyright(?: ©| \(c\)|:| by| \d{4}| reserved| notice$))\s?.{0,200}"
    r")"
)
"""How a line is made that calls to something or points elsewhere."""
_OPENING_LETTERS = (
    "abb abg abo alr als apú arc arq ass auc bac bes cad cat cla cli con cop cre czy don dow ena erh eti fil fin "
    "fol gep get gua hav hie in ins isc je jet joi kat kic lea lec lee leg lei les leí lie lik lir lis log läs læs "
    "meh mel mor mot not now ont pag ple pos pág rea rec reg rel rep ret ric s sai sch see seg sei sha sig sta str "
    "sub sui sus síg tag tap te thi to tre try uns up vej ver vie voi vol wat wir xem you zob zum à éti чит"
)
_STARTS = frozenset(("", *_OPENING_LETTERS.split(), *map(first_letters, _SHARES)))
"""The first letters of such a line and of one that names where to share, as `first_letters` gives them."""
_COOKIES = re.compile(
    r"(?i)\b(?:we|wir|nous|wij|(?:web)?sites?|(?:web)?seite|p[áa]gina|sito|you)\b.{0,50}\b(?:us(?:e|es|ing)|stores?|"
    r"accept(?:s|ing)?|verwende[nt]|nutz(?:en|t)|setz(?:en|t)|utilis\w+|utiliz\w+|usa(?:mos)?|plaatst|gebruik\w*)\b.{0,60}"
    r"\bcookies\b|\b(?:utili[zs]amos|usamos|utilizziamo)\b.{0,40}\bcookies\b|"
    r"^(?:by (?:continuing|using|browsing|clicking)|accept)\b.{0,100}\bcookies\b"
)
_NO_COOKIES = re.compile(r"(?i)\b(?:do(?:es)? not|don['’]t|keine|ne|no|non|não|geen)\b.{0,40}\bcookies\b")
_MOST_ON_COOKIES = 3
"""Paragraphs that name cookies; a text with more of them is about cookies."""
_RIGHTS = (
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés",
    "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti riservati",
    "alle rechten voorbehouden", "wszelkie prawa zastrzeżone", "все права защищены",
    "hak cipta dilindungi", "版权所有", "版權所有", "無断転載", "무단전재", "무단 전재",
)
_RIGHTS_SIGNS = ("serv", "beh", "dilin")
"""One of these stands in each of them that has plain letters only."""
_BAR = re.compile(r"\s[|•·»›>/]\s|\s{3,}|\t")
_BAR_MARKS = ("   ", *"|•·»›>\t")
_FEWEST_IN_BAR = 3
_LONGEST_ENTRY = 40
_MOST_ENTRY_WORDS = 5
_LONGEST_IN_RUN = 2 * _LONGEST_ENTRY
_FEWEST_IN_MENU = 4
_LONGEST_HEAD = 6
"""Lines over the text of a record that say what it is."""
_FEWEST_IN_RUN = 8
_PROSE = 80
_FEWEST_PROSE = 3
_STOPS = ".!?…:;,。！？；，、।؟\"”’»"


def is_clutter(text: str) -> bool:
    """Tell whether a line by itself is no part of any text."""
    if not 1 < len(text) <= _LONGEST:
        return False
    small = text.lower().replace("’", "'")
    bare = small.strip(_ROUND)
    if len(bare) <= _LONGEST_WHOLE and _without_count(bare) in _whole_lines():
        return True
    if first_letters(small) in _STARTS and (_OPENING.fullmatch(small) or _names_networks(_without_count(bare))):
        return True
    return _reserves_rights(small) or is_beside_text(text) or _is_bar(text)


def _without_count(bare: str) -> str:
    if bare[:1].isdigit() or bare[-1:].isdigit() or bare[-1:] in _COUNT_ENDS:
        return _COUNT.sub("", bare).strip(_ROUND)
    return bare


def _reserves_rights(small: str) -> bool:
    signs = _RIGHTS_SIGNS if small.isascii() else _RIGHTS
    return any(map(small.__contains__, signs)) and any(map(small.__contains__, _RIGHTS))


def _names_networks(bare: str) -> bool:
    """Tell whether a line does nothing but name where to share."""
    words = bare.replace(",", " ").replace("|", " ").split()
    return len(words) > 1 and _SHARES.issuperset(words) and not _NETWORKS.isdisjoint(words)


@cache
def _whole_lines() -> frozenset[str]:
    """Return what a line says that is no text when it says nothing else, from resources/readers."""
    lines = (files("resources") / "readers" / "whole-lines.txt").read_text(encoding="utf-8").splitlines()
    entries = (entry.strip() for line in lines if not line.startswith("#") for entry in line.split("|"))
    return frozenset(entry for entry in entries if entry)


def settle_clutter(blocks: list[Block]) -> list[Block]:
    """Mark as boilerplate what stands round the text; where no sentence would be left, nothing."""
    short = [place for place, block in enumerate(blocks) if len(block.text) <= _LONGEST]
    clutter = {place for place in short if _is_plain(blocks[place]) and is_clutter(blocks[place].text)}
    clutter |= {place for place in short if blocks[place].kind is Kind.HEADING and is_time_line(blocks[place].text)}
    clutter |= _cookies(blocks)
    clutter |= _menus(blocks, clutter) | settle_notices(blocks)
    if not clutter or not any(block.kind in RANKED and place not in clutter for place, block in enumerate(blocks)):
        return blocks
    return [set_aside(block) if place in clutter else block for place, block in enumerate(blocks)]


def _is_plain(block: Block) -> bool:
    return block.kind in _PLAIN


def _cookies(blocks: Sequence[Block]) -> set[int]:
    """Return the places of what a page asks about cookies, unless the text is about them."""
    named = [place for place, block in enumerate(blocks) if len(block.text) <= _LONGEST_ASKED and "ookie" in block.text]
    asked = {place for place in named if _is_plain(blocks[place]) and _COOKIES.search(blocks[place].text)
             and not _NO_COOKIES.search(blocks[place].text)}
    return asked if len(named) <= _MOST_ON_COOKIES else set()


def _is_bar(text: str) -> bool:
    """Tell whether a line is a menu on its side: short entries without figures, divided by bars, dots or arrows."""
    if text[-1] in ".!?;," or not any(map(text.__contains__, _BAR_MARKS)):
        return False
    entries = [entry for entry in _BAR.split(text.strip(_ROUND)) if entry]
    return len(entries) >= _FEWEST_IN_BAR and all(
        len(entry) <= _LONGEST_ENTRY and len(entry.split()) <= _MOST_ENTRY_WORDS and not any(map(str.isdigit, entry))
        for entry in entries
    )


def _menus(blocks: Sequence[Block], clutter: set[int]) -> set[int]:
    """Return the places of the lines before the first prose and behind the last that are a menu."""
    places = range(len(blocks))
    first = list(islice(_prose(blocks, places, clutter), _FEWEST_PROSE))
    if len(first) < _FEWEST_PROSE:
        return set()
    found = _runs(blocks)
    for edge in (range(first[0]), range(next(_prose(blocks, reversed(places), clutter)) + 1, len(blocks))):
        beside = [place for place in edge if place in clutter]
        entries = [place for place in edge if place not in clutter and _is_entry(blocks[place])]
        others = sum(blocks[place].kind in RANKED for place in edge) - len(entries) - len(beside)
        many = len(entries) + len(beside) >= max(_FEWEST_IN_MENU, 2 * others)
        if many and not _is_head(blocks[edge.start:edge.stop]):
            found.update(entries)
    return found


def _is_head(blocks: Sequence[Block]) -> bool:
    """Tell whether a few lines say what a record is, and the last of them where and when people met: no menu does."""
    return len(blocks) <= _LONGEST_HEAD and is_held_line(blocks[-1].text)


def _runs(blocks: Sequence[Block]) -> set[int]:
    """Return the places of very short lines of which many stand together."""
    short = [place for place, block in enumerate(blocks)
             if len(block.text) <= _LONGEST_IN_RUN and block.text[-1] not in _STOPS]
    if len(short) < _FEWEST_IN_RUN:
        return set()
    entries = (place for place in short
               if len(blocks[place].text.split()) <= _MOST_ENTRY_WORDS and _is_entry(blocks[place]))
    runs: list[list[int]] = []
    for place in entries:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return {place for run in runs if len(run) >= _FEWEST_IN_RUN for place in run}


def _prose(blocks: Sequence[Block], places: Iterable[int], clutter: set[int]) -> Iterator[int]:
    return (place for place in places if place not in clutter and _is_prose(blocks[place]))


def _is_prose(block: Block) -> bool:
    text = block.text
    least = _PROSE // 3 if is_unspaced(text[0]) else _PROSE
    return len(text) >= least and text[-1] in _STOPS and block.kind in RANKED


def _is_entry(block: Block) -> bool:
    """Tell whether a paragraph is like an entry of a menu: a few words without a stop."""
    text = block.text
    if block.kind is not Kind.PARAGRAPH or text[-1] in _STOPS or text[0] in _STOPS or text[0].islower():
        return False
    return len(text) <= (_LONGEST_ENTRY // 2 if is_unspaced(text[0]) else _LONGEST_IN_RUN) and not is_labelled(text)
