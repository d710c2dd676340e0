"""How a line looks that does nothing but name the body whose document it heads: a council, a ministry, a company."""

from __future__ import annotations

import re

_LONGEST = 80
_NAME = r"[A-ZÀ-ÞŁŚŻŹĆ][\w.’'-]*"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,2}}"
_AND = r"(?:and|&|et|und|y|e|en|och|i|og)"
_LAST = (
    "council|board|authority|committee|commission|agency|association|society|trust|foundation|institute|corporation|"
    "university|college|school|hospital|court|tribunal|parliament|assembly|ministry|department|bureau|federation|"
    "secretariat|directorate|inspectorate|ombudsman|kommun|kommune"
)
_FORMS = (
    r"ltd\.?|limited|plc|inc\.?|llc|llp|corp\.?|gmbh|ag|se|kgaa|e\. ?v\.|s\.?a\.?s?|s\.?p\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|"
    r"n\.?v\.?|ab|asa|oyj?|sp\. z o\.o\.|lda\.?"
)
_LINKED = (
    r"(?:ministry|department|university|city|county|borough|bank|institute|council|court) (?:of|for)(?: the)?|"
    r"(?:bundes|landes)?ministerium (?:für|der|des)|(?:bundes|landes)(?:amt|anstalt|zentrale) für|"
    r"(?:ministère|mairie|ville|commune|conseil|préfecture|université|cour|tribunal|agence|région|département|chambre|"
    r"institut)(?: [\w-]+)? (?:de la|des|du|de)|"
    r"(?:ayuntamiento|ministerio|consejería|gobierno|junta|diputación|universidad|tribunal|consejo|instituto|agencia|"
    r"cámara|câmara|ministério|município|governo|prefeitura|universidade|conselho|agência|secretaria|comune|ministero|"
    r"regione|provincia|università|tribunale|consiglio|corte|agenzia|istituto)(?: [\w-]+)? (?:de la|de los|del|"
    r"dell[ao]|degli|dos|das|da|do|de|di)|ministerie van|universiteit van"
)
_BESIDE_PLACE = (
    "universität|landkreis|(?:gemeinde|stadt|kreis)(?:rat|verwaltung)|gemeinde|landratsamt|"
    "(?:amts|land|verwaltungs|oberlandes)gericht|(?:bundes)?polizei(?:präsidium|direktion|inspektion)|"
    "staatsanwaltschaft|finanzamt|gemeente|provincie|rechtbank|waterschap|region|ministerstwo|"
    "urząd(?: miasta| gminy)?|gmina|uniwersytet|"
    "komenda (?:główna|miejska|powiatowa|stołeczna|wojewódzka) policji(?: we?)?"
)
_OFFICE = (
    "(?:press|media) office|presse(?:stelle|referat|amt)|service de presse|"
    "gabinete de (?:prensa|imprensa|comunicación)|ufficio stampa|persdienst|zespół prasowy|presstjänsten?"
)
"""Whom a body has speak for it."""
_BODY = re.compile(
    rf"(?P<own>{_NAMES})(?:,? (?i:{_AND}) {_NAMES})? (?i:{_LAST})(?P<of> (?i:of|for) {_NAME})?|{_NAMES} (?i:{_FORMS})|"
    rf"(?=[A-ZÀ-ÞŁŚŻŹĆ])(?:(?i:{_BESIDE_PLACE}) {_NAME}|"
    rf"(?i:{_LINKED}) {_NAME}(?:,? (?i:{_AND} )?{_NAME}){{0,3}}(?: [a-zà-ÿ]+(?:ique|ale|elle|ée)s?)?)|"
    rf"(?=[A-ZÀ-ÞŁŚŻŹĆ])(?i:{_OFFICE})|株式会社\w+|\w+(?:株式会社|有限公司|省|庁|大学|大學)"
)
_TELLING = re.compile(r"(?i)\b(?:the|an?|of|for|in|on|to|at|by|with|from|as|is|are|will|over|our|your)\b")
_DOING = re.compile(r"(?i)[^\W\ds]s\b")
"""How a word ends that may be what somebody does, or who does it: a headline sets it like a name."""


def names_body(text: str) -> bool:
    """Tell whether a line is nothing but the name of a public body or a company ("ALDERTON TOWN COUNCIL").

    What may as well be a headline ("Mayor Quits Town Council") is none.
    """
    found = _BODY.fullmatch(text) if len(text) <= _LONGEST else None
    own = (found["own"] or "") if found else ""
    named = text.removesuffix(found["of"] or "") if found else text
    return found is not None and not (own and _TELLING.search(named)) and not (" " in own and _DOING.search(own))


def is_address(text: str) -> bool:
    """Tell whether a line under a body's name may say where it has its seat: "Town Hall, 12 High Street, Alderton"."""
    return text[0].isdigit() or ("," in text and not any(len(word) > 2 and word.islower() for word in text.split()))
