"""What the arguments of the command line mean: the part that single files and batch share."""

from __future__ import annotations

from argparse import ArgumentTypeError
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from summarise.errors import UnknownChoice
from summarise.layouts import EXTRAS, LAYOUTS, set_layout
from summarise.plan import FIELDS, Plan, Source, parse_length, set_extra, set_field
from summarise.wording import languages

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterable

DEFAULT_POINTS = 4
"""Key points given where no number is asked for."""


def at_least_one(text: str) -> int:
    """Read how many of something are asked for; what is no number above 0 is wrong usage."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError("it takes a whole number, 1 or more")
    return int(text)


def _set_extra(key: str, plan: Plan, text: str) -> Plan:
    return set_extra(plan, key, _is_on(key, text))


OPTIONS: dict[str, Callable[[Plan, str], Plan]] = {
    "date": lambda plan, text: replace(plan, date=_date(text)),
    "paper": lambda plan, text: replace(plan, paper=_known("paper", text, ("a4", "letter"))),
    "notes": lambda plan, text: replace(plan, notes=_known("kind of notes", text, ("footnotes", "brackets"))),
    "language": lambda plan, text: replace(plan, language=_known("language", text, languages())),
    "annex": lambda plan, text: replace(plan, annex=_is_on("annex", text)),
    "strip": lambda plan, text: replace(plan, strip=_is_on("strip", text)),
    **{key: partial(_set_extra, key) for key in EXTRAS},
}
"""What --set takes besides the fields of the brief."""


def add_plan_arguments(parser: ArgumentParser) -> None:
    """Add the arguments that say what a summary is: shared by single files and batch."""
    parser.add_argument("-n", "--length", metavar="LENGTH", help="how much: 120w, 5s, 20%% or 2min; else what suits "
                        "the layout")
    parser.add_argument("--method", metavar="NAME", help="how sentences are ranked (see: summarise methods)")
    parser.add_argument("--encoding", metavar="NAME", default="", help="the encoding of the sources, such as "
                        "windows-1252; else the one they are found to be in")
    parser.add_argument("--source-language", metavar="CODE", default="", help="the language of the sources, such as "
                        "de; else the one they are found to be in")
    parser.add_argument("--focus", metavar="WORDS", default="", help="words or a question to lean to")
    parser.add_argument("--layout", metavar="NAME", help=", ".join(LAYOUTS))
    parser.add_argument("--set", metavar="FIELD=TEXT", action="append", default=[], dest="fields",
                        help=f"fill a field of the brief: {', '.join(FIELDS)}; or {', '.join(OPTIONS)} (the last five "
                        "on or off)")
    parser.add_argument("--template", metavar="FILE", default="", help="your own Word template (.dotx or .docx) for "
                        "briefs in .docx")


def plan_of(options: Namespace) -> Plan:
    """Make the plan the arguments ask for; raises NotUnderstood or UnknownChoice."""
    from summarise.ranking import METHODS

    plan = Plan(date=datetime.now().astimezone().isoformat(timespec="minutes"))
    if options.length:
        plan = replace(plan, length=parse_length(options.length))
    if options.method:
        plan = replace(plan, method=_known("method", options.method, METHODS))
    if options.layout:
        plan = set_layout(plan, options.layout)
    plan = replace(plan, focus=options.focus.strip(), template=options.template)
    for pair in options.fields:
        plan = _set(plan, pair)
    return plan


def source_of(options: Namespace) -> Source:
    """Return what the arguments say of every source, one still without a key; raises UnknownChoice."""
    from summarise.language import LANGUAGES
    from summarise.language import language as known_language
    from summarise.readers.encoding import is_known

    language = options.source_language
    if language:
        language = _known("language", known_language(language).code or language, LANGUAGES)
    if options.encoding and not is_known(options.encoding):
        raise UnknownChoice(what="encoding", name=options.encoding, known="utf-8, windows-1252, shift_jis and others")
    return Source("", "", language=language, encoding=options.encoding)


def _set(plan: Plan, pair: str) -> Plan:
    name, _, text = pair.partition("=")
    _known("field", name, (*FIELDS, *OPTIONS))
    return OPTIONS[name](plan, text) if name in OPTIONS else set_field(plan, name, text)


def _date(text: str) -> str:
    try:
        return text and datetime.fromisoformat(text).isoformat(timespec="minutes")
    except ValueError as error:
        raise UnknownChoice(what="date", name=text, known="days such as 2026-11-22") from error


def _is_on(name: str, text: str) -> bool:
    return _known(name, text, ("on", "off")) == "on"


def _known(what: str, name: str, choices: Iterable[str]) -> str:
    known = tuple(choices)
    if name not in known:
        raise UnknownChoice(what=what, name=name, known=", ".join(known))
    return name
