"""What stands behind a text and is about its sender: notes to editors, contacts, disclaimers, the footers of e-mail.

A notice is known by its own words; a section by its heading, and only near the end, behind the text it belongs to.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from summarise.document import RANKED, Kind
from summarise.readers.cleaning import first_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarise.document import Block

_TOP = 8
_TAIL = 25
"""Blocks at the beginning and at the end in which a notice is looked for."""
_LONGEST = 2_500
_EDGE = 5
"""Blocks at the beginning and at the end in which a text says that it is made up."""

_ITSELF = (
    r"this|these|the (?:information|material|content|contents|views|opinions|text|statements)|all (?:information|"
    r"content)|"
    r"nothing (?:in|on) this|dieses?|dieser|die (?:angaben|informationen|inhalte)|alle angaben|ce|cet|cette|"
    r"le présent|la présente|"
    r"les informations|este|esta|el presente|la presente|la información|o presente|as informações|questo|questa|"
    r"il presente|"
    r"le informazioni|dit|deze|de informatie"
)
_NOTICES = (
    # E-mail
    ("confidential|privileged|intended|may contain",
     r"\bthis (?:e-?mail|message|communication|transmission|mail)\b.{0,160}\b(?:confidential|privileged|"
     r"intended (?:only|solely|"
     r"exclusively)? ?for|may contain)"),
    ("in this",
     r"\b(?:the information|information contained) (?:contained |transmitted )?in this (?:e-?mail|message|"
     r"communication)\b"),
    ("the intended",
     r"\b(?:not|are|than) the intended (?:recipient|addressee)"),
    ("vertraulich|rechtlich geschützt|ausschließlich für",
     r"\b(?:diese|die) (?:e-?mail|nachricht)\b.{0,160}\b(?:vertraulich|rechtlich geschützt|ausschließlich für)"),
    ("adressat|empfänger",
     r"\bnicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfänger)"),
    ("confidentiel|exclusive",
     r"\bce(?:t|tte)? (?:message|courriel|mail|e-?mail|courrier électronique)\b.{0,200}\b(?:confidentiel|"
     r"à l['’]attention exclusive|"
     r"destinés? exclusivement)"),
    ("confidencia|exclusivamente|privilegiad",
     r"\best[ea] (?:mensaje|correo|e-?mail|mensagem)\b.{0,200}\b(?:confidencia|exclusivamente|privilegiad)"),
    ("riservat|confidenzial|esclusivamente",
     r"\bquest[oa] (?:messaggio|e-?mail|comunicazione)\b.{0,200}\b(?:riservat|confidenzial|esclusivamente)"),
    ("vertrouwelijk|uitsluitend bestemd",
     r"\b(?:dit|deze) (?:e-?mail|bericht)\b.{0,200}\b(?:vertrouwelijk|uitsluitend bestemd)"),
    ("before print|an die umwelt|environnement|antes de imprimir|prima di stampare",
     r"\bconsider the environment before print|\bdenken sie an die umwelt|\bpensez à l['’]environnement|"
     r"\bantes de imprimir est[ea]\b|\bprima di stampare quest"),
    ("virus|avast|malware",
     r"\b(?:checked|scanned) (?:by|for) .{0,30}(?:virus|avast|malware)|\bvirus-free\b"),
    ("receiving this|erhalten diese",
     r"\byou(?:['’]re| are) receiving this (?:e-?mail|message|newsletter)|\bsie erhalten diese (?:e-?mail|"
     r"nachricht),? weil"),
    # Disclaimers
    ("forward-looking|safe harb",
     r"\b(?:contains?|containing|constitutes?|certain|are|make|making|include|including|these|such|any) (?:\w+ ){0,4}"
     r"forward-looking statements?\b|^forward-looking statements?\b|\bsafe harbou?r (?:statement|provisions)"),
    ("zukunftsgerichtete|prospecti|previsionali|prospettiche|toekomstgerichte",
     r"\bzukunftsgerichtete[nr]? aussagen\b|\bdéclarations prospectives\b|\bdeclaraciones prospectivas\b|"
     r"\bdeclarações prospectivas\b|\bdichiarazioni (?:previsionali|prospettiche)\b|"
     r"\btoekomstgerichte (?:verklaringen|uitspraken)\b"),
    ("necessarily|those of the",
     r"\b(?:views|opinions|findings|conclusions)\b.{0,160}\b(?:do(?:es)? not necessarily (?:reflect|represent)|"
     r"are (?:solely )?those of "
     r"the (?:authors?|writers?|speakers?)\b.{0,40}\b(?:and|not))"),
    ("information|constitu|intended|construed|considered|taken|relied|gewähr|keine|indicatif|costituisc|beschouwd",
     rf"^(?:{_ITSELF})\b.{{0,250}}\b(?:for (?:general )?information(?:al)?(?: and \w+)? purposes|(?:does|do|is|are|"
     rf"should) not "
     r"(?:constitute|intended (?:to be|as)|be (?:construed|considered|taken|relied))|ohne gewähr|keine (?:anlage|"
     r"rechts|kauf)\w*|"
     r"à titre (?:purement )?(?:informatif|indicatif)|ne constituent? pas|no constituyen?|(?:a|con) (?:título|"
     r"fines) (?:meramente |"
     r"puramente )?informativos?|não constitui|non costituisc|a (?:solo )?scopo informativo|"
     r"niet worden beschouwd als)"),
    ("gewähr|liability|responsibility|warrant",
     r"\bkeine gewähr\b.{0,80}\b(?:richtigkeit|vollständigkeit|aktualität)|\bwe accept no (?:liability|"
     r"responsibility)\b|"
     r"\b(?:no|without) warrant(?:y|ies)\b.{0,60}\b(?:express|implied|accuracy)"),
)
"""What a notice says, as an expression, behind words of which one must stand in it: those are cheap to look for."""
_LOOKED_FOR = tuple((words.split("|"), f"(?i){pattern}") for words, pattern in _NOTICES)
_MADE_UP = re.compile(
    r"(?i)(?:\bth(?:is|ese) (?:\w+ )?(?:report|text|story|document|article|note|example|minutes|letter|release|case|"
    r"paper|"
    r"memo|e-?mail|page|data)s? (?:is|are|was|were) (?:only |just |purely |entirely )?(?:an? )?(?:example|sample|"
    r"fiction|"
    r"invented|made[ -]up|fictitious|fictional|imaginary)\b(?! of)|^(?:an? )?(?:example|sample|"
    r"specimen)(?: \w+)?\b[.:;,–-]|^(?:beispiel|muster)(?:text|dokument)\b|"
    r"\bdiese[rs]? (?:text|bericht|beispiel|dokument)\b.{0,30}\b(?:beispiel|erfunden|fiktiv)|^(?:texte|"
    r"document) d['’]exemple|"
    r"\bce (?:texte|document|rapport)\b.{0,40}\b(?:exemple|fictif|inventé)|^texto de (?:ejemplo|exemplo)|"
    r"\beste (?:texto|documento|informe|relatório)\b.{0,40}\b(?:ejemplo|exemplo|ficticio|fictício|inventad)|"
    r"^testo di esempio|"
    r"\bquesto (?:testo|documento)\b.{0,40}\b(?:esempio|fittizio|inventat)|"
    r"\b(?:all|any|the) (?:\w+,? )*(?:names|characters|people|persons|figures|places|companies|"
    r"events)\b.{0,60}\b(?:are|is) "
    r"(?:entirely |purely |wholly )?(?:invented|fictitious|fictional|imaginary|made up)|"
    r"\bany (?:resemblance|similarity) to (?:actual|real|any|persons))"
)
_LONGEST_MADE_UP = 250

_END = re.compile(r"(?i)[\s*#=_–—-]*(?:ends?|-?30-?|fin|ende|fine|slut|einde)[\s*#=_–—-]*")
_ENDING = RANKED | {Kind.HEADING}
_END_MARKS = re.compile(r"[*#=_–—-]")
_SECTION = re.compile(
    r"(?i)(?:notes?|information) (?:to|for) (?:the )?(?:editors?|press|media|journalists)|editor['’]?s['’]? notes?|"
    r"background notes?|"
    r"(?:media|press|investor|analyst|ir|pr|public relations)(?: (?:and|&) (?:media|press|investor))? (?:contacts?|"
    r"enquir(?:y|ies)|"
    r"inquir(?:y|ies)|relations(?: contacts?)?|office|information)|"
    r"(?:for )?(?:further|more|additional) information(?:,? (?:please )?contact)?|contacts?(?: (?:us|information|"
    r"details|person))?|"
    r"about us|about the (?:authors?|company|group|publisher)|(?:note (?:on|regarding|about) |cautionary (?:note|"
    r"statement)s?"
    r"(?: regarding| on| concerning)? )?forward-looking (?:statements|information)|safe harbou?r(?: statement)?|"
    r"(?:legal )?disclaimers?|legal notices?|important (?:notice|legal information)|boilerplate|"
    r"hinweise? (?:an|für) die (?:redaktion(?:en)?|presse)|(?:presse|medien)(?:kontakt|stelle)e?|"
    r"ansprechpartner(?:in)?|"
    r"kontakt(?:daten)?|rückfragen|weitere informationen|haftungsausschluss|rechtliche(?:r)? hinweise?|impressum|"
    r"über (?:uns|das unternehmen|den autor|die autorin|die autoren)|zukunftsgerichtete aussagen|"
    r"contacts?(?: presse| médias?)?|service (?:de )?presse|relations presse|à propos(?: de nous)?|mentions légales|"
    r"avertissement|"
    r"notes? aux (?:rédactions|rédacteurs|éditeurs)|plus d['’]informations|"
    r"contactos?(?: (?:de|para) (?:la )?(?:prensa|medios))?|notas? (?:a|para) (?:los )?(?:editores|redactores|"
    r"la redacción)|"
    r"sobre nosotros|quiénes somos|aviso legal|descargo de responsabilidad|más información|"
    r"contato(?: (?:de|para) (?:a )?imprensa)?|assessoria de imprensa|sobre nós|mais informações|"
    r"contatti(?: (?:stampa|per la stampa))?|ufficio stampa|chi siamo|note (?:legali|per i redattori)|(?:ulteriori|"
    r"maggiori) informazioni|"
    r"(?:pers)?contact(?:persoon)?|noot voor de (?:redactie|pers)|over ons|juridische kennisgeving|"
    r"(?:related|recommended|similar|more) (?:articles|stories|posts|content|news|topics|links)|most (?:read|"
    r"popular)|"
    r"(?:recent|popular) posts|you (?:may|might) also like|comments|leave a (?:comment|reply)|share (?:this|on)\b.*|"
    r"tags|"
    r"newsletter|subscribe(?: to .*)?|"
    r"联系我们|联系方式|关于我们|媒体联系|编者注|免责声明|お問い合わせ(?:先)?|本件に関する.{0,20}|会社概要|報道関係者.{0,12}|"
    r"문의처|회사 ?소개"
    r"|جهة الاتصال|للتواصل|إخلاء المسؤولية"
)
_INLINE = re.compile(
    r"(?i)(?:(?:media|press|investor)(?: relations)? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|"
    r"office)\s*[:–—-]\s*\S.*|"
    r"(?:pressekontakt|medienkontakt|rückfragen (?:bitte )?an|contact presse|contactos? (?:de|para) prensa|"
    r"contatti stampa|"
    r"perscontact)\s*[:–—-]?\s*\S.*|"
    r"(?:for (?:any )?(?:further|more|additional) (?:information|details|enquiries)|for (?:press|"
    r"media) (?:enquiries|inquiries)|"
    r"to (?:find out|learn) more)\b[^.!?]{0,60}\b(?:contact|call|visit|see|e-?mail|go to|write to)\b.*|"
    r"(?:weitere|nähere) (?:informationen|auskünfte)\b.{0,60}\b(?:unter|www|https?|@|erhalten sie|finden sie|"
    r"telefon|erteilt)\b.*|"
    r"(?:pour (?:plus|de plus amples|en savoir)|para (?:más|mais|obtener más)|per (?:maggiori|ulteriori)|voor meer)\b"
    r".{0,80}(?:contact|www|https?|@|visit|consult|site|tél|tel).*)"
)
_LONGEST_INLINE = 350
_ABOUT = re.compile(
    r"(?:About|ABOUT|Über|ÜBER|À propos (?:de |du |d['’])|A propos (?:de |du |d['’])|Acerca de|Sobre|"
    r"Informazioni su|Over)"
    r"(?: (?:the|die|das|den|la|le|el|a|o))? ?(?P<name>[A-ZÀ-Þ0-9][\w&.,’'()/-]*(?: (?:[A-ZÀ-Þ0-9&(][\w&.,’'()/-]*|"
    r"of|and|for|und|für|"
    r"de|du|des|del|et|y|e|the)){0,7}):?"
)
_LONGEST_HEAD = 90
_SECTION_LETTERS = (
    "a abo ace add ana ans ass ave avi bac boi cau chi com con des dis edi for fur haf hin imp inf inv ir jur kon lea "
    "leg mag mai med men mor mos más new noo not ove per plu pop pr pre pub qui rec rel rüc saf ser sha sim sob sub "
    "tag uff ult wei you zuk à übe"
)
_SECTION_STARTS = frozenset(("", *_SECTION_LETTERS.split()))
"""The first letters of what opens such a section, as `first_letters` gives them."""
_SHARE = 0.3
"""Share of the characters that the sections at the end may hold at most and still be no part of the text."""
_FEWEST_PROSE = 2
_PROSE = 60


def settle_notices(blocks: Sequence[Block]) -> set[int]:
    """Return the places of the notices, and of the sections at the end that are about the sender, not the matter."""
    near, edges = _ends_of(len(blocks), _TOP, _TAIL), _ends_of(len(blocks), _EDGE, _EDGE)
    found = {place for place in near if blocks[place].kind in RANKED and _is_notice(blocks[place].text)}
    found |= {place for place in edges if blocks[place].kind in RANKED and _is_made_up(blocks[place].text)}
    return found | _sections(blocks)


def _ends_of(count: int, top: int, tail: int) -> list[int]:
    """Return so many of the first and of the last places, each once."""
    first = min(top, count)
    return [*range(first), *range(max(first, count - tail), count)]


def _is_notice(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    if len(text) <= _LONGEST_INLINE and _INLINE.fullmatch(text):
        return True
    small = text.lower()
    return any(any(map(small.__contains__, words)) and _compiled(notice).search(text) for words, notice in _LOOKED_FOR)


@cache
def _compiled(notice: str) -> re.Pattern[str]:
    """Compile a notice at the first text with a word of it: most texts have none."""
    return re.compile(notice)


def _is_made_up(text: str) -> bool:
    return len(text) <= _LONGEST_MADE_UP and bool(_MADE_UP.search(text))


def _sections(blocks: Sequence[Block]) -> set[int]:
    """Return the places of the sections near the end that a heading or a line says to be no part of the text."""
    sizes = [len(block.text) for block in blocks]
    prose = (place for place, size in enumerate(sizes) if size >= _PROSE and blocks[place].kind in RANKED)
    first = list(islice(prose, _FEWEST_PROSE + 1))
    if len(first) <= _FEWEST_PROSE:
        return set()
    found: set[int] = set()
    heads = [place for place, size in enumerate(sizes) if size <= _LONGEST_HEAD and place > first[_FEWEST_PROSE - 1]]
    for start, end in _spans(blocks, heads):
        if sum(sizes[start:end]) + sum(sizes[place] for place in found) <= _SHARE * sum(sizes):
            found.update(range(start, end))
    return found


def _spans(blocks: Sequence[Block], heads: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first place and the place after the last of each such section that begins at one of the heads."""
    end = 0
    for place in heads:
        if place < end:
            continue
        if _ends(blocks[place]):
            yield place, len(blocks)
            return
        if _opens(blocks, place):
            end = _end_of(blocks, place)
            yield place, end


def _ends(block: Block) -> bool:
    """Tell whether a block says that the text ends here ("ENDS", "###"), as press releases do."""
    text = block.text
    if len(text) > 20 or block.kind not in _ENDING or not _END.fullmatch(text):
        return False
    return text.isupper() or bool(_END_MARKS.search(text)) or text.lower() == "ends"


def _opens(blocks: Sequence[Block], place: int) -> bool:
    block = blocks[place]
    if block.kind is not Kind.HEADING and block.kind is not Kind.PARAGRAPH:
        return False
    text = block.text.strip(" :#*–—-")
    if first_letters(text) not in _SECTION_STARTS:
        return False
    if _SECTION.fullmatch(text):
        return True
    about = _ABOUT.fullmatch(text)
    after = blocks[place + 1].text if place + 1 < len(blocks) else ""
    return about is not None and _begins_with(after, about["name"])


def _begins_with(text: str, name: str) -> bool:
    """Tell whether a paragraph begins with a word of a name, as what a firm says about itself does."""
    words = [word.strip(".,()’'") for word in name.split()]
    return any(word in text[:40] for word in words if len(word) > 2 and word[0].isupper())


def _end_of(blocks: Sequence[Block], start: int) -> int:
    """Return the place after a section's last block: where a heading as high as its own comes that opens none."""
    level = blocks[start].level or 6
    for place in range(start + 1, len(blocks)):
        block = blocks[place]
        if block.kind is Kind.HEADING and block.level <= level:
            return place
    return len(blocks)
